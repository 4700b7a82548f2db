// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/check_identities.hpp"
#include "govinfo/error.hpp"
#include "govinfo/explain.hpp"
#include "support/request_cases.hpp"

using namespace govinfo;
using request_cases::balanced;
using request_cases::Random;
using request_cases::spoil;
using request_cases::zeros;

namespace {

constexpr Edition form = Edition::standard_2021;

FigureId cell(RequestRow row, Applicant applicant) { return figure_id(row, applicant); }

void set(Report& report, FigureId id, std::int64_t number) {
  *find_figure(report, id) = printed(number);
}

ExplainedPart only_part(const Explanations& explanations) {
  REQUIRE(explanations.parts.size() == 1);
  return explanations.parts.front();
}

std::size_t arithmetic_errors(const Report& report) {
  std::size_t count = 0;
  for (const Finding& finding : check_identities(report)) {
    if (finding.verdict == Verdict::fail) ++count;
  }
  return count;
}

/// What an explanation changes: cell and figure.
std::map<std::size_t, std::int64_t> edits_of(const Explanation& explanation) {
  std::map<std::size_t, std::int64_t> edits;
  for (const Slip& slip : explanation.slips) {
    for (const Edit& edit : slip.edits) edits[index(edit.id)] = edit.explained;
  }
  return edits;
}

ExplainOptions cells_alone() {
  ExplainOptions options;
  options.compound_slips = false;
  options.most_explanations = 1000;
  options.most_steps = 200'000;
  return options;
}

}  // namespace

TEST_CASE("a clean report has no explanation") {
  Random random{1};
  for (const Edition edition : all_values<Edition>) {
    for (const std::size_t requests : {0u, 1u, 10u, 300u}) {
      CHECK(explain(balanced(random, requests, edition)).empty());
    }
  }
  CHECK(explain(Report{}).empty());
}

TEST_CASE("one wrong cell is always found, with its right figure") {
  Random random{2};
  std::size_t count = 0;
  for (const Edition edition : all_values<Edition>) {
    const std::size_t cells = request_rows(edition).size() * count_of<Applicant>;
    for (std::size_t place = 0; place < cells; ++place) {
      for (const std::size_t requests : {8u, 200u}) {
        const Report good = balanced(random, requests, edition);
        Report bad = good;
        Figure& figure = request_cases::figure(bad, edition, place / 7, place % 7);
        figure.number = request_cases::other_number(random, figure.number, requests);
        const Explanations explanations = explain(bad);
        const ExplainedPart part = only_part(explanations);
        REQUIRE(part.status == ExplanationStatus::unique);
        REQUIRE(part.engine == ExplanationEngine::network);
        REQUIRE(part.items.size() == 1);
        REQUIRE(part.cells_needed == 1u);
        REQUIRE(apply(bad, part.items.front()) == good);
        ++count;
      }
    }
  }
  MESSAGE(count << " reports with one wrong cell, each located");
}

TEST_CASE("up to three wrong cells are always noticed, and every answer makes the table balance") {
  Random random{3};
  std::size_t answers = 0;
  for (int round = 0; round < 600; ++round) {
    const Edition edition = round % 3 == 0 ? Edition::trial_2019 : form;
    const std::size_t requests = round % 2 == 0 ? 10 : 300;
    const Report good = balanced(random, requests, edition);
    Report bad = good;
    const std::size_t wrong = 1 + request_cases::below(random, 3);
    spoil(random, bad, edition, wrong, requests);
    const Explanations explanations = explain(bad);
    const ExplainedPart part = only_part(explanations);
    REQUIRE(!part.items.empty());
    REQUIRE(part.cells_needed.has_value());
    REQUIRE(*part.cells_needed <= wrong);
    for (const Explanation& item : part.items) {
      ++answers;
      const Report fixed = apply(bad, item);
      REQUIRE(arithmetic_errors(fixed) == 0);
      REQUIRE(fixed.disclosure == bad.disclosure);
      REQUIRE(fixed.remedies == bad.remedies);
      const auto edits = edits_of(item);
      REQUIRE(edits.size() == item.cells);
      for (const auto& [id, number] : edits) {
        REQUIRE(number >= 0);
        REQUIRE(find_figure(bad, static_cast<FigureId>(id))->number != number);
      }
    }
  }
  MESSAGE(answers << " answers, each of which makes every equation hold");
}

