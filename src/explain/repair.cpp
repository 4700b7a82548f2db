// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "govinfo/error.hpp"
#include "govinfo/repair.hpp"

namespace govinfo::inline v0_1 {

namespace {

std::optional<RepairObstacle> obstacle_of(const ExplainedPart& part) {
  if (part.table == Table::remedies) return RepairObstacle::weak_table;
  if (part.status != ExplanationStatus::unique || part.items.empty()) {
    return RepairObstacle::not_unique;
  }
  const Explanation& answer = part.items.front();
  for (const Slip& slip : answer.slips) {
    for (const Edit& edit : slip.edits) {
      if (edit.report != 0) return RepairObstacle::several_years;
    }
  }
  if (!answer.value_unique) return RepairObstacle::value_open;
  if (answer.cells > most_repaired_cells) return RepairObstacle::many_cells;
  const bool known = std::none_of(answer.slips.begin(), answer.slips.end(), [](const Slip& slip) {
    return slip.kind == SlipKind::arbitrary;
  });
  if (!known) return RepairObstacle::unknown_slip;
  return std::nullopt;
}

}  // namespace

Repair repair(const Report& report, const Explanations& explanations) {
  Repair done;
  done.report = report;
  for (const ExplainedPart& part : explanations.parts) {
    if (const auto obstacle = obstacle_of(part)) {
      done.left.push_back({part.table, part.status, *obstacle, part.rules});
      continue;
    }
    const Explanation& answer = part.items.front();
    done.report = apply(done.report, answer);
    for (const Slip& slip : answer.slips) {
      for (const Edit& edit : slip.edits) {
        done.edits.push_back({edit.id, edit.published, edit.explained, slip.kind, part.rules});
      }
    }
  }
  return done;
}

Report as_published(const Repair& repair) {
  Report report = repair.report;
  for (const RepairedFigure& edit : repair.edits) {
    Figure* const figure = find_figure(report, edit.id);
    if (figure == nullptr) throw UsageError("not the figure of a table");
    *figure = edit.published;
  }
  return report;
}

}  // namespace govinfo::inline v0_1
