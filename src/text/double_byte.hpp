// SPDX-License-Identifier: Apache-2.0
// The Chinese encodings of one, two and four bytes a character to UTF-8: GB18030 (with GBK and
// GB2312 in it) and Big5 (with the characters of Hong Kong).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govinfo::inline v0_1::detail {

/// What the beginning of a text looks like in an encoding.
struct EncodingScore {
  std::size_t characters = 0;  ///< of more than one byte
  std::size_t hanzi = 0;
  std::size_t common = 0;  ///< hanzi of the form and the most frequent ones (common_hanzi.hpp)
  std::size_t errors = 0;  ///< bytes that are no character

  /// How likely the encoding is the right one: about 0.9 for a report, below 0.1 where it is wrong.
  [[nodiscard]] double quality() const noexcept {
    return static_cast<double>(common) / static_cast<double>(hanzi + 3 * errors + 1);
  }
};

/// An encoding of which most characters have two bytes. The tables are asked of the C library's
/// iconv once, when they are first needed: 2 to 4 ms and 50 to 130 KB each.
enum class DoubleByte { gb18030, big5 };

/// Whether the C library knows the encoding.
bool is_known(DoubleByte encoding);

/// The score of the first `most` characters of more than one byte; all 0 if it is not known.
EncodingScore score(DoubleByte encoding, std::string_view bytes, std::size_t most);

/// Decodes into `utf8`, which is overwritten. What is no character becomes U+FFFD: returns how
/// often. The encoding must be known.
std::size_t decode_double_byte(DoubleByte encoding, std::string_view bytes, std::string& utf8);

/// Whether a character of GBK has these two bytes, and which: 0 if none or not known.
char32_t gbk_character(unsigned char first, unsigned char second);

}  // namespace govinfo::inline v0_1::detail
