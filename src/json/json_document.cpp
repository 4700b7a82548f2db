// SPDX-License-Identifier: Apache-2.0
// The head of JSON documents.
#include "govinfo/json.hpp"
#include "json/json_document.hpp"

namespace govinfo::inline v0_1::json {

namespace {

constexpr int most_indent = 16;

/// Adds an error unless the root has the member `key` and `accept(member)`.
template <class Accept>
void require(const Value& root, std::string_view key, const std::string& what, Accept&& accept) {
  const Path path{root.path, key};
  const Node* const end = root.node + root.node->span;
  for (const Node* node = root.node + 1; node != end; node += 1 + node[1].span) {
    if (node->text() != key) continue;
    const Value member{node + 1, &path, root.errors};
    if (!accept(member)) member.expected(what);
    return;
  }
  Value{root.node, &path, root.errors}.refuse("expected " + what + "; found no such key");
}

}  // namespace

int checked_indent(int indent) {
  if (indent < 0 || indent > most_indent) {
    throw UsageError("indent: expected 0 to " + std::to_string(most_indent) + "; found " +
                     std::to_string(indent));
  }
  return indent;
}

Failure failure(const Errors& errors) { return {Failure::Kind::usage, errors.text(), {}}; }

void read_header(const Value& root, std::string_view kind) {
  if (!root.is(Node::Kind::object)) return root.expected("an object");
  require(root, "govinfo", "version " + std::to_string(json_version), [](const Value& member) {
    return member.is(Node::Kind::integer) && member.node->integer == json_version;
  });
  require(root, "kind", quoted(kind), [&](const Value& member) {
    return member.is(Node::Kind::string) && member.text() == kind;
  });
}

}  // namespace govinfo::inline v0_1::json
