// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include "govinfo/enum.hpp"
#include "govinfo/figure.hpp"

using namespace govinfo;

namespace {

constexpr std::int64_t int64_max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t int64_min = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("a default-made figure is absent, not a printed 0") {
  constexpr Figure figure;
  static_assert(figure.state == FigureState::absent);
  static_assert(!is_printed(figure));
  static_assert(!value(figure).has_value());
  CHECK(figure != printed(0));
  CHECK(or_zero(figure) == 0);
}

TEST_CASE("a printed figure has its number, 0 and negative ones included") {
  static_assert(printed(0).state == FigureState::printed);
  for (const std::int64_t number :
       {std::int64_t{0}, std::int64_t{821}, std::int64_t{-2}, int64_max, int64_min}) {
    CAPTURE(number);
    CHECK(is_printed(printed(number)));
    CHECK(value(printed(number)) == std::optional{number});
    CHECK(or_zero(printed(number)) == number);
  }
}

TEST_CASE("no other state has a number") {
  for (const FigureState state : all_values<FigureState>) {
    if (state == FigureState::printed) continue;
    CAPTURE(name(state));
    const Figure figure{7, state};
    CHECK_FALSE(is_printed(figure));
    CHECK_FALSE(value(figure).has_value());
    CHECK(or_zero(figure) == 0);
    CHECK(missing(state).state == state);
    CHECK(missing(state).number == 0);
  }
}

TEST_CASE("figures of different states differ") {
  for (const FigureState a : all_values<FigureState>) {
    for (const FigureState b : all_values<FigureState>) {
      CHECK((Figure{0, a} == Figure{0, b}) == (a == b));
    }
  }
  CHECK(printed(1) != printed(2));
  CHECK(printed(2) == printed(2));
}

TEST_CASE("a figure is no number by itself") {
  static_assert(!std::is_convertible_v<Figure, bool>);
  static_assert(!std::is_constructible_v<bool, Figure>);
  static_assert(!std::is_convertible_v<Figure, std::int64_t>);
  static_assert(!std::is_constructible_v<std::int64_t, Figure>);
  static_assert(!std::is_convertible_v<std::int64_t, Figure>);
}

TEST_CASE("amounts are parsed exactly and written as they were printed") {
  struct Case {
    std::string_view text;
    std::int64_t digits;
    int scale;
  };
  for (const Case& c :
       {Case{"0", 0, 0}, Case{"7730.28", 773028, 2}, Case{"0.5", 5, 1}, Case{"-0.5", -5, 1},
        Case{"0.000000001", 1, 9}, Case{"-12.50", -1250, 2}, Case{"190.457379", 190457379, 6},
        Case{"0.00", 0, 2}, Case{"1000000", 1000000, 0}, Case{"9223372036854775807", int64_max, 0},
        Case{"9223372036.854775807", int64_max, 9}, Case{"-9223372036854775808", int64_min, 0},
        Case{"-9223372036.854775808", int64_min, 9}}) {
    CAPTURE(c.text);
    const auto amount = parse_amount(c.text, MoneyUnit::wan_yuan);
    REQUIRE(amount.has_value());
    CHECK(amount->digits == c.digits);
    CHECK(int{amount->scale} == c.scale);
    CHECK(amount->unit == MoneyUnit::wan_yuan);
    CHECK(amount->state == FigureState::printed);
    CHECK(decimal_text(*amount) == c.text);
  }
}

TEST_CASE("what is no ASCII decimal is no amount") {
  for (const std::string_view text :
       {"",      "-",  ".",  "-.", "5.", ".5",  "1..2", "1.2.3",    "--1", "+1", "1e3",
        "1,234", " 1", "1 ", "1-", "１", "0x1", "无",   "251000元", "nan", "inf"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_amount(text, MoneyUnit::yuan).has_value());
  }
}

TEST_CASE("what does not fit an amount is no amount") {
  for (const std::string_view text :
       {"9223372036854775808", "-9223372036854775809", "92233720368547758070",
        "18446744073709551616", "999999999999999999999999999999", "0.0000000001",
        "922337203685477580.75808"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_amount(text, MoneyUnit::yuan).has_value());
  }
}

TEST_CASE("equality of amounts is of the printed form") {
  const auto amount = [](std::string_view text, MoneyUnit unit) {
    return parse_amount(text, unit).value();
  };
  CHECK(amount("1.0", MoneyUnit::yuan) == amount("1.0", MoneyUnit::yuan));
  CHECK(amount("1.0", MoneyUnit::yuan) != amount("1.00", MoneyUnit::yuan));
  CHECK(amount("10000", MoneyUnit::yuan) != amount("1", MoneyUnit::wan_yuan));
  CHECK(amount("1", MoneyUnit::unknown) != amount("1", MoneyUnit::yuan));
}

TEST_CASE("an amount without a number has no decimal") {
  CHECK(Amount{}.state == FigureState::absent);
  CHECK(decimal_text(Amount{}).empty());
  CHECK(decimal_text(Amount{5, 0, MoneyUnit::yuan, FigureState::blank}).empty());
}

TEST_CASE("zeros are put before the point, also for scales beyond the limit") {
  const auto text = [](std::int64_t digits, std::uint8_t scale) {
    return decimal_text(Amount{digits, scale, MoneyUnit::yuan, FigureState::printed});
  };
  CHECK(text(5, 3) == "0.005");
  CHECK(text(-5, 3) == "-0.005");
  CHECK(text(1234, 4) == "0.1234");
  CHECK(text(1234, 3) == "1.234");
  CHECK(text(0, 3) == "0.000");
  CHECK(text(int64_min, 2) == "-92233720368547758.08");
  CHECK(text(1, 255) == "0." + std::string(254, '0') + "1");
}
