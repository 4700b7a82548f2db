// SPDX-License-Identifier: Apache-2.0
// FigureId and Place: which figure, and where the form prints it.
#include "convert.hpp"
#include "govinfo/error.hpp"
#include "govinfo/message.hpp"
#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

FigureId make_figure_id(const FigureIdArg& path) { return path.value; }

FigureId figure_id_at(std::int64_t position) {
  if (position < 0 || static_cast<std::size_t>(position) >= figure_count) {
    throw UsageError(std::to_string(position) + " is no figure: ids are 0 to " +
                     std::to_string(figure_count - 1));
  }
  return static_cast<FigureId>(position);
}

/// The form on which the figure stands: the newer one where it stands on both.
Edition form_with(FigureId id, std::optional<Edition> edition) {
  const bool newer = on_form(id, Edition::standard_2021);
  return edition.value_or(newer ? Edition::standard_2021 : Edition::trial_2019);
}

}  // namespace

void register_path(py::module_& m) {
  bind_struct<Place>(
      m, "Place",
      "A cell of the form, counted from 1 among the rows and columns that hold numbers. Table 三:\n"
      "row 1 … 25 (2019: 23), column 1 … 7. Table 二: row 1 … 6 (2019: 8), column 1 … 3 of its\n"
      "block. Table 四: row 1, column 1 … 15.",
      {{"table", "The table."},
       {"row", "The row, from 1."},
       {"column", "The column, from 1; in table 二 within its block."}});

  py::class_<FigureId> id(
      m, "FigureId",
      "A figure of the union of both forms: `FigureId('requests.not_held.natural_person')`.\n"
      "Wherever an id is taken, its path is taken too. int() gives its number: 0 … 181 table 三,\n"
      "182 … 210 table 二, 211 … 225 table 四; numbers are appended, never given anew.");
  id.def(py::init(&make_figure_id), py::arg("path"));
  id.def(py::init(&figure_id_at), py::arg("number"));
  id.def_property_readonly(
      "path", [](FigureId self) { return to_str(path_of(self)); },
      "The path: 'requests.not_held.natural_person'.");
  id.def_property_readonly(
      "table", [](FigureId self) { return table_of(self); }, "The table in which it stands.");
  id.def_property_readonly(
      "kind", [](FigureId self) { return kind_of(self); }, "A count, a signed change, or money.");
  id.def(
      "place", [](FigureId self, Edition edition) { return place_of(self, edition); },
      py::arg("edition"), "Where it stands on a form; None when it does not stand there.");
  id.def(
      "on_form", [](FigureId self, Edition edition) { return on_form(self, edition); },
      py::arg("edition"), "Whether a form has it.");
  id.def(
      "label",
      [](FigureId self, LangArg lang, std::optional<Edition> edition) {
        return to_str(figure_label(self, form_with(self, edition), lang.value));
      },
      py::arg("lang") = "zh", py::arg_v("edition", py::none(), "None"),
      "Its label, without its table: '（一）予以公开·自然人'.");
  id.def(
      "place_text",
      [](FigureId self, LangArg lang, std::optional<Edition> edition) {
        return to_str(place_text(self, form_with(self, edition), lang.value));
      },
      py::arg("lang") = "zh", py::arg_v("edition", py::none(), "None"),
      "Table, row and label in words: '表三 第3行“（一）予以公开”·自然人'.");
  id.def("__int__", [](FigureId self) { return index(self); });
  id.def("__str__", [](FigureId self) { return to_str(path_of(self)); });
  id.def("__repr__",
         [](FigureId self) { return to_str("FigureId('" + std::string{path_of(self)} + "')"); });
  id.def("__hash__", [](FigureId self) { return index(self); });
  id.def(py::self == py::self);
  id.def(py::self < py::self);
  id.def(py::self <= py::self);
  id.def(py::self > py::self);
  id.def(py::self >= py::self);
  def_copy(id);
  def_pickle(id);

  m.def(
      "figure_id", [](RowArg row, Applicant applicant) { return figure_id(row.value, applicant); },
      py::arg("row"), py::arg("applicant"), "A figure of table 三.");
  m.def(
      "figure_id", [](Remedy remedy, RemedyResult result) { return figure_id(remedy, result); },
      py::arg("remedy"), py::arg("result"), "A figure of table 四.");
  m.def(
      "figure_at", [](const Place& place, Edition edition) { return figure_at(place, edition); },
      py::arg("place"), py::arg("edition"),
      "The figure at a place of a form; None when there is no such cell.");
  m.def("figures_on_form", &figures_on_form, py::arg("edition"),
        "How many figures a form has: 200 (2021), 198 (2019).");

  py::tuple all(figure_count);
  for (FigureId each : all_figures) all[index(each)] = each;
  m.attr("all_figures") = all;
  m.attr("figure_count") = figure_count;
  m.attr("request_figure_count") = request_figure_count;
  m.attr("disclosure_figure_count") = disclosure_figure_count;
  m.attr("remedy_figure_count") = remedy_figure_count;
}

}  // namespace govinfo::python
