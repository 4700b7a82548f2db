// SPDX-License-Identifier: Apache-2.0
// What the HTML reader writes into its document: lines of words and grids of cells, within limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "govinfo/document.hpp"
#include "govinfo/read.hpp"

namespace govinfo::inline v0_1::detail {

class HtmlBlocks {
 public:
  HtmlBlocks(Document& document, const ReadOptions& options)
      : document_(document), options_(options) {}

  /// A text as lines, one for each line that stands in it; nothing for a text without words.
  /// `gap` tells that blank space stands above the first.
  void add_lines(TextSpan text, bool gap);
  /// Cells of a table that is no grid, in row order. A row with numbers behind its first cell is
  /// one line whose words stand in columns; of other rows every cell is lines of its own.
  void add_cells(std::span<const Cell> cells);
  /// A grid without place numbers of its table yet.
  void add_grid(Grid grid);

  [[nodiscard]] std::uint32_t grids() const noexcept { return grids_; }
  /// Whether a limit was reached; it has been stated.
  [[nodiscard]] bool full() const noexcept { return full_; }

 private:
  /// Appends the words of a line to words_; `column` is where the line begins.
  std::uint32_t split(TextSpan line, std::uint32_t column);
  void add_line(bool gap);
  void add_row(std::span<const Cell> row, std::uint32_t width, bool gap);

  Document& document_;
  const ReadOptions& options_;
  std::vector<Word> words_;  ///< of the line that is being made
  std::size_t all_words_ = 0;
  std::uint32_t lines_ = 0;
  std::uint32_t grids_ = 0;
  bool full_ = false;
};

}  // namespace govinfo::inline v0_1::detail
