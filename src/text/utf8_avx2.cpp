// SPDX-License-Identifier: Apache-2.0
// The method of John Keiser and Daniel Lemire, "Validating UTF-8 in less than one instruction per
// byte" (2020): what may be wrong with two bytes that follow each other is looked up by three of
// their four halves, one bit for each mistake; a mistake is what all three name.
#include "text/utf8_avx2.hpp"

#ifdef GOVINFO_AVX2

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace govinfo::inline v0_1::detail {

namespace {

using Table = std::array<std::uint8_t, 16>;

constexpr std::uint8_t too_short = 1;         // a lead byte, and nothing that goes on
constexpr std::uint8_t too_long = 2;          // ASCII, and a byte that goes on
constexpr std::uint8_t overlong_3 = 4;        // E0 80 to E0 9F
constexpr std::uint8_t too_large = 8;         // F4 90 to F4 BF, and F5 to FF with 90 to BF
constexpr std::uint8_t surrogate = 16;        // ED A0 to ED BF
constexpr std::uint8_t overlong_2 = 32;       // C0 and C1
constexpr std::uint8_t overlong_4 = 64;       // F0 80 to F0 8F; F5 to FF with 80 to 8F as well
constexpr std::uint8_t two_that_go_on = 128;  // right where the character has more than two bytes

constexpr std::uint8_t any = too_short | too_long | two_that_go_on;
constexpr std::uint8_t past = any | too_large | overlong_4;
constexpr std::uint8_t on = too_long | overlong_2 | two_that_go_on;

/// By the high half of the first byte.
constexpr Table first_high = {too_long,
                              too_long,
                              too_long,
                              too_long,
                              too_long,
                              too_long,
                              too_long,
                              too_long,
                              two_that_go_on,
                              two_that_go_on,
                              two_that_go_on,
                              two_that_go_on,
                              too_short | overlong_2,
                              too_short,
                              too_short | overlong_3 | surrogate,
                              too_short | too_large | overlong_4};
/// By the low half of the first byte.
constexpr Table first_low = {any | overlong_2 | overlong_3 | overlong_4,
                             any | overlong_2,
                             any,
                             any,
                             any | too_large,
                             past,
                             past,
                             past,
                             past,
                             past,
                             past,
                             past,
                             past,
                             past | surrogate,
                             past,
                             past};
/// By the high half of the second byte.
constexpr Table second_high = {too_short,
                               too_short,
                               too_short,
                               too_short,
                               too_short,
                               too_short,
                               too_short,
                               too_short,
                               on | overlong_3 | overlong_4,
                               on | overlong_3 | too_large,
                               on | surrogate | too_large,
                               on | surrogate | too_large,
                               too_short,
                               too_short,
                               too_short,
                               too_short};

GOVINFO_AVX2_FUNCTION inline __m256i load(const Table& table) noexcept {
  return _mm256_broadcastsi128_si256(
      _mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data())));
}

GOVINFO_AVX2_FUNCTION inline __m256i all(int byte) noexcept {
  return _mm256_set1_epi8(static_cast<char>(byte));
}

/// The bytes that stand `Back` before each byte.
template <int Back>
GOVINFO_AVX2_FUNCTION inline __m256i before(__m256i now, __m256i last) noexcept {
  return _mm256_alignr_epi8(now, _mm256_permute2x128_si256(last, now, 0x21), 16 - Back);
}

/// Not 0 where one of 32 bytes is wrong behind the `last` 32.
GOVINFO_AVX2_FUNCTION inline __m256i mistakes(__m256i now, __m256i last) noexcept {
  const __m256i half = all(0x0F);
  const __m256i first = before<1>(now, last);
  const __m256i named = _mm256_and_si256(
      _mm256_and_si256(_mm256_shuffle_epi8(load(first_high),
                                           _mm256_and_si256(_mm256_srli_epi16(first, 4), half)),
                       _mm256_shuffle_epi8(load(first_low), _mm256_and_si256(first, half))),
      _mm256_shuffle_epi8(load(second_high), _mm256_and_si256(_mm256_srli_epi16(now, 4), half)));
  // Behind the lead of three or four bytes two that go on are right, and must be there.
  const __m256i third = _mm256_subs_epu8(before<2>(now, last), all(0xE0 - 0x80));
  const __m256i fourth = _mm256_subs_epu8(before<3>(now, last), all(0xF0 - 0x80));
  return _mm256_xor_si256(_mm256_and_si256(_mm256_or_si256(third, fourth), all(0x80)), named);
}

GOVINFO_AVX2_FUNCTION inline __m256i load(const char* at) noexcept {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

}  // namespace

GOVINFO_AVX2_FUNCTION bool is_utf8_avx2(std::string_view bytes) noexcept {
  constexpr std::size_t step = 32;
  __m256i last = _mm256_setzero_si256();
  __m256i wrong = last;
  std::size_t at = 0;
  bool ascii_before = true;
  for (; bytes.size() - at >= 2 * step; at += 2 * step) {
    const __m256i a = load(bytes.data() + at);
    const __m256i b = load(bytes.data() + at + step);
    const bool ascii = _mm256_movemask_epi8(_mm256_or_si256(a, b)) == 0;
    if (!ascii || !ascii_before) {
      wrong = _mm256_or_si256(wrong, _mm256_or_si256(mistakes(a, last), mistakes(b, a)));
    }
    last = b;
    ascii_before = ascii;
  }
  // The rest with zeros behind it, which no character may go on with.
  std::array<char, 3 * step> rest{};
  std::memcpy(rest.data(), bytes.data() + at, bytes.size() - at);
  for (std::size_t i = 0; i < rest.size(); i += step) {
    const __m256i now = load(rest.data() + i);
    wrong = _mm256_or_si256(wrong, mistakes(now, last));
    last = now;
  }
  return _mm256_testz_si256(wrong, wrong) != 0;
}

}  // namespace govinfo::inline v0_1::detail

#endif
