// SPDX-License-Identifier: Apache-2.0
// Text as a document: lines of words with their columns in characters, and grids where the text
// marks its cells.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/read.hpp"
#include "read/facts.hpp"
#include "read/text_cells.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

namespace {

/// The lines of a text that are not empty, with their pages: form feeds part them.
std::vector<TextLine> lines_of(std::string_view text, const ReadOptions& options,
                               Document& document) {
  std::vector<TextLine> lines;
  std::uint32_t page = 1;
  std::uint32_t number = 0;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    if (number == options.max_lines) {
      state(document, "R.LIMIT.lines", {page, number});
      break;
    }
    ++number;
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    bool blank = true;
    for (std::size_t p = at; blank && p < end;) blank = is_blank(next_char(text, p));
    if (blank) {
      gap = true;
    } else {
      lines.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)},
                       {page, number},
                       gap});
      gap = false;
    }
    if (end < text.size() && text[end] == '\f') {
      // A form feed ends a page, not a line of the file.
      ++page;
      --number;
      gap = true;
    }
    at = end + 1;
  }
  return lines;
}

/// The words of a line with their columns in characters. Tabs go to the next multiple of eight.
void add_words(std::string_view text, TextSpan span, std::vector<Word>& words) {
  const std::size_t end = std::size_t{span.first} + span.size;
  std::uint32_t column = 0;
  Word word;
  bool in_word = false;
  const auto close = [&](std::size_t at) {
    if (!in_word) return;
    word.text.size = static_cast<std::uint32_t>(at - word.text.first);
    word.right = column;
    words.push_back(word);
    in_word = false;
  };
  for (std::size_t at = span.first; at < end;) {
    const std::size_t first = at;
    // Most characters begin with one of these bytes, and none of them is a blank.
    const auto lead = static_cast<unsigned char>(text[at]);
    const bool common = lead >= 0xE4 && lead <= 0xE9;
    const char32_t c = common ? U'字' : next_char(text, at);
    if (common) at += 3;
    if (!common && is_blank(c)) {
      close(first);
      if (c == U'\t') {
        column = (column / 8 + 1) * 8;
      } else if (c != U'\r') {
        ++column;
      }
      continue;
    }
    if (!in_word) {
      word.text.first = static_cast<std::uint32_t>(first);
      word.left = column;
      in_word = true;
    }
    ++column;
  }
  close(end);
}

}  // namespace

}  // namespace detail

Document document_from_text(std::string_view utf8, const ReadOptions& options) {
  Document document;
  document.format = "text";
  document.encoding = "utf-8";
  if (utf8.starts_with("\xEF\xBB\xBF")) utf8.remove_prefix(3);
  if (utf8.empty()) {
    detail::state(document, "R.FORMAT.empty");
    return document;
  }
  if (utf8.size() > options.max_text) {
    detail::state(document, "R.LIMIT.text");
    return document;
  }
  if (utf8.find('\0') != std::string_view::npos) {
    detail::state(document, "R.FORMAT.binary");
    return document;
  }
  if (!detail::is_utf8(utf8)) {
    detail::state(document, "R.FORMAT.encoding");
    return document;
  }
  document.text.assign(utf8);
  const auto lines = detail::lines_of(document.text, options, document);
  const detail::TextCells cells{document.text, lines, options.max_cells};
  if (cells.is_markdown()) document.format = "markdown";
  std::size_t words = 0;
  std::size_t grid_cells = 0;
  for (std::size_t at = 0; at < lines.size();) {
    if (auto found = cells.grid_at(at); found.lines > 0) {
      at += found.lines;
      grid_cells += found.grid.cells.size();
      if (grid_cells > options.max_cells) {
        detail::state(document, "R.LIMIT.cells", lines[at - 1].place);
        break;
      }
      if (!found.grid.cells.empty()) document.blocks.emplace_back(std::move(found.grid));
      continue;
    }
    Line line;
    line.place = lines[at].place;
    line.gap = lines[at].gap;
    detail::add_words(document.text, lines[at].text, line.words);
    words += line.words.size();
    if (words > options.max_words) {
      detail::state(document, "R.LIMIT.words", line.place);
      break;
    }
    document.blocks.emplace_back(std::move(line));
    ++at;
  }
  return document;
}

Document document_from_markdown(std::string_view utf8, const ReadOptions& options) {
  Document document = document_from_text(utf8, options);
  document.format = "markdown";
  return document;
}

}  // namespace govinfo::inline v0_1
