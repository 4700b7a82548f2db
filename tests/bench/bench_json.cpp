// SPDX-License-Identifier: Apache-2.0
// JSON out and in against Boost.JSON, which serializes and parses the same text without knowing
// what it means. Its compiled part is the one inside the static library.
#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "documents.hpp"
#include "govinfo/json.hpp"
#include "govinfo/read.hpp"
#include "ratio.hpp"

using namespace govinfo;

namespace {

const Report& back(const Result<Report>& result) { return result.value(); }
const Reading& back(const Result<Reading>& result) { return result.value(); }

struct Goals {
  ratio::Goal out;
  ratio::Goal in;
};

/// Values of one kind, as ours and as JSON, and how each is read.
template <class Value, class FromJson>
void add(const std::string& name, const std::vector<Value>& values, FromJson from_json,
         const Goals& goals = {}) {
  std::vector<std::string> texts;
  std::vector<boost::json::value> trees;
  std::size_t bytes = 0;
  for (const Value& value : values) {
    texts.push_back(to_json(value));
    trees.push_back(boost::json::parse(texts.back()));
    bytes += texts.back().size();
  }
  const std::string label =
      std::to_string(values.size()) + " of " + std::to_string(bytes / values.size()) + " bytes";
  ratio::add("json/" + name + "/out", goals.out, [values, trees, label](benchmark::State& state) {
    state.SetLabel(label);
    ratio::compare(
        state, values.size(), [&](std::size_t i) { benchmark::DoNotOptimize(to_json(values[i])); },
        [&](std::size_t i) { benchmark::DoNotOptimize(boost::json::serialize(trees[i])); });
  });
  ratio::add("json/" + name + "/in", {},
             [values, texts, label, from_json](benchmark::State& state) {
               for (std::size_t i = 0; i < values.size(); ++i) {
                 if (back(from_json(texts[i])) == values[i]) continue;
                 state.SkipWithError("what was written is not what is read");
                 return;
               }
               state.SetLabel(label);
               ratio::compare(
                   state, texts.size(),
                   [&](std::size_t i) { benchmark::DoNotOptimize(from_json(texts[i])); },
                   [&](std::size_t i) { benchmark::DoNotOptimize(boost::json::parse(texts[i])); });
             });
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Reading> readings;
  for (const std::string& text : documents::texts_under(GOVINFO_BENCH_DOCUMENTS)) {
    for (Reading& reading : read_all_bytes(text, "sample.txt")) {
      readings.push_back(std::move(reading));
    }
  }
  if (readings.empty()) {
    std::fprintf(stderr, "no documents under %s\n", GOVINFO_BENCH_DOCUMENTS);
    return 2;
  }
  std::vector<Report> reports;
  std::vector<Report> figures;
  for (const Reading& reading : readings) {
    reports.push_back(reading.report);
    figures.push_back(reading.report);
    figures.back().prose.clear();
  }
  add("figures", figures, [](const std::string& text) { return try_report_from_json(text); },
      {{0, 5e-6}, {0, 12e-6}});
  add("report", reports, [](const std::string& text) { return try_report_from_json(text); });
  add("reading", readings, [](const std::string& text) { return try_reading_from_json(text); });
  return ratio::run(argc, argv);
}
