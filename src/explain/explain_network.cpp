// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "explain/cell_search.hpp"
#include "explain/parts.hpp"
#include "explain/slips.hpp"

namespace govinfo::detail {

namespace {

/// A slip of several cells of the network.
struct Compound {
  SlipKind kind = SlipKind::arbitrary;
  std::vector<std::uint16_t> cells;
  std::vector<std::int64_t> figures;
};

/// A set of slips: compound ones, then single cells.
struct Answer {
  std::vector<Compound> compounds;
  CellSet cells;
};

/// Finds the answers with the fewest slips, level by level.
class Search {
 public:
  Search(const Balance& balance, const ExplainOptions& options)
      : balance_(balance), options_(options), cells_(balance, options.most_steps) {}

  void run() {
    const std::size_t most = std::min(options_.most_cells, most_cells);
    for (std::size_t level = 1; level <= most && !cells_.exhausted(); ++level) {
      if (best_cells_ && level > *best_cells_) break;
      const bool found = single_cells(level);
      // Two compound slips leave imbalances that are alike in pairs: only then do they compete with
      // two cells. With more cells than that, only fewer slips do.
      const bool compete = !found || (level == 2 && alike());
      if (!best_cells_ && compete && options_.compound_slips && balance_.negative == 0) {
        with_compounds(level);
      }
      if (found) break;
    }
  }

  std::vector<Answer> answers;
  /// How many single cells are needed, once it is known.
  std::optional<std::uint32_t> needed;
  /// Whether all answers of the smallest number of slips are among `answers`.
  bool complete = true;
  bool truncated = false;

  [[nodiscard]] std::uint64_t steps() const noexcept { return cells_.steps(); }
  [[nodiscard]] bool exhausted() const noexcept { return cells_.exhausted(); }

 private:
  bool single_cells(std::size_t size) {
    sets_.clear();
    const bool all = cells_.find(balance_.values, balance_.imbalances, {}, size,
                                 options_.most_explanations, sets_);
    if (!all && !best_cells_) complete = false;
    if (!all && !sets_.empty()) truncated = true;
    for (const CellSet& set : sets_) answers.push_back({{}, set});
    if (sets_.empty()) return false;
    needed = static_cast<std::uint32_t>(size);
    return true;
  }

  /// Whether some answer changes two cells by as much.
  [[nodiscard]] bool alike() const {
    return std::any_of(sets_.begin(), sets_.end(), [&](const CellSet& set) {
      const std::int64_t one = set.figures[0] - balance_.values[set.cells[0]];
      const std::int64_t other = set.figures[1] - balance_.values[set.cells[1]];
      return one == other || one == -other;
    });
  }

  /// One compound slip and level − 1 cells; two compound slips.
  void with_compounds(std::size_t level) {
    std::size_t broken = 0;
    for (const std::int64_t sum : balance_.imbalances) broken += sum != 0 ? 1 : 0;
    // A cell ends in two equations; missing cells can take up any number.
    const std::size_t others = balance_.missing > 0 ? broken : 2 * (level - 1);
    const std::size_t touched = broken > others ? broken - others : 1;
    if (!finder_) finder_.emplace(balance_);
    compounds_ = finder_->compounds(touched);
    const std::uint64_t mark = finder_->mark();
    for (std::size_t i = 0; i < compounds_.slips.size() && !cells_.exhausted(); ++i) {
      const CompoundSlip& slip = compounds_.slips[i];
      if (level == 1) {
        if (mark + slip.effect == 0) add({static_cast<std::uint32_t>(i)}, {});
      } else {
        beside(static_cast<std::uint32_t>(i), level - 1);
      }
    }
    if (level == 2) pairs(broken);
  }

  /// Two swaps that together do everything: one of them touches half of the equations that do not
  /// hold, the other what is left.
  void pairs(std::size_t broken) {
    const std::size_t half = (broken + 1) / 2;
    constexpr std::size_t most = 4;
    if (half > most) return;
    compounds_ = finder_->swaps(half);
    if (compounds_.slips.empty()) return;
    const std::size_t rest = broken > most ? broken - most : 1;
    if (rest < half) compounds_ = finder_->swaps(rest);
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_effect;
    by_effect.reserve(compounds_.slips.size());
    for (std::uint32_t i = 0; i < compounds_.slips.size(); ++i) {
      by_effect.emplace_back(compounds_.slips[i].effect, i);
    }
    std::sort(by_effect.begin(), by_effect.end());
    const std::uint64_t mark = finder_->mark();
    for (const auto& [effect, one] : by_effect) {
      if (count(compounds_.slips[one].touched) < half) continue;
      const std::uint64_t wanted = 0 - mark - effect;
      auto at =
          std::lower_bound(by_effect.begin(), by_effect.end(), std::pair{wanted, std::uint32_t{0}});
      for (; at != by_effect.end() && at->first == wanted; ++at) {
        const std::uint32_t other = at->second;
        // Two that touch half each meet twice.
        const bool twice = count(compounds_.slips[other].touched) >= half;
        if (other == one || (twice && other < one)) continue;
        if (are_apart(one, other)) add({one, other}, {});
      }
    }
  }

