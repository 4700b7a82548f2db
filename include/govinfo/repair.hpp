// SPDX-License-Identifier: Apache-2.0
// A repaired copy of a report, and what was changed in it: only where there is one answer, its
// figures are certain, few cells change and people are known to make such slips.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/explain.hpp"
#include "govinfo/export.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/path.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

/// A figure as published and as repaired, how it came to be wrong, and the equations that failed.
struct RepairedFigure {
  FigureId id{};
  Figure published;
  std::int64_t repaired = 0;
  SlipKind kind = SlipKind::arbitrary;
  std::vector<std::string> rules;

  friend bool operator==(const RepairedFigure&, const RepairedFigure&) = default;
};
GOVINFO_DESCRIBE(RepairedFigure, id, published, repaired, kind, rules);

/// Failing equations that were left alone, and why.
struct UnrepairedPart {
  Table table = Table::requests;
  ExplanationStatus status = ExplanationStatus::clean;
  RepairObstacle obstacle = RepairObstacle::not_unique;
  std::vector<std::string> rules;

  friend bool operator==(const UnrepairedPart&, const UnrepairedPart&) = default;
};
GOVINFO_DESCRIBE(UnrepairedPart, table, status, obstacle, rules);

/// A report as repaired. With the figures of `edits` put back as published it is the report as
/// published. `left` is what is still wrong. Figures that were deduced are no repair: they stay
/// missing.
struct Repair {
  Report report;
  std::vector<RepairedFigure> edits;
  std::vector<UnrepairedPart> left;

  friend bool operator==(const Repair&, const Repair&) = default;
};
GOVINFO_DESCRIBE(Repair, report, edits, left);

/// More cells than this are never changed in one table.
inline constexpr std::uint32_t most_repaired_cells = 2;

/// Repairs a copy with the explanations that were made for the report. Throws UsageError as apply.
[[nodiscard]] GOVINFO_API Repair repair(const Report& report, const Explanations& explanations);

/// The report as it was published.
[[nodiscard]] GOVINFO_API Report as_published(const Repair& repair);

}  // namespace govinfo::inline v0_1