// How many cells tables like these need is held against HiGHS by tests/bench/peers_explain.py. The
// counts are those of this search: a change of any of them is a change of an answer.
TEST_CASE("two thousand spoilt tables keep their answers") {
  Random random{2023};
  std::array<std::size_t, 7> needed{};
  std::size_t items = 0;
  std::size_t true_first = 0;
  for (int round = 0; round < 2000; ++round) {
    const Edition edition = round % 5 == 4 ? Edition::trial_2019 : form;
    constexpr std::array<std::size_t, 3> sizes = {10, 200, 5000};
    const std::size_t requests = sizes[static_cast<std::size_t>(round) % 3];
    const Report good = balanced(random, requests, edition);
    Report bad = good;
    spoil(random, bad, edition, 1 + static_cast<std::size_t>(round) % 4, requests);
    const Explanations explanations = explain(bad, cells_alone());
    const ExplainedPart part = only_part(explanations);
    REQUIRE(part.cells_needed.has_value());
    ++needed[*part.cells_needed];
    items += part.items.size();
    if (apply(bad, part.items.front()) == good) ++true_first;
  }
  MESSAGE("cells needed: " << needed[1] << ", " << needed[2] << ", " << needed[3] << ", "
                           << needed[4] << "; answers " << items << "; the planted cells first "
                           << true_first);
  CHECK(needed == std::array<std::size_t, 7>{0, 500, 500, 502, 498, 0, 0});
  CHECK(items == 2040);
  CHECK(true_first == 1993);
}

TEST_CASE("applicants and outcomes in another order, and multiples, have the same answers") {
  Random random{4};
  const std::array<Applicant, 6> order = {Applicant::other_organization,
                                          Applicant::research_institution,
                                          Applicant::natural_person,
                                          Applicant::legal_service_organization,
                                          Applicant::public_welfare_organization,
                                          Applicant::commercial_enterprise};
  const auto permute_columns = [&](const Report& report) {
    Report other = report;
    for (const RequestRow row : all_values<RequestRow>) {
      for (std::size_t i = 0; i < order.size(); ++i) {
        other.requests[row][applicant_kinds[i]] = report.requests[row][order[i]];
      }
    }
    return other;
  };
  const auto rotate_outcomes = [&](const Report& report) {
    Report other = report;
    std::vector<RequestRow> rows;
    for (const RequestRow row : request_rows(form)) {
      if (outcome_of(row)) rows.push_back(row);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      other.requests[rows[i]] = report.requests[rows[(i + 5) % rows.size()]];
    }
    return other;
  };
  const auto multiply = [](const Report& report) {
    Report other = report;
    for_each_figure(other, [](FigureId, auto& figure) {
      if constexpr (std::is_same_v<decltype(figure), Figure&>) figure.number *= 7;
    });
    return other;
  };
  const ExplainOptions options = cells_alone();
  // An answer as the report that it makes: that is what the transformation can be applied to.
  const auto repaired = [&](const Report& report, auto transform) {
    std::vector<Report> reports;
    for (const Explanation& item : only_part(explain(report, options)).items) {
      reports.push_back(transform(apply(report, item)));
    }
    return reports;
  };
  const auto same = [](Report report) { return report; };
  const auto equal_sets = [](const std::vector<Report>& a, const std::vector<Report>& b) {
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const Report& report) {
             return std::count(b.begin(), b.end(), report) == 1;
           });
  };
  for (int round = 0; round < 120; ++round) {
    Report bad = balanced(random, round % 2 == 0 ? 12 : 200, form);
    spoil(random, bad, form, 1 + request_cases::below(random, 3), 50);
    CHECK(equal_sets(repaired(bad, permute_columns), repaired(permute_columns(bad), same)));
    CHECK(equal_sets(repaired(bad, rotate_outcomes), repaired(rotate_outcomes(bad), same)));
    CHECK(equal_sets(repaired(bad, multiply), repaired(multiply(bad), same)));
  }
}

