// SPDX-License-Identifier: Apache-2.0
// The exact search: every smallest set of cells that, changed, make all equations hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "explain/balance.hpp"

namespace govinfo::detail {

/// No answer changes more single cells than this.
inline constexpr std::size_t most_cells = 8;

/// Cells (arcs, ascending) and the figures that they should have. `open` marks those that can have
/// others too: then `figures` has the least.
struct CellSet {
  std::uint8_t size = 0;
  std::array<std::uint16_t, most_cells> cells{};
  std::array<std::int64_t, most_cells> figures{};
  std::array<bool, most_cells> open{};
};

/// The search over the sets of exactly `size` cells none of which is superfluous. Sets of chosen
/// cells join equations; a group of joined equations that does not add up to 0 must be left by
/// another cell, in the direction that helps. Branching over the cells that leave one such group,
/// and excluding in every branch those of the branches before it, meets each set once.
class CellSearch {
 public:
  /// At most `steps` groups are looked at, over all calls of find().
  CellSearch(const Balance& balance, std::uint64_t steps);

  /// Appends the sets of this size to `out` until it holds `most`, and tells whether all were
  /// found. `barred` cells are left alone. `values` and `imbalances` are those of the balance, or
  /// what some other change has made of them.
  bool find(std::span<const std::int64_t> values, std::span<const std::int64_t> imbalances,
            std::span<const std::uint16_t> barred, std::size_t size, std::size_t most,
            std::vector<CellSet>& out);

  /// How many nodes of the tree were visited.
  [[nodiscard]] std::uint64_t steps() const noexcept { return steps_; }
  [[nodiscard]] bool exhausted() const noexcept { return steps_ >= most_steps_; }

 private:
  /// The groups after some choices: by node its group, by group its sum and how many arcs end in
  /// it. A group is named by one of its nodes.
  struct Level {
    std::vector<std::uint16_t> group;
    std::vector<std::int64_t> sum;
    std::vector<std::uint32_t> ends;
    std::size_t unbalanced = 0;
    std::uint16_t cycles = 0;
  };

  void explore(std::size_t chosen);
  void branch(std::size_t chosen, const std::vector<bool>* inside, std::uint16_t group,
              bool surplus);
  void settle(std::size_t chosen);
  bool settle_forest(std::size_t chosen, std::vector<bool>& cut);
  void settle_flow(std::size_t chosen);
  void join(Level& level, std::size_t arc) const;
  [[nodiscard]] bool done() const noexcept;

  const Balance& balance_;
  NetworkView network_;
  std::uint64_t most_steps_;
  std::uint64_t steps_ = 0;

  std::span<const std::int64_t> values_;
  std::span<const std::int64_t> imbalances_;
  std::vector<Level> levels_;
  std::array<std::uint16_t, most_cells> chosen_{};
  std::vector<std::uint8_t> closed_;   // by arc: chosen, excluded, barred, missing or frozen
  std::vector<std::uint16_t> free_;    // missing cells
  std::vector<std::uint16_t> forced_;  // negative cells
  std::size_t size_ = 0;
  std::size_t most_ = 0;
  bool capped_ = false;
  std::vector<CellSet>* out_ = nullptr;
};

}  // namespace govinfo::detail
