// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "govinfo/path.hpp"
#include "read/text_cells.hpp"
#include "text/fold.hpp"
#include "text/number_text.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::uint32_t longest_label = 60;        // characters of a label on one line
constexpr std::uint32_t longest_label_piece = 10;  // of a label's first piece, the rest below it

/// Whether every cell between bars is a row of dashes, as under the heads of a table of Markdown.
bool is_separator(std::string_view line) {
  std::size_t dashes = 0;
  std::size_t longest = 0;
  for (const char c : line) {
    dashes = c == '-' ? dashes + 1 : 0;
    longest = std::max(longest, dashes);
    if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t' && c != '\r') return false;
  }
  return longest >= 3;
}

/// A text without blanks.
std::string solid(std::string_view text) {
  std::string found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    if (!is_blank(next_char(text, at))) found += text.substr(first, at - first);
  }
  return found;
}

}  // namespace

TextCells::TextCells(std::string_view text, std::span<const TextLine> lines, std::size_t max_cells)
    : text_(text), max_cells_(max_cells), lines_(lines) {
  looks_.reserve(lines.size());
  std::size_t bar_lines = 0;  // lines of nothing but bars
  std::size_t closed = 0;     // values with one bar behind them: 0 |
  std::size_t barred = 0;
  std::size_t tabbed = 0;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const Look& look = looks_.emplace_back(look_at(text_of(line)));
    if (look.bars > 0 && !look.text) ++bar_lines;
    if (look.bars == 1 && look.value) ++closed;
    if (look.bars > 1) ++barred;
    if (look.tabs > 2 && look.text) ++tabbed;
    markdown_ = markdown_ || look.separator;
  }
  constexpr std::size_t few_bar_lines = 3;
  constexpr std::size_t few_closed = 10;
  constexpr std::size_t few_tabbed = 5;
  tabs_ = tabbed >= few_tabbed;
  if (!markdown_ && (bar_lines >= few_bar_lines || closed >= few_closed)) {
    shape_ = Shape::stream;
  } else if (barred > 0 || markdown_) {
    shape_ = Shape::rows;
  } else {
    // One cell a line: behind most labels stand as many numbers as table three has columns.
    std::size_t runs = 0;
    std::size_t rows = 0;
    for (std::size_t line = 0; line < lines.size();) {
      std::size_t end = line;
      while (end < lines.size() && looks_[end].value) ++end;
      if (end - line > 3) {
        ++runs;
        if (end - line == count_of<Applicant>) ++rows;
      }
      line = std::max(end, line + 1);
    }
    constexpr std::size_t few_rows = 3;
    if (rows >= few_rows && rows * 4 >= runs * 3) shape_ = Shape::lines;
    if (is_spaced()) shape_ = Shape::spaced;
  }
}

std::string_view TextCells::text_of(std::size_t line) const {
  return text_.substr(lines_[line].text.first, lines_[line].text.size);
}

TextCells::Look TextCells::look_at(std::string_view line) const {
  Look look;
  std::size_t bar = std::string_view::npos;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t first = at;
    const char32_t c = next_char(line, at);
    if (c == U'|' || c == U'｜') {
      bar = first;
      ++look.bars;
    } else if (c == U'\t') {
      ++look.tabs;
    } else if (!is_blank(c)) {
      look.text = true;
      ++look.characters;
    }
  }
  look.separator = look.bars > 0 && is_separator(line);
  constexpr std::size_t longest_value = 40;
  if (look.text && look.bars <= 1 && look.characters <= longest_value) {
    const std::string_view cell = bar == std::string_view::npos ? line : line.substr(0, bar);
    const NumberText number = parse_number_text(solid(cell));
    look.value = number.is_value();
  }
  return look;
}

