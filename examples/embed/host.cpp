// SPDX-License-Identifier: Apache-2.0
// The host: has its report in memory, loads the plug-in at run time, gets findings as data, and
// catches the exceptions of govinfo that come through the plug-in. Prints nothing; the exit code
// says which expectation was not met.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

#include <dlfcn.h>

#include "checker.hpp"
#include "govinfo/error.hpp"

namespace {

/// What the host keeps of a finding.
struct Row {
  std::string rule;
  bool failed;
  std::int64_t difference;
  std::string message;
};

void keep(void* context, const Problem& problem) {
  static_cast<std::vector<Row>*>(context)->push_back(
      {problem.rule, problem.failed, problem.left - problem.right, problem.message});
}

/// 10 + 1 reviews against a printed total of 0.
constexpr Value report[] = {
    {"remedies.reconsideration.upheld", 10}, {"remedies.reconsideration.corrected", 1},
    {"remedies.reconsideration.other", 0},   {"remedies.reconsideration.pending", 0},
    {"remedies.reconsideration.total", 0},
};

bool finds_the_mistake(const Checker& checker) {
  std::vector<Row> rows;
  checker.check_values(report, std::size(report), keep, &rows);
  std::size_t failed = 0;
  std::size_t not_evaluated = 0;
  bool wrong_total = false;
  bool not_whole = false;
  for (const Row& row : rows) {
    failed += row.failed ? 1u : 0u;
    not_evaluated += row.failed ? 0u : 1u;
    if (row.rule == "T4.SUM.reconsideration") {
      wrong_total =
          row.failed && row.difference == 11 && row.message.find("11") != std::string::npos;
    }
    not_whole = not_whole || (row.failed && row.rule == "S.T4SHAPE");
  }
  // The other ten figures of the table are missing, and the other 41 identities have none: both are
  // named, never passed over in silence.
  return failed == 2 && wrong_total && not_whole && not_evaluated == 41;
}

bool catches_a_wrong_path(const Checker& checker) {
  const Value value = {"remedies.nothing.total", 1};
  try {
    checker.check_values(&value, 1, keep, nullptr);
  } catch (const govinfo::Error& error) {  // the base class of all
    return std::string{error.what()}.find("remedies.nothing.total") != std::string::npos;
  }
  return false;
}

bool catches_a_wrong_key(const Checker& checker) {
  try {
    checker.check_json(R"({"govinfo": 1, "kind": "report", "requessts": {}})", keep, nullptr);
  } catch (const govinfo::UsageError& error) {  // thrown inside the shared library
    return std::string{error.what()}.find("requessts") != std::string::npos;
  }
  return false;
}

bool catches_a_missing_file(const Checker& checker) {
  try {
    checker.check_file("/nonexistent/report.txt", keep, nullptr);
  } catch (const govinfo::ReadError& error) {
    return error.code() == std::errc::no_such_file_or_directory;
  }
  return false;
}

}  // namespace

int main() {
  void* plugin = dlopen(PLUGIN, RTLD_NOW | RTLD_LOCAL);
  if (plugin == nullptr) return 1;
  const auto get_checker = reinterpret_cast<GetChecker>(dlsym(plugin, "checker"));
  if (get_checker == nullptr) return 2;
  const Checker& checker = *get_checker();
  if (!finds_the_mistake(checker)) return 3;
  if (!catches_a_wrong_path(checker)) return 4;
  if (!catches_a_wrong_key(checker)) return 5;
  if (!catches_a_missing_file(checker)) return 6;
  return dlclose(plugin) == 0 ? 0 : 7;
}
