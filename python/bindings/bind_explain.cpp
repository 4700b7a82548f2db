// SPDX-License-Identifier: Apache-2.0
// Explanations of wrong cells, their words, and repairs.
#include <algorithm>
#include <cstdint>

#include "convert.hpp"
#include "govinfo/evidence.hpp"
#include "govinfo/explain.hpp"
#include "govinfo/explain_message.hpp"
#include "govinfo/repair.hpp"
#include "page.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

/// The words of T, for one report or the reports of a chain of years.
template <class T>
void def_words(py::class_<T>& cls, const char* doc) {
  cls.def(
      "message",
      [](const T& self, const Report& report, LangArg lang) {
        return to_str(message(self, report, lang.value));
      },
      py::arg("report"), py::arg("lang") = "zh", doc);
  cls.def(
      "message",
      [](const T& self, const ListArg<Report>& reports, LangArg lang) {
        return to_str(message(self, std::span<const Report>{reports.value}, lang.value));
      },
      py::arg("reports"), py::arg("lang") = "zh", "The same for a chain of years, oldest first.");
}

/// Defines a function whose first argument is followed by the options of explaining.
template <class Argument, class Run>
void def_explaining(py::module_& m, const char* name, const char* argument, Run run,
                    const char* doc) {
  const ExplainOptions standard;
  m.def(
      name,
      [run](const Argument& object, std::size_t most_cells, std::size_t most_explanations,
            std::uint64_t most_steps, const ListArg<FigureId>& frozen,
            const ListArg<Evidence>& evidence, bool use_prose, bool compound_slips, bool deduce,
            std::int32_t preferred_margin) {
        ExplainOptions options;
        options.most_cells = most_cells;
        options.most_explanations = most_explanations;
        options.most_steps = most_steps;
        options.frozen = frozen.value;
        options.evidence = evidence.value;
        options.use_prose = use_prose;
        options.compound_slips = compound_slips;
        options.deduce = deduce;
        options.preferred_margin = preferred_margin;
        return without_gil([&, copy = object] { return run(copy, options); });
      },
      py::arg(argument), py::kw_only(), py::arg("most_cells") = standard.most_cells,
      py::arg("most_explanations") = standard.most_explanations,
      py::arg("most_steps") = standard.most_steps, py::arg_v("frozen", py::tuple(), "()"),
      py::arg_v("evidence", py::tuple(), "()"), py::arg("use_prose") = standard.use_prose,
      py::arg("compound_slips") = standard.compound_slips, py::arg("deduce") = standard.deduce,
      py::arg("preferred_margin") = standard.preferred_margin, doc);
}

