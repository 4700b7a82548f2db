// SPDX-License-Identifier: Apache-2.0
// The enums as enum.Enum, with the labels of the form. Enumerators come from their description; the
// order is that of the declaration, which is that of the form.
#include <functional>
#include <string>

#include <pybind11/native_enum.h>

#include "convert.hpp"
#include "govinfo/category.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/indicator.hpp"
#include "govinfo/label.hpp"
#include "govinfo/table.hpp"
#include "register.hpp"

namespace govinfo::python {

namespace {

/// An enumerator that is a keyword of Python can be written with an underscore behind it.
bool is_keyword(const char* name) {
  return py::module_::import("keyword").attr("iskeyword")(name).cast<bool>();
}

template <class Function>
void def_property(const py::object& cls, const char* name, Function get, const char* doc) {
  const auto property = py::module_::import("builtins").attr("property");
  py::setattr(cls, name, property(py::cpp_function(get), py::none(), py::none(), doc));
}

template <class Function, class... Extra>
void def_method(const py::object& cls, const char* name, Function method, const Extra&... extra) {
  py::setattr(cls, name, py::cpp_function(method, py::name(name), py::is_method(cls), extra...));
}

template <class E, class Compare>
void def_comparison(const py::object& cls, const char* name, Compare compare) {
  def_method(
      cls, name, [compare](E self, E other) { return compare(index(self), index(other)); },
      py::arg("other"), py::is_operator());
}

template <DescribedEnum E>
py::object bind_enum(py::module_& m, const char* type_name, const char* doc) {
  py::native_enum<E> type(m, type_name, "enum.Enum", doc);
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
      [&](auto d) { type.value(d.name, d.value); });
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (is_keyword(d.name)) type.value((std::string{d.name} + "_").c_str(), d.value);
  });
  type.finalize();
  const py::object cls = m.attr(type_name);

  def_property(
      cls, "label_zh", [](E self) { return to_str(label(self).zh); },
      "The label in Chinese, as the form prints it.");
  def_property(
      cls, "label_en", [](E self) { return to_str(label(self).en); }, "The label in English.");
  def_method(
      cls, "label", [](E self, LangArg lang) { return to_str(label(self).in(lang.value)); },
      py::arg("lang") = "zh", "The label in a language.");
  def_comparison<E>(cls, "__lt__", std::less<>{});
  def_comparison<E>(cls, "__le__", std::less_equal<>{});
  def_comparison<E>(cls, "__gt__", std::greater<>{});
  def_comparison<E>(cls, "__ge__", std::greater_equal<>{});
  // By name: a number would mean something else when an enumerator is inserted.
  def_method(
      cls, "__reduce_ex__",
      [](E self, int) {
        return py::make_tuple(py::module_::import("builtins").attr("getattr"),
                              py::make_tuple(py::type::of(py::cast(self)), to_str(name(self))));
      },
      py::arg("protocol"));
  return cls;
}

}  // namespace

