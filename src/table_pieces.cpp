// SPDX-License-Identifier: Apache-2.0
#include "table_pieces.hpp"

#include "fold.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace govinfo::inline v0_1::detail {

namespace {

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
  Collector(const SourceLines& lines, const TableSpec& one, const TableSpec& other)
      : lines_(lines), one_(one), other_(other) {}

  void add_line(std::size_t line) {
    if (lines_[line].page_number) return;
    const auto words = lines_.words(line);
    int brackets = 0;
    for (std::size_t w = 0; w < words.size(); ++w) {
      const SourceWord& word = words[w];
      const std::string_view text = lines_.text(word.span);
      const bool label_number =
          w + 1 < words.size() && numbers_a_label(word, words[w + 1], lines_.text(words[w + 1].span));
      if (word.number.is_value() && brackets == 0 && !label_number) {
        close_text();
        add_cell(line, word.number, std::string{text}, word.left);
      } else {
        close_run(line);
        const bool apart = w > 0 && word.left > words[w - 1].right + 1;
        if (apart) close_text();
        add_text(line, word, text);
      }
      brackets += count_brackets(text);
      if (brackets < 0) brackets = 0;
    }
    close_text();
    close_run(line);
  }

  TablePieces take() { return std::move(table_); }

 private:
  static int count_brackets(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_char(text, at);
      if (c == U'（' || c == U'(') ++depth;
      if (c == U'）' || c == U')') --depth;
    }
    return depth;
  }

  void add_cell(std::size_t line, const NumberText& number, std::string raw, std::uint32_t left) {
    SourcePlace place = lines_[line].place;
    place.column = left + 1;
    run_.push_back({number, std::move(raw), place});
  }

  void add_text(std::size_t line, const SourceWord& word, std::string_view text) {
    line_ = static_cast<std::uint32_t>(line);
    // 申请数量21: cut the number off a label that it is glued to.
    std::size_t digits = text.size();
    while (digits > 0 && text[digits - 1] >= '0' && text[digits - 1] <= '9') --digits;
    if (digits < text.size() && digits > 3) {
      const std::u16string label = fold(text.substr(0, digits));
      if (label.size() >= 2 && (ends_a_label(label, one_) || ends_a_label(label, other_))) {
        text_ += label;
        close_text();
        const std::string_view number = text.substr(digits);
        add_cell(line, parse_number_text(number), std::string{number}, word.left);
        return;
      }
    }
    text_ += lines_.folded(word);
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
    table_.pieces.push_back(std::move(piece));
    SourcePlace place = lines_[line].place;
    table_.runs.push_back({std::exchange(run_, {}), lines_.text(line), place});
  }

  const SourceLines& lines_;
  const TableSpec& one_;
  const TableSpec& other_;
  TablePieces table_;
  std::u16string text_;
  std::vector<ValueCell> run_;
  std::uint32_t line_ = 0;
};

}  // namespace

TablePieces collect_pieces(const SourceLines& lines, LineRange range, const TableSpec& one,
                           const TableSpec& other) {
  Collector collector{lines, one, other};
  for (std::size_t line = range.first; line < range.last; ++line) collector.add_line(line);
  return collector.take();
}

LineRange table_lines(const TablePieces& table, const Alignment& alignment, LineRange range) {
  LineRange found{range.last, range.first};
  for (std::size_t p = 0; p < table.pieces.size(); ++p) {
    if (alignment.row_of_piece[p] < 0) continue;
    const std::size_t line = table.pieces[p].line;
    found.first = std::min(found.first, line);
    found.last = std::max(found.last, line + 1);
  }
  return found;
}

}  // namespace govinfo::inline v0_1::detail
