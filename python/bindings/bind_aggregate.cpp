// SPDX-License-Identifier: Apache-2.0
// Sums in groups, who reported, and what is counted twice.
#include <memory>
#include <string>
#include <utility>

#include "convert.hpp"
#include "corpus_value.hpp"
#include "govinfo/aggregate.hpp"
#include "govinfo/roll_up.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

/// The places of groups, from behind too.
std::size_t group_of(const Aggregate& self, py::ssize_t group) {
  const auto size = static_cast<py::ssize_t>(self.size());
  if (group < 0) group += size;
  if (group < 0 || group >= size) throw py::index_error("there is no such group");
  return static_cast<std::size_t>(group);
}

void register_structs(py::module_& m) {
  bind_struct<WideSum>(m, "WideSum", "A whole number of 128 bits in two's complement.",
                       {{"low", "The low 64 bits."}, {"high", "The high 64 bits, signed."}})
      .def(
          "__add__", [](const WideSum& a, const WideSum& b) { return a + b; }, py::arg("other"))
      .def("__int__", [](const WideSum& self) {
        const py::int_ high(self.high);
        return py::int_((high << py::int_(64)) | py::int_(self.low));
      });
  m.def("widen", &widen, py::arg("number"), "A number as a WideSum.");
  m.def("narrow", &narrow, py::arg("sum"), "The number where it fits 64 bits.");
  bind_struct<PartialSum>(m, "PartialSum", "What some reports have of one figure; merged by +.",
                          {{"total", "The sum of what is printed; money in units of 10^-9 万元."},
                           {"reported", "Reports that print a number."},
                           {"missing", "Reports whose form asks for it and that have none."},
                           {"not_on_form", "Reports whose form does not ask for it."}})
      .def(
          "__add__", [](const PartialSum& a, const PartialSum& b) { return a + b; },
          py::arg("other"));
  m.def("sum_of", &sum_of, py::arg("partial"), py::arg("kind"), "As a Sum with its interval.");
  bind_struct<GroupKey>(
      m, "GroupKey", "A column by which rows are put together.",
      {{"column", "Its name."}, {"prefix", "Of text so many bytes only; 0: all of it."}});
  bind_struct<Member>(m, "Member", "A report of a group.",
                      {{"organ", "The XXH3 of the organ's id or name."},
                       {"year", "0 where it is not known."},
                       {"region", "The region of a government, nine digits; 0 otherwise."},
                       {"first_day", "Of the period, in days from 1970-01-01."},
                       {"last_day", "Of the period, in days from 1970-01-01."}});
  bind_struct<Overlap>(m, "Overlap", "Two rows that count something twice.",
                       {{"kind", "Why."},
                        {"whole", "The row that holds the other, or the later version."},
                        {"part", "The row that is counted in it."}});
  bind_struct<OverlapCounts>(m, "OverlapCounts",
                             "How many reports of a sum are counted in another one of it.",
                             {{"versions", "Older versions of a report."},
                              {"periods", "Reports whose period overlaps a later one's."},
                              {"inside", "Organs inside another one."},
                              {"own_share", "Own shares (本级) beside their organ."}});
  bind_struct<FigureTotal>(m, "FigureTotal", "One sum of one group.",
                           {{"id", "Which figure."},
                            {"sum", "Value, missing and interval of counts."},
                            {"amount", "The sum of money in 万元."},
                            {"reported", "Reports that print a number."},
                            {"not_on_form", "Reports whose form does not ask for it."},
                            {"partial", "Whether something is missing from it."}});
  bind_struct<Coverage>(m, "Coverage", "Who reported in a group.",
                        {{"reports", "How many reports there are."},
                         {"organs", "Of how many different organs."},
                         {"expected", "How many reports the roster asks for."},
                         {"absent", "Places in the roster of organs that did not report."},
                         {"twice", "How many reports are counted in others."}});
  bind_struct<RollUpNode>(
      m, "RollUpNode", "An organ of a roll-up tree in one year.",
      {{"organ", "Its place in the roster."},
       {"year", "The report year."},
       {"row", "The row of its report; None where it did not report."},
       {"versions", "Rows of other reports of this organ and year, which are in no sum."},
       {"children", "Places in RollUp.nodes."},
       {"absent", "Places in the roster of children that owe a report and have none."},
       {"own_share_reported", "Whether the own share (本级) is one of the children."},
       {"complete", "Whether it reported, and so did every child."},
       {"difference", "What it published less what its children published."}});
  bind_struct<RollUp>(m, "RollUp", "The organs of a roster with what they and their children said.",
                      {{"nodes", "Years ascending, organs in the order of the roster."},
                       {"unmatched", "Rows of organs that are not in the roster, or of no year."}});
}

}  // namespace

