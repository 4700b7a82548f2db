// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "docx/docx_numbering.hpp"
#include "docx/docx_xml.hpp"
#include "text/utf8_write.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// 十二, 一百二十三; beyond 9,999 digit by digit.
std::string chinese_number(std::uint32_t number) {
  static constexpr std::array<std::string_view, 10> digits = {"〇", "一", "二", "三", "四",
                                                              "五", "六", "七", "八", "九"};
  static constexpr std::array<std::string_view, 4> units = {"", "十", "百", "千"};
  const std::string plain = std::to_string(number);
  std::string text;
  const auto digit = [&](std::size_t i) { return static_cast<std::size_t>(plain[i] - '0'); };
  if (plain.size() > units.size() || number == 0) {
    for (std::size_t i = 0; i < plain.size(); ++i) text += digits[digit(i)];
    return text;
  }
  bool gap = false;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (digit(i) == 0) {
      gap = true;
      continue;
    }
    if (gap) text += "零";
    gap = false;
    const std::string_view unit = units[plain.size() - 1 - i];
    if (!(i == 0 && plain.size() == 2 && digit(i) == 1)) text += digits[digit(i)];
    text += unit;
  }
  return text;
}

/// A to Z, AA, BB …
std::string letters(std::uint32_t number, char first) {
  constexpr std::uint32_t most = 26 * 20;
  if (number == 0 || number > most) return {};
  return std::string((number - 1) / 26 + 1,
                     static_cast<char>(first + static_cast<int>((number - 1) % 26)));
}

std::string roman(std::uint32_t number, bool upper) {
  struct Part {
    std::uint32_t value;
    std::string_view letters;
  };
  static constexpr auto parts = std::to_array<Part>({{1000, "m"},
                                                     {900, "cm"},
                                                     {500, "d"},
                                                     {400, "cd"},
                                                     {100, "c"},
                                                     {90, "xc"},
                                                     {50, "l"},
                                                     {40, "xl"},
                                                     {10, "x"},
                                                     {9, "ix"},
                                                     {5, "v"},
                                                     {4, "iv"},
                                                     {1, "i"}});
  if (number >= 4000) return {};
  std::string text;
  for (const Part& part : parts) {
    for (; number >= part.value; number -= part.value) text += part.letters;
  }
  if (upper) {
    for (char& c : text) c = static_cast<char>(c - 32);
  }
  return text;
}

std::string full_width(std::uint32_t number) {
  std::string text;
  for (const char c : std::to_string(number)) {
    append_utf8(text, U'０' + static_cast<char32_t>(c) - U'0');
  }
  return text;
}

std::string one_character(std::uint32_t number, char32_t first, std::uint32_t most) {
  std::string text;
  if (number >= 1 && number <= most) append_utf8(text, first + number - 1);
  return text;
}

}  // namespace

std::string number_text(std::uint32_t number, std::string_view format) {
  constexpr auto chinese = std::to_array<std::string_view>(
      {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
       "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand"});
  if (format == "decimal") return std::to_string(number);
  if (std::find(chinese.begin(), chinese.end(), format) != chinese.end()) {
    return chinese_number(number);
  }
  if (format == "decimalZero") return (number < 10 ? "0" : "") + std::to_string(number);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return full_width(number);
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") {
    return one_character(number, U'①', 20);
  }
  if (format == "decimalEnclosedParen") return one_character(number, U'⑴', 20);
  if (format == "decimalEnclosedFullstop") return one_character(number, U'⒈', 20);
  if (format == "ideographEnclosedCircle") return one_character(number, U'㊀', 10);
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperRoman") return roman(number, true);
  if (format == "lowerRoman") return roman(number, false);
  if (format == "ideographTraditional") {
    static constexpr std::array<std::string_view, 10> stems = {"甲", "乙", "丙", "丁", "戊",
                                                               "己", "庚", "辛", "壬", "癸"};
    return number >= 1 && number <= stems.size() ? std::string{stems[number - 1]} : std::string{};
  }
  return {};
}

void DocxNumbering::read_level(pugi::xml_node node, Level& level) {
  if (const auto start = value_of(node, "start"); !start.empty()) level.start = number_in(start, 1);
  if (const auto format = value_of(node, "numFmt"); !format.empty()) level.format = format;
  if (child_of(node, "lvlText")) level.text = value_of(node, "lvlText");
}

DocxNumbering::DocxNumbering(pugi::xml_node numbering) {
  std::map<std::string_view, List> abstract;
  const auto level_number = [](pugi::xml_node node) {
    return number_in(attribute_of(node, "ilvl"), levels);
  };
  for (const pugi::xml_node node : numbering.children()) {
    const std::string_view name = local_name(node.name());
    if (name == "abstractNum") {
      const std::string_view id = attribute_of(node, "abstractNumId");
      List& list = abstract[id];
      list.counters = id;
      for (const pugi::xml_node part : node.children()) {
        const std::uint32_t level = level_number(part);
        if (std::string_view{"lvl"} == local_name(part.name()) && level < levels) {
          read_level(part, list.of[level]);
        }
      }
    } else if (name == "num") {
      const std::string_view id = attribute_of(node, "numId");
      List list = abstract[value_of(node, "abstractNumId")];
      for (const pugi::xml_node part : node.children()) {
        const std::uint32_t level = level_number(part);
        if (std::string_view{"lvlOverride"} != local_name(part.name()) || level >= levels) continue;
        if (const pugi::xml_node other = child_of(part, "lvl")) read_level(other, list.of[level]);
        if (const auto start = value_of(part, "startOverride"); !start.empty()) {
          list.of[level].start = number_in(start, 1);
          list.counters = id;
        }
      }
      lists_[id] = list;
    }
  }
}

std::string DocxNumbering::next(std::string_view list, std::uint32_t level) {
  const auto found = lists_.find(list);
  if (found == lists_.end() || level >= levels) return {};
  const auto& of = found->second.of;
  auto& counted = counted_[found->second.counters];
  counted[level] = counted[level] == 0 ? of[level].start + 1 : counted[level] + 1;
  std::fill(counted.begin() + static_cast<std::ptrdiff_t>(level) + 1, counted.end(), 0u);
  std::string text;
  const std::string_view pattern = of[level].text;
  if (of[level].format == "bullet") return {};
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool number = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' &&
                        pattern[i + 1] <= '9';
    if (!number) {
      text += pattern[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(pattern[++i] - '1');
    // Kept one higher than what was counted, so that 0 is “not yet”.
    const std::uint32_t last = counted[which] == 0 ? of[which].start : counted[which] - 1;
    const std::string part = number_text(last, of[which].format);
    if (part.empty()) return {};
    text += part;
  }
  return text;
}

}  // namespace govinfo::inline v0_1::detail
