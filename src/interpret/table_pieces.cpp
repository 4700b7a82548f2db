// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>
#include <utility>

#include "interpret/table_pieces.hpp"
#include "text/find_text.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

using std::string_view_literals::operator""sv;

/// Whether a label of the form ends with this text.
bool ends_a_label(std::u16string_view text, const TableSpec& spec) {
  return std::any_of(spec.rows.begin(), spec.rows.end(), [&](const RowSpec& row) {
    return std::any_of(row.labels.begin(), row.labels.end(), [&](const std::u16string& label) {
      return label.size() >= text.size() && std::u16string_view{label}.ends_with(text);
    });
  });
}

/// 1 .属于国家秘密: a single digit before a label's own full stop is no number of the table.
bool numbers_a_label(const SourceWord& word, const SourceWord& next, std::string_view after) {
  return word.number.kind == NumberText::Kind::number && word.number.digits < 10 &&
         next.left <= word.right + 1 && !after.empty() &&
         (after.starts_with('.') || after.starts_with("．") || after.starts_with("、"));
}

class Collector {
 public:
  Collector(const SourceLines& lines, const PieceOptions& options)
      : lines_(lines), options_(options) {}

  void add_line(std::size_t line) {
    if (lines_[line].page_number || is_full()) return;
    if (note_lines_ > 0) --note_lines_;
    const auto words = lines_.words(line);
    std::size_t behind_text = words.size();  // one behind the last word that is no number
    while (behind_text > 0 && words[behind_text - 1].number.is_value()) --behind_text;
    int brackets = 0;
    label_right_ = 0;
    for (std::size_t w = 0; w < words.size() && !is_full(); ++w) {
      const SourceWord& word = words[w];
      const std::string_view text = lines_.text(word.span);
      const bool label_number = w + 1 < words.size() &&
                                numbers_a_label(word, words[w + 1], lines_.text(words[w + 1].span));
      // (指 2020 年办件量): a number amid an explanation. At the end of a line it is a cell, also
      // where the label has a bracket that is closed on the next line.
      const bool amid = brackets > 0 && w + 1 < behind_text;
      if (word.number.is_value() && !amid && !label_number) {
        close_text();
        add_cell(line, word.number, std::string{text}, word);
      } else {
        close_run(line);
        if (w > 0 && word.left > words[w - 1].right + 1) close_text();
        add_text(line, word, text);
      }
      brackets = std::max(0, brackets + count_brackets(text));
    }
    close_text();
    close_run(line);
  }

  TablePieces take() { return std::move(table_); }

 private:
  /// Whether there are more pieces than any table has: the rest does not matter.
  [[nodiscard]] bool is_full() const noexcept { return table_.pieces.size() > most_pieces; }

  static bool opens(char32_t c) noexcept { return c == U'（' || c == U'('; }
  static bool closes(char32_t c) noexcept { return c == U'）' || c == U')'; }

