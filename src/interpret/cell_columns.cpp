// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "interpret/cell_columns.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool is_empty(const ValueCell& cell) noexcept {
  return cell.number.kind == NumberText::Kind::blank;
}

/// The places [first, last] where so many cells can begin without leaving out one that is not
/// empty; nothing when there is none.
std::optional<std::pair<std::size_t, std::size_t>> places(const ValueRun& run,
                                                          std::size_t figures) {
  const std::size_t cells = run.cells.size();
  if (!run.in_grid || cells < figures) return std::nullopt;
  std::size_t filled = 0;  // the first cell that is not empty
  while (filled < cells && is_empty(run.cells[filled])) ++filled;
  if (filled == cells) return std::pair{std::size_t{0}, cells - figures};
  std::size_t end = cells;  // behind the last one
  while (is_empty(run.cells[end - 1])) --end;
  if (end - filled > figures) return std::nullopt;
  return std::pair{end > figures ? end - figures : 0, std::min(filled, cells - figures)};
}

}  // namespace

std::optional<std::size_t> first_cell(const TablePieces& table, const ValueRun& run,
                                      std::size_t figures) {
  const auto own = places(run, figures);
  if (!own) return std::nullopt;
  if (own->first == own->second) return own->first;
  std::optional<std::size_t> told;
  for (const ValueRun& other : table.runs) {
    if (other.cells.size() != run.cells.size()) continue;
    const auto place = places(other, figures);
    if (!place || place->first != place->second) continue;
    if (told && *told != place->first) return std::nullopt;
    told = place->first;
  }
  if (told && *told >= own->first && *told <= own->second) return told;
  // Nothing but empty cells: the figures are empty wherever they are.
  const bool empty = std::all_of(run.cells.begin(), run.cells.end(), is_empty);
  return empty && !told ? std::optional{own->first} : std::nullopt;
}

void cut_to_figures(TablePieces& table, std::size_t figures) {
  std::vector<std::pair<std::size_t, std::size_t>> cuts;
  for (std::size_t p = 0; p < table.runs.size(); ++p) {
    const ValueRun& run = table.runs[p];
    if (!run.in_grid || run.cells.size() <= figures) continue;
    if (const auto first = first_cell(table, run, figures)) cuts.emplace_back(p, *first);
  }
  for (const auto& [p, first] : cuts) {
    auto& cells = table.runs[p].cells;
    const auto from = cells.begin() + static_cast<std::ptrdiff_t>(first);
    cells.erase(from + static_cast<std::ptrdiff_t>(figures), cells.end());
    cells.erase(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(first));
    table.pieces[p].values = static_cast<std::uint32_t>(figures);
  }
}

}  // namespace govinfo::inline v0_1::detail
