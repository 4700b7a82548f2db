// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <optional>
#include <string_view>

#include <boost/describe/enum.hpp>
#include <doctest/doctest.h>

#include "govinfo/category.hpp"
#include "govinfo/enum.hpp"

namespace {

BOOST_DEFINE_FIXED_ENUM_CLASS(Colour, std::uint8_t, red, green, blue)
BOOST_DEFINE_FIXED_ENUM_CLASS(Lonely, std::uint8_t, only)
enum class Nameless : std::uint8_t { a, b };

}  // namespace

using namespace govinfo;

TEST_CASE("only described enums are DescribedEnum") {
  static_assert(DescribedEnum<Colour>);
  static_assert(DescribedEnum<Applicant>);
  static_assert(!DescribedEnum<Nameless>);
  static_assert(!DescribedEnum<int>);
  static_assert(!DescribedEnum<std::optional<Colour>>);
}

TEST_CASE("count, index and all values follow the declaration, at compile time") {
  static_assert(count_of<Colour> == 3);
  static_assert(count_of<Lonely> == 1);
  static_assert(index(Colour::red) == 0);
  static_assert(index(Colour::blue) == 2);
  static_assert(all_values<Colour>[0] == Colour::red);
  static_assert(all_values<Colour>[1] == Colour::green);
  static_assert(all_values<Colour>[2] == Colour::blue);
  static_assert(name(Colour::green) == "green");
  static_assert(parse_name<Colour>("blue") == Colour::blue);
}

TEST_CASE("a value that is no enumerator has no name") {
  CHECK(name(static_cast<Colour>(3)).empty());
  CHECK(name(static_cast<Colour>(255)).empty());
  CHECK(name(Lonely::only) == "only");
}

TEST_CASE("names are parsed exactly") {
  CHECK(parse_name<Colour>("red") == Colour::red);
  for (std::string_view text :
       {"", "Red", "RED", " red", "red ", "re", "redd", "Colour::red", "0", "红"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_name<Colour>(text).has_value());
  }
  CHECK_FALSE(parse_name<Colour>(std::string_view{"red\0", 4}).has_value());
}

TEST_CASE("names have static storage and end where they end") {
  const std::string_view first = name(Applicant::total);
  const std::string_view second = name(Applicant::total);
  CHECK(first.data() == second.data());
  CHECK(first.size() == 5);
}
