// SPDX-License-Identifier: Apache-2.0
// What one row of a corpus has of a rate.
#pragma once

#include <cstddef>

#include "corpus/part.hpp"
#include "govinfo/indicator.hpp"

namespace govinfo::inline v0_1::detail {

[[nodiscard]] IndicatorSum sum_of_row(const CorpusPart& part, std::size_t row, Indicator indicator);

}  // namespace govinfo::inline v0_1::detail
