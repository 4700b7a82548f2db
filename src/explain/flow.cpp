// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "explain/flow.hpp"

namespace govinfo::detail {

Flow::Flow(const Balance& balance, std::span<const std::int64_t> imbalances,
           std::span<const std::int64_t> values, std::span<const std::uint16_t> cells)
    : network_(balance.network),
      cells_(cells.begin(), cells.end()),
      needs_(imbalances.begin(), imbalances.end()),
      changes_(cells.size()),
      first_(balance.network.nodes.size() + 1),
      places_(2 * cells.size()),
      reached_(balance.network.nodes.size()),
      steps_(balance.network.nodes.size()) {
  values_.reserve(cells.size());
  for (const std::uint16_t cell : cells) values_.push_back(values[cell]);
  for (const std::uint16_t cell : cells) {
    ++first_[network_.arcs[cell].from + std::size_t{1}];
    ++first_[network_.arcs[cell].to + std::size_t{1}];
  }
  for (std::size_t node = 1; node < first_.size(); ++node) first_[node] += first_[node - 1];
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::size_t place = 0; place < cells_.size(); ++place) {
    const NetworkArc& arc = network_.arcs[cells_[place]];
    places_[next[arc.from]++] = static_cast<std::uint32_t>(place);
    places_[next[arc.to]++] = static_cast<std::uint32_t>(place);
  }
  queue_.reserve(reached_.size());
}

std::int64_t Flow::room(const std::vector<std::int64_t>& changes, std::size_t place,
                        bool raise) const noexcept {
  return raise ? unbounded - changes[place] : values_[place] + changes[place];
}

/// Breadth first from every node that must lose something, to the first that must gain.
std::optional<std::size_t> Flow::walk(const std::vector<std::int64_t>& changes,
                                      const std::vector<std::int64_t>& needs, std::size_t without) {
  std::fill(reached_.begin(), reached_.end(), false);
  queue_.clear();
  for (std::size_t node = 0; node < needs.size(); ++node) {
    if (needs[node] <= 0) continue;
    reached_[node] = true;
    steps_[node] = {};
    queue_.push_back(static_cast<std::uint16_t>(node));
  }
  for (std::size_t i = 0; i < queue_.size(); ++i) {
    const std::size_t node = queue_[i];
    for (std::size_t k = first_[node]; k < first_[node + 1]; ++k) {
      const std::size_t place = places_[k];
      const NetworkArc& arc = network_.arcs[cells_[place]];
      const bool raise = arc.from == node;
      const std::size_t other = raise ? arc.to : arc.from;
      if (reached_[other] || place == without || room(changes, place, raise) == 0) continue;
      reached_[other] = true;
      steps_[other] = {static_cast<std::uint32_t>(place), raise};
      if (needs[other] < 0) return other;
      queue_.push_back(static_cast<std::uint16_t>(other));
    }
  }
  return std::nullopt;
}

/// Sends as much as the way to `end` that walk() found carries, `most` at most.
std::int64_t Flow::push(std::vector<std::int64_t>& changes, std::size_t end,
                        std::int64_t most) const {
  const auto before = [&](std::size_t node) -> std::size_t {
    const NetworkArc& arc = network_.arcs[cells_[steps_[node].place]];
    return steps_[node].raise ? arc.from : arc.to;
  };
  for (std::size_t node = end; steps_[node].place != nowhere; node = before(node)) {
    most = std::min(most, room(changes, steps_[node].place, steps_[node].raise));
  }
  for (std::size_t node = end; steps_[node].place != nowhere; node = before(node)) {
    changes[steps_[node].place] += steps_[node].raise ? most : -most;
  }
  return most;
}

bool Flow::route() {
  for (;;) {
    const auto end = walk(changes_, needs_, cells_.size());
    if (!end) break;
    std::size_t start = *end;
    while (steps_[start].place != nowhere) {
      const NetworkArc& arc = network_.arcs[cells_[steps_[start].place]];
      start = steps_[start].raise ? arc.from : arc.to;
    }
    const std::int64_t sent = push(changes_, *end, std::min(needs_[start], -needs_[*end]));
    needs_[start] -= sent;
    needs_[*end] += sent;
  }
  return std::all_of(needs_.begin(), needs_.end(), [](std::int64_t need) { return need == 0; });
}

/// How much more can go from one node to another, at most `most`; what walk() reaches in the end is
/// in reached_.
std::int64_t Flow::reroute(std::vector<std::int64_t>& changes, std::size_t from, std::size_t to,
                           std::size_t without, std::int64_t most) {
  std::vector<std::int64_t> needs(needs_.size());
  needs[from] = 1;
  needs[to] = -1;
  std::int64_t total = 0;
  while (total < most) {
    const auto end = walk(changes, needs, without);
    if (!end) break;
    total += push(changes, *end, most - total);
  }
  return total;
}

ChangeRange Flow::range(std::size_t place) const {
  Flow trial = *this;
  const NetworkArc& arc = network_.arcs[cells_[place]];
  ChangeRange range;
  // What the cell carries less must go from its one end to the other by other ways.
  std::vector<std::int64_t> changes = changes_;
  const std::int64_t down = room(changes_, place, false);
  const std::int64_t less = trial.reroute(changes, arc.from, arc.to, place, down);
  range.least = changes_[place] - less;
  if (less < down) range.below = trial.reached_;
  changes = changes_;
  const std::int64_t up = unbounded / 2;
  const std::int64_t more = trial.reroute(changes, arc.to, arc.from, place, up);
  if (more < up) {
    range.most = changes_[place] + more;
    range.above = trial.reached_;
  }
  return range;
}

}  // namespace govinfo::detail
