// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

#include "rules/linear_system.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

using Rational = boost::multiprecision::cpp_rational;

/// A tableau of the first phase of the simplex method: every constraint gets a variable of its own
/// that takes up what is missing (artificial), and their sum is made as small as it can be.
class FirstPhase {
 public:
  FirstPhase(std::span<const Constraint> constraints, std::span<const std::size_t> chosen) {
    std::map<std::uint32_t, std::size_t> columns;
    std::size_t slacks = 0;
    for (const std::size_t place : chosen) {
      for (const auto& [variable, factor] : constraints[place].terms) {
        columns.emplace(variable, columns.size());
      }
      slacks += constraints[place].equation ? 0u : 1u;
    }
    const std::size_t variables = columns.size();
    width_ = variables + slacks + chosen.size();
    first_artificial_ = variables + slacks;
    std::size_t slack = variables;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const Constraint& constraint = constraints[chosen[i]];
      std::vector<Rational> row(width_ + 1);
      for (const auto& [variable, factor] : constraint.terms) {
        row[columns.at(variable)] += factor;
      }
      if (!constraint.equation) row[slack++] = 1;
      row[width_] = constraint.bound;
      if (constraint.bound < 0) {
        for (Rational& value : row) value = -value;
      }
      row[first_artificial_ + i] = 1;
      basis_.push_back(first_artificial_ + i);
      rows_.push_back(std::move(row));
    }
    // The cost of the artificial variables, priced out of the basis they begin with.
    cost_.resize(width_ + 1);
    for (std::size_t j = first_artificial_; j < width_; ++j) cost_[j] = 1;
    for (const auto& row : rows_) {
      for (std::size_t j = 0; j <= width_; ++j) cost_[j] -= row[j];
    }
  }

  /// The constraints that prove that nothing satisfies them all; empty when something does.
  std::vector<std::size_t> proof() {
    while (step()) {
    }
    std::vector<std::size_t> used;
    if (cost_[width_] == 0) return used;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      // The reduced cost of an artificial variable is 1 − its multiplier.
      if (cost_[first_artificial_ + i] != 1) used.push_back(i);
    }
    return used;
  }

 private:
  bool step() {
    std::size_t entering = width_;
    for (std::size_t j = 0; j < first_artificial_ && entering == width_; ++j) {
      if (cost_[j] < 0) entering = j;
    }
    if (entering == width_) return false;
    std::optional<std::size_t> leaving;
    Rational least;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i][entering] <= 0) continue;
      const Rational ratio = rows_[i][width_] / rows_[i][entering];
      if (!leaving || ratio < least || (ratio == least && basis_[i] < basis_[*leaving])) {
        leaving = i;
        least = ratio;
      }
    }
    if (!leaving) return false;
    pivot(*leaving, entering);
    return true;
  }

  void pivot(std::size_t row, std::size_t column) {
    const Rational value = rows_[row][column];
    for (Rational& entry : rows_[row]) {
      if (entry != 0) entry /= value;
    }
    const auto clear = [&](std::vector<Rational>& other) {
      const Rational factor = other[column];
      if (factor == 0) return;
      for (std::size_t j = 0; j <= width_; ++j) {
        if (rows_[row][j] != 0) other[j] -= factor * rows_[row][j];
      }
    };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (i != row) clear(rows_[i]);
    }
    clear(cost_);
    basis_[row] = column;
  }

  std::size_t width_ = 0;
  std::size_t first_artificial_ = 0;
  std::vector<std::vector<Rational>> rows_;
  std::vector<Rational> cost_;
  std::vector<std::size_t> basis_;
};

std::vector<std::size_t> conflict_among(std::span<const Constraint> constraints,
                                        const std::vector<std::size_t>& chosen) {
  std::vector<std::size_t> places;
  for (const std::size_t i : FirstPhase(constraints, chosen).proof()) places.push_back(chosen[i]);
  return places;
}

/// A set that some proof uses, with everything left out that no proof needs.
std::vector<std::size_t> smallest(std::span<const Constraint> constraints,
                                  const std::vector<std::size_t>& chosen) {
  std::vector<std::size_t> core = conflict_among(constraints, chosen);
  for (std::size_t i = 0; i < core.size();) {
    std::vector<std::size_t> without = core;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    std::vector<std::size_t> smaller = conflict_among(constraints, without);
    if (smaller.empty()) {
      ++i;
    } else {
      core = std::move(smaller);
      i = 0;
    }
  }
  return core;
}

}  // namespace

std::vector<std::size_t> conflict(std::span<const Constraint> constraints) {
  std::vector<std::size_t> all(constraints.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<std::size_t> core = smallest(constraints, all);
  for (const std::size_t seed : std::vector<std::size_t>(core)) {
    std::vector<std::size_t> other = conflict_around(constraints, seed);
    if (!other.empty() && other.size() < core.size()) core = std::move(other);
  }
  return core;
}

std::vector<std::size_t> conflict_around(std::span<const Constraint> constraints,
                                         std::size_t seed) {
  std::vector<std::size_t> chosen = {seed};
  std::vector<bool> taken(constraints.size());
  taken[seed] = true;
  std::set<std::uint32_t> variables;
  for (std::size_t known = 0; known < chosen.size();) {
    // One ring further: the variables of the newest constraints, and who else has them.
    for (; known < chosen.size(); ++known) {
      for (const auto& [variable, factor] : constraints[chosen[known]].terms) {
        variables.insert(variable);
      }
    }
    for (std::size_t i = 0; i < constraints.size(); ++i) {
      if (taken[i]) continue;
      const auto& terms = constraints[i].terms;
      taken[i] = std::any_of(terms.begin(), terms.end(),
                             [&](const auto& term) { return variables.contains(term.first); });
      if (taken[i]) chosen.push_back(i);
    }
    if (std::vector<std::size_t> core = smallest(constraints, chosen); !core.empty()) {
      std::sort(core.begin(), core.end());
      return core;
    }
  }
  return {};
}

}  // namespace govinfo::inline v0_1::detail
