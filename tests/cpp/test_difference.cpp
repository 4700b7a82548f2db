// SPDX-License-Identifier: Apache-2.0
// The difference table, held to sums worked out by hand.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/difference.hpp"
#include "govinfo/place.hpp"
#include "support/zero_report.hpp"

using namespace govinfo;

namespace {

constexpr FigureId received = figure_id("requests.received.total");
constexpr FigureId issued = figure_id("disclosure.regulations.issued");
constexpr FigureId decisions = figure_id("disclosure.licensing.decisions");
constexpr FigureId fees = figure_id("disclosure.fees.collected");

const CountDifference* find_row(const DifferenceTable& table, FigureId id) {
  const auto found = std::find_if(table.counts.begin(), table.counts.end(),
                                  [&](const CountDifference& row) { return row.id == id; });
  return found == table.counts.end() ? nullptr : &*found;
}

const AmountDifference& fees_of(const DifferenceTable& table) {
  REQUIRE(!table.amounts.empty());
  REQUIRE(table.amounts.front().id == fees);
  return table.amounts.front();
}

}  // namespace

TEST_CASE("parent less children") {
  Report parent = test::zero_report(Edition::standard_2021);
  std::vector<Report> children(2, parent);
  test::set(parent, received, 100);
  test::set(children[0], received, 30);
  test::set(children[1], received, 45);
  const DifferenceTable table = difference_table(parent, children);
  CHECK(table.children == 2);
  CHECK(table.counts.size() == 199);  // all of the 2021 form but the fees
  CHECK(table.amounts.size() == 1);
  const CountDifference row{received, printed(100), Sum{75, 0, {75, 75}}, 25, 2, true};
  REQUIRE(find_row(table, received) != nullptr);
  CHECK(*find_row(table, received) == row);
  CHECK(std::is_sorted(table.counts.begin(), table.counts.end(),
                       [](const auto& a, const auto& b) { return a.id < b.id; }));
  const std::array<const Report*, 2> apart = {&children[0], &children[1]};
  CHECK(difference_table(parent, apart) == table);
}

TEST_CASE("what is missing is counted, and there is no own share then") {
  Report parent = test::zero_report(Edition::standard_2021);
  std::vector<Report> children(3, parent);
  test::set(parent, received, 100);
  test::set(children[0], received, 30);
  *find_figure(children[1], received) = missing(FigureState::blank);
  test::set(children[2], received, 80);
  const CountDifference row{received, printed(100), Sum{110, 1, {110, std::nullopt}}, std::nullopt,
                            2,        false};
  const DifferenceTable table = difference_table(parent, children);
  REQUIRE(find_row(table, received) != nullptr);
  CHECK(*find_row(table, received) == row);
}

TEST_CASE("a negative own share is given as it is; one that does not fit is not given") {
  Report parent = test::zero_report(Edition::standard_2021);
  std::vector<Report> children(1, parent);
  test::set(children[0], received, 7);
  CHECK(find_row(difference_table(parent, children), received)->own_share == -7);
  test::set(parent, received, std::numeric_limits<std::int64_t>::max());
  test::set(children[0], received, -1);
  CHECK_FALSE(find_row(difference_table(parent, children), received)->own_share);
  test::set(children[0], received, std::numeric_limits<std::int64_t>::min());
  CHECK_FALSE(find_row(difference_table(parent, children), received)->own_share);
}

TEST_CASE("children on another form have not reported what it does not ask for") {
  const Report parent = test::zero_report(Edition::standard_2021);
  const std::vector<Report> children{test::zero_report(Edition::trial_2019),
                                     test::zero_report(Edition::standard_2021)};
  const DifferenceTable table = difference_table(parent, children);
  REQUIRE(find_row(table, issued) != nullptr);
  CHECK(find_row(table, issued)->reported == 1);
  CHECK_FALSE(find_row(table, issued)->complete);
  CHECK(find_row(table, issued)->children.missing == 1);
  CHECK(find_row(table, decisions)->complete);
  // The number of kinds of items does not add up.
  CHECK(find_row(table, figure_id("disclosure.licensing.items_last_year")) == nullptr);
  CHECK(find_row(table, figure_id("disclosure.licensing.change")) == nullptr);
  CHECK_FALSE(is_additive(figure_id("disclosure.fees.change")));
  CHECK(is_additive(fees));
}

TEST_CASE("money is exact, in one unit") {
  Report parent = test::zero_report(Edition::standard_2021);
  std::vector<Report> children(2, parent);
  const auto money = [](const char* text, MoneyUnit unit = MoneyUnit::wan_yuan) {
    return *parse_amount(text, unit);
  };
  *find_amount(parent, fees) = money("100.5");
  *find_amount(children[0], fees) = money("60.25");
  *find_amount(children[1], fees) = money("402500", MoneyUnit::yuan);
  {
    const AmountDifference row = fees_of(difference_table(parent, children));
    CHECK(row.children == money("100.5000"));
    CHECK(row.own_share == money("0.0000"));
    CHECK(row.reported == 2);
    CHECK(row.complete);
  }
  find_amount(children[1], fees)->unit = MoneyUnit::unknown;
  {
    const AmountDifference row = fees_of(difference_table(parent, children));
    CHECK(row.children == money("60.25"));
    CHECK_FALSE(row.own_share);
    CHECK(row.reported == 1);
    CHECK_FALSE(row.complete);
  }
  *find_amount(children[0], fees) = Amount{std::numeric_limits<std::int64_t>::max(), 0,
                                           MoneyUnit::wan_yuan, FigureState::printed};
  *find_amount(children[1], fees) = money("0.25");
  CHECK_FALSE(fees_of(difference_table(parent, children)).children);
}

TEST_CASE("without children the whole is the own share") {
  Report parent = test::zero_report(Edition::standard_2021);
  test::set(parent, received, 9);
  const DifferenceTable table = difference_table(parent, std::vector<Report>{});
  CHECK(table.children == 0);
  CHECK(find_row(table, received)->own_share == 9);
}
