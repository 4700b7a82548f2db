// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "govinfo/place.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

namespace {

/// Where every figure of one edition stands: path → place, counted along the lists of the glossary.
std::map<std::string, Place> places_of(Edition edition) {
  std::map<std::string, Place> places;
  const auto put = [&](std::string path, Table table, int row, int column) {
    places[path] = {table, static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(column)};
  };
  int row = 0;
  for (const auto& request_row : glossary::request_rows) {
    if (edition == Edition::trial_2019 ? !request_row.on_2019 : !request_row.on_2021) continue;
    ++row;
    int column = 0;
    for (const auto& applicant : glossary::applicants) {
      put("requests." + std::string{request_row.id} + "." + std::string{applicant.id},
          Table::requests, row, ++column);
    }
  }
  if (edition == Edition::trial_2019) {
    for (const auto& cell : glossary::disclosure_2019) {
      put(std::string{cell.path}, Table::disclosure, cell.row, cell.column);
    }
  } else {
    for (const auto& cell : glossary::disclosure_2021) {
      put(std::string{cell.path}, Table::disclosure, cell.row, cell.column);
    }
  }
  int column = 0;
  for (const auto& remedy : glossary::remedies) {
    for (const auto& result : glossary::remedy_results) {
      put("remedies." + std::string{remedy.id} + "." + std::string{result.id}, Table::remedies, 1,
          ++column);
    }
  }
  return places;
}

}  // namespace

TEST_CASE("places of a few figures") {
  constexpr auto not_held = figure_id("requests.not_held.natural_person");
  static_assert(place_of(not_held, Edition::standard_2021) == Place{Table::requests, 13, 1});
  static_assert(place_of(not_held, Edition::trial_2019) == Place{Table::requests, 13, 1});
  constexpr auto processed = figure_id("requests.processed.total");
  static_assert(place_of(processed, Edition::standard_2021) == Place{Table::requests, 24, 7});
  static_assert(place_of(processed, Edition::trial_2019) == Place{Table::requests, 22, 7});
  static_assert(figure_at({Table::requests, 25, 7}, Edition::standard_2021) ==
                figure_id("requests.carried_out.total"));
  static_assert(figure_at({Table::requests, 23, 7}, Edition::trial_2019) ==
                figure_id("requests.carried_out.total"));
  static_assert(figure_at({Table::requests, 21, 1}, Edition::trial_2019) ==
                figure_id("requests.other_unspecified.natural_person"));
  static_assert(figure_at({Table::requests, 21, 1}, Edition::standard_2021) ==
                figure_id("requests.correction_overdue.natural_person"));
  static_assert(figure_at({Table::remedies, 1, 15}, Edition::standard_2021) ==
                figure_id("remedies.litigation_after_reconsideration.total"));
  static_assert(figure_at({Table::disclosure, 6, 1}, Edition::standard_2021) ==
                figure_id("disclosure.fees.collected"));
}

TEST_CASE("every figure of both editions has its place, both ways") {
  for (const Edition edition : all_values<Edition>) {
    CAPTURE(name(edition));
    const auto expected = places_of(edition);
    CHECK(expected.size() == (edition == Edition::trial_2019 ? 198 : 200));
    CHECK(figures_on_form(edition) == expected.size());
    for (const FigureId id : all_figures) {
      CAPTURE(path_of(id));
      const auto found = expected.find(std::string{path_of(id)});
      const auto place = place_of(id, edition);
      CHECK(on_form(id, edition) == (found != expected.end()));
      REQUIRE(place.has_value() == (found != expected.end()));
      if (!place) continue;
      CHECK(place->table == found->second.table);
      CHECK(int{place->row} == int{found->second.row});
      CHECK(int{place->column} == int{found->second.column});
      REQUIRE(figure_at(found->second, edition).has_value());
      CHECK(*figure_at(found->second, edition) == id);
    }
  }
}

TEST_CASE("there is nothing outside the form") {
  for (const Edition edition : all_values<Edition>) {
    for (const Table table : all_values<Table>) {
      std::size_t found = 0;
      for (int row = 0; row <= 40; ++row) {
        for (int column = 0; column <= 40; ++column) {
          const Place place{table, static_cast<std::uint8_t>(row),
                            static_cast<std::uint8_t>(column)};
          if (!figure_at(place, edition)) continue;
          ++found;
          CHECK(row >= 1);
          CHECK(column >= 1);
        }
      }
      CHECK_FALSE(figure_at({table, 255, 255}, edition).has_value());
      const bool trial = edition == Edition::trial_2019;
      const std::size_t cells = table == Table::requests     ? (trial ? 161 : 175)
                                : table == Table::disclosure ? (trial ? 22 : 10)
                                                             : 15;
      CHECK(found == cells);
    }
    CHECK_FALSE(place_of(static_cast<FigureId>(226), edition).has_value());
    CHECK_FALSE(on_form(static_cast<FigureId>(226), edition));
  }
  CHECK_FALSE(figure_at({Table::disclosure, 3, 2}, Edition::standard_2021).has_value());
  CHECK_FALSE(figure_at({Table::disclosure, 7, 3}, Edition::trial_2019).has_value());
}

TEST_CASE("the edition of a figure is that of its table") {
  constexpr auto granted = figure_id("requests.granted.total");
  constexpr auto issued = figure_id("disclosure.regulations.issued");
  constexpr auto upheld = figure_id("remedies.reconsideration.upheld");
  const Editions mixed{Edition::standard_2021, Edition::trial_2019};
  CHECK(edition_for(mixed, granted) == Edition::trial_2019);
  CHECK(edition_for(mixed, issued) == Edition::standard_2021);
  CHECK(edition_for(mixed, upheld) == Edition::trial_2019);
  const Editions only_disclosure{Edition::trial_2019, std::nullopt};
  CHECK(edition_for(only_disclosure, granted) == Edition::trial_2019);
  CHECK(edition_for(only_disclosure, upheld) == Edition::trial_2019);
  const Editions only_requests{std::nullopt, Edition::trial_2019};
  CHECK(edition_for(only_requests, issued) == Edition::trial_2019);
  CHECK(edition_for(Editions{}, granted) == Edition::standard_2021);
}

TEST_CASE("a blank report has the figures of its editions and no others") {
  struct Case {
    Edition disclosure;
    Edition requests;
    std::size_t figures;
  };
  for (const Case& c : {Case{Edition::standard_2021, Edition::standard_2021, 200},
                        Case{Edition::trial_2019, Edition::trial_2019, 198},
                        Case{Edition::standard_2021, Edition::trial_2019, 186},
                        Case{Edition::trial_2019, Edition::standard_2021, 212}}) {
    const Report report = blank_report(c.disclosure, c.requests);
    CHECK(report.editions == Editions{c.disclosure, c.requests});
    const auto disclosure = places_of(c.disclosure);
    const auto others = places_of(c.requests);
    std::size_t absent = 0;
    for (const FigureId id : all_figures) {
      CAPTURE(path_of(id));
      const auto& places = table_of(id) == Table::disclosure ? disclosure : others;
      const bool stands = places.contains(std::string{path_of(id)});
      CHECK(state_of(report, id) == (stands ? FigureState::absent : FigureState::not_on_form));
      if (stands) ++absent;
    }
    CHECK(absent == c.figures);
  }
  CHECK(blank_report(Edition::trial_2019) ==
        blank_report(Edition::trial_2019, Edition::trial_2019));
}
