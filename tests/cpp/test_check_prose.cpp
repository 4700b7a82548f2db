// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/catalogue.hpp"
#include "govinfo/place.hpp"
#include "prose/percentage.hpp"
#include "rules/checks.hpp"

using namespace govinfo;

namespace {

using Figures = std::vector<std::pair<std::string_view, std::int64_t>>;

/// A report of 2023 on which every figure of the form is printed: 0 but for those named.
Report report_with(std::string_view text, const Figures& figures,
                   Edition edition = Edition::standard_2021) {
  Report report = blank_report(edition);
  report.organ.name = "测试区财政局";
  report.year = 2023;
  for_each_figure(report, [&](FigureId id, auto& figure) {
    if (on_form(id, edition)) figure.state = FigureState::printed;
  });
  for (const auto& [path, number] : figures)
    *find_figure(report, *parse_path(path)) = printed(number);
  report.prose.push_back({Section::overview, "", std::string{text}});
  return report;
}

std::vector<Finding> check(const Report& report) {
  std::vector<Finding> findings;
  detail::check_prose(report, findings);
  return findings;
}

/// "P.COUNT 13 12": the rule, what is stated and what the tables say.
std::vector<std::string> lines_of(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    std::string line = finding.rule + " " + finding.stated;
    if (finding.right && finding.right->value) line += " " + std::to_string(*finding.right->value);
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

Lines run(std::string_view text, const Figures& figures = {},
          Edition edition = Edition::standard_2021) {
  return lines_of(check(report_with(text, figures, edition)));
}

const Lines none;

constexpr std::string_view received = "requests.received.total";
constexpr std::string_view carried_in = "requests.carried_in.total";
constexpr std::string_view processed = "requests.processed.total";
constexpr std::string_view carried_out = "requests.carried_out.total";
constexpr std::string_view granted = "requests.granted.total";
constexpr std::string_view reconsiderations = "remedies.reconsideration.total";

}  // namespace

TEST_CASE("a count agrees with the tables or is a finding that names what it can mean") {
  CHECK(run("收到政府信息公开申请12件。", {{received, 12}}) == none);
  const auto findings = check(report_with("收到政府信息公开申请13件。", {{received, 12}}));
  REQUIRE(findings.size() == 1);
  const Finding& finding = findings[0];
  CHECK(finding.rule == "P.COUNT");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.verdict == Verdict::fail);
  CHECK(finding.stated == "13");
  CHECK(finding.left->value == 13);
  CHECK(finding.right->value == 12);
  CHECK(finding.difference == 1);
  CHECK(finding.where.text == "收到政府信息公开申请13件");
  CHECK(finding.where.prose == ProseSpan{0, 30, 32});
  REQUIRE(finding.figures.size() == 3);
  CHECK(path_of(finding.figures[0].id) == received);
  CHECK(finding.figures[0].alternative == 0);
  CHECK(path_of(finding.figures[1].id) == received);
  CHECK(finding.figures[1].alternative == 1);
  CHECK(path_of(finding.figures[2].id) == carried_in);
  CHECK(finding.figures[2].alternative == 1);
}

TEST_CASE("trap: received may be received and carried in") {
  CHECK(run("收到政府信息公开申请3607件。", {{received, 3511}, {carried_in, 96}}) == none);
  CHECK(run("新收政府信息公开申请3607件。", {{received, 3511}, {carried_in, 96}}) ==
        Lines{"P.COUNT 3607 3511"});
}

TEST_CASE("trap: 其中 behind what was carried in speaks of all requests") {
  for (const std::string_view text :
       {"共收到政府信息公开申请63件，上年结转4件，均已按规定办理。其中，予以公开5件，部分公开7件。",
        "共收到政府信息公开申请63件，上年结转4件。其中，予以公开5件，部分公开7件。"}) {
    CAPTURE(text);
    CHECK(run(std::string{text}, {{received, 63},
                                  {carried_in, 4},
                                  {"requests.granted.total", 5},
                                  {"requests.partially_granted.total", 7}}) == none);
  }
}

