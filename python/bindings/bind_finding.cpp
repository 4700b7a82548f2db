// SPDX-License-Identifier: Apache-2.0
// Finding and Findings, the sums and places that they speak of, and their words.
#include "convert.hpp"
#include "govinfo/aggregate.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/message.hpp"
#include "govinfo/rule_set.hpp"
#include "govinfo/sum.hpp"
#include "list.hpp"
#include "page.hpp"
#include "records.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

void register_sum(py::module_& m) {
  bind_struct<Interval>(m, "Interval",
                        "All values that are possible; a bound that is None is not known.",
                        {{"lower", "The least value."}, {"upper", "The greatest value."}});
  bind_struct<Sum>(
      m, "Sum", "The sum of the figures that are printed, and what is missing from it.",
      {{"value", "The sum; None when it does not fit 64 bits."},
       {"missing", "How many figures have no number; those not on the form are no part of a sum."},
       {"interval", "What the whole can be: a missing count is at least 0."}})
      .def_property_readonly(
          "is_exact", [](const Sum& self) { return is_exact(self); },
          "Whether nothing is missing and nothing overflowed.")
      .def(
          "add",
          [](const Sum& self, const FigureArg& figure, FigureKind kind) {
            Sum sum = self;
            add(sum, figure.value, kind);
            return sum;
          },
          py::arg("figure"), py::arg_v("kind", FigureKind::count, "FigureKind.count"),
          "The sum with a figure added. A missing count is at least 0, a missing change can be\n"
          "anything.")
      .def(py::self + py::self);
  m.def("group_total", &group_total, py::arg("report"), py::arg("group"), py::arg("applicant"),
        "How many requests of one kind of applicant (or of the printed total column) ended in one\n"
        "group of results. A row that is blank, lost or unreadable is counted in `missing`.");
}

/// The bytes of a span; UsageError when the report has no such stretch.
std::string_view text_of(const ProseSpan& span, const Report& report) {
  if (span.item >= report.prose.size() || span.begin > span.end ||
      span.end > report.prose[span.item].text.size()) {
    throw UsageError("the report has no such stretch of prose");
  }
  return std::string_view{report.prose[span.item].text}.substr(span.begin, span.end - span.begin);
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::pair<std::size_t, std::size_t> characters_of(const ProseSpan& span, const Report& report) {
  const std::size_t size = characters_in(text_of(span, report));
  const std::size_t begin = characters_in(text_of({span.item, 0, span.begin}, report));
  return {begin, begin + size};
}

/// "<Findings: 2 error, 1 note>"
std::string repr_of(const Findings& findings) {
  std::string counts;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding& each) {
      return each.severity == severity;
    });
    if (count == 0) continue;
    if (!counts.empty()) counts += ", ";
    counts.append(std::to_string(count)).append(" ").append(name(severity));
  }
  return "<Findings: " + (counts.empty() ? "none" : counts) + ">";
}

void register_words(py::class_<Finding>& finding) {
  finding.def(
      "message",
      [](const Finding& self, LangArg lang, const std::optional<RuleSet>& rules) {
        return to_str(rules ? message(self, lang.value, *rules) : message(self, lang.value));
      },
      py::arg("lang") = "zh", py::kw_only(), py::arg_v("rules", py::none(), "None"),
      "What is wrong, with the values and the place. `rules` knows the words of added rules.");
  finding.def(
      "advice",
      [](const Finding& self, LangArg lang, const std::optional<RuleSet>& rules) {
        return to_str(rules ? advice(self, lang.value, *rules) : advice(self, lang.value));
      },
      py::arg("lang") = "zh", py::kw_only(), py::arg_v("rules", py::none(), "None"),
      "What to do about it.");
  finding.def(
      "place_text",
      [](const Finding& self, LangArg lang) { return to_str(place_text(self, lang.value)); },
      py::arg("lang") = "zh", "Where it stands on the form; empty when nothing tells.");
  finding.def_property_readonly(
      "legal", [](const Finding& self) { return legal(self); },
      "Where the rule comes from; all empty for the facts of a reader.");
  finding.def(
      "fingerprint",
      [](const Finding& self, const Report& report) { return fingerprint(self, report); },
      py::arg("report"),
      "64 bits that are the same for the same finding in another run: over the rule, the organ,\n"
      "the year, the figures and their values, what the prose states and the reports compared,\n"
      "never over wording or places in the source.");
}

}  // namespace

