// SPDX-License-Identifier: Apache-2.0
// Text out of PDF as a document: lines of words with their columns in characters.
#include <string>
#include <utility>

#include "fold.hpp"
#include "govinfo/read.hpp"
#include "utf8.hpp"

namespace govinfo::inline v0_1 {

namespace {

Finding fact(std::string rule, Severity severity, SourcePlace place = {}, std::string text = {}) {
  Finding finding;
  finding.rule = std::move(rule);
  finding.severity = severity;
  finding.where.source = place;
  finding.where.text = std::move(text);
  return finding;
}

}  // namespace

Document document_from_text(std::string_view bytes, const ReadOptions& options) {
  Document document;
  document.format = "text";
  if (bytes.size() > options.max_bytes) {
    document.findings.push_back(fact("R.LIMIT.bytes", Severity::error));
    return document;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.empty()) {
    document.findings.push_back(fact("R.FORMAT.empty", Severity::error));
    return document;
  }
  if (bytes.find('\0') != std::string_view::npos || bytes.starts_with("%PDF-") ||
      bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    document.findings.push_back(fact("R.FORMAT.binary", Severity::error));
    return document;
  }
  if (!detail::is_utf8(bytes)) {
    document.findings.push_back(fact("R.FORMAT.encoding", Severity::error));
    return document;
  }

  document.text.assign(bytes);
  const std::string_view text = document.text;
  std::uint32_t page = 1;
  std::uint32_t number = 0;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    if (number == options.max_lines) {
      document.findings.push_back(fact("R.LIMIT.lines", Severity::error, {page, number}));
      break;
    }
    ++number;
    Line line;
    std::uint32_t column = 0;
    Word word;
    bool in_word = false;
    const auto close = [&](std::size_t end) {
      if (!in_word) return;
      word.text.size = static_cast<std::uint32_t>(end - word.text.first);
      word.right = column;
      line.words.push_back(word);
      in_word = false;
    };
    bool ended = false;
    while (at < text.size() && !ended) {
      const std::size_t first = at;
      if (const auto lead = static_cast<unsigned char>(text[at]); lead >= 0xE4 && lead <= 0xE9) {
        // Most characters are these, and none of them is a blank.
        if (!in_word) {
          word.text.first = static_cast<std::uint32_t>(first);
          word.left = column;
          in_word = true;
        }
        ++column;
        at += 3;
        continue;
      }
      const char32_t c = detail::next_char(text, at);
      if (c == U'\n' || c == U'\f') {
        close(first);
        // A page begins behind a form feed; the line that it ends still stands on the last page.
        line.place.page = page;
        if (c == U'\f') ++page;
        ended = true;
      } else if (detail::is_blank(c)) {
        close(first);
        if (c == U'\t') {
          column = (column / 8 + 1) * 8;
        } else if (c != U'\r') {
          ++column;
        }
      } else {
        if (!in_word) {
          word.text.first = static_cast<std::uint32_t>(first);
          word.left = column;
          in_word = true;
        }
        ++column;
      }
    }
    close(text.size());
    if (!ended) line.place.page = page;
    const bool feed = ended && text[at - 1] == '\f';
    if (line.words.empty()) {
      gap = true;
    } else {
      line.place.line = number;
      line.gap = gap;
      gap = false;
      document.blocks.emplace_back(std::move(line));
    }
    if (feed) {
      // A form feed ends a page, not a line of the file.
      --number;
      gap = true;
    }
  }
  return document;
}

}  // namespace govinfo::inline v0_1
