// SPDX-License-Identifier: Apache-2.0
// Parses JSON by Boost.JSON's event parser.
#include <algorithm>
#include <array>
#include <functional>

#include <boost/json/basic_parser_impl.hpp>

#include "json/json_tape.hpp"

namespace govinfo::inline v0_1::json {

namespace {

using ErrorCode = boost::json::error_code;
using boost::json::error;

constexpr std::string_view blanks = " \t\r\n";

/// "line 3, column 14": characters are counted, not bytes.
std::string place_of(std::string_view json, std::size_t offset) {
  const std::string_view before = json.substr(0, std::min(offset, json.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::string_view last = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
  const auto column =
      std::count_if(last.begin(), last.end(),
                    [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) +
      1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::string reason(const ErrorCode& code) {
  if (code == error::too_deep) return "nested deeper than " + std::to_string(max_depth);
  if (code == error::array_too_large) return "more values than a document of this size can have";
  if (code == error::incomplete) return "the text ends inside a value";
  return "no JSON: " + code.message();
}

}  // namespace

/// Turns the events of the parser into nodes.
class Tape::Handler {
 public:
  static constexpr std::size_t max_object_size = max_bytes;
  static constexpr std::size_t max_array_size = max_bytes;
  static constexpr std::size_t max_key_size = max_bytes;
  static constexpr std::size_t max_string_size = max_bytes;

  Handler(Tape& tape, std::string_view input) : tape_(tape), input_(input) {}

  bool on_document_begin(ErrorCode&) { return true; }
  bool on_document_end(ErrorCode&) { return true; }
  bool on_object_begin(ErrorCode& code) { return open(Node::Kind::object, code); }
  bool on_object_end(std::size_t, ErrorCode&) { return close(); }
  bool on_array_begin(ErrorCode& code) { return open(Node::Kind::array, code); }
  bool on_array_end(std::size_t, ErrorCode&) { return close(); }

  bool on_key_part(boost::json::string_view part, std::size_t, ErrorCode&) { return keep(part); }
  bool on_key(boost::json::string_view part, std::size_t, ErrorCode& code) {
    return add_text(Node::Kind::key, part, code);
  }
  bool on_string_part(boost::json::string_view part, std::size_t, ErrorCode&) { return keep(part); }
  bool on_string(boost::json::string_view part, std::size_t, ErrorCode& code) {
    return add_text(Node::Kind::string, part, code);
  }

  bool on_number_part(boost::json::string_view, ErrorCode&) { return true; }
  bool on_int64(std::int64_t value, boost::json::string_view, ErrorCode& code) {
    Node* const node = add(Node::Kind::integer, code);
    if (node != nullptr) node->integer = value;
    return node != nullptr;
  }
  bool on_uint64(std::uint64_t, boost::json::string_view text, ErrorCode& code) {
    return add_text(Node::Kind::number, text, code);
  }
  bool on_double(double, boost::json::string_view text, ErrorCode& code) {
    return add_text(Node::Kind::number, text, code);
  }
  bool on_bool(bool value, ErrorCode& code) {
    return add(value ? Node::Kind::yes : Node::Kind::no, code) != nullptr;
  }
  bool on_null(ErrorCode& code) { return add(Node::Kind::null, code) != nullptr; }

  bool on_comment_part(boost::json::string_view, ErrorCode&) { return true; }
  bool on_comment(boost::json::string_view, ErrorCode&) { return true; }

 private:
  Node* add(Node::Kind kind, ErrorCode& code) {
    if (tape_.nodes_.size() == max_nodes(input_.size())) {
      code = error::array_too_large;
      return nullptr;
    }
    Node& node = tape_.nodes_.emplace_back();
    node.kind = kind;
    return &node;
  }

  bool open(Node::Kind kind, ErrorCode& code) {
    open_[depth_++] = tape_.nodes_.size();
    return add(kind, code) != nullptr;
  }
  bool close() {
    const std::size_t first = open_[--depth_];
    tape_.nodes_[first].span = static_cast<std::uint32_t>(tape_.nodes_.size() - first);
    return true;
  }

  /// Keeps a part of a text with escapes. The tape's own text never grows beyond the input, so it
  /// is reserved once and does not move.
  bool keep(boost::json::string_view part) {
    if (tape_.unescaped_.capacity() < input_.size()) tape_.unescaped_.reserve(input_.size());
    tape_.unescaped_.append(part.data(), part.size());
    return true;
  }
  bool add_text(Node::Kind kind, boost::json::string_view last_part, ErrorCode& code) {
    Node* const node = add(kind, code);
    if (node == nullptr) return false;
    if (tape_.unescaped_.size() == begin_ && in_input(last_part.data())) {  // without escapes
      node->chars = last_part.data();
      node->size = static_cast<std::uint32_t>(last_part.size());
      return true;
    }
    keep(last_part);
    node->chars = tape_.unescaped_.data() + begin_;
    node->size = static_cast<std::uint32_t>(tape_.unescaped_.size() - begin_);
    begin_ = tape_.unescaped_.size();
    return true;
  }

  [[nodiscard]] bool in_input(const char* chars) const {
    return !std::less<>{}(chars, input_.data()) &&
           std::less<>{}(chars, input_.data() + input_.size());
  }

  Tape& tape_;
  std::string_view input_;
  std::size_t begin_ = 0;  ///< of the text being kept
  std::size_t depth_ = 0;
  std::array<std::size_t, max_depth + 1> open_{};
};

Tape::Tape(std::string_view json, Errors& errors) {
  if (json.size() > max_bytes) {
    errors.add("the text has " + std::to_string(json.size()) + " bytes; at most " +
               std::to_string(max_bytes) + " are read");
    return;
  }
  const std::size_t start = json.starts_with("\xEF\xBB\xBF") ? 3 : 0;  // byte order mark
  nodes_.reserve(json.size() / 12);  // what the JSON of a report has
  boost::json::parse_options options;
  options.max_depth = max_depth;
  boost::json::basic_parser<Handler> parser(options, *this, json);
  ErrorCode code;
  std::size_t end =
      start + parser.write_some(false, json.data() + start, json.size() - start, code);
  if (!code) {
    end = std::min(json.find_first_not_of(blanks, end), json.size());
    if (end < json.size()) code = error::extra_data;
  }
  if (code) {
    errors.add(place_of(json, end) + ": " + reason(code));
    nodes_.clear();
  }
}

}  // namespace govinfo::inline v0_1::json
