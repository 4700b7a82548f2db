// SPDX-License-Identifier: Apache-2.0
// Rosters, and what an organ published less what its children did.
#include "convert.hpp"
#include "govinfo/difference.hpp"
#include "govinfo/roster.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

void register_roster(py::module_& m) {
  bind_struct<RosterEntry>(m, "RosterEntry", "One organ that must report.",
                           {{"id", "Its id, unique in the roster."},
                            {"name", "Its name."},
                            {"parent", "The id of the organ that adds it up; empty at the top."},
                            {"kind", "What it is."},
                            {"region", "A GB/T 2260 code."},
                            {"first_year", "The first report year that it owes."},
                            {"last_year", "The last report year that it owes."}});
  m.def(
      "is_own_share", [](const RosterEntry& entry) { return is_own_share(entry); },
      py::arg("entry"), "Whether an entry is the own share (本级) of its parent.");
  m.attr("max_roster_entries") = max_roster_entries;
  bind_struct<Roster>(m, "Roster", "The organs that must report, in the order of their file.",
                      {{"entries", "The organs."}});
  m.def(
      "roster_from_csv", [](const BytesArg& csv) { return roster_from_csv(csv.value); },
      py::arg("csv"),
      "A roster from CSV with the columns id, name, parent, kind, region, from, to (编号, 名称,\n"
      "上级, 类别, 区划, 起, 止). UsageError names the line of what cannot be read.");
  bind_struct<CountDifference>(m, "CountDifference",
                               "A count of an organ against those of its children.",
                               {{"id", "Which figure."},
                                {"parent", "What the organ published."},
                                {"children", "The sum over the children."},
                                {"own_share", "parent - children, where every number is known."},
                                {"reported", "How many children printed a number."},
                                {"complete", "Whether all did."}});
  bind_struct<AmountDifference>(m, "AmountDifference",
                                "An amount of an organ against those of its children, in 万元.",
                                {{"id", "Which figure."},
                                 {"parent", "What the organ published."},
                                 {"children", "The sum over the children."},
                                 {"own_share", "parent - children, where every number is known."},
                                 {"reported", "How many children printed a number."},
                                 {"complete", "Whether all did."}});
  bind_struct<DifferenceTable>(m, "DifferenceTable",
                               "What an organ published, less what its children published.",
                               {{"children", "How many reports were added up."},
                                {"counts", "The counts."},
                                {"amounts", "The amounts of money."}});
  m.def(
      "is_additive", [](FigureIdArg id) { return is_additive(id.value); }, py::arg("id"),
      "Whether the figure of an organ is the sum of those of its parts.");
  m.def(
      "difference_table",
      [](const Report& parent, const ListArg<Report>& children) {
        return without_gil(
            [parent, reports = children.value] { return difference_table(parent, reports); });
      },
      py::arg("parent"), py::arg("children"),
      "The additive figures of an organ less those of its children.");
}

}  // namespace govinfo::python
