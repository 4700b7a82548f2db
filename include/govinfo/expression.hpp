// SPDX-License-Identifier: Apache-2.0
// The language in which rules are written: comparisons of linear sums over figure paths.
//
//   requests.received.total + requests.carried_in.total = requests.processed.total + ...
//   sum(requests.outcomes.{applicant}) = requests.processed.{applicant}
//   disclosure.regulations.in_force >= disclosure.regulations.issued -
//   disclosure.regulations.repealed requests.denied.total <= 0.5 * requests.processed.total
//   requests.carried_in.total = previous(requests.carried_out.total)
//   requests.received.total >= children(requests.received.total)
//   表三 3行 + 表三 4行 <= 表三 24行        表三 2行7列 = 0        表三 sum(3:23行) = 表三 24行
//
// {applicant}, {row}, {outcome}, {remedy}, {result} and {document} (规章, 规范性文件) stand for
// every column or row: one rule each; 表三 N行 without a column does the same over the columns.
// Inside sum() the sets `outcomes` (all results), the names of the groups (`denied`), `kinds`
// (applicants without 总计) and `results` (without 总计) are added up. Numbers may have decimals;
// money counts in 万元. A condition (`when`) is one or more comparisons joined by `and` (且).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/path.hpp"
#include "govinfo/result.hpp"

namespace govinfo::inline v0_1 {

/// factor × figure, the factor in billionths (10⁻⁹): exact for up to nine decimals.
struct LinearTerm {
  FigureId id{};
  std::int64_t factor = 0;
  Whose whose = Whose::own;
  bool right = false;  ///< stands on the right side

  friend bool operator==(const LinearTerm&, const LinearTerm&) = default;
};
GOVINFO_DESCRIBE(LinearTerm, id, factor, whose, right);

/// Σ terms on the left + constant `left` ⋛ Σ terms on the right + constant `right`; constants in
/// billionths.
struct Comparison {
  std::vector<LinearTerm> terms;
  std::int64_t left = 0;
  std::int64_t right = 0;
  Relation relation = Relation::equal;

  friend bool operator==(const Comparison&, const Comparison&) = default;
};
GOVINFO_DESCRIBE(Comparison, terms, left, right, relation);

/// A comparison for one row or column: `instance` is its name, empty where nothing was expanded.
struct ComparisonInstance {
  std::string instance;
  Comparison comparison;
  std::vector<Comparison> when;

  friend bool operator==(const ComparisonInstance&, const ComparisonInstance&) = default;
};
GOVINFO_DESCRIBE(ComparisonInstance, instance, comparison, when);

/// Reads an expression and its condition (may be empty) and expands them. Throws RuleError that
/// says what is wrong and where, with the nearest name where one does not exist. Rows that are not
/// on `edition` are left out of the expansion.
[[nodiscard]] GOVINFO_API std::vector<ComparisonInstance> parse_expression(
    std::string_view expression, std::string_view when = {},
    Edition edition = Edition::standard_2021);
[[nodiscard]] GOVINFO_API Result<std::vector<ComparisonInstance>> try_parse_expression(
    std::string_view expression, std::string_view when = {},
    Edition edition = Edition::standard_2021);

}  // namespace govinfo::inline v0_1
