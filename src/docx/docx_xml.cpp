// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <utility>

#include "docx/docx_xml.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

struct TagName {
  std::string_view name;
  DocxTag tag = DocxTag::other;
};

constexpr auto tag_names = std::to_array<TagName>({
    {"body", DocxTag::body},
    {"p", DocxTag::paragraph},
    {"r", DocxTag::run},
    {"t", DocxTag::text},
    {"tab", DocxTag::tab},
    {"ptab", DocxTag::tab},
    {"br", DocxTag::line_break},
    {"cr", DocxTag::line_break},
    {"noBreakHyphen", DocxTag::no_break_hyphen},
    {"sym", DocxTag::symbol},
    {"tbl", DocxTag::table},
    {"tr", DocxTag::row},
    {"tc", DocxTag::cell},
    {"pPr", DocxTag::paragraph_properties},
    {"rPr", DocxTag::run_properties},
    {"fldChar", DocxTag::field_char},
    {"AlternateContent", DocxTag::alternate_content},
    {"txbxContent", DocxTag::text_box},
    {"footnoteReference", DocxTag::footnote_reference},
    {"endnoteReference", DocxTag::endnote_reference},
    {"lastRenderedPageBreak", DocxTag::rendered_page_break},
    {"altChunk", DocxTag::alternative_chunk},
    // Taken away by those who have tracked their changes.
    {"del", DocxTag::skipped},
    {"moveFrom", DocxTag::skipped},
    {"delText", DocxTag::skipped},
    {"instrText", DocxTag::skipped},
    {"delInstrText", DocxTag::skipped},
    // What stands above the characters to help reading them.
    {"rt", DocxTag::skipped},
    {"tblPr", DocxTag::skipped},
    {"tblGrid", DocxTag::skipped},
    {"tblPrEx", DocxTag::skipped},
    {"trPr", DocxTag::skipped},
    {"tcPr", DocxTag::skipped},
    {"sdtPr", DocxTag::skipped},
    {"sdtEndPr", DocxTag::skipped},
    {"sectPr", DocxTag::skipped},
    {"customXmlPr", DocxTag::skipped},
    {"smartTagPr", DocxTag::skipped},
    {"ffData", DocxTag::skipped},
});

constexpr std::size_t slots = 128;

constexpr std::size_t slot_of(std::string_view name) noexcept {
  return (static_cast<unsigned char>(name.front()) * 7u +
          static_cast<unsigned char>(name.back()) * 31u + name.size() * 5u) %
         slots;
}

template <std::size_t size>
constexpr auto table_of(const std::array<TagName, size>& names) {
  std::array<TagName, slots> table{};
  for (const TagName& entry : names) {
    std::size_t slot = slot_of(entry.name);
    while (!table[slot].name.empty()) slot = (slot + 1) % slots;
    table[slot] = entry;
  }
  return table;
}

constexpr const TagName* find(const std::array<TagName, slots>& table,
                              std::string_view name) noexcept {
  if (name.empty()) return nullptr;
  for (std::size_t slot = slot_of(name); !table[slot].name.empty(); slot = (slot + 1) % slots) {
    if (table[slot].name == name) return &table[slot];
  }
  return nullptr;
}

constexpr auto tag_table = table_of(tag_names);

/// Elements that mean something although they are empty.
constexpr auto meaningful_table = table_of(std::to_array<TagName>({
    {"document"},
    {"body"},
    {"p"},
    {"r"},
    {"t"},
    {"tab"},
    {"ptab"},
    {"br"},
    {"cr"},
    {"noBreakHyphen"},
    {"sym"},
    {"tbl"},
    {"tr"},
    {"tc"},
    {"fldChar"},
    {"AlternateContent"},
    {"Choice"},
    {"Fallback"},
    {"txbxContent"},
    {"footnoteReference"},
    {"endnoteReference"},
    {"lastRenderedPageBreak"},
    {"altChunk"},
    {"del"},
    {"moveFrom"},
    {"cellDel"},
    {"gridSpan"},
    {"vMerge"},
    {"hMerge"},
    {"gridBefore"},
    {"vanish"},
    {"numPr"},
    {"ilvl"},
    {"numId"},
}));

bool is_named(const char* name, std::string_view local) noexcept {
  name = local_name(name);
  for (const char c : local) {
    if (*name++ != c) return false;
  }
  return *name == '\0';
}

/// Whether a reference to the character 0 stands in the XML: it would end a text early.
bool has_zero(std::string_view xml) noexcept {
  if (xml.find('\0') != std::string_view::npos) return true;
  for (std::size_t at = xml.find("&#"); at != std::string_view::npos; at = xml.find("&#", at)) {
    at += 2;
    if (at < xml.size() && (xml[at] == 'x' || xml[at] == 'X')) ++at;
    const std::size_t digit = xml.find_first_not_of('0', at);
    if (digit == std::string_view::npos || xml[digit] == ';') return true;
    at = digit;
  }
  return false;
}

