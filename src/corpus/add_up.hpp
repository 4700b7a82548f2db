// SPDX-License-Identifier: Apache-2.0
// Sums of one column in groups, without reading what is empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus/part.hpp"
#include "govinfo/aggregate.hpp"

namespace govinfo::inline v0_1::detail {

/// Rows [first, last) of a part; `first` is the first row of a block.
struct RowRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The sums of one column in groups, the last of them for rows that are left out. Numbers are added
/// up in 64 bits while no sum can leave them; where there are few groups two sums each take them in
/// turn, for an addition waits for the one before it in the same place.
class ColumnSums {
 public:
  explicit ColumnSums(std::size_t groups)
      : sums_(groups), second_(groups <= few_groups ? groups : 0) {}

  /// `group_of` has the group of every row of the part, as 16 or 32 bits. Counts leave `reported`
  /// to the caller, who knows how many reports there are.
  template <class Id>
  void add(const CountColumn& column, const Id* group_of, RowRange rows);
  template <class Id>
  void add(const MoneyColumn& column, const Id* group_of, RowRange rows);

  [[nodiscard]] std::vector<PartialSum> finish();

 private:
  static constexpr std::size_t few_groups = 256;

  void flush();

  std::vector<PartialSum> sums_;
  std::size_t second_;  // where the second sums begin in fast_; 0 where there are none
  std::vector<std::int64_t> fast_;
  std::uint64_t reach_ = 0;  // no sum of fast_ is larger
};

/// All rows are in one group: blocks of counts tell what is in them. Counts leave `reported` to the
/// caller.
void add_up_all(const CountColumn& column, PartialSum& sum);
void add_up_all(const MoneyColumn& column, PartialSum& sum);

}  // namespace govinfo::inline v0_1::detail
