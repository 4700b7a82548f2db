// SPDX-License-Identifier: Apache-2.0
// Explanations of many reports as columns: figures as published and as explained side by side.
#pragma once

#include <cstddef>
#include <span>

#include "govinfo/arrow.hpp"
#include "govinfo/explain.hpp"
#include "govinfo/export.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/rule_set.hpp"

namespace govinfo::inline v0_1 {

struct ExplanationTableOptions {
  ExplainOptions explain = {};
  /// 0: as many as the machine has.
  unsigned threads = 0;
  /// How many of the answers of a part are written, likeliest first.
  std::size_t answers = 5;
  /// Whether answers are held against all rules (verified): it takes longer than to find them.
  bool verify = false;
  /// The rules for that; the built-in ones when null. Read only during the call.
  const RuleSet* rules = nullptr;
};

/// Explains many reports over threads. One row an edit, in the order of the reports: report (its
/// place, from 0), source, organ, year, part (the place of the part in the report, from 0), table,
/// engine, status, rules (ids, joined by blanks), rank (of the answer, from 1), slip (its place in
/// the answer, from 1), kind, figure (path), published, explained, lower, upper (the figures that
/// are possible), cells, count, cost. A part without an answer has one row without rank. A missing
/// figure that is deduced has a row of status "deduced" without part, kind and rank; `explained`
/// is null where a range is all that is known.
[[nodiscard]] GOVINFO_API ColumnTable
explanation_table(std::span<const Report> reports, const ExplanationTableOptions& options = {});
[[nodiscard]] GOVINFO_API ColumnTable
explanation_table(std::span<const Reading> readings, const ExplanationTableOptions& options = {});

}  // namespace govinfo::inline v0_1
