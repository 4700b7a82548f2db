// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <variant>

#include "html/html_blocks.hpp"
#include "html/html_text.hpp"
#include "html/html_title.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool is_title(std::string_view text) noexcept {
  constexpr std::size_t longest = 180;  // bytes: 60 characters
  return text.size() <= longest && (text.ends_with("报告") || text.ends_with("年报")) &&
         text.find("信息公开") != std::string_view::npos;
}

/// The title of the report as the page's own title names it, before the name of the site; empty
/// where it names none.
std::string title_of(std::string_view written) {
  std::string title;
  const char* const end = written.data() + written.size();
  HtmlText text{title, written.size() + 1, written.size() + 1, end};
  text.append(written.data(), end);
  text.finish();
  title.resize(std::min(title.find_first_of("_|-"), title.size()));
  while (!title.empty() && title.back() == ' ') title.pop_back();
  return is_title(title) ? title : std::string{};
}

bool has_title(const Document& document, std::string_view title) {
  const auto is_one = [&](const Block& block) {
    const auto* line = std::get_if<Line>(&block);
    if (line == nullptr) return false;
    const TextSpan first = line->words.front().text;
    const TextSpan last = line->words.back().text;
    return is_title(document[{first.first, last.first + last.size - first.first}]);
  };
  return std::any_of(document.blocks.begin(), document.blocks.end(), is_one) ||
         document.text.find(title) != std::string::npos;
}

}  // namespace

void add_title(Document& document, std::string_view written, const ReadOptions& options) {
  const std::string title = title_of(written);
  if (title.empty() || has_title(document, title)) return;
  const auto first = static_cast<std::uint32_t>(document.text.size());
  document.text += title;
  HtmlBlocks{document, options}.add_lines({first, static_cast<std::uint32_t>(title.size())}, false);
  std::get<Line>(document.blocks.back()).place = {};  // it has no line on the page
  std::rotate(document.blocks.begin(), document.blocks.end() - 1, document.blocks.end());
}

}  // namespace govinfo::inline v0_1::detail
