// SPDX-License-Identifier: Apache-2.0
// Where a figure is printed: table, row and column of an edition of the form, at compile time.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "govinfo/form.hpp"
#include "govinfo/path.hpp"

namespace govinfo::inline v0_1 {

/// A cell of the form, counted from 1 among the rows and columns that hold numbers. Table 三: row
/// 1 … 25 (2019: 23), column 1 … 7. Table 二: row 1 … 6 (2019: 8), column 1 … 3 of its block.
/// Table 四: row 1, column 1 … 15.
struct Place {
  Table table = Table::requests;
  std::uint8_t row = 0;
  std::uint8_t column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};
GOVINFO_DESCRIBE(Place, table, row, column);

namespace detail {

struct PlaceTables {
  std::array<Place, figure_count> places{};  // row 0: not on this form
  std::size_t on_form = 0;
};

constexpr PlaceTables make_places(Edition edition) {
  PlaceTables tables;
  const auto put = [&](FigureId id, Table table, std::size_t row, std::size_t column) {
    tables.places[index(id)] = {table, static_cast<std::uint8_t>(row),
                                static_cast<std::uint8_t>(column)};
    ++tables.on_form;
  };
  std::size_t row = 0;
  for (RequestRow request_row : request_rows(edition)) {
    ++row;
    for (Applicant applicant : all_values<Applicant>) {
      put(figure_id(request_row, applicant), Table::requests, row, index(applicant) + 1);
    }
  }
  row = 0;
  for (const DisclosureBlock& block : disclosure_blocks(edition)) {
    for (const DisclosureRow& disclosure_row : block.rows) {
      ++row;
      std::size_t column = 0;
      for (FigureId id : disclosure_row.figures) put(id, Table::disclosure, row, ++column);
    }
  }
  std::size_t column = 0;
  for (Remedy remedy : all_values<Remedy>) {
    for (RemedyResult result : all_values<RemedyResult>) {
      put(figure_id(remedy, result), Table::remedies, 1, ++column);
    }
  }
  return tables;
}

inline constexpr std::array<PlaceTables, count_of<Edition>> place_tables = {
    make_places(Edition::trial_2019), make_places(Edition::standard_2021)};

}  // namespace detail

/// Where a figure stands on an edition of the form; none when it does not stand there.
[[nodiscard]] constexpr std::optional<Place> place_of(FigureId id, Edition edition) noexcept {
  if (index(id) >= figure_count || index(edition) >= count_of<Edition>) return std::nullopt;
  const Place place = detail::place_tables[index(edition)].places[index(id)];
  return place.row == 0 ? std::nullopt : std::optional{place};
}

/// The figure at a place of an edition of the form; none when there is no such cell.
[[nodiscard]] constexpr std::optional<FigureId> figure_at(const Place& place,
                                                          Edition edition) noexcept {
  if (place.row == 0 || index(edition) >= count_of<Edition>) return std::nullopt;
  for (FigureId id : all_figures) {
    if (detail::place_tables[index(edition)].places[index(id)] == place) return id;
  }
  return std::nullopt;
}

/// Whether the form of the table's edition has this figure.
[[nodiscard]] constexpr bool on_form(FigureId id, Edition edition) noexcept {
  return place_of(id, edition).has_value();
}

/// How many figures an edition of the form has: 200 (2021), 198 (2019).
[[nodiscard]] constexpr std::size_t figures_on_form(Edition edition) noexcept {
  return detail::place_tables[index(edition)].on_form;
}

/// The edition whose form a figure of the report is to be looked up on: that of its table; where
/// the table was not found, that of the other table; the 2021 form where neither was.
[[nodiscard]] constexpr Edition edition_for(const Editions& editions, FigureId id) noexcept {
  const auto other = editions.requests ? editions.requests : editions.disclosure;
  const auto own = table_of(id) == Table::disclosure ? editions.disclosure : editions.requests;
  return own.value_or(other.value_or(Edition::standard_2021));
}

/// A report on these editions of the form with nothing filled in: every figure of the form is
/// absent, every other one is not on the form.
[[nodiscard]] inline Report blank_report(Edition disclosure, Edition requests) {
  Report report;
  report.editions = {disclosure, requests};
  for_each_figure(report, [&](FigureId id, auto& figure) {
    if (!on_form(id, edition_for(report.editions, id))) figure.state = FigureState::not_on_form;
  });
  return report;
}
[[nodiscard]] inline Report blank_report(Edition edition) { return blank_report(edition, edition); }

static_assert(figures_on_form(Edition::standard_2021) == 200);
static_assert(figures_on_form(Edition::trial_2019) == 198);

}  // namespace govinfo::inline v0_1
