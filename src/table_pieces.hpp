// SPDX-License-Identifier: Apache-2.0
// The lines of a table as pieces for the alignment: labels, and runs of numbers with their place.
#pragma once

#include "govinfo/finding.hpp"
#include "number_text.hpp"
#include "outline.hpp"
#include "row_align.hpp"
#include "source_lines.hpp"

#include <string>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// A number, or a mark for none, as it stands in the source.
struct ValueCell {
  NumberText number;
  std::string raw;
  SourcePlace place;
};

/// A run of numbers on one line. `raw` is the whole line.
struct ValueRun {
  std::vector<ValueCell> cells;
  std::string raw;
  SourcePlace place;
};

/// `runs[p]` belongs to `pieces[p]`, and is empty where that is text.
struct TablePieces {
  std::vector<Piece> pieces;
  std::vector<ValueRun> runs;
};

/// The pieces of a range of lines. A number that is glued to the end of a label of `one` or of
/// `other` is cut off it.
TablePieces collect_pieces(const SourceLines& lines, LineRange range, const TableSpec& one,
                           const TableSpec& other);

/// The lines from the first to the last piece that belongs to the table, its heads included.
LineRange table_lines(const TablePieces& table, const Alignment& alignment, LineRange range);

}  // namespace govinfo::inline v0_1::detail
