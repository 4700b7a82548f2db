// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/describe/enum.hpp>
#include <doctest/doctest.h>

#include "govinfo/describe.hpp"
#include "govinfo/report.hpp"
#include "govinfo/table.hpp"

namespace sample {

BOOST_DEFINE_FIXED_ENUM_CLASS(Side, std::uint8_t, left, right)

struct Inner {
  int x = 1;
  int y = 2;
};
GOVINFO_DESCRIBE(Inner, x, y);

struct Outer {
  std::string text;
  Inner inner;
  std::array<int, 3> numbers{};
  std::optional<int> maybe;
  std::vector<Inner> many;
};
GOVINFO_DESCRIBE(Outer, text, inner, numbers, maybe, many);

struct Single {
  std::vector<std::string> only;
};
GOVINFO_DESCRIBE(Single, only);

/// More members than any struct of the library has.
struct Wide {
  int a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9;
  int c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9;
};
GOVINFO_DESCRIBE(Wide, a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8,
                 b9, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, d0, d1, d2, d3, d4, d5, d6, d7, d8,
                 d9);

struct Plain {
  int x;
};

}  // namespace sample

using namespace govinfo;

TEST_CASE("the drift guard counts members whatever their types are") {
  static_assert(detail::has_arity<sample::Inner, 2>);
  static_assert(!detail::has_arity<sample::Inner, 1>);
  static_assert(!detail::has_arity<sample::Inner, 3>);
  static_assert(detail::has_arity<sample::Outer, 5>);
  static_assert(!detail::has_arity<sample::Outer, 4>);
  static_assert(!detail::has_arity<sample::Outer, 7>);
  static_assert(detail::has_arity<sample::Single, 1>);
  static_assert(detail::has_arity<sample::Wide, 40>);
  static_assert(!detail::has_arity<sample::Wide, 39>);
  static_assert(detail::has_arity<sample::Plain, 1>);
}

TEST_CASE("what is described and what is not") {
  static_assert(DescribedStruct<sample::Inner>);
  static_assert(!DescribedStruct<sample::Plain>);
  static_assert(!DescribedStruct<sample::Side>);
  static_assert(!DescribedStruct<int>);
  static_assert(EnumKeyed<EnumArray<sample::Side, int>>);
  static_assert(!EnumKeyed<sample::Inner>);
  static_assert(!EnumKeyed<std::vector<int>>);
}

TEST_CASE("for_each_field visits the members in the order of declaration") {
  const sample::Inner inner;
  std::string seen;
  for_each_field(inner, [&](std::string_view name, const int& member) {
    seen.append(name).append("=").append(std::to_string(member)).append(";");
  });
  CHECK(seen == "x=1;y=2;");

  sample::Outer outer;
  std::string names;
  for_each_field(outer, [&](std::string_view name, auto&) { names.append(name).append(" "); });
  CHECK(names == "text inner numbers maybe many ");
}

TEST_CASE("for_each_field hands out the members themselves") {
  sample::Inner inner;
  for_each_field(inner, [](std::string_view, int& member) { member += 10; });
  CHECK(inner.x == 11);
  CHECK(inner.y == 12);

  const sample::Inner constant;
  for_each_field(constant, [](std::string_view, auto& member) {
    static_assert(std::is_const_v<std::remove_reference_t<decltype(member)>>);
  });
}

TEST_CASE("a table indexed by an enum has its enumerators as fields") {
  EnumArray<sample::Side, int> table{{7, 8}};
  std::string seen;
  for_each_field(table, [&](std::string_view name, int& member) {
    seen.append(name).append("=").append(std::to_string(member)).append(";");
    member = 0;
  });
  CHECK(seen == "left=7;right=8;");
  CHECK(table[sample::Side::left] == 0);
  CHECK(table[sample::Side::right] == 0);
}

TEST_CASE("the fields of a report") {
  const Report report;
  std::vector<std::string> names;
  for_each_field(report, [&](std::string_view name, const auto&) { names.emplace_back(name); });
  const std::vector<std::string> expected = {"title",     "organ",    "year",     "period",
                                             "published", "notice",   "editions", "disclosure",
                                             "requests",  "remedies", "prose",    "footnotes"};
  CHECK(names == expected);
}
