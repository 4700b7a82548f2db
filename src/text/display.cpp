// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "govinfo/write.hpp"
#include "text/display.hpp"
#include "text/width_table.hpp"

namespace govinfo::inline v0_1 {

namespace display {

namespace {

bool contains(std::span<const Range> ranges, char32_t code) noexcept {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code,
                       [](char32_t value, const Range& range) { return value < range.first; });
  return after != ranges.begin() && code <= std::prev(after)->last;
}

bool is_blank(char32_t code) noexcept {
  return code == U' ' || (code >= U'\t' && code <= U'\r') || code == 0x85 || code == 0xA0 ||
         code == 0x3000 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F;
}

/// Marks that do not begin a line, and marks that do not end one.
constexpr std::u32string_view closing = U"，。；：、？！）》】〉」』〕］｝”’…—％,.;:?!)]}%";
constexpr std::u32string_view opening = U"（《【〈「『〔［｛“‘([{";

/// A piece of text that stays together, and whether a space stands before it.
struct Piece {
  std::string_view text;
  std::size_t width = 0;
  bool spaced = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  bool spaced = false;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const Character c = decode(text, at);
    const std::size_t width = width_of(c.code);
    if (c.code == U' ') {
      spaced = true;
    } else {
      const bool between = width == 2 || width_of(before) == 2;
      const bool held = closing.find(c.code) != closing.npos ||
                        opening.find(before) != opening.npos || width == 0;
      if (pieces.empty() || spaced || (between && !held)) {
        pieces.push_back({text.substr(at, 0), 0, spaced && !pieces.empty()});
      }
      Piece& piece = pieces.back();
      piece.text = {piece.text.data(), piece.text.size() + c.size};
      piece.width += width;
      spaced = false;
      if (width > 0) before = c.code;
    }
    at += c.size;
  }
  return pieces;
}

}  // namespace

Character decode(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) noexcept -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (lead < 0xC2 || lead > 0xF4) return {};
  char32_t code = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {replacement, i};
    code = code << 6 | (byte(i) & 0x3F);
  }
  const bool valid = code >= smallest[size] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return valid ? Character{code, size} : Character{};
}

std::size_t width_of(char32_t code) noexcept {
  if (code < 0x300) return code < 0x20 || (code >= 0x7F && code < 0xA0) ? 0 : 1;
  if (code >= 0x4E00 && code <= 0x9FFF) return 2;
  if (contains(zero_width, code)) return 0;
  return contains(double_width, code) ? 2 : 1;
}

bool is_control(char32_t code) noexcept {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E ||
         code == 0x200F || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = decode(text, at);
    if (is_blank(c.code)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      const bool damaged = c.code == replacement || is_control(c.code);
      out += damaged ? std::string_view{"\uFFFD"} : text.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

std::string excerpt(std::string_view text, std::size_t width) {
  std::string out = clean(text);
  std::size_t used = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < out.size();) {
    const Character c = decode(out, at);
    used += width_of(c.code);
    if (used > width) {
      out.erase(end);
      return out += "…";
    }
    at += c.size;
    if (used < width) end = at;
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  const auto put = [&](std::string_view piece, std::size_t cells) {
    lines.back() += piece;
    used += cells;
  };
  const auto new_line = [&] {
    lines.emplace_back();
    used = 0;
  };
  for (const Piece& piece : pieces_of(text)) {
    const bool space = piece.spaced && used > 0;
    if (used > 0 && used + (space ? 1 : 0) + piece.width > width) {
      new_line();
    } else if (space) {
      put(" ", 1);
    }
    if (piece.width <= width) {
      put(piece.text, piece.width);
      continue;
    }
    for (std::size_t at = 0; at < piece.text.size();) {
      const Character c = decode(piece.text, at);
      const std::size_t cells = width_of(c.code);
      if (used > 0 && used + cells > width) new_line();
      put(piece.text.substr(at, c.size), cells);
      at += c.size;
    }
  }
  return lines;
}

std::size_t widest_piece(std::string_view text) {
  std::size_t widest = 0;
  for (const Piece& piece : pieces_of(text)) widest = std::max(widest, piece.width);
  return widest;
}

std::string pad(std::string_view text, std::size_t width, Align align) {
  const std::size_t used = display_width(text);
  const std::size_t free = width > used ? width - used : 0;
  const std::size_t before = align == Align::left ? 0 : align == Align::right ? free : free / 2;
  std::string out(before, ' ');
  out += text;
  out.append(free - before, ' ');
  return out;
}

}  // namespace display

std::size_t display_width(std::string_view utf8) noexcept {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const display::Character c = display::decode(utf8, at);
    width += display::width_of(c.code);
    at += c.size;
  }
  return width;
}

}  // namespace govinfo::inline v0_1
