// SPDX-License-Identifier: Apache-2.0
// What differs between two reports.
#include "convert.hpp"
#include "govinfo/diff.hpp"
#include "register.hpp"

namespace govinfo::python {

void register_diff(py::module_& m) {
  m.def(
      "differing_fields",
      [](const Report& a, const Report& b) {
        py::list paths;
        for (const std::string& path : differing_fields(a, b)) paths.append(to_str(path));
        return py::typing::List<py::str>(paths);
      },
      py::arg("a"), py::arg("b"),
      "The paths of the fields in which two reports differ, in the order of the report:\n"
      "\"requests.not_held.total\", \"prose[2].text\". A list of another length is named as a "
      "whole.");
}

}  // namespace govinfo::python
