// SPDX-License-Identifier: Apache-2.0
// What checked() says, held to expectations worked out by hand; and its fast path, held to a plain
// evaluation of the identities over random tables.
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/check_identities.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/place.hpp"
#include "govinfo/validate.hpp"
#include "support/arithmetic_rules.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

namespace {

constexpr std::int64_t int64_max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t int64_min = std::numeric_limits<std::int64_t>::min();
constexpr auto person = Applicant::natural_person;
constexpr auto firm = Applicant::commercial_enterprise;
constexpr auto total = Applicant::total;

/// A report in which every figure of the form is a printed 0.
Report zero_report(Edition disclosure, Edition requests) {
  Report report = blank_report(disclosure, requests);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  return report;
}
Report zero_report(Edition edition) { return zero_report(edition, edition); }

/// A small consistent report: 9 + 1 requests of two kinds of applicants, all but one finished, and
/// one review that was upheld.
Report small_report(Edition edition) {
  Report report = zero_report(edition);
  RequestTable& table = report.requests;
  const auto set = [&](RequestRow row, std::int64_t persons, std::int64_t firms) {
    table[row][person] = printed(persons);
    table[row][firm] = printed(firms);
    table[row][total] = printed(persons + firms);
  };
  set(RequestRow::received, 8, 1);
  set(RequestRow::carried_in, 1, 0);
  set(RequestRow::granted, 3, 1);
  set(RequestRow::not_held, 5, 0);
  set(RequestRow::processed, 8, 1);
  set(RequestRow::carried_out, 1, 0);
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(1);
  report.remedies[Remedy::reconsideration][RemedyResult::total] = printed(1);
  return report;
}

using Rules = std::vector<std::string>;

/// What the identities say of a report or reading.
template <class T>
Findings checked(const T& object, ValidateOptions options = {}) {
  static const RuleSet rules = arithmetic_rules();
  options.rules = &rules;
  return validate(object, options);
}

Rules rules_of(const Findings& findings, Verdict verdict) {
  Rules rules;
  for (const Finding& finding : findings) {
    if (finding.verdict == verdict) rules.push_back(finding.rule);
  }
  return rules;
}

const Finding& find(const Findings& findings, std::string_view rule) {
  for (const Finding& finding : findings) {
    if (finding.rule == rule) return finding;
  }
  FAIL("no finding " << std::string{rule});
  return *findings.begin();
}

/// The rules of table 3 in which a cell stands, in the order of the catalogue.
Rules rules_about(const glossary::Row& row, std::string_view applicant) {
  const std::string column{applicant};
  const std::string line = "T3.ROW." + std::string{row.id};
  if (row.id == "processed") return {"T3.BAL." + column, "T3.SUM." + column, line};
  if (!row.group.empty()) return {"T3.SUM." + column, line};
  return {"T3.BAL." + column, line};
}

template <class Visit>
void for_each_cell(Edition edition, Visit visit) {
  for (const glossary::Row& row : glossary::request_rows) {
    if (edition == Edition::trial_2019 ? !row.on_2019 : !row.on_2021) continue;
    for (const auto& applicant : glossary::applicants) {
      visit(row, applicant.id,
            *parse_path("requests." + std::string{row.id} + "." + std::string{applicant.id}));
    }
  }
}

}  // namespace

// ------------------------------------------------------------------------------- every figure ----

TEST_CASE("a consistent report has no findings") {
  for (const Edition edition : all_values<Edition>) {
    const Findings findings = checked(small_report(edition));
    CHECK(findings.empty());
    CHECK(findings.run.report);
    CHECK_FALSE(findings.run.reading);
    CHECK_FALSE(findings.run.series);
    CHECK_FALSE(findings.run.tree);
    CHECK_FALSE(findings.truncated);
  }
}

TEST_CASE("one figure of table 3 changed breaks exactly the rules in which it stands") {
  for (const Edition edition : all_values<Edition>) {
    for_each_cell(edition, [&](const glossary::Row& row, std::string_view applicant, FigureId id) {
      for (const std::int64_t change : {1, -1, 1000}) {
        CAPTURE(path_of(id));
        CAPTURE(change);
        Report report = small_report(edition);
        find_figure(report, id)->number += change;
        const Findings findings = checked(report);
        CHECK(rules_of(findings, Verdict::fail) == rules_about(row, applicant));
        CHECK(findings.size() == rules_about(row, applicant).size());
        for (const Finding& finding : findings) {
          CHECK(finding.severity == Severity::error);
          CHECK(finding.where.edition == edition);
          REQUIRE(finding.difference.has_value());
          CHECK((*finding.difference == change || *finding.difference == -change));
          CHECK(finding.related.size() + 1 == findings.size());
        }
      }
    });
  }
}