  static std::size_t count(std::uint64_t bits) noexcept {
    return static_cast<std::size_t>(std::popcount(bits));
  }

  /// Whether two slips change different cells.
  [[nodiscard]] bool are_apart(std::uint32_t a, std::uint32_t b) const {
    const auto cells = compounds_.cells_of(compounds_.slips[b]);
    const auto others = compounds_.cells_of(compounds_.slips[a]);
    return std::none_of(others.begin(), others.end(), [&](std::uint16_t cell) {
      return std::find(cells.begin(), cells.end(), cell) != cells.end();
    });
  }

  void beside(std::uint32_t place, std::size_t size) {
    const CompoundSlip& slip = compounds_.slips[place];
    const auto cells = compounds_.cells_of(slip);
    const auto figures = compounds_.figures_of(slip);
    imbalances_.assign(balance_.imbalances.begin(), balance_.imbalances.end());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const NetworkArc& arc = balance_.network.arcs[cells[i]];
      const std::int64_t change = figures[i] - balance_.values[cells[i]];
      imbalances_[arc.to] += change;
      imbalances_[arc.from] -= change;
    }
    const auto zeros = std::count(imbalances_.begin(), imbalances_.end(), 0);
    if (balance_.missing == 0 && imbalances_.size() - static_cast<std::size_t>(zeros) > 2 * size) {
      return;
    }
    sets_.clear();
    if (!cells_.find(balance_.values, imbalances_, cells, size, options_.most_explanations,
                     sets_)) {
      complete = false;
    }
    for (const CellSet& set : sets_) add({place}, set);
  }

  void add(std::initializer_list<std::uint32_t> slips, const CellSet& set) {
    if (answers.size() >= options_.most_explanations) {
      complete = false;
      truncated = true;
      return;
    }
    Answer answer;
    std::size_t size = set.size;
    for (const std::uint32_t place : slips) {
      const CompoundSlip& slip = compounds_.slips[place];
      const auto cells = compounds_.cells_of(slip);
      const auto figures = compounds_.figures_of(slip);
      answer.compounds.push_back(
          {slip.kind, {cells.begin(), cells.end()}, {figures.begin(), figures.end()}});
      size += slip.size;
    }
    answer.cells = set;
    answers.push_back(std::move(answer));
    best_cells_ = std::min(best_cells_.value_or(size), size);
  }

  const Balance& balance_;
  const ExplainOptions& options_;
  CellSearch cells_;
  std::optional<SlipFinder> finder_;
  CompoundSlips compounds_;
  std::optional<std::size_t> best_cells_;
  std::vector<CellSet> sets_;
  std::vector<std::int64_t> imbalances_;
};

/// Puts answers into words: which figure of which report.
class Writer {
 public:
  Writer(const Balance& balance, const Case& what) : balance_(balance), what_(what) {}

  [[nodiscard]] Edit edit(std::uint16_t arc, std::int64_t figure, bool open) const {
    const NetworkArc& cell = balance_.network.arcs[arc];
    Edit edit;
    edit.id = cell.cell;
    edit.report = cell.year;
    edit.published = *find_figure(*what_.reports[cell.year], cell.cell);
    edit.explained = figure;
    edit.possible.lower = figure;
    if (open) {
      edit.possible.upper.reset();
    } else {
      edit.possible.upper = figure;
    }
    return edit;
  }

