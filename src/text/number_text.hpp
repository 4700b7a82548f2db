// SPDX-License-Identifier: Apache-2.0
// A number, a mark for none, or neither: what a cell or a word of a table says.
#pragma once

#include <cstdint>
#include <string_view>

#include "govinfo/category.hpp"

namespace govinfo::inline v0_1::detail {

/// What a piece of text is as the content of a number cell.
///   number     `digits` × 10^−`scale`, `unit` if one is printed, `remark` where text stands beside
///   it blank      nothing: an empty cell of a grid none       a mark or word for none: - — / \ 无
///   unclear    digits that are no number of a report: over 15 digits, over 9 decimals, or zeros in
///              front (000 is more likely three cells than one)
///   other      anything else
struct NumberText {
  enum class Kind : std::uint8_t { other, number, blank, none, unclear };

  Kind kind = Kind::other;
  std::int64_t digits = 0;
  std::uint8_t scale = 0;
  bool is_signed = false;
  MoneyUnit unit = MoneyUnit::unknown;
  bool remark = false;
  bool torn = false;  ///< blanks stood between its digits: 1 6

  [[nodiscard]] bool is_value() const noexcept { return kind != Kind::other; }
};

/// Reads valid UTF-8 without blanks: 21, ２１, 1,234, 7730.28, +19, -2, 减3, 251000元, 0.37万元,
/// 22（其中修订16件）, —.
NumberText parse_number_text(std::string_view text) noexcept;

}  // namespace govinfo::inline v0_1::detail
