// SPDX-License-Identifier: Apache-2.0
// The organs of a roster with their children and their reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "govinfo/finding.hpp"
#include "govinfo/report.hpp"
#include "govinfo/roster.hpp"
#include "rules/versions.hpp"

namespace govinfo::inline v0_1::detail {

/// The place of an organ that has no report among those that are checked.
inline constexpr std::uint32_t no_report = std::numeric_limits<std::uint32_t>::max();

/// The years that a report can be of; the first ones were published for 2008. Whatever else stands
/// in a report, no list of years gets longer than this.
inline constexpr int first_report_year = 2000;
inline constexpr int last_report_year = 2100;

/// Organs are places in Roster::entries. The roster and the reports must outlive the tree. Takes
/// any roster: a parent that is not there counts as none.
class OrganTree {
 public:
  static constexpr std::size_t no_organ = std::numeric_limits<std::size_t>::max();

  /// Appends a finding (SYS.OPEN) for every report that is of no organ of the roster or of no year.
  OrganTree(std::span<const Report> reports, const Roster& roster, std::vector<Finding>& out);

  [[nodiscard]] std::size_t size() const noexcept { return roster_->entries.size(); }
  [[nodiscard]] const RosterEntry& entry(std::size_t organ) const noexcept {
    return roster_->entries[organ];
  }
  [[nodiscard]] const Report& report(std::uint32_t place) const noexcept { return reports_[place]; }
  [[nodiscard]] std::size_t parent(std::size_t organ) const noexcept { return parents_[organ]; }
  /// The organs without a parent where `organ` is `no_organ`.
  [[nodiscard]] std::span<const std::size_t> children(std::size_t organ) const noexcept;
  [[nodiscard]] const std::vector<YearVersions>& years(std::size_t organ) const noexcept {
    return years_[organ];
  }
  /// What an organ reported for a year; null when it did not.
  [[nodiscard]] const YearVersions* find(std::size_t organ, int year) const noexcept;
  /// Whether the organ must report for a year.
  [[nodiscard]] bool owes(std::size_t organ, int year) const noexcept;
  /// All years that a report is of, ascending.
  [[nodiscard]] const std::vector<int>& all_years() const noexcept { return all_years_; }
  /// The organs with a report of which the version that counts is known.
  [[nodiscard]] std::vector<std::size_t> reporting(int year) const;

  /// An organ and its report of a year as a finding names it.
  [[nodiscard]] Subject subject(std::size_t organ, int year) const;

 private:
  std::span<const Report> reports_;
  const Roster* roster_;
  std::vector<std::size_t> parents_;
  std::vector<std::size_t> first_child_;  // of organ i: children_[first_child_[i] …]; last: roots
  std::vector<std::size_t> children_;
  std::vector<std::vector<YearVersions>> years_;
  std::vector<int> all_years_;
};

}  // namespace govinfo::inline v0_1::detail
