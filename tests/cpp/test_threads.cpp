// SPDX-License-Identifier: Apache-2.0
// Read-only functions may be called from many threads at once, on the same objects.
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/json.hpp"
#include "govinfo/message.hpp"
#include "govinfo/read.hpp"
#include "govinfo/validate.hpp"
#include "govinfo/write.hpp"
#include "support/sample_text.hpp"

using namespace govinfo;

TEST_CASE("many threads read, check and write the same report") {
  sample::Lines lines = sample::standard_2021();
  *sample::line(lines, "（七）总计") = "（七）总计 11 1 0 0 0 0 13";
  const std::string text = sample::text(lines);
  const Reading shared = read_report_bytes(text, "shared");
  const auto work = [&] {
    const Reading own = read_report_bytes(text, "shared");
    std::string all = to_json(own) + to_text(shared.report) + to_html(shared);
    for (const Finding& finding : validate(shared)) all += message(finding, Lang::zh);
    return all;
  };
  const std::string expected = work();
  CHECK(expected.find("（七）总计") != std::string::npos);

  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      for (int round = 0; round < 3; ++round) result = work();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == expected);
}
