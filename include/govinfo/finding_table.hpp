// SPDX-License-Identifier: Apache-2.0
// Findings of many reports as columns.
#pragma once

#include <optional>
#include <span>

#include "govinfo/arrow.hpp"
#include "govinfo/category.hpp"
#include "govinfo/export.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/validate.hpp"

namespace govinfo::inline v0_1 {

struct FindingTableOptions {
  ValidateOptions validate = {};
  /// 0: as many as the machine has.
  unsigned threads = 0;
  /// Adds the columns message and advice in this language: most of the time goes into them.
  std::optional<Lang> words = {};
};

/// Checks many reports over threads. One row a finding, in the order of the reports: report (its
/// place, from 0), source, organ, year, rule, family, severity, verdict, figures (paths, joined by
/// blanks), left, right, difference, stated, line, fingerprint (16 hexadecimal digits).
[[nodiscard]] GOVINFO_API ColumnTable finding_table(std::span<const Report> reports,
                                                    const FindingTableOptions& options = {});
[[nodiscard]] GOVINFO_API ColumnTable finding_table(std::span<const Reading> readings,
                                                    const FindingTableOptions& options = {});

/// What was found already, one report after the other.
[[nodiscard]] GOVINFO_API ColumnTable finding_table(const Findings& findings, const Report& report,
                                                    const FindingTableOptions& options = {});

}  // namespace govinfo::inline v0_1
