// SPDX-License-Identifier: Apache-2.0
// What the prose of a report states about its tables: counts, zeros in words, shares, changes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/path.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

/// What a statement can mean: the sum of these figures.
struct Meaning {
  std::vector<FigureId> figures;

  friend bool operator==(const Meaning&, const Meaning&) = default;
};
GOVINFO_DESCRIBE(Meaning, figures);

/// One statement. `number` is where its digits stand (the words, for a zero in words), `clause` the
/// stretch of text it was understood from. The value is digits / 10^scale: 12.5 % is 125 with scale
/// 1; a fall is negative. `meanings` are what it can mean, the likeliest first; `bases` what a
/// share is a share of. `whole` is the place, in the list of statements, of the statement whose
/// part this one is (其中); of a share, the count that it gives in percent. `formal` is set where
/// the sentence names the form's own label and the year of the report: then a contradiction is an
/// error, else a warning.
struct Statement {
  StatementKind kind = StatementKind::count;
  ProseSpan number;
  ProseSpan clause;
  std::int64_t digits = 0;
  std::uint8_t scale = 0;
  MoneyUnit unit = MoneyUnit::unknown;
  std::vector<Meaning> meanings;
  std::vector<Meaning> bases;
  std::optional<std::uint32_t> whole;
  bool formal = false;

  friend bool operator==(const Statement&, const Statement&) = default;
};
GOVINFO_DESCRIBE(Statement, kind, number, clause, digits, scale, unit, meanings, bases, whole,
                 formal);

/// The statements of the prose, in the order of the text. What is not understood is left alone: a
/// false alarm is worse than silence. Looks at the tables only for their editions; never throws but
/// std::bad_alloc; linear in the length of the text.
[[nodiscard]] GOVINFO_API std::vector<Statement> prose_statements(const Report& report);

}  // namespace govinfo::inline v0_1
