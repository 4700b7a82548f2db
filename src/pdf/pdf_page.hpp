// SPDX-License-Identifier: Apache-2.0
// The words of a page of a PDF as printed lines: upright, in reading order, what belongs to one
// cell or one word put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/pdf.hpp"

namespace govinfo::inline v0_1::detail {

/// A box on a page, in points from its upper left corner.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double width() const noexcept { return right - left; }
  [[nodiscard]] double height() const noexcept { return bottom - top; }
  [[nodiscard]] double middle() const noexcept { return (left + right) / 2; }
  [[nodiscard]] double center() const noexcept { return (top + bottom) / 2; }
};

/// Words of a line without a gap between them: a word of Chinese text, or what a number cell holds.
/// `value`: a number, or a mark for none.
struct Segment {
  std::string text;
  Box box;
  bool value = false;
};

/// A printed line. `upright`: single characters one below the other, read downwards.
struct PrintedLine {
  std::vector<Segment> segments;
  Box box;
  bool upright = false;
  bool page_number = false;  ///< the number of the page and nothing else, at its edge
};

/// The lines of a page from top to bottom. `lost`: words without a place, or that are not UTF-8.
/// `flow`: whether its words come in reading order in the file, or against it (below 0).
/// Not `trusted`: the extractor gives boxes that do not tell which words stand on one line.
struct PrintedPage {
  double width = 0;
  double height = 0;
  std::vector<PrintedLine> lines;
  std::size_t words = 0;
  std::size_t lost = 0;
  int flow = 0;
  bool trusted = true;
};

/// The pages of a document. Looks at all of them to tell how their fonts stand to each other.
/// `honest`: the boxes of text that does not stand upright are where the text is.
std::vector<PrintedPage> print_pages(std::span<const PdfPage> pages, bool honest);

}  // namespace govinfo::inline v0_1::detail