TEST_CASE("one figure of table 4 changed breaks exactly the rule of its block") {
  for (const auto& remedy : glossary::remedies) {
    for (const auto& result : glossary::remedy_results) {
      const std::string path = "remedies." + std::string{remedy.id} + "." + std::string{result.id};
      CAPTURE(path);
      Report report = small_report(Edition::standard_2021);
      find_figure(report, *parse_path(path))->number += 3;
      const Findings findings = checked(report);
      CHECK(rules_of(findings, Verdict::fail) == Rules{"T4.SUM." + std::string{remedy.id}});
      CHECK(findings.size() == 1);
      CHECK(findings.items[0].difference == (result.id == "total" ? -3 : 3));
    }
  }
}

TEST_CASE("a figure that is not on the form breaks nothing") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::other_unspecified][person] = printed(99);
  CHECK(checked(report).empty());
  report = small_report(Edition::trial_2019);
  report.requests[RequestRow::other_reason][total] = printed(99);
  CHECK(checked(report).empty());
}

// --------------------------------------------------------------------- what the findings hold ----

TEST_CASE("the two published errors of a table 4: 10 + 1 against 0, 5 against 0") {
  Report report = zero_report(Edition::standard_2021, Edition::trial_2019);
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(10);
  report.remedies[Remedy::reconsideration][RemedyResult::corrected] = printed(1);
  report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::upheld] = printed(5);
  const Findings findings = checked(report);
  REQUIRE(findings.size() == 2);

  const Finding& first = findings.items[0];
  CHECK(first.rule == "T4.SUM.reconsideration");
  CHECK(first.verdict == Verdict::fail);
  CHECK(first.severity == Severity::error);
  CHECK(first.left == Sum{11, 0, {11, 11}});
  CHECK(first.right == Sum{0, 0, {0, 0}});
  CHECK(first.difference == 11);
  CHECK(first.related.empty());
  CHECK(first.where.edition == Edition::trial_2019);
  REQUIRE(first.figures.size() == 5);
  CHECK(first.figures[0] == Term{figure_id("remedies.reconsideration.upheld"), 1, printed(10)});
  CHECK(first.figures[1] == Term{figure_id("remedies.reconsideration.corrected"), 1, printed(1)});
  CHECK(first.figures[4] == Term{figure_id("remedies.reconsideration.total"), -1, printed(0)});

  const Finding& second = findings.items[1];
  CHECK(second.rule == "T4.SUM.litigation_after_reconsideration");
  CHECK(second.left == Sum{5, 0, {5, 5}});
  CHECK(second.difference == 5);
}

TEST_CASE("findings stand in the order of the catalogue and of the form") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::processed][total] = printed(0);
  report.requests[RequestRow::received][firm] = printed(7);
  report.remedies[Remedy::direct_litigation][RemedyResult::pending] = printed(1);
  CHECK(rules_of(checked(report), Verdict::fail) ==
        Rules{"T3.BAL.commercial_enterprise", "T3.BAL.total", "T3.SUM.total", "T3.ROW.received",
              "T3.ROW.processed", "T4.SUM.direct_litigation"});
}

TEST_CASE("failures that share a figure name each other") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::processed][total] = printed(0);
  report.remedies[Remedy::direct_litigation][RemedyResult::pending] = printed(1);
  const Findings findings = checked(report);
  REQUIRE(findings.size() == 4);
  CHECK(find(findings, "T3.BAL.total").related == Rules{"T3.SUM.total", "T3.ROW.processed"});
  CHECK(find(findings, "T3.SUM.total").related == Rules{"T3.BAL.total", "T3.ROW.processed"});
  CHECK(find(findings, "T3.ROW.processed").related == Rules{"T3.BAL.total", "T3.SUM.total"});
  CHECK(find(findings, "T4.SUM.direct_litigation").related.empty());
}

TEST_CASE("failures without a figure in common are not related; open rules never are") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::granted][person] = printed(4);
  report.requests[RequestRow::carried_out][total] = printed(2);
  report.requests[RequestRow::granted][total] = missing(FigureState::unreadable);
  const Findings findings = checked(report);
  CHECK(rules_of(findings, Verdict::fail) ==
        Rules{"T3.BAL.total", "T3.SUM.natural_person", "T3.ROW.carried_out"});
  CHECK(rules_of(findings, Verdict::open) == Rules{"T3.SUM.total", "T3.ROW.granted"});
  CHECK(find(findings, "T3.SUM.natural_person").related.empty());
  CHECK(find(findings, "T3.BAL.total").related == Rules{"T3.ROW.carried_out"});
  CHECK(find(findings, "T3.SUM.total").related.empty());
}

