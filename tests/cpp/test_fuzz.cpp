// SPDX-License-Identifier: Apache-2.0
// The inputs of the fuzzers, as ordinary tests: the seeds, and what once failed.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "../fuzz/target_align.hpp"
#include "../fuzz/target_docx.hpp"
#include "../fuzz/target_encoding.hpp"
#include "../fuzz/target_explain.hpp"
#include "../fuzz/target_html.hpp"
#include "../fuzz/target_json.hpp"
#include "../fuzz/target_mhtml.hpp"
#include "../fuzz/target_pdf.hpp"
#include "../fuzz/target_prose.hpp"
#include "../fuzz/target_read.hpp"
#include "../fuzz/target_rules.hpp"

namespace {

namespace fs = std::filesystem;

/// Runs every input of a fuzzer; each must hold what the fuzzer promises.
template <class Target>
void replay(std::string_view fuzzer, Target target) {
  std::size_t inputs = 0;
  for (const std::string_view kind : {"corpus", "crashes"}) {
    const fs::path folder = fs::path{GOVINFO_SOURCE_DIR} / "tests" / "fuzz" / kind / fuzzer;
    if (!fs::exists(folder)) continue;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{folder}) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
      std::ifstream stream{file, std::ios::binary};
      const std::string bytes{std::istreambuf_iterator<char>{stream},
                              std::istreambuf_iterator<char>{}};
      CAPTURE(file.string());
      CHECK_NOTHROW(target(bytes));
      ++inputs;
    }
  }
  CHECK(inputs > 0);
}

}  // namespace

TEST_CASE("inputs of fuzz_read") {
  replay("fuzz_read", [](std::string_view bytes) { fuzz::read(bytes); });
}

TEST_CASE("inputs of fuzz_align") {
  replay("fuzz_align", [](std::string_view bytes) { fuzz::align(bytes); });
}

TEST_CASE("inputs of fuzz_json") {
  replay("fuzz_json", [](std::string_view bytes) { fuzz::json(bytes); });
}

TEST_CASE("inputs of fuzz_html") {
  replay("fuzz_html", [](std::string_view bytes) { fuzz::html(bytes); });
}

TEST_CASE("inputs of fuzz_pdf") {
  replay("fuzz_pdf", [](std::string_view bytes) { fuzz::pdf(bytes); });
}

TEST_CASE("inputs of fuzz_docx") {
  replay("fuzz_docx", [](std::string_view bytes) { fuzz::docx(bytes); });
}

TEST_CASE("inputs of fuzz_encoding") {
  replay("fuzz_encoding", [](std::string_view bytes) { fuzz::encoding(bytes); });
}

TEST_CASE("inputs of fuzz_mhtml") {
  replay("fuzz_mhtml", [](std::string_view bytes) { fuzz::mhtml(bytes); });
}

TEST_CASE("inputs of fuzz_rules") {
  replay("fuzz_rules", [](std::string_view bytes) { fuzz::rules(bytes); });
}

TEST_CASE("inputs of fuzz_explain") {
  replay("fuzz_explain", [](std::string_view bytes) { fuzz::explain(bytes); });
}

TEST_CASE("inputs of fuzz_prose") {
  replay("fuzz_prose", [](std::string_view bytes) { fuzz::prose(bytes); });
}
