// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "interpret/source_lines.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool opens(char32_t c) noexcept { return c == U'（' || c == U'(' || c == U'〔'; }
bool closes(char32_t c) noexcept { return c == U'）' || c == U')' || c == U'〕'; }

/// Brackets opened minus brackets closed.
int depth_of(std::string_view text) noexcept {
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (opens(c)) ++depth;
    if (closes(c)) --depth;
  }
  return depth;
}

/// Whether a text can begin with a number or a mark for none: a quick look at its first character.
bool may_begin_number(std::string_view text) noexcept {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) {
    return (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '/' ||
           first == '\\';
  }
  std::size_t at = 0;
  const char32_t c = next_char(text, at);
  switch (c) {
    case U'减':
    case U'減':
    case U'增':
    case U'无':
    case U'無':
    case U'—':
    case U'–':
    case U'―':
    case U'─':
    case U'−':
    case U'一': return true;
    default: return c >= 0xFF0B && c <= 0xFF19;  // full-width + , - . / and digits
  }
}

/// Whether a hanzi begins with this byte.
bool is_hanzi(char lead) noexcept { return lead >= '\xE4' && lead <= '\xE9'; }

/// Reads what a cell says into `number`, which is new. `solid` is room for its text without blanks:
/// 1 6 is 16. But two numbers one below the other are not one.
void parse_cell(std::string_view text, std::string& solid, NumberText& number) {
  // Nearly every cell is nothing but digits, most of them one.
  if (text.size() == 1 && text.front() >= '0' && text.front() <= '9') {
    number.kind = NumberText::Kind::number;
    number.digits = text.front() - '0';
    return;
  }
  if (!text.empty() && text.size() < 10 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    number = parse_number_text(text);
    return;
  }
  // 1.其他: the number of a label, as parse_number_text would find in the end.
  if (text.size() > 2 && text[0] >= '1' && text[0] <= '9' && text[1] == '.' && is_hanzi(text[2])) {
    return;
  }
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); begin = at) {
    if (!is_blank(next_char(text, at))) break;
  }
  text.remove_prefix(begin);
  if (text.empty()) {
    number.kind = NumberText::Kind::blank;
    return;
  }
  if (!may_begin_number(text)) return;
  bool above = false;   // digits stand above the last line break
  bool torn = false;    // digits with blanks between them
  bool parted = false;  // digits above and below a line break
  bool blank = false;
  solid.clear();
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    const char32_t c = next_char(text, at);
    if (is_blank(c)) {
      above = above || (c == U'\n' && digits > 0);
      blank = true;
      continue;
    }
    if ((c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19)) {
      torn = torn || (blank && digits > 0);
      parted = parted || above;
      ++digits;
    }
    blank = false;
    solid += text.substr(first, at - first);
  }
  number = parse_number_text(solid);
  if (number.remark || number.kind != NumberText::Kind::number) return;
  if (parted) number.kind = NumberText::Kind::unclear;
  number.torn = torn;
}

bool is_dash(char32_t c) noexcept {
  return c == U'-' || c == U'—' || c == U'–' || c == U'―' || c == U'－' || c == U'─' || c == U'·' ||
         c == U'•' || c == U'~';
}

/// Walks over a text without blanks.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }

  template <class Test>
  std::size_t skip(Test test) {
    std::size_t count = 0;
    while (!at_end()) {
      std::size_t next = at_;
      if (!test(next_char(text_, next))) break;
      at_ = next;
      ++count;
    }
    return count;
  }
  bool skip_char(char32_t wanted) {
    std::size_t next = at_;
    if (at_end() || next_char(text_, next) != wanted) return false;
    at_ = next;
    return true;
  }
  bool skip_number() {
    const std::size_t digits =
        skip([](char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); });
    return digits > 0 && digits <= 4;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// A quick look at how the numbers of pages begin.
bool may_be_page_number(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const char32_t c = next_char(text, at);
    if (is_blank(c)) continue;
    return is_dash(c) || c == U'第' || (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19);
  }
  return true;
}

/// - 4 -, -4-, — 5 —: also what three cells of table 二 may hold.
bool is_dashed_page(std::string_view solid) {
  Walker walker{solid};
  return walker.skip(is_dash) > 0 && walker.skip_number() && walker.skip(is_dash) > 0 &&
         walker.at_end();
}

