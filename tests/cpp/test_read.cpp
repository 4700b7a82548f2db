// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/place.hpp"
#include "govinfo/read.hpp"
#include "govinfo/validate.hpp"
#include "support/sample_text.hpp"

using namespace govinfo;

namespace {

Reading read(const sample::Lines& lines) { return read_report_bytes(sample::text(lines), "test"); }

std::vector<std::string> rules(const Reading& reading) {
  std::vector<std::string> ids;
  for (const Finding& finding : reading.findings) ids.push_back(finding.rule);
  return ids;
}

const Figure& figure(const Reading& reading, RequestRow row, Applicant applicant) {
  return reading.report.requests[row][applicant];
}

/// The states and numbers of a row of table 三 in one line.
std::string row(const Reading& reading, RequestRow request_row) {
  std::string text;
  for (const Figure& cell : reading.report.requests[request_row].cells) {
    if (!text.empty()) text += ' ';
    text += is_printed(cell) ? std::to_string(cell.number) : std::string{name(cell.state)};
  }
  return text;
}

/// Whether no figure of a row was printed, blank or dash: all are unreadable.
bool all_unreadable(const Reading& reading, RequestRow request_row) {
  const auto& cells = reading.report.requests[request_row].cells;
  return std::all_of(cells.begin(), cells.end(),
                     [](const Figure& cell) { return cell.state == FigureState::unreadable; });
}

}  // namespace

TEST_CASE("a report in reading order is read whole") {
  const Reading reading = read(sample::standard_2021());
  CHECK(reading.status == ReadingStatus::complete);
  CHECK(rules(reading).empty());
  const Report& report = reading.report;
  CHECK(report.title == "青河县农业农村局2023年政府信息公开工作年度报告");
  CHECK(report.organ.name == "青河县农业农村局");
  CHECK(report.organ.kind == OrganKind::department);
  CHECK_FALSE(report.organ.level.has_value());
  CHECK(report.year == 2023);
  REQUIRE(report.period.has_value());
  CHECK(to_text(report.period->first) == "2023-01-01");
  CHECK(to_text(report.period->last) == "2023-12-31");
  CHECK(report.notice == "国办公开办函〔2021〕30号");
  CHECK(report.editions == Editions{Edition::standard_2021, Edition::standard_2021});
  CHECK(report.disclosure.normative_documents.in_force == printed(31));
  CHECK(report.disclosure.licensing.decisions == printed(540));
  CHECK(report.disclosure.fees.collected ==
        Amount{1250, 2, MoneyUnit::wan_yuan, FigureState::printed});
  CHECK(report.disclosure.procurement.projects.state == FigureState::not_on_form);
  CHECK(row(reading, RequestRow::received) == "12 1 0 0 0 0 13");
  CHECK(row(reading, RequestRow::partially_granted) == "1 0 0 0 0 0 1");
  CHECK(row(reading, RequestRow::not_held) == "4 0 0 0 0 0 4");
  CHECK(row(reading, RequestRow::carried_out) == "3 0 0 0 0 0 3");
  CHECK(figure(reading, RequestRow::other_unspecified, Applicant::total).state ==
        FigureState::not_on_form);
  CHECK(report.remedies[Remedy::reconsideration][RemedyResult::upheld] == printed(1));
  CHECK(report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::pending] ==
        printed(2));
  REQUIRE(report.prose.size() == 5);
  CHECK(report.prose[1] ==
        Prose{Section::overview, "（一）主动公开政府信息情况", "全年公开 45 条。"});
  CHECK(report.prose[4] == Prose{Section::other_matters, "", "无。"});
  CHECK(validate(reading).empty());
}

TEST_CASE("every printed figure says where it came from") {
  const std::string text = sample::text(sample::standard_2021());
  const Reading reading = read_report_bytes(text, "test");
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::size_t seen = 0;
  for (const FigureId id : all_figures) {
    if (!on_form(id, Edition::standard_2021)) continue;
    const Provenance* provenance = provenance_of(reading, id);
    REQUIRE(provenance != nullptr);
    const std::string& line = lines.at(provenance->place.line - 1);
    CHECK(line.find(provenance->raw) != std::string::npos);
    ++seen;
  }
  CHECK(seen == 200);
  const Provenance* fees = provenance_of(reading, figure_id("disclosure.fees.collected"));
  REQUIRE(fees != nullptr);
  CHECK(*fees == Provenance{"12.50", {1, 22, 9}});
}

