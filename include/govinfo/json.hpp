// SPDX-License-Identifier: Apache-2.0
// JSON of reports, readings and findings, both ways, derived from their descriptions.
#pragma once

#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/result.hpp"

#include <string>
#include <string_view>

namespace govinfo::inline v0_1 {

/// The version of the JSON format, in the field "govinfo" of every document.
inline constexpr int json_version = 1;

/// JSON of a report, a reading or findings: an object with "govinfo": 1 and "kind": "report" |
/// "reading" | "findings" before its fields. A figure is an integer where a number was printed
/// and the name of its state otherwise; an amount is {"decimal": "7730.28", "unit": "wan_yuan"} or
/// the name of its state. `indent` 0 writes one line.
[[nodiscard]] GOVINFO_API std::string to_json(const Report& report, int indent = 0);
[[nodiscard]] GOVINFO_API std::string to_json(const Reading& reading, int indent = 0);
[[nodiscard]] GOVINFO_API std::string to_json(const Findings& findings, int indent = 0);

/// The way back. Throws UsageError that names the path of the field ("requests.not_held: ...") and
/// lists every error found; unknown keys are refused, missing keys take their default.
[[nodiscard]] GOVINFO_API Report report_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Reading reading_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Findings findings_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Report> try_report_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Reading> try_reading_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Findings> try_findings_from_json(std::string_view json);

/// The figures of a reading as one object: exactly the paths of the editions of its tables, each
/// {"value", "state", "raw", "where"}; counts are integers, amounts are decimal strings as printed
/// with "unit" beside them; "value" is null unless the state is `printed`.
[[nodiscard]] GOVINFO_API std::string figures_to_json(const Reading& reading, int indent = 2);

/// The way back from figures_to_json: figures without a document. Throws UsageError that names the
/// path.
[[nodiscard]] GOVINFO_API Reading reading_from_figures_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Reading> try_reading_from_figures_json(std::string_view json);

/// The JSON Schema (2020-12) of everything above, derived from the descriptions.
[[nodiscard]] GOVINFO_API std::string json_schema();

}  // namespace govinfo::inline v0_1
