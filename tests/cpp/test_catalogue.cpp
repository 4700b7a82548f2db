// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/catalogue.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/place.hpp"
#include "govinfo/validate.hpp"

using namespace govinfo;

namespace {

const RuleFamily& family(std::string_view id) {
  const RuleFamily* found = find_family(id);
  REQUIRE(found != nullptr);
  return *found;
}

/// The placeholders of a template: "{place}", "{left}".
std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> found;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    REQUIRE(close != text.npos);
    found.emplace(text.substr(open, close - open + 1));
  }
  return found;
}

/// The report of an example: its figures are printed and all others of the form are 0.
Report report_of(const RuleCase& example, Edition edition) {
  Report report = blank_report(edition);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  for (const CaseFigure& figure : example.figures) {
    *find_figure(report, figure.id) = printed(figure.number);
  }
  return report;
}

}  // namespace

TEST_CASE("the identities of the form are errors of level 1 over a report") {
  for (const std::string_view id : {"T3.BAL", "T3.SUM", "T3.ROW", "T4.SUM"}) {
    CAPTURE(id);
    const RuleFamily& rule = family(id);
    CHECK(rule.id == id);
    CHECK(rule.scope == RuleScope::report);
    CHECK(rule.severity == Severity::error);
    CHECK(int{rule.level} == 1);
    CHECK(rule.missing == MissingPolicy::zero_if_consistent);
    CHECK(rule.status == RuleStatus::active);
    CHECK_FALSE(rule.open.zh.empty());
    CHECK_FALSE(rule.legal.quote.empty());
  }
}

TEST_CASE("the facts of readers have the severities of the catalogue") {
  struct Fact {
    std::string_view id;
    Severity severity;
  };
  for (const Fact& fact : {Fact{"R.IO", Severity::error}, Fact{"R.FORMAT", Severity::error},
                           Fact{"R.LIMIT", Severity::error}, Fact{"R.DAMAGE", Severity::warning},
                           Fact{"R.NOREPORT", Severity::error}, Fact{"R.MULTI", Severity::note},
                           Fact{"R.TABLE", Severity::error}, Fact{"R.ROW", Severity::error},
                           Fact{"R.COLUMN", Severity::error}, Fact{"R.REMARK", Severity::note}}) {
    CAPTURE(fact.id);
    CHECK(family(fact.id).id == fact.id);
    CHECK(family(fact.id).scope == RuleScope::reading);
    CHECK(family(fact.id).severity == fact.severity);
    CHECK(int{family(fact.id).level} == 0);
  }
  CHECK(family("SYS.OPEN").severity == Severity::note);
}

TEST_CASE("ids are never used twice") {
  std::set<std::string_view> ids;
  for (const RuleFamily& rule : rule_families) CHECK(ids.insert(rule.id).second);
  std::set<std::string_view> reason_ids;
  for (const Reason& reason : reasons) CHECK(reason_ids.insert(reason.id).second);
}

TEST_CASE("a rule is found by its family or by its own id") {
  CHECK(find_family("T3.BAL")->id == "T3.BAL");
  CHECK(find_family("T3.BAL.natural_person")->id == "T3.BAL");
  CHECK(find_family("R.TABLE.requests.missing")->id == "R.TABLE");
  CHECK(find_family("SYS.OPEN.remedies.missing")->id == "SYS.OPEN");
  for (const std::string_view id :
       {"", "T3", "T3.", "T3.BA", "T3.BALANCE", "T3.BALx.total", "t3.bal", "X.T3.BAL", ".T3.BAL"}) {
    CAPTURE(id);
    CHECK(find_family(id) == nullptr);
  }
}

TEST_CASE("a reason is the last part of an id") {
  CHECK(find_reason("R.TABLE.requests.missing")->id == "missing");
  CHECK(find_reason("R.FORMAT.binary")->text.zh == "二进制文件");
  CHECK(find_reason("R.FORMAT.binary")->text.en == "a binary file");
  for (const std::string_view id : {"", "missing", "R.TABLE", "R.TABLE.missing.requests",
                                    "R.TABLE.requests.missing.", "R.TABLE.requests.nomissing"}) {
    CAPTURE(id);
    CHECK(find_reason(id) == nullptr);
  }
}