// ------------------------------------------------------------------------------- three values ----

TEST_CASE("blanks and dashes are zeros when every equation of the table then holds") {
  for (const FigureState state : {FigureState::blank, FigureState::dash}) {
    for (const Edition edition : all_values<Edition>) {
      Report report = small_report(edition);
      for_each_figure(report, [&](FigureId, auto& figure) {
        if constexpr (std::is_same_v<decltype(figure), Figure&>) {
          if (figure == printed(0)) figure = missing(state);
        }
      });
      CHECK(checked(report).empty());
    }
  }
}

TEST_CASE("a table of blanks only is a table of zeros") {
  Report report = blank_report(Edition::standard_2021);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::blank;
  });
  CHECK(checked(report).empty());
}

TEST_CASE("where a blank as zero does not fit, every rule with a blank is open") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::not_held][person] = missing(FigureState::blank);  // 5 in truth
  Findings findings = checked(report);
  CHECK(rules_of(findings, Verdict::fail).empty());
  CHECK(rules_of(findings, Verdict::open) == Rules{"T3.SUM.natural_person", "T3.ROW.not_held"});
  CHECK(findings.items[0].severity == Severity::note);
  CHECK(findings.items[0].left == Sum{3, 1, {3, std::nullopt}});
  CHECK(findings.items[0].right == Sum{8, 0, {8, 8}});
  CHECK_FALSE(findings.items[0].difference.has_value());
  CHECK(findings.items[0].figures.size() == 22);

  report.requests[RequestRow::reconfirmation][firm] = missing(FigureState::dash);  // 0 in truth
  findings = checked(report);
  CHECK(rules_of(findings, Verdict::fail).empty());
  CHECK(rules_of(findings, Verdict::open) == Rules{"T3.SUM.natural_person",
                                                   "T3.SUM.commercial_enterprise",
                                                   "T3.ROW.not_held", "T3.ROW.reconfirmation"});
}

TEST_CASE("a failure elsewhere in the table keeps its blanks unknown") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::reconfirmation][firm] = missing(FigureState::blank);  // 0 in truth
  CHECK(checked(report).empty());
  report.requests[RequestRow::carried_out][person] = printed(2);
  const Findings findings = checked(report);
  CHECK(rules_of(findings, Verdict::fail) == Rules{"T3.BAL.natural_person", "T3.ROW.carried_out"});
  CHECK(rules_of(findings, Verdict::open) ==
        Rules{"T3.SUM.commercial_enterprise", "T3.ROW.reconfirmation"});
}

TEST_CASE("blanks of one table do not depend on the other table") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::reconfirmation][firm] = missing(FigureState::blank);
  report.remedies[Remedy::direct_litigation][RemedyResult::total] = printed(1);
  CHECK(rules_of(checked(report), Verdict::fail) == Rules{"T4.SUM.direct_litigation"});
  CHECK(rules_of(checked(report), Verdict::open).empty());
  report = small_report(Edition::standard_2021);
  report.remedies[Remedy::direct_litigation][RemedyResult::total] = missing(FigureState::blank);
  report.requests[RequestRow::received][total] = printed(100);
  CHECK(rules_of(checked(report), Verdict::fail) == Rules{"T3.BAL.total", "T3.ROW.received"});
  CHECK(rules_of(checked(report), Verdict::open).empty());
}

TEST_CASE("absent and unreadable figures are never taken as zero") {
  for (const FigureState state :
       {FigureState::absent, FigureState::unreadable, FigureState::not_on_form}) {
    for (const Edition edition : all_values<Edition>) {
      for_each_cell(edition,
                    [&](const glossary::Row& row, std::string_view applicant, FigureId id) {
                      CAPTURE(path_of(id));
                      CAPTURE(name(state));
                      Report report = zero_report(edition);
                      *find_figure(report, id) = missing(state);
                      const Findings findings = checked(report);
                      CHECK(rules_of(findings, Verdict::open) == rules_about(row, applicant));
                      CHECK(findings.size() == rules_about(row, applicant).size());
                      for (const Finding& finding : findings)
                        CHECK(finding.severity == Severity::note);
                    });
    }
  }
}

