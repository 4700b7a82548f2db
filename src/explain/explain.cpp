// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "explain/balance.hpp"
#include "explain/parts.hpp"
#include "govinfo/check_identities.hpp"
#include "govinfo/error.hpp"
#include "govinfo/explain.hpp"
#include "govinfo/network.hpp"

namespace govinfo::inline v0_1 {

namespace {

bool requests_hold(const Report& report) noexcept {
  if (!report.editions.requests) return true;
  return *report.editions.requests == Edition::trial_2019
             ? detail::requests_hold<Edition::trial_2019>(report.requests)
             : detail::requests_hold<Edition::standard_2021>(report.requests);
}

bool remedies_hold(const Report& report) noexcept {
  return detail::is_absent(report.remedies) || detail::remedies_hold(report.remedies);
}

/// The tables 三 of all reports as one network.
void explain_requests(NetworkView network, const detail::Case& what, Explanations& out) {
  std::optional<detail::Balance> balance = detail::balance_of(network, what.reports);
  if (!balance) {
    ExplainedPart part;
    part.status = ExplanationStatus::infeasible;
    out.parts.push_back(std::move(part));
    return;
  }
  for (const FigureId id : what.options->frozen) {
    for (std::size_t arc = 0; arc < network.arcs.size(); ++arc) {
      if (network.arcs[arc].cell == id && balance->roles[arc] == detail::CellRole::published) {
        balance->roles[arc] = detail::CellRole::frozen;
      }
    }
  }
  if (balance->missing > 0) {
    std::vector<Deduction> deduced;
    detail::deduce(*balance, what, deduced);
    // Whatever is missing can be completed: nothing is proved wrong.
    if (!deduced.empty()) {
      if (what.options->deduce) out.deduced = std::move(deduced);
      return;
    }
  } else if (detail::is_balanced(*balance)) {
    return;
  }
  out.parts.push_back(detail::explain_network(*balance, what));
}

Explanations explain_one(const Report& report, std::span<const FigureId> doubtful,
                         const ExplainOptions& options) {
  Explanations out;
  const bool requests = requests_hold(report);
  const bool remedies = remedies_hold(report);
  if (requests && remedies) return out;
  const std::array reports{&report};
  const detail::Case what{reports, &options, doubtful};
  if (!requests) explain_requests(request_network(*report.editions.requests), what, out);
  if (!remedies) detail::explain_remedies(what, out);
  return out;
}

}  // namespace

Explanations explain(const Report& report, const ExplainOptions& options) {
  return explain_one(report, {}, options);
}

Explanations explain(const Reading& reading, const ExplainOptions& options) {
  std::vector<FigureId> doubtful;
  for (const Finding& finding : reading.findings) {
    for (const Term& term : finding.figures) doubtful.push_back(term.id);
  }
  return explain_one(reading.report, doubtful, options);
}

Explanations explain_series(std::span<const Report> reports, const ExplainOptions& options) {
  if (reports.size() > ChainNetwork::most_years) throw UsageError("more than 64 years");
  std::vector<Edition> editions;
  std::vector<const Report*> chain;
  for (const Report& report : reports) {
    if (!report.editions.requests) throw UsageError("a report has no table 3");
    if (!report.year) throw UsageError("a report has no year");
    if (!chain.empty() && *report.year != *chain.back()->year + 1) {
      throw UsageError("the years do not follow each other");
    }
    editions.push_back(*report.editions.requests);
    chain.push_back(&report);
  }
  Explanations out;
  if (chain.empty()) return out;
  const ChainNetwork network(editions);
  const detail::Case what{chain, &options, {}};
  explain_requests(network.view(), what, out);
  return out;
}

}  // namespace govinfo::inline v0_1
