// SPDX-License-Identifier: Apache-2.0
#include <initializer_list>
#include <string_view>

#include "convert.hpp"
#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/validate.hpp"
#include "govinfo/write.hpp"
#include "page.hpp"

namespace govinfo::python {

namespace {

constexpr Lang lang = Lang::zh;

template <class T>
std::string form_with_marks(T object) {
  return without_gil([&] { return to_html(object, lang, marks_of(validate(object), lang)); });
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += c;
    }
  }
  return safe;
}

std::string table_row(std::string_view cell, std::initializer_list<std::string_view> texts) {
  std::string row = "<tr>";
  for (const std::string_view text : texts) {
    row.append("<").append(cell).append(" style=\"text-align:left\">");
    row.append(escaped(text)).append("</").append(cell).append(">");
  }
  return row + "</tr>";
}

}  // namespace

std::string page_of(const Report& report) { return form_with_marks(Report{report}); }
std::string page_of(const Reading& reading) { return form_with_marks(Reading{reading}); }

std::string page_of(const Findings& findings) {
  std::string page = "<table class=\"govinfo-findings\">";
  if (findings.truncated) page += "<caption>未列出全部</caption>";
  page += "<thead>" + table_row("th", {"级别", "结果", "规则", "问题", "建议"}) + "</thead><tbody>";
  for (const Finding& finding : findings) {
    page += table_row("td", {label(finding.severity).in(lang), label(finding.verdict).in(lang),
                             finding.rule, message(finding, lang), advice(finding, lang)});
  }
  return page + "</tbody></table>";
}

}  // namespace govinfo::python
