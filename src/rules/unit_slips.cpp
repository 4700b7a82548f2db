// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "rules/unit_slips.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr double least_ratio = 2'500;
constexpr double most_ratio = 40'000;
constexpr int decimals_of_yuan = 2;

double number_of(const Amount& amount) noexcept {
  return static_cast<double>(amount.digits) / std::pow(10.0, amount.scale);
}

}  // namespace

bool is_unit_slip(const Amount& amount, const Amount& reference) noexcept {
  const auto usable = [](const Amount& each) {
    return is_printed(each) && each.digits > 0 && each.unit != MoneyUnit::yuan;
  };
  if (!usable(amount) || !usable(reference) || amount.scale > decimals_of_yuan) return false;
  const double ratio = number_of(amount) / number_of(reference);
  return ratio >= least_ratio && ratio <= most_ratio;
}

}  // namespace govinfo::inline v0_1::detail
