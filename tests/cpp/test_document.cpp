// SPDX-License-Identifier: Apache-2.0
#include "govinfo/document.hpp"
#include "govinfo/read.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace govinfo;

TEST_CASE("text becomes lines of words with page, line and column in characters") {
  const Document document = document_from_text("\xEF\xBB\xBF一 二三\r\n\n  ab\t4　５\n\f第二页\n末");
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
