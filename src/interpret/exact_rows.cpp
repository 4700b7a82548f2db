// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "interpret/exact_rows.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool is_blank(const SourceWord& word) noexcept {
  return word.number.kind == NumberText::Kind::blank;
}

bool is_label_of(const RowSpec& row, std::u16string_view text) {
  return std::any_of(row.labels.begin(), row.labels.end(),
                     [&](const std::u16string& label) { return label == text; });
}

}  // namespace

std::optional<std::vector<ExactRow>> exact_rows(const SourceLines& lines, LineRange range,
                                                const TableSpec& spec) {
  std::vector<ExactRow> rows;
  rows.reserve(spec.rows.size());
  const auto floats = [&](std::span<const SourceWord> words) {
    return std::all_of(words.begin(), words.end(), [&](const SourceWord& word) {
      return std::binary_search(spec.floating.begin(), spec.floating.end(), lines.folded(word),
                                [](std::u16string_view a, std::u16string_view b) { return a < b; });
    });
  };
  for (std::size_t line = range.first; line < range.last; ++line) {
    const auto words = lines.words(line);
    std::size_t texts = words.size();
    while (texts > 0 && words[texts - 1].number.is_value()) --texts;
    const auto values = words.subspan(texts);
    const bool empty = std::all_of(values.begin(), values.end(), is_blank);
    if (rows.size() < spec.rows.size() && texts > 0 && words.front().cell != nullptr) {
      const RowSpec& row = spec.rows[rows.size()];
      if (values.size() == row.values && is_label_of(row, lines.folded(words[texts - 1])) &&
          floats(words.first(texts - 1))) {
        rows.push_back({values, line});
        continue;
      }
    }
    // Heads stand above the rows, and between the parts of table two; below them nothing counts
    // that has no numbers.
    const bool inside = !rows.empty() && rows.size() < spec.rows.size();
    if (!empty || (inside && !floats(words.first(texts)))) return std::nullopt;
  }
  if (rows.size() != spec.rows.size()) return std::nullopt;
  return rows;
}

}  // namespace govinfo::inline v0_1::detail
