// SPDX-License-Identifier: Apache-2.0
// Writing the official form as text and HTML.
#include "convert.hpp"
#include "govinfo/explain_message.hpp"
#include "govinfo/write.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

const Report& form_of_text(const Report& report) { return report; }
const Report& form_of_text(const Reading& reading) { return reading.report; }

template <class T>
void def_writers(py::module_& m, const char* argument, const char* html_doc) {
  m.def(
      "to_text",
      [](const T& object, LangArg lang, const ListArg<Mark>& marks) {
        return to_str(without_gil([copy = Report{form_of_text(object)}, lang, &marks] {
          return to_text(copy, lang.value, marks.value);
        }));
      },
      py::arg(argument), py::arg("lang") = "zh", py::arg_v("marks", py::tuple(), "()"),
      "The report as the official form prints it, columns aligned in a terminal. What is not\n"
      "printed is shown by state; marked figures have an asterisk.");
  m.def(
      "to_html",
      [](const T& object, LangArg lang, const ListArg<Mark>& marks) {
        return to_str(without_gil(
            [copy = object, lang, &marks] { return to_html(copy, lang.value, marks.value); }));
      },
      py::arg(argument), py::arg("lang") = "zh", py::arg_v("marks", py::tuple(), "()"), html_doc);
}

}  // namespace

void register_write(py::module_& m) {
  bind_struct<Mark>(m, "Mark", "A figure to be marked in the official form, and why.",
                    {{"figure", "Which figure."},
                     {"severity", "How grave it is."},
                     {"note", "What is said about it."},
                     {"explained", "What it should be, shown behind the figure as published."},
                     {"deduced", "Whether the source has no number, and `explained` is deduced."}});
  m.def(
      "marks_of",
      [](const Findings& findings, LangArg lang) {
        return without_gil([copy = findings, lang] { return marks_of(copy, lang.value); });
      },
      py::arg("findings"), py::arg("lang") = "zh",
      "A mark for every figure of every finding, with the finding's message.");
  m.def(
      "marks_of",
      [](const Explanations& explanations, const Report& report, LangArg lang) {
        return marks_of(explanations, report, lang.value);
      },
      py::arg("explanations"), py::arg("report"), py::arg("lang") = "zh",
      "A mark for every cell that the first answers change, and for every missing one that is\n"
      "deduced.");
  m.def(
      "marks_of",
      [](const Explanations& explanations, const ListArg<Report>& reports, LangArg lang,
         std::uint32_t place) {
        return marks_of(explanations, std::span<const Report>{reports.value}, lang.value, place);
      },
      py::arg("explanations"), py::arg("reports"), py::arg("lang") = "zh", py::arg("place") = 0,
      "The same for the report at `place` of a chain of years.");
  m.def(
      "display_width", [](const TextArg& text) { return display_width(text.value); },
      py::arg("text"),
      "The width of text in a terminal: Chinese characters and full-width forms are two cells "
      "wide.");
  def_writers<Report>(
      m, "report",
      "The official form as one self-contained HTML fragment, all text escaped. A figure's cell\n"
      "has data-figure=\"<path>\" and, where it is marked, the severity as its class.");
  def_writers<Reading>(m, "reading",
                       "The same with the source text and place of every figure in its title.");
}

}  // namespace govinfo::python
