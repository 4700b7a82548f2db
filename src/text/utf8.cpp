// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/ascii_run.hpp"
#include "text/utf8.hpp"
#include "text/utf8_avx2.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

using Byte = unsigned char;

/// The size of the character at `at`, 0 when it is none.
std::size_t character(const Byte* at, const Byte* end) noexcept {
  const auto follows = [&](std::ptrdiff_t i) { return end - at > i && (at[i] & 0xC0) == 0x80; };
  if (*at < 0x80) return 1;
  if (*at < 0xC2) return 0;
  if (*at < 0xE0) return follows(1) ? 2 : 0;
  if (*at < 0xF0) {
    if (!follows(1) || !follows(2)) return 0;
    return (*at == 0xE0 && at[1] < 0xA0) || (*at == 0xED && at[1] > 0x9F) ? 0 : 3;
  }
  if (*at > 0xF4 || !follows(1) || !follows(2) || !follows(3)) return 0;
  return (*at == 0xF0 && at[1] < 0x90) || (*at == 0xF4 && at[1] > 0x8F) ? 0 : 4;
}

bool is_valid(const Byte* at, const Byte* end) noexcept {
  while (at < end) {
    std::uint64_t block = 0;
    while (end - at >= 8 && (std::memcpy(&block, at, 8), (block & 0x8080808080808080u) == 0)) {
      at += 8;
    }
    if (at == end) break;
    const std::size_t size = character(at, end);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

#ifdef GOVINFO_SSE2

__m128i load(const Byte* at) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

__m128i all(unsigned byte) noexcept { return _mm_set1_epi8(static_cast<char>(byte)); }

/// What is wrong with or unusual about 16 bytes, byte by byte: `wrong` is not 0 where a byte
/// follows that should not, or does not follow that should; `rare` is not 0 at the lead bytes C0,
/// C1, E0, E1, ED and F0 to FF, behind which not every byte may follow or none at all.
struct Verdict16 {
  __m128i wrong;
  __m128i rare;
};

Verdict16 look_at(const Byte* at, __m128i now) noexcept {
  const __m128i zero = _mm_setzero_si128();
  const __m128i due = _mm_or_si128(
      _mm_or_si128(_mm_subs_epu8(load(at - 1), all(0xBF)), _mm_subs_epu8(load(at - 2), all(0xDF))),
      _mm_subs_epu8(load(at - 3), all(0xEF)));
  const __m128i follows = _mm_cmplt_epi8(now, all(0xC0));
  return {_mm_cmpeq_epi8(_mm_cmpeq_epi8(due, zero), follows),
          _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(_mm_and_si128(now, all(0xDE)), all(0xC0)),
                                    _mm_cmpeq_epi8(now, all(0xED))),
                       _mm_subs_epu8(now, all(0xEF)))};
}

/// Goes on from the beginning of a character with at least three bytes before it. Leaves `at` at
/// the beginning of a character near the end.
bool are_blocks_valid(const Byte*& at, const Byte* end) noexcept {
  constexpr std::ptrdiff_t block = 64;
  const __m128i zero = _mm_setzero_si128();
  bool due = false;  // a character may go on in this block
  for (; end - at >= block; at += block) {
    const __m128i bytes[] = {load(at), load(at + 16), load(at + 32), load(at + 48)};
    const bool ascii = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(bytes[0], bytes[1]),
                                                      _mm_or_si128(bytes[2], bytes[3]))) == 0;
    if (ascii && !due) continue;
    due = !ascii;
    __m128i wrong = zero;
    __m128i rare = zero;
    for (std::ptrdiff_t i = 0; i < 4; ++i) {
      const Verdict16 verdict = look_at(at + i * 16, bytes[i]);
      wrong = _mm_or_si128(wrong, verdict.wrong);
      rare = _mm_or_si128(rare, verdict.rare);
    }
    if (_mm_movemask_epi8(wrong) != 0) return false;
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(rare, zero)) == 0xFFFF) continue;
    for (const Byte* lead = at; lead < at + block; ++lead) {
      if (*lead >= 0xC0 && character(lead, end) == 0) return false;
    }
  }
  // The lead byte of a character that the last block ends with may be before the end of that.
  for (std::ptrdiff_t back = 1; due && back <= 3; ++back) {
    if (at[-back] >= 0xC0) {
      at -= back;
      break;
    }
  }
  return true;
}

#endif

}  // namespace

bool is_utf8(std::string_view bytes) noexcept {
#ifdef GOVINFO_AVX2
  if (has_avx2 && bytes.size() >= 64) return is_utf8_avx2(bytes);
#endif
  const auto* at = reinterpret_cast<const Byte*>(bytes.data());
  const auto* const end = at + bytes.size();
#ifdef GOVINFO_SSE2
  const Byte* const first = at;
  while (at < end && at - first < 3) {
    const std::size_t size = character(at, end);
    if (size == 0) return false;
    at += size;
  }
  if (end - at >= 64 && !are_blocks_valid(at, end)) return false;
#endif
  return is_valid(at, end);
}

}  // namespace govinfo::inline v0_1::detail
