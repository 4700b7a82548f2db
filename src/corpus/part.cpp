// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <utility>

#include "arrow/parallel.hpp"
#include "corpus/part.hpp"
#include "govinfo/error.hpp"
#include "rules/nearest_name.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

__extension__ using Int128 = __int128;
__extension__ using Uint128 = unsigned __int128;

constexpr int column_scale = 9;
constexpr int yuan_decimals = 4;  // 万元 have so many decimals more than 元

Int128 wide(const WideSum& value) noexcept {
  return static_cast<Int128>(static_cast<Uint128>(static_cast<std::uint64_t>(value.high)) << 64 |
                             value.low);
}

WideSum narrowed(Int128 value) noexcept {
  const auto bits = static_cast<Uint128>(value);
  return {static_cast<std::uint64_t>(bits),
          static_cast<std::int64_t>(static_cast<std::uint64_t>(bits >> 64))};
}

constexpr std::uint8_t printed_code = static_cast<std::uint8_t>(FigureState::printed);
constexpr std::uint8_t off_form_code = static_cast<std::uint8_t>(FigureState::not_on_form);

/// Sets the bits of the rows for which `is_valid`, and returns how many do not have it.
template <class IsValid>
std::int64_t mark(Bitmap& bits, std::size_t rows, IsValid is_valid) {
  bits.bytes.assign((rows + 7) / 8, 0);
  std::size_t count = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const unsigned bit = is_valid(row) ? 1u : 0u;
    count += bit;
    bits.bytes[row / 8] = static_cast<std::uint8_t>(bits.bytes[row / 8] | bit << (row % 8));
  }
  return static_cast<std::int64_t>(rows - count);
}

BlockStatistics statistics_of(const CountColumn& column, std::size_t first, std::size_t last) {
  BlockStatistics block;
  Int128 sum = 0;
  for (std::size_t row = first; row < last; ++row) {
    const std::uint8_t state = column.states[row];
    if (state == printed_code) {
      const std::int64_t value = column.values[row];
      block.min = block.printed == 0 ? value : std::min(block.min, value);
      block.max = block.printed == 0 ? value : std::max(block.max, value);
      ++block.printed;
      sum += value;
    } else if (state != off_form_code) {
      ++block.missing;
    }
  }
  block.sum = narrow(narrowed(sum));
  return block;
}

template <class T>
void append_to(Buffer<T>& all, const Buffer<T>& part) {
  all.insert(all.end(), part.begin(), part.end());
}

void append(CountColumn& all, const CountColumn& part) {
  append_to(all.values, part.values);
  append_to(all.states, part.states);
}

void append(MoneyColumn& all, const MoneyColumn& part) {
  append_to(all.values, part.values);
  append_to(all.states, part.states);
  append_to(all.units, part.units);
  append_to(all.scales, part.scales);
}

std::size_t rows_of(const KeyColumn& column) {
  return column.kind == KeyKind::text ? column.offsets.size() - 1
                                      : column.numbers.size() + column.days.size() +
                                            column.codes.size() + column.flags.size();
}

/// All but `present`.
void append_rows(KeyColumn& all, const KeyColumn& part) {
  append_to(all.numbers, part.numbers);
  append_to(all.days, part.days);
  append_to(all.codes, part.codes);
  append_to(all.flags, part.flags);
  if (all.kind != KeyKind::text) return;
  const std::int64_t shift = all.offsets.back();
  for (std::size_t row = 1; row < part.offsets.size(); ++row) {
    all.offsets.push_back(shift + part.offsets[row]);
  }
  all.text += part.text;
}

void append(KeyColumn& all, const KeyColumn& part) {
  const std::size_t rows = rows_of(part);
  for (std::size_t row = 0; row < rows; ++row) all.present.push_back(part.valid[row] ? 1 : 0);
  append_rows(all, part);
}

void reserve(CountColumn& column, std::size_t rows) {
  column.values.reserve(rows);
  column.states.reserve(rows);
}

void reserve(MoneyColumn& column, std::size_t rows) {
  column.values.reserve(rows);
  column.states.reserve(rows);
  column.units.reserve(rows);
  column.scales.reserve(rows);
}

void reserve(KeyColumn& column, std::size_t rows) {
  column.present.reserve(rows);
  switch (column.kind) {
    case KeyKind::text: column.offsets.reserve(rows + 1); break;
    case KeyKind::number: column.numbers.reserve(rows); break;
    case KeyKind::day: column.days.reserve(rows); break;
    case KeyKind::code: column.codes.reserve(rows); break;
    case KeyKind::flag: column.flags.reserve(rows); break;
  }
}