TEST_CASE("an equation is disproved in spite of blanks when no count can mend it") {
  Report report = small_report(Edition::standard_2021);
  // 8 + 1 of row received against a total of 7: the blank between them cannot be -2.
  report.requests[RequestRow::received][Applicant::other_organization] =
      missing(FigureState::blank);
  report.requests[RequestRow::received][total] = printed(7);
  const Findings findings = checked(report);
  const Finding& row = find(findings, "T3.ROW.received");
  CHECK(row.verdict == Verdict::fail);
  CHECK(row.severity == Severity::error);
  CHECK(row.left == Sum{9, 1, {9, std::nullopt}});
  CHECK(row.right == Sum{7, 0, {7, 7}});
  CHECK(row.difference == 2);

  // With a total of more than 9 the blank may hold the rest; with 9 it is a zero.
  for (const std::int64_t sum : {10, 1000}) {
    report.requests[RequestRow::received][total] = printed(sum);
    CHECK(find(checked(report), "T3.ROW.received").verdict == Verdict::open);
  }
  report.requests[RequestRow::received][total] = printed(9);
  CHECK(checked(report).empty());
}

TEST_CASE("a missing total is open whatever the parts are, unless they are negative") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::received][total] = missing(FigureState::unreadable);
  CHECK(find(checked(report), "T3.ROW.received").verdict == Verdict::open);
  report.requests[RequestRow::received][person] = printed(-5);
  CHECK(find(checked(report), "T3.ROW.received").verdict == Verdict::fail);
  CHECK(find(checked(report), "T3.ROW.received").difference == -4);
}

TEST_CASE("missing figures on both sides are open") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::received][person] = missing(FigureState::absent);
  report.requests[RequestRow::processed][person] = missing(FigureState::absent);
  const Findings findings = checked(report);
  CHECK(rules_of(findings, Verdict::fail).empty());
  CHECK(rules_of(findings, Verdict::open) == Rules{"T3.BAL.natural_person", "T3.SUM.natural_person",
                                                   "T3.ROW.received", "T3.ROW.processed"});
}

TEST_CASE("a published table with an empty total column: nothing broken, most of it open") {
  Report report = blank_report(Edition::trial_2019);
  constexpr std::int64_t b = -1;  // an empty cell
  constexpr std::array<std::array<std::int64_t, 7>, 23> rows = {{
      {821, 35, b, b, 2, 1, 859}, {18, b, b, b, b, b, 18}, {258, 12, b, b, 1, 1, b},
      {3, b, b, b, b, b, b},      {14, b, b, b, b, b, b},  {b, b, b, b, b, b, b},
      {b, b, b, b, b, b, b},      {b, b, b, b, b, b, b},   {5, b, b, b, b, b, b},
      {3, 1, b, b, b, b, b},      {b, b, b, b, b, b, b},   {10, 2, b, b, b, b, b},
      {252, 12, b, b, 1, b, b},   {44, 3, b, b, b, b, b},  {25, b, b, b, b, b, b},
      {148, 1, b, b, b, b, b},    {5, 4, b, b, b, b, b},   {b, b, b, b, b, b, b},
      {b, b, b, b, b, b, b},      {b, b, b, b, b, b, b},   {b, b, b, b, b, b, b},
      {767, 35, b, b, 2, 1, 805}, {72, b, b, b, b, b, 72},
  }};
  const auto form = request_rows(Edition::trial_2019);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < 7; ++c) {
      report.requests[form[r]].cells[c] =
          rows[r][c] == b ? missing(FigureState::blank) : printed(rows[r][c]);
    }
  }
  constexpr std::array<std::array<std::int64_t, 5>, 3> blocks = {
      {{5, b, b, 2, 7}, {8, b, b, 1, 9}, {b, b, b, b, b}}};
  for (std::size_t r = 0; r < 3; ++r) {
    for (std::size_t c = 0; c < 5; ++c) {
      report.remedies.cells[r].cells[c] =
          blocks[r][c] == b ? missing(FigureState::blank) : printed(blocks[r][c]);
    }
  }
  const Findings findings = checked(report);
  CHECK(rules_of(findings, Verdict::fail).empty());
  std::set<std::string> open;
  for (const std::string& rule : rules_of(findings, Verdict::open)) open.insert(rule);
  // All but T3.BAL of the two columns that are filled: 821 + 18 = 767 + 72, 859 + 18 = 805 + 72.
  // Table 4 holds with its blanks as zeros.
  CHECK(open.size() == 35);
  CHECK(findings.size() == 35);
  CHECK_FALSE(open.contains("T3.BAL.natural_person"));
  CHECK_FALSE(open.contains("T3.BAL.total"));
  CHECK_FALSE(open.contains("T4.SUM.reconsideration"));
}

