// SPDX-License-Identifier: Apache-2.0
// Values of columns, conditions and keys as Python gives and takes them.
#pragma once

#include <utility>
#include <vector>

#include "convert.hpp"
#include "govinfo/aggregate.hpp"
#include "govinfo/corpus.hpp"

namespace govinfo::python {

/// What another package makes, or another module: stubs say Any, for they cannot import it.
class AnyObject : public py::object {
 public:
  AnyObject() = default;
  AnyObject(py::object made) : py::object(std::move(made)) {}
};

/// The name of a column: as text, or what a figure or a column is called by an object.
[[nodiscard]] std::string column_of(py::handle column);

/// None, an int, a str or an Amount; a datetime.date in columns of dates.
[[nodiscard]] py::object show_value(const CorpusValue& value, std::string_view column);
/// The other way round: enumerators by their names, dates as days, Decimal as 万元. TypeError for
/// anything else.
[[nodiscard]] CorpusValue value_of(py::handle value);

/// Conditions as tuples (column, operator, value), and columns with the values that they equal.
[[nodiscard]] std::vector<Condition> conditions_of(const py::args& conditions,
                                                   const py::kwargs& equal);

/// "year", "region:2", GroupKey(...), or an iterable of them.
[[nodiscard]] std::vector<GroupKey> keys_of(py::handle keys);

}  // namespace govinfo::python

template <>
struct pybind11::detail::handle_type_name<govinfo::python::AnyObject> {
  static constexpr auto name = const_name("typing.Any");
};
