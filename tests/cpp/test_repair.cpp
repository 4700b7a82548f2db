// SPDX-License-Identifier: Apache-2.0
// Answers held against all rules, repairs and what they leave alone, evidence of other reports,
// explanations as columns.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/error.hpp"
#include "govinfo/evidence.hpp"
#include "govinfo/explain.hpp"
#include "govinfo/explanation_table.hpp"
#include "govinfo/json.hpp"
#include "govinfo/repair.hpp"
#include "govinfo/rule_set.hpp"
#include "govinfo/validate.hpp"
#include "support/zero_report.hpp"

using namespace govinfo;

namespace {

/// All requests of natural persons were granted: `total` of them.
Report requests_report(std::int64_t total, int year = 2023) {
  Report report = test::zero_report(Edition::standard_2021, "临江县档案局", year);
  for (const RequestRow row : {RequestRow::received, RequestRow::granted, RequestRow::processed}) {
    for (const Applicant applicant : {Applicant::natural_person, Applicant::total}) {
      test::set(report, figure_id(row, applicant), total);
    }
  }
  return report;
}

constexpr FigureId processed = figure_id("requests.processed.natural_person");

Report with_slip() {
  Report report = requests_report(19);
  test::set(report, processed, 9);
  return report;
}

}  // namespace

TEST_CASE("an answer that breaks another rule is dropped, and what is left is not proved by that") {
  Report report = test::zero_report(Edition::standard_2021);
  test::set(report, figure_id("remedies.litigation_after_reconsideration.upheld"), 5);
  const Explanations found = explain(report);
  REQUIRE(found.parts.size() == 1);
  REQUIRE(found.parts[0].items.size() == 2);
  CHECK(verified(report, found) == found);

  const RuleSet rules = load_rules(R"(
rules:
  - id: L.FEW
    severity: error
    title: {zh: 少, en: few}
    message: {zh: 多, en: many}
    advice: {zh: 改, en: mend}
    expression: remedies.litigation_after_reconsideration.total <= 4
)");
  const Explanations left = verified(report, found, &rules);
  REQUIRE(left.parts[0].items.size() == 1);
  CHECK(left.parts[0].items[0].slips[0].edits[0].id ==
        figure_id("remedies.litigation_after_reconsideration.upheld"));
  CHECK(left.parts[0].status == ExplanationStatus::preferred);

  // A rule that failed before may go on failing; one that warns drops nothing.
  test::set(report, figure_id("remedies.litigation_after_reconsideration.total"), 7);
  const Explanations more = explain(report);
  CHECK(verified(report, more, &rules) == more);
  const RuleSet mild = with_setting(rules, {"L.FEW", Severity::warning, std::nullopt});
  test::set(report, figure_id("remedies.litigation_after_reconsideration.total"), 0);
  CHECK(verified(report, found, &mild) == found);
}

TEST_CASE("when all answers are dropped there is none") {
  const Report report = with_slip();
  const Explanations found = explain(report);
  REQUIRE(found.parts.size() == 1);
  REQUIRE(found.parts[0].status == ExplanationStatus::unique);
  const RuleSet rules = load_rules(R"(
rules:
  - id: L.FEW
    severity: error
    title: {zh: 少, en: few}
    message: {zh: 多, en: many}
    advice: {zh: 改, en: mend}
    expression: requests.processed.natural_person <= 9
)");
  const Explanations left = verified(report, found, &rules);
  CHECK(left.parts[0].items.empty());
  CHECK(left.parts[0].status == ExplanationStatus::infeasible);
  CHECK(repair(report, left).edits.empty());
}

TEST_CASE("what the prose says drops no answer") {
  Report report = with_slip();
  report.prose = {{Section::overview, "", "本年度共办结自然人申请9件。"}};
  const Explanations found = explain(report);
  CHECK(verified(report, found) == found);
}

TEST_CASE("a certain answer is applied to a copy, with both figures") {
  const Report report = with_slip();
  const Repair done = repair(report, verified(report, explain(report)));
  CHECK(done.left.empty());
  REQUIRE(done.edits.size() == 1);
  CHECK(done.edits[0].id == processed);
  CHECK(done.edits[0].published == printed(9));
  CHECK(done.edits[0].repaired == 19);
  CHECK(done.edits[0].kind == SlipKind::digit_dropped);
  CHECK(!done.edits[0].rules.empty());
  CHECK(done.report == requests_report(19));
  CHECK(as_published(done) == report);
  CHECK(repair_from_json(to_json(done)) == done);
  CHECK(try_report_from_json(to_json(done)).has_value() == false);
}

