// SPDX-License-Identifier: Apache-2.0
// Who reports, for which year and period, under which notice, and when it was published.
#pragma once

#include <optional>

#include "govinfo/report.hpp"
#include "outline.hpp"
#include "source_lines.hpp"

namespace govinfo::inline v0_1::detail {

/// The lines of the title, if one is found near the top.
std::optional<LineRange> find_title(const SourceLines& lines, LineRange range);

/// Sets title, organ, year, period, published and notice.
void read_head(const SourceLines& lines, LineRange range, const Outline& outline, Report& report);

}  // namespace govinfo::inline v0_1::detail