void register_types(py::module_& m) {
  py::class_<Edit> edit = bind_struct<Edit>(
      m, "Edit", "A cell and the figure it should have.",
      {{"id", "Which figure."},
       {"report", "The place of its report in a chain of years, 0 for a lone report."},
       {"published", "The figure as published."},
       {"explained", "What it should be; the least where `possible` is no single value."},
       {"possible", "All figures that the equations allow."}});
  def_words(edit, "The cell, what it should be, and what was published.");
  py::class_<Slip> slip =
      bind_struct<Slip>(m, "Slip", "One thing that went wrong: one cell, or several at once.",
                        {{"kind", "How it came about."}, {"edits", "The cells."}});
  def_words(slip, "The cells and the kind of slip.");
  py::class_<Explanation> explanation = bind_struct<Explanation>(
      m, "Explanation", "A set of slips after which every equation holds.",
      {{"slips", "The slips."},
       {"count", "How many slips are counted when answers are ranked."},
       {"cells", "How many cells are changed."},
       {"cost", "The sum of the costs of the kinds of slip: lower is likelier."},
       {"value_unique", "Whether every cell has one value."},
       {"evidence", "What speaks for it beside the equations."}});
  def_words(explanation, "All slips, and what else speaks for them.");
  explanation.def_property_readonly(
      "edits",
      [](const Explanation& self) {
        std::vector<Edit> edits;
        for (const Slip& each : self.slips) {
          edits.insert(edits.end(), each.edits.begin(), each.edits.end());
        }
        return detail::show(edits);
      },
      "The edits of all slips.");
  py::class_<ExplainedPart> part = bind_struct<ExplainedPart>(
      m, "ExplainedPart",
      "The answers for one table whose equations do not hold, likeliest first: fewest slips, then\n"
      "fewest cells, then least cost. Table 四 has a part for each block.",
      {{"table", "The table."},
       {"engine", "What searched: the network of table 三, or one equation."},
       {"status", "How sure the first answer is."},
       {"rules", "The equations that fail."},
       {"items", "The answers."},
       {"cells_needed",
        "The least number of single cells that must change; None when the search ended before."},
       {"common", "The cells that every answer changes."},
       {"margin", "By how much the second of the answers with the fewest slips costs more."},
       {"truncated", "Whether there are more answers of the last size."},
       {"steps", "How much was searched."}});
  part.def(
      "message",
      [](const ExplainedPart& self, const Report& report, LangArg lang, std::size_t most) {
        return to_str(message(self, report, lang.value, most));
      },
      py::arg("report"), py::arg("lang") = "zh", py::kw_only(), py::arg("most") = 5,
      "The answer and how sure it is, or the likeliest `most` answers, a line each.");
  part.def(
      "message",
      [](const ExplainedPart& self, const ListArg<Report>& reports, LangArg lang,
         std::size_t most) {
        return to_str(message(self, std::span<const Report>{reports.value}, lang.value, most));
      },
      py::arg("reports"), py::arg("lang") = "zh", py::kw_only(), py::arg("most") = 5,
      "The same for a chain of years, oldest first.");
  py::class_<Deduction> deduction = bind_struct<Deduction>(
      m, "Deduction", "What a cell without a number must have been.",
      {{"id", "Which figure."},
       {"report", "The place of its report in a chain of years, 0 for a lone report."},
       {"published", "What the source shows instead of a number."},
       {"possible", "One value, or a range."},
       {"by_equations", "Whether equations alone give the value."},
       {"lower_proof", "The equations that prove the least value."},
       {"upper_proof", "The equations that prove the greatest value."}});
  def_words(deduction, "The value or the range, and what proves it.");
  py::class_<Explanations> all = bind_struct<Explanations>(
      m, "Explanations",
      "Everything that can be said of wrong and missing cells; true when there is anything.",
      {{"parts", "A part for each table (block of table 四) that fails."},
       {"deduced", "The missing cells of the tables that can be completed."}});
  def_words(all, "Everything in words, several lines.");
  all.def("__bool__", [](const Explanations& self) { return !self.empty(); });
  all.def(
      "_repr_html_", [](const Explanations& self) { return to_str(page_of(self)); },
      "The answers and the deduced figures as tables, for notebooks.");
  bind_struct<Evidence>(m, "Evidence",
                        "A figure that something beside the table tells: answers that agree with "
                        "it are likelier.",
                        {{"id", "Which figure."},
                         {"report", "The place of its report in a chain of years."},
                         {"value", "What it is told to be."},
                         {"kind", "What tells it."}});
}

