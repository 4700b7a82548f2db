// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/groups.hpp"
#include "govinfo/error.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

/// Numbers for 64-bit values in the order in which they come: open addressing, for it is asked once
/// for every row.
class Numbering {
 public:
  Numbering() : slots_(1024, Slot{}) {}

  std::uint32_t number_of(std::uint64_t value) {
    std::size_t at = mix(value) & (slots_.size() - 1);
    while (slots_[at].number != nothing) {
      if (slots_[at].value == value) return slots_[at].number;
      at = (at + 1) & (slots_.size() - 1);
    }
    slots_[at] = {value, next_};
    if (std::size_t{++next_} * 2 > slots_.size()) grow();
    return next_ - 1;
  }
  [[nodiscard]] std::uint32_t size() const noexcept { return next_; }

 private:
  struct Slot {
    std::uint64_t value = 0;
    std::uint32_t number = nothing;
  };

  static std::size_t mix(std::uint64_t value) noexcept {
    value *= 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(value ^ value >> 32);
  }
  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 4));
    for (const Slot& slot : old) {
      if (slot.number == nothing) continue;
      std::size_t at = mix(slot.value) & (slots_.size() - 1);
      while (slots_[at].number != nothing) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::uint32_t next_ = 0;
};

/// The different values of one key in the order in which they come, and the number of each row's.
struct Numbered {
  std::vector<CorpusValue> values;
  std::vector<std::vector<std::uint32_t>> of_row;
};

/// Texts of up to 7 bytes are their own number; longer ones are looked up.
class TextNumbers {
 public:
  std::uint32_t number_of(std::string_view text, std::vector<CorpusValue>& values) {
    std::uint32_t number = 0;
    if (text.size() <= 7) {
      std::uint64_t packed = text.size() << 56;
      if (!text.empty()) std::memcpy(&packed, text.data(), text.size());
      const std::uint32_t before = short_.size();
      const std::uint32_t found = short_.number_of(packed);
      if (found < before) return of_short_[found];
      number = static_cast<std::uint32_t>(values.size());
      of_short_.push_back(number);
    } else {
      const auto [place, is_new] = long_.emplace(text, static_cast<std::uint32_t>(values.size()));
      if (!is_new) return place->second;
      number = place->second;
    }
    values.push_back(text.empty() ? CorpusValue{} : CorpusValue{std::string{text}});
    return number;
  }

 private:
  Numbering short_;
  std::vector<std::uint32_t> of_short_;
  std::unordered_map<std::string_view, std::uint32_t> long_;
};

Numbered numbered_texts(const Corpus& corpus, CorpusColumn column, std::uint32_t prefix) {
  Numbered numbered;
  TextNumbers numbers;
  for (const SharedPart& part : corpus.parts()) {
    const KeyColumn& keys = part->key(column);
    std::vector<std::uint32_t>& of_row = numbered.of_row.emplace_back(part->rows);
    for (std::size_t row = 0; row < part->rows; ++row) {
      std::string_view text = keys.text_at(row);
      if (prefix > 0) text = text.substr(0, prefix);
      of_row[row] = numbers.number_of(text, numbered.values);
    }
  }
  return numbered;
}

/// `number_at(part, row)` gives a number or none; `value_of` the value that it stands for.
template <class NumberAt, class ValueOf>
Numbered numbered_by(const Corpus& corpus, NumberAt number_at, ValueOf value_of) {
  Numbered numbered;
  Numbering numbers;
  std::uint32_t none = nothing;
  std::vector<std::uint32_t> places;
  for (const SharedPart& part : corpus.parts()) {
    std::vector<std::uint32_t>& of_row = numbered.of_row.emplace_back(part->rows);
    for (std::size_t row = 0; row < part->rows; ++row) {
      const std::optional<std::int64_t> number = number_at(*part, row);
      if (!number) {
        if (none == nothing) {
          none = static_cast<std::uint32_t>(numbered.values.size());
          numbered.values.emplace_back();
        }
        of_row[row] = none;
        continue;
      }
      const std::uint32_t found = numbers.number_of(static_cast<std::uint64_t>(*number));
      if (found == places.size()) {
        places.push_back(static_cast<std::uint32_t>(numbered.values.size()));
        numbered.values.push_back(value_of(*number));
      }
      of_row[row] = places[found];
    }
  }
  return numbered;
}

template <class E>
CorpusValue word(std::int64_t code) {
  return std::string{name(static_cast<E>(code))};
}

CorpusValue plain_number(std::int64_t number) { return number; }

