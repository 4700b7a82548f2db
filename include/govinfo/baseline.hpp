// SPDX-License-Identifier: Apache-2.0
// Two rounds of checking: what is new, what is still open, what was resolved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "govinfo/describe.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

/// A finding as a baseline keeps it.
struct BaselineEntry {
  std::uint64_t fingerprint = 0;
  std::string rule;
  std::string organ;
  std::optional<int> year;

  friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};
GOVINFO_DESCRIBE(BaselineEntry, fingerprint, rule, organ, year);

/// What became of the findings of an earlier round. `added` and `open` are entries of the later
/// round, `resolved` of the earlier one, each in its order. The same fingerprint several times
/// counts as often as it stands.
struct BaselineDifference {
  std::vector<BaselineEntry> added;
  std::vector<BaselineEntry> open;
  std::vector<BaselineEntry> resolved;

  friend bool operator==(const BaselineDifference&, const BaselineDifference&) = default;
};
GOVINFO_DESCRIBE(BaselineDifference, added, open, resolved);

/// The failures and what is to be reviewed, by their fingerprints.
[[nodiscard]] inline std::vector<BaselineEntry> baseline_of(const Findings& findings,
                                                            const Report& report) {
  std::vector<BaselineEntry> entries;
  for (const Finding& finding : findings) {
    if (finding.verdict == Verdict::pass || finding.verdict == Verdict::open) continue;
    entries.push_back({fingerprint(finding, report), finding.rule, report.organ.name, report.year});
  }
  return entries;
}

[[nodiscard]] inline BaselineDifference compare_rounds(std::span<const BaselineEntry> before,
                                                       std::span<const BaselineEntry> after) {
  std::unordered_map<std::uint64_t, std::size_t> left;
  for (const BaselineEntry& entry : before) ++left[entry.fingerprint];
  BaselineDifference difference;
  std::unordered_map<std::uint64_t, std::size_t> met;
  for (const BaselineEntry& entry : after) {
    const auto known = left.find(entry.fingerprint);
    if (known != left.end() && met[entry.fingerprint] < known->second) {
      ++met[entry.fingerprint];
      difference.open.push_back(entry);
    } else {
      difference.added.push_back(entry);
    }
  }
  for (const BaselineEntry& entry : before) {
    const auto found = met.find(entry.fingerprint);
    if (found != met.end() && found->second > 0) {
      --found->second;
    } else {
      difference.resolved.push_back(entry);
    }
  }
  return difference;
}

}  // namespace govinfo::inline v0_1