TEST_CASE("pages: form feeds, numbers of pages and repeated heads inside table 三") {
  sample::Lines lines = sample::standard_2021();
  auto at = sample::line(lines, "7.属于行政执法案卷");
  at = lines.insert(at, {"- 3 -", "\f申请人情况", "自然人 法人或其他组织 总计"});
  const Reading reading = read(lines);
  CHECK(rules(reading).empty());
  CHECK(row(reading, RequestRow::third_party_rights) == "1 0 0 0 0 0 1");
  CHECK(provenance_of(reading, figure_id("requests.not_held.total"))->place.page == 2);
}

TEST_CASE("numbers above, between and below the lines of a label") {
  for (const int place : {0, 1, 2}) {
    sample::Lines lines = sample::standard_2021();
    auto at = sample::line(lines, "5.要求行政机关");
    sample::Lines pieces = {"5.要求行政机关确认或重新出具", "已获取信息"};
    pieces.insert(pieces.begin() + place, "0 0 0 7 0 0 7");
    at = lines.erase(at);
    lines.insert(at, pieces.begin(), pieces.end());
    CAPTURE(place);
    CHECK(row(read(lines), RequestRow::reconfirmation) == "0 0 0 7 0 0 7");
  }
}

TEST_CASE("a blank row is blank, never zero, and moves no other row") {
  sample::Lines lines = sample::standard_2021();
  *sample::line(lines, "2.重复申请") = "2.重复申请";
  const Reading reading = read(lines);
  CHECK(row(reading, RequestRow::repeated_request) == "blank blank blank blank blank blank blank");
  CHECK(row(reading, RequestRow::published_material) == "0 0 0 0 0 0 0");
  CHECK(row(reading, RequestRow::not_held) == "4 0 0 0 0 0 4");
  CHECK(rules(reading).empty());
}

TEST_CASE("a row with fewer numbers than columns is refused, the others are read") {
  sample::Lines lines = sample::standard_2021();
  *sample::line(lines, "1.本机关不掌握") = "1.本机关不掌握相关政府信息 4 4";
  const Reading reading = read(lines);
  CHECK(row(reading, RequestRow::not_held) ==
        "unreadable unreadable unreadable unreadable unreadable unreadable unreadable");
  CHECK(row(reading, RequestRow::needs_creation) == "0 0 0 0 0 0 0");
  REQUIRE(reading.findings.size() == 1);
  const Finding& finding = reading.findings.items.front();
  CHECK(finding.rule == "R.COLUMN");
  CHECK(finding.left->value == 2);
  CHECK(finding.right->value == 7);
  CHECK(finding.figures.size() == 7);
  CHECK(finding.where.text == "1.本机关不掌握相关政府信息 4 4");
  CHECK(reading.status == ReadingStatus::partial);
}

TEST_CASE("places count as columns only where labels of different lengths prove it") {
  const auto layout = [](std::string_view label, const std::vector<std::string>& numbers) {
    std::string line{label};
    std::size_t characters = 0;
    for (const char c : label) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    std::size_t column = 45;
    for (const std::string& number : numbers) {
      if (!number.empty()) {
        line.append(column - characters, ' ').append(number);
        characters = column + number.size();
      }
      column += 6;
    }
    return line;
  };
  sample::Lines lines = sample::standard_2021();
  *sample::line(lines, "1 0 0 0 0 0 1") = " 1 0 0 0 0 0 1";
  for (std::string& line : lines) {
    std::vector<std::string> words;
    std::size_t end = line.size();
    while (end > 0) {
      const std::size_t blank = line.rfind(' ', end - 1);
      if (blank == std::string::npos) break;
      words.insert(words.begin(), line.substr(blank + 1, end - blank - 1));
      end = blank;
    }
    if (words.size() == 7) line = layout(line.substr(0, end), words);
  }
  *sample::line(lines, "1.本机关不掌握") =
      layout("1.本机关不掌握相关政府信息", {"", "4", "", "", "", "", "4"});
  const Reading reading = read(lines);
  CHECK(rules(reading).empty());
  CHECK(row(reading, RequestRow::not_held) == "blank 4 blank blank blank blank 4");
}

