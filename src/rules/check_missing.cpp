// SPDX-License-Identifier: Apache-2.0
// H.MISSING: organs that must report and did not.
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "rules/comparison.hpp"
#include "rules/organ_checks.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// A finding names so many of them; all are counted.
constexpr std::size_t most_named = 20;

Sum exactly(std::size_t count) {
  const auto number = static_cast<std::int64_t>(count);
  return {number, 0, {number, number}};
}

}  // namespace

void check_missing(const OrganTree& tree, std::vector<Finding>& out) {
  for (const int year : tree.all_years()) {
    for (std::size_t i = 0; i <= tree.size(); ++i) {
      const std::size_t parent = i < tree.size() ? i : OrganTree::no_organ;
      std::size_t owing = 0;
      std::size_t missing = 0;
      std::string names;
      for (const std::size_t child : tree.children(parent)) {
        if (!tree.owes(child, year)) continue;
        ++owing;
        if (tree.find(child, year) != nullptr || ++missing > most_named) continue;
        if (!names.empty()) names += "、";
        names += tree.entry(child).name;
      }
      if (missing == 0) continue;
      if (missing > most_named) names += "…";
      Finding finding = start_finding("H.MISSING");
      finding.left = exactly(missing);
      finding.right = exactly(owing);
      finding.stated = std::move(names);
      finding.subjects.push_back(parent == OrganTree::no_organ ? Subject{{}, year, no_report}
                                                               : tree.subject(parent, year));
      out.push_back(std::move(finding));
    }
  }
}

}  // namespace govinfo::inline v0_1::detail
