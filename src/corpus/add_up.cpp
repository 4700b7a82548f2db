// SPDX-License-Identifier: Apache-2.0
#include "corpus/add_up.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace govinfo::inline v0_1::detail {

namespace {

constexpr auto off_form = static_cast<std::uint8_t>(FigureState::not_on_form);

/// The magnitude of the largest number of a block.
std::uint64_t magnitude(const BlockStatistics& block) {
  const std::uint64_t low = block.min < 0 ? 0 - static_cast<std::uint64_t>(block.min) : 0;
  const std::uint64_t high = block.max > 0 ? static_cast<std::uint64_t>(block.max) : 0;
  return std::max(low, high);
}

/// Counts the rows without a number. Most words of the bitmap have no such row.
void count_missing(const Bitmap& valid, const Buffer<std::uint8_t>& states,
                   std::span<const std::uint32_t> group_of, RowRange rows,
                   std::span<PartialSum> sums) {
  for (std::size_t byte = rows.first / 8; byte * 8 < rows.last; ++byte) {
    unsigned gaps = ~unsigned{valid.bytes[byte]} & 0xFFu;
    while (gaps != 0) {
      const std::size_t row = byte * 8 + static_cast<std::size_t>(std::countr_zero(gaps));
      gaps &= gaps - 1;
      if (row >= rows.last) break;
      PartialSum& sum = sums[group_of[row]];
      ++(states[row] == off_form ? sum.not_on_form : sum.missing);
    }
  }
}

/// Calls `add(first, last)` for the stretches of rows of a block that are not empty.
template <class Add>
void for_each_filled(const CountColumn& column, std::size_t first, std::size_t last, Add add) {
  const std::size_t first_line = first / rows_a_line;
  const std::size_t last_line = (last + rows_a_line - 1) / rows_a_line;
  for (std::size_t word = first_line / 64; word * 64 < last_line; ++word) {
    std::uint64_t lines = column.filled[word];
    if (std::popcount(lines) > 48) {
      add(word * 64 * rows_a_line, std::min(last, (word + 1) * 64 * rows_a_line));
      continue;
    }
    while (lines != 0) {
      const std::size_t line = word * 64 + static_cast<std::size_t>(std::countr_zero(lines));
      lines &= lines - 1;
      add(line * rows_a_line, std::min(last, (line + 1) * rows_a_line));
    }
  }
}

}  // namespace

void add_up(const CountColumn& column, std::span<const std::uint32_t> group_of, RowRange rows,
            std::span<PartialSum> sums, Scratch& scratch) {
  // While no sum can leave 64 bits they are added up in 64 bits.
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const std::size_t groups = sums.size();
  scratch.sums.assign(groups * 2, 0);
  std::int64_t* const even = scratch.sums.data();
  std::int64_t* const odd = even + groups;
  std::uint64_t reach = 0;
  const auto flush = [&] {
    for (std::size_t i = 0; i < groups; ++i) {
      sums[i].total = sums[i].total + widen(even[i]) + widen(odd[i]);
      even[i] = 0;
      odd[i] = 0;
    }
    reach = 0;
  };
  const std::int64_t* const values = column.values.data();
  const std::uint32_t* const group = group_of.data();
  for (std::size_t first = rows.first; first < rows.last; first += corpus_block_rows) {
    const std::size_t last = std::min(rows.last, first + corpus_block_rows);
    const BlockStatistics& block = column.blocks[first / corpus_block_rows];
    if (block.printed < last - first) {
      count_missing(column.valid, column.states, group_of, {first, last}, sums);
    }
    if (block.min == 0 && block.max == 0) continue;
    const std::uint64_t size = magnitude(block);
    if (size > most / corpus_block_rows) {
      for (std::size_t row = first; row < last; ++row) {
        sums[group[row]].total = sums[group[row]].total + widen(values[row]);
      }
      continue;
    }
    if (size * corpus_block_rows > most - reach) flush();
    reach += size * corpus_block_rows;
    for_each_filled(column, first, last, [&](std::size_t begin, std::size_t end) {
      // Two sums a group, in turn: rows of one group in a row do not wait for each other.
      std::size_t row = begin;
      for (; row + 1 < end; row += 2) {
        even[group[row]] += values[row];
        odd[group[row + 1]] += values[row + 1];
      }
      if (row < end) even[group[row]] += values[row];
    });
  }
  flush();
}

void add_up(const MoneyColumn& column, std::span<const std::uint32_t> group_of, RowRange rows,
            std::span<PartialSum> sums) {
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    PartialSum& sum = sums[group_of[row]];
    if (column.valid[row]) {
      ++sum.reported;
      sum.total = sum.total + column.values[row];
    } else {
      ++(column.states[row] == off_form ? sum.not_on_form : sum.missing);
    }
  }
}

void add_up_all(const CountColumn& column, PartialSum& sum) {
  const std::size_t rows = column.values.size();
  for (std::size_t i = 0; i < column.blocks.size(); ++i) {
    const BlockStatistics& block = column.blocks[i];
    const std::size_t first = i * corpus_block_rows;
    const std::size_t last = std::min(rows, first + corpus_block_rows);
    sum.missing += block.missing;
    sum.not_on_form += last - first - block.printed - block.missing;
    if (block.sum) {
      sum.total = sum.total + widen(*block.sum);
    } else {
      for (std::size_t row = first; row < last; ++row) {
        sum.total = sum.total + widen(column.values[row]);
      }
    }
  }
}

}  // namespace govinfo::inline v0_1::detail
