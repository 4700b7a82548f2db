// SPDX-License-Identifier: Apache-2.0
// From the words of a PDF to a validated report, against one pass over the same words; and what
// the extractor takes to give them.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "govinfo/check_identities.hpp"
#include "govinfo/read.hpp"
#include "pdf/pdf_words.hpp"
#include "ratio.hpp"

using namespace govinfo;

namespace {

struct Sample {
  std::string bytes;
  PdfText words;
};

std::vector<Sample> samples_under(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return {};
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Sample> samples;
  for (const auto& file : files) {
    std::ifstream stream{file, std::ios::binary};
    Sample sample;
    sample.bytes.assign(std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{});
    sample.words = detail::run_pdftotext(sample.bytes, {});
    if (sample.words.refusal.empty()) samples.push_back(std::move(sample));
  }
  return samples;
}

/// The files of the tests, and real ones where GOVINFO_REPORTS names a folder.
const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> found =
        samples_under(std::filesystem::path{__FILE__}.parent_path().parent_path() / "data" / "pdf");
    if (const char* reports = std::getenv("GOVINFO_REPORTS")) {
      for (Sample& sample : samples_under(reports)) found.push_back(std::move(sample));
    }
    return found;
  }();
  return all;
}

/// What every reader of words has to do at least: look at each of their bytes and boxes.
double pass_over(const PdfText& pdf) {
  double sum = 0;
  for (const PdfPage& page : pdf.pages) {
    for (const PdfWord& word : page.words) {
      sum += word.left + word.top + word.right + word.bottom;
      for (const char c : word.text) sum += static_cast<unsigned char>(c);
    }
  }
  return sum;
}

void check_all(const std::vector<Reading>& readings) {
  for (const Reading& reading : readings) {
    benchmark::DoNotOptimize(check_identities(reading.report));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<Sample>& all = samples();
  if (!all.empty()) {
    ratio::add("pdf/words_to_report", {.ratio = 0, .seconds = 1e-3}, [&](benchmark::State& state) {
      ratio::compare(
          state, all.size(),
          [&](std::size_t i) { check_all(interpret(document_from_pdf_text(all[i].words))); },
          [&](std::size_t i) { benchmark::DoNotOptimize(pass_over(all[i].words)); });
    });
    // Both ways read the clock on the wall: most of the time is the program's that is started.
    const auto wall = [] {
      return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
          .count();
    };
    ratio::add("pdf/file_to_report_over_extractor", {},
               [&, wall](benchmark::State& state) {
                 ratio::compare(
                     state, {}, all.size(),
                     [&](std::size_t i) { check_all(interpret(document_from_pdf(all[i].bytes))); },
                     [&](std::size_t i) {
                       benchmark::DoNotOptimize(detail::run_pdftotext(all[i].bytes, {}));
                     },
                     wall);
               },
               {.repetitions = 5, .turns = 2});
  }
  return ratio::run(argc, argv);
}
