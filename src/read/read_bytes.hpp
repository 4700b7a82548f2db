// SPDX-License-Identifier: Apache-2.0
// What reading one source and reading many have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "govinfo/read.hpp"
#include "read/office.hpp"

namespace govinfo::inline v0_1::detail {

/// The readings of a document that LibreOffice has turned into DOCX; `bytes` are those of the
/// source as it was.
std::vector<Reading> read_office(const OfficeResult& converted, std::string_view bytes,
                                 std::string source, const ReadOptions& options);

}  // namespace govinfo::inline v0_1::detail
