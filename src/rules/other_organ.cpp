// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/other_organ.hpp"
#include "text/find_text.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// What a template leaves open. XX is looked for with what follows, since it stands in other words.
constexpr std::array<std::string_view, 14> placeholders = {
    "XX局", "XX厅",   "XX委",   "XX镇",         "XX乡",       "XX街道",       "××局",
    "××镇", "某某局", "某某镇", "（单位名称）", "(单位名称)", "（机关名称）", "XXXX年"};

constexpr std::string_view by = "由";
constexpr std::array<std::string_view, 3> written = {"编制", "撰写", "编写"};
/// Characters of an organ's name between 由 and the verb.
constexpr std::size_t shortest_name = 4;
constexpr std::size_t longest_name = 40;

constexpr std::u16string_view places = u"省市区县州旗镇乡";
constexpr std::array<std::u16string_view, 10> organ_ends = {
    u"政府", u"局", u"厅", u"委员会", u"委", u"办公室", u"街道办事处", u"中心", u"镇", u"乡"};
/// Pairs of characters that names share without being the same organ.
constexpr std::array<std::u16string_view, 12> common_pairs = {u"人民", u"民政", u"政府", u"府办",
                                                              u"办公", u"公室", u"委员", u"员会",
                                                              u"管理", u"理局", u"街道", u"办事"};

bool is_organ(std::u16string_view name) {
  return std::any_of(organ_ends.begin(), organ_ends.end(),
                     [&](std::u16string_view end) { return name.ends_with(end); });
}

bool share_a_pair(std::u16string_view a, std::u16string_view b) {
  for (std::size_t i = 0; i + 2 <= a.size(); ++i) {
    const std::u16string_view pair = a.substr(i, 2);
    if (std::find(common_pairs.begin(), common_pairs.end(), pair) != common_pairs.end()) continue;
    if (b.find(pair) != b.npos) return true;
  }
  return false;
}

/// Whether two names can be of the same organ or its office.
bool may_be_same(std::u16string_view a, std::u16string_view b) {
  if (a.find(b) != a.npos || b.find(a) != b.npos) return true;
  // The common place in front says nothing: what stands behind it must share something.
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  std::size_t cut = 0;
  for (std::size_t i = 0; i < same; ++i) {
    if (places.find(a[i]) != places.npos) cut = i + 1;
  }
  const std::u16string_view rest_a = a.substr(cut);
  const std::u16string_view rest_b = b.substr(cut);
  // A government and its office write for each other.
  const auto is_government = [](std::u16string_view name) {
    return name.find(u"政府") != name.npos || name.find(u"办公") != name.npos ||
           name.ends_with(u"镇") || name.ends_with(u"乡");
  };
  if (cut > 0 && (is_government(a) || is_government(b))) return true;
  return share_a_pair(rest_a, rest_b);
}

}  // namespace

std::vector<ForeignName> foreign_names(const Report& report) {
  std::vector<ForeignName> found;
  const std::u16string organ = fold(report.organ.name);
  for (std::size_t item = 0; item < report.prose.size(); ++item) {
    const Prose& prose = report.prose[item];
    const std::string_view text = prose.text;
    const auto add = [&](std::size_t begin, std::size_t end, bool placeholder) {
      found.push_back({prose.section,
                       {static_cast<std::uint32_t>(item), static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(end)},
                       std::string{text.substr(begin, end - begin)},
                       placeholder});
    };
    for (const std::string_view word : placeholders) {
      if (const std::size_t at = find_text(text, word); at != text.npos) {
        add(at, at + word.size(), true);
        break;
      }
    }
    if (organ.size() < shortest_name) continue;
    for (const std::string_view verb : written) {
      const std::size_t end = find_text(text, verb);
      if (end == text.npos) continue;
      const std::size_t begin = text.substr(0, end).rfind(by);
      if (begin == text.npos) continue;
      const std::string_view name = text.substr(begin + by.size(), end - begin - by.size());
      const std::u16string folded = fold(name);
      if (folded.size() < shortest_name || folded.size() > longest_name) continue;
      if (!is_organ(folded) || may_be_same(folded, organ)) continue;
      add(begin + by.size(), end, false);
    }
  }
  return found;
}

}  // namespace govinfo::inline v0_1::detail