void register_enums(py::module_& m) {
  bind_enum<Lang>(m, "Lang", "The languages of messages and labels.");
  bind_enum<Applicant>(m, "Applicant",
                       "The columns of table 三: six kinds of applicant in the order of the form, "
                       "then the printed\ntotal column (what was published, never recomputed).");
  const py::object row = bind_enum<RequestRow>(
      m, "RequestRow",
      "The rows of table 三, in the order of the form: the union of both editions.");
  bind_enum<OutcomeGroup>(m, "OutcomeGroup", "The six groups （一）…（六） of results.");
  const py::object outcome = bind_enum<Outcome>(
      m, "Outcome",
      "The rows of table 三 that are results of a request: what stands under 三、本年度办理结果,\n"
      "without its total. `other_unspecified` is the single row （六）其他处理 of the 2019 form.");
  def_property(
      outcome, "row", [](Outcome self) { return row_of(self); },
      "The row of table 三, with the same name.");
  def_property(
      outcome, "group", [](Outcome self) { return group_of(self); },
      "The group （一）…（六） under which the form prints it.");
  def_property(
      row, "outcome", [](RequestRow self) { return outcome_of(self); },
      "The result that the row counts; None where it counts none.");
  bind_enum<Remedy>(m, "Remedy", "The three blocks of table 四.");
  bind_enum<RemedyResult>(
      m, "RemedyResult",
      "The five columns of each block of table 四: four results and the printed total.");
  bind_enum<Edition>(m, "Edition",
                     "Which form a table was printed on: 国办公开办函〔2019〕60号 or "
                     "国办公开办函〔2021〕30号.");
  bind_enum<Table>(m, "Table", "The three tables: 二 (disclosure), 三 (requests), 四 (remedies).");
  bind_enum<Section>(m, "Section",
                     "The six sections of the report, and what stands before the first of them.");
  bind_enum<FigureState>(
      m, "FigureState",
      "What the source shows for a figure. Only `printed` has a number, 0 included.\n\n"
      "absent       the form has the figure, the source shows no such cell (table cut, row lost)\n"
      "printed      a number\n"
      "blank        an empty cell\n"
      "dash         a mark or words for none: - — / 无 “本单位未制作规章”\n"
      "not_on_form  this edition of the form has no such figure\n"
      "unreadable   something is printed that cannot be told");
  bind_enum<FigureKind>(
      m, "FigureKind",
      "What the form asks for: a count (≥ 0), a signed change (本年增/减), money.");
  bind_enum<MoneyUnit>(m, "MoneyUnit",
                       "The unit of an amount: printed or given by the form (wan_yuan, 10 000 "
                       "yuan), printed\n(yuan), or not told.");
  bind_enum<Severity>(m, "Severity", "How grave a finding is.");
  bind_enum<Verdict>(m, "Verdict",
                     "What a rule said: `open` could not be evaluated (never a pass), `review` "
                     "asks for a human\neye. In code `pass` is written `Verdict.pass_`.");
  bind_enum<ReadingStatus>(m, "ReadingStatus",
                           "How much of the report a reader could tell: `complete` every table "
                           "and row, `partial` some\nof them, `refused` none (the findings say "
                           "why).");
  bind_enum<RuleScope>(m, "RuleScope",
                       "What a rule looks at: a reading with its provenance, a report, the years "
                       "of one organ, an\norgan and its children.");
  bind_enum<MissingPolicy>(m, "MissingPolicy",
                           "How a rule takes a blank or a dash: as unknown, as zero, or as zero "
                           "when every equation of\nthe table then holds.");
  bind_enum<RuleStatus>(m, "RuleStatus", "Whether a rule is run.");
  bind_enum<Tolerance>(m, "Tolerance",
                       "How far the two sides of a rule may be apart: not at all, or as far as "
                       "the decimals that\nare printed allow.");
  bind_enum<StatementKind>(m, "StatementKind",
                           "What a sentence says of figures: a count, a zero in words, money, a "
                           "share in percent, a change\nagainst the year before in percent "
                           "(growth) or as a count.");
  bind_enum<Indicator>(m, "Indicator",
                       "The named rates: what stands above and below the line is in form_of().");
  bind_enum<IndicatorKind>(m, "IndicatorKind",
                           "What a rate is: a share of its whole, or a ratio of two different "
                           "things.");
  bind_enum<Whose>(m, "Whose",
                   "Whose figure a rule means: the report's own, that of the year before, the sum "
                   "over the organs\nbelow.");
  bind_enum<Relation>(m, "Relation", "How the two sides of a rule are compared.");
  bind_enum<OrganLevel>(m, "OrganLevel",
                        "The level of an organ, where its name or a roster tells it.");
  bind_enum<OrganKind>(m, "OrganKind",
                       "What an organ is: a government of a region, a department of one, a branch "
                       "office of one\n(街道办事处, 派出机关).");
  bind_enum<CorpusColumn>(m, "CorpusColumn", "The columns of a corpus in front of the figures.");
  bind_enum<Predicate>(m, "Predicate",
                       "How a row is told from what a condition asks for. A missing value meets "
                       "none but\n`missing`.");
  bind_enum<OverlapKind>(m, "OverlapKind",
                         "Why two reports of one sum count something twice: versions of one "
                         "report, overlapping\nperiods, an organ inside another, an own share "
                         "(本级).");

  m.attr("applicant_kinds") = py::tuple(py::cast(applicant_kinds));
  m.attr("remedy_results") = py::tuple(py::cast(remedy_results));
}

}  // namespace govinfo::python
