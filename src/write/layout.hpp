// SPDX-License-Identifier: Apache-2.0
// How the form lays out its merged cells, and how a figure is shown in one: what the text and the
// HTML of a report have in common. All of it is derived from form.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/form.hpp"
#include "govinfo/place.hpp"
#include "govinfo/report.hpp"
#include "govinfo/write.hpp"

namespace govinfo::inline v0_1::layout {

/// A row of table 三 and the merged cells that begin beside it; a span of 0: no cell begins here.
struct RequestLine {
  RequestRow row{};
  /// Whether the row stands beside 三、本年度办理结果, and how many rows that cell spans.
  bool in_results = false;
  std::size_t results_span = 0;
  /// The group that is printed in a cell of its own beside this row, and how many rows it spans.
  std::optional<OutcomeGroup> group;
  std::size_t group_span = 0;
};

/// The group whose label stands in a cell of its own beside a row; none for the rows that are no
/// result, and for those whose own label is that of the group.
[[nodiscard]] std::optional<OutcomeGroup> group_beside(RequestRow row, Edition edition) noexcept;

/// The rows of table 三 on one edition.
[[nodiscard]] std::vector<RequestLine> request_lines(Edition edition);

/// A run of neighbours with the same heading above them; `over` is empty where there is none.
struct Run {
  std::size_t first = 0;
  std::size_t size = 0;
  Text over;
};

/// The runs of a row of forms with a member `over`.
template <class Forms>
[[nodiscard]] std::vector<Run> runs_of(const Forms& forms) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (runs.empty() || forms[i].over.zh.empty() || runs.back().over.zh != forms[i].over.zh) {
      runs.push_back({i, 0, forms[i].over});
    }
    ++runs.back().size;
  }
  return runs;
}

/// In how many equal parts the number columns of table 二 are cut, so that the columns of every
/// block of the edition span a whole number of them.
[[nodiscard]] std::size_t disclosure_parts(Edition edition) noexcept;

/// The edition on which a table of the report is laid out; never out of range.
[[nodiscard]] Edition edition_of(const Report& report, Table table) noexcept;

/// Whether the source showed the table at all.
[[nodiscard]] bool found(const Report& report, Table table) noexcept;

/// What stands in the cell of a figure, and its state.
struct Shown {
  std::string text;
  FigureState state = FigureState::absent;
};

/// A figure as it is shown. `heading` is that of its column: money is shown with its unit unless
/// the heading names it.
[[nodiscard]] Shown shown(const Report& report, FigureId id, Lang lang,
                          std::string_view heading = {});

/// The mark that stands for a state without a number: blank nothing, dash –, unreadable ?, absent
/// ·, not on this form ×.
[[nodiscard]] std::string_view symbol(FigureState state) noexcept;

/// The marks of every figure, the gravest first; ids out of range are left out.
class MarkIndex {
 public:
  explicit MarkIndex(const std::vector<Mark>& marks);

  [[nodiscard]] const std::vector<const Mark*>& of(FigureId id) const noexcept {
    return marks_[index(id)];
  }

 private:
  std::array<std::vector<const Mark*>, figure_count> marks_;
};

/// What a mark is: its severity, or that it explains.
[[nodiscard]] std::string_view mark_label(const Mark& mark, Lang lang) noexcept;

/// The notes of marks but those of deduced figures, each once, in order of their first appearance.
[[nodiscard]] std::vector<const Mark*> distinct_notes(const std::vector<Mark>& marks);

/// The heading of a section with its number: “二、主动公开政府信息情况”, "2. Proactive disclosure".
[[nodiscard]] std::string section_heading(Section section, Lang lang);

/// The title as printed; where there is none, made of organ, year and the words of the form.
[[nodiscard]] std::string title_of(const Report& report, Lang lang);

/// A line of the head of the report: what it is, and its value.
struct HeadLine {
  Text label;
  std::string value;
};

/// Organ, year, period, date of publication, notice and editions, as far as they are known.
[[nodiscard]] std::vector<HeadLine> head_lines(const Report& report, Lang lang);

/// The prose of one section.
[[nodiscard]] std::vector<const Prose*> prose_of(const Report& report, Section section);

/// The paragraphs of a text, clean and not empty.
[[nodiscard]] std::vector<std::string> paragraphs(std::string_view text);

// clang-format off
inline constexpr Text table_not_found = {"（未见此表）", "(this table was not found)"};
inline constexpr Text notes_heading = {"附注", "Notes"};
inline constexpr Text legend_heading = {"图例", "Legend"};
inline constexpr Text repaired_sign = {"公布的数 → 解释后的数（？：不能证明）", "as published → as explained (?: not proved)"};
inline constexpr Text deduced_sign = {"推算的数，不是公布的数", "deduced, not published"};
inline constexpr Text findings_heading = {"审核发现", "Findings"};
inline constexpr Text marked = {"有审核发现", "see the findings"};
inline constexpr Text empty_cell = {"空格", "empty"};
// clang-format on

}  // namespace govinfo::inline v0_1::layout
