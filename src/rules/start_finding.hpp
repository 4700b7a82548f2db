// SPDX-License-Identifier: Apache-2.0
// How a check begins a finding: with the severity that the catalogue gives its family.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "govinfo/catalogue.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/label.hpp"
#include "govinfo/path.hpp"
#include "govinfo/report.hpp"

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

/// Adds a figure as it was published. Money does not fit a Term: its number goes into `stated`
/// ("25.1 万元"), and the Term is absent, never a printed 0.
inline void add_term(Finding& finding, const Report& report, FigureId id, int sign = 1,
                     std::uint32_t subject = 0) {
  Term term;
  term.id = id;
  term.sign = static_cast<std::int8_t>(sign);
  term.subject = subject;
  if (const Figure* const figure = find_figure(report, id)) {
    term.figure = *figure;
  } else if (const Amount& amount = *find_amount(report, id); !is_printed(amount)) {
    term.figure.state = amount.state;
  } else {
    if (!finding.stated.empty()) finding.stated += "; ";
    finding.stated.append(decimal_text(amount)).append(" ").append(label(amount.unit).zh);
  }
  finding.figures.push_back(term);
}

}  // namespace govinfo::inline v0_1::detail
