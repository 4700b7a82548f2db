// SPDX-License-Identifier: Apache-2.0
// Files in the container of the older office programs (OLE compound files): what is in them.
#pragma once

#include <string_view>

namespace govinfo::inline v0_1::detail {

enum class OleKind {
  document,   ///< of Word or WPS Office
  encrypted,  ///< asks for a password: a newer document (docx, xlsx, …) in it, or one of Word
  other,      ///< a spreadsheet, a presentation, a message, damaged, or no such file at all
};

/// Told by the names of the streams at the root; only the directory is looked at.
[[nodiscard]] OleKind kind_of_ole(std::string_view bytes);

/// Whether WPS Office says that it wrote the document.
[[nodiscard]] bool is_from_wps(std::string_view bytes);

}  // namespace govinfo::inline v0_1::detail
