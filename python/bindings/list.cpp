// SPDX-License-Identifier: Apache-2.0
#include "list.hpp"

namespace govinfo::python::detail {

std::size_t checked_index(py::ssize_t i, std::size_t size) {
  const auto count = static_cast<py::ssize_t>(size);
  if (i < 0) i += count;
  if (i < 0 || i >= count) throw py::index_error("list index out of range");
  return static_cast<std::size_t>(i);
}

}  // namespace govinfo::python::detail
