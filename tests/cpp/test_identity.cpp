// SPDX-License-Identifier: Apache-2.0
// The identities against the structure of the form: which equations there are, what stands in them,
// and that they are the incidence matrix of a connected graph.
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/enum.hpp"
#include "govinfo/identity.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

namespace {

using Terms = std::map<std::string, int>;  // path → sign

/// The equations of table 3 as the form states them, from the words of the glossary.
std::vector<std::pair<std::string, Terms>> equations_of(Edition edition) {
  std::vector<std::pair<std::string, Terms>> equations;
  const auto cell = [](std::string_view row, std::string_view applicant) {
    return "requests." + std::string{row} + "." + std::string{applicant};
  };
  const auto on_form = [&](const glossary::Row& row) {
    return edition == Edition::trial_2019 ? row.on_2019 : row.on_2021;
  };
  for (const auto& applicant : glossary::applicants) {
    equations.push_back({"T3.BAL." + std::string{applicant.id},
                         {{cell("received", applicant.id), 1},
                          {cell("carried_in", applicant.id), 1},
                          {cell("processed", applicant.id), -1},
                          {cell("carried_out", applicant.id), -1}}});
  }
  for (const auto& applicant : glossary::applicants) {
    Terms terms;
    for (const auto& row : glossary::request_rows) {
      if (on_form(row) && !row.group.empty()) terms[cell(row.id, applicant.id)] = 1;
    }
    terms[cell("processed", applicant.id)] = -1;
    equations.push_back({"T3.SUM." + std::string{applicant.id}, terms});
  }
  for (const auto& row : glossary::request_rows) {
    if (!on_form(row)) continue;
    Terms terms;
    for (const auto& applicant : glossary::applicants) {
      terms[cell(row.id, applicant.id)] = applicant.id == "total" ? -1 : 1;
    }
    equations.push_back({"T3.ROW." + std::string{row.id}, terms});
  }
  return equations;
}

Terms terms_of(const Equation& equation) {
  Terms terms;
  for (const EquationTerm& term : equation.terms()) {
    terms[std::string{path_of(term.id)}] = term.sign;
  }
  return terms;
}

/// The rank over the rationals: elimination with integers, rows kept coprime.
std::size_t rank_of(std::span<const Equation> equations) {
  std::vector<std::vector<long long>> rows;
  for (const Equation& equation : equations) {
    rows.emplace_back(figure_count, 0);
    for (const EquationTerm& term : equation.terms()) rows.back()[index(term.id)] += term.sign;
  }
  std::size_t rank = 0;
  for (std::size_t column = 0; column < figure_count && rank < rows.size(); ++column) {
    std::size_t pivot = rank;
    while (pivot < rows.size() && rows[pivot][column] == 0) ++pivot;
    if (pivot == rows.size()) continue;
    std::swap(rows[pivot], rows[rank]);
    const std::vector<long long>& base = rows[rank];
    for (std::size_t r = rank + 1; r < rows.size(); ++r) {
      const long long factor = rows[r][column];
      if (factor == 0) continue;
      long long common = 0;
      for (std::size_t c = column; c < figure_count; ++c) {
        rows[r][c] = rows[r][c] * base[column] - base[c] * factor;
        common = std::gcd(common, rows[r][c]);
      }
      if (common > 1) {
        for (long long& entry : rows[r]) entry /= common;
      }
    }
    ++rank;
  }
  return rank;
}

/// Whether an equation's sign is to be flipped so that every cell stands once with +1 and once
/// with −1: outcomes are +ROW −SUM, processed +SUM −BAL, received and carried in +BAL −ROW, carried
/// out +ROW −BAL; all reversed in the total column, which has −1 in its rows.
bool flipped(const Equation& equation) {
  const bool total = equation.instance == "total";
  if (equation.family == "T3.BAL") return total;
  if (equation.family == "T3.SUM") return !total;
  return equation.instance == "received" || equation.instance == "carried_in";
}

/// The cells of table 3: which equations they stand in, and with which sign after flipping.
std::map<FigureId, std::vector<std::pair<std::size_t, int>>> incidence_of(
    std::span<const Equation> equations) {
  std::map<FigureId, std::vector<std::pair<std::size_t, int>>> incidence;
  for (std::size_t node = 0; node < equations.size(); ++node) {
    const Equation& equation = equations[node];
    if (equation.family == "T3.ROW" && equation.instance == "processed") continue;
    for (const EquationTerm& term : equation.terms()) {
      incidence[term.id].emplace_back(node, flipped(equation) ? -term.sign : int{term.sign});
    }
  }
  return incidence;
}

}  // namespace

