// SPDX-License-Identifier: Apache-2.0
// A folder of web pages to readings, on one thread and on two, against reading every file into
// memory on the same threads. `--pages=N` says how many pages (3,000); what 30,000 of them take is
// worked out from that.
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>

#include "govinfo/batch.hpp"
#include "pages.hpp"
#include "ratio.hpp"

using namespace govinfo;

namespace {

constexpr std::size_t promised_pages = 30'000;
constexpr double promised_seconds = 3;

/// Threads work side by side: it is the time on the wall that counts.
double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

/// A folder of pages that is gone when the program ends.
class Folder {
 public:
  explicit Folder(std::size_t pages) {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "govinfo-pages-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) return;
    path_ = pattern;
    for (std::size_t i = 0; i < pages; ++i) {
      const auto style = static_cast<pages::Style>(i % 3);
      const std::filesystem::path file = path_ / (std::to_string(i) + ".html");
      std::ofstream stream{file, std::ios::binary};
      stream << pages::PageWriter{style, static_cast<std::uint32_t>(i)}.write();
      if (!stream.good()) return;
      sources_.push_back({file.string()});
    }
    whole_ = true;
  }
  ~Folder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] bool is_whole() const noexcept { return whole_; }
  [[nodiscard]] const std::vector<Source>& sources() const noexcept { return sources_; }

 private:
  std::filesystem::path path_;
  std::vector<Source> sources_;
  bool whole_ = false;
};

/// How many pages were read whole.
std::size_t read(const std::vector<Source>& sources, unsigned threads) {
  BatchOptions options;
  options.threads = threads;
  std::size_t whole = 0;
  read_batch(
      sources,
      [&](SourceReadings&& given) {
        for (const Reading& reading : given.readings) {
          whole += reading.status == ReadingStatus::complete ? 1u : 0u;
        }
        return true;
      },
      options);
  return whole;
}

/// The yardstick: the bytes of every file in memory, one file after the other on each thread.
std::size_t load(const std::vector<Source>& sources, unsigned threads) {
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> bytes{0};
  const auto work = [&] {
    std::string text;
    for (std::size_t i = next++; i < sources.size(); i = next++) {
      std::FILE* const file = std::fopen(sources[i].name.c_str(), "rb");
      if (file == nullptr) continue;
      std::setvbuf(file, nullptr, _IONBF, 0);
      text.resize(std::size_t{1} << 18);
      const std::size_t got = std::fread(text.data(), 1, text.size(), file);
      std::fclose(file);
      bytes += got;
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return bytes;
}

/// What two threads are worth on this machine at this time: as much work as reading some pages, of
/// which nothing is shared.
std::size_t spin(unsigned threads) {
  std::atomic<std::size_t> odd{0};
  const auto work = [&] {
    std::uint32_t state = 1;
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < 400'000'000 / threads; ++i) {
      state = state * 1664525u + 1013904223u;
      count += state >> 31;
    }
    odd += count;
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return odd;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = 3'000;
  constexpr std::string_view option = "--pages=";
  for (int i = 1; i < argc; ++i) {
    if (!std::string_view{argv[i]}.starts_with(option)) continue;
    count = std::strtoull(argv[i] + option.size(), nullptr, 10);
    for (int k = i; k + 1 < argc; ++k) argv[k] = argv[k + 1];
    --argc;
    break;
  }
  const Folder folder{count};
  if (count == 0 || !folder.is_whole()) {
    std::fprintf(stderr, "the pages could not be written\n");
    return 2;
  }
  const std::vector<Source>& sources = folder.sources();
  if (read(sources, 2) != count) {
    std::fprintf(stderr, "a page was not read whole: nothing to compare\n");
    return 2;
  }
  const auto add = [&](const char* name, const ratio::Goal& goal, auto ours, auto yardstick) {
    const ratio::Effort effort{15, 1, 0};
    ratio::add(
        name, goal,
        [&sources, ours, yardstick, effort](benchmark::State& state) {
          state.SetLabel(std::to_string(sources.size()) + " pages");
          ratio::compare(
              state, effort, 1, [&](std::size_t) { benchmark::DoNotOptimize(ours(sources)); },
              [&](std::size_t) { benchmark::DoNotOptimize(yardstick(sources)); }, wall_seconds);
          state.SetLabel(std::to_string(sources.size()) + " pages, " +
                         std::to_string(promised_pages) + " take " +
                         ratio::duration(state.counters["ours"] * promised_pages /
                                         static_cast<double>(sources.size())));
        },
        effort);
  };
  const auto read_on = [](unsigned threads) {
    return [threads](const std::vector<Source>& from) { return read(from, threads); };
  };
  const auto load_on = [](unsigned threads) {
    return [threads](const std::vector<Source>& from) { return load(from, threads); };
  };
  const double seconds =
      promised_seconds * static_cast<double>(count) / static_cast<double>(promised_pages);
  add("folder/one_thread/load", {}, read_on(1), load_on(1));
  add("folder/two_threads/load", {0, seconds}, read_on(2), load_on(2));
  // Two threads are to be 1.8 times as fast as one; where bare work is not, the machine is busy.
  add(
      "folder/bare_work/two_threads/one_thread", {},
      [](const std::vector<Source>&) { return spin(2); },
      [](const std::vector<Source>&) { return spin(1); });
  add("folder/two_threads/one_thread", {1 / 1.8, seconds}, read_on(2), read_on(1));
  return ratio::run(argc, argv);
}
