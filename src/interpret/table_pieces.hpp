// SPDX-License-Identifier: Apache-2.0
// The lines of a table as pieces for the alignment: labels, and runs of numbers with their place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/finding.hpp"
#include "interpret/outline.hpp"
#include "interpret/row_align.hpp"
#include "interpret/source_lines.hpp"
#include "text/number_text.hpp"

namespace govinfo::inline v0_1::detail {

/// A number, or a mark for none, as it stands in the source.
struct ValueCell {
  NumberText number;
  std::string raw;
  SourcePlace place;
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  std::uint32_t columns = 1;  ///< of the grid that the cell takes
};

/// Where a word of a line stands.
SourcePlace place_of(const SourceLines& lines, std::size_t line, const SourceWord& word);

/// A word of a line as a value.
ValueCell value_cell(const SourceLines& lines, std::size_t line, const SourceWord& word);

/// A run of numbers on a line, or the cells of a row of a grid behind its label. `label_right` is
/// where the text before the run ends, 0 where there is none.
struct ValueRun {
  std::vector<ValueCell> cells;
  SourcePlace place;
  std::uint32_t label_right = 0;
  std::uint32_t line = 0;
  bool in_grid = false;
};

/// `runs[p]` belongs to `pieces[p]`, and is empty where that is text.
struct TablePieces {
  std::vector<Piece> pieces;
  std::vector<ValueRun> runs;
};

/// Whether a text says that there is nothing: 本单位未制作规章.
bool says_none(std::u16string_view text);

/// How the rows of a table are written.
struct PieceOptions {
  /// Tables whose labels real reports explain in brackets: 规章（设区的市…提供）. The explanation
  /// is no part of the label.
  bool notes_in_brackets = false;
  /// Labels off whose end a number is cut that is glued to it.
  std::vector<const TableSpec*> specs;
};

/// A table of the form has some 200 pieces; what has more than this is none.
inline constexpr std::size_t most_pieces = 4000;

/// The pieces of a range of lines. Stops where there are more than `most_pieces`.
TablePieces collect_pieces(const SourceLines& lines, LineRange range, const PieceOptions& options);

/// Which columns the numbers of a short run stand in, by the places of the numbers in the complete
/// runs of the same page. Nothing unless rows prove that places mean columns: labels of different
/// lengths stand before the same columns, and no two columns overlap.
std::optional<std::vector<std::size_t>> columns_by_place(const SourceLines& lines,
                                                         const TablePieces& table,
                                                         const ValueRun& run, std::size_t columns);

/// Whether numbers follow their labels as words of a line do, wherever those end: text in reading
/// order. There a row's numbers never stand above its label.
bool is_running_text(const TablePieces& table, std::size_t columns);

/// The lines of a table's rows with those of its heads, down to `first`.
LineRange with_heads(const SourceLines& lines, LineRange rows, std::size_t first);

/// The lines from the first to the last piece that belongs to the table, its heads included.
LineRange table_lines(const SourceLines& lines, const TablePieces& table,
                      const Alignment& alignment, LineRange range);

}  // namespace govinfo::inline v0_1::detail
