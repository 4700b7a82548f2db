// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/avx2.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Folds the character at `at`, moves behind it, and returns the end of what is written.
inline char16_t* fold_one(char16_t* out, std::string_view text, std::size_t& at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  char16_t c = 0;
  if (lead >= 0xE4 && lead <= 0xE9 && text.size() - at >= 4) {
    // Nearly every character of a report.
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if constexpr (std::endian::native == std::endian::little) {
      bytes = (bytes & 0x0F) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 0x3F);
    } else {
      bytes = (bytes >> 12 & 0xF000) | (bytes >> 10 & 0xFC0) | (bytes >> 8 & 0x3F);
    }
    c = static_cast<char16_t>(bytes);
    at += 3;
    if (c < 0x4E00 || (traditional_bits[c >> 6] >> (c & 63) & 1) != 0) c = fold(char32_t{c});
  } else if (lead < 0x80) {
    c = folded_ascii[lead];
    ++at;
  } else {
    c = fold(next_char(text, at));
  }
  *out = c;
  return out + (c != 0 ? 1 : 0);
}

#ifdef GOVINFO_AVX2

/// For each set of eight characters, one bit each: the bytes of those that are in it, moved
/// together.
constexpr auto moved_together = [] {
  std::array<std::array<std::uint8_t, 16>, 256> table{};
  for (std::size_t set = 0; set < table.size(); ++set) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < 8; ++i) {
      if ((set >> i & 1) == 0) continue;
      table[set][size++] = static_cast<std::uint8_t>(2 * i);
      table[set][size++] = static_cast<std::uint8_t>(2 * i + 1);
    }
  }
  return table;
}();

/// What becomes of the characters of three bytes, two bits each, those of sixteen in a number: 3
/// where `fold` leaves one as it is, 2 where it leaves one out, 0 where it takes a closer look.
constexpr auto treatments = [] {
  constexpr std::uint32_t all_kept = 0xFFFFFFFF;
  constexpr std::uint32_t all_left_out = 0xAAAAAAAA;
  std::array<std::uint32_t, 4096> rows{};
  const auto fill = [&](std::size_t first, std::size_t last, std::uint32_t row) {
    for (std::size_t i = first / 16; i < last / 16; ++i) rows[i] = row;
  };
  fill(0x4E00, 0xA000, all_kept);
  fill(0x0800, 0x2460, all_left_out);  // typographic marks and others
  fill(0x3000, 0x3040, all_left_out);  // 、 。 《 》
  fill(0xFF00, 0xFF10, all_left_out);  // full-width punctuation
  for (std::size_t c = 0xFF1A; c <= 0xFF20; ++c) rows[c / 16] |= 2u << 2 * (c % 16);
  for (const auto& [from, to] : traditional) rows[from / 16] &= ~(3u << 2 * (from % 16));
  return rows;
}();

/// The highest bit of each of eight numbers.
GOVINFO_AVX2_FUNCTION inline std::uint32_t bits(__m256i flags) noexcept {
  return static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(flags)));
}

GOVINFO_AVX2_FUNCTION inline __m256i all(int value) noexcept { return _mm256_set1_epi32(value); }

/// Up to eight characters of three bytes at a time, if they stay as they are or are left out: hanzi
/// and punctuation. All others one at a time.
GOVINFO_AVX2_FUNCTION char16_t* fold_avx2(char16_t* out, std::string_view text) noexcept {
  constexpr std::size_t least = 8;  // characters are written, and there is room for one a byte
  const __m256i words = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  const __m256i parts = _mm256_setr_epi32(0, 1, 2, 3, 3, 4, 5, 6);
  const __m256i reversed = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t left = text.size() - at;
    if (static_cast<signed char>(text[at]) >= 0 || left < least) {
      out = fold_one(out, text, at);
      continue;
    }
    // Whole words of four bytes: nothing behind the text is read.
    const __m256i there =
        _mm256_cmpgt_epi32(all(static_cast<int>(left < 28 ? left / 4 : 7)), words);
    const __m256i bytes =
        _mm256_maskload_epi32(reinterpret_cast<const int*>(text.data() + at), there);
    const __m256i three = _mm256_shuffle_epi8(_mm256_permutevar8x32_epi32(bytes, parts), reversed);
    const __m256i is_three =
        _mm256_cmpeq_epi32(_mm256_and_si256(three, all(0xF0C0C0)), all(0xE08080));
    const __m256i c = _mm256_madd_epi16(
        _mm256_maddubs_epi16(_mm256_and_si256(three, all(0x0F3F3F)), all(0x00014001)),
        all(0x10000001));
    const __m256i row = _mm256_i32gather_epi32(reinterpret_cast<const int*>(treatments.data()),
                                               _mm256_srli_epi32(c, 4), sizeof(int));
    const __m256i doubled = _mm256_add_epi32(c, c);
    const __m256i own = _mm256_sllv_epi32(row, _mm256_andnot_si256(doubled, all(30)));
    const std::uint32_t known = bits(_mm256_and_si256(own, is_three));
    std::uint32_t kept = bits(_mm256_add_epi32(own, own));
    if (known == 0xFF) {
      // Told apart so that the next step need not wait for what this one counts.
      at += 24;
    } else if ((known & 1) != 0) {
      const auto count = static_cast<std::uint32_t>(std::countr_one(known));
      kept &= ~(~std::uint32_t{0} << count);
      at += 3 * count;
    } else {
      out = fold_one(out, text, at);
      continue;
    }
    const __m128i narrow =
        _mm_packus_epi32(_mm256_castsi256_si128(c), _mm256_extracti128_si256(c, 1));
    const __m128i order =
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(moved_together[kept].data()));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm_shuffle_epi8(narrow, order));
    out += std::popcount(kept);
  }
  return out;
}

#endif

}  // namespace

char16_t* fold_to(char16_t* out, std::string_view text) noexcept {
#ifdef GOVINFO_AVX2
  if (has_avx2) return fold_avx2(out, text);
#endif
  for (std::size_t at = 0; at < text.size();) out = fold_one(out, text, at);
  return out;
}

}  // namespace govinfo::inline v0_1::detail
