// SPDX-License-Identifier: Apache-2.0
// The 42 identities of a clean report (2019 form: 40) against reading the same integers.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <new>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "govinfo/place.hpp"
#include "govinfo/validate.hpp"
#include "ratio.hpp"

using namespace govinfo;

namespace {

std::size_t allocations = 0;

}  // namespace

// Counts what is allocated: a clean report must cost nothing. Not inlined, where compilers would
// take malloc and free for halves of different pairs.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc{};
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using Random = std::mt19937_64;

/// A count as reports have them: mostly 0, then small, sometimes hundreds.
Figure count(Random& random) {
  constexpr std::uint64_t most[] = {1, 1, 1, 1, 1, 1, 10, 10, 10, 400};
  return printed(static_cast<std::int64_t>(random() % most[random() % std::size(most)]));
}

/// A report in which every figure of the form is printed and every identity holds.
Report clean_report(Random& random, Edition edition) {
  Report report = blank_report(edition);
  RequestTable& table = report.requests;
  for (const Applicant applicant : applicant_kinds) {
    std::int64_t processed = 0;
    for (const RequestRow row : request_rows(edition)) {
      if (!outcome_of(row)) continue;
      table[row][applicant] = count(random);
      processed += table[row][applicant].number;
    }
    const std::int64_t waiting = count(random).number;
    const std::int64_t old = std::min(count(random).number, processed + waiting);
    table[RequestRow::processed][applicant] = printed(processed);
    table[RequestRow::carried_out][applicant] = printed(waiting);
    table[RequestRow::carried_in][applicant] = printed(old);
    table[RequestRow::received][applicant] = printed(processed + waiting - old);
  }
  for (const RequestRow row : request_rows(edition)) {
    std::int64_t total = 0;
    for (const Applicant applicant : applicant_kinds) total += table[row][applicant].number;
    table[row][Applicant::total] = printed(total);
  }
  for (auto& block : report.remedies.cells) {
    std::int64_t total = 0;
    for (const RemedyResult result : remedy_results) {
      block[result] = count(random);
      total += block[result].number;
    }
    block[RemedyResult::total] = printed(total);
  }
  return report;
}

/// The yardstick: every figure of tables 三 and 四 that stands on the form is read once, state and
/// number, and added up where it is printed.
template <Edition edition>
std::int64_t read_integers(const Report& report) noexcept {
  std::int64_t sum = 0;
  for (const RequestRow row : detail::request_rows_of<edition>) {
    for (const Figure& figure : report.requests[row].cells) {
      if (is_printed(figure)) sum += figure.number;
    }
  }
  for (const auto& block : report.remedies.cells) {
    for (const Figure& figure : block.cells) {
      if (is_printed(figure)) sum += figure.number;
    }
  }
  return sum;
}

template <Edition edition>
void add(const std::string& name, std::size_t count) {
  ratio::add("validate/" + name, {2.5, 0.25e-6}, [count](benchmark::State& state) {
    Random random{count};
    std::vector<Report> reports;
    for (std::size_t i = 0; i < count; ++i) reports.push_back(clean_report(random, edition));
    const std::size_t before = allocations;
    for (const Report& report : reports) {
      if (validate(report).empty()) continue;
      state.SkipWithError("a report is not clean");
      return;
    }
    if (allocations != before) {
      state.SkipWithError("a clean report costs an allocation");
      return;
    }
    state.SetLabel(std::to_string(count * sizeof(Report) >> 10) + " KiB of reports");
    ratio::compare(
        state, count,
        [&](std::size_t i) {
          Findings findings = validate(reports[i]);
          benchmark::DoNotOptimize(findings);
        },
        [&](std::size_t i) { benchmark::DoNotOptimize(read_integers<edition>(reports[i])); });
  });
}

}  // namespace

int main(int argc, char** argv) {
  add<Edition::standard_2021>("2021_form/64_reports", 64);
  add<Edition::standard_2021>("2021_form/2000_reports", 2000);
  add<Edition::trial_2019>("2019_form/64_reports", 64);
  add<Edition::trial_2019>("2019_form/2000_reports", 2000);
  return ratio::run(argc, argv);
}
