// SPDX-License-Identifier: Apache-2.0
// Helper programs: how they end, what they are given and give back, and that nothing is left of
// them.
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "read/child_process.hpp"

using govinfo::detail::ChildLimits;
using govinfo::detail::ChildResult;
using govinfo::detail::run_child;

namespace {

ChildResult shell(const std::string& script, std::string_view input = {}, ChildLimits limits = {}) {
  return run_child({"/bin/sh", "-c", script}, input, limits);
}

/// Text of a given size that differs from place to place.
std::string long_text(std::size_t size) {
  std::string text(size, ' ');
  for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + (i * 7 + i / 251) % 26);
  return text;
}

double seconds_of(const std::function<void()>& call) {
  const auto before = std::chrono::steady_clock::now();
  call();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

/// Whether a process runs (a zombie does not).
bool runs(const std::string& pid) {
  std::ifstream stat{"/proc/" + pid + "/stat"};
  std::string text{std::istreambuf_iterator<char>{stat}, {}};
  const std::size_t close = text.rfind(')');
  return close != std::string::npos && close + 2 < text.size() && text[close + 2] != 'Z';
}

}  // namespace

TEST_CASE("a program ends by itself") {
  const ChildResult result = shell("printf one; printf two >&2; exit 3");
  CHECK(result.status == ChildResult::Status::ended);
  CHECK(result.exit_code == 3);
  CHECK(result.output == "one");
  CHECK(result.error == "two");
}

TEST_CASE("arguments are passed as they are, without a shell") {
  const std::vector<std::string> command = {"printf", "%s|", "a b", "$HOME", "*", "'\"", ""};
  CHECK(run_child(command, {}, {}).output == "a b|$HOME|*|'\"||");
}

TEST_CASE("a program that is killed has no exit code") {
  const ChildResult result = shell("kill -9 $$");
  CHECK(result.status == ChildResult::Status::ended);
  CHECK(result.exit_code == -1);
}

TEST_CASE("a program that is missing") {
  const std::string nowhere = "/nowhere/no-such-program";
  for (const std::string& name : {std::string{"no-such-program-of-govinfo"}, nowhere,
                                  std::string{"/"}, std::string{}, std::string{"a\0b", 3}}) {
    CAPTURE(name);
    const ChildResult result = run_child({name}, "input", {});
    CHECK(result.status == ChildResult::Status::missing);
    CHECK(result.exit_code == -1);
  }
  CHECK(run_child({}, {}, {}).status == ChildResult::Status::missing);
}

TEST_CASE("input and output larger than any pipe") {
  const std::string text = long_text(5'000'000);
  const ChildResult result = run_child({"cat"}, text, {});
  CHECK(result.status == ChildResult::Status::ended);
  CHECK(result.exit_code == 0);
  CHECK((result.output == text));
}

TEST_CASE("no input is an end of input at once") {
  const ChildResult result = shell("cat; printf end");
  CHECK(result.output == "end");
}

TEST_CASE("input that nobody reads does no harm") {
  struct sigaction before{};
  REQUIRE(sigaction(SIGPIPE, nullptr, &before) == 0);
  const std::string text = long_text(3'000'000);
  const ChildResult result = shell("exec <&-; printf done", text);
  CHECK(result.status == ChildResult::Status::ended);
  CHECK(result.output == "done");
  struct sigaction after{};
  REQUIRE(sigaction(SIGPIPE, nullptr, &after) == 0);
  CHECK((before.sa_handler == after.sa_handler));
  sigset_t pending;
  REQUIRE(sigpending(&pending) == 0);
  CHECK(sigismember(&pending, SIGPIPE) == 0);
}

TEST_CASE("much on standard error blocks nothing, and its beginning is kept") {
  const ChildResult result = shell("head -c 1000000 /dev/zero | tr '\\0' x >&2; printf behind");
  CHECK(result.output == "behind");
  CHECK(result.error == std::string(4096, 'x'));
}

