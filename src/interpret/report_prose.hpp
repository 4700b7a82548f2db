// SPDX-License-Identifier: Apache-2.0
// The prose of a report by section and sub-heading, and its footnotes.
#pragma once

#include "govinfo/report.hpp"
#include "interpret/outline.hpp"
#include "interpret/source_lines.hpp"

namespace govinfo::inline v0_1::detail {

/// Sets prose and footnotes from the lines that are no table, no heading, no title and no number of
/// a page.
void read_prose(const SourceLines& lines, LineRange range, const Outline& outline, Report& report);

}  // namespace govinfo::inline v0_1::detail
