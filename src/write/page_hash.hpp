// SPDX-License-Identifier: Apache-2.0
// The hash by which a content security policy knows a style or a script (FIPS 180-4, SHA-256).
#pragma once

#include <string>
#include <string_view>

namespace govinfo::inline v0_1 {

/// "'sha256-…'", the digest in base64: a source of a content security policy.
[[nodiscard]] std::string policy_hash(std::string_view content);

}  // namespace govinfo::inline v0_1
