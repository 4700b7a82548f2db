// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/message.hpp"
#include "govinfo/place.hpp"
#include "govinfo/validate.hpp"
#include "govinfo/write.hpp"

using namespace govinfo;

namespace {

constexpr Edition form_2019 = Edition::trial_2019;
constexpr Edition form_2021 = Edition::standard_2021;

/// A report in which every figure of the form is a printed 0.
Report zeros(Edition disclosure, Edition requests) {
  Report report = blank_report(disclosure, requests);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  return report;
}
Report zeros(Edition edition) { return zeros(edition, edition); }

/// The figures of a real report, on a mixed form; the prose is made up.
Report hongze() {
  Report report = zeros(form_2021, form_2019);
  report.title = "洪泽区人民政府2023年政府信息公开工作年度报告";
  report.organ.name = "洪泽区人民政府";
  report.year = 2023;
  report.period = Period{*parse_date("2023-01-01"), *parse_date("2023-12-31")};
  report.notice = "国办公开办函〔2021〕30号";
  report.disclosure.normative_documents.repealed = printed(5);
  report.disclosure.normative_documents.in_force = printed(5);
  report.disclosure.licensing.decisions = printed(550);
  report.disclosure.penalties.decisions = printed(4119);
  report.disclosure.coercion.decisions = printed(195);
  report.disclosure.fees.collected = *parse_amount("7730.28", MoneyUnit::wan_yuan);
  const std::pair<RequestRow, int> rows[] = {
      {RequestRow::received, 21},        {RequestRow::partially_granted, 4},
      {RequestRow::state_secret, 1},     {RequestRow::process_information, 1},
      {RequestRow::enforcement_file, 1}, {RequestRow::not_held, 10},
      {RequestRow::needs_creation, 3},   {RequestRow::petition_or_complaint, 1},
      {RequestRow::processed, 21}};
  for (const auto& [row, number] : rows) {
    report.requests[row][Applicant::natural_person] = printed(number);
    report.requests[row][Applicant::total] = printed(number);
  }
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(10);
  report.remedies[Remedy::reconsideration][RemedyResult::corrected] = printed(1);
  report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::upheld] = printed(5);
  report.prose = {{Section::preamble, "", "本报告根据《中华人民共和国政府信息公开条例》编制。"},
                  {Section::overview, "（一）主动公开情况",
                   "全年主动公开政府信息1136条，其中通过政府门户网站公开的占全部的九成以上，"
                   "其余的通过政务新媒体公开；全年没有收到对于公开内容不准确的投诉。"},
                  {Section::problems, "", "一是公开的内容不够全面。\n二是培训不够。"},
                  {Section::other_matters, "", "无。"}};
  report.footnotes = {"注：行政复议、行政诉讼数量含上年度结转数量。"};
  return report;
}

/// A report in which every state occurs, and money in another unit than the form asks for.
Report states() {
  Report report = zeros(form_2019);
  report.year = 2019;
  RequestTable& table = report.requests;
  table[RequestRow::received][Applicant::natural_person] = printed(1234567890);
  table[RequestRow::carried_in][Applicant::natural_person] = missing(FigureState::blank);
  table[RequestRow::carried_in][Applicant::commercial_enterprise] = missing(FigureState::dash);
  table[Outcome::granted][Applicant::natural_person] = missing(FigureState::unreadable);
  table[Outcome::granted][Applicant::total] = missing(FigureState::absent);
  table[Outcome::not_held][Applicant::total] = missing(FigureState::not_on_form);
  report.disclosure.licensing.change = printed(-2);
  report.disclosure.procurement.amount = *parse_amount("251000", MoneyUnit::yuan);
  return report;
}

// clang-format off
const std::string hongze_zh = R"text(                            洪泽区人民政府2023年政府信息公开工作年度报告

行政机关：洪泽区人民政府
报告年度：2023
统计期限：2023-01-01 至 2023-12-31
所依据的通知：国办公开办函〔2021〕30号
格式：表二 2021年格式，表三 2019年格式（试行）

    本报告根据《中华人民共和国政府信息公开条例》编制。

一、总体情况

  （一）主动公开情况
    全年主动公开政府信息1136条，其中通过政府门户网站公开的占全部的九成以上，其余的通过政务新媒体公
开；全年没有收到对于公开内容不准确的投诉。

二、主动公开政府信息情况

---------------------------------------------------------------------------------------------------
                                        第二十条第（一）项
