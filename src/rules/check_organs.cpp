// SPDX-License-Identifier: Apache-2.0
// H.*, A.* and S.UNIT over the organs of a roster.
#include <utility>

#include "rules/checks.hpp"
#include "rules/comparison.hpp"
#include "rules/organ_checks.hpp"
#include "rules/organ_tree.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Nothing is reckoned on a guess which of several versions counts.
void give_uncertain_versions(const OrganTree& tree, std::vector<Finding>& out) {
  for (std::size_t organ = 0; organ < tree.size(); ++organ) {
    for (const YearVersions& year : tree.years(organ)) {
      if (year.certain) continue;
      Finding finding = start_finding("SYS.OPEN.versions", Verdict::open);
      for (const std::uint32_t place : year.places) {
        finding.subjects.push_back(subject_of(tree.report(place), place));
      }
      out.push_back(std::move(finding));
    }
  }
}

}  // namespace

void check_organs(std::span<const Report> reports, const Roster& roster,
                  std::vector<Finding>& out) {
  std::vector<Finding> open;
  const OrganTree tree{reports, roster, open};
  give_uncertain_versions(tree, open);
  check_peer_units(tree, out);
  check_sums(tree, out);
  check_missing(tree, out);
  check_twins(tree, out);
  check_peers(tree, out);
  check_digits(tree, out);
  for (Finding& finding : open) out.push_back(std::move(finding));
}

}  // namespace govinfo::inline v0_1::detail