void TextCells::add_cell(Grid& grid, std::uint32_t row, std::uint32_t column, std::size_t first,
                         std::size_t last, std::size_t line) const {
  if (grid.cells.size() > max_cells_) return;  // one more than the limit, so that it is seen
  // Blanks around the text are not part of it.
  std::size_t from = first;
  std::size_t to = first;
  for (std::size_t at = first; at < last;) {
    const std::size_t here = at;
    if (is_blank(next_char(text_, at))) continue;
    if (to == first) from = here;
    to = at;
  }
  while (line + 1 < lines_.size() && lines_[line + 1].text.first <= from) ++line;
  Cell cell;
  cell.text = {static_cast<std::uint32_t>(from),
               static_cast<std::uint32_t>(to > from ? to - from : 0)};
  cell.row = row;
  cell.column = column;
  cell.place = lines_[line].place;
  constexpr std::size_t longest_line = 4096;  // bytes; columns farther on are not counted
  const std::size_t begin = lines_[line].text.first;
  if (from - std::min(from, begin) <= longest_line) {
    std::uint32_t before = 0;
    for (std::size_t at = begin; at < from; ++before) next_char(text_, at);
    cell.place.column = before + 1;
  }
  grid.cells.push_back(cell);
  grid.rows = std::max(grid.rows, row + 1);
  grid.columns = std::max(grid.columns, column + 1);
}

TextCells::Found TextCells::grid_at(std::size_t line) const {
  switch (shape_) {
    case Shape::rows:
      if (looks_[line].bars > 0) return rows_at(line, '|');
      break;
    case Shape::stream:
      if (in_stream(line)) return stream_at(line);
      break;
    case Shape::lines:
      if (values_from(line) > 0) return lines_at(line);
      break;
    case Shape::spaced:
      if (values_from(line) > 0 || spaced_cells(line) == count_of<Applicant>) {
        return spaced_at(line);
      }
      break;
    case Shape::none: break;
  }
  if (tabs_ && looks_[line].tabs > 2) return rows_at(line, '\t');
  return {};
}

/// Every line is a row, its cells between marks.
TextCells::Found TextCells::rows_at(std::size_t line, char mark) const {
  Found found;
  std::uint32_t row = 0;
  const bool bars = mark == '|';
  const auto belongs = [&](std::size_t at) {
    return at < lines_.size() && (bars ? looks_[at].bars > 0 : looks_[at].tabs > 2);
  };
  for (std::size_t at = line; belongs(at); ++at, ++found.lines) {
    if (bars && looks_[at].separator) continue;
    const std::string_view text = text_of(at);
    const std::size_t begin = lines_[at].text.first;
    std::size_t cell = 0;
    std::uint32_t column = 0;
    for (std::size_t p = 0; p <= text.size();) {
      const bool end = p == text.size();
      std::size_t next = p;
      const char32_t c = end ? U'\0' : next_char(text, next);
      const bool is_mark = bars ? c == U'|' || c == U'｜' : c == U'\t';
      if (end || is_mark) {
        // The bars at both ends of a line are its frame.
        const bool blank = solid(text.substr(cell, p - cell)).empty();
        const bool frame = bars && blank && (cell == 0 || end);
        if (!frame) add_cell(found.grid, row, column++, begin + cell, begin + p, at);
        cell = next;
      }
      if (end) break;
      p = next;
    }
    if (column > 0) ++row;
  }
  return found;
}

/// Whether a line is part of cells that bars close wherever those stand.
bool TextCells::in_stream(std::size_t line) const {
  if (looks_[line].bars > 0) return true;
  const auto bars_only = [&](std::size_t at) {
    return at < lines_.size() && looks_[at].bars > 0 && !looks_[at].text;
  };
  // Headings of sections stand before the first bar: 二、主动公开政府信息情况.
  constexpr std::uint32_t shortest_heading = 8;
  const std::string text = solid(text_of(line));
  const bool heading = looks_[line].characters >= shortest_heading &&
                       (text.ends_with("情况") || text.ends_with("情況"));
  if (heading || looks_[line].characters > longest_label) return false;
  if (bars_only(line + 1)) return true;
  return looks_[line].characters <= longest_label_piece && line + 1 < lines_.size() &&
         looks_[line + 1].bars == 0 && looks_[line + 1].characters <= longest_label_piece &&
         bars_only(line + 2);
}

