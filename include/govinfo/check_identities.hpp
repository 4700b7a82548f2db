// SPDX-License-Identifier: Apache-2.0
// Checks the figures of a report against the identities of its form, headers alone. Never changes
// a figure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/catalogue.hpp"
#include "govinfo/category.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/identity.hpp"
#include "govinfo/place.hpp"
#include "govinfo/report.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

/// The value of an equation's side: over the figures that are printed, blanks as zero if told so.
struct Sides {
  Sum left;
  Sum right;
};

inline Sides sides_of(const Report& report, const Equation& equation, bool blank_is_zero) {
  Sides sides;
  for (const EquationTerm& term : equation.terms()) {
    Figure figure = *find_figure(report, term.id);
    const bool empty = figure.state == FigureState::blank || figure.state == FigureState::dash;
    if (blank_is_zero && empty) figure = printed(0);
    if (figure.state == FigureState::not_on_form) figure = missing(FigureState::absent);
    add(term.sign > 0 ? sides.left : sides.right, figure);
  }
  return sides;
}

/// Whether no completion of the missing figures makes the sides equal.
constexpr bool disjoint(const Interval& a, const Interval& b) noexcept {
  return (a.upper && b.lower && *a.upper < *b.lower) || (b.upper && a.lower && *b.upper < *a.lower);
}

/// One equation, three-valued. A sum that overflows is open: it has no value to compare.
inline Verdict verdict_of(const Sides& sides) noexcept {
  if (is_exact(sides.left) && is_exact(sides.right)) {
    return *sides.left.value == *sides.right.value ? Verdict::pass : Verdict::fail;
  }
  return disjoint(sides.left.interval, sides.right.interval) ? Verdict::fail : Verdict::open;
}

inline Finding finding_of(const Report& report, const Equation& equation, const Sides& sides,
                          Verdict verdict, Edition edition) {
  const RuleFamily& family = *find_family(equation.family);
  Finding finding;
  finding.rule = rule_id(equation);
  finding.verdict = verdict;
  finding.severity = verdict == Verdict::fail ? family.severity : Severity::note;
  finding.where.edition = edition;
  finding.figures.reserve(equation.size);
  for (const EquationTerm& term : equation.terms()) {
    finding.figures.push_back({term.id, term.sign, *find_figure(report, term.id)});
  }
  finding.left = sides.left;
  finding.right = sides.right;
  if (sides.left.value && sides.right.value) {
    const auto difference = *sides.right.value == INT64_MIN
                                ? std::nullopt
                                : checked_add(sides.left.value, -*sides.right.value);
    if (verdict == Verdict::fail) finding.difference = difference;
  }
  return finding;
}

/// Checks the equations of one table. Blanks and dashes count as zero only if every equation of
/// the table then holds (MissingPolicy::zero_if_consistent).
inline void check_table(const Report& report, std::span<const Equation> equations, Edition edition,
                        std::vector<Finding>& out) {
  bool zeros_fit = true;
  for (const Equation& equation : equations) {
    zeros_fit = zeros_fit && verdict_of(sides_of(report, equation, true)) == Verdict::pass;
  }
  if (zeros_fit) return;
  for (const Equation& equation : equations) {
    const Sides sides = sides_of(report, equation, false);
    const Verdict verdict = verdict_of(sides);
    if (verdict != Verdict::pass) {
      out.push_back(finding_of(report, equation, sides, verdict, edition));
    }
  }
}

/// What some rows of table 三 add up to, kind of applicant by kind of applicant, and what keeps
/// them from being clean: `broken`, `states` and the bits above 2^56 of `magnitudes` are 0 when
/// every row agrees with its total, every figure is printed, and no sum can have overflowed.
struct RowSums {
  std::array<std::uint64_t, applicant_kinds.size()> kinds{};
  std::uint64_t broken = 0;
  std::uint64_t magnitudes = 0;
  unsigned states = 0;
};

/// Adds a row, each figure of which is read once. `kind` are the places in applicant_kinds: with
/// these spelled out the sums stay in registers at every level of optimisation.
template <std::size_t... kind>
inline void add_row(RowSums& sums, const ApplicantRow& row, std::index_sequence<kind...>) noexcept {
  const auto number = [&](Applicant applicant) {
    return static_cast<std::uint64_t>(row[applicant].number);
  };
  const auto doubt = [&](Applicant applicant) {
    return static_cast<unsigned>(row[applicant].state) ^
           static_cast<unsigned>(FigureState::printed);
  };
  ((sums.kinds[kind] += number(applicant_kinds[kind])), ...);
  const std::uint64_t total = number(Applicant::total);
  sums.broken |= (number(applicant_kinds[kind]) + ...) ^ total;
  sums.magnitudes |= (number(applicant_kinds[kind]) | ... | total);
  sums.states |= (doubt(applicant_kinds[kind]) | ... | doubt(Applicant::total));
}

