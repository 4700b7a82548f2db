// SPDX-License-Identifier: Apache-2.0
// Whether bytes are UTF-8.
#pragma once

#include <string_view>

namespace govinfo::inline v0_1::detail {

/// Whether the bytes are UTF-8 (RFC 3629): no surrogates, no overlong forms, nothing cut.
bool is_utf8(std::string_view bytes) noexcept;

}  // namespace govinfo::inline v0_1::detail
