// SPDX-License-Identifier: Apache-2.0
// The names of HTML that a reader has to tell apart.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "html/html_scan.hpp"

namespace govinfo::inline v0_1::detail {

/// What a tag means for the text: nothing (inline elements and names that nobody knows), an end of
/// a line, a part of a table, or content that is not shown.
enum class Tag : std::uint8_t {
  plain,
  formatting,  ///< inline, and goes on behind the end of a paragraph when it is not closed
  empty,       ///< never has content
  struck,      ///< deleted text
  raised,      ///< superscript or subscript
  line_break,
  paragraph,
  heading,
  item,
  block,
  preformatted,
  rule,
  document,  ///< html, head, body: of no account where they stand a second time
  table,
  caption,
  column_group,
  column,
  row_group,
  row,
  cell,
  select,
  script,
  title,
  raw,  ///< text that is no markup and not shown
  hidden_template,
};

struct TagName {
  std::string_view name;
  Tag tag = Tag::plain;
};

// clang-format off
inline constexpr auto tag_names = std::to_array<TagName>({
    {"a", Tag::formatting}, {"b", Tag::formatting}, {"big", Tag::formatting},
    {"code", Tag::formatting}, {"em", Tag::formatting}, {"font", Tag::formatting},
    {"i", Tag::formatting}, {"nobr", Tag::formatting}, {"small", Tag::formatting},
    {"strong", Tag::formatting}, {"tt", Tag::formatting}, {"u", Tag::formatting},
    {"area", Tag::empty}, {"base", Tag::empty}, {"embed", Tag::empty}, {"img", Tag::empty},
    {"input", Tag::empty}, {"keygen", Tag::empty}, {"link", Tag::empty}, {"meta", Tag::empty},
    {"param", Tag::empty}, {"source", Tag::empty}, {"track", Tag::empty}, {"wbr", Tag::empty},
    {"del", Tag::struck}, {"s", Tag::struck}, {"strike", Tag::struck},
    {"sup", Tag::raised}, {"sub", Tag::raised},
    {"br", Tag::line_break}, {"hr", Tag::rule}, {"p", Tag::paragraph},
    {"h1", Tag::heading}, {"h2", Tag::heading}, {"h3", Tag::heading}, {"h4", Tag::heading},
    {"h5", Tag::heading}, {"h6", Tag::heading},
    {"li", Tag::item}, {"dd", Tag::item}, {"dt", Tag::item},
    {"pre", Tag::preformatted}, {"listing", Tag::preformatted},
    {"address", Tag::block}, {"article", Tag::block}, {"aside", Tag::block},
    {"blockquote", Tag::block}, {"center", Tag::block}, {"details", Tag::block},
    {"dialog", Tag::block}, {"dir", Tag::block}, {"div", Tag::block}, {"dl", Tag::block},
    {"fieldset", Tag::block}, {"figcaption", Tag::block}, {"figure", Tag::block},
    {"footer", Tag::block}, {"form", Tag::block}, {"header", Tag::block}, {"hgroup", Tag::block},
    {"legend", Tag::block}, {"main", Tag::block}, {"menu", Tag::block}, {"nav", Tag::block},
    {"ol", Tag::block}, {"section", Tag::block}, {"summary", Tag::block}, {"ul", Tag::block},
    {"html", Tag::document}, {"head", Tag::document}, {"body", Tag::document},
    {"table", Tag::table}, {"caption", Tag::caption}, {"colgroup", Tag::column_group},
    {"col", Tag::column}, {"tbody", Tag::row_group}, {"thead", Tag::row_group},
    {"tfoot", Tag::row_group}, {"tr", Tag::row}, {"td", Tag::cell}, {"th", Tag::cell},
    {"select", Tag::select}, {"script", Tag::script}, {"title", Tag::title},
    {"style", Tag::raw}, {"textarea", Tag::raw}, {"xmp", Tag::raw}, {"iframe", Tag::raw},
    {"noembed", Tag::raw}, {"noframes", Tag::raw}, {"noscript", Tag::raw},
    {"template", Tag::hidden_template},
});
// clang-format on

/// A name of up to 16 letters in either case, as a number for comparison.
struct NameKey {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  friend bool operator==(const NameKey&, const NameKey&) = default;
};

constexpr std::uint64_t small_letters = 0x2020202020202020u;

/// The key of up to eight letters; bytes behind the name are not read.
constexpr std::uint64_t key_of_letters(std::string_view name) noexcept {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < name.size() && i < 8; ++i) {
    key |= std::uint64_t{static_cast<unsigned char>(name[i]) | 0x20u} << (8 * i);
  }
  return key;
}

constexpr NameKey key_of(std::string_view name) noexcept {
  return {key_of_letters(name), name.size() > 8 ? key_of_letters(name.substr(8)) : 0};
}

/// The name of a tag that begins at `at`: its key, and where it ends.
struct ReadName {
  NameKey key;
  const char* end = nullptr;
};
inline ReadName read_name(const char* at, const char* end) noexcept {
#ifdef GOVINFO_HTML_SSE2
  if (end - at >= 16) {
    const __m128i block = sse2::load(at);
    const __m128i stops = _mm_or_si128(
        _mm_or_si128(sse2::equal(block, '>'), sse2::equal(block, '/')), sse2::at_most(block, 0x20));
    // One more bit, so that there is always one.
    const auto size = static_cast<std::uint32_t>(std::countr_zero(sse2::bits(stops) | 0x10000u));
    if (size > 0 && size <= 8) {
      std::uint64_t letters = 0;
      std::memcpy(&letters, at, sizeof letters);
      return {{(letters | small_letters) & (~std::uint64_t{0} >> (64 - 8 * size)), 0}, at + size};
    }
  }
#endif
  const char* const name_end = find_name_end(at, end);
  return {key_of(std::string_view{at, static_cast<std::size_t>(name_end - at)}), name_end};
}

/// A known tag: its meaning, and its own number from 1; 0 for a name that is not in the table.
struct TagEntry {
  NameKey key;
  Tag tag = Tag::plain;
  std::uint8_t id = 0;
};

/// A slot of its own for every name of the table; the number was found by trying.
constexpr std::size_t tag_slot(std::uint64_t low) noexcept {
  return static_cast<std::size_t>((low * 0x76C903131B0E90A5u) >> 55);
}

inline constexpr auto tag_table = [] {
  std::array<TagEntry, 512> table{};
  for (std::size_t i = 0; i < tag_names.size(); ++i) {
    const NameKey key = key_of(tag_names[i].name);
    const std::size_t slot = tag_slot(key.low);
    if (table[slot].id != 0) throw "two names in one slot";
    table[slot] = {key, tag_names[i].tag, static_cast<std::uint8_t>(i + 1)};
  }
  return table;
}();

inline const TagEntry& find_tag(const NameKey& key) noexcept {
  static constexpr TagEntry unknown{};
  const TagEntry& entry = tag_table[tag_slot(key.low)];
  return entry.key == key ? entry : unknown;
}

/// The number of a name that is in the table.
consteval std::uint8_t tag_id(std::string_view name) {
  for (std::size_t i = 0; i < tag_names.size(); ++i) {
    if (tag_names[i].name == name) return static_cast<std::uint8_t>(i + 1);
  }
  throw "no such tag";
}

}  // namespace govinfo::inline v0_1::detail
