// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <queue>
#include <set>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/network.hpp"
#include "support/request_cases.hpp"

using namespace govinfo;

namespace {

/// The rank of whole-number rows, by elimination over a prime field: at most the rank over the
/// rationals, and with the number of nodes less one as the upper bound they are equal.
std::size_t rank_of(std::vector<std::vector<std::int64_t>> rows) {
  constexpr std::int64_t prime = 1'000'003;
  const auto inverse = [&](std::int64_t value) {
    std::int64_t result = 1;
    for (std::int64_t exponent = prime - 2; exponent > 0; exponent /= 2) {
      if (exponent % 2 == 1) result = result * value % prime;
      value = value * value % prime;
    }
    return result;
  };
  for (auto& row : rows) {
    for (auto& value : row) value = ((value % prime) + prime) % prime;
  }
  std::size_t rank = 0;
  const std::size_t columns = rows.empty() ? 0 : rows[0].size();
  for (std::size_t column = 0; column < columns && rank < rows.size(); ++column) {
    std::size_t pivot = rank;
    while (pivot < rows.size() && rows[pivot][column] == 0) ++pivot;
    if (pivot == rows.size()) continue;
    std::swap(rows[rank], rows[pivot]);
    const std::int64_t scale = inverse(rows[rank][column]);
    for (std::size_t row = rank + 1; row < rows.size(); ++row) {
      const std::int64_t factor = rows[row][column] * scale % prime;
      if (factor == 0) continue;
      for (std::size_t i = column; i < columns; ++i) {
        rows[row][i] = (rows[row][i] + (prime - factor) * rows[rank][i]) % prime;
      }
    }
    ++rank;
  }
  return rank;
}

/// All equations of a chain of years, implied ones too, as rows over the cells: straight from the
/// identities, not from the network.
std::vector<std::vector<std::int64_t>> equations_of(const std::vector<Edition>& years) {
  std::vector<std::vector<std::int64_t>> rows;
  const std::size_t width = years.size() * request_figure_count;
  for (std::size_t year = 0; year < years.size(); ++year) {
    for (const Equation& equation : request_identities(years[year])) {
      auto& row = rows.emplace_back(width);
      for (const EquationTerm& term : equation.terms()) {
        row[year * request_figure_count + index(term.id)] = term.sign;
      }
    }
  }
  for (std::size_t year = 0; year + 1 < years.size(); ++year) {
    for (const Applicant applicant : all_values<Applicant>) {
      auto& row = rows.emplace_back(width);
      row[year * request_figure_count + index(figure_id(RequestRow::carried_out, applicant))] = 1;
      row[(year + 1) * request_figure_count + index(figure_id(RequestRow::carried_in, applicant))] =
          -1;
    }
  }
  return rows;
}

std::size_t components(NetworkView network) {
  std::vector<bool> seen(network.nodes.size());
  std::size_t count = 0;
  for (std::size_t start = 0; start < seen.size(); ++start) {
    if (seen[start]) continue;
    ++count;
    std::vector<std::size_t> open = {start};
    seen[start] = true;
    while (!open.empty()) {
      const std::size_t node = open.back();
      open.pop_back();
      for (const std::uint16_t place : network.touching(node)) {
        const NetworkArc& arc = network.arcs[place];
        const std::size_t other = arc.from == node ? arc.to : arc.from;
        if (!seen[other]) {
          seen[other] = true;
          open.push_back(other);
        }
      }
    }
  }
  return count;
}

/// The length of the shortest cycle: breadth first from every node.
std::size_t girth(NetworkView network) {
  std::size_t shortest = SIZE_MAX;
  for (std::size_t start = 0; start < network.nodes.size(); ++start) {
    std::vector<std::size_t> distance(network.nodes.size(), SIZE_MAX);
    std::vector<std::size_t> by(network.nodes.size(), SIZE_MAX);
    std::queue<std::size_t> open;
    open.push(start);
    distance[start] = 0;
    while (!open.empty()) {
      const std::size_t node = open.front();
      open.pop();
      for (const std::uint16_t place : network.touching(node)) {
        if (place == by[node]) continue;
        const NetworkArc& arc = network.arcs[place];
        const std::size_t other = arc.from == node ? arc.to : arc.from;
        if (distance[other] == SIZE_MAX) {
          distance[other] = distance[node] + 1;
          by[other] = place;
          open.push(other);
        } else {
          shortest = std::min(shortest, distance[node] + distance[other] + 1);
        }
      }
    }
  }
  return shortest;
}

/// The cycles of four cells: pairs of nodes with pairs of common neighbours, each met twice.
std::size_t four_cycles(NetworkView network) {
  std::vector<std::set<std::size_t>> neighbours(network.nodes.size());
  for (const NetworkArc& arc : network.arcs) {
    neighbours[arc.from].insert(arc.to);
    neighbours[arc.to].insert(arc.from);
  }
  std::size_t twice = 0;
  for (std::size_t a = 0; a < neighbours.size(); ++a) {
    for (std::size_t b = a + 1; b < neighbours.size(); ++b) {
      std::size_t common = 0;
      for (const std::size_t node : neighbours[a]) common += neighbours[b].count(node);
      twice += common * (common - 1) / 2;
    }
  }
  return twice / 2;
}

/// Every cell stands in two equations of the network, with the signs that its ends tell.
void check_incidence(NetworkView network) {
  for (std::size_t place = 0; place < network.arcs.size(); ++place) {
    const NetworkArc& arc = network.arcs[place];
    std::size_t times = 0;
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
      const NetworkNode& joint = network.nodes[node];
      int sign = 0;
      if (!joint.joins_years) {
        if (joint.year != arc.year) continue;
        for (const EquationTerm& term : joint.equation->terms()) {
          if (term.id == arc.cell) sign += term.sign;
        }
      } else {
        if (arc.year == joint.year &&
            arc.cell == figure_id(RequestRow::carried_out, joint.applicant)) {
          sign = 1;
        }
        if (arc.year == joint.year + 1 &&
            arc.cell == figure_id(RequestRow::carried_in, joint.applicant)) {
          sign = -1;
        }
      }
      if (sign == 0) continue;
      ++times;
      CHECK((sign * joint.flip == 1 ? arc.to : arc.from) == node);
    }
    CHECK(times == 2);
  }
}

}  // namespace

