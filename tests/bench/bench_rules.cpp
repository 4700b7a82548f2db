// SPDX-License-Identifier: Apache-2.0
// The 42 identities of a clean report (2019 form: 40), and all built-in rules without prose,
// against reading the same integers; the rules with prose against one pass over its bytes; findings
// of many reports as columns.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <new>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "documents.hpp"
#include "govinfo/check_identities.hpp"
#include "govinfo/finding_table.hpp"
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

/// Ends the program if a check of clean reports finds anything, or takes more memory than it may.
template <class Check>
void must_be_clean(const std::vector<Report>& reports, Check check, std::size_t most_allocations) {
  const std::size_t before = allocations;
  for (const Report& report : reports) {
    if (check(report).empty()) continue;
    std::fputs("a report is not clean\n", stderr);
    std::exit(2);
  }
  const std::size_t made = (allocations - before) / reports.size();
  if (made <= most_allocations) return;
  std::fprintf(stderr, "a clean report costs %zu allocations\n", made);
  std::exit(2);
}

template <Edition edition, class Check>
void add(const std::string& name, std::size_t count, const ratio::Goal& goal, Check check,
         std::size_t most_allocations = 0) {
  ratio::add(name, goal, [count, check, most_allocations](benchmark::State& state) {
    Random random{count};
    std::vector<Report> reports;
    for (std::size_t i = 0; i < count; ++i) reports.push_back(clean_report(random, edition));
    must_be_clean(reports, check, most_allocations);
    state.SetLabel(std::to_string(count * sizeof(Report) >> 10) + " KiB of reports");
    ratio::compare(
        state, count,
        [&](std::size_t i) {
          auto findings = check(reports[i]);
          benchmark::DoNotOptimize(findings);
        },
        [&](std::size_t i) { benchmark::DoNotOptimize(read_integers<edition>(reports[i])); });
  });
}

/// The reports of the generator's documents that have prose.
std::vector<Report> reports_with_prose() {
  std::vector<Report> reports;
  for (const std::string& text : documents::texts_under(GOVINFO_BENCH_DOCUMENTS)) {
    for (Reading& reading : read_all_bytes(text)) {
      if (!reading.report.prose.empty()) reports.push_back(std::move(reading.report));
    }
  }
  return reports;
}

/// One pass over the bytes of the prose: the least that reading it can cost.
std::size_t count_characters(const Report& report) {
  std::size_t count = 0;
  for (const Prose& prose : report.prose) {
    for (const char c : prose.text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }
  return count;
}

void add_prose(const std::vector<Report>& reports) {
  ratio::add("rules_with_prose/documents", {0, 60e-6}, [&reports](benchmark::State& state) {
    std::size_t bytes = 0;
    for (const Report& report : reports) {
      for (const Prose& prose : report.prose) bytes += prose.text.size();
    }
    state.SetLabel(std::to_string(bytes / std::max<std::size_t>(reports.size(), 1)) +
                   " bytes of prose a report");
    ratio::compare(
        state, reports.size(),
        [&](std::size_t i) {
          Findings findings = validate(reports[i]);
          benchmark::DoNotOptimize(findings);
        },
        [&](std::size_t i) { benchmark::DoNotOptimize(count_characters(reports[i])); });
  });
}

/// Findings as columns, against checking the same reports one by one and dropping what is found.
void add_bulk(const std::vector<Report>& reports) {
  const ratio::Effort effort{5, 1, 0};
  ratio::add(
      "finding_table/10000_reports/one_by_one", {1.5, 1.6},
      [&reports, effort](benchmark::State& state) {
        std::vector<Report> many;
        while (many.size() < 10'000) many.push_back(reports[many.size() % reports.size()]);
        ratio::compare(
            state, effort, 1,
            [&](std::size_t) {
              FindingTableOptions options;
              options.threads = 1;
              benchmark::DoNotOptimize(finding_table(std::span<const Report>{many}, options));
            },
            [&](std::size_t) {
              for (const Report& report : many) benchmark::DoNotOptimize(validate(report));
            },
            ratio::processor_seconds);
        state.SetLabel("10,000 reports on one thread: 100,000 on two take five times as long");
      },
      effort);
}

}  // namespace

int main(int argc, char** argv) {
  const auto identities = [](const Report& report) { return check_identities(report); };
  const auto rules = [](const Report& report) { return validate(report); };
  constexpr ratio::Goal least = {2.5, 0.25e-6};
  add<Edition::standard_2021>("identities/2021_form/64_reports", 64, least, identities);
  add<Edition::standard_2021>("identities/2021_form/2000_reports", 2000, least, identities);
  add<Edition::trial_2019>("identities/2019_form/64_reports", 64, least, identities);
  add<Edition::trial_2019>("identities/2019_form/2000_reports", 2000, least, identities);
  // 2 µs where reading the integers takes 0.1.
  constexpr ratio::Goal all = {20, 2e-6};
  add<Edition::standard_2021>("rules_without_prose/2021_form/64_reports", 64, all, rules, 40);
  add<Edition::trial_2019>("rules_without_prose/2019_form/64_reports", 64, all, rules, 40);
  const std::vector<Report> with_prose = reports_with_prose();
  if (with_prose.empty()) return 2;
  add_prose(with_prose);
  add_bulk(with_prose);
  return ratio::run(argc, argv);
}
