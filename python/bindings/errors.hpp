// SPDX-License-Identifier: Apache-2.0
// Raising what a C++ exception alone cannot say.
#pragma once

#include <filesystem>

#include "govinfo/error.hpp"

namespace govinfo::python {

/// Raises ReadError with the name of the file (OSError.filename).
[[noreturn]] void raise_read_error(const ReadError& error, const std::filesystem::path& file);

}  // namespace govinfo::python
