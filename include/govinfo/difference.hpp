// SPDX-License-Identifier: Apache-2.0
// The difference table: what an organ published, less what its children published.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/path.hpp"
#include "govinfo/report.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

/// Numbers of kinds of items (项目数量) are not added up: two organs may offer the same item.
inline constexpr std::array<bool, figure_count> additive_figures = [] {
  std::array<bool, figure_count> additive{};
  for (FigureId id : all_figures) {
    const std::string_view path = path_of(id);
    additive[index(id)] = !path.ends_with(".items_last_year") && !path.ends_with(".change");
  }
  return additive;
}();

}  // namespace detail

/// Whether the figure of an organ is the sum of those of its parts: all counts and amounts but
/// items_last_year and change of the 2019 form.
[[nodiscard]] constexpr bool is_additive(FigureId id) noexcept {
  return index(id) < figure_count && detail::additive_figures[index(id)];
}

/// One count. `children` is the sum over the reports of the children; `own_share` is parent − Σ,
/// set only where the parent and every child printed a number and it fits 64 bits; negative where
/// the children have more than the parent. `reported` is how many children printed a number;
/// `complete` that all did. A child on a form that has no such figure has not reported it.
struct CountDifference {
  FigureId id{};
  Figure parent;
  Sum children;
  std::optional<std::int64_t> own_share;
  std::uint32_t reported = 0;
  bool complete = false;

  friend bool operator==(const CountDifference&, const CountDifference&) = default;
};
GOVINFO_DESCRIBE(CountDifference, id, parent, children, own_share, reported, complete);

/// One amount of money, exact, the sum and the own share in 万元. An amount whose unit is not told
/// counts as not reported; `children` is not set when the sum does not fit an Amount.
struct AmountDifference {
  FigureId id{};
  Amount parent;
  std::optional<Amount> children;
  std::optional<Amount> own_share;
  std::uint32_t reported = 0;
  bool complete = false;

  friend bool operator==(const AmountDifference&, const AmountDifference&) = default;
};
GOVINFO_DESCRIBE(AmountDifference, id, parent, children, own_share, reported, complete);

/// The additive figures that stand on the form of the parent or of a child, ids ascending.
/// `children` is the number of reports that were added up.
struct DifferenceTable {
  std::uint32_t children = 0;
  std::vector<CountDifference> counts;
  std::vector<AmountDifference> amounts;

  friend bool operator==(const DifferenceTable&, const DifferenceTable&) = default;
};
GOVINFO_DESCRIBE(DifferenceTable, children, counts, amounts);

/// parent − Σ children, figure by figure. Whether these are all the children there are is for the
/// caller to say (see H.MISSING). Linear in the number of children.
[[nodiscard]] GOVINFO_API DifferenceTable difference_table(const Report& parent,
                                                           std::span<const Report> children);

/// The same over reports that stand apart; null is not allowed.
[[nodiscard]] GOVINFO_API DifferenceTable difference_table(const Report& parent,
                                                           std::span<const Report* const> children);

}  // namespace govinfo::inline v0_1
