// SPDX-License-Identifier: Apache-2.0
// Prose as it is parsed: no blanks, no line ends, no quotation marks, one form of each sign; every
// character remembers where it stands, so that a number or a phrase may be broken anywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/finding.hpp"

namespace govinfo::inline v0_1::detail {

/// `chars[i]` was read at byte `begins[i]` and ended before byte `ends[i]` of the source.
struct CleanText {
  std::u16string chars;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;

  /// Replaces the text; what was reserved is used again. Bytes beyond 4 GiB are left out.
  void assign(std::string_view source);

  /// The stretch of the source behind the characters from `begin` up to `end` (begin < end).
  [[nodiscard]] ProseSpan span(std::uint32_t item, std::size_t begin, std::size_t end) const {
    return {item, begins[begin], ends[end - 1]};
  }
};

}  // namespace govinfo::inline v0_1::detail
