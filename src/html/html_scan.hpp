// SPDX-License-Identifier: Apache-2.0
// How the HTML reader moves over bytes: to the next tag, over a name, to the end of a tag. Sixteen
// bytes at a time where the processor has SSE2; byte by byte elsewhere, with the same answers.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define GOVINFO_HTML_SSE2 1
#endif

namespace govinfo::inline v0_1::detail {

/// Blanks of HTML, and other control characters, which no page has a use for.
constexpr bool is_html_blank(char c) noexcept { return static_cast<unsigned char>(c) <= 0x20; }

/// What ends the name of a tag.
constexpr bool ends_name(char c) noexcept { return is_html_blank(c) || c == '/' || c == '>'; }

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

constexpr bool is_letter(char c) noexcept {
  return static_cast<unsigned char>((c | 0x20) - 'a') <= 'z' - 'a';
}

#ifdef GOVINFO_HTML_SSE2
namespace sse2 {

inline __m128i load(const char* at) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
inline std::uint32_t bits(__m128i flags) noexcept {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(flags));
}
inline __m128i equal(__m128i block, char c) noexcept {
  return _mm_cmpeq_epi8(block, _mm_set1_epi8(c));
}
/// Bytes that are at most `c`, unsigned.
inline __m128i at_most(__m128i block, char c) noexcept {
  return _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(c)), block);
}

}  // namespace sse2
#endif

/// The first `wanted` in [at, end), or end.
inline const char* find_byte(const char* at, const char* end, char wanted) noexcept {
#ifdef GOVINFO_HTML_SSE2
  while (end - at >= 16) {
    const std::uint32_t found = sse2::bits(sse2::equal(sse2::load(at), wanted));
    if (found != 0) return at + std::countr_zero(found);
    at += 16;
  }
#endif
  while (at < end && *at != wanted) ++at;
  return at;
}

/// The end of the name of a tag that begins at `at`.
inline const char* find_name_end(const char* at, const char* end) noexcept {
  while (at < end && !ends_name(*at)) ++at;
  return at;
}

/// The '>' that ends a tag, by the letter of the standard; null when there is none. `at` stands
/// behind the name, or behind a quoted value.
inline const char* find_tag_end_slowly(const char* at, const char* end) noexcept {
  while (true) {
    while (at < end && (is_html_blank(*at) || *at == '/')) ++at;
    if (at == end) return nullptr;
    if (*at == '>') return at;
    ++at;  // also a '=' begins a name
    while (at < end && *at != '=' && !ends_name(*at)) ++at;
    while (at < end && is_html_blank(*at)) ++at;
    if (at == end || *at != '=') continue;
    ++at;
    while (at < end && is_html_blank(*at)) ++at;
    if (at == end) return nullptr;
    if (*at == '"' || *at == '\'') {
      at = find_byte(at + 1, end, *at);
      if (at == end) return nullptr;
      ++at;
    } else {
      while (at < end && !is_html_blank(*at) && *at != '>') ++at;
    }
  }
}

/// The end of a tag, and what its attributes may be. The flags are a quick look: where they are
/// false there is no such attribute, where they are true it takes a closer one.
struct TagEnd {
  const char* at = nullptr;  ///< the '>'; null when there is none
  bool may_span = false;     ///< rowspan, colspan
  bool may_hide = false;     ///< hidden, a style with display
};

#ifdef GOVINFO_HTML_SSE2

/// Whether a quote begins the value of an attribute: a blank, a name and '=' stand before it,
/// behind whole attributes. False also where it takes a longer look to tell. `from` is the end of
/// the name of the tag or of a quoted value; sixteen bytes stand before the quote.
inline bool begins_value(const char* from, const char* quote) noexcept {
  const __m128i block = sse2::load(quote - 16);
  const std::uint32_t equals = sse2::bits(sse2::equal(block, '='));
  const std::uint32_t blanks = sse2::bits(sse2::at_most(block, 0x20));
  constexpr std::uint32_t last = 15;
  if ((equals >> last) == 0 || blanks == 0) return false;
  const auto blank = static_cast<std::uint32_t>(31 - std::countl_zero(blanks));
  // Nothing but a name between the blank and '='.
  if (blank + 1 >= last || (equals >> (blank + 1)) != (1u << (last - 1 - blank))) return false;
  const char* const before = quote - 16 + blank;
  if (before == from) return true;
  return before > from && !is_html_blank(before[-1]) && before[-1] != '=';
}

