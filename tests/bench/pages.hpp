// SPDX-License-Identifier: Apache-2.0
// Web pages of reports as they are published, made for measuring and for comparing readers: the
// 2021 form with sums that hold, in the markup that office programs and web sites leave behind,
// with the menus and scripts of a site around it. The same pages in every run.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/form.hpp"

namespace pages {

/// Who wrote the markup.
enum class Style : std::uint8_t { word, wps, cleaned };

struct Page {
  std::string name;
  std::string html;
};

class PageWriter {
 public:
  PageWriter(Style style, std::uint32_t seed) : style_(style), state_(seed * 2654435761u + 1) {}

  std::string write() {
    head();
    disclosure();
    paragraph("三、收到和处理政府信息公开申请情况");
    requests();
    paragraph("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况");
    remedies();
    foot();
    return std::move(out_);
  }

 private:
  using Applicants = std::array<std::uint32_t, 7>;

  std::uint32_t random(std::uint32_t below) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % below;
  }
  /// Most figures of a report are 0, few have three digits.
  std::uint32_t figure() {
    const std::uint32_t kind = random(10);
    return kind < 6 ? 0 : kind < 9 ? random(30) : random(900);
  }

  // ---- markup ----

  void open_text(bool centred) {
    switch (style_) {
      case Style::word:
        out_ += "<p class=MsoNormal align=";
        out_ += centred ? "center" : "left";
        out_ +=
            " style='text-align:center'><span lang=EN-US "
            "style='font-size:10.5pt;font-family:宋体'>";
        break;
      case Style::wps:
        out_ +=
            "<p class=\"MsoNormal\" style=\"text-align:center;\"><span "
            "style=\"mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;\">";
        break;
      case Style::cleaned: out_ += centred ? "<p align=\"center\">" : "<p>"; break;
    }
  }
  void close_text() {
    switch (style_) {
      case Style::word: out_ += "</span></p>"; break;
      case Style::wps: out_ += "</span><span><o:p></o:p></span></p>"; break;
      case Style::cleaned: out_ += "</p>"; break;
    }
  }
  /// A label; WPS cuts it in pieces and sets its brackets in a font of their own.
  void label(std::string_view text) {
    const auto cut = [&](std::size_t at) {
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
      return at;
    };
    if (style_ != Style::wps || text.size() < 9) {
      out_ += text;
      return;
    }
    const std::size_t first = cut(1);
    const std::size_t second = cut(first + 1);
    out_.append("<font face=\"宋体\">").append(text.substr(0, first)).append("</font><span>");
    out_.append(text.substr(first, second - first)).append("</span>").append(text.substr(second));
  }

  void open_cell(std::size_t rows, std::size_t columns) {
    const auto span = [&](std::string_view name, std::size_t count) {
      const std::string number = std::to_string(count);
      out_.append(" ").append(name).append("=");
      out_ += style_ == Style::word ? number : "\"" + number + "\"";
    };
    out_ += style_ == Style::word ? "<td width=76" : "<td";
    if (rows > 1) span("rowspan", rows);
    if (columns > 1) span("colspan", columns);
    switch (style_) {
      case Style::word: out_ += " style='width:57.0pt;padding:0cm 5.4pt;height:17.0pt'>\n  "; break;
      case Style::wps: out_ += " width=\"76\" valign=\"center\" style=\"width:57.0500pt;\">"; break;
      case Style::cleaned: out_ += " nowrap=\"nowrap\" style=\"width:57px;\">"; break;
    }
  }
  void cell(std::string_view text, std::size_t rows = 1, std::size_t columns = 1) {
    open_cell(rows, columns);
    open_text(true);
    label(text);
    close_text();
    out_ += style_ == Style::word ? "\n  </td>\n" : "</td>";
  }
  void cell(std::uint32_t number) {
    open_cell(1, 1);
    open_text(true);
    out_ += std::to_string(number);
    close_text();
    out_ += style_ == Style::word ? "\n  </td>\n" : "</td>";
  }
  void row() { out_ += style_ == Style::word ? "<tr style='height:17.0pt'>\n" : "<tr>"; }
  void end_row() { out_ += "</tr>\n"; }
  void table() {
    out_ +=
        "<table class=\"MsoNormalTable\" border=\"1\" cellspacing=\"0\" "
        "cellpadding=\"0\"><tbody>\n";
  }
  void end_table() { out_ += "</tbody></table>\n"; }