TEST_CASE("a zero in words against a figure") {
  CHECK(run("未收到政府信息公开申请。") == none);
  CHECK(run("未收到政府信息公开申请。", {{received, 2}}) == Lines{"P.ZERO 未收到 2"});
  CHECK(run("行政复议0件。", {{reconsiderations, 1}}) == Lines{"P.COUNT 0 1"});
}

TEST_CASE("trap: no requests, but cases out of last year's") {
  CHECK(run("未收到政府信息公开申请。行政复议1件。", {{reconsiderations, 1}}) == none);
}

TEST_CASE("trap: none carried in, five finished; and what is finished holds what is carried over") {
  CHECK(run("无上年结转申请，全年办结5件。", {{received, 5}, {processed, 5}}) == none);
  CHECK(run("办结申请12件，其中结转下年度3件。",
            {{received, 12}, {processed, 9}, {carried_out, 3}}) == none);
}

TEST_CASE("all of a count") {
  const Figures figures{{"remedies.reconsideration.upheld", 5},
                        {"remedies.reconsideration.pending", 2},
                        {reconsiderations, 7}};
  CHECK(run("行政复议7件，均获维持。", figures) == Lines{"P.COUNT 均获维持 5"});
  CHECK(run("行政复议7件，其中维持5件，尚未审结2件。", figures) == none);
}

TEST_CASE("1.2万 is any number that is rounded or cut to it") {
  CHECK(run("收到申请1.2万件。", {{received, 12034}}) == none);
  CHECK(run("收到申请1.2万件。", {{received, 11960}}) == none);
  CHECK(run("收到申请1.2万件。", {{received, 13010}}) == Lines{"P.COUNT 1.2万 13010"});
}

TEST_CASE("a formal sentence that is contradicted is an error") {
  const auto findings = check(report_with("2023年予以公开5件。", {{granted, 4}}));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::error);
}

TEST_CASE("missing figures are met with silence, formal sentences with an open finding") {
  Report report = report_with("收到申请12件。", {});
  *find_figure(report, figure_id("requests.received.total")) = missing(FigureState::absent);
  CHECK(lines_of(check(report)) == none);
  report.prose[0].text = "2023年新收政府信息公开申请12件。";
  const auto findings = check(report);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].verdict == Verdict::open);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].right->missing == 1);
  CHECK_FALSE(findings[0].difference.has_value());
}

TEST_CASE("a blank total is the sum of its row where blanks are zeros") {
  Report report =
      report_with("予以公开及部分公开8件。", {{"requests.granted.natural_person", 5},
                                              {"requests.granted.other_organization", 2},
                                              {"requests.processed.natural_person", 5},
                                              {"requests.received.natural_person", 5},
                                              {"requests.received.other_organization", 2},
                                              {"requests.processed.other_organization", 2}});
  for (const std::string_view path : {"requests.granted.total", "requests.partially_granted.total",
                                      "requests.partially_granted.natural_person"}) {
    *find_figure(report, *parse_path(path)) = missing(FigureState::blank);
  }
  CHECK(lines_of(check(report)) == Lines{"P.COUNT 8 7"});
  report.prose[0].text = "予以公开及部分公开7件。";
  CHECK(lines_of(check(report)) == none);
  // A column that does not hold tells nothing about its blanks.
  *find_figure(report, figure_id("requests.processed.natural_person")) = printed(6);
  report.prose[0].text = "予以公开及部分公开8件。";
  CHECK(lines_of(check(report)) == none);
}

TEST_CASE("nothing is said of tables that were not found") {
  Report report;
  report.year = 2023;
  report.prose.push_back({Section::overview, "", "收到申请12件，行政复议3件，制发规范性文件2件。"});
  CHECK(check(report).empty());
}

TEST_CASE("parts against the whole of their sentence") {
  const Figures figures{{reconsiderations, 5},
                        {"remedies.reconsideration.upheld", 3},
                        {"remedies.reconsideration.corrected", 2},
                        {"remedies.reconsideration.other", 1}};
  CHECK(run("行政复议5件，其中维持3件，纠正2件，其他结果1件。", figures) == Lines{"P.PARTS 5 6"});
  CHECK(run("行政复议5件，其中维持3件。", figures) == none);
  CHECK(run("办结申请9件，其中予以公开5件，部分公开5件。",
            {{processed, 9}, {granted, 5}, {"requests.partially_granted.total", 5}}) ==
        Lines{"P.PARTS 9 10"});
  CHECK(run("收到申请9件，其中予以公开5件，部分公开5件。",
            {{received, 9},
             {carried_in, 1},
             {processed, 10},
             {granted, 5},
             {"requests.partially_granted.total", 5}}) == none);
}

