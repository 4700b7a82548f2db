// SPDX-License-Identifier: Apache-2.0
// What is said about an organ, its children and its peers, held to expectations worked out by hand.
#include <cmath>
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
#include "govinfo/roster.hpp"
#include "rules/checks.hpp"
#include "rules/organ_tree.hpp"
#include "support/zero_report.hpp"

using namespace govinfo;
using test::set;
using test::zero_report;

namespace {

using Figures = std::initializer_list<std::pair<FigureId, std::int64_t>>;

constexpr FigureId received = figure_id("requests.received.total");
constexpr FigureId granted = figure_id("requests.granted.natural_person");
constexpr FigureId not_held = figure_id("requests.not_held.natural_person");
constexpr FigureId other_reason = figure_id("requests.other_reason.total");
constexpr FigureId unspecified = figure_id("requests.other_unspecified.total");
constexpr FigureId fees = figure_id("disclosure.fees.collected");

Report report(std::string_view organ, Figures figures = {}, int year = 2023,
              Edition edition = Edition::standard_2021) {
  Report result = zero_report(edition, std::string{organ}, year);
  for (const auto& [id, number] : figures) set(result, id, number);
  return result;
}

std::vector<Finding> check(const std::vector<Report>& reports, const Roster& roster) {
  std::vector<Finding> findings;
  detail::check_organs(reports, roster, findings);
  return findings;
}

std::string lines(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text.append(finding.rule).append(" ").append(name(finding.verdict)).append(" ");
    text.append(name(finding.severity)).append("\n");
  }
  return text;
}
std::string lines(const std::vector<Report>& reports, const Roster& roster) {
  return lines(check(reports, roster));
}

/// 甲市 with 乙区 and 丙区; with 甲市本级 too.
const Roster without_own = roster_from_csv("id,name,parent\na,甲市,\nb,乙区,a\nc,丙区,a\n");
const Roster with_own =
    roster_from_csv("id,name,parent\na,甲市,\no,甲市本级,a\nb,乙区,a\nc,丙区,a\n");

/// 甲市 with nine districts.
Roster districts() {
  std::string csv = "id,name,parent,kind\na,甲市,,government\n";
  for (int i = 1; i <= 9; ++i) {
    csv += std::to_string(i) + "," + std::to_string(i) + "区,a,government\n";
  }
  return roster_from_csv(csv);
}
std::string district(int number) { return std::to_string(number) + "区"; }

}  // namespace

TEST_CASE("H.SUM with the own share reported apart") {
  const std::vector<Report> reports = {
      report("甲市", {{received, 10}}), report("甲市本级", {{received, 2}}),
      report("乙区", {{received, 3}}), report("丙区", {{received, 5}})};
  CHECK(lines(reports, with_own).empty());
  for (const std::int64_t wrong : {4, 6}) {
    std::vector<Report> changed = reports;
    set(changed[3], received, wrong);
    const auto findings = check(changed, with_own);
    REQUIRE(lines(findings) == "H.SUM.requests.received.total fail error\n");
    const Finding& finding = findings.front();
    CHECK(finding.left->value == 10);
    CHECK(finding.right->value == 5 + wrong);
    CHECK(finding.difference == 5 - wrong);
    CHECK(finding.stated == "10 ≠ " + std::to_string(5 + wrong));
    CHECK(finding.subjects ==
          std::vector<Subject>{
              {"甲市", 2023, 0}, {"甲市本级", 2023, 1}, {"乙区", 2023, 2}, {"丙区", 2023, 3}});
    CHECK(finding.figures == std::vector<Term>{{received, +1, printed(10), 0},
                                               {received, -1, printed(2), 1},
                                               {received, -1, printed(3), 2},
                                               {received, -1, printed(wrong), 3}});
  }
}

