// SPDX-License-Identifier: Apache-2.0
// A parsed JSON document as one row of nodes. Unlike a tree of maps it keeps keys that are given
// twice, the order of the keys, and numbers that are no integers as they are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/json_error.hpp"

namespace govinfo::inline v0_1::json {

/// What is accepted; more is an error. A document has one node for each value and each key.
inline constexpr std::size_t max_bytes = std::size_t{64} << 20;
inline constexpr std::size_t max_depth = 32;
constexpr std::size_t max_nodes(std::size_t bytes) { return (std::size_t{1} << 20) + bytes / 8; }

/// A value, or a key, which stands directly before its value. `span` counts the nodes from this
/// one to the last one inside it. Text points into the input or into the tape.
struct Node {
  enum class Kind : std::uint8_t { null, no, yes, integer, number, string, key, array, object };

  union {
    std::int64_t integer = 0;
    const char* chars;  ///< of string, key and number (as written)
  };
  std::uint32_t size = 0;
  std::uint32_t span = 1;
  Kind kind = Kind::null;

  [[nodiscard]] std::string_view text() const noexcept { return {chars, size}; }
};

/// The nodes of a document. Lives no longer than the text it was parsed from.
class Tape {
 public:
  /// Empty, with an error added, when `json` is no JSON document within the limits.
  Tape(std::string_view json, Errors& errors);

  [[nodiscard]] bool empty() const noexcept { return nodes_.empty(); }
  [[nodiscard]] const Node* root() const noexcept { return nodes_.data(); }

 private:
  class Handler;

  std::vector<Node> nodes_;
  std::string unescaped_;
};

}  // namespace govinfo::inline v0_1::json
