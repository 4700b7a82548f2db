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

constexpr bool is_letter(char c) noexcept { return lower(c) >= 'a' && lower(c) <= 'z'; }

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

/// The name of the attribute whose value a quote begins: a blank, a name and '=' stand before it,
/// behind whole attributes. Null where this is not so, or takes a longer look to tell. `from` is
/// the end of the name of the tag or of a quoted value; sixteen bytes stand before the quote.
inline const char* begin_of_name(const char* from, const char* quote) noexcept {
  const __m128i block = sse2::load(quote - 16);
  const std::uint32_t equals = sse2::bits(sse2::equal(block, '='));
  const std::uint32_t blanks = sse2::bits(sse2::at_most(block, 0x20));
  constexpr std::uint32_t last = 15;
  if ((equals >> last) == 0 || blanks == 0) return nullptr;
  const auto blank = static_cast<std::uint32_t>(31 - std::countl_zero(blanks));
  // Nothing but a name between the blank and '='.
  if (blank + 1 >= last || (equals >> (blank + 1)) != (1u << (last - 1 - blank))) return nullptr;
  const char* const before = quote - 16 + blank;
  if (before == from) return before + 1;
  if (before < from || is_html_blank(before[-1]) || before[-1] == '=') return nullptr;
  return before + 1;
}

/// The quote that ends a value which begins at `at`, or end.
inline const char* find_value_end(const char* at, const char* end, char quote) noexcept {
  while (end - at >= 16) {
    const std::uint32_t found = sse2::bits(sse2::equal(sse2::load(at), quote));
    if (found != 0) return at + std::countr_zero(found);
    at += 16;
  }
  return find_byte(at, end, quote);
}

/// The same for the value of a style. Sets `may_hide` where "pl" stands in it, as in display.
inline const char* find_style_end(const char* at, const char* end, char quote,
                                  bool& may_hide) noexcept {
  const __m128i small = _mm_set1_epi8(0x20);
  while (end - at >= 16) {
    const __m128i block = sse2::load(at);
    const std::uint32_t found = sse2::bits(sse2::equal(block, quote));
    const __m128i folded = _mm_or_si128(block, small);
    const std::uint32_t pairs =
        sse2::bits(sse2::equal(folded, 'p')) & (sse2::bits(sse2::equal(folded, 'l')) >> 1);
    if (found != 0) {
      may_hide = may_hide || (pairs & (found ^ (found - 1))) != 0;
      return at + std::countr_zero(found);
    }
    may_hide = may_hide || pairs != 0;
    at += 15;  // a pair may stand across two blocks
  }
  may_hide = true;
  return find_byte(at, end, quote);
}

/// Looks at attributes in [at, last), of which some have no quotes: "dd" as in hidden, "pl" as in
/// display, "pa" as in colspan. Reads up to sixteen bytes behind `last`.
template <bool Spans>
inline void look_at_names(const char* at, const char* last, TagEnd& tag) noexcept {
  const __m128i small = _mm_set1_epi8(0x20);
  for (; at < last; at += 15) {
    const __m128i folded = _mm_or_si128(sse2::load(at), small);
    const std::uint32_t d = sse2::bits(sse2::equal(folded, 'd'));
    const std::uint32_t p = sse2::bits(sse2::equal(folded, 'p'));
    const std::uint32_t l = sse2::bits(sse2::equal(folded, 'l'));
    tag.may_hide = tag.may_hide || ((d & (d >> 1)) | (p & (l >> 1))) != 0;
    if constexpr (Spans) {
      const std::uint32_t a = sse2::bits(sse2::equal(folded, 'a'));
      tag.may_span = tag.may_span || (p & (a >> 1)) != 0;
    }
  }
}

/// The same as find_tag_end_slowly; quick for tags as most programs write them. Sixteen bytes can
/// be read before `at`. `Spans` tells that spans are looked for.
template <bool Spans>
inline TagEnd find_tag_end(const char* at, const char* end) noexcept {
  constexpr std::uint32_t small = 0x20202020;
  constexpr auto letters = [](const char* word) {
    std::uint32_t key = 0;
    for (std::uint32_t i = 0; i < 4; ++i)
      key |= std::uint32_t{static_cast<std::uint8_t>(word[i])} << 8 * i;
    return key;
  };
  TagEnd tag;
  const char* from = at;
  while (end - at >= 32) {
    const __m128i block = sse2::load(at);
    const std::uint32_t stops = sse2::bits(_mm_or_si128(
        _mm_or_si128(sse2::equal(block, '>'), sse2::equal(block, '"')), sse2::equal(block, '\'')));
    if (stops == 0) {
      at += 16;
      continue;
    }
    at += std::countr_zero(stops);
    if (*at == '>') {
      look_at_names<Spans>(from, at, tag);
      tag.at = at;
      return tag;
    }
    const char* const name = begin_of_name(from, at);
    if (name == nullptr) break;
    if (name - from > 1) look_at_names<Spans>(from, name, tag);
    std::uint32_t last_letters = 0;
    std::memcpy(&last_letters, at - 5, sizeof last_letters);
    last_letters |= small;
    if (last_letters == letters("tyle")) {
      at = find_style_end(at + 1, end, *at, tag.may_hide);
    } else {
      if constexpr (Spans) tag.may_span = tag.may_span || last_letters == letters("span");
      tag.may_hide = tag.may_hide || last_letters == letters("dden");
      at = find_value_end(at + 1, end, *at);
    }
    if (at == end) return {};
    from = ++at;
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