/// Cells are closed by bars; a row begins with a text behind a number or an empty cell.
TextCells::Found TextCells::stream_at(std::size_t line) const {
  Found found;
  std::size_t end = line;
  while (end < lines_.size() && in_stream(end)) ++end;
  found.lines = end - line;
  std::size_t last = lines_[end - 1].text.first + lines_[end - 1].text.size;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  bool values = false;  // the row has come to its values
  std::size_t cell = lines_[line].text.first;
  std::size_t at_line = line;
  for (std::size_t p = cell; p <= last;) {
    const bool at_end = p == last;
    std::size_t next = p;
    const char32_t c = at_end ? U'\0' : next_char(text_, next);
    if (at_end || c == U'|' || c == U'｜') {
      while (at_line + 1 < end && lines_[at_line + 1].text.first <= cell) ++at_line;
      const std::string word = solid(text_.substr(cell, p - cell));
      const bool frame = word.empty() && (cell == lines_[line].text.first || at_end);
      if (!frame) {
        const bool text = !word.empty() && !parse_number_text(word).is_value();
        if (text && values) {
          ++row;
          column = 0;
          values = false;
        }
        values = values || !text;
        add_cell(found.grid, row, column++, cell, p, at_line);
      }
      cell = next;
    }
    if (at_end) break;
    p = next;
  }
  return found;
}

/// How many lines of values stand below a label on this line; 0 when it is none.
std::size_t TextCells::values_from(std::size_t line) const {
  if (looks_[line].value || looks_[line].characters > longest_label) return 0;
  std::size_t end = line + 1;
  while (end < lines_.size() && looks_[end].value) ++end;
  return end - line - 1;
}

/// A label and the values below it, one a line.
TextCells::Found TextCells::lines_at(std::size_t line) const {
  Found found;
  found.lines = values_from(line) + 1;
  for (std::size_t at = line; at < line + found.lines; ++at) {
    const std::size_t first = lines_[at].text.first;
    add_cell(found.grid, 0, static_cast<std::uint32_t>(at - line), first,
             first + lines_[at].text.size, at);
  }
  return found;
}

/// How many empty lines stand below a line on its page.
std::size_t TextCells::empty_below(std::size_t line) const {
  if (line + 1 >= lines_.size()) return 0;
  const SourcePlace& here = lines_[line].place;
  const SourcePlace& next = lines_[line + 1].place;
  return here.page == next.page ? next.line - here.line - 1 : 0;
}

/// How many cells stand below a label where a cell with text ends with an empty line and an empty
/// one is an empty line. 0 where something ends without one.
std::size_t TextCells::spaced_cells(std::size_t line) const {
  if (looks_[line].value || looks_[line].characters > longest_label) return 0;
  std::size_t cells = 0;
  std::size_t at = line;
  do {
    const std::size_t empty = empty_below(at);
    if (empty == 0) return 0;
    cells += empty - 1 + (at > line ? 1 : 0);
    ++at;
  } while (at < lines_.size() && looks_[at].value);
  return cells;
}

/// Whether empty lines are cells: then every label from the first row of table three to the last
/// one has as many cells as the table has columns, or none.
bool TextCells::is_spaced() const {
  constexpr std::size_t few_rows = 10;
  std::size_t rows = 0;
  bool ended = false;  // a label stands behind the rows that is none
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (looks_[line].value) continue;
    const std::size_t cells = spaced_cells(line);
    if (cells == count_of<Applicant>) {
      if (ended) return false;
      ++rows;
    } else if (rows > 0 && (cells > 0 || empty_below(line) == 0)) {
      ended = true;
    }
  }
  return rows >= few_rows;
}

/// A label and its cells, empty ones among them where the row has as many as one of the form.
TextCells::Found TextCells::spaced_at(std::size_t line) const {
  constexpr std::array<std::size_t, 3> widths = {3, count_of<Applicant>, remedy_figure_count};
  const std::size_t cells = spaced_cells(line);
  if (std::find(widths.begin(), widths.end(), cells) == widths.end()) return lines_at(line);
  Found found;
  found.lines = values_from(line) + 1;
  std::uint32_t column = 0;
  for (std::size_t at = line; at < line + found.lines; ++at) {
    const std::size_t first = lines_[at].text.first;
    const std::size_t last = first + lines_[at].text.size;
    add_cell(found.grid, 0, column++, first, last, at);
    for (std::size_t i = 1; i < empty_below(at); ++i) {
      add_cell(found.grid, 0, column++, last, last, at);
    }
  }
  return found;
}

}  // namespace govinfo::inline v0_1::detail
