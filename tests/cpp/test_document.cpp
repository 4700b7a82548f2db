// SPDX-License-Identifier: Apache-2.0
#include <sstream>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "govinfo/check_identities.hpp"
#include "govinfo/document.hpp"
#include "govinfo/read.hpp"
#include "support/sample_text.hpp"

using namespace govinfo;

namespace {

/// Makes documents as a reader of a format with tables would.
class Maker {
 public:
  Document take() { return std::move(document_); }

  void paragraph(const std::string& text) {
    Line line;
    line.words.push_back({add(text), 0, 1});
    line.place.line = ++lines_;
    document_.blocks.emplace_back(std::move(line));
  }

  /// Rows of cells; labels stand in the last of three columns, as on the form.
  void grid(const std::vector<std::vector<std::string>>& rows, std::uint32_t label_columns) {
    Grid grid;
    ++tables_;
    for (const auto& cells : rows) {
      std::uint32_t column = label_columns - 1;
      for (const std::string& text : cells) {
        SourcePlace place;
        place.table = tables_;
        place.row = grid.rows + 1;
        place.cell = column + 1;
        grid.cells.push_back({add(text), grid.rows, column++, 1, 1, place});
      }
      ++grid.rows;
    }
    document_.blocks.emplace_back(std::move(grid));
  }

 private:
  TextSpan add(const std::string& text) {
    const TextSpan span{static_cast<std::uint32_t>(document_.text.size()),
                        static_cast<std::uint32_t>(text.size())};
    document_.text += text;
    return span;
  }

  Document document_{.format = "grid"};
  std::uint32_t lines_ = 0;
  std::uint32_t tables_ = 0;
};

/// The words of a line; the label first.
std::vector<std::string> cells_of(const std::string& line) {
  std::istringstream words{line};
  std::vector<std::string> cells;
  for (std::string word; words >> word;) cells.push_back(word);
  return cells;
}

}  // namespace

TEST_CASE("tables whose cells a format marks are read by the same interpreter") {
  Maker maker;
  std::size_t torn = 0;  // numbers with a blank between their digits
  std::vector<std::vector<std::string>> rows;
  const auto flush = [&] {
    if (!rows.empty()) maker.grid(rows, 3);
    rows.clear();
  };
  sample::Lines lines = sample::standard_2021();
  const auto wrapped = sample::line(lines, "（二）部分公开");
  *wrapped += "计其他情形） 1 0 0 0 0 0 1";
  lines.erase(wrapped + 1, wrapped + 3);
  for (const std::string& line : lines) {
    auto cells = cells_of(line);
    const bool numbers =
        cells.size() > 1 && cells.back().find_first_not_of("0123456789.") == std::string::npos;
    if (!numbers) {
      flush();
      maker.paragraph(line);
      continue;
    }
    for (std::string& cell : cells) {
      if (line.starts_with("2.重复申请") && cell == "0") cell = "\u00A0";
      if (line.starts_with("1.本机关") && cell == "0") cell.clear();
      if (cell == "12") {
        cell = " 1 2";
        ++torn;
      }
    }
    rows.push_back(cells);
  }
  flush();
  const auto readings = interpret(maker.take(), "grid");
  REQUIRE(readings.size() == 1);
  const Reading& reading = readings.front();
  // Digits with a blank between them are one number, and that is said.
  REQUIRE(reading.findings.size() == torn);
  for (const Finding& finding : reading.findings) CHECK(finding.rule == "R.REMARK.torn");
  CHECK(reading.status == ReadingStatus::complete);
  const RequestTable& requests = reading.report.requests;
  CHECK(requests[RequestRow::received][Applicant::natural_person] == printed(12));
  CHECK(requests[Outcome::not_held][Applicant::total] == printed(4));
  CHECK(requests[Outcome::not_held][Applicant::other_organization] == missing(FigureState::blank));
  CHECK(requests[Outcome::repeated_request][Applicant::total] == missing(FigureState::blank));
  CHECK(reading.report.disclosure.fees.collected ==
        Amount{1250, 2, MoneyUnit::wan_yuan, FigureState::printed});
  CHECK(reading.report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::total] ==
        printed(2));
  const Provenance* place =
      provenance_of(reading, figure_id("requests.received.commercial_enterprise"));
  REQUIRE(place != nullptr);
  CHECK(place->raw == "1");
  CHECK(place->place.cell == 5);
  CHECK(place->place.table > 0);
  CHECK(reading.findings.size() == torn);
  CHECK(check_identities(reading.report).empty());
}

TEST_CASE("text becomes lines of words with page, line and column in characters") {
  const Document document =
      document_from_text("\xEF\xBB\xBF一 二三\r\n\n  ab\t4　５\n\f第二页\n末");
  CHECK(document.format == "text");
  CHECK(document.findings.empty());
  REQUIRE(document.blocks.size() == 4);
  const Line& first = std::get<Line>(document.blocks[0]);
  REQUIRE(first.words.size() == 2);
  CHECK(document[first.words[0].text] == "一");
  CHECK(document[first.words[1].text] == "二三");
  CHECK(first.words[1].left == 2);
  CHECK(first.words[1].right == 4);
  CHECK(first.place == SourcePlace{1, 1});
  const Line& second = std::get<Line>(document.blocks[1]);
  CHECK(second.gap);
  CHECK(second.place == SourcePlace{1, 3});
  REQUIRE(second.words.size() == 3);
  CHECK(second.words[1].left == 8);
  CHECK(document[second.words[2].text] == "５");
  CHECK(std::get<Line>(document.blocks[2]).place == SourcePlace{2, 4});
  CHECK(std::get<Line>(document.blocks[3]).place == SourcePlace{2, 5});
}

TEST_CASE("a document is read the same whoever made it") {
  // Another producer: two lines of words with made-up places.
  Document document;
  document.format = "words";
  Line line;
  for (const std::string word : {"2023年某县政府信息公开工作年度报告"}) {
    line.words.push_back({{static_cast<std::uint32_t>(document.text.size()),
                           static_cast<std::uint32_t>(word.size())},
                          0,
                          10});
    document.text += word;
  }
  document.blocks.emplace_back(line);
  const auto readings = interpret(document, "made up");
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].format == "words");
  CHECK(readings[0].source == "made up");
  CHECK(readings[0].report.year == 2023);
  CHECK(readings[0].status == ReadingStatus::partial);
}