TEST_CASE("a part larger than its whole, in other units too") {
  CHECK(run("主动发布信息132条，其中：行政许可事项申请322次，行政确认760次。") ==
        Lines{"P.PARTWHOLE 322 322"});
  CHECK(run("发布信息132条；其中行政检查67条。全年检查300次。") == none);
}

TEST_CASE("percentages, as exactly as they are printed") {
  const Figures figures{{received, 805}, {processed, 805}, {granted, 272}};
  CHECK(run("予以公开272件，占33.8%。", figures) == none);  // rounded
  CHECK(run("予以公开272件，占33.7%。", figures) == none);  // cut
  CHECK(run("予以公开272件，占33.79%。", figures) == none);
  CHECK(run("予以公开272件，占33.9%。", figures) == Lines{"P.PERCENT 33.9% 272"});
  CHECK(run("收到申请805件，其中予以公开272件，占34%。", figures) == none);
}

TEST_CASE("trap: a percentage with its own base") {
  CHECK(run("办结申请100件，其中予以公开25件，占25%。",
            {{received, 90}, {carried_in, 10}, {processed, 100}, {granted, 25}}) == none);
  CHECK(run("新收申请90件，其中予以公开25件，占27.8%。",
            {{received, 90}, {carried_in, 10}, {processed, 100}, {granted, 25}}) == none);
}

TEST_CASE("gives_percentage: rounding, cutting, large counts") {
  using detail::gives_percentage;
  CHECK(gives_percentage(1, 3, 333, 1));
  CHECK(gives_percentage(2, 3, 667, 1));
  CHECK(gives_percentage(2, 3, 666, 1));
  CHECK_FALSE(gives_percentage(2, 3, 668, 1));
  CHECK(gives_percentage(1, 8, 13, 0));
  CHECK(gives_percentage(1, 8, 12, 0));
  CHECK(gives_percentage(-1, 4, -25, 0));
  CHECK_FALSE(gives_percentage(-1, 4, 25, 0));
  CHECK(gives_percentage(90'000'000'000, 90'000'000'000, 100'000'000, 6));
}

TEST_CASE("the year of the prose") {
  CHECK(run("现公布2022年测试区财政局政府信息公开工作年度报告。") ==
        Lines{"P.STALEYEAR 2022年 2023"});
  CHECK(run("现公布2023年测试区财政局政府信息公开工作年度报告。") == none);
  CHECK(run("统计期限为2022年1月1日至2022年12月31日。") == Lines{"P.STALEYEAR 2022年 2023"});
  CHECK(run("统计期限为2023年1月1日至12月31日。") == none);
  CHECK(run("按时发布了2022年政府信息公开工作年度报告。") == none);
  CHECK(run("2022年1月1日起施行的规定。") == none);
}

TEST_CASE("processing fees: what the tariff can give") {
  CHECK(run("收取信息处理费2950元（420+290+1500+140+600）。") == none);
  CHECK(run("收取信息处理费2955元。") == Lines{"P.FEE 2955 元"});
  CHECK(run("收取信息处理费2950元（420+290+1500+140+610）。") == Lines{"P.FEE 2950 元"});
  CHECK(run("收取信息处理费0元。") == none);
  CHECK(run("收取信息处理费0.295万元。") == none);
  CHECK(run("收取信息处理费0.2955万元。") == Lines{"P.FEE 0.2955 万元"});
  CHECK(run("收取信息处理费12.50元。") == Lines{"P.FEE 12.50 元"});
  CHECK(run("信息处理费按100元/件的标准收取。") == none);
}

TEST_CASE("processing fees before 2021") {
  Report report = report_with("收取信息处理费200元。", {});
  report.year = 2020;
  CHECK(lines_of(check(report)) == Lines{"P.FEEDATE 200 元"});
  report.year = 2021;
  CHECK(lines_of(check(report)) == none);
}

