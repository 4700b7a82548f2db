// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <string_view>

#include <doctest/doctest.h>

#include "govinfo/date.hpp"

using namespace govinfo;

namespace {

constexpr Date date(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

}  // namespace

TEST_CASE("dates are written with leading zeros") {
  CHECK(to_text(date(2024, 1, 31)) == "2024-01-31");
  CHECK(to_text(date(2019, 12, 9)) == "2019-12-09");
  CHECK(to_text(date(987, 6, 5)) == "0987-06-05");
  CHECK(to_text(date(0, 1, 1)) == "0000-01-01");
  CHECK(to_text(date(-44, 3, 15)) == "-0044-03-15");
  CHECK(to_text(date(12345, 6, 7)) == "12345-06-07");
}

TEST_CASE("dates are read exactly") {
  static_assert(parse_date("2024-01-31") == date(2024, 1, 31));
  CHECK(parse_date("2024-02-29") == date(2024, 2, 29));
  CHECK(parse_date("2000-02-29") == date(2000, 2, 29));
  CHECK(parse_date("0000-01-01") == date(0, 1, 1));
  CHECK(parse_date("9999-12-31") == date(9999, 12, 31));
}

TEST_CASE("what is no day of the calendar is no date") {
  for (const std::string_view text :
       {"",           "2024",        "2024-1-31",   "2024-01-3",  "24-01-31",
        "2024/01/31", "2024-01-31 ", " 2024-01-31", "2024-00-10", "2024-13-01",
        "2024-01-00", "2024-01-32",  "2023-02-29",  "1900-02-29", "2024-04-31",
        "2024-0a-01", "-024-01-01",  "2024-+1-01",  "20240131",   "2024年1月31日",
        "12345-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("a new period is no period of the calendar") {
  const Period period;
  CHECK_FALSE(period.first.ok());
  CHECK_FALSE(period.last.ok());
  CHECK(period == Period{});
  CHECK(period != Period{date(2024, 1, 1), date(2024, 12, 31)});
}
