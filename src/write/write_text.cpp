// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/form.hpp"
#include "govinfo/label.hpp"
#include "govinfo/write.hpp"
#include "text/display.hpp"
#include "write/layout.hpp"

namespace govinfo::inline v0_1 {

namespace {

using display::Align;
using display::pad;
using layout::MarkIndex;
using layout::Shown;

/// Prose is wrapped at this many cells, and tables are made at least as wide.
constexpr std::size_t page_width = 100;
/// The labels of rows take at least this many cells.
constexpr std::size_t label_width = 36;
/// A column of table 三 takes at least this many cells, one of table 四 at least that many.
constexpr std::size_t request_column = 8;
constexpr std::size_t remedy_column = 4;

using Lines = std::vector<std::string>;

/// A column of numbers: its heading in lines, and the width of what stands in it. One more cell
/// behind it holds the asterisk of a marked figure, or keeps the columns apart; blanks before it
/// keep blocks of columns apart.
struct Column {
  Lines heading;
  std::size_t width = 0;
  std::size_t before = 0;
};

class TextWriter {
 public:
  TextWriter(const Report& report, Lang lang, const std::vector<Mark>& marks)
      : report_(report), lang_(lang), marks_(marks), index_(marks) {}

  std::string write() {
    head();
    for (Section section : all_values<Section>) {
      if (section != Section::preamble) {
        line();
        line(layout::section_heading(section, lang_));
      }
      prose(section);
      if (section == Section::disclosure) table(Table::disclosure, &TextWriter::disclosure);
      if (section == Section::requests) table(Table::requests, &TextWriter::requests);
      if (section == Section::remedies) table(Table::remedies, &TextWriter::remedies);
    }
    footnotes();
    legend();
    notes();
    return std::move(out_);
  }

 private:
  void line(std::string_view text = {}) {
    const std::size_t end = text.find_last_not_of(' ');
    out_ += text.substr(0, end == text.npos ? 0 : end + 1);
    out_ += '\n';
  }

  /// Wrapped text: the first line after `first`, the others after as many blanks as `rest` says.
  void wrapped(std::string_view text, std::string_view first, std::size_t rest) {
    const std::size_t indent = std::max(display_width(first), rest);
    std::string before{first};
    for (const std::string& part : display::wrap(text, page_width - indent)) {
      line(before + part);
      before.assign(rest, ' ');
    }
  }

  void head() {
    for (const std::string& part : display::wrap(layout::title_of(report_, lang_), page_width)) {
      line(pad(part, page_width, Align::center));
    }
    line();
    for (const layout::HeadLine& head : layout::head_lines(report_, lang_)) {
      const std::string_view colon = lang_ == Lang::zh ? "：" : ": ";
      const std::string name = std::string{head.label.in(lang_)}.append(colon);
      wrapped(head.value, name, display_width(name));
    }
  }

  /// The first line of a paragraph is set in, as in print.
  void prose(Section section) {
    for (const Prose* stretch : layout::prose_of(report_, section)) {
      const auto heading = layout::paragraphs(stretch->heading);
      const auto text = layout::paragraphs(stretch->text);
      if (!heading.empty() || !text.empty()) line();
      for (const std::string& part : heading) wrapped(part, "  ", 2);
      for (const std::string& part : text) wrapped(part, "    ", 0);
    }
  }

  void table(Table table, void (TextWriter::*print)()) {
    line();
    if (layout::found(report_, table)) {
      (this->*print)();
    } else {
      line(layout::table_not_found.in(lang_));
    }
  }

  void rule(std::size_t width) { line(std::string(width, '-')); }

  /// What stands in a cell, remembered for the legend.
  Shown cell(FigureId id, std::string_view heading = {}) {
    Shown shown = layout::shown(report_, id, lang_, heading);
    seen_[index(shown.state)] = true;
    return shown;
  }

  /// A cell, right-aligned, and the cell behind it.
  std::string cell_text(FigureId id, std::size_t width, std::string_view heading = {}) {
    return pad(cell(id, heading).text, width, Align::right) + (index_.of(id).empty() ? ' ' : '*');
  }

  /// A column wide enough for its figures and, if its heading is cut in lines, for every piece.
  template <class Ids>
  Column column(std::string_view heading, std::size_t least, const Ids& ids) {
    Column column;
    column.width = std::max(least, display::widest_piece(heading));
    for (FigureId id : ids) {
      column.width = std::max(column.width, display_width(cell(id).text));
    }
    column.heading = display::wrap(heading, column.width);
    return column;
  }

