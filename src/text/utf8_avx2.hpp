// SPDX-License-Identifier: Apache-2.0
// Whether bytes are UTF-8, 32 at a time.
#pragma once

#include <string_view>

#include "text/avx2.hpp"

#ifdef GOVINFO_AVX2

namespace govinfo::inline v0_1::detail {

/// The same as is_utf8 (utf8.hpp). Only where `has_avx2`.
bool is_utf8_avx2(std::string_view bytes) noexcept;

}  // namespace govinfo::inline v0_1::detail

#endif
