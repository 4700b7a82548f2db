// SPDX-License-Identifier: Apache-2.0
// The values of the tables for a comparison with prose: a blank counts as zero where the equations
// of its column or block then hold, and a blank total as the sum of its row.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "govinfo/path.hpp"
#include "govinfo/report.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1::detail {

class TableValues {
 public:
  explicit TableValues(const Report& report) : report_(report) {}

  /// The count, or why there is none.
  [[nodiscard]] Figure value(FigureId id);

  [[nodiscard]] Sum sum(std::span<const FigureId> figures);

 private:
  enum class Known : std::uint8_t { not_yet, no, yes };

  bool column_holds(Applicant applicant);
  bool block_holds(Remedy remedy);

  const Report& report_;
  std::array<Known, count_of<Applicant>> columns_{};
  std::array<Known, count_of<Remedy>> blocks_{};
};

}  // namespace govinfo::inline v0_1::detail
