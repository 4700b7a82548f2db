// SPDX-License-Identifier: Apache-2.0
// One description of every struct, from which JSON, the JSON Schema, Python and diff are derived.
// A member that is added but not described does not compile.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include "govinfo/enum.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

struct AnyMember {
  template <class T>
  operator T() const;
};

template <class T, std::size_t... I>
constexpr bool takes_members(std::index_sequence<I...>) {
  return requires { T{((void)I, AnyMember{})...}; };
}

/// Whether the aggregate has exactly N members: it takes N values and not one more.
template <class T, std::size_t N>
inline constexpr bool has_arity = takes_members<T>(std::make_index_sequence<N>{}) &&
                                  !takes_members<T>(std::make_index_sequence<N + 1>{});

template <class T>
using members_of = boost::describe::describe_members<T, boost::describe::mod_public>;

}  // namespace detail

/// A struct with a GOVINFO_DESCRIBE line.
template <class T>
concept DescribedStruct =
    std::is_class_v<T> && !std::is_union_v<T> && boost::describe::has_describe_members<T>::value;

/// A fixed table indexed by an enum: its fields are the enumerators.
template <class T>
concept EnumKeyed = requires(T& table, typename T::key_type key) {
  { table[key] } -> std::same_as<typename T::mapped_type&>;
};

/// Calls `visit(name, member)` for each field of a described struct, or of a table indexed by an
/// enum, in order of declaration. `name` has static storage.
template <class T, class Visit>
  requires DescribedStruct<std::remove_const_t<T>> || EnumKeyed<std::remove_const_t<T>>
constexpr void for_each_field(T& object, Visit&& visit) {
  using Type = std::remove_const_t<T>;
  if constexpr (EnumKeyed<Type>) {
    for (auto key : all_values<typename Type::key_type>) visit(name(key), object[key]);
  } else {
    boost::mp11::mp_for_each<detail::members_of<Type>>(
        [&](auto d) { visit(std::string_view{d.name}, object.*d.pointer); });
  }
}

/// The same over two objects of one type, side by side: `visit(name, member of a, member of b)`.
template <class T, class Visit>
  requires DescribedStruct<std::remove_const_t<T>> || EnumKeyed<std::remove_const_t<T>>
constexpr void for_each_field(T& a, T& b, Visit&& visit) {
  using Type = std::remove_const_t<T>;
  if constexpr (EnumKeyed<Type>) {
    for (auto key : all_values<typename Type::key_type>) visit(name(key), a[key], b[key]);
  } else {
    boost::mp11::mp_for_each<detail::members_of<Type>>(
        [&](auto d) { visit(std::string_view{d.name}, a.*d.pointer, b.*d.pointer); });
  }
}

/// Describes an aggregate, directly under its definition. Does not compile when a member of the
/// aggregate is left out.
#define GOVINFO_DESCRIBE(Type, ...)                                                            \
  BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__))                                               \
  static_assert(::govinfo::detail::has_arity<                                                  \
                    Type, ::boost::mp11::mp_size<::govinfo::detail::members_of<Type>>::value>, \
                #Type ": every member must stand in its GOVINFO_DESCRIBE line")

}  // namespace govinfo::inline v0_1