  static std::size_t width_of(std::span<const Column> columns) {
    std::size_t width = 0;
    for (const Column& column : columns) width += column.before + column.width + 1;
    return width;
  }

  /// A heading above several columns, between dashes.
  static std::string over(std::string_view heading, std::span<const Column> columns) {
    const std::size_t before = columns.front().before;
    const std::size_t width = width_of(columns) - before - 1;
    if (heading.empty()) return std::string(before + width + 1, ' ');
    const std::size_t dashes = width - std::min(display_width(heading) + 2, width);
    std::string out(before, ' ');
    out.append(dashes / 2, '-').append(" ").append(heading).append(" ");
    out.append(dashes - dashes / 2, '-');
    return out.append(" ");
  }

  /// The headings of columns, one above the other where they have several lines; the last lines
  /// stand on one level.
  static Lines headings(std::span<const Column> columns) {
    std::size_t height = 0;
    for (const Column& column : columns) height = std::max(height, column.heading.size());
    Lines lines(height);
    for (std::size_t i = 0; i < height; ++i) {
      for (const Column& column : columns) {
        const std::size_t missing = height - column.heading.size();
        lines[i] += pad(i < missing ? std::string_view{} : column.heading[i - missing],
                        column.before + column.width, Align::right);
        lines[i] += ' ';
      }
    }
    return lines;
  }

  /// A label in lines on the left and the numbers behind its first line.
  void row(std::string_view label, std::size_t indent, std::size_t width, std::string_view cells) {
    const std::string blanks(indent, ' ');
    bool first = true;
    for (const std::string& part : display::wrap(label, width - indent - 1)) {
      line(pad(blanks + part, width, Align::left) + std::string{first ? cells : ""});
      first = false;
    }
  }

  // ------------------------------------------------------------------------------ 表二 ----

  /// The columns of a block share the same cells, however many there are; a number ends where the
  /// heading above it ends.
  void disclosure() {
    const auto blocks = disclosure_blocks(layout::edition_of(report_, Table::disclosure));
    std::size_t numbers = page_width - 1 - label_width;
    for (const DisclosureBlock& block : blocks) {
      for (const DisclosureColumn& column : block.columns) {
        const std::size_t heading = display_width(column.label.in(lang_)) + 2;
        numbers = std::max(numbers, heading * block.columns.size());
      }
    }
    const std::size_t width = label_width + numbers;
    rule(width);
    for (const DisclosureBlock& block : blocks) {
      line(pad(block.title.in(lang_), width, Align::center));
      std::string heading = pad(disclosure_rows_heading.in(lang_), label_width, Align::left);
      std::vector<std::size_t> ends;
      for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const std::size_t first = numbers * i / block.columns.size();
        const std::size_t span = numbers * (i + 1) / block.columns.size() - first;
        const std::string_view text = block.columns[i].label.in(lang_);
        heading += pad(text, span, Align::center);
        ends.push_back(first + (span + display_width(text)) / 2);
      }
      line(heading);
      for (const DisclosureRow& entry : block.rows) {
        std::string cells;
        for (std::size_t i = 0; i < entry.figures.size(); ++i) {
          const std::size_t used = display_width(cells);
          const std::string_view column = block.columns[i].label.in(lang_);
          cells += cell_text(entry.figures[i], ends[i] > used ? ends[i] - used : 0, column);
        }
        row(entry.label.in(lang_), 0, label_width, cells);
      }
      rule(width);
    }
  }

  // ------------------------------------------------------------------------------ 表三 ----

  void requests() {
    const Edition edition = layout::edition_of(report_, Table::requests);
    std::vector<Column> columns;
    for (const ApplicantForm& form : applicant_forms) {
      std::vector<FigureId> ids;
      for (RequestRow row : request_rows(edition)) ids.push_back(figure_id(row, form.applicant));
      const std::string_view heading = form.label.in(lang_);
      columns.push_back(column(heading, request_column, ids));
    }
    const std::span<const Column> all{columns};
    const std::size_t width = label_width + width_of(all);
    rule(width);

    Lines right = {over(applicants_heading.in(lang_), all), {}};
    for (const layout::Run& run : layout::runs_of(applicant_forms)) {
      right[1] += over(run.over.in(lang_), all.subspan(run.first, run.size));
    }
    for (std::string& text : headings(all)) right.push_back(std::move(text));
    Lines left = display::wrap(requests_head.in(lang_), label_width - 1);
    left.resize(std::max(left.size(), right.size()));
    right.insert(right.begin(), left.size() - right.size(), std::string{});
    for (std::size_t i = 0; i < left.size(); ++i) {
      line(pad(left[i], label_width, Align::left) + right[i]);
    }
    rule(width);

    for (const layout::RequestLine& entry : layout::request_lines(edition)) {
      if (entry.results_span > 0) line(results_heading.in(lang_));
      if (entry.group_span > 0) line(std::string{"  "}.append(label(*entry.group).in(lang_)));
      std::string cells;
      for (Applicant applicant : all_values<Applicant>) {
        cells += cell_text(figure_id(entry.row, applicant), columns[index(applicant)].width);
      }
      const std::size_t indent = entry.group ? 4 : entry.in_results ? 2 : 0;
      row(label(entry.row).in(lang_), indent, label_width, cells);
    }
    rule(width);
  }