TEST_CASE("numbers between two labels that could own them belong to neither") {
  sample::Lines lines = sample::standard_2021();
  // Every other row has its numbers on its own line: nothing tells whether lines of numbers stand
  // above or below their labels.
  auto at = sample::line(lines, "（二）部分公开");
  lines.erase(at, at + 3);
  at = sample::line(lines, "（三）不予公开");
  lines.insert(at, "（二）部分公开 1 0 0 0 0 0 1");
  for (std::string& line : lines) {
    // Wide gaps: as text in layout order, in which numbers may stand above a label.
    const std::size_t blank = line.find(" 0 0");
    if (blank != std::string::npos) line.insert(blank, "            ");
  }
  at = sample::line(lines, "2.重复申请");
  *at = "2.重复申请";
  at = lines.insert(at + 1, "9 0 0 0 0 0 9");
  *(at + 1) = "3.要求提供公开出版物";
  const Reading reading = read(lines);
  for (const RequestRow doubtful : {RequestRow::repeated_request, RequestRow::published_material}) {
    CHECK(all_unreadable(reading, doubtful));
  }
  CHECK(row(reading, RequestRow::not_held) == "4 0 0 0 0 0 4");
}

TEST_CASE("forms are told apart by their rows, in each table for itself") {
  sample::Lines lines = sample::standard_2021();
  auto at = sample::line(lines, "（六）其他处理");
  *at = "（六）其他处理 0 0 0 0 0 0 0";
  lines.erase(at + 1, at + 4);
  const Reading reading = read(lines);
  CHECK(rules(reading).empty());
  CHECK(reading.report.editions == Editions{Edition::standard_2021, Edition::trial_2019});
  CHECK(row(reading, RequestRow::other_unspecified) == "0 0 0 0 0 0 0");
  CHECK(row(reading, RequestRow::processed) == "11 1 0 0 0 0 12");
  CHECK(figure(reading, RequestRow::other_reason, Applicant::total).state ==
        FigureState::not_on_form);
}

TEST_CASE("a table that is cut names the cut; what is gone is absent") {
  sample::Lines lines = sample::standard_2021();
  lines.erase(sample::line(lines, "4.无正当理由"), lines.end());
  const Reading reading = read(lines);
  CHECK(rules(reading) ==
        std::vector<std::string>{"R.TABLE.requests.cut", "R.TABLE.remedies.missing"});
  CHECK(row(reading, RequestRow::published_material) == "0 0 0 0 0 0 0");
  CHECK(row(reading, RequestRow::carried_out) ==
        "absent absent absent absent absent absent absent");
  CHECK(reading.status == ReadingStatus::partial);
}

TEST_CASE("a table that stands twice is refused") {
  sample::Lines lines = sample::standard_2021();
  const auto first = sample::line(lines, "一、本年新收");
  const auto last = sample::line(lines, "四、结转下年度");
  const sample::Lines rows(first, last + 1);
  lines.insert(last + 1, rows.begin(), rows.end());
  const Reading reading = read(lines);
  CHECK(rules(reading) == std::vector<std::string>{"R.TABLE.requests.doubled"});
  CHECK(figure(reading, RequestRow::received, Applicant::total).state == FigureState::unreadable);
}

TEST_CASE("numbers with signs, units, marks and remarks in table 二") {
  sample::Lines lines = sample::standard_2021();
  *sample::line(lines, "行政规范性文件") = "行政规范性文件 2 — 22（其中修订 16 件）";
  *sample::line(lines, "行政许可") = "行政许可 1,234,567";
  *sample::line(lines, "行政处罚") = "行政处罚 无";
  *sample::line(lines, "行政强制") = "行政强制 ３";
  *sample::line(lines, "行政事业性收费") = "行政事业性收费 251000元";
  *sample::line(lines, "规章 0") = "规章 本单位未制作规章";
  const Reading reading = read(lines);
  const DisclosureTable& table = reading.report.disclosure;
  CHECK(table.normative_documents.issued == printed(2));
  CHECK(table.normative_documents.repealed == missing(FigureState::dash));
  CHECK(table.normative_documents.in_force == printed(22));
  CHECK(table.licensing.decisions == printed(1234567));
  CHECK(table.penalties.decisions == missing(FigureState::dash));
  CHECK(table.coercion.decisions == printed(3));
  CHECK(table.fees.collected == Amount{251000, 0, MoneyUnit::yuan, FigureState::printed});
  CHECK(table.regulations.in_force == missing(FigureState::dash));
  CHECK(provenance_of(reading, figure_id("disclosure.regulations.issued"))->raw ==
        "本单位未制作规章");
  REQUIRE(rules(reading) == std::vector<std::string>{"R.REMARK"});
  CHECK(reading.findings.items.front().where.text == "22（其中修订 16 件）");
}

