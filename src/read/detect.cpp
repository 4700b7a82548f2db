// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "read/detect.hpp"
#include "read/mhtml.hpp"
#include "read/ole_file.hpp"
#include "read/zip_archive.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::size_t head = 4096;  // bytes in which signatures are looked for

bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Whether text goes on with a word in whatever case.
bool goes_on(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == lower(b); });
}

SourceFormat format_of_zip(std::string_view bytes) {
  switch (kind_of_zip(bytes)) {
    case ZipKind::docx:
    case ZipKind::corrupt: return SourceFormat::docx;  // its reader says what is wrong
    case ZipKind::odt: return SourceFormat::office;
    case ZipKind::encrypted_odt: return SourceFormat::encrypted;
    case ZipKind::other_office:
    case ZipKind::other: break;
  }
  return SourceFormat::other;
}

SourceFormat format_of_ole(std::string_view bytes) {
  switch (kind_of_ole(bytes)) {
    case OleKind::document: return SourceFormat::office;
    case OleKind::encrypted: return SourceFormat::encrypted;
    case OleKind::other: break;
  }
  return SourceFormat::other;
}

/// Pictures, archives and programs: nothing that could be text.
bool is_other_binary(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  constexpr std::array signatures = {"\x89PNG"sv,
                                     "\xFF\xD8\xFF"sv,
                                     "GIF8"sv,
                                     "Rar!\x1A"sv,
                                     "7z\xBC\xAF"sv,
                                     "\x1F\x8B"sv,
                                     "\x7F"
                                     "ELF"sv,
                                     "\xFD"
                                     "7zXZ"sv,
                                     "%!PS"sv,
                                     "II*\0"sv,
                                     "MM\0*"sv};
  return std::any_of(signatures.begin(), signatures.end(),
                     [&](std::string_view signature) { return bytes.starts_with(signature); });
}

}  // namespace

SourceFormat detect(std::string_view bytes) {
  if (std::all_of(bytes.begin(), bytes.end(), is_space)) return SourceFormat::empty;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return format_of_zip(bytes);
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return format_of_ole(bytes);
  if (is_other_binary(bytes)) return SourceFormat::other;
  // Readers of PDF look for its signature in the first kilobyte.
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return SourceFormat::pdf;
  std::string_view text = bytes.substr(0, head);
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  if (text.starts_with("{\\rtf")) return SourceFormat::office;
  if (is_mhtml(bytes)) return SourceFormat::mhtml;
  return SourceFormat::text;
}

bool is_html(std::string_view text) {
  constexpr std::array<std::string_view, 20> tags = {
      "!doctype html", "html",  "head", "body",  "meta", "title",
      "table",         "tr",    "td",   "th",    "p",    "div",
      "span",          "br",    "font", "tbody", "h1",   "ul",
      "style",         "script"};
  constexpr std::size_t enough = 3;
  constexpr std::size_t most_looked_at = std::size_t{1} << 18;
  std::size_t seen = 0;
  text = text.substr(0, most_looked_at);
  for (std::size_t open = text.find('<'); open != std::string_view::npos;
       open = text.find('<', open + 1)) {
    std::string_view rest = text.substr(open + 1);
    if (rest.starts_with('/')) rest.remove_prefix(1);
    for (const std::string_view tag : tags) {
      if (!goes_on(rest, tag)) continue;
      const char next = rest.size() > tag.size() ? rest[tag.size()] : ' ';
      if (next != '>' && next != '/' && !is_space(next)) continue;
      // A page says so at its beginning; a piece of one has tags enough.
      if (tag == tags[0] || tag == tags[1] || ++seen == enough) return true;
      break;
    }
  }
  return false;
}

}  // namespace govinfo::inline v0_1::detail
