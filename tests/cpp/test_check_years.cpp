// SPDX-License-Identifier: Apache-2.0
// What is said about the years of one organ, held to expectations worked out by hand.
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/path.hpp"
#include "rules/checks.hpp"
#include "support/zero_report.hpp"

using namespace govinfo;
using test::set;
using test::zero_report;

namespace {

using Figures = std::initializer_list<std::pair<FigureId, std::int64_t>>;

Report report(int year, Figures figures = {}, Edition edition = Edition::standard_2021) {
  Report result = zero_report(edition, "测试区财政局", year);
  for (const auto& [id, number] : figures) set(result, id, number);
  return result;
}

std::vector<Finding> check(const std::vector<Report>& reports) {
  std::vector<Finding> findings;
  detail::check_years(reports, findings);
  return findings;
}

/// "Y.CARRY.total fail error", a line for each finding.
std::string lines(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text.append(finding.rule).append(" ").append(name(finding.verdict)).append(" ");
    text.append(name(finding.severity)).append("\n");
  }
  return text;
}
std::string lines(const std::vector<Report>& reports) { return lines(check(reports)); }

constexpr FigureId out_total = figure_id("requests.carried_out.total");
constexpr FigureId out_person = figure_id("requests.carried_out.natural_person");
constexpr FigureId in_total = figure_id("requests.carried_in.total");
constexpr FigureId in_person = figure_id("requests.carried_in.natural_person");
constexpr FigureId issued = figure_id("disclosure.normative_documents.issued");
constexpr FigureId repealed = figure_id("disclosure.normative_documents.repealed");
constexpr FigureId in_force = figure_id("disclosure.normative_documents.in_force");
constexpr FigureId pending = figure_id("remedies.reconsideration.pending");
constexpr FigureId cases = figure_id("remedies.reconsideration.total");
constexpr FigureId granted = figure_id("requests.granted.natural_person");
constexpr FigureId not_held = figure_id("requests.not_held.natural_person");
constexpr FigureId fees = figure_id("disclosure.fees.collected");

}  // namespace

TEST_CASE("Y.CARRY: what is carried out is carried in, whatever the order of the reports") {
  CHECK(lines({report(2023, {{in_total, 3}}), report(2022, {{out_total, 3}})}).empty());
  const auto findings = check({report(2023, {{in_total, 2}, {in_person, 2}}),
                               report(2022, {{out_total, 3}, {out_person, 3}})});
  CHECK(lines(findings) ==
        "Y.CARRY.natural_person fail warning\n"
        "Y.CARRY.total fail error\n");
  const Finding& total = findings.back();
  CHECK(total.left == Sum{3, 0, {3, 3}});
  CHECK(total.right == Sum{2, 0, {2, 2}});
  CHECK(total.difference == 1);
  // The later year is the first subject, by its place in the span.
  CHECK(total.subjects ==
        std::vector<Subject>{{"测试区财政局", 2023, 0}, {"测试区财政局", 2022, 1}});
  CHECK(total.figures ==
        std::vector<Term>{{out_total, +1, printed(3), 1}, {in_total, -1, printed(2), 0}});
}

TEST_CASE("Y.CARRY: missing figures are open, never a pass") {
  Report before = report(2022);
  before.requests[RequestRow::carried_out][Applicant::total] = missing(FigureState::blank);
  CHECK(lines({before, report(2023)}) == "Y.CARRY.total open note\n");
  // Without the table no column is evaluated.
  Report without = report(2023);
  without.requests = {};
  without.editions.requests.reset();
  CHECK(lines({report(2022), without}) == "Y.CARRY open note\n");
  // Nothing is said where there is no year before.
  CHECK(lines({without}).empty());
}

TEST_CASE("years that do not follow each other are not compared") {
  CHECK(lines({report(2021, {{out_total, 3}}), report(2023)}).empty());
  constexpr int last = std::numeric_limits<int>::max();
  constexpr int first = std::numeric_limits<int>::min();
  CHECK(lines({report(first), report(last, {{in_total, 3}})}).empty());
  Report undated = report(2023);
  undated.year.reset();
  CHECK(lines({undated, report(2022)}) == "SYS.OPEN.no_year open note\n");
}

