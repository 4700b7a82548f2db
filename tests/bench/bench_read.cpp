// SPDX-License-Identifier: Apache-2.0
// Reading a report out of text against one UTF-8 validation and one pass over the same bytes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "documents.hpp"
#include "govinfo/read.hpp"
#include "ratio.hpp"

using namespace govinfo;

namespace {

/// The first half of the yardstick: whether bytes are UTF-8 (RFC 3629), eight at a time where they
/// are ASCII.
bool is_utf8(std::string_view bytes) noexcept {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  for (std::size_t i = 0; i < bytes.size();) {
    std::uint64_t eight = 0;
    while (bytes.size() - i >= sizeof eight && (std::memcpy(&eight, bytes.data() + i, sizeof eight),
                                                (eight & 0x8080808080808080u) == 0)) {
      i += sizeof eight;
    }
    if (i == bytes.size()) break;
    const unsigned lead = at(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() - i < size) return false;
    const unsigned second = at(i + 1);
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return false;
    for (std::size_t k = 2; k < size; ++k) {
      if ((at(i + k) & 0xC0u) != 0x80) return false;
    }
    i += size;
  }
  return true;
}

/// The second half: one pass that looks at every byte, for the ends of lines, blanks and digits.
std::size_t pass_over(std::string_view bytes) noexcept {
  std::size_t lines = 0;
  std::size_t blanks = 0;
  std::size_t digits = 0;
  for (const char c : bytes) {
    lines += c == '\n' ? 1u : 0u;
    blanks += c == ' ' ? 1u : 0u;
    digits += c >= '0' && c <= '9' ? 1u : 0u;
  }
  return lines + blanks + digits;
}

/// The longest time that a text of the group takes, the best of some attempts.
double slowest(const documents::Texts& texts) {
  double longest = 0;
  for (const std::string& text : texts) {
    double best = 1;
    for (int attempt = 0; attempt < 5; ++attempt) {
      const double before = ratio::processor_seconds();
      constexpr int times = 8;
      for (int i = 0; i < times; ++i) benchmark::DoNotOptimize(read_all_bytes(text));
      best = std::min(best, (ratio::processor_seconds() - before) / times);
    }
    longest = std::max(longest, best);
  }
  return longest;
}

void add(documents::Group group) {
  const std::size_t mean = documents::bytes(group.texts) / group.texts.size();
  const std::string label = std::to_string(group.texts.size()) + " texts of " +
                            std::to_string(mean) + " bytes, the slowest " +
                            ratio::duration(slowest(group.texts));
  const bool promised = group.name.ends_with("clean_8_KB");
  ratio::add("read/" + group.name, {0, promised ? 150e-6 : 0},
             [label, texts = std::move(group.texts)](benchmark::State& state) {
               state.SetLabel(label);
               ratio::compare(
                   state, texts.size(),
                   [&](std::size_t i) { benchmark::DoNotOptimize(read_all_bytes(texts[i])); },
                   [&](std::size_t i) {
                     benchmark::DoNotOptimize(is_utf8(texts[i]));
                     benchmark::DoNotOptimize(pass_over(texts[i]));
                   });
             });
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<documents::Group> groups = documents::groups();
  if (groups.empty()) {
    std::fprintf(stderr, "no documents under %s\n", GOVINFO_BENCH_DOCUMENTS);
    return 2;
  }
  for (documents::Group& group : groups) add(std::move(group));
  return ratio::run(argc, argv);
}