void register_aggregate(py::module_& m) {
  register_structs(m);
  py::class_<Aggregate>(m, "Aggregate",
                        "Sums in groups. Parts merge in any order to the same state, to the bit.")
      .def("__len__", &Aggregate::size)
      .def_property_readonly(
          "by", [](const Aggregate& self) { return detail::show(self.by()); },
          "By what rows are put together.")
      .def_property_readonly(
          "figures", [](const Aggregate& self) { return detail::show(self.figures()); },
          "The figures that were added up.")
      .def_property_readonly("has_members", &Aggregate::has_members,
                             "Whether it is known who is in each group.")
      .def(
          "key",
          [](const Aggregate& self, py::ssize_t group) {
            const auto& key = self.key(group_of(self, group));
            py::tuple values(key.size());
            for (std::size_t i = 0; i < key.size(); ++i) {
              values[i] = show_value(key[i], self.by()[i].column);
            }
            return py::typing::Tuple<py::object, py::ellipsis>(values);
          },
          py::arg("group"), "The key of a group: a value for each of `by`.")
      .def(
          "find",
          [](const Aggregate& self, const py::args& key) {
            std::vector<CorpusValue> values;
            for (const py::handle value : key) values.push_back(value_of(value));
            return self.find(values);
          },
          "The place of the group with this key; None when there is no such one.")
      .def(
          "reports",
          [](const Aggregate& self, py::ssize_t group) {
            return self.reports(group_of(self, group));
          },
          py::arg("group"), "How many reports are in a group.")
      .def(
          "members",
          [](const Aggregate& self, py::ssize_t group) {
            return detail::show(self.members(group_of(self, group)));
          },
          py::arg("group"), "Who is in a group.")
      .def(
          "partial",
          [](const Aggregate& self, py::ssize_t group, FigureIdArg figure) {
            return self.partial(group_of(self, group), figure.value);
          },
          py::arg("group"), py::arg("figure"), "What the reports of a group have of a figure.")
      .def(
          "total",
          [](const Aggregate& self, py::ssize_t group, FigureIdArg figure,
             const std::optional<Coverage>& coverage) {
            const std::size_t place = group_of(self, group);
            return coverage ? self.total(place, figure.value, *coverage)
                            : self.total(place, figure.value);
          },
          py::arg("group"), py::arg("figure"), py::arg_v("coverage", py::none(), "None"),
          "One sum with all that must be said of it; with its coverage partial also where an "
          "organ\n"
          "is absent.")
      .def(
          "coverage",
          [](const Aggregate& self, py::ssize_t group, const std::optional<Roster>& roster) {
            return self.coverage(group_of(self, group), roster ? &*roster : nullptr);
          },
          py::arg("group"), py::arg_v("roster", py::none(), "None"),
          "Who reported in a group, against a roster.")
      .def("merge", &Aggregate::merge, py::arg("other"), "Adds the groups of another part.")
      .def(
          "__add__",
          [](const Aggregate& a, const Aggregate& b) {
            Aggregate merged = a;
            merged.merge(b);
            return merged;
          },
          py::arg("other"))
      .def(
          "to_bytes", [](const Aggregate& self) { return py::bytes(self.to_bytes()); },
          "The state as bytes, the same on every machine.")
      .def(
          "table",
          [](const Aggregate& self, const std::optional<Roster>& roster) {
            return without_gil(
                [&, copy = self] { return totals_table(copy, roster ? &*roster : nullptr); });
          },
          py::arg_v("roster", py::none(), "None"),
          "One row a group and figure: keys, reports, expected, absent, figure, value, amount,\n"
          "lower, upper, reported, missing, not_on_form, partial, counted_twice.")
      .def(py::self == py::self)
      .def(py::pickle([](const Aggregate& self) { return py::bytes(self.to_bytes()); },
                      [](const py::bytes& state) {
                        return aggregate_from_bytes(static_cast<std::string_view>(state));
                      }))
      .def("__repr__", [](const Aggregate& self) {
        return "<Aggregate: " + std::to_string(self.size()) + " groups, " +
               std::to_string(self.figures().size()) + " figures>";
      });
  m.def(
      "aggregate_from_bytes",
      [](const BytesArg& bytes) { return aggregate_from_bytes(bytes.value); }, py::arg("bytes"),
      "Sums from what Aggregate.to_bytes() wrote; UsageError for anything else.");
  m.def(
      "totals_table",
      [](const Aggregate& sums, const std::optional<Roster>& roster) {
        return totals_table(sums, roster ? &*roster : nullptr);
      },
      py::arg("sums"), py::arg_v("roster", py::none(), "None"), "The same as Aggregate.table().");
}

}  // namespace govinfo::python