信息内容                                本年制发件数         本年废止件数         现行有效件数
规章                                               0                    0                    0
行政规范性文件                                     0                    5                    5
---------------------------------------------------------------------------------------------------
                                        第二十条第（五）项
信息内容                                                   本年处理决定数量
行政许可                                                                550
---------------------------------------------------------------------------------------------------
                                        第二十条第（六）项
信息内容                                                   本年处理决定数量
行政处罚                                                               4119
行政强制                                                                195
---------------------------------------------------------------------------------------------------
                                        第二十条第（八）项
信息内容                                              本年收费金额（单位：万元）
行政事业性收费                                                           7730.28
---------------------------------------------------------------------------------------------------

三、收到和处理政府信息公开申请情况

---------------------------------------------------------------------------------------------------
（本列数据的勾稽关系为：第一项加第  ------------------------- 申请人情况 -------------------------
二项之和，等于第三项加第四项之和）           -------------- 法人或其他组织 --------------
                                                               社会公益 法律服务
                                      自然人 商业企业 科研机构     组织     机构     其他     总计
---------------------------------------------------------------------------------------------------
一、本年新收政府信息公开申请数量          21        0        0        0        0        0       21
二、上年结转政府信息公开申请数量           0        0        0        0        0        0        0
三、本年度办理结果
  （一）予以公开                           0        0        0        0        0        0        0
  （二）部分公开（区分处理的，只计         4        0        0        0        0        0        4
  这一情形，不计其他情形）
  （三）不予公开
    1.属于国家秘密                         1        0        0        0        0        0        1
    2.其他法律行政法规禁止公开             0        0        0        0        0        0        0
    3.危及“三安全一稳定”                   0        0        0        0        0        0        0
    4.保护第三方合法权益                   0        0        0        0        0        0        0
    5.属于三类内部事务信息                 0        0        0        0        0        0        0
    6.属于四类过程性信息                   1        0        0        0        0        0        1
    7.属于行政执法案卷                     1        0        0        0        0        0        1
    8.属于行政查询事项                     0        0        0        0        0        0        0
  （四）无法提供
    1.本机关不掌握相关政府信息            10        0        0        0        0        0       10
    2.没有现成信息需要另行制作             3        0        0        0        0        0        3
    3.补正后申请内容仍不明确               0        0        0        0        0        0        0
  （五）不予处理
    1.信访举报投诉类申请                   1        0        0        0        0        0        1
    2.重复申请                             0        0        0        0        0        0        0
    3.要求提供公开出版物                   0        0        0        0        0        0        0
    4.无正当理由大量反复申请               0        0        0        0        0        0        0
    5.要求行政机关确认或重新出具已         0        0        0        0        0        0        0
    获取信息
  （六）其他处理                           0        0        0        0        0        0        0
  （七）总计                              21        0        0        0        0        0       21
四、结转下年度继续办理                     0        0        0        0        0        0        0
---------------------------------------------------------------------------------------------------

四、政府信息公开行政复议、行政诉讼情况

---------------------------------------------------------------------------------------------------
    --------- 行政复议 ---------     ------------------------- 行政诉讼 --------------------------
                                     ----- 未经复议直接起诉 -----     -------- 复议后起诉 --------
    结果  结果  其他  尚未           结果  结果  其他  尚未           结果  结果  其他  尚未
    维持  纠正  结果  审结  总计     维持  纠正  结果  审结  总计     维持  纠正  结果  审结  总计
---------------------------------------------------------------------------------------------------
      10*    1*    0*    0*    0*       0     0     0     0     0        5*    0*    0*    0*    0*
---------------------------------------------------------------------------------------------------

五、存在的主要问题及改进情况

    一是公开的内容不够全面。
    二是培训不够。

六、其他需要报告的事项

    无。

附注
  注：行政复议、行政诉讼数量含上年度结转数量。

图例：* 有审核发现

审核发现
  错误：表四 “行政复议”：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，但 总计 0，相差 11
  错误：表四 “复议后起诉”：结果维持 5 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 5，但 总计 0，相差 5
)text";

const std::string states_en = R"text(                      Annual report on government information disclosure, 2019

Year: 2019
Form: Table 2 2019 form (trial), Table 3 2019 form (trial)

1. Overview

2. Proactive disclosure

---------------------------------------------------------------------------------------------------------------------------
                                                      Article 20 (1)
