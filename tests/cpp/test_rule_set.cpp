// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/catalogue.hpp"
#include "govinfo/error.hpp"
#include "govinfo/message.hpp"
#include "govinfo/place.hpp"
#include "govinfo/rule_set.hpp"
#include "govinfo/validate.hpp"

using namespace govinfo;

namespace {

/// A report in which every figure of the form is a printed 0.
Report zeros() {
  Report report = blank_report(Edition::standard_2021);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  return report;
}

std::vector<std::string> found_by(const RuleSet& rules, const Report& report) {
  ValidateOptions options;
  options.rules = &rules;
  std::vector<std::string> ids;
  for (const Finding& finding : validate(report, options)) ids.push_back(finding.rule);
  return ids;
}

std::string refusal(std::string_view yaml) {
  const auto result = try_load_rules(yaml);
  REQUIRE(result.failure() != nullptr);
  return result.failure()->message;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

using Ids = std::vector<std::string>;

constexpr std::string_view local_rule = R"(
rules:
  - id: L.MOST
    severity: error
    title: {zh: 予以公开不少于三成, en: three in ten are granted}
    message: {zh: "{place}：予以公开太少", en: "{place}: too few are granted"}
    advice: {zh: 核对予以公开的数, en: Check what was granted}
    legal: {document: 市公开办通知, place: 第三条}
    expression: requests.granted.total >= 0.3 * requests.processed.total
    when: requests.processed.total > 0
    example:
      passes: {figures: {requests.granted.total: 3, requests.processed.total: 10}}
      change: {figures: {requests.granted.total: 2}}
)";

}  // namespace

TEST_CASE("the built-in set is the catalogue") {
  const RuleSet rules;
  REQUIRE(rules.rules().size() == rule_families.size());
  for (std::size_t i = 0; i < rule_families.size(); ++i) {
    const Rule& rule = rules.rules()[i];
    CHECK(rule.id == rule_families[i].id);
    CHECK(rule.built_in);
    CHECK(rule.title.zh == rule_families[i].title.zh);
  }
  CHECK(rules.settings().empty());
  CHECK(rules.find("T3.BAL.total")->id == "T3.BAL");
  CHECK(rules.find("T3") == nullptr);
  CHECK(rules == RuleSet{});
}

TEST_CASE("the built-in rules lint clean") {
  for (const LintMessage& message : lint(RuleSet{})) FAIL_CHECK(message.text.en);
}

TEST_CASE("a rule of one's own finds what it asks for, and says it in its own words") {
  const RuleSet rules = load_rules(local_rule);
  CHECK(rules.rules().size() == rule_families.size() + 1);
  Report report = zeros();
  CHECK(found_by(rules, report).empty());
  const auto set = [&](std::string_view path, std::int64_t number) {
    *find_figure(report, *parse_path(path)) = printed(number);
  };
  set("requests.processed.total", 10);
  set("requests.granted.total", 2);
  const Ids ids = found_by(rules, report);
  CHECK(std::count(ids.begin(), ids.end(), "L.MOST") == 1);
  ValidateOptions options;
  options.rules = &rules;
  for (const Finding& finding : validate(report, options)) {
    if (finding.rule != "L.MOST") continue;
    CHECK(finding.severity == Severity::error);
    CHECK(message(finding, Lang::zh, rules) == "表三 “总计”列：予以公开太少");
    CHECK(message(finding, Lang::en, rules) == "Table 3, column “Total”: too few are granted");
    CHECK(advice(finding, Lang::zh, rules) == "核对予以公开的数");
    CHECK(legal(finding, rules).place == "第三条");
  }
  set("requests.granted.total", 3);
  const Ids passing = found_by(rules, report);
  CHECK(std::count(passing.begin(), passing.end(), "L.MOST") == 0);
}

TEST_CASE("a figure that is missing leaves a rule open unless nothing could make it hold") {
  const RuleSet rules =
      load_rules("rules: [{id: L.X, title: x, expression: requests.granted.total <= 5}]");
  Report report = zeros();
  const FigureId granted = figure_id("requests.granted.total");
  ValidateOptions options;
  options.rules = &rules;
  const auto verdict = [&]() -> std::optional<Verdict> {
    for (const Finding& finding : validate(report, options)) {
      if (finding.rule == "L.X") return finding.verdict;
    }
    return std::nullopt;
  };
  CHECK(verdict() == std::nullopt);
  *find_figure(report, granted) = missing(FigureState::blank);
  CHECK(verdict() == Verdict::open);
  *find_figure(report, granted) = printed(6);
  CHECK(verdict() == Verdict::fail);
  const RuleSet sum = load_rules(
      "rules: [{id: L.X, title: x, expression: requests.granted.total + "
      "requests.not_held.total <= 5}]");
  options.rules = &sum;
  *find_figure(report, figure_id("requests.not_held.total")) = missing(FigureState::absent);
  CHECK(verdict() == Verdict::fail);  // 6 + at least 0 is more than 5
  *find_figure(report, granted) = printed(5);
  CHECK(verdict() == Verdict::open);
}

