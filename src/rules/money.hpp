// SPDX-License-Identifier: Apache-2.0
// Amounts in one unit, exactly: what sums and comparisons of money are made with.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "govinfo/figure.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1::detail {

/// digits × 10^−scale 万元. An amount in 元 has four decimals more.
struct Money {
  std::int64_t digits = 0;
  std::uint8_t scale = 0;
};

/// The amount with this many decimals; none when it does not fit. `scale` must not be less.
[[nodiscard]] constexpr std::optional<std::int64_t> digits_at(const Money& money,
                                                              std::uint8_t scale) noexcept {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 10;
  std::int64_t digits = money.digits;
  for (std::uint8_t at = money.scale; at < scale; ++at) {
    if (digits > most || digits < -most) return std::nullopt;
    digits *= 10;
  }
  return digits;
}

/// None unless a number is printed and its unit is told.
[[nodiscard]] constexpr std::optional<Money> money_of(const Amount& amount) noexcept {
  if (!is_printed(amount) || amount.unit == MoneyUnit::unknown || amount.scale > max_amount_scale) {
    return std::nullopt;
  }
  const int decimals = amount.unit == MoneyUnit::yuan ? 4 : 0;
  return Money{amount.digits, static_cast<std::uint8_t>(amount.scale + decimals)};
}

/// a + sign × b; none when it does not fit.
[[nodiscard]] constexpr std::optional<Money> add_money(const Money& a, const Money& b,
                                                       int sign = 1) noexcept {
  const std::uint8_t scale = a.scale > b.scale ? a.scale : b.scale;
  const auto x = digits_at(a, scale);
  const auto y = digits_at(b, scale);
  if (!x || !y) return std::nullopt;
  if (sign < 0 && *y == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  const auto sum = checked_add(*x, sign < 0 ? -*y : *y);
  return sum ? std::optional{Money{*sum, scale}} : std::nullopt;
}

/// The amount with as many decimals as were printed, more of them only where they are not 0; none
/// when it has more decimals than an Amount can hold.
[[nodiscard]] constexpr std::optional<Amount> amount_of(Money money) noexcept {
  while (money.scale > max_amount_scale && money.digits % 10 == 0) {
    money.digits /= 10;
    --money.scale;
  }
  if (money.scale > max_amount_scale) return std::nullopt;
  return Amount{money.digits, money.scale, MoneyUnit::wan_yuan, FigureState::printed};
}

/// "7730.28 万元", "251000 元", and the number alone where the unit is not told.
[[nodiscard]] inline std::string money_text(const Amount& amount) {
  std::string text = decimal_text(amount);
  if (amount.unit == MoneyUnit::wan_yuan) text += " 万元";
  if (amount.unit == MoneyUnit::yuan) text += " 元";
  return text;
}

}  // namespace govinfo::inline v0_1::detail
