// SPDX-License-Identifier: Apache-2.0
// Names and values of the enums of category.hpp, at compile time.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

namespace govinfo::inline v0_1 {

/// An enum whose enumerators are 0 … n−1 and described.
template <class E>
concept DescribedEnum = std::is_enum_v<E> && boost::describe::has_describe_enumerators<E>::value;

/// The number of enumerators.
template <DescribedEnum E>
inline constexpr std::size_t count_of =
    boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value;

/// Where `e` stands among the enumerators, from 0.
template <DescribedEnum E>
[[nodiscard]] constexpr std::size_t index(E e) noexcept {
  return static_cast<std::size_t>(e);
}

/// The enumerators in order of declaration.
template <DescribedEnum E>
inline constexpr std::array<E, count_of<E>> all_values = [] {
  std::array<E, count_of<E>> values{};
  std::size_t i = 0;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
      [&](auto d) { values[i++] = d.value; });
  return values;
}();

namespace detail {

template <DescribedEnum E>
inline constexpr std::array<std::string_view, count_of<E>> enum_names = [] {
  std::array<std::string_view, count_of<E>> names{};
  std::size_t i = 0;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    static_assert(index(d.value) < count_of<E>, "enumerators must be 0 ... n-1");
    names[i++] = d.name;
  });
  return names;
}();

}  // namespace detail

/// The identifier of `e`; empty when `e` is no enumerator.
template <DescribedEnum E>
[[nodiscard]] constexpr std::string_view name(E e) noexcept {
  return index(e) < count_of<E> ? detail::enum_names<E>[index(e)] : std::string_view{};
}

/// The enumerator with this identifier, exactly; none when there is no such one.
template <DescribedEnum E>
[[nodiscard]] constexpr std::optional<E> parse_name(std::string_view text) noexcept {
  for (E e : all_values<E>) {
    if (name(e) == text) return e;
  }
  return std::nullopt;
}

}  // namespace govinfo::inline v0_1
