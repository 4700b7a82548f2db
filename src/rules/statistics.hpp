// SPDX-License-Identifier: Apache-2.0
// What the rules that look for unlikely figures have in common.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "govinfo/difference.hpp"
#include "govinfo/path.hpp"

namespace govinfo::inline v0_1::detail {

/// The total column of table 三, the counts of table 二 and the totals of table 四: the other
/// figures are parts of these.
[[nodiscard]] constexpr bool is_headline(FigureId id) noexcept {
  if (!is_additive(id) || kind_of(id) != FigureKind::count) return false;
  return table_of(id) == Table::disclosure || path_of(id).ends_with(".total");
}

template <bool (*wanted)(FigureId)>
inline constexpr auto figures_where = [] {
  constexpr auto count =
      static_cast<std::size_t>(std::count_if(all_figures.begin(), all_figures.end(), wanted));
  std::array<FigureId, count> figures{};
  std::copy_if(all_figures.begin(), all_figures.end(), figures.begin(), wanted);
  return figures;
}();

constexpr bool is_amount(FigureId id) noexcept { return kind_of(id) == FigureKind::amount; }

inline constexpr auto headline_figures = figures_where<is_headline>;
inline constexpr auto amount_figures = figures_where<is_amount>;

/// The value that this share of `sorted` is below, between neighbours where it falls between them.
/// Not of an empty list.
[[nodiscard]] inline double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

}  // namespace govinfo::inline v0_1::detail
