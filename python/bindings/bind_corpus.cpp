// SPDX-License-Identifier: Apache-2.0
// The columnar store of readings. What needs other packages (pandas, polars, duckdb, pyarrow) is in
// python/govinfo/corpus.py, and imported when it is asked for.
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "capsule.hpp"
#include "convert.hpp"
#include "corpus_value.hpp"
#include "govinfo/aggregate.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/roll_up.hpp"
#include "options.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

std::size_t row_of(const Corpus& self, py::ssize_t row) {
  const auto size = static_cast<py::ssize_t>(self.size());
  if (row < 0) row += size;
  if (row < 0 || row >= size) throw py::index_error("there is no such row");
  return static_cast<std::size_t>(row);
}

AppendOptions append_options(bool check, const std::optional<RuleSet>& rules, unsigned threads) {
  AppendOptions options;
  options.check = check;
  options.threads = threads;
  options.validate.rules = rules ? &*rules : nullptr;
  return options;
}

/// Calls a function of govinfo.corpus.
template <class... Args>
py::object in_python(const char* function, const Args&... args) {
  return py::module_::import("govinfo.corpus").attr(function)(args...);
}

/// A corpus from what has __arrow_c_stream__, or __arrow_c_array__ for a single batch.
Corpus from_arrow(const py::object& data) {
  if (py::isinstance<Corpus>(data)) return data.cast<const Corpus&>();
  if (!py::hasattr(data, "__arrow_c_stream__")) {
    throw py::type_error(
        "no table: it has no __arrow_c_stream__ (pyarrow, polars, pandas 3 and duckdb have)");
  }
  const py::object capsule = data.attr("__arrow_c_stream__")();
  auto* const stream =
      static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule.ptr(), "arrow_array_stream"));
  if (stream == nullptr) throw py::error_already_set();
  return without_gil([&] { return corpus_from_stream(stream); });
}