/// 第4页, 第4页共6页, 4/6
bool is_named_page(std::string_view solid) {
  Walker walker{solid};
  const auto page = [&] { return walker.skip_char(U'页') || walker.skip_char(U'頁'); };
  if (!walker.skip_char(U'第')) {
    return walker.skip_number() && walker.skip_char(U'/') && walker.skip_number() &&
           walker.at_end();
  }
  if (!walker.skip_number() || !page()) return false;
  walker.skip([](char32_t c) { return c == U',' || c == U'，' || c == U'/'; });
  if (walker.at_end()) return true;
  return walker.skip_char(U'共') && walker.skip_number() && page() && walker.at_end();
}

}  // namespace

void FoldedText::reserve(std::size_t characters) {
  if (characters <= room_) return;
  auto larger = std::make_unique_for_overwrite<char16_t[]>(characters);
  std::copy_n(characters_.get(), size_, larger.get());
  characters_ = std::move(larger);
  room_ = characters;
}

void FoldedText::append(std::string_view text) {
  if (room_ - size_ < text.size()) reserve(std::max(size_ + text.size(), room_ * 2));
  if (text.size() == 1) {
    // Most cells are one digit.
    characters_[size_] = folded_ascii[static_cast<unsigned char>(text.front()) & 0x7F];
    size_ += characters_[size_] != 0 ? 1u : 0u;
    return;
  }
  size_ = static_cast<std::size_t>(fold_to(characters_.get() + size_, text) - characters_.get());
}

SourceLines::SourceLines(const Document& document) : document_(document) {
  std::size_t rows = 0;
  std::size_t words = 0;
  for (const Block& block : document.blocks) {
    const auto* grid = std::get_if<Grid>(&block);
    rows += grid == nullptr ? 1 : std::min<std::size_t>(grid->rows, grid->cells.size());
    words += grid == nullptr ? std::get<Line>(block).words.size() : grid->cells.size();
  }
  lines_.reserve(rows);
  words_.reserve(words);
  // A hanzi has three bytes.
  folded_.reserve(document.text.size() / 2 + 64);
  for (const Block& block : document.blocks) {
    std::visit([&](const auto& lines) { add(lines); }, block);
  }
}

SourceLine SourceLines::begin(SourcePlace place) const {
  SourceLine line;
  line.first_word = static_cast<std::uint32_t>(words_.size());
  line.folded = static_cast<std::uint32_t>(folded_.size());
  line.place = place;
  return line;
}

void SourceLines::end(SourceLine line) {
  line.words = static_cast<std::uint32_t>(words_.size()) - line.first_word;
  line.folded_size = static_cast<std::uint32_t>(folded_.size()) - line.folded;
  lines_.push_back(line);
}

/// Folds the text of a word, the last one of those added.
void SourceLines::add_word(SourceWord& word, std::string_view text) {
  word.folded = static_cast<std::uint32_t>(folded_.size());
  folded_.append(text);
}

void SourceLines::add(const Line& line) {
  SourceLine added = begin(line.place);
  added.gap = line.gap;
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    SourceWord& word = words_.emplace_back();
    word.span = line.words[i].text;
    word.left = line.words[i].left;
    word.right = line.words[i].right;
    std::string_view text = document_[word.span];
    std::string joined;
    constexpr std::size_t longest = 60;  // bytes of a number with its remark
    if (!text.empty() && text.size() <= longest && may_begin_number(text)) {
      if (text.size() > 3 && depth_of(text) > 0) {
        // A remark that blanks have torn: take the words up to its closing bracket.
        constexpr std::size_t most = 6;
        joined = text;
        for (std::size_t j = i + 1; j < line.words.size() && j <= i + most; ++j) {
          joined += document_[line.words[j].text];
          if (depth_of(joined) > 0) continue;
          if (parse_number_text(joined).kind == NumberText::Kind::number) {
            const TextSpan last = line.words[j].text;
            word.span.size = last.first + last.size - word.span.first;
            word.right = line.words[j].right;
            i = j;
            text = joined;
          }
          break;
        }
      }
      word.number = parse_number_text(text);
      numbers += word.number.is_value() ? 1u : 0u;
    }
    add_word(word, text);
  }
  end(added);
  constexpr std::uint32_t longest_page_number = 12;
  SourceLine& last = lines_.back();
  if (last.folded_size > 0 && last.folded_size <= longest_page_number && last.words <= 6 &&
      may_be_page_number(document_[line.words.front().text])) {
    const std::string text = solid(lines_.size() - 1);
    // 4 / 6 in three words is more likely three cells.
    last.page_number =
        is_dashed_page(text) || (is_named_page(text) && (last.words == 1 || numbers < 3));
  }
}

