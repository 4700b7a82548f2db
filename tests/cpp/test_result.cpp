// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <ostream>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>

#include <doctest/doctest.h>

#include "govinfo/result.hpp"

using namespace govinfo;

namespace {

Result<std::string> make(bool good) {
  if (good) return std::string{"文字"};
  return Failure{Failure::Kind::usage, "requests.nothing: no such row", {}};
}

}  // namespace

TEST_CASE("a result with a value") {
  const Result<std::string> result = make(true);
  CHECK(result.has_value());
  CHECK(static_cast<bool>(result));
  CHECK(result.value() == "文字");
  CHECK(result.failure() == nullptr);
}

TEST_CASE("a result with a failure throws what it stands for") {
  const Result<std::string> result = make(false);
  CHECK_FALSE(result.has_value());
  CHECK_FALSE(static_cast<bool>(result));
  REQUIRE(result.failure() != nullptr);
  CHECK(result.failure()->kind == Failure::Kind::usage);
  CHECK(result.failure()->message == "requests.nothing: no such row");
  CHECK_THROWS_WITH_AS(static_cast<void>(result.value()), "requests.nothing: no such row",
                       UsageError);
  CHECK_THROWS_AS(static_cast<void>(make(false).value()), UsageError);
}

TEST_CASE("a failure throws the exception of its kind") {
  CHECK_THROWS_WITH_AS((Failure{Failure::Kind::usage, "a", {}}.raise()), "a", UsageError);
  CHECK_THROWS_WITH_AS((Failure{Failure::Kind::rule, "b", {}}.raise()), "b", RuleError);
  const auto code = std::make_error_code(std::errc::permission_denied);
  CHECK_THROWS_WITH_AS((Failure{Failure::Kind::read, "c", code}.raise()), "c", ReadError);
  try {
    Failure{Failure::Kind::read, "c", code}.raise();
  } catch (const ReadError& error) {
    CHECK(error.code() == code);
  }
}

TEST_CASE("the value of a temporary result outlives it") {
  const std::string& value = make(true).value();
  CHECK(value == "文字");
  static_assert(std::is_same_v<decltype(make(true).value()), std::string>);
}

TEST_CASE("a value that can only be moved can be taken out") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  REQUIRE(result.has_value());
  const std::unique_ptr<int> taken = std::move(result).value();
  CHECK(*taken == 7);
}

TEST_CASE("a result is no value by accident") {
  static_assert(!std::is_convertible_v<Result<int>, bool>);
  static_assert(!std::is_convertible_v<Result<int>, int>);
}
