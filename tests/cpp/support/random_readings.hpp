// SPDX-License-Identifier: Apache-2.0
// Readings with random figures in every state, the same for the same seed.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "govinfo/path.hpp"
#include "govinfo/reading.hpp"

/// `largest` bounds the numbers; one figure in `holes` has none.
inline std::vector<govinfo::Reading> random_readings(std::size_t count, unsigned seed,
                                                     std::int64_t largest = 1000, int holes = 7) {
  using namespace govinfo;
  std::mt19937_64 random(seed);
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  std::vector<Reading> readings(count);
  for (std::size_t i = 0; i < count; ++i) {
    Reading& reading = readings[i];
    reading.source = "file " + std::to_string(i);
    reading.index = static_cast<std::uint32_t>(below(3));
    reading.digest = std::string(32, static_cast<char>('a' + below(6)));
    reading.status = below(9) == 0 ? ReadingStatus::refused : ReadingStatus::complete;
    Report& report = reading.report;
    report.organ.name = "机关" + std::to_string(i);
    if (below(4) != 0) report.organ.region = std::to_string(320000 + below(3) * 100 + below(3));
    if (below(5) != 0) report.organ.kind = static_cast<OrganKind>(below(3));
    if (below(6) != 0) report.organ.level = static_cast<OrganLevel>(below(5));
    if (below(8) != 0) report.year = static_cast<int>(2019 + below(4));
    if (below(3) != 0) {
      const Date first{std::chrono::year{2020}, std::chrono::month{1}, std::chrono::day{1}};
      const Date last{std::chrono::year{2020}, std::chrono::month{12}, std::chrono::day{31}};
      report.period = Period{first, last};
      report.published = last;
    }
    if (below(3) != 0) report.editions.requests = static_cast<Edition>(below(2));
    if (below(3) != 0) report.editions.disclosure = static_cast<Edition>(below(2));
    if (reading.status == ReadingStatus::refused) continue;
    for_each_figure(report, [&](FigureId id, auto& figure) {
      constexpr std::array<FigureState, 5> none = {FigureState::absent, FigureState::blank,
                                                   FigureState::dash, FigureState::not_on_form,
                                                   FigureState::unreadable};
      const bool hole = below(static_cast<std::uint64_t>(holes)) == 0;
      figure.state = hole ? none[below(none.size())] : FigureState::printed;
      if (hole) return;
      const auto number = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(largest));
      const std::int64_t value = below(2) == 0 ? 0 : number;
      if constexpr (std::is_same_v<decltype(figure), Amount&>) {
        figure.digits = value;
        figure.scale = static_cast<std::uint8_t>(below(8));
        figure.unit = static_cast<MoneyUnit>(below(3));
      } else {
        figure.number = kind_of(id) == FigureKind::change && below(2) == 0 ? -value : value;
      }
    });
  }
  return readings;
}
