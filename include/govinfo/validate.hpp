// SPDX-License-Identifier: Apache-2.0
// Runs rules over readings, reports, the years of an organ, and organs. Never changes a figure.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/roster.hpp"
#include "govinfo/rule_set.hpp"

namespace govinfo::inline v0_1 {

struct ValidateOptions {
  /// Findings beyond this many are left out, Findings::truncated is set and SYS.TRUNCATED says so.
  std::size_t max_findings = 10'000;
  /// Prose beyond this many bytes is not checked (SYS.BUDGET).
  std::size_t max_prose = std::size_t{1} << 20;
  /// Whether rules that could not be evaluated are listed (verdict `open`, severity `note`).
  bool list_open = true;
  /// The rules to run; the built-in ones when null. Read only during the call.
  const RuleSet* rules = nullptr;
};

/// Runs the rules of scope `report`: tables, their sums, and the prose. A table that was not found
/// is a finding (SYS.OPEN), never a pass.
[[nodiscard]] GOVINFO_API Findings validate(const Report& report,
                                            const ValidateOptions& options = {});

/// The facts of the reading, then what the rules of scope `reading` and `report` say, each with its
/// place in the source.
[[nodiscard]] GOVINFO_API Findings validate(const Reading& reading,
                                            const ValidateOptions& options = {});

/// Runs the rules of scope `series` over reports of one organ, in any order: each year against the
/// year before it. Term::subject and Finding::subjects name the reports.
[[nodiscard]] GOVINFO_API Findings validate_series(std::span<const Report> reports,
                                                   const ValidateOptions& options = {});

/// Runs the rules of scope `tree` over the organs of a roster, year by year. A report belongs to
/// the entry with its Organ::id, else to the one with its name.
[[nodiscard]] GOVINFO_API Findings validate_tree(std::span<const Report> reports,
                                                 const Roster& roster,
                                                 const ValidateOptions& options = {});

/// Findings that share a cause: failures connected by the figures they speak of, with every failing
/// rule of a group beside the others. Groups and places in them are in the order of the findings;
/// what shares nothing is a group of its own.
[[nodiscard]] GOVINFO_API std::vector<std::vector<std::size_t>> root_causes(
    const Findings& findings);

}  // namespace govinfo::inline v0_1
