// SPDX-License-Identifier: Apache-2.0
// The quick way through a grid that is printed as the form asks: most are. Each row has its label
// and its cells on one line of the grid, and nothing else is there. Whatever departs from that is
// left to the alignment (row_align.hpp), which gives the same for what is found here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "interpret/outline.hpp"
#include "interpret/row_align.hpp"
#include "interpret/source_lines.hpp"

namespace govinfo::inline v0_1::detail {

/// The cells of a row of the form, and their line.
struct ExactRow {
  std::span<const SourceWord> values;
  std::size_t line = 0;
};

/// All rows of a table in the order of the form; nothing unless every one of them is there exactly,
/// once, and no other numbers are.
std::optional<std::vector<ExactRow>> exact_rows(const SourceLines& lines, LineRange range,
                                                const TableSpec& spec);

}  // namespace govinfo::inline v0_1::detail
