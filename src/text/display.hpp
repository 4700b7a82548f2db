// SPDX-License-Identifier: Apache-2.0
// Text on a terminal: UTF-8 that may be damaged or hostile, its width, padding and wrapping.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::inline v0_1::display {

inline constexpr char32_t replacement = 0xFFFD;

/// A character and how many bytes it takes: U+FFFD for bytes that are not UTF-8, `size` ≥ 1.
struct Character {
  char32_t code = replacement;
  std::size_t size = 1;
};

/// The character at `at`, which must be inside the text.
[[nodiscard]] Character decode(std::string_view text, std::size_t at) noexcept;

/// How many cells a character takes: 0, 1 or 2. Controls take none.
[[nodiscard]] std::size_t width_of(char32_t code) noexcept;

/// Whether a character can take over a terminal or reorder what stands around it: controls, and
/// the marks that change the direction of text.
[[nodiscard]] bool is_control(char32_t code) noexcept;

/// Valid UTF-8 on one line that is safe to print: blanks become one space, none at the ends;
/// controls and damaged bytes become U+FFFD.
[[nodiscard]] std::string clean(std::string_view text);

/// The same, cut after `width` cells with an ellipsis.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t width);

/// Clean text in lines of at most `width` cells: broken at spaces and between Chinese characters,
/// never before a closing or after an opening mark of punctuation, and within a word only where
/// it is longer than a line. At least one line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The widest piece of a text that wrap() would not break.
[[nodiscard]] std::size_t widest_piece(std::string_view text);

enum class Align { left, center, right };

/// Text filled with blanks to `width` cells; longer text stays as it is.
[[nodiscard]] std::string pad(std::string_view text, std::size_t width, Align align);

}  // namespace govinfo::inline v0_1::display
