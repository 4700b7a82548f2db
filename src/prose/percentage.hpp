// SPDX-License-Identifier: Apache-2.0
// Whether a printed percentage is one of a part and a whole, as exactly as its decimals tell.
#pragma once

#include <cstdint>

namespace govinfo::inline v0_1::detail {

inline constexpr std::uint8_t most_percent_decimals = 6;
inline constexpr std::int64_t most_percent_count = 90'000'000'000;

/// Whether part / whole × 100, rounded or cut to `scale` decimals, is digits / 10^scale. Counts
/// beyond 9 × 10^10 and more than 6 decimals are given the benefit of the doubt. `part` may be
/// negative (a fall); `whole` must be more than 0.
constexpr bool gives_percentage(std::int64_t part, std::int64_t whole, std::int64_t digits,
                                std::uint8_t scale) noexcept {
  if (part < 0) return gives_percentage(-part, whole, -digits, scale);
  if (scale > most_percent_decimals || part > most_percent_count || whole > most_percent_count) {
    return true;
  }
  std::int64_t numerator = part * 100;  // at most 9 × 10^12 × 10^6 when scaled
  for (std::uint8_t i = 0; i < scale; ++i) numerator *= 10;
  const std::int64_t cut = numerator / whole;
  const bool up = (numerator % whole) * 2 >= whole;
  return digits == cut || (up && digits == cut + 1);
}

}  // namespace govinfo::inline v0_1::detail
