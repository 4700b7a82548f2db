// SPDX-License-Identifier: Apache-2.0
// Writes characters as UTF-8.
#pragma once

#include <string>

namespace govinfo::inline v0_1::detail {

/// Writes a character (not a surrogate, at most U+10FFFF) and returns the place behind it.
inline char* write_utf8(char32_t c, char* to) noexcept {
  const auto put = [&](char32_t byte) { *to++ = static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
  return to;
}

inline void append_utf8(std::string& text, char32_t c) {
  char bytes[4];
  text.append(bytes, write_utf8(c, bytes));
}

}  // namespace govinfo::inline v0_1::detail
