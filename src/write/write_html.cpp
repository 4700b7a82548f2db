// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/form.hpp"
#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/write.hpp"
#include "text/display.hpp"
#include "write/html_escape.hpp"
#include "write/layout.hpp"
#include "write/report_style.hpp"
#include "write/write_html.hpp"

namespace govinfo::inline v0_1 {

namespace {

using layout::MarkIndex;
using layout::Shown;

/// The attributes of a cell of the form.
struct CellOptions {
  std::size_t rows = 1;
  std::size_t columns = 1;
  std::string_view scope;
  std::string_view css;
};

class HtmlWriter {
 public:
  HtmlWriter(const Report& report, const Reading* reading, Lang lang,
             const std::vector<Mark>& marks, const PageMarks* page = nullptr)
      : report_(report),
        reading_(reading),
        lang_(lang),
        marks_(marks),
        index_(marks),
        page_(page) {}

  std::string write() {
    out_ += "<div class=\"govinfo-report\" lang=\"";
    out_ += lang_ == Lang::zh ? "zh-Hans" : "en";
    out_ += "\">\n<style>";
    out_ += report_style;
    out_ += "</style>\n";
    head();
    for (Section section : all_values<Section>) {
      if (section != Section::preamble) {
        element("h3", layout::section_heading(section, lang_));
      }
      prose(section);
      if (section == Section::disclosure) table(Table::disclosure, &HtmlWriter::disclosure);
      if (section == Section::requests) table(Table::requests, &HtmlWriter::requests);
      if (section == Section::remedies) table(Table::remedies, &HtmlWriter::remedies);
    }
    footnotes();
    legend();
    if (page_ == nullptr) notes();
    out_ += "</div>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view in(const Text& text) const { return text.in(lang_); }

  /// Text out of the report is Chinese whatever the language of the labels is.
  [[nodiscard]] std::string_view source_lang() const {
    return lang_ == Lang::zh ? "" : " lang=\"zh-Hans\"";
  }

  void element(std::string_view tag, std::string_view text, std::string_view attributes = {}) {
    out_.append("<").append(tag).append(attributes).append(">");
    out_.append(escape_clean(text)).append("</").append(tag).append(">\n");
  }

  void head() {
    const bool printed = !display::clean(report_.title).empty();
    element("h2", layout::title_of(report_, lang_), printed ? source_lang() : "");
    const auto lines = layout::head_lines(report_, lang_);
    if (lines.empty()) return;
    out_ += "<dl>\n";
    for (const layout::HeadLine& line : lines) {
      element("dt", in(line.label));
      element("dd", line.value);
    }
    out_ += "</dl>\n";
  }

  void prose(Section section) {
    const auto stretches = layout::prose_of(report_, section);
    if (stretches.empty()) return;
    out_.append("<div class=\"prose\"").append(source_lang()).append(">\n");
    for (const Prose* stretch : stretches) {
      if (!display::clean(stretch->heading).empty()) element("h4", stretch->heading);
      if (page_ != nullptr) {
        out_ += marked_prose(stretch->text, marks_in(*stretch), lang_);
        continue;
      }
      for (const std::string& text : layout::paragraphs(stretch->text)) element("p", text);
    }
    out_ += "</div>\n";
  }

  /// The marks of the page that stand in one stretch of prose.
  [[nodiscard]] std::vector<ProseMark> marks_in(const Prose& stretch) const {
    const auto item = static_cast<std::size_t>(&stretch - report_.prose.data());
    std::vector<ProseMark> marks;
    for (const ProseMark& mark : page_->prose) {
      if (mark.span.item == item) marks.push_back(mark);
    }
    return marks;
  }

  /// A table in a box that scrolls sideways on a narrow screen, by keyboard as well.
  void table(Table table, void (HtmlWriter::*print)()) {
    if (!layout::found(report_, table)) element("p", in(layout::table_not_found));
    const std::string name = escape_html(in(table_label(table)));
    out_ += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + name + "\">\n";
    out_ += "<table data-table=\"";
    out_.append(govinfo::name(table)).append("\" aria-label=\"").append(name).append("\"");
    if (table == Table::remedies) out_ += " class=\"narrow\"";
    out_ += ">\n";
    (this->*print)();
    out_ += "</table>\n</div>\n";
  }

  void heading(std::string_view text, const CellOptions& options) {
    out_ += "<th";
    attribute("scope", options.scope);
    attribute("class", options.css);
    if (options.rows > 1) attribute("rowspan", std::to_string(options.rows));
    if (options.columns > 1) attribute("colspan", std::to_string(options.columns));
    out_ += '>';
    const bool tall = options.css == "tall";
    out_.append(tall ? "<span>" : "").append(escape_html(text)).append(tall ? "</span>" : "");
    out_ += "</th>";
  }

  void attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_.append(" ").append(name).append("=\"").append(escape_html(value)).append("\"");
  }