void register_finding(py::module_& m) {
  register_sum(m);
  bind_struct<SourcePlace>(m, "SourcePlace",
                           "A place in a source, counted from 1; 0 where it does not apply. Text "
                           "has page (form feeds),\n"
                           "line, and column in terminal cells; grids have table, row and cell.",
                           {{"page", "The page."},
                            {"line", "The line."},
                            {"column", "The column, in cells of a terminal."},
                            {"table", "The table among those of the document."},
                            {"row", "The row of the table."},
                            {"cell", "The cell of the row."}})
      .def(
          "place_text",
          [](const SourcePlace& self, LangArg lang) {
            return to_str(place_text(self, lang.value));
          },
          py::arg("lang") = "zh", "The place in words; empty when none is known.");
  bind_struct<ProseSpan>(
      m, "ProseSpan",
      "A stretch of the prose of a report. A finding does not hold its report, so the positions\n"
      "are bytes of UTF-8; `characters` and `text` turn them into what Python counts.",
      {{"item", "The place in Report.prose."},
       {"begin", "The first byte."},
       {"end", "The byte behind the last."}})
      .def(
          "characters",
          [](const ProseSpan& self, const Report& report) {
            const auto [begin, end] = characters_of(self, report);
            return py::make_tuple(begin, end);
          },
          py::arg("report"), "The first character and the one behind the last.")
      .def(
          "text",
          [](const ProseSpan& self, const Report& report) { return to_str(text_of(self, report)); },
          py::arg("report"), "The words.");
  bind_struct<Location>(m, "Location", "Where a finding is.",
                        {{"edition", "The form on which its figures are to be looked up."},
                         {"source", "The place in the source, if the rule or reader knows it."},
                         {"text", "The text that stands there."},
                         {"prose", "Where in the prose; None where it is not about prose."}});
  bind_struct<Term>(m, "Term", "A figure that a finding is about, as published.",
                    {{"id", "Which figure."},
                     {"sign", "+1 on the left side of an equation, -1 on the right side."},
                     {"figure", "The figure."},
                     {"subject", "The place of its report in the finding's `subjects`."},
                     {"alternative",
                      "Terms with the same number are one sum that a sentence can "
                      "mean."}});
  bind_struct<Subject>(m, "Subject", "A report that a finding over years or organs speaks of.",
                       {{"organ", "The organ."},
                        {"year", "The year."},
                        {"report", "Its place among the reports that were checked together."}});
  bind_struct<LegalSource>(
      m, "LegalSource", "Where a rule comes from.",
      {{"document", "The document."},
       {"place", "The place in it."},
       {"quote", "Its words, verbatim; empty where no official wording is known."}});

  py::class_<Finding> finding = bind_struct<Finding>(
      m, "Finding",
      "What a rule or a reader has to say: numbers and ids; words are written when asked for. For\n"
      "an equation `left` and `right` are its two sides over the printed figures; for a reader's\n"
      "finding `left` is what was found and `right` what the form asks for.",
      {{"rule", "The id of the rule, family and instance: 'T3.BAL.natural_person'."},
       {"verdict", "What the rule said."},
       {"severity", "How grave it is."},
       {"where", "Where it is."},
       {"figures", "The figures that it is about, as published."},
       {"left", "The left side."},
       {"right", "The right side."},
       {"difference", "left - right, where both are known."},
       {"stated", "What the prose states, as printed: '258', '12.5%'."},
       {"subjects", "The reports that it compares; none for a lone report."},
       {"related", "The rules of other findings about the same figures."}});
  register_words(finding);
  bind_list<Finding>(m, "FindingList", "A list of Finding.");
  bind_struct<ScopesRun>(m, "ScopesRun", "Which scopes of rules were run.",
                         {{"reading", "Rules about a reading and its provenance."},
                          {"report", "Rules about a report."},
                          {"series", "Rules about the years of one organ."},
                          {"tree", "Rules about an organ and its children."}});

  py::class_<Findings> findings = bind_struct<Findings>(
      m, "Findings",
      "All findings, in the order of the catalogue and of the form. Iterates over them; true when\n"
      "there are any.",
      {{"items", "The findings."},
       {"run", "Which scopes of rules were run: the others say nothing here, which is no pass."},
       {"truncated", "Whether findings were left out because a limit was reached."}},
      &repr_of);
  findings.def("__len__", [](const Findings& self) { return self.size(); });
  findings.def(
      "__getitem__",
      [](const Findings& self, py::ssize_t i) {
        return self.items[detail::checked_index(i, self.items.size())];
      },
      py::arg("index"));
  findings.def("__iter__", [](const py::object& self) {
    return py::typing::Iterator<Finding>(py::iter(self.attr("items")));
  });
  findings.def(
      "count_at_least",
      [](const Findings& self, Severity severity) { return count_at_least(self, severity); },
      py::arg("severity"), "How many findings have at least this severity.");
  findings.def(
      "_repr_html_", [](const Findings& self) { return to_str(page_of(self)); },
      "A table, for notebooks.");
}

}  // namespace govinfo::python
