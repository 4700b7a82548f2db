// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "explain/cell_search.hpp"
#include "explain/flow.hpp"

namespace govinfo::detail {

CellSearch::CellSearch(const Balance& balance, std::uint64_t steps)
    : balance_(balance),
      network_(balance.network),
      most_steps_(steps),
      closed_(balance.network.arcs.size()) {
  if (balance.missing + balance.negative == 0) return;
  for (std::size_t arc = 0; arc < closed_.size(); ++arc) {
    if (balance.roles[arc] == CellRole::missing) free_.push_back(static_cast<std::uint16_t>(arc));
    if (balance.roles[arc] == CellRole::negative) {
      forced_.push_back(static_cast<std::uint16_t>(arc));
    }
  }
}

bool CellSearch::done() const noexcept { return capped_ || exhausted(); }

/// Lays the two ends of a cell into one group.
void CellSearch::join(Level& level, std::size_t arc) const {
  const std::uint16_t a = level.group[network_.arcs[arc].from];
  const std::uint16_t b = level.group[network_.arcs[arc].to];
  if (a == b) {
    ++level.cycles;
    return;
  }
  const std::int64_t sum = level.sum[a] + level.sum[b];
  level.unbalanced -= (level.sum[a] != 0 ? 1u : 0u) + (level.sum[b] != 0 ? 1u : 0u);
  level.unbalanced += sum != 0 ? 1u : 0u;
  level.sum[a] = sum;
  level.sum[b] = 0;
  level.ends[a] += level.ends[b];
  for (std::uint16_t& group : level.group) group = group == b ? a : group;
}

bool CellSearch::find(std::span<const std::int64_t> values,
                      std::span<const std::int64_t> imbalances,
                      std::span<const std::uint16_t> barred, std::size_t size, std::size_t most,
                      std::vector<CellSet>& out) {
  if (size > most_cells || forced_.size() > size) return true;
  const std::size_t nodes = network_.nodes.size();
  values_ = values;
  imbalances_ = imbalances;
  size_ = size;
  most_ = most;
  capped_ = out.size() >= most;
  out_ = &out;

  std::size_t unbalanced = 0;
  for (const std::int64_t sum : imbalances) unbalanced += sum != 0 ? 1 : 0;
  // A cell ends in two equations.
  if (free_.empty() && unbalanced > 2 * size) return true;

  if (levels_.size() <= size) levels_.resize(size + 1);
  Level& level = levels_[0];
  level.group.resize(nodes);
  level.ends.resize(nodes);
  level.sum.assign(imbalances.begin(), imbalances.end());
  level.unbalanced = unbalanced;
  level.cycles = 0;
  for (std::size_t node = 0; node < nodes; ++node) {
    level.group[node] = static_cast<std::uint16_t>(node);
    level.ends[node] =
        static_cast<std::uint32_t>(network_.first_arc[node + 1] - network_.first_arc[node]);
  }
  for (std::size_t arc = 0; arc < closed_.size(); ++arc) {
    closed_[arc] = balance_.roles[arc] == CellRole::published ? 0 : 1;
  }
  for (const std::uint16_t arc : barred) closed_[arc] = 1;
  for (const std::uint16_t arc : free_) join(level, arc);
  std::size_t chosen = 0;
  for (const std::uint16_t arc : forced_) {
    join(level, arc);
    chosen_[chosen++] = arc;
  }
  if (chosen > 0) levels_[chosen] = level;
  if (!done()) explore(chosen);
  return !done();
}

void CellSearch::explore(std::size_t chosen) {
  if (++steps_ >= most_steps_) return;
  const Level& level = levels_[chosen];
  if (level.unbalanced == 0) return settle(chosen);
  if (level.unbalanced > 2 * (size_ - chosen)) return;
  std::uint16_t group = 0;
  std::uint32_t fewest = UINT32_MAX;
  for (std::size_t node = 0; node < level.group.size(); ++node) {
    if (level.sum[node] != 0 && level.ends[node] < fewest) {
      fewest = level.ends[node];
      group = static_cast<std::uint16_t>(node);
    }
  }
  branch(chosen, nullptr, group, level.sum[group] > 0);
}

/// Over the cells that carry something out of a set of nodes with a surplus (or into one that lacks
/// something): those of `inside`, or those of a group.
void CellSearch::branch(std::size_t chosen, const std::vector<bool>* inside, std::uint16_t group,
                        bool surplus) {
  if (chosen == size_) return;
  const std::size_t left = size_ - chosen - 1;
  const Level& level = levels_[chosen];
  const auto within = [&](std::size_t node) {
    return inside != nullptr ? bool{(*inside)[node]} : level.group[node] == group;
  };
  std::array<std::uint16_t, 64> few;
  std::vector<std::uint16_t> many;
  std::size_t closed = 0;
  for (std::size_t node = 0; node < level.group.size() && !done(); ++node) {
    if (!within(node)) continue;
    for (const std::uint16_t place : network_.touching(node)) {
      if (closed_[place] != 0) continue;
      const NetworkArc& arc = network_.arcs[place];
      const bool outward = arc.from == node;
      const std::size_t other = outward ? arc.to : arc.from;
      if (within(other)) continue;
      // Raising a cell carries from `from` to `to`; lowering it, the other way.
      if (outward != surplus && values_[place] == 0) continue;
      const std::uint16_t here = level.group[node];
      const std::uint16_t there = level.group[other];
      if (here != there) {
        const std::size_t unbalanced = level.unbalanced - (level.sum[here] != 0 ? 1u : 0u) -
                                       (level.sum[there] != 0 ? 1u : 0u) +
                                       (level.sum[here] + level.sum[there] != 0 ? 1u : 0u);
        if (unbalanced > 2 * left) continue;
      }
      chosen_[chosen] = place;
      levels_[chosen + 1] = level;
      join(levels_[chosen + 1], place);
      closed_[place] = 1;
      if (closed < few.size()) {
        few[closed] = place;
      } else {
        many.push_back(place);
      }
      ++closed;
      explore(chosen + 1);
      if (done()) break;
    }
  }
  for (std::size_t i = 0; i < std::min(closed, few.size()); ++i) closed_[few[i]] = 0;
  for (const std::uint16_t place : many) closed_[place] = 0;
}

void CellSearch::settle(std::size_t chosen) {
  if (!free_.empty() || !forced_.empty() || levels_[chosen].cycles > 0) return settle_flow(chosen);
  std::vector<bool> cut;
  if (settle_forest(chosen, cut)) return;
  if (chosen == size_) return;
  // The direction of the cut is told by what its nodes add up to.
  std::int64_t sum = 0;
  for (std::size_t node = 0; node < cut.size(); ++node) {
    if (cut[node]) sum += imbalances_[node];
  }
  branch(chosen, &cut, 0, sum > 0);
}

/// Cells that join equations without a cycle have one figure each: that at a leaf follows from its
/// equation, then that at the next. True when the figures are counts; else `cut` are the equations
/// on one side of a cell that would have to be negative.
bool CellSearch::settle_forest(std::size_t chosen, std::vector<bool>& cut) {
  struct End {
    std::uint16_t node = 0;
    std::uint16_t cells = 0;
    std::int64_t sum = 0;
  };
  std::array<End, 2 * most_cells> ends{};
  std::array<std::array<std::uint8_t, 2>, most_cells> ends_of{};
  std::size_t count = 0;
  const auto end_at = [&](std::uint16_t node) {
    std::size_t i = 0;
    while (i < count && ends[i].node != node) ++i;
    if (i == count) ends[count++] = {node, 0, imbalances_[node]};
    ++ends[i].cells;
    return static_cast<std::uint8_t>(i);
  };
  for (std::size_t i = 0; i < chosen; ++i) {
    const NetworkArc& arc = network_.arcs[chosen_[i]];
    ends_of[i] = {end_at(arc.from), end_at(arc.to)};
  }
  std::array<std::int64_t, most_cells> changes{};
  std::array<bool, most_cells> known{};
  for (std::size_t done = 0; done < chosen;) {
    for (std::size_t i = 0; i < chosen; ++i) {
      if (known[i]) continue;
      End& from = ends[ends_of[i][0]];
      End& to = ends[ends_of[i][1]];
      if (from.cells != 1 && to.cells != 1) continue;
      changes[i] = from.cells == 1 ? from.sum : -to.sum;
      from.sum -= changes[i];
      to.sum += changes[i];
      --from.cells;
      --to.cells;
      known[i] = true;
      ++done;
    }
  }
  for (std::size_t i = 0; i < chosen; ++i) {
    if (values_[chosen_[i]] + changes[i] >= 0) continue;
    if (chosen == size_) return false;
    // What hangs together on the side of `to` once this cell is cut.
    cut.assign(network_.nodes.size(), false);
    cut[network_.arcs[chosen_[i]].to] = true;
    for (bool grown = true; grown;) {
      grown = false;
      for (std::size_t k = 0; k < chosen; ++k) {
        const NetworkArc& arc = network_.arcs[chosen_[k]];
        if (k == i || cut[arc.from] == cut[arc.to]) continue;
        cut[arc.from] = cut[arc.to] = true;
        grown = true;
      }
    }
    return false;
  }
  // Fewer cells than were asked for, or one that stays as it is: not an answer of this size.
  if (chosen < size_ || std::count(changes.begin(), changes.begin() + chosen, 0) > 0) return true;

  CellSet set;
  set.size = static_cast<std::uint8_t>(chosen);
  std::array<std::uint8_t, most_cells> order{};
  for (std::size_t i = 0; i < chosen; ++i) order[i] = static_cast<std::uint8_t>(i);
  std::sort(order.begin(), order.begin() + chosen,
            [&](std::uint8_t a, std::uint8_t b) { return chosen_[a] < chosen_[b]; });
  for (std::size_t i = 0; i < chosen; ++i) {
    set.cells[i] = chosen_[order[i]];
    set.figures[i] = values_[set.cells[i]] + changes[order[i]];
  }
  out_->push_back(set);
  capped_ = out_->size() >= most_;
  return true;
}

/// The same where cells can be missing or negative, or go round in a cycle.
void CellSearch::settle_flow(std::size_t chosen) {
  std::vector<std::uint16_t> cells(chosen_.begin(), chosen_.begin() + chosen);
  std::sort(cells.begin(), cells.end());
  cells.insert(cells.end(), free_.begin(), free_.end());
  Flow flow(balance_, imbalances_, values_, cells);
  if (!flow.route()) {
    const std::vector<bool> cut = flow.cut();
    branch(chosen, &cut, 0, true);
    return;
  }
  if (chosen < size_) return;
  CellSet set;
  set.size = static_cast<std::uint8_t>(chosen);
  for (std::size_t i = 0; i < chosen; ++i) {
    const ChangeRange range = flow.range(i);
    const bool open = range.most != range.least;
    // A published figure that may stay as it is makes the cell superfluous.
    if (balance_.roles[cells[i]] == CellRole::published && range.least <= 0 &&
        (!range.most || *range.most >= 0)) {
      return;
    }
    set.cells[i] = cells[i];
    set.figures[i] = values_[cells[i]] + range.least;
    set.open[i] = open;
  }
  out_->push_back(set);
  capped_ = out_->size() >= most_;
}

}  // namespace govinfo::detail
