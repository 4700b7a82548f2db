// SPDX-License-Identifier: Apache-2.0
// JSON of reports, readings and findings, both ways, derived from their descriptions.
#pragma once

#include <string>
#include <string_view>

#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/repair.hpp"
#include "govinfo/report.hpp"
#include "govinfo/result.hpp"

namespace govinfo::inline v0_1 {

/// The version of the JSON format, in the field "govinfo" of every document.
inline constexpr int json_version = 1;

/// JSON of a report, a reading, findings or a repair: an object with "govinfo": 1 and "kind":
/// "report" | "reading" | "findings" | "repair" before its fields. A figure is an integer where a
/// number was printed and the name of its state otherwise; an amount is {"decimal": "7730.28",
/// "unit": "wan_yuan"} or the name of its state ({"state", "unit"} where it has a unit without a
/// number). Figure ids are paths, enums identifiers, dates "2024-01-31"; a date that is no day of
/// the calendar is null. The provenance of a reading is an object by path of the entries that are
/// not empty, null where there is none; places in a source have the members that are not 0.
///
/// `indent` 0 writes one line, otherwise the number of blanks a level, up to 16. The result is
/// always JSON in UTF-8: bytes of a text that are not UTF-8 become U+FFFD. Throws UsageError for
/// another indent and for what no reader makes and JSON has no form for: an enum without a name,
/// an id that is no figure's, more than 9 decimals.
[[nodiscard]] GOVINFO_API std::string to_json(const Report& report, int indent = 0);
[[nodiscard]] GOVINFO_API std::string to_json(const Reading& reading, int indent = 0);
[[nodiscard]] GOVINFO_API std::string to_json(const Findings& findings, int indent = 0);
[[nodiscard]] GOVINFO_API std::string to_json(const Repair& repair, int indent = 0);

/// The way back: report_from_json(to_json(report)) == report. Throws UsageError that lists every
/// error found, each with the path of its field ("requests.not_held.natural_person: expected ...").
/// Unknown keys, keys that are given twice, another version or kind, and numbers that are written
/// with a point or do not fit are refused; missing keys take their default, but "govinfo" and
/// "kind" must be there. Text of more than 64 MiB or nested deeper than 32 is refused.
[[nodiscard]] GOVINFO_API Report report_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Reading reading_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Findings findings_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Repair repair_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Report> try_report_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Reading> try_reading_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Findings> try_findings_from_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Repair> try_repair_from_json(std::string_view json);

/// The figures of a reading as one object, a line for each when indented: exactly the paths of the
/// editions of its tables, in the order of the form, each {"value", "state", "raw", "where"};
/// counts are integers, amounts are decimal strings as printed with "unit" beside them; "value" is
/// null unless the state is `printed`; "raw" and "where" are null where the source shows nothing.
/// Throws as to_json.
[[nodiscard]] GOVINFO_API std::string figures_to_json(const Reading& reading, int indent = 2);

/// The way back from figures_to_json: figures without a document. Which form each table follows is
/// told by the paths that only one of them has. Figures that are not given are absent.
///
/// Also taken: instead of such an object a value alone (21, "7730.28", "251000元"; without a unit
/// an amount has that of the form), the name of a state, or null for blank; and around the figures
/// {"source", "index", "figures"}, or {"organ", "year", "editions", "figures",
/// "known_violations", "notes"}, of which the last two are not read. Throws UsageError as
/// report_from_json.
[[nodiscard]] GOVINFO_API Reading reading_from_figures_json(std::string_view json);
[[nodiscard]] GOVINFO_API Result<Reading> try_reading_from_figures_json(std::string_view json);

/// The JSON Schema (2020-12) of everything above, derived from the descriptions.
[[nodiscard]] GOVINFO_API std::string json_schema();

}  // namespace govinfo::inline v0_1
