// SPDX-License-Identifier: Apache-2.0
// Many sources straight into columns.
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/append.hpp"
#include "corpus/part.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/validate.hpp"

namespace govinfo::inline v0_1 {

namespace {

constexpr std::size_t rows_at_once = 4096;
constexpr std::chrono::milliseconds patience{50};

/// What columns do not hold is dropped on the thread that made it.
void strip(Reading& reading) {
  reading.provenance = {};
  reading.labels = {};
  reading.report.prose = {};
  reading.report.footnotes = {};
}

}  // namespace

Corpus read_corpus(std::span<const Source> sources, const CorpusReadOptions& options,
                   const std::function<bool(const BatchProgress&)>& progress) {
  BatchOptions batch = options.batch;
  batch.json = false;
  batch.each = [&](Reading& reading) {
    if (options.batch.each) options.batch.each(reading);
    if (options.append.check) reading.findings = validate(reading, options.append.validate);
    strip(reading);
  };
  AppendOptions counted = options.append;
  counted.check = false;  // done on the threads that read
  if (counted.threads == 0) counted.threads = batch.threads;
  const std::string rules =
      options.append.check ? detail::rules_name(options.append.validate.rules) : std::string{};

  Corpus corpus;
  std::vector<Reading> waiting;
  const auto flush = [&] {
    if (waiting.empty()) return;
    detail::CorpusPart part = *detail::part_of_readings(waiting, counted);
    if (!rules.empty()) part.rules = {rules};
    corpus.append(Corpus{{std::make_shared<const detail::CorpusPart>(std::move(part))}});
    waiting.clear();
  };
  BatchReader reader{batch};
  BatchProgress far;
  far.total = sources.size();
  std::size_t given = 0;
  while (far.done < sources.size()) {
    while (given < sources.size() && !reader.is_full()) reader.submit(sources[given++]);
    auto result = reader.next(patience);
    if (result) {
      ++far.done;
      for (Reading& reading : result->readings) {
        far.refused += reading.status == ReadingStatus::refused ? 1 : 0;
        waiting.push_back(std::move(reading));
      }
      if (waiting.size() >= rows_at_once) flush();
    }
    if (progress && !progress(far)) break;
  }
  reader.cancel();
  flush();
  corpus.compact();
  return corpus;
}

}  // namespace govinfo::inline v0_1
