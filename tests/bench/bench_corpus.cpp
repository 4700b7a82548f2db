// SPDX-License-Identifier: Apache-2.0
// Sums over a million reports against reading the same memory on the same number of threads.
// Random figures in every cell: nothing is empty, so that nothing can be left out. The columns that
// are summed are the 224 counts (1.8 GB); tests/bench/peers_corpus.py compares with other libraries
// and has figures as real reports have them.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "corpus/part.hpp"
#include "govinfo/aggregate.hpp"
#include "govinfo/corpus.hpp"
#include "ratio.hpp"

namespace {

using namespace govinfo;
using namespace govinfo::detail;

std::size_t rows() {
  const char* const given = std::getenv("GOVINFO_BENCH_ROWS");
  return given != nullptr ? static_cast<std::size_t>(std::strtoull(given, nullptr, 10)) : 1'000'000;
}

template <class Column>
std::shared_ptr<const Column> shared(Column column) {
  return std::make_shared<const Column>(std::move(column));
}

/// Regions are 1,000 in random order.
SharedPart dense_part(std::size_t count) {
  auto part = std::make_shared<CorpusPart>();
  part->rows = count;
  std::mt19937_64 random(1);
  for (const CorpusColumn column : all_values<CorpusColumn>) {
    KeyColumn keys{kind_of(column)};
    for (std::size_t row = 0; row < count; ++row) {
      if (column == CorpusColumn::region) {
        keys.add(std::string_view{std::to_string(320000 + random() % 1000)});
      } else if (keys.kind == KeyKind::text) {
        keys.add(std::string_view{});
      } else {
        keys.add(std::optional<std::int64_t>{column == CorpusColumn::year ? 2023 : 0});
      }
    }
    seal(keys);
    part->keys[index(column)] = shared(std::move(keys));
  }
  for (const FigureId id : all_figures) {
    if (kind_of(id) == FigureKind::amount) {
      MoneyColumn column;
      column.values.resize(count);
      column.states.resize(count);
      column.units.resize(count);
      column.scales.resize(count);
      set_valid(column, std::vector<std::uint8_t>(count));
      part->money[index(id)] = shared(std::move(column));
      continue;
    }
    CountColumn column;
    column.states.assign(count, static_cast<std::uint8_t>(FigureState::printed));
    column.values.resize(count);
    for (std::int64_t& value : column.values) value = static_cast<std::int64_t>(random() % 100'000);
    seal(column);
    part->counts[index(id)] = shared(std::move(column));
  }
  return part;
}

const Corpus& dense() {
  static const Corpus corpus{{dense_part(rows())}};
  return corpus;
}

std::vector<FigureId> counts() {
  std::vector<FigureId> ids;
  for (const FigureId id : all_figures) {
    if (kind_of(id) != FigureKind::amount) ids.push_back(id);
  }
  return ids;
}

double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A plain sum over columns, in pieces for threads.
std::uint64_t plain_sum(const std::vector<FigureId>& ids, unsigned threads) {
  std::vector<std::uint64_t> sums(threads);
  const auto work = [&](unsigned thread) {
    std::uint64_t sum = 0;
    for (std::size_t i = thread; i < ids.size(); i += threads) {
      const CorpusPart& part = *dense().parts().front();
      for (const std::int64_t value : part.counts[index(ids[i])]->values) {
        sum += static_cast<std::uint64_t>(value);
      }
    }
    sums[thread] = sum;
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work, i);
  work(0);
  others.clear();
  std::uint64_t sum = 0;
  for (const std::uint64_t each : sums) sum += each;
  return sum;
}

void measure(benchmark::State& state, const AggregateOptions& options) {
  static_cast<void>(dense());
  ratio::compare(
      state, {7, 2, 0.01}, 1,
      [&](std::size_t) { benchmark::DoNotOptimize(aggregate(dense(), options)); },
      [&](std::size_t) { benchmark::DoNotOptimize(plain_sum(options.figures, options.threads)); },
      wall_seconds);
}

AggregateOptions options_of(std::vector<FigureId> figures, unsigned threads) {
  AggregateOptions options;
  options.figures = std::move(figures);
  options.threads = threads;
  options.members = false;
  return options;
}

void add_all() {
  const ratio::Effort effort{7, 2, 0.01};
  for (const unsigned threads : {1u, 2u}) {
    const std::string suffix = "/" + std::to_string(threads) + "_threads";
    ratio::add(
        "dense_total" + suffix, {1.2, 0},
        [threads](benchmark::State& state) { measure(state, options_of(counts(), threads)); },
        effort);
    // Every row is looked at: the condition keeps the statistics of blocks from answering.
    ratio::add(
        "dense_total_of_chosen_rows" + suffix, {0, 0},
        [threads](benchmark::State& state) {
          AggregateOptions options = options_of(counts(), threads);
          options.where = {{"year", Predicate::present}};
          measure(state, options);
        },
        effort);
    ratio::add(
        "dense_1000_groups" + suffix, {threads == 1 ? 2.0 : 1.2, 0},
        [threads](benchmark::State& state) {
          AggregateOptions options = options_of(counts(), threads);
          options.by = {{"region"}};
          measure(state, options);
        },
        effort);
  }
  ratio::add(
      "one_indicator", {1.5, 0},
      [](benchmark::State& state) {
        measure(state, options_of({figure_id("requests.granted.total"),
                                   figure_id("requests.processed.total")},
                                  1));
      },
      effort);
  ratio::add("arrow_export", {0, 50e-6}, [](benchmark::State& state) {
    static_cast<void>(dense());
    ratio::compare(
        state, 1,
        [](std::size_t) {
          ArrowArrayStream stream{};
          dense().export_stream(&stream);
          ArrowSchema schema{};
          ArrowArray batch{};
          if (stream.get_schema(&stream, &schema) == 0) schema.release(&schema);
          if (stream.get_next(&stream, &batch) == 0) batch.release(&batch);
          stream.release(&stream);
        },
        [](std::size_t) {
          // As many small allocations as there are columns.
          std::vector<std::unique_ptr<char[]>> pieces_of_memory(Corpus::names().size());
          for (auto& each : pieces_of_memory) each = std::make_unique<char[]>(80);
          benchmark::DoNotOptimize(pieces_of_memory.data());
        });
  });
}

}  // namespace

int main(int argc, char** argv) {
  add_all();
  return ratio::run(argc, argv);
}