TEST_CASE("a program that takes too long is killed with all that it has started") {
  const auto file =
      std::filesystem::temp_directory_path() / ("govinfo_child_" + std::to_string(::getpid()));
  ChildResult result;
  const double seconds = seconds_of([&] {
    result = shell("(sleep 60 & echo $! > '" + file.string() + "'; wait) & sleep 60", {},
                   {.seconds = 1, .max_output = 1000});
  });
  CHECK(result.status == ChildResult::Status::timed_out);
  CHECK(result.exit_code == -1);
  CHECK(seconds >= 0.9);
  CHECK(seconds < 10);
  std::string grandchild;
  std::ifstream{file} >> grandchild;
  std::filesystem::remove(file);
  REQUIRE(!grandchild.empty());
  for (int i = 0; i < 100 && runs(grandchild); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  CHECK_FALSE(runs(grandchild));
}

TEST_CASE("a program that ends is not waited for because of what it has left running") {
  ChildResult result;
  const double seconds = seconds_of([&] { result = shell("sleep 30 & printf '%s' $!"); });
  CHECK(result.status == ChildResult::Status::ended);
  CHECK(result.exit_code == 0);
  CHECK(seconds < 10);
  for (int i = 0; i < 100 && runs(result.output); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  CHECK_FALSE(runs(result.output));
}

TEST_CASE("a program that closes its outputs and goes on is stopped in time") {
  const ChildResult result = shell("exec >&- 2>&-; sleep 60", {}, {.seconds = 1, .max_output = 10});
  CHECK(result.status == ChildResult::Status::timed_out);
}

TEST_CASE("output has a limit") {
  ChildResult result;
  const double seconds =
      seconds_of([&] { result = run_child({"yes"}, {}, {.seconds = 30, .max_output = 100'001}); });
  CHECK(result.status == ChildResult::Status::too_much_output);
  CHECK(result.exit_code == -1);
  CHECK(result.output.size() == 100'001);
  CHECK(result.output.starts_with("y\ny\n"));
  CHECK(seconds < 10);
  const ChildResult exactly = shell("printf 12345", {}, {.seconds = 30, .max_output = 5});
  CHECK(exactly.status == ChildResult::Status::ended);
  CHECK(exactly.output == "12345");
}

TEST_CASE("a program has its own process group and none of our files") {
  const std::string group = shell("ps -o pgid= -p $$ 2>/dev/null || true").output;
  if (!group.empty()) CHECK(std::atoi(group.c_str()) != ::getpgrp());
  if (!std::filesystem::exists("/proc/self/fd")) return;
  // What this process was started with may be open there; nothing that it has opened itself.
  std::set<std::string> inherited;
  for (int file = 3; file < 1024; ++file) {
    const int flags = ::fcntl(file, F_GETFD);
    if (flags >= 0 && (flags & FD_CLOEXEC) == 0) inherited.insert(std::to_string(file));
  }
  std::istringstream files{shell("for f in /proc/$$/fd/*; do printf '%s ' ${f##*/}; done").output};
  std::set<std::string> own;
  for (std::string file; files >> file;) {
    if (!inherited.contains(file)) own.insert(file);
  }
  // The shell may open the directory itself.
  for (const char* standard : {"0", "1", "2"}) CHECK(own.erase(standard) == 1);
  CHECK(own.size() <= 1);
}

TEST_CASE("programs run from many threads at once, and none is left") {
  constexpr int threads = 8;
  std::vector<int> good(threads, 0);
  {
    std::vector<std::jthread> running;
    for (int t = 0; t < threads; ++t) {
      running.emplace_back([t, &good] {
        const std::string text = long_text(300'000) + std::to_string(t);
        for (int round = 0; round < 5; ++round) {
          const ChildResult result = run_child({"cat"}, text, {});
          const bool missing =
              run_child({"/nowhere/at/all"}, text, {}).status == ChildResult::Status::missing;
          if (result.output == text && result.exit_code == 0 && missing) {
            ++good[static_cast<std::size_t>(t)];
          }
        }
      });
    }
  }
  CHECK(std::all_of(good.begin(), good.end(), [](int rounds) { return rounds == 5; }));
  errno = 0;
  CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);
  CHECK(errno == ECHILD);
}
