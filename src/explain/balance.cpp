// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "explain/balance.hpp"

namespace govinfo::detail {

std::optional<Balance> balance_of(NetworkView network, std::span<const Report* const> reports) {
  Balance balance;
  balance.network = network;
  balance.values.resize(network.arcs.size());
  balance.roles.resize(network.arcs.size(), CellRole::published);
  balance.imbalances.resize(network.nodes.size());
  for (std::size_t i = 0; i < network.arcs.size(); ++i) {
    const NetworkArc& arc = network.arcs[i];
    const std::size_t cell = index(arc.cell);
    const Figure& figure =
        reports[arc.year]->requests.rows[cell / count_of<Applicant>].cells[cell %
                                                                           count_of<Applicant>];
    if (!is_printed(figure)) {
      balance.roles[i] = CellRole::missing;
      ++balance.missing;
      continue;
    }
    if (figure.number < 0) {
      if (figure.number < -most_figure) return std::nullopt;
      balance.roles[i] = CellRole::negative;
      ++balance.negative;
      continue;
    }
    if (figure.number > most_figure) return std::nullopt;
    balance.values[i] = figure.number;
    balance.imbalances[arc.to] += figure.number;
    balance.imbalances[arc.from] -= figure.number;
  }
  return balance;
}

bool is_balanced(const Balance& balance) noexcept {
  return balance.negative == 0 && std::all_of(balance.imbalances.begin(), balance.imbalances.end(),
                                              [](std::int64_t sum) { return sum == 0; });
}

}  // namespace govinfo::detail
