// SPDX-License-Identifier: Apache-2.0
// A value of a JSON document while it is read: its node, its path, and where errors go.
#pragma once

#include <bitset>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "json/json_error.hpp"
#include "json/json_tape.hpp"

namespace govinfo::inline v0_1::json {

struct Value {
  const Node* node;
  const Path* path;
  Errors* errors;
  bool nullable = false;  ///< null was possible too

  [[nodiscard]] bool is(Node::Kind kind) const noexcept { return node->kind == kind; }
  [[nodiscard]] std::string_view text() const noexcept { return node->text(); }

  /// Adds an error at this value.
  void refuse(std::string_view message) const;
  /// "expected `what`; found ...", and for a word that is none of `known` the one probably meant.
  void expected(std::string_view what, std::span<const std::string_view> known = {}) const;
  /// This value's key is none of `known`.
  void unknown_key(std::span<const std::string_view> known) const;
};

/// No object has more fields than this; the figures are the most.
inline constexpr std::size_t max_fields = 256;

/// Where `key` stands among `names`, the place `next` looked at first: our own output is in order.
inline std::size_t find_name(std::string_view key, std::span<const std::string_view> names,
                             std::size_t next) noexcept {
  if (next < names.size() && names[next] == key) return next;
  std::size_t i = 0;
  while (i < names.size() && names[i] != key) ++i;
  return i;
}

/// Calls `take(i, member)` for each member of an object with the name names[i]. Anything but an
/// object, unknown keys and keys that are given twice are errors; keys may be missing.
template <class Take>
void read_members(const Value& object, std::span<const std::string_view> names, Take&& take) {
  if (!object.is(Node::Kind::object)) return object.expected("an object");
  std::bitset<max_fields> seen;
  std::size_t next = 0;
  const Node* const end = object.node + object.node->span;
  for (const Node* key = object.node + 1; key != end; key += 1 + key[1].span) {
    const Path path{object.path, key->text()};
    const Value member{key + 1, &path, object.errors};
    const std::size_t i = find_name(key->text(), names, next);
    next = i + 1;
    if (i == names.size()) {
      member.unknown_key(names);
    } else if (seen[i]) {
      member.refuse("this key is given twice");
    } else {
      seen.set(i);
      take(i, member);
    }
  }
}

/// Calls `take(item)` for each value of an array.
template <class Take>
void read_items(const Value& array, Take&& take) {
  if (!array.is(Node::Kind::array)) return array.expected("an array");
  std::size_t index = 0;
  const Node* const end = array.node + array.node->span;
  for (const Node* node = array.node + 1; node != end; node += node->span) {
    const Path path{array.path, {}, index++, true};
    take(Value{node, &path, array.errors});
  }
}

}  // namespace govinfo::inline v0_1::json
