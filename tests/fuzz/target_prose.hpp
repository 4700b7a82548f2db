// SPDX-License-Identifier: Apache-2.0
// Any bytes are taken for prose: statements stand in the text, and every rule has words for what it
// finds.
#pragma once

#include <string>
#include <string_view>

#include "expect.hpp"
#include "govinfo/govinfo.hpp"

namespace fuzz {

inline void expect_inside(const govinfo::ProseSpan& span, const govinfo::Report& report) {
  expect(span.item < report.prose.size(), "a span of prose that is not there");
  expect(span.begin <= span.end && span.end <= report.prose[span.item].text.size(),
         "a span beyond its text");
}

inline void prose(std::string_view bytes) {
  using namespace govinfo;
  Report report =
      blank_report(bytes.size() % 2 == 0 ? Edition::standard_2021 : Edition::trial_2019);
  report.year = 2023;
  report.organ.name = "测试区财政局";
  for_each_figure(report, [&](FigureId id, auto& figure) {
    if (figure.state != FigureState::absent) return;
    if (index(id) % 11 == bytes.size() % 11) return;
    figure.state = FigureState::printed;
  });
  const std::size_t half = bytes.size() / 2;
  report.prose.push_back({Section::overview, "", std::string{bytes.substr(0, half)}});
  report.prose.push_back({Section::other_matters, "", std::string{bytes.substr(half)}});
  const std::vector<Statement> statements = prose_statements(report);
  for (const Statement& statement : statements) {
    expect_inside(statement.number, report);
    expect_inside(statement.clause, report);
    expect(!statement.meanings.empty(), "a statement that means nothing");
    for (const Meaning& meaning : statement.meanings) {
      expect(!meaning.figures.empty(), "a meaning without figures");
    }
    expect(!statement.whole || *statement.whole < statements.size(), "a whole that is not there");
  }
  Report before = report;
  before.year = 2022;
  const Report years[] = {before, report};
  Findings all = validate(report);
  for (Finding& finding : validate_series(years).items) all.items.push_back(std::move(finding));
  for (const Finding& finding : all) {
    if (finding.where.prose) expect_inside(*finding.where.prose, report);
    for (const Lang lang : all_values<Lang>) {
      expect(!message(finding, lang).empty(), "a finding without words");
      static_cast<void>(advice(finding, lang));
    }
  }
}

}  // namespace fuzz
