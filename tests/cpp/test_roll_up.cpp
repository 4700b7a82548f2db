// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/roll_up.hpp"

using namespace govinfo;

namespace {

constexpr FigureId received = figure_id("requests.received.total");

Reading report_of(std::string organ, int year, std::int64_t number) {
  Reading reading;
  reading.status = ReadingStatus::complete;
  reading.report.organ.name = std::move(organ);
  reading.report.year = year;
  *find_figure(reading.report, received) = printed(number);
  return reading;
}

Corpus corpus_of(const std::vector<Reading>& readings) {
  AppendOptions options;
  options.check = false;
  Corpus corpus;
  corpus.append(readings, options);
  return corpus;
}

const CountDifference& difference(const RollUpNode& node) {
  for (const CountDifference& each : node.difference.counts) {
    if (each.id == received) return each;
  }
  FAIL("the figure is not there");
  return node.difference.counts.front();
}

}  // namespace

TEST_CASE("a tree has own shares, absent children and one version of each report") {
  Roster roster;
  roster.entries = {{"c", "某市", "", {}, "", {}, {}},  {"c/own", "某市本级", "c", {}, "", {}, {}},
                    {"k", "某县", "c", {}, "", {}, {}}, {"b", "某局", "c", {}, "", {}, 2022},
                    {"t", "某镇", "k", {}, "", {}, {}}, {"x", "某委", "", {}, "", 2024, {}}};
  std::vector<Reading> readings = {
      report_of("某市", 2022, 100), report_of("某县", 2022, 30), report_of("某县", 2022, 31),
      report_of("某局", 2022, 20),  report_of("某镇", 2022, 4),  report_of("某市本级", 2022, 45),
      report_of("某县", 2023, 7),   report_of("某镇", 2023, 9),  report_of("别处", 2022, 1),
  };
  readings[1].report.published =
      Date{std::chrono::year{2023}, std::chrono::month{2}, std::chrono::day{1}};
  readings[2].report.published =
      Date{std::chrono::year{2023}, std::chrono::month{3}, std::chrono::day{1}};
  readings.push_back(readings[0]);
  readings.back().status = ReadingStatus::refused;
  const RollUp tree = roll_up(corpus_of(readings), roster);
  CHECK(tree.unmatched == std::vector<std::size_t>{8});
  // 2022: five organs; 2023: 某局 owes nothing any more.
  REQUIRE(tree.nodes.size() == 5 + 4);

  const RollUpNode& city = tree.nodes[0];
  CHECK(city.organ == 0);
  CHECK(city.year == 2022);
  CHECK(city.row == 0);
  CHECK(city.children == std::vector<std::size_t>{1, 2, 3});
  CHECK(city.absent.empty());
  CHECK(city.own_share_reported);
  CHECK(city.complete);
  CHECK(city.difference.children == 3);
  CHECK(difference(city).children == Sum{45 + 31 + 20, 0, {96, 96}});
  CHECK(difference(city).own_share == 4);

  const RollUpNode& county = tree.nodes[2];
  CHECK(county.row == 2);
  CHECK(county.versions == std::vector<std::size_t>{1});
  CHECK(difference(county).own_share == 27);

  const RollUpNode& silent = tree.nodes[5];
  CHECK(silent.organ == 0);
  CHECK(silent.year == 2023);
  CHECK(silent.row == std::nullopt);
  CHECK(silent.children == std::vector<std::size_t>{6, 7});
  CHECK(silent.absent == std::vector<std::size_t>{1});
  CHECK(!silent.complete);
  CHECK(difference(silent).parent == Figure{});
  CHECK(difference(silent).children.value == 7);
  CHECK(difference(silent).own_share == std::nullopt);
  CHECK(difference(tree.nodes[7]).own_share == -2);

  const RollUp later = roll_up(corpus_of(readings), roster, 2024);
  CHECK(later.nodes.size() == 5);
  CHECK(later.nodes.back().organ == 5);
}