  void paragraph(std::string_view text) {
    open_text(false);
    out_ += text;
    close_text();
    out_ += '\n';
  }

  // ---- the site ----

  void head() {
    out_ +=
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>2024年清江县人民政府政府信息公开工作年度报告_清江县人民政府</title>\n"
        "<style>\n.menu li{float:left;padding:0 12px}\n.menu li>a{color:#fff}\n</style>\n"
        "<script>var site={\"name\":\"清江县\",\"columns\":[1,2,3]};if(1<2){site.x='</td>';}"
        "</script>\n</head>\n<body>\n<div class=\"top\"><ul class=\"menu\">\n";
    for (int i = 0; i < 40; ++i) {
      out_ += "<li><a href=\"/col/col" + std::to_string(1000 + i) +
              "/index.html\" target=\"_blank\" title=\"政府信息公开\">政务公开</a></li>\n";
    }
    out_ +=
        "</ul></div>\n<!-- 正文开始 -->\n<table class=\"meta\"><tr><td>索引号</td><td>"
        "QJ000/2025-00012</td><td>发布机构</td><td>清江县人民政府</td></tr></table>\n"
        "<div id=\"zoom\">\n<h1>2024年清江县人民政府政府信息公开工作年度报告</h1>\n";
    paragraph(
        "本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于"
        "印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制"
        "，所列数据的统计期限自2024年1月1日起至2024年12月31日止。");
    paragraph("一、总体情况");
    for (int i = 0; i < 16; ++i) {
      paragraph(
          "全县各级行政机关认真贯彻落实政务公开工作部署，围绕中心工作，持续深化重点领域信息公开，"
          "规范依申请公开办理，加强平台建设和监督保障，政府信息公开的质量和水平不断提高。");
    }
    paragraph("二、主动公开政府信息情况");
  }

  void foot() {
    for (const char* const heading : {"五、存在的主要问题及改进情况", "六、其他需要报告的事项"}) {
      paragraph(heading);
      for (int i = 0; i < 8; ++i) {
        paragraph(
            "部分单位对政策文件的解读形式较为单一，公开的时效性仍需提高。下一步将加强业务培训，完善"
            "工作机制，拓宽公开渠道，切实保障人民群众的知情权、参与权、表达权和监督权。");
      }
    }
    out_ += "</div>\n<div class=\"links\"><select name=\"links\">\n";
    for (int i = 0; i < 30; ++i) {
      out_ += "<option value=\"http://www.example.gov.cn/" + std::to_string(i) +
              "/\">友情链接</option>\n";
    }
    out_ +=
        "</select>&nbsp;&copy;&nbsp;版权所有</div>\n<script src=\"/js/share.js\"></script>\n"
        "</body>\n</html>\n";
  }

  // ---- the form ----

  void disclosure() {
    using namespace govinfo;
    table();
    for (const DisclosureBlock& block : disclosure_blocks(Edition::standard_2021)) {
      constexpr std::size_t width = 4;
      row();
      cell(block.title.zh, 1, width);
      end_row();
      const std::size_t columns = block.columns.size();
      row();
      cell(disclosure_rows_heading.zh);
      for (const DisclosureColumn& column : block.columns) {
        cell(column.label.zh, 1, (width - 1) / columns);
      }
      end_row();
      for (const DisclosureRow& line : block.rows) {
        row();
        cell(line.label.zh);
        for (std::size_t i = 0; i < columns; ++i) {
          if (columns == 1) {
            cell(std::to_string(figure()), 1, width - 1);
          } else {
            cell(figure());
          }
        }
        end_row();
      }
    }
    end_table();
  }

  void numbers(Applicants& line) {
    line[6] = 0;
    for (std::size_t i = 0; i < 6; ++i) line[6] += line[i];
    for (const std::uint32_t number : line) cell(number);
  }

