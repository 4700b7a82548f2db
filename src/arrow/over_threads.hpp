// SPDX-License-Identifier: Apache-2.0
// Columns filled by several threads, in the order of what they are made of.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "arrow/columns.hpp"
#include "arrow/parallel.hpp"
#include "govinfo/arrow.hpp"

namespace govinfo::inline v0_1::detail {

/// The parts one behind the other.
inline ColumnTable joined(Columns all, const std::vector<Columns>& parts) {
  for (const Columns& part : parts) {
    for (std::size_t i = 0; i < all.columns.size(); ++i) all.columns[i].append(part.columns[i]);
  }
  return ColumnTable{std::make_shared<const Columns>(std::move(all))};
}

/// Calls `fill(columns, place)` for every place below `size`. Chunks go to whichever thread is
/// free, and come back in their order. `empty` are the columns without rows; `threads` 0: as many
/// as the machine has.
template <class Fill>
ColumnTable over_threads(std::size_t size, unsigned threads, const Columns& empty,
                         const Fill& fill) {
  constexpr std::size_t chunk = 256;
  std::vector<Columns> parts((size + chunk - 1) / chunk);
  in_parallel(parts.size(), threads, [&](std::size_t part, std::size_t) {
    Columns columns = empty;
    for (std::size_t i = part * chunk; i < std::min(size, (part + 1) * chunk); ++i) {
      fill(columns, i);
    }
    parts[part] = std::move(columns);
  });
  return joined(empty, parts);
}

}  // namespace govinfo::inline v0_1::detail
