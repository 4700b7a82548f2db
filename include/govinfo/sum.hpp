// SPDX-License-Identifier: Apache-2.0
// A sum over published figures that says what is missing from it.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "govinfo/describe.hpp"
#include "govinfo/figure.hpp"

namespace govinfo::inline v0_1 {

/// All values that are possible; a bound that is not set is not known.
struct Interval {
  std::optional<std::int64_t> lower;
  std::optional<std::int64_t> upper;

  friend bool operator==(const Interval&, const Interval&) = default;
};
GOVINFO_DESCRIBE(Interval, lower, upper);

/// The sum of the figures that are printed. `value` is not set when it does not fit 64 bits.
/// `missing` counts the figures that have no number (those not on the form are no part of any
/// sum); `interval` is what the whole can be: a missing count is at least 0.
struct Sum {
  std::optional<std::int64_t> value = 0;
  std::uint32_t missing = 0;
  Interval interval{0, 0};

  friend bool operator==(const Sum&, const Sum&) = default;
};
GOVINFO_DESCRIBE(Sum, value, missing, interval);

namespace detail {

// GCC 12 takes the value of an optional for unset in spite of the test before it, once all of this
// is inlined.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
/// a + b, or nothing on overflow or when either is nothing.
[[nodiscard]] constexpr std::optional<std::int64_t> checked_add(
    std::optional<std::int64_t> a, std::optional<std::int64_t> b) noexcept {
  if (!a || !b) return std::nullopt;
  constexpr auto max = std::numeric_limits<std::int64_t>::max();
  constexpr auto min = std::numeric_limits<std::int64_t>::min();
  if (*b > 0 ? *a > max - *b : *a < min - *b) return std::nullopt;
  return *a + *b;
}
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

}  // namespace detail

/// Adds a figure to a sum. `kind` tells whether a missing figure is at least 0 (a count) or can be
/// anything (a signed change).
constexpr void add(Sum& sum, const Figure& figure, FigureKind kind = FigureKind::count) noexcept {
  if (is_printed(figure)) {
    sum.value = detail::checked_add(sum.value, figure.number);
    sum.interval.lower = detail::checked_add(sum.interval.lower, figure.number);
    sum.interval.upper = detail::checked_add(sum.interval.upper, figure.number);
  } else if (figure.state != FigureState::not_on_form) {
    ++sum.missing;
    sum.interval.upper.reset();
    if (kind == FigureKind::change) sum.interval.lower.reset();
  }
}

/// The sum of two sums. The order does not matter unless something overflows on the way: what has
/// overflowed stays without a value.
[[nodiscard]] constexpr Sum operator+(const Sum& a, const Sum& b) noexcept {
  return Sum{detail::checked_add(a.value, b.value), a.missing + b.missing,
             Interval{detail::checked_add(a.interval.lower, b.interval.lower),
                      detail::checked_add(a.interval.upper, b.interval.upper)}};
}

/// Whether nothing is missing and nothing overflowed.
[[nodiscard]] constexpr bool is_exact(const Sum& sum) noexcept {
  return sum.value.has_value() && sum.missing == 0;
}

}  // namespace govinfo::inline v0_1