Information                               Made in the year        Newly disclosed in the year      Disclosed in total
Rules                                                    0                                  0                       0
Normative documents                                      0                                  0                       0
---------------------------------------------------------------------------------------------------------------------------
                                                      Article 20 (5)
Information                                Items last year            Change in the year                Decisions
Licences                                                 0                            -2                        0
Other services to the public                             0                             0                        0
---------------------------------------------------------------------------------------------------------------------------
                                                      Article 20 (6)
Information                                Items last year            Change in the year                Decisions
Penalties                                                0                             0                        0
Coercive measures                                        0                             0                        0
---------------------------------------------------------------------------------------------------------------------------
                                                      Article 20 (8)
Information                                       Items last year                           Change in the year
Administrative fees                                             0                                            0
---------------------------------------------------------------------------------------------------------------------------
                                                      Article 20 (9)
Information                                    Procurement projects                         Procurement amount
Centralised procurement                                           0                              251000 (yuan)
---------------------------------------------------------------------------------------------------------------------------

3. Requests received and handled

---------------------------------------------------------------------------------------------------------------------------
(in each column: item one plus item ------------------------------------- Applicants -------------------------------------
two equals item three plus item                -------------- Legal persons or other organisations --------------
four)                                                                          Public
                                       Natural  Commercial     Research       welfare Legal service         Other
                                       persons enterprises institutions organisations organisations organisations    Total
---------------------------------------------------------------------------------------------------------------------------
1. New requests received in the     1234567890           0            0             0             0             0        0
year
2. Requests carried over from last                       –            0             0             0             0        0
year
3. Results in the year
  (1) Granted                                ?           0            0             0             0             0        ·
  (2) Partially granted (counted             0           0            0             0             0             0        0
  here only)
  (3) Denied
    1. State secret                          0           0            0             0             0             0        0
    2. Disclosure prohibited by              0           0            0             0             0             0        0
    other laws or regulations
    3. Endangers national, public,           0           0            0             0             0             0        0
    economic security or stability
    4. Lawful rights of third                0           0            0             0             0             0        0
    parties
    5. Internal affairs                      0           0            0             0             0             0        0
    6. Process information                   0           0            0             0             0             0        0
    7. Administrative enforcement            0           0            0             0             0             0        0
    file
    8. Matter of an administrative           0           0            0             0             0             0        0
    inquiry
  (4) Unable to provide
    1. Not held by this organ                0           0            0             0             0             0        ×
    2. No existing information,              0           0            0             0             0             0        0
    would have to be created
    3. Request still unclear after           0           0            0             0             0             0        0
    correction
  (5) Not processed
    1. Petition, report or                   0           0            0             0             0             0        0
    complaint
    2. Repeated request                      0           0            0             0             0             0        0
    3. Asks for published material           0           0            0             0             0             0        0
    4. Excessive requests without            0           0            0             0             0             0        0
    good reason
    5. Asks to confirm or reissue            0           0            0             0             0             0        0
    information already obtained
  (6) Otherwise handled                      0           0            0             0             0             0        0
  (7) Total                                  0           0            0             0             0             0        0
4. Carried over to next year                 0           0            0             0             0             0        0
---------------------------------------------------------------------------------------------------------------------------

4. Reviews and lawsuits

------------------------------------------------------------------------------------------------------------------------------
    -- Administrative reconsideration ---     ---------------------------------- Lawsuits -----------------------------------
                                              -- Lawsuit without reconsideration --     --- Lawsuit after reconsideration ---
                      Other                                     Other                                     Other
    Upheld Corrected result Pending Total     Upheld Corrected result Pending Total     Upheld Corrected result Pending Total
------------------------------------------------------------------------------------------------------------------------------
         0         0      0       0     0          0         0      0       0     0          0         0      0       0     0
------------------------------------------------------------------------------------------------------------------------------

5. Main problems and improvements

6. Other matters

Legend: · absent; empty blank; – dash; × not on this form; ? unreadable
)text";
// clang-format on

/// Text width counted anew: a byte below 0x80 is one cell, the signs of this test that are narrow
/// are one, everything else here is Chinese and two.
std::size_t cells(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::string_view c = text.substr(at, size);
    const bool narrow = size < 3 || c == "“" || c == "”" || c == "–";
    width += narrow ? 1 : 2;
    at += size;
  }
  return width;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// ---- a small reader of HTML that our own writer has to satisfy ----

