// SPDX-License-Identifier: Apache-2.0
// Checking.
#include "convert.hpp"
#include "govinfo/validate.hpp"
#include "register.hpp"

namespace govinfo::python {

namespace {

template <class T>
void def_validate(py::module_& m, const char* argument, const char* doc) {
  m.def(
      "validate",
      [](const T& object, std::size_t max_findings, bool list_open) {
        const ValidateOptions options{max_findings, list_open};
        return without_gil([copy = object, options] { return validate(copy, options); });
      },
      py::arg(argument), py::kw_only(), py::arg("max_findings") = ValidateOptions{}.max_findings,
      py::arg("list_open") = ValidateOptions{}.list_open, doc);
}

}  // namespace

void register_validate(py::module_& m) {
  def_validate<Report>(
      m, "report",
      "Runs the rules of scope `report`. A table that was not found is a finding (SYS.OPEN), "
      "never\n"
      "a pass. Findings beyond `max_findings` are left out and `truncated` is set; without\n"
      "`list_open` rules that could not be evaluated are not listed.");
  def_validate<Reading>(m, "reading",
                        "The facts of the reading, then what the rules say of its report.");
}

}  // namespace govinfo::python
