// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <type_traits>

#include <doctest/doctest.h>

#include "govinfo/report.hpp"
#include "govinfo/version.hpp"

TEST_CASE("the version is written the same way twice") {
  const std::string numbers = std::to_string(GOVINFO_VERSION_MAJOR) + "." +
                              std::to_string(GOVINFO_VERSION_MINOR) + "." +
                              std::to_string(GOVINFO_VERSION_PATCH);
  CHECK(govinfo::version == numbers);
}

TEST_CASE("the inline namespace is the version's") {
  static_assert(GOVINFO_VERSION_MAJOR == 0 && GOVINFO_VERSION_MINOR == 1,
                "rename the inline namespace v0_1 with the version");
  static_assert(std::is_same_v<govinfo::Report, govinfo::v0_1::Report>);
}
