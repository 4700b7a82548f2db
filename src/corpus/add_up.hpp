// SPDX-License-Identifier: Apache-2.0
// Sums of one column in groups, without reading what is empty.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/part.hpp"
#include "govinfo/aggregate.hpp"

namespace govinfo::inline v0_1::detail {

/// Adds the rows [first, last) of a part to `sums`; `first` is the first row of a block. `group_of`
/// is of the whole part; the group behind the last one is of rows that are left out. `sums` has a
/// place for it too.
struct RowRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Room for the sums of one column in 64 bits, kept between calls.
struct Scratch {
  std::vector<std::int64_t> sums;
};

void add_up(const CountColumn& column, std::span<const std::uint32_t> group_of, RowRange rows,
            std::span<PartialSum> sums, Scratch& scratch);
void add_up(const MoneyColumn& column, std::span<const std::uint32_t> group_of, RowRange rows,
            std::span<PartialSum> sums);
/// All rows are in one group: blocks tell what is in them.
void add_up_all(const CountColumn& column, PartialSum& sum);

}  // namespace govinfo::inline v0_1::detail
