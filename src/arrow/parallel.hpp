// SPDX-License-Identifier: Apache-2.0
// Pieces of work that go to whichever thread is free.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// How many threads to start for so many pieces; 0 wanted: as many as the machine has.
[[nodiscard]] inline std::size_t thread_count(unsigned wanted, std::size_t count) {
  const std::size_t hardware = std::max(1u, std::thread::hardware_concurrency());
  return std::min({wanted == 0 ? hardware : std::size_t{wanted}, std::max<std::size_t>(count, 1),
                   std::size_t{256}});
}

/// Calls `work(piece, thread)` for every piece, threads counted from 0. The first exception ends
/// the work and is thrown again here.
template <class Work>
void in_parallel(std::size_t count, unsigned threads, Work&& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&](std::size_t thread) {
    for (std::size_t piece = next++; piece < count; piece = next++) {
      try {
        work(piece, thread);
      } catch (...) {
        const std::lock_guard lock{mutex};
        if (!failure) failure = std::current_exception();
        next = count;
      }
    }
  };
  {
    const std::size_t started = thread_count(threads, count);
    std::vector<std::jthread> others;
    others.reserve(started);
    for (std::size_t i = 1; i < started; ++i) others.emplace_back(run, i);
    run(0);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace govinfo::inline v0_1::detail