  /// The cell of a figure: its path, its state and marks as classes, and in the title what the
  /// state means, what the marks say, and what stands where in the source.
  void figure(FigureId id, std::string_view column, std::size_t columns = 1) {
    const Shown cell = layout::shown(report_, id, lang_, column);
    seen_[index(cell.state)] = true;
    std::string css;
    std::string title;
    const auto add = [](std::string& to, std::string_view separator, std::string_view part) {
      if (part.empty()) return;
      if (!to.empty()) to += separator;
      to += part;
    };
    if (cell.state != FigureState::printed) {
      css = name(cell.state);
      title = label(cell.state).in(lang_);
    }
    const Mark* explained = nullptr;
    const Mark* found = nullptr;
    for (const Mark* mark : index_.of(id)) {
      const Mark*& kind = mark->explained.empty() ? found : explained;
      if (kind == nullptr) kind = mark;
      add(title, "\n", display::clean(mark->note));
    }
    if (found != nullptr) add(css, " ", name(found->severity));
    if (explained != nullptr) {
      (explained->deduced ? deduced_ : repaired_) = true;
      add(css, " ", explained->deduced ? "guessed" : "mended");
    }
    add(title, "\n", source_text(id));
    out_ += "<td";
    attribute("data-figure", path_of(id));
    attribute("class", css);
    if (columns > 1) attribute("colspan", std::to_string(columns));
    attribute("title", title);
    out_ += '>';
    if (page_ == nullptr || page_->figures[index(id)].empty()) {
      out_ += content(cell, explained);
    } else {
      choosable(page_->figures[index(id)], cell, explained);
    }
    out_ += "</td>";
  }

  /// The figure as published, and behind it what it should be: "9 → 19"; what is deduced stands in
  /// brackets of its own, so that nobody takes it for published.
  [[nodiscard]] std::string content(const Shown& cell, const Mark* explained) const {
    std::string html = escape_html(cell.text);
    if (explained == nullptr) return html;
    const std::string text = escape_clean(explained->explained);
    if (explained->deduced) {
      if (!html.empty()) html += ' ';
      return html.append("<span class=\"deduced\">[").append(text).append("]</span>");
    }
    return html.append(" <span class=\"repaired\">→ ").append(text).append("</span>");
  }

  /// A button that shows the findings of a cell.
  void choosable(const std::vector<std::size_t>& findings, const Shown& cell,
                 const Mark* explained) {
    std::string numbers;
    std::string spoken{cell.text.empty() ? label(cell.state).in(lang_) : cell.text};
    if (explained != nullptr) {
      constexpr Text repaired = {"，解释为 ", ", explained as "};
      constexpr Text deduced = {"，推算为 ", ", deduced to be "};
      spoken += in(explained->deduced ? deduced : repaired);
      spoken += display::clean(explained->explained);
    }
    spoken += lang_ == Lang::zh ? "，发现" : ", finding";
    for (const std::size_t number : findings) {
      numbers.append(numbers.empty() ? "" : " ").append(std::to_string(number));
      spoken.append(" ").append(std::to_string(number));
    }
    out_ += "<button type=\"button\"";
    attribute("data-findings", numbers);
    attribute("aria-label", spoken);
    out_.append(">").append(content(cell, explained)).append("</button>");
  }

