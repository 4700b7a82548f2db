// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <string_view>
#include <utility>

#include "facts.hpp"
#include "fold.hpp"
#include "html_blocks.hpp"
#include "html_scan.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::uint32_t tab_width = 8;

std::uint32_t characters(std::string_view text) noexcept {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool goes_on(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Moves over characters none of which may be a blank, and counts them. `at` stands at the
/// beginning of a character, and is left at the beginning of one that takes a closer look, or at
/// the end.
void skip_letters(const char*& at, const char* end, std::uint32_t& count) noexcept {
  const auto byte = [](int c) { return static_cast<char>(c); };
#ifdef GOVINFO_HTML_SSE2
  const char* const first = at;
  // To the beginning of the character that a byte belongs to: it was counted. Bytes that are no
  // UTF-8 may belong to none; the page is refused for them in the end.
  const auto go_back = [&] {
    if (!goes_on(*at)) return;
    while (at > first && goes_on(*at)) --at;
    count -= count > 0 ? 1u : 0u;
  };
  while (end - at > 16) {
    const __m128i block = sse2::load(at);
    const __m128i looks =
        _mm_or_si128(_mm_or_si128(sse2::at_most(block, 0x20), sse2::equal(block, byte(0xC2))),
                     sse2::equal(block, byte(0xE2)));
    // The ideographic space is E3 80 80, the byte order mark EF BB BF: no other character of a
    // report begins with either pair of bytes and may be a blank.
    const __m128i next = sse2::load(at + 1);
    const __m128i pairs =
        _mm_or_si128(_mm_and_si128(sse2::equal(block, byte(0x80)), sse2::equal(next, byte(0x80))),
                     _mm_and_si128(sse2::equal(block, byte(0xEF)), sse2::equal(next, byte(0xBB))));
    const std::uint32_t found = sse2::bits(_mm_or_si128(looks, pairs));
    // Bytes that begin a character: all but 0x80 … 0xBF, which are the least as signed numbers.
    const std::uint32_t begins = sse2::bits(_mm_cmpgt_epi8(block, _mm_set1_epi8(byte(0xBF))));
    if (found == 0) {
      count += static_cast<std::uint32_t>(std::popcount(begins));
      at += 16;
      continue;
    }
    const int size = std::countr_zero(found);
    count += static_cast<std::uint32_t>(std::popcount(begins & ~(~std::uint32_t{0} << size)));
    at += size;
    go_back();
    return;
  }
  if (at < end) go_back();
#endif
  for (; at < end; ++at) {
    if (goes_on(*at)) continue;
    const auto c = static_cast<unsigned char>(*at);
    if (c <= 0x20 || c == 0xC2 || c == 0xE2) return;
    const bool may_be_blank = (c == 0xE3 && end - at > 1 && at[1] == byte(0x80)) ||
                              (c == 0xEF && end - at > 1 && at[1] == byte(0xBB));
    if (may_be_blank) return;
    ++count;
  }
}

/// Whether a cell looks like a number of a table: digits and what is written around them.
bool is_number(std::string_view text) noexcept {
  return !text.empty() && text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789+-.,/ %") == std::string_view::npos;
}

}  // namespace

std::uint32_t HtmlBlocks::split(TextSpan line, std::uint32_t column) {
  const char* const text = document_.text.data();
  const std::string_view part = std::string_view{document_.text}.substr(0, line.first + line.size);
  Word word;
  bool in_word = false;
  const auto open = [&](std::size_t at) {
    if (in_word) return;
    word.text.first = static_cast<std::uint32_t>(at);
    word.left = column;
    in_word = true;
  };
  const auto close = [&](std::size_t at) {
    if (!in_word) return;
    word.text.size = static_cast<std::uint32_t>(at) - word.text.first;
    word.right = column;
    words_.push_back(word);
    in_word = false;
  };
  for (std::size_t at = line.first; at < part.size();) {
    std::uint32_t count = 0;
    const char* letters = text + at;
    skip_letters(letters, text + part.size(), count);
    if (count > 0) {
      open(at);
      column += count;
      at = static_cast<std::size_t>(letters - text);
      if (at == part.size()) break;
    }
    const std::size_t first = at;
    const char32_t c = next_char(part, at);
    if (is_blank(c)) {
      close(first);
      column = c == U'\t' ? (column / tab_width + 1) * tab_width : column + 1;
    } else {
      open(first);
      ++column;
    }
  }
  close(part.size());
  return column;
}

void HtmlBlocks::add_line(bool gap) {
  if (full_ || words_.empty()) {
    words_.clear();
    return;
  }
  SourcePlace place;
  place.line = lines_ + 1;
  if (lines_ >= options_.max_lines || all_words_ + words_.size() > options_.max_words) {
    state(document_, lines_ >= options_.max_lines ? "R.LIMIT.lines" : "R.LIMIT.words", place);
    full_ = true;
  } else {
    ++lines_;
    all_words_ += words_.size();
    Line line;
    line.words = words_;
    line.place = place;
    line.gap = gap;
    document_.blocks.emplace_back(std::move(line));
  }
  words_.clear();
}

void HtmlBlocks::add_lines(TextSpan text, bool gap) {
  const std::size_t end = text.first + text.size;
  for (std::size_t first = text.first; first < end && !full_;) {
    const std::string_view rest = std::string_view{document_.text}.substr(first, end - first);
    const std::size_t last = first + std::min(rest.find('\n'), rest.size());
    split({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first)}, 0);
    add_line(gap);
    gap = false;
    first = last + 1;
  }
}

void HtmlBlocks::add_row(std::span<const Cell> row, std::uint32_t width, bool gap) {
  for (const Cell& cell : row) split(cell.text, cell.column * width);
  add_line(gap);
}

void HtmlBlocks::add_cells(std::span<const Cell> cells) {
  constexpr std::uint32_t widest = 1000;
  const auto is_one_line = [&](const Cell& cell) {
    return document_[cell.text].find('\n') == std::string_view::npos;
  };
  // Columns as wide as the widest cell, so that words of a column stand below each other.
  std::uint32_t width = 0;
  for (const Cell& cell : cells) {
    if (is_one_line(cell)) width = std::max(width, characters(document_[cell.text]));
  }
  width = std::min(width + 2, widest);
  for (std::size_t first = 0; first < cells.size() && !full_;) {
    std::size_t last = first;
    while (last < cells.size() && cells[last].row == cells[first].row) ++last;
    const auto row = cells.subspan(first, last - first);
    // Words must not overlap where a cell is wider than any column may be.
    const bool in_columns =
        std::all_of(row.begin(), row.end(),
                    [&](const Cell& cell) {
                      return is_one_line(cell) && characters(document_[cell.text]) < width;
                    }) &&
        std::any_of(row.begin() + 1, row.end(),
                    [&](const Cell& cell) { return is_number(document_[cell.text]); });
    if (in_columns) {
      add_row(row, width, first == 0);
    } else {
      for (const Cell& cell : row) add_lines(cell.text, true);
    }
    first = last;
  }
}

void HtmlBlocks::add_grid(Grid grid) {
  if (full_) return;
  ++grids_;
  for (Cell& cell : grid.cells) cell.place.table = grids_;
  document_.blocks.emplace_back(std::move(grid));
}

}  // namespace govinfo::inline v0_1::detail
