// SPDX-License-Identifier: Apache-2.0
// What holds for every document, whatever it was read from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "expect.hpp"
#include "govinfo/catalogue.hpp"
#include "govinfo/document.hpp"
#include "text/utf8.hpp"

namespace fuzz {

inline void check_span(const govinfo::Document& document, govinfo::TextSpan span) {
  expect(span.first <= document.text.size() && span.size <= document.text.size() - span.first,
         "what is shown stands in the text");
  expect(govinfo::detail::is_utf8(document[span]), "no character is cut");
}

/// `apart`: words do not overlap; the boxes of a PDF may.
inline void check_line(const govinfo::Document& document, const govinfo::Line& line, bool apart) {
  expect(!line.words.empty(), "a line has words");
  std::uint32_t edge = 0;
  for (const govinfo::Word& word : line.words) {
    check_span(document, word.text);
    expect(word.text.size > 0, "a word has letters");
    expect(apart ? word.left < word.right : word.left <= word.right, "a word has a width");
    expect(edge <= word.left, "words stand side by side");
    edge = apart ? word.right : word.left;
  }
}

inline void check_grid(const govinfo::Document& document, const govinfo::Grid& grid) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken;
  std::pair<std::uint32_t, std::uint32_t> last{0, 0};
  for (const govinfo::Cell& cell : grid.cells) {
    check_span(document, cell.text);
    expect(cell.row_span >= 1 && cell.column_span >= 1, "a cell has a place");
    expect(cell.row + cell.row_span <= grid.rows, "a cell is within the rows");
    expect(cell.column + cell.column_span <= grid.columns, "a cell is within the columns");
    const std::pair place{cell.row, cell.column};
    expect(&cell == &grid.cells.front() || last < place, "cells are in row order");
    last = place;
    constexpr std::uint64_t few = 4096;  // places that are looked at one by one
    if (std::uint64_t{cell.row_span} * cell.column_span > few) continue;
    for (std::uint32_t row = 0; row < cell.row_span; ++row) {
      for (std::uint32_t column = 0; column < cell.column_span; ++column) {
        expect(taken.emplace(cell.row + row, cell.column + column).second, "cells do not overlap");
      }
    }
  }
}

inline void check_document(const govinfo::Document& document, bool apart = true) {
  expect(govinfo::detail::is_utf8(document.text), "the text is UTF-8");
  for (const govinfo::Block& block : document.blocks) {
    if (const auto* const line = std::get_if<govinfo::Line>(&block)) {
      check_line(document, *line, apart);
    }
    if (const auto* const grid = std::get_if<govinfo::Grid>(&block)) check_grid(document, *grid);
  }
  for (const govinfo::Finding& finding : document.findings) {
    expect(govinfo::find_family(finding.rule) != nullptr, "a fact has a family");
    expect(govinfo::find_reason(finding.rule) != nullptr, "a fact has a reason");
    expect(govinfo::detail::is_utf8(finding.where.text), "what it shows is UTF-8");
  }
}

}  // namespace fuzz
