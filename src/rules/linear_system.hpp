// SPDX-License-Identifier: Apache-2.0
// Systems of linear equations and inequalities over numbers that are not negative, decided exactly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// Σ factor · variable = bound, or ≤ bound. Factors and the bound share any one unit.
struct Constraint {
  std::vector<std::pair<std::uint32_t, std::int64_t>> terms;
  bool equation = true;
  std::int64_t bound = 0;
};

/// The smallest set of constraints, by their places, that no numbers can satisfy together: empty
/// when all of them can be. Every variable is at least 0. Smallest means that without any one of
/// the set the rest can be satisfied. Exact: simplex over rational numbers, with Bland's rule, so
/// that it ends.
[[nodiscard]] std::vector<std::size_t> conflict(std::span<const Constraint> constraints);

/// The same, looked for around one constraint: among those that share a variable with it, then
/// among those that share one with these, and so on. What is near explains more than what is far.
[[nodiscard]] std::vector<std::size_t> conflict_around(std::span<const Constraint> constraints,
                                                       std::size_t seed);

}  // namespace govinfo::inline v0_1::detail
