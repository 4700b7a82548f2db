// SPDX-License-Identifier: Apache-2.0
// The parts of an explanation, each in a file of its own.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "explain/balance.hpp"
#include "govinfo/explain.hpp"

namespace govinfo::detail {

/// What an explanation is made for, and what speaks for one answer or another.
struct Case {
  std::span<const Report* const> reports;
  const ExplainOptions* options = nullptr;
  /// Cells that were read with a doubt, of a lone report.
  std::span<const FigureId> doubtful;
};

/// Table 三 of a report, or of a chain of years, as a network.
ExplainedPart explain_network(const Balance& balance, const Case& what);

/// A part for each block of table 四 that fails, and the missing cells of the others.
void explain_remedies(const Case& what, Explanations& out);

/// The missing cells of table 三, if they can be completed; nothing if they cannot.
void deduce(const Balance& balance, const Case& what, std::vector<Deduction>& out);

/// Lets evidence raise and lower the costs of answers. What the prose says is looked up only here:
/// it takes longer than everything else.
void weigh(const Case& what, std::vector<Explanation>& items);

/// Orders answers and says how sure the first is. `cells_needed` and `truncated` of the part are
/// set. `complete`: all answers with the fewest slips are there.
void rank(ExplainedPart& part, const ExplainOptions& options, bool complete);

}  // namespace govinfo::detail
