// SPDX-License-Identifier: Apache-2.0
// run: examples/data
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <vector>

#include <govinfo/govinfo.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::vector<govinfo::Source> sources;
  for (const auto& entry : std::filesystem::directory_iterator{argv[1]}) {
    sources.push_back({entry.path().string()});
  }
  std::sort(sources.begin(), sources.end(),
            [](const govinfo::Source& a, const govinfo::Source& b) { return a.name < b.name; });
  const auto end = govinfo::read_batch(sources, [](govinfo::SourceReadings&& result) {
    for (const govinfo::Reading& reading : result.readings) {
      std::cout << result.source << ' ' << name(reading.status) << ' ' << reading.report.organ.name
                << '\n';
      for (const govinfo::Finding& finding : reading.findings) {
        std::cout << "  " << message(finding, govinfo::Lang::en) << '\n';
      }
    }
    return true;
  });
  std::cout << end.done << " sources, not read: " << end.refused << '\n';
}
