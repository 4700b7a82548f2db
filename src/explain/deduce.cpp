// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "explain/flow.hpp"
#include "explain/parts.hpp"

namespace govinfo::detail {

namespace {

std::vector<std::string> rules_of(const NetworkView& network, const std::vector<bool>& nodes) {
  std::vector<std::string> rules;
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    if (nodes[node]) rules.push_back(rule_id(network.nodes[node]));
  }
  return rules;
}

/// The missing cells that follow from one equation each, one after the other: an equation with one
/// missing cell gives it. By place in `cells` the equation, the number of nodes where there is
/// none.
std::vector<std::size_t> peel(const NetworkView& network, std::span<const std::uint16_t> cells) {
  std::vector<std::size_t> missing(network.nodes.size());
  for (const std::uint16_t cell : cells) {
    ++missing[network.arcs[cell].from];
    ++missing[network.arcs[cell].to];
  }
  std::vector<std::size_t> by(cells.size(), network.nodes.size());
  for (bool found = true; found;) {
    found = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (by[i] != network.nodes.size()) continue;
      const NetworkArc& arc = network.arcs[cells[i]];
      if (missing[arc.from] != 1 && missing[arc.to] != 1) continue;
      by[i] = missing[arc.from] == 1 ? arc.from : arc.to;
      --missing[arc.from];
      --missing[arc.to];
      found = true;
    }
  }
  return by;
}

}  // namespace

void deduce(const Balance& balance, const Case& what, std::vector<Deduction>& out) {
  if (balance.missing == 0 || balance.negative > 0) return;
  std::vector<std::uint16_t> cells;
  for (std::size_t arc = 0; arc < balance.roles.size(); ++arc) {
    if (balance.roles[arc] == CellRole::missing) cells.push_back(static_cast<std::uint16_t>(arc));
  }
  Flow flow(balance, balance.imbalances, balance.values, cells);
  if (!flow.route()) return;
  const NetworkView& network = balance.network;
  const std::vector<std::size_t> by = peel(network, cells);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const NetworkArc& arc = network.arcs[cells[i]];
    Deduction deduction;
    deduction.id = arc.cell;
    deduction.report = arc.year;
    deduction.published = state_of(*what.reports[arc.year], arc.cell);
    if (by[i] != network.nodes.size()) {
      deduction.possible = {flow.change(i), flow.change(i)};
      deduction.by_equations = true;
      deduction.lower_proof = {rule_id(network.nodes[by[i]])};
      deduction.upper_proof = deduction.lower_proof;
    } else {
      const ChangeRange range = flow.range(i);
      deduction.possible = {range.least, range.most};
      deduction.lower_proof = rules_of(network, range.below);
      deduction.upper_proof = rules_of(network, range.above);
    }
    out.push_back(std::move(deduction));
  }
}

}  // namespace govinfo::detail