  // ------------------------------------------------------------------------------ 表四 ----

  void remedies() {
    constexpr std::size_t results = count_of<RemedyResult>;
    const std::size_t apart = lang_ == Lang::zh ? 1 : 0;  // English headings keep it themselves
    std::vector<Column> columns;
    for (const RemedyForm& form : remedy_forms) {
      for (const RemedyResultForm& result : remedy_result_forms) {
        const std::array ids = {figure_id(form.remedy, result.result)};
        columns.push_back(column(result.label.in(lang_), remedy_column, ids));
        columns.back().before = result.result == remedy_result_forms.front().result ? 4 : apart;
      }
    }
    const std::span<const Column> all{columns};
    const std::size_t width = width_of(all);
    std::string above;
    std::string blocks;
    for (const layout::Run& run : layout::runs_of(remedy_forms)) {
      const bool own = run.over.zh.empty();
      const Text heading = own ? remedy_forms[run.first].label : run.over;
      above += over(heading.in(lang_), all.subspan(run.first * results, run.size * results));
      for (std::size_t i = run.first; i < run.first + run.size; ++i) {
        const std::string_view block = own ? std::string_view{} : remedy_forms[i].label.in(lang_);
        blocks += over(block, all.subspan(i * results, results));
      }
    }
    rule(width);
    line(above);
    line(blocks);
    for (const std::string& text : headings(all)) line(text);
    rule(width);
    std::string cells;
    for (const RemedyForm& form : remedy_forms) {
      for (RemedyResult result : all_values<RemedyResult>) {
        const std::size_t column = index(form.remedy) * results + index(result);
        cells.append(columns[column].before, ' ');
        cells += cell_text(figure_id(form.remedy, result), columns[column].width);
      }
    }
    line(cells);
    rule(width);
  }

  // ------------------------------------------------------------------------------ the end ----

  void footnotes() {
    bool first = true;
    for (const std::string& footnote : report_.footnotes) {
      const auto parts = layout::paragraphs(footnote);
      if (first && !parts.empty()) {
        line();
        line(layout::notes_heading.in(lang_));
      }
      for (const std::string& part : parts) wrapped(part, "  ", 2);
      first = first && parts.empty();
    }
  }

  /// The signs that occur in this report, and what they mean.
  void legend() {
    std::string entries;
    const auto add = [&](std::string_view sign, std::string_view meaning) {
      if (!entries.empty()) entries += lang_ == Lang::zh ? "；" : "; ";
      entries.append(sign).append(" ").append(meaning);
    };
    for (FigureState state : all_values<FigureState>) {
      if (state == FigureState::printed || !seen_[index(state)]) continue;
      const std::string_view sign = layout::symbol(state);
      add(sign.empty() ? layout::empty_cell.in(lang_) : sign, label(state).in(lang_));
    }
    if (!marks_.empty()) add("*", layout::marked.in(lang_));
    if (entries.empty()) return;
    line();
    wrapped(entries,
            std::string{layout::legend_heading.in(lang_)}.append(lang_ == Lang::zh ? "：" : ": "),
            2);
  }

  void notes() {
    const auto notes = layout::distinct_notes(marks_);
    if (notes.empty()) return;
    line();
    line(layout::findings_heading.in(lang_));
    for (const Mark* mark : notes) {
      const std::string_view severity = layout::mark_label(*mark, lang_);
      const std::string_view colon = lang_ == Lang::zh ? "：" : ": ";
      wrapped(display::clean(mark->note), std::string{"  "}.append(severity).append(colon), 4);
    }
  }

  const Report& report_;
  Lang lang_;
  const std::vector<Mark>& marks_;
  MarkIndex index_;
  std::array<bool, count_of<FigureState>> seen_{};
  std::string out_;
};

}  // namespace

std::string to_text(const Report& report, Lang lang, const std::vector<Mark>& marks) {
  return TextWriter{report, lang, marks}.write();
}

}  // namespace govinfo::inline v0_1