TEST_CASE("negative counts are added like any number") {
  Report report = zero_report(Edition::standard_2021);
  report.requests[RequestRow::received][person] = printed(-2);
  report.requests[RequestRow::received][firm] = printed(2);
  report.requests[RequestRow::carried_out][person] = printed(-2);
  report.requests[RequestRow::carried_out][firm] = printed(2);
  CHECK(checked(report).empty());
}

// ----------------------------------------------------------------------------------- overflow ----

TEST_CASE("sums beyond 64 bits are open, never a pass") {
  for (const std::int64_t extreme : {int64_max, int64_min}) {
    CAPTURE(extreme);
    Report report = zero_report(Edition::standard_2021);
    for_each_figure(report, [&](FigureId, auto& figure) {
      if constexpr (std::is_same_v<decltype(figure), Figure&>) {
        if (is_printed(figure)) figure = printed(extreme);
      }
    });
    const Findings findings = checked(report);
    CHECK(findings.size() == 42);
    CHECK(rules_of(findings, Verdict::open).size() == 42);
    for (const Finding& finding : findings) {
      CHECK_FALSE(finding.left->value.has_value());
      CHECK_FALSE(finding.difference.has_value());
    }
  }
}

TEST_CASE("a difference beyond 64 bits is a failure without a difference") {
  Report report = zero_report(Edition::standard_2021);
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(1);
  report.remedies[Remedy::reconsideration][RemedyResult::total] = printed(int64_min);
  report.remedies[Remedy::direct_litigation][RemedyResult::upheld] = printed(int64_max);
  report.remedies[Remedy::direct_litigation][RemedyResult::total] = printed(-1);
  report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::upheld] =
      printed(int64_min);
  report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::total] = printed(0);
  const Findings findings = checked(report);
  REQUIRE(rules_of(findings, Verdict::fail).size() == 3);
  CHECK_FALSE(findings.items[0].difference.has_value());
  CHECK_FALSE(findings.items[1].difference.has_value());
  CHECK(findings.items[2].difference == int64_min);
}

TEST_CASE("numbers that cancel only modulo 2^64 do not pass") {
  for (const Edition edition : all_values<Edition>) {
    Report report = small_report(edition);
    // +2^63 in the four corners of a rectangle: every equation changes by 0 or 2^64.
    for (const RequestRow row : {RequestRow::granted, RequestRow::not_held}) {
      for (const Applicant applicant : {person, firm}) {
        Figure& figure = report.requests[row][applicant];
        figure = printed(static_cast<std::int64_t>(static_cast<std::uint64_t>(figure.number) +
                                                   (std::uint64_t{1} << 63)));
      }
    }
    const Findings findings = checked(report);
    std::set<std::string> rules;
    for (const Finding& finding : findings) rules.insert(finding.rule);
    CHECK(rules == std::set<std::string>{"T3.SUM.natural_person", "T3.SUM.commercial_enterprise",
                                         "T3.ROW.granted", "T3.ROW.not_held"});
  }
  Report report = small_report(Edition::standard_2021);
  auto& block = report.remedies[Remedy::direct_litigation];
  block[RemedyResult::upheld] = printed(int64_min);
  block[RemedyResult::corrected] = printed(int64_min);
  CHECK(checked(report).size() == 1);
  block[RemedyResult::upheld] = printed(0);
  block[RemedyResult::corrected] = printed(0);
  block[RemedyResult::total] = printed(int64_min);  // 2 × total is 0 modulo 2^64
  CHECK(rules_of(checked(report), Verdict::fail) == Rules{"T4.SUM.direct_litigation"});
}

TEST_CASE("large numbers that are consistent pass") {
  Report report = zero_report(Edition::standard_2021);
  constexpr std::int64_t large = int64_max / 8;
  for (const Applicant applicant : {person, total}) {
    report.requests[RequestRow::received][applicant] = printed(large);
    report.requests[RequestRow::carried_out][applicant] = printed(large);
  }
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(large);
  report.remedies[Remedy::reconsideration][RemedyResult::total] = printed(large);
  CHECK(checked(report).empty());
  report.requests[RequestRow::carried_out][total] = printed(large - 1);
  CHECK(rules_of(checked(report), Verdict::fail) == Rules{"T3.BAL.total", "T3.ROW.carried_out"});
}