TEST_CASE("Y.STOCK holds in a real series and is not asked of the 2019 form") {
  // 宿迁 2023 → 2024: 597 + 50 − 227 = 420, and 11 + 2 − 1 = 12 of the 规章.
  const Report before =
      report(2023, {{in_force, 597}, {figure_id("disclosure.regulations.in_force"), 11}});
  Report after = report(2024, {{issued, 50},
                               {repealed, 227},
                               {in_force, 420},
                               {figure_id("disclosure.regulations.issued"), 2},
                               {figure_id("disclosure.regulations.repealed"), 1},
                               {figure_id("disclosure.regulations.in_force"), 12}});
  CHECK(lines({before, after}).empty());
  set(after, in_force, 421);
  const auto findings = check({before, after});
  REQUIRE(lines(findings) == "Y.STOCK.normative_documents fail warning\n");
  CHECK(findings.front().left->value == 647);
  CHECK(findings.front().right->value == 648);
  CHECK(findings.front().difference == -1);
  *find_figure(after, in_force) = missing(FigureState::dash);
  CHECK(lines({before, after}) == "Y.STOCK.normative_documents open note\n");
  const Report old = report(2020, {}, Edition::trial_2019);
  CHECK(lines({old, report(2021, {{in_force, 9}})}).empty());
}

TEST_CASE("Y.PENDING: what was pending has a result or is pending still") {
  CHECK(lines({report(2022, {{pending, 2}}), report(2023, {{cases, 2}})}).empty());
  CHECK(lines({report(2022, {{pending, 2}}), report(2023, {{cases, 1}})}) ==
        "Y.PENDING.reconsideration fail note\n");
  Report after = report(2023);
  *find_figure(after, cases) = missing(FigureState::blank);
  CHECK(lines({report(2022, {{pending, 2}}), after}) == "Y.PENDING.reconsideration open note\n");
  // Nothing was pending: whatever is missing now, it holds.
  CHECK(lines({report(2022), after}).empty());
  after.remedies = {};
  CHECK(lines({report(2022), after}) == "Y.PENDING open note\n");
}

TEST_CASE("Y.DUP: the same table, when there is enough in it") {
  const Figures many = {{granted, 40}, {not_held, 17}};
  CHECK(lines({report(2022, many), report(2023, many)}) == "Y.DUP.requests fail warning\n");
  CHECK(lines({report(2022, many), report(2023, {{granted, 41}, {not_held, 17}})}).empty());
  // One request a year is no copy, and a table of zeros is none either.
  CHECK(lines({report(2022, {{granted, 1}}), report(2023, {{granted, 1}})}).empty());
  CHECK(lines({report(2022), report(2023)}).empty());
  const Figures remedies = {{figure_id("remedies.reconsideration.upheld"), 12},
                            {figure_id("remedies.reconsideration.other"), 9}};
  CHECK(lines({report(2022, remedies), report(2023, remedies)}) == "Y.DUP.remedies fail warning\n");
}

TEST_CASE("Y.REVISED: two versions of one year") {
  Report first = report(2022, {{out_total, 3}});
  Report second = report(2022, {{out_total, 4}});
  first.published = *parse_date("2023-01-20");
  second.published = *parse_date("2023-03-01");
  *find_amount(second, fees) = *parse_amount("12.50", MoneyUnit::wan_yuan);
  const auto findings = check({second, first});
  REQUIRE(lines(findings) ==
          "Y.REVISED.disclosure fail warning\n"
          "Y.REVISED.requests fail warning\n");
  CHECK(findings[0].stated == "0 万元 → 12.50 万元");
  CHECK(findings[1].stated == "3 → 4");
  CHECK(findings[1].figures ==
        std::vector<Term>{{out_total, +1, printed(4), 0}, {out_total, -1, printed(3), 1}});
  CHECK(findings[1].subjects.front().report == 0);
  // The later published one is carried on.
  CHECK(lines({second, first, report(2023, {{in_total, 4}})}) == lines(findings));
  // Without dates nobody can tell which one is; the rules over two years are open.
  second.published.reset();
  CHECK(lines({second, first, report(2023, {{in_total, 4}})}) ==
        lines(findings) + "SYS.OPEN.versions open note\n");
  // The same figures twice are no revision, and which one counts makes no difference.
  CHECK(lines({first, first, report(2023, {{in_total, 3}})}).empty());
}

