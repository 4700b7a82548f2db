// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "text/number_text.hpp"

using govinfo::MoneyUnit;
using govinfo::detail::NumberText;
using govinfo::detail::parse_number_text;
using Kind = govinfo::detail::NumberText::Kind;

TEST_CASE("numbers as organs write them") {
  struct Example {
    std::string_view text;
    std::int64_t digits;
    int scale;
  };
  for (const Example& example : std::vector<Example>{{"0", 0, 0},
                                                     {"21", 21, 0},
                                                     {"２１", 21, 0},
                                                     {"1,234", 1234, 0},
                                                     {"1，234，567", 1234567, 0},
                                                     {"159,962.33", 15996233, 2},
                                                     {"7730.28", 773028, 2},
                                                     {"0.50", 50, 2},
                                                     {"+19", 19, 0},
                                                     {"-2", -2, 0},
                                                     {"−8", -8, 0},
                                                     {"减3", -3, 0},
                                                     {"999999999999999", 999999999999999, 0}}) {
    CAPTURE(example.text);
    const NumberText number = parse_number_text(example.text);
    CHECK(number.kind == Kind::number);
    CHECK(number.digits == example.digits);
    CHECK(number.scale == example.scale);
    CHECK(number.unit == MoneyUnit::unknown);
    CHECK_FALSE(number.remark);
  }
}

TEST_CASE("units and remarks beside a number") {
  CHECK(parse_number_text("251000元").unit == MoneyUnit::yuan);
  CHECK(parse_number_text("0.37万元").unit == MoneyUnit::wan_yuan);
  CHECK(parse_number_text("0.37萬元").digits == 37);
  const NumberText remark = parse_number_text("22（其中修订16件）");
  CHECK(remark.kind == Kind::number);
  CHECK(remark.digits == 22);
  CHECK(remark.remark);
  CHECK(parse_number_text("12件").remark);
}

TEST_CASE("marks and words for none") {
  for (const std::string_view mark : {"-", "—", "——", "－", "/", "无", "無"}) {
    CAPTURE(mark);
    CHECK(parse_number_text(mark).kind == Kind::none);
  }
}

TEST_CASE("digits that are no number of a report") {
  // 000 is more likely three cells than one; 15 digits and 9 decimals are the limits.
  for (const std::string_view text : {"000", "007", "1234567890123456", "0.1234567890"}) {
    CAPTURE(text);
    CHECK(parse_number_text(text).kind == Kind::unclear);
  }
}

TEST_CASE("text is never cut down to the number in front of it") {
  for (const std::string_view text :
       {"", "a", "1,23", "12,345,6", "1.", ".5", "1.2.3", "3O", "1?", "2024年", "2024年12月",
        "22（其中", "1-2", "+", "减", "1e5", "0x1", "12件本年", "１．"}) {
    CAPTURE(text);
    CHECK(parse_number_text(text).kind == Kind::other);
  }
}
