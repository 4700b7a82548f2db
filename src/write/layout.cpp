// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "govinfo/label.hpp"
#include "text/display.hpp"
#include "write/layout.hpp"

namespace govinfo::inline v0_1::layout {

namespace {

std::size_t rows_in(OutcomeGroup group, Edition edition) noexcept {
  const auto rows = request_rows(edition);
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](RequestRow row) {
    const auto outcome = outcome_of(row);
    return outcome && group_of(*outcome) == group;
  }));
}

constexpr std::array<std::string_view, section_forms.size()> numerals = {"一", "二", "三",
                                                                         "四", "五", "六"};

Edition checked(Edition edition) noexcept {
  return index(edition) < count_of<Edition> ? edition : Edition::standard_2021;
}

bool shows_something(FigureState state) noexcept {
  return state != FigureState::absent && state != FigureState::not_on_form;
}

}  // namespace

std::optional<OutcomeGroup> group_beside(RequestRow row, Edition edition) noexcept {
  const auto outcome = outcome_of(row);
  if (!outcome) return std::nullopt;
  const OutcomeGroup group = group_of(*outcome);
  return rows_in(group, edition) > 1 ? std::optional{group} : std::nullopt;
}

std::vector<RequestLine> request_lines(Edition edition) {
  std::vector<RequestLine> lines;
  std::size_t results = 0;  // the line at which the merged cell began
  std::size_t group = 0;
  for (RequestRow row : request_rows(edition)) {
    RequestLine line;
    line.row = row;
    line.in_results = outcome_of(row) || row == RequestRow::processed;
    line.group = group_beside(row, edition);
    const bool first = lines.empty();
    if (line.in_results && (first || !lines.back().in_results)) results = lines.size();
    if (line.group && (first || lines.back().group != line.group)) group = lines.size();
    lines.push_back(line);
    if (line.in_results) ++lines[results].results_span;
    if (line.group) ++lines[group].group_span;
  }
  return lines;
}

std::size_t disclosure_parts(Edition edition) noexcept {
  std::size_t parts = 1;
  for (const DisclosureBlock& block : disclosure_blocks(edition)) {
    parts = std::lcm(parts, block.columns.size());
  }
  return parts;
}

Edition edition_of(const Report& report, Table table) noexcept {
  const FigureId first =
      table == Table::disclosure ? static_cast<FigureId>(request_figure_count) : FigureId{};
  return checked(edition_for(report.editions, first));
}

bool found(const Report& report, Table table) noexcept {
  if (table == Table::disclosure && report.editions.disclosure) return true;
  if (table == Table::requests && report.editions.requests) return true;
  bool any = false;
  for_each_figure(report, [&](FigureId id, const auto& figure) {
    any = any || (table_of(id) == table && shows_something(figure.state));
  });
  return any;
}

std::string_view symbol(FigureState state) noexcept {
  switch (state) {
    case FigureState::printed:
    case FigureState::blank: return "";
    case FigureState::dash: return "–";
    case FigureState::absent: return "·";
    case FigureState::not_on_form: return "×";
    case FigureState::unreadable: break;
  }
  return "?";
}

Shown shown(const Report& report, FigureId id, Lang lang, std::string_view heading) {
  Shown cell;
  cell.state = state_of(report, id);
  if (index(cell.state) >= count_of<FigureState>) cell.state = FigureState::unreadable;
  cell.text = symbol(cell.state);
  if (cell.state != FigureState::printed) return cell;
  if (const Figure* figure = find_figure(report, id)) {
    cell.text = std::to_string(figure->number);
  } else if (const Amount* amount = find_amount(report, id)) {
    cell.text = decimal_text(*amount);
    const std::string_view unit = label(amount->unit).in(lang);
    const bool in_heading =
        amount->unit == MoneyUnit::wan_yuan && heading.find(unit) != heading.npos;
    if (unit.empty() || in_heading) return cell;
    const bool chinese = lang == Lang::zh;
    const bool bare = chinese && amount->unit != MoneyUnit::unknown;
    cell.text += bare ? "" : chinese ? "（" : " (";
    cell.text += unit;
    cell.text += bare ? "" : chinese ? "）" : ")";
  }
  return cell;
}

MarkIndex::MarkIndex(const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    if (index(mark.figure) < figure_count) marks_[index(mark.figure)].push_back(&mark);
  }
  for (auto& list : marks_) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Mark* a, const Mark* b) { return a->severity > b->severity; });
  }
}

std::string_view mark_label(const Mark& mark, Lang lang) noexcept {
  if (mark.explained.empty()) return label(mark.severity).in(lang);
  return lang == Lang::zh ? "解释" : "Explanation";
}

std::vector<const Mark*> distinct_notes(const std::vector<Mark>& marks) {
  std::vector<const Mark*> notes;
  for (const Mark& mark : marks) {
    if (mark.deduced) continue;
    const bool known = std::any_of(notes.begin(), notes.end(), [&](const Mark* other) {
      return other->severity == mark.severity && other->note == mark.note;
    });
    if (!known && !mark.note.empty()) notes.push_back(&mark);
  }
  return notes;
}

std::string section_heading(Section section, Lang lang) {
  const std::size_t number = index(section);
  if (number == 0 || number > numerals.size()) return std::string{label(section).in(lang)};
  std::string heading =
      lang == Lang::zh ? std::string{numerals[number - 1]} + "、" : std::to_string(number) + ". ";
  return heading += label(section).in(lang);
}

std::string title_of(const Report& report, Lang lang) {
  if (std::string title = display::clean(report.title); !title.empty()) return title;
  std::string title = display::clean(report.organ.name);
  const auto put = [&](std::string_view words) {
    if (lang == Lang::en && !title.empty()) title += ", ";
    title += words;
  };
  if (lang == Lang::en) put(report_title.en);
  if (report.year) put(std::to_string(*report.year) + (lang == Lang::zh ? "年" : ""));
  if (lang == Lang::zh) put(report_title.zh);
  return title;
}

std::vector<HeadLine> head_lines(const Report& report, Lang lang) {
  std::vector<HeadLine> lines;
  const auto put = [&](Text name, std::string value) {
    if (!value.empty()) lines.push_back({name, std::move(value)});
  };
  put({"行政机关", "Organ"}, display::clean(report.organ.name));
  if (report.year) put({"报告年度", "Year"}, std::to_string(*report.year));
  if (report.period) {
    put({"统计期限", "Period"}, to_text(report.period->first) +
                                    (lang == Lang::zh ? " 至 " : " to ") +
                                    to_text(report.period->last));
  }
  if (report.published) put({"公布日期", "Published"}, to_text(*report.published));
  put({"所依据的通知", "Notice cited"}, display::clean(report.notice));
  std::string forms;
  const auto add_form = [&](Table table, const std::optional<Edition>& edition) {
    if (!edition) return;
    if (!forms.empty()) forms += lang == Lang::zh ? "，" : ", ";
    forms += table_label(table).in(lang);
    forms += ' ';
    forms += label(*edition).in(lang);
  };
  add_form(Table::disclosure, report.editions.disclosure);
  add_form(Table::requests, report.editions.requests);
  put({"格式", "Form"}, std::move(forms));
  return lines;
}

std::vector<const Prose*> prose_of(const Report& report, Section section) {
  std::vector<const Prose*> prose;
  for (const Prose& stretch : report.prose) {
    const bool known = index(stretch.section) < count_of<Section>;
    if ((known ? stretch.section : Section::preamble) == section) prose.push_back(&stretch);
  }
  return prose;
}

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = display::clean(text.substr(0, end));
    if (!line.empty()) out.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace govinfo::inline v0_1::layout
