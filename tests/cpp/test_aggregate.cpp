// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <optional>

#include <doctest/doctest.h>

#include "govinfo/aggregate.hpp"
#include "govinfo/place.hpp"

using namespace govinfo;

namespace {

/// The results of natural persons in a published report on the 2019 form, zeros where blank.
Report trial_report() {
  Report report = blank_report(Edition::trial_2019);
  for (const RequestRow row : request_rows(Edition::trial_2019)) {
    report.requests[row][Applicant::natural_person] = printed(0);
  }
  const auto set = [&](Outcome outcome, std::int64_t number) {
    report.requests[outcome][Applicant::natural_person] = printed(number);
  };
  set(Outcome::granted, 258);
  set(Outcome::partially_granted, 3);
  set(Outcome::state_secret, 14);
  set(Outcome::internal_affairs, 5);
  set(Outcome::process_information, 3);
  set(Outcome::administrative_inquiry, 10);
  set(Outcome::not_held, 252);
  set(Outcome::needs_creation, 44);
  set(Outcome::still_unclear, 25);
  set(Outcome::petition_or_complaint, 148);
  set(Outcome::repeated_request, 5);
  set(Outcome::other_unspecified, 2);
  report.requests[RequestRow::processed][Applicant::natural_person] = printed(769);
  return report;
}

Sum exactly(std::int64_t number) { return Sum{number, 0, {number, number}}; }

}  // namespace

TEST_CASE("the groups of a report on the 2019 form, added by hand") {
  const Report report = trial_report();
  constexpr auto person = Applicant::natural_person;
  CHECK(group_total(report, OutcomeGroup::granted, person) == exactly(258));
  CHECK(group_total(report, OutcomeGroup::partially_granted, person) == exactly(3));
  CHECK(group_total(report, OutcomeGroup::denied, person) == exactly(32));
  CHECK(group_total(report, OutcomeGroup::unable_to_provide, person) == exactly(321));
  CHECK(group_total(report, OutcomeGroup::not_processed, person) == exactly(153));
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, person) == exactly(2));
}

TEST_CASE("the printed total column is summed like any other, and never computed") {
  Report report = trial_report();
  CHECK(group_total(report, OutcomeGroup::denied, Applicant::total) ==
        Sum{0, 8, {0, std::nullopt}});
  report.requests[Outcome::state_secret][Applicant::total] = printed(15);
  CHECK(group_total(report, OutcomeGroup::denied, Applicant::total) ==
        Sum{15, 7, {15, std::nullopt}});
}

TEST_CASE("on the 2021 form the sixth group has three rows") {
  Report report = blank_report(Edition::standard_2021);
  constexpr auto firm = Applicant::commercial_enterprise;
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, firm) == Sum{0, 3, {0, std::nullopt}});
  report.requests[Outcome::correction_overdue][firm] = printed(4);
  report.requests[Outcome::fee_overdue][firm] = printed(2);
  report.requests[Outcome::other_reason][firm] = printed(1);
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, firm) == exactly(7));
}

TEST_CASE("a row that the form does not have is no part of the group, whatever it holds") {
  Report report = blank_report(Edition::standard_2021);
  constexpr auto person = Applicant::natural_person;
  report.requests[Outcome::correction_overdue][person] = printed(1);
  report.requests[Outcome::fee_overdue][person] = printed(1);
  report.requests[Outcome::other_reason][person] = printed(1);
  report.requests[Outcome::other_unspecified][person] = printed(100);
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, person) == exactly(3));
  report.editions.requests = Edition::trial_2019;
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, person) == exactly(100));
}

TEST_CASE("blank, dash, absent and unreadable rows are counted as missing") {
  Report report = trial_report();
  constexpr auto person = Applicant::natural_person;
  report.requests[Outcome::state_secret][person] = missing(FigureState::blank);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{18, 1, {18, std::nullopt}});
  report.requests[Outcome::internal_affairs][person] = missing(FigureState::dash);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{13, 2, {13, std::nullopt}});
  report.requests[Outcome::process_information][person] = missing(FigureState::unreadable);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{10, 3, {10, std::nullopt}});
  report.requests[Outcome::administrative_inquiry][person] = missing(FigureState::absent);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{0, 4, {0, std::nullopt}});
  CHECK(group_total(report, OutcomeGroup::not_processed, person) == exactly(153));
}

TEST_CASE("a report without table 3 has every row of both forms missing") {
  const Report report;
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, Applicant::total) ==
        Sum{0, 4, {0, std::nullopt}});
  CHECK(group_total(report, OutcomeGroup::granted, Applicant::total) ==
        Sum{0, 1, {0, std::nullopt}});
}

TEST_CASE("a group that does not fit 64 bits has no value") {
  Report report = blank_report(Edition::standard_2021);
  for (const Outcome outcome : all_values<Outcome>) {
    report.requests[outcome][Applicant::total] = printed(INT64_MAX);
  }
  CHECK_FALSE(group_total(report, OutcomeGroup::denied, Applicant::total).value.has_value());
  CHECK(group_total(report, OutcomeGroup::granted, Applicant::total) == exactly(INT64_MAX));
}