TEST_CASE("administrative fees against table 2, processing fees never") {
  Report report = report_with("行政事业性收费7730.28万元。", {});
  Amount& collected = report.disclosure.fees.collected;
  collected = {773028, 2, MoneyUnit::wan_yuan, FigureState::printed};
  CHECK(lines_of(check(report)) == none);
  report.prose[0].text = "行政事业性收费7730万元。";
  CHECK(lines_of(check(report)) == none);
  report.prose[0].text = "行政事业性收费77302800元。";
  CHECK(lines_of(check(report)) == none);
  report.prose[0].text = "行政事业性收费7731.28万元。";
  CHECK(lines_of(check(report)) ==
        Lines{"P.COUNT.disclosure.fees.collected 7731.28 万元 ≠ 7730.28 万元"});
  report.prose[0].text = "未收取行政事业性收费。";
  CHECK(lines_of(check(report)) == Lines{"P.ZERO.disclosure.fees.collected 未收取 ≠ 7730.28 万元"});
  report.prose[0].text = "收取信息处理费100元。";
  CHECK(lines_of(check(report)) == none);
}

// ------------------------------------------------------------------------------- over years ----

namespace {

Lines changes(const Report& before, const Report& after) {
  std::vector<Finding> findings;
  detail::check_prose_changes(before, 0, after, 1, findings);
  for (const Finding& finding : findings) {
    REQUIRE(finding.subjects.size() == 2);
    CHECK(finding.subjects[0].year == after.year);
    CHECK(finding.subjects[0].report == 1);
    CHECK(finding.subjects[1].report == 0);
  }
  return lines_of(findings);
}

Report of_2022(const Figures& figures) {
  Report report = report_with("", figures);
  report.year = 2022;
  return report;
}

}  // namespace

TEST_CASE("growth and change against the year before") {
  const Report before = of_2022({{received, 40}});
  CHECK(changes(before, report_with("收到申请50件，同比增长25%。", {{received, 50}})) == none);
  CHECK(changes(before, report_with("收到申请50件，同比增长35%。", {{received, 50}})) ==
        Lines{"P.CHANGE +35% 40"});
  CHECK(changes(before, report_with("收到申请30件，较上年减少10件。", {{received, 30}})) == none);
  CHECK(changes(before, report_with("收到申请30件，较上年减少11件。", {{received, 30}})) ==
        Lines{"P.CHANGE -11 40"});
  CHECK(changes(before, report_with("收到申请40件，与上年持平。", {{received, 40}})) == none);
  CHECK(changes(before, report_with("收到申请41件，与上年持平。", {{received, 41}})) ==
        Lines{"P.CHANGE 持平 40"});
  CHECK(changes(of_2022({}), report_with("收到申请5件，同比增长500%。", {{received, 5}})) == none);
}

TEST_CASE("nearly the same prose as last year's") {
  std::string text;
  for (const std::string_view part :
       {"认真贯彻落实政府信息公开条例，进一步健全工作机制，完善公开内容，拓展公开渠道，强化监督保障"
        "。",
        "及时更新政府网站栏目，规范依申请公开办理流程，加强业务培训，提高工作人员的能力和水平。",
        "主要问题是公开的主动性不够强，政策解读形式比较单一，下一步将丰富解读形式，压实工作责任。",
        "聚焦财政资金管理和使用，公开预算决算信息，方便群众查阅，主动接受社会各界的监督。",
        "对照考核指标逐项自查，发现问题立即整改，确保各项任务落到实处、取得实效。"}) {
    text += part;
  }
  Report before = report_with(text + "2022年发布信息120条。", {});
  before.year = 2022;
  CHECK(changes(before, report_with(text + "2023年发布信息 98 条。", {})) == Lines{"P.COPY 100%"});
  CHECK(changes(before,
                report_with(text + text.substr(0, 60) +
                                "今年新增了政务公开体验区，邀请群众代表"
                                "参观座谈，听取意见建议，改进工作方式方法，收到了良好的效果。",
                            {})) == none);
  CHECK(changes(report_with("短。", {}), report_with("短。", {})) == none);
}
