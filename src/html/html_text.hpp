// SPDX-License-Identifier: Apache-2.0
// The text of a page as it is collected: references decoded, blanks collapsed as HTML does, marks
// without width left out.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

#include "govinfo/document.hpp"
#include "html/html_entities.hpp"
#include "html/html_scan.hpp"

namespace govinfo::inline v0_1::detail {

/// Appends to a string whose pieces, one for each cell or line, begin with `begin`.
class HtmlText {
 public:
  /// What stands between two texts. It is written only where text follows and text stands before.
  enum class Gap : std::uint8_t { none, blank, line };

  /// `most` bounds the text in bytes. What is appended is a part of bytes that can be read up to
  /// `readable`.
  HtmlText(std::string& text, std::size_t expected, std::size_t most, const char* readable)
      : text_(text), most_(most), readable_(readable) {
    text_.resize(std::min(expected, most));
  }

  /// Begins a piece.
  void begin() noexcept { begin_at(size_); }
  /// Goes on with a piece that began before.
  void begin_at(std::size_t first) noexcept {
    first_ = first;
    gap_ = Gap::none;
  }
  [[nodiscard]] std::size_t first() const noexcept { return first_; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool has_text() const noexcept { return size_ > first_; }
  /// The piece, without a gap at its end.
  [[nodiscard]] TextSpan piece() const noexcept {
    std::size_t end = size_;
    while (end > first_ && is_gap(text_[end - 1])) --end;
    return {static_cast<std::uint32_t>(first_), static_cast<std::uint32_t>(end - first_)};
  }
  [[nodiscard]] bool full() const noexcept { return full_; }
  [[nodiscard]] bool saw_nul() const noexcept { return saw_nul_; }

  void separate(Gap gap) noexcept { gap_ = std::max(gap_, gap); }
  /// Writes the gap now: another piece follows within this one.
  void write_gap() {
    if (gap_ == Gap::none || !has_text() || !make_room(1)) return;
    text_[size_++] = gap_ == Gap::line ? '\n' : ' ';
    gap_ = Gap::none;
  }

  /// Takes the end of the text away again.
  void cut(std::size_t size) noexcept { size_ = std::min(size_, size); }
  /// Takes a gap away that was written at the end of the piece.
  void drop_gap() noexcept {
    while (size_ > first_ && is_gap(text_[size_ - 1])) --size_;
  }

  /// Digits of superscripts (1) and subscripts (-1) become characters of their own, so that the
  /// number of a note does not lengthen the number beside it.
  void raise(int how) noexcept { raised_ = how; }

  /// Appends text between two tags. With `blanks` they are kept (preformatted text).
  void append(const char* at, const char* end, bool blanks = false) {
    if (!blanks) {
      const char* const first = at;
      while (at < end && is_blank(*at)) ++at;
      if (at != first) gap_ = std::max(gap_, Gap::blank);
      if (at == end) return;
    }
    const auto bytes = static_cast<std::size_t>(end - at);
    // A reference is never longer when decoded; a raised digit is, by up to two bytes.
    if (!make_room((raised_ != 0 ? 3 * bytes : bytes) + 1)) return;
    char* out = text_.data() + size_;
    const char* const first = text_.data() + first_;
    while (at < end) {
      if (const std::ptrdiff_t size = ordinary_bytes(at, end, out); size > 0) {
        out = put_gap(out, first);
        std::memcpy(out, at, block_size);
        at += size;
        out += size;
        continue;
      }
      const auto c = static_cast<unsigned char>(*at);
      if (c <= 0x20) {
        out = put_control(out, first, *at++, blanks);
        continue;
      }
      if (c == '&') {
        const Entity entity = entity_at({at, static_cast<std::size_t>(end - at)});
        if (entity.size > 0) {
          at += entity.size;
          out = put_character(out, first, entity.character);
          continue;
        }
      } else if (const std::size_t mark = mark_at(at, end); mark > 0) {
        at += mark;
        continue;
      }
      out = put_gap(out, first);
      if (raised_ != 0 && c >= '0' && c <= '9') {
        out = put_raised(out, c - '0');
        ++at;
        continue;
      }
      do {
        *out++ = *at++;
      } while (at < end && !is_start(*at));
    }
    size_ = static_cast<std::size_t>(out - text_.data());
  }

  /// What stands between tags to no effect but a gap.
  static bool is_blank(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  /// Cuts the string to what was written.
  void finish() { text_.resize(size_); }

 private:
  static bool is_gap(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
  static bool is_start(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

  static constexpr std::ptrdiff_t block_size = 16;

  /// How many bytes of those up to the end can be copied as they are, none of which needs a look of
  /// its own: a block at most, and 0 where no whole block can be read or written with a gap.
  [[nodiscard]] std::ptrdiff_t ordinary_bytes([[maybe_unused]] const char* at,
                                              [[maybe_unused]] const char* end,
                                              [[maybe_unused]] const char* out) const noexcept {
#ifdef GOVINFO_HTML_SSE2
    if (raised_ != 0 || readable_ - at <= block_size) return 0;
    if (text_.data() + text_.size() - out <= block_size) return 0;
    const __m128i block = sse2::load(at);
    const auto byte = [](int c) { return static_cast<char>(c); };
    // Of the marks without width, AD begins with C2, 200B with E2, and FEFF with EF BB.
    const __m128i mark =
        _mm_and_si128(sse2::equal(block, byte(0xEF)), sse2::equal(sse2::load(at + 1), byte(0xBB)));
    const __m128i looks = _mm_or_si128(
        _mm_or_si128(_mm_or_si128(sse2::at_most(block, 0x20), sse2::equal(block, '&')), mark),
        _mm_or_si128(sse2::equal(block, byte(0xC2)), sse2::equal(block, byte(0xE2))));
    const std::uint32_t found = sse2::bits(looks);
    // Told apart so that the next block need not wait for what is counted in this one.
    if (found == 0 && end - at >= block_size) return block_size;
    return std::min<std::ptrdiff_t>(std::countr_zero(found | 1u << block_size), end - at);
#else
    return 0;
#endif
  }

  char* put_control(char* out, const char* first, char c, bool blanks) noexcept {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r' && c != '\v');
    if (blank && !(blanks && out != first)) {
      gap_ = std::max(gap_, Gap::blank);
    } else if (c == '\0') {
      saw_nul_ = true;
    } else {
      out = put_gap(out, first);
      *out++ = c;
    }
    return out;
  }

  /// The size of a mark without width: zero-width space, byte order mark, soft hyphen.
  static std::size_t mark_at(const char* at, const char* end) noexcept {
    const auto lead = static_cast<unsigned char>(*at);
    if (lead != 0xC2 && lead != 0xE2 && lead != 0xEF) return 0;
    const auto is = [&](const char* mark, std::size_t size) {
      return static_cast<std::size_t>(end - at) >= size && std::memcmp(at, mark, size) == 0;
    };
    if (is("\xC2\xAD", 2)) return 2;
    return is("\xE2\x80\x8B", 3) || is("\xEF\xBB\xBF", 3) ? 3 : 0;
  }

  char* put_gap(char* out, const char* first) noexcept {
    if (gap_ == Gap::none) return out;
    if (out != first) *out++ = gap_ == Gap::line ? '\n' : ' ';
    gap_ = Gap::none;
    return out;
  }

  char* put_utf8(char* out, char32_t c) noexcept {
    const auto byte = [](char32_t bits) {
      return static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (c < 0x80) {
      *out++ = byte(c);
    } else if (c < 0x800) {
      *out++ = byte(0xC0 | c >> 6);
      *out++ = byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      *out++ = byte(0xE0 | c >> 12);
      *out++ = byte(0x80 | (c >> 6 & 0x3F));
      *out++ = byte(0x80 | (c & 0x3F));
    } else {
      *out++ = byte(0xF0 | c >> 18);
      *out++ = byte(0x80 | (c >> 12 & 0x3F));
      *out++ = byte(0x80 | (c >> 6 & 0x3F));
      *out++ = byte(0x80 | (c & 0x3F));
    }
    return out;
  }

  char* put_raised(char* out, int digit) noexcept {
    constexpr char32_t superscripts[] = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                         0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    return put_utf8(out, raised_ > 0 ? superscripts[digit] : 0x2080 + static_cast<char32_t>(digit));
  }

  char* put_character(char* out, const char* first, char32_t c) noexcept {
    switch (c) {
      case U' ':
      case U'\t':
      case U'\n':
      case U'\f':
      case U'\r': gap_ = std::max(gap_, Gap::blank); return out;
      case 0x200B:
      case 0xFEFF:
      case 0xAD: return out;
      default: break;
    }
    out = put_gap(out, first);
    if (raised_ != 0 && c >= U'0' && c <= U'9') return put_raised(out, static_cast<int>(c - U'0'));
    return put_utf8(out, c);
  }

  /// Room for so many more bytes, and if possible a block; false when the text would be too long.
  bool make_room(std::size_t bytes) {
    return text_.size() - size_ >= bytes + block_size || grow(bytes);
  }
  [[gnu::cold]] bool grow(std::size_t bytes) {
    if (full_ || most_ - size_ < bytes) {
      full_ = true;
      return false;
    }
    text_.resize(std::min(most_, std::max(2 * text_.size(), size_ + bytes + block_size)));
    return true;
  }

  std::string& text_;
  std::size_t most_;
  const char* readable_;
  std::size_t size_ = 0;
  std::size_t first_ = 0;
  Gap gap_ = Gap::none;
  int raised_ = 0;
  bool full_ = false;
  bool saw_nul_ = false;
};

}  // namespace govinfo::inline v0_1::detail
