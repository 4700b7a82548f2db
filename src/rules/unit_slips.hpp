// SPDX-License-Identifier: Apache-2.0
// S.UNIT: an amount in 元 that was written where the form asks for 万元.
#pragma once

#include "govinfo/figure.hpp"

namespace govinfo::inline v0_1::detail {

/// Whether `amount` looks like 元 in the place of 万元 beside `reference`, which is 万元: about ten
/// thousand times as much (2,500 to 40,000), and with no more decimals than 元 has. What is printed
/// with its own unit 元 is no slip.
[[nodiscard]] bool is_unit_slip(const Amount& amount, const Amount& reference) noexcept;

}  // namespace govinfo::inline v0_1::detail