TEST_CASE("Y.REVISED names so many figures and counts the others") {
  Report first = report(2022);
  Report second = report(2022);
  for (const Applicant applicant : all_values<Applicant>) {
    for (const RequestRow row :
         {RequestRow::granted, RequestRow::not_held, RequestRow::processed}) {
      second.requests[row][applicant] = printed(1);
    }
  }
  const auto findings = check({first, second});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().figures.size() == 32);
  CHECK(findings.front().stated.ends_with("；…（21）"));
}

TEST_CASE("Y.JUMP: one figure moves unlike the others") {
  const auto year = [](int number, std::int64_t penalties, std::int64_t coercion) {
    const std::int64_t more = number == 2023 ? 1 : 0;
    return report(number, {{issued, 40 + more},
                           {in_force, 200},
                           {figure_id("disclosure.licensing.decisions"), 5000 + 100 * more},
                           {figure_id("disclosure.penalties.decisions"), penalties},
                           {figure_id("disclosure.coercion.decisions"), coercion},
                           {figure_id("requests.received.total"), 120 + 5 * more},
                           {figure_id("requests.granted.total"), 60 + 6 * more},
                           {figure_id("requests.not_held.total"), 30 - more},
                           {figure_id("requests.processed.total"), 118 + 2 * more}});
  };
  const auto jumps = [](const std::vector<Report>& reports) {
    std::string text;
    for (const Finding& finding : check(reports)) {
      if (finding.rule.starts_with("Y.JUMP")) text += finding.rule + "\n";
    }
    return text;
  };
  CHECK(jumps({year(2022, 900, 100), year(2023, 880, 104)}).empty());
  CHECK(jumps({year(2022, 900, 100), year(2023, 88'000, 104)}) ==
        "Y.JUMP.disclosure.penalties.decisions\n");
  // A fall counts as much; zeros are skipped.
  CHECK(jumps({year(2022, 90'000, 100), year(2023, 900, 0)}) ==
        "Y.JUMP.disclosure.penalties.decisions\n");
  // With seven figures there is nothing to measure against.
  Report before = year(2022, 900, 0);
  Report after = year(2023, 88'000, 0);
  set(before, issued, 0);
  CHECK(jumps({before, after}).empty());
}

TEST_CASE("S.UNIT: yuan in the place of 10,000 yuan") {
  const auto with_fees = [](int year, const char* text, MoneyUnit unit = MoneyUnit::wan_yuan) {
    Report result = report(year);
    *find_amount(result, fees) = *parse_amount(text, unit);
    return result;
  };
  const auto findings = check({with_fees(2022, "25.1"), with_fees(2023, "253000")});
  REQUIRE(lines(findings) == "S.UNIT.disclosure.fees.collected fail warning\n");
  CHECK(findings.front().stated == "25.1 万元 → 253000 万元");
  CHECK(findings.front().subjects.front().year == 2023);
  // The earlier report is the one in yuan.
  const auto back = check({with_fees(2022, "251000"), with_fees(2023, "25.3")});
  REQUIRE(lines(back) == "S.UNIT.disclosure.fees.collected fail warning\n");
  CHECK(back.front().subjects.front().year == 2022);
  // A tenfold rise, a unit that is printed, four decimals (which yuan do not have), and zero.
  CHECK(lines({with_fees(2022, "25.1"), with_fees(2023, "253")}).empty());
  CHECK(lines({with_fees(2022, "25.1"), with_fees(2023, "253000", MoneyUnit::yuan)}).empty());
  CHECK(lines({with_fees(2022, "25.1"), with_fees(2023, "253000.1234")}).empty());
  CHECK(lines({with_fees(2022, "0"), with_fees(2023, "253000")}).empty());
}

TEST_CASE("figures as large as they get do no harm") {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  std::vector<Report> reports{report(2022), report(2023)};
  for (Report& each : reports) {
    for_each_figure(each, [&](FigureId id, auto& figure) {
      if (figure.state != FigureState::printed) return;
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
        figure.number = index(id) % 2 == 0 ? most : least;
      } else {
        figure.digits = least;
      }
    });
  }
  const auto findings = check(reports);
  CHECK_FALSE(findings.empty());
  for (const Finding& finding : findings) CHECK_FALSE(finding.difference);
  CHECK(check({}).empty());
}
