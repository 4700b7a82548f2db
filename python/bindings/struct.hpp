// SPDX-License-Identifier: Apache-2.0
// Binds a described struct: keyword constructor with defaults, attributes, ==, repr, copy, pickle
// with a version, replace() and to_dict(), all out of its GOVINFO_DESCRIBE line.
#pragma once

#include <array>
#include <concepts>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <pybind11/operators.h>

#include "access.hpp"
#include "convert.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "pickle.hpp"
#include "plain.hpp"

namespace govinfo::python {

/// A field and its docstring.
struct FieldDoc {
  std::string_view field;
  const char* doc;
};
using FieldDocs = std::initializer_list<FieldDoc>;

namespace detail {

template <class T>
using fields_of = govinfo::detail::members_of<T>;
template <class T, class D>
using field_t = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;

/// What Python sees of a field of type M.
template <class M>
struct ShownAs {
  using type = M;
};
template <>
struct ShownAs<std::string> {
  using type = py::str;
};
template <>
struct ShownAs<std::string_view> {
  using type = py::str;
};
template <class X>
struct ShownAs<std::vector<X>> {
  using type = py::typing::Tuple<typename ShownAs<X>::type, py::ellipsis>;
};
template <class X>
struct ShownAs<std::span<const X>> {
  using type = py::typing::Tuple<typename ShownAs<X>::type, py::ellipsis>;
};
template <class M>
using shown_t = typename ShownAs<M>::type;

template <class M>
[[nodiscard]] py::object show_object(const M& value);

template <class M>
[[nodiscard]] shown_t<M> show(const M& value) {
  if constexpr (std::is_same_v<shown_t<M>, py::str>) {
    return to_str(value);
  } else if constexpr (std::is_same_v<shown_t<M>, M>) {
    return value;
  } else {
    py::tuple shown(value.size());
    std::size_t i = 0;
    for (const auto& item : value) shown[i++] = show_object(item);
    return shown_t<M>(shown);
  }
}

/// The same as an object.
template <class M>
[[nodiscard]] py::object show_object(const M& value) {
  if constexpr (std::is_base_of_v<py::object, shown_t<M>>) {
    return show(value);
  } else {
    return py::cast(value);
  }
}

/// The fields as a tuple of Python's values.
template <class T>
[[nodiscard]] py::tuple field_values(const T& object) {
  py::tuple values(boost::mp11::mp_size<fields_of<T>>::value);
  std::size_t i = 0;
  for_each_field(object,
                 [&](std::string_view, const auto& field) { values[i++] = show_object(field); });
  return values;
}

/// Sets the fields that `changes` names; TypeError for one that the struct does not have.
template <class T>
void set_fields(T& object, const py::dict& changes, const char* what) {
  for (const auto& change : changes) {
    const std::string wanted = from_str(py::str(change.first));
    const py::handle value = change.second;
    bool found = false;
    for_each_field(object, [&]<class M>(std::string_view field, M& member) {
      if (field != wanted) return;
      found = true;
      try {
        member = take<M>(py::cast<taken_t<M>>(value));
      } catch (const py::cast_error&) {
        throw py::type_error(std::string{what} + "." + wanted + " cannot be " +
                             from_str(py::repr(value)));
      }
    });
    if (!found) throw py::type_error(std::string{what} + " has no field '" + wanted + "'");
  }
}

/// Text for a default in a signature: what makes the value, in short.
[[nodiscard]] std::string default_text(py::handle value, bool in_full);
/// "Prose(section=Section.overview, heading='', text='')"
[[nodiscard]] std::string repr_of_fields(const char* name, const py::list& fields,
                                         const py::tuple& values);

template <class T>
[[nodiscard]] py::list field_names() {
  py::list names;
  boost::mp11::mp_for_each<fields_of<T>>([&](auto d) { names.append(py::str(d.name)); });
  return names;
}

/// A figure's id and a date have no value that could stand for “none given”.
template <class M>
inline constexpr bool needs_value = std::is_same_v<M, FigureId> || std::is_same_v<M, Date>;

template <class M>
struct Default {
  py::object value;
  std::string text;

  explicit Default(const M& member) {
    if constexpr (needs_value<M>) {
      return;
    } else if constexpr (!std::is_same_v<M, taken_t<M>> && !std::is_same_v<shown_t<M>, py::str> &&
                         !std::is_same_v<M, Figure>) {
      value = py::tuple();
      text = "()";
    } else {
      value = show_object(member);
      text = default_text(value, access_of<M> == Access::value);
    }
  }

