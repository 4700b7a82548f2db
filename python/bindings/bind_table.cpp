// SPDX-License-Identifier: Apache-2.0
// The three tables. Tables and rows are references into their report and keep it alive; figures are
// assigned whole.
#include "convert.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/table.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

template <class Key>
using Row = EnumArray<Key, Figure>;

/// A row from its figures in the order of the form, or the figures of another row.
template <class Key>
struct RowFigures {
  Row<Key> value;
};

}  // namespace

}  // namespace govinfo::python

namespace pybind11::detail {

template <class Key>
struct type_caster<govinfo::python::RowFigures<Key>> {
  using Row = govinfo::EnumArray<Key, govinfo::Figure>;
  using Items = govinfo::python::ListArg<govinfo::Figure>;
  PYBIND11_TYPE_CASTER(govinfo::python::RowFigures<Key>,
                       make_caster<Row>::name + const_name(" | ") + make_caster<Items>::name);
  bool load(handle source, bool convert) {
    if (isinstance<Row>(source)) {
      value.value = source.cast<const Row&>();
      return true;
    }
    make_caster<Items> items;
    if (!items.load(source, convert)) return false;
    const auto& figures = cast_op<const Items&>(items).value;
    if (figures.size() != value.value.cells.size()) {
      throw govinfo::UsageError("a row has " + std::to_string(value.value.cells.size()) +
                                " figures, not " + std::to_string(figures.size()));
    }
    std::copy(figures.begin(), figures.end(), value.value.cells.begin());
    return true;
  }
};

}  // namespace pybind11::detail

