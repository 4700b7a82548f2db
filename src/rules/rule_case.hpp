// SPDX-License-Identifier: Apache-2.0
// Runs the example of a rule. A case is a report in YAML:
//
//   {organ: 测试区财政局, kind: department, year: 2023, title: …, edition: standard_2021,
//    period: 2023-01-01/2023-12-31, published: 2024-01-20, figures: {requests.received.total: 3,
//    requests.carried_in.total: blank, disclosure.fees.collected: "25.1"}, without: requests,
//    prose: {overview: …, other_matters: {repeat: …, times: 3}}, footnotes: […]}
//
// Every figure of the form that is not named is printed 0. `years` and `organs` hold several:
//
//   {years: {2022: {…}, 2023: {…}}}      {year: 2023, organs: {a: {name: …}, b: {parent: a, …}}}
//
// with `reports: none` for an organ without a report; `fill: {from: 10, step: 1}` has counts go on
// from figure to figure and from organ to organ.
//
// Where a rule looks at a source, `written: text` (or html) writes the report down; then `replace`
// changes its text, `mangled: yes` makes it mojibake, `cut_after` ends it, `second` adds the report
// of another organ, `twice` doubles a table; `source` is a text of its own, `path` a file, `raw`
// what stands in the cells; `max_bytes`, `max_prose` and `max_findings` are limits, `tools: none`
// leaves helper programs out.
#pragma once

#include <string_view>

#include "govinfo/finding.hpp"
#include "govinfo/rule_set.hpp"

namespace govinfo::inline v0_1::detail {

/// What the rules find in a case. Throws RuleError where the case is not of this form.
[[nodiscard]] Findings run_case(const RuleSet& rules, std::string_view yaml);

/// The same with a change laid over the case.
[[nodiscard]] Findings run_case(const RuleSet& rules, std::string_view yaml,
                                std::string_view change);

}  // namespace govinfo::inline v0_1::detail
