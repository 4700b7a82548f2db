// SPDX-License-Identifier: Apache-2.0
// What the rules ask of the prose beside statements: years that are not the report's, sums of fees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "govinfo/report.hpp"
#include "prose/clean_text.hpp"
#include "prose/scan.hpp"
#include "prose/token.hpp"

namespace govinfo::inline v0_1::detail {

/// Titles (现公布…2022年…年度报告) and periods of the figures (2022年1月1日至12月31日) that name
/// another year than the report's.
void find_stale_years(const Report& report, std::uint32_t item, const CleanText& text,
                      const std::vector<Token>& tokens, std::vector<StaleYear>& out);

/// The amounts of a sum in brackets that stands at `at`: （420+290+1500）.
void read_components(std::u16string_view text, std::size_t at, StatedFee& fee);

}  // namespace govinfo::inline v0_1::detail
