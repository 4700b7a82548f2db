// SPDX-License-Identifier: Apache-2.0
// The reports of one organ year by year, and which of several versions counts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "govinfo/report.hpp"

namespace govinfo::inline v0_1::detail {

/// The reports of one year by their place, the earliest published first; those without a date keep
/// their order and stand first. `chosen` is the one to reckon with: the latest published. It is
/// `certain` unless versions differ and their dates do not tell which is the later one.
struct YearVersions {
  int year = 0;
  std::vector<std::uint32_t> places;
  std::uint32_t chosen = 0;
  bool certain = true;
};

/// Years ascending. `places` are the reports of the organ among `reports`; one without a year is
/// left out.
[[nodiscard]] std::vector<YearVersions> versions_by_year(std::span<const Report> reports,
                                                         std::span<const std::uint32_t> places);

}  // namespace govinfo::inline v0_1::detail
