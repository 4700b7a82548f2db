// SPDX-License-Identifier: Apache-2.0
// The numbers of prose: 12, 1,234, 12.5, 1.2万, 十二, 一百零三, 二〇二三.
#pragma once

#include <cstdint>
#include <string_view>

namespace govinfo::inline v0_1::detail {

/// digits / 10^scale × 10^power, before the character `end`. `power` is 4 or 8 where 万 or 亿
/// follows, else 0. Chinese numerals are whole numbers with their own 万 worked in. `end` is 0
/// where there is no number, or one with more than 15 digits or 6 decimals.
struct Numeral {
  std::uint32_t end = 0;
  std::int64_t digits = 0;
  std::uint8_t scale = 0;
  std::uint8_t power = 0;
  bool chinese = false;
  std::uint8_t length = 0;  ///< how many digits were written, for years
};

/// Reads the number that begins at `at`.
Numeral read_numeral(std::u16string_view text, std::size_t at) noexcept;

}  // namespace govinfo::inline v0_1::detail