/// Whether every figure of table 三 is printed, none is negative or so large that a sum could
/// overflow, and every identity holds. One pass in which every figure is read once: this is what
/// a clean report costs. The identities of the total column are not evaluated: those of the rows
/// and of the six kinds imply them. A test holds all this to request_identities().
template <Edition edition>
[[nodiscard]] inline bool requests_hold(const RequestTable& table) noexcept {
  constexpr auto each_kind = std::make_index_sequence<applicant_kinds.size()>{};
  RowSums sums;
  const auto take = [&] { return std::exchange(sums.kinds, {}); };
  for (RequestRow row : request_rows_of<edition>) {
    if (outcome_of(row)) add_row(sums, table[row], each_kind);
  }
  const auto outcomes = take();
  add_row(sums, table[RequestRow::processed], each_kind);
  const auto processed = take();
  add_row(sums, table[RequestRow::carried_out], each_kind);
  const auto carried_out = take();
  add_row(sums, table[RequestRow::received], each_kind);
  add_row(sums, table[RequestRow::carried_in], each_kind);
  const auto taken_in = take();
  for (std::size_t kind = 0; kind < applicant_kinds.size(); ++kind) {
    sums.broken |= outcomes[kind] ^ processed[kind];
    sums.broken |= taken_in[kind] ^ (processed[kind] + carried_out[kind]);
  }
  return sums.broken == 0 && sums.states == 0 && (sums.magnitudes >> 56) == 0;
}

[[nodiscard]] inline bool remedies_hold(const RemedyTable& table) noexcept {
  std::uint64_t magnitudes = 0;
  std::uint64_t broken = 0;
  unsigned states = 0;
  for (const auto& block : table.cells) {
    std::uint64_t sum = 0;
    for (const Figure& figure : block.cells) {
      const auto number = static_cast<std::uint64_t>(figure.number);
      magnitudes |= number;
      sum += number;
      states |= static_cast<unsigned>(figure.state) ^ static_cast<unsigned>(FigureState::printed);
    }
    broken |= sum - 2 * static_cast<std::uint64_t>(block[RemedyResult::total].number);
  }
  return states == 0 && (magnitudes >> 56) == 0 && broken == 0;
}

/// Whether the source shows nothing of table 四. (Tables 二 and 三 that were not found have no
/// edition.)
inline bool is_absent(const RemedyTable& table) noexcept {
  for (const auto& block : table.cells) {
    for (const Figure& figure : block.cells) {
      if (figure.state != FigureState::absent) return false;
    }
  }
  return true;
}

inline Finding table_not_checked(Table table) {
  Finding finding;
  finding.rule = std::string{"SYS.OPEN."}.append(name(table)).append(".missing");
  finding.verdict = Verdict::open;
  finding.severity = Severity::note;
  return finding;
}

}  // namespace detail

/// The identities alone: T3.BAL, T3.SUM, T3.ROW on the form on which table 三 was printed, and
/// T4.SUM. A table that was not found is a finding (SYS.OPEN), never a pass. No allocation when
/// everything holds. validate() runs all rules; this needs no library to link.
[[nodiscard]] inline std::vector<Finding> check_identities(const Report& report) {
  std::vector<Finding> items;
  if (!report.editions.requests) {
    items.push_back(detail::table_not_checked(Table::requests));
  } else {
    const Edition edition = *report.editions.requests;
    const bool clean = edition == Edition::trial_2019
                           ? detail::requests_hold<Edition::trial_2019>(report.requests)
                           : detail::requests_hold<Edition::standard_2021>(report.requests);
    if (!clean) detail::check_table(report, request_identities(edition), edition, items);
  }
  if (detail::is_absent(report.remedies)) {
    items.push_back(detail::table_not_checked(Table::remedies));
  } else if (!detail::remedies_hold(report.remedies)) {
    const FigureId first = remedy_identities().front().terms().front().id;
    detail::check_table(report, remedy_identities(), edition_for(report.editions, first), items);
  }
  return items;
}

}  // namespace govinfo::inline v0_1
