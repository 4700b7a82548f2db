// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/catalogue.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/expression.hpp"
#include "govinfo/identity.hpp"

using namespace govinfo;

namespace {

constexpr std::int64_t one = 1'000'000'000;

/// What a wrong expression is told.
std::string refusal(std::string_view expression, std::string_view when = {}) {
  const auto result = try_parse_expression(expression, when);
  REQUIRE(result.failure() != nullptr);
  CHECK(result.failure()->kind == Failure::Kind::rule);
  return result.failure()->message;
}

Comparison only(std::string_view expression) {
  const auto all = parse_expression(expression);
  REQUIRE(all.size() == 1);
  CHECK(all.front().instance.empty());
  return all.front().comparison;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The terms of an equation as the parser gives them.
std::vector<LinearTerm> terms_of(const Equation& equation) {
  std::vector<LinearTerm> terms;
  for (const EquationTerm& term : equation.terms()) {
    terms.push_back({term.id, one, Whose::own, term.sign < 0});
  }
  return terms;
}

}  // namespace

TEST_CASE("an expression is two sums of figures and how they are compared") {
  const Comparison comparison =
      only("2 * requests.granted.total - 1.5 <= requests.processed.total + 3");
  REQUIRE(comparison.terms.size() == 2);
  CHECK(comparison.terms[0] ==
        LinearTerm{figure_id("requests.granted.total"), 2 * one, Whose::own, false});
  CHECK(comparison.terms[1] ==
        LinearTerm{figure_id("requests.processed.total"), one, Whose::own, true});
  CHECK(comparison.left == -one - one / 2);
  CHECK(comparison.right == 3 * one);
  CHECK(comparison.relation == Relation::less_equal);
}

TEST_CASE("every sign of comparison") {
  struct Case {
    std::string_view sign;
    Relation relation;
  };
  for (const Case& each :
       {Case{"=", Relation::equal}, Case{"==", Relation::equal}, Case{"＝", Relation::equal},
        Case{"!=", Relation::not_equal}, Case{"≠", Relation::not_equal}, Case{"<", Relation::less},
        Case{"<=", Relation::less_equal}, Case{"≤", Relation::less_equal},
        Case{">", Relation::greater}, Case{">=", Relation::greater_equal},
        Case{"≥", Relation::greater_equal}}) {
    CAPTURE(each.sign);
    const std::string text = "requests.received.total" + std::string{each.sign} + "0";
    CHECK(only(text).relation == each.relation);
  }
}

TEST_CASE("brackets, signs and factors are multiplied out") {
  const Comparison comparison = only(
      "requests.received.total - 2 * (requests.granted.total - 0.25 * (4 + "
      "requests.not_held.total)) = 0");
  REQUIRE(comparison.terms.size() == 3);
  CHECK(comparison.terms[1].factor == -2 * one);
  CHECK(comparison.terms[2].factor == one / 2);
  CHECK(comparison.left == 2 * one);
}

TEST_CASE("the year before and the organs below") {
  const Comparison comparison = only(
      "requests.carried_in.total = previous(requests.carried_out.total) + "
      "children(requests.received.total)");
  CHECK(comparison.terms[0].whose == Whose::own);
  CHECK(comparison.terms[1].whose == Whose::previous);
  CHECK(comparison.terms[2].whose == Whose::children);
  CHECK(only("requests.carried_in.total = 上年(requests.carried_out.total)").terms[1].whose ==
        Whose::previous);
}

TEST_CASE("the expressions of the catalogue are the identities of the form") {
  for (Edition edition : all_values<Edition>) {
    std::vector<Equation> equations;
    for (const Equation& each : request_identities(edition)) equations.push_back(each);
    for (const Equation& each : remedy_identities()) equations.push_back(each);
    std::size_t at = 0;
    for (const std::string_view family : {"T3.BAL", "T3.SUM", "T3.ROW", "T4.SUM"}) {
      for (const ComparisonInstance& instance :
           parse_expression(find_family(family)->expression, {}, edition)) {
        REQUIRE(at < equations.size());
        const Equation& equation = equations[at++];
        CHECK(rule_id(equation) == std::string{family} + "." + instance.instance);
        CHECK(instance.comparison.relation == Relation::equal);
        CHECK(instance.comparison.terms == terms_of(equation));
      }
    }
    CHECK(at == equations.size());
  }
}

TEST_CASE("the notation by rows and columns of tables") {
  CHECK(only("表三 3行7列 = 表三 24行1列").terms ==
        std::vector<LinearTerm>{
            {figure_id("requests.granted.total"), one, Whose::own, false},
            {figure_id("requests.processed.natural_person"), one, Whose::own, true}});
  // The table is named once.
  CHECK(only("表三 1行7列 + 2行7列 = 24行7列 + 25行7列").terms ==
        only("requests.received.total + requests.carried_in.total = requests.processed.total + "
             "requests.carried_out.total")
            .terms);
  // Without a column the rule is one for each column.
  const auto columns = parse_expression("表三 sum(3:23行) = 24行");
  const auto paths =
      parse_expression("sum(requests.outcomes.{applicant}) = requests.processed.{applicant}");
  REQUIRE(columns.size() == 7);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    CHECK(columns[i].instance == paths[i].instance);
    CHECK(columns[i].comparison == paths[i].comparison);
  }
  // Without a row, one for each row.
  const auto rows = parse_expression("表三 sum(1:6列) = 7列");
  REQUIRE(rows.size() == 25);
  CHECK(rows[2].instance == "granted");
  CHECK(rows[2].comparison ==
        parse_expression("sum(requests.granted.kinds) = requests.granted.total")[0].comparison);
  CHECK(only("表四 1行5列 = 0").terms[0].id == figure_id("remedies.reconsideration.total"));
}

