// SPDX-License-Identifier: Apache-2.0
// Writes a report in the official layout: plain text for a terminal, HTML for a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

/// A figure to be marked in the official form, and why. `explained` is what it should be, shown
/// behind the figure as published ("9 → 19"); `deduced`: the source has no number, and `explained`
/// is what it must have been, shown as such.
struct Mark {
  FigureId figure{};
  Severity severity = Severity::error;
  std::string note;
  std::string explained = {};
  bool deduced = false;

  friend bool operator==(const Mark&, const Mark&) = default;
};
GOVINFO_DESCRIBE(Mark, figure, severity, note, explained, deduced);

/// A mark for every figure of every finding, with the finding's message.
[[nodiscard]] GOVINFO_API std::vector<Mark> marks_of(const Findings& findings, Lang lang);

/// The width of text in a terminal: Chinese characters and full-width forms are two cells wide,
/// combining marks none.
[[nodiscard]] GOVINFO_API std::size_t display_width(std::string_view utf8) noexcept;

/// The report as the official form prints it, columns aligned in a terminal. What is not printed
/// is shown by state: blank as an empty cell, a dash as –, unreadable as ?, absent as ·; a legend
/// follows when any of these occurs. Marked figures have an asterisk.
[[nodiscard]] GOVINFO_API std::string to_text(const Report& report, Lang lang = Lang::zh,
                                              const std::vector<Mark>& marks = {});

/// The official form as one self-contained HTML fragment (no script, no outside resource): a
/// <div> with its own style, all text escaped. Every figure's cell has data-figure="<path>" and,
/// where it is marked, the severity as its class and the note as its title.
[[nodiscard]] GOVINFO_API std::string to_html(const Report& report, Lang lang = Lang::zh,
                                              const std::vector<Mark>& marks = {});

/// The same with the source text and place of every figure in its title.
[[nodiscard]] GOVINFO_API std::string to_html(const Reading& reading, Lang lang = Lang::zh,
                                              const std::vector<Mark>& marks = {});

}  // namespace govinfo::inline v0_1
