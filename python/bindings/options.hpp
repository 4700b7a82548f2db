// SPDX-License-Identifier: Apache-2.0
// Options of reading, as Python gives them.
#pragma once

#include <optional>

#include "convert.hpp"
#include "govinfo/read.hpp"

namespace govinfo::python {

/// The options that were given, or those of the library; with PDFium as the extractor of PDF where
/// pdftotext is missing and the extra `pdf` is installed.
[[nodiscard]] ReadOptions options_of(const std::optional<ReadOptions>& given);

}  // namespace govinfo::python
