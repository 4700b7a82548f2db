// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/organ_names.hpp"
#include "rules/comparison.hpp"
#include "rules/organ_tree.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::size_t none = OrganTree::no_organ;

using Places = std::unordered_map<std::string, std::size_t>;

/// The organ that a report is of. Two organs of one name are told apart by their ids only.
std::size_t organ_of(const Organ& organ, const Places& by_id, const Places& by_name) {
  if (!organ.id.empty()) {
    const auto found = by_id.find(organ.id);
    return found == by_id.end() ? none : found->second;
  }
  const auto found = by_name.find(without_blanks(organ.name));
  return found == by_name.end() ? none : found->second;
}

Finding open_report(std::string rule, const Report& report, std::uint32_t place) {
  Finding finding = start_finding(std::move(rule), Verdict::open);
  finding.subjects.push_back(subject_of(report, place));
  return finding;
}

}  // namespace

OrganTree::OrganTree(std::span<const Report> reports, const Roster& roster,
                     std::vector<Finding>& out)
    : reports_(reports),
      roster_(&roster),
      parents_(roster.entries.size(), none),
      first_child_(roster.entries.size() + 2),
      years_(roster.entries.size()) {
  const std::vector<RosterEntry>& entries = roster.entries;
  Places by_id;
  Places by_name;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    by_id.emplace(entries[i].id, i);
    const auto [place, first] = by_name.emplace(without_blanks(entries[i].name), i);
    if (!first) place->second = none;
  }
  const std::size_t roots = entries.size();
  const auto above = [&](std::size_t i) { return parents_[i] == none ? roots : parents_[i]; };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto parent = by_id.find(entries[i].parent);
    if (parent != by_id.end() && parent->second != i) parents_[i] = parent->second;
    ++first_child_[above(i) + 1];
  }
  for (std::size_t i = 0; i <= roots; ++i) first_child_[i + 1] += first_child_[i];
  children_.resize(entries.size());
  std::vector<std::size_t> next(first_child_.begin(), first_child_.end() - 1);
  for (std::size_t i = 0; i < entries.size(); ++i) children_[next[above(i)]++] = i;

  std::vector<std::vector<std::uint32_t>> places(entries.size());
  std::vector<bool> years(last_report_year - first_report_year + 1);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const Report& report = reports[i];
    const auto place = static_cast<std::uint32_t>(i);
    const std::size_t organ = organ_of(report.organ, by_id, by_name);
    if (organ == none) {
      out.push_back(open_report("SYS.OPEN.unmatched", report, place));
    } else if (!report.year || *report.year < first_report_year ||
               *report.year > last_report_year) {
      out.push_back(open_report("SYS.OPEN.no_year", report, place));
    } else {
      places[organ].push_back(place);
      years[static_cast<std::size_t>(*report.year - first_report_year)] = true;
    }
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!places[i].empty()) years_[i] = versions_by_year(reports, places[i]);
  }
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (years[i]) all_years_.push_back(first_report_year + static_cast<int>(i));
  }
}

std::span<const std::size_t> OrganTree::children(std::size_t organ) const noexcept {
  const std::size_t at = organ == no_organ ? size() : organ;
  return std::span{children_}.subspan(first_child_[at], first_child_[at + 1] - first_child_[at]);
}

const YearVersions* OrganTree::find(std::size_t organ, int year) const noexcept {
  const std::vector<YearVersions>& all = years_[organ];
  const auto found = std::lower_bound(
      all.begin(), all.end(), year,
      [](const YearVersions& versions, int wanted) { return versions.year < wanted; });
  return found == all.end() || found->year != year ? nullptr : &*found;
}

bool OrganTree::owes(std::size_t organ, int year) const noexcept {
  const RosterEntry& entry = roster_->entries[organ];
  return (!entry.first_year || *entry.first_year <= year) &&
         (!entry.last_year || year <= *entry.last_year);
}

std::vector<std::size_t> OrganTree::reporting(int year) const {
  std::vector<std::size_t> organs;
  for (std::size_t i = 0; i < size(); ++i) {
    const YearVersions* const versions = find(i, year);
    if (versions != nullptr && versions->certain) organs.push_back(i);
  }
  return organs;
}

Subject OrganTree::subject(std::size_t organ, int year) const {
  const YearVersions* const versions = find(organ, year);
  if (versions == nullptr) return {roster_->entries[organ].name, year, no_report};
  return {roster_->entries[organ].name, year, versions->chosen};
}

}  // namespace govinfo::inline v0_1::detail
