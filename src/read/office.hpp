// SPDX-License-Identifier: Apache-2.0
// Documents of word processors that LibreOffice turns into DOCX: DOC, WPS, RTF, ODT.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/read.hpp"
#include "read/ole_file.hpp"

namespace govinfo::inline v0_1::detail {

/// One document turned into DOCX. `format` is what it was: "doc", "wps", "rtf", "odt". `refusal` is
/// empty, or the rule of the finding that says why it could not be turned, and `detail` what that
/// finding shows.
struct OfficeResult {
  std::string docx;
  std::string format;
  std::string tool;  ///< "LibreOffice 7.4.7.2"
  std::string refusal;
  std::string detail;
};

/// Converts documents in one run of LibreOffice; one that breaks the run does not harm the others:
/// it is tried once more alone, the rest in another run. Each document beyond the first adds a
/// second to the time that a run may take. As many results as documents, in their order.
std::vector<OfficeResult> convert_to_docx(std::span<const std::string_view> documents,
                                          const ReadOptions& options);

}  // namespace govinfo::inline v0_1::detail
