// SPDX-License-Identifier: Apache-2.0
// PDF as words with boxes. Whatever program or library takes the words out of the file, one
// reconstruction makes the document of them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"

namespace govinfo::inline v0_1 {

/// A word on a page and its box, in points (1/72 inch) from the upper left corner of the page as
/// it is looked at; y grows downwards.
struct PdfWord {
  std::string text;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  friend bool operator==(const PdfWord&, const PdfWord&) = default;
};
GOVINFO_DESCRIBE(PdfWord, text, left, top, right, bottom);

/// A page: its size in points as it is looked at, and its words in the order of the file.
struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfWord> words;

  friend bool operator==(const PdfPage&, const PdfPage&) = default;
};
GOVINFO_DESCRIBE(PdfPage, width, height, words);

/// The words of a file, and the extractor that took them out: "poppler 22.12.0", "pdfium 7019".
/// `refusal` is empty, or the rule of the finding that says why there are none
/// ("R.FORMAT.encrypted", "R.FORMAT.corrupt", "R.TOOL.poppler", "R.LIMIT.time").
struct PdfText {
  std::string tool;
  std::vector<PdfPage> pages;
  std::string refusal;

  friend bool operator==(const PdfText&, const PdfText&) = default;
};
GOVINFO_DESCRIBE(PdfText, tool, pages, refusal);

/// Takes the words out of the bytes of a PDF file. May be called from several threads at once.
using PdfExtractor = std::function<PdfText(std::string_view bytes)>;

}  // namespace govinfo::inline v0_1