  [[nodiscard]] Explanation write(const Answer& answer) const {
    Explanation explanation;
    explanation.slips.reserve(answer.compounds.size() + answer.cells.size);
    for (const Compound& slip : answer.compounds) {
      Slip& written = explanation.slips.emplace_back();
      written.kind = slip.kind;
      written.edits.reserve(slip.cells.size());
      for (std::size_t k = 0; k < slip.cells.size(); ++k) {
        written.edits.push_back(edit(slip.cells[k], slip.figures[k], false));
      }
      explanation.cells += static_cast<std::uint32_t>(slip.cells.size());
      explanation.count += 1;
      explanation.cost += cost_of(slip.kind);
    }
    for (std::size_t i = 0; i < answer.cells.size; ++i) {
      Slip& written = explanation.slips.emplace_back();
      const std::uint16_t cell = answer.cells.cells[i];
      written.edits.push_back(edit(cell, answer.cells.figures[i], answer.cells.open[i]));
      const Edit& change = written.edits.front();
      written.kind = answer.cells.open[i] ? SlipKind::arbitrary
                                          : kind_of_change(balance_, cell, change.published.number,
                                                           change.explained);
      explanation.value_unique = explanation.value_unique && !answer.cells.open[i];
      explanation.cost += cost_of(written.kind);
    }
    explanation.cells += answer.cells.size;
    explanation.count += answer.cells.size;
    join_moves(explanation);
    return explanation;
  }

 private:
  /// Requests that went from one kind of applicant to another in the same row are one story, if
  /// neither cell has a likelier one of its own.
  static void join_moves(Explanation& explanation) {
    std::vector<Slip>& slips = explanation.slips;
    const auto lone = [](const Slip& slip) {
      return slip.kind == SlipKind::arbitrary || slip.kind == SlipKind::zeroed ||
             slip.kind == SlipKind::other_digit || slip.kind == SlipKind::confusable_digit;
    };
    const auto change = [](const Slip& slip) {
      return slip.edits.front().explained - slip.edits.front().published.number;
    };
    for (std::size_t a = 0; a < slips.size(); ++a) {
      for (std::size_t b = a + 1; b < slips.size(); ++b) {
        const FigureId one = slips[a].edits.front().id;
        const FigureId other = slips[b].edits.front().id;
        constexpr std::size_t columns = count_of<Applicant>;
        if (!lone(slips[a]) || !lone(slips[b]) || change(slips[a]) != -change(slips[b]) ||
            slips[a].edits.front().report != slips[b].edits.front().report ||
            index(one) / columns != index(other) / columns ||
            index(one) % columns == index(Applicant::total) ||
            index(other) % columns == index(Applicant::total)) {
          continue;
        }
        const std::int32_t apart = cost_of(slips[a].kind) + cost_of(slips[b].kind);
        const std::int32_t joined = cost_of(SlipKind::counted_under_another_applicant);
        explanation.cost += std::min(joined - apart, 0);
        slips[a].kind = SlipKind::counted_under_another_applicant;
        slips[a].edits.push_back(slips[b].edits.front());
        slips.erase(slips.begin() + static_cast<std::ptrdiff_t>(b));
        break;
      }
    }
  }

  const Balance& balance_;
  const Case& what_;
};

/// The same cells with the same figures: one answer told twice.
bool same_edits(const Explanation& a, const Explanation& b) {
  if (a.cells != b.cells) return false;
  const auto has = [](const Explanation& explanation, const Edit& wanted) {
    for (const Slip& slip : explanation.slips) {
      for (const Edit& edit : slip.edits) {
        if (edit.id == wanted.id && edit.report == wanted.report) {
          return edit.explained == wanted.explained;
        }
      }
    }
    return false;
  };
  for (const Slip& slip : a.slips) {
    for (const Edit& edit : slip.edits) {
      if (!has(b, edit)) return false;
    }
  }
  return true;
}

}  // namespace

ExplainedPart explain_network(const Balance& balance, const Case& what) {
  ExplainedPart part;
  part.table = Table::requests;
  part.engine = ExplanationEngine::network;
  for (std::size_t node = 0; node < balance.imbalances.size(); ++node) {
    if (balance.imbalances[node] != 0) part.rules.push_back(rule_id(balance.network.nodes[node]));
  }
  Search search(balance, *what.options);
  search.run();
  const Writer writer(balance, what);
  for (const Answer& answer : search.answers) {
    Explanation written = writer.write(answer);
    // The compound slip was found first and has fewer slips.
    if (std::none_of(part.items.begin(), part.items.end(),
                     [&](const Explanation& other) { return same_edits(other, written); })) {
      part.items.push_back(std::move(written));
    }
  }
  part.cells_needed = search.needed;
  part.truncated = search.truncated;
  part.steps = search.steps();
  weigh(what, part.items);
  rank(part, *what.options, search.complete);
  if (part.items.empty()) {
    part.status =
        search.exhausted() ? ExplanationStatus::budget_exhausted : ExplanationStatus::infeasible;
  }
  return part;
}

}  // namespace govinfo::detail
