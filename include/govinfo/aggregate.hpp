// SPDX-License-Identifier: Apache-2.0
// Sums inside a report.
#pragma once

#include "govinfo/category.hpp"
#include "govinfo/form.hpp"
#include "govinfo/report.hpp"
#include "govinfo/sum.hpp"
#include "govinfo/table.hpp"

namespace govinfo::inline v0_1 {

/// How many requests of one kind of applicant (or of the printed total column) ended in one group
/// of results （一）…（六）. Rows that are not on the report's form are no part of the sum; a row
/// that is blank, lost or unreadable is counted in `missing`.
[[nodiscard]] constexpr Sum group_total(const Report& report, OutcomeGroup group,
                                        Applicant applicant) noexcept {
  Sum sum;
  for (Outcome outcome : all_values<Outcome>) {
    const bool listed =
        !report.editions.requests || form_of(row_of(outcome)).on.in(*report.editions.requests);
    if (listed && group_of(outcome) == group) add(sum, report.requests[outcome][applicant]);
  }
  return sum;
}

}  // namespace govinfo::inline v0_1
