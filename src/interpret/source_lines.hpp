// SPDX-License-Identifier: Apache-2.0
// The lines of a document as the interpreter looks at them: folded once, numbers told from text.
// A row of a grid is a line whose words are its cells: its texts, and behind the last of them every
// cell, also the empty ones, since those are figures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/document.hpp"
#include "text/number_text.hpp"

namespace govinfo::inline v0_1::detail {

/// A word and what it says. Words that a remark in brackets was torn into are one again:
/// 22（其中修订 16 件）.
struct SourceWord {
  TextSpan span;
  const Cell* cell = nullptr;  ///< the cell of a grid that the word is; null on a line
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  std::uint32_t folded = 0;  ///< where its folded text begins in SourceLines::folded
  NumberText number;
};

struct SourceLine {
  std::uint32_t first_word = 0;
  std::uint32_t words = 0;
  std::uint32_t folded = 0;
  std::uint32_t folded_size = 0;
  SourcePlace place;
  bool gap = false;          ///< blank space stands above it
  bool page_number = false;  ///< nothing but the number of a page
};

/// Texts as they are compared, one behind the other. Not a string: that would be filled before it
/// is written.
class FoldedText {
 public:
  /// Room for a character for each byte of the text.
  void reserve(std::size_t characters);
  void append(std::string_view text);
  void cut(std::size_t size) noexcept { size_ = size; }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::u16string_view view() const noexcept { return {characters_.get(), size_}; }

 private:
  std::unique_ptr<char16_t[]> characters_;
  std::size_t size_ = 0;
  std::size_t room_ = 0;
};

class SourceLines {
 public:
  /// How far apart the cells of a grid stand as words: never taken for words of one text.
  static constexpr std::uint32_t cell_width = 16;

  explicit SourceLines(const Document& document);

  [[nodiscard]] std::size_t size() const noexcept { return lines_.size(); }
  [[nodiscard]] const SourceLine& operator[](std::size_t i) const noexcept { return lines_[i]; }
  [[nodiscard]] std::span<const SourceWord> words(std::size_t line) const noexcept {
    return std::span{words_}.subspan(lines_[line].first_word, lines_[line].words);
  }
  /// The line as it is compared with labels: no blanks, no punctuation.
  [[nodiscard]] std::u16string_view folded(std::size_t line) const noexcept {
    return folded_.view().substr(lines_[line].folded, lines_[line].folded_size);
  }
  [[nodiscard]] std::u16string_view folded(const SourceWord& word) const noexcept;
  [[nodiscard]] bool in_characters() const noexcept { return document_.in_characters; }
  [[nodiscard]] std::string_view text(TextSpan span) const noexcept { return document_[span]; }
  /// How many wide characters stand on a line before a column.
  [[nodiscard]] std::uint32_t wide_before(std::size_t line, std::uint32_t column) const noexcept;
  /// The line with single blanks between its words.
  [[nodiscard]] std::string text(std::size_t line) const;
  /// The same without a copy where the line is one word; otherwise it is made in `storage`.
  [[nodiscard]] std::string_view text(std::size_t line, std::string& storage) const;
  /// The line without any blanks.
  [[nodiscard]] std::string solid(std::size_t line) const;

 private:
  void add(const Line& line);
  void add(const Grid& grid);
  void add_row(const Grid& grid, std::span<const Cell> cells);
  std::vector<bool> find_label_columns(const Grid& grid);
  void add_word(SourceWord& word, std::string_view text);
  SourceLine begin(SourcePlace place) const;
  void end(SourceLine line);

  const Document& document_;
  std::vector<SourceLine> lines_;
  std::vector<SourceWord> words_;
  FoldedText folded_;
  std::vector<NumberText> row_;      // what the cells of the row say that is looked at
  std::vector<bool> label_columns_;  // of the grid that is looked at, once it was asked for
  std::string solid_;
};

}  // namespace govinfo::inline v0_1::detail