TEST_CASE("a cell that is vouched for is never changed, and never makes an answer smaller") {
  Random random{5};
  std::size_t larger = 0;
  for (int round = 0; round < 200; ++round) {
    Report bad = balanced(random, 60, form);
    spoil(random, bad, form, 1 + request_cases::below(random, 2), 60);
    ExplainOptions options = cells_alone();
    const ExplainedPart free = only_part(explain(bad, options));
    const auto edits = edits_of(free.items.front());
    options.frozen = {static_cast<FigureId>(edits.begin()->first)};
    const ExplainedPart frozen = only_part(explain(bad, options));
    for (const Explanation& item : frozen.items) {
      CHECK(edits_of(item).count(edits.begin()->first) == 0);
    }
    if (!frozen.items.empty()) {
      CHECK(*frozen.cells_needed >= *free.cells_needed);
      if (*frozen.cells_needed > *free.cells_needed) ++larger;
    }
  }
  CHECK(larger > 0);
}

TEST_CASE("neighbours that changed places are one slip") {
  Random random{6};
  Report report = balanced(random, 500, form);
  Figure& left = report.requests[RequestRow::not_held][Applicant::natural_person];
  Figure& right = report.requests[RequestRow::not_held][Applicant::commercial_enterprise];
  left = printed(95);
  right = printed(7);
  // Make the table balance again around these two.
  Report good = report;
  for (const Applicant applicant : {Applicant::natural_person, Applicant::commercial_enterprise}) {
    std::int64_t sum = 0;
    for (const RequestRow row : request_rows(form)) {
      if (outcome_of(row)) sum += good.requests[row][applicant].number;
    }
    set(good, cell(RequestRow::processed, applicant), sum);
    set(good, cell(RequestRow::received, applicant),
        sum + good.requests[RequestRow::carried_out][applicant].number -
            good.requests[RequestRow::carried_in][applicant].number);
  }
  for (const RequestRow row : request_rows(form)) {
    std::int64_t sum = 0;
    for (const Applicant kind : applicant_kinds) sum += good.requests[row][kind].number;
    set(good, cell(row, Applicant::total), sum);
  }
  REQUIRE(arithmetic_errors(good) == 0);
  Report bad = good;
  std::swap(bad.requests[RequestRow::not_held][Applicant::natural_person],
            bad.requests[RequestRow::not_held][Applicant::commercial_enterprise]);
  const Explanations explanations = explain(bad);
  const ExplainedPart part = only_part(explanations);
  REQUIRE(!part.items.empty());
  CHECK(part.status == ExplanationStatus::unique);
  CHECK(part.items.front().slips.size() == 1);
  CHECK(part.items.front().slips.front().kind == SlipKind::cells_swapped_in_row);
  CHECK(apply(bad, part.items.front()) == good);
}

TEST_CASE("one request counted under two kinds of applicant") {
  Report report = zeros(form);
  const auto put = [&](RequestRow row, std::int64_t natural, std::int64_t other,
                       std::int64_t total) {
    set(report, cell(row, Applicant::natural_person), natural);
    set(report, cell(row, Applicant::other_organization), other);
    set(report, cell(row, Applicant::total), total);
  };
  put(RequestRow::received, 60, 1, 61);
  put(RequestRow::granted, 61, 0, 61);
  put(RequestRow::processed, 61, 0, 61);
  const Explanations explanations = explain(report);
  const ExplainedPart part = only_part(explanations);
  REQUIRE(part.items.size() == 1);
  CHECK(part.status == ExplanationStatus::unique);
  const Explanation& item = part.items.front();
  REQUIRE(item.slips.size() == 1);
  CHECK(item.slips.front().kind == SlipKind::counted_under_another_applicant);
  CHECK(item.cells == 2);
  const auto edits = edits_of(item);
  CHECK(edits.at(index(cell(RequestRow::received, Applicant::natural_person))) == 61);
  CHECK(edits.at(index(cell(RequestRow::received, Applicant::other_organization))) == 0);
}

