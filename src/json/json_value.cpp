// SPDX-License-Identifier: Apache-2.0
// The errors of a JSON value in words.
#include "json/json_value.hpp"

namespace govinfo::inline v0_1::json {

namespace {

/// A number that is no integer of 64 bits, as written.
std::string number(std::string_view text) {
  const bool whole = text.find_first_not_of("-0123456789") == text.npos;
  std::string out{text.substr(0, 40)};
  if (out.size() < text.size()) out += "…";
  return whole ? out + ", which does not fit 64 bits" : out;
}

std::string found(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return "null";
    case Node::Kind::no: return "false";
    case Node::Kind::yes: return "true";
    case Node::Kind::integer: return std::to_string(node.integer);
    case Node::Kind::number: return number(node.text());
    case Node::Kind::string:
    case Node::Kind::key: return quoted(node.text());
    case Node::Kind::array: return "an array";
    case Node::Kind::object: break;
  }
  return "an object";
}

}  // namespace

void Value::refuse(std::string_view message) const {
  if (errors->full()) return errors->add_unshown();
  errors->add(*path, message);
}

void Value::expected(std::string_view what, std::span<const std::string_view> known) const {
  if (errors->full()) return errors->add_unshown();
  std::string message = "expected ";
  message.append(what).append(nullable ? " or null; found " : "; found ").append(found(*node));
  if (is(Node::Kind::string)) {
    const std::string_view meant = nearest(text(), known);
    if (!meant.empty()) message.append("; did you mean \"").append(meant).append("\"?");
  }
  errors->add(*path, message);
}

void Value::unknown_key(std::span<const std::string_view> known) const {
  constexpr std::size_t most_listed = 32;
  if (errors->full()) return errors->add_unshown();
  std::string message = "unknown key";
  const std::string_view meant = nearest(path->key, known);
  if (!meant.empty()) {
    message.append("; did you mean \"").append(meant).append("\"?");
  } else if (known.size() <= most_listed) {
    message.append("; known keys are ").append(joined(known));
  }
  errors->add(*path, message);
}

}  // namespace govinfo::inline v0_1::json
