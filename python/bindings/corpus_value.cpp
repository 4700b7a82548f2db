// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>

#include "corpus_value.hpp"
#include "govinfo/error.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

constexpr std::array<std::pair<std::string_view, Predicate>, 7> symbols = {{
    {"==", Predicate::equal},
    {"=", Predicate::equal},
    {"!=", Predicate::not_equal},
    {"<", Predicate::less},
    {"<=", Predicate::less_equal},
    {">", Predicate::greater},
    {">=", Predicate::greater_equal},
}};

Predicate predicate_of(const std::string& text) {
  for (const auto& [symbol, predicate] : symbols) {
    if (symbol == text) return predicate;
  }
  if (text == "in") return Predicate::equal;
  if (text == "not in") return Predicate::not_equal;
  if (const auto named = parse_name<Predicate>(text)) return *named;
  throw UsageError("\"" + text +
                   "\" is no comparison: use == != < <= > >= in starts_with missing present");
}

std::vector<CorpusValue> values_of(py::handle values) {
  const bool several = py::isinstance<py::list>(values) || py::isinstance<py::tuple>(values) ||
                       py::isinstance<py::set>(values) || py::isinstance<py::frozenset>(values);
  std::vector<CorpusValue> all;
  if (several) {
    for (const py::handle value : py::reinterpret_borrow<py::iterable>(values)) {
      all.push_back(value_of(value));
    }
  } else {
    all.push_back(value_of(values));
  }
  return all;
}

Condition condition_of(py::handle given) {
  if (!py::isinstance<py::tuple>(given) || py::len(given) < 2 || py::len(given) > 3) {
    throw py::type_error(
        "a condition is a tuple (column, comparison, value), e.g. "
        "(\"year\", \">=\", 2021)");
  }
  const auto parts = py::reinterpret_borrow<py::tuple>(given);
  Condition condition;
  condition.column = column_of(parts[0]);
  condition.predicate = py::isinstance<py::str>(parts[1]) ? predicate_of(from_str(parts[1]))
                                                          : parts[1].cast<Predicate>();
  if (parts.size() == 3) condition.values = values_of(parts[2]);
  return condition;
}

}  // namespace

std::string column_of(py::handle column) {
  if (py::isinstance<py::str>(column)) return from_str(column);
  if (py::isinstance<FigureId>(column)) {
    return std::string{path_of(column.cast<FigureIdArg>().value)};
  }
  return std::string{name(column.cast<CorpusColumn>())};
}

py::object show_value(const CorpusValue& value, std::string_view column) {
  if (std::holds_alternative<std::monostate>(value)) return py::none();
  if (const auto* const text = std::get_if<std::string>(&value)) return to_str(*text);
  if (const auto* const amount = std::get_if<Amount>(&value)) return py::cast(*amount);
  const std::int64_t number = *std::get_if<std::int64_t>(&value);
  const auto key = parse_name<CorpusColumn>(column);
  if (key == CorpusColumn::first_day || key == CorpusColumn::last_day ||
      key == CorpusColumn::published) {
    return to_date(Date{std::chrono::sys_days{std::chrono::days{number}}});
  }
  return py::int_(number);
}

CorpusValue value_of(py::handle value) {
  if (value.is_none()) return {};
  if (py::isinstance<py::str>(value)) return from_str(value);
  if (const auto number = load_int(value)) return *number;
  if (py::isinstance<Amount>(value)) return value.cast<Amount>();
  Date date;
  if (load_date(value, date)) {
    return std::int64_t{std::chrono::sys_days{date}.time_since_epoch().count()};
  }
  if (py::isinstance(value, py::module_::import("enum").attr("Enum"))) {
    return from_str(value.attr("name"));
  }
  if (py::isinstance(value, py::module_::import("decimal").attr("Decimal"))) {
    const auto amount = parse_amount(from_str(py::str("{:f}").format(value)), MoneyUnit::wan_yuan);
    if (amount) return *amount;
  }
  throw py::type_error("no value of a column: " + from_str(py::repr(value)));
}

std::vector<Condition> conditions_of(const py::args& conditions, const py::kwargs& equal) {
  std::vector<Condition> all;
  for (const py::handle condition : conditions) all.push_back(condition_of(condition));
  for (const auto& [column, value] : equal) {
    Condition condition{from_str(column)};
    if (value.is_none()) {
      condition.predicate = Predicate::missing;
    } else {
      condition.values = values_of(value);
    }
    all.push_back(std::move(condition));
  }
  return all;
}

std::vector<GroupKey> keys_of(py::handle keys) {
  if (keys.is_none()) return {};
  const auto one = [](py::handle given) {
    if (py::isinstance<GroupKey>(given)) return given.cast<GroupKey>();
    GroupKey key{column_of(given)};
    const std::size_t colon = key.column.find(':');
    if (colon == std::string::npos) return key;
    const char* const end = key.column.data() + key.column.size();
    const auto [stop, error] = std::from_chars(key.column.data() + colon + 1, end, key.prefix);
    if (error != std::errc{} || stop != end || key.prefix == 0) {
      throw UsageError("\"" + key.column + "\": how many letters of the beginning? e.g. region:2");
    }
    key.column.resize(colon);
    return key;
  };
  const bool single = py::isinstance<py::str>(keys) || py::isinstance<GroupKey>(keys) ||
                      py::isinstance<FigureId>(keys) || !py::isinstance<py::iterable>(keys);
  if (single) return {one(keys)};
  std::vector<GroupKey> all;
  for (const py::handle key : py::reinterpret_borrow<py::iterable>(keys)) all.push_back(one(key));
  return all;
}

}  // namespace govinfo::python
