// SPDX-License-Identifier: Apache-2.0
// The format-neutral document between the readers of formats and the one interpreter. A reader of
// a format only makes a Document; the interpreter (read.hpp) only takes one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "govinfo/finding.hpp"

namespace govinfo::inline v0_1 {

/// A piece of the document's text: bytes [first, first + size) of Document::text.
struct TextSpan {
  std::uint32_t first = 0;
  std::uint32_t size = 0;

  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// A word on a line: text without blanks, and its left and right edge in units that are the same
/// within a document (characters for text). Right is exclusive.
struct Word {
  TextSpan text;
  std::uint32_t left = 0;
  std::uint32_t right = 0;
};

/// A line of words from left to right. `gap` tells that blank space stands above it.
struct Line {
  std::vector<Word> words;
  SourcePlace place;
  bool gap = false;
};

/// A cell of a grid: row and column from 0, spans at least 1.
struct Cell {
  TextSpan text;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  SourcePlace place;
};

/// A table whose cells the format itself marks (HTML, DOCX, Markdown). Cells are in row order and
/// do not overlap.
struct Grid {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<Cell> cells;
};

using Block = std::variant<Line, Grid>;

/// A document in reading order. `text` holds every word and cell; blocks point into it. `encoding`
/// is the one that text was decoded from ("utf-8", "gb18030"), `tool` the program that helped to
/// read it ("poppler 22.12.0"). `in_characters`: the edges of words count characters, which people
/// can look up; those of a PDF are measures. Reader's facts (damage, limits) go into `findings`.
struct Document {
  std::string format = {};
  std::string encoding = {};
  std::string tool = {};
  bool in_characters = true;
  std::string text = {};
  std::vector<Block> blocks = {};
  std::vector<Finding> findings = {};

  [[nodiscard]] std::string_view operator[](TextSpan span) const noexcept {
    return std::string_view{text}.substr(span.first, span.size);
  }
};

}  // namespace govinfo::inline v0_1