struct Tag {
  std::string name;  // "/td" closes
  std::map<std::string, std::string> attributes;
  std::string text;  // up to the next tag
};

std::vector<Tag> tags_of(const std::string& html) {
  std::vector<Tag> tags;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at)) {
    Tag tag;
    const std::size_t close = html.find('>', at);
    REQUIRE(close != html.npos);
    std::string_view inside{html};
    inside = inside.substr(at + 1, close - at - 1);
    const std::size_t end = std::min(inside.find(' '), inside.size());
    tag.name = inside.substr(0, end);
    inside.remove_prefix(end);
    while (!inside.empty()) {
      REQUIRE(inside.front() == ' ');
      const std::size_t equals = inside.find("=\"");
      REQUIRE(equals != inside.npos);
      const std::size_t last = inside.find('"', equals + 2);
      REQUIRE(last != inside.npos);
      const std::string key{inside.substr(1, equals - 1)};
      REQUIRE(tag.attributes.count(key) == 0);
      tag.attributes[key] = inside.substr(equals + 2, last - equals - 2);
      inside.remove_prefix(last + 1);
    }
    tag.text = html.substr(close + 1, html.find('<', close) - close - 1);
    tags.push_back(std::move(tag));
    at = close;
  }
  return tags;
}

/// Every tag is closed by its own, in order.
void check_nesting(const std::vector<Tag>& tags) {
  std::vector<std::string> open;
  for (const Tag& tag : tags) {
    if (tag.name == "col") continue;
    if (tag.name.front() == '/') {
      REQUIRE(!open.empty());
      CHECK("/" + open.back() == tag.name);
      open.pop_back();
    } else {
      open.push_back(tag.name);
    }
  }
  CHECK(open.empty());
}

struct GridTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::map<std::pair<std::size_t, std::size_t>, std::string> figures;  // place → path
};

/// Lays the cells of each table out as a browser does; every place must be taken exactly once.
std::map<std::string, GridTable> grids_of(const std::vector<Tag>& tags) {
  std::map<std::string, GridTable> grids;
  std::map<std::pair<std::size_t, std::size_t>, int> taken;
  GridTable* grid = nullptr;
  std::size_t row = 0;
  std::size_t column = 0;
  for (const Tag& tag : tags) {
    if (tag.name == "table") {
      grid = &grids[tag.attributes.at("data-table")];
      taken.clear();
      row = 0;
    } else if (tag.name == "tr") {
      ++row;
      column = 1;
    } else if (tag.name == "td" || tag.name == "th") {
      REQUIRE(grid != nullptr);
      const auto span = [&](const char* name) -> std::size_t {
        const auto found = tag.attributes.find(name);
        return found == tag.attributes.end() ? 1 : std::stoul(found->second);
      };
      while (taken.count({row, column}) != 0) ++column;
      for (std::size_t r = 0; r < span("rowspan"); ++r) {
        for (std::size_t c = 0; c < span("colspan"); ++c) {
          CHECK(taken[{row + r, column + c}]++ == 0);
          grid->rows = std::max(grid->rows, row + r);
          grid->columns = std::max(grid->columns, column + c);
        }
      }
      if (tag.name == "td") grid->figures[{row, column}] = tag.attributes.at("data-figure");
    } else if (tag.name == "/table") {
      CHECK(grid->rows == row);
      CHECK(taken.size() == grid->rows * grid->columns);
      grid = nullptr;
    }
  }
  return grids;
}

/// The cell of a figure.
Tag cell_of(const std::string& html, std::string_view path) {
  for (const Tag& tag : tags_of(html)) {
    const auto found = tag.attributes.find("data-figure");
    if (found != tag.attributes.end() && found->second == path) return tag;
  }
  FAIL("no cell for " << path);
  return {};
}

std::string attribute(const Tag& tag, const std::string& name) {
  const auto found = tag.attributes.find(name);
  return found == tag.attributes.end() ? std::string{} : found->second;
}

}  // namespace