// ------------------------------------------------------------------- missing tables, editions ----

TEST_CASE("a table that was not found is a finding, never a pass") {
  const Findings nothing = checked(Report{});
  CHECK(rules_of(nothing, Verdict::open) ==
        Rules{"SYS.OPEN.requests.missing", "SYS.OPEN.remedies.missing"});
  CHECK(nothing.size() == 2);
  CHECK(nothing.items[0].severity == Severity::note);

  Report report = small_report(Edition::standard_2021);
  report.remedies = RemedyTable{};
  CHECK(rules_of(checked(report), Verdict::open) == Rules{"SYS.OPEN.remedies.missing"});

  report = small_report(Edition::standard_2021);
  report.editions.requests.reset();
  report.requests = RequestTable{};
  CHECK(rules_of(checked(report), Verdict::open) == Rules{"SYS.OPEN.requests.missing"});
}

TEST_CASE("a table 4 of which anything is left is checked") {
  Report report = small_report(Edition::standard_2021);
  report.remedies = RemedyTable{};
  report.remedies[Remedy::direct_litigation][RemedyResult::total] = printed(4);
  CHECK(rules_of(checked(report), Verdict::open) ==
        Rules{"T4.SUM.reconsideration", "T4.SUM.direct_litigation",
              "T4.SUM.litigation_after_reconsideration"});
}

TEST_CASE("table 3 is checked on its own form, whatever table 2 is printed on") {
  Report report = zero_report(Edition::standard_2021, Edition::trial_2019);
  CHECK(checked(report).empty());
  report.requests[RequestRow::other_unspecified][person] = printed(2);
  report.requests[RequestRow::other_unspecified][total] = printed(2);
  CHECK(rules_of(checked(report), Verdict::fail) == Rules{"T3.SUM.natural_person", "T3.SUM.total"});
  CHECK(checked(report).items[0].where.edition == Edition::trial_2019);

  report = zero_report(Edition::trial_2019, Edition::standard_2021);
  report.requests[RequestRow::fee_overdue][person] = printed(2);
  CHECK(rules_of(checked(report), Verdict::fail) ==
        Rules{"T3.SUM.natural_person", "T3.ROW.fee_overdue"});
}

TEST_CASE("table 4 of a report without table 3 is on the form of table 2") {
  Report report = zero_report(Edition::trial_2019);
  report.editions.requests.reset();
  report.remedies[Remedy::reconsideration][RemedyResult::total] = printed(1);
  CHECK(find(checked(report), "T4.SUM.reconsideration").where.edition == Edition::trial_2019);
}

// ------------------------------------------------------------------------------------ options ----

TEST_CASE("findings beyond the limit are left out, and it is said") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::processed][total] = printed(0);
  for (const std::size_t limit : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
    const Findings findings = checked(report, {.max_findings = limit});
    // One more finding says so.
    CHECK(findings.size() == limit + 1);
    CHECK(findings.items.back().rule == "SYS.TRUNCATED");
    CHECK(findings.truncated);
  }
  CHECK(checked(report, {.max_findings = 2}).items[1].rule == "T3.SUM.total");
  CHECK(checked(report, {.max_findings = 2}).items[0].related ==
        Rules{"T3.SUM.total", "T3.ROW.processed"});
  CHECK(checked(report, {.max_findings = 3}).size() == 3);
  CHECK_FALSE(checked(report, {.max_findings = 3}).truncated);
  CHECK_FALSE(checked(small_report(Edition::standard_2021), {.max_findings = 0}).truncated);
}

TEST_CASE("open rules are listed unless told otherwise, failures always") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::received][firm] = missing(FigureState::unreadable);
  report.remedies[Remedy::reconsideration][RemedyResult::total] = printed(9);
  CHECK(checked(report).size() == 3);
  const Findings findings = checked(report, {.list_open = false});
  REQUIRE(findings.size() == 1);
  CHECK(findings.items[0].rule == "T4.SUM.reconsideration");
}

// ----------------------------------------------------------------------------------- readings ----

