// SPDX-License-Identifier: Apache-2.0
// Any described value as plain Python values (dict, list, str, int, bool, None), written as in
// JSON.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "convert.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/enum.hpp"

namespace govinfo::python {

namespace detail {

template <class M>
inline constexpr bool is_list = false;
template <class X>
inline constexpr bool is_list<std::vector<X>> = true;
template <class X>
inline constexpr bool is_list<std::span<const X>> = true;
template <class M>
inline constexpr bool is_optional = false;
template <class X>
inline constexpr bool is_optional<std::optional<X>> = true;

}  // namespace detail

[[nodiscard]] py::object plain(const Figure& figure);
[[nodiscard]] py::object plain(const Amount& amount);
[[nodiscard]] py::object plain(const Date& date);
[[nodiscard]] py::object plain(const Block& block);
/// The members that are not 0.
[[nodiscard]] py::object plain(const SourcePlace& place);
/// By path, what the source shows; None where there is none at all.
[[nodiscard]] py::object plain(const std::vector<Provenance>& provenance);

template <class M>
[[nodiscard]] py::object plain(const M& value) {
  if constexpr (std::is_convertible_v<const M&, std::string_view>) {
    return to_str(value);
  } else if constexpr (std::is_same_v<M, FigureId>) {
    return to_str(path_of(value));
  } else if constexpr (DescribedEnum<M>) {
    return to_str(name(value));
  } else if constexpr (detail::is_optional<M>) {
    return value ? plain(*value) : py::none();
  } else if constexpr (detail::is_list<M>) {
    py::list items;
    for (const auto& item : value) items.append(plain(item));
    return items;
  } else if constexpr (std::is_arithmetic_v<M>) {
    return py::cast(value);
  } else {
    py::dict fields;
    for_each_field(value, [&](std::string_view field, const auto& member) {
      fields[to_str(field)] = plain(member);
    });
    return fields;
  }
}

}  // namespace govinfo::python
