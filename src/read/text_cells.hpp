// SPDX-License-Identifier: Apache-2.0
// Text in which cells are marked: by bars, by tabs, or by standing on lines of their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "govinfo/document.hpp"

namespace govinfo::inline v0_1::detail {

/// A line of text that is not empty. `gap`: an empty line stands above it.
struct TextLine {
  TextSpan text;
  SourcePlace place;
  bool gap = false;
};

class TextCells {
 public:
  /// Keeps references to the text and its lines. A grid ends behind `max_cells` cells.
  TextCells(std::string_view text, std::span<const TextLine> lines, std::size_t max_cells);

  /// The grid that begins on a line, and how many lines it takes; none where `lines` is 0.
  struct Found {
    Grid grid;
    std::size_t lines = 0;
  };
  [[nodiscard]] Found grid_at(std::size_t line) const;

  /// Whether the bars are those of Markdown: a separator line of dashes stands among them.
  [[nodiscard]] bool is_markdown() const noexcept { return markdown_; }

 private:
  /// What a line is made of.
  struct Look {
    std::uint32_t bars = 0;
    bool text = false;       // anything but bars and blanks
    bool separator = false;  // |---|---|
    bool value = false;      // no bar, and nothing but one number or mark for none
    std::uint32_t tabs = 0;
    std::uint32_t characters = 0;
  };
  /// How cells are marked in this text.
  enum class Shape { none, rows, stream, lines, spaced };

  [[nodiscard]] Look look_at(std::string_view line) const;
  [[nodiscard]] std::string_view text_of(std::size_t line) const;
  void add_cell(Grid& grid, std::uint32_t row, std::uint32_t column, std::size_t first,
                std::size_t last, std::size_t line) const;
  [[nodiscard]] Found rows_at(std::size_t line, char mark) const;
  [[nodiscard]] Found stream_at(std::size_t line) const;
  [[nodiscard]] Found lines_at(std::size_t line) const;
  [[nodiscard]] bool in_stream(std::size_t line) const;
  [[nodiscard]] std::size_t values_from(std::size_t line) const;
  [[nodiscard]] std::size_t empty_below(std::size_t line) const;
  [[nodiscard]] std::size_t spaced_cells(std::size_t line) const;
  [[nodiscard]] bool is_spaced() const;
  [[nodiscard]] Found spaced_at(std::size_t line) const;

  std::string_view text_;
  std::size_t max_cells_;
  std::span<const TextLine> lines_;
  std::vector<Look> looks_;
  Shape shape_ = Shape::none;
  bool tabs_ = false;
  bool markdown_ = false;
};

}  // namespace govinfo::inline v0_1::detail
