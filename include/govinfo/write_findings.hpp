// SPDX-License-Identifier: Apache-2.0
// Writes findings for people and programs: text, JSON, JSON Lines, CSV, SARIF, and a page.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/explain.hpp"
#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/note.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/rule_set.hpp"

namespace govinfo::inline v0_1 {

/// A reading, what was found in it, and what cells that are wrong or missing should have: nothing
/// where it was not asked for. Findings over years or organs stand in one of their own,
/// behind the reports that they compare (Subject::report counts in the same list), whose reading
/// has no source; `explained` then are the places in that list of the reports that were explained
/// together, oldest first (Edit::report counts in it).
struct Checked {
  Reading reading;
  Findings findings;
  Explanations explanations = {};
  std::vector<std::uint32_t> explained = {};

  friend bool operator==(const Checked&, const Checked&) = default;
};
GOVINFO_DESCRIBE(Checked, reading, findings, explanations, explained);

/// How findings are written.
struct FindingsOptions {
  Lang lang = Lang::zh;
  /// The rules whose words are used; the built-in ones when null. Read only during the call.
  const RuleSet* rules = nullptr;
  /// Whether rules that could not be evaluated (verdict `open`) are written at all. The counts
  /// name them in any case: what was not checked is no pass.
  bool show_open = true;
  /// Text: rules that could not be evaluated for the same reason share one line.
  bool fold_open = true;
  /// JSON: blanks a level, 0 for one line, up to 16. SARIF too.
  int indent = 2;
  /// CSV: begins with a byte order mark, so that spreadsheets take it for UTF-8.
  bool byte_order_mark = true;
  /// Explanations by people. A finding that one of them explains (match_notes) is written with it,
  /// with the severity that it has.
  std::span<const Note> notes = {};
};

/// As compilers write, one paragraph a finding, findings with one root cause together and the
/// gravest first:
///
///   reports/a.html:12: error: T3.BAL.natural_person: what is wrong
///     advice: what to do
///     source: document, place: “words”
///     explanation: which cell is wrong, what it should be, and how sure that is
///
/// The last line counts what was found and what could not be checked.
[[nodiscard]] GOVINFO_API std::string findings_to_text(std::span<const Checked> checked,
                                                       const FindingsOptions& options = {});

/// One document: "govinfo": 1, "kind": "check", "lang", "counts", and "reports", each with its
/// source, index, organ, year, status, how many identities were checked and how many are open, and
/// "items": the fields of Finding, then message, advice, legal, fingerprint (16 hexadecimal
/// digits), cause, the fingerprint of the first finding that shares its root cause, explained: the
/// text of its note with "by" and "on", or null, and repair: what Checked::explanations say of it
/// in words, or null. Beside "items" stand "explanations": "parts" and "deduced", the fields of
/// Explanations with a message each. What could not be read stands in "unread" with
/// the reasons, not in "reports". Throws UsageError as to_json.
[[nodiscard]] GOVINFO_API std::string findings_to_json(std::span<const Checked> checked,
                                                       const FindingsOptions& options = {});

/// One line for each finding: source, index, organ and year, then the same fields.
[[nodiscard]] GOVINFO_API std::string findings_to_json_lines(std::span<const Checked> checked,
                                                             const FindingsOptions& options = {});

/// One line for each finding after a line of names (RFC 4180, lines end with CR LF): source, index,
/// organ, year, rule, severity, verdict, place, figures ("path=value; …"), left, right, difference,
/// stated, message, advice, line, fingerprint, cause, explanation (of a note), repair. Text that a
/// spreadsheet would take for a formula (it begins with = + - @ or a full-width form of these) has
/// an apostrophe before it.
[[nodiscard]] GOVINFO_API std::string findings_to_csv(std::span<const Checked> checked,
                                                      const FindingsOptions& options = {});

/// SARIF 2.1.0: one run; every rule that found something is described; a result has its place in
/// the source, the paths of its figures as logical locations, and a partial fingerprint
/// "govinfoFinding/v1". What could not be evaluated has kind `open`, what asks for a human eye kind
/// `review`, both level `none`. Where notes are given, what they explain is suppressed with their
/// text as justification. Which cell is wrong stands behind the message and in the property
/// "repair"; it is no `fix`, for the form in which the source has the cell is not known. Throws
/// UsageError for another indent than 0 … 16.
[[nodiscard]] GOVINFO_API std::string findings_to_sarif(std::span<const Checked> checked,
                                                        const FindingsOptions& options = {});

/// One self-contained HTML page for one report: the official form with its cells marked, the prose,
/// and the findings; a cell that is explained shows the figure as published and as explained, one
/// that is deduced says so. A finding that is chosen lights up its cells and its sentence, a cell
/// shows its findings. "#finding=3" in the address chooses the third finding of the page,
/// "#finding=" and a fingerprint that one. Without script everything is still there to be read.
/// Loads nothing; the content security policy lets its own style and script run and nothing else.
[[nodiscard]] GOVINFO_API std::string finding_page(const Checked& checked,
                                                   const FindingsOptions& options = {});

}  // namespace govinfo::inline v0_1
