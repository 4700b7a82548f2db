// SPDX-License-Identifier: Apache-2.0
// The exact search against plain enumeration of every table, on forms small enough for it.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

#include <doctest/doctest.h>

#include "explain/balance.hpp"
#include "explain/cell_search.hpp"
#include "support/request_cases.hpp"

using namespace govinfo;
using govinfo::detail::Balance;
using govinfo::detail::CellRole;
using govinfo::detail::CellSearch;
using govinfo::detail::CellSet;

namespace {

/// A form of a few rows and columns with the equations of table 三, typed in here: rows are
/// received, carried_in, outcomes, processed, carried_out; the last column is the total.
struct SmallForm {
  std::size_t outcomes = 1;
  std::size_t columns = 2;

  [[nodiscard]] std::size_t rows() const { return outcomes + 4; }
  [[nodiscard]] std::size_t cells() const { return rows() * columns; }
  [[nodiscard]] std::size_t at(std::size_t row, std::size_t column) const {
    return row * columns + column;
  }
  [[nodiscard]] std::size_t processed() const { return outcomes + 2; }
  [[nodiscard]] std::size_t carried_out() const { return outcomes + 3; }

  [[nodiscard]] bool balances(const std::vector<int>& table) const {
    for (std::size_t column = 0; column < columns; ++column) {
      int sum = 0;
      for (std::size_t i = 0; i < outcomes; ++i) sum += table[at(2 + i, column)];
      if (sum != table[at(processed(), column)]) return false;
      if (table[at(0, column)] + table[at(1, column)] !=
          table[at(processed(), column)] + table[at(carried_out(), column)]) {
        return false;
      }
    }
    for (std::size_t row = 0; row < rows(); ++row) {
      int sum = 0;
      for (std::size_t column = 0; column + 1 < columns; ++column) sum += table[at(row, column)];
      if (sum != table[at(row, columns - 1)]) return false;
    }
    return true;
  }
};

/// The same as a network: by hand, from the signs that the equations have.
struct SmallNetwork {
  std::vector<NetworkNode> nodes;
  std::vector<NetworkArc> arcs;
  std::vector<std::uint16_t> first_arc;
  std::vector<std::uint16_t> arcs_of;

  explicit SmallNetwork(const SmallForm& form) {
    // Nodes: the sums of the rows but that of processed, then SUM and BAL of each column.
    std::vector<std::uint16_t> row_node(form.rows());
    std::uint16_t next = 0;
    for (std::size_t row = 0; row < form.rows(); ++row) {
      if (row != form.processed()) row_node[row] = next++;
    }
    const auto sum = [&](std::size_t column) {
      return static_cast<std::uint16_t>(next + 2 * column);
    };
    const auto balance = [&](std::size_t column) {
      return static_cast<std::uint16_t>(next + 2 * column + 1);
    };
    nodes.resize(next + 2 * form.columns);
    for (std::size_t row = 0; row < form.rows(); ++row) {
      for (std::size_t column = 0; column < form.columns; ++column) {
        std::uint16_t to = 0;
        std::uint16_t from = 0;
        if (row == form.processed()) {
          to = sum(column);
          from = balance(column);
        } else if (row < 2) {
          to = balance(column);
          from = row_node[row];
        } else if (row == form.carried_out()) {
          to = row_node[row];
          from = balance(column);
        } else {
          to = row_node[row];
          from = sum(column);
        }
        if (column + 1 == form.columns) std::swap(to, from);
        arcs.push_back({FigureId{}, 0, from, to});
      }
    }
    first_arc.resize(nodes.size() + 1);
    for (std::size_t node = 0; node < nodes.size(); ++node) {
      for (std::size_t place = 0; place < arcs.size(); ++place) {
        if (arcs[place].from == node || arcs[place].to == node) {
          arcs_of.push_back(static_cast<std::uint16_t>(place));
        }
      }
      first_arc[node + 1] = static_cast<std::uint16_t>(arcs_of.size());
    }
  }