TEST_CASE("the width of text in a terminal") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc 123") == 7);
  CHECK(display_width("表三 第3行") == 10);
  CHECK(display_width("（一）") == 6);
  CHECK(display_width("１６") == 4);             // full-width digits
  CHECK(display_width("“三安全一稳定”") == 14);  // quotation marks are narrow
  CHECK(display_width("·–×…") == 4);
  CHECK(display_width("　") == 2);       // ideographic space
  CHECK(display_width("\u00a0") == 1);   // no-break space
  CHECK(display_width("e\u0301") == 1);  // combining accent
  CHECK(display_width("\u200b\u200d\ufeff\ufe0f") == 0);
  CHECK(display_width("ｱ") == 1);  // half-width katakana
  CHECK(display_width("한글") == 4);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);  // the same syllable in pieces
  CHECK(display_width("𠮷") == 2);                  // beyond the basic plane
  CHECK(display_width("🙂") == 2);
  CHECK(display_width("㈠①") == 3);           // U+3220 is wide, U+2460 ambiguous
  CHECK(display_width("\x1b[31m\a\t") == 4);  // controls take no cell
  CHECK(display_width("\u0085") == 0);
}

TEST_CASE("the width of damaged text") {
  CHECK(display_width("\xff") == 1);
  CHECK(display_width("\xe8\xa1") == 1);  // cut: one replacement character
  CHECK(display_width("\xe8\xa1"
                      "a") == 2);
  CHECK(display_width("\xc0\xaf") == 2);          // overlong
  CHECK(display_width("\xed\xa0\x80") == 3);      // a surrogate
  CHECK(display_width("\xf4\x90\x80\x80") == 4);  // beyond Unicode
  CHECK(display_width(std::string_view{"\0a", 2}) == 1);
}

TEST_CASE("a report of a mixed form with two errors, in Chinese") {
  const Report report = hongze();
  const std::string text = to_text(report, Lang::zh, marks_of(validate(report), Lang::zh));
  CHECK(text == hongze_zh);
  for (const std::string& line : lines_of(text)) CHECK(cells(line) <= 100);
}

TEST_CASE("a report on the 2019 form with every state, in English") {
  CHECK(to_text(states(), Lang::en) == states_en);
}

TEST_CASE("the numbers of a column end under one another") {
  Report report = hongze();
  std::int64_t number = 1;
  for_each_figure(report, [&](FigureId, auto& figure) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
      if (is_printed(figure)) figure.number = number++ * 7919 % 100000;
    }
  });
  for (Lang lang : all_values<Lang>) {
    std::vector<std::size_t> ends;
    std::size_t rows = 0;
    for (const std::string& line : lines_of(to_text(report, lang))) {
      // The rows of table three: a label and seven numbers.
      std::vector<std::size_t> here;
      for (std::size_t i = 0; i < line.size(); ++i) {
        const bool digit = line[i] >= '0' && line[i] <= '9';
        const bool last = i + 1 == line.size() || line[i + 1] == ' ';
        const bool apart = line.find_last_of(' ', i) != line.npos &&
                           line.find_first_not_of("0123456789", line.find_last_of(' ', i) + 1) > i;
        if (digit && last && apart) here.push_back(cells(line.substr(0, i + 1)));
      }
      if (here.size() != 7) continue;
      if (ends.empty()) ends = here;
      CHECK(here == ends);
      ++rows;
    }
    CHECK(rows == 23);
  }
}

TEST_CASE("a report with nothing in it") {
  CHECK(to_text(Report{}) ==
        "                                      政府信息公开工作年度报告\n\n\n"
        "一、总体情况\n\n"
        "二、主动公开政府信息情况\n\n（未见此表）\n\n"
        "三、收到和处理政府信息公开申请情况\n\n（未见此表）\n\n"
        "四、政府信息公开行政复议、行政诉讼情况\n\n（未见此表）\n\n"
        "五、存在的主要问题及改进情况\n\n"
        "六、其他需要报告的事项\n");
  CHECK(count(to_text(Report{}, Lang::en), "(this table was not found)") == 3);
}

TEST_CASE("money is shown with its unit unless the heading names it") {
  Report report = zeros(form_2021);
  report.disclosure.fees.collected = *parse_amount("12.50", MoneyUnit::wan_yuan);
  CHECK(cell_of(to_html(report), "disclosure.fees.collected").text == "12.50");
  report.disclosure.fees.collected.unit = MoneyUnit::yuan;
  CHECK(cell_of(to_html(report), "disclosure.fees.collected").text == "12.50元");
  report.disclosure.fees.collected.unit = MoneyUnit::unknown;
  CHECK(cell_of(to_html(report), "disclosure.fees.collected").text == "12.50（单位不明）");
  CHECK(cell_of(to_html(report, Lang::en), "disclosure.fees.collected").text ==
        "12.50 (unit unknown)");
  report = zeros(form_2019);
  report.disclosure.procurement.amount = *parse_amount("3.5", MoneyUnit::wan_yuan);
  CHECK(cell_of(to_html(report), "disclosure.procurement.amount").text == "3.5万元");
}

