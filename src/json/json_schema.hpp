// SPDX-License-Identifier: Apache-2.0
// Gathers the definitions of a JSON Schema from the formats of types.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json/json_writer.hpp"

namespace govinfo::inline v0_1::json {

template <class T>
struct Format;

/// The name of a type without its namespaces, as the compiler spells it.
template <class T>
constexpr std::string_view type_name() {
#ifdef _MSC_VER
  std::string_view text = __FUNCSIG__;  // ... type_name<struct govinfo::v0_1::Report>(void)
  text.remove_prefix(text.find("type_name<") + 10);
  text = text.substr(0, text.rfind(">("));
#else
  std::string_view text = __PRETTY_FUNCTION__;  // ... [with T = govinfo::v0_1::Report; ...]
  text.remove_prefix(text.find("T = ") + 4);
  text = text.substr(0, text.find_first_of(";]"));
#endif
  return text.substr(text.find_last_of(": ") + 1);  // npos + 1 is 0
}

/// A schema that is being written. Types whose format has a name are definitions: written once,
/// referred to wherever they occur.
class Schema {
 public:
  Writer out{2};

  /// The schema of values of type T.
  template <class T>
  void of() {
    if constexpr (requires { Format<T>::schema_name(); }) {
      refer(Format<T>::schema_name(), &Format<T>::schema);
    } else {
      Format<T>::schema(*this);
    }
  }

  /// An object whose members `write` writes.
  template <class Write>
  void object(Write&& write) {
    out.begin_object();
    write();
    out.end_object();
  }
  template <class Write>
  void object(std::string_view key, Write&& write) {
    out.key(key);
    object(write);
  }

  /// {"type": ...}
  void type(std::string_view name) {
    object([&] { out.member("type", name); });
  }

  /// "anyOf", "oneOf", "allOf": each of `alternatives` writes a schema.
  template <class... Write>
  void combine(std::string_view key, Write&&... alternatives) {
    out.key(key);
    out.begin_array();
    ((out.item(), alternatives()), ...);
    out.end_array();
  }

  /// "properties" and "additionalProperties" of an object: `write` writes the properties.
  template <class Write>
  void closed_properties(Write&& write) {
    out.member("type", "object");
    object("properties", write);
    out.key("additionalProperties");
    out.boolean(false);
  }

  /// An array of texts: "enum", "required", "type".
  void list(std::string_view key, std::span<const std::string_view> texts) {
    out.key(key);
    out.begin_array();
    for (const std::string_view text : texts) {
      out.item();
      out.text(text);
    }
    out.end_array();
  }
  void list(std::string_view key, std::initializer_list<std::string_view> texts) {
    list(key, std::span{texts.begin(), texts.size()});
  }

  /// Refers to a definition that is not the format of a type.
  void refer(std::string_view name, void (*write)(Schema&)) {
    need(name, write);
    object([&] { out.member("$ref", std::string{"#/$defs/"}.append(name)); });
  }

  /// "$defs": everything that was referred to.
  void definitions() {
    object("$defs", [&] {
      for (std::size_t i = 0; i < needed_.size(); ++i) {
        const Definition definition = needed_[i];  // writing it may need others
        out.key(definition.name);
        definition.write(*this);
      }
    });
  }

 private:
  struct Definition {
    std::string_view name;
    void (*write)(Schema&);
  };

  void need(std::string_view name, void (*write)(Schema&)) {
    for (const Definition& definition : needed_) {
      if (definition.name == name) return;
    }
    needed_.push_back({name, write});
  }

  std::vector<Definition> needed_;
};

}  // namespace govinfo::inline v0_1::json