  void requests() {
    using namespace govinfo;
    table();
    row();
    cell(requests_head.zh, 3, 3);
    cell(applicants_heading.zh, 1, 7);
    end_row();
    row();
    cell(form_of(Applicant::natural_person).label.zh, 2, 1);
    cell(organizations_heading.zh, 1, 5);
    cell(form_of(Applicant::total).label.zh, 2, 1);
    end_row();
    row();
    for (const Applicant applicant : all_values<Applicant>) {
      if (applicant != Applicant::natural_person && applicant != Applicant::total) {
        cell(form_of(applicant).label.zh);
      }
    }
    end_row();

    const auto rows = request_rows(Edition::standard_2021);
    const std::size_t results = rows.size() - 3;  // without 一, 二 and 四
    std::vector<Applicants> lines(rows.size());
    Applicants done{};
    for (std::size_t i = 2; i + 2 < rows.size(); ++i) {
      for (std::size_t a = 0; a < 6; ++a) {
        lines[i][a] = figure();
        done[a] += lines[i][a];
      }
    }
    lines[rows.size() - 2] = done;
    for (std::size_t a = 0; a < 6; ++a) {
      lines[1][a] = done[a] == 0 ? 0 : random(done[a] + 1);
      lines.back()[a] = random(9);
      lines[0][a] = done[a] + lines.back()[a] - lines[1][a];
    }
    // The groups of several rows on the 2021 form, behind the rows 一, 二, （一） and （二）.
    constexpr std::pair<OutcomeGroup, std::size_t> groups[] = {
        {OutcomeGroup::denied, 8},
        {OutcomeGroup::unable_to_provide, 3},
        {OutcomeGroup::not_processed, 5},
        {OutcomeGroup::otherwise_handled, 3}};
    constexpr std::size_t ungrouped = 4;
    std::size_t group = 0;
    std::size_t first = ungrouped;  // row of the group
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Text& text = form_of(rows[i]).label;
      row();
      if (i == 2) cell(results_heading.zh, results, 1);
      if (i < 2 || i + 1 == rows.size()) {
        cell(text.zh, 1, 3);
      } else if (i < ungrouped || group == std::size(groups)) {
        cell(text.zh, 1, 2);
      } else {
        if (i == first) cell(form_of(groups[group].first).label.zh, groups[group].second, 1);
        cell(text.zh);
        if (i + 1 == first + groups[group].second) first += groups[group++].second;
      }
      numbers(lines[i]);
      end_row();
    }
    end_table();
  }

  void remedies() {
    using namespace govinfo;
    table();
    row();
    cell("行政复议", 2, 5);
    cell("行政诉讼", 1, 10);
    end_row();
    row();
    cell("未经复议直接起诉", 1, 5);
    cell("复议后起诉", 1, 5);
    end_row();
    row();
    for (int i = 0; i < 3; ++i) {
      for (const RemedyResult result : all_values<RemedyResult>) cell(form_of(result).label.zh);
    }
    end_row();
    row();
    for (int i = 0; i < 3; ++i) {
      std::uint32_t total = 0;
      for (std::size_t k = 0; k + 1 < govinfo::count_of<RemedyResult>; ++k) {
        const std::uint32_t number = random(8);
        total += number;
        cell(number);
      }
      cell(total);
    }
    end_row();
    end_table();
  }

  Style style_;
  std::uint32_t state_;
  std::string out_;
};

/// Some pages of each style.
inline std::vector<Page> all(std::size_t of_each = 4) {
  constexpr std::pair<Style, const char*> styles[] = {
      {Style::word, "word"}, {Style::wps, "wps"}, {Style::cleaned, "cleaned"}};
  std::vector<Page> made;
  for (const auto& [style, name] : styles) {
    for (std::uint32_t i = 0; i < of_each; ++i) {
      made.push_back(
          {std::string{name} + "_" + std::to_string(i + 1), PageWriter{style, i + 1}.write()});
    }
  }
  return made;
}

}  // namespace pages
