// SPDX-License-Identifier: Apache-2.0
// How a check begins a finding: with the severity that the catalogue gives its family.
#pragma once

#include <string>
#include <utility>

#include "govinfo/catalogue.hpp"
#include "govinfo/finding.hpp"

namespace govinfo::inline v0_1::detail {

/// A failure of this rule, family and instance: "Y.STOCK.normative_documents". A rule that could
/// not be evaluated is a note, whatever its family is.
inline Finding start_finding(std::string rule, Verdict verdict = Verdict::fail) {
  Finding finding;
  const RuleFamily* const family = find_family(rule);
  finding.severity =
      verdict == Verdict::open || family == nullptr ? Severity::note : family->severity;
  finding.rule = std::move(rule);
  finding.verdict = verdict;
  return finding;
}

}  // namespace govinfo::inline v0_1::detail
