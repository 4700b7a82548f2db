// SPDX-License-Identifier: Apache-2.0
// What is wrong with a JSON document: every error with the path of its field.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::inline v0_1::json {

/// Where a value stands: the key or the index in what it stands in. Chained on the stack while the
/// document is read, so that a path costs nothing until there is an error.
struct Path {
  const Path* parent = nullptr;
  std::string_view key;
  std::size_t index = 0;
  bool in_array = false;
};

/// "requests.not_held.natural_person", "items[3].rule"; a key that is no plain word stands in
/// brackets: `["not held"]`. Empty for the whole document.
std::string text_of(const Path& path);

/// A text for a message: quoted, cut after 40 characters.
std::string quoted(std::string_view text);

/// "a, b, c"
std::string joined(std::span<const std::string_view> words);

/// The word that was probably meant; empty when none is near. Of equally near ones the first.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// All errors of a document, in the order in which they were found. Only the first hundred are
/// kept as text; the others are counted.
class Errors {
 public:
  static constexpr std::size_t max_shown = 100;

  /// Whether the text of a further error is not needed.
  [[nodiscard]] bool full() const noexcept { return shown_.size() == max_shown; }
  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

  void add(const Path& path, std::string_view message);
  void add(std::string message);
  /// An error beyond those that are shown.
  void add_unshown() noexcept { ++count_; }

  /// "Found 2 errors:\n1. organ.level: expected ...\n2. ..."
  [[nodiscard]] std::string text() const;

 private:
  std::vector<std::string> shown_;
  std::size_t count_ = 0;
};

}  // namespace govinfo::inline v0_1::json
