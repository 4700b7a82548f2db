// SPDX-License-Identifier: Apache-2.0
// A host that reads thousands of reports on threads of the library, shows how far it is, and stops
// in the middle, as when somebody presses “Cancel”. Prints nothing; the exit code says which
// expectation was not met.
#include <chrono>
#include <cstddef>
#include <string>
#include <thread>

#include <govinfo/batch.hpp>

namespace {

/// A report of the host's own, in memory: no file is needed.
std::string report(std::size_t number) {
  return "某县第" + std::to_string(number) +
         "局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
         "一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3\n"
         "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n";
}

}  // namespace

int main() {
  constexpr std::size_t wanted = 100'000;
  constexpr std::size_t enough = 500;

  govinfo::BatchOptions options;
  options.waiting = 64;  // so many reports at most are in memory
  govinfo::BatchReader reader{options};

  std::size_t given = 0;
  std::size_t done = 0;
  std::thread button;  // somebody else's thread
  while (true) {
    while (given < wanted && !reader.is_full() && !reader.is_cancelled()) {
      reader.submit({"report " + std::to_string(given), report(given)});
      ++given;
    }
    // A window that must stay alive asks again and again instead of waiting.
    const auto result = reader.next(std::chrono::milliseconds{20});
    if (reader.is_cancelled()) break;
    if (!result) continue;
    if (result->source != "report " + std::to_string(done)) return 1;  // in order
    if (result->readings.size() != 1) return 2;
    if (result->readings.front().report.year != 2023) return 3;
    if (++done == enough) button = std::thread{[&] { reader.cancel(); }};
    if (done == wanted) return 4;  // it was never cancelled
  }
  button.join();
  if (done < enough) return 5;
  if (reader.next()) return 6;  // nothing comes any more
  return 0;
}
