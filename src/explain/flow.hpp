// SPDX-License-Identifier: Apache-2.0
// Whether changes of given cells can make every equation hold, and how far each of them can go:
// maximum flows over a few dozen nodes, in whole numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "explain/balance.hpp"

namespace govinfo::detail {

/// How far a change can go, and the equations that forbid more: `below` and `above` mark the nodes
/// whose sum proves the bound. Without a mark the bound is that of the cell itself (no count is
/// negative). `most` is not set where nothing bounds it.
struct ChangeRange {
  std::int64_t least = 0;
  std::optional<std::int64_t> most;
  std::vector<bool> below;
  std::vector<bool> above;
};

/// Changes of some cells that cancel imbalances.
class Flow {
 public:
  /// `cells` are arcs of the network; a change lowers a cell at most by its value.
  Flow(const Balance& balance, std::span<const std::int64_t> imbalances,
       std::span<const std::int64_t> values, std::span<const std::uint16_t> cells);

  /// Finds changes. False if there are none: then cut() is a set of nodes that must lose more than
  /// these cells can carry out of it.
  bool route();

  [[nodiscard]] const std::vector<bool>& cut() const noexcept { return reached_; }

  /// The change of the cell at `place` of `cells`, after route() was true.
  [[nodiscard]] std::int64_t change(std::size_t place) const noexcept { return changes_[place]; }

  /// All changes that the cell at `place` has in some solution.
  [[nodiscard]] ChangeRange range(std::size_t place) const;

 private:
  static constexpr std::int64_t unbounded = std::int64_t{1} << 58;
  static constexpr std::uint32_t nowhere = UINT32_MAX;

  struct Step {
    std::uint32_t place = nowhere;
    bool raise = false;
  };

  [[nodiscard]] std::int64_t room(const std::vector<std::int64_t>& changes, std::size_t place,
                                  bool raise) const noexcept;
  std::optional<std::size_t> walk(const std::vector<std::int64_t>& changes,
                                  const std::vector<std::int64_t>& needs, std::size_t without);
  std::int64_t push(std::vector<std::int64_t>& changes, std::size_t end, std::int64_t most) const;
  std::int64_t reroute(std::vector<std::int64_t>& changes, std::size_t from, std::size_t to,
                       std::size_t without, std::int64_t most);

  NetworkView network_;
  std::vector<std::uint16_t> cells_;
  std::vector<std::int64_t> values_;
  std::vector<std::int64_t> needs_;
  std::vector<std::int64_t> changes_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> places_;
  std::vector<bool> reached_;
  std::vector<Step> steps_;
  std::vector<std::uint16_t> queue_;
};

}  // namespace govinfo::detail
