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

/// All compound slips that the table can have come from.
struct CompoundSlips {
  std::vector<CompoundSlip> slips;
  std::vector<std::uint16_t> cells;
  std::vector<std::int64_t> figures;
  std::vector<std::uint64_t> marks;  // of the nodes

  [[nodiscard]] std::span<const std::uint16_t> cells_of(const CompoundSlip& slip) const noexcept {
    return std::span{cells}.subspan(slip.first, slip.size);
  }
  [[nodiscard]] std::span<const std::int64_t> figures_of(const CompoundSlip& slip) const noexcept {
    return std::span{figures}.subspan(slip.first, slip.size);
  }
};

/// Those that can touch at least `least` of the equations that do not hold: others are no help.
/// None where more than 64 do not hold.
[[nodiscard]] CompoundSlips compound_slips_of(const Balance& balance, std::size_t least);

/// Those of neighbours that changed places alone.
[[nodiscard]] CompoundSlips swaps_of(const Balance& balance, std::size_t least);

/// The mark of a set of imbalances, to compare with those of slips: 0 when all of them are 0.
[[nodiscard]] std::uint64_t mark_of(const CompoundSlips& slips,
                                    std::span<const std::int64_t> imbalances) noexcept;

}  // namespace govinfo::detail
