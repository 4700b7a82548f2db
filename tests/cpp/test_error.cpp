// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <ostream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <type_traits>

#include <doctest/doctest.h>

#include "govinfo/error.hpp"

using namespace govinfo;

namespace {

/// What a program that knows only the base class sees.
template <class Thrown>
std::string caught_as_error(const Thrown& thrown) {
  try {
    throw thrown;
  } catch (const Error& error) {
    return error.what();
  } catch (...) {
    return "not an Error";
  }
}

}  // namespace

TEST_CASE("every error is an Error, and no kind is another kind") {
  static_assert(std::is_base_of_v<std::runtime_error, Error>);
  static_assert(std::is_base_of_v<Error, UsageError>);
  static_assert(std::is_base_of_v<Error, RuleError>);
  static_assert(std::is_base_of_v<Error, ReadError>);
  static_assert(!std::is_base_of_v<UsageError, RuleError>);
  static_assert(!std::is_base_of_v<RuleError, UsageError>);
  static_assert(!std::is_base_of_v<UsageError, ReadError>);
  static_assert(!std::is_base_of_v<ReadError, UsageError>);
  CHECK(caught_as_error(Error{"a"}) == "a");
  CHECK(caught_as_error(UsageError{"b"}) == "b");
  CHECK(caught_as_error(RuleError{"c"}) == "c");
  CHECK(caught_as_error(ReadError{"d", {}}) == "d");
}

TEST_CASE("an error of reading keeps the code of the system") {
  const auto code = std::make_error_code(std::errc::no_such_file_or_directory);
  const ReadError error{"报告.txt: no such file", code};
  CHECK(error.code() == code);
  CHECK(error.code() == std::errc::no_such_file_or_directory);
  CHECK(std::string{error.what()} == "报告.txt: no such file");
  const ReadError system{"x", std::error_code{EACCES, std::system_category()}};
  CHECK(system.code().value() == EACCES);
}

TEST_CASE("errors can be copied without throwing, as exceptions must") {
  static_assert(std::is_nothrow_copy_constructible_v<UsageError>);
  static_assert(std::is_nothrow_copy_constructible_v<ReadError>);
  static_assert(std::has_virtual_destructor_v<Error>);
}