CountColumn empty_like(const CountColumn&) { return {}; }
MoneyColumn empty_like(const MoneyColumn&) { return {}; }
KeyColumn empty_like(const KeyColumn& column) { return KeyColumn{column.kind}; }

/// Calls `work(member)` for every column of a part over threads; `member(part)` is the column.
template <class Work>
void for_each_column(Work&& work) {
  constexpr std::size_t keys = count_of<CorpusColumn>;
  in_parallel(keys + figure_count, 0, [&](std::size_t i, std::size_t) {
    const std::size_t figure = i - keys;
    if (i < keys) {
      work([i](auto& part) -> auto& { return part.keys[i]; });
    } else if (kind_of(all_figures[figure]) == FigureKind::amount) {
      work([figure](auto& part) -> auto& { return part.money[figure]; });
    } else {
      work([figure](auto& part) -> auto& { return part.counts[figure]; });
    }
  });
}

void join_rules(std::vector<std::string>& all, const std::vector<std::string>& more) {
  std::vector<std::string> both;
  std::set_union(all.begin(), all.end(), more.begin(), more.end(), std::back_inserter(both));
  all = std::move(both);
}

template <DescribedEnum E>
std::vector<std::string_view> names_of() {
  std::vector<std::string_view> names;
  for (E e : all_values<E>) names.push_back(name(e));
  return names;
}

}  // namespace

void seal(CountColumn& column) {
  const std::size_t rows = column.values.size();
  column.nulls =
      mark(column.valid, rows, [&](std::size_t row) { return column.states[row] == printed_code; });
  const std::size_t lines = (rows + rows_a_line - 1) / rows_a_line;
  column.filled.assign((lines + 63) / 64, 0);
  for (std::size_t line = 0; line < lines; ++line) {
    const std::size_t last = std::min(rows, (line + 1) * rows_a_line);
    std::uint64_t any = 0;
    for (std::size_t row = line * rows_a_line; row < last; ++row) {
      any |= static_cast<std::uint64_t>(column.values[row]);
    }
    if (any != 0) column.filled[line / 64] |= std::uint64_t{1} << (line % 64);
  }
  column.blocks.clear();
  for (std::size_t first = 0; first < rows; first += corpus_block_rows) {
    column.blocks.push_back(
        statistics_of(column, first, std::min(rows, first + corpus_block_rows)));
  }
}

void set_valid(MoneyColumn& column, const std::vector<std::uint8_t>& valid) {
  column.nulls = mark(column.valid, valid.size(), [&](std::size_t row) { return valid[row] != 0; });
}

void join(KeyColumn& all, KeyColumn&& part) {
  append_to(all.present, part.present);
  append_rows(all, part);
}

void seal(KeyColumn& column) {
  column.nulls = mark(column.valid, rows_of(column),
                      [&](std::size_t row) { return column.present[row] != 0; });
  column.present = {};
}

std::optional<WideSum> money_value(const Amount& amount) noexcept {
  if (!is_printed(amount) || amount.unit == MoneyUnit::unknown || amount.scale > max_amount_scale) {
    return std::nullopt;
  }
  int power = column_scale - amount.scale - (amount.unit == MoneyUnit::yuan ? yuan_decimals : 0);
  Int128 value = amount.digits;
  for (; power > 0; --power) value *= 10;
  for (; power < 0; ++power) {
    if (value % 10 != 0) return std::nullopt;
    value /= 10;
  }
  return narrowed(value);
}

Amount amount_at(const MoneyColumn& column, std::size_t row) noexcept {
  Amount amount;
  amount.state = static_cast<FigureState>(column.states[row]);
  amount.unit = static_cast<MoneyUnit>(column.units[row]);
  amount.scale = column.scales[row];
  if (amount.state != FigureState::printed) return amount;
  if (!column.valid[row]) {
    return {0, 0, MoneyUnit::unknown, FigureState::unreadable};
  }
  int power = column_scale - amount.scale - (amount.unit == MoneyUnit::yuan ? yuan_decimals : 0);
  Int128 value = wide(column.values[row]);
  for (; power > 0; --power) value /= 10;
  for (; power < 0; ++power) value *= 10;
  amount.digits = static_cast<std::int64_t>(value);
  return amount;
}

std::optional<Amount> amount_of_value(const WideSum& value) noexcept {
  Int128 digits = wide(value);
  std::uint8_t scale = column_scale;
  while (scale > 0 && digits % 10 == 0) {
    digits /= 10;
    --scale;
  }
  const std::optional<std::int64_t> number = narrow(narrowed(digits));
  if (!number) return std::nullopt;
  return Amount{*number, scale, MoneyUnit::wan_yuan, FigureState::printed};
}

