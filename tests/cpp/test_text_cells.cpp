// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/read.hpp"
#include "support/sample_text.hpp"

using namespace govinfo;

namespace {

/// The cells of the grids of a text, row by row: "规章|0|0|6".
std::vector<std::string> rows_of(std::string_view text) {
  const Document document = document_from_text(text);
  std::vector<std::string> rows;
  for (const Block& block : document.blocks) {
    const Grid* grid = std::get_if<Grid>(&block);
    if (grid == nullptr) continue;
    std::uint32_t row = UINT32_MAX;
    for (const Cell& cell : grid->cells) {
      if (cell.row != row) {
        rows.emplace_back();
      } else {
        rows.back() += '|';
      }
      row = cell.row;
      rows.back() += document[cell.text];
    }
  }
  return rows;
}

using Rows = std::vector<std::string>;

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("lines with bars are rows; bars at both ends are a frame") {
  CHECK(rows_of("| 规章 | 0 | 1 | 6 |\n行政规范性文件 | 0 | | 3 |\n") ==
        Rows{"规章|0|1|6", "行政规范性文件|0||3"});
  // Merged cells that became empty ones behind the last bar.
  CHECK(rows_of("行政许可 | 76 | ||\n") == Rows{"行政许可|76||"});
}

TEST_CASE("the separator lines of Markdown are no rows") {
  const std::string text =
      "| 规章 | 0 | 0 | 0 |\n|---|:--:|---|---|\n| 规范性文件 | 13 | 0 | 55 |\n";
  CHECK(rows_of(text) == Rows{"规章|0|0|0", "规范性文件|13|0|55"});
  CHECK(document_from_text(text).format == "markdown");
  CHECK(document_from_text("规章 | 0 | 0 | 0 |\n").format == "text");
  // A dash is a value.
  CHECK(rows_of("规章 | - | - | - |\n") == Rows{"规章|-|-|-"});
}

TEST_CASE("cells that bars close on lines of their own") {
  const std::string text =
      "二、主动公开政府信息情况\n|\n规章 |\n0 |\n12 |\n|\n|\n行政规范性文件 |\n5 |\n12 |\n8 |\n|\n";
  CHECK(rows_of(text) == Rows{"规章|0|12||", "行政规范性文件|5|12|8|"});
}

TEST_CASE("bars on lines of their own between cells, labels broken over lines") {
  const std::string text =
      "信息内容\n|\n商业\n企业\n|\n规章\n|\n0\n|\n1\n|\n6\n|\n行政\n|\n2\n|\n0\n|\n9\n|\n";
  CHECK(rows_of(text) == Rows{"信息内容|商业\n企业|规章|0|1|6", "行政|2|0|9"});
}

TEST_CASE("blank cells are bars between the first number and the last") {
  const std::string text =
      "一、本年新收 | 25 |\n|\n|\n|\n|\n| 26 |\n二、上年结转 |\n|\n|\n|\n|\n|\n| 7 |\n";
  CHECK(rows_of(text) == Rows{"一、本年新收|25||||||26", "二、上年结转|||||||7"});
}

TEST_CASE("one cell a line: a label and its seven numbers") {
  std::string text;
  for (const std::string label : {"本年新收", "上年结转", "予以公开", "部分公开"}) {
    text += label + "\n\n" + repeated("0\n\n", 6) + "4\n\n";
  }
  text += "规章\n0\n 0\n 2\n";
  CHECK(rows_of(text) == Rows{"本年新收|0|0|0|0|0|0|4", "上年结转|0|0|0|0|0|0|4",
                              "予以公开|0|0|0|0|0|0|4", "部分公开|0|0|0|0|0|0|4", "规章|0|0|2"});
}

TEST_CASE("numbers in columns one below the other are no rows of cells") {
  std::string text = "规章\n行政许可\n";
  for (int i = 0; i < 60; ++i) text += "3\n";
  CHECK(rows_of(text).empty());
}

TEST_CASE("tabs between cells, empty ones too") {
  std::string text;
  for (int i = 0; i < 5; ++i) text += "予以公开\t1\t\t0\t2\n";
  CHECK(rows_of(text).front() == "予以公开|1||0|2");
  CHECK(rows_of(text).size() == 5);
}

TEST_CASE("cells know their line and column") {
  const Document document = document_from_text("前言\n\n规章 | 0 | 12 |\n");
  REQUIRE(document.blocks.size() == 2);
  const Grid& grid = std::get<Grid>(document.blocks[1]);
  REQUIRE(grid.cells.size() == 3);
  CHECK(grid.cells[2].place == SourcePlace{1, 3, 10});
  CHECK(grid.rows == 1);
  CHECK(grid.columns == 3);
}

TEST_CASE("a cell more than figures: the rows that allow only one place tell where") {
  const auto text = [](std::string_view middle) {
    std::string all = "2023年某县政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n";
    all += "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | |\n";
    all += "二、上年结转政府信息公开申请数量 | " + std::string{middle} + "\n";
    return all;
  };
  const auto carried_in = [&](std::string_view middle) {
    const auto readings = read_all_bytes(text(middle));
    REQUIRE(readings.size() == 1);
    return readings.front().report.requests[RequestRow::carried_in];
  };
  const Figure blank = missing(FigureState::blank);
  auto row = carried_in("3 | | | | | | | |");
  CHECK(row[Applicant::natural_person] == printed(3));
  CHECK(row[Applicant::total] == blank);
  row = carried_in(" | | | | | | 4 | |");
  CHECK(row[Applicant::natural_person] == blank);
  CHECK(row[Applicant::total] == printed(4));
  // Two numbers too many, and too few cells: nothing is taken.
  row = carried_in("3 | 0 | 0 | 0 | 0 | 0 | 3 | 7 |");
  CHECK(row[Applicant::natural_person].state == FigureState::unreadable);
  row = carried_in("3 | 3 |");
  CHECK(row[Applicant::total].state == FigureState::unreadable);
}

TEST_CASE("where a cell with text ends with an empty line, more empty lines are empty cells") {
  std::string full = "规章\n\n1\n\n\n2\n\n";
  for (int row = 0; row < 10; ++row) full += "标签\n\n" + repeated("1\n\n", 7);
  const std::string few = "甲\n\n8\n\n" + repeated("\n", 5) + "9\n\n";
  const std::string none = "乙\n\n" + repeated("\n", 7);
  const std::string end = "标签\n\n" + repeated("1\n\n", 7) + "表四\n\n";
  Rows rows = rows_of(full + few + none + end);
  REQUIRE(rows.size() == 14);
  CHECK(rows[0] == "规章|1||2");
  CHECK(rows[1] == "标签|1|1|1|1|1|1|1");
  CHECK(rows[11] == "甲|8||||||9");
  CHECK(rows[12] == "乙|||||||");
  // A row of another length among them: then nobody knows what an empty line is.
  const std::string odd = "丙\n\n8\n\n" + repeated("\n", 4) + "9\n\n";
  rows = rows_of(full + odd + few + end);
  CHECK(std::find(rows.begin(), rows.end(), "甲|8|9") != rows.end());
  CHECK(std::find(rows.begin(), rows.end(), "甲|8||||||9") == rows.end());
}

TEST_CASE("two whole rows name the columns where rows with labels of many lengths agree") {
  // Every row but the first two without its last number; `shift`: where one row's numbers stand.
  const auto read_shifted = [](std::size_t shift) {
    sample::Lines lines = sample::standard_2021();
    *sample::line(lines, "1 0 0 0 0 0 1") = " 1 0 0 0 0 0 1";
    std::size_t rows = 0;
    for (std::string& line : lines) {
      std::vector<std::string> numbers;
      std::size_t end = line.size();
      while (end > 0) {
        const std::size_t blank = line.rfind(' ', end - 1);
        if (blank == std::string::npos) break;
        numbers.insert(numbers.begin(), line.substr(blank + 1, end - blank - 1));
        end = blank;
      }
      if (numbers.size() != 7) continue;
      line.resize(end);
      const auto characters = static_cast<std::size_t>(
          std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }));
      line.append(45 - characters + (rows == 4 ? shift : 0), ' ');
      if (rows >= 2) numbers.pop_back();
      for (const std::string& number : numbers) {
        line.append(number).append(6 - number.size(), ' ');
      }
      ++rows;
    }
    return read_report_bytes(sample::text(lines), "test");
  };
  const Reading reading = read_shifted(0);
  const auto& cells = reading.report.requests[RequestRow::state_secret].cells;
  CHECK(cells[0].state == FigureState::printed);
  CHECK(cells[6].state == FigureState::blank);
  // Numbers beside the columns of the others: nothing is proven.
  const Reading shifted = read_shifted(3);
  const auto& doubted = shifted.report.requests[RequestRow::state_secret].cells;
  CHECK(doubted[0].state == FigureState::unreadable);
  CHECK(doubted[6].state == FigureState::unreadable);
}
