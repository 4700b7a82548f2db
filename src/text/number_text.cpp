// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "text/fold.hpp"
#include "text/number_text.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr int max_digits = 15;
constexpr std::uint8_t max_scale = 9;

/// The marks and words that stand for none.
constexpr std::array<std::string_view, 16> none_marks = {
    "-", "--", "---", "—", "——", "–", "―", "－", "/", "／", "\\", "无", "無", "─", "−", "一一"};

char32_t ascii(char32_t c) noexcept {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0x2212 || c == 0x2013) return U'-';
  return c;
}

bool is_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

}  // namespace

NumberText parse_number_text(std::string_view text) noexcept {
  NumberText result;
  // Nearly every cell is a plain number.
  if (!text.empty() && text.size() <= max_digits && (text[0] != '0' || text.size() == 1)) {
    std::int64_t digits = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      digits = digits * 10 + (text[at] - '0');
    }
    if (at == text.size()) {
      result.kind = NumberText::Kind::number;
      result.digits = digits;
      return result;
    }
  }
  for (const std::string_view mark : none_marks) {
    if (text == mark) {
      result.kind = NumberText::Kind::none;
      return result;
    }
  }
  std::size_t at = 0;
  const auto peek = [&](std::size_t from) {
    return from < text.size() ? ascii(next_char(text, from)) : U'\0';
  };
  const auto skip = [&] { next_char(text, at); };

  bool negative = false;
  if (const char32_t c = peek(0);
      c == U'+' || c == U'-' || c == U'减' || c == U'減' || c == U'增') {
    result.is_signed = true;
    negative = c != U'+' && c != U'增';
    skip();
  }
  int digits = 0;        // digits of the whole number
  int since_comma = -1;  // digits since the last separator, -1 before the first one
  int decimals = 0;
  bool point = false;
  bool overflow = false;
  const bool leading_zero = peek(at) == U'0';
  const auto take = [&](char32_t c) {
    if (digits + decimals >= max_digits) {
      overflow = true;
    } else {
      result.digits = result.digits * 10 + static_cast<std::int64_t>(c - U'0');
    }
  };
  while (at < text.size()) {
    const char32_t c = peek(at);
    std::size_t after = at;
    next_char(text, after);
    if (is_digit(c)) {
      take(c);
      if (point) {
        ++decimals;
      } else {
        ++digits;
        if (since_comma >= 0) ++since_comma;
      }
    } else if ((c == U',' || c == U'，') && !point && digits > 0 && is_digit(peek(after))) {
      // A separator stands between groups of three digits; anything else is no number.
      if (since_comma >= 0 ? since_comma != 3 : digits > 3) return {};
      since_comma = 0;
    } else if (c == U'.' && !point && digits > 0 && is_digit(peek(after))) {
      if (since_comma >= 0 && since_comma != 3) return {};
      point = true;
    } else {
      break;
    }
    at = after;
  }
  if (digits == 0) return {};
  if (since_comma >= 0 && since_comma != 3) return {};
  if (overflow || decimals > max_scale || (leading_zero && digits > 1)) {
    result.kind = NumberText::Kind::unclear;
    return result;
  }
  if (negative) result.digits = -result.digits;
  result.scale = static_cast<std::uint8_t>(decimals);

  std::string_view rest = text.substr(at);
  constexpr std::array<std::pair<std::string_view, MoneyUnit>, 4> units = {
      {{"万元", MoneyUnit::wan_yuan},
       {"萬元", MoneyUnit::wan_yuan},
       {"元", MoneyUnit::yuan},
       {"圆", MoneyUnit::yuan}}};
  for (const auto& [word, unit] : units) {
    if (rest.starts_with(word)) {
      result.unit = unit;
      rest.remove_prefix(word.size());
      break;
    }
  }
  if (!rest.empty()) {
    // A bracket or a counter may follow a number; other text makes it part of a word or a date.
    constexpr std::array<std::string_view, 11> remarks = {"（", "(",  "件", "项", "条", "份",
                                                          "宗", "个", "起", "*",  "＊"};
    bool allowed = false;
    for (const std::string_view start : remarks) allowed = allowed || rest.starts_with(start);
    const bool bracket = rest.starts_with("（") || rest.starts_with("(");
    if (!allowed || (!bracket && rest.size() > 6)) return {};
    if (bracket && !rest.ends_with("）") && !rest.ends_with(")")) return {};
    result.remark = true;
  }
  result.kind = NumberText::Kind::number;
  return result;
}

}  // namespace govinfo::inline v0_1::detail
