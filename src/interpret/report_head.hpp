// SPDX-License-Identifier: Apache-2.0
// Who reports, for which year and period, under which notice, and when it was published.
#pragma once

#include <optional>
#include <string>

#include "govinfo/report.hpp"
#include "interpret/outline.hpp"
#include "interpret/source_lines.hpp"

namespace govinfo::inline v0_1::detail {

/// The lines of the title, if one is found near the top.
std::optional<LineRange> find_title(const SourceLines& lines, LineRange range);

/// What a title says, as far as it does: "" and 0 where it does not.
struct TitleWords {
  std::string text;
  std::string organ;
  int year = 0;
};
TitleWords words_of_title(const SourceLines& lines, LineRange title);

/// Whether two titles are those of different reports: of another organ or another year.
bool tell_apart(const TitleWords& a, const TitleWords& b);

/// Sets title, organ, year, period, published and notice.
void read_head(const SourceLines& lines, LineRange range, const Outline& outline, Report& report);

}  // namespace govinfo::inline v0_1::detail
