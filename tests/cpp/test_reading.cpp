// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "govinfo/reading.hpp"

using namespace govinfo;

TEST_CASE("a new reading is refused, and without provenance") {
  const Reading reading;
  CHECK(reading.status == ReadingStatus::refused);
  CHECK(reading.index == 0);
  CHECK(reading.provenance.empty());
  CHECK(reading.findings.empty());
  for (const FigureId id : all_figures) CHECK(provenance_of(reading, id) == nullptr);
}

TEST_CASE("provenance is looked up by figure; what shows nothing has none") {
  Reading reading;
  reading.provenance.resize(figure_count);
  constexpr auto received = figure_id("requests.received.total");
  constexpr auto last = figure_id("remedies.litigation_after_reconsideration.total");
  reading.provenance[6] = {"859", {1, 41, 60, 0, 0, 0}};
  reading.provenance[225] = {"", {1, 90, 0, 0, 0, 0}};
  REQUIRE(provenance_of(reading, received) == &reading.provenance[6]);
  CHECK(provenance_of(reading, received)->raw == "859");
  CHECK(provenance_of(reading, received)->place.line == 41);
  CHECK(provenance_of(reading, last) == &reading.provenance[225]);
  CHECK(provenance_of(reading, figure_id("requests.received.natural_person")) == nullptr);
  CHECK(provenance_of(reading, static_cast<FigureId>(226)) == nullptr);
  CHECK(provenance_of(reading, static_cast<FigureId>(65535)) == nullptr);
}

TEST_CASE("readings differ when any part differs") {
  const Reading reading;
  const auto differs = [&](auto change) {
    Reading other;
    change(other);
    return other != reading;
  };
  CHECK(differs([](Reading& r) { r.source = "x"; }));
  CHECK(differs([](Reading& r) { r.index = 1; }));
  CHECK(differs([](Reading& r) { r.status = ReadingStatus::partial; }));
  CHECK(differs([](Reading& r) { r.format = "text"; }));
  CHECK(differs([](Reading& r) { r.report.title = "x"; }));
  CHECK(differs([](Reading& r) { r.provenance.resize(1); }));
  CHECK(differs([](Reading& r) { r.findings.truncated = true; }));
}
