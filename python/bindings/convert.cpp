// SPDX-License-Identifier: Apache-2.0
#include <pybind11/stl/filesystem.h>

#include "convert.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"

namespace govinfo::python {

namespace {

std::string shown(py::handle object) { return from_str(py::repr(object)); }

/// Copies a buffer; false for what is none.
bool copy_buffer(py::handle source, std::string& bytes) {
  if (PyObject_CheckBuffer(source.ptr()) == 0) return false;
  Py_buffer view;
  if (PyObject_GetBuffer(source.ptr(), &view, PyBUF_SIMPLE) != 0) throw py::error_already_set();
  bytes.assign(static_cast<const char*>(view.buf), static_cast<std::size_t>(view.len));
  PyBuffer_Release(&view);
  return true;
}

/// ", did you mean ...?" for a name that is nearly one of these.
std::string suggestion(const std::string& word, const py::list& known) {
  const py::list close =
      py::module_::import("difflib").attr("get_close_matches")(to_str(word), known, 1);
  return close.empty() ? std::string{} : ", did you mean " + shown(close[0]) + "?";
}

}  // namespace

py::str to_str(std::string_view text) {
  PyObject* made =
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape");
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(made);
}

std::string from_str(py::handle text) {
  Py_ssize_t size = 0;
  if (const char* data = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) {
    return {data, static_cast<std::size_t>(size)};
  }
  PyErr_Clear();
  const auto bytes = py::reinterpret_steal<py::bytes>(
      PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogateescape"));
  if (!bytes) throw py::error_already_set();
  return bytes;
}

py::object to_date(const Date& date) {
  const int year = static_cast<int>(date.year());
  if (!date.ok() || year < 1 || year > 9999) {
    throw py::value_error(to_text(date) + " is no day of the years 1 to 9999 of datetime.date");
  }
  return py::module_::import("datetime")
      .attr("date")(year, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

bool load_date(py::handle source, Date& date) {
  const py::module_ datetime = py::module_::import("datetime");
  if (!py::isinstance(source, datetime.attr("date"))) return false;
  if (py::isinstance(source, datetime.attr("datetime"))) {
    throw py::type_error("a datetime.date is needed, not a datetime: use its .date()");
  }
  date = Date{std::chrono::year{source.attr("year").cast<int>()},
              std::chrono::month{source.attr("month").cast<unsigned>()},
              std::chrono::day{source.attr("day").cast<unsigned>()}};
  return true;
}

bool load_text(py::handle source, std::string& text) {
  if (PyUnicode_Check(source.ptr()) == 0) return false;
  text = from_str(source);
  return true;
}

bool load_bytes(py::handle source, std::string& bytes) {
  return load_text(source, bytes) || copy_buffer(source, bytes);
}

bool load_source(py::handle source, SourceArg& argument) {
  if (copy_buffer(source, argument.bytes)) return true;
  py::detail::make_caster<std::filesystem::path> path;
  if (!path.load(source, true)) return false;
  argument.path = py::detail::cast_op<std::filesystem::path&>(path);
  return true;
}

bool load_lang(py::handle source, Lang& lang) {
  if (py::isinstance<Lang>(source)) {
    lang = source.cast<Lang>();
    return true;
  }
  std::string text;
  if (!load_text(source, text)) return false;
  const auto known = parse_name<Lang>(text);
  if (!known) {
    std::string there_are;
    for (Lang each : all_values<Lang>) there_are.append(" ").append(name(each));
    throw UsageError("no such language: " + shown(source) + "; there are:" + there_are);
  }
  lang = *known;
  return true;
}

bool load_row(py::handle source, RequestRow& row) {
  if (py::isinstance<RequestRow>(source)) {
    row = source.cast<RequestRow>();
  } else if (py::isinstance<Outcome>(source)) {
    row = row_of(source.cast<Outcome>());
  } else {
    return false;
  }
  return true;
}

bool load_figure_id(py::handle source, FigureId& id) {
  if (py::isinstance<FigureId>(source)) {
    id = source.cast<FigureId>();
    return true;
  }
  std::string path;
  if (!load_text(source, path)) return false;
  const auto known = parse_path(path);
  if (!known) {
    py::list paths;
    for (FigureId figure : all_figures) paths.append(to_str(path_of(figure)));
    throw UsageError("no such figure: " + shown(source) + suggestion(path, paths));
  }
  id = *known;
  return true;
}

std::optional<std::int64_t> load_int(py::handle source) {
  if (PyBool_Check(source.ptr()) || PyIndex_Check(source.ptr()) == 0) return std::nullopt;
  const auto number = py::reinterpret_steal<py::object>(PyNumber_Index(source.ptr()));
  if (!number) throw py::error_already_set();
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(number.ptr(), &overflow);
  if (overflow != 0) throw UsageError(shown(source) + " does not fit 64 bits");
  if (value == -1 && PyErr_Occurred() != nullptr) throw py::error_already_set();
  return value;
}

bool load_figure(py::handle source, Figure& figure) {
  if (py::isinstance<Figure>(source)) {
    figure = source.cast<Figure>();
    return true;
  }
  if (source.is_none()) {
    throw py::type_error(
        "None does not say why there is no number: use Figure(state=FigureState.blank) or "
        "another state");
  }
  const auto number = load_int(source);
  if (!number) return false;
  figure = printed(*number);
  return true;
}

}  // namespace govinfo::python