TEST_CASE("blanks count as zero where a rule says so") {
  Report report = zeros();
  *find_figure(report, figure_id("requests.granted.total")) = missing(FigureState::blank);
  const auto open = [&](std::string_view policy) {
    const RuleSet rules = load_rules("rules: [{id: L.X, title: x, missing: " + std::string{policy} +
                                     ", expression: requests.granted.total = 0}]");
    const Ids ids = found_by(rules, report);
    return std::count(ids.begin(), ids.end(), "L.X") == 1;
  };
  CHECK(open("unknown"));
  CHECK_FALSE(open("zero"));
  CHECK_FALSE(open("zero_if_consistent"));
}

TEST_CASE("money is compared in 万元, exactly") {
  const RuleSet rules =
      load_rules("rules: [{id: L.FEE, title: x, expression: disclosure.fees.collected <= 25.1}]");
  Report report = zeros();
  const auto found = [&](std::string_view amount, MoneyUnit unit) {
    report.disclosure.fees.collected = *parse_amount(amount, unit);
    const Ids ids = found_by(rules, report);
    return std::count(ids.begin(), ids.end(), "L.FEE") == 1;
  };
  CHECK_FALSE(found("25.1", MoneyUnit::wan_yuan));
  CHECK(found("25.100000001", MoneyUnit::wan_yuan));
  CHECK_FALSE(found("251000", MoneyUnit::yuan));
  CHECK(found("251001", MoneyUnit::yuan));
  // Its number is told, and is never shown as a printed 0.
  ValidateOptions options;
  options.rules = &rules;
  for (const Finding& finding : validate(report, options)) {
    if (finding.rule != "L.FEE") continue;
    CHECK(finding.stated == "251001 元");
    REQUIRE(finding.figures.size() == 1);
    CHECK(finding.figures[0].figure.state == FigureState::absent);
    CHECK(message(finding, Lang::zh, rules).find("251001 元") != std::string::npos);
  }
  report.disclosure.fees.collected = *parse_amount("-3.5", MoneyUnit::wan_yuan);
  for (const Finding& finding : validate(report)) {
    CHECK(finding.rule == "S.NEG.disclosure");
    CHECK(finding.stated == "-3.5 万元");
    CHECK(finding.figures.at(0).figure != printed(0));
  }
}

TEST_CASE("an overlay turns rules off and grades them otherwise, by family and by instance") {
  const RuleSet rules = load_rules(R"(
overlay:
  T3.ROW: warning
  T3.ROW.received: off
  T3.SUM: {status: shadow}
  T3.BAL.total: note
)");
  Report report = zeros();
  *find_figure(report, figure_id("requests.received.total")) = printed(4);
  *find_figure(report, figure_id("requests.granted.total")) = printed(4);
  ValidateOptions options;
  options.rules = &rules;
  std::vector<std::string> seen;
  for (const Finding& finding : validate(report, options)) {
    seen.push_back(finding.rule);
    if (finding.rule == "T3.ROW.granted") CHECK(finding.severity == Severity::warning);
    if (finding.rule == "T3.BAL.total") CHECK(finding.severity == Severity::note);
    if (finding.rule == "T3.SUM.total") {
      CHECK(finding.verdict == Verdict::review);
      CHECK(finding.severity == Severity::note);
    }
  }
  CHECK(seen == Ids{"T3.BAL.total", "T3.SUM.total", "T3.ROW.granted"});
  CHECK(rules.status_of("T3.ROW.received") == RuleStatus::off);
  CHECK(rules.status_of("T3.ROW.granted") == RuleStatus::active);
  CHECK(rules.severity_of("T3.ROW.granted") == Severity::warning);
}

TEST_CASE("every mistake in a file of rules is told at once, with its line") {
  const std::string text = refusal(R"(rules:
  - id: L.A
    titel: x
    expression: requests.received.total = 0
  - id: L.B
    expression: requests.recieved.total = 0
  - id: T3.BAL.total
    expression: requests.received.total = 0
overlay:
  T3.ALOTHER: off
  T3.ROW.recieved: off
  T4.SUM: fatal
rule: 3
)");
  CHECK(contains(text, "Found 7 errors:"));
  CHECK(contains(text, "line 3: a rule has no field “titel”; is “title” meant?"));
  CHECK(contains(text,
                 "line 5: L.B: there is no figure “requests.recieved.total”; is "
                 "“requests.received.total” meant?"));
  CHECK(contains(text, "the set has a rule T3.BAL already"));
  CHECK(contains(text, "line 10: there is no rule “T3.ALOTHER”; is “T3.ALLOTHER” meant?"));
  CHECK(contains(text,
                 "line 11: the rule T3.ROW has no instance “T3.ROW.recieved”; is "
                 "“T3.ROW.received” meant?"));
  CHECK(contains(text, "line 12: “fatal” is no setting"));
  CHECK(contains(text, "has no key “rule”; is “rules” meant?"));
}

