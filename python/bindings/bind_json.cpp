// SPDX-License-Identifier: Apache-2.0
// JSON of reports, readings and findings, both ways.
#include "convert.hpp"
#include "govinfo/json.hpp"
#include "govinfo/repair.hpp"
#include "register.hpp"

namespace govinfo::python {

namespace {

template <class T>
void def_to_json(py::module_& m, const char* argument) {
  m.def(
      "to_json",
      [](const T& object, int indent) {
        return to_str(without_gil([copy = object, indent] { return to_json(copy, indent); }));
      },
      py::arg(argument), py::arg("indent") = 0,
      "JSON: an object with \"govinfo\": 1 and \"kind\" before its fields. A figure is an integer\n"
      "where a number was printed and the name of its state otherwise. `indent` 0 writes one "
      "line.");
}

template <class Parse>
void def_from_json(py::module_& m, const char* name, Parse parse, const char* doc) {
  m.def(
      name,
      [parse](const BytesArg& json) { return without_gil([&] { return parse(json.value); }); },
      py::arg("json"), doc);
}

}  // namespace

void register_json(py::module_& m) {
  m.attr("json_version") = json_version;
  def_to_json<Report>(m, "report");
  def_to_json<Reading>(m, "reading");
  def_to_json<Findings>(m, "findings");
  def_to_json<Repair>(m, "repair");
  def_from_json(m, "report_from_json", &report_from_json,
                "The way back. Raises UsageError that names the path of the field and lists every\n"
                "error found; unknown keys are refused, missing keys take their default.");
  def_from_json(m, "reading_from_json", &reading_from_json, "The same for a reading.");
  def_from_json(m, "findings_from_json", &findings_from_json, "The same for findings.");
  def_from_json(m, "repair_from_json", &repair_from_json, "The same for a repair.");
  m.def(
      "figures_to_json",
      [](const Reading& reading, int indent) {
        return to_str(
            without_gil([copy = reading, indent] { return figures_to_json(copy, indent); }));
      },
      py::arg("reading"), py::arg("indent") = 2,
      "The figures as one object: exactly the paths of the editions of its tables, each\n"
      "{\"value\", \"state\", \"raw\", \"where\"}; \"value\" is null unless the state is printed.");
  def_from_json(m, "reading_from_figures_json", &reading_from_figures_json,
                "The way back from figures_to_json: figures without a document. Raises UsageError\n"
                "that names the path.");
  m.def(
      "json_schema", [] { return to_str(without_gil([] { return json_schema(); })); },
      "The JSON Schema (2020-12) of everything that is written.");
}

}  // namespace govinfo::python
