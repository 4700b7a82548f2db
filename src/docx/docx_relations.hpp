// SPDX-License-Identifier: Apache-2.0
// Which part of a DOCX file is which: the names differ, the relations tell.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "read/zip_archive.hpp"

namespace govinfo::inline v0_1::detail {

/// The parts that a part refers to. External targets (of links, of linked pictures) are left out.
struct DocxRelations {
  std::map<std::string, std::string, std::less<>> by_type;  ///< "numbering" → "word/numbering.xml"
  std::map<std::string, std::string, std::less<>> by_id;    ///< "rId4" → the same
};

/// The relations of a part; those of the whole file for an empty name.
[[nodiscard]] DocxRelations relations_of(ZipArchive& zip, std::string_view part);

/// The part that holds the text: by the relations, by the content types, by its usual name. Empty
/// if there is none.
[[nodiscard]] std::string main_part(ZipArchive& zip);

}  // namespace govinfo::inline v0_1::detail
