// SPDX-License-Identifier: Apache-2.0
// The parts of a DOCX file as XML. Elements and attributes are known by their local names: the
// prefixes and the namespaces (transitional, strict) differ from writer to writer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "read/zip_archive.hpp"

namespace govinfo::inline v0_1::detail {

/// Elements that mean something here. All others are looked into, and nothing else.
enum class DocxTag : std::uint8_t {
  other,
  skipped,  ///< properties, deleted text, instructions: nothing in it is shown
  body,
  paragraph,
  run,
  text,
  tab,
  line_break,
  no_break_hyphen,
  symbol,
  table,
  row,
  cell,
  paragraph_properties,
  run_properties,
  field_char,
  alternate_content,
  text_box,
  footnote_reference,
  endnote_reference,
  rendered_page_break,
  alternative_chunk,
};

/// The name behind the prefix.
[[nodiscard]] inline const char* local_name(const char* name) noexcept {
  for (const char* at = name; *at != '\0'; ++at) {
    if (*at == ':') return at + 1;
  }
  return name;
}
[[nodiscard]] DocxTag tag_of(pugi::xml_node node) noexcept;

/// The first child, or the attribute, with this local name; an empty one if there is none.
[[nodiscard]] pugi::xml_node child_of(pugi::xml_node node, std::string_view local) noexcept;
[[nodiscard]] std::string_view attribute_of(pugi::xml_node node, std::string_view local) noexcept;
/// `w:val` of a child: empty if there is no such child or it has no value.
[[nodiscard]] std::string_view value_of(pugi::xml_node node, std::string_view local) noexcept;
/// Whether a child switches something on: there, and not with the value false, 0 or off.
[[nodiscard]] bool is_on(pugi::xml_node node, std::string_view local) noexcept;
/// A number in decimal, `otherwise` if it is none or does not fit; negative ones are 0.
[[nodiscard]] std::uint32_t number_in(std::string_view text, std::uint32_t otherwise) noexcept;

/// A part and its tree, which points into its bytes.
struct DocxPart {
  ZipPart bytes;
  std::string decoded;  ///< where the part is not UTF-8
  pugi::xml_document xml;
  bool lost_characters = false;
  std::string_view refusal;  ///< as ZipPart
};

/// Which elements of a part get into its tree.
enum class DocxDetail : std::uint8_t {
  all,
  /// Without empty elements that mean nothing here: fonts, sizes, borders. Three of four elements
  /// of a text are such, and most of the time of parsing would be theirs.
  meaningful,
};

/// Unpacks and parses a part. Without a document type, entities but the five, or anything from
/// outside: there is no such thing in the parser.
[[nodiscard]] std::unique_ptr<DocxPart> load_part(ZipArchive& zip, std::string_view name,
                                                  DocxDetail detail = DocxDetail::all);

/// Takes empty elements that mean nothing (DocxDetail::meaningful) out of XML, in place, and
/// returns the size of the rest. From the first comment, CDATA section or document type on all is
/// left.
[[nodiscard]] std::size_t drop_meaningless(char* xml, std::size_t size) noexcept;

}  // namespace govinfo::inline v0_1::detail
