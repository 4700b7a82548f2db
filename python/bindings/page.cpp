// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "convert.hpp"
#include "govinfo/explain_message.hpp"
#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/validate.hpp"
#include "govinfo/write.hpp"
#include "page.hpp"

namespace govinfo::python {

namespace {

constexpr Lang lang = Lang::zh;

const Report& report_of(const Report& report) { return report; }
const Report& report_of(const Reading& reading) { return reading.report; }

template <class T>
std::string form_with_marks(T object) {
  return without_gil([&] {
    std::vector<Mark> marks = marks_of(validate(object), lang);
    const Report& report = report_of(object);
    const Explanations explained = verified(report, explain(object));
    const std::vector<Mark> mended = marks_of(explained, report, lang);
    marks.insert(marks.end(), mended.begin(), mended.end());
    return to_html(object, lang, marks);
  });
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

std::string page_of(const Explanations& explanations) {
  // The report is not known here: labels are those of the form of today.
  const ExplainedReports reports{std::vector<const Report*>{}};
  std::string page = "<table class=\"govinfo-explanations\"><thead>";
  page += table_row("th", {"表", "结论", "不成立的式", "解释"}) + "</thead><tbody>";
  for (const ExplainedPart& part : explanations.parts) {
    std::string rules;
    for (const std::string& rule : part.rules) rules += (rules.empty() ? "" : " ") + rule;
    std::string words = message(part, reports, lang);
    std::replace(words.begin(), words.end(), '\n', ' ');
    page +=
        table_row("td", {label(part.table).in(lang), label(part.status).in(lang), rules, words});
  }
  for (const Deduction& deduction : explanations.deduced) {
    page += table_row("td", {label(table_of(deduction.id)).in(lang), "推算，非公布", "",
                             message(deduction, reports, lang)});
  }
  return page + "</tbody></table>";
}

}  // namespace govinfo::python
