// SPDX-License-Identifier: Apache-2.0
// The JSON form of every type, derived from its description: how it is written, read, and
// described in the schema. Types with a form of their own are in json_special.hpp.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/mp11/algorithm.hpp>

#include "govinfo/describe.hpp"
#include "govinfo/error.hpp"
#include "govinfo/table.hpp"
#include "json/json_schema.hpp"
#include "json/json_value.hpp"
#include "json/json_writer.hpp"

namespace govinfo::inline v0_1::json {

template <class T>
void write(Writer& out, const T& value) {
  Format<T>::write(out, value);
}

/// Sets `out`, or adds an error and leaves `out` as it is or half read.
template <class T>
void read(const Value& value, T& out) {
  Format<T>::read(value, out);
}

// ------------------------------------------------------------------------------------ scalars ----

template <>
struct Format<bool> {
  static void write(Writer& out, bool value) { out.boolean(value); }
  static void read(const Value& value, bool& out) {
    if (!value.is(Node::Kind::yes) && !value.is(Node::Kind::no)) {
      return value.expected("true or false");
    }
    out = value.is(Node::Kind::yes);
  }
  static void schema(Schema& schema) { schema.type("boolean"); }
};

template <std::integral T>
struct Format<T> {
  static constexpr auto least = std::numeric_limits<T>::min();
  static constexpr auto most = std::numeric_limits<T>::max();

  static void write(Writer& out, T value) { out.integer(value); }
  static void read(const Value& value, T& out) {
    if (value.is(Node::Kind::integer) && std::in_range<T>(value.node->integer)) {
      out = static_cast<T>(value.node->integer);
    } else if constexpr (sizeof(T) == sizeof(std::int64_t)) {
      value.expected("an integer");
    } else {
      value.expected("an integer from " + std::to_string(least) + " to " + std::to_string(most));
    }
  }
  static void bounds(Schema& schema) {
    schema.out.key("minimum");
    schema.out.integer(least);
    schema.out.key("maximum");
    schema.out.integer(most);
  }
  static void schema(Schema& schema) {
    schema.object([&] {
      schema.out.member("type", "integer");
      bounds(schema);
    });
  }
};

template <>
struct Format<std::string> {
  static void write(Writer& out, const std::string& value) { out.text(value); }
  static void read(const Value& value, std::string& out) {
    if (!value.is(Node::Kind::string)) return value.expected("a string");
    out = value.text();
  }
  static void schema(Schema& schema) { schema.type("string"); }
};

/// Enums are their identifiers.
template <DescribedEnum E>
struct Format<E> {
  static void write(Writer& out, E value) {
    const std::string_view identifier = name(value);
    if (identifier.empty()) {
      throw UsageError("cannot be written as JSON: " + std::to_string(index(value)) +
                       " is none of " + joined(detail::enum_names<E>));
    }
    out.plain_text(identifier);
  }
  static void read(const Value& value, E& out) {
    if (value.is(Node::Kind::string)) {
      if (const auto parsed = parse_name<E>(value.text())) {
        out = *parsed;
        return;
      }
    }
    value.expected("one of " + joined(detail::enum_names<E>), detail::enum_names<E>);
  }
  static constexpr std::string_view schema_name() { return type_name<E>(); }
  static void schema(Schema& schema) {
    schema.object([&] { schema.list("enum", detail::enum_names<E>); });
  }
};

// --------------------------------------------------------------------------------- containers ----

template <class T>
struct Format<std::optional<T>> {
  static void write(Writer& out, const std::optional<T>& value) {
    value ? json::write(out, *value) : out.null();
  }
  static void read(const Value& value, std::optional<T>& out) {
    if (value.is(Node::Kind::null)) return out.reset();
    json::read(Value{value.node, value.path, value.errors, true}, out.emplace());
  }
  static void schema(Schema& schema) {
    schema.object(
        [&] { schema.combine("anyOf", [&] { schema.of<T>(); }, [&] { schema.type("null"); }); });
  }
};

template <class T>
struct Format<std::vector<T>> {
  static void write(Writer& out, const std::vector<T>& values) {
    out.begin_array();
    for (const T& value : values) {
      out.item();
      json::write(out, value);
    }
    out.end_array();
  }
  static void read(const Value& value, std::vector<T>& out) {
    out.clear();
    read_items(value, [&](const Value& item) { json::read(item, out.emplace_back()); });
  }
  static void schema(Schema& schema) {
    schema.object([&] {
      schema.out.member("type", "array");
      schema.out.key("items");
      schema.of<T>();
    });
  }
};

// ------------------------------------------------------------------------------------ structs ----

template <class T>
concept Fields = DescribedStruct<T> || EnumKeyed<T>;

/// The names of the fields, in the order in which they are declared.
template <Fields T>
inline constexpr auto field_names = [] {
  if constexpr (EnumKeyed<T>) {
    return detail::enum_names<typename T::key_type>;
  } else {
    std::array<std::string_view, boost::mp11::mp_size<detail::members_of<T>>::value> names{};
    std::size_t i = 0;
    boost::mp11::mp_for_each<detail::members_of<T>>([&](auto d) { names[i++] = d.name; });
    return names;
  }
}();

/// Calls `visit(field)` with the i-th field of an object.
template <Fields T, class Visit>
void visit_field(T& object, std::size_t i, Visit&& visit) {
  static_assert(field_names<T>.size() <= max_fields);
  if constexpr (EnumKeyed<T>) {
    visit(object[static_cast<typename T::key_type>(i)]);
  } else {
    boost::mp11::mp_with_index<field_names<T>.size()>(i, [&](auto at) {
      using Member = boost::mp11::mp_at<detail::members_of<T>, decltype(at)>;
      visit(object.*Member::pointer);
    });
  }
}

template <Fields T>
void write_fields(Writer& out, const T& object) {
  for_each_field(object, [&](std::string_view field, const auto& member) {
    out.key(field);
    write(out, member);
  });
}

/// The "properties" of a struct.
template <Fields T>
void describe_fields(Schema& schema) {
  T object{};
  for_each_field(object, [&]<class M>(std::string_view field, M&) {
    schema.out.key(field);
    schema.of<M>();
  });
}

template <class T>
constexpr std::string_view schema_name_of = type_name<T>();
template <>
inline constexpr std::string_view schema_name_of<ApplicantRow> = "ApplicantRow";
template <>
inline constexpr std::string_view schema_name_of<RemedyTable> = "RemedyTable";
template <>
inline constexpr std::string_view schema_name_of<RemedyTable::mapped_type> = "RemedyRow";

/// Objects with the fields of the description. Missing keys take the default of the struct.
template <Fields T>
struct ObjectFormat {
  static void write(Writer& out, const T& object) {
    out.begin_object();
    write_fields(out, object);
    out.end_object();
  }
  static void read(const Value& value, T& out) {
    out = T{};
    read_members(value, field_names<T>, [&](std::size_t i, const Value& member) {
      visit_field(out, i, [&](auto& field) { json::read(member, field); });
    });
  }
  static constexpr std::string_view schema_name() { return schema_name_of<T>; }
  static void schema(Schema& schema) {
    schema.object([&] { schema.closed_properties([&] { describe_fields<T>(schema); }); });
  }
};

template <Fields T>
struct Format<T> : ObjectFormat<T> {};

}  // namespace govinfo::inline v0_1::json
