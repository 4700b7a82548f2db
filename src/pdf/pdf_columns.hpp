// SPDX-License-Identifier: Apache-2.0
// The columns of numbers of the tables in a PDF, told by where the numbers of complete rows stand,
// or by the headings above them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pdf/pdf_page.hpp"

namespace govinfo::inline v0_1::detail {

/// A column of numbers: from the left edge of the one farthest left to the right edge of the one
/// farthest right.
struct NumberColumn {
  double left = 0;
  double right = 0;

  [[nodiscard]] double middle() const noexcept { return (left + right) / 2; }
};

/// Lines [first, last) of a page that are rows of a table, and its columns.
struct TablePart {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<NumberColumn> columns;
};

/// The parts of tables on each of the pages, in order and apart from each other; only those whose
/// columns are proven.
std::vector<std::vector<TablePart>> find_table_parts(std::span<const PrintedPage> pages);

/// What a line of a part has in a column.
struct ColumnText {
  std::size_t column = 0;
  std::size_t columns = 1;  ///< more than one where a text reaches over several
  std::vector<const Segment*> segments = {};
};

/// A row of a part: the texts before its numbers, and what stands in the columns.
struct TableRow {
  std::vector<const Segment*> labels;
  std::vector<ColumnText> cells;
};

/// Whether two values in a column are one number that a blank has torn: 1 6.
bool are_one_number(const Segment& a, const Segment& b);

/// Puts the segments of a line into columns. Nothing at all stands in `cells` when it has no text
/// among the columns.
TableRow row_of(const PrintedLine& line, std::span<const NumberColumn> columns);

}  // namespace govinfo::inline v0_1::detail
