// SPDX-License-Identifier: Apache-2.0
// Text as it may stand in an element of HTML and in a quoted attribute.
#pragma once

#include <string>
#include <string_view>

#include "text/display.hpp"

namespace govinfo::inline v0_1 {

[[nodiscard]] inline std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case '\n': out += "&#10;"; break;
      default: out += c;
    }
  }
  return out;
}

/// The same, of text from outside.
[[nodiscard]] inline std::string escape_clean(std::string_view text) {
  return escape_html(display::clean(text));
}

}  // namespace govinfo::inline v0_1
