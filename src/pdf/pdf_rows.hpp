// SPDX-License-Identifier: Apache-2.0
// The rows of table three in a PDF whose labels are wrapped: the lines of each told by its label.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pdf/pdf_columns.hpp"
#include "pdf/pdf_page.hpp"

namespace govinfo::inline v0_1::detail {

/// Lines [first, last) of a page that are one row: a whole label of the form, and its numbers on
/// one of them, or none. The label's texts are from top to bottom.
struct LabelledRow {
  std::size_t first = 0;
  std::size_t last = 0;
  std::optional<std::size_t> values = {};  ///< the line with its numbers
  std::vector<const Segment*> label = {};
};

/// The rows of a part that have a whole label of table three. Rows without numbers are among them
/// only where every line from the row with numbers above them to the one below them is part of such
/// a row, or of the heading of a group: their cells are empty then.
std::vector<LabelledRow> find_labelled_rows(const PrintedPage& page, const TablePart& part);

}  // namespace govinfo::inline v0_1::detail
