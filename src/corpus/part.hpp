// SPDX-License-Identifier: Apache-2.0
// Rows of a corpus that lie together: columns as Arrow lays them out, with what sums need beside
// them. A part cannot change once it is made, and its columns may be shared with other parts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/aggregate.hpp"
#include "govinfo/category.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/path.hpp"

namespace govinfo::inline v0_1::detail {

/// Memory that begins with a line of the cache, as Arrow recommends.
template <class T>
struct LineAllocator {
  using value_type = T;
  static constexpr std::align_val_t line{64};

  LineAllocator() = default;
  template <class U>
  LineAllocator(const LineAllocator<U>&) noexcept {}

  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), line));
  }
  void deallocate(T* memory, std::size_t) noexcept { ::operator delete(memory, line); }

  friend bool operator==(LineAllocator, LineAllocator) { return true; }
};

template <class T>
using Buffer = std::vector<T, LineAllocator<T>>;

/// A bit for each row, the lowest of a byte first.
struct Bitmap {
  Buffer<std::uint8_t> bytes;

  [[nodiscard]] bool operator[](std::size_t row) const noexcept {
    return (unsigned{bytes[row / 8]} >> (row % 8) & 1u) != 0;
  }
};

/// The rows of a line of the cache in a column of counts.
inline constexpr std::size_t rows_a_line = 8;
inline constexpr std::size_t lines_a_block = corpus_block_rows / rows_a_line;

/// A count. `values` are 0 where nothing is printed. Of `filled` a bit for each line of the cache,
/// 64 to a word: set where a value of the line is not 0. What lies behind `states` is made by
/// seal().
struct CountColumn {
  Buffer<std::int64_t> values;
  Buffer<std::uint8_t> states;
  Bitmap valid;
  std::int64_t nulls = 0;
  std::vector<std::uint64_t> filled;
  std::vector<BlockStatistics> blocks;

  [[nodiscard]] Figure at(std::size_t row) const noexcept {
    return {values[row], static_cast<FigureState>(states[row])};
  }
};

/// Money in 10^−9 万元.
struct MoneyColumn {
  Buffer<WideSum> values;
  Buffer<std::uint8_t> states;
  Buffer<std::uint8_t> units;
  Buffer<std::uint8_t> scales;
  Bitmap valid;
  std::int64_t nulls = 0;
};

enum class KeyKind : std::uint8_t { text, number, code, day, flag };

[[nodiscard]] constexpr KeyKind kind_of(CorpusColumn column) noexcept {
  switch (column) {
    case CorpusColumn::source_index:
    case CorpusColumn::year:
    case CorpusColumn::errors:
    case CorpusColumn::warnings:
    case CorpusColumn::notes: return KeyKind::number;
    case CorpusColumn::status:
    case CorpusColumn::level:
    case CorpusColumn::kind:
    case CorpusColumn::disclosure_edition:
    case CorpusColumn::requests_edition: return KeyKind::code;
    case CorpusColumn::first_day:
    case CorpusColumn::last_day:
    case CorpusColumn::published: return KeyKind::day;
    case CorpusColumn::harmonised: return KeyKind::flag;
    default: return KeyKind::text;
  }
}

/// A column beside the figures; which of the buffers is used depends on its kind. `offsets` has one
/// entry more than there are rows. `valid` is made by seal().
struct KeyColumn {
  KeyKind kind = KeyKind::text;
  Buffer<std::int64_t> numbers;
  Buffer<std::int32_t> days;
  Buffer<std::int8_t> codes;
  Buffer<std::uint8_t> flags;
  Buffer<std::int64_t> offsets;
  std::string text;
  Buffer<std::uint8_t> present;  ///< a byte a row while the column is filled
  Bitmap valid;
  std::int64_t nulls = 0;

  explicit KeyColumn(KeyKind its_kind) : kind(its_kind) {
    if (kind == KeyKind::text) offsets.push_back(0);
  }