  static int count_brackets(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_char(text, at);
      if (opens(c)) ++depth;
      if (closes(c)) --depth;
    }
    return depth;
  }

  void add_cell(std::size_t line, const NumberText& number, std::string raw,
                const SourceWord& word) {
    if (run_.empty()) run_.reserve(count_of<Applicant>);
    ValueCell cell = value_cell(lines_, line, word);
    cell.number = number;
    cell.raw = std::move(raw);
    run_.push_back(std::move(cell));
    in_grid_ = word.cell != nullptr;
  }

  void add_text(std::size_t line, const SourceWord& word, std::string_view text) {
    line_ = static_cast<std::uint32_t>(line);
    label_right_ = word.right;
    // 申请数量21: cut the number off a label that it is glued to.
    std::size_t digits = text.size();
    while (digits > 0 && text[digits - 1] >= '0' && text[digits - 1] <= '9') --digits;
    if (digits < text.size() && digits > 3) {
      const std::u16string label = fold(text.substr(0, digits));
      const bool glued =
          std::any_of(options_.specs.begin(), options_.specs.end(),
                      [&](const TableSpec* spec) { return ends_a_label(label, *spec); });
      if (label.size() >= 2 && glued) {
        text_ += label;
        close_text();
        const std::string_view number = text.substr(digits);
        add_cell(line, parse_number_text(number), std::string{number}, word);
        return;
      }
    }
    if (!options_.notes_in_brackets) {
      text_ += lines_.folded(word);
      return;
    }
    const bool beside_label =
        !text_.empty() || (!table_.pieces.empty() && table_.pieces.back().line == line &&
                           table_.pieces.back().values == 0);
    if (beside_label && note_lines_ == 0 && says_none(lines_.folded(word))) {
      close_text();
      NumberText none;
      none.kind = NumberText::Kind::none;
      add_cell(line, none, std::string{text}, word);
      whole_row_ = true;
      return;
    }
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_char(text, at);
      if (note_lines_ > 0) {
        if (closes(c)) note_lines_ = 0;
      } else if (opens(c)) {
        note_lines_ = longest_note;
      } else if (const char16_t folded = fold(c); folded != 0) {
        text_ += folded;
      }
    }
  }

  void close_text() {
    if (text_.empty()) return;
    table_.pieces.push_back({std::exchange(text_, {}), 0, line_});
    table_.runs.emplace_back();
  }

  void close_run(std::size_t line) {
    if (run_.empty()) return;
    Piece piece;
    piece.values = static_cast<std::uint32_t>(run_.size());
    piece.line = static_cast<std::uint32_t>(line);
    piece.whole_row = std::exchange(whole_row_, false) && piece.values == 1;
    piece.empty = std::all_of(run_.begin(), run_.end(), [](const ValueCell& cell) {
      return cell.number.kind == NumberText::Kind::blank;
    });
    table_.pieces.push_back(std::move(piece));
    SourcePlace place = lines_[line].place;
    table_.runs.push_back(
        {std::exchange(run_, {}), place, label_right_, static_cast<std::uint32_t>(line), in_grid_});
  }

  static constexpr int longest_note = 12;  // lines that a note in brackets may take

  const SourceLines& lines_;
  const PieceOptions& options_;
  TablePieces table_;
  std::u16string text_;
  std::vector<ValueCell> run_;
  std::uint32_t line_ = 0;
  std::uint32_t label_right_ = 0;
  bool whole_row_ = false;
  bool in_grid_ = false;
  int note_lines_ = 0;  // how many more lines an open note may take
};

}  // namespace

SourcePlace place_of(const SourceLines& lines, std::size_t line, const SourceWord& word) {
  SourcePlace place = word.cell != nullptr ? word.cell->place : lines[line].place;
  if (word.cell == nullptr) place.column = word.left + 1;
  if (!lines.in_characters()) place.column = 0;
  return place;
}

ValueCell value_cell(const SourceLines& lines, std::size_t line, const SourceWord& word) {
  const std::uint32_t columns = word.cell != nullptr ? word.cell->column_span : 1;
  return {word.number,
          std::string{lines.text(word.span)},
          place_of(lines, line, word),
          word.left,
          word.right,
          columns};
}

bool says_none(std::u16string_view text) {
  if (text.size() < 2) return false;
  return std::any_of(text.begin(), text.end(),
                     [](char16_t c) { return c == u'未' || c == u'无'; }) ||
         text.find(u"没有"sv) != std::u16string_view::npos;
}

TablePieces collect_pieces(const SourceLines& lines, LineRange range, const PieceOptions& options) {
  Collector collector{lines, options};
  for (std::size_t line = range.first; line < range.last; ++line) collector.add_line(line);
  return collector.take();
}

namespace {

struct Extent {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
};

/// The columns of the numbers of one page, in one of the measures of text out of PDF.
class PlacedColumns {
 public:
  /// `in_cells`: a Chinese character is two columns wide, not one.
  PlacedColumns(const SourceLines& lines, const TablePieces& table, std::uint32_t page,
                std::size_t columns, bool in_cells)
      : lines_(lines), in_cells_(in_cells), extents_(columns, {UINT32_MAX, 0}) {
    for (const ValueRun& run : table.runs) {
      if (run.cells.size() != columns || run.place.page != page) continue;
      for (std::size_t c = 0; c < columns; ++c) {
        const Extent extent = extent_of(run, run.cells[c]);
        extents_[c].left = std::min(extents_[c].left, extent.left);
        extents_[c].right = std::max(extents_[c].right, extent.right);
      }
    }
    proven_ = are_apart() && prove(table, page);
  }

  [[nodiscard]] bool is_proven() const noexcept { return proven_; }