TEST_CASE("prose is wrapped as it is printed") {
  const auto body = [](std::string prose) {
    Report report;
    report.prose = {{Section::overview, "", std::move(prose)}};
    const std::string text = to_text(report);
    const std::size_t first =
        text.find("一、总体情况\n\n") + std::string_view{"一、总体情况\n\n"}.size();
    return text.substr(first, text.find("\n\n二、") - first);
  };
  const auto repeat = [](std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
  };
  CHECK(body("短。") == "    短。");
  CHECK(body("  一 \t 二\r\n\n 三 ") == "    一 二\n    三");
  // 48 characters fit; a full stop does not begin a line, an opening bracket does not end one.
  CHECK(body(repeat("字", 48)) == "    " + repeat("字", 48));
  CHECK(body(repeat("字", 49)) == "    " + repeat("字", 48) + "\n字");
  CHECK(body(repeat("字", 48) + "。") == "    " + repeat("字", 47) + "\n字。");
  CHECK(body(repeat("字", 47) + "（字字）") == "    " + repeat("字", 47) + "\n（字字）");
  // Words are kept whole, unless they are longer than a line.
  CHECK(body(repeat("word ", 19) + "wordy") == "    " + repeat("word ", 18) + "word\nwordy");
  CHECK(body(repeat("x", 100)) == "    " + repeat("x", 96) + "\n" + repeat("x", 4));
}

TEST_CASE("hostile text cannot take over a terminal") {
  Report report = zeros(form_2021);
  report.title =
      "T\x1b]0;owned\x07\x9b"
      "31m";
  report.organ.name = "\u202Eorgan\nname";
  report.prose = {{static_cast<Section>(99), "\x1b[2J", "a\x08\x08 b \xff"}};
  report.footnotes = {"\x1b[1A", ""};
  const std::string text = to_text(report, Lang::en, {{FigureId{0}, Severity::error, "\x1b[0m"}});
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    CHECK((byte >= 0x20 || c == '\n'));
    CHECK(byte != 0x7f);
  }
  CHECK(text.find("\u202E") == text.npos);
  CHECK(text.find("T�]0;owned��31m") != text.npos);
  CHECK(text.find("Organ: �organ name\n") != text.npos);
  CHECK(text.find("    a�� b �\n") != text.npos);
}

TEST_CASE("every figure of the form has one cell, at its place in a grid without holes") {
  for (Edition disclosure : all_values<Edition>) {
    for (Edition requests : all_values<Edition>) {
      for (Lang lang : all_values<Lang>) {
        const Report report = zeros(disclosure, requests);
        const std::string html = to_html(report, lang);
        const auto tags = tags_of(html);
        check_nesting(tags);
        for (FigureId id : all_figures) {
          const bool on = state_of(report, id) != FigureState::not_on_form;
          CHECK(count(html, "data-figure=\"" + std::string{path_of(id)} + "\"") == (on ? 1 : 0));
        }
        auto grids = grids_of(tags);
        const bool old_disclosure = disclosure == form_2019;
        const bool old_requests = requests == form_2019;
        CHECK(grids["disclosure"].rows == (old_disclosure ? 18 : 14));
        CHECK(grids["disclosure"].columns == (old_disclosure ? 7 : 4));
        CHECK(grids["requests"].rows == (old_requests ? 26 : 28));
        CHECK(grids["requests"].columns == 10);
        CHECK(grids["remedies"].rows == 4);
        CHECK(grids["remedies"].columns == 15);
        for (const auto& [place, path] : grids["requests"].figures) {
          const Place wanted{Table::requests, static_cast<std::uint8_t>(place.first - 3),
                             static_cast<std::uint8_t>(place.second - 3)};
          CHECK(figure_at(wanted, requests) == parse_path(path));
        }
        for (const auto& [place, path] : grids["remedies"].figures) {
          const Place wanted{Table::remedies, 1, static_cast<std::uint8_t>(place.second)};
          CHECK(figure_at(wanted, requests) == parse_path(path));
        }
      }
    }
  }
}

