// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/same_table.hpp"
#include "rules/versions.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// The latest is told when every version has a date, or when it makes no difference.
void choose(std::span<const Report> reports, YearVersions& year) {
  year.chosen = year.places.back();
  const Report& latest = reports[year.chosen];
  const bool dated = std::all_of(year.places.begin(), year.places.end(), [&](std::uint32_t place) {
    return reports[place].published.has_value();
  });
  year.certain = std::all_of(year.places.begin(), year.places.end(), [&](std::uint32_t place) {
    return (dated && *reports[place].published != *latest.published) ||
           same_figures(reports[place], latest);
  });
}

}  // namespace

std::vector<YearVersions> versions_by_year(std::span<const Report> reports,
                                           std::span<const std::uint32_t> places) {
  std::vector<std::uint32_t> sorted;
  for (const std::uint32_t place : places) {
    if (reports[place].year) sorted.push_back(place);
  }
  std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Report& x = reports[a];
    const Report& y = reports[b];
    return *x.year != *y.year ? *x.year < *y.year : x.published < y.published;
  });
  std::vector<YearVersions> years;
  for (const std::uint32_t place : sorted) {
    if (years.empty() || years.back().year != *reports[place].year) {
      years.push_back({*reports[place].year, {}, place, true});
    }
    years.back().places.push_back(place);
  }
  for (YearVersions& year : years) {
    if (year.places.size() > 1) choose(reports, year);
  }
  return years;
}

}  // namespace govinfo::inline v0_1::detail
