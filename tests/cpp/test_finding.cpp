// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/finding.hpp"

using namespace govinfo;

namespace {

Report sample_report() {
  Report report;
  report.organ.name = "淮安市洪泽区人民政府";
  report.year = 2023;
  return report;
}

/// 10 + 1 + 0 + 0 against a printed total of 0.
Finding sample_finding() {
  Finding finding;
  finding.rule = "T4.SUM.reconsideration";
  finding.figures = {
      {figure_id("remedies.reconsideration.upheld"), 1, printed(10)},
      {figure_id("remedies.reconsideration.corrected"), 1, printed(1)},
      {figure_id("remedies.reconsideration.other"), 1, printed(0)},
      {figure_id("remedies.reconsideration.pending"), 1, printed(0)},
      {figure_id("remedies.reconsideration.total"), -1, printed(0)},
  };
  finding.left = Sum{11, 0, {11, 11}};
  finding.right = Sum{0, 0, {0, 0}};
  finding.difference = 11;
  return finding;
}

}  // namespace

// The numbers are FNV-1a (64 bits) over the zero-ended texts and the little-endian numbers, from a
// calculation outside this library.
TEST_CASE("fingerprints are the same in every run") {
  CHECK(fingerprint(sample_finding(), sample_report()) == 0x55c89dd4d169c8e9u);

  Finding open;
  open.rule = "SYS.OPEN.requests.missing";
  open.verdict = Verdict::open;
  CHECK(fingerprint(open, Report{}) == 0x9e5eeceaba813d7eu);

  Finding blank;
  blank.rule = "T3.BAL.total";
  blank.verdict = Verdict::open;
  blank.figures = {{figure_id("requests.received.total"), 1, missing(FigureState::blank)},
                   {figure_id("requests.carried_in.total"), 1, printed(-7)}};
  Report report;
  report.organ.name = "not used beside an id";
  report.organ.id = "320829";
  report.year = -1;
  CHECK(fingerprint(blank, report) == 0xa650560f83b2cc08u);
}

TEST_CASE("a fingerprint changes with the rule, the organ, the year, the figures and the values") {
  using Change = std::function<void(Finding&, Report&)>;
  const std::vector<std::pair<std::string, Change>> changes = {
      {"rule", [](Finding& f, Report&) { f.rule = "T4.SUM.direct_litigation"; }},
      {"verdict", [](Finding& f, Report&) { f.verdict = Verdict::open; }},
      {"organ", [](Finding&, Report& r) { r.organ.name += "办公室"; }},
      {"organ id", [](Finding&, Report& r) { r.organ.id = "1"; }},
      {"year", [](Finding&, Report& r) { r.year = 2024; }},
      {"no year", [](Finding&, Report& r) { r.year.reset(); }},
      {"number", [](Finding& f, Report&) { f.figures[0].figure = printed(11); }},
      {"state", [](Finding& f, Report&) { f.figures[2].figure.state = FigureState::blank; }},
      {"figure", [](Finding& f, Report&) { f.figures[2].id = FigureId{0}; }},
      {"order", [](Finding& f, Report&) { std::swap(f.figures[0], f.figures[1]); }},
      {"fewer figures", [](Finding& f, Report&) { f.figures.pop_back(); }},
  };
  std::set<std::uint64_t> seen = {fingerprint(sample_finding(), sample_report())};
  for (const auto& entry : changes) {
    CAPTURE(entry.first);
    Finding finding = sample_finding();
    Report report = sample_report();
    entry.second(finding, report);
    CHECK(seen.insert(fingerprint(finding, report)).second);
  }
}

TEST_CASE("a fingerprint does not change with places, wording or severity") {
  const auto expected = fingerprint(sample_finding(), sample_report());
  Finding finding = sample_finding();
  Report report = sample_report();
  finding.where.source = {3, 41, 7, 1, 2, 3};
  finding.where.text = "10 1 0 0 0";
  finding.where.edition = Edition::trial_2019;
  finding.severity = Severity::warning;
  finding.related = {"T4.SUM.direct_litigation"};
  report.title = "another title";
  report.requests[RequestRow::received][Applicant::total] = printed(1);
  CHECK(fingerprint(finding, report) == expected);
}

TEST_CASE("the number behind a figure that is not printed is not in the fingerprint") {
  Finding a = sample_finding();
  Finding b = sample_finding();
  a.figures[0].figure = Figure{0, FigureState::blank};
  b.figures[0].figure = Figure{5, FigureState::blank};
  CHECK(fingerprint(a, sample_report()) == fingerprint(b, sample_report()));
}

TEST_CASE("findings are counted by severity") {
  Findings findings;
  CHECK(findings.empty());
  for (const Severity severity : {Severity::note, Severity::error, Severity::warning,
                                  Severity::note, Severity::error, Severity::error}) {
    findings.items.emplace_back();
    findings.items.back().severity = severity;
  }
  CHECK(findings.size() == 6);
  CHECK(count_at_least(findings, Severity::note) == 6);
  CHECK(count_at_least(findings, Severity::warning) == 4);
  CHECK(count_at_least(findings, Severity::error) == 3);
  CHECK(count_at_least(Findings{}, Severity::note) == 0);
  std::size_t visited = 0;
  for (const Finding& finding : findings) visited += finding.rule.empty() ? 1u : 0u;
  CHECK(visited == 6);
}

TEST_CASE("new findings say that nothing was run") {
  const Findings findings;
  CHECK_FALSE(findings.run.reading);
  CHECK_FALSE(findings.run.report);
  CHECK_FALSE(findings.run.series);
  CHECK_FALSE(findings.run.tree);
  CHECK_FALSE(findings.truncated);
  Findings other;
  other.run.tree = true;
  CHECK(findings != other);
}
