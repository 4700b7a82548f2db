// SPDX-License-Identifier: Apache-2.0
// What it costs to compile a file that includes the umbrella header and nothing else, against the
// headers of the standard library and of Boost that it stands on. Runs the compiler that compiled
// this, with the directories that a user's compiler gets.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "ratio.hpp"

namespace {

namespace fs = std::filesystem;

constexpr const char* ours = "#include \"govinfo/govinfo.hpp\"\n";
constexpr const char* yardstick =
    "#include <algorithm>\n#include <array>\n#include <chrono>\n#include <filesystem>\n"
    "#include <optional>\n#include <span>\n#include <stdexcept>\n#include <string>\n"
    "#include <variant>\n#include <vector>\n#include <boost/describe.hpp>\n"
    "#include <boost/mp11.hpp>\n";

/// The processor's time of the compilers that have ended, in seconds.
double compiler_seconds() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

fs::path write(const char* name, const char* text) {
  fs::path file = fs::temp_directory_path() / name;
  std::ofstream{file} << text;
  return file;
}

void compile(const fs::path& file, const std::string& level) {
  const std::string command = std::string{GOVINFO_COMPILER} + " -std=c++20 " + level + " " +
                              GOVINFO_INCLUDES + " -c " + file.string() + " -o " + file.string() +
                              ".o";
  if (std::system(command.c_str()) != 0) throw std::runtime_error{command};
}

}  // namespace

int main(int argc, char** argv) {
  const fs::path our_file = write("govinfo_bench_ours.cpp", ours);
  const fs::path its_file = write("govinfo_bench_yardstick.cpp", yardstick);
  for (const std::string level : {"-O0", "-O2"}) {
    ratio::Effort effort{3, 1, 0};
    ratio::add(
        "compile/govinfo.hpp/" + level, {0, 1.5},
        [=](benchmark::State& state) {
          ratio::compare(
              state, effort, 1, [&](std::size_t) { compile(our_file, level); },
              [&](std::size_t) { compile(its_file, level); }, compiler_seconds);
        },
        effort);
  }
  const int status = ratio::run(argc, argv);
  for (const fs::path& file : {our_file, its_file}) {
    std::error_code ignored;
    fs::remove(file, ignored);
    fs::remove(file.string() + ".o", ignored);
  }
  return status;
}