  [[nodiscard]] Balance balance(const std::vector<int>& table) const {
    Balance balance;
    balance.network = {nodes, arcs, first_arc, arcs_of};
    balance.values.assign(table.begin(), table.end());
    balance.roles.resize(arcs.size(), CellRole::published);
    balance.imbalances.resize(nodes.size());
    for (std::size_t place = 0; place < arcs.size(); ++place) {
      balance.imbalances[arcs[place].to] += table[place];
      balance.imbalances[arcs[place].from] -= table[place];
    }
    return balance;
  }
};

/// Calls `visit` with every table whose cells of the kinds are 0 … most, the rest following.
template <class Visit>
void for_each_balanced(const SmallForm& form, int most, Visit visit) {
  std::vector<int> table(form.cells());
  const std::size_t kinds = form.columns - 1;
  const auto column = [&](auto& self, std::size_t which) -> void {
    if (which == kinds) {
      for (std::size_t row = 0; row < form.rows(); ++row) {
        int sum = 0;
        for (std::size_t kind = 0; kind < kinds; ++kind) sum += table[form.at(row, kind)];
        table[form.at(row, kinds)] = sum;
      }
      visit(table);
      return;
    }
    std::vector<int> free(form.outcomes + 2);  // received, carried_in, outcomes
    for (;;) {
      int processed = 0;
      for (std::size_t i = 0; i < form.outcomes; ++i) processed += free[2 + i];
      const int out = free[0] + free[1] - processed;
      if (out >= 0) {
        for (std::size_t i = 0; i < free.size(); ++i) table[form.at(i, which)] = free[i];
        table[form.at(form.processed(), which)] = processed;
        table[form.at(form.carried_out(), which)] = out;
        self(self, which + 1);
      }
      std::size_t digit = 0;
      while (digit < free.size() && ++free[digit] > most) free[digit++] = 0;
      if (digit == free.size()) break;
    }
  };
  column(column, 0);
}

/// Every table of 0 … 2 that is a balanced one of 0 … 2 with at most `wrong` cells changed.
std::set<std::vector<int>> corrupted(const SmallForm& form, std::size_t wrong) {
  std::set<std::vector<int>> tables;
  for_each_balanced(form, 2, [&](const std::vector<int>& base) {
    if (*std::max_element(base.begin(), base.end()) > 2) return;
    const auto change = [&](auto& self, std::vector<int>& table, std::size_t from,
                            std::size_t left) -> void {
      tables.insert(table);
      if (left == 0) return;
      for (std::size_t cell = from; cell < table.size(); ++cell) {
        const int before = table[cell];
        for (int value = 0; value <= 2; ++value) {
          if (value == before) continue;
          table[cell] = value;
          self(self, table, cell + 1, left - 1);
        }
        table[cell] = before;
      }
    };
    std::vector<int> table = base;
    change(change, table, 0, wrong);
  });
  return tables;
}

using Answers = std::map<std::vector<std::size_t>, std::set<std::vector<int>>>;

/// The balanced tables that differ from this one in the fewest cells, by the cells that differ.
Answers nearest(const std::vector<std::vector<int>>& balanced, const std::vector<int>& table,
                std::size_t& distance) {
  Answers answers;
  distance = table.size();
  for (const std::vector<int>& other : balanced) {
    std::size_t differing = 0;
    for (std::size_t i = 0; i < table.size() && differing <= distance; ++i) {
      if (table[i] != other[i]) ++differing;
    }
    if (differing > distance) continue;
    if (differing < distance) answers.clear();
    distance = differing;
    std::vector<std::size_t> cells;
    std::vector<int> values;
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (table[i] == other[i]) continue;
      cells.push_back(i);
      values.push_back(other[i]);
    }
    answers[cells].insert(values);
  }
  return answers;
}

/// Compares the search with enumeration on every `step`-th table.
void compare(const SmallForm& form, std::size_t wrong, int most, std::size_t step) {
  const SmallNetwork network(form);
  std::vector<std::vector<int>> balanced;
  for_each_balanced(form, most, [&](const std::vector<int>& table) {
    REQUIRE(form.balances(table));
    balanced.push_back(table);
  });
  std::size_t compared = 0;
  std::size_t several = 0;
  std::array<std::size_t, 4> by_size{};
  std::size_t place = 0;
  for (const std::vector<int>& table : corrupted(form, wrong)) {
    if (place++ % step != 0 || form.balances(table)) continue;
    std::size_t distance = 0;
    const Answers expected = nearest(balanced, table, distance);
    const Balance balance = network.balance(table);
    CellSearch search(balance, 10'000'000);
    std::vector<CellSet> sets;
    std::size_t size = 1;
    for (; size <= detail::most_cells && sets.empty(); ++size) {
      REQUIRE(search.find(balance.values, balance.imbalances, {}, size, 100'000, sets));
    }
    --size;
    REQUIRE(size == distance);
    REQUIRE(sets.size() == expected.size());
    std::set<std::vector<std::size_t>> met;
    for (const CellSet& set : sets) {
      const std::vector<std::size_t> cells(set.cells.begin(), set.cells.begin() + set.size);
      const auto answer = expected.find(cells);
      REQUIRE(answer != expected.end());
      REQUIRE(met.insert(cells).second);
      for (std::size_t i = 0; i < set.size; ++i) {
        int least = most + 1;
        int highest = 0;
        for (const std::vector<int>& values : answer->second) {
          least = std::min(least, values[i]);
          highest = std::max(highest, values[i]);
        }
        REQUIRE(set.figures[i] == least);
        REQUIRE(set.open[i] == (highest != least));
      }
    }
    ++compared;
    ++by_size[std::min<std::size_t>(size, 3)];
    if (sets.size() > 1) ++several;
  }
  MESSAGE(form.outcomes << " outcomes, " << form.columns << " columns: " << compared
                        << " tables, with one cell " << by_size[1] << ", two " << by_size[2]
                        << ", three " << by_size[3] << "; several answers " << several);
  CHECK(compared > 500);
  CHECK(by_size[1] > 0);
  CHECK(by_size[2] > 0);
  CHECK(by_size[3] > 0);
}

}  // namespace

TEST_CASE(
    "one outcome and two columns: the search finds what enumeration finds, no more, no less") {
  compare({1, 2}, 3, 8, 1);
}

TEST_CASE("two outcomes and two columns") { compare({2, 2}, 3, 8, 1); }

TEST_CASE("one outcome and three columns") { compare({1, 3}, 3, 4, 101); }
