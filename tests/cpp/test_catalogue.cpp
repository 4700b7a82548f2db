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
#include "govinfo/rule_set.hpp"
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
  const std::set<std::string> known = {
      "{place}",   "{left_sum}", "{right_sum}", "{left}",         "{right}",  "{difference}",
      "{missing}", "{reason}",   "{text}",      "{line}",         "{stated}", "{figures}",
      "{this}",    "{other}",    "{others}",    "{alternatives}",
  };
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
      "各项数据核定时间点为报告年度的12月31日",
      "一是申请人的类别",
      "篇幅原则上不超过一千字",
      "内容雷同、敷衍塞责",
      "县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度"
      "政府"
      "信息公开工作年度报告并向社会公布",
      "对于行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的"
      "案件"
      "数量",
      "以10件为一档，每增加一档，收费标准提高100元/件",
      "",  // no official wording is known
  };
  const std::set<std::string_view> documents = {"国办公开办函〔2021〕30号",
                                                "中华人民共和国政府信息公开条例（国令第711号）",
                                                "国办公开办函〔2016〕201号", "国办函〔2020〕109号"};
  for (const RuleFamily& rule : rule_families) {
    CAPTURE(rule.id);
    if (rule.legal == LegalSource{}) continue;
    CHECK(passages.contains(rule.legal.quote));
    CHECK(documents.contains(rule.legal.document));
    CHECK_FALSE(rule.legal.place.empty());
  }
}

TEST_CASE("every family has an example, and its rule speaks only once the change is made") {
  const RuleSet rules;
  for (const RuleFamily& rule : rule_families) {
    CAPTURE(rule.id);
    CHECK_FALSE(rule.example.passes.empty());
    CHECK_FALSE(rule.example.change.empty());
    CHECK(example_findings(rules, rule.id, false).empty());
    CHECK_FALSE(example_findings(rules, rule.id, true).empty());
    const RuleSet without = with_setting(rules, {std::string{rule.id}, {}, RuleStatus::off});
    CHECK(example_findings(without, rule.id, true).empty());
  }
}
