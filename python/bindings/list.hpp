// SPDX-License-Identifier: Apache-2.0
// Binds a std::vector of immutable values as a mutable sequence that behaves as list does. Items
// are handed out as copies and iteration is by index, so that nothing dangles when the list grows.
#pragma once

#include "struct.hpp"

namespace govinfo::python {

namespace detail {

template <class X>
[[nodiscard]] py::list as_list(const std::vector<X>& items) {
  return py::list(show(items));
}

template <class X>
[[nodiscard]] std::vector<X> from_items(const py::object& items) {
  return items.cast<ListArg<X>>().value;
}

[[nodiscard]] std::size_t checked_index(py::ssize_t i, std::size_t size);

}  // namespace detail

template <class X>
void bind_list(py::module_& m, const char* name, const char* doc) {
  using List = std::vector<X>;
  using Item = detail::shown_t<X>;
  static_assert(access_of<X> == Access::value, "an item must not be a reference into the list");

  py::class_<List> cls(m, name, doc);
  cls.def(py::init([](const ListArg<X>& items) { return items.value; }),
          py::arg_v("items", py::tuple(), "()"));
  cls.def("__len__", [](const List& self) { return self.size(); });
  cls.def(
      "__getitem__",
      [](const List& self, py::ssize_t i) {
        return detail::show(self[detail::checked_index(i, self.size())]);
      },
      py::arg("index"));
  cls.def(
      "__getitem__",
      [](const List& self, const py::slice& slice) {
        return detail::from_items<X>(detail::as_list(self)[slice]);
      },
      py::arg("index"));
  cls.def(
      "__setitem__",
      [](List& self, py::ssize_t i, const taken_t<X>& item) {
        self[detail::checked_index(i, self.size())] = take<X>(item);
      },
      py::arg("index"), py::arg("item"));
  cls.def("__iter__", [](const py::object& self) {
    return py::reinterpret_steal<py::typing::Iterator<Item>>(PySeqIter_New(self.ptr()));
  });
  cls.def(
      "append", [](List& self, const taken_t<X>& item) { self.push_back(take<X>(item)); },
      py::arg("item"), "Adds an item at the end.");
  const auto extend = [](List& self, const ListArg<X>& items) {
    self.insert(self.end(), items.value.begin(), items.value.end());
  };
  cls.def("extend", extend, py::arg("items"), "Adds items at the end.");
  cls.def(
      "__iadd__",
      [extend](List& self, const ListArg<X>& items) -> List& {
        extend(self, items);
        return self;
      },
      py::arg("items"));
  cls.def("clear", [](List& self) { self.clear(); }, "Removes all items.");

  // What is rarely done is done by a list: this is how a list does it.
  const auto edit = [](List& self, const char* method, const auto&... arguments) {
    py::list items = detail::as_list(self);
    py::object result = items.attr(method)(arguments...);
    self = detail::from_items<X>(items);
    return result;
  };
  cls.def(
      "__setitem__",
      [edit](List& self, const py::slice& slice, const ListArg<X>& items) {
        edit(self, "__setitem__", slice, detail::as_list(items.value));
      },
      py::arg("index"), py::arg("item"));
  cls.def(
      "__delitem__", [edit](List& self, py::ssize_t i) { edit(self, "__delitem__", i); },
      py::arg("index"));
  cls.def(
      "__delitem__",
      [edit](List& self, const py::slice& slice) { edit(self, "__delitem__", slice); },
      py::arg("index"));
  cls.def(
      "insert",
      [edit](List& self, py::ssize_t i, const taken_t<X>& item) {
        edit(self, "insert", i, detail::show(take<X>(item)));
      },
      py::arg("index"), py::arg("item"), "Puts an item before the one that stands at `index`.");
  cls.def(
      "pop", [edit](List& self, py::ssize_t i) { return py::cast<Item>(edit(self, "pop", i)); },
      py::arg("index") = -1, "Removes an item and returns it.");
  cls.def(
      "remove",
      [edit](List& self, const taken_t<X>& item) {
        edit(self, "remove", detail::show(take<X>(item)));
      },
      py::arg("item"), "Removes the first item that is equal; ValueError where there is none.");
  cls.def("reverse", [edit](List& self) { edit(self, "reverse"); }, "Turns the order round.");
  cls.def(
      "index",
      [](const List& self, const py::object& item, py::ssize_t first, py::ssize_t last) {
        return detail::as_list(self).attr("index")(item, first, last).template cast<int>();
      },
      py::arg("item"), py::arg("start") = 0, py::arg("stop") = PY_SSIZE_T_MAX,
      "Where the first equal item stands; ValueError where there is none.");
  cls.def(
      "count",
      [](const List& self, const py::object& item) {
        return detail::as_list(self).attr("count")(item).template cast<int>();
      },
      py::arg("item"), "How many items are equal.");
  cls.def(
      "__contains__",
      [](const List& self, const py::object& item) { return detail::as_list(self).contains(item); },
      py::arg("item"));

  cls.def(
      "__eq__",
      [](const List& self, const py::object& other) -> py::object {
        if (py::isinstance<List>(other)) {
          return py::bool_(detail::as_list(self).equal(detail::as_list(other.cast<const List&>())));
        }
        if (py::isinstance<py::list>(other)) {
          return py::bool_(detail::as_list(self).equal(other));
        }
        return py::reinterpret_borrow<py::object>(Py_NotImplemented);
      },
      py::arg("other"));
  cls.def("__repr__", [name](const List& self) {
    return to_str(std::string{name} + "(" + from_str(py::repr(detail::as_list(self))) + ")");
  });
  cls.def(
      "to_list",
      [](const List& self) {
        py::list items;
        for (const X& item : self) items.append(plain(item));
        return py::typing::List<py::object>(items);
      },
      "The items as plain values, named and written as in JSON.");
  def_copy(cls);
  def_pickle(cls);
  py::module_::import("collections.abc").attr("MutableSequence").attr("register")(cls);
}

}  // namespace govinfo::python
