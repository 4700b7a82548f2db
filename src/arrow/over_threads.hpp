// SPDX-License-Identifier: Apache-2.0
// Columns filled by several threads, in the order of what they are made of.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "arrow/columns.hpp"
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
  const std::size_t chunks = (size + chunk - 1) / chunk;
  std::vector<Columns> parts(chunks);
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> failures(chunks);
  const auto work = [&] {
    for (std::size_t part = next++; part < chunks; part = next++) {
      try {
        Columns columns = empty;
        for (std::size_t i = part * chunk; i < std::min(size, (part + 1) * chunk); ++i) {
          fill(columns, i);
        }
        parts[part] = std::move(columns);
      } catch (...) {
        failures[part] = std::current_exception();
        return;
      }
    }
  };
  const unsigned hardware = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t wanted = threads == 0 ? hardware : threads;
  const std::size_t count = std::min({wanted, std::max<std::size_t>(chunks, 1), std::size_t{256}});
  {
    std::vector<std::jthread> running;
    for (std::size_t i = 1; i < count; ++i) running.emplace_back(work);
    work();
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return joined(empty, parts);
}

}  // namespace govinfo::inline v0_1::detail