void SourceLines::add(const Grid& grid) {
  label_columns_.clear();
  for (std::size_t first = 0; first < grid.cells.size();) {
    std::size_t last = first;
    while (last < grid.cells.size() && grid.cells[last].row == grid.cells[first].row) ++last;
    add_row(grid, std::span{grid.cells}.subspan(first, last - first));
    first = last;
  }
}

/// The columns of a grid in which labels stand: texts before numbers, and never a number.
std::vector<bool> SourceLines::find_label_columns(const Grid& grid) {
  std::vector<bool> texts(grid.columns);
  std::vector<bool> numbers(grid.columns);
  std::vector<std::uint32_t> in_row;  // the texts of a row before its first number
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const Cell& cell = grid.cells[i];
    if (i == 0 || cell.row != grid.cells[i - 1].row) in_row.clear();
    NumberText number;
    parse_cell(document_[cell.text], solid_, number);
    if (number.kind == NumberText::Kind::number) {
      numbers[cell.column] = true;
      for (const std::uint32_t column : in_row) texts[column] = true;
      in_row.clear();
    } else if (!number.is_value()) {
      in_row.push_back(cell.column);
    }
  }
  for (std::size_t column = 0; column < texts.size(); ++column) {
    texts[column] = texts[column] && !numbers[column];
  }
  return texts;
}

void SourceLines::add_row(const Grid& grid, std::span<const Cell> cells) {
  row_.clear();
  std::size_t values_from = 0;  // behind the last text
  bool empty = true;
  for (const Cell& cell : cells) {
    NumberText& number = row_.emplace_back();
    parse_cell(document_[cell.text], solid_, number);
    if (!number.is_value()) values_from = row_.size();
    empty = empty && number.kind == NumberText::Kind::blank;
  }
  // Empty cells alone are the figures of a row whose label stands elsewhere, or nothing at all.
  if (empty) return;
  if (values_from == 0 && row_.front().kind == NumberText::Kind::blank) {
    // A row without any text: its first empty cells are those of its label.
    if (label_columns_.empty()) label_columns_ = find_label_columns(grid);
    while (values_from < row_.size() && row_[values_from].kind == NumberText::Kind::blank &&
           label_columns_[cells[values_from].column]) {
      ++values_from;
    }
  }
  SourceLine added = begin(cells.front().place);
  added.gap = true;
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (row_[i].kind == NumberText::Kind::blank && i < values_from) continue;
    const Cell& cell = cells[i];
    SourceWord& word = words_.emplace_back();
    word.span = cell.text;
    word.cell = &cell;
    word.left = cell.column * cell_width;
    word.right = word.left + 1;
    word.number = row_[i];
    add_word(word, document_[word.span]);
  }
  end(added);
}

std::u16string_view SourceLines::folded(const SourceWord& word) const noexcept {
  const auto next = static_cast<std::size_t>(&word - words_.data()) + 1;
  const std::size_t end = next < words_.size() ? words_[next].folded : folded_.size();
  return folded_.view().substr(word.folded, end - word.folded);
}

std::uint32_t SourceLines::wide_before(std::size_t line, std::uint32_t column) const noexcept {
  std::uint32_t wide = 0;
  for (const SourceWord& word : words(line)) {
    if (word.left >= column) break;
    const std::string_view part = document_[word.span];
    for (std::size_t at = 0; at < part.size();) wide += next_char(part, at) >= 0x2E80 ? 1u : 0u;
  }
  return wide;
}

std::string SourceLines::text(std::size_t line) const {
  std::string text;
  for (const SourceWord& word : words(line)) {
    if (!text.empty()) text += ' ';
    text += document_[word.span];
  }
  return text;
}

std::string_view SourceLines::text(std::size_t line, std::string& storage) const {
  const auto all = words(line);
  if (all.size() == 1) return document_[all.front().span];
  storage = text(line);
  return storage;
}

std::string SourceLines::solid(std::size_t line) const {
  std::string text;
  for (const SourceWord& word : words(line)) {
    const std::string_view part = document_[word.span];
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t first = at;
      if (!is_blank(next_char(part, at))) text += part.substr(first, at - first);
    }
  }
  return text;
}

}  // namespace govinfo::inline v0_1::detail
