// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/enum.hpp"
#include "govinfo/sum.hpp"

using namespace govinfo;

namespace {

constexpr std::int64_t int64_max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t int64_min = std::numeric_limits<std::int64_t>::min();

Sum sum_of(const std::vector<Figure>& figures, FigureKind kind = FigureKind::count) {
  Sum sum;
  for (const Figure& figure : figures) add(sum, figure, kind);
  return sum;
}

}  // namespace

TEST_CASE("the empty sum is exactly 0") {
  constexpr Sum sum;
  static_assert(sum.value == 0);
  static_assert(sum.missing == 0);
  static_assert(sum.interval == Interval{0, 0});
  static_assert(is_exact(sum));
}

TEST_CASE("printed figures are added exactly") {
  const Sum sum = sum_of({printed(821), printed(0), printed(35), printed(-6)});
  CHECK(sum == Sum{850, 0, {850, 850}});
  CHECK(is_exact(sum));
}

TEST_CASE("a missing count is at least 0") {
  for (const FigureState state :
       {FigureState::absent, FigureState::blank, FigureState::dash, FigureState::unreadable}) {
    CAPTURE(name(state));
    const Sum sum = sum_of({printed(3), missing(state), printed(4), missing(state)});
    CHECK(sum == Sum{7, 2, {7, std::nullopt}});
    CHECK_FALSE(is_exact(sum));
  }
}

TEST_CASE("a missing change can be anything") {
  const Sum sum = sum_of({printed(3), missing(FigureState::blank)}, FigureKind::change);
  CHECK(sum == Sum{3, 1, {std::nullopt, std::nullopt}});
}

TEST_CASE("a figure that is not on the form is no part of a sum") {
  CHECK(sum_of({printed(3), missing(FigureState::not_on_form)}) == Sum{3, 0, {3, 3}});
}

TEST_CASE("the number of a figure that is not printed is not read") {
  CHECK(sum_of({Figure{99, FigureState::blank}}) == Sum{0, 1, {0, std::nullopt}});
}

TEST_CASE("what does not fit has no value") {
  CHECK(sum_of({printed(int64_max), printed(0)}).value == int64_max);
  CHECK(sum_of({printed(int64_min), printed(0)}).value == int64_min);
  CHECK(sum_of({printed(int64_max), printed(int64_min)}).value == -1);
  for (const Sum& sum :
       {sum_of({printed(int64_max), printed(1)}), sum_of({printed(1), printed(int64_max)}),
        sum_of({printed(int64_min), printed(-1)}), sum_of({printed(int64_min), printed(int64_min)}),
        sum_of({printed(int64_max), printed(int64_max)})}) {
    CHECK_FALSE(sum.value.has_value());
    CHECK_FALSE(sum.interval.lower.has_value());
    CHECK_FALSE(sum.interval.upper.has_value());
    CHECK(sum.missing == 0);
    CHECK_FALSE(is_exact(sum));
  }
}

TEST_CASE("what has overflowed stays without a value") {
  const Sum sum = sum_of({printed(int64_max), printed(1), printed(-5)});
  CHECK_FALSE(sum.value.has_value());
  CHECK_FALSE((sum + Sum{-1, 0, {-1, -1}}).value.has_value());
}

TEST_CASE("sums are added part by part") {
  const Sum a{7, 2, {7, std::nullopt}};
  const Sum b{5, 0, {5, 5}};
  const Sum c{-1, 1, {std::nullopt, std::nullopt}};
  CHECK(a + b == Sum{12, 2, {12, std::nullopt}});
  CHECK(b + b == Sum{10, 0, {10, 10}});
  CHECK(b + c == Sum{4, 1, {std::nullopt, std::nullopt}});
  static_assert((Sum{1, 0, {1, 1}} + Sum{2, 3, {0, std::nullopt}}) == Sum{3, 3, {1, std::nullopt}});
}

TEST_CASE("addition of sums is associative and commutative, 0 is neutral") {
  std::vector<Sum> sums = {
      Sum{},
      Sum{1, 0, {1, 1}},
      Sum{821, 3, {821, std::nullopt}},
      Sum{5, 1, {std::nullopt, std::nullopt}},
      Sum{int64_max / 4, 0, {int64_max / 4, int64_max / 4}},
      Sum{std::nullopt, 0, {std::nullopt, std::nullopt}},
  };
  for (const Sum& a : sums) {
    CHECK(a + Sum{} == a);
    CHECK(Sum{} + a == a);
    for (const Sum& b : sums) {
      CHECK(a + b == b + a);
      for (const Sum& c : sums) CHECK((a + b) + c == a + (b + c));
    }
  }
}

TEST_CASE("overflow of counts does not depend on the order") {
  const Sum large = sum_of({printed(int64_max)});
  const Sum one = sum_of({printed(1)});
  CHECK_FALSE(((large + one) + one).value.has_value());
  CHECK_FALSE((large + (one + one)).value.has_value());
  CHECK_FALSE(((one + one) + large).value.has_value());
}

TEST_CASE("adding figures one by one is adding their sums") {
  const std::vector<Figure> figures = {printed(3),
                                       missing(FigureState::blank),
                                       printed(-4),
                                       missing(FigureState::not_on_form),
                                       missing(FigureState::unreadable),
                                       printed(9)};
  for (std::size_t cut = 0; cut <= figures.size(); ++cut) {
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(cut);
    CHECK(sum_of({figures.begin(), middle}) + sum_of({middle, figures.end()}) ==
          Sum{8, 2, {8, std::nullopt}});
  }
}