/// Whether a tree of this would take far more memory than the text itself.
bool is_swollen(std::string_view xml) noexcept {
  constexpr std::size_t small_enough = std::size_t{6} << 20;
  constexpr std::ptrdiff_t most_parts = 1'500'000;  // elements and attributes, 64 bytes each
  if (xml.size() <= small_enough) return false;
  return std::count_if(xml.begin(), xml.end(), [](char c) { return c == '<' || c == '='; }) >
         most_parts;
}

}  // namespace

DocxTag tag_of(pugi::xml_node node) noexcept {
  const char* const local = local_name(node.name());
  std::size_t size = 0;
  while (local[size] != '\0') ++size;
  const std::string_view name{local, size};
  const TagName* const found = find(tag_table, name);
  return found == nullptr ? DocxTag::other : found->tag;
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view local) noexcept {
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
    if (is_named(child.name(), local)) return child;
  }
  return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view local) noexcept {
  for (pugi::xml_attribute attribute = node.first_attribute(); attribute;
       attribute = attribute.next_attribute()) {
    if (is_named(attribute.name(), local)) return attribute.value();
  }
  return {};
}

std::string_view value_of(pugi::xml_node node, std::string_view local) noexcept {
  return attribute_of(child_of(node, local), "val");
}

bool is_on(pugi::xml_node node, std::string_view local) noexcept {
  const pugi::xml_node child = child_of(node, local);
  if (!child) return false;
  const std::string_view value = attribute_of(child, "val");
  return value != "false" && value != "0" && value != "off";
}

std::uint32_t number_in(std::string_view text, std::uint32_t otherwise) noexcept {
  if (text.starts_with('-')) return 0;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

std::size_t drop_meaningless(char* xml, std::size_t size) noexcept {
  char* const end = xml + size;
  char* kept = xml;         // where the next piece that is kept goes
  const char* piece = xml;  // its beginning
  const char* at = xml;
  const auto keep = [&](const char* last) {
    const auto length = static_cast<std::size_t>(last - piece);
    if (kept != piece) std::memmove(kept, piece, length);
    kept += length;
  };
  const auto find_next = [&](const char* from, char c) {
    return static_cast<const char*>(std::memchr(from, c, static_cast<std::size_t>(end - from)));
  };
  while ((at = find_next(at, '<')) != nullptr) {
    const char* const open = at++;
    if (at == end || *at == '!') break;
    const char* const close = find_next(at, '>');
    if (close == nullptr) break;
    at = close + 1;
    if (close[-1] != '/') continue;
    const char* const inside = open + 1;
    const std::string_view tag{inside, static_cast<std::size_t>(close - 1 - inside)};
    std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n"));
    name.remove_prefix(name.find(':') + 1);
    if (name.empty() || find(meaningful_table, name) != nullptr) continue;
    // The “>” must not be in the value of an attribute.
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0 || tag.find('\'') != tag.npos) continue;
    keep(open);
    piece = at;
  }
  keep(end);
  return static_cast<std::size_t>(kept - xml);
}

std::unique_ptr<DocxPart> load_part(ZipArchive& zip, std::string_view name, DocxDetail detail) {
  auto part = std::make_unique<DocxPart>();
  part->bytes = zip.read(name);
  part->refusal = part->bytes.refusal;
  if (!part->refusal.empty()) return part;
  char* first = part->bytes.bytes.get();
  std::size_t size = part->bytes.size;
  if (!is_utf8(part->bytes.view()) || part->bytes.view().find('\0') != std::string_view::npos) {
    const DecodedText decoded = decode(part->bytes.view(), part->decoded);
    part->decoded.assign(std::string{decoded.text});
    part->lost_characters = decoded.damage == "R.DAMAGE.lost_characters";
    first = part->decoded.data();
    size = part->decoded.size();
  }
  if (has_zero({first, size})) {
    part->refusal = "R.FORMAT.corrupt";
    return part;
  }
  if (is_swollen({first, size})) {
    part->refusal = "R.LIMIT.unpacked";
    return part;
  }
  if (detail == DocxDetail::meaningful) size = drop_meaningless(first, size);
  constexpr unsigned how = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata_single |
                           pugi::parse_embed_pcdata;
  const pugi::xml_parse_result result =
      part->xml.load_buffer_inplace(first, size, how, pugi::encoding_utf8);
  if (!result) part->refusal = "R.FORMAT.corrupt";
  return part;
}

}  // namespace govinfo::inline v0_1::detail
