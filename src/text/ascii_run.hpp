// SPDX-License-Identifier: Apache-2.0
// Runs of ASCII, sixteen bytes at a time: most bytes of a web page.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define GOVINFO_SSE2 1
#endif

namespace govinfo::inline v0_1::detail {

/// The first byte in [at, end) that is not ASCII, or the end.
inline const char* skip_ascii(const char* at, const char* end) noexcept {
#ifdef GOVINFO_SSE2
  for (; end - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
    if (high != 0) return at + std::countr_zero(high);
  }
#else
  std::uint64_t block = 0;
  while (end - at >= 8 && (std::memcpy(&block, at, 8), (block & 0x8080808080808080u) == 0)) at += 8;
#endif
  while (at < end && static_cast<signed char>(*at) >= 0) ++at;
  return at;
}

/// Copies the ASCII that [at, end) begins with, and moves both behind it. `to` has room for as many
/// bytes as there are in [at, end), and may be overwritten further than where it is left.
inline void copy_ascii(const char*& at, const char* end, char*& to) noexcept {
#ifdef GOVINFO_SSE2
  for (; end - at >= 16; at += 16, to += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
    if (high != 0) {
      const int size = std::countr_zero(high);
      at += size;
      to += size;
      return;
    }
  }
#else
  std::uint64_t block = 0;
  while (end - at >= 8 && (std::memcpy(&block, at, 8), (block & 0x8080808080808080u) == 0)) {
    std::memcpy(to, at, 8);
    at += 8;
    to += 8;
  }
#endif
  while (at < end && static_cast<signed char>(*at) >= 0) *to++ = *at++;
}

}  // namespace govinfo::inline v0_1::detail
