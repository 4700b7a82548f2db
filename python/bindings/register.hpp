// SPDX-License-Identifier: Apache-2.0
// What binds what: one function and one file a concept, called by module.cpp in an order in which
// every type is known before it is used.
#pragma once

#include <pybind11/pybind11.h>

namespace govinfo::python {

namespace py = pybind11;

void register_errors(py::module_& m);
void register_enums(py::module_& m);
void register_figure(py::module_& m);
void register_path(py::module_& m);
void register_table(py::module_& m);
void register_report(py::module_& m);
void register_form(py::module_& m);
void register_finding(py::module_& m);
void register_rule(py::module_& m);
void register_reading(py::module_& m);
void register_pdf(py::module_& m);
void register_options(py::module_& m);
void register_document(py::module_& m);
void register_read(py::module_& m);
void register_batch(py::module_& m);
void register_arrow(py::module_& m);
void register_aggregate(py::module_& m);
void register_corpus(py::module_& m);
void register_indicator(py::module_& m);
void register_note(py::module_& m);
void register_prose(py::module_& m);
void register_roster(py::module_& m);
void register_rule_types(py::module_& m);
void register_rule_set(py::module_& m);
void register_validate(py::module_& m);
void register_write_findings(py::module_& m);
void register_diff(py::module_& m);
void register_json(py::module_& m);
void register_write(py::module_& m);

}  // namespace govinfo::python
