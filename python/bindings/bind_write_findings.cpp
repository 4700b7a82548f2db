// SPDX-License-Identifier: Apache-2.0
// Findings for people and programs.
#include "convert.hpp"
#include "govinfo/note.hpp"
#include "govinfo/write_findings.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

/// Defines a writer with the options of all of them.
template <class Argument, class Input>
void def_writer(py::module_& m, const char* name,
                std::string (*write)(Input, const FindingsOptions&), const char* doc) {
  m.def(
      name,
      [write](const Argument& checked, LangArg lang, const std::optional<RuleSet>& rules,
              const ListArg<Note>& notes, bool show_open, bool fold_open, int indent,
              bool byte_order_mark) {
        FindingsOptions options;
        options.lang = lang.value;
        options.rules = rules ? &*rules : nullptr;
        options.notes = notes.value;
        options.show_open = show_open;
        options.fold_open = fold_open;
        options.indent = indent;
        options.byte_order_mark = byte_order_mark;
        return to_str(without_gil([&] {
          if constexpr (std::is_same_v<Argument, Checked>) {
            return write(checked, options);
          } else {
            return write(checked.value, options);
          }
        }));
      },
      py::arg("checked"), py::arg("lang") = "zh", py::kw_only(),
      py::arg_v("rules", py::none(), "None"), py::arg_v("notes", py::tuple(), "()"),
      py::arg("show_open") = FindingsOptions{}.show_open,
      py::arg("fold_open") = FindingsOptions{}.fold_open,
      py::arg("indent") = FindingsOptions{}.indent,
      py::arg("byte_order_mark") = FindingsOptions{}.byte_order_mark, doc);
}

}  // namespace

void register_write_findings(py::module_& m) {
  bind_struct<Checked>(
      m, "Checked",
      "A reading, what was found in it, and what wrong and missing cells should have.",
      {{"reading", "The reading."},
       {"findings", "The findings."},
       {"explanations", "The explanations; none where they were not asked for."},
       {"explained",
        "The places in the list of the reports that were explained together; none for one."}});
  using All = ListArg<Checked>;
  def_writer<All>(m, "findings_to_text", &findings_to_text,
                  "As compilers write: 'file:line: error: rule: message', with advice and source.");
  def_writer<All>(m, "findings_to_json", &findings_to_json,
                  "One JSON document of all reports and findings, with their words.");
  def_writer<All>(m, "findings_to_json_lines", &findings_to_json_lines,
                  "One line of JSON for each finding.");
  def_writer<All>(m, "findings_to_csv", &findings_to_csv,
                  "One line for each finding after a line of names (RFC 4180).");
  def_writer<All>(m, "findings_to_sarif", &findings_to_sarif, "SARIF 2.1.0.");
  def_writer<Checked>(
      m, "finding_page", &finding_page,
      "One self-contained HTML page for one report: the form with its cells marked,\n"
      "the prose, and the findings, which light up what they speak of.");
}

}  // namespace govinfo::python
