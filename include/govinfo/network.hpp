// SPDX-License-Identifier: Apache-2.0
// Table 三 as a graph: every equation is a node, every cell an arc. Built from the identities of
// the form (identity.hpp), for one report and for the years of one organ.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/form.hpp"
#include "govinfo/identity.hpp"
#include "govinfo/path.hpp"
#include "govinfo/rule.hpp"

namespace govinfo::inline v0_1 {

/// An equation. Where the node joins two years (结转下年度 of `year` is 上年结转 of the year after
/// it, for one column) `joins_years` is set and `equation` is null.
struct NetworkNode {
  const Equation* equation = nullptr;
  // Not told from `equation`: GCC with the undefined sanitizer takes no comparison of an address
  // with null for a constant.
  bool joins_years = false;
  std::uint16_t year = 0;
  Applicant applicant = Applicant::total;
  /// +1 or −1: the side on which the equation is read, so that every cell has one end of each sign.
  std::int8_t flip = 0;
};

/// A cell of the report `year` (counted from 0). Raising its figure by 1 raises the imbalance of
/// `to` by 1 and lowers that of `from` by 1.
struct NetworkArc {
  FigureId cell{};
  std::uint16_t year = 0;
  std::uint16_t from = 0;
  std::uint16_t to = 0;
};

/// A network. The imbalances of its nodes (left side less right side, times flip) add up to 0,
/// whatever the figures are: a report balances when each of them is 0. `arcs_of` has the arcs of
/// each node one after the other; those of node n start at first_arc[n]. Arcs are in the order of
/// the years, of the rows of the form and of the columns.
struct NetworkView {
  std::span<const NetworkNode> nodes;
  std::span<const NetworkArc> arcs;
  std::span<const std::uint16_t> first_arc;
  std::span<const std::uint16_t> arcs_of;

  [[nodiscard]] constexpr std::span<const std::uint16_t> touching(std::size_t node) const noexcept {
    return arcs_of.subspan(first_arc[node],
                           static_cast<std::size_t>(first_arc[node + 1] - first_arc[node]));
  }
};

namespace detail {

/// Whether an equation is a node: an implied one is not, and where two years are joined neither are
/// the sums over the applicants that the joint implies.
constexpr bool is_node(const Equation& equation, std::size_t year, std::size_t years) noexcept {
  if (equation.implied) return false;
  if (equation.family != "T3.ROW") return true;
  if (equation.instance == name(RequestRow::carried_out)) return year + 1 == years;
  if (equation.instance == name(RequestRow::carried_in)) return year == 0;
  return true;
}

constexpr std::size_t node_count(std::span<const Edition> years) noexcept {
  std::size_t count = (years.size() - 1) * count_of<Applicant>;
  for (std::size_t year = 0; year < years.size(); ++year) {
    for (const Equation& equation : request_identities(years[year])) {
      if (is_node(equation, year, years.size())) ++count;
    }
  }
  return count;
}

constexpr std::size_t arc_count(std::span<const Edition> years) noexcept {
  std::size_t count = 0;
  for (const Edition edition : years) count += request_rows(edition).size() * count_of<Applicant>;
  return count;
}

/// The place of a cell of table 三 among the arcs.
constexpr std::size_t arc_index(std::span<const Edition> years, std::size_t year,
                                FigureId cell) noexcept {
  const auto row = static_cast<RequestRow>(index(cell) / count_of<Applicant>);
  std::size_t place = arc_count(years.first(year));
  for (const RequestRow other : request_rows(years[year])) {
    if (other == row) break;
    place += count_of<Applicant>;
  }
  return place + index(cell) % count_of<Applicant>;
}

/// Fills tables that have room for node_count() nodes and arc_count() arcs. False if some cell does
/// not stand in two equations, once with each sign: then the form is no graph.
template <class Tables>
constexpr bool fill_network(Tables& tables, std::span<const Edition> years) {
  constexpr std::uint16_t none = UINT16_MAX;
  std::size_t next = 0;
  for (std::size_t year = 0; year < years.size(); ++year) {
    for (const Equation& equation : request_identities(years[year])) {
      if (!is_node(equation, year, years.size())) continue;
      tables.nodes[next++] = {&equation, false, static_cast<std::uint16_t>(year), Applicant::total,
                              0};
    }
  }
  for (std::size_t year = 0; year + 1 < years.size(); ++year) {
    for (const Applicant applicant : all_values<Applicant>) {
      tables.nodes[next++] = {nullptr, true, static_cast<std::uint16_t>(year), applicant, 0};
    }
  }
  std::size_t arc = 0;
  for (std::size_t year = 0; year < years.size(); ++year) {
    for (const RequestRow row : request_rows(years[year])) {
      for (const Applicant applicant : all_values<Applicant>) {
        tables.arcs[arc++] = {figure_id(row, applicant), static_cast<std::uint16_t>(year), none,
                              none};
      }
    }
  }

  // The two equations of each cell in `from` and `to` as they come, with their signs beside them.
  bool graph = true;
  const auto put = [&](std::size_t node, std::size_t place, int sign) {
    NetworkArc& cell = tables.arcs[place];
    const bool first = cell.from == none;
    graph = graph && (first || cell.to == none);
    (first ? cell.from : cell.to) = static_cast<std::uint16_t>(node);
    tables.signs[2 * place + (first ? 0 : 1)] = static_cast<std::int8_t>(sign);
  };
  for (std::size_t node = 0; node < next; ++node) {
    const NetworkNode& joint = tables.nodes[node];
    if (!joint.joins_years) {
      for (const EquationTerm& term : joint.equation->terms()) {
        put(node, arc_index(years, joint.year, term.id), term.sign);
      }
    } else {
      put(node, arc_index(years, joint.year, figure_id(RequestRow::carried_out, joint.applicant)),
          +1);
      put(node,
          arc_index(years, joint.year + std::size_t{1},
                    figure_id(RequestRow::carried_in, joint.applicant)),
          -1);
    }
  }
  for (const NetworkArc& cell : tables.arcs) graph = graph && cell.to != none;
  if (!graph) return false;

  // Equations are read from one side or the other until the two ends of every cell differ.
  tables.nodes[0].flip = 1;
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < arc; ++i) {
      NetworkNode& a = tables.nodes[tables.arcs[i].from];
      NetworkNode& b = tables.nodes[tables.arcs[i].to];
      if ((a.flip == 0) == (b.flip == 0)) continue;
      const int known = a.flip == 0 ? b.flip : a.flip;
      (a.flip == 0 ? a : b).flip =
          static_cast<std::int8_t>(-known * tables.signs[2 * i] * tables.signs[2 * i + 1]);
      changed = true;
    }
  }
  for (std::size_t i = 0; i < arc; ++i) {
    NetworkArc& cell = tables.arcs[i];
    const int at_from = tables.nodes[cell.from].flip * tables.signs[2 * i];
    const int at_to = tables.nodes[cell.to].flip * tables.signs[2 * i + 1];
    graph = graph && at_from * at_to == -1;
    if (at_from == 1) {
      const std::uint16_t from = cell.from;
      cell.from = cell.to;
      cell.to = from;
    }
  }

