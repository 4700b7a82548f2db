// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "corpus/add_up.hpp"

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
template <class Id>
void count_missing(const Bitmap& valid, const Buffer<std::uint8_t>& states, const Id* group_of,
                   RowRange rows, std::vector<PartialSum>& sums) {
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

void ColumnSums::flush() {
  const std::size_t groups = sums_.size();
  for (std::size_t i = 0; i < fast_.size(); ++i) {
    PartialSum& sum = sums_[i < groups ? i : i - groups];
    sum.total = sum.total + widen(fast_[i]);
  }
  fast_.assign(groups + second_, 0);
  reach_ = 0;
}

std::vector<PartialSum> ColumnSums::finish() {
  flush();
  return std::move(sums_);
}

template <class Id>
void ColumnSums::add(const CountColumn& column, const Id* group_of, RowRange rows) {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (fast_.empty()) flush();
  const std::int64_t* const values = column.values.data();
  for (std::size_t first = rows.first; first < rows.last; first += corpus_block_rows) {
    const std::size_t last = std::min(rows.last, first + corpus_block_rows);
    const BlockStatistics& block = column.blocks[first / corpus_block_rows];
    if (block.printed < last - first) {
      count_missing(column.valid, column.states, group_of, {first, last}, sums_);
    }
    if (block.min == 0 && block.max == 0) continue;
    const std::uint64_t size = magnitude(block);
    if (size > most / corpus_block_rows) {
      for (std::size_t row = first; row < last; ++row) {
        PartialSum& sum = sums_[group_of[row]];
        sum.total = sum.total + widen(values[row]);
      }
      continue;
    }
    if (size * corpus_block_rows > most - reach_) flush();
    reach_ += size * corpus_block_rows;
    std::int64_t* const even = fast_.data();
    std::int64_t* const odd = even + second_;
    for_each_filled(column, first, last, [&](std::size_t begin, std::size_t end) {
      std::size_t row = begin;
      for (; row + 4 <= end; row += 4) {
        const Id a = group_of[row];
        const Id b = group_of[row + 1];
        const Id c = group_of[row + 2];
        const Id d = group_of[row + 3];
        const std::int64_t w = values[row];
        const std::int64_t x = values[row + 1];
        const std::int64_t y = values[row + 2];
        const std::int64_t z = values[row + 3];
        if (((a ^ b) | (a ^ c) | (a ^ d)) == 0) {  // rows in the order of their groups
          even[a] += w + x + y + z;
          continue;
        }
        even[a] += w;
        odd[b] += x;
        even[c] += y;
        odd[d] += z;
      }
      for (; row < end; ++row) even[group_of[row]] += values[row];
    });
  }
}

template <class Id>
void ColumnSums::add(const MoneyColumn& column, const Id* group_of, RowRange rows) {
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    PartialSum& sum = sums_[group_of[row]];
    if (column.valid[row]) {
      ++sum.reported;
      sum.total = sum.total + column.values[row];
    } else {
      ++(column.states[row] == off_form ? sum.not_on_form : sum.missing);
    }
  }
}

template void ColumnSums::add(const CountColumn&, const std::uint16_t*, RowRange);
template void ColumnSums::add(const CountColumn&, const std::uint32_t*, RowRange);
template void ColumnSums::add(const MoneyColumn&, const std::uint16_t*, RowRange);
template void ColumnSums::add(const MoneyColumn&, const std::uint32_t*, RowRange);

void add_up_all(const MoneyColumn& column, PartialSum& sum) {
  for (std::size_t row = 0; row < column.values.size(); ++row) {
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
