// SPDX-License-Identifier: Apache-2.0
// Reading: a report with where each of its figures came from.
#include "convert.hpp"
#include "govinfo/reading.hpp"
#include "list.hpp"
#include "page.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

/// "<Reading 'report.txt' complete: 洪泽区 2023>"
std::string repr_of(const Reading& reading) {
  std::string text = "<Reading " + from_str(py::repr(to_str(reading.source)));
  if (reading.index > 0) text += "[" + std::to_string(reading.index) + "]";
  text.append(" ").append(name(reading.status));
  if (reading.status != ReadingStatus::refused) {
    text += ": " + reading.report.organ.name;
    if (reading.report.year) text += " " + std::to_string(*reading.report.year);
  }
  return text + ">";
}

}  // namespace

void register_reading(py::module_& m) {
  bind_struct<Provenance>(m, "Provenance", "Where a figure came from.",
                          {{"raw", "Its text exactly as it stands in the source."},
                           {"place", "The place in the source."}});
  bind_list<Provenance>(m, "ProvenanceList", "A list of Provenance.");
  bind_struct<PrintedLabel>(m, "PrintedLabel",
                            "A label that the source prints otherwise than the form has it.",
                            {{"id", "The first figure of its row."},
                             {"text", "What was printed, without blanks and punctuation."}});
  bind_list<PrintedLabel>(m, "PrintedLabelList", "A list of PrintedLabel.");
  bind_struct<Reading>(
      m, "Reading",
      "What was read out of one source: a report, where its figures came from, and what the "
      "reader\n"
      "noticed.",
      {{"source", "The name of the source."},
       {"index", "Which report of the source, from 0."},
       {"status", "How much of the report could be told."},
       {"format", "The format of the source: text, markdown, html, docx, pdf, …"},
       {"encoding", "The encoding that its text was decoded from; empty where there is none."},
       {"tool", "The program that helped to read it, with its version; empty where none did."},
       {"digest", "The XXH3 of the source's bytes, 128 bits in hexadecimal digits."},
       {"report", "The report."},
       {"provenance",
        "One entry for each figure, in the order of the ids, or none at all when the reading was\n"
        "refused."},
       {"labels", "Labels of rows that are near those of the form, not the same."},
       {"findings", "Facts of the reader (R.*), never the result of a check."}},
      &repr_of)
      .def(
          "provenance_of",
          [](const Reading& self, const FigureIdArg& id) -> std::optional<Provenance> {
            const Provenance* found = provenance_of(self, id.value);
            return found != nullptr ? std::optional{*found} : std::nullopt;
          },
          py::arg("id"), "Where a figure came from; None when the source shows nothing for it.")
      .def(
          "_repr_html_", [](const Reading& self) { return to_str(page_of(self)); },
          "The official form with its findings marked, for notebooks.");
}

}  // namespace govinfo::python
