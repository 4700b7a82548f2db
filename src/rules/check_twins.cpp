// SPDX-License-Identifier: Apache-2.0
// H.TWIN: organs that published the same table.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "govinfo/enum.hpp"
#include "rules/comparison.hpp"
#include "rules/organ_checks.hpp"
#include "rules/same_table.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// A finding names so many organs.
constexpr std::size_t most_named = 16;
/// No roster is deeper than this; one in a circle would be.
constexpr int deepest = 64;

/// An organ whose report of the year tells enough.
struct Candidate {
  std::uint64_t hash = 0;
  std::size_t organ = 0;
  const Report* report = nullptr;
};

/// Without the organs above others of the list: where one child has all there is, its parent has
/// the same table, and rightly so.
std::vector<std::size_t> lowest(const OrganTree& tree, const std::vector<std::size_t>& organs) {
  const std::unordered_set<std::size_t> all(organs.begin(), organs.end());
  std::unordered_set<std::size_t> above;
  for (const std::size_t organ : organs) {
    std::size_t at = tree.parent(organ);
    for (int depth = 0; at != OrganTree::no_organ && depth < deepest; ++depth) {
      if (all.count(at) != 0 && !above.insert(at).second) break;  // passed before
      at = tree.parent(at);
    }
  }
  std::vector<std::size_t> kept;
  for (const std::size_t organ : organs) {
    if (above.count(organ) == 0) kept.push_back(organ);
  }
  return kept;
}

void give(const OrganTree& tree, int year, Table table, const std::vector<std::size_t>& organs,
          std::vector<Finding>& out) {
  const std::vector<std::size_t> twins = lowest(tree, organs);
  if (twins.size() < 2) return;
  Finding finding = start_finding("H.TWIN." + std::string{name(table)});
  const auto count = static_cast<std::int64_t>(twins.size());
  finding.left = Sum{count, 0, {count, count}};
  for (const std::size_t organ : twins) {
    if (finding.subjects.size() == most_named) break;
    finding.subjects.push_back(tree.subject(organ, year));
  }
  const Editions& editions = tree.report(finding.subjects.front().report).editions;
  finding.where.edition = (table == Table::disclosure ? editions.disclosure : editions.requests)
                              .value_or(Edition::standard_2021);
  out.push_back(std::move(finding));
}

}  // namespace

void check_twins(const OrganTree& tree, std::vector<Finding>& out) {
  for (const int year : tree.all_years()) {
    const std::vector<std::size_t> reporting = tree.reporting(year);
    const unsigned enough = bits_among(reporting.size());
    for (const Table table : all_values<Table>) {
      std::vector<Candidate> candidates;
      for (const std::size_t organ : reporting) {
        const Report& report = tree.report(tree.find(organ, year)->chosen);
        if (bits_told(report, table) < enough) continue;
        candidates.push_back({table_hash(report, table), organ, &report});
      }
      std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.organ < b.organ;
      });
      // Groups in the order of the roster, by the first organ of each.
      std::vector<std::vector<std::size_t>> groups;
      for (std::size_t i = 0; i < candidates.size();) {
        std::vector<std::size_t> group{candidates[i].organ};
        std::size_t next = i + 1;
        for (; next < candidates.size() && candidates[next].hash == candidates[i].hash; ++next) {
          if (same_table(*candidates[i].report, *candidates[next].report, table)) {
            group.push_back(candidates[next].organ);
          }
        }
        if (group.size() > 1) groups.push_back(std::move(group));
        i = next;
      }
      std::sort(groups.begin(), groups.end());
      for (const auto& group : groups) give(tree, year, table, group, out);
    }
  }
}

}  // namespace govinfo::inline v0_1::detail
