// SPDX-License-Identifier: Apache-2.0
#include <cstddef>

#include "prose/numeral.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::size_t most_digits = 15;
constexpr std::size_t most_decimals = 6;

constexpr bool is_digit(char16_t c) noexcept { return c >= u'0' && c <= u'9'; }

/// The value of a Chinese digit, −1 for anything else.
constexpr int digit_of(char16_t c) noexcept {
  switch (c) {
    case u'零':
    case u'〇':
    case u'○': return 0;
    case u'一': return 1;
    case u'二':
    case u'两': return 2;
    case u'三': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    default: return -1;
  }
}

constexpr std::int64_t unit_of(char16_t c) noexcept {
  switch (c) {
    case u'十': return 10;
    case u'百': return 100;
    case u'千': return 1000;
    default: return 0;
  }
}

/// Three digits behind a comma, and no fourth: a thousands separator.
bool separates_thousands(std::u16string_view text, std::size_t comma) noexcept {
  if (comma + 3 >= text.size() || text[comma] != u',') return false;
  for (std::size_t i = 1; i <= 3; ++i) {
    if (!is_digit(text[comma + i])) return false;
  }
  return comma + 4 >= text.size() || !is_digit(text[comma + 4]);
}

Numeral read_arabic(std::u16string_view text, std::size_t at) noexcept {
  Numeral number;
  std::size_t count = 0;
  std::size_t group = 0;  // digits since the last separator
  bool grouped = false;
  std::size_t i = at;
  while (i < text.size()) {
    if (is_digit(text[i])) {
      if (++count > most_digits) return {};
      ++group;
      number.digits = number.digits * 10 + (text[i] - u'0');
      ++i;
    } else if (group <= 3 && (!grouped || group == 3) && separates_thousands(text, i)) {
      grouped = true;
      group = 0;
      ++i;
    } else {
      break;
    }
  }
  number.length = static_cast<std::uint8_t>(count);
  if (i + 1 < text.size() && text[i] == u'.' && is_digit(text[i + 1])) {
    for (++i; i < text.size() && is_digit(text[i]); ++i) {
      if (++count > most_digits || ++number.scale > most_decimals) return {};
      number.digits = number.digits * 10 + (text[i] - u'0');
    }
  }
  if (i < text.size() && (text[i] == u'万' || text[i] == u'亿')) {
    number.power = text[i] == u'万' ? 4 : 8;
    ++i;
  }
  number.end = static_cast<std::uint32_t>(i);
  return number;
}

Numeral read_chinese(std::u16string_view text, std::size_t at) noexcept {
  Numeral number;
  number.chinese = true;
  std::int64_t total = 0;    // what stands before 万
  std::int64_t section = 0;  // below 万
  std::int64_t digit = -1;
  bool positional = true;
  std::size_t i = at;
  for (; i < text.size() && i - at < most_digits; ++i) {
    const char16_t c = text[i];
    if (const int value = digit_of(c); value >= 0) {
      if (positional && digit >= 0) {
        digit = digit * 10 + value;  // 二〇二三
      } else {
        digit = value;
      }
      ++number.length;
    } else if (const std::int64_t unit = unit_of(c); unit > 0) {
      if (digit > 9 || (digit < 0 && unit != 10)) break;
      section += (digit <= 0 ? 1 : digit) * unit;
      digit = -1;
      positional = false;
    } else if (c == u'万' && total == 0 && (section > 0 || digit > 0)) {
      total = (section + (digit > 0 ? digit : 0)) * 10000;
      section = 0;
      digit = -1;
      positional = false;
    } else {
      break;
    }
  }
  if (i == at) return {};
  number.digits = total + section + (digit > 0 ? digit : 0);
  number.end = static_cast<std::uint32_t>(i);
  return number;
}

}  // namespace

Numeral read_numeral(std::u16string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  if (is_digit(text[at])) return read_arabic(text, at);
  if (digit_of(text[at]) >= 0 || text[at] == u'十') return read_chinese(text, at);
  return {};
}

}  // namespace govinfo::inline v0_1::detail
