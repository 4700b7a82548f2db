// SPDX-License-Identifier: Apache-2.0
// Character references of HTML: &nbsp; &#160; &#xA0;
#pragma once

#include <cstddef>
#include <string_view>

namespace govinfo::inline v0_1::detail {

/// The character that a reference stands for, and how many bytes the reference takes; none when
/// the text is no reference and stands for itself.
struct Entity {
  char32_t character = 0;
  std::size_t size = 0;
};

/// Reads the reference at the start of `text`, which begins with '&'. As the HTML standard: old
/// names may lack their semicolon, numbers of the C1 range mean windows-1252, numbers that are no
/// characters mean U+FFFD. Names for more than one character and the rarest symbols are not known.
Entity entity_at(std::string_view text) noexcept;

}  // namespace govinfo::inline v0_1::detail
