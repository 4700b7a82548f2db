// SPDX-License-Identifier: Apache-2.0
// Web pages saved as one file (MHTML): MIME with the page as its root part.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govinfo::inline v0_1::detail {

/// Whether bytes begin like a MIME message with a web page in it.
bool is_mhtml(std::string_view bytes);

/// The page: its bytes as they were before they were packed, and the charset that was declared.
/// `refusal` is empty, or the rule of the finding that says why there is none.
struct MhtmlPage {
  std::string bytes;
  std::string charset;
  std::string refusal;
};
MhtmlPage page_in_mhtml(std::string_view bytes, std::size_t max_unpacked);

}  // namespace govinfo::inline v0_1::detail