TEST_CASE("the merged cells of the form") {
  const auto has = [](const std::string& html, std::string_view cell) {
    CAPTURE(cell);
    CHECK(count(html, cell) == 1);
  };
  const std::string html = to_html(zeros(form_2021));
  has(html, "rowspan=\"22\"><span>三、本年度办理结果</span></th>");
  has(html, "rowspan=\"8\">（三）不予公开</th>");
  has(html, "rowspan=\"3\">（四）无法提供</th>");
  has(html, "rowspan=\"5\">（五）不予处理</th>");
  has(html, "rowspan=\"3\">（六）其他处理</th>");
  has(html, "<th scope=\"row\" colspan=\"3\">一、本年新收政府信息公开申请数量</th>");
  has(html, "<th scope=\"row\" colspan=\"2\">（七）总计</th>");
  has(html, "<th scope=\"row\">3.其他</th>");
  has(html, "rowspan=\"3\" colspan=\"3\">（本列数据的勾稽关系为：");
  has(html, "<th scope=\"colgroup\" colspan=\"7\">申请人情况</th>");
  has(html, "<th scope=\"colgroup\" colspan=\"5\">法人或其他组织</th>");
  has(html, "<th scope=\"col\" rowspan=\"2\">自然人</th>");
  has(html, "colspan=\"4\">第二十条第（八）项</th>");
  has(html, "colspan=\"3\">本年收费金额（单位：万元）</th>");
  has(html, "<th scope=\"colgroup\" rowspan=\"2\" colspan=\"5\">行政复议</th>");
  has(html, "<th scope=\"colgroup\" colspan=\"10\">行政诉讼</th>");

  const std::string old = to_html(zeros(form_2019));
  has(old, "rowspan=\"20\"><span>三、本年度办理结果</span></th>");
  has(old, "<th scope=\"row\" colspan=\"2\">（六）其他处理</th>");
  has(old, "colspan=\"7\">第二十条第（九）项</th>");
}

TEST_CASE("a cell shows its state, its marks and its source") {
  Reading reading;
  reading.report = states();
  reading.provenance.resize(figure_count);
  reading.provenance[0] = {"12 345\n67890", {.page = 3, .line = 41}};
  const std::vector<Mark> marks = {
      {FigureId{0}, Severity::warning, "much"},
      {FigureId{0}, Severity::error, "too \"much\""},
      {figure_id("requests.carried_in.natural_person"), Severity::note, "why"},
      {FigureId{226}, Severity::error, "no such figure"},
  };
  const std::string html = to_html(reading, Lang::zh, marks);
  check_nesting(tags_of(html));
  const auto cell = [&](std::string_view path) { return cell_of(html, path); };

  const Tag received = cell("requests.received.natural_person");
  CHECK(received.text == "1234567890");
  CHECK(attribute(received, "class") == "error");
  CHECK(attribute(received, "title") ==
        "too &quot;much&quot;&#10;much&#10;第3页第41行：“12 345 67890”");
  const Tag blank = cell("requests.carried_in.natural_person");
  CHECK(blank.text.empty());
  CHECK(attribute(blank, "class") == "blank note");
  CHECK(attribute(blank, "title") == "空白&#10;why");
  const Tag dash = cell("requests.carried_in.commercial_enterprise");
  CHECK(dash.text == "–");
  CHECK(attribute(dash, "class") == "dash");
  CHECK(cell("requests.granted.natural_person").text == "?");
  CHECK(attribute(cell("requests.granted.natural_person"), "class") == "unreadable");
  CHECK(cell("requests.granted.total").text == "·");
  CHECK(attribute(cell("requests.granted.total"), "class") == "absent");
  CHECK(cell("requests.not_held.total").text == "×");
  CHECK(cell("disclosure.licensing.change").text == "-2");
  CHECK(cell("disclosure.procurement.amount").text == "251000元");
  const Tag plain = cell("requests.processed.total");
  CHECK(plain.text == "0");
  CHECK(attribute(plain, "class").empty());
  CHECK(attribute(plain, "title").empty());

  // Every sign that occurs is explained once, and every note is told in full.
  CHECK(count(html, "<span class=\"key ") == 5 + 3);
  CHECK(count(html, "<li class=\"error\">错误：too &quot;much&quot;</li>") == 1);
  CHECK(count(html, "<li class=\"note\">提示：why</li>") == 1);
  CHECK(to_html(zeros(form_2021)).find("class=\"legend\"") == std::string::npos);
}

