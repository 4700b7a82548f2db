// SPDX-License-Identifier: Apache-2.0
// The documents that benchmarks read: those of the generator and, where GOVINFO_REPORTS names a
// folder, the texts in it; those that a reader has nothing to say about apart from the hard ones.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/read.hpp"

namespace documents {

using Texts = std::vector<std::string>;

/// Texts of one kind.
struct Group {
  std::string name;
  Texts texts;
};

inline Texts texts_under(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  Texts texts;
  for (const auto& file : files) {
    std::ifstream stream{file, std::ios::binary};
    texts.emplace_back(std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{});
  }
  return texts;
}

/// Whether a text is one report of which everything was read, without a remark.
inline bool is_clean(const std::string& text) {
  const auto readings = govinfo::read_all_bytes(text);
  return readings.size() == 1 && readings[0].status == govinfo::ReadingStatus::complete &&
         readings[0].findings.empty();
}

inline std::size_t bytes(const Texts& texts) {
  std::size_t sum = 0;
  for (const std::string& text : texts) sum += text.size();
  return sum;
}

/// The groups that are not empty: clean and hard, of about 8 KB (6 to 12: text in columns, whose
/// blanks count) and shorter (text in reading order).
inline std::vector<Group> groups(const std::string& source, const std::filesystem::path& folder) {
  std::vector<Group> all = {{source + "/clean_8_KB", {}},
                            {source + "/clean_short", {}},
                            {source + "/hard_8_KB", {}},
                            {source + "/hard_short", {}}};
  for (std::string& text : texts_under(folder)) {
    const std::size_t place = (is_clean(text) ? 0u : 2u) + (text.size() < 6000 ? 1u : 0u);
    if (text.size() <= 12'000) all[place].texts.push_back(std::move(text));
  }
  std::erase_if(all, [](const Group& group) { return group.texts.empty(); });
  return all;
}

inline std::vector<Group> groups() {
  std::vector<Group> all = groups("generated", GOVINFO_BENCH_DOCUMENTS);
  if (const char* const folder = std::getenv("GOVINFO_REPORTS")) {
    for (Group& group : groups("reports", folder)) all.push_back(std::move(group));
  }
  return all;
}

}  // namespace documents
