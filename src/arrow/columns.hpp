// SPDX-License-Identifier: Apache-2.0
// Columns as Arrow lays them out, being filled.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// A column of text, of whole numbers or of real ones (whose bits are in `numbers`). `valid` has a
/// bit for each row; it is left out of what is exported when there is no null.
struct Column {
  std::string name;
  bool is_text = false;
  bool is_real = false;
  std::int64_t rows = 0;
  std::int64_t nulls = 0;
  std::vector<std::uint8_t> valid;
  std::vector<std::int64_t> numbers;        ///< of a column of numbers
  std::vector<std::int64_t> offsets = {0};  ///< of a column of text: rows + 1
  std::string text;

  void add(std::optional<std::int64_t> number) {
    mark(number.has_value());
    numbers.push_back(number.value_or(0));
  }
  void add_real(std::optional<double> number) {
    mark(number.has_value());
    numbers.push_back(std::bit_cast<std::int64_t>(number.value_or(0)));
  }
  void add(std::string_view part) {
    mark(true);
    text += part;
    offsets.push_back(static_cast<std::int64_t>(text.size()));
  }
  void add_null() {
    mark(false);
    if (is_text) {
      offsets.push_back(offsets.back());
    } else {
      numbers.push_back(0);
    }
  }
  /// The rows of another column of the same kind, behind these.
  void append(const Column& other) {
    const std::int64_t shift = offsets.back();
    for (std::int64_t row = 0; row < other.rows; ++row) {
      const auto at = static_cast<std::size_t>(row);
      mark((unsigned{other.valid[at / 8]} >> (at % 8) & 1u) != 0);
      if (is_text) offsets.push_back(shift + other.offsets[at + 1]);
    }
    text += other.text;
    numbers.insert(numbers.end(), other.numbers.begin(), other.numbers.end());
  }

 private:
  void mark(bool is_valid) {
    const auto at = static_cast<std::size_t>(rows++);
    if (at % 8 == 0) valid.push_back(0);
    if (is_valid) {
      valid[at / 8] = static_cast<std::uint8_t>(valid[at / 8] | 1u << (at % 8));
    } else {
      ++nulls;
    }
  }
};

inline Column text_column(std::string name) {
  Column column;
  column.name = std::move(name);
  column.is_text = true;
  return column;
}

inline Column number_column(std::string name) {
  Column column;
  column.name = std::move(name);
  return column;
}

inline Column real_column(std::string name) {
  Column column = number_column(std::move(name));
  column.is_real = true;
  return column;
}

struct Columns {
  std::vector<Column> columns;
};

}  // namespace govinfo::inline v0_1::detail
