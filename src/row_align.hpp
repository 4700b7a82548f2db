// SPDX-License-Identifier: Apache-2.0
// Aligns what a source shows of a table — pieces of labels and runs of numbers, in reading order —
// to the known sequence of rows of the form. Works on labels, not on positions: a label that is
// wrapped, cut or mistyped still aligns; a row that cannot be told apart is reported, not guessed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// A row that the form has: its label and the variants of it, folded (fold.hpp), and how many
/// numbers it holds.
struct RowSpec {
  std::vector<std::u16string> labels;
  std::size_t values = 0;
};

/// The rows of a table in the order of the form; and the texts that may stand anywhere between
/// them: column headings, and labels of groups, which are printed beside the middle of their rows.
struct TableSpec {
  std::vector<RowSpec> rows;
  std::vector<std::u16string> floating;
};

/// A piece of the source: a run of `values` number words, or text (`values` 0), folded. Pieces on
/// the same line have the same `line`. `whole_row`: words that speak for all numbers of a row.
struct Piece {
  std::u16string text;
  std::uint32_t values = 0;
  std::uint32_t line = 0;
  bool whole_row = false;
};

/// What was found for a row. `piece` is the index of its run of numbers, −1 when it has none;
/// `label` is how many characters of its label were seen. `ambiguous`: another alignment is nearly
/// as good and gives this row other numbers. `anchored`: the numbers stand on a line with text of
/// the row's label, or between two pieces of it.
struct AlignedRow {
  int piece = -1;
  int label = 0;
  bool ambiguous = false;
  bool anchored = false;
};

/// The best alignment. `cost` compares alignments of the same pieces to different forms: 0 means
/// that every row has its whole label and its numbers. `row_of_piece` is −1 for pieces that
/// belong to no row.
struct Alignment {
  int cost = 0;
  std::vector<AlignedRow> rows;
  std::vector<int> row_of_piece;
};

/// Two alignments whose costs differ by less than this are equally good.
inline constexpr int alignment_margin = 8;

/// The best alignment of `pieces` to `spec`. `running_text`: numbers are known to follow their
/// labels; otherwise they may as well stand above them.
Alignment align_rows(const std::vector<Piece>& pieces, const TableSpec& spec, bool running_text);

}  // namespace govinfo::inline v0_1::detail
