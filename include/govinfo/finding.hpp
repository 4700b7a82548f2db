// SPDX-License-Identifier: Apache-2.0
// What a rule or a reader has to say: numbers and ids; words are written on demand (message.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/path.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1 {

/// A place in a source, counted from 1; 0 where it does not apply. Text has page (form feeds),
/// line, and column in characters; grids have table, row and cell.
struct SourcePlace {
  std::uint32_t page = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  std::uint32_t cell = 0;

  friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};
GOVINFO_DESCRIBE(SourcePlace, page, line, column, table, row, cell);

/// A stretch of Report::prose[item].text from `begin` up to `end`: bytes in C++, code points in
/// Python.
struct ProseSpan {
  std::uint32_t item = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const ProseSpan&, const ProseSpan&) = default;
};
GOVINFO_DESCRIBE(ProseSpan, item, begin, end);

/// Where a finding is: in the source (if the rule or reader knows), with the text that stands
/// there, on which edition of the form its figures are to be looked up, and in the prose.
struct Location {
  Edition edition = Edition::standard_2021;
  SourcePlace source;
  std::string text;
  std::optional<ProseSpan> prose;

  friend bool operator==(const Location&, const Location&) = default;
};
GOVINFO_DESCRIBE(Location, edition, source, text, prose);

/// A report that a finding over years or organs speaks of. `report` is its place among the reports
/// that were checked together, counted from 0; UINT32_MAX where an organ has no report there.
struct Subject {
  std::string organ;
  std::optional<int> year;
  std::uint32_t report = 0;

  friend bool operator==(const Subject&, const Subject&) = default;
};
GOVINFO_DESCRIBE(Subject, organ, year, report);

/// A figure that a finding is about, as published. `sign` is +1 on the left side of an equation
/// and −1 on the right side. `subject` is the place of its report in Finding::subjects, 0 where a
/// lone report was checked. Money does not fit: it is absent here, its number is in
/// Finding::stated. What a sentence says may mean one of several sums: the terms with the same
/// `alternative` (counted from 0) are one of them.
struct Term {
  FigureId id{};
  std::int8_t sign = 1;
  Figure figure;
  std::uint32_t subject = 0;
  std::uint8_t alternative = 0;

  friend bool operator==(const Term&, const Term&) = default;
};
GOVINFO_DESCRIBE(Term, id, sign, figure, subject, alternative);

/// One finding. `rule` is the id of the rule, family and instance: "T3.BAL.natural_person"; facts
/// of a reader end with their reason: "R.TABLE.requests.missing". For an equation `left` and
/// `right` are its two sides over the printed figures and `difference` is left − right of a failure
/// (at least so much when figures are missing), not set when it does not fit 64 bits; for a
/// reader's finding `left` is what was found and `right` what the form asks for. A finding about
/// prose has what the sentence says in `stated` ("258", "12.5%", "无") and, if it is a whole
/// number, in `left`; `right` is what the tables say. Other rules put into `stated` what is no
/// whole number: money, dates, shares, names. `subjects` are the reports that it compares, empty
/// for a lone report. `related` are the rules of the other failures that share a figure with it.
struct Finding {
  std::string rule;
  Verdict verdict = Verdict::fail;
  Severity severity = Severity::error;
  Location where;
  std::vector<Term> figures;
  std::optional<Sum> left;
  std::optional<Sum> right;
  std::optional<std::int64_t> difference;
  std::string stated;
  std::vector<Subject> subjects;
  std::vector<std::string> related;

  friend bool operator==(const Finding&, const Finding&) = default;
};
GOVINFO_DESCRIBE(Finding, rule, verdict, severity, where, figures, left, right, difference, stated,
                 subjects, related);

/// Which scopes of rules were run.
struct ScopesRun {
  bool reading = false;
  bool report = false;
  bool series = false;
  bool tree = false;

  friend bool operator==(const ScopesRun&, const ScopesRun&) = default;
};
GOVINFO_DESCRIBE(ScopesRun, reading, report, series, tree);

/// All findings: the facts of the reading, then those of each table in the order of the catalogue
/// and of the form. `run` tells which scopes of rules were run: the others say nothing here, which
/// is no pass. `truncated` is set when findings were left out because the limit of the caller was
/// reached.
struct Findings {
  std::vector<Finding> items;
  ScopesRun run;
  bool truncated = false;

  [[nodiscard]] auto begin() const noexcept { return items.begin(); }
  [[nodiscard]] auto end() const noexcept { return items.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return items.size(); }
  [[nodiscard]] bool empty() const noexcept { return items.empty(); }

  friend bool operator==(const Findings&, const Findings&) = default;
};
GOVINFO_DESCRIBE(Findings, items, run, truncated);

/// How many findings have at least this severity.
[[nodiscard]] inline std::size_t count_at_least(const Findings& findings,
                                                Severity severity) noexcept {
  std::size_t count = 0;
  for (const Finding& finding : findings) {
    if (finding.severity >= severity) ++count;
  }
  return count;
}

/// The same finding in another run has the same fingerprint (64 bits): over the rule and its
/// verdict, the organ, the year, the figures and their values, what the prose states and the
/// reports compared, never over wording or places.
[[nodiscard]] inline std::uint64_t fingerprint(const Finding& finding, const Report& report) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  const auto byte = [&](unsigned char c) { hash = (hash ^ c) * 1099511628211u; };
  const auto text = [&](std::string_view part) {
    for (const char c : part) byte(static_cast<unsigned char>(c));
    byte(0);
  };
  const auto number = [&](std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) byte(static_cast<unsigned char>(value >> shift));
  };
  text(finding.rule);
  text(name(finding.verdict));
  text(report.organ.id.empty() ? report.organ.name : report.organ.id);
  number(report.year ? static_cast<std::uint64_t>(*report.year) : 0);
  for (const Term& term : finding.figures) {
    text(path_of(term.id));
    text(name(term.figure.state));
    number(static_cast<std::uint64_t>(or_zero(term.figure)));
  }
  if (!finding.stated.empty()) text(finding.stated);
  for (const Subject& subject : finding.subjects) {
    text(subject.organ);
    number(subject.year ? static_cast<std::uint64_t>(*subject.year) : 0);
  }
  return hash;
}

}  // namespace govinfo::inline v0_1
