// SPDX-License-Identifier: Apache-2.0
// Web pages as documents: what becomes a line, what becomes a cell, where it stands, and what is
// left out. The expectations are written by hand.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "../fuzz/target_html.hpp"
#include "govinfo/read.hpp"

namespace {

using namespace govinfo;

/// A page as text: lines with their words apart by '|', cells as row,column text, and spans where a
/// cell has any. Line ends in a cell are '/'.
std::string show(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      std::string words;
      for (const Word& word : line->words) words += "|" + std::string{document[word.text]};
      out += (line->gap ? "\n* " : "\n- ") + words.substr(1);
      continue;
    }
    const Grid& grid = std::get<Grid>(block);
    out += "\n" + std::to_string(grid.rows) + "x" + std::to_string(grid.columns);
    for (const Cell& cell : grid.cells) {
      out += "\n " + std::to_string(cell.row) + "," + std::to_string(cell.column);
      if (cell.row_span * cell.column_span > 1) {
        out += " (" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ")";
      }
      std::string text{document[cell.text]};
      std::replace(text.begin(), text.end(), '\n', '/');
      out += " " + text;
    }
  }
  return out;
}

/// Every document of these tests is sound as well.
std::string read(std::string_view page) {
  CHECK_NOTHROW(fuzz::html(page));
  return show(document_from_html(page));
}

/// The texts of the cells of the only grid, joined.
std::string cells(std::string_view page) {
  CHECK_NOTHROW(fuzz::html(page));
  const Document document = document_from_html(page);
  std::string out;
  std::size_t grids = 0;
  for (const Block& block : document.blocks) {
    const auto* grid = std::get_if<Grid>(&block);
    if (grid == nullptr) continue;
    ++grids;
    for (const Cell& cell : grid->cells) out += "[" + std::string{document[cell.text]} + "]";
  }
  CHECK(grids == 1);
  return out;
}

