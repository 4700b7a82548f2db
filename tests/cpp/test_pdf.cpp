// SPDX-License-Identifier: Apache-2.0
// PDF: what pdftotext writes, what goes wrong with it, and how lines and tables are made of words
// with boxes.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "govinfo/govinfo.hpp"
#include "pdf/pdf_words.hpp"

using namespace govinfo;

namespace {

/// A page in the making. Chinese characters are as wide as `size`, others half of it.
class Page {
 public:
  double size = 10;

  /// A word whose left edge is at `left`, its middle at the height `center`.
  Page& word(std::string text, double left, double center) {
    double width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte < 0x80) width += size / 2;
      if (byte >= 0xC0) width += size;
    }
    page_.words.push_back(
        {std::move(text), left, center - size / 2, left + width, center + size / 2});
    return *this;
  }

  /// Numbers in columns whose middles are 40 points apart; "" leaves a cell empty.
  Page& numbers(const std::vector<std::string>& cells, double center, double first = 260) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const double width = static_cast<double>(cells[c].size()) * size / 2;
      const double middle = first + 40 * static_cast<double>(c);
      if (!cells[c].empty()) word(cells[c], middle - width / 2, center);
    }
    return *this;
  }

  PdfPage& get() { return page_; }

 private:
  PdfPage page_{595, 842, {}};
};

PdfText text_of(std::vector<PdfPage> pages) { return {"hand 1", std::move(pages), {}}; }

/// The words of a line, or of a row of a grid, with bars between them; a row's empty cells too.
std::vector<std::string> shown(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      std::string& text = lines.emplace_back();
      for (const Word& word : line->words) {
        text.append(text.empty() ? "" : "|").append(document[word.text]);
      }
      continue;
    }
    std::uint32_t row = UINT32_MAX;
    for (const Cell& cell : std::get<Grid>(block).cells) {
      if (cell.row != row) {
        lines.emplace_back();
      } else {
        lines.back() += '|';
      }
      row = cell.row;
      lines.back() += document[cell.text];
    }
  }
  return lines;
}

std::vector<std::string> shown(Page& page) {
  return shown(document_from_pdf_text(text_of({page.get()})));
}