TEST_CASE("every cell has two ends, one of each sign") {
  check_incidence(request_network(Edition::standard_2021));
  check_incidence(request_network(Edition::trial_2019));
  const std::array mixed = {Edition::trial_2019, Edition::standard_2021, Edition::standard_2021};
  check_incidence(ChainNetwork(mixed).view());
}

TEST_CASE("the sizes, the rank, the connectedness and the girth of the networks") {
  struct Row {
    std::vector<Edition> years;
    std::size_t equations, rank, nodes, arcs;
  };
  constexpr auto e2021 = Edition::standard_2021;
  constexpr auto e2019 = Edition::trial_2019;
  const Row rows[] = {
      {{e2021}, 39, 37, 38, 175},
      {{e2021, e2021}, 85, 80, 81, 350},
      {{e2021, e2021, e2021}, 131, 123, 124, 525},
      {{e2019}, 37, 35, 36, 161},
      {{e2019, e2019}, 81, 76, 77, 322},
      {{e2019, e2019, e2019}, 125, 117, 118, 483},
      {{e2019, e2021}, 83, 78, 79, 336},
  };
  for (const Row& row : rows) {
    CAPTURE(row.years.size());
    const auto equations = equations_of(row.years);
    CHECK(equations.size() == row.equations);
    CHECK(rank_of(equations) == row.rank);
    const ChainNetwork chain(row.years);
    const NetworkView network = chain.view();
    CHECK(network.nodes.size() == row.nodes);
    CHECK(network.arcs.size() == row.arcs);
    // A connected graph has one dependent equation: the network says all that the equations say.
    CHECK(components(network) == 1);
    CHECK(row.rank == row.nodes - 1);
    CHECK(girth(network) == 4);
  }
  CHECK(four_cycles(request_network(e2021)) == 4473);
}

TEST_CASE("the network of a lone report is that of a chain of one year") {
  for (const Edition edition : all_values<Edition>) {
    const std::array years = {edition};
    const ChainNetwork chain(years);
    const NetworkView one = request_network(edition);
    const NetworkView other = chain.view();
    REQUIRE(one.arcs.size() == other.arcs.size());
    for (std::size_t i = 0; i < one.arcs.size(); ++i) {
      CHECK(one.arcs[i].cell == other.arcs[i].cell);
      CHECK(one.arcs[i].from == other.arcs[i].from);
      CHECK(one.arcs[i].to == other.arcs[i].to);
    }
  }
}

TEST_CASE("the imbalances of a network add up to 0, and are 0 where the report balances") {
  request_cases::Random random{7};
  for (int round = 0; round < 50; ++round) {
    const Edition edition = round % 2 == 0 ? Edition::standard_2021 : Edition::trial_2019;
    Report report = request_cases::balanced(random, 50, edition);
    const NetworkView network = request_network(edition);
    const auto imbalances = [&] {
      std::vector<std::int64_t> sums(network.nodes.size());
      for (const NetworkArc& arc : network.arcs) {
        const std::int64_t number = find_figure(report, arc.cell)->number;
        sums[arc.to] += number;
        sums[arc.from] -= number;
      }
      return sums;
    };
    CHECK(imbalances() == std::vector<std::int64_t>(network.nodes.size()));
    request_cases::spoil(random, report, edition, 5, 50);
    const auto sums = imbalances();
    CHECK(std::accumulate(sums.begin(), sums.end(), std::int64_t{0}) == 0);
    // Each is what its equation is off by.
    for (std::size_t node = 0; node < sums.size(); ++node) {
      std::int64_t off = 0;
      for (const EquationTerm& term : network.nodes[node].equation->terms()) {
        off += term.sign * find_figure(report, term.id)->number;
      }
      CHECK(sums[node] == off * network.nodes[node].flip);
    }
  }
}

TEST_CASE("a chain of no years, or of too many, has no network") {
  CHECK(ChainNetwork({}).view().nodes.empty());
  const std::vector<Edition> many(65, Edition::standard_2021);
  CHECK(ChainNetwork(many).view().arcs.empty());
}

TEST_CASE("nodes are named as their rules are") {
  const std::array years = {Edition::standard_2021, Edition::standard_2021};
  const ChainNetwork chain(years);
  std::set<std::string> names;
  for (const NetworkNode& node : chain.view().nodes) names.insert(rule_id(node));
  CHECK(names.count("T3.BAL.total") == 1);
  CHECK(names.count("T3.ROW.not_held") == 1);
  CHECK(names.count("Y.CARRY.natural_person") == 1);
  CHECK(names.count("T3.ROW.processed") == 0);
}
