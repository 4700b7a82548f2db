// SPDX-License-Identifier: Apache-2.0
// Reports in which every figure of the form is a printed 0, to be filled in by tests.
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

#include "govinfo/path.hpp"
#include "govinfo/place.hpp"

namespace govinfo::test {

inline Report zero_report(Edition edition, std::string organ = {}, int year = 2023) {
  Report report = blank_report(edition);
  report.organ.name = std::move(organ);
  report.year = year;
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state != FigureState::absent) return;
    figure.state = FigureState::printed;
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Amount>) {
      figure.unit = MoneyUnit::wan_yuan;
    }
  });
  return report;
}

inline void set(Report& report, FigureId id, std::int64_t number) {
  *find_figure(report, id) = printed(number);
}

}  // namespace govinfo::test
