// SPDX-License-Identifier: Apache-2.0
// The identities of the forms (勾稽关系), built from the form: 42 equations (2019 form: 40).
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "govinfo/form.hpp"
#include "govinfo/path.hpp"
#include "govinfo/rule.hpp"
#include "govinfo/table.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

/// The equations of table 三 on one edition, in the order of the catalogue and of the form.
template <Edition edition>
inline constexpr auto request_identities_of = [] {
  constexpr std::size_t columns = count_of<Applicant>;
  constexpr std::size_t rows = request_rows_of<edition>.size();
  std::array<Equation, columns + columns + rows> equations{};
  std::size_t next = 0;
  for (Applicant applicant : all_values<Applicant>) {
    Equation& balance = equations[next++];
    balance.family = "T3.BAL";
    balance.instance = name(applicant);
    balance.add(figure_id(RequestRow::received, applicant), +1);
    balance.add(figure_id(RequestRow::carried_in, applicant), +1);
    balance.add(figure_id(RequestRow::processed, applicant), -1);
    balance.add(figure_id(RequestRow::carried_out, applicant), -1);
  }
  for (Applicant applicant : all_values<Applicant>) {
    Equation& sum = equations[next++];
    sum.family = "T3.SUM";
    sum.instance = name(applicant);
    for (RequestRow row : request_rows_of<edition>) {
      if (outcome_of(row)) sum.add(figure_id(row, applicant), +1);
    }
    sum.add(figure_id(RequestRow::processed, applicant), -1);
  }
  for (RequestRow row : request_rows_of<edition>) {
    Equation& sum = equations[next++];
    sum.family = "T3.ROW";
    sum.instance = name(row);
    sum.implied = row == RequestRow::processed;
    for (Applicant applicant : applicant_kinds) sum.add(figure_id(row, applicant), +1);
    sum.add(figure_id(row, Applicant::total), -1);
  }
  return equations;
}();

inline constexpr auto remedy_identities_of_form = [] {
  std::array<Equation, count_of<Remedy>> equations{};
  for (Remedy remedy : all_values<Remedy>) {
    Equation& sum = equations[index(remedy)];
    sum.family = "T4.SUM";
    sum.instance = name(remedy);
    for (RemedyResult result : remedy_results) sum.add(figure_id(remedy, result), +1);
    sum.add(figure_id(remedy, RemedyResult::total), -1);
  }
  return equations;
}();

}  // namespace detail

/// The equations of table 三: T3.BAL (7), T3.SUM (7), T3.ROW (25; 2019 form: 23).
[[nodiscard]] constexpr std::span<const Equation> request_identities(Edition edition) noexcept {
  if (edition == Edition::trial_2019) {
    return detail::request_identities_of<Edition::trial_2019>;
  }
  return detail::request_identities_of<Edition::standard_2021>;
}

/// The equations of table 四, the same on both forms: T4.SUM (3).
[[nodiscard]] constexpr std::span<const Equation> remedy_identities() noexcept {
  return detail::remedy_identities_of_form;
}

}  // namespace govinfo::inline v0_1
