// SPDX-License-Identifier: Apache-2.0
// The escapes of JSON, and what becomes of text that is not UTF-8.
#include "json/json_writer.hpp"

namespace govinfo::inline v0_1::json {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// The start of a text: a whole character, or a part of one that nothing can complete.
struct Character {
  std::size_t size = 1;
  bool valid = true;
};

/// The first character of `text`, which starts with a byte that is not ASCII: RFC 3629, table 3-7
/// of the Unicode standard.
Character first_character(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (std::size_t i = 1; i < size; ++i) {
    if (i == text.size() || byte(i) < low || byte(i) > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {size, true};
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u00";
  out += hex[static_cast<unsigned char>(c) >> 4];
  out += hex[static_cast<unsigned char>(c) & 15];
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  std::size_t at = 0;
  const auto copy_until_here = [&] { out += text.substr(copied, at - copied); };
  while (at < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x80) {
      const Character character = first_character(text.substr(at));
      if (!character.valid) {
        copy_until_here();
        out += replacement;
        copied = at + character.size;
      }
      at += character.size;
    } else if (c < 0x20 || c == '"' || c == '\\') {
      copy_until_here();
      append_escaped(out, text[at]);
      copied = ++at;
    } else {
      ++at;
    }
  }
  copy_until_here();
  out += '"';
}

}  // namespace govinfo::inline v0_1::json