TEST_CASE("variables and sets") {
  CHECK(parse_expression("requests.{row}.total >= 0").size() == 25);
  CHECK(parse_expression("requests.{row}.total >= 0", {}, Edition::trial_2019).size() == 23);
  CHECK(parse_expression("requests.{outcome}.{applicant} >= 0").size() == 21 * 7);
  CHECK(parse_expression("remedies.{remedy}.{result} >= 0").size() == 15);
  CHECK(only("sum(requests.denied.total) = 0").terms.size() == 8);
  CHECK(only("sum(requests.denied.kinds) = 0").terms.size() == 8 * 6);
  CHECK(parse_expression("disclosure.{document}.issued >= 0")[1].instance == "normative_documents");
}

TEST_CASE("a condition is one or more comparisons") {
  const auto all = parse_expression("requests.granted.{applicant} > 0",
                                    "requests.received.{applicant} > 0 and "
                                    "requests.processed.{applicant} > 0 且 表三 1行7列 > 5");
  REQUIRE(all.size() == 7);
  REQUIRE(all[3].when.size() == 3);
  CHECK(all[3].when[0].terms[0].id ==
        figure_id(RequestRow::received, Applicant::public_welfare_organization));
  CHECK(all[3].when[2].terms[0].id == figure_id("requests.received.total"));
}

TEST_CASE("what is wrong is told with its place, and the nearest name") {
  CHECK(contains(refusal("requests.recieved.total = 0"), "is “requests.received.total” meant?"));
  CHECK(
      contains(refusal("requests.received.total = 0 0"), "“0” was not expected, at character 29"));
  CHECK(contains(refusal("requests.received.total"), "a comparison"));
  CHECK(contains(refusal("requests.received.total = "), "a figure is missing"));
  CHECK(contains(refusal("3 = 3"), "names no figure"));
  CHECK(contains(refusal("(requests.received.total = 0"), "“)” is missing"));
  CHECK(contains(refusal("requests.received.{aplicant} = 0"), "{aplicant} is not known"));
  CHECK(contains(refusal("表三 26行7列 = 0"), "no row 26"));
  CHECK(contains(refusal("表三 3:5行7列 = 0"), "inside sum()"));
  CHECK(
      contains(refusal("previous(previous(requests.received.total)) = 0"), "inside of each other"));
  CHECK(contains(refusal("0.1234567891 * requests.received.total = 0"), "nine decimals"));
  CHECK(contains(refusal("99999999999 * requests.received.total = 0"), "too large"));
  CHECK(contains(refusal("requests.received.total * 2 = 0"), "before its figure"));
  CHECK(
      contains(refusal("requests.received.total = 0", "requests.x.total > 0"), "requests.x.total"));
  CHECK(contains(refusal(std::string(5'000, '(')), "too long"));
  CHECK(contains(refusal(std::string(100, '(') + "1"), "too many brackets"));
  CHECK_FALSE(contains(refusal("completely.wrong = 0"), "meant"));
}
