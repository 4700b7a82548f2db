// SPDX-License-Identifier: Apache-2.0
// Runs a helper program: no shell, input from memory, output into memory, limits on time and size.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::inline v0_1::detail {

struct ChildLimits {
  std::uint32_t seconds = 60;
  std::size_t max_output = std::size_t{64} << 20;
  std::size_t max_memory = std::size_t{4} << 30;  ///< address space of each process, where limited
  const std::atomic<bool>* stop = nullptr;        ///< ends the program when it becomes true
};

struct ChildResult {
  enum class Status { ended, missing, timed_out, too_much_output, stopped };

  Status status = Status::missing;
  int exit_code = -1;  ///< −1 when it did not end by itself
  std::string output;
  std::string error;  ///< the first 4 KiB of what it wrote to its standard error
};

/// Runs `command` (a name that is looked up in PATH, or a path; then its arguments) and waits for
/// it. Out of time, the program and what it has started are killed. May be called from several
/// threads at once.
ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                      const ChildLimits& limits);

}  // namespace govinfo::inline v0_1::detail
