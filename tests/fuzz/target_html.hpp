// SPDX-License-Identifier: Apache-2.0
// Any bytes as a web page: a sound document within the limits, the same with the same bytes, and
// whatever the interpreter makes of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "expect.hpp"
#include "govinfo/govinfo.hpp"

namespace fuzz {

inline void check_span(govinfo::TextSpan span, std::string_view text) {
  expect(span.first <= text.size() && span.size <= text.size() - span.first, "text within text");
}

inline void check_line(const govinfo::Line& line, std::string_view text) {
  expect(!line.words.empty(), "a line has words");
  std::uint32_t edge = 0;
  for (const govinfo::Word& word : line.words) {
    check_span(word.text, text);
    expect(word.text.size > 0, "a word has text");
    expect(word.left >= edge && word.right > word.left, "words stand beside each other");
    edge = word.right;
  }
}

/// Cells in row order, within their grid, no two of them over the same place.
inline void check_grid(const govinfo::Grid& grid, std::string_view text) {
  std::vector<std::uint32_t> covered;  // for each column, up to which row
  const govinfo::Cell* last = nullptr;
  for (const govinfo::Cell& cell : grid.cells) {
    check_span(cell.text, text);
    expect(cell.row_span > 0 && cell.column_span > 0, "a cell takes a place");
    expect(cell.row < grid.rows && cell.row_span <= grid.rows - cell.row, "rows of the grid");
    expect(cell.column < grid.columns && cell.column_span <= grid.columns - cell.column,
           "columns of the grid");
    expect(last == nullptr || last->row < cell.row ||
               (last->row == cell.row && last->column + last->column_span <= cell.column),
           "cells are in order");
    expect(cell.place.table > 0 && cell.place.row > 0 && cell.place.cell > 0, "a cell has a place");
    if (covered.size() < grid.columns) covered.resize(grid.columns);
    for (std::uint32_t c = cell.column; c < cell.column + cell.column_span; ++c) {
      expect(covered[c] <= cell.row, "cells do not overlap");
      covered[c] = cell.row + cell.row_span;
    }
    last = &cell;
  }
}

inline void html(std::string_view bytes) {
  using namespace govinfo;
  ReadOptions options;
  options.max_cells = 3000;
  options.max_lines = 2000;
  options.max_words = 5000;
  options.max_depth = 20;
  const Document document = document_from_html(bytes, options);
  expect(document.format == "html", "the format is named");
  std::size_t cells = 0;
  for (const Block& block : document.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      check_line(*line, document.text);
    } else {
      check_grid(std::get<Grid>(block), document.text);
      cells += std::get<Grid>(block).cells.size();
    }
  }
  expect(cells <= options.max_cells, "no more cells than allowed");
  expect(document.text.size() <= 4 * bytes.size() + 64, "no more text than there is");
  for (const Finding& finding : document.findings) {
    expect(find_reason(finding.rule) != nullptr, finding.rule + ": a fact gives its reason");
  }
  const Document again = document_from_html(bytes, options);
  expect(again.text == document.text && again.blocks.size() == document.blocks.size(),
         "the same bytes are the same document");
  static_cast<void>(interpret(document, "page"));
}

}  // namespace fuzz
