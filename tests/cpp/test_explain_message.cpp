// SPDX-License-Identifier: Apache-2.0
// Explanations in words, typed by hand; marks; what the writers of findings make of them.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "govinfo/explain.hpp"
#include "govinfo/explain_message.hpp"
#include "govinfo/label.hpp"
#include "govinfo/validate.hpp"
#include "govinfo/write_findings.hpp"
#include "support/zero_report.hpp"

using namespace govinfo;

namespace {

/// 19 requests of natural persons, all granted; what stands in （七）总计·自然人 is `processed`.
Report requests_report(std::int64_t processed) {
  Report report = test::zero_report(Edition::standard_2021, "临江县档案局");
  for (const std::string_view path :
       {"requests.received.natural_person", "requests.received.total",
        "requests.granted.natural_person", "requests.granted.total", "requests.processed.total"}) {
    test::set(report, *parse_path(path), 19);
  }
  test::set(report, figure_id("requests.processed.natural_person"), processed);
  return report;
}

Checked checked(Report report) {
  Checked out;
  out.reading.source = "a.json";
  out.reading.status = ReadingStatus::complete;
  out.reading.report = std::move(report);
  out.findings = validate(out.reading);
  out.explanations = verified(out.reading.report, explain(out.reading.report));
  return out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// An explanation of two cells that nothing else made.
ExplainedPart two_cells(ExplanationStatus status) {
  ExplainedPart part;
  part.status = status;
  part.cells_needed = 2;
  Explanation answer;
  for (const std::string_view path :
       {"requests.granted.other_organization", "requests.granted.total"}) {
    Slip& slip = answer.slips.emplace_back();
    slip.edits.push_back({*parse_path(path), 0, printed(3), 5, {5, 5}});
  }
  answer.count = 2;
  answer.cells = 2;
  part.items = {answer};
  return part;
}

}  // namespace

TEST_CASE("one wrong cell of table 三 is named, with what it should be and how sure that is") {
  const Report report = requests_report(9);
  const Explanations found = explain(report);
  REQUIRE(found.parts.size() == 1);
  CHECK(message(found.parts[0], report, Lang::zh) ==
        "（七）总计·自然人 应为 19，不是 9：少录一位数字；"
        "这是唯一一种只改一格的解释（如果写错的不超过一格，只能是它）");
  CHECK(contains(message(found.parts[0], report, Lang::en),
                 "should be 19, not 9: one digit is missing; this is the only explanation that "
                 "changes one cell (if no more than one cell is wrong, it must be this)"));
  CHECK(message(found, report, Lang::zh) == message(found.parts[0], report, Lang::zh));
}

TEST_CASE("table 四 proves nothing: one answer is the only one by arithmetic, two are not proved") {
  Report report = test::zero_report(Edition::standard_2021);
  test::set(report, figure_id("remedies.reconsideration.upheld"), 10);
  test::set(report, figure_id("remedies.reconsideration.corrected"), 1);
  test::set(report, figure_id("remedies.litigation_after_reconsideration.upheld"), 5);
  const Explanations found = explain(report);
  REQUIRE(found.parts.size() == 2);
  CHECK(message(found.parts[0], report, Lang::zh) ==
        "行政复议·总计 应为 11，不是 0：该填数处为0；算术上唯一，但不能证明"
        "（如果写错的不超过一格）");
  CHECK(message(found.parts[1], report, Lang::zh) ==
        "表四有两种解释，哪一种都不能证明（如果写错的不超过一格）；第一种最可能：\n"
        "1. 复议后起诉·总计 应为 5，不是 0：该填数处为0\n"
        "2. 复议后起诉·结果维持 应为 0，不是 5");
}

TEST_CASE("how sure an answer is, in every status") {
  const Report report = requests_report(19);
  const auto said = [&](const ExplainedPart& part, Lang lang) {
    return message(part, report, lang);
  };
  CHECK(contains(said(two_cells(ExplanationStatus::unique), Lang::zh),
                 "这是唯一一种只改两格的解释（如果写错的不超过两格，只能是它）"));
  CHECK(said(two_cells(ExplanationStatus::preferred), Lang::zh)
            .starts_with("最可能的解释（不能证明）：（一）予以公开·其他 应为 5，不是 3；"));
  ExplainedPart part = two_cells(ExplanationStatus::ambiguous);
  part.items.assign(7, part.items[0]);
  part.truncated = true;
  const std::string text = said(part, Lang::zh);
  CHECK(contains(text, "至少七种解释"));
  CHECK(contains(text, "如果写错的不超过两格"));
  CHECK(contains(text, "\n5. "));
  CHECK(!contains(text, "\n6. "));
  CHECK(contains(text, "\n另有 2 种"));
  CHECK(contains(text, "没有列全"));
  CHECK(contains(said(part, Lang::en),
                 "none of them is proved (if no more than two cells are wrong)"));
  part.items.clear();
  part.status = ExplanationStatus::budget_exhausted;
  CHECK(contains(said(part, Lang::zh), "没有结论"));
  part.status = ExplanationStatus::infeasible;
  CHECK(contains(said(part, Lang::zh), "没有找到解释"));

  // One slip of two cells is one slip.
  part = two_cells(ExplanationStatus::unique);
  Slip swap;
  swap.kind = SlipKind::cells_swapped_in_row;
  for (const Slip& slip : part.items[0].slips) swap.edits.push_back(slip.edits[0]);
  part.items[0].slips = {swap};
  part.items[0].count = 1;
  CHECK(contains(said(part, Lang::zh), "同一行相邻两格互换：（一）予以公开·其他 应为 5，不是 3，"));
  CHECK(contains(said(part, Lang::zh),
                 "这是唯一一种只有一处差错的解释（共改两格；如果差错不超过一处，"));
}

TEST_CASE("evidence, ranges and years stand in the words") {
  const Report report = requests_report(19);
  Explanation answer = two_cells(ExplanationStatus::unique).items[0];
  answer.evidence = {EvidenceKind::prose, EvidenceKind::previous_year};
  CHECK(contains(message(answer, report, Lang::zh), "（佐证：正文、上年报告）"));
  Edit edit = answer.slips[0].edits[0];
  edit.possible = {2, 4};
  CHECK(message(edit, report, Lang::zh) == "（一）予以公开·其他 应在 2 与 4 之间，不是 3");
  edit.possible = {4, std::nullopt};
  CHECK(contains(message(edit, report, Lang::en), "should be at least 4, not 3"));
  std::vector<Report> years = {report, report};
  years[1].year = 2024;
  edit.report = 1;
  CHECK(
      message(edit, std::span<const Report>{years}, Lang::zh).starts_with("2024年 （一）予以公开"));
  edit.report = 7;
  CHECK(message(edit, std::span<const Report>{years}, Lang::zh).starts_with("#8 （一）予以公开"));
}

TEST_CASE("what is deduced is told with its proof, and never as published") {
  Deduction one;
  one.id = figure_id("requests.granted.total");
  one.possible = {5, 5};
  one.lower_proof = {"T3.ROW.granted"};
  one.upper_proof = {"T3.ROW.granted"};
  one.by_equations = true;
  const Report report = requests_report(19);
  CHECK(message(one, report, Lang::zh) ==
        "（一）予以公开·总计：缺的数应为 5（由 T3.ROW.granted 式推出）");
  one.by_equations = false;
  one.upper_proof = {"T3.SUM.total", "T3.BAL.total"};
  CHECK(message(one, report, Lang::zh) ==
        "（一）予以公开·总计：缺的数应为 5（由 T3.ROW.granted、T3.SUM.total、T3.BAL.total "
        "各式及“数不为负”推出）");
  one.possible = {0, 3};
  CHECK(contains(message(one, report, Lang::zh), "缺的数在 0 与 3 之间（由 "));
  one.possible = {2, std::nullopt};
  CHECK(contains(message(one, report, Lang::en), "must be at least 2 (from "));

  // A whole row.
  Report blank = requests_report(19);
  for (const Applicant applicant : all_values<Applicant>) {
    *find_figure(blank, figure_id(RequestRow::granted, applicant)) = missing(FigureState::blank);
  }
  const Explanations found = explain(blank);
  CHECK(found.parts.empty());
  REQUIRE(found.deduced.size() == count_of<Applicant>);
  const std::string text = message(found, blank, Lang::zh);
  CHECK(contains(text, "缺的 7 个数中，7 个可以推出"));
  CHECK(contains(text, "不是公布的数"));
  CHECK(contains(text, "\n（一）予以公开：自然人 19、商业企业 0、"));

  const std::vector<Mark> marks = marks_of(found, blank, Lang::zh);
  REQUIRE(marks.size() == count_of<Applicant>);
  CHECK(marks[0].deduced);
  CHECK(marks[0].explained == "19");
  const std::string html = to_html(blank, Lang::zh, marks);
  CHECK(contains(html, "<span class=\"deduced\">[19]</span></td>"));
  CHECK(count(html, "class=\"blank guessed\"") == count_of<Applicant>);
  CHECK(contains(html, "推算的数，不是公布的数"));
  CHECK(!contains(html, ">19</td><td data-figure=\"requests.granted.commercial"));
}

TEST_CASE("a cell shows the figure as published and as explained") {
  const Report report = requests_report(9);
  const Explanations found = explain(report);
  const std::vector<Mark> marks = marks_of(found, report, Lang::zh);
  REQUIRE(marks.size() == 1);
  CHECK(marks[0].figure == figure_id("requests.processed.natural_person"));
  CHECK(marks[0].explained == "19");
  CHECK(!marks[0].deduced);
  CHECK(contains(to_html(report, Lang::zh, marks), "9 <span class=\"repaired\">→ 19</span></td>"));
  // What is not proved has a question mark.
  Report weak = test::zero_report(Edition::standard_2021);
  test::set(weak, figure_id("remedies.reconsideration.upheld"), 10);
  CHECK(marks_of(explain(weak), weak, Lang::zh)[0].explained == "10？");
  CHECK(marks_of(found, report, Lang::zh, 1).empty());
}

TEST_CASE("findings are written with what explains them") {
  const Checked one = checked(requests_report(9));
  const std::span<const Checked> all{&one, 1};
  const std::string words = message(one.explanations.parts.at(0), one.reading.report, Lang::zh);
  REQUIRE(!words.empty());

  const std::string text = findings_to_text(all);
  CHECK(count(text, words) == 1);
  CHECK(contains(text, "  解释：（七）总计·自然人 应为 19"));
  CHECK(text.find("解释：") > text.find("T3.BAL.natural_person"));

  const auto document = boost::json::parse(findings_to_json(all)).as_object();
  const auto& report = document.at("reports").at(0).as_object();
  const auto& parts = report.at("explanations").at("parts").as_array();
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].at("status").as_string() == "unique");
  CHECK(parts[0].at("message").as_string() == words);
  const auto& edit = parts[0].at("items").at(0).at("slips").at(0).at("edits").at(0);
  CHECK(edit.at("id").as_string() == "requests.processed.natural_person");
  CHECK(edit.at("published").as_int64() == 9);
  CHECK(edit.at("explained").as_int64() == 19);
  std::size_t with = 0;
  for (const auto& item : report.at("items").as_array()) {
    const bool arithmetic =
        item.at("rule").as_string().starts_with("T3.") && item.at("verdict").as_string() == "fail";
    if (!item.at("repair").is_null()) {
      ++with;
      CHECK(item.at("repair").as_string() == words);
      CHECK(arithmetic);
    }
  }
  CHECK(with == 3);  // ROW, SUM and BAL of the cell

  CHECK(contains(findings_to_csv(all), words));
  CHECK(contains(findings_to_sarif(all), words));
  CHECK(contains(findings_to_json_lines(all), words));

  const std::string page = finding_page(one);
  CHECK(contains(page, "9 <span class=\"repaired\">→ 19</span></button>"));
  CHECK(contains(page, "，解释为 19，发现"));
  CHECK(contains(page, "<div class=\"repair\"><h4>解释</h4>\n<p>" + words + "</p>"));

  // Without explanations nothing of this is there.
  Checked plain = one;
  plain.explanations = {};
  const std::span<const Checked> bare{&plain, 1};
  CHECK(!contains(findings_to_text(bare), "解释"));
  CHECK(!contains(finding_page(plain), "class=\"repaired\""));
}

TEST_CASE("every kind of slip, status, evidence and obstacle has words of its own") {
  const auto all_differ = [](auto labels) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      CHECK(!label(labels[i]).zh.empty());
      CHECK(!label(labels[i]).en.empty());
      for (std::size_t k = 0; k < i; ++k) {
        CHECK(label(labels[i]).zh != label(labels[k]).zh);
        CHECK(label(labels[i]).en != label(labels[k]).en);
      }
    }
  };
  all_differ(all_values<SlipKind>);
  all_differ(all_values<ExplanationStatus>);
  all_differ(all_values<EvidenceKind>);
  all_differ(all_values<RepairObstacle>);
  all_differ(all_values<ExplanationEngine>);
}
