// SPDX-License-Identifier: Apache-2.0
// Columns through the Arrow PyCapsule interface.
#include <memory>

#include "capsule.hpp"
#include "convert.hpp"
#include "govinfo/arrow.hpp"
#include "govinfo/explanation_table.hpp"
#include "govinfo/finding_table.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

FindingTableOptions table_options(unsigned threads, const std::optional<LangArg>& words,
                                  std::size_t max_findings, bool list_open) {
  FindingTableOptions options;
  options.threads = threads;
  if (words) options.words = words->value;
  options.validate.max_findings = max_findings;
  options.validate.list_open = list_open;
  return options;
}

template <class T>
void def_table(py::module_& m, const char* argument, const char* doc) {
  m.def(
      "finding_table",
      [](const ListArg<T>& objects, unsigned threads, const std::optional<LangArg>& words,
         std::size_t max_findings, bool list_open, const std::optional<RuleSet>& rules) {
        FindingTableOptions options = table_options(threads, words, max_findings, list_open);
        options.validate.rules = rules ? &*rules : nullptr;
        return without_gil(
            [&] { return finding_table(std::span<const T>{objects.value}, options); });
      },
      py::arg(argument), py::kw_only(), py::arg("threads") = 0,
      py::arg_v("words", py::none(), "None"),
      py::arg("max_findings") = ValidateOptions{}.max_findings,
      py::arg("list_open") = ValidateOptions{}.list_open, py::arg_v("rules", py::none(), "None"),
      doc);
}

template <class T>
void def_explanations(py::module_& m, const char* argument, const char* doc) {
  const ExplanationTableOptions standard;
  m.def(
      "explanation_table",
      [](const ListArg<T>& objects, unsigned threads, std::size_t answers, bool verify,
         std::size_t most_cells, std::size_t most_explanations, std::uint64_t most_steps,
         bool deduce, const std::optional<RuleSet>& rules) {
        ExplanationTableOptions options;
        options.threads = threads;
        options.answers = answers;
        options.verify = verify;
        options.explain.most_cells = most_cells;
        options.explain.most_explanations = most_explanations;
        options.explain.most_steps = most_steps;
        options.explain.deduce = deduce;
        options.rules = rules ? &*rules : nullptr;
        return without_gil(
            [&] { return explanation_table(std::span<const T>{objects.value}, options); });
      },
      py::arg(argument), py::kw_only(), py::arg("threads") = standard.threads,
      py::arg("answers") = standard.answers, py::arg("verify") = standard.verify,
      py::arg("most_cells") = standard.explain.most_cells,
      py::arg("most_explanations") = standard.explain.most_explanations,
      py::arg("most_steps") = standard.explain.most_steps,
      py::arg("deduce") = standard.explain.deduce, py::arg_v("rules", py::none(), "None"), doc);
}

}  // namespace

void register_arrow(py::module_& m) {
  py::class_<ColumnTable>(
      m, "ColumnTable",
      "Columns of equal length that cannot change. pyarrow.table(t), polars.DataFrame(t),\n"
      "duckdb and pandas take it through the Arrow PyCapsule interface without a copy.")
      .def("__len__", &ColumnTable::rows)
      .def_property_readonly("rows", &ColumnTable::rows, "How many rows it has.")
      .def_property_readonly(
          "names", [](const ColumnTable& self) { return detail::show(self.names()); },
          "The names of the columns.")
      .def(
          "__arrow_c_schema__",
          [](const ColumnTable& self) {
            auto schema = std::make_unique<ArrowSchema>();
            self.export_schema(schema.get());
            return capsule_of(std::move(schema), "arrow_schema");
          },
          "The type of the columns (Arrow PyCapsule interface).")
      .def(
          "__arrow_c_stream__",
          [](const ColumnTable& self, const py::object&) {
            auto stream = std::make_unique<ArrowArrayStream>();
            self.export_stream(stream.get());
            return capsule_of(std::move(stream), "arrow_array_stream");
          },
          py::arg_v("requested_schema", py::none(), "None"),
          "A fresh stream of the columns (Arrow PyCapsule interface). A requested schema is not\n"
          "followed, as the interface allows.")
      .def("__repr__", [](const ColumnTable& self) {
        return "<ColumnTable: " + std::to_string(self.rows()) + " rows, " +
               std::to_string(self.names().size()) + " columns>";
      });
  def_table<Report>(
      m, "reports",
      "Checks many reports over `threads` (0: all processors). One row a finding: report (its\n"
      "place), source, organ, year, rule, family, severity, verdict, figures, left, right,\n"
      "difference, stated, line, fingerprint; with `words` ('zh', 'en') message and advice too.");
  def_table<Reading>(m, "readings", "The same for readings.");
  m.def(
      "finding_table",
      [](const Findings& findings, const Report& report, const std::optional<LangArg>& words) {
        return finding_table(findings, report,
                             table_options(1, words, ValidateOptions{}.max_findings, true));
      },
      py::arg("findings"), py::arg("report"), py::kw_only(), py::arg_v("words", py::none(), "None"),
      "What was found in one report already.");
  def_explanations<Report>(
      m, "reports",
      "Explains many reports over `threads` (0: all processors). One row an edit: report (its\n"
      "place), source, organ, year, part, table, engine, status, rules, rank, slip, kind, figure,\n"
      "published, explained, lower, upper, cells, count, cost. Of each part the first `answers`\n"
      "answers; a figure that is deduced has status 'deduced'. `verify` drops answers that bring "
      "a\n"
      "new error by any rule.");
  def_explanations<Reading>(m, "readings", "The same for readings.");
}

}  // namespace govinfo::python