  for (const NetworkArc& cell : tables.arcs) {
    ++tables.first_arc[cell.from + std::size_t{1}];
    ++tables.first_arc[cell.to + std::size_t{1}];
  }
  for (std::size_t node = 0; node < next; ++node) {
    tables.first_arc[node + 1] =
        static_cast<std::uint16_t>(tables.first_arc[node + 1] + tables.first_arc[node]);
  }
  for (std::size_t node = 0; node < next; ++node) {
    std::size_t place = tables.first_arc[node];
    for (std::size_t i = 0; i < arc && place < tables.first_arc[node + 1]; ++i) {
      if (tables.arcs[i].from == node || tables.arcs[i].to == node) {
        tables.arcs_of[place++] = static_cast<std::uint16_t>(i);
      }
    }
  }
  return graph;
}

template <std::size_t node_count, std::size_t arc_count>
struct NetworkTables {
  std::array<NetworkNode, node_count> nodes{};
  std::array<NetworkArc, arc_count> arcs{};
  std::array<std::uint16_t, node_count + 1> first_arc{};
  std::array<std::uint16_t, 2 * arc_count> arcs_of{};
  std::array<std::int8_t, 2 * arc_count> signs{};
  bool graph = false;
};

template <Edition edition>
inline constexpr std::array one_year = {edition};

template <Edition edition>
inline constexpr auto request_network_of = [] {
  NetworkTables<node_count(one_year<edition>), arc_count(one_year<edition>)> tables;
  tables.graph = fill_network(tables, one_year<edition>);
  return tables;
}();

static_assert(request_network_of<Edition::trial_2019>.graph);
static_assert(request_network_of<Edition::standard_2021>.graph);

template <class Tables>
constexpr NetworkView view_of(const Tables& tables) noexcept {
  return {tables.nodes, tables.arcs, tables.first_arc, tables.arcs_of};
}

}  // namespace detail

/// The network of one report: 38 nodes and 175 arcs (2019 form: 36 and 161).
[[nodiscard]] constexpr NetworkView request_network(Edition edition) noexcept {
  if (edition == Edition::trial_2019) {
    return detail::view_of(detail::request_network_of<Edition::trial_2019>);
  }
  return detail::view_of(detail::request_network_of<Edition::standard_2021>);
}

/// The network of reports of one organ for years that follow each other, oldest first, which may be
/// on different editions of the form.
class ChainNetwork {
 public:
  /// `years` are the editions of table 三, 1 … 64 of them; the network of anything else is empty.
  explicit ChainNetwork(std::span<const Edition> years) {
    if (years.empty() || years.size() > most_years) return;
    nodes.resize(detail::node_count(years));
    arcs.resize(detail::arc_count(years));
    first_arc.resize(nodes.size() + 1);
    arcs_of.resize(2 * arcs.size());
    signs.resize(2 * arcs.size());
    detail::fill_network(*this, years);
  }

  static constexpr std::size_t most_years = 64;

  [[nodiscard]] NetworkView view() const noexcept { return detail::view_of(*this); }

 private:
  template <class Tables>
  friend constexpr bool detail::fill_network(Tables&, std::span<const Edition>);
  template <class Tables>
  friend constexpr NetworkView detail::view_of(const Tables&) noexcept;

  std::vector<NetworkNode> nodes;
  std::vector<NetworkArc> arcs;
  std::vector<std::uint16_t> first_arc;
  std::vector<std::uint16_t> arcs_of;
  std::vector<std::int8_t> signs;
};

/// The rule that a node is: "T3.ROW.not_held"; "Y.CARRY.total" where it joins two years.
[[nodiscard]] inline std::string rule_id(const NetworkNode& node) {
  if (!node.joins_years) return rule_id(*node.equation);
  std::string id{"Y.CARRY."};
  id += name(node.applicant);
  return id;
}

}  // namespace govinfo::inline v0_1
