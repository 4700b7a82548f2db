// SPDX-License-Identifier: Apache-2.0
// Spoilt tables of 10, 200 and 5,000 requests: how long an explanation takes and how often it is
// right, with 95 % intervals of Wilson. With --cases FILE the tables are written for a solver of
// integer programs (peers_explain.py), with the time that each took here.
//
// Every table is explained once: no answer can be kept from the last call. The time of a clean
// report stands beside that of reading its integers (bench_rules).
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "../cpp/support/request_cases.hpp"
#include "govinfo/explain.hpp"

using namespace govinfo;

namespace {

/// What is done to a table, and what is to be reached; in microseconds and parts of 1, 0 where it
/// is only reported.
struct Line {
  const char* name;
  std::size_t cells;
  std::size_t swaps;
  double p50;
  double p95;
  double unique_true;
  double unique_wrong;
  double sure_true;
};

constexpr Line lines[] = {
    {"1 wrong cell", 1, 0, 6, 10, 1, 0, 1},
    {"2 wrong cells", 2, 0, 8, 12, 0.985, 0.0005, 0.99},
    {"3 wrong cells", 3, 0, 10, 25, 0.96, 0.002, 0.975},
    {"4 wrong cells", 4, 0, 16, 60, 0.91, 0.005, 0.94},
    {"1 swap in a row", 0, 1, 40, 80, 0, 0.01, 0.80},
    {"2 swaps in rows", 0, 2, 250, 3000, 0, 0.03, 0.60},
};
constexpr std::array<std::size_t, 3> sizes = {10, 200, 5000};

/// Times and verdicts of some cases.
struct Tally {
  std::vector<double> seconds;
  std::size_t unique_true = 0;
  std::size_t unique_wrong = 0;
  std::size_t sure_true = 0;
  std::size_t unseen = 0;

  void add(const Tally& other) {
    seconds.insert(seconds.end(), other.seconds.begin(), other.seconds.end());
    unique_true += other.unique_true;
    unique_wrong += other.unique_wrong;
    sure_true += other.sure_true;
    unseen += other.unseen;
  }
  /// Slips that no equation notices are not among them.
  [[nodiscard]] std::size_t noticed() const { return seconds.size(); }
};

double quantile(std::vector<double> samples, double part) {
  if (samples.empty()) return 0;
  const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(samples.size() - 1));
  std::nth_element(samples.begin(), samples.begin() + place, samples.end());
  return samples[static_cast<std::size_t>(place)];
}

/// "98.97 [98.2, 99.4]": percent with the 95 % interval of Wilson.
std::string share(std::size_t count, std::size_t of) {
  if (of == 0) return "-";
  const double n = static_cast<double>(of);
  const double p = static_cast<double>(count) / n;
  constexpr double z = 1.959963984540054;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  char text[64];
  std::snprintf(text, sizeof text, "%6.2f [%6.2f,%6.2f]", 100 * p, 100 * (middle - half),
                100 * (middle + half));
  return text;
}

void write_case(std::ofstream& out, std::size_t line, const Report& report, std::uint32_t needed,
                double seconds) {
  out << line << '\t' << needed << '\t' << seconds;
  for (const RequestRow row : request_rows(Edition::standard_2021)) {
    for (const Figure& figure : report.requests[row].cells) out << '\t' << figure.number;
  }
  out << '\n';
}

Tally run(std::size_t which, std::size_t requests, std::size_t count, std::ofstream& cases) {
  using Clock = std::chrono::steady_clock;
  const Line& line = lines[which];
  request_cases::Random random{requests * 100 + which};
  const ExplainOptions options;
  Tally tally;
  for (std::size_t i = 0; i < count; ++i) {
    const Report good = request_cases::balanced(random, requests, Edition::standard_2021);
    Report bad = good;
    request_cases::spoil(random, bad, Edition::standard_2021, line.cells, requests);
    request_cases::swap_neighbours(random, bad, Edition::standard_2021, line.swaps);
    const auto before = Clock::now();
    const Explanations explanations = explain(bad, options);
    const std::chrono::duration<double> took = Clock::now() - before;
    if (explanations.parts.empty()) {
      ++tally.unseen;
      continue;
    }
    const ExplainedPart& part = explanations.parts.front();
    tally.seconds.push_back(took.count());
    const bool right = !part.items.empty() && apply(bad, part.items.front()) == good;
    if (part.status == ExplanationStatus::unique)
      ++(right ? tally.unique_true : tally.unique_wrong);
    const bool sure =
        part.status == ExplanationStatus::unique || part.status == ExplanationStatus::preferred;
    if (sure && right) ++tally.sure_true;
    if (cases.is_open()) write_case(cases, which, bad, part.cells_needed.value_or(0), took.count());
  }
  return tally;
}

void print(const char* name, const Tally& tally) {
  const std::size_t n = tally.noticed();
  std::printf("  %-22s %8.1f %8.1f   %-24s %-24s %-24s %6zu\n", name,
              1e6 * quantile(tally.seconds, 0.5), 1e6 * quantile(tally.seconds, 0.95),
              share(tally.unique_true, n).c_str(), share(tally.unique_wrong, n).c_str(),
              share(tally.sure_true, n).c_str(), tally.unseen);
}

bool reached(const Line& line, const Tally& tally) {
  const auto n = static_cast<double>(tally.noticed());
  bool all = true;
  const auto check = [&](const char* what, bool holds) {
    if (!holds) std::printf("    MISSED: %s\n", what);
    all = all && holds;
  };
  check("unique and true", static_cast<double>(tally.unique_true) >= line.unique_true * n);
  check("wrong though unique", static_cast<double>(tally.unique_wrong) <= line.unique_wrong * n);
  check("unique or preferred, and true",
        static_cast<double>(tally.sure_true) >= line.sure_true * n);
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = 1000;
  std::ofstream cases;
  for (int i = 1; i + 1 < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--count") count = static_cast<std::size_t>(std::atoll(argv[i + 1]));
    if (option == "--cases") cases.open(argv[i + 1]);
  }
  std::printf(
      "%zu tables of each size; shares in %% of the tables whose slip an equation notices\n",
      count);
  std::printf("  %-22s %8s %8s   %-24s %-24s %-24s %6s\n", "", "p50 us", "p95 us",
              "unique and true", "wrong though unique", "unique/preferred, true", "unseen");
  bool all = true;
  for (std::size_t which = 0; which < std::size(lines); ++which) {
    Tally pooled;
    std::printf("%s (goal p50 %g, p95 %g us, wrong %g %%, sure %g %%)\n", lines[which].name,
                lines[which].p50, lines[which].p95, 100 * lines[which].unique_wrong,
                100 * lines[which].sure_true);
    for (const std::size_t requests : sizes) {
      const Tally tally = run(which, requests, count, cases);
      print((std::to_string(requests) + " requests").c_str(), tally);
      pooled.add(tally);
    }
    print("all", pooled);
    all = reached(lines[which], pooled) && all;
  }
  return all ? 0 : 1;
}
