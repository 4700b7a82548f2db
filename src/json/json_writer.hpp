// SPDX-License-Identifier: Apache-2.0
// Writes JSON text piece by piece, straight into one string.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace govinfo::inline v0_1::json {

/// Appends `text` between quotes. What JSON cannot hold is escaped as Python's json.dumps does it;
/// bytes that are not UTF-8 become U+FFFD, one for each maximal part of a character, so that the
/// output is JSON whatever `text` is.
void append_quoted(std::string& out, std::string_view text);

/// Writes values in order: commas, blanks and line breaks are put between them. The caller keeps
/// brackets balanced and gives each member of an object a key.
class Writer {
 public:
  /// `indent` 0 writes one line without blanks; otherwise as json.dumps(indent=...) does.
  explicit Writer(int indent = 0) : indent_(static_cast<std::size_t>(indent)) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// The key of the next value. `name` is an identifier or a path: it needs no escapes.
  void key(std::string_view name) {
    item();
    out_ += '"';
    out_ += name;
    out_ += indent_ == 0 ? "\":" : "\": ";
  }
  /// Before each value of an array.
  void item() {
    if (!first_) out_ += ',';
    if (indent_ != 0) {
      if (!flat_) {
        new_line();
      } else if (!first_) {
        out_ += ' ';
      }
    }
    first_ = false;
  }

  void null() { out_ += "null"; }
  void boolean(bool value) { out_ += value ? "true" : "false"; }
  void text(std::string_view value) { append_quoted(out_, value); }
  /// Text that needs no escapes: an identifier, a path, a decimal.
  void plain_text(std::string_view value) {
    out_ += '"';
    out_ += value;
    out_ += '"';
  }
  void integer(std::integral auto value) {
    char digits[24];
    const char* const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out_ += std::string_view{digits, static_cast<std::size_t>(end - digits)};
  }

  void member(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }

  /// Whether what follows stands on one line, with blanks after commas and colons.
  void flat(bool on) { flat_ = on; }

  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void begin(char bracket) {
    out_ += bracket;
    first_ = true;
    ++depth_;
  }
  void end(char bracket) {
    --depth_;
    if (!first_ && indent_ != 0 && !flat_) new_line();
    first_ = false;
    out_ += bracket;
  }
  void new_line() {
    out_ += '\n';
    out_.append(indent_ * depth_, ' ');
  }

  std::string out_;
  std::size_t indent_;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool flat_ = false;
};

}  // namespace govinfo::inline v0_1::json