TEST_CASE("a reading has its facts first, then what the rules say of its report") {
  Reading reading;
  reading.status = ReadingStatus::partial;
  reading.report = small_report(Edition::standard_2021);
  reading.report.requests[RequestRow::received][total] = printed(10);
  Finding fact;
  fact.rule = "R.REMARK";
  fact.severity = Severity::note;
  reading.findings.items.push_back(fact);
  const Findings findings = checked(reading);
  CHECK(findings.run.reading);
  CHECK(findings.run.report);
  CHECK_FALSE(findings.run.series);
  REQUIRE(findings.size() == 3);
  CHECK(findings.items[0] == fact);
  CHECK(findings.items[1].rule == "T3.BAL.total");
  CHECK(findings.items[2].rule == "T3.ROW.received");

  const Findings cut = checked(reading, {.max_findings = 2});
  CHECK(cut.size() == 3);
  CHECK(cut.truncated);
  CHECK(cut.items[1].rule == "T3.BAL.total");
  CHECK_FALSE(checked(reading, {.max_findings = 3}).truncated);
}

TEST_CASE("a refused reading is not checked, and that is no pass") {
  Reading reading;
  reading.status = ReadingStatus::refused;
  Finding fact;
  fact.rule = "R.NOREPORT.no_tables";
  reading.findings.items = {fact, fact};
  const Findings findings = checked(reading);
  CHECK(findings.run.reading);
  CHECK_FALSE(findings.run.report);
  CHECK(findings.size() == 2);
  CHECK(checked(reading, {.max_findings = 1}).truncated);
}

TEST_CASE("what the reader had to leave out is still said") {
  Reading reading;
  reading.status = ReadingStatus::complete;
  reading.report = small_report(Edition::standard_2021);
  reading.findings.truncated = true;
  CHECK(checked(reading).truncated);
}

// --------------------------------------------------------------------------- the fast path ----

namespace {

/// Random consistent tables and what goes wrong in them.
class Tables {
 public:
  explicit Tables(std::uint64_t seed) : random_(seed) {}

  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

  /// A table in which every identity holds, mostly zeros as real ones are.
  Report consistent(Edition edition) {
    Report report = zero_report(edition);
    const std::uint64_t size = std::uint64_t{1} << (1 + below(20));
    RequestTable& table = report.requests;
    for (const glossary::Row& row : glossary::request_rows) {
      if (row.group.empty() || !(edition == Edition::trial_2019 ? row.on_2019 : row.on_2021)) {
        continue;
      }
      for (std::size_t c = 0; c < 6; ++c) {
        if (below(3) == 0) put(table, row.id, c, below(size));
      }
    }
    for (std::size_t c = 0; c < 6; ++c) {
      const std::uint64_t waiting = below(4) == 0 ? below(size) : 0;
      const auto all =
          static_cast<std::uint64_t>(table[RequestRow::processed].cells[c].number) + waiting;
      const std::uint64_t old = below(2) == 0 ? below(all + 1) : 0;
      put(table, "carried_out", c, waiting);
      put(table, "carried_in", c, old);
      put(table, "received", c, all - old);
    }
    for (auto& block : report.remedies.cells) {
      std::int64_t sum = 0;
      for (std::size_t c = 0; c < 4; ++c) {
        block.cells[c] = printed(below(2) == 0 ? static_cast<std::int64_t>(below(50)) : 0);
        sum += block.cells[c].number;
      }
      block.cells[4] = printed(sum);
    }
    return report;
  }

  /// One mistake: a slip of the pen, a number out of all bounds, or a lost state.
  void corrupt(Figure& figure) {
    const auto number = static_cast<std::uint64_t>(figure.number);  // wraps, never overflows
    const auto set = [&](std::uint64_t changed) {
      figure.number = static_cast<std::int64_t>(changed);
    };
    switch (below(9)) {
      case 0: set(number + 1); break;
      case 1: set(number - 1); break;
      case 2: set(number * 10); break;
      case 3: set(0 - number); break;
      case 4: set(number ^ (std::uint64_t{1} << (48 + below(15)))); break;
      case 5: figure.number = below(2) == 0 ? int64_max : int64_min; break;
      case 6: figure.state = static_cast<FigureState>(below(count_of<FigureState>)); break;
      case 7: figure = missing(FigureState::blank); break;
      default: set(below(1000)); break;
    }
  }

 private:
  /// Puts a number and keeps the totals of its row and, for an outcome, of its column.
  static void put(RequestTable& table, std::string_view row, std::size_t column,
                  std::uint64_t number) {
    const auto added = static_cast<std::int64_t>(number);
    ApplicantRow& cells = table[*parse_name<RequestRow>(row)];
    cells.cells[column].number += added;
    cells.cells[6].number += added;
    if (parse_name<Outcome>(row)) {
      table[RequestRow::processed].cells[column].number += added;
      table[RequestRow::processed].cells[6].number += added;
    }
  }

