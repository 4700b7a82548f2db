// SPDX-License-Identifier: Apache-2.0
// Roll-up trees: every organ with what it published, what those below it published, and the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "govinfo/corpus.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/difference.hpp"
#include "govinfo/export.hpp"
#include "govinfo/roster.hpp"

namespace govinfo::inline v0_1 {

/// An organ of the tree in one year. `organ` is its place in the roster, `row` the report that
/// counts (the latest version), not set where it did not report; `children` are places in
/// RollUp::nodes, `absent` places in the roster of the children that owe a report and have none.
/// `versions` are the other reports of this organ and year, which are in no sum. `difference` is
/// what it published less the sum of its children that reported, each once; empty for an organ
/// without children, and its parent figures are `absent` where it did not report.
/// `complete`: it reported, and so did every child.
struct RollUpNode {
  std::size_t organ = 0;
  int year = 0;
  std::optional<std::size_t> row;
  std::vector<std::size_t> versions;
  std::vector<std::size_t> children;
  std::vector<std::size_t> absent;
  bool own_share_reported = false;  ///< one of the children is the own share (本级)
  bool complete = false;
  DifferenceTable difference;

  friend bool operator==(const RollUpNode&, const RollUpNode&) = default;
};
GOVINFO_DESCRIBE(RollUpNode, organ, year, row, versions, children, absent, own_share_reported,
                 complete, difference);

/// Years ascending, in each the organs in the order of the roster; an organ that neither reported
/// nor owes a report in a year, and has nobody below it who does, has no node. `unmatched` are the
/// rows of organs that are not in the roster, and of no year.
struct RollUp {
  std::vector<RollUpNode> nodes;
  std::vector<std::size_t> unmatched;

  friend bool operator==(const RollUp&, const RollUp&) = default;
};
GOVINFO_DESCRIBE(RollUp, nodes, unmatched);

/// The tree of a roster over the rows of a corpus, for one year or for all that it has. A row
/// belongs to the entry with its organ_id, else to the one with its name.
[[nodiscard]] GOVINFO_API RollUp roll_up(const Corpus& corpus, const Roster& roster,
                                         std::optional<int> year = {});

}  // namespace govinfo::inline v0_1
