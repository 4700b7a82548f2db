// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <new>

#include "rules/yaml.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr int deepest = 32;

/// Bounds what a document may hold; an alias counts each time it is used.
void check_depth(const YAML::Node& node, int depth, std::size_t& nodes) {
  constexpr std::size_t most_nodes = 200'000;
  if (depth > deepest) throw RuleError("YAML nested too deeply");
  if (++nodes > most_nodes) throw RuleError("too much YAML");
  if (node.IsSequence()) {
    for (const YAML::Node& item : node) check_depth(item, depth + 1, nodes);
  } else if (node.IsMap()) {
    for (const auto& entry : node) check_depth(entry.second, depth + 1, nodes);
  }
}

}  // namespace

YAML::Node parse_yaml(std::string_view text) {
  if (text.size() > longest_yaml) throw RuleError("the YAML is longer than 1 MiB");
  try {
    YAML::Node node = YAML::Load(std::string{text});
    std::size_t nodes = 0;
    check_depth(node, 0, nodes);
    return node;
  } catch (const YAML::Exception& error) {
    throw RuleError("line " + std::to_string(error.mark.line + 1) + ": not YAML: " + error.msg);
  }
}

std::string line_of(const YAML::Node& node) {
  const YAML::Mark mark = node.Mark();
  return mark.is_null() ? std::string{"line ?"} : "line " + std::to_string(mark.line + 1);
}

std::string scalar(const YAML::Node& node, std::string_view what) {
  if (!node.IsScalar()) {
    throw RuleError(line_of(node) + ": " + std::string{what} + " must be a single value");
  }
  return node.Scalar();
}

std::string quoted_yaml(std::string_view text) {
  std::string out = "\"";
  constexpr std::string_view hex = "0123456789abcdef";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\x";
      out += hex[byte >> 4];
      out += hex[byte & 15];
    } else {
      out += c;
    }
  }
  return out += '"';
}

YAML::Node merged(const YAML::Node& base, const YAML::Node& change) {
  if (!base.IsMap() || !change.IsMap()) return YAML::Clone(change);
  YAML::Node out(YAML::NodeType::Map);
  for (const auto& entry : base) {
    const std::string key = entry.first.Scalar();
    const YAML::Node other = change[key];
    if (!other.IsDefined()) {
      out[key] = YAML::Clone(entry.second);
    } else if (!other.IsNull()) {
      out[key] = merged(entry.second, other);
    }
  }
  for (const auto& entry : change) {
    const std::string key = entry.first.Scalar();
    if (!base[key].IsDefined() && !entry.second.IsNull()) out[key] = YAML::Clone(entry.second);
  }
  return out;
}

}  // namespace govinfo::inline v0_1::detail
