// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "records.hpp"
#include "struct.hpp"

namespace govinfo::python {

py::object plain(const Figure& figure) {
  if (is_printed(figure)) return py::int_(figure.number);
  return to_str(name(figure.state));
}

py::object plain(const Amount& amount) {
  if (!is_printed(amount) && amount.unit == MoneyUnit::unknown) {
    return to_str(name(amount.state));
  }
  py::dict fields;
  if (is_printed(amount)) {
    fields["decimal"] = to_str(decimal_text(amount));
  } else {
    fields["state"] = to_str(name(amount.state));
  }
  fields["unit"] = to_str(name(amount.unit));
  return fields;
}

py::object plain(const Date& date) {
  if (!date.ok()) return py::none();
  return to_str(to_text(date));
}

py::object plain(const SourcePlace& place) {
  py::dict fields;
  for_each_field(place, [&](std::string_view field, std::uint32_t number) {
    if (number != 0) fields[to_str(field)] = py::int_(number);
  });
  return fields;
}

py::object plain(const std::vector<Provenance>& provenance) {
  if (provenance.empty()) return py::none();
  py::dict by_path;
  for (std::size_t i = 0; i < std::min(provenance.size(), figure_count); ++i) {
    if (provenance[i] == Provenance{}) continue;
    by_path[to_str(path_of(all_figures[i]))] = plain(provenance[i]);
  }
  return by_path;
}

py::object plain(const Block& block) {
  return std::visit([](const auto& each) -> py::object { return plain(each); }, block);
}

namespace detail {

namespace {

/// repr, but an enumerator as it is written in code.
std::string code(py::handle value) {
  if (!py::isinstance(value, py::module_::import("enum").attr("Enum"))) {
    return from_str(py::repr(value));
  }
  const py::object enumerator = value.attr("name");
  const bool keyword = py::module_::import("keyword").attr("iskeyword")(enumerator).cast<bool>();
  return from_str(py::type::of(value).attr("__name__")) + "." + from_str(enumerator) +
         (keyword ? "_" : "");
}

}  // namespace

std::string default_text(py::handle value, bool in_full) {
  return in_full ? code(value) : from_str(py::type::of(value).attr("__name__")) + "()";
}

std::string repr_of_fields(const char* name, const py::list& fields, const py::tuple& values) {
  std::string text = std::string{name} + "(";
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) text += ", ";
    text += from_str(fields[i]) + "=" + code(values[i]);
  }
  return text + ")";
}

}  // namespace detail

}  // namespace govinfo::python