TEST_CASE("H.SUM without an own share: the rest is not negative") {
  std::vector<Report> reports = {report("甲市", {{received, 10}}), report("乙区", {{received, 3}}),
                                 report("丙区", {{received, 5}})};
  CHECK(lines(reports, without_own).empty());
  set(reports[2], received, 7);
  CHECK(lines(reports, without_own).empty());
  set(reports[2], received, 8);
  const auto findings = check(reports, without_own);
  REQUIRE(lines(findings) == "H.SUM.requests.received.total fail error\n");
  CHECK(findings.front().stated == "10 < 11");
}

TEST_CASE("H.SUM with children missing: a warning where it fails all the same, else open") {
  std::vector<Report> reports = {report("甲市", {{received, 10}}),
                                 report("甲市本级", {{received, 2}}),
                                 report("乙区", {{received, 3}})};
  const auto findings = check(reports, with_own);
  CHECK(lines(findings) == "H.SUM open note\nH.MISSING fail warning\n");
  CHECK(findings.back().stated == "丙区");
  set(reports[2], received, 9);
  CHECK(lines(reports, with_own) ==
        "H.SUM.requests.received.total fail warning\nH.SUM open note\nH.MISSING fail warning\n");
  // The parent alone.
  reports.resize(1);
  CHECK(lines(reports, with_own) == "H.SUM open note\nH.MISSING fail warning\n");
}

TEST_CASE("H.SUM: figures that are missing are open, unless it fails whatever they are") {
  std::vector<Report> reports = {report("甲市", {{received, 10}}), report("乙区", {{received, 3}}),
                                 report("丙区", {{received, 5}})};
  *find_figure(reports[2], received) = missing(FigureState::blank);
  CHECK(lines(reports, without_own) == "H.SUM.requests open note\n");
  set(reports[1], received, 11);
  const auto findings = check(reports, without_own);
  CHECK(lines(findings) == "H.SUM.requests.received.total fail error\n");
  CHECK(findings.front().stated == "10 < ≥ 11");
}

TEST_CASE("H.SUM over both forms: （六）其他处理 as one, the rest of table 二 open") {
  std::vector<Report> reports = {report("甲市", {{other_reason, 9}}),
                                 report("乙区", {{other_reason, 4}}),
                                 report("丙区", {{unspecified, 5}}, 2023, Edition::trial_2019)};
  CHECK(lines(reports, without_own) == "H.SUM.disclosure open note\n");
  set(reports[2], unspecified, 6);
  const auto findings = check(reports, without_own);
  REQUIRE(lines(findings) ==
          "H.SUM.requests.otherwise_handled.total fail error\nH.SUM.disclosure open note\n");
  CHECK(findings.front().left->value == 9);
  CHECK(findings.front().right->value == 10);
  CHECK(findings.front().figures == std::vector<Term>{{other_reason, +1, printed(9), 0},
                                                      {other_reason, -1, printed(4), 1},
                                                      {unspecified, -1, printed(6), 2}});
}

TEST_CASE("H.SUM of money: exact, as far as the printed decimals go") {
  const auto family = [](const char* whole, const char* own, const char* b, const char* c) {
    std::vector<Report> reports = {report("甲市"), report("甲市本级"), report("乙区"),
                                   report("丙区")};
    std::size_t next = 0;
    for (const char* text : {whole, own, b, c}) {
      *find_amount(reports[next++], fees) = *parse_amount(text, MoneyUnit::wan_yuan);
    }
    return reports;
  };
  CHECK(lines(family("100.25", "20.00", "50.20", "30.05"), with_own).empty());
  const auto findings = check(family("100.35", "20.00", "50.20", "30.05"), with_own);
  REQUIRE(lines(findings) == "H.SUM.disclosure.fees.collected fail error\n");
  CHECK(findings.front().stated == "100.35 ≠ 100.25 万元");
  CHECK(findings.front().subjects.size() == 4);
  // 100.3 may be 100.25 rounded, 100.4 may not; zeros round nothing.
  CHECK(lines(family("100.3", "20.0000", "50.2000", "30.0500"), with_own).empty());
  CHECK_FALSE(lines(family("100.4", "20.0000", "50.2000", "30.0500"), with_own).empty());
  CHECK_FALSE(lines(family("0.4", "0", "0", "0"), with_own).empty());
  // Without an own share the rest is one's own.
  std::vector<Report> reports = family("100.25", "0", "50.20", "30.05");
  reports.erase(reports.begin() + 1);
  CHECK(lines(reports, without_own).empty());
  find_amount(reports[0], fees)->unit = MoneyUnit::unknown;
  CHECK(lines(reports, without_own) == "H.SUM.disclosure open note\n");
}

