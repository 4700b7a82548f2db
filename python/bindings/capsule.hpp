// SPDX-License-Identifier: Apache-2.0
// The structs of the Arrow C data interface in capsules.
#pragma once

#include <memory>

#include <pybind11/pybind11.h>

#include "govinfo/arrow.hpp"

namespace govinfo::python {

namespace py = pybind11;

/// A struct of the interface in a capsule, which releases it unless somebody took it over.
template <class T>
py::object capsule_of(std::unique_ptr<T> object, const char* name) {
  T* const raw = object.release();
  PyObject* const capsule = PyCapsule_New(raw, name, [](PyObject* self) {
    auto* const held = static_cast<T*>(PyCapsule_GetPointer(self, PyCapsule_GetName(self)));
    if (held == nullptr) return;
    if (held->release != nullptr) held->release(held);
    delete held;
  });
  if (capsule == nullptr) {
    if (raw->release != nullptr) raw->release(raw);
    delete raw;
    throw py::error_already_set();
  }
  return py::reinterpret_steal<py::object>(capsule);
}

}  // namespace govinfo::python
