// SPDX-License-Identifier: Apache-2.0
// Checking.
#include "convert.hpp"
#include "govinfo/check_identities.hpp"
#include "govinfo/validate.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

/// The options of every kind of checking. A rule set is a value that shares what cannot change.
struct Options {
  std::size_t max_findings;
  std::size_t max_prose;
  bool list_open;
  std::optional<RuleSet> rules;

  [[nodiscard]] ValidateOptions get() const {
    return {max_findings, max_prose, list_open, rules ? &*rules : nullptr};
  }
};

/// Defines a function whose arguments are followed by the options.
template <class... Args, class... Names>
void def_checking(py::module_& m, const char* name, Findings (*run)(const Options&, const Args&...),
                  const char* doc, const Names&... names) {
  m.def(
      name,
      [run](const Args&... args, std::size_t max_findings, std::size_t max_prose, bool list_open,
            const std::optional<RuleSet>& rules) {
        return run(Options{max_findings, max_prose, list_open, rules}, args...);
      },
      names..., py::kw_only(), py::arg("max_findings") = ValidateOptions{}.max_findings,
      py::arg("max_prose") = ValidateOptions{}.max_prose,
      py::arg("list_open") = ValidateOptions{}.list_open, py::arg_v("rules", py::none(), "None"),
      doc);
}

template <class T>
Findings check_one(const Options& options, const T& object) {
  return without_gil([&, copy = object] { return validate(copy, options.get()); });
}

Findings check_series(const Options& options, const ListArg<Report>& reports) {
  return without_gil([&] { return validate_series(reports.value, options.get()); });
}

Findings check_tree(const Options& options, const ListArg<Report>& reports, const Roster& roster) {
  return without_gil([&] { return validate_tree(reports.value, roster, options.get()); });
}

}  // namespace

void register_validate(py::module_& m) {
  def_checking(
      m, "validate", &check_one<Report>,
      "Runs the rules of scope `report`: tables, their sums, and the prose. A table that was not\n"
      "found is a finding (SYS.OPEN), never a pass. Findings beyond `max_findings` are left out\n"
      "and `truncated` is set; without `list_open` rules that could not be evaluated are not\n"
      "listed; `rules` are the rules to run, the built-in ones when None.",
      py::arg("report"));
  def_checking(m, "validate", &check_one<Reading>,
               "The facts of the reading, then what the rules of scope `reading` and `report` say.",
               py::arg("reading"));
  def_checking(
      m, "validate_series", &check_series,
      "Runs the rules of scope `series` over reports of one organ, in any order: each year\n"
      "against the year before it.",
      py::arg("reports"));
  def_checking(
      m, "validate_tree", &check_tree,
      "Runs the rules of scope `tree` over the organs of a roster, year by year. A report belongs\n"
      "to the entry with its organ's id, else to the one with its name.",
      py::arg("reports"), py::arg("roster"));
  m.def(
      "check_identities",
      [](const Report& report) { return without_gil([&] { return check_identities(report); }); },
      py::arg("report"), "The identities of the tables alone: T3.BAL, T3.SUM, T3.ROW, T4.SUM.");
  m.def(
      "root_causes", [](const Findings& findings) { return root_causes(findings); },
      py::arg("findings"),
      "Findings that share a cause: places of failures connected by the figures they speak of.");
}

}  // namespace govinfo::python