TEST_CASE("what is no YAML, or too much of it, is refused") {
  CHECK(contains(refusal("rules: ["), "line 1: not YAML"));
  CHECK(contains(refusal("[1, 2]"), "rules and overlay"));
  CHECK(contains(refusal("rules: 3"), "rules is a list"));
  CHECK(contains(refusal("rules: [3]"), "a rule is a list of fields"));
  CHECK(contains(refusal("rules: [{title: x}]"), "has no id"));
  CHECK(contains(refusal("rules: [{id: L.X}]"), "has no expression"));
  CHECK(contains(refusal("rules: [{id: '.', expression: x}]"), "is no id"));
  CHECK(contains(refusal(std::string((1 << 20) + 1, ' ')), "longer than 1 MiB"));
  CHECK(contains(refusal(std::string(400, '[')), "not YAML"));
  CHECK(contains(refusal(std::string(100, '[') + std::string(100, ']')), "nested too deeply"));
  CHECK(load_rules("") == RuleSet{});
}

TEST_CASE("rules come back from the YAML they are written as") {
  const RuleSet rules =
      with_setting(load_rules(local_rule), {"T3.ALLOTHER", Severity::warning, {}});
  CHECK(load_rules(to_yaml(rules)) == rules);
  // Every built-in rule with an expression can be taken over under another id.
  for (const Rule& rule : RuleSet{}.rules()) {
    if (rule.expression.empty()) continue;
    std::string text = to_yaml(rule);
    text.replace(text.find(rule.id), rule.id.size(), "COPY");
    std::string file = "rules:\n  - ";
    for (const char c : text) {
      file += c;
      if (c == '\n') file += "    ";
    }
    const RuleSet copied = load_rules(file);
    const Rule* const copy = copied.find("COPY");
    REQUIRE(copy != nullptr);
    CHECK(copy->expression == rule.expression);
    CHECK(copy->when == rule.when);
    CHECK(copy->message == rule.message);
    CHECK(copy->editions == rule.editions);
    CHECK(copy->missing == rule.missing);
  }
}

TEST_CASE("contradicting rules are told with the smallest set that cannot hold together") {
  const RuleSet rules = load_rules(R"(
rules:
  - {id: L.A, title: a, expression: requests.granted.total >= 10}
  - {id: L.B, title: b, expression: requests.processed.total <= 9}
  - {id: L.C, title: c, expression: requests.received.total <= 100}
)");
  std::vector<Ids> conflicts;
  for (const LintMessage& message : lint(rules)) {
    if (message.kind == "contradiction") conflicts.push_back(message.rules);
  }
  // Ten were granted and nine processed: with the sum of results of the total column alone.
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts.front() == Ids{"T3.SUM.total", "L.A", "L.B"});
}

TEST_CASE("a rule that follows from others is told, and from which") {
  const RuleSet rules = load_rules(R"(
rules:
  - {id: L.A, title: a, expression: requests.granted.total <= requests.processed.total}
  - {id: L.B, title: b, expression: requests.received.total >= 0}
  - {id: L.C, title: c, expression: sum(requests.received.kinds) = requests.received.total}
  - {id: L.D, title: d, expression: requests.granted.total <= requests.not_held.total}
)");
  std::vector<std::pair<std::string, Ids>> told;
  for (const LintMessage& message : lint(rules)) {
    if (message.kind == "redundant" || message.kind == "duplicate") {
      told.emplace_back(message.kind, message.rules);
    }
  }
  CHECK(told == std::vector<std::pair<std::string, Ids>>{{"duplicate", {"T3.ROW.received", "L.C"}},
                                                         {"redundant", {"L.A", "T3.SUM.total"}},
                                                         {"redundant", {"L.B"}}});
}

TEST_CASE("missing words and examples are told") {
  const RuleSet rules = load_rules(
      "rules: [{id: L.A, title: {zh: 甲}, expression: "
      "requests.granted.total <= requests.not_held.total}]");
  Ids kinds;
  for (const LintMessage& message : lint(rules)) kinds.push_back(message.kind);
  CHECK(kinds == Ids{"translation", "example"});
  const RuleSet wrong = load_rules(R"(
rules:
  - id: L.A
    title: a
    expression: requests.granted.total <= requests.not_held.total
    example: {passes: {figures: {requests.granted.total: 1}}, change: {figures: {requests.granted.total: 0}}}
)");
  kinds.clear();
  for (const LintMessage& message : lint(wrong)) kinds.push_back(message.kind);
  CHECK(kinds == Ids{"case", "case"});
}