TEST_CASE("all text of a report is escaped") {
  const std::string hostile = "</style></div><script>alert('1')</script>\"'&amp;<b x=\"\x1b\xff";
  Reading reading;
  Report& report = reading.report;
  report = zeros(form_2021);
  report.title = hostile;
  report.organ.name = hostile;
  report.notice = hostile;
  report.prose = {{Section::problems, hostile, hostile}};
  report.footnotes = {hostile};
  reading.provenance.resize(figure_count);
  reading.provenance[7].raw = hostile;
  for (Lang lang : all_values<Lang>) {
    const std::string html = to_html(reading, lang, {{FigureId{0}, Severity::error, hostile}});
    check_nesting(tags_of(html));
    CHECK(count(html, "<script") == 0);
    CHECK(count(html, "</style>") == 1);
    CHECK(count(html, "</div>") == 1 + 3 + 1 + 1);  // the whole, three tables, prose, notes
    CHECK(count(html, "\x1b") == 0);
    CHECK(count(html, "\xff") == 0);
    // title, organ, notice, heading, prose, footnote, source text, title and note of the mark
    CHECK(count(html,
                "&lt;/style&gt;&lt;/div&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"
                "&quot;&#39;&amp;amp;&lt;b x=&quot;��") == 9);
  }
}

TEST_CASE("one fragment that needs nothing from outside") {
  const std::string html = to_html(hongze());
  CHECK(html.starts_with("<div class=\"govinfo-report\" lang=\"zh-Hans\">\n<style>\n"));
  CHECK(html.ends_with("</div>\n"));
  for (std::string_view outside : {"http", "url(", "@import", "<script", "src=", "<html", "id="}) {
    CAPTURE(outside);
    CHECK(html.find(outside) == html.npos);
  }
  // Every selector of the style is bound to the report's <div>.
  const std::size_t first = html.find("<style>\n") + 8;
  std::string selector;
  std::size_t selectors = 0;
  bool declarations = false;
  for (const char c : html.substr(first, html.find("</style>") - first)) {
    if (declarations) {
      declarations = c != '}';
      continue;
    }
    if (c == '{' || c == ',') {
      CAPTURE(selector);
      CHECK((selector.starts_with(".govinfo-report") || selector.starts_with("@media")));
      ++selectors;
      declarations = c == '{' && !selector.starts_with("@media");
      selector.clear();
    } else if (c == '}') {
      selector.clear();
    } else if (c != '\n' && (c != ' ' || !selector.empty())) {
      selector += c;
    }
  }
  CHECK(selectors > 40);
  CHECK(to_html(hongze(), Lang::en).starts_with("<div class=\"govinfo-report\" lang=\"en\">"));
  CHECK(count(to_html(Report{}), "（未见此表）") == 3);
}

TEST_CASE("damaged reports are written, not trusted") {
  Report report = zeros(form_2021);
  report.editions = {static_cast<Edition>(9), static_cast<Edition>(200)};
  report.requests[RequestRow::received][Applicant::total].state = static_cast<FigureState>(77);
  report.disclosure.fees.collected = {5, 255, static_cast<MoneyUnit>(9), FigureState::printed};
  const std::vector<Mark> marks = {{FigureId{0}, static_cast<Severity>(50), "odd"}};
  CHECK(cell_of(to_html(report, Lang::zh, marks), "requests.received.total").text == "?");
  CHECK(to_text(report, static_cast<Lang>(7), marks).find("unreadable") != std::string::npos);
  Reading reading;
  reading.report = zeros(form_2021);
  reading.provenance.resize(3);
  CHECK(to_html(reading) == to_html(reading.report));
}

TEST_CASE("a mark for every figure of every finding") {
  const std::vector<Mark> marks = marks_of(validate(hongze()), Lang::zh);
  REQUIRE(marks.size() == 10);
  for (std::size_t i = 0; i < 5; ++i) {
    const auto result = static_cast<RemedyResult>(i);
    CHECK(marks[i] == Mark{figure_id(Remedy::reconsideration, result), Severity::error,
                           "表四 “行政复议”：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = "
                           "11，但 总计 0，相差 11"});
    CHECK(marks[5 + i].figure == figure_id(Remedy::litigation_after_reconsideration, result));
  }
  CHECK(marks_of(Findings{}, Lang::zh).empty());
  Findings facts;
  facts.items.resize(1);
  CHECK(marks_of(facts, Lang::en).empty());
}
