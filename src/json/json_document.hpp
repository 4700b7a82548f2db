// SPDX-License-Identifier: Apache-2.0
// What all JSON documents have in common.
#pragma once

#include <string_view>

#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/repair.hpp"
#include "govinfo/report.hpp"
#include "govinfo/result.hpp"
#include "json/json_error.hpp"
#include "json/json_value.hpp"

namespace govinfo::inline v0_1::json {

/// What stands in "kind".
template <class T>
inline constexpr std::string_view kind_of;
template <>
inline constexpr std::string_view kind_of<Report> = "report";
template <>
inline constexpr std::string_view kind_of<Reading> = "reading";
template <>
inline constexpr std::string_view kind_of<Findings> = "findings";
template <>
inline constexpr std::string_view kind_of<Repair> = "repair";

/// Throws UsageError unless 0 ≤ indent ≤ 16.
int checked_indent(int indent);

/// All errors as a failure.
Failure failure(const Errors& errors);

/// Adds errors unless the document is an object with this version of the format and this kind.
void read_header(const Value& root, std::string_view kind);

}  // namespace govinfo::inline v0_1::json