TEST_CASE("a rule in code runs beside the others, and what it throws is a finding") {
  Rule rule;
  rule.id = "L.CODE";
  rule.severity = Severity::warning;
  rule.title = {"代码", "code"};
  const RuleSet rules = add_check(RuleSet{}, rule, [](const Report& report) {
    if (report.footnotes.size() > 3) throw std::runtime_error("too many footnotes");
    std::vector<Finding> found;
    if (!report.footnotes.empty()) found.emplace_back();
    return found;
  });
  Report report = zeros();
  CHECK(found_by(rules, report).empty());
  report.footnotes.resize(1);
  CHECK(found_by(rules, report) == Ids{"L.CODE"});
  report.footnotes.resize(4);
  *find_figure(report, figure_id("remedies.reconsideration.total")) = printed(1);
  ValidateOptions options;
  options.rules = &rules;
  const Findings findings = validate(report, options);
  REQUIRE(findings.size() == 2);
  CHECK(findings.items[0].rule == "T4.SUM.reconsideration");
  CHECK(findings.items[1].rule == "SYS.RULE.L.CODE");
  CHECK(findings.items[1].where.text == "too many footnotes");
  CHECK(findings.items[1].severity == Severity::error);
}

TEST_CASE("rules that cannot be added are refused") {
  Rule rule;
  rule.id = "T3.BAL.total";
  rule.expression = "requests.received.total = 0";
  CHECK_THROWS_AS(static_cast<void>(add_rule(RuleSet{}, rule)), RuleError);
  rule.id = "T3";  // would take the rules of the catalogue for its instances
  CHECK_THROWS_AS(static_cast<void>(add_rule(RuleSet{}, rule)), RuleError);
  rule.id = "L.X";
  CHECK_NOTHROW(static_cast<void>(add_rule(RuleSet{}, rule)));
  rule.scope = RuleScope::reading;
  CHECK_THROWS_AS(static_cast<void>(add_rule(RuleSet{}, rule)), RuleError);
  CHECK_THROWS_AS(static_cast<void>(add_check(RuleSet{}, rule, {})), RuleError);
  CHECK_THROWS_AS(static_cast<void>(with_setting(RuleSet{}, {"L.X", {}, {}})), RuleError);
}

TEST_CASE("rules over years and over organs in the language of expressions") {
  const RuleSet rules = load_rules(R"(
rules:
  - id: L.YEAR
    scope: series
    title: y
    expression: requests.received.total <= 2 * previous(requests.received.total)
  - id: L.TREE
    scope: tree
    title: t
    expression: requests.received.total >= children(requests.received.total)
)");
  ValidateOptions options;
  options.rules = &rules;
  std::vector<Report> reports(2, zeros());
  for (std::size_t i = 0; i < reports.size(); ++i) {
    reports[i].organ.name = "测试区财政局";
    reports[i].year = 2022 + static_cast<int>(i);
    *find_figure(reports[i], figure_id("requests.received.total")) = printed(i == 0 ? 2 : 5);
  }
  std::vector<Finding> found;
  for (const Finding& finding : validate_series(reports, options)) {
    if (finding.rule == "L.YEAR") found.push_back(finding);
  }
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].subjects.size() == 2);
  CHECK(found[0].subjects[0].year == 2023);
  CHECK(found[0].subjects[1].year == 2022);
  CHECK(found[0].left->value == 5);
  CHECK(found[0].right->value == 4);

  Roster roster;
  roster.entries = {{"a", "甲市", "", {}, "", {}, {}},
                    {"b", "乙区", "a", {}, "", {}, {}},
                    {"c", "丙区", "a", {}, "", {}, {}}};
  std::vector<Report> organs(3, zeros());
  for (std::size_t i = 0; i < organs.size(); ++i) {
    organs[i].organ.name = roster.entries[i].name;
    organs[i].year = 2023;
    *find_figure(organs[i], figure_id("requests.received.total")) = printed(i == 0 ? 5 : 3);
  }
  const auto tree_verdict = [&]() -> std::optional<Verdict> {
    for (const Finding& finding : validate_tree(organs, roster, options)) {
      if (finding.rule == "L.TREE") return finding.verdict;
    }
    return std::nullopt;
  };
  CHECK(tree_verdict() == Verdict::fail);
  organs.pop_back();
  CHECK(tree_verdict() == Verdict::open);  // 丙区 owes a report
  roster.entries.pop_back();
  CHECK(tree_verdict() == std::nullopt);
}