TEST_CASE("every family speaks both languages, with the same values") {
  const std::set<std::string> known = {"{place}", "{left_sum}",   "{right_sum}", "{left}",
                                       "{right}", "{difference}", "{missing}",   "{reason}",
                                       "{text}",  "{line}"};
  for (const RuleFamily& rule : rule_families) {
    CAPTURE(rule.id);
    CHECK_FALSE(rule.title.zh.empty());
    CHECK_FALSE(rule.title.en.empty());
    CHECK_FALSE(rule.advice.zh.empty());
    CHECK_FALSE(rule.advice.en.empty());
    CHECK_FALSE((rule.message.zh.empty() && rule.open.zh.empty()));
    for (const Text& text : {rule.message, rule.open}) {
      CHECK(text.zh.empty() == text.en.empty());
      CHECK(placeholders(text.zh) == placeholders(text.en));
      for (const std::string& placeholder : placeholders(text.zh)) {
        CAPTURE(placeholder);
        CHECK(known.contains(placeholder));
      }
    }
    CHECK(placeholders(rule.title.zh).empty());
    CHECK(placeholders(rule.advice.zh).empty());
  }
  for (const Reason& reason : reasons) {
    CHECK_FALSE(reason.text.zh.empty());
    CHECK_FALSE(reason.text.en.empty());
  }
}

TEST_CASE("every quotation is verbatim") {
  const std::set<std::string_view> passages = {
      "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
      "此项内容重在数据准确、要素齐备，全面客观反映政府信息公开申请接收和办理情况",
      "发布内容不准确不全面",
      "政府信息公开工作年度报告应当包括下列内容",
  };
  const std::set<std::string_view> documents = {"国办公开办函〔2021〕30号",
                                                "中华人民共和国政府信息公开条例（国令第711号）"};
  for (const RuleFamily& rule : rule_families) {
    CAPTURE(rule.id);
    if (rule.legal == LegalSource{}) continue;
    CHECK(passages.contains(rule.legal.quote));
    CHECK(documents.contains(rule.legal.document));
    CHECK_FALSE(rule.legal.place.empty());
  }
}

TEST_CASE("every rule with an equation has an example that passes and one that fails") {
  for (const RuleFamily& rule : rule_families) {
    CAPTURE(rule.id);
    const bool checked = rule.id.starts_with("T3.") || rule.id.starts_with("T4.");
    const auto passing = std::count_if(rule.cases.begin(), rule.cases.end(),
                                       [](const RuleCase& example) { return example.passes; });
    const auto failing = static_cast<std::ptrdiff_t>(rule.cases.size()) - passing;
    CHECK((passing >= 1) == checked);
    CHECK((failing >= 1) == checked);
  }
}

TEST_CASE("the examples of the rules pass and fail as they say, on both forms") {
  for (const RuleFamily& rule : rule_families) {
    for (const RuleCase& example : rule.cases) {
      for (const Edition edition : all_values<Edition>) {
        CAPTURE(rule.id);
        CAPTURE(name(edition));
        CAPTURE(example.passes);
        const Findings findings = validate(report_of(example, edition));
        const auto broken =
            std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
              return finding.verdict == Verdict::fail && find_family(finding.rule)->id == rule.id;
            });
        CHECK(broken == (example.passes ? 0 : 1));
      }
    }
  }
}

TEST_CASE("the examples are about figures that stand on both forms") {
  for (const RuleFamily& rule : rule_families) {
    for (const RuleCase& example : rule.cases) {
      for (const CaseFigure& figure : example.figures) {
        CAPTURE(path_of(figure.id));
        CHECK(on_form(figure.id, Edition::trial_2019));
        CHECK(on_form(figure.id, Edition::standard_2021));
      }
    }
  }
}
