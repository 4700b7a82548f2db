// SPDX-License-Identifier: Apache-2.0
// Explanations by people, and rounds of checking.
#include "convert.hpp"
#include "govinfo/baseline.hpp"
#include "govinfo/note.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

void register_note(py::module_& m) {
  bind_struct<NotedFigure>(m, "NotedFigure", "A figure as it was when a note was written.",
                           {{"path", "Its path."}, {"value", "Its number, or its state."}});
  bind_struct<Note>(m, "Note",
                    "Why a finding stands (核实性说明), bound to the values it explained.",
                    {{"rule", "The rule, family and instance."},
                     {"organ", "The organ, by its id or its name."},
                     {"year", "The report year."},
                     {"figures", "The figures as they were."},
                     {"stated", "What the prose stated."},
                     {"text", "The explanation."},
                     {"by", "Who wrote it."},
                     {"on", "When."}});
  bind_struct<NoteMatch>(m, "NoteMatch", "What notes say of the findings of a report.",
                         {{"explained", "For each finding the place of its note, or None."},
                          {"stale", "Notes whose rule still finds something, but other values."},
                          {"unused", "Notes whose rule finds nothing any more."}});
  m.def(
      "note_for",
      [](const Finding& finding, const Report& report, const TextArg& text) {
        return note_for(finding, report, text.value);
      },
      py::arg("finding"), py::arg("report"), py::arg("text"),
      "A note for a finding, with the values that it has now.");
  m.def(
      "match_notes",
      [](const Findings& findings, const Report& report, const ListArg<Note>& notes) {
        return match_notes(findings, report, notes.value);
      },
      py::arg("findings"), py::arg("report"), py::arg("notes"),
      "Holds notes against the findings of one report; notes on others are left alone.");
  m.def(
      "notes_from_yaml",
      [](const BytesArg& yaml) { return detail::show(notes_from_yaml(yaml.value)); },
      py::arg("yaml"), "Notes from YAML; UsageError names the line of what cannot be read.");
  m.def(
      "to_yaml",
      [](const ListArg<Note>& notes) {
        return to_str(to_yaml(std::span<const Note>{notes.value}));
      },
      py::arg("notes"), "Notes as the YAML that notes_from_yaml reads.");

  bind_struct<BaselineEntry>(m, "BaselineEntry", "A finding as a baseline keeps it.",
                             {{"fingerprint", "Its fingerprint."},
                              {"rule", "Its rule."},
                              {"organ", "The organ."},
                              {"year", "The report year."}});
  bind_struct<BaselineDifference>(m, "BaselineDifference",
                                  "What became of the findings of an earlier round.",
                                  {{"added", "New in the later round."},
                                   {"open", "In both."},
                                   {"resolved", "Only in the earlier round."}});
  m.def(
      "baseline_of",
      [](const Findings& findings, const Report& report) {
        return detail::show(baseline_of(findings, report));
      },
      py::arg("findings"), py::arg("report"), "The failures, and what is to be reviewed.");
  m.def(
      "compare_rounds",
      [](const ListArg<BaselineEntry>& before, const ListArg<BaselineEntry>& after) {
        return compare_rounds(before.value, after.value);
      },
      py::arg("before"), py::arg("after"), "What is new, still open and resolved.");
}

}  // namespace govinfo::python
