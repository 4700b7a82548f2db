// SPDX-License-Identifier: Apache-2.0
// The bytes of a file, a pipe or a device.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "govinfo/result.hpp"

namespace govinfo::inline v0_1::detail {

/// The bytes of a source, at most one more than `most`. A pipe that nobody writes to is a failure
/// after a second and a half; one that delivers is read to its end.
Result<std::string> bytes_of(const std::filesystem::path& file, std::size_t most);

}  // namespace govinfo::inline v0_1::detail
