// SPDX-License-Identifier: Apache-2.0
// Rows that meet conditions.
#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "corpus/part.hpp"
#include "corpus/where.hpp"
#include "govinfo/date.hpp"
#include "govinfo/error.hpp"
#include "rules/nearest_name.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

namespace {

template <class T>
bool meets(const T& value, Predicate predicate, const T& wanted) {
  switch (predicate) {
    case Predicate::equal: return value == wanted;
    case Predicate::not_equal: return value != wanted;
    case Predicate::less: return value < wanted;
    case Predicate::less_equal: return value <= wanted;
    case Predicate::greater: return value > wanted;
    case Predicate::greater_equal: return value >= wanted;
    default: return false;
  }
}

bool meets(std::string_view value, Predicate predicate, std::string_view wanted) {
  if (predicate == Predicate::starts_with) return value.starts_with(wanted);
  return meets<std::string_view>(value, predicate, wanted);
}

bool meets(const WideSum& value, Predicate predicate, const WideSum& wanted) {
  using Pair = std::pair<std::int64_t, std::uint64_t>;
  return meets(Pair{value.high, value.low}, predicate, Pair{wanted.high, wanted.low});
}

template <class T, class Wanted>
bool meets_any(const T& value, Predicate predicate, const std::vector<Wanted>& wanted) {
  const auto one = [&](const Wanted& each) { return meets(value, predicate, each); };
  return predicate == Predicate::not_equal ? std::all_of(wanted.begin(), wanted.end(), one)
                                           : std::any_of(wanted.begin(), wanted.end(), one);
}

[[noreturn]] void wrong_type(const Condition& condition, const std::string& wanted) {
  throw UsageError("column \"" + condition.column + "\" is compared with " + wanted);
}

/// The values of a condition as one type; `convert` gives none for what is of another.
template <class T, class Convert>
std::vector<T> values_as(const Condition& condition, const char* wanted, Convert convert) {
  std::vector<T> values;
  for (const CorpusValue& value : condition.values) {
    std::optional<T> converted = convert(value);
    if (!converted) wrong_type(condition, wanted);
    values.push_back(std::move(*converted));
  }
  return values;
}

std::optional<std::int64_t> as_number(const CorpusValue& value) {
  const auto* const number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? std::optional{*number} : std::nullopt;
}

std::optional<std::string> as_text(const CorpusValue& value) {
  const auto* const text = std::get_if<std::string>(&value);
  return text != nullptr ? std::optional{*text} : std::nullopt;
}

std::optional<std::int64_t> as_day(const CorpusValue& value) {
  if (const auto number = as_number(value)) return number;
  const auto text = as_text(value);
  const auto date = text ? parse_date(*text) : std::nullopt;
  if (!date) return std::nullopt;
  return std::chrono::sys_days{*date}.time_since_epoch().count();
}

std::optional<WideSum> as_money(const CorpusValue& value) {
  if (const auto* const amount = std::get_if<Amount>(&value)) return money_value(*amount);
  const auto number = as_number(value);
  return number ? money_value({*number, 0, MoneyUnit::wan_yuan, FigureState::printed})
                : std::nullopt;
}

template <class Test>
void keep(std::vector<std::uint8_t>& mask, Test test) {
  for (std::size_t row = 0; row < mask.size(); ++row) {
    if (mask[row] != 0 && !test(row)) mask[row] = 0;
  }
}

/// Codes of enumerators: each word is looked at once.
void keep_words(std::vector<std::uint8_t>& mask, const Condition& condition,
                const std::vector<std::string_view>& words, const std::uint8_t* codes,
                const Bitmap* valid) {
  const auto wanted = values_as<std::string>(condition, "text", as_text);
  for (const std::string& word : wanted) {
    if (condition.predicate == Predicate::starts_with ||
        std::find(words.begin(), words.end(), word) != words.end()) {
      continue;
    }
    std::string known;
    for (const std::string_view each : words)
      known += (known.empty() ? "" : ", ") + std::string{each};
    throw UsageError("column \"" + condition.column + "\" is never \"" + word + "\": it has " +
                     known);
  }
  std::vector<std::uint8_t> passes;
  for (const std::string_view word : words) {
    passes.push_back(meets_any(word, condition.predicate, wanted) ? 1 : 0);
  }
  keep(mask, [&](std::size_t row) {
    return (valid == nullptr || (*valid)[row]) && passes[codes[row]] != 0;
  });
}

template <DescribedEnum E>
std::vector<std::string_view> all_names() {
  std::vector<std::string_view> names;
  for (E e : all_values<E>) names.push_back(name(e));
  return names;
}

template <class Values>
void keep_numbers(std::vector<std::uint8_t>& mask, const Condition& condition,
                  const std::vector<std::int64_t>& wanted, const Values& values,
                  const Bitmap* valid) {
  keep(mask, [&](std::size_t row) {
    return (valid == nullptr || (*valid)[row]) &&
           meets_any(std::int64_t{values[row]}, condition.predicate, wanted);
  });
}

void keep_key(std::vector<std::uint8_t>& mask, const Condition& condition, CorpusColumn column,
              const CorpusPart& part) {
  const KeyColumn& keys = part.key(column);
  switch (keys.kind) {
    case KeyKind::text: {
      const auto wanted = values_as<std::string>(condition, "text", as_text);
      return keep(mask, [&](std::size_t row) {
        return keys.valid[row] && meets_any(keys.text_at(row), condition.predicate, wanted);
      });
    }
    case KeyKind::code: {
      const auto* const codes =
          static_cast<const std::uint8_t*>(static_cast<const void*>(keys.codes.data()));
      return keep_words(mask, condition, words_of(column), codes, &keys.valid);
    }
    case KeyKind::number:
      return keep_numbers(mask, condition, values_as<std::int64_t>(condition, "numbers", as_number),
                          keys.numbers, &keys.valid);
    case KeyKind::day:
      return keep_numbers(mask, condition, values_as<std::int64_t>(condition, "dates", as_day),
                          keys.days, &keys.valid);
    case KeyKind::flag:
      return keep_numbers(mask, condition, values_as<std::int64_t>(condition, "numbers", as_number),
                          keys.flags, &keys.valid);
  }
}

void keep_figure(std::vector<std::uint8_t>& mask, const Condition& condition,
                 const ColumnName& column, const CorpusPart& part) {
  const CountColumn* const count = part.counts[index(column.id)].get();
  const MoneyColumn* const money = part.money[index(column.id)].get();
  switch (column.part) {
    case Part::state:
      return keep_words(mask, condition, all_names<FigureState>(),
                        count != nullptr ? count->states.data() : money->states.data(), nullptr);
    case Part::unit:
      return keep_words(mask, condition, all_names<MoneyUnit>(), money->units.data(), nullptr);
    case Part::scale:
      return keep_numbers(mask, condition, values_as<std::int64_t>(condition, "numbers", as_number),
                          money->scales, nullptr);
    default: break;
  }
  if (count != nullptr) {
    return keep_numbers(mask, condition, values_as<std::int64_t>(condition, "numbers", as_number),
                        count->values, &count->valid);
  }
  const auto wanted = values_as<WideSum>(condition, "amounts or numbers", as_money);
  keep(mask, [&](std::size_t row) {
    return money->valid[row] && meets_any(money->values[row], condition.predicate, wanted);
  });
}

/// Whether the column has something in a row; null where it always has.
const Bitmap* validity(const CorpusPart& part, const ColumnName& column) {
  if (column.part == Part::key) return &part.key(column.key).valid;
  if (column.part != Part::number) return nullptr;
  const CountColumn* const count = part.counts[index(column.id)].get();
  return count != nullptr ? &count->valid : &part.money[index(column.id)]->valid;
}

}  // namespace

