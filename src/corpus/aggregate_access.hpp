// SPDX-License-Identifier: Apache-2.0
// The inside of an Aggregate, for the functions that make one.
#pragma once

#include <utility>
#include <vector>

#include "govinfo/aggregate.hpp"

namespace govinfo::inline v0_1::detail {

struct AggregateAccess {
  using Group = Aggregate::Group;

  static std::vector<Group>& groups(Aggregate& sums) { return sums.groups_; }
  static const std::vector<Group>& groups(const Aggregate& sums) { return sums.groups_; }
  static void describe(Aggregate& sums, std::vector<GroupKey> by, std::vector<FigureId> figures,
                       bool members) {
    sums.by_ = std::move(by);
    sums.figures_ = std::move(figures);
    sums.members_kept_ = members;
  }
};

/// Adds the groups of organs that must report where nobody did.
void add_expected(Aggregate& sums, const Roster& roster);

}  // namespace govinfo::inline v0_1::detail
