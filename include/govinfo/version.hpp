// SPDX-License-Identifier: Apache-2.0
// The version of the library. The build files and the Python package read it from here.
#pragma once

#include <string_view>

#define GOVINFO_VERSION_MAJOR 0
#define GOVINFO_VERSION_MINOR 1
#define GOVINFO_VERSION_PATCH 0

/// Everything public lives in `govinfo::v0_1`, inline: a shared library and headers of different
/// minor versions do not link with one another.
namespace govinfo::inline v0_1 {

inline constexpr std::string_view version = "0.1.0";

}  // namespace govinfo::inline v0_1
