// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "interpret/report_head.hpp"
#include "interpret/report_prose.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool is_wide(char32_t c) noexcept { return c >= 0x2E80; }

char32_t last_char(std::string_view text) noexcept {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
  if (at == 0) return 0;
  --at;
  return next_char(text, at);
}

/// Joins lines that a page has broken: with a blank only between two words of letters.
void join(std::string& text, std::string_view line) {
  std::size_t at = 0;
  if (!text.empty() && !line.empty() && !is_wide(last_char(text)) &&
      !is_wide(next_char(line, at))) {
    text += ' ';
  }
  text += line;
}

/// The sub-heading with which a line begins — （一）主动公开情况。 — or nothing.
std::string_view sub_heading(std::string_view line) {
  std::size_t at = 0;
  const char32_t open = line.empty() ? U'\0' : next_char(line, at);
  if (open != U'（' && open != U'(') return {};
  constexpr std::u32string_view numerals = U"一二三四五六七八九十";
  std::size_t count = 0;
  char32_t c = 0;
  while (at < line.size()) {
    c = next_char(line, at);
    if (numerals.find(c) == std::u32string_view::npos) break;
    ++count;
  }
  if (count == 0 || (c != U'）' && c != U')')) return {};
  constexpr std::size_t longest = 30;  // characters
  for (std::size_t size = 0; at < line.size() && size < longest; ++size) {
    const std::size_t here = at;
    c = next_char(line, at);
    if (c == U'。' || c == U'：' || c == U':') return line.substr(0, here);
    if (c == U'，' || c == U'；') return {};
  }
  return at >= line.size() ? line : std::string_view{};
}

bool is_footnote(std::string_view line) {
  constexpr std::array<std::string_view, 8> starts = {
      "注：", "注:", "备注：", "备注:", "*注", "注释：", "说明：", "＊"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return line.starts_with(start); });
}

}  // namespace

void read_prose(const SourceLines& lines, LineRange range, const Outline& outline, Report& report) {
  const auto& title = outline.title;
  Section section = Section::preamble;
  bool in_footnote = false;
  std::string storage;
  const auto in_table = [&](std::size_t line) {
    return outline.disclosure_table.contains(line) || outline.requests_table.contains(line) ||
           outline.remedies_table.contains(line);
  };
  for (std::size_t line = range.first; line < range.last; ++line) {
    if (title && title->contains(line)) continue;
    if (lines[line].page_number || in_table(line)) {
      in_footnote = false;
      continue;
    }
    const auto heading =
        std::find_if(outline.headings.begin(), outline.headings.end(),
                     [&](const Heading& candidate) { return candidate.line == line; });
    if (heading != outline.headings.end()) {
      section = heading->section;
      in_footnote = false;
      continue;
    }
    const std::string_view text = lines.text(line, storage);
    if (is_footnote(text)) {
      report.footnotes.emplace_back(text);
      in_footnote = true;
      continue;
    }
    if (in_footnote && !report.footnotes.back().ends_with("。")) {
      join(report.footnotes.back(), text);
      continue;
    }
    in_footnote = false;
    std::string_view rest = text;
    const std::string_view heading_text = sub_heading(text);
    const bool fresh = report.prose.empty() || report.prose.back().section != section;
    if (!heading_text.empty() || fresh) {
      report.prose.push_back({section, std::string{heading_text}, {}});
      rest.remove_prefix(heading_text.size());
      for (const std::string_view mark : {"。", "：", ":"}) {
        if (!heading_text.empty() && rest.starts_with(mark)) rest.remove_prefix(mark.size());
      }
    }
    join(report.prose.back().text, rest);
  }
}

}  // namespace govinfo::inline v0_1::detail
