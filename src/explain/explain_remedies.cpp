// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "explain/parts.hpp"
#include "explain/slips.hpp"
#include "govinfo/check_identities.hpp"

namespace govinfo::detail {

namespace {

/// One equation of a few cells. `residual` is left less right over the printed figures; the missing
/// ones on the left can only add to it, those on the right only take away.
struct Block {
  std::int64_t residual = 0;
  std::size_t missing_left = 0;
  std::size_t missing_right = 0;
  std::size_t negative = 0;
  bool too_large = false;
};

Block block_of(const Report& report, const Equation& equation) {
  Block block;
  for (const EquationTerm& term : equation.terms()) {
    const Figure& figure = *find_figure(report, term.id);
    if (!is_printed(figure)) {
      ++(term.sign > 0 ? block.missing_left : block.missing_right);
      continue;
    }
    if (figure.number > most_figure || figure.number < -most_figure) {
      block.too_large = true;
      return block;
    }
    block.negative += figure.number < 0 ? 1 : 0;
    block.residual += term.sign * figure.number;
  }
  return block;
}

/// Every single cell with which the equation can hold.
void explain_block(const Report& report, const Equation& equation, const Block& block,
                   const Case& what, ExplainedPart& part) {
  const std::vector<FigureId>& frozen = what.options->frozen;
  for (const EquationTerm& term : equation.terms()) {
    const Figure& figure = *find_figure(report, term.id);
    if (!is_printed(figure)) continue;
    // Another cell is negative and stays so.
    if (block.negative > (figure.number < 0 ? 1u : 0u)) continue;
    if (std::find(frozen.begin(), frozen.end(), term.id) != frozen.end()) continue;
    // What the equation asks of this cell, if nothing else is missing.
    const std::int64_t exact = figure.number - term.sign * block.residual;
    Interval possible{exact, exact};
    const std::size_t same_side = term.sign > 0 ? block.missing_left : block.missing_right;
    const std::size_t other_side = term.sign > 0 ? block.missing_right : block.missing_left;
    if (same_side > 0) possible.lower = 0;
    if (other_side > 0) possible.upper.reset();
    possible.lower = std::max<std::int64_t>(*possible.lower, 0);
    if (possible.upper && *possible.upper < *possible.lower) continue;
    Explanation& item = part.items.emplace_back();
    const bool open = possible.lower != possible.upper;
    const std::int64_t right = *possible.lower;
    Slip slip;
    slip.kind = open ? SlipKind::arbitrary : kind_of_change(figure.number, right);
    slip.edits.push_back({term.id, 0, figure, right, possible});
    item.slips.push_back(std::move(slip));
    item.count = 1;
    item.cells = 1;
    item.cost = cost_of(item.slips.front().kind);
    item.value_unique = !open;
  }
}

/// The missing cells of an equation that can hold.
void deduce_block(const Report& report, const Equation& equation, const Block& block,
                  std::vector<Deduction>& out) {
  const std::size_t missing = block.missing_left + block.missing_right;
  for (const EquationTerm& term : equation.terms()) {
    const Figure& figure = *find_figure(report, term.id);
    if (is_printed(figure)) continue;
    Deduction deduction;
    deduction.id = term.id;
    deduction.published = figure.state;
    const std::int64_t exact = -term.sign * block.residual;
    const std::vector<std::string> proof = {rule_id(equation)};
    deduction.possible = {exact, exact};
    if (missing == 1) {
      deduction.by_equations = true;
      deduction.lower_proof = proof;
      deduction.upper_proof = proof;
    } else {
      const std::size_t same_side = term.sign > 0 ? block.missing_left : block.missing_right;
      const std::size_t other_side = term.sign > 0 ? block.missing_right : block.missing_left;
      // Others on the same side can take part of it, those on the other side can add to it.
      if (same_side > 1) deduction.possible.lower = 0;
      if (other_side > 0) deduction.possible.upper.reset();
      deduction.possible.lower = std::max<std::int64_t>(*deduction.possible.lower, 0);
      if (*deduction.possible.lower > 0) deduction.lower_proof = proof;
      if (deduction.possible.upper) deduction.upper_proof = proof;
    }
    out.push_back(std::move(deduction));
  }
}

}  // namespace

void explain_remedies(const Case& what, Explanations& out) {
  const Report& report = *what.reports.front();
  for (const Equation& equation : remedy_identities()) {
    const Block block = block_of(report, equation);
    const std::size_t missing = block.missing_left + block.missing_right;
    // Nothing is printed: there is nothing to explain or to deduce from.
    if (missing == equation.size) continue;
    const bool holds = block.residual == 0 && missing == 0;
    const bool can_hold = holds || (block.residual < 0 && block.missing_left > 0) ||
                          (block.residual > 0 && block.missing_right > 0) ||
                          (block.residual == 0 && missing > 0);
    if (!block.too_large && block.negative == 0 && can_hold) {
      if (missing > 0 && what.options->deduce) deduce_block(report, equation, block, out.deduced);
      continue;
    }
    ExplainedPart part;
    part.table = Table::remedies;
    part.engine = ExplanationEngine::equations;
    part.rules.push_back(rule_id(equation));
    if (!block.too_large) explain_block(report, equation, block, what, part);
    part.steps = equation.size;
    if (!part.items.empty()) part.cells_needed = 1;
    weigh(what, part.items);
    rank(part, *what.options, true);
    if (part.items.empty()) part.status = ExplanationStatus::infeasible;
    out.parts.push_back(std::move(part));
  }
}

}  // namespace govinfo::detail