  /// The columns of the numbers of a run: each in one, and one in each.
  [[nodiscard]] std::optional<std::vector<std::size_t>> of(const ValueRun& run) const {
    std::vector<std::size_t> places;
    for (const ValueCell& cell : run.cells) {
      const Extent extent = extent_of(run, cell);
      std::optional<std::size_t> column;
      for (std::size_t c = 0; c < extents_.size(); ++c) {
        // Numbers of other lengths may reach a little further than those seen.
        if (extent.left > extents_[c].right || extent.right < extents_[c].left) continue;
        if (column) return std::nullopt;
        column = c;
      }
      if (!column || (!places.empty() && *column <= places.back())) return std::nullopt;
      places.push_back(*column);
    }
    return places;
  }

 private:
  [[nodiscard]] Extent extent_of(const ValueRun& run, const ValueCell& cell) const {
    const std::uint32_t shift = in_cells_ ? lines_.wide_before(run.line, cell.left) : 0;
    return {cell.left + shift, cell.right + shift};
  }

  [[nodiscard]] bool are_apart() const {
    for (std::size_t c = 1; c < extents_.size(); ++c) {
      if (extents_[c].left <= extents_[c - 1].right) return false;
    }
    return true;
  }

  /// Labels of several lengths stand before the same columns. Where nearly all rows lack numbers,
  /// these prove them too: no row may then stand beside the columns.
  [[nodiscard]] bool prove(const TablePieces& table, std::uint32_t page) const {
    constexpr std::size_t enough = 3;
    constexpr std::size_t many = 6;
    std::vector<std::uint32_t> complete;  // ends of labels
    std::vector<std::uint32_t> any;
    std::size_t beside = 0;
    const auto add = [](std::vector<std::uint32_t>& ends, std::uint32_t end) {
      if (end == 0 || ends.size() == many) return;
      if (std::find(ends.begin(), ends.end(), end) == ends.end()) ends.push_back(end);
    };
    for (const ValueRun& run : table.runs) {
      if (run.cells.empty() || run.place.page != page) continue;
      if (run.cells.size() == extents_.size()) {
        add(complete, run.label_right);
        add(any, run.label_right);
      } else if (run.cells.size() > 1 && run.cells.size() < extents_.size()) {
        if (of(run)) {
          add(any, run.label_right);
        } else {
          ++beside;
        }
      }
    }
    return complete.size() >= enough || (beside == 0 && !complete.empty() && any.size() >= many);
  }

  const SourceLines& lines_;
  bool in_cells_;
  std::vector<Extent> extents_;
  bool proven_ = false;
};

}  // namespace

std::optional<std::vector<std::size_t>> columns_by_place(const SourceLines& lines,
                                                         const TablePieces& table,
                                                         const ValueRun& run, std::size_t columns) {
  // Text out of PDF counts a Chinese character as one column (pdftotext) or as two. Where both
  // could be, the columns must be the same.
  std::optional<std::vector<std::size_t>> found;
  for (const bool in_cells : {false, true}) {
    const PlacedColumns placed{lines, table, run.place.page, columns, in_cells};
    if (!placed.is_proven()) continue;
    auto places = placed.of(run);
    if (!places) continue;
    if (found && *found != *places) return std::nullopt;
    found = std::move(places);
  }
  return found;
}

bool is_running_text(const TablePieces& table, std::size_t columns) {
  constexpr std::size_t proof = 3;
  constexpr std::uint32_t widest_gap = 2;
  std::vector<std::uint32_t> label_ends;
  for (const ValueRun& run : table.runs) {
    if (run.cells.size() != columns || run.label_right == 0) continue;
    if (run.cells.front().left > run.label_right + widest_gap) return false;
    if (std::find(label_ends.begin(), label_ends.end(), run.label_right) == label_ends.end()) {
      label_ends.push_back(run.label_right);
    }
  }
  return label_ends.size() >= proof;
}

LineRange table_lines(const SourceLines& lines, const TablePieces& table,
                      const Alignment& alignment, LineRange range) {
  LineRange found{range.last, range.first};
  for (std::size_t p = 0; p < table.pieces.size(); ++p) {
    if (alignment.row_of_piece[p] < 0) continue;
    const std::size_t line = table.pieces[p].line;
    found.first = std::min(found.first, line);
    found.last = std::max(found.last, line + 1);
  }
  return found.first < range.last ? with_heads(lines, found, range.first) : found;
}

LineRange with_heads(const SourceLines& lines, LineRange rows, std::size_t first) {
  // The heads of the table stand above its rows; prose before them ends with a full stop.
  std::string storage;
  while (rows.first > first && !has_text(lines.text(rows.first - 1, storage), "。")) --rows.first;
  return rows;
}

}  // namespace govinfo::inline v0_1::detail
