// SPDX-License-Identifier: Apache-2.0
// Any bytes are taken for a DOCX file, or for the main part of one.
#pragma once

#include <string>
#include <string_view>

#include "../cpp/support/zip_writer.hpp"
#include "check_document.hpp"
#include "govinfo/read.hpp"
#include "read/ole_file.hpp"
#include "read/zip_archive.hpp"

namespace fuzz {

/// A file whose main part holds the bytes in its body; what stands behind a form feed is its list
/// of numberings.
inline std::string docx_around(std::string_view bytes) {
  const std::size_t end = bytes.find('\f');
  sample::ZipWriter zip;
  const sample::ZipWriter::Claim stored{.method = 0};
  zip.add("word/document.xml",
          "<w:document><w:body>" + std::string{bytes.substr(0, end)} + "</w:body></w:document>",
          stored);
  if (end == std::string_view::npos) return zip.bytes();
  zip.add("word/_rels/document.xml.rels",
          "<r><r Id=\"a\" Type=\"/numbering\" Target=\"n.xml\"/>"
          "<r Id=\"b\" Type=\"/footnotes\" Target=\"n.xml\"/></r>",
          stored);
  zip.add("word/n.xml", bytes.substr(end + 1), stored);
  return zip.bytes();
}

/// The first byte chooses.
inline void docx(std::string_view bytes) {
  using namespace govinfo;
  if (bytes.empty()) return;
  const bool packed = bytes.front() == 'P' || bytes.front() == '\xD0';
  if (packed) {
    static_cast<void>(detail::kind_of_zip(bytes));
    static_cast<void>(detail::kind_of_ole(bytes));
  }
  const std::string around = packed ? std::string{} : docx_around(bytes);
  const std::string_view file = packed ? bytes : std::string_view{around};
  ReadOptions options;
  options.max_unpacked = std::size_t{1} << 20;
  const Document document = document_from_docx(file, options);
  check_document(document);
  expect(!document.blocks.empty() || !document.findings.empty() || !packed ||
             detail::kind_of_zip(file) == detail::ZipKind::docx,
         "what is no document says so");
  // The same under narrow limits.
  ReadOptions narrow = options;
  narrow.max_text = 200;
  narrow.max_cells = 6;
  narrow.max_lines = 5;
  narrow.max_span = 3;
  narrow.max_depth = 8;
  check_document(document_from_docx(file, narrow));
}

}  // namespace fuzz