TEST_CASE("H.MISSING respects the years in which an organ owes a report") {
  const Roster roster = roster_from_csv(
      "id,name,parent,from,to\na,甲市,,,\nb,乙区,a,,2022\nc,丙区,a,2023,\nd,丁区,a,,\n");
  CHECK(lines({report("甲市"), report("丙区"), report("丁区")}, roster).empty());
  const auto findings = check(
      {report("甲市", {}, 2022), report("丁区", {}, 2022), report("丙区"), report("丁区")}, roster);
  REQUIRE(lines(findings) == "H.SUM open note\nH.MISSING fail warning\nH.MISSING fail warning\n");
  CHECK(findings[1].stated == "乙区");
  CHECK(findings[1].left->value == 1);
  CHECK(findings[1].right->value == 2);
  CHECK(findings[1].subjects == std::vector<Subject>{{"甲市", 2022, 0}});
  // 甲市 itself has none for 2023; it is above everybody and named under nobody.
  CHECK(findings[2].stated == "甲市");
  CHECK(findings[2].subjects == std::vector<Subject>{{"", 2023, detail::no_report}});
}

TEST_CASE("H.MISSING names twenty and counts all") {
  std::string csv = "id,name,parent\na,甲市,\n";
  for (int i = 0; i < 30; ++i) csv += std::to_string(i) + ",乙" + std::to_string(i) + ",a\n";
  const auto findings = check({report("甲市")}, roster_from_csv(csv));
  REQUIRE(findings.size() == 2);
  CHECK(findings[1].left->value == 30);
  CHECK(findings[1].stated.ends_with("、乙19…"));
}

TEST_CASE("H.DOUBLE: the difference is one child, figure by figure") {
  const Figures b = {{granted, 40}, {not_held, 17}};
  const auto with = [&](std::int64_t all_granted, std::int64_t all_not_held) {
    return std::vector<Report>{report("甲市", {{granted, all_granted}, {not_held, all_not_held}}),
                               report("甲市本级"), report("乙区", b),
                               report("丙区", {{granted, 12}, {not_held, 5}})};
  };
  CHECK(lines(with(52, 22), with_own).empty());
  const auto doubles = [&](const std::vector<Report>& reports) {
    std::vector<Finding> found;
    for (const Finding& finding : check(reports, with_own)) {
      if (finding.rule.starts_with("H.DOUBLE")) found.push_back(finding);
    }
    return found;
  };
  for (const auto& [all, rest] : {std::pair{92, 39}, std::pair{12, 5}}) {  // twice, left out
    const auto found = doubles(with(all, rest));
    REQUIRE(lines(found) == "H.DOUBLE.requests fail warning\n");
    CHECK(found.front().subjects == std::vector<Subject>{{"甲市", 2023, 0}, {"乙区", 2023, 2}});
  }
  CHECK(doubles(with(92, 38)).empty());  // one figure is not that of the child
}

TEST_CASE("H.TWIN: two organs with the same table, when there is enough in it") {
  const Figures figures = {{granted, 40}, {not_held, 17}};
  const Report whole = report("甲市", {{granted, 90}, {not_held, 40}});
  const auto findings =
      check({whole, report("乙区", figures), report("丙区", figures)}, without_own);
  REQUIRE(lines(findings) == "H.TWIN.requests fail warning\n");
  CHECK(findings.front().left->value == 2);
  CHECK(findings.front().subjects == std::vector<Subject>{{"乙区", 2023, 1}, {"丙区", 2023, 2}});
  const Figures few = {{granted, 2}, {not_held, 1}};
  CHECK(lines({whole, report("乙区", few), report("丙区", few)}, without_own).empty());
  CHECK(lines({whole, report("乙区"), report("丙区")}, without_own).empty());
  // Another year is no twin.
  CHECK(lines({report("乙区", figures), report("丙区", figures, 2022)}, without_own).find("TWIN") ==
        std::string::npos);
  // An organ has the table of its only child that has anything.
  CHECK(lines({report("甲市", figures), report("乙区", figures), report("丙区")}, without_own)
            .find("TWIN") == std::string::npos);
}