  [[nodiscard]] std::string_view text_at(std::size_t row) const noexcept {
    const auto first = static_cast<std::size_t>(offsets[row]);
    return std::string_view{text}.substr(first, static_cast<std::size_t>(offsets[row + 1]) - first);
  }

  /// Empty text is missing.
  void add(std::string_view part) {
    text += part;
    offsets.push_back(static_cast<std::int64_t>(text.size()));
    present.push_back(part.empty() ? 0 : 1);
  }
  /// A number, a day, the place of an enumerator or a flag.
  void add(std::optional<std::int64_t> number) {
    present.push_back(number ? 1 : 0);
    const std::int64_t value = number.value_or(0);
    switch (kind) {
      case KeyKind::number: numbers.push_back(value); break;
      case KeyKind::day: days.push_back(static_cast<std::int32_t>(value)); break;
      case KeyKind::code: codes.push_back(static_cast<std::int8_t>(value)); break;
      default: flags.push_back(static_cast<std::uint8_t>(value));
    }
  }
  /// What add() takes, of a column that is no text.
  [[nodiscard]] std::optional<std::int64_t> number_at(std::size_t row) const noexcept {
    if (!valid[row]) return std::nullopt;
    switch (kind) {
      case KeyKind::number: return numbers[row];
      case KeyKind::day: return days[row];
      case KeyKind::code: return codes[row];
      default: return flags[row];
    }
  }
  void add_from(const KeyColumn& other, std::size_t row) {
    if (kind == KeyKind::text) {
      add(other.text_at(row));
    } else {
      add(other.number_at(row));
    }
  }
};

void seal(CountColumn& column);
void seal(KeyColumn& column);

/// Which rows have a number, told by a byte for each.
void set_valid(MoneyColumn& column, const std::vector<std::uint8_t>& valid);
/// The rows of a column that has not been sealed, behind those of another.
void join(KeyColumn& all, KeyColumn&& part);

template <class Column>
using Shared = std::shared_ptr<const Column>;

struct CorpusPart {
  std::size_t rows = 0;
  std::array<Shared<KeyColumn>, count_of<CorpusColumn>> keys;
  std::array<Shared<CountColumn>, figure_count> counts;  // null for money
  std::array<Shared<MoneyColumn>, figure_count> money;   // null for counts
  std::vector<std::string> rules;                        // ascending

  [[nodiscard]] const KeyColumn& key(CorpusColumn column) const noexcept {
    return *keys[index(column)];
  }
};

using SharedPart = std::shared_ptr<const CorpusPart>;

/// A part without rows.
[[nodiscard]] SharedPart empty_part();

/// What the columns hold of an amount: its value in 10^−9 万元, none where it has no place there.
[[nodiscard]] std::optional<WideSum> money_value(const Amount& amount) noexcept;
/// The other way round, with the printed unit and decimals.
[[nodiscard]] Amount amount_at(const MoneyColumn& column, std::size_t row) noexcept;
/// The amount in 万元 with as few decimals as it needs; none where its digits do not fit 64 bits.
[[nodiscard]] std::optional<Amount> amount_of_value(const WideSum& value) noexcept;

/// The enumerators of a column of codes.
[[nodiscard]] std::vector<std::string_view> words_of(CorpusColumn column);

/// What a name of Corpus::names() means.
enum class Part : std::uint8_t { key, number, state, unit, scale };
struct ColumnName {
  Part part = Part::key;
  CorpusColumn key = CorpusColumn::source;
  FigureId id{};
};
/// Throws UsageError for a name that is none, with the nearest one.
[[nodiscard]] ColumnName parse_column(std::string_view name);

/// Parts one behind the other, or some rows of them. Columns are made one after the other over
/// threads; concat() frees those of parts that nobody else holds as it goes.
[[nodiscard]] SharedPart concat(std::vector<SharedPart> parts);
struct RowPlace {
  std::uint32_t part = 0;
  std::uint32_t row = 0;
};
[[nodiscard]] SharedPart gather(const std::vector<SharedPart>& parts,
                                const std::vector<RowPlace>& rows);

}  // namespace govinfo::inline v0_1::detail
