// SPDX-License-Identifier: Apache-2.0
// Rows of a part that meet conditions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/part.hpp"

namespace govinfo::inline v0_1::detail {

/// A byte for each row, 1 where it meets all conditions. Throws UsageError as Corpus::where().
[[nodiscard]] std::vector<std::uint8_t> rows_where(const CorpusPart& part,
                                                   std::span<const Condition> conditions);

}  // namespace govinfo::inline v0_1::detail