TEST_CASE("table 四: what is left of five cells, and what would be negative is excluded") {
  Report report = zeros(form);
  const auto put = [&](Remedy remedy, std::array<std::int64_t, 5> numbers) {
    for (const RemedyResult result : all_values<RemedyResult>) {
      set(report, figure_id(remedy, result), numbers[index(result)]);
    }
  };
  put(Remedy::reconsideration, {10, 1, 0, 0, 0});
  put(Remedy::litigation_after_reconsideration, {5, 0, 0, 0, 0});
  const Explanations explanations = explain(report);
  REQUIRE(explanations.parts.size() == 2);
  const ExplainedPart& review = explanations.parts[0];
  CHECK(review.engine == ExplanationEngine::equations);
  CHECK(review.rules == std::vector<std::string>{"T4.SUM.reconsideration"});
  REQUIRE(review.items.size() == 1);
  const Edit& total = review.items[0].slips[0].edits[0];
  CHECK(total.id == figure_id(Remedy::reconsideration, RemedyResult::total));
  CHECK(total.explained == 11);
  const ExplainedPart& lawsuit = explanations.parts[1];
  REQUIRE(lawsuit.items.size() == 2);
  CHECK(lawsuit.items[0].slips[0].kind == SlipKind::zeroed);
  CHECK(lawsuit.items[0].slips[0].edits[0].explained == 5);
  CHECK(lawsuit.items[1].slips[0].edits[0].id ==
        figure_id(Remedy::litigation_after_reconsideration, RemedyResult::upheld));
  CHECK(lawsuit.items[1].slips[0].edits[0].explained == 0);
  CHECK(lawsuit.status != ExplanationStatus::unique);
}

TEST_CASE("missing cells are deduced by one equation, by bounds, or only within bounds") {
  Random random{9};
  const Report good = balanced(random, 80, form);

  SUBCASE("one missing cell: by one equation") {
    Report report = good;
    Figure& figure = report.requests[RequestRow::granted][Applicant::natural_person];
    const std::int64_t right = figure.number;
    figure = missing(FigureState::unreadable);
    const Explanations explanations = explain(report);
    CHECK(explanations.parts.empty());
    REQUIRE(explanations.deduced.size() == 1);
    CHECK(explanations.deduced[0].possible == Interval{right, right});
    CHECK(explanations.deduced[0].by_equations);
    CHECK(explanations.deduced[0].published == FigureState::unreadable);
    CHECK(explanations.deduced[0].lower_proof.size() == 1);
  }
  SUBCASE("a blank column of totals: equations give each") {
    Report report = good;
    for (const RequestRow row : request_rows(form)) {
      report.requests[row][Applicant::total] = missing(FigureState::blank);
    }
    const Explanations explanations = explain(report);
    REQUIRE(explanations.deduced.size() == 25);
    for (const Deduction& deduction : explanations.deduced) {
      const std::int64_t right = find_figure(good, deduction.id)->number;
      CHECK(deduction.possible == Interval{right, right});
    }
  }
  SUBCASE("bounds: what adds up to 0 is 0") {
    Report report = zeros(form);
    set(report, cell(RequestRow::received, Applicant::natural_person), 1);
    set(report, cell(RequestRow::received, Applicant::total), 1);
    set(report, cell(RequestRow::carried_out, Applicant::natural_person), 1);
    set(report, cell(RequestRow::carried_out, Applicant::total), 1);
    REQUIRE(arithmetic_errors(report) == 0);
    // Two rows and two columns without numbers: no equation has one missing cell alone.
    for (const RequestRow row : {RequestRow::granted, RequestRow::not_held}) {
      for (const Applicant applicant : {Applicant::natural_person, Applicant::other_organization}) {
        report.requests[row][applicant] = missing(FigureState::dash);
      }
    }
    const Explanations explanations = explain(report);
    REQUIRE(explanations.deduced.size() == 4);
    for (const Deduction& deduction : explanations.deduced) {
      CHECK(deduction.possible == Interval{0, 0});
      CHECK(!deduction.by_equations);
      CHECK(deduction.lower_proof.empty());
      CHECK(!deduction.upper_proof.empty());
    }
  }
  SUBCASE("an interval where the equations leave a choice") {
    Report report = zeros(form);
    for (const Applicant applicant : {Applicant::natural_person, Applicant::other_organization}) {
      set(report, cell(RequestRow::received, applicant), 3);
      set(report, cell(RequestRow::processed, applicant), 3);
    }
    set(report, cell(RequestRow::received, Applicant::total), 6);
    set(report, cell(RequestRow::processed, Applicant::total), 6);
    set(report, cell(RequestRow::granted, Applicant::total), 4);
    set(report, cell(RequestRow::not_held, Applicant::total), 2);
    for (const RequestRow row : {RequestRow::granted, RequestRow::not_held}) {
      for (const Applicant applicant : {Applicant::natural_person, Applicant::other_organization}) {
        report.requests[row][applicant] = missing(FigureState::blank);
      }
    }
    const Explanations explanations = explain(report);
    REQUIRE(explanations.deduced.size() == 4);
    CHECK(explanations.deduced[0].possible == Interval{1, 3});
    CHECK(explanations.deduced[2].possible == Interval{0, 2});
  }
  SUBCASE("missing cells that cannot be completed: a cell is wrong") {
    Report report = good;
    report.requests[RequestRow::granted][Applicant::natural_person] = missing(FigureState::blank);
    Figure& wrong = report.requests[RequestRow::state_secret][Applicant::other_organization];
    wrong.number += 3;
    const Explanations explanations = explain(report);
    const ExplainedPart part = only_part(explanations);
    CHECK(explanations.deduced.empty());
    REQUIRE(!part.items.empty());
    CHECK(part.cells_needed == 1u);
    CHECK(edits_of(part.items.front())
              .count(index(cell(RequestRow::state_secret, Applicant::other_organization))) == 1);
  }
}

