// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/diff.hpp"
#include "govinfo/place.hpp"

using namespace govinfo;
using Paths = std::vector<std::string>;

TEST_CASE("equal reports differ in nothing") {
  CHECK(differing_fields(Report{}, Report{}).empty());
  const Report report = blank_report(Edition::trial_2019);
  CHECK(differing_fields(report, report).empty());
}

TEST_CASE("every kind of field is named by its path") {
  const Report a = blank_report(Edition::standard_2021);
  Report b = a;
  b.organ.name = "某县";
  b.year = 2023;
  b.period = Period{};
  b.editions.requests.reset();
  b.disclosure.fees.collected.state = FigureState::blank;
  b.requests[Outcome::not_held][Applicant::total] = printed(0);
  b.remedies[Remedy::reconsideration][RemedyResult::total] = printed(1);
  b.footnotes = {"注"};
  CHECK(differing_fields(a, b) == Paths{"organ.name", "year", "period", "editions.requests",
                                        "disclosure.fees.collected", "requests.not_held.total",
                                        "remedies.reconsideration.total", "footnotes"});
}

TEST_CASE("lists of the same length are compared one by one") {
  Report a;
  a.prose = {{Section::overview, "", "一"}, {Section::problems, "", "二"}};
  Report b = a;
  b.prose[1].text = "三";
  CHECK(differing_fields(a, b) == Paths{"prose[1].text"});
}

TEST_CASE("both values are given") {
  Report a = blank_report(Edition::standard_2021);
  Report b = a;
  a.requests[Outcome::granted][Applicant::total] = printed(3);
  b.requests[Outcome::granted][Applicant::total] = printed(5);
  int seen = 0;
  for_each_difference(a, b, [&](const std::string&, const auto& x, const auto& y) {
    if constexpr (std::is_same_v<decltype(x), const Figure&>) {
      CHECK(x == printed(3));
      CHECK(y == printed(5));
      ++seen;
    }
  });
  CHECK(seen == 1);
}
