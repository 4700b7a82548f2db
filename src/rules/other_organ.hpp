// SPDX-License-Identifier: Apache-2.0
// Names in the prose that cannot be the reporting organ: those of another one, left in a text that
// was taken over, and places of a template that nobody filled in.
#pragma once

#include <string>
#include <vector>

#include "govinfo/finding.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1::detail {

struct ForeignName {
  Section section = Section::preamble;
  ProseSpan span;
  std::string text;
  bool placeholder = false;
};

/// Only what is certain: “由…编制” that names an organ which shares neither place nor trade with
/// the one that reports, and XX局, 某某局, （单位名称）.
[[nodiscard]] std::vector<ForeignName> foreign_names(const Report& report);

}  // namespace govinfo::inline v0_1::detail