TEST_CASE("A.PEER: far from the median of the peers") {
  const Roster roster = districts();
  std::vector<Report> reports = {report("甲市", {{received, 100'000}})};
  for (int i = 1; i <= 9; ++i) reports.push_back(report(district(i), {{received, 95 + 5 * i}}));
  CHECK(lines(reports, roster).empty());
  set(reports[9], received, 14'000);
  const auto findings = check(reports, roster);
  REQUIRE(lines(findings) == "A.PEER.requests.received.total fail note\n");
  CHECK(findings.front().left->value == 14'000);
  CHECK(findings.front().right->value == 120);
  CHECK(findings.front().stated == "9");
  CHECK(findings.front().subjects == std::vector<Subject>{{"9区", 2023, 9}});
  set(reports[9], received, 2);  // much less counts as much
  CHECK(lines(reports, roster) == "A.PEER.requests.received.total fail note\n");
  set(reports[9], received, 300);  // not far enough
  CHECK(lines(reports, roster).empty());
  set(reports[9], received, 14'000);
  set(reports[1], received, 0);
  set(reports[2], received, 0);  // seven peers have no usual size
  CHECK(lines(reports, roster).empty());
}

TEST_CASE("S.UNIT beside peers") {
  const Roster roster = districts();
  std::vector<Report> reports = {report("甲市")};
  *find_amount(reports[0], fees) = *parse_amount("90000000", MoneyUnit::wan_yuan);
  for (int i = 1; i <= 9; ++i) {
    reports.push_back(report(district(i)));
    *find_amount(reports.back(), fees) =
        *parse_amount(std::to_string(100 + i) + ".5", MoneyUnit::wan_yuan);
  }
  CHECK(lines(reports, roster).empty());
  *find_amount(reports[4], fees) = *parse_amount("1045000", MoneyUnit::wan_yuan);
  const auto findings = check(reports, roster);
  REQUIRE(lines(findings) == "S.UNIT.disclosure.fees.collected fail warning\n");
  CHECK(findings.front().subjects.front() == Subject{"4区", 2023, 4});
  // Two that are large: a large organ, perhaps.
  *find_amount(reports[5], fees) = *parse_amount("60000", MoneyUnit::wan_yuan);
  CHECK(lines(reports, roster).empty());
}

TEST_CASE("A.ROUND and A.DIGIT over many counts") {
  const Roster roster = districts();
  const auto filled = [](std::int64_t from, std::int64_t step, int organs) {
    std::vector<Report> reports = {report("甲市")};
    std::int64_t next = from;
    for (int i = 1; i <= organs; ++i) {
      reports.push_back(report(district(i)));
      for_each_figure(reports.back(), [&](FigureId, auto& figure) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
          if (is_printed(figure)) figure.number = std::exchange(next, next + step);
        }
      });
    }
    return reports;
  };
  const auto digits = [&](const std::vector<Report>& reports) {
    std::string text;
    for (const Finding& finding : check(reports, roster)) {
      if (finding.rule.starts_with("A.ROUND") || finding.rule.starts_with("A.DIGIT")) {
        text += finding.rule + " " + finding.stated + "\n";
      }
    }
    return text;
  };
  CHECK(digits(filled(10, 1, 9)).empty());
  CHECK(digits(filled(10, 5, 9)).starts_with("A.ROUND 100%\nA.DIGIT.last "));
  // 6 reports have fewer than 1,000 figures of their own.
  CHECK(digits(filled(10, 5, 6)).empty());
  // Small numbers end in 0 more often than in 9 since 10 is more frequent than 19: no finding.
  std::vector<Report> small = filled(0, 0, 9);
  std::int64_t at = 0;
  for (Report& each : small) {
    for_each_figure(each, [&](FigureId, auto& figure) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
        if (is_printed(figure)) figure.number = 9 + 400 / (1 + at++ % 380);
      }
    });
  }
  CHECK(digits(small).empty());
}

TEST_CASE("A.DIGIT: first digits, where they are to be expected") {
  const Roster roster = districts();
  // Every number a little larger than the one before, from 10 to a million: Benford's law exactly;
  // the same with the first digit 5 everywhere.
  const auto first_digits = [&](bool all_five) {
    std::vector<Report> reports = {report("甲市")};
    double exponent = 1;
    for (int i = 1; i <= 9; ++i) {
      reports.push_back(report(district(i)));
      for_each_figure(reports.back(), [&](FigureId, auto& figure) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
          if (!is_printed(figure)) return;
          exponent += 5.0 / 1800;
          const double number = all_five
                                    ? 5 * std::pow(10, std::floor(exponent)) + 7 * (exponent - 1)
                                    : std::pow(10, exponent);
          figure.number = static_cast<std::int64_t>(number);
        }
      });
    }
    std::string text;
    for (const Finding& finding : check(reports, roster)) {
      if (finding.rule == "A.DIGIT.first") text += finding.stated + "\n";
    }
    return text;
  };
  CHECK(first_digits(false).empty());
  CHECK(first_digits(true) == "5\n");
}

TEST_CASE("reports of nobody, of no year, of organs of one name, and in versions") {
  const Roster roster = roster_from_csv("id,name,parent\na,甲市,\nb,财政局,a\nc,财政局,a\n");
  Report by_id = report("财政局（新）");
  by_id.organ.id = "b";
  Report spaced = report("甲 市\u3000");
  Report undated = report("甲市");
  undated.year.reset();
  const auto findings = check(
      {by_id, spaced, report("财政局"), report("丁区"), undated, report("甲市", {}, 9999)}, roster);
  CHECK(lines(findings) ==
        "H.SUM open note\nH.MISSING fail warning\n"
        "SYS.OPEN.unmatched open note\nSYS.OPEN.unmatched open note\n"
        "SYS.OPEN.no_year open note\nSYS.OPEN.no_year open note\n");
  CHECK(findings[2].subjects == std::vector<Subject>{{"财政局", 2023, 2}});
  CHECK(findings[3].subjects == std::vector<Subject>{{"丁区", 2023, 3}});

  // Two versions that differ: neither is added up.
  const std::vector<Report> versions = {report("甲市", {{received, 9}}), report("乙区"),
                                        report("丙区", {{received, 3}}),
                                        report("丙区", {{received, 4}})};
  CHECK(lines(versions, without_own) == "H.SUM open note\nSYS.OPEN.versions open note\n");
  std::vector<Report> dated = versions;
  dated[2].published = *parse_date("2024-03-01");
  dated[3].published = *parse_date("2024-01-20");
  CHECK(lines(dated, without_own).empty());
  set(dated[2], received, 10);
  CHECK(lines(dated, without_own) == "H.SUM.requests.received.total fail error\n");
}

TEST_CASE("a roster in a circle, with strangers as parents, and figures as large as they get") {
  Roster roster;
  roster.entries = {{"a", "甲市", "b", {}, {}, {}, {}},
                    {"b", "乙区", "a", {}, {}, {}, {}},
                    {"c", "丙区", "c", {}, {}, {}, {}},
                    {"c", "丁区", "x", {}, {}, {}, {}}};
  std::vector<Report> reports = {report("甲市"), report("乙区"), report("丙区"), report("丁区")};
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
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
  CHECK_FALSE(check(reports, roster).empty());
  CHECK(check({}, roster).empty());
  CHECK(lines(reports, Roster{}) ==
        "SYS.OPEN.unmatched open note\nSYS.OPEN.unmatched open note\n"
        "SYS.OPEN.unmatched open note\nSYS.OPEN.unmatched open note\n");
}
