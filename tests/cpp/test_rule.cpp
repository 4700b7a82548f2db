// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "govinfo/rule.hpp"

using namespace govinfo;

TEST_CASE("the id of a rule is its family and its instance") {
  Equation equation;
  equation.family = "T3.BAL";
  equation.instance = "natural_person";
  CHECK(rule_id(equation) == "T3.BAL.natural_person");
}

TEST_CASE("an equation holds its terms in order, at compile time") {
  constexpr Equation equation = [] {
    Equation built;
    built.add(figure_id("requests.received.total"), +1);
    built.add(figure_id("requests.carried_in.total"), +1);
    built.add(figure_id("requests.processed.total"), -1);
    return built;
  }();
  static_assert(equation.size == 3);
  static_assert(equation.terms().size() == 3);
  static_assert(equation.terms()[0].id == FigureId{6});
  static_assert(equation.terms()[0].sign == 1);
  static_assert(equation.terms()[2].sign == -1);
  static_assert(!equation.implied);
  CHECK(Equation{}.terms().empty());
}

TEST_CASE("legal sources are compared by their words") {
  const LegalSource a{"d", "p", "q"};
  CHECK(a == LegalSource{"d", "p", "q"});
  CHECK(a != LegalSource{"d", "p", ""});
  CHECK(LegalSource{}.quote.empty());
}
