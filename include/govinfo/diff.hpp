// SPDX-License-Identifier: Apache-2.0
// What differs between two values of a described type, field by field.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "govinfo/describe.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

/// Figures and amounts are compared as a whole: they are what the path of a figure names.
template <class T>
inline constexpr bool is_walked = (DescribedStruct<T> || EnumKeyed<T>) &&
                                  !std::is_same_v<T, Figure> && !std::is_same_v<T, Amount>;

}  // namespace detail

/// Calls `visit(path, a, b)` for every field that differs, in order of declaration, with the two
/// values of the field. Paths are those of figures and of JSON: "requests.not_held.total",
/// "prose[2].text". Lists of different lengths are given as a whole.
template <class T, class Visit>
void for_each_difference(const T& a, const T& b, Visit&& visit, const std::string& path = {}) {
  if constexpr (detail::is_list<T>) {
    if (a.size() != b.size()) {
      visit(path, a, b);
      return;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
      for_each_difference(a[i], b[i], visit, path + '[' + std::to_string(i) + ']');
    }
  } else if constexpr (detail::is_walked<T>) {
    for_each_field(a, b, [&](std::string_view name, const auto& x, const auto& y) {
      std::string child{path};
      if (!child.empty()) child += '.';
      for_each_difference(x, y, visit, child.append(name));
    });
  } else if (!(a == b)) {
    visit(path, a, b);
  }
}

/// The paths of the fields in which two reports differ.
[[nodiscard]] inline std::vector<std::string> differing_fields(const Report& a, const Report& b) {
  std::vector<std::string> paths;
  for_each_difference(
      a, b, [&](const std::string& path, const auto&, const auto&) { paths.push_back(path); });
  return paths;
}

}  // namespace govinfo::inline v0_1
