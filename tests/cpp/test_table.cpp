// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include "govinfo/enum.hpp"
#include "govinfo/table.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

TEST_CASE("an outcome is the row of the same identifier") {
  for (const Outcome outcome : all_values<Outcome>) {
    CAPTURE(name(outcome));
    CHECK(name(row_of(outcome)) == name(outcome));
    CHECK(outcome_of(row_of(outcome)) == outcome);
  }
  CHECK_FALSE(outcome_of(RequestRow::received).has_value());
  CHECK_FALSE(outcome_of(RequestRow::carried_in).has_value());
  CHECK_FALSE(outcome_of(RequestRow::processed).has_value());
  CHECK_FALSE(outcome_of(RequestRow::carried_out).has_value());
}

TEST_CASE("every outcome is in the group under which the form prints it") {
  std::size_t outcomes = 0;
  for (const glossary::Row& row : glossary::request_rows) {
    CAPTURE(row.id);
    const auto outcome = parse_name<Outcome>(row.id);
    REQUIRE(outcome.has_value() == !row.group.empty());
    if (!outcome) continue;
    ++outcomes;
    CHECK(name(group_of(*outcome)) == row.group);
  }
  CHECK(outcomes == 22);
}

TEST_CASE("sums leave the printed totals out") {
  CHECK(applicant_kinds.size() == 6);
  CHECK(std::count(applicant_kinds.begin(), applicant_kinds.end(), Applicant::total) == 0);
  for (std::size_t i = 0; i < 6; ++i) CHECK(index(applicant_kinds[i]) == i);
  CHECK(remedy_results.size() == 4);
  CHECK(std::count(remedy_results.begin(), remedy_results.end(), RemedyResult::total) == 0);
  for (std::size_t i = 0; i < 4; ++i) CHECK(index(remedy_results[i]) == i);
}

TEST_CASE("figures are returned by reference, by row or by outcome") {
  RequestTable table;
  table[RequestRow::not_held][Applicant::natural_person] = printed(252);
  CHECK(table[Outcome::not_held][Applicant::natural_person] == printed(252));
  static_assert(std::is_same_v<decltype(table[Outcome::not_held][Applicant::total]), Figure&>);
  CHECK(&table[Outcome::other_unspecified] == &table[RequestRow::other_unspecified]);
  CHECK(&table[Outcome::granted] == &table.rows[2]);

  const RequestTable& constant = table;
  static_assert(
      std::is_same_v<decltype(constant[RequestRow::received][Applicant::total]), const Figure&>);
  CHECK(constant[RequestRow::not_held][Applicant::natural_person].number == 252);
}

TEST_CASE("a new table shows nothing") {
  const RequestTable requests;
  CHECK(requests.rows.size() == 26);
  for (const ApplicantRow& row : requests.rows) {
    CHECK(row.cells.size() == 7);
    for (const Figure& figure : row.cells) CHECK(figure.state == FigureState::absent);
  }
  const RemedyTable remedies;
  CHECK(remedies.cells.size() == 3);
  for (const auto& block : remedies.cells) {
    CHECK(block.cells.size() == 5);
    for (const Figure& figure : block.cells) CHECK(figure.state == FigureState::absent);
  }
  CHECK(DisclosureTable{}.regulations.issued.state == FigureState::absent);
  CHECK(DisclosureTable{}.procurement.amount.state == FigureState::absent);
}

TEST_CASE("the tables hold their figures and nothing else") {
  static_assert(sizeof(RequestTable) == 26 * 7 * 16);
  static_assert(sizeof(RemedyTable) == 3 * 5 * 16);
  static_assert(sizeof(DisclosureTable) == 29 * 16);
}

TEST_CASE("tables are equal when every figure is") {
  RequestTable a;
  RequestTable b;
  CHECK(a == b);
  b[RequestRow::carried_out][Applicant::total] = printed(0);
  CHECK(a != b);
  a[RequestRow::carried_out][Applicant::total] = printed(0);
  CHECK(a == b);
  RemedyTable c;
  RemedyTable d;
  d[Remedy::litigation_after_reconsideration][RemedyResult::total] = missing(FigureState::blank);
  CHECK(c != d);
}