  [[nodiscard]] auto argument(const char* name) const {
    if constexpr (needs_value<M>) {
      return py::arg(name);
    } else {
      return py::arg_v(name, value, text.c_str());
    }
  }
};

template <class T, template <class...> class List, class... D>
void def_init(py::class_<T>& cls, List<D...>) {
  const auto make = [](const taken_t<field_t<T, D>>&... values) {
    T made{};
    ((made.*D::pointer = take<field_t<T, D>>(values)), ...);
    return made;
  };
  const T defaults{};
  const std::tuple<Default<field_t<T, D>>...> given{
      Default<field_t<T, D>>{defaults.*D::pointer}...};
  std::apply(
      [&](const auto&... each) {
        if constexpr (sizeof...(D) > 3) {
          cls.def(py::init(make), py::kw_only(), each.argument(D::name)...);
        } else {
          cls.def(py::init(make), each.argument(D::name)...);
        }
      },
      given);
}

template <class T, class D>
void def_field(py::class_<T>& cls, const char* doc) {
  using M = field_t<T, D>;
  if constexpr (access_of<T> != Access::object) {
    cls.def_property_readonly(D::name, [](const T& self) { return show(self.*D::pointer); }, doc);
  } else {
    const auto set = [](T& self, const taken_t<M>& value) { self.*D::pointer = take<M>(value); };
    if constexpr (access_of<M> == Access::object) {
      cls.def_property(
          D::name, [](T& self) -> M& { return self.*D::pointer; }, set,
          py::return_value_policy::reference_internal, doc);
    } else {
      cls.def_property(D::name, [](const T& self) { return show(self.*D::pointer); }, set, doc);
    }
  }
}

}  // namespace detail

/// ==, and a hash for what cannot change.
template <class T>
void def_equality(py::class_<T>& cls) {
  if constexpr (std::equality_comparable<T>) {
    cls.def(py::self == py::self);
  } else {
    cls.def(
        "__eq__",
        [](const T& a, const T& b) {
          return detail::field_values(a).equal(detail::field_values(b));
        },
        py::is_operator());
  }
}

template <class T>
void def_copy(py::class_<T>& cls) {
  cls.def("__copy__", [](const T& self) { return T{self}; });
  cls.def("__deepcopy__", [](const T& self, const py::dict&) { return T{self}; }, py::arg("memo"));
}

/// Binds the struct T, with a docstring for every field. `repr` says what it is in short, where a
/// list of all fields would be too long to read.
template <class T>
py::class_<T> bind_struct(py::module_& m, const char* name, const char* doc, FieldDocs docs,
                          std::string (*repr)(const T&) = nullptr) {
  py::class_<T> cls(m, name, doc);
  boost::mp11::mp_for_each<detail::fields_of<T>>([&]<class D>(D) {
    const char* field_doc = nullptr;
    for (const FieldDoc& each : docs) {
      if (each.field == D::name) field_doc = each.doc;
    }
    if (field_doc == nullptr) throw std::logic_error(std::string{D::name} + " has no docstring");
    detail::def_field<T, D>(cls, field_doc);
  });
  if (docs.size() != boost::mp11::mp_size<detail::fields_of<T>>::value) {
    throw std::logic_error(std::string{name} + ": docstring of a field that does not exist");
  }

  def_equality(cls);
  cls.def("__repr__", [name, repr](const T& self) {
    return to_str(repr != nullptr ? repr(self)
                                  : detail::repr_of_fields(name, detail::field_names<T>(),
                                                           detail::field_values(self)));
  });
  cls.def(
      "to_dict", [](const T& self) { return py::typing::Dict<py::str, py::object>(plain(self)); },
      "The fields as plain values, named and written as in JSON.");
  if constexpr (access_of<T> != Access::object) {
    cls.def("__hash__", [](const T& self) { return py::hash(detail::field_values(self)); });
  }
  if constexpr (access_of<T> != Access::record) {
    detail::def_init(cls, detail::fields_of<T>{});
    def_copy(cls);
    const auto replace = [name](const T& self, const py::kwargs& changes) {
      T changed{self};
      detail::set_fields(changed, changes, name);
      return changed;
    };
    cls.def("replace", replace, "A copy with other values in the fields that are named.");
    cls.def("__replace__", replace);
    def_pickle(cls);
  }
  return cls;
}

}  // namespace govinfo::python
