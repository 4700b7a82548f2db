// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/message.hpp"
#include "govinfo/place.hpp"
#include "govinfo/rule_set.hpp"
#include "govinfo/validate.hpp"
#include "support/arithmetic_rules.hpp"

using namespace govinfo;

namespace {

constexpr Edition form_2019 = Edition::trial_2019;
constexpr Edition form_2021 = Edition::standard_2021;

/// A report in which every figure of the form is a printed 0.
Report zeros(Edition edition) {
  Report report = blank_report(edition);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  return report;
}

Finding fact(std::string rule, std::string text = {}, SourcePlace place = {}) {
  Finding finding;
  finding.rule = std::move(rule);
  finding.where.text = std::move(text);
  finding.where.source = place;
  return finding;
}

Sum exactly(std::int64_t value) { return {value, 0, {value, value}}; }

/// The messages of all findings of a rule family.
std::vector<std::string> messages(const Report& report, Lang lang) {
  std::vector<std::string> texts;
  const RuleSet rules = arithmetic_rules();
  ValidateOptions options;
  options.rules = &rules;
  for (const Finding& finding : validate(report, options)) {
    texts.push_back(message(finding, lang));
  }
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the two published errors of Hongze 2023") {
  Report report = zeros(form_2019);
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(10);
  report.remedies[Remedy::reconsideration][RemedyResult::corrected] = printed(1);
  report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::upheld] = printed(5);
  CHECK(messages(report, Lang::zh) ==
        Texts{"表四 “行政复议”：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，"
              "但 总计 0，相差 11",
              "表四 “复议后起诉”：结果维持 5 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 5，"
              "但 总计 0，相差 5"});
  CHECK(messages(report, Lang::en) ==
        Texts{"Table 4, “Administrative reconsideration”: Upheld 10 + Corrected 1 + Other result 0 "
              "+ Pending 0 = 11, but Total 0; the difference is 11",
              "Table 4, “Lawsuit after reconsideration”: Upheld 5 + Corrected 0 + Other result 0 + "
              "Pending 0 = 5, but Total 0; the difference is 5"});
  const Findings findings = validate(report);
  CHECK(advice(findings.items.front(), Lang::zh) ==
        "核对“结果维持”“结果纠正”“其他结果”“尚未审结”四个数与“总计”；"
        "常见的是总计漏填，留下了 0");
  CHECK(advice(findings.items.front(), Lang::en) ==
        "Check upheld, corrected, other and pending against the total; often the total was left "
        "at 0");
  CHECK(legal(findings.items.front()).document == "国办公开办函〔2021〕30号");
}

TEST_CASE("one wrong figure breaks a column, its results and a row") {
  Report report = zeros(form_2021);
  RequestTable& table = report.requests;
  for (Applicant applicant : {Applicant::natural_person, Applicant::total}) {
    table[RequestRow::received][applicant] = printed(20);
    table[RequestRow::carried_in][applicant] = printed(1);
    table[RequestRow::partially_granted][applicant] = printed(4);
    table[RequestRow::state_secret][applicant] = printed(1);
    table[RequestRow::enforcement_file][applicant] = printed(2);
    table[RequestRow::not_held][applicant] = printed(13);
    table[RequestRow::other_reason][applicant] = printed(1);
    table[RequestRow::processed][applicant] = printed(21);
  }
  table[RequestRow::processed][Applicant::natural_person] = printed(20);
  CHECK(messages(report, Lang::zh) ==
        Texts{"表三 “自然人”列：本年新收 20 + 上年结转 1 = 21，"
              "但 （七）总计 20 + 结转下年度继续办理 0 = 20，相差 1",
              "表三 “自然人”列：办理结果 （二）部分公开 4 + （三）不予公开 1.属于国家秘密 1 + "
              "7.属于行政执法案卷 2 + （四）无法提供 1.本机关不掌握相关政府信息 13 + "
              "（六）其他处理 3.其他 1（其余 16 行为 0） = 21，但 （七）总计 20，相差 1",
              "表三 第24行“（七）总计”：自然人 20（其余 5 列为 0） = 20，但 总计 21，相差 1"});
  CHECK(
      messages(report, Lang::en) ==
      Texts{"Table 3, column “Natural persons”: New requests received in the year 20 + Requests "
            "carried over from last year 1 = 21, but (7) Total 20 + Carried over to next year 0 "
            "= 20; the difference is 1",
            "Table 3, column “Natural persons”: the results (2) Partially granted 4 + (3) Denied: "
            "1. State secret 1 + 7. Administrative enforcement file 2 + (4) Unable to provide: "
            "1. Not held by this organ 13 + (6) Otherwise handled: 3. Other 1 (the other 16 are "
            "0) = 21, but (7) Total 20; the difference is 1",
            "Table 3, row 24 “(7) Total”: Natural persons 20 (the other 5 are 0) = 20, but Total "
            "21; the difference is 1"});
}

