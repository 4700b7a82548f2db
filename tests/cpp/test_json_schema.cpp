// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "govinfo/json.hpp"

using namespace govinfo;

TEST_CASE("the schema that the Python package ships is the one of this library") {
  std::ifstream file{GOVINFO_SOURCE_DIR "/python/govinfo/govinfo.schema.json"};
  REQUIRE(file);
  const std::string shipped{std::istreambuf_iterator<char>{file}, {}};
  CHECK(shipped == json_schema() + "\n");
}