TEST_CASE("a number that is no count is refused with its cell") {
  sample::Lines lines = sample::standard_2021();
  *sample::line(lines, "2.重复申请") = "2.重复申请 0 0 1.5 0 0 000 1";
  const Reading reading = read(lines);
  CHECK(row(reading, RequestRow::repeated_request) == "0 0 unreadable 0 0 unreadable 1");
  CHECK(rules(reading) == std::vector<std::string>{"R.ROW.not_a_number", "R.ROW.not_a_number"});
}

TEST_CASE("the 15 numbers of table 四 come as one line or not at all") {
  sample::Lines lines = sample::standard_2021();
  *sample::line(lines, "1 0 0 0 1") = "1 0 0 0 1 0 0 0 0 0 0 0 2 2";
  const Reading reading = read(lines);
  CHECK(rules(reading) == std::vector<std::string>{"R.COLUMN"});
  CHECK(reading.report.remedies[Remedy::reconsideration][RemedyResult::upheld].state ==
        FigureState::unreadable);
}

TEST_CASE("several reports in one source are told apart") {
  sample::Lines lines = sample::standard_2021();
  sample::Lines second = sample::standard_2021();
  second[0] = "白水县教育局";
  *sample::line(second, "一、本年新收") = "一、本年新收政府信息公开申请数量 12 1 0 0 0 1 14";
  lines.insert(lines.end(), second.begin(), second.end());
  const std::vector<Reading> readings = read_all_bytes(sample::text(lines), "two");
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].report.organ.name == "青河县农业农村局");
  CHECK(readings[1].report.organ.name == "白水县教育局");
  CHECK(readings[1].index == 1);
  CHECK(row(readings[1], RequestRow::received) == "12 1 0 0 0 1 14");
  const Reading only = read_report_bytes(sample::text(lines), "two");
  CHECK(only.status == ReadingStatus::refused);
  CHECK(rules(only) == std::vector<std::string>{"R.MULTI.several"});
}

TEST_CASE("what is no report is refused with its reason") {
  const auto reason = [](std::string_view bytes) {
    const std::vector<Reading> readings = read_all_bytes(bytes);
    REQUIRE(readings.size() == 1);
    CHECK(readings.front().status == ReadingStatus::refused);
    REQUIRE(readings.front().findings.size() == 1);
    return readings.front().findings.items.front().rule;
  };
  using namespace std::string_view_literals;
  CHECK(reason("") == "R.FORMAT.empty");
  CHECK(reason("\xEF\xBB\xBF") == "R.FORMAT.empty");
  CHECK(reason(" \n\t\n") == "R.FORMAT.empty");
  CHECK(reason("hello world\n") == "R.NOREPORT.no_tables");
  CHECK(reason("a\0b"sv) == "R.FORMAT.binary");
  CHECK(reason("%PDF-1.7") == "R.FORMAT.corrupt");
  CHECK(reason("\x89PNG\r\n") == "R.FORMAT.unsupported");
  CHECK(reason("\xB8\xE6\xD6\xAE") == "R.NOREPORT.no_tables");  // GB18030
  CHECK(reason("\xED\xA0\x80") == "R.FORMAT.encoding");
}

TEST_CASE("limits end in a finding") {
  ReadOptions options;
  options.max_bytes = 100;
  const std::string text = sample::text(sample::standard_2021());
  CHECK(rules(read_report_bytes(text, "", options)) == std::vector<std::string>{"R.LIMIT.bytes"});
  options = {};
  options.max_lines = 30;
  const Reading cut = read_report_bytes(text, "", options);
  CHECK(cut.status == ReadingStatus::partial);
  CHECK(rules(cut).front() == "R.LIMIT.lines");
}

TEST_CASE("files that cannot be opened throw with the system's reason") {
  const auto folder = std::filesystem::temp_directory_path() / "govinfo_test_read";
  std::filesystem::create_directories(folder);
  CHECK_THROWS_AS((void)read_report(folder / "none.txt"), ReadError);
  CHECK(try_read_report(folder / "none.txt").failure()->code ==
        std::errc::no_such_file_or_directory);
  CHECK(try_read_report(folder).failure()->code == std::errc::is_a_directory);
  const auto file = folder / "report.txt";
  std::ofstream{file, std::ios::binary} << sample::text(sample::standard_2021());
  const Reading reading = read_report(file);
  CHECK(reading.source == file.string());
  CHECK(reading.status == ReadingStatus::complete);
  std::filesystem::remove_all(folder);
}