bool has_rule(const Document& document, std::string_view rule) {
  return std::any_of(document.findings.begin(), document.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

using Lines = std::vector<std::string>;

/// A program that stands in for pdftotext.
class Script {
 public:
  explicit Script(std::string_view lines) {
    path_ = std::filesystem::temp_directory_path() /
            ("govinfo_pdftotext_" + std::to_string(::getpid()) + "_" + std::to_string(next_++));
    std::ofstream{path_} << "#!/bin/sh\n" << lines;
    ::chmod(path_.c_str(), 0700);
  }
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;
  ~Script() { std::filesystem::remove(path_); }

  [[nodiscard]] ReadOptions options() const {
    ReadOptions options;
    options.pdftotext = path_.string();
    return options;
  }

 private:
  static inline int next_ = 0;
  std::filesystem::path path_;
};

constexpr std::string_view pdf_bytes = "%PDF-1.7\nnothing else";

const Line& line(const Document& document, std::size_t block) {
  return std::get<Line>(document.blocks.at(block));
}

}  // namespace

TEST_CASE("what pdftotext writes: pages, words, entities, characters that XML does not allow") {
  const auto pdf = detail::parse_bbox(
      "<html><title>\xFE\xFF\x01</title><doc>\n"
      "  <page width=\"595.5\" height=\"842\">\n"
      "    <word xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">a&lt;&amp;&gt;&quot;&#x;</word>\n"
      "    <word xMin=\"-1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\x02\x1B规章</word>\n"
      "  </page>\n  <page width=\"1\" height=\"2\">\n  </page>\n</doc></html>",
      {});
  REQUIRE(pdf);
  REQUIRE(pdf->pages.size() == 2);
  CHECK(pdf->pages[0].width == 595.5);
  CHECK(pdf->pages[0].height == 842);
  REQUIRE(pdf->pages[0].words.size() == 2);
  CHECK((pdf->pages[0].words[0] == PdfWord{"a<&>\"&#x;", 1.5, 2, 3, 4}));
  CHECK(pdf->pages[0].words[1].text == "\x02\x1B规章");
  CHECK(pdf->pages[0].words[1].left == -1);
  CHECK(pdf->pages[1].words.empty());
}

TEST_CASE("what pdftotext writes: cut or something else is no document") {
  for (const std::string_view bad :
       {"", "hello", "<doc>", "<doc><page width=\"1\" height=\"2\">",
        "<doc><page width=\"1\"></page></doc>", "<doc><page width=\"x\" height=\"2\"></doc>",
        "<doc><word xMin=\"1\" yMin=\"1\" xMax=\"1\" yMax=\"1\">before a page</word></doc>",
        "<doc><page width=\"1\" height=\"2\"><word xMin=\"1\" yMin=\"1\" xMax=\"1\">a</word></doc>",
        "<doc><page width=\"1\" height=\"2\"><word xMin=\"1\" yMin=\"1\" xMax=\"1\" "
        "yMax=\"1\">a"}) {
    CAPTURE(bad);
    CHECK_FALSE(detail::parse_bbox(bad, {}));
  }
}

TEST_CASE("words of a line come together, in whatever order they are given") {
  Page page;
  page.word("1136", 200, 50.4).word("信息", 180, 50).word("条", 224, 49.8);
  page.word("第二行", 20, 70).word("第一行", 20, 30);
  const Document document = document_from_pdf_text(text_of({page.get()}));
  CHECK(shown(document) == Lines{"第一行", "信息|1136|条", "第二行"});
  CHECK(document.format == "pdf");
  CHECK(document.tool == "hand 1");
  CHECK(line(document, 1).place == SourcePlace{.page = 1, .line = 2});
  CHECK(line(document, 1).words[0].left == 1800);
  CHECK(line(document, 1).words[1].right == 2200);
}

TEST_CASE("a label in two fonts is one word, a number beside it is another") {
  Page page;
  page.word("1.", 20, 50).word("属于国家秘密", 30, 50).word("12", 92, 50);
  page.word("本年增", 20, 80).word("/", 50, 80).word("减", 55, 80);
  page.word("565.37", 20, 110).word("万元", 50, 110);
  CHECK(shown(page) == Lines{"1.属于国家秘密|12", "本年增/减", "565.37万元"});
}

TEST_CASE("text that is printed twice to look bold is one") {
  Page page;
  page.word("总计", 20, 50).word("总计", 20.6, 50).word("7", 80, 50).word("7", 120, 50);
  CHECK(shown(page) == Lines{"总计|7|7"});
}

TEST_CASE("fonts whose boxes reach farther down do not tear a line") {
  // The boxes of Chinese text are higher, and their middles lie 5 points lower than those of the
  // numbers beside them.
  Page page;
  for (int row = 0; row < 6; ++row) {
    const double y = 50 + 26 * row;
    page.word("20", 20, y).word("年", 30, y + 5).word("规章", 60, y + 5).word("3", 100, y);
  }
  for (PdfWord& word : page.get().words) {
    if (word.text == "年" || word.text == "规章") {
      word.top -= 4;
      word.bottom += 4;
    }
  }
  const Lines lines = shown(page);
  CHECK(lines == Lines(6, "20|年|规章|3"));
}

TEST_CASE("complete rows prove the columns: empty cells are known") {
  Page page;
  page.word("一、本年新收政府信息公开申请数量", 20, 100)
      .numbers({"1", "2", "3", "4", "5", "6", "21"}, 100);
  page.word("二、上年结转政府信息公开申请数量", 20, 120)
      .numbers({"10", "0", "0", "0", "0", "0", "10"}, 120);
  page.word("（一）予以公开", 20, 140).numbers({"", "7", "", "", "", "", "7"}, 140);
  page.word("（七）总计", 20, 160).numbers({"3", "0", "0", "0", "0", "0", "3"}, 160);
  CHECK(shown(page) == Lines{"一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21",
                             "二、上年结转政府信息公开申请数量|10|0|0|0|0|0|10",
                             "（一）予以公开||7|||||7", "（七）总计|3|0|0|0|0|0|3"});
}

TEST_CASE("a torn number is one cell; two numbers in a column make the row unclear") {
  Page page;
  for (int row = 0; row < 3; ++row) {
    page.word("标签", 20, 100 + 20 * row)
        .numbers({"100", "0", "0", "0", "0", "0", "100"}, 100 + 20 * row);
  }
  page.word("甲", 20, 160).numbers({"", "0", "0", "0", "0", "0", "16"}, 160);
  page.word("1", 253, 160).word("6", 260, 160);
  Lines lines = shown(page);
  REQUIRE(lines.size() == 4);
  CHECK(lines[3] == "甲|1 6|0|0|0|0|0|16");

  page.word("8", 293, 160);
  page.word("9", 306, 160);  // with the 0 between them three numbers in the second column
  lines = shown(page);
  CHECK(std::none_of(lines.begin(), lines.end(),
                     [](const std::string& text) { return text == "甲|1 6|8|0|9|0|0|16"; }));
  CHECK(lines[3].find("|8|") == std::string::npos);
}

TEST_CASE("numbers that are broken in their cells are not two rows") {
  Page page;
  for (int row = 0; row < 3; ++row) {
    page.word("标签", 20, 100 + 30 * row)
        .numbers({"12", "0", "0", "0", "0", "0", "12"}, 100 + 30 * row);
  }
  page.word("甲", 20, 190).numbers({"", "0", "0", "0", "0", "0", "5"}, 190);
  page.numbers({"12"}, 184).numbers({"34"}, 196);
  const Lines lines = shown(page);
  REQUIRE(lines.size() == 4);
  CHECK(lines[3] == "甲|12\n34|0|0|0|0|0|5");
}

TEST_CASE("headings prove the columns where rows do not") {
  Page page;
  page.word("信息内容", 40, 80);
  const std::vector<std::string> heads = {"本年制发件数", "本年废止件数", "现行有效件数"};
  for (std::size_t c = 0; c < 3; ++c) page.word(heads[c], 150 + 100 * static_cast<double>(c), 80);
  page.word("规章", 40, 100).word("3", 280, 100);
  page.word("行政规范性文件", 30, 120).word("1", 180, 120).word("5", 380, 120);
  CHECK(shown(page) == Lines{"信息内容|本年制发件数|本年废止件数|现行有效件数", "规章||3|",
                             "行政规范性文件|1||5"});
}

TEST_CASE("without proof there are only lines") {
  Page page;
  page.word("规章", 40, 100).word("3", 280, 100);
  page.word("行政规范性文件", 30, 120).word("1", 180, 120).word("5", 380, 120);
  CHECK(shown(page) == Lines{"规章|3", "行政规范性文件|1|5"});
}

TEST_CASE("lines of a label around its numbers stay apart from them") {
  Page page;
  for (int row = 0; row < 3; ++row) {
    page.word("标签", 20, 100 + 30 * row)
        .numbers({"1", "0", "0", "0", "0", "0", "1"}, 100 + 30 * row);
  }
  page.word("要求行政机关确认或重", 20, 184).word("新出具已获取信息", 20, 196);
  page.numbers({"2", "0", "0", "0", "0", "0", "2"}, 190);
  const Lines lines = shown(page);
  REQUIRE(lines.size() == 6);
  CHECK(lines[3] == "要求行政机关确认或重");
  CHECK(lines[4] == "2|0|0|0|0|0|2");
  CHECK(lines[5] == "新出具已获取信息");
}

TEST_CASE("a unit belongs to the number before it, or above it in its cell") {
  Page page;
  page.word("政府集中采购", 40, 100).word("30", 200, 100).word("727266", 300, 100);
  page.word("元", 332, 100);
  page.word("行政事业性收费", 40, 140).word("1", 200, 140).word("16.5", 300, 140);
  page.word("万元", 300, 153);
  // Below a label, or two lines farther down, it is a text.
  page.word("金额", 40, 180).word("元", 45, 193).word("5", 300, 193).word("元", 300, 230);
  CHECK(shown(page) ==
        Lines{"政府集中采购|30|727266元", "行政事业性收费|1|16.5万元", "金额", "元|5", "元"});
}

TEST_CASE("full-width digits one below the other are cells, not text that is read downwards") {
  Page page;
  for (int row = 0; row < 4; ++row) {
    page.word("标签", 20, 100 + 11 * row);
    for (int c = 0; c < 7; ++c) page.word("０", 260 + 40 * c, 100 + 11 * row);
  }
  page.word("总", 500, 78).word("计", 500, 89);
  const Lines lines = shown(page);
  REQUIRE(lines.size() >= 4);
  CHECK(Lines{lines.end() - 4, lines.end()} == Lines(4, "标签|０|０|０|０|０|０|０"));
}

namespace {

/// The headings of table three, one line each.
void heads_of_requests(Page& page, double center, std::size_t first = 0, std::size_t last = 7) {
  const std::vector<std::string> heads = {"自然人",   "商业企业", "科研机构", "社会公益",
                                          "法律服务", "其他",     "总计"};
  for (std::size_t c = first; c < last; ++c) {
    page.word(heads[c], 245 + 50 * static_cast<double>(c), center);
  }
}

}  // namespace

TEST_CASE("headings at the end of the page before prove the columns") {
  Page first;
  first.word("收到和处理政府信息公开申请情况", 20, 700);
  heads_of_requests(first, 740);
  Page second;
  second.word("予以公开", 20, 60).word("8", 260, 60).word("8", 550, 60);
  second.word("属于国家秘密", 20, 80).word("1", 310, 80).word("1", 550, 80);
  const Document document = document_from_pdf_text(text_of({first.get(), second.get()}));
  const Lines lines = shown(document);
  REQUIRE(lines.size() == 4);
  CHECK(lines[2] == "予以公开|8||||||8");
  CHECK(lines[3] == "属于国家秘密||1|||||1");
  // Half of them there, half here.
  Page left;
  left.word("收到和处理政府信息公开申请情况", 20, 700);
  heads_of_requests(left, 740, 0, 3);
  Page right;
  heads_of_requests(right, 40, 3, 7);
  right.word("予以公开", 20, 60).word("8", 260, 60).word("8", 550, 60);
  CHECK(shown(document_from_pdf_text(text_of({left.get(), right.get()}))).back() ==
        "予以公开|8||||||8");
  // Numbers between them: those belong to another table.
  first.word("共计", 20, 760).word("12", 100, 760);
  CHECK(shown(document_from_pdf_text(text_of({first.get(), second.get()}))).back() ==
        "属于国家秘密|1|1");
}

TEST_CASE("rows with whole labels of the form: wrapped ones are one, and empty cells are known") {
  const std::vector<std::string> values = {"1", "0", "0", "0", "0", "0", "1"};
  Page page;
  for (int row = 0; row < 3; ++row) {
    page.word("标签", 20, 100 + 20 * row).numbers(values, 100 + 20 * row);
  }
  page.word("1.属于国家秘密", 80, 160).numbers(values, 160);
  page.word("不予公开", 20, 180);
  page.word("4.保护第三方合", 80, 190).word("法权益", 80, 202);
  page.word("5.要求行政机关确认或重", 80, 220).word("新出具已获取信息", 80, 232);
  page.numbers({"2", "0", "0", "0", "0", "0", "2"}, 226);
  page.word("8.属于行政查询事项", 80, 250).numbers(values, 250);
  const Lines lines = shown(page);
  REQUIRE(lines.size() == 8);
  CHECK(lines[3] == "1.属于国家秘密|1|0|0|0|0|0|1");
  CHECK(lines[4] == "不予公开");
  CHECK(lines[5] == "4.保护第三方合法权益|||||||");
  CHECK(lines[6] == "5.要求行政机关确认或重新出具已获取信息|2|0|0|0|0|0|2");
  CHECK(lines[7] == "8.属于行政查询事项|1|0|0|0|0|0|1");
}

TEST_CASE("a row without numbers is not called empty beside a line that nobody knows") {
  const std::vector<std::string> values = {"1", "0", "0", "0", "0", "0", "1"};
  for (const std::string text : {"某种文字", ""}) {
    CAPTURE(text);
    Page page;
    for (int row = 0; row < 4; ++row) {
      page.word("1.属于国家秘密", 80, 100 + 20 * row).numbers(values, 100 + 20 * row);
    }
    page.word("4.保护第三方合法权益", 80, 190);
    // Its numbers may be those without a label.
    if (text.empty()) page.numbers(values, 200);
    if (!text.empty()) page.word(text, 80, 206);
    page.word("8.属于行政查询事项", 80, 220).numbers(values, 220);
    const Lines lines = shown(page);
    CHECK(std::find(lines.begin(), lines.end(), "4.保护第三方合法权益") != lines.end());
  }
}

TEST_CASE("lines of prose that begin with a year do not turn a page") {
  Page page;
  for (int row = 0; row < 6; ++row) {
    page.word("2023", 20, 100 + 20 * row).word("年机关培训", 60, 100 + 20 * row);
    page.word("不断提高", 120, 100 + 20 * row).word("公平", 200, 100 + 20 * row);
  }
  const Lines lines = shown(page);
  REQUIRE(lines.size() == 6);
  CHECK(lines[0].starts_with("2023"));
}

TEST_CASE("a label that is read downwards is a line of its own") {
  Page page;
  const std::vector<std::string> label = {"三", "、", "本", "年", "度", "办", "理", "结", "果"};
  for (std::size_t i = 0; i < label.size(); ++i) {
    page.word(label[i], 20, 104 + 11 * static_cast<double>(i));
  }
  for (int row = 0; row < 5; ++row) {
    page.word("属于国家秘密", 40, 100 + 20 * row)
        .numbers({"1", "0", "0", "0", "0", "0", "1"}, 100 + 20 * row);
  }
  Lines expected(5, "属于国家秘密|1|0|0|0|0|0|1");
  expected.insert(expected.begin(), "三、本年度办理结果");
  Lines lines = shown(page);
  std::stable_partition(lines.begin(), lines.end(),
                        [](const std::string& text) { return text == "三、本年度办理结果"; });
  CHECK(lines == expected);
}

TEST_CASE("a table goes on on the next page") {
  Page first;
  for (int row = 0; row < 4; ++row) {
    first.word("标签", 20, 740 + 20 * row)
        .numbers({"1", "0", "0", "0", "0", "0", "1"}, 740 + 20 * row);
  }
  Page second;
  second.word("甲", 20, 60).numbers({"", "", "4", "", "", "", "4"}, 60);
  second.word("乙", 20, 80).numbers({"9", "", "", "", "", "", "9"}, 80);
  const Lines lines = shown(document_from_pdf_text(text_of({first.get(), second.get()})));
  REQUIRE(lines.size() == 6);
  CHECK(lines[4] == "甲|||4||||4");
  CHECK(lines[5] == "乙|9||||||9");
}

TEST_CASE("numbers of pages are no figures") {
  std::vector<PdfPage> pages;
  for (int p = 0; p < 3; ++p) {
    Page page;
    page.word("政府信息公开", 20, 60).word(std::to_string(p + 4), 295, 800);
    pages.push_back(page.get());
  }
  CHECK(shown(document_from_pdf_text(text_of(pages))) == Lines(3, "政府信息公开"));
  // 1 / 2 is one word and no row of three cells.
  Page page;
  page.word("政府信息公开", 20, 60).word("1", 290, 800).word("/", 300, 800).word("2", 310, 800);
  CHECK(shown(page) == Lines{"政府信息公开", "1/2"});
  // A number that does not count the pages stays.
  Page other;
  other.word("政府信息公开", 20, 60).word("550", 295, 800);
  CHECK(shown(document_from_pdf_text(text_of({other.get(), other.get()}))) ==
        Lines{"政府信息公开", "550", "政府信息公开", "550"});
}

TEST_CASE("a page on its side is turned") {
  Page page;
  for (int row = 0; row < 10; ++row) {
    page.word("本年新收政府信息公开申请", 20, 100 + 20 * row)
        .numbers({"1", "2", "3", "4", "5", "6", "21"}, 100 + 20 * row);
  }
  const Lines upright = shown(page);
  REQUIRE(upright.size() == 10);
  PdfPage clockwise{842, 595, {}};
  PdfPage counter{842, 595, {}};
  PdfPage head{595, 842, {}};
  for (const PdfWord& w : page.get().words) {
    clockwise.words.push_back({w.text, 842 - w.bottom, w.left, 842 - w.top, w.right});
    counter.words.push_back({w.text, w.top, 595 - w.right, w.bottom, 595 - w.left});
    head.words.push_back({w.text, 595 - w.right, 842 - w.bottom, 595 - w.left, 842 - w.top});
  }
  CHECK(shown(document_from_pdf_text(text_of({clockwise}))) == upright);
  CHECK(shown(document_from_pdf_text(text_of({counter}))) == upright);
  CHECK(shown(document_from_pdf_text(text_of({head}))) == upright);
}

TEST_CASE("boxes that are no boxes are left out and said") {
  Page page;
  page.word("规章", 20, 50);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinite = std::numeric_limits<double>::infinity();
  page.get().words.push_back({"1", nan, 0, 1, 1});
  page.get().words.push_back({"2", 0, 0, infinite, 1});
  page.get().words.push_back({"3", 0, -1e300, 1, 1});
  page.get().words.push_back({"\xFF", 0, 0, 1, 1});
  const Document document = document_from_pdf_text(text_of({page.get()}));
  CHECK(shown(document) == Lines{"规章"});
  CHECK(has_rule(document, "R.DAMAGE.lost_characters"));
}

TEST_CASE("a file without words says so, and pages without words are named") {
  const Document empty = document_from_pdf_text(text_of({{595, 842, {}}, {595, 842, {}}}));
  CHECK(has_rule(empty, "R.NOTEXT.no_text_layer"));
  CHECK(interpret(empty).front().status == ReadingStatus::refused);
  Page page;
  page.word("政府信息公开", 20, 60);
  const Document partly =
      document_from_pdf_text(text_of({page.get(), {595, 842, {}}, page.get(), {595, 842, {}}}));
  REQUIRE(partly.findings.size() == 1);
  CHECK(partly.findings[0].rule == "R.NOTEXT.no_text_layer");
  CHECK(partly.findings[0].severity == Severity::warning);
  CHECK(partly.findings[0].where.text == "2, 4");
  // One empty page behind the text is usual.
  CHECK(document_from_pdf_text(text_of({page.get(), {595, 842, {}}})).findings.empty());
}

TEST_CASE("a text layer of characters that stand for nothing") {
  Page page;
  page.word("\uE001\uE002\uE003\uE004", 20, 60).word("规章", 20, 80);
  const Document document = document_from_pdf_text(text_of({page.get()}));
  REQUIRE(document.findings.size() == 1);
  CHECK(document.findings[0].rule == "R.DAMAGE.lost_characters");
  CHECK(document.findings[0].where.text == "\uE001\uE002\uE003\uE004");
}

TEST_CASE("limits on pages, words, text and lines") {
  Page page;
  for (int i = 0; i < 10; ++i) page.word("规章", 20, 50 + 20 * i);
  const PdfText pdf = text_of({page.get(), page.get(), page.get()});
  const auto limited = [&](auto set) {
    ReadOptions options;
    set(options);
    return document_from_pdf_text(pdf, options);
  };
  CHECK(shown(limited([](ReadOptions&) {})).size() == 30);
  const Document pages = limited([](ReadOptions& options) { options.max_pages = 2; });
  CHECK(shown(pages).size() == 20);
  CHECK(has_rule(pages, "R.LIMIT.pages"));
  const Document words = limited([](ReadOptions& options) { options.max_words = 15; });
  CHECK(shown(words).size() == 10);
  CHECK(has_rule(words, "R.LIMIT.words"));
  CHECK(has_rule(limited([](ReadOptions& options) { options.max_text = 70; }), "R.LIMIT.text"));
  const Document lines = limited([](ReadOptions& options) { options.max_lines = 7; });
  CHECK(shown(lines).size() == 7);
  CHECK(has_rule(lines, "R.LIMIT.lines"));
  ReadOptions small;
  small.max_bytes = 5;
  CHECK(has_rule(document_from_pdf(pdf_bytes, small), "R.LIMIT.bytes"));
}

TEST_CASE("an extractor of the caller") {
  ReadOptions options;
  options.pdftotext = "/nowhere/pdftotext";
  std::string given;
  options.pdf_extractor = [&](std::string_view bytes) {
    given = bytes;
    Page page;
    page.word("规章", 20, 50);
    return text_of({page.get()});
  };
  const Document document = document_from_pdf(pdf_bytes, options);
  CHECK(given == pdf_bytes);
  CHECK(document.tool == "hand 1");
  CHECK(shown(document) == Lines{"规章"});
  options.pdf_extractor = [](std::string_view) {
    return PdfText{"hand 2", {}, "R.FORMAT.encrypted"};
  };
  const Document refused = document_from_pdf(pdf_bytes, options);
  REQUIRE(refused.findings.size() == 1);
  CHECK(refused.findings[0].rule == "R.FORMAT.encrypted");
  CHECK(refused.findings[0].severity == Severity::error);
}

TEST_CASE("bytes that are no PDF") {
  CHECK(has_rule(document_from_pdf("", {}), "R.FORMAT.empty"));
  CHECK(has_rule(document_from_pdf("PK\x03\x04", {}), "R.FORMAT.corrupt"));
}

TEST_CASE("pdftotext: words, and the version that the document names") {
  const Script script{
      "case \"$1\" in -v) echo 'pdftotext version 99.1.2' >&2; exit 0;; esac\n"
      "cat > /dev/null\n"
      "echo '<doc><page width=\"100\" height=\"100\"><word xMin=\"1\" yMin=\"1\" xMax=\"21\" "
      "yMax=\"11\">规章</word></page></doc>'\n"};
  const Document document = document_from_pdf(pdf_bytes, script.options());
  CHECK(document.findings.empty());
  CHECK(document.tool == "poppler 99.1.2");
  CHECK(shown(document) == Lines{"规章"});
}

TEST_CASE("pdftotext is missing, or is not to be run") {
  ReadOptions options;
  for (const char* program : {"/nowhere/pdftotext", ""}) {
    options.pdftotext = program;
    CHECK(has_rule(document_from_pdf(pdf_bytes, options), "R.TOOL.poppler"));
  }
}

TEST_CASE("pdftotext fails") {
  const auto rule = [](std::string_view lines) {
    const Script script{lines};
    const Document document = document_from_pdf(pdf_bytes, script.options());
    return document.findings.size() == 1 ? document.findings[0].rule : std::string{"none"};
  };
  CHECK(rule("echo 'Command Line Error: Incorrect password' >&2; exit 1\n") ==
        "R.FORMAT.encrypted");
  CHECK(rule("echo 'Syntax Error: Document stream is empty' >&2; exit 1\n") == "R.FORMAT.corrupt");
  CHECK(rule("exit 99\n") == "R.TOOL.failed");
  CHECK(rule("kill -9 $$\n") == "R.TOOL.failed");
  CHECK(rule("echo '<doc><page width=\"1\"'\n") == "R.TOOL.failed");
}

TEST_CASE("pdftotext takes too long, or writes without end") {
  const Script slow{"sleep 60\n"};
  ReadOptions options = slow.options();
  options.max_seconds = 1;
  const auto before = std::chrono::steady_clock::now();
  CHECK(has_rule(document_from_pdf(pdf_bytes, options), "R.LIMIT.time"));
  const Script endless{"yes '<page>'\n"};
  options = endless.options();
  options.max_words = 10;
  options.max_text = 1000;
  CHECK(has_rule(document_from_pdf(pdf_bytes, options), "R.LIMIT.words"));
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{20});
}
