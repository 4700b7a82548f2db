// SPDX-License-Identifier: Apache-2.0
// The kinds of slip: what they cost, which of them a change of one cell is, and those of several
// cells that a table can have come from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "explain/balance.hpp"

namespace govinfo::detail {

/// What a kind of slip costs: the lower, the likelier. Only their order and their distance to
/// ExplainOptions::preferred_margin matter.
[[nodiscard]] std::int32_t cost_of(SlipKind kind) noexcept;

/// The cheapest kind that turns `right` into `printed`. `total_without_applicant` is not among
/// them: it needs the row.
[[nodiscard]] SlipKind kind_of_change(std::int64_t printed, std::int64_t right) noexcept;

/// The same for a cell of the table.
[[nodiscard]] SlipKind kind_of_change(const Balance& balance, std::uint16_t arc,
                                      std::int64_t printed, std::int64_t right) noexcept;

/// A slip that changes several cells at once: which, and what they should have.
struct CompoundSlip {
  SlipKind kind = SlipKind::arbitrary;
  std::uint32_t first = 0;
  std::uint32_t size = 0;
  /// Over the imbalances: equal for equal effects, and the sum of two slips has the sum of theirs.
  std::uint64_t effect = 0;
  /// Which of the equations that do not hold it can touch, one bit each.
  std::uint64_t touched = 0;
};

/// Compound slips that a table can have come from.
struct CompoundSlips {
  std::vector<CompoundSlip> slips;
  std::vector<std::uint16_t> cells;
  std::vector<std::int64_t> figures;

  [[nodiscard]] std::span<const std::uint16_t> cells_of(const CompoundSlip& slip) const noexcept {
    return std::span{cells}.subspan(slip.first, slip.size);
  }
  [[nodiscard]] std::span<const std::int64_t> figures_of(const CompoundSlip& slip) const noexcept {
    return std::span{figures}.subspan(slip.first, slip.size);
  }
};

/// Sets of equations that do not hold, one bit each.
using Bits = std::uint64_t;

/// The equations that the cells of the table of one year can touch.
struct BrokenTable {
  std::size_t first = 0;
  std::size_t rows = 0;
  std::vector<Bits> at;         // by cell, counted from `first`
  std::vector<Bits> row;        // the equation of the row alone
  std::vector<Bits> in_row;     // all cells of a row
  std::vector<Bits> in_column;  // all cells of a column
};

/// Finds the compound slips of a table. Holds the balance by reference.
class SlipFinder {
 public:
  explicit SlipFinder(const Balance& balance);

  /// The slips that can touch at least `least` of the equations that do not hold: others are no
  /// help. None where more than 64 do not hold.
  [[nodiscard]] CompoundSlips compounds(std::size_t least) const;

  /// Those of neighbours that changed places alone.
  [[nodiscard]] CompoundSlips swaps(std::size_t least) const;

  /// What must be added to the effects of slips for the sum to be 0 when they mend everything.
  [[nodiscard]] std::uint64_t mark() const noexcept { return mark_; }

  [[nodiscard]] const Balance& balance() const noexcept { return balance_; }
  [[nodiscard]] std::span<const std::uint64_t> marks() const noexcept { return marks_; }
  [[nodiscard]] std::span<const Bits> bits() const noexcept { return bits_; }

 private:
  const Balance& balance_;
  std::vector<std::uint64_t> marks_;  // of the nodes
  std::vector<Bits> bits_;            // of the nodes
  std::vector<BrokenTable> years_;
  std::uint64_t mark_ = 0;
};

}  // namespace govinfo::detail
