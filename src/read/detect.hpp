// SPDX-License-Identifier: Apache-2.0
// Which format bytes are. Told by what they hold; a name or a suffix says nothing.
#pragma once

#include <string_view>

namespace govinfo::inline v0_1::detail {

enum class SourceFormat {
  text,  ///< Markdown and other marked text included
  html,
  mhtml,
  pdf,
  docx,
  office,     ///< what LibreOffice turns into docx: doc, wps, rtf, odt
  encrypted,  ///< a container that asks for a password
  other,      ///< something binary that holds no report we can read
  empty,
};

/// Looks at signatures first; what is left is text, which HTML is told from by `is_html`.
SourceFormat detect(std::string_view bytes);

/// Whether decoded text is a web page, or a piece of one.
bool is_html(std::string_view text);

}  // namespace govinfo::inline v0_1::detail
