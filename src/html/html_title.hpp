// SPDX-License-Identifier: Apache-2.0
// The title that a page names in its head, for pages whose text has none.
#pragma once

#include <string_view>

#include "govinfo/document.hpp"
#include "govinfo/read.hpp"

namespace govinfo::inline v0_1::detail {

/// A page whose text has no title gets that of its head, as a line before all others. `written` is
/// the content of the head's title as it stands there.
void add_title(Document& document, std::string_view written, const ReadOptions& options);

}  // namespace govinfo::inline v0_1::detail