TEST_CASE("rows in which nothing or all but one is zero") {
  Report report = zeros(form_2021);
  report.requests[Outcome::granted][Applicant::total] = printed(3);
  const std::string nothing = messages(report, Lang::zh).back();
  CHECK(nothing == "表三 第3行“（一）予以公开”：6 列（均为 0） = 0，但 总计 3，相差 3");
  CHECK(messages(report, Lang::en).back() ==
        "Table 3, row 3 “(1) Granted”: 6 columns (all 0) = 0, but Total 3; the difference is 3");
  for (Applicant applicant : applicant_kinds) {
    if (applicant != Applicant::research_institution) {
      report.requests[Outcome::granted][applicant] = printed(2);
    }
  }
  CHECK(messages(report, Lang::en).back() ==
        "Table 3, row 3 “(1) Granted”: Natural persons 2 + Commercial enterprises 2 + Public "
        "welfare organisations 2 + Legal service organisations 2 + Other organisations 2 (the "
        "other one is 0) = 10, but Total 3; the difference is 7");
}

TEST_CASE("what could not be evaluated says what is missing") {
  Report report = zeros(form_2021);
  RequestTable& table = report.requests;
  table[RequestRow::received][Applicant::natural_person] = printed(21);
  table[RequestRow::received][Applicant::total] = printed(21);
  table[RequestRow::carried_in][Applicant::natural_person] = missing(FigureState::blank);
  table[RequestRow::processed][Applicant::natural_person] = missing(FigureState::unreadable);
  table[RequestRow::processed][Applicant::total] = printed(21);
  table[Outcome::granted][Applicant::natural_person] = printed(21);
  table[Outcome::granted][Applicant::total] = printed(21);
  CHECK(
      messages(report, Lang::zh) ==
      Texts{"表三 “自然人”列：有 2 个数未填或读不出，无法核对"
            "（本年新收 21 + 上年结转（空白） 与 （七）总计（无法辨认） + 结转下年度继续办理 0）",
            "表三 “自然人”列：有 1 个数未填或读不出，无法核对各项结果之和与 （七）总计（无法辨认）",
            "表三 第2行“二、上年结转政府信息公开申请数量”：有 1 个数未填或读不出，"
            "无法核对六类申请人之和与总计",
            "表三 第24行“（七）总计”：有 1 个数未填或读不出，无法核对六类申请人之和与总计"});
  CHECK(messages(report, Lang::en).front() ==
        "Table 3, column “Natural persons”: not checked, figures missing: 2 (New requests "
        "received in the year 21 + Requests carried over from last year (blank) against (7) Total "
        "(unreadable) + Carried over to next year 0)");
}

