// SPDX-License-Identifier: Apache-2.0
// Measures something of ours against a yardstick in the same run: the two take turns, so that the
// drift of a machine falls on both alike, and it is their ratio that is held to a goal. On top of
// Google Benchmark, whose options (--benchmark_filter, --benchmark_out, ...) all work.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

namespace ratio {

/// What a comparison is to reach; 0 where it is only reported. The ratio is the goal that counts:
/// a program whose median ratio misses it ends with 1. Seconds are marked and no more.
struct Goal {
  double ratio = 0;
  double seconds = 0;
};

/// How often a comparison is repeated, and how often the two take turns in each repetition.
struct Effort {
  int repetitions = 15;
  int turns = 4;
  double seconds_a_turn = 0.002;
};

/// The processor's time, in seconds: what other programs take from the machine is not in it.
inline double processor_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

/// Compares `ours(i)` with `yardstick(i)` over the inputs 0 … inputs − 1, which both go through in
/// rounds. Call it once in a benchmark; `now` is the clock.
template <class Ours, class Yardstick, class Clock>
void compare(benchmark::State& state, const Effort& effort, std::size_t inputs, Ours ours,
             Yardstick yardstick, Clock now) {
  const auto rounds = [&](auto& call, std::size_t count) {
    const double before = now();
    for (std::size_t round = 0; round < count; ++round) {
      for (std::size_t i = 0; i < inputs; ++i) call(i);
    }
    return now() - before;
  };
  const auto rounds_a_turn = [&](auto& call) {
    std::size_t count = 1;
    while (rounds(call, count) < effort.seconds_a_turn) count *= 2;
    return count;
  };
  const std::size_t our_rounds = rounds_a_turn(ours);
  const std::size_t its_rounds = rounds_a_turn(yardstick);
  double our_seconds = 0;
  double its_seconds = 0;
  bool ours_first = true;
  for (auto _ : state) {
    for (const bool our_turn : {ours_first, !ours_first}) {
      if (our_turn) {
        our_seconds += rounds(ours, our_rounds);
      } else {
        its_seconds += rounds(yardstick, its_rounds);
      }
    }
    ours_first = !ours_first;
    state.SetIterationTime(our_seconds);
  }
  const auto calls = static_cast<double>(inputs) * effort.turns;
  our_seconds /= calls * static_cast<double>(our_rounds);
  its_seconds /= calls * static_cast<double>(its_rounds);
  state.counters["ours"] = our_seconds;
  state.counters["yardstick"] = its_seconds;
  state.counters["ratio"] = our_seconds / its_seconds;
}
template <class Ours, class Yardstick>
void compare(benchmark::State& state, std::size_t inputs, Ours ours, Yardstick yardstick) {
  compare(state, Effort{}, inputs, std::move(ours), std::move(yardstick), processor_seconds);
}

/// What stands between the given part of the sorted samples and the rest.
inline double quantile(std::vector<double> samples, double part) {
  if (samples.empty()) return 0;
  std::sort(samples.begin(), samples.end());
  const double place = part * static_cast<double>(samples.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, samples.size() - 1);
  return std::lerp(samples[below], samples[above], place - static_cast<double>(below));
}

/// Registers a comparison under a name. `run` is called with the state of each repetition.
template <class Run>
void add(const std::string& name, const Goal& goal, Run run, const Effort& effort = {}) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [goal, run](benchmark::State& state) {
                                 run(state);
                                 state.counters["goal"] = goal.ratio;
                                 state.counters["goal_seconds"] = goal.seconds;
                               })
      ->Iterations(effort.turns)
      ->Repetitions(effort.repetitions)
      ->ReportAggregatesOnly()
      ->UseManualTime()
      ->ComputeStatistics("q1", [](const std::vector<double>& s) { return quantile(s, 0.25); })
      ->ComputeStatistics("q3", [](const std::vector<double>& s) { return quantile(s, 0.75); });
}

/// "137 ns", "4.21 us", "1.6 s"
inline std::string duration(double seconds) {
  constexpr std::pair<double, const char*> units[] = {{1, "s"}, {1e-3, "ms"}, {1e-6, "us"}};
  char text[32];
  for (const auto& [size, unit] : units) {
    if (seconds < size) continue;
    std::snprintf(text, sizeof text, "%.3g %s", seconds / size, unit);
    return text;
  }
  std::snprintf(text, sizeof text, "%.3g ns", seconds / 1e-9);
  return text;
}

/// One line for each comparison: the medians of all repetitions, and the quartiles of the ratio.
class Lines : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& context) override {
    PrintBasicContext(&GetErrorStream(), context);
    std::printf("%-40s %10s %10s %7s  %-15s %s\n", "", "ours", "yardstick", "ratio", "quartiles",
                "goal");
    return true;
  }

  void ReportRuns(const std::vector<Run>& runs) override {
    std::map<std::string, const Run*> statistics;
    for (const Run& run : runs) {
      if (run.error_occurred) {
        std::printf("%-40s %s\n", run.benchmark_name().c_str(), run.error_message.c_str());
        failed_ = true;
        return;
      }
      statistics[run.aggregate_name] = &run;
    }
    const auto* const median = statistics["median"];
    if (median != nullptr) print(*median, *statistics["q1"], *statistics["q3"]);
  }

  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  static double counter(const Run& run, const char* name) {
    const auto found = run.counters.find(name);
    return found == run.counters.end() ? 0 : found->second.value;
  }

  void print(const Run& median, const Run& q1, const Run& q3) {
    const double ours = counter(median, "ours");
    const double times = counter(median, "ratio");
    const Goal goal{counter(median, "goal"), counter(median, "goal_seconds")};
    char quartiles[32];
    std::snprintf(quartiles, sizeof quartiles, "%.3g ... %.3g", counter(q1, "ratio"),
                  counter(q3, "ratio"));
    // The options behind the name speak of how it was measured.
    const std::string name = median.run_name.function_name;
    std::printf("%-40s %10s %10s %7.3g  %-15s", name.c_str(), duration(ours).c_str(),
                duration(counter(median, "yardstick")).c_str(), times, quartiles);
    if (goal.ratio > 0) {
      std::printf(" <= %g x%s", goal.ratio, times > goal.ratio ? " MISSED" : "");
      failed_ = failed_ || times > goal.ratio;
    }
    if (goal.seconds > 0) {
      std::printf(" <= %s%s", duration(goal.seconds).c_str(),
                  ours > goal.seconds ? " (not here)" : "");
    }
    std::printf("%s%s\n", median.report_label.empty() ? "" : "  ", median.report_label.c_str());
    std::fflush(stdout);
  }

  bool failed_ = false;
};

/// The main function of a program of comparisons, once they are added.
inline int run(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Lines lines;
  benchmark::RunSpecifiedBenchmarks(&lines);
  benchmark::Shutdown();
  return lines.failed() ? 1 : 0;
}

}  // namespace ratio
