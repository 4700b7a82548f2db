// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <string_view>
#include <utility>

#include "html/html_blocks.hpp"
#include "html/html_scan.hpp"
#include "read/facts.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::uint32_t tab_width = 8;

std::uint32_t characters(std::string_view text) noexcept {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool goes_on(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

#ifdef GOVINFO_HTML_SSE2

constexpr std::ptrdiff_t block_size = 16;

__m128i all(int byte) noexcept { return _mm_set1_epi8(static_cast<char>(byte)); }

/// Which bytes of a block may be in a blank, one bit each.
std::uint32_t may_be_blank(const char* at, __m128i block) noexcept {
  const auto is = [&](int byte) { return _mm_cmpeq_epi8(block, all(byte)); };
  // The ideographic space is E3 80 80, the byte order mark EF BB BF: no other character of a
  // report begins with either pair of bytes and may be a blank.
  const __m128i next = sse2::load(at + 1);
  const __m128i pairs = _mm_or_si128(_mm_and_si128(is(0x80), _mm_cmpeq_epi8(next, all(0x80))),
                                     _mm_and_si128(is(0xEF), _mm_cmpeq_epi8(next, all(0xBB))));
  return sse2::bits(_mm_or_si128(_mm_or_si128(sse2::at_most(block, 0x20), pairs),
                                 _mm_or_si128(is(0xC2), is(0xE2))));
}

/// How many characters begin with bytes of a block that are in `counted`, in two sums.
__m128i characters_in(__m128i block, __m128i counted) noexcept {
  // All bytes but 0x80 … 0xBF, which are the least as signed numbers.
  const __m128i begins = _mm_and_si128(_mm_cmpgt_epi8(block, all(0xBF)), counted);
  return _mm_sad_epu8(_mm_and_si128(begins, all(1)), _mm_setzero_si128());
}

#endif

/// Moves over characters none of which may be a blank, and counts them. `at` stands at the
/// beginning of a character, and is left at the beginning of one that takes a closer look, or at
/// the end. Bytes from `text` on may be read, and one behind the end.
void skip_letters([[maybe_unused]] const char* text, const char*& at, const char* end,
                  std::uint32_t& count) noexcept {
  const auto byte = [](int c) { return static_cast<char>(c); };
#ifdef GOVINFO_HTML_SSE2
  if (end - text >= block_size) {
    const char* const first = at;
    __m128i counts = _mm_setzero_si128();
    for (; end - at >= block_size; at += block_size) {
      const __m128i block = sse2::load(at);
      if (may_be_blank(at, block) != 0) break;
      counts = _mm_add_epi32(counts, characters_in(block, all(0xFF)));
    }
    if (at < end) {
      // Up to what was found; or the last block, which begins within the one before.
      const char* const from = std::min(at, end - block_size);
      const auto seen = static_cast<int>(at - from);
      const __m128i block = sse2::load(from);
      const std::uint32_t found = may_be_blank(from, block) & (~std::uint32_t{0} << seen);
      const int size = std::countr_zero(found | 1u << block_size);
      const __m128i places = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
      const __m128i counted =
          _mm_and_si128(_mm_cmpgt_epi8(places, all(seen - 1)), _mm_cmplt_epi8(places, all(size)));
      counts = _mm_add_epi32(counts, characters_in(block, counted));
      at = from + size;
    }
    count += static_cast<std::uint32_t>(_mm_cvtsi128_si32(counts)) +
             static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_srli_si128(counts, 8)));
    if (at == end || !goes_on(*at)) return;
    // To the beginning of the character that the byte belongs to: it was counted. Bytes that are
    // no UTF-8 may belong to none; the page is refused for them in the end.
    while (at > first && goes_on(*at)) --at;
    count -= count > 0 ? 1u : 0u;
    return;
  }
#endif
  for (; at < end; ++at) {
    if (goes_on(*at)) continue;
    const auto c = static_cast<unsigned char>(*at);
    if (c <= 0x20 || c == 0xC2 || c == 0xE2) return;
    const bool begins_blank = (c == 0xE3 && end - at > 1 && at[1] == byte(0x80)) ||
                              (c == 0xEF && end - at > 1 && at[1] == byte(0xBB));
    if (begins_blank) return;
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
    skip_letters(text, letters, text + part.size(), count);
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
    Line& line = std::get<Line>(document_.blocks.emplace_back(std::in_place_type<Line>));
    line.words = words_;
    line.place = place;
    line.gap = gap;
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