TEST_CASE("two years: the carried requests tie them together") {
  Random random{10};
  Report first = balanced(random, 200, form);
  first.year = 2022;
  Report second = balanced(random, 200, form);
  second.year = 2023;
  // Let the second year begin with what the first left over.
  for (const Applicant applicant : all_values<Applicant>) {
    Figure& carried = second.requests[RequestRow::carried_in][applicant];
    Figure& received = second.requests[RequestRow::received][applicant];
    const Figure& left = first.requests[RequestRow::carried_out][applicant];
    received.number += carried.number - left.number;
    carried.number = left.number;
    if (received.number < 0) return;
  }
  REQUIRE(arithmetic_errors(second) == 0);
  CHECK(explain_series(std::array{first, second}).empty());
  Report bad = second;
  Figure& wrong = bad.requests[RequestRow::carried_in][Applicant::natural_person];
  const std::int64_t right = wrong.number;
  wrong.number += 2;
  // And what hides it within the year.
  bad.requests[RequestRow::received][Applicant::natural_person].number -= 2;
  bad.requests[RequestRow::carried_in][Applicant::total].number += 2;
  bad.requests[RequestRow::received][Applicant::total].number -= 2;
  CHECK(explain(bad).empty());
  const Explanations explanations = explain_series(std::array{first, bad});
  const ExplainedPart part = only_part(explanations);
  CHECK(part.rules == std::vector<std::string>{"Y.CARRY.natural_person", "Y.CARRY.total"});
  REQUIRE(!part.items.empty());
  bool found = false;
  for (const Explanation& item : part.items) {
    const Report a = apply(first, item, 0);
    const Report b = apply(bad, item, 1);
    CHECK(arithmetic_errors(a) + arithmetic_errors(b) == 0);
    for (const Applicant applicant : all_values<Applicant>) {
      CHECK(a.requests[RequestRow::carried_out][applicant] ==
            b.requests[RequestRow::carried_in][applicant]);
    }
    found = found || b.requests[RequestRow::carried_in][Applicant::natural_person].number == right;
  }
  CHECK(found);

  Report gap = second;
  gap.year = 2025;
  CHECK_THROWS_AS((void)explain_series(std::array{first, gap}), UsageError);
}