std::vector<std::uint8_t> rows_where(const CorpusPart& part,
                                     std::span<const Condition> conditions) {
  std::vector<std::uint8_t> mask(part.rows, 1);
  for (const Condition& condition : conditions) {
    const ColumnName column = parse_column(condition.column);
    const bool is_text = column.part == Part::key && (kind_of(column.key) == KeyKind::text ||
                                                      kind_of(column.key) == KeyKind::code);
    const bool is_word = is_text || column.part == Part::state || column.part == Part::unit;
    switch (condition.predicate) {
      case Predicate::missing:
      case Predicate::present: {
        if (!condition.values.empty()) wrong_type(condition, "nothing here");
        const Bitmap* const valid = validity(part, column);
        const bool wanted = condition.predicate == Predicate::present;
        keep(mask, [&](std::size_t row) { return (valid == nullptr || (*valid)[row]) == wanted; });
        continue;
      }
      case Predicate::starts_with:
        if (!is_word) wrong_type(condition, "numbers, which do not start with anything");
        break;
      default: break;
    }
    if (column.part == Part::key) {
      keep_key(mask, condition, column.key, part);
    } else {
      keep_figure(mask, condition, column, part);
    }
  }
  return mask;
}

}  // namespace detail

std::vector<std::size_t> Corpus::where(std::span<const Condition> conditions) const {
  std::vector<std::size_t> rows;
  std::size_t first = 0;
  if (parts_.empty()) static_cast<void>(detail::rows_where(*detail::empty_part(), conditions));
  for (const detail::SharedPart& part : parts_) {
    const std::vector<std::uint8_t> mask = detail::rows_where(*part, conditions);
    for (std::size_t row = 0; row < mask.size(); ++row) {
      if (mask[row] != 0) rows.push_back(first + row);
    }
    first += part->rows;
  }
  return rows;
}

}  // namespace govinfo::inline v0_1