Numbered numbered_key(const Corpus& corpus, const GroupKey& key) {
  const ColumnName column = parse_column(key.column);
  const auto at = index(column.id);
  if (column.part == Part::key && kind_of(column.key) == KeyKind::text) {
    return numbered_texts(corpus, column.key, key.prefix);
  }
  if (key.prefix > 0) {
    throw UsageError("column \"" + key.column + "\" has no beginning: it is no text");
  }
  if (column.part == Part::key) {
    const bool coded = kind_of(column.key) == KeyKind::code;
    const std::vector<std::string_view> words =
        coded ? words_of(column.key) : std::vector<std::string_view>{};
    return numbered_by(
        corpus,
        [&](const CorpusPart& part, std::size_t row) {
          return part.key(column.key).number_at(row);
        },
        [&](std::int64_t number) {
          return coded ? CorpusValue{std::string{words[static_cast<std::size_t>(number)]}}
                       : CorpusValue{number};
        });
  }
  if (kind_of(column.id) != FigureKind::amount) {
    if (column.part == Part::state) {
      return numbered_by(
          corpus,
          [&](const CorpusPart& part, std::size_t row) {
            return std::optional<std::int64_t>{part.counts[at]->states[row]};
          },
          word<FigureState>);
    }
    return numbered_by(
        corpus,
        [&](const CorpusPart& part, std::size_t row) { return value(part.counts[at]->at(row)); },
        plain_number);
  }
  switch (column.part) {
    case Part::state:
      return numbered_by(
          corpus,
          [&](const CorpusPart& part, std::size_t row) {
            return std::optional<std::int64_t>{part.money[at]->states[row]};
          },
          word<FigureState>);
    case Part::unit:
      return numbered_by(
          corpus,
          [&](const CorpusPart& part, std::size_t row) {
            return std::optional<std::int64_t>{part.money[at]->units[row]};
          },
          word<MoneyUnit>);
    case Part::scale:
      return numbered_by(
          corpus,
          [&](const CorpusPart& part, std::size_t row) {
            return std::optional<std::int64_t>{part.money[at]->scales[row]};
          },
          plain_number);
    default: throw UsageError("rows cannot be grouped by money (\"" + key.column + "\")");
  }
}

}  // namespace

bool key_less(const std::vector<CorpusValue>& a, const std::vector<CorpusValue>& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (a[i].index() != b[i].index()) return a[i].index() < b[i].index();
    if (const auto* const x = std::get_if<std::int64_t>(&a[i])) {
      const auto* const y = std::get_if<std::int64_t>(&b[i]);
      if (*x != *y) return *x < *y;
    } else if (const auto* const text = std::get_if<std::string>(&a[i])) {
      const int order = text->compare(*std::get_if<std::string>(&b[i]));
      if (order != 0) return order < 0;
    }
  }
  return a.size() < b.size();
}

Groups groups_of(const Corpus& corpus, std::span<const GroupKey> by,
                 const std::vector<std::vector<std::uint8_t>>& taken) {
  std::vector<Numbered> keys;
  for (const GroupKey& key : by) keys.push_back(numbered_key(corpus, key));

  // Pairs of numbers become numbers, key by key.
  std::vector<std::vector<std::uint32_t>> of_row;
  std::vector<std::vector<CorpusValue>> values = {{}};
  for (const SharedPart& part : corpus.parts()) of_row.emplace_back(part->rows, 0);
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (k == 0) {
      of_row = std::move(keys[0].of_row);
      values.clear();
      for (CorpusValue& value : keys[0].values) values.push_back({std::move(value)});
      continue;
    }
    Numbering pairs;
    std::vector<std::vector<CorpusValue>> joined;
    for (std::size_t p = 0; p < of_row.size(); ++p) {
      for (std::size_t row = 0; row < of_row[p].size(); ++row) {
        const std::uint64_t a = of_row[p][row];
        const std::uint64_t b = keys[k].of_row[p][row];
        const std::uint32_t pair = pairs.number_of(a << 32 | b);
        if (pair == joined.size()) {
          joined.push_back(values[a]);
          joined.back().push_back(keys[k].values[b]);
        }
        of_row[p][row] = pair;
      }
    }
    values = std::move(joined);
  }

  std::vector<std::uint8_t> used(values.size(), by.empty() ? 1 : 0);
  for (std::size_t p = 0; p < of_row.size(); ++p) {
    for (std::size_t row = 0; row < of_row[p].size(); ++row) {
      if (taken[p][row] != 0) used[of_row[p][row]] = 1;
    }
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (used[i] != 0) order.push_back(i);
  }
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key_less(values[a], values[b]); });
  Groups groups;
  const auto out = static_cast<std::uint32_t>(order.size());
  std::vector<std::uint32_t> places(values.size(), out);
  for (std::uint32_t i = 0; i < out; ++i) {
    places[order[i]] = i;
    groups.keys.push_back(std::move(values[order[i]]));
  }
  for (std::size_t p = 0; p < of_row.size(); ++p) {
    for (std::size_t row = 0; row < of_row[p].size(); ++row) {
      of_row[p][row] = taken[p][row] != 0 ? places[of_row[p][row]] : out;
    }
  }
  groups.of_row = std::move(of_row);
  return groups;
}

}  // namespace govinfo::inline v0_1::detail
