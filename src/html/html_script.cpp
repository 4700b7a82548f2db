// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "html/html_scan.hpp"
#include "html/html_script.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool starts_with_letters(const char* at, const char* end, std::string_view small) noexcept {
  return static_cast<std::size_t>(end - at) >= small.size() &&
         std::equal(small.begin(), small.end(), at, [](char a, char b) { return a == lower(b); });
}

/// Whether a name stands here, and ends here.
bool is_name(const char* at, const char* end, std::string_view small) noexcept {
  if (!starts_with_letters(at, end, small)) return false;
  at += small.size();
  return at < end && ends_name(*at);
}

void append_utf8(std::string& out, std::uint32_t c) {
  const auto byte = [](std::uint32_t bits) {
    return static_cast<char>(static_cast<unsigned char>(bits));
  };
  if (c >= 0xD800 && c <= 0xDFFF) c = 0xFFFD;
  if (c < 0x80) {
    out += byte(c);
  } else if (c < 0x800) {
    out += byte(0xC0 | c >> 6);
    out += byte(0x80 | (c & 0x3F));
  } else {
    out += byte(0xE0 | c >> 12);
    out += byte(0x80 | (c >> 6 & 0x3F));
    out += byte(0x80 | (c & 0x3F));
  }
}

/// Reads one string literal of JavaScript or JSON; `at` stands on its quote and ends behind it.
/// False when the literal has no end.
bool read_literal(std::string_view script, std::size_t& at, std::string& out) {
  const char quote = script[at++];
  while (at < script.size()) {
    const char c = script[at++];
    if (c == quote) return true;
    if (c == '\n' && quote != '`') return false;
    if (c != '\\') {
      out += c;
      continue;
    }
    if (at == script.size()) return false;
    const char escaped = script[at++];
    std::size_t digits = 0;
    switch (escaped) {
      case 'n':
      case 'r':
      case 't':
      case 'f':
      case 'v':
      case 'b': out += ' '; break;
      case '\r':
        if (at < script.size() && script[at] == '\n') ++at;
        break;
      case '\n': break;
      case 'u': digits = 4; break;
      case 'x': digits = 2; break;
      default: out += escaped; break;
    }
    if (digits > 0) {
      std::uint32_t value = 0;
      for (std::size_t i = 0; i < digits; ++i, ++at) {
        if (at == script.size()) return false;
        const char d = lower(script[at]);
        const bool letter = d >= 'a' && d <= 'f';
        if (!letter && (d < '0' || d > '9')) return false;
        value = value * 16 + static_cast<std::uint32_t>(letter ? d - 'a' + 10 : d - '0');
      }
      append_utf8(out, value);
    }
  }
  return false;
}

void skip_blanks(std::string_view script, std::size_t& at) noexcept {
  while (at < script.size() && is_html_blank(script[at])) ++at;
}

bool is_quote(char c) noexcept { return c == '"' || c == '\'' || c == '`'; }

bool has_table(std::string_view markup) noexcept {
  const char* const end = markup.data() + markup.size();
  for (const char* at = markup.data(); (at = find_byte(at, end, '<')) != end; ++at) {
    if (is_name(at + 1, end, "table")) return true;
  }
  return false;
}

}  // namespace

const char* find_end_tag(const char* at, const char* end, std::string_view name) noexcept {
  for (; (at = find_byte(at, end, '<')) != end; ++at) {
    if (end - at > 2 && at[1] == '/' && is_name(at + 2, end, name)) return at;
  }
  return end;
}

const char* find_script_end(const char* at, const char* end) noexcept {
  bool comment = false;
  bool inner = false;  // a <script> within the comment
  for (; at < end; ++at) {
    if (comment && *at == '-' && starts_with_letters(at, end, "-->")) {
      comment = inner = false;
      at += 2;
      continue;
    }
    if (!comment) {
      at = find_byte(at, end, '<');
      if (at == end) return end;
    }
    if (*at != '<') continue;
    if (!comment && starts_with_letters(at, end, "<!--")) {
      comment = true;
      ++at;  // <!--> ends what it begins
    } else if (comment && !inner && is_name(at + 1, end, "script")) {
      inner = true;
    } else if (end - at > 2 && at[1] == '/' && is_name(at + 2, end, "script")) {
      if (!inner) return at;
      inner = false;
    }
  }
  return end;
}

std::string tables_in_script(std::string_view script) {
  std::string tables;
  std::string text;
  for (std::size_t at = 0; at < script.size();) {
    if (script[at] == '/' && script.substr(at).starts_with("//")) {
      at = std::min(script.find('\n', at), script.size());
      continue;
    }
    if (script[at] == '/' && script.substr(at).starts_with("/*")) {
      const std::size_t close = script.find("*/", at + 2);
      at = close == std::string_view::npos ? script.size() : close + 2;
      continue;
    }
    if (!is_quote(script[at])) {
      ++at;
      continue;
    }
    text.clear();
    while (true) {
      const std::size_t first = at;
      if (!read_literal(script, at, text)) {
        // No literal after all: a quote in a comment or in a regular expression.
        at = std::max(first + 1, std::min(at, script.size()));
        break;
      }
      std::size_t next = at;
      skip_blanks(script, next);
      if (next == script.size() || script[next] != '+') break;
      ++next;
      skip_blanks(script, next);
      if (next == script.size() || !is_quote(script[next])) break;
      at = next;
    }
    if (has_table(text)) tables += text;
  }
  return tables;
}

}  // namespace govinfo::inline v0_1::detail
