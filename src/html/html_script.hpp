// SPDX-License-Identifier: Apache-2.0
// Scripts of a page: where they end, and pages that they keep in strings.
#pragma once

#include <string>
#include <string_view>

namespace govinfo::inline v0_1::detail {

/// Where the end tag of a script begins whose text starts at `at`; end when there is none. As the
/// standard: an end tag within <!-- <script> … does not count.
const char* find_script_end(const char* at, const char* end) noexcept;

/// Where `</name` stands next in either case, with nothing of a name behind it; end when nowhere.
/// `name` is in small letters.
const char* find_end_tag(const char* at, const char* end, std::string_view name) noexcept;

/// The text of the strings of a script that hold a table, unescaped; strings that are added to each
/// other are one. Empty when there are none.
std::string tables_in_script(std::string_view script);

}  // namespace govinfo::inline v0_1::detail
