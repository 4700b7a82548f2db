// SPDX-License-Identifier: Apache-2.0
// Where a few characters stand in a long text. Most characters of a report begin with the same few
// bytes, so that looking for the first byte alone finds nearly every one of them: the first and the
// last unit are looked for together, sixteen bytes at a time where the processor has SSE2.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define GOVINFO_FIND_SSE2 1
#endif

namespace govinfo::inline v0_1::detail {

/// The same as text.find(part, from); `part` is not empty.
template <class Char>
inline std::size_t find_text(std::basic_string_view<Char> text, std::basic_string_view<Char> part,
                             std::size_t from = 0) noexcept {
  static_assert(sizeof(Char) <= 2);
#ifdef GOVINFO_FIND_SSE2
  const auto all = [](Char c) {
    if constexpr (sizeof(Char) == 1) return _mm_set1_epi8(static_cast<char>(c));
    return _mm_set1_epi16(static_cast<short>(c));
  };
  const auto equal = [](__m128i a, __m128i b) {
    if constexpr (sizeof(Char) == 1) return _mm_cmpeq_epi8(a, b);
    return _mm_cmpeq_epi16(a, b);
  };
  const auto load = [&](std::size_t at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
  };
  constexpr std::size_t step = 16 / sizeof(Char);
  constexpr std::uint32_t unit = sizeof(Char) == 1 ? 1 : 3;  // its bits
  const std::size_t behind = part.size() - 1;
  const __m128i first = all(part.front());
  const __m128i last = all(part.back());
  for (; text.size() >= step + behind && from <= text.size() - step - behind; from += step) {
    const __m128i both = _mm_and_si128(equal(load(from), first), equal(load(from + behind), last));
    auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(both));
    while (found != 0) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(found));
      const std::size_t at = from + bit / sizeof(Char);
      if (text.substr(at, part.size()) == part) return at;
      found &= ~(unit << bit);
    }
  }
#endif
  return text.find(part, from);
}
inline std::size_t find_text(std::string_view text, std::string_view part,
                             std::size_t from = 0) noexcept {
  return find_text<char>(text, part, from);
}
inline std::size_t find_text(std::u16string_view text, std::u16string_view part,
                             std::size_t from = 0) noexcept {
  return find_text<char16_t>(text, part, from);
}

inline bool has_text(std::string_view text, std::string_view part) noexcept {
  return find_text(text, part) != std::string_view::npos;
}
inline bool has_text(std::u16string_view text, std::u16string_view part) noexcept {
  return find_text(text, part) != std::u16string_view::npos;
}

}  // namespace govinfo::inline v0_1::detail
