// SPDX-License-Identifier: Apache-2.0
// Any bytes are decoded: into UTF-8, or refused with a reason.
#pragma once

#include <string>
#include <string_view>

#include "expect.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace fuzz {

/// The first byte chooses what is declared.
inline void encoding(std::string_view bytes) {
  using namespace govinfo::detail;
  constexpr std::string_view declared[] = {"", "gb2312", "big5", "utf-8", "utf-16", "x"};
  std::string_view charset;
  if (!bytes.empty()) {
    charset = declared[static_cast<unsigned char>(bytes.front()) % std::size(declared)];
    bytes.remove_prefix(1);
  }
  std::string storage;
  const DecodedText decoded = decode(bytes, storage, charset);
  if (decoded.encoding.empty()) {
    expect(decoded.text.empty() && decoded.damage == "R.FORMAT.encoding",
           "what is refused says so");
    return;
  }
  expect(is_utf8(decoded.text), "what is decoded is UTF-8");
  expect(is_utf8(decoded.example), "so is the example");
  expect(decoded.text.size() <= bytes.size() * 3, "a byte becomes three at the most");
  expect(decoded.damage != "R.FORMAT.encoding", "what is not refused has a text");
  if (is_utf8(bytes) && decoded.encoding == "utf-8") {
    expect(bytes.ends_with(decoded.text), "UTF-8 is left as it is");
  }
  std::string again;
  const DecodedText twice = decode(decoded.text, again, "utf-8");
  if (twice.encoding == "utf-8") {
    expect(decoded.text.ends_with(twice.text), "text is decoded once");
  }
}

}  // namespace fuzz