  std::mt19937_64 random_;
};

/// Whether Σ sign × number is exactly 0: in two halves of 32 bits, so that nothing overflows.
bool holds_exactly(const Report& report, const Equation& equation) {
  std::int64_t high = 0;
  std::int64_t low = 0;
  for (const EquationTerm& term : equation.terms()) {
    const std::int64_t number = find_figure(report, term.id)->number;
    const auto low_half =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(number) & 0xffffffffu);
    high += term.sign * ((number - low_half) / (std::int64_t{1} << 32));
    low += term.sign * low_half;
  }
  return low % (std::int64_t{1} << 32) == 0 && high == -(low / (std::int64_t{1} << 32));
}

struct Plain {
  bool all_printed = true;
  bool all_small = true;  ///< 0 … 2^56 − 1
  Rules broken;           ///< over the numbers, whatever the states
};

Plain evaluate(const Report& report, std::span<const Equation> equations) {
  Plain plain;
  for (const Equation& equation : equations) {
    for (const EquationTerm& term : equation.terms()) {
      const Figure& figure = *find_figure(report, term.id);
      if (figure.state != FigureState::printed) plain.all_printed = false;
      if (figure.number < 0 || figure.number >= std::int64_t{1} << 56) plain.all_small = false;
    }
    if (!holds_exactly(report, equation)) plain.broken.push_back(rule_id(equation));
  }
  return plain;
}

}  // namespace

TEST_CASE("the fast path says what a plain evaluation of the identities says") {
  Tables tables{20211};
  std::size_t held = 0;
  std::size_t broken = 0;
  for (const Edition edition : all_values<Edition>) {
    const auto cells = request_identities(edition);
    for (int i = 0; i < 12'000; ++i) {
      Report report = tables.consistent(edition);
      const std::uint64_t corruptions = tables.below(4);
      for (std::uint64_t c = 0; c < corruptions; ++c) {
        const Equation& equation = cells[tables.below(cells.size())];
        const FigureId id = equation.terms()[tables.below(equation.size)].id;
        tables.corrupt(*find_figure(report, id));
      }
      const Plain plain = evaluate(report, cells);
      const bool expected = plain.all_printed && plain.all_small && plain.broken.empty();
      const bool fast = edition == Edition::trial_2019
                            ? detail::requests_hold<Edition::trial_2019>(report.requests)
                            : detail::requests_hold<Edition::standard_2021>(report.requests);
      REQUIRE(fast == expected);
      (fast ? held : broken) += 1;

      if (!plain.all_printed) continue;
      const Findings findings = checked(report);
      if (plain.all_small) {
        REQUIRE(rules_of(findings, Verdict::fail) == plain.broken);
        REQUIRE(findings.size() == plain.broken.size());
      } else {
        // Whatever is broken is said, as a failure or, where a sum does not fit, as open.
        std::set<std::string> said;
        for (const Finding& finding : findings) said.insert(finding.rule);
        for (const std::string& rule : plain.broken) REQUIRE(said.contains(rule));
      }
    }
  }
  CHECK(held > 6'000);
  CHECK(broken > 6'000);
}

TEST_CASE("the fast path of table 4 says what a plain evaluation says") {
  Tables tables{20212};
  std::size_t held = 0;
  std::size_t broken = 0;
  for (int i = 0; i < 20'000; ++i) {
    Report report = tables.consistent(Edition::standard_2021);
    const std::uint64_t corruptions = tables.below(3);
    for (std::uint64_t c = 0; c < corruptions; ++c) {
      const auto equations = remedy_identities();
      const Equation& equation = equations[tables.below(equations.size())];
      tables.corrupt(*find_figure(report, equation.terms()[tables.below(equation.size)].id));
    }
    const Plain plain = evaluate(report, remedy_identities());
    const bool fast = detail::remedies_hold(report.remedies);
    REQUIRE(fast == (plain.all_printed && plain.all_small && plain.broken.empty()));
    (fast ? held : broken) += 1;
    if (plain.all_printed && plain.all_small) {
      REQUIRE(rules_of(checked(report), Verdict::fail) == plain.broken);
    }
  }
  CHECK(held > 5'000);
  CHECK(broken > 5'000);
}

TEST_CASE("the figures of the other edition do not reach the fast path") {
  Report report = small_report(Edition::standard_2021);
  report.requests[RequestRow::other_unspecified][total] = missing(FigureState::unreadable);
  CHECK(detail::requests_hold<Edition::standard_2021>(report.requests));
  CHECK_FALSE(detail::requests_hold<Edition::trial_2019>(report.requests));
}
