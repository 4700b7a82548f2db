// SPDX-License-Identifier: Apache-2.0
// Explanations by people (核实性说明): why a finding stands, bound to what it explained.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/date.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

/// A figure as it was when the note was written: its number, or the name of its state.
struct NotedFigure {
  std::string path;
  std::string value;

  friend bool operator==(const NotedFigure&, const NotedFigure&) = default;
};
GOVINFO_DESCRIBE(NotedFigure, path, value);

/// A note. It speaks of the findings of `rule` (an instance, not a family) of one organ and year,
/// as long as their figures and what the prose stated are what they were.
struct Note {
  std::string rule;
  std::string organ;
  std::optional<int> year;
  std::vector<NotedFigure> figures;
  std::string stated;
  std::string text;
  std::string by;
  std::optional<Date> on;

  friend bool operator==(const Note&, const Note&) = default;
};
GOVINFO_DESCRIBE(Note, rule, organ, year, figures, stated, text, by, on);

/// What notes say of findings. `explained` has for each finding the place of its note; `stale` are
/// the notes of this organ and year whose rule still finds something, but other values; `unused`
/// those whose rule finds nothing any more.
struct NoteMatch {
  std::vector<std::optional<std::size_t>> explained;
  std::vector<std::size_t> stale;
  std::vector<std::size_t> unused;

  friend bool operator==(const NoteMatch&, const NoteMatch&) = default;
};
GOVINFO_DESCRIBE(NoteMatch, explained, stale, unused);

/// A note for a finding of a report, with the values that it has now.
[[nodiscard]] GOVINFO_API Note note_for(const Finding& finding, const Report& report,
                                        std::string text);

/// Holds notes against the findings of one report; notes on other organs and years are left alone.
[[nodiscard]] GOVINFO_API NoteMatch match_notes(const Findings& findings, const Report& report,
                                                std::span<const Note> notes);

/// Notes from YAML: `notes:` and a list with the fields of Note, figures as `path: value`. Throws
/// UsageError that names the line.
[[nodiscard]] GOVINFO_API std::vector<Note> notes_from_yaml(std::string_view yaml);
[[nodiscard]] GOVINFO_API std::string to_yaml(std::span<const Note> notes);

}  // namespace govinfo::inline v0_1
