// SPDX-License-Identifier: Apache-2.0
// Answers are held against all rules, not only against the equations that they were made for.
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "explain/parts.hpp"
#include "govinfo/validate.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// What fails, by rule and figures: the same rule may fail anew elsewhere.
using Errors = std::set<std::pair<std::string, std::vector<FigureId>>>;

void add_errors(Errors& errors, const Findings& findings) {
  for (const Finding& finding : findings) {
    if (finding.verdict != Verdict::fail || finding.severity != Severity::error) continue;
    std::vector<FigureId> figures;
    for (const Term& term : finding.figures) figures.push_back(term.id);
    errors.emplace(finding.rule, std::move(figures));
  }
}

/// Rules that speak of prose have nothing to speak of: it was written of the figures as published.
Errors errors_in(std::vector<Report> reports, const ValidateOptions& options) {
  Errors errors;
  for (Report& report : reports) {
    report.prose.clear();
    add_errors(errors, validate(report, options));
  }
  if (reports.size() > 1) add_errors(errors, validate_series(reports, options));
  return errors;
}

/// What is known of the order and the margin of the answers once some are dropped.
void rank_again(ExplainedPart& part) {
  const ExplanationStatus before = part.status;
  part.common.clear();
  part.margin.reset();
  if (part.items.empty()) {
    part.status = ExplanationStatus::infeasible;
    return;
  }
  const bool complete = before != ExplanationStatus::ambiguous && !part.truncated;
  detail::rank(part, ExplainOptions{}, complete);
  const bool alone = part.items.size() == 1 && !part.truncated;
  if (part.status == ExplanationStatus::unique || alone) {
    part.status = ExplanationStatus::preferred;
  }
}

}  // namespace

Explanations verified(std::span<const Report> reports, Explanations explanations,
                      const RuleSet* rules) {
  if (explanations.parts.empty()) return explanations;
  ValidateOptions options;
  options.list_open = false;
  options.rules = rules;
  const std::vector<Report> published{reports.begin(), reports.end()};
  const Errors before = errors_in(published, options);
  const auto is_wrong = [&](const Explanation& answer) {
    std::vector<Report> fixed;
    for (std::size_t place = 0; place < published.size(); ++place) {
      fixed.push_back(apply(published[place], answer, static_cast<std::uint32_t>(place)));
    }
    const Errors after = errors_in(std::move(fixed), options);
    return !std::includes(before.begin(), before.end(), after.begin(), after.end());
  };
  for (ExplainedPart& part : explanations.parts) {
    const auto wrong = std::remove_if(part.items.begin(), part.items.end(), is_wrong);
    if (wrong == part.items.end()) continue;
    part.items.erase(wrong, part.items.end());
    rank_again(part);
  }
  return explanations;
}

Explanations verified(const Report& report, Explanations explanations, const RuleSet* rules) {
  return verified(std::span<const Report>{&report, 1}, std::move(explanations), rules);
}

}  // namespace govinfo::inline v0_1
