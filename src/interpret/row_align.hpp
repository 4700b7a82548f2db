// SPDX-License-Identifier: Apache-2.0
// Aligns what a source shows of a table — pieces of labels and runs of numbers, in reading order —
// to the known sequence of rows of the form. Works on labels, not on positions: a label that is
// wrapped, cut or mistyped still aligns; a row that cannot be told apart is reported, not guessed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// A row that the form has: its label and the variants of it, folded (fold.hpp), and how many
/// numbers it holds.
struct RowSpec {
  std::vector<std::u16string> labels;
  std::size_t values = 0;
  std::vector<int> lost_behind = {};  ///< by character of the label; set by TableSpec
};

/// Which of up to 64 texts hold a character: most texts can be ruled out without looking at them.
class CharacterIndex {
 public:
  void add(std::u16string_view text, std::size_t number);
  /// The texts that hold every character of `text`, one bit each.
  [[nodiscard]] std::uint64_t holding(std::u16string_view text) const noexcept;

 private:
  [[nodiscard]] std::size_t slot(char16_t c) const noexcept;

  static constexpr std::size_t size_ = 1024;
  std::vector<std::pair<char16_t, std::uint64_t>> slots_ =
      std::vector<std::pair<char16_t, std::uint64_t>>(size_);
};

/// The rows of a table in the order of the form; and the texts that may stand anywhere between
/// them: column headings, and labels of groups, which are printed beside the middle of their rows;
/// those are sorted.
class TableSpec {
 public:
  TableSpec(std::vector<RowSpec> rows, std::vector<std::u16string> floating);

  std::vector<RowSpec> rows;
  std::vector<std::u16string> floating;
  CharacterIndex rows_by_character;
  CharacterIndex floating_by_character;
};

/// A piece of the source: a run of `values` number words, or text (`values` 0), folded. Pieces on
/// the same line have the same `line`. `whole_row`: words that speak for all numbers of a row.
/// `empty`: nothing but empty cells, which stand beside headings too.
struct Piece {
  std::u16string text;
  std::uint32_t values = 0;
  std::uint32_t line = 0;
  bool whole_row = false;
  bool empty = false;
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

/// The cost of what is no alignment.
inline constexpr int no_alignment = std::numeric_limits<int>::max() / 2;

/// Aligns pieces to a form. `running_text`: numbers are known to follow their labels; otherwise
/// they may as well stand above them. Keeps references to its arguments.
class RowAligner {
 public:
  RowAligner(const std::vector<Piece>& pieces, const TableSpec& spec, bool running_text);
  ~RowAligner();
  RowAligner(RowAligner&&) noexcept;

  /// The one alignment without cost of a table that is printed as the form asks; none otherwise.
  std::optional<Alignment> exact();
  /// The best alignment if it costs no more than `limit`, nothing marked as ambiguous; otherwise
  /// one of cost `no_alignment`.
  Alignment best(int limit);
  /// Marks the rows of the best alignment to which another one, nearly as good, gives other
  /// numbers.
  void mark_ambiguous(Alignment& best);

 private:
  class Search;
  std::unique_ptr<Search> search_;
};

}  // namespace govinfo::inline v0_1::detail