TEST_CASE("a sum that fails whatever the missing figure is") {
  Report report = zeros(form_2021);
  auto& block = report.remedies[Remedy::direct_litigation];
  block[RemedyResult::upheld] = printed(7);
  block[RemedyResult::pending] = missing(FigureState::unreadable);
  block[RemedyResult::total] = printed(5);
  CHECK(messages(report, Lang::zh) ==
        Texts{"表四 “未经复议直接起诉”：结果维持 7 + 结果纠正 0 + 其他结果 0 + "
              "尚未审结（无法辨认） = 7（另缺 1 个数），但 总计 5，相差 至少 2"});
  CHECK(messages(report, Lang::en) ==
        Texts{"Table 4, “Lawsuit without reconsideration”: Upheld 7 + Corrected 0 + Other result 0 "
              "+ Pending (unreadable) = 7 (1 figure missing), but Total 5; the difference is at "
              "least 2"});
}

TEST_CASE("a table that was not found, and numbers that are too large") {
  Report report = zeros(form_2021);
  report.editions.requests.reset();
  CHECK(messages(report, Lang::zh) == Texts{"表三：没有找到这张表，未核对"});
  CHECK(messages(report, Lang::en) == Texts{"Table 3: this table was not found, not checked"});

  report = zeros(form_2021);
  constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(huge);
  report.remedies[Remedy::reconsideration][RemedyResult::corrected] = printed(1);
  CHECK(messages(report, Lang::zh) == Texts{"表四 “行政复议”：数字过大，无法求和核对"});
  CHECK(messages(report, Lang::en) ==
        Texts{"Table 4, “Administrative reconsideration”: the numbers are too large to be added "
              "up, not checked"});
}

TEST_CASE("facts of a reader") {
  struct Case {
    Finding finding;
    std::string zh;
    std::string en;
  };
  const SourcePlace place{.page = 3, .line = 41};
  Finding row = fact("R.ROW.requests.not_held.ambiguous", "1.本机关不掌握 0 0", place);
  for (Applicant applicant : all_values<Applicant>) {
    row.figures.push_back({figure_id(Outcome::not_held, applicant), 1, {}});
  }
  Finding column = fact("R.COLUMN.disclosure.regulations", "规章 0 0", {.line = 7});
  column.left = exactly(2);
  column.right = exactly(3);
  Finding remark = fact("R.REMARK", "22（其中修订16件）", {.line = 9});
  remark.figures.push_back({figure_id("disclosure.regulations.in_force"), 1, printed(22)});
  Finding several = fact("R.MULTI.several");
  several.left = exactly(2);

  const std::vector<Case> cases = {
      {fact("R.TABLE.requests.missing"), "表三：没有找到这张表",
       "Table 3: this table was not found"},
      {fact("R.TABLE.disclosure.cut"), "表二：表格残缺，后面的行不见了",
       "Table 2: the table is cut, rows after this are lost"},
      {fact("R.TABLE"), "报告：表缺失、残缺或重复", "the report: table missing, cut or doubled"},
      {row,
       "表三 第13行“（四）无法提供 1.本机关不掌握相关政府信息”："
       "数字属于哪一行无法认定（第3页第41行）：1.本机关不掌握 0 0",
       "Table 3, row 13 “(4) Unable to provide: 1. Not held by this organ”: which row the numbers "
       "belong to cannot be told (page 3, line 41): 1.本机关不掌握 0 0"},
      {fact("R.ROW.requests.received.no_values"),
       "表三 第1行“一、本年新收政府信息公开申请数量”：有行名而没有数",
       "Table 3, row 1 “1. New requests received in the year”: the label stands without numbers"},
      {column, "表二 “规章”：有 2 个数，应有 3 个，无法对应到列（第7行）：规章 0 0",
       "Table 2, “Rules”: 2 numbers where the form has 3, their columns cannot be told (line 7): "
       "规章 0 0"},
      {remark, "表二 “规章”·现行有效件数：数字旁的文字已保留（第9行）：22（其中修订16件）",
       "Table 2, “Rules” · In force: text beside the number was kept (line 9): 22（其中修订16件）"},
      {several, "一个文件里有 2 份报告", "the file holds 2 reports"},
      {fact("R.DAMAGE.lost_characters", "202111日"), "有字符丢失（□、?、�）：202111日",
       "characters were lost: 202111日"},
      {fact("R.DAMAGE.lost_characters", "", {.line = 2}), "有字符丢失（□、?、�）（第2行）",
       "characters were lost (line 2)"},
      {fact("R.IO"), "文件打不开", "the file cannot be opened"},
      {fact("R.FORMAT.binary"), "不是可读的格式：二进制文件",
       "not a format that can be read: a binary file"},
  };
  for (const Case& each : cases) {
    CHECK(message(each.finding, Lang::zh) == each.zh);
    CHECK(message(each.finding, Lang::en) == each.en);
  }
}