std::vector<Source> sources_of(const py::typing::Iterable<py::object>& given) {
  std::vector<Source> sources;
  for (const py::handle each : given) {
    Source source;
    if (py::isinstance<py::tuple>(each) && py::len(each) == 2) {
      const auto pair = py::reinterpret_borrow<py::tuple>(each);
      source.name = from_str(pair[0]);
      source.bytes = pair[1].cast<BytesArg>().value;
    } else {
      source.name = from_str(py::module_::import("os").attr("fspath")(each));
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

/// `progress(done, total, refused)`; Ctrl-C is looked for behind each source.
Corpus read_sources(
    const py::typing::Iterable<py::object>& given, unsigned threads, bool check,
    const std::optional<RuleSet>& rules, const std::optional<ReadOptions>& read,
    const std::optional<py::typing::Callable<py::object(std::size_t, std::size_t, std::size_t)>>&
        progress) {
  const std::vector<Source> sources = sources_of(given);
  CorpusReadOptions options;
  options.batch.read = options_of(read);
  options.batch.threads = threads;
  options.append = append_options(check, rules, threads);
  std::size_t told = 0;
  const auto tell = [&](const BatchProgress& far) {
    const py::gil_scoped_acquire gil;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    if (progress && far.done != told) {
      told = far.done;
      (*progress)(far.done, far.total, far.refused);
    }
    return true;
  };
  return without_gil([&] { return read_corpus(sources, options, tell); });
}

void def_cells(py::class_<Corpus>& cls) {
  cls.def(
         "figure",
         [](const Corpus& self, py::ssize_t row, FigureIdArg figure) -> py::object {
           const std::size_t place = row_of(self, row);
           if (kind_of(figure.value) == FigureKind::amount) {
             return py::cast(self.amount(place, figure.value));
           }
           return py::cast(self.figure(place, figure.value));
         },
         py::arg("row"), py::arg("figure"),
         "A Figure; of money an Amount, unreadable where its number had no place in the column.")
      .def(
          "amount",
          [](const Corpus& self, py::ssize_t row, FigureIdArg figure) {
            return self.amount(row_of(self, row), figure.value);
          },
          py::arg("row"), py::arg("figure"), "An Amount of money.")
      .def(
          "value",
          [](const Corpus& self, py::ssize_t row, const py::object& column) {
            const std::string name = column_of(column);
            return show_value(self.value(row_of(self, row), name), name);
          },
          py::arg("row"), py::arg("column"),
          "What stands in a column: None, int, str, datetime.date, or an Amount in 万元.")
      .def(
          "report",
          [](const Corpus& self, py::ssize_t row) { return self.report(row_of(self, row)); },
          py::arg("row"),
          "The row as a Report: figures, organ, year, period, publication, editions; no text.");
}

void def_rows(py::class_<Corpus>& cls) {
  cls.def(
         "select",
         [](const Corpus& self, const ListArg<py::ssize_t>& rows) {
           std::vector<std::size_t> places;
           for (const py::ssize_t row : rows.value) places.push_back(row_of(self, row));
           return without_gil([&, copy = self] { return copy.select(places); });
         },
         py::arg("rows"), "The rows at these places, in this order.")
      .def(
          "where",
          [](const Corpus& self, const py::args& conditions, const py::kwargs& equal) {
            const std::vector<Condition> all = conditions_of(conditions, equal);
            return without_gil([&, copy = self] { return copy.where(all); });
          },
          "The places of the rows that meet all conditions: tuples (column, comparison, value),\n"
          "and column=value. Comparisons: == != < <= > >= in starts_with missing present.")
      .def(
          "filter",
          [](const Corpus& self, const py::args& conditions, const py::kwargs& equal) {
            const std::vector<Condition> all = conditions_of(conditions, equal);
            return without_gil([&, copy = self] { return copy.filter(all); });
          },
          "The rows that meet all conditions, see where().")
      .def(
          "__getitem__",
          [](const Corpus& self, const py::slice& slice) {
            std::size_t start = 0;
            std::size_t stop = 0;
            std::size_t step = 0;
            std::size_t count = 0;
            if (!slice.compute(self.size(), &start, &stop, &step, &count)) {
              throw py::error_already_set();
            }
            std::vector<std::size_t> rows(count);
            for (std::size_t i = 0; i < count; ++i) rows[i] = start + i * step;
            return without_gil([&, copy = self] { return copy.select(rows); });
          },
          py::arg("rows"), "Some of the rows: corpus[10:20].");
}

void def_sums(py::class_<Corpus>& cls) {
  cls.def(
         "aggregate",
         [](const Corpus& self, const py::object& by,
            const std::optional<ListArg<FigureId>>& figures, const py::object& where, bool refused,
            const std::optional<Roster>& roster, bool members, unsigned threads) {
           AggregateOptions options;
           options.by = keys_of(by);
           if (figures) options.figures = figures->value;
           options.where = conditions_of(where.is_none() ? py::args() : py::args(where), {});
           options.roster = roster ? &*roster : nullptr;
           options.refused = refused;
           options.members = members;
           options.threads = threads;
           return without_gil([&, copy = self] { return aggregate(copy, options); });
         },
         py::arg_v("by", py::none(), "None"), py::kw_only(),
         py::arg_v("figures", py::none(), "None"), py::arg_v("where", py::none(), "None"),
         py::arg("refused") = AggregateOptions{}.refused, py::arg_v("roster", py::none(), "None"),
         py::arg("members") = AggregateOptions{}.members,
         py::arg("threads") = AggregateOptions{}.threads,
         "Sums of the figures (all by default) in groups. `by`: columns, \"region:2\" for the "
         "first\n"
         "letters only; `where`: conditions as of where(). With a roster groups of organs that "
         "must\n"
         "report are there even where none did.")
      .def(
          "find_overlaps",
          [](const Corpus& self, const py::object& by, const std::optional<Roster>& roster,
             std::size_t limit) {
            const std::vector<GroupKey> keys = keys_of(by);
            return py::cast(without_gil([&, copy = self] {
              return find_overlaps(copy, keys, roster ? &*roster : nullptr, limit);
            }));
          },
          py::arg_v("by", py::none(), "None"), py::kw_only(),
          py::arg_v("roster", py::none(), "None"), py::arg("limit") = 100'000,
          "The pairs of rows that count something twice if they are added up together.")
      .def(
          "without_overlaps",
          [](const Corpus& self, const py::object& by, const std::optional<Roster>& roster) {
            const std::vector<GroupKey> keys = keys_of(by);
            return without_gil([&, copy = self] {
              return without_overlaps(copy, keys, roster ? &*roster : nullptr);
            });
          },
          py::arg_v("by", py::none(), "None"), py::kw_only(),
          py::arg_v("roster", py::none(), "None"),
          "The rows without those that are counted in another: latest versions, outermost organs.")
      .def(
          "roll_up",
          [](const Corpus& self, const Roster& roster, std::optional<int> year) {
            return without_gil(
                [&, copy = self, organs = roster] { return roll_up(copy, organs, year); });
          },
          py::arg("roster"), py::arg_v("year", py::none(), "None"),
          "The tree of a roster with own shares and difference tables.")
      .def(
          "with_roster",
          [](const Corpus& self, const Roster& roster) {
            return without_gil(
                [&, copy = self, organs = roster] { return with_roster(copy, organs); });
          },
          py::arg("roster"),
          "The same rows with organ_id, region and kind of the roster where they are missing.")
      .def(
          "harmonised",
          [](const Corpus& self) {
            return without_gil([&, copy = self] { return harmonised(copy); });
          },
          "2019 and 2021 in one series: other_unspecified of rows on the 2021 form is the sum of\n"
          "its three rows, and the column `harmonised` says so.")
      .def(
          "statistics",
          [](const Corpus& self, FigureIdArg figure) {
            return detail::show(self.statistics(figure.value));
          },
          py::arg("figure"), "What blocks of rows hold of a count.");
}

void def_arrow(py::class_<Corpus>& cls) {
  cls.def(
         "__arrow_c_schema__",
         [](const Corpus& self) {
           auto schema = std::make_unique<ArrowSchema>();
           self.export_schema(schema.get());
           return capsule_of(std::move(schema), "arrow_schema");
         },
         "The type of the columns (Arrow PyCapsule interface).")
      .def(
          "__arrow_c_stream__",
          [](const Corpus& self, const py::object&) {
            auto stream = std::make_unique<ArrowArrayStream>();
            self.export_stream(stream.get());
            return capsule_of(std::move(stream), "arrow_array_stream");
          },
          py::arg_v("requested_schema", py::none(), "None"),
          "A fresh stream of the columns, uncopied (Arrow PyCapsule interface). A requested "
          "schema\n"
          "is not followed, as the interface allows.")
      .def(
          "__arrow_c_array__",
          [](const Corpus& self, const py::object&) {
            auto schema = std::make_unique<ArrowSchema>();
            auto array = std::make_unique<ArrowArray>();
            self.export_array(schema.get(), array.get());
            const py::object first = capsule_of(std::move(schema), "arrow_schema");
            const py::object second = capsule_of(std::move(array), "arrow_array");
            return py::typing::Tuple<py::object, py::object>(py::make_tuple(first, second));
          },
          py::arg_v("requested_schema", py::none(), "None"),
          "All rows as one batch (Arrow PyCapsule interface).")
      .def_static("from_arrow", &from_arrow, py::arg("data"),
                  "A corpus from anything with __arrow_c_stream__ that has its columns, in any "
                  "order.\nUsageError says which is missing or of another type.");
}

void def_packages(py::class_<Corpus>& cls) {
  cls.def(
         "to_arrow",
         [](const Corpus& self, const TextArg& names, bool states) {
           return AnyObject(in_python("to_arrow", self, names.value, states));
         },
         py::kw_only(), py::arg_v("names", "path", "'path'"), py::arg("states") = false,
         "A pyarrow.Table, uncopied. `names`: 'path', 'sql' (requests__not_held__total), 'zh' or\n"
         "'en'; `states` keeps the columns that say why a number is missing.")
      .def(
          "to_pandas",
          [](const Corpus& self, const TextArg& names, bool states) {
            return AnyObject(in_python("to_pandas", self, names.value, states));
          },
          py::kw_only(), py::arg_v("names", "path", "'path'"), py::arg("states") = false,
          "A pandas.DataFrame whose columns are Arrow's, uncopied: numbers stay whole where some\n"
          "are missing.")
      .def(
          "to_polars",
          [](const Corpus& self, const TextArg& names, bool states) {
            return AnyObject(in_python("to_polars", self, names.value, states));
          },
          py::kw_only(), py::arg_v("names", "path", "'path'"), py::arg("states") = false,
          "A polars.DataFrame.")
      .def(
          "sql",
          [](const Corpus& self, const TextArg& query, const TextArg& names, bool states) {
            return AnyObject(in_python("sql", self, query.value, names.value, states));
          },
          py::arg("query"), py::kw_only(), py::arg_v("names", "sql", "'sql'"),
          py::arg("states") = true,
          "A query of DuckDB over the table `corpus`; a pyarrow.Table comes back.")
      .def(
          "save",
          [](const Corpus& self, const py::object& path) {
            static_cast<void>(in_python("save", self, path));
          },
          py::arg("path"), "Writes a Parquet file with all columns and their versions (pyarrow).")
      .def(
          "_repr_html_", [](const Corpus& self) { return py::str(in_python("page", self)); },
          "What notebooks show.");
}

}  // namespace

void register_corpus(py::module_& m) {
  m.attr("corpus_schema_version") = corpus_schema_version;
  m.attr("corpus_block_rows") = corpus_block_rows;
  bind_struct<BlockStatistics>(m, "BlockStatistics", "What a block of rows holds of one count.",
                               {{"printed", "Rows with a number."},
                                {"missing", "Rows without one whose form asks for it."},
                                {"min", "The smallest number."},
                                {"max", "The largest number."},
                                {"sum", "Their sum; None where it does not fit 64 bits."}});
  py::class_<Corpus> cls(
      m, "Corpus",
      "Many readings as columns: one row a reading, one column a figure of either form.\n"
      "\n"
      "pyarrow.table(c), polars.DataFrame(c), pandas.DataFrame.from_arrow(c) and duckdb take it\n"
      "through the Arrow PyCapsule interface without a copy.");
  cls.def(py::init<>())
      .def_static(
          "from_readings",
          [](const ListArg<Reading>& readings, bool check, const std::optional<RuleSet>& rules,
             unsigned threads) {
            return without_gil([&] {
              Corpus corpus;
              corpus.append(readings.value, append_options(check, rules, threads));
              return corpus;
            });
          },
          py::arg("readings"), py::kw_only(), py::arg("check") = AppendOptions{}.check,
          py::arg_v("rules", py::none(), "None"), py::arg("threads") = AppendOptions{}.threads,
          "One row a reading. `check` counts what validate() finds, else what they carry.")
      .def(
          "append",
          [](Corpus& self, const Corpus& other) {
            Corpus joined = self;
            without_gil([&, copy = other] { joined.append(copy); });
            self = std::move(joined);
          },
          py::arg("corpus"), "Appends the rows of another corpus.")
      .def(
          "append",
          [](Corpus& self, const ListArg<Reading>& readings, bool check,
             const std::optional<RuleSet>& rules, unsigned threads) {
            Corpus joined = self;
            without_gil(
                [&] { joined.append(readings.value, append_options(check, rules, threads)); });
            self = std::move(joined);
          },
          py::arg("readings"), py::kw_only(), py::arg("check") = AppendOptions{}.check,
          py::arg_v("rules", py::none(), "None"), py::arg("threads") = AppendOptions{}.threads,
          "Appends one row a reading.")
      .def(
          "compact",
          [](Corpus& self) {
            Corpus one = self;
            without_gil([&] { one.compact(); });
            self = std::move(one);
          },
          "Makes all rows lie together: one batch in Arrow.")
      .def("__len__", &Corpus::size)
      .def_property_readonly(
          "columns", [](const Corpus&) { return detail::show(Corpus::names()); },
          "The names of the columns, in order.")
      .def_static(
          "names", [] { return detail::show(Corpus::names()); },
          "The names of the columns, in order.")
      .def_property_readonly("bytes", &Corpus::bytes, "The bytes of all columns.")
      .def_property_readonly("part_count", &Corpus::part_count,
                             "In how many batches the rows leave.")
      .def_property_readonly(
          "rules", [](const Corpus& self) { return to_str(self.rules()); },
          "Which rules the findings were counted with.")
      .def(
          "__eq__", [](const Corpus& a, const Corpus& b) { return a == b; }, py::is_operator())
      .def("__copy__", [](const Corpus& self) { return Corpus{self}; })
      .def(
          "__deepcopy__", [](const Corpus& self, const py::dict&) { return Corpus{self}; },
          py::arg("memo"))
      .def("__repr__", [](const Corpus& self) {
        return "<Corpus: " + std::to_string(self.size()) + " reports>";
      });
  def_cells(cls);
  def_rows(cls);
  def_sums(cls);
  def_arrow(cls);
  def_packages(cls);
  cls.def_static(
      "read", &read_sources, py::arg("sources"), py::kw_only(), py::arg("threads") = 0,
      py::arg("check") = true, py::arg_v("rules", py::none(), "None"),
      py::arg_v("options", py::none(), "None"), py::arg_v("progress", py::none(), "None"),
      "Reads paths, and names with bytes, straight into columns; govinfo.read_corpus is "
      "the\ncomfortable way in. `progress(done, total, refused)` is called behind each.");
}

}  // namespace govinfo::python
