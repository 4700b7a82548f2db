// SPDX-License-Identifier: Apache-2.0
// Where the cells of a table stand: the table model of the HTML standard, for any format whose
// rows name their cells with spans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// Places cells in the order in which they are written. A cell takes the first free column of its
/// row; it is cut where it would cover a cell that comes down from a row above. Rows of different
/// groups do not reach into each other: a cell that spans more rows than its group has makes the
/// group longer, with rows that hold nothing else.
class SpanGrid {
 public:
  /// The row span of a cell that goes on to the end of its group (rowspan="0").
  static constexpr std::uint32_t to_end = 0;

  struct Place {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;  ///< `to_end` until end_group tells it
    std::uint32_t column_span = 1;
  };

  /// `most_columns` bounds memory; see `add`.
  explicit SpanGrid(std::uint32_t most_columns) : most_columns_(most_columns) {}

  /// Begins the next row of the group.
  void begin_row() noexcept;
  /// Leaves columns of the row free: cells that the format says are not there.
  void skip(std::uint32_t columns) noexcept;
  /// Whether a cell of so many columns has a place within the most columns.
  [[nodiscard]] bool fits(std::uint32_t column_span) noexcept;
  /// The place of the next cell of the row. Spans are at least 1, a row span may be `to_end`;
  /// `fits` must hold.
  [[nodiscard]] Place add(std::uint32_t row_span, std::uint32_t column_span);
  /// Ends a group of rows. What follows begins below all of its cells.
  void end_group() noexcept;

  /// How many rows and columns there are, rows of the open group included.
  [[nodiscard]] std::uint32_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::uint32_t columns() const noexcept { return columns_; }

 private:
  /// What covers a column from above: up to which row (exclusive), and how many columns from here
  /// on are covered by the same cell.
  struct Cover {
    std::uint32_t until = 0;
    std::uint32_t run = 1;
  };
  static constexpr std::uint32_t open_end = std::numeric_limits<std::uint32_t>::max();

  void find_free() noexcept;

  std::uint32_t most_columns_;
  std::uint32_t rows_ = 0;
  std::uint32_t columns_ = 0;
  std::uint32_t row_ = 0;       ///< the open row
  std::uint32_t next_row_ = 0;  ///< the row that begin_row opens
  std::uint32_t column_ = 0;    ///< where the next cell is looked for
  std::vector<Cover> covers_;
};

}  // namespace govinfo::inline v0_1::detail
