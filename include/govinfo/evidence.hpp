// SPDX-License-Identifier: Apache-2.0
// What other reports say of the figures of a report: evidence for ExplainOptions::evidence.
#pragma once

#include <span>
#include <vector>

#include "govinfo/explain.hpp"
#include "govinfo/export.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

/// What the reports of the same organ for the year before and the year after say: 结转下年度 of the
/// one is 上年结转 of this report, 上年结转 of the other is 结转下年度 of this one. Either may be
/// null. Throws UsageError when the years are known and do not follow each other.
[[nodiscard]] GOVINFO_API std::vector<Evidence> evidence_of_years(const Report* previous,
                                                                  const Report& report,
                                                                  const Report* next);

/// The sums over the reports of the organs below, for every count of tables 三 and 四 that all of
/// them print. They speak for a figure only if the organs below, its own share (本级) among them,
/// are all there: see the caller.
[[nodiscard]] GOVINFO_API std::vector<Evidence> evidence_of_children(
    const Report& report, std::span<const Report> children);

}  // namespace govinfo::inline v0_1
