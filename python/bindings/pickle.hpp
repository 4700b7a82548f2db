// SPDX-License-Identifier: Apache-2.0
// The state of a value for pickle: dicts, lists, str and int only, and of a struct only the fields
// that differ from their default. A field that is added later needs no new version.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "convert.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "plain.hpp"

namespace govinfo::python {

/// It is raised when a field is renamed or changes its meaning.
inline constexpr int pickle_version = 1;

namespace detail {

template <class E>
[[nodiscard]] E load_enum(py::handle state) {
  const auto value = parse_name<E>(from_str(state));
  if (!value) throw UsageError("cannot be unpickled: there is no " + from_str(py::str(state)));
  return *value;
}

template <class M>
[[nodiscard]] py::object save(const M& value) {
  if constexpr (std::is_same_v<M, std::string>) {
    return to_str(value);
  } else if constexpr (std::is_same_v<M, Figure>) {
    return plain(value);
  } else if constexpr (std::is_same_v<M, Amount>) {
    return py::make_tuple(value.digits, value.scale, save(value.unit), save(value.state));
  } else if constexpr (std::is_same_v<M, Date>) {
    return py::make_tuple(static_cast<int>(value.year()), static_cast<unsigned>(value.month()),
                          static_cast<unsigned>(value.day()));
  } else if constexpr (std::is_same_v<M, FigureId>) {
    return to_str(path_of(value));
  } else if constexpr (DescribedEnum<M>) {
    return to_str(name(value));
  } else if constexpr (is_optional<M>) {
    return value ? save(*value) : py::none();
  } else if constexpr (is_list<M>) {
    py::list items;
    for (const auto& item : value) items.append(save(item));
    return items;
  } else if constexpr (std::is_same_v<M, Block>) {
    return std::visit([&](const auto& block) { return py::make_tuple(value.index(), save(block)); },
                      value);
  } else if constexpr (EnumKeyed<M>) {
    py::list items;
    for_each_field(value, [&](std::string_view, const auto& item) { items.append(save(item)); });
    return items;
  } else if constexpr (DescribedStruct<M>) {
    py::dict fields;
    const M defaults{};
    boost::mp11::mp_for_each<govinfo::detail::members_of<M>>([&](auto d) {
      const auto& field = value.*d.pointer;
      if constexpr (is_list<std::remove_cvref_t<decltype(field)>>) {
        if (field.empty()) return;
      } else {
        if (field == defaults.*d.pointer) return;
      }
      const auto key = py::reinterpret_steal<py::object>(PyUnicode_InternFromString(d.name));
      fields[key] = save(field);
    });
    return fields;
  } else {
    return py::cast(value);
  }
}

template <class M>
[[nodiscard]] M load(py::handle state) {
  if constexpr (std::is_same_v<M, std::string>) {
    return from_str(state);
  } else if constexpr (std::is_same_v<M, Figure>) {
    if (const auto number = load_int(state)) return printed(*number);
    return missing(load_enum<FigureState>(state));
  } else if constexpr (std::is_same_v<M, Amount>) {
    const auto fields = py::cast<py::tuple>(state);
    const Amount amount{fields[0].cast<std::int64_t>(), fields[1].cast<std::uint8_t>(),
                        load<MoneyUnit>(fields[2]), load<FigureState>(fields[3])};
    if (amount.scale > max_amount_scale) throw UsageError("cannot be unpickled: no such amount");
    return amount;
  } else if constexpr (std::is_same_v<M, Date>) {
    const auto fields = py::cast<py::tuple>(state);
    return Date{std::chrono::year{fields[0].cast<int>()},
                std::chrono::month{fields[1].cast<unsigned>()},
                std::chrono::day{fields[2].cast<unsigned>()}};
  } else if constexpr (std::is_same_v<M, FigureId>) {
    return py::cast<FigureIdArg>(state).value;
  } else if constexpr (DescribedEnum<M>) {
    return load_enum<M>(state);
  } else if constexpr (is_optional<M>) {
    if (state.is_none()) return std::nullopt;
    return load<typename M::value_type>(state);
  } else if constexpr (is_list<M>) {
    M items;
    for (const py::handle item : py::cast<py::list>(state)) {
      items.push_back(load<typename M::value_type>(item));
    }
    return items;
  } else if constexpr (std::is_same_v<M, Block>) {
    const auto block = py::cast<py::tuple>(state);
    if (block[0].cast<std::size_t>() == 0) return load<Line>(block[1]);
    return load<Grid>(block[1]);
  } else if constexpr (EnumKeyed<M>) {
    M table{};
    const auto items = py::cast<py::list>(state);
    if (items.size() != count_of<typename M::key_type>) {
      throw UsageError("cannot be unpickled: a table of another form");
    }
    std::size_t i = 0;
    for_each_field(
        table, [&]<class Item>(std::string_view, Item& item) { item = load<Item>(items[i++]); });
    return table;
  } else if constexpr (DescribedStruct<M>) {
    M object{};
    auto fields = py::cast<py::dict>(state);
    std::size_t known = 0;
    for_each_field(object, [&]<class Field>(std::string_view field, Field& member) {
      const py::str key = to_str(field);
      if (!fields.contains(key)) return;
      ++known;
      member = load<Field>(fields[key]);
    });
    if (known != fields.size()) throw UsageError("cannot be unpickled: a field that is not known");
    return object;
  } else {
    return py::cast<M>(state);
  }
}

}  // namespace detail

template <class T>
void def_pickle(py::class_<T>& cls) {
  cls.def(
      py::pickle([](const T& self) { return py::make_tuple(pickle_version, detail::save(self)); },
                 [](const py::tuple& state) {
                   if (state.size() != 2 || !py::int_(pickle_version).equal(state[0])) {
                     throw UsageError("cannot be unpickled: pickled by another version of govinfo");
                   }
                   try {
                     return detail::load<T>(state[1]);
                   } catch (const py::cast_error&) {
                     throw UsageError("cannot be unpickled: not what was pickled");
                   }
                 }));
}

}  // namespace govinfo::python
