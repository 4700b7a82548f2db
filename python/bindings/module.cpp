// SPDX-License-Identifier: Apache-2.0
// The extension module govinfo._core. Everything in it belongs to the package `govinfo`, which is
// where pickles, signatures and help() look for it.
#include "convert.hpp"
#include "govinfo/version.hpp"
#include "register.hpp"

PYBIND11_MODULE(_core, m) {
  namespace python = govinfo::python;
  namespace py = pybind11;

  const py::object own_name = m.attr("__name__");
  m.attr("__name__") = "govinfo";
  python::register_errors(m);
  python::register_enums(m);
  python::register_figure(m);
  python::register_path(m);
  python::register_table(m);
  python::register_report(m);
  python::register_form(m);
  python::register_rule_types(m);
  python::register_finding(m);
  python::register_rule(m);
  python::register_reading(m);
  python::register_pdf(m);
  python::register_options(m);
  python::register_document(m);
  python::register_read(m);
  python::register_batch(m);
  python::register_prose(m);
  python::register_roster(m);
  python::register_rule_set(m);
  python::register_validate(m);
  python::register_note(m);
  python::register_write_findings(m);
  python::register_arrow(m);
  python::register_aggregate(m);
  python::register_corpus(m);
  python::register_indicator(m);
  python::register_diff(m);
  python::register_json(m);
  python::register_write(m);
  m.attr("__name__") = own_name;

  m.attr("__version__") = python::to_str(govinfo::version);
  py::list names;
  for (const auto& [name, object] : py::reinterpret_borrow<py::dict>(m.attr("__dict__"))) {
    if (!python::from_str(name).starts_with('_')) names.append(name);
  }
  names.attr("sort")();
  m.attr("__all__") = names;
}
