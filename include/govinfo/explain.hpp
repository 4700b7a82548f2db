// SPDX-License-Identifier: Apache-2.0
// Which cells are wrong: all smallest sets of cells that, changed, make every equation of the form
// hold, and what missing cells must have been. Nothing is changed: apply() works on a copy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/path.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/rule_set.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1 {

/// A cell and the figure it should have. `report` is its place among the reports of a chain of
/// years, 0 for a lone report. `possible` is one value, unless the equations leave a choice: then
/// `explained` is the least.
struct Edit {
  FigureId id{};
  std::uint32_t report = 0;
  Figure published;
  std::int64_t explained = 0;
  Interval possible;

  friend bool operator==(const Edit&, const Edit&) = default;
};
GOVINFO_DESCRIBE(Edit, id, report, published, explained, possible);

/// One thing that went wrong: one cell, or several at once.
struct Slip {
  SlipKind kind = SlipKind::arbitrary;
  std::vector<Edit> edits;

  friend bool operator==(const Slip&, const Slip&) = default;
};
GOVINFO_DESCRIBE(Slip, kind, edits);

/// A set of slips after which every equation holds. `count` are the slips that are ranked (a slip
/// of kind counted_under_another_applicant counts as its two cells), `cells` the cells changed.
/// `cost` is the sum of the costs of the kinds of slip, lower is likelier; it orders answers and
/// decides nothing else. `value_unique` is false when some cell can have several values.
struct Explanation {
  std::vector<Slip> slips;
  std::uint32_t count = 0;
  std::uint32_t cells = 0;
  std::int32_t cost = 0;
  bool value_unique = true;
  std::vector<EvidenceKind> evidence;

  friend bool operator==(const Explanation&, const Explanation&) = default;
};
GOVINFO_DESCRIBE(Explanation, slips, count, cells, cost, value_unique, evidence);

/// The answers for one table whose equations do not hold, likeliest first: fewest slips, then
/// fewest cells, then least cost. `rules` are the equations that fail; table 四 has a part for each
/// block. `cells_needed` is the least number of single cells with which the equations can hold, not
/// set when the search ended before. `common` are the cells that every answer changes, `margin` is
/// by how much the second of the answers with the fewest slips costs more than the first.
/// `truncated`: there are more answers of the last size than `most_explanations`.
struct ExplainedPart {
  Table table = Table::requests;
  ExplanationEngine engine = ExplanationEngine::network;
  ExplanationStatus status = ExplanationStatus::clean;
  std::vector<std::string> rules;
  std::vector<Explanation> items;
  std::optional<std::uint32_t> cells_needed;
  std::vector<Edit> common;
  std::optional<std::int32_t> margin;
  bool truncated = false;
  std::uint64_t steps = 0;

  friend bool operator==(const ExplainedPart&, const ExplainedPart&) = default;
};
GOVINFO_DESCRIBE(ExplainedPart, table, engine, status, rules, items, cells_needed, common, margin,
                 truncated, steps);

/// What a cell without a number must have been, from the equations and from “no count is negative”:
/// one value or an interval. `lower_proof` and `upper_proof` are the equations whose sum proves the
/// bound (empty: that no count is negative). `by_equations` when equations alone give the value.
struct Deduction {
  FigureId id{};
  std::uint32_t report = 0;
  FigureState published = FigureState::absent;
  Interval possible;
  bool by_equations = false;
  std::vector<std::string> lower_proof;
  std::vector<std::string> upper_proof;

  friend bool operator==(const Deduction&, const Deduction&) = default;
};
GOVINFO_DESCRIBE(Deduction, id, report, published, possible, by_equations, lower_proof,
                 upper_proof);

/// Everything that can be said: a part for each table (block of table 四) that fails, and the
/// missing cells of the tables that can be completed. Empty for a clean report.
struct Explanations {
  std::vector<ExplainedPart> parts;
  std::vector<Deduction> deduced;

  [[nodiscard]] bool empty() const noexcept { return parts.empty() && deduced.empty(); }

  friend bool operator==(const Explanations&, const Explanations&) = default;
};
GOVINFO_DESCRIBE(Explanations, parts, deduced);

/// A figure that something beside the table tells: it makes answers likelier that agree with it.
struct Evidence {
  FigureId id{};
  std::uint32_t report = 0;
  std::int64_t value = 0;
  EvidenceKind kind = EvidenceKind::caller;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};
GOVINFO_DESCRIBE(Evidence, id, report, value, kind);

struct ExplainOptions {
  /// Answers that change more single cells are not looked for; at most 8.
  std::size_t most_cells = 6;
  /// Answers beyond this many are left out and `truncated` is set.
  std::size_t most_explanations = 64;
  /// How much is searched before it is given up (budget_exhausted); 20,000 are a few milliseconds.
  std::uint64_t most_steps = 20'000;
  /// Cells that the caller vouches for: no answer changes them.
  std::vector<FigureId> frozen;
  /// What speaks for a value of a cell.
  std::vector<Evidence> evidence;
  /// Whether what the prose says of a cell is evidence.
  bool use_prose = true;
  /// Whether slips that change several cells are looked for.
  bool compound_slips = true;
  /// Whether missing cells are deduced.
  bool deduce = true;
  /// By how much less the best of several answers must cost to be `preferred`.
  std::int32_t preferred_margin = 4;
};

/// Explains a report that does not balance. Figures beyond ±2^44 are not searched (`infeasible`).
[[nodiscard]] GOVINFO_API Explanations explain(const Report& report,
                                               const ExplainOptions& options = {});

/// The same, with the doubts of reading as evidence.
[[nodiscard]] GOVINFO_API Explanations explain(const Reading& reading,
                                               const ExplainOptions& options = {});

/// Explains the reports of one organ for years that follow each other, oldest first, together:
/// 结转下年度 of each year is 上年结转 of the next. Throws UsageError when there are more than 64,
/// or when one has no table 三 or no year or the years do not follow each other.
[[nodiscard]] GOVINFO_API Explanations explain_series(std::span<const Report> reports,
                                                      const ExplainOptions& options = {});

/// A copy with the figures as explained. `report` tells which of a chain of years it is. Throws
/// UsageError when a cell does not hold what the explanation was made for.
[[nodiscard]] GOVINFO_API Report apply(const Report& report, const Explanation& explanation,
                                       std::uint32_t place = 0);

/// The explanations without the answers that bring a new error: each is applied to a copy and all
/// rules but those about prose are run (the built-in ones when `rules` is null). A rule that could
/// not be evaluated may stay so or pass. An answer that is left alone because others were dropped
/// is `preferred` at most: only equations prove.
[[nodiscard]] GOVINFO_API Explanations verified(const Report& report, Explanations explanations,
                                                const RuleSet* rules = nullptr);

/// The same for a chain of years, with the rules over years.
[[nodiscard]] GOVINFO_API Explanations verified(std::span<const Report> reports,
                                                Explanations explanations,
                                                const RuleSet* rules = nullptr);

}  // namespace govinfo::inline v0_1
