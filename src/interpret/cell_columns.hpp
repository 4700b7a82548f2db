// SPDX-License-Identifier: Apache-2.0
// Which cells of a grid's row hold the figures of a row of the form, where there are more cells
// than figures: empty ones before, behind, or where a merged cell was split.
#pragma once

#include <cstddef>
#include <optional>

#include "interpret/table_pieces.hpp"

namespace govinfo::inline v0_1::detail {

/// The first of the `figures` cells of a run that are the row's figures. All cells outside of them
/// are empty; where that fits more than one place, the rows of the table with as many cells that
/// allow only one place tell. Nothing when it cannot be told.
std::optional<std::size_t> first_cell(const TablePieces& table, const ValueRun& run,
                                      std::size_t figures);

/// Cuts the runs of a table whose rows all have `figures` figures to those, where that is certain.
void cut_to_figures(TablePieces& table, std::size_t figures);

}  // namespace govinfo::inline v0_1::detail