bool has(const Document& document, std::string_view rule) {
  return std::any_of(document.findings.begin(), document.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

}  // namespace

TEST_CASE("blocks outside of tables are lines") {
  CHECK(read("<p>一、总体情况</p>\n<p>根据 条例<br>编制</p>") ==
        "\n* 一、总体情况\n* 根据|条例\n- 编制");
  CHECK(read("<div>a<div>b</div>c</div>d<hr>e<h2>f</h2>g<ul><li>h<li>i</ul>") ==
        "\n* a\n* b\n* c\n* d\n* e\n* f\n* g\n* h\n* i");
  CHECK(read("2024<b>年</b>\n  度 <i>x</i> y") == "\n* 2024年|度|x|y");
  CHECK(read("<p>&nbsp;</p><p>a</p>") == "\n* a");
  CHECK(read("<pre>规章   1\n许可 2</pre>") == "\n* 规章|1\n- 许可|2");

  const Document document = document_from_html("<p>规章  13 件</p><p>x</p>");
  REQUIRE(document.blocks.size() == 2);
  const Line& line = std::get<Line>(document.blocks[0]);
  CHECK(line.place.line == 1);
  REQUIRE(line.words.size() == 3);
  CHECK(line.words[1].left == 3);
  CHECK(line.words[1].right == 5);
  CHECK(line.words[2].left == 6);
  CHECK(std::get<Line>(document.blocks[1]).place.line == 2);

  const Document columns = document_from_html("<pre>规章      13</pre>");
  CHECK(std::get<Line>(columns.blocks.at(0)).words.at(1).left == 8);
}

TEST_CASE("tables are grids") {
  CHECK(
      read("一<table><tr><td>规章</td><td>13</td></tr><tr><td>许可</td><td></td></tr></table>二") ==
      "\n* 一\n2x2\n 0,0 规章\n 0,1 13\n 1,0 许可\n 1,1 \n* 二");
  CHECK(read("<TABLE BORDER=1><TR><TD>a<TH>1<TR><TD>b<TD>2</TABLE>") ==
        "\n2x2\n 0,0 a\n 0,1 1\n 1,0 b\n 1,1 2");
  CHECK(read("<table><caption>表 一</caption><tr><td>a<td>1</table>") ==
        "\n* 表|一\n1x2\n 0,0 a\n 0,1 1");
  CHECK(read("<table><tfoot><tr><td>合计<td>3<tbody><tr><td>a<td>3</table>") ==
        "\n2x2\n 0,0 a\n 0,1 3\n 1,0 合计\n 1,1 3");
  CHECK(read("<table><tr><td>only</td></tr></table>") == "\n* only");

  const Document document = document_from_html(
      "<table><tr><td>a<td>b</table><table><tr><td>c<td>d<tr><td>e<td>f</table>");
  REQUIRE(document.blocks.size() == 2);
  const Cell& last = std::get<Grid>(document.blocks[1]).cells.at(3);
  CHECK(last.place.table == 2);
  CHECK(last.place.row == 2);
  CHECK(last.place.cell == 2);
  CHECK(document.format == "html");
  CHECK(document.findings.empty());
}

TEST_CASE("spans place the cells that follow") {
  CHECK(
      read("<table><tr><td rowspan=2>a<td colspan=3>b<tr><td>1<td>2<td>3<tr><td>c<td>4</table>") ==
      "\n3x4\n 0,0 (2x1) a\n 0,1 (1x3) b\n 1,1 1\n 1,2 2\n 1,3 3\n 2,0 c\n 2,1 4");
  SUBCASE("none, nonsense, negative") {
    CHECK(read("<table><tr><td colspan>a<td colspan=x>b<td colspan=-2>c<td colspan=0>d"
               "<td rowspan='-1'>e</table>") == "\n1x5\n 0,0 a\n 0,1 b\n 0,2 c\n 0,3 d\n 0,4 e");
  }
  SUBCASE("a row span of 0 goes on to the end of its group") {
    CHECK(read("<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2<tbody><tr><td>b<td>3</table>") ==
          "\n3x2\n 0,0 (2x1) a\n 0,1 1\n 1,1 2\n 2,0 b\n 2,1 3");
  }
  SUBCASE("a cell is cut where it would cover another one") {
    CHECK(read("<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>") ==
          "\n2x4\n 0,0 a\n 0,1 (2x1) b\n 0,2 c\n 1,0 d\n 1,3 e");
  }
  SUBCASE("beyond the end of the table") {
    CHECK(read("<table><tr><td rowspan=3>a<td>1</table>") == "\n3x2\n 0,0 (3x1) a\n 0,1 1");
  }
  SUBCASE("too many") {
    const Document document = document_from_html(
        "<table><tr><td colspan=1000000000>a<td>b<tr><td rowspan=99999999999999999999>c</table>");
    CHECK(has(document, "R.LIMIT.spans"));
    const Grid& grid = std::get<Grid>(document.blocks.at(0));
    CHECK(grid.columns == 1001);
    CHECK(grid.rows == 1001);
    CHECK(grid.cells.at(1).column == 1000);
  }
}

TEST_CASE("inline elements do not part text, blocks and line breaks do") {
  CHECK(cells("<table><tr><td><span>2</span><span>6<o:p></o:p></span></td><td><p>1</p><p>6</p></td>"
              "<td>1<br>6<td>1<wbr>6<td>1 \n\t 6<td><div>1</div>6</table>") ==
        "[26][1\n6][1\n6][16][1 6][1\n6]");
  CHECK(
      cells("<table><tr><td>本年新<br />制作数量<td>（<span>一</span><font face=\"宋体\">）</font>"
            "予以公开</table>") == "[本年新\n制作数量][（一）予以公开]");
  CHECK(cells("<table><tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p><td> <td>&#160;1</table>") ==
        "[\xC2\xA0][][\xC2\xA0"
        "1]");
  // An end tag of what is not open parts nothing.
  CHECK(cells("<table><tr><td>2</div>6<td>2</span>6<td>2</p>6</table>") == "[26][26][2\n6]");
}

TEST_CASE("numbers of notes stay apart from the number beside them") {
  CHECK(cells("<table><tr><td>26<sup>1</sup><td>x<sub>2</sub>3<td>m<sup>2</sup></table>") ==
        "[26¹][x₂3][m²]");
  CHECK(cells("<table><tr><td><del>16</del>26<td><s>1</s>2<td>3</table>") == "[26][2][3]");
}

TEST_CASE("character references") {
  CHECK(cells("<table><tr><td>&lt;a&gt;&amp;&quot;&apos;<td>&#49;&#x32;&#X33<td>&copy2024&nbsp;x"
              "<td>&ldquo;三安全&rdquo;&mdash;&hellip;</table>") ==
        "[<a>&\"'][123][©2024\xC2\xA0x][“三安全”—…]");
  CHECK(cells("<table><tr><td>1&#x200B;2&#xFEFF;3&shy;4<td>1\xE2\x80\x8B"
              "2\xEF\xBB\xBF"
              "3\xC2\xAD"
              "4</table>") == "[1234][1234]");
  CHECK(cells("<table><tr><td>&#0;&#xD800;&#1114112;<td>&#150;<td>&nosuch; & &;<td>&#;</table>") ==
        "[\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD][–][&nosuch; & &;][&#;]");
  CHECK(cells("<table><tr><td>1&ensp;2<td>&#10;1&Tab;2&#32;</table>") ==
        "[1\xE2\x80\x82"
        "2][1 2]");
}

TEST_CASE("attributes") {
  CHECK(read("<table><tr><td title=\"a>b\" colspan=2>1<td title='<td>'>2<td data-x=a\"b>3<td/>4"
             "<td =\"x>5<td a= b=\"c\">6</table>") ==
        "\n1x7\n 0,0 (1x2) 1\n 0,2 2\n 0,3 3\n 0,4 4\n 0,5 5\n 0,6 6");
  CHECK(read("<table><tr><td COLSPAN = '2' "
             "colspan=3>1<td\nrowspan\t=\n\"2\"\n>2<tr><td>3<td>4</table>") ==
        "\n2x3\n 0,0 (1x2) 1\n 0,2 (2x1) 2\n 1,0 3\n 1,1 4");
  CHECK(read("<table><tr><td style='a:b'colspan='2'>1<td width=76 style='width:57pt' colspan=2>2"
             "</table>") == "\n1x4\n 0,0 (1x2) 1\n 0,2 (1x2) 2");
}

TEST_CASE("comments and declarations") {
  CHECK(cells("<!DOCTYPE html><?xml version='1.0'?><!--[if gte mso 9]><xml><w:View>x</w:View></xml>"
              "<![endif]--><table><!--<td>0</td>--><tr><![if !supportMisalignedColumns]><td>1</td>"
              "<![endif]><td>2<!-- > --></td><td>3<!--></td><td>4<!--x--!></td></tr></table>") ==
        "[1][2][3][4]");
  CHECK(cells("<table><tr><td>1<td><![CDATA[2]]></table>") == "[1][]");
  CHECK(cells("<table><tr><td>1<td>2<!-- <td>3") == "[1][2]");
  CHECK(read("a <b c < d 5<6</ x>7</>8<>9") == "\n* a|78<>9");
  CHECK(read("5<6 and 7< 8 <= 9") == "\n* 5<6|and|7<|8|<=|9");
}

TEST_CASE("what is no text of the page") {
  CHECK(cells("<script>if(a<b)document.write('<table><tr><td>9<td>9</table>')</script>"
              "<style>td>a{}</style><textarea><td>9</textarea><title>t</title>"
              "<template><td>9<template></template></template><noscript><td>9</noscript>"
              "<iframe><td>9</iframe><select><option>9<option>8</select>"
              "<table><tr><td>1<script>'</table>'</script><td>2<select><option>9<td>3</table>") ==
        "[1][2][3]");
  CHECK(read("<script><!-- <script>a</script> b --></script>c") == "\n* c");
  CHECK(read("<select><option>9<input>c") == "\n* c");
}

TEST_CASE("what is hidden is not read") {
  CHECK(cells("<table><tr><td>1<td style='display:none'>9<td hidden>9<td>2"
              "<tr style=\"color:red; DISPLAY : none !important\"><td>9<td>9"
              "<tr><td>3<td><span style=display:none>9<span>9</span></span>4</table>") ==
        "[1][2][3][4]");
  CHECK(read("<p style='display:none'>9<p>1<div style=\"display:none\">9<div>9</div></div>2"
             "<font style='display:none'>9</font>3<input type=hidden value=9>4") == "\n* 1\n* 234");
  CHECK(read("<div hidden><table><tr><td>9<td>9</table></div><table><tr><td>1<td>2</table>") ==
        "\n1x2\n 0,0 1\n 0,1 2");
  CHECK(
      cells(
          "<table><tr><td style='display:block'>1<td style='display:none;display:block'>2"
          "<td class=hidden>3<td style='overflow:hidden;padding:0'>4<td title=hidden>5</table>") ==
      "[1][2][3][4][5]");
  SUBCASE("unless there would be no table at all") {
    const Document document =
        document_from_html("<div style='display:none'><table><tr><td>a<td>1</table></div><p>x");
    CHECK(show(document) == "\n1x2\n 0,0 a\n 0,1 1\n* x");
    CHECK(has(document, "R.CHOICE.hidden"));
  }
}

TEST_CASE("tables in tables") {
  SUBCASE("a table that holds tables is layout") {
    CHECK(read("<table><tr><td>menu<td><p>before</p><table><tr><td>a<td>1</table>after<tr><td>foot"
               "</table>") == "\n* menu\n* before\n1x2\n 0,0 a\n 0,1 1\n* after\n* foot");
    CHECK(read("<table><tr><td><table><tr><td><table><tr><td>a<td>1</table><table><tr><td>b<td>2"
               "</table></table></table>") == "\n1x2\n 0,0 a\n 0,1 1\n1x2\n 0,0 b\n 0,1 2");
  }
  SUBCASE("a table of one cell is a frame around its text") {
    CHECK(read("<table><tr><td>a<td><table><tr><td>26</table><td>3</table>") ==
          "\n1x3\n 0,0 a\n 0,1 26\n 0,2 3");
    CHECK(read("<table><tr><td>a<td>2<table><tr><td>6</table>3<td>4</table>") ==
          "\n1x3\n 0,0 a\n 0,1 2/6/3\n 0,2 4");
  }
  SUBCASE("rows of figures around one keep their columns") {
    const Document document = document_from_html(
        "<table><tr><td>规章<td>1<td><td>23<tr><td>许可<td><table><tr><td>x<td>y</table><td>4</"
        "table>");
    CHECK(show(document) == "\n* 规章|1|23\n* 许可\n1x2\n 0,0 x\n 0,1 y\n* 4");
    const Line& line = std::get<Line>(document.blocks.at(0));
    const std::uint32_t width = line.words[1].left;
    CHECK(line.words[2].left == 3 * width);
  }
  SUBCASE("a table in no cell of a table ends it") {
    CHECK(read("<table><tr><td>a<td>1<tr><table><tr><td>b<td>2</table>") ==
          "\n2x2\n 0,0 a\n 0,1 1\n1x2\n 0,0 b\n 0,1 2");
  }
}

TEST_CASE("tags in the wrong place") {
  CHECK(read("<table>x<tr>y<td>1</td>z<td>2</td></tr></table>") ==
        "\n* x\n* y\n* z\n1x2\n 0,0 1\n 0,1 2");
  CHECK(read("<table><tr><td>1</th></thead></caption></html><td>2") == "\n1x2\n 0,0 1\n 0,1 2");
  CHECK(read("1<td>2<tr>3</td>4</table>5") == "\n* 1\n* 2\n* 345");
  CHECK(read("<table><tr><td>1<td>2</table") == "\n1x2\n 0,0 1\n 0,1 2");
  CHECK(read("<table><tr><td>1<td>2<td") == "\n1x2\n 0,0 1\n 0,1 2");
}

TEST_CASE("a page that a script keeps in a string") {
  const Document document = document_from_html(
      "<p>x</p><script>var n=1; // it's\nvar page = \"<p class=\\\"a\\\">\\u4e00<\\/p><table><tr>"
      "<td>a<\\/td>\" +\n '<td colspan=\"2\">1</td></tr></table>';</script>");
  CHECK(show(document) == "\n* x\n* 一\n1x3\n 0,0 a\n 0,1 (1x2) 1");
  CHECK(has(document, "R.CHOICE.script"));
  CHECK(std::get<Line>(document.blocks.at(1)).place.line == 2);
  // The page itself comes first.
  const Document shown = document_from_html(
      "<table><tr><td>a<td>1</table><script>s='<table><tr><td>a<td>2</table>'</script>");
  CHECK(show(shown) == "\n1x2\n 0,0 a\n 0,1 1");
  CHECK(shown.findings.empty());
}

TEST_CASE("the title of the head stands in for one that the page lacks") {
  const std::string head = "<title>2024年X县政府信息公开工作年度报告_X县政府网</title>";
  CHECK(read(head + "<p>一、总体情况") == "\n- 2024年X县政府信息公开工作年度报告\n* 一、总体情况");
  CHECK(read(head + "<p>X县2024年政府信息公开年度报告<p>x") ==
        "\n* X县2024年政府信息公开年度报告\n* x");
  CHECK(read("<title>X县人民政府</title><p>x") == "\n* x");
}

TEST_CASE("limits end in a finding") {
  ReadOptions options;
  options.max_cells = 3;
  options.max_lines = 2;
  options.max_words = 5;
  const auto limit = [&](std::string_view page, std::string_view rule) {
    const Document document = document_from_html(page, options);
    CHECK_MESSAGE(has(document, rule), rule);
    return show(document);
  };
  CHECK(limit("<table><tr><td>1<td>2<td>3<td>4</table>x", "R.LIMIT.cells") ==
        "\n1x3\n 0,0 1\n 0,1 2\n 0,2 3");
  CHECK(limit("a<p>b<p>c<p>d", "R.LIMIT.lines") == "\n* a\n* b");
  CHECK(limit("a b c<p>d e f", "R.LIMIT.words") == "\n* a|b|c");
  options = {};
  options.max_text = 8;
  limit("<p>abc<p>defghijk<p>l", "R.LIMIT.text");
  options = {};
  options.max_depth = 3;
  CHECK(limit("<div><div><div><div>a</div></div></div></div>b", "R.LIMIT.depth") == "\n* a\n* b");
  CHECK(limit("<table><tr><td><table><tr><td><table><tr><td><table><tr><td>a<td>b</table></table>"
              "</table><td>c</table>",
              "R.LIMIT.depth") != "");
  options = {};
  options.max_bytes = 3;
  limit("abcd", "R.LIMIT.bytes");
  CHECK(has(document_from_html(std::string_view{"a\0b", 3}), "R.FORMAT.binary"));
  CHECK(has(document_from_html("a\xFFz"), "R.FORMAT.encoding"));
  CHECK(document_from_html("<p>一\xE4\xB8").findings.empty());  // cut within a character
  CHECK(document_from_html("").blocks.empty());
}

TEST_CASE("hostile pages take no long time") {
  const auto repeat = [](std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  constexpr std::size_t many = 100'000;
  for (const std::string_view text : {"<div>",
                                      "<table>",
                                      "<table><tr><td>",
                                      "<td>",
                                      "<tr>",
                                      "<b>",
                                      "<span style='display:none'>",
                                      "<",
                                      "</",
                                      "&",
                                      "<!--",
                                      "<td rowspan=1000 colspan=1000>",
                                      "<select>",
                                      "<template>",
                                      "<script>",
                                      "<table><tr><td colspan=1000 rowspan=1000></table>",
                                      "<a b=\"",
                                      "<p a=b ",
                                      "<pre>\n",
                                      "'\""}) {
    CAPTURE(text);
    CHECK_NOTHROW(fuzz::html(repeat(text, many)));
    CHECK_NOTHROW(fuzz::html("<table><tr><td>" + repeat(text, many) + "</table>"));
  }
  const Document cells = document_from_html("<table><tr>" + repeat("<td rowspan=1000>", many / 2) +
                                            repeat("<tr><td colspan=900>", many));
  CHECK_FALSE(cells.blocks.empty());
}

TEST_CASE("the published page of 2019") {
  const char* const folder = std::getenv("GOVINFO_REPORTS");
  if (folder == nullptr) return;
  const auto file =
      std::filesystem::path{folder} / "shanghai_office_2019" / "shanghai_office_2019.html";
  if (!std::filesystem::exists(file)) return;
  std::ifstream stream{file, std::ios::binary};
  const std::string page{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
  const Document document = document_from_html(page);
  CHECK(document.findings.empty());
  std::vector<const Grid*> grids;
  for (const Block& block : document.blocks) {
    if (const auto* grid = std::get_if<Grid>(&block)) grids.push_back(grid);
  }
  REQUIRE(grids.size() == 3);
  CHECK(grids[0]->rows == 18);
  CHECK(grids[0]->columns == 5);
  const auto text_at = [&](const Grid& grid, std::uint32_t row, std::uint32_t column) {
    for (const Cell& cell : grid.cells) {
      if (cell.row == row && cell.column == column) return std::string{document[cell.text]};
    }
    return std::string{"?"};
  };
  CHECK(text_at(*grids[0], 1, 1) == "本年新\n制作数量");
  CHECK(text_at(*grids[0], 2, 0) == "规章");
  CHECK(text_at(*grids[0], 2, 4) == "524");
  CHECK(text_at(*grids[0], 3, 1) == "60");
  CHECK(text_at(*grids[0], 17, 3) == "251000元");
}
