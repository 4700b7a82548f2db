// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/batch.hpp"
#include "govinfo/json.hpp"

using namespace govinfo;

namespace {

const std::string sample = GOVINFO_SOURCE_DIR "/examples/data/sample_report.txt";

std::vector<Source> some(std::size_t count) {
  std::vector<Source> sources;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 7 == 3) {
      sources.push_back({"missing_" + std::to_string(i)});
    } else if (i % 7 == 5) {
      sources.push_back({"menu_" + std::to_string(i), "首页 新闻 联系我们"});
    } else {
      sources.push_back({sample});
    }
  }
  return sources;
}

std::string rule_of(const Reading& reading) {
  return reading.findings.empty() ? "" : reading.findings.items.front().rule;
}

}  // namespace

TEST_CASE("a batch gives the readings in the order of its sources") {
  const Reading alone = read_report(sample);
  for (const unsigned threads : {1u, 3u}) {
    BatchOptions options;
    options.threads = threads;
    options.waiting = 5;
    const auto sources = some(60);
    std::size_t at = 0;
    std::size_t calls = 0;
    const BatchProgress end = read_batch(
        sources,
        [&](SourceReadings&& result) {
          CHECK(result.source == sources[at].name);
          REQUIRE(result.readings.size() == 1);
          const Reading& reading = result.readings.front();
          if (at % 7 == 3) {
            CHECK(rule_of(reading) == "R.IO");
            CHECK(reading.findings.items.front().where.text == "No such file or directory");
            CHECK(reading.status == ReadingStatus::refused);
          } else if (at % 7 == 5) {
            CHECK(rule_of(reading) == "R.NOREPORT.no_tables");
          } else {
            CHECK(reading == alone);
          }
          ++at;
          return true;
        },
        options,
        [&](const BatchProgress& progress) {
          CHECK(progress.done == ++calls);
          CHECK(progress.total == 60);
        });
    CHECK(at == 60);
    CHECK(calls == 60);
    CHECK(end.done == 60);
    CHECK(end.refused == 17);  // 9 that are missing, 8 menus
  }
}

TEST_CASE("a batch ends when its taker says so") {
  const auto sources = some(50);
  std::size_t taken = 0;
  const BatchProgress end = read_batch(sources, [&](SourceReadings&&) { return ++taken < 4; });
  CHECK(taken == 4);
  CHECK(end.done == 4);
}

TEST_CASE("a batch can be cancelled from another thread") {
  BatchReader reader{{.threads = 2, .waiting = 100}};
  for (const Source& source : some(100)) reader.submit(source);
  CHECK(reader.is_full());
  CHECK_THROWS_AS(reader.submit({sample}), UsageError);
  CHECK(reader.next().has_value());
  std::thread other{[&] { reader.cancel(); }};
  other.join();
  CHECK(reader.is_cancelled());
  CHECK_FALSE(reader.next().has_value());
  CHECK_THROWS_AS(reader.submit({sample}), UsageError);
}

TEST_CASE("waiting for the next source has an end") {
  BatchReader reader{{.threads = 1}};
  CHECK_FALSE(reader.next().has_value());
  CHECK_FALSE(reader.next(std::chrono::milliseconds{1}).has_value());
  CHECK(reader.pending() == 0);
}

TEST_CASE("a batch writes JSON where it is asked to") {
  BatchReader reader{{.threads = 2, .json = true}};
  reader.submit({sample});
  const auto result = reader.next();
  REQUIRE(result.has_value());
  CHECK(result->json == to_json(read_report(sample)) + "\n");
  CHECK(result->readings.front().provenance.empty());
}

TEST_CASE("what an extractor throws is a row") {
  BatchOptions options;
  options.read.pdf_extractor = [](std::string_view) -> PdfText {
    throw std::runtime_error("no words today");
  };
  BatchReader reader{options};
  reader.submit({"a.pdf", "%PDF-1.7\n"});
  reader.submit({sample});
  const auto failed = reader.next();
  REQUIRE(failed.has_value());
  CHECK(rule_of(failed->readings.front()) == "R.TOOL.failed");
  CHECK(failed->readings.front().findings.items.front().where.text == "no words today");
  CHECK(reader.next()->readings.front().status != ReadingStatus::refused);
}
