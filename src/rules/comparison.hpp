// SPDX-License-Identifier: Apache-2.0
// Two sums over figures of one or several reports, held against each other with three values.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/finding.hpp"
#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "govinfo/report.hpp"
#include "govinfo/sum.hpp"
#include "rules/start_finding.hpp"

namespace govinfo::inline v0_1::detail {

/// What must hold between the left and the right side.
enum class Relation : std::uint8_t { equal, at_most, at_least };

/// The verdict over everything that the missing figures can be: `fail` when nothing makes it hold,
/// `pass` when it holds whatever they are, else `open`.
[[nodiscard]] constexpr Verdict verdict_of(const Sum& left, Relation relation,
                                           const Sum& right) noexcept {
  const auto more = [](const Sum& a, const Sum& b) {  // a > b whatever is missing
    return a.interval.lower && b.interval.upper && *a.interval.lower > *b.interval.upper;
  };
  const auto no_more = [](const Sum& a, const Sum& b) {  // a ≤ b whatever is missing
    return a.interval.upper && b.interval.lower && *a.interval.upper <= *b.interval.lower;
  };
  const bool more_left = relation != Relation::at_least && more(left, right);
  const bool more_right = relation != Relation::at_most && more(right, left);
  if (more_left || more_right) return Verdict::fail;
  const bool left_fits = relation == Relation::at_least || no_more(left, right);
  const bool right_fits = relation == Relation::at_most || no_more(right, left);
  return left_fits && right_fits ? Verdict::pass : Verdict::open;
}

/// left − right; none when it does not fit or a side has no value.
[[nodiscard]] constexpr std::optional<std::int64_t> difference_of(const Sum& left,
                                                                  const Sum& right) noexcept {
  if (!right.value || *right.value == std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  return checked_add(left.value, -*right.value);
}

/// The two sides as they are put together.
struct Comparison {
  std::vector<Term> terms;
  Sum left;
  Sum right;
};

/// Puts a figure on a side: sign +1 left, −1 right. One that the form does not have is missing.
/// `subject` is the place of its report among the subjects of the finding.
inline void put(Comparison& sides, const Report& report, FigureId id, int sign,
                std::uint32_t subject) {
  const Figure* const figure = find_figure(report, id);
  if (figure == nullptr) return;
  sides.terms.push_back({id, static_cast<std::int8_t>(sign), *figure, subject});
  const Figure counted =
      figure->state == FigureState::not_on_form ? missing(FigureState::absent) : *figure;
  add(sign > 0 ? sides.left : sides.right, counted);
}

/// What is to be said about them; a finding with verdict `pass` says nothing.
[[nodiscard]] inline Finding finding_of(Comparison sides, Relation relation, std::string rule) {
  const Verdict verdict = verdict_of(sides.left, relation, sides.right);
  Finding finding = start_finding(std::move(rule), verdict);
  finding.left = sides.left;
  finding.right = sides.right;
  if (verdict == Verdict::fail) finding.difference = difference_of(sides.left, sides.right);
  finding.figures = std::move(sides.terms);
  return finding;
}

/// A report as a finding names it.
[[nodiscard]] inline Subject subject_of(const Report& report, std::uint32_t place) {
  return {report.organ.name, report.year, place};
}

}  // namespace govinfo::inline v0_1::detail
