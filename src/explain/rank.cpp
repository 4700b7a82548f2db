// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>
#include <vector>

#include "explain/parts.hpp"
#include "govinfo/prose.hpp"

namespace govinfo::detail {

namespace {

// What a witness is worth, in the costs of slips.
constexpr std::int32_t agreement = 4;
constexpr std::int32_t doubt = 2;

/// Single figures that the prose states.
std::vector<Evidence> told_by_prose(const Case& what) {
  std::vector<Evidence> told;
  for (std::size_t place = 0; place < what.reports.size(); ++place) {
    const Report& report = *what.reports[place];
    if (report.prose.empty()) continue;
    for (const Statement& statement : prose_statements(report)) {
      if (statement.kind != StatementKind::count || statement.scale != 0) continue;
      for (const Meaning& meaning : statement.meanings) {
        if (meaning.figures.size() != 1) continue;
        told.push_back({meaning.figures.front(), static_cast<std::uint32_t>(place),
                        statement.digits, EvidenceKind::prose});
      }
    }
  }
  return told;
}

void weigh_by(std::span<const Evidence> evidence, Explanation& item) {
  for (const Slip& slip : item.slips) {
    for (const Edit& edit : slip.edits) {
      for (const Evidence& witness : evidence) {
        if (witness.id != edit.id || witness.report != edit.report) continue;
        if (witness.value == edit.explained) {
          item.cost -= agreement;
          item.evidence.push_back(witness.kind);
        } else if (is_printed(edit.published) && witness.value == edit.published.number) {
          item.cost += agreement;
        }
      }
    }
  }
}

}  // namespace

void weigh(const Case& what, std::vector<Explanation>& answers) {
  const bool several = answers.size() > 1;
  std::vector<Evidence> prose;
  if (several && what.options->use_prose) prose = told_by_prose(what);
  for (Explanation& item : answers) {
    weigh_by(what.options->evidence, item);
    weigh_by(prose, item);
    for (const Slip& slip : item.slips) {
      for (const Edit& edit : slip.edits) {
        if (std::find(what.doubtful.begin(), what.doubtful.end(), edit.id) == what.doubtful.end()) {
          continue;
        }
        item.cost -= doubt;
        item.evidence.push_back(EvidenceKind::reading);
      }
    }
    if (item.evidence.size() > 1) {
      std::sort(item.evidence.begin(), item.evidence.end());
      item.evidence.erase(std::unique(item.evidence.begin(), item.evidence.end()),
                          item.evidence.end());
    }
  }
}

void rank(ExplainedPart& part, const ExplainOptions& options, bool complete) {
  std::vector<Explanation>& answers = part.items;
  if (answers.empty()) return;
  if (answers.size() > 1) {
    std::stable_sort(
        answers.begin(), answers.end(), [](const Explanation& a, const Explanation& b) {
          return std::tie(a.count, a.cells, a.cost) < std::tie(b.count, b.cells, b.cost);
        });
  }
  const auto fewest = static_cast<std::size_t>(
      std::count_if(answers.begin(), answers.end(),
                    [&](const Explanation& item) { return item.count == answers[0].count; }));
  const bool fewest_cells = part.cells_needed && answers[0].cells <= *part.cells_needed;
  for (std::size_t i = 1; i < fewest; ++i) {
    const std::int32_t margin = answers[i].cost - answers[0].cost;
    part.margin = std::min(part.margin.value_or(margin), margin);
  }
  if (fewest == 1 && complete && fewest_cells) {
    part.status = ExplanationStatus::unique;
  } else if (complete && (fewest == 1 || *part.margin >= options.preferred_margin)) {
    part.status = ExplanationStatus::preferred;
  } else {
    part.status = ExplanationStatus::ambiguous;
  }
  for (const Slip& slip : answers[0].slips) {
    for (const Edit& edit : slip.edits) {
      const bool everywhere =
          std::all_of(answers.begin() + 1, answers.end(), [&](const Explanation& other) {
            return std::any_of(other.slips.begin(), other.slips.end(), [&](const Slip& one) {
              return std::any_of(one.edits.begin(), one.edits.end(), [&](const Edit& same) {
                return same.id == edit.id && same.report == edit.report;
              });
            });
          });
      if (everywhere && !part.truncated) part.common.push_back(edit);
    }
  }
}

}  // namespace govinfo::detail