TEST_CASE("evidence orders answers and decides nothing else") {
  Report report = zeros(form);
  // 5 against 0: the total or the part.
  set(report, figure_id(Remedy::reconsideration, RemedyResult::upheld), 5);
  const FigureId upheld = figure_id(Remedy::reconsideration, RemedyResult::upheld);
  const Explanations plain = explain(report);
  ExplainOptions options;
  options.evidence = {{upheld, 0, 0, EvidenceKind::caller}, {upheld, 0, 0, EvidenceKind::children}};
  const Explanations told = explain(report, options);
  const ExplainedPart before = only_part(plain);
  const ExplainedPart after = only_part(told);
  REQUIRE(before.items.size() == 2);
  REQUIRE(after.items.size() == 2);
  CHECK(before.items[0].slips[0].edits[0].id != upheld);
  CHECK(after.items[0].slips[0].edits[0].id == upheld);
  CHECK(after.items[0].evidence == std::vector{EvidenceKind::children, EvidenceKind::caller});
  CHECK(after.status != ExplanationStatus::unique);
}

TEST_CASE("the prose is a witness") {
  Report report = zeros(form);
  report.year = 2023;
  set(report, figure_id(Remedy::reconsideration, RemedyResult::upheld), 5);
  report.prose.push_back({Section::overview, "", "2023年，本机关没有发生行政复议案件。"});
  report.prose.push_back({Section::overview, "", "因政府信息公开被申请行政复议5件。"});
  const Explanations explanations = explain(report);
  const ExplainedPart part = only_part(explanations);
  REQUIRE(!part.items.empty());
  CHECK(part.items[0].slips[0].edits[0].id ==
        figure_id(Remedy::reconsideration, RemedyResult::total));
  CHECK(part.items[0].evidence == std::vector{EvidenceKind::prose});
}

TEST_CASE("extremes: no overflow, no endless search, an answer that says so") {
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  for (const std::int64_t number : {largest, least, std::int64_t{1} << 50, -largest}) {
    Report report = zeros(form);
    set(report, cell(RequestRow::granted, Applicant::natural_person), number);
    set(report, figure_id(Remedy::direct_litigation, RemedyResult::upheld), number);
    const Explanations explanations = explain(report);
    REQUIRE(explanations.parts.size() == 2);
    for (const ExplainedPart& part : explanations.parts) {
      CHECK(part.status == ExplanationStatus::infeasible);
      CHECK(part.items.empty());
    }
  }
  SUBCASE("a negative number is wrong whatever else is") {
    Report report = zeros(form);
    set(report, cell(RequestRow::granted, Applicant::natural_person), -4);
    const Explanations explanations = explain(report);
    const ExplainedPart part = only_part(explanations);
    REQUIRE(part.items.size() == 1);
    CHECK(edits_of(part.items[0]) ==
          std::map<std::size_t, std::int64_t>{
              {index(cell(RequestRow::granted, Applicant::natural_person)), 0}});
  }
  SUBCASE("nothing printed") {
    Report report = blank_report(form);
    CHECK(explain(report).parts.empty());
    for (const Deduction& deduction : explain(report).deduced) {
      CHECK(deduction.possible == Interval{0, std::nullopt});
    }
  }
  SUBCASE("rubbish ends, and says that it was not searched to the end") {
    Random random{11};
    std::size_t given_up = 0;
    for (int round = 0; round < 30; ++round) {
      Report report = zeros(form);
      for_each_figure(report, [&](FigureId, auto& figure) {
        if constexpr (std::is_same_v<decltype(figure), Figure&>) {
          figure.number = static_cast<std::int64_t>(request_cases::below(random, 1000));
          if (request_cases::below(random, 9) == 0) figure = missing(FigureState::blank);
        }
      });
      const Explanations explanations = explain(report);
      for (const ExplainedPart& part : explanations.parts) {
        CHECK(part.steps <= ExplainOptions{}.most_steps + 1);
        if (part.items.empty()) ++given_up;
      }
    }
    CHECK(given_up > 0);
  }
}

TEST_CASE("an explanation for another report is refused") {
  Report report = zeros(form);
  set(report, cell(RequestRow::granted, Applicant::natural_person), 4);
  const Explanations explanations = explain(report);
  const Explanation item = only_part(explanations).items.front();
  set(report, cell(RequestRow::granted, Applicant::natural_person), 5);
  CHECK_THROWS_AS((void)apply(report, item), UsageError);
}