namespace govinfo::python {

namespace {

/// What all tables and rows have. They are keyed as a dict is.
template <class T>
void def_table(py::class_<T>& cls, const char* type_name) {
  using Key = typename T::key_type;
  def_equality(cls);
  def_copy(cls);
  def_pickle(cls);
  cls.def("__len__", [](const T&) { return count_of<Key>; });
  const auto keys = [] {
    py::list all;
    for (Key key : all_values<Key>) all.append(py::cast(key));
    return py::typing::List<Key>(all);
  };
  cls.def("__iter__", [keys](const T&) { return py::typing::Iterator<Key>(py::iter(keys())); });
  cls.def("keys", [keys](const T&) { return keys(); }, "The keys in the order of the form.");
  using Value = typename T::mapped_type;
  const auto values = [](const py::object& self) {
    py::list all;
    for (Key key : all_values<Key>) all.append(self[py::cast(key)]);
    return all;
  };
  cls.def(
      "values", [values](const py::object& self) { return py::typing::List<Value>(values(self)); },
      "The values in the order of the form.");
  cls.def(
      "items",
      [keys, values](const py::object& self) {
        const auto zip = py::module_::import("builtins").attr("zip");
        return py::typing::List<py::typing::Tuple<Key, Value>>(py::list(zip(keys(), values(self))));
      },
      "Keys and values in the order of the form.");
  cls.def(
      "to_dict", [](const T& self) { return py::typing::Dict<py::str, py::object>(plain(self)); },
      "The figures as plain values, named and written as in JSON.");
  cls.def("__repr__", [type_name](const T& self) {
    return to_str("<" + std::string{type_name} + " " + from_str(py::str(plain(self))) + ">");
  });
}

template <class Key>
void bind_row(py::module_& m, const char* name, const char* doc) {
  py::class_<Row<Key>> row(m, name, doc);
  row.def(py::init<>());
  row.def(py::init([](const RowFigures<Key>& figures) { return figures.value; }),
          py::arg("figures"));
  row.def("__getitem__", [](const Row<Key>& self, Key key) { return self[key]; }, py::arg("key"));
  row.def(
      "__setitem__",
      [](Row<Key>& self, Key key, const FigureArg& figure) { self[key] = figure.value; },
      py::arg("key"), py::arg("figure"));
  def_table(row, name);
}

/// `RowKey` is what a row is taken by, `Column` the key of its figures.
template <class T, class RowKey, class Column>
void bind_rows(py::module_& m, const char* name, const char* doc) {
  py::class_<T> table(m, name, doc);
  const auto key_of = [](const RowKey& row) {
    if constexpr (std::is_same_v<RowKey, RowArg>) {
      return row.value;
    } else {
      return row;
    }
  };
  table.def(py::init<>());
  table.def(
      "__getitem__",
      [key_of](T& self, const RowKey& row) -> Row<Column>& { return self[key_of(row)]; },
      py::return_value_policy::reference_internal, py::arg("key"));
  table.def(
      "__getitem__",
      [key_of](const T& self, const std::pair<RowKey, Column>& key) {
        return self[key_of(key.first)][key.second];
      },
      py::arg("key"));
  table.def(
      "__setitem__",
      [key_of](T& self, const RowKey& row, const RowFigures<Column>& figures) {
        self[key_of(row)] = figures.value;
      },
      py::arg("key"), py::arg("value"));
  table.def(
      "__setitem__",
      [key_of](T& self, const std::pair<RowKey, Column>& key, const FigureArg& figure) {
        self[key_of(key.first)][key.second] = figure.value;
      },
      py::arg("key"), py::arg("value"));
  def_table(table, name);
}

void register_disclosure(py::module_& m) {
  bind_struct<DocumentFigures>(
      m, "DocumentFigures",
      "Table 二, article 20 (1): 规章 or 行政规范性文件, in pieces. The 2021 form asks for the\n"
      "first three, the 2019 form for the others.",
      {{"issued", "本年制发件数"},
       {"repealed", "本年废止件数"},
       {"in_force", "现行有效件数"},
       {"made", "本年新制作数量 (2019 form)"},
       {"disclosed", "本年新公开数量 (2019 form)"},
       {"disclosed_total", "对外公开总数量 (2019 form)"}});
  bind_struct<DecisionFigures>(
      m, "DecisionFigures",
      "Table 二, article 20 (5) and (6): 行政许可, 其他对外管理服务事项, 行政处罚, 行政强制.",
      {{"decisions", "处理决定数量, on both forms"},
       {"items_last_year", "上一年项目数量 (2019 form)"},
       {"change", "本年增/减, signed (2019 form)"}});
  bind_struct<FeeFigures>(m, "FeeFigures", "Table 二, article 20 (8): 行政事业性收费.",
                          {{"collected", "本年收费金额 (2021 form)"},
                           {"items_last_year", "上一年项目数量 (2019 form)"},
                           {"change", "本年增/减, signed (2019 form)"}});
  bind_struct<ProcurementFigures>(m, "ProcurementFigures",
                                  "Table 二, article 20 (9), 2019 form only: 政府集中采购.",
                                  {{"projects", "采购项目数量"}, {"amount", "采购总金额"}});
  bind_struct<DisclosureTable>(m, "DisclosureTable",
                               "Table 二: the union of both forms, 29 figures.",
                               {{"regulations", "规章"},
                                {"normative_documents", "行政规范性文件"},
                                {"licensing", "行政许可"},
                                {"other_services", "其他对外管理服务事项 (2019 form)"},
                                {"penalties", "行政处罚"},
                                {"coercion", "行政强制"},
                                {"fees", "行政事业性收费"},
                                {"procurement", "政府集中采购 (2019 form)"}});
}

}  // namespace

void register_table(py::module_& m) {
  bind_row<Applicant>(m, "ApplicantRow",
                      "A row of table 三: a figure for each kind of applicant and the printed "
                      "total.\n`ApplicantRow([3, 0, 0, 0, 0, 0, 3])` or `row[Applicant.total]`.");
  bind_rows<RequestTable, RowArg, Applicant>(
      m, "RequestTable",
      "Table 三: 26 rows of 7 figures, the union of both forms. A row is named by a RequestRow or\n"
      "an Outcome: `table[Outcome.not_held, Applicant.total] = 3`, `table[RequestRow.received]`.");
  bind_row<RemedyResult>(m, "RemedyRow",
                         "A block of table 四: the four results and the printed total.");
  bind_rows<RemedyTable, Remedy, RemedyResult>(
      m, "RemedyTable",
      "Table 四: three kinds of remedy, four results and the total of each:\n"
      "`table[Remedy.reconsideration, RemedyResult.upheld] = 2`.");
  register_disclosure(m);
}

}  // namespace govinfo::python