TEST_CASE("where a figure stands") {
  struct Case {
    FigureId id;
    Edition edition;
    std::string zh;
    std::string en;
  };
  const std::vector<Case> cases = {
      {figure_id("requests.granted.natural_person"), form_2021, "表三 第3行“（一）予以公开”·自然人",
       "Table 3, row 3 “(1) Granted” · Natural persons"},
      {figure_id("requests.partially_granted.total"), form_2021, "表三 第4行“（二）部分公开”·总计",
       "Table 3, row 4 “(2) Partially granted” · Total"},
      {figure_id("requests.security_and_stability.other_organization"), form_2021,
       "表三 第7行“（三）不予公开 3.危及‘三安全一稳定’”·其他",
       "Table 3, row 7 “(3) Denied: 3. Endangers national, public, economic security or "
       "stability” · Other organisations"},
      {figure_id("requests.other_unspecified.total"), form_2019, "表三 第21行“（六）其他处理”·总计",
       "Table 3, row 21 “(6) Otherwise handled” · Total"},
      // A row that is not on the edition has no number there.
      {figure_id("requests.other_unspecified.total"), form_2021, "表三 “（六）其他处理”·总计",
       "Table 3, “(6) Otherwise handled” · Total"},
      {figure_id("requests.fee_overdue.total"), form_2019,
       "表三 “（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、"
       "行政机关不再处理其政府信息公开申请”·总计",
       "Table 3, “(6) Otherwise handled: 2. Fee not paid in time, no longer processed” · Total"},
      {figure_id("requests.processed.total"), form_2019, "表三 第22行“（七）总计”·总计",
       "Table 3, row 22 “(7) Total” · Total"},
      {figure_id("disclosure.normative_documents.issued"), form_2021,
       "表二 “行政规范性文件”·本年制发件数", "Table 2, “Normative documents” · Issued in the year"},
      {figure_id("disclosure.licensing.decisions"), form_2021, "表二 “行政许可”·本年处理决定数量",
       "Table 2, “Licences” · Decisions in the year"},
      {figure_id("disclosure.licensing.decisions"), form_2019, "表二 “行政许可”·处理决定数量",
       "Table 2, “Licences” · Decisions"},
      {figure_id("disclosure.procurement.amount"), form_2021, "表二 “政府集中采购”·采购总金额",
       "Table 2, “Centralised procurement” · Procurement amount"},
      {figure_id("remedies.reconsideration.total"), form_2019, "表四 “行政复议”·总计",
       "Table 4, “Administrative reconsideration” · Total"},
  };
  for (const Case& each : cases) {
    CHECK(place_text(each.id, each.edition, Lang::zh) == each.zh);
    CHECK(place_text(each.id, each.edition, Lang::en) == each.en);
  }
  CHECK(figure_label(figure_id("requests.granted.natural_person"), form_2021, Lang::zh) ==
        "（一）予以公开·自然人");
  CHECK(figure_label(figure_id("requests.not_held.total"), form_2021, Lang::en) ==
        "(4) Unable to provide: 1. Not held by this organ · Total");
}

TEST_CASE("no two figures of a form have the same place or label") {
  for (Edition edition : all_values<Edition>) {
    for (Lang lang : all_values<Lang>) {
      std::set<std::string> places;
      std::set<std::string> labels;
      for (FigureId id : all_figures) {
        if (!on_form(id, edition)) continue;
        places.insert(place_text(id, edition, lang));
        labels.insert(figure_label(id, edition, lang));
      }
      CHECK(places.size() == (edition == form_2021 ? 200 : 198));
      CHECK(labels.size() == (edition == form_2021 ? 200 : 198));
    }
  }
}

