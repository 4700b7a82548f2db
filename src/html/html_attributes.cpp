// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <string>

#include "html/html_attributes.hpp"
#include "html/html_scan.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool same_letters(std::string_view text, std::string_view small) noexcept {
  return text.size() == small.size() && std::equal(text.begin(), text.end(), small.begin(),
                                                   [](char a, char b) { return lower(a) == b; });
}

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_html_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// A number as the standard reads one: blanks, a sign, digits, whatever. Nothing for no number and
/// for negative ones; large ones end at a large number.
std::optional<std::uint64_t> number_of(std::string_view text) noexcept {
  text = trimmed(text);
  bool negative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  constexpr std::uint64_t large = 1'000'000'000'000;
  std::uint64_t value = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
    value = std::min(value * 10 + static_cast<std::uint64_t>(text[digits] - '0'), large);
  }
  if (digits == 0 || (negative && value > 0)) return std::nullopt;
  return value;
}

/// Whether a style has the declaration display: none. The last declaration of display counts.
bool style_hides(std::string_view style) noexcept {
  bool hidden = false;
  while (!style.empty()) {
    const std::string_view declaration = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(declaration.size() + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    if (!same_letters(trimmed(declaration.substr(0, colon)), "display")) continue;
    std::string_view value = trimmed(declaration.substr(colon + 1));
    if (const std::size_t mark = value.find('!'); mark != std::string_view::npos) {
      value = trimmed(value.substr(0, mark));
    }
    hidden = same_letters(value, "none");
  }
  return hidden;
}

}  // namespace

std::optional<Attribute> next_attribute(std::string_view& inside) noexcept {
  const char* at = inside.data();
  const char* const end = at + inside.size();
  const auto piece = [](const char* first, const char* last) {
    return std::string_view{first, static_cast<std::size_t>(last - first)};
  };
  while (at < end && (is_html_blank(*at) || *at == '/')) ++at;
  if (at == end) return std::nullopt;
  Attribute attribute;
  const char* const name = at++;
  while (at < end && *at != '=' && !ends_name(*at)) ++at;
  attribute.name = piece(name, at);
  while (at < end && is_html_blank(*at)) ++at;
  if (at < end && *at == '=') {
    ++at;
    while (at < end && is_html_blank(*at)) ++at;
    if (at < end && (*at == '"' || *at == '\'')) {
      const char* const value = at + 1;
      at = find_byte(value, end, *at);
      attribute.value = piece(value, at);
      if (at < end) ++at;
    } else {
      const char* const value = at;
      while (at < end && !is_html_blank(*at)) ++at;
      attribute.value = piece(value, at);
    }
  }
  inside = piece(at, end);
  return attribute;
}

CellSpans spans_of(std::string_view inside) noexcept {
  CellSpans spans;
  bool rows = false;
  bool columns = false;
  while (const auto attribute = next_attribute(inside)) {
    // The first of two attributes of a name counts.
    if (!rows && same_letters(attribute->name, "rowspan")) {
      rows = true;
      spans.rows = number_of(attribute->value).value_or(1);
    } else if (!columns && same_letters(attribute->name, "colspan")) {
      columns = true;
      spans.columns = std::max<std::uint64_t>(number_of(attribute->value).value_or(1), 1);
    }
  }
  return spans;
}

bool hides(std::string_view inside) noexcept {
  bool style = false;
  while (const auto attribute = next_attribute(inside)) {
    if (same_letters(attribute->name, "hidden")) return true;
    if (style || !same_letters(attribute->name, "style")) continue;
    style = true;
    if (style_hides(attribute->value)) return true;
  }
  return false;
}

}  // namespace govinfo::inline v0_1::detail