  /// "第3页第41行：“21”"
  [[nodiscard]] std::string source_text(FigureId id) const {
    const Provenance* provenance = reading_ != nullptr ? provenance_of(*reading_, id) : nullptr;
    if (provenance == nullptr) return {};
    std::string text = place_text(provenance->place, lang_);
    const std::string raw = display::clean(provenance->raw);
    if (raw.empty()) return text;
    if (!text.empty()) text += lang_ == Lang::zh ? "：" : ": ";
    return text.append("“").append(raw).append("”");
  }

  // ------------------------------------------------------------------------------ 表二 ----

  void disclosure() {
    const Edition edition = layout::edition_of(report_, Table::disclosure);
    const std::size_t parts = layout::disclosure_parts(edition);
    out_.append("<colgroup><col class=\"label\"><col span=\"").append(std::to_string(parts));
    out_ += "\"></colgroup>\n";
    for (const DisclosureBlock& block : disclosure_blocks(edition)) {
      const std::size_t span = parts / block.columns.size();
      out_ += "<tbody>\n<tr>";
      heading(in(block.title), {1, parts + 1, "rowgroup", "block"});
      out_ += "</tr>\n<tr>";
      heading(in(disclosure_rows_heading), {1, 1, "col", "head"});
      for (const DisclosureColumn& column : block.columns) {
        heading(in(column.label), {1, span, "col", "head"});
      }
      out_ += "</tr>\n";
      for (const DisclosureRow& row : block.rows) {
        out_ += "<tr>";
        heading(in(row.label), {1, 1, "row", {}});
        for (std::size_t i = 0; i < row.figures.size(); ++i) {
          figure(row.figures[i], in(block.columns[i].label), span);
        }
        out_ += "</tr>\n";
      }
      out_ += "</tbody>\n";
    }
  }

  // ------------------------------------------------------------------------------ 表三 ----

