// SPDX-License-Identifier: Apache-2.0
// Gathers the definitions of a JSON Schema from the formats of types.
#pragma once

#include "json_writer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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
      need(Format<T>::schema_name(), &Format<T>::schema);
      out.begin_object();
      out.member("$ref", std::string{"#/$defs/"}.append(Format<T>::schema_name()));
      out.end_object();
    } else {
      Format<T>::schema(*this);
    }
  }

  /// "properties" and "additionalProperties" of an object: `write` writes the properties.
  template <class Write>
  void closed_properties(Write&& write) {
    out.member("type", "object");
    out.key("properties");
    out.begin_object();
    write();
    out.end_object();
    out.key("additionalProperties");
    out.boolean(false);
  }

  /// An array of texts: "enum", "required".
  template <class Texts>
  void list(std::string_view key, const Texts& texts) {
    out.key(key);
    out.begin_array();
    for (const std::string_view text : texts) {
      out.item();
      out.text(text);
    }
    out.end_array();
  }

  /// Refers to a definition that is not the format of a type.
  void refer(std::string_view name, void (*write)(Schema&)) {
    need(name, write);
    out.begin_object();
    out.member("$ref", std::string{"#/$defs/"}.append(name));
    out.end_object();
  }

  /// "$defs": everything that was referred to.
  void definitions() {
    out.key("$defs");
    out.begin_object();
    for (std::size_t i = 0; i < needed_.size(); ++i) {
      const Definition definition = needed_[i];  // writing it may need others
      out.key(definition.name);
      definition.write(*this);
    }
    out.end_object();
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
