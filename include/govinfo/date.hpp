// SPDX-License-Identifier: Apache-2.0
// Calendar dates and the period that a report covers.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "govinfo/describe.hpp"

namespace govinfo::inline v0_1 {

/// A calendar date.
using Date = std::chrono::year_month_day;

/// The days that the figures cover, first and last included (统计期限).
struct Period {
  Date first{};
  Date last{};

  friend bool operator==(const Period&, const Period&) = default;
};
GOVINFO_DESCRIBE(Period, first, last);

/// "2024-01-31"; years are written with at least four digits.
[[nodiscard]] inline std::string to_text(const Date& date) {
  const auto padded = [](unsigned number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
  };
  const int year = static_cast<int>(date.year());
  return (year < 0 ? "-" : "") + padded(static_cast<unsigned>(year < 0 ? -year : year), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
}

/// A date from "2024-01-31", exactly; none for what is no day of the calendar.
[[nodiscard]] constexpr std::optional<Date> parse_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t first, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(first, count)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? std::optional{date} : std::nullopt;
}

}  // namespace govinfo::inline v0_1
