// SPDX-License-Identifier: Apache-2.0
// Named rates over many reports, and organs over years.
#include <string>
#include <utility>

#include "convert.hpp"
#include "corpus_value.hpp"
#include "govinfo/indicator.hpp"
#include "govinfo/panel.hpp"
#include "records.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::inline v0_1 {

GOVINFO_DESCRIBE(IndicatorForm, indicator, kind, label, meaning, article, numerator, denominator);

}  // namespace govinfo::inline v0_1

namespace govinfo::python {

template <>
inline constexpr Access access_of<IndicatorForm> = Access::record;

namespace {

constexpr const char* rates_doc =
    "Named rates of groups of reports, pooled: sums over sums, never means of rates.";

/// An indicator or its name.
Indicator indicator_of(py::handle given) {
  if (!py::isinstance<py::str>(given)) return given.cast<Indicator>();
  const std::string text = from_str(given);
  if (const auto found = parse_name<Indicator>(text)) return *found;
  throw UsageError("there is no indicator \"" + text + "\"; list(govinfo.Indicator) has them all");
}

std::vector<Indicator> indicators_of(const py::object& given) {
  if (given.is_none()) return {};
  if (py::isinstance<py::str>(given) || py::isinstance<Indicator>(given)) {
    return {indicator_of(given)};
  }
  std::vector<Indicator> list;
  for (const py::handle each : py::reinterpret_borrow<py::iterable>(given)) {
    list.push_back(indicator_of(each));
  }
  return list;
}

std::size_t group_of(const Indicators& self, py::ssize_t group) {
  const auto size = static_cast<py::ssize_t>(self.groups.size());
  if (group < 0) group += size;
  if (group < 0 || group >= size) throw py::index_error("there is no such group");
  return static_cast<std::size_t>(group);
}

py::tuple key_of(const Indicators& self, const IndicatorGroup& group) {
  py::tuple key(group.key.size());
  for (std::size_t i = 0; i < key.size(); ++i) {
    key[i] = show_value(group.key[i], self.by[i].column);
  }
  return key;
}

const IndicatorValue& value_in(const Indicators& self, py::ssize_t group, py::handle indicator) {
  const Indicator wanted = indicator_of(indicator);
  for (const IndicatorValue& value : self.groups[group_of(self, group)].values) {
    if (value.indicator == wanted) return value;
  }
  throw UsageError("\"" + std::string{name(wanted)} + "\" is not among these indicators");
}

template <class Given>
Indicators rates_of(const Given& given, const py::object& by, const py::object& list,
                    const py::object& where, Applicant applicant, std::uint64_t smallest,
                    double confidence, const std::optional<Roster>& roster, unsigned threads) {
  IndicatorOptions options;
  options.by = keys_of(by);
  options.indicators = indicators_of(list);
  options.where = conditions_of(where.is_none() ? py::args() : py::args(where), {});
  options.applicant = applicant;
  options.smallest = smallest;
  options.confidence = confidence;
  options.roster = roster ? &*roster : nullptr;
  options.threads = threads;
  return without_gil([&, copy = given] { return indicators(copy, options); });
}

constexpr const char* corpus_doc =
    "Named rates of the rows in groups, pooled; a report stands in both sums of a rate or in\n"
    "neither. `indicators`: names, all by default; `applicant`: of whose requests the rates of\n"
    "table 三 are; `smallest`: denominators below it are `small`; `confidence` of the intervals.";
constexpr const char* sums_doc =
    "Named rates out of sums, in their groups (`by`, `where` are not looked at): a report that\n"
    "lacks a figure stands in the other sums of the rate, and `missing` says so.";

/// As a function of the module and as a method.
template <class Given>
void def_rates(py::module_& m, py::class_<Given> cls, const char* first, const char* doc) {
  const auto def = [&](auto& where, const auto&... self) {
    where.def("indicators", &rates_of<Given>, self..., py::arg_v("by", py::none(), "None"),
              py::kw_only(), py::arg_v("indicators", py::none(), "None"),
              py::arg_v("where", py::none(), "None"),
              py::arg_v("applicant", Applicant::total, "Applicant.total"),
              py::arg("smallest") = IndicatorOptions{}.smallest,
              py::arg("confidence") = IndicatorOptions{}.confidence,
              py::arg_v("roster", py::none(), "None"),
              py::arg("threads") = IndicatorOptions{}.threads, doc);
  };
  def(m, py::arg(first));
  def(cls);
}

void register_structs(py::module_& m) {
  bind_struct<IndicatorForm>(m, "IndicatorForm", "How a rate is made.",
                             {{"indicator", "The rate."},
                              {"kind", "A share, or a ratio of different things."},
                              {"label", "Its name."},
                              {"meaning", "What stands above and below the line, in words."},
                              {"article", "The article of Decree 711 behind it, if any."},
                              {"numerator", "The figures above the line."},
                              {"denominator", "The figures below the line."}});
  m.def(
      "form_of", [](Indicator indicator) { return form_of(indicator); }, py::arg("indicator"),
      "How a rate is made.");
  bind_struct<IndicatorSum>(
      m, "IndicatorSum", "What some reports have of a rate; merged by +.",
      {{"numerator", "The sum above the line."},
       {"denominator", "The sum below the line."},
       {"reports", "Reports that stand in both sums."},
       {"missing", "Reports left out because a figure has no number."},
       {"not_on_form", "Reports left out because their form does not ask for it."}})
      .def(
          "__add__", [](const IndicatorSum& a, const IndicatorSum& b) { return a + b; },
          py::arg("other"));
  bind_struct<IndicatorValue>(
      m, "IndicatorValue", "A rate with both of its counts.",
      {{"indicator", "Which rate."},
       {"sum", "Its counts."},
       {"value", "Numerator / denominator; None where the denominator is not above 0."},
       {"lower", "The lower end of the interval; None where figures contradict each other."},
       {"upper", "The upper end of the interval."},
       {"small", "Whether the denominator is too small to say much."},
       {"partial", "Whether reports are left out or organs did not report."}});
  bind_struct<RateInterval>(m, "RateInterval", "What chance alone may make of a rate.",
                            {{"lower", "Its lower end."}, {"upper", "Its upper end."}});
  m.def("wilson_interval", &wilson_interval, py::arg("hits"), py::arg("cases"),
        py::arg("confidence") = IndicatorOptions{}.confidence,
        "The interval of Wilson for so many hits of so many cases.");
  m.def("poisson_interval", &poisson_interval, py::arg("events"), py::arg("units"),
        py::arg("confidence") = IndicatorOptions{}.confidence,
        "The score interval for a Poisson count of events for each of so many units.");
  m.def(
      "indicator_value",
      [](const py::object& indicator, const IndicatorSum& sum, std::uint64_t smallest,
         double confidence) {
        IndicatorOptions options;
        options.smallest = smallest;
        options.confidence = confidence;
        return indicator_value(indicator_of(indicator), sum, options);
      },
      py::arg("indicator"), py::arg("sum"), py::kw_only(),
      py::arg("smallest") = IndicatorOptions{}.smallest,
      py::arg("confidence") = IndicatorOptions{}.confidence, "The rate that sums give.");
}

void register_panel(py::module_& m) {
  bind_struct<Rename>(m, "Rename", "An organ that changed its name.",
                      {{"former", "What it was called, or its id."},
                       {"name", "What it is called now, or its id in the roster."}});
  bind_struct<PanelRow>(m, "PanelRow", "The report of an organ for a year.",
                        {{"organ", "The organ's id, its name where it has none."},
                         {"name", "Its name on the report."},
                         {"year", "The report year."},
                         {"row", "The row of the corpus, of several versions the latest."},
                         {"versions", "How many other versions there are."},
                         {"previous", "The place in Panel.rows of its last report before."},
                         {"gap", "Whether that is not the year before."},
                         {"renamed", "Whether that names the organ differently."},
                         {"region_changed", "Whether that has another region."},
                         {"edition_changed", "Whether that is on another form."}});
  bind_struct<Panel>(m, "Panel", "Organs over years.",
                     {{"rows", "By organ, then by year."},
                      {"left_out", "Rows of no organ or year, and refused ones."}});
  m.def(
      "panel",
      [](const Corpus& corpus, const std::optional<Roster>& roster,
         const ListArg<Rename>& renames) {
        const PanelOptions options{roster ? &*roster : nullptr, renames.value};
        return without_gil([&, copy = corpus] { return panel(copy, options); });
      },
      py::arg("corpus"), py::kw_only(), py::arg_v("roster", py::none(), "None"),
      py::arg_v("renames", py::tuple(), "()"),
      "Who is the same organ over the years, and where its series breaks.");
  auto cls = py::reinterpret_borrow<py::class_<Corpus>>(m.attr("Corpus"));
  cls.def(
      "panel",
      [](const py::object& self, const py::object& figures, const py::object& list,
         const std::optional<Roster>& roster, const ListArg<Rename>& renames, const TextArg& names,
         std::uint64_t smallest) {
        return AnyObject(py::module_::import("govinfo.indicator")
                             .attr("panel_frame")(self, figures, list, roster,
                                                  detail::show(renames.value), names.value,
                                                  smallest));
      },
      py::kw_only(), py::arg_v("figures", py::tuple(), "()"),
      py::arg_v("indicators", py::tuple(), "()"), py::arg_v("roster", py::none(), "None"),
      py::arg_v("renames", py::tuple(), "()"), py::arg_v("names", "path", "'path'"),
      py::arg("smallest") = IndicatorOptions{}.smallest,
      "A pandas.DataFrame of organs over years, one row a report and measure: value, base (the "
      "year\n"
      "before), change, growth, and where the series breaks (gap, renamed, region_changed,\n"
      "edition_changed). By default what came in, and the disclosure rate.");
  cls.def_property_readonly(
      "plot",
      [](const py::object& self) {
        return AnyObject(py::module_::import("govinfo.plot").attr("CorpusPlots")(self));
      },
      "Pictures (extra `plot`): composition(), trend(), coverage(), ranking().");
  m.def(
      "panel_table",
      [](const Corpus& corpus, const Panel& rows, const ListArg<FigureId>& figures,
         const py::object& list, std::uint64_t smallest) {
        const std::vector<Indicator> rates = indicators_of(list);
        return without_gil([&, copy = corpus, its = rows] {
          return panel_table(copy, its, figures.value, rates, smallest);
        });
      },
      py::arg("corpus"), py::arg("panel"), py::arg_v("figures", py::tuple(), "()"),
      py::arg_v("indicators", py::none(), "None"),
      py::arg("smallest") = IndicatorOptions{}.smallest,
      "One row a report and measure: value, base, change, growth, and the breaks.");
}

}  // namespace

void register_indicator(py::module_& m) {
  register_structs(m);
  py::class_<IndicatorGroup>(m, "IndicatorGroup", "The rates of one group.")
      .def_property_readonly(
          "key",
          [](const IndicatorGroup& self) {
            py::tuple key(self.key.size());
            for (std::size_t i = 0; i < key.size(); ++i) key[i] = show_value(self.key[i], "");
            return key;
          },
          "Its key; dates are days from 1970-01-01.")
      .def_property_readonly(
          "coverage", [](const IndicatorGroup& self) { return self.coverage; }, "Who reported.")
      .def_property_readonly(
          "values", [](const IndicatorGroup& self) { return detail::show(self.values); },
          "A value for each indicator.")
      .def(py::self == py::self)
      .def("__repr__", [](const IndicatorGroup& self) {
        return "<IndicatorGroup: " + std::to_string(self.coverage.reports) + " reports>";
      });
  py::class_<Indicators>(m, "Indicators", rates_doc)
      .def("__len__", [](const Indicators& self) { return self.groups.size(); })
      .def_property_readonly(
          "by", [](const Indicators& self) { return detail::show(self.by); },
          "By what reports are put together.")
      .def_property_readonly(
          "indicators", [](const Indicators& self) { return detail::show(self.indicators); },
          "The rates.")
      .def_property_readonly(
          "applicant", [](const Indicators& self) { return self.applicant; },
          "Of whose requests they are.")
      .def_property_readonly(
          "groups", [](const Indicators& self) { return detail::show(self.groups); },
          "The groups, in the order of their keys.")
      .def(
          "key",
          [](const Indicators& self, py::ssize_t group) {
            return key_of(self, self.groups[group_of(self, group)]);
          },
          py::arg("group"), "The key of a group: a value for each of `by`.")
      .def(
          "coverage",
          [](const Indicators& self, py::ssize_t group) {
            return self.groups[group_of(self, group)].coverage;
          },
          py::arg("group"), "Who reported in a group.")
      .def(
          "value",
          [](const Indicators& self, py::ssize_t group, const py::object& indicator) {
            return value_in(self, group, indicator);
          },
          py::arg("group"), py::arg("indicator"), "One rate of a group, by its name.")
      .def(
          "table",
          [](const Indicators& self) {
            return without_gil([copy = self] { return indicator_table(copy); });
          },
          "One row a group and indicator: keys, indicator, numerator, denominator, value, lower,\n"
          "upper, small, partial, reports, missing, not_on_form, expected, counted_twice.")
      .def(
          "to_pandas",
          [](const Indicators& self, const TextArg& names) {
            return AnyObject(
                py::module_::import("govinfo.indicator").attr("to_pandas")(self, names.value));
          },
          py::kw_only(), py::arg_v("names", "path", "'path'"),
          "The table as a pandas.DataFrame; `names` 'zh' or 'en' for labels.")
      .def(
          "_repr_html_",
          [](const Indicators& self) {
            return py::str(py::module_::import("govinfo.indicator").attr("page")(self));
          },
          "What notebooks show.")
      .def_property_readonly(
          "plot",
          [](const py::object& self) {
            return AnyObject(py::module_::import("govinfo.plot").attr("IndicatorPlots")(self));
          },
          "Pictures (extra `plot`): trend(), ranking().")
      .def(py::self == py::self)
      .def(py::pickle(
          [](const Indicators& self) {
            py::list groups;
            for (const IndicatorGroup& group : self.groups) {
              groups.append(
                  py::make_tuple(key_of(self, group), group.coverage, detail::show(group.values)));
            }
            return py::make_tuple(pickle_version, detail::show(self.by),
                                  detail::show(self.indicators), self.applicant, groups);
          },
          [](const py::tuple& state) {
            if (state.size() != 5 || !py::int_(pickle_version).equal(state[0])) {
              throw UsageError("cannot be unpickled: pickled by another version of govinfo");
            }
            Indicators made;
            made.by = keys_of(state[1]);
            made.indicators = indicators_of(state[2]);
            made.applicant = state[3].cast<Applicant>();
            for (const py::handle each : py::reinterpret_borrow<py::iterable>(state[4])) {
              const auto parts = py::reinterpret_borrow<py::tuple>(each);
              IndicatorGroup& group = made.groups.emplace_back();
              for (const py::handle value : py::reinterpret_borrow<py::iterable>(parts[0])) {
                group.key.push_back(value_of(value));
              }
              group.coverage = parts[1].cast<Coverage>();
              for (const py::handle value : py::reinterpret_borrow<py::iterable>(parts[2])) {
                group.values.push_back(value.cast<IndicatorValue>());
              }
            }
            return made;
          }))
      .def("__repr__", [](const Indicators& self) {
        return "<Indicators: " + std::to_string(self.groups.size()) + " groups, " +
               std::to_string(self.indicators.size()) + " indicators>";
      });
  const auto corpus = py::reinterpret_borrow<py::class_<Corpus>>(m.attr("Corpus"));
  const auto sums = py::reinterpret_borrow<py::class_<Aggregate>>(m.attr("Aggregate"));
  def_rates<Corpus>(m, corpus, "corpus", corpus_doc);
  def_rates<Aggregate>(m, sums, "sums", sums_doc);
  m.def("indicator_table", &indicator_table, py::arg("rates"), "The same as Indicators.table().");
  register_panel(m);
}

}  // namespace govinfo::python
