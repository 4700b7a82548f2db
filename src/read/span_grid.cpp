// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/span_grid.hpp"

namespace govinfo::inline v0_1::detail {

void SpanGrid::begin_row() noexcept {
  row_ = next_row_++;
  rows_ = std::max(rows_, next_row_);
  column_ = 0;
}

void SpanGrid::skip(std::uint32_t columns) noexcept {
  column_ += std::min(columns, most_columns_ - std::min(column_, most_columns_));
}

void SpanGrid::find_free() noexcept {
  while (column_ < covers_.size() && covers_[column_].until > row_) column_ += covers_[column_].run;
}

bool SpanGrid::fits(std::uint32_t column_span) noexcept {
  find_free();
  return column_ <= most_columns_ && column_span <= most_columns_ - column_;
}

SpanGrid::Place SpanGrid::add(std::uint32_t row_span, std::uint32_t column_span) {
  find_free();
  const std::uint32_t asked_end = column_ + column_span;
  std::uint32_t end = column_ + 1;
  const auto covered = static_cast<std::uint32_t>(covers_.size());
  while (end < asked_end && (end >= covered || covers_[end].until <= row_)) ++end;

  Place place{row_, column_, row_span, end - column_};
  if (row_span != 1) {
    if (covers_.size() < end) covers_.resize(end);
    const std::uint32_t until = row_span == to_end ? open_end : row_ + row_span;
    for (std::uint32_t at = column_; at < end; ++at) covers_[at] = {until, end - at};
    if (row_span != to_end) rows_ = std::max(rows_, until);
  }
  columns_ = std::max(columns_, end);
  column_ = asked_end;
  return place;
}

void SpanGrid::end_group() noexcept {
  next_row_ = rows_;
  std::fill(covers_.begin(), covers_.end(), Cover{});
}

}  // namespace govinfo::inline v0_1::detail