TEST_CASE("42 equations of the 2021 form, 40 of the 2019 form") {
  static_assert(request_identities(Edition::standard_2021).size() == 39);
  static_assert(request_identities(Edition::trial_2019).size() == 37);
  static_assert(remedy_identities().size() == 3);
}

TEST_CASE("the equations of table 3 are those that the form states, in order") {
  for (const Edition edition : all_values<Edition>) {
    CAPTURE(name(edition));
    const auto expected = equations_of(edition);
    const auto equations = request_identities(edition);
    REQUIRE(equations.size() == expected.size());
    for (std::size_t i = 0; i < equations.size(); ++i) {
      CAPTURE(expected[i].first);
      CHECK(rule_id(equations[i]) == expected[i].first);
      CHECK(terms_of(equations[i]) == expected[i].second);
      CHECK(equations[i].terms().size() == expected[i].second.size());
      CHECK(equations[i].implied == (expected[i].first == "T3.ROW.processed"));
    }
  }
}

TEST_CASE("the equations of table 4") {
  const auto equations = remedy_identities();
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string block{glossary::remedies[i].id};
    CHECK(rule_id(equations[i]) == "T4.SUM." + block);
    CHECK(terms_of(equations[i]) == Terms{{"remedies." + block + ".upheld", 1},
                                          {"remedies." + block + ".corrected", 1},
                                          {"remedies." + block + ".other", 1},
                                          {"remedies." + block + ".pending", 1},
                                          {"remedies." + block + ".total", -1}});
    CHECK(equations[i].terms().size() == 5);
    CHECK_FALSE(equations[i].implied);
  }
}

TEST_CASE("terms of the left side come before those of the right side") {
  for (const Edition edition : all_values<Edition>) {
    for (const Equation& equation : request_identities(edition)) {
      bool right = false;
      for (const EquationTerm& term : equation.terms()) {
        if (term.sign < 0) right = true;
        CHECK((term.sign < 0) == right);
      }
    }
  }
}

TEST_CASE("without the implied equation every cell stands in exactly two, with opposite signs") {
  for (const Edition edition : all_values<Edition>) {
    CAPTURE(name(edition));
    const auto incidence = incidence_of(request_identities(edition));
    CHECK(incidence.size() == (edition == Edition::trial_2019 ? 161 : 175));
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& entry : incidence) {
      CAPTURE(path_of(entry.first));
      const auto& uses = entry.second;
      REQUIRE(uses.size() == 2);
      CHECK(uses[0].second + uses[1].second == 0);
      CHECK(uses[0].second * uses[0].second == 1);
      CHECK(pairs.emplace(uses[0].first, uses[1].first).second);  // no two cells share both
    }
  }
}

TEST_CASE("the graph of the equations is connected") {
  for (const Edition edition : all_values<Edition>) {
    CAPTURE(name(edition));
    const auto equations = request_identities(edition);
    std::vector<std::size_t> parent(equations.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t node) {
      while (parent[node] != node) node = parent[node];
      return node;
    };
    std::set<std::size_t> nodes;
    for (const auto& [id, uses] : incidence_of(equations)) {
      REQUIRE(uses.size() == 2);
      nodes.insert({uses[0].first, uses[1].first});
      parent[root(uses[0].first)] = root(uses[1].first);
    }
    CHECK(nodes.size() == (edition == Edition::trial_2019 ? 36 : 38));
    std::set<std::size_t> roots;
    for (const std::size_t node : nodes) roots.insert(root(node));
    CHECK(roots.size() == 1);
  }
}

TEST_CASE("ranks: 37 of 39 (2019 form: 35 of 37), and 3 of 3") {
  CHECK(rank_of(request_identities(Edition::standard_2021)) == 37);
  CHECK(rank_of(request_identities(Edition::trial_2019)) == 35);
  CHECK(rank_of(remedy_identities()) == 3);
}

TEST_CASE("the equation marked as implied adds nothing to the others") {
  for (const Edition edition : all_values<Edition>) {
    const auto equations = request_identities(edition);
    std::vector<Equation> others;
    for (const Equation& equation : equations) {
      if (!equation.implied) others.push_back(equation);
    }
    CHECK(others.size() + 1 == equations.size());
    CHECK(rank_of(others) == rank_of(equations));
  }
}