TEST_CASE("what is not certain is left alone, with the reason") {
  const Report report = with_slip();
  const Explanations sure = explain(report);
  const auto obstacle = [&](auto change) {
    Explanations other = sure;
    change(other.parts[0]);
    const Repair done = repair(report, other);
    CHECK(done.report == report);
    CHECK(done.edits.empty());
    REQUIRE(done.left.size() == 1);
    CHECK(done.left[0].rules == sure.parts[0].rules);
    return done.left[0].obstacle;
  };
  CHECK(obstacle([](ExplainedPart& p) { p.status = ExplanationStatus::preferred; }) ==
        RepairObstacle::not_unique);
  CHECK(obstacle([](ExplainedPart& p) { p.status = ExplanationStatus::ambiguous; }) ==
        RepairObstacle::not_unique);
  CHECK(obstacle([](ExplainedPart& p) { p.items.clear(); }) == RepairObstacle::not_unique);
  CHECK(obstacle([](ExplainedPart& p) { p.items[0].value_unique = false; }) ==
        RepairObstacle::value_open);
  CHECK(obstacle([](ExplainedPart& p) { p.items[0].cells = 3; }) == RepairObstacle::many_cells);
  CHECK(obstacle([](ExplainedPart& p) { p.items[0].slips[0].kind = SlipKind::arbitrary; }) ==
        RepairObstacle::unknown_slip);
  CHECK(obstacle([](ExplainedPart& p) { p.table = Table::remedies; }) ==
        RepairObstacle::weak_table);
  CHECK(obstacle([](ExplainedPart& p) { p.items[0].slips[0].edits[0].report = 1; }) ==
        RepairObstacle::several_years);

  Report weak = test::zero_report(Edition::standard_2021);
  test::set(weak, figure_id("remedies.reconsideration.upheld"), 10);
  test::set(weak, figure_id("remedies.reconsideration.corrected"), 1);
  const Repair done = repair(weak, explain(weak));
  CHECK(done.edits.empty());
  REQUIRE(done.left.size() == 1);
  CHECK(done.left[0].obstacle == RepairObstacle::weak_table);
}

TEST_CASE("the years before and after speak for what was carried over") {
  Report before = requests_report(5, 2022);
  Report now = requests_report(5, 2023);
  Report after = requests_report(5, 2024);
  test::set(before, figure_id("requests.carried_out.other_organization"), 3);
  test::set(after, figure_id("requests.carried_in.other_organization"), 4);
  *find_figure(after, figure_id("requests.carried_in.total")) = missing(FigureState::blank);
  const std::vector<Evidence> told = evidence_of_years(&before, now, &after);
  REQUIRE(told.size() == 2 * count_of<Applicant> - 1);
  const auto has = [&](const Evidence& wanted) {
    return std::count(told.begin(), told.end(), wanted) == 1;
  };
  CHECK(has(
      {figure_id("requests.carried_in.other_organization"), 0, 3, EvidenceKind::previous_year}));
  CHECK(has({figure_id("requests.carried_out.other_organization"), 0, 4, EvidenceKind::next_year}));
  CHECK(evidence_of_years(nullptr, now, nullptr).empty());
  CHECK_THROWS_AS(static_cast<void>(evidence_of_years(&after, now, nullptr)), UsageError);
  CHECK_THROWS_AS(static_cast<void>(evidence_of_years(nullptr, now, &before)), UsageError);
  before.year = INT32_MAX;
  CHECK_THROWS_AS(static_cast<void>(evidence_of_years(&before, now, nullptr)), UsageError);
}

TEST_CASE("the organs below speak for a figure only when all of them print it") {
  const Report parent = requests_report(7);
  std::vector<Report> children = {requests_report(3), requests_report(4)};
  std::vector<Evidence> told = evidence_of_children(parent, children);
  CHECK(told.size() == 175 + 15);
  const Evidence wanted{processed, 0, 7, EvidenceKind::children};
  CHECK(std::count(told.begin(), told.end(), wanted) == 1);
  *find_figure(children[1], processed) = missing(FigureState::dash);
  told = evidence_of_children(parent, children);
  CHECK(told.size() == 175 + 15 - 1);
  test::set(children[0], processed, INT64_MAX);
  test::set(children[1], processed, INT64_MAX);
  CHECK(evidence_of_children(parent, children).size() == 175 + 15 - 1);
  CHECK(evidence_of_children(parent, {}).empty());
}

TEST_CASE("explanations as columns are the same with one thread and with many") {
  std::vector<Report> reports;
  for (int i = 0; i < 1000; ++i) {
    reports.push_back(i % 3 == 0 ? with_slip() : requests_report(19));
  }
  ExplanationTableOptions options;
  options.threads = 1;
  const ColumnTable one = explanation_table(reports, options);
  options.threads = 5;
  const ColumnTable many = explanation_table(reports, options);
  CHECK(one.rows() == 334);
  CHECK(many.rows() == 334);
  CHECK(one.names() == std::vector<std::string>{
                           "report",    "source", "organ", "year",  "part",  "table",  "engine",
                           "status",    "rules",  "rank",  "slip",  "kind",  "figure", "published",
                           "explained", "lower",  "upper", "cells", "count", "cost"});
  const auto numbers = [](const ColumnTable& table, std::size_t column) {
    ArrowArrayStream stream;
    table.export_stream(&stream);
    ArrowArray batch;
    REQUIRE(stream.get_next(&stream, &batch) == 0);
    const auto* values = static_cast<const std::int64_t*>(batch.children[column]->buffers[1]);
    std::vector<std::int64_t> out{values, values + batch.length};
    batch.release(&batch);
    stream.release(&stream);
    return out;
  };
  std::vector<std::int64_t> places;
  for (std::int64_t i = 0; i < 1000; i += 3) places.push_back(i);
  CHECK(numbers(one, 0) == places);
  CHECK(numbers(many, 0) == places);
  CHECK(numbers(many, 13) == std::vector<std::int64_t>(334, 9));
  CHECK(numbers(many, 14) == std::vector<std::int64_t>(334, 19));
}