TEST_CASE("a place in a source") {
  const auto zh = [](const SourcePlace& place) { return place_text(place, Lang::zh); };
  const auto en = [](const SourcePlace& place) { return place_text(place, Lang::en); };
  CHECK(zh({}).empty());
  CHECK(en({}).empty());
  CHECK(zh({.page = 3, .line = 41}) == "第3页第41行");
  CHECK(en({.page = 3, .line = 41}) == "page 3, line 41");
  CHECK(zh({.line = 41, .column = 12}) == "第41行");
  CHECK(en({.line = 41, .column = 12}) == "line 41");
  CHECK(zh({.table = 2, .row = 5, .cell = 3}) == "第2个表格第5行第3格");
  CHECK(en({.table = 2, .row = 5, .cell = 3}) == "table 2, row 5, cell 3");
}

TEST_CASE("the place of a finding is what its figures have in common") {
  const auto place = [](std::vector<Term> figures, std::string rule = "R.TABLE") {
    Finding finding = fact(std::move(rule));
    finding.figures = std::move(figures);
    const std::string text = message(finding, Lang::zh);
    return text.substr(0, text.find("："));
  };
  const auto term = [](FigureId id) { return Term{id, 1, {}}; };
  const Term granted = term(figure_id("requests.granted.natural_person"));
  const Term processed = term(figure_id("requests.processed.natural_person"));
  const Term total = term(figure_id("requests.granted.total"));
  const Term upheld = term(figure_id("remedies.reconsideration.upheld"));
  const Term lawsuit = term(figure_id("remedies.direct_litigation.upheld"));
  const Term issued = term(figure_id("disclosure.regulations.issued"));
  const Term repealed = term(figure_id("disclosure.regulations.repealed"));
  const Term fees = term(figure_id("disclosure.fees.collected"));
  CHECK(place({granted}) == "表三 第3行“（一）予以公开”·自然人");
  CHECK(place({granted, granted}) == "表三 第3行“（一）予以公开”·自然人");
  CHECK(place({granted, total}) == "表三 第3行“（一）予以公开”");
  CHECK(place({granted, processed}) == "表三 “自然人”列");
  CHECK(place({granted, processed, total}) == "表三");
  CHECK(place({upheld, lawsuit}) == "表四");
  CHECK(place({issued, repealed}) == "表二 “规章”");
  CHECK(place({issued, fees}) == "表二");
  CHECK(place({issued, upheld}) == "报告");
  // Without figures, what the id of the rule names.
  CHECK(place({}, "R.TABLE.remedies") == "表四");
  CHECK(place({}, "R.TABLE.remedies.direct_litigation.cut") == "表四 “未经复议直接起诉”");
  CHECK(place({}, "R.TABLE.requests.granted.total.cut") == "表三 第3行“（一）予以公开”·总计");
  CHECK(place({}, "R.TABLE.carried_out") == "表三 第25行“四、结转下年度继续办理”");
  CHECK(place({}, "R.TABLE.commercial_enterprise") == "表三 “商业企业”列");
  CHECK(place({}, "R.TABLE.overview") == "“总体情况”部分");
  CHECK(place({}, "R.TABLE.requests.grant.cut") == "表三");
}