  void requests() {
    constexpr std::size_t label_columns = 3;
    const auto runs = layout::runs_of(applicant_forms);
    out_ += "<thead>\n<tr>";
    heading(in(requests_head), {3, label_columns, {}, "stub"});
    heading(in(applicants_heading), {1, applicant_forms.size(), "colgroup", {}});
    out_ += "</tr>\n<tr>";
    for (const layout::Run& run : runs) {
      if (run.over.zh.empty()) {
        heading(in(applicant_forms[run.first].label), {2, 1, "col", {}});
      } else {
        heading(in(run.over), {1, run.size, "colgroup", {}});
      }
    }
    out_ += "</tr>\n<tr>";
    for (const ApplicantForm& form : applicant_forms) {
      if (!form.over.zh.empty()) heading(in(form.label), {1, 1, "col", {}});
    }
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (const layout::RequestLine& line :
         layout::request_lines(layout::edition_of(report_, Table::requests))) {
      out_ += "<tr>";
      std::size_t columns = label_columns;
      if (line.in_results) --columns;
      if (line.group) --columns;
      if (line.results_span > 0) {
        heading(in(results_heading), {line.results_span, 1, "rowgroup", "tall"});
      }
      if (line.group_span > 0) {
        heading(label(*line.group).in(lang_), {line.group_span, 1, "rowgroup", "group"});
      }
      heading(label(line.row).in(lang_), {1, columns, "row", {}});
      for (Applicant applicant : all_values<Applicant>) figure(figure_id(line.row, applicant), {});
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n";
  }

  // ------------------------------------------------------------------------------ 表四 ----

  void remedies() {
    constexpr std::size_t results = remedy_result_forms.size();
    out_ += "<thead>\n<tr>";
    for (const layout::Run& run : layout::runs_of(remedy_forms)) {
      if (run.over.zh.empty()) {
        heading(in(remedy_forms[run.first].label), {2, results, "colgroup", {}});
      } else {
        heading(in(run.over), {1, run.size * results, "colgroup", {}});
      }
    }
    out_ += "</tr>\n<tr>";
    for (const RemedyForm& form : remedy_forms) {
      if (!form.over.zh.empty()) heading(in(form.label), {1, results, "colgroup", {}});
    }
    out_ += "</tr>\n<tr>";
    for (std::size_t i = 0; i < remedy_forms.size(); ++i) {
      for (const RemedyResultForm& form : remedy_result_forms) {
        heading(in(form.label), {1, 1, "col", {}});
      }
    }
    out_ += "</tr>\n</thead>\n<tbody>\n<tr>";
    for (const RemedyForm& form : remedy_forms) {
      for (const RemedyResultForm& result : remedy_result_forms) {
        figure(figure_id(form.remedy, result.result), {});
      }
    }
    out_ += "</tr>\n</tbody>\n";
  }

  // ------------------------------------------------------------------------------ the end ----

  void footnotes() {
    if (report_.footnotes.empty()) return;
    element("h4", in(layout::notes_heading));
    out_.append("<div class=\"notes\"").append(source_lang()).append(">\n");
    for (const std::string& footnote : report_.footnotes) {
      for (const std::string& text : layout::paragraphs(footnote)) element("p", text);
    }
    out_ += "</div>\n";
  }

  void key(std::string_view css, std::string_view sign, std::string_view meaning) {
    out_.append("<li><span class=\"key ").append(css).append("\" aria-hidden=\"true\">");
    out_.append(escape_html(sign)).append("</span>").append(escape_html(meaning)).append("</li>\n");
  }

  /// The states and severities that occur, each as its cells look.
  void legend() {
    std::array<bool, count_of<Severity>> severities{};
    for (const Mark& mark : marks_) {
      if (mark.explained.empty() && index(mark.severity) < severities.size())
        severities[index(mark.severity)] = true;
    }
    seen_[index(FigureState::printed)] = false;
    const auto any = [](const auto& flags) {
      return std::find(flags.begin(), flags.end(), true) != flags.end();
    };
    if (!any(seen_) && !any(severities) && !repaired_ && !deduced_) return;
    out_.append("<ul class=\"legend\" aria-label=\"").append(in(layout::legend_heading));
    out_ += "\">\n";
    for (FigureState state : all_values<FigureState>) {
      if (seen_[index(state)]) key(name(state), layout::symbol(state), label(state).in(lang_));
    }
    for (Severity severity : all_values<Severity>) {
      if (severities[index(severity)]) key(name(severity), {}, label(severity).in(lang_));
    }
    if (repaired_) key("repaired", "→", in(layout::repaired_sign));
    if (deduced_) key("deduced", "[ ]", in(layout::deduced_sign));
    out_ += "</ul>\n";
  }

  /// The notes of the marks in full: titles are not seen on paper or on a phone.
  void notes() {
    const auto notes = layout::distinct_notes(marks_);
    if (notes.empty()) return;
    element("h4", in(layout::findings_heading));
    out_ += "<ul class=\"findings\">\n";
    for (const Mark* mark : notes) {
      out_.append("<li class=\"").append(name(mark->severity)).append("\">");
      out_.append(escape_html(layout::mark_label(*mark, lang_)))
          .append(lang_ == Lang::zh ? "：" : ": ");
      out_.append(escape_clean(mark->note)).append("</li>\n");
    }
    out_ += "</ul>\n";
  }

  const Report& report_;
  const Reading* reading_;
  Lang lang_;
  const std::vector<Mark>& marks_;
  MarkIndex index_;
  const PageMarks* page_;
  std::array<bool, count_of<FigureState>> seen_{};
  bool repaired_ = false;
  bool deduced_ = false;
  std::string out_;
};

}  // namespace

std::string to_html(const Report& report, Lang lang, const std::vector<Mark>& marks) {
  return HtmlWriter{report, nullptr, lang, marks}.write();
}

std::string to_html(const Reading& reading, Lang lang, const std::vector<Mark>& marks) {
  return HtmlWriter{reading.report, &reading, lang, marks}.write();
}

std::string form_html(const Reading& reading, Lang lang, const std::vector<Mark>& marks,
                      const PageMarks& page) {
  return HtmlWriter{reading.report, &reading, lang, marks, &page}.write();
}

}  // namespace govinfo::inline v0_1
