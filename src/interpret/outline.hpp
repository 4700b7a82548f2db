// SPDX-License-Identifier: Apache-2.0
// Where the sections and the tables of a report stand. Found by words, never by numerals: those
// restart, repeat and are wrong in real reports.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "govinfo/category.hpp"
#include "interpret/source_lines.hpp"

namespace govinfo::inline v0_1::detail {

/// Lines [first, last).
struct LineRange {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const noexcept { return first >= last; }
  [[nodiscard]] bool contains(std::size_t line) const noexcept {
    return line >= first && line < last;
  }
};

/// A heading of a section, as it stands on a line.
struct Heading {
  std::size_t line = 0;
  Section section = Section::preamble;
  bool nested = false;  ///< its numeral stands in brackets: （二）
};

/// `disclosure`, `requests`, `remedies` are the lines in which a table is to be looked for; the
/// `…_table` ranges are set when it was read: no prose stands there.
struct Outline {
  std::optional<LineRange> title;
  std::vector<Heading> headings;  ///< one for each section found, in the order of the document
  LineRange disclosure;
  LineRange requests;
  LineRange remedies;
  std::size_t remedies_head = 0;
  LineRange disclosure_table;
  LineRange requests_table;
  LineRange remedies_table;
};

/// The reports in a document: the lines of each. Empty when there is none.
std::vector<LineRange> find_reports(const SourceLines& lines);

Outline find_outline(const SourceLines& lines, LineRange range);

}  // namespace govinfo::inline v0_1::detail