void register_repair(py::module_& m) {
  bind_struct<RepairedFigure>(m, "RepairedFigure", "A figure as published and as repaired.",
                              {{"id", "Which figure."},
                               {"published", "The figure as published."},
                               {"repaired", "What it is now."},
                               {"kind", "How it came to be wrong."},
                               {"rules", "The equations that failed."}});
  bind_struct<UnrepairedPart>(m, "UnrepairedPart",
                              "Failing equations that were left alone, and why.",
                              {{"table", "The table."},
                               {"status", "How sure the explanation is."},
                               {"obstacle", "Why it was not applied."},
                               {"rules", "The equations that fail."}});
  bind_struct<Repair>(m, "Repair", "A report as repaired, and what was changed in it.",
                      {{"report", "The report as repaired."},
                       {"edits", "The figures that were changed, as published and as repaired."},
                       {"left", "What is still wrong."}});
  m.attr("most_repaired_cells") = most_repaired_cells;
  m.def(
      "repair",
      [](const Report& report, const Explanations& explanations) {
        return without_gil([copy = report, &explanations] { return repair(copy, explanations); });
      },
      py::arg("report"), py::arg("explanations"),
      "A repaired copy: only where the answer is unique, its figures are certain, no more than "
      "two\n"
      "cells change, the slip is of a known kind, and never in table 四.");
  m.def(
      "as_published", [](const Repair& self) { return as_published(self); }, py::arg("repair"),
      "The report as it was published.");
}

}  // namespace

void register_explain(py::module_& m) {
  register_types(m);
  def_explaining<Report>(
      m, "explain", "report",
      [](const Report& report, const ExplainOptions& options) { return explain(report, options); },
      "Explains a report that does not balance: all smallest sets of cells that, changed, make\n"
      "every equation hold, and what missing cells must have been. `frozen` cells are not "
      "changed,\n"
      "`evidence` makes answers likelier that agree with it.");
  def_explaining<Reading>(
      m, "explain", "reading",
      [](const Reading& reading, const ExplainOptions& options) {
        return explain(reading, options);
      },
      "The same, with the doubts of reading as evidence.");
  def_explaining<ListArg<Report>>(
      m, "explain_series", "reports",
      [](const ListArg<Report>& reports, const ExplainOptions& options) {
        return explain_series(reports.value, options);
      },
      "Explains the reports of one organ for years that follow each other, oldest first, "
      "together.");
  m.def(
      "apply",
      [](const Report& report, const Explanation& explanation, std::uint32_t place) {
        return apply(report, explanation, place);
      },
      py::arg("report"), py::arg("explanation"), py::arg("place") = 0,
      "A copy with the figures as explained; `place` tells which of a chain of years it is.\n"
      "UsageError when a cell does not hold what the explanation was made for.");
  m.def(
      "verified",
      [](const Report& report, const Explanations& explanations,
         const std::optional<RuleSet>& rules) {
        return without_gil(
            [&, copy = report] { return verified(copy, explanations, rules ? &*rules : nullptr); });
      },
      py::arg("report"), py::arg("explanations"), py::kw_only(),
      py::arg_v("rules", py::none(), "None"),
      "The explanations without the answers that, applied, bring a new error by any rule but "
      "those\n"
      "about prose.");
  m.def(
      "verified",
      [](const ListArg<Report>& reports, const Explanations& explanations,
         const std::optional<RuleSet>& rules) {
        return without_gil([&] {
          return verified(std::span<const Report>{reports.value}, explanations,
                          rules ? &*rules : nullptr);
        });
      },
      py::arg("reports"), py::arg("explanations"), py::kw_only(),
      py::arg_v("rules", py::none(), "None"), "The same for a chain of years.");
  m.def(
      "evidence_of_years",
      [](const std::optional<Report>& previous, const Report& report,
         const std::optional<Report>& next) {
        return detail::show(
            evidence_of_years(previous ? &*previous : nullptr, report, next ? &*next : nullptr));
      },
      py::arg("previous"), py::arg("report"), py::arg("next"),
      "What the reports for the year before and the year after say of 上年结转 and 结转下年度.");
  m.def(
      "evidence_of_children",
      [](const Report& report, const ListArg<Report>& children) {
        return detail::show(evidence_of_children(report, children.value));
      },
      py::arg("report"), py::arg("children"),
      "The sums over the reports of the organs below, its own share among them, for every count\n"
      "that all of them print.");
  register_repair(m);
}

}  // namespace govinfo::python
