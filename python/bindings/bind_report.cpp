// SPDX-License-Identifier: Apache-2.0
// Report and what belongs to it.
#include "convert.hpp"
#include "govinfo/aggregate.hpp"
#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "govinfo/report.hpp"
#include "list.hpp"
#include "page.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

using AnyFigure = std::variant<Figure, Amount>;

AnyFigure get_figure(const Report& report, const FigureIdArg& id) {
  AnyFigure found;
  visit_figure(report, id.value, [&](const auto& figure) { found = figure; });
  return found;
}

void set_figure(Report& report, const FigureIdArg& id, const FigureArg& figure) {
  Figure* place = find_figure(report, id.value);
  if (place == nullptr) {
    throw py::type_error(std::string{path_of(id.value)} + " is money: assign an Amount");
  }
  *place = figure.value;
}

void set_amount(Report& report, const FigureIdArg& id, const Amount& amount) {
  Amount* place = find_amount(report, id.value);
  if (place == nullptr) {
    throw py::type_error(std::string{path_of(id.value)} + " is a count: assign a Figure or int");
  }
  *place = amount;
}

using Figures = py::typing::List<py::typing::Tuple<FigureId, AnyFigure>>;

Figures list_figures(const Report& report) {
  py::list figures;
  for_each_figure(
      report, [&](FigureId id, const auto& figure) { figures.append(py::make_tuple(id, figure)); });
  return Figures(figures);
}

/// "<Report '洪泽区' 2023: 200 figures, 198 printed>"
std::string repr_of(const Report& report) {
  std::size_t on_the_form = 0;
  std::size_t with_number = 0;
  for_each_figure(report, [&](FigureId, const auto& figure) {
    if (figure.state != FigureState::not_on_form) ++on_the_form;
    if (is_printed(figure)) ++with_number;
  });
  std::string text = "<Report " + from_str(py::repr(to_str(report.organ.name)));
  if (report.year) text += " " + std::to_string(*report.year);
  return text + ": " + std::to_string(on_the_form) + " figures, " + std::to_string(with_number) +
         " printed>";
}

}  // namespace

void register_report(py::module_& m) {
  bind_struct<Organ>(
      m, "Organ", "The organ that reports (行政机关).",
      {{"name", "Its name as printed."},
       {"level", "Its level, where the name or a roster tells it."},
       {"kind", "What it is, where the name or a roster tells it."},
       {"region", "The GB/T 2260 code of its region, given by the caller or a roster."},
       {"id", "Its id, given by the caller or a roster."}});
  bind_struct<Editions>(
      m, "Editions",
      "Which form each table was printed on; None when the table was not found. Real reports mix\n"
      "them. Table 四 is the same on both forms.",
      {{"disclosure", "The form of table 二."}, {"requests", "The form of table 三."}})
      .def(
          "edition_for",
          [](const Editions& self, const FigureIdArg& id) { return edition_for(self, id.value); },
          py::arg("id"),
          "The form on which a figure is to be looked up: that of its table; where the table was\n"
          "not found, that of the other one; the 2021 form where neither was.");
  bind_struct<Period>(m, "Period",
                      "The days that the figures cover, first and last included (统计期限).",
                      {{"first", "The first day."}, {"last", "The last day."}});
  bind_struct<Prose>(m, "Prose", "A stretch of prose under one heading, lines joined.",
                     {{"section", "The section in which it stands."},
                      {"heading", "The sub-heading as printed, empty where there is none."},
                      {"text", "The text."}});
  bind_list<Prose>(m, "ProseList", "A list of Prose.");
  bind_list<std::string>(m, "StringList", "A list of str.");

  py::class_<Report> report = bind_struct<Report>(
      m, "Report",
      "One report of one organ for one year, as published. A figure is reached by its table or by\n"
      "its path: `report.requests[Outcome.not_held, Applicant.total]`,\n"
      "`report['requests.not_held.total']`.",
      {{"title", "The title as printed."},
       {"organ", "The organ that reports."},
       {"year", "The year of the report."},
       {"period", "The days that the figures cover, if printed."},
       {"published", "The day of publication, if printed."},
       {"notice", "The notice whose form the report says it follows, as printed."},
       {"editions", "Which form each table was printed on."},
       {"disclosure", "Table 二."},
       {"requests", "Table 三."},
       {"remedies", "Table 四."},
       {"prose", "The prose, in order."},
       {"footnotes", "The footnotes, in order."}},
      &repr_of);
  report.def("__getitem__", &get_figure, py::arg("id"));
  report.def("__setitem__", &set_figure, py::arg("id"), py::arg("figure"));
  report.def("__setitem__", &set_amount, py::arg("id"), py::arg("figure"));
  report.attr("__iter__") = py::none();
  report.def("figures", &list_figures,
             "All figures of the union of both forms with their ids, in the order of the ids.");
  report.def(
      "_repr_html_", [](const Report& self) { return to_str(page_of(self)); },
      "The official form with its findings marked, for notebooks.");

  m.def(
      "blank_report", [](Edition edition) { return blank_report(edition); }, py::arg("edition"),
      "A report on a form with nothing filled in: every figure of the form is absent, every other\n"
      "one is not on the form.");
  m.def(
      "blank_report",
      [](Edition disclosure, Edition requests) { return blank_report(disclosure, requests); },
      py::arg("disclosure"), py::arg("requests"), "The same where the tables mix the forms.");
}

}  // namespace govinfo::python
