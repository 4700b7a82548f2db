// SPDX-License-Identifier: Apache-2.0
// How arguments are taken: an id or its path, a figure or its number, a list out of any iterable, a
// language or its name, a date. A wrong one is refused with words that say what is right.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include "govinfo/category.hpp"
#include "govinfo/date.hpp"
#include "govinfo/document.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/path.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"

// Lists that belong to an object are bound as they are: a copy would lose what is appended.
PYBIND11_MAKE_OPAQUE(std::vector<std::string>)
PYBIND11_MAKE_OPAQUE(std::vector<govinfo::Prose>)
PYBIND11_MAKE_OPAQUE(std::vector<govinfo::Provenance>)
PYBIND11_MAKE_OPAQUE(std::vector<govinfo::PrintedLabel>)
PYBIND11_MAKE_OPAQUE(std::vector<govinfo::Finding>)

namespace govinfo::python {

namespace py = pybind11;

/// Text as str. Bytes that are no UTF-8 (they can only come from the name of a file) become lone
/// surrogates, as os.fsdecode makes them, and go back the same way.
[[nodiscard]] py::str to_str(std::string_view text);
[[nodiscard]] std::string from_str(py::handle text);

/// A datetime.date; ValueError for a year that it cannot hold.
[[nodiscard]] py::object to_date(const Date& date);
/// False for what is no date. TypeError for a datetime: its time of day would be lost.
[[nodiscard]] bool load_date(py::handle source, Date& date);

struct TextArg {
  std::string value;
};
[[nodiscard]] bool load_text(py::handle source, std::string& text);

/// bytes, any other buffer, or str as UTF-8; always a copy, for the work is done without the GIL.
struct BytesArg {
  std::string value;
};
[[nodiscard]] bool load_bytes(py::handle source, std::string& bytes);

/// The path of a file, or what would stand in the file.
struct SourceArg {
  std::optional<std::filesystem::path> path;
  std::string bytes;
};
[[nodiscard]] bool load_source(py::handle source, SourceArg& argument);

struct LangArg {
  Lang value = Lang::zh;
};
[[nodiscard]] bool load_lang(py::handle source, Lang& lang);

struct RowArg {
  RequestRow value = RequestRow::received;
};
[[nodiscard]] bool load_row(py::handle source, RequestRow& row);

struct FigureIdArg {
  FigureId value{};
};
[[nodiscard]] bool load_figure_id(py::handle source, FigureId& id);

struct FigureArg {
  Figure value;
};
[[nodiscard]] bool load_figure(py::handle source, Figure& figure);

/// An int (anything with __index__ but a bool); none for what is no int; UsageError for what does
/// not fit 64 bits.
[[nodiscard]] std::optional<std::int64_t> load_int(py::handle source);

/// Runs `work` without the GIL. What it works on must be its own copy: meanwhile other threads may
/// change every object of Python's.
template <class Work>
auto without_gil(Work&& work) {
  const py::gil_scoped_release release;
  return std::forward<Work>(work)();
}

/// How a value of type M is taken.
template <class M>
struct TakenAs {
  using type = M;
};
template <>
struct TakenAs<std::string> {
  using type = TextArg;
};
template <>
struct TakenAs<Figure> {
  using type = FigureArg;
};
template <>
struct TakenAs<FigureId> {
  using type = FigureIdArg;
};
template <class X>
struct ListArg {
  std::vector<X> value;
};
template <class X>
struct TakenAs<std::vector<X>> {
  using type = ListArg<X>;
};
template <class M>
using taken_t = typename TakenAs<M>::type;

template <class M>
[[nodiscard]] M take(const taken_t<M>& argument) {
  if constexpr (std::is_same_v<M, taken_t<M>>) {
    return argument;
  } else {
    return argument.value;
  }
}

}  // namespace govinfo::python

namespace pybind11::detail {

// The class FigureId is bound as a class, not as an enum.
template <>
struct type_caster_enum_type_enabled<govinfo::FigureId> : std::false_type {};

template <>
struct type_caster<govinfo::Date> {
  PYBIND11_TYPE_CASTER(govinfo::Date, const_name("datetime.date"));
  bool load(handle source, bool) { return govinfo::python::load_date(source, value); }
  static handle cast(const govinfo::Date& date, return_value_policy, handle) {
    return govinfo::python::to_date(date).release();
  }
};

/// A caster that only takes arguments.
#define GOVINFO_ARGUMENT(Type, text, load_function)                                                \
  template <>                                                                                      \
  struct type_caster<govinfo::python::Type> {                                                      \
    PYBIND11_TYPE_CASTER(govinfo::python::Type, text);                                             \
    bool load(handle source, bool) { return govinfo::python::load_function(source, value.value); } \
  }

GOVINFO_ARGUMENT(TextArg, const_name("str"), load_text);
GOVINFO_ARGUMENT(BytesArg, const_name("str | collections.abc.Buffer"), load_bytes);
GOVINFO_ARGUMENT(LangArg, make_caster<govinfo::Lang>::name + const_name(" | str"), load_lang);
GOVINFO_ARGUMENT(RowArg,
                 make_caster<govinfo::RequestRow>::name + const_name(" | ") +
                     make_caster<govinfo::Outcome>::name,
                 load_row);
GOVINFO_ARGUMENT(FigureIdArg, make_caster<govinfo::FigureId>::name + const_name(" | str"),
                 load_figure_id);
GOVINFO_ARGUMENT(FigureArg,
                 make_caster<govinfo::Figure>::name + const_name(" | typing.SupportsIndex"),
                 load_figure);

#undef GOVINFO_ARGUMENT

template <>
struct type_caster<govinfo::python::SourceArg> {
  PYBIND11_TYPE_CASTER(govinfo::python::SourceArg,
                       const_name("str | os.PathLike[str] | collections.abc.Buffer"));
  bool load(handle source, bool) { return govinfo::python::load_source(source, value); }
};

/// Any iterable but a str, whose letters are hardly meant.
template <class X>
struct type_caster<govinfo::python::ListArg<X>> {
  using Taken = govinfo::python::taken_t<X>;
  PYBIND11_TYPE_CASTER(govinfo::python::ListArg<X>, const_name("collections.abc.Iterable[") +
                                                        make_caster<Taken>::name + const_name("]"));
  bool load(handle source, bool convert) {
    if (PyUnicode_Check(source.ptr()) || PyBytes_Check(source.ptr())) return false;
    if constexpr (std::is_base_of_v<type_caster_generic, make_caster<std::vector<X>>>) {
      if (isinstance<std::vector<X>>(source)) {
        value.value = source.cast<const std::vector<X>&>();
        return true;
      }
    }
    const auto items = reinterpret_steal<object>(PyObject_GetIter(source.ptr()));
    if (!items) {
      PyErr_Clear();
      return false;
    }
    value.value.clear();
    while (const auto item = reinterpret_steal<object>(PyIter_Next(items.ptr()))) {
      make_caster<Taken> element;
      if (!element.load(item, convert)) return false;
      value.value.push_back(govinfo::python::take<X>(cast_op<const Taken&>(element)));
    }
    if (PyErr_Occurred() != nullptr) throw error_already_set();
    return true;
  }
};

}  // namespace pybind11::detail
