// SPDX-License-Identifier: Apache-2.0
// The two official forms as read-only data.
#include "convert.hpp"
#include "govinfo/form.hpp"
#include "records.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

constexpr const char* label_doc = "The printed label.";
constexpr const char* aliases_doc = "Other ways in which real reports print the label.";

template <class Items>
py::tuple tuple_of(const Items& items) {
  py::tuple all(items.size());
  std::size_t i = 0;
  for (const auto& item : items) all[i++] = py::cast(item);
  return all;
}

template <class E>
void def_form_of(py::module_& m, const char* argument) {
  m.def(
      "form_of", [](E e) { return form_of(e); }, py::arg(argument),
      "How the form prints a row, a column, a group, a kind of remedy or a result.");
}

void register_texts(py::module_& m) {
  bind_struct<Text>(m, "Text", "A text in both languages.",
                    {{"zh", "In Chinese."}, {"en", "In English."}})
      .def(
          "in_", [](const Text& self, LangArg lang) { return to_str(self.in(lang.value)); },
          py::arg("lang"), "The text in a language.");
  bind_struct<OnForm>(m, "OnForm", "Whether a row stands on an edition of the form.",
                      {{"trial_2019", "On the 2019 form."}, {"standard_2021", "On the 2021 form."}})
      .def(
          "in_", [](const OnForm& self, Edition edition) { return self.in(edition); },
          py::arg("edition"), "Whether it stands on this one.");
}

void register_disclosure_forms(py::module_& m) {
  bind_struct<DisclosureColumn>(
      m, "DisclosureColumn", "A column of a block of table 二.",
      {{"label", label_doc}, {"unit", "The unit of its figures."}, {"aliases", aliases_doc}});
  bind_struct<DisclosureRow>(m, "DisclosureRow", "A row of a block of table 二.",
                             {{"label", label_doc},
                              {"figures", "Its figures, one for each column of the block."},
                              {"aliases", aliases_doc}});
  bind_struct<DisclosureBlock>(m, "DisclosureBlock",
                               "A block of table 二: one paragraph of article 20.",
                               {{"title", "The printed title."},
                                {"article", "The paragraph of Decree 711."},
                                {"columns", "Its columns, in order."},
                                {"rows", "Its rows, in order."}});
  m.def(
      "disclosure_blocks",
      [](Edition edition) {
        return py::typing::Tuple<DisclosureBlock, py::ellipsis>(
            tuple_of(disclosure_blocks(edition)));
      },
      py::arg("edition"), "The blocks of table 二 on a form, in order.");
}

}  // namespace

void register_form(py::module_& m) {
  register_texts(m);
  bind_struct<SectionForm>(
      m, "SectionForm", "A section and its heading.",
      {{"section", "The section."}, {"label", label_doc}, {"aliases", aliases_doc}});
  bind_struct<ApplicantForm>(m, "ApplicantForm", "A column of table 三.",
                             {{"applicant", "The column."},
                              {"label", label_doc},
                              {"over", "The heading above it, empty where there is none."}});
  bind_struct<RequestForm>(m, "RequestForm", "A row of table 三.",
                           {{"row", "The row."},
                            {"label", label_doc},
                            {"article", "The article of Decree 711 that it counts, if any."},
                            {"aliases", aliases_doc},
                            {"on", "The forms on which it stands."}});
  bind_struct<GroupForm>(m, "GroupForm", "A group of results in table 三.",
                         {{"group", "The group."}, {"label", label_doc}});
  bind_struct<RemedyForm>(m, "RemedyForm", "A block of table 四.",
                          {{"remedy", "The kind of remedy."},
                           {"label", label_doc},
                           {"over", "The heading above it, empty where there is none."}});
  bind_struct<RemedyResultForm>(m, "RemedyResultForm", "A column of each block of table 四.",
                                {{"result", "The result."}, {"label", label_doc}});
  register_disclosure_forms(m);

  def_form_of<RequestRow>(m, "row");
  def_form_of<Applicant>(m, "applicant");
  def_form_of<OutcomeGroup>(m, "group");
  def_form_of<Remedy>(m, "remedy");
  def_form_of<RemedyResult>(m, "result");
  m.def(
      "request_rows",
      [](Edition edition) {
        return py::typing::Tuple<RequestRow, py::ellipsis>(tuple_of(request_rows(edition)));
      },
      py::arg("edition"), "The rows of table 三 on a form, in order: 25 (2021) or 23 (2019).");
  m.def(
      "edition_words",
      [](Table table, Edition edition) { return detail::show(edition_words(table, edition)); },
      py::arg("table"), py::arg("edition"),
      "Words in the headings and rows of a table that only this form prints: they tell the forms\n"
      "apart.");
  m.def(
      "notice_of", [](Edition edition) { return to_str(notice_of(edition)); }, py::arg("edition"),
      "The notice that prescribes a form.");

  m.attr("section_forms") = tuple_of(section_forms);
  m.attr("applicant_forms") = tuple_of(applicant_forms);
  m.attr("request_forms") = tuple_of(request_forms);
  m.attr("group_forms") = tuple_of(group_forms);
  m.attr("remedy_forms") = tuple_of(remedy_forms);
  m.attr("remedy_result_forms") = tuple_of(remedy_result_forms);
  m.attr("applicants_heading") = applicants_heading;
  m.attr("organizations_heading") = organizations_heading;
  m.attr("requests_head") = requests_head;
  m.attr("results_heading") = results_heading;
  m.attr("disclosure_rows_heading") = disclosure_rows_heading;
  m.attr("litigation_heading") = litigation_heading;
  m.attr("report_title") = report_title;
}

}  // namespace govinfo::python