std::vector<std::string_view> words_of(CorpusColumn column) {
  switch (column) {
    case CorpusColumn::status: return names_of<ReadingStatus>();
    case CorpusColumn::level: return names_of<OrganLevel>();
    case CorpusColumn::kind: return names_of<OrganKind>();
    default: return names_of<Edition>();
  }
}

ColumnName parse_column(std::string_view name) {
  if (const auto key = parse_name<CorpusColumn>(name)) return {Part::key, *key, {}};
  ColumnName found;
  found.part = Part::number;
  std::string_view path = name;
  for (const auto& [suffix, part] : {std::pair{std::string_view{".state"}, Part::state},
                                     std::pair{std::string_view{".unit"}, Part::unit},
                                     std::pair{std::string_view{".scale"}, Part::scale}}) {
    if (path.ends_with(suffix)) {
      path.remove_suffix(suffix.size());
      found.part = part;
      break;
    }
  }
  const std::optional<FigureId> id = parse_path(path);
  const bool money = found.part == Part::unit || found.part == Part::scale;
  if (!id || (money && kind_of(*id) != FigureKind::amount)) {
    const std::vector<std::string> names = Corpus::names();
    const std::string_view near = nearest_name(name, names);
    throw UsageError("a corpus has no column \"" + std::string{name} + "\"" +
                     (near.empty() ? "" : "; did you mean \"" + std::string{near} + "\"?"));
  }
  found.id = *id;
  return found;
}

SharedPart empty_part() {
  auto part = std::make_shared<CorpusPart>();
  for (CorpusColumn column : all_values<CorpusColumn>) {
    part->keys[index(column)] = std::make_shared<const KeyColumn>(kind_of(column));
  }
  for (FigureId id : all_figures) {
    if (kind_of(id) == FigureKind::amount) {
      part->money[index(id)] = std::make_shared<const MoneyColumn>();
    } else {
      part->counts[index(id)] = std::make_shared<const CountColumn>();
    }
  }
  return part;
}

SharedPart concat(std::vector<SharedPart> parts) {
  if (parts.size() == 1) return parts.front();
  auto all = std::make_shared<CorpusPart>();
  for (const SharedPart& part : parts) {
    all->rows += part->rows;
    join_rules(all->rules, part->rules);
  }
  // Parts that are held here alone give their columns away one by one.
  std::vector<std::shared_ptr<CorpusPart>> own;
  for (SharedPart& part : parts) {
    own.push_back(std::make_shared<CorpusPart>(*part));
    part.reset();
  }
  for_each_column([&](auto member) {
    auto joined = empty_like(*member(*own.front()));
    reserve(joined, all->rows);
    constexpr bool is_money = std::is_same_v<decltype(joined), MoneyColumn>;
    std::vector<std::uint8_t> valid;
    for (const auto& part : own) {
      auto& column = member(*part);
      append(joined, *column);
      if constexpr (is_money) {
        for (std::size_t row = 0; row < part->rows; ++row) valid.push_back(column->valid[row]);
      }
      column.reset();
    }
    if constexpr (is_money) {
      set_valid(joined, valid);
    } else {
      seal(joined);
    }
    member(*all) = std::make_shared<const decltype(joined)>(std::move(joined));
  });
  return all;
}

SharedPart gather(const std::vector<SharedPart>& parts, const std::vector<RowPlace>& rows) {
  auto all = std::make_shared<CorpusPart>();
  all->rows = rows.size();
  for (const SharedPart& part : parts) join_rules(all->rules, part->rules);
  for_each_column([&](auto member) {
    auto picked = empty_like(*member(*parts.front()));
    using Column = decltype(picked);
    reserve(picked, rows.size());
    for (const RowPlace& place : rows) {
      const Column& from = *member(*parts[place.part]);
      if constexpr (std::is_same_v<Column, KeyColumn>) {
        picked.add_from(from, place.row);
      } else {
        picked.values.push_back(from.values[place.row]);
        picked.states.push_back(from.states[place.row]);
        if constexpr (std::is_same_v<Column, MoneyColumn>) {
          picked.units.push_back(from.units[place.row]);
          picked.scales.push_back(from.scales[place.row]);
        }
      }
    }
    if constexpr (std::is_same_v<Column, MoneyColumn>) {
      picked.nulls = mark(picked.valid, rows.size(), [&](std::size_t i) {
        return member(*parts[rows[i].part])->valid[rows[i].row];
      });
    } else {
      seal(picked);
    }
    member(*all) = std::make_shared<const Column>(std::move(picked));
  });
  return all;
}

}  // namespace govinfo::inline v0_1::detail
