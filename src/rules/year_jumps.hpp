// SPDX-License-Identifier: Apache-2.0
// Y.JUMP: figures that moved from one year to the next quite unlike the others of the organ.
#pragma once

#include <cstdint>
#include <vector>

#include "govinfo/finding.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1::detail {

/// By the method of Hidiroglou and Berthelot over the totals of the organ, zeros skipped.
void check_jumps(const Report& before, std::uint32_t before_place, const Report& after,
                 std::uint32_t after_place, std::vector<Finding>& out);

}  // namespace govinfo::inline v0_1::detail