/// What stands where in 32 bytes, one bit for each byte.
struct TagWindow {
  static constexpr std::ptrdiff_t size = 32;
  static constexpr std::ptrdiff_t reads = size + 3;  ///< bytes that are looked at

  std::uint32_t ends = 0;
  std::uint32_t doubles = 0;
  std::uint32_t singles = 0;
};

/// Letters of the words that tell an attribute of account, anywhere in a window: h and d of hidden,
/// p and y of display, s and n of colspan, with two bytes between them. One of a hundred tags has
/// such pairs by chance.
template <bool Spans>
struct TagWords {
  __m128i hide = _mm_setzero_si128();
  __m128i span = _mm_setzero_si128();

  void look_at(const char* at, __m128i block) noexcept {
    const __m128i small = _mm_set1_epi8(0x20);
    const __m128i letters = _mm_or_si128(block, small);
    const __m128i further = _mm_or_si128(sse2::load(at + 3), small);
    const auto pair = [&](char first, char last) {
      return _mm_and_si128(sse2::equal(letters, first), sse2::equal(further, last));
    };
    hide = _mm_or_si128(hide, _mm_or_si128(pair('h', 'd'), pair('p', 'y')));
    if constexpr (Spans) span = _mm_or_si128(span, pair('s', 'n'));
  }
};

template <bool Spans>
inline TagWindow look_at_window(const char* at, TagWords<Spans>& words) noexcept {
  TagWindow window;
  for (std::uint32_t i = 0; i < TagWindow::size; i += 16) {
    const __m128i block = sse2::load(at + i);
    window.ends |= sse2::bits(sse2::equal(block, '>')) << i;
    window.doubles |= sse2::bits(sse2::equal(block, '"')) << i;
    window.singles |= sse2::bits(sse2::equal(block, '\'')) << i;
    words.look_at(at + i, block);
  }
  return window;
}

/// The same as find_tag_end_slowly; quick for tags as most programs write them. Sixteen bytes can
/// be read before `at`. `Spans` tells that spans are looked for.
template <bool Spans>
inline TagEnd find_tag_end(const char* at, const char* end) noexcept {
  const char* from = at;  // behind the last whole attribute with quotes
  char quote = '\0';      // the one that is open
  TagWords<Spans> words;
  for (; end - at >= TagWindow::reads; at += TagWindow::size) {
    const TagWindow window = look_at_window(at, words);
    std::uint32_t left = ~std::uint32_t{0};
    while (true) {
      if (quote == '\0') {
        const std::uint32_t stops = (window.ends | window.doubles | window.singles) & left;
        if (stops == 0) break;
        const char* const stop = at + std::countr_zero(stops);
        if (*stop == '>') {
          return {stop, Spans && sse2::bits(words.span) != 0, sse2::bits(words.hide) != 0};
        }
        if (!begins_value(from, stop)) {
          return {find_tag_end_slowly(from, end), true, true};
        }
        quote = *stop;
        left = ~(stops ^ (stops - 1));
      }
      const std::uint32_t closes = (quote == '"' ? window.doubles : window.singles) & left;
      if (closes == 0) break;
      from = at + std::countr_zero(closes) + 1;
      left = ~(closes ^ (closes - 1));
      quote = '\0';
    }
  }
  return {find_tag_end_slowly(from, end), true, true};
}

#else

template <bool Spans>
inline TagEnd find_tag_end(const char* at, const char* end) noexcept {
  return {find_tag_end_slowly(at, end), true, true};
}

#endif

}  // namespace govinfo::inline v0_1::detail
