// SPDX-License-Identifier: Apache-2.0
// Records of comma-separated text as RFC 4180 has them: quoted fields may hold commas and line
// ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// Reads one record after the other. Lines end with LF, CR LF or CR; lines with nothing on them are
/// passed over. Keeps a view of the text, which must outlive it.
class CsvReader {
 public:
  /// Fields of one record beyond this many are not text that a person made.
  static constexpr std::size_t max_fields = 1000;

  explicit CsvReader(std::string_view text) noexcept : text_(text) {}

  /// The next record; false at the end of the text. Throws UsageError that names the line where a
  /// quotation mark is not closed or stands inside a field, or where there are too many fields.
  [[nodiscard]] bool next(std::vector<std::string>& fields);

  /// The line on which the last record begins, counted from 1.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }

 private:
  [[nodiscard]] bool at_line_end() const noexcept {
    return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
  }
  void pass_line_end() noexcept;
  void read_quoted(std::string& field);
  void read_plain(std::string& field);
  [[noreturn]] void fail(std::string_view what) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t here_ = 1;  // the line of at_
  std::size_t line_ = 0;
};

}  // namespace govinfo::inline v0_1::detail
