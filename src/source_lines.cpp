// SPDX-License-Identifier: Apache-2.0
#include "source_lines.hpp"

#include "fold.hpp"

#include <variant>

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

/// Whether a word can be the content of a number cell at all: a quick look at its first byte.
bool may_be_number(std::string_view text) noexcept {
  if (text.empty() || text.size() > 60) return false;
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) {
    return (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '/' ||
           first == '\\';
  }
  std::size_t at = 0;
  const char32_t c = next_char(text, at);
  switch (c) {
    case U'减': case U'減': case U'增': case U'无': case U'無': case U'—': case U'–':
    case U'―': case U'─': case U'−': case U'一':
      return true;
    default:
      return c >= 0xFF0B && c <= 0xFF19;  // full-width + , - . / and digits
  }
}

/// - 4 -, -4-, — 5 —, 第 4 页 共 6 页, 4/6: what stands at the foot of a page.
bool is_page_number(std::string_view solid) noexcept {
  bool digits = false;
  bool before = false;
  bool after = false;
  std::size_t count = 0;
  const auto skip = [&](std::string_view word) {
    if (!solid.starts_with(word)) return false;
    solid.remove_prefix(word.size());
    return true;
  };
  for (const std::string_view mark : {"第", "共"}) before = skip(mark) || before;
  while (!solid.empty()) {
    std::size_t at = 0;
    char32_t c = next_char(solid, at);
    if (c >= 0xFF10 && c <= 0xFF19) c -= 0xFEE0;
    if (c >= U'0' && c <= U'9') {
      digits = true;
      after = false;
      if (++count > 6) return false;
    } else if (c == U'-' || c == U'—' || c == U'–' || c == U'―' || c == U'－' || c == U'─' ||
               c == U'·' || c == U'•' || c == U'~') {
      (digits ? after : before) = true;
    } else if (c == U'页' || c == U'頁' || c == U'第' || c == U'共' || c == U'/' || c == U',' ||
               c == U'，') {
      before = true;
      after = after || c == U'页' || c == U'頁';
      if (c == U'/' && !digits) return false;
      if (c == U'/') count = 0;
      if (c == U'/') after = true;
    } else {
      return false;
    }
    solid.remove_prefix(at);
  }
  return digits && before && after;
}

}  // namespace

SourceLines::SourceLines(const Document& document) : document_(document) {
  lines_.reserve(document.blocks.size());
  words_.reserve(document.text.size() / 16);
  folded_.reserve(document.text.size() / 3);
  for (const Block& block : document.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) add(*line);
  }
}

void SourceLines::add(const Line& line) {
  SourceLine added;
  added.first_word = static_cast<std::uint32_t>(words_.size());
  added.folded = static_cast<std::uint32_t>(folded_.size());
  added.place = line.place;
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    SourceWord word;
    word.span = line.words[i].text;
    word.left = line.words[i].left;
    word.right = line.words[i].right;
    word.folded = static_cast<std::uint32_t>(folded_.size());
    std::string_view text = document_[word.span];
    if (may_be_number(text)) {
      std::string joined;
      if (depth_of(text) > 0) {
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
          }
          break;
        }
        text = joined;
      }
      word.number = parse_number_text(text);
      numbers += word.number.is_value() ? 1 : 0;
    }
    for (std::size_t at = 0; at < text.size();) {
      if (const char16_t c = fold(next_char(text, at)); c != 0) folded_.push_back(c);
    }
    words_.push_back(word);
  }
  added.words = static_cast<std::uint32_t>(words_.size()) - added.first_word;
  added.folded_size = static_cast<std::uint32_t>(folded_.size()) - added.folded;
  lines_.push_back(added);
  constexpr std::uint32_t longest_page_number = 12;
  if (added.folded_size <= longest_page_number && numbers < 7) {
    lines_.back().page_number = is_page_number(solid(lines_.size() - 1));
  }
}

std::u16string_view SourceLines::folded(const SourceWord& word) const noexcept {
  const auto next = static_cast<std::size_t>(&word - words_.data()) + 1;
  const std::size_t end = next < words_.size() ? words_[next].folded : folded_.size();
  return std::u16string_view{folded_}.substr(word.folded, end - word.folded);
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
