// SPDX-License-Identifier: Apache-2.0
// The figures of table 三 laid over its network: what each cell holds and how far each equation is
// from holding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "govinfo/network.hpp"
#include "govinfo/report.hpp"

namespace govinfo::detail {

/// What the search may do with a cell.
enum class CellRole : std::uint8_t {
  published,  // a count: raised at will, lowered down to 0, and then it is wrong
  missing,    // no number: any count from 0, free of cost
  negative,   // a printed number below 0, wrong in any case: any count from 0
  frozen,     // the caller vouches for it
};

/// Figures are at most this, so that no sum over a network can overflow.
inline constexpr std::int64_t most_figure = std::int64_t{1} << 44;

struct Balance {
  NetworkView network;
  /// By arc: the figure, 0 where it is missing or negative.
  std::vector<std::int64_t> values;
  std::vector<CellRole> roles;
  /// By node, over `values`. They add up to 0.
  std::vector<std::int64_t> imbalances;
  std::size_t missing = 0;
  std::size_t negative = 0;
};

/// No value if a figure is beyond ±most_figure. One report for each year of the network.
std::optional<Balance> balance_of(NetworkView network, std::span<const Report* const> reports);

/// Whether every imbalance is 0 and no cell is negative.
[[nodiscard]] bool is_balanced(const Balance& balance) noexcept;

}  // namespace govinfo::detail
