// SPDX-License-Identifier: Apache-2.0
// One published figure: a number or the reason why there is none; and an exact amount of money.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"

namespace govinfo::inline v0_1 {

/// A count (or a signed change) as published. A default-made figure is absent, never a 0.
/// `number` is 0 unless the state is `printed`; nothing reads it in another state.
struct Figure {
  std::int64_t number = 0;
  FigureState state = FigureState::absent;

  friend bool operator==(const Figure&, const Figure&) = default;
};
GOVINFO_DESCRIBE(Figure, number, state);

static_assert(sizeof(Figure) == 16 && std::is_trivially_copyable_v<Figure>);

/// A figure that was printed.
[[nodiscard]] constexpr Figure printed(std::int64_t number) noexcept {
  return Figure{number, FigureState::printed};
}

/// A figure without a number. `state` must not be `printed`.
[[nodiscard]] constexpr Figure missing(FigureState state) noexcept { return Figure{0, state}; }

[[nodiscard]] constexpr bool is_printed(const Figure& figure) noexcept {
  return figure.state == FigureState::printed;
}

/// The number, if one was printed.
[[nodiscard]] constexpr std::optional<std::int64_t> value(const Figure& figure) noexcept {
  return is_printed(figure) ? std::optional{figure.number} : std::nullopt;
}

/// The number, and 0 in every other state: for callers who have decided that missing means none.
[[nodiscard]] constexpr std::int64_t or_zero(const Figure& figure) noexcept {
  return is_printed(figure) ? figure.number : 0;
}

/// Money as printed: `digits` × 10^−`scale` of `unit`, exactly; "7730.28" 万元 is {773028, 2,
/// wan_yuan, printed}. `scale` is 0 … 9. Equality is of the printed form: 1.0 is not 1.00.
struct Amount {
  std::int64_t digits = 0;
  std::uint8_t scale = 0;
  MoneyUnit unit = MoneyUnit::unknown;
  FigureState state = FigureState::absent;

  friend bool operator==(const Amount&, const Amount&) = default;
};
GOVINFO_DESCRIBE(Amount, digits, scale, unit, state);

static_assert(sizeof(Amount) == 16 && std::is_trivially_copyable_v<Amount>);

inline constexpr std::uint8_t max_amount_scale = 9;

[[nodiscard]] constexpr bool is_printed(const Amount& amount) noexcept {
  return amount.state == FigureState::printed;
}

/// The decimal number as printed, without its unit: "7730.28", "-0.5"; empty when the amount has
/// no number.
[[nodiscard]] inline std::string decimal_text(const Amount& amount) {
  if (!is_printed(amount)) return {};
  const bool negative = amount.digits < 0;
  auto magnitude = static_cast<std::uint64_t>(amount.digits);
  if (negative) magnitude = 0 - magnitude;
  std::string text = std::to_string(magnitude);
  if (amount.scale > 0) {
    if (text.size() <= amount.scale) text.insert(0, amount.scale + 1 - text.size(), '0');
    text.insert(text.size() - amount.scale, 1, '.');
  }
  if (negative) text.insert(0, 1, '-');
  return text;
}

/// An amount from an ASCII decimal ("-12.50"): no value for anything else, for more than 9
/// decimals, and for what does not fit 64 bits.
[[nodiscard]] constexpr std::optional<Amount> parse_amount(std::string_view text,
                                                           MoneyUnit unit) noexcept {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::uint64_t limit = std::uint64_t{INT64_MAX} + (negative ? 1 : 0);
  std::uint64_t digits = 0;
  std::size_t whole = 0;
  std::size_t decimals = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.') {
      if (point) return std::nullopt;
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (digits > (limit - digit) / 10) return std::nullopt;
    digits = digits * 10 + digit;
    (point ? decimals : whole) += 1;
  }
  if (whole == 0 || (point && decimals == 0) || decimals > max_amount_scale) return std::nullopt;
  return Amount{static_cast<std::int64_t>(negative ? 0 - digits : digits),
                static_cast<std::uint8_t>(decimals), unit, FigureState::printed};
}

}  // namespace govinfo::inline v0_1
