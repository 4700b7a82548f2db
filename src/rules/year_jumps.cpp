// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "govinfo/path.hpp"
#include "rules/comparison.hpp"
#include "rules/statistics.hpp"
#include "rules/year_jumps.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Fewer ratios have no middle half to be measured against.
constexpr std::size_t fewest_ratios = 8;
/// A figure that stays below this in both years may move as it likes.
constexpr std::int64_t smallest_count = 30;
/// How much the size of a figure weighs (U), the least width of the middle half as a share of the
/// median (A), and how many widths an outlier is away (C).
constexpr double weight_of_size = 0.4;
constexpr double least_width = 0.05;
constexpr double widths_away = 6.0;
/// Whatever the others did, less than this is no jump.
constexpr double smallest_ratio = 5.0;

/// A figure printed in both years, not 0 in either.
struct Move {
  FigureId id{};
  double before = 0;
  double after = 0;
  double effect = 0;
};

template <class Of>
std::vector<double> sorted_values(const std::vector<Move>& moves, Of of) {
  std::vector<double> values;
  values.reserve(moves.size());
  for (const Move& move : moves) values.push_back(of(move));
  std::sort(values.begin(), values.end());
  return values;
}

std::vector<Move> moves_of(const Report& before, const Report& after) {
  std::vector<Move> moves;
  for (FigureId id : headline_figures) {
    const Figure* const old = find_figure(before, id);
    const Figure* const now = find_figure(after, id);
    if (old == nullptr || now == nullptr || !is_printed(*old) || !is_printed(*now)) continue;
    if (old->number <= 0 || now->number <= 0) continue;
    moves.push_back({id, static_cast<double>(old->number), static_cast<double>(now->number)});
  }
  return moves;
}

}  // namespace

void check_jumps(const Report& before, std::uint32_t before_place, const Report& after,
                 std::uint32_t after_place, std::vector<Finding>& out) {
  std::vector<Move> moves = moves_of(before, after);
  if (moves.size() < fewest_ratios) return;
  const auto ratio = [](const Move& move) { return move.after / move.before; };
  const double middle = quantile(sorted_values(moves, ratio), 0.5);
  for (Move& move : moves) {
    // Symmetric: a fall to a half weighs as much as a rise to the double.
    const double moved = ratio(move) < middle ? 1 - middle / ratio(move) : ratio(move) / middle - 1;
    move.effect = moved * std::pow(std::max(move.before, move.after), weight_of_size);
  }
  const auto effects = sorted_values(moves, [](const Move& move) { return move.effect; });
  const double median = quantile(effects, 0.5);
  const double least = std::abs(least_width * median);
  const double below = std::max(median - quantile(effects, 0.25), least);
  const double above = std::max(quantile(effects, 0.75) - median, least);
  for (const Move& move : moves) {
    if (move.effect >= median - widths_away * below &&
        move.effect <= median + widths_away * above) {
      continue;
    }
    const double size = std::max(move.before, move.after);
    if (size < static_cast<double>(smallest_count)) continue;
    if (size < smallest_ratio * std::min(move.before, move.after)) continue;
    Comparison sides;
    put(sides, after, move.id, +1, 0);
    put(sides, before, move.id, -1, 1);
    Finding finding = start_finding("Y.JUMP." + std::string{path_of(move.id)});
    finding.where.edition = edition_for(after.editions, move.id);
    finding.left = sides.left;
    finding.right = sides.right;
    finding.difference = difference_of(sides.left, sides.right);
    finding.figures = std::move(sides.terms);
    finding.subjects = {subject_of(after, after_place), subject_of(before, before_place)};
    out.push_back(std::move(finding));
  }
}

}  // namespace govinfo::inline v0_1::detail