TEST_CASE("damaged findings still give a text that names the rule") {
  Finding unknown = fact("X.NEW.total", "text");
  CHECK(message(unknown, Lang::zh) == "X.NEW.total（表三 “总计”列）：不通过");
  CHECK(message(unknown, Lang::en) == "X.NEW.total (Table 3, column “Total”): fail");
  CHECK(advice(unknown, Lang::zh) == "对照原件人工核对（X.NEW.total）");
  CHECK(advice(unknown, Lang::en) == "Check against the original by hand (X.NEW.total)");
  CHECK(legal(unknown) == LegalSource{});
  CHECK(legal(fact("R.TABLE.requests.missing")) == LegalSource{});

  // An equation without its sums, and without figures.
  CHECK(message(fact("T4.SUM.reconsideration"), Lang::zh) ==
        "T4.SUM.reconsideration（表四 “行政复议”）：不通过，四种结果之和 = 总计");
  Finding passed = fact("T4.SUM.reconsideration");
  passed.verdict = Verdict::pass;
  CHECK(message(passed, Lang::en) ==
        "T4.SUM.reconsideration (Table 4, “Administrative reconsideration”): pass, the four "
        "results add up to the total");

  Finding wild = fact("T3.BAL.natural_person");
  wild.figures = {{FigureId{9999}, 1, printed(3)}, {FigureId{226}, -1, printed(4)}};
  wild.left = exactly(3);
  wild.right = exactly(4);
  wild.difference = std::numeric_limits<std::int64_t>::min();
  CHECK(message(wild, Lang::zh) ==
        "表三 “自然人”列：#9999 3 = 3，但 #226 4 = 4，相差 9223372036854775808");
  wild.where.edition = static_cast<Edition>(200);
  wild.figures[0] = {figure_id("requests.received.total"), 1,
                     Figure{7, static_cast<FigureState>(99)}};
  wild.difference.reset();
  CHECK(message(wild, Lang::zh) ==
        "表三 第1行“一、本年新收政府信息公开申请数量”·总计：总计（?） = 3，"
        "但 #226 4 = 4，相差 未知");
  Finding verdict = fact("X");
  verdict.verdict = static_cast<Verdict>(50);
  CHECK(message(verdict, Lang::en) == "X: unknown");
  CHECK(message(fact(""), Lang::en) == ": fail");

  CHECK(place_text(FigureId{226}, form_2021, Lang::zh) == "#226");
  CHECK(figure_label(FigureId{65535}, form_2021, Lang::en) == "#65535");
  CHECK(place_text(FigureId{0}, static_cast<Edition>(9), Lang::zh) ==
        "表三 第1行“一、本年新收政府信息公开申请数量”·自然人");
  CHECK(place_text(FigureId{0}, form_2021, static_cast<Lang>(9)) ==
        "Table 3, row 1 “1. New requests received in the year” · Natural persons");
}

TEST_CASE("text out of a source is made safe to print") {
  const auto text = [](std::string raw) {
    const std::string whole = message(fact("R.IO", std::move(raw)), Lang::en);
    return whole.substr(std::string_view{"the file cannot be opened: "}.size());
  };
  CHECK(text("a\x1b[31mred\x07\n\tb") == "a�[31mred� b");
  CHECK(text("{place} {text}") == "{place} {text}");
  CHECK(text("\xff\xe4\xb8") == "��");
  CHECK(text("\u202Egnp.exe") == "�gnp.exe");
  CHECK(text(std::string(200, 'x')) == std::string(79, 'x') + "…");
  CHECK(text(std::string(80, 'x')) == std::string(80, 'x'));
}

TEST_CASE("the examples of every rule are told in both languages with nothing left to fill in") {
  const RuleSet rules;
  std::size_t told = 0;
  for (const RuleFamily& family : rule_families) {
    for (const Finding& finding : example_findings(rules, family.id)) {
      for (Lang lang : all_values<Lang>) {
        const std::string text = message(finding, lang);
        CAPTURE(text);
        CHECK(text.find_first_of("{}") == text.npos);
        // Words of its own, not the id that stands for them.
        CHECK_FALSE(text.starts_with(family.id));
        CHECK(message(finding, lang, rules) == text);
        CHECK(advice(finding, lang, rules) == advice(finding, lang));
        CHECK(legal(finding, rules).document == legal(finding).document);
        ++told;
      }
    }
  }
  CHECK(told >= 2 * rule_families.size());
}
