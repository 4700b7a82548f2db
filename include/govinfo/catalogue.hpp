// SPDX-License-Identifier: Apache-2.0
// The catalogue of rules: every family with its words, its advice and its source in the law. A new
// rule starts in the file of its kind, detail/rules_*.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "govinfo/detail/rules_arithmetic.hpp"
#include "govinfo/detail/rules_organs.hpp"
#include "govinfo/detail/rules_prose.hpp"
#include "govinfo/detail/rules_reading.hpp"
#include "govinfo/detail/rules_structure.hpp"
#include "govinfo/detail/rules_system.hpp"
#include "govinfo/detail/rules_years.hpp"
#include "govinfo/path.hpp"
#include "govinfo/rule.hpp"

namespace govinfo::inline v0_1 {

// clang-format off
/// The reasons that findings give beside their rule: the last part of a rule's id
/// ("R.TABLE.requests.missing").
struct Reason {
  std::string_view id;
  Text text;
};
inline constexpr auto reasons = std::array{
    Reason{"missing", {"没有找到这张表", "this table was not found"}},
    Reason{"cut", {"表格残缺，后面的行不见了", "the table is cut, rows after this are lost"}},
    Reason{"emptied", {"表内没有数", "the table holds no numbers"}},
    Reason{"doubled", {"同一张表出现两次", "the same table stands twice"}},
    Reason{"scrambled", {"文字顺序已打乱，无法认定各行", "the order of the text is scrambled, rows cannot be told"}},
    Reason{"no_values", {"有行名而没有数", "the label stands without numbers"}},
    Reason{"no_row", {"没有找到这一行", "this row was not found"}},
    Reason{"ambiguous", {"数字属于哪一行无法认定", "which row the numbers belong to cannot be told"}},
    Reason{"not_a_number", {"有文字，不是数", "text that is no number"}},
    Reason{"too_large", {"数字过大", "the number is too large"}},
    Reason{"empty", {"文件是空的", "the file is empty"}},
    Reason{"binary", {"二进制文件", "a binary file"}},
    Reason{"encoding", {"无法认定文字编码", "the encoding of the text cannot be told"}},
    Reason{"encrypted", {"文件已加密", "the file is encrypted"}},
    Reason{"corrupt", {"文件已损坏", "the file is damaged"}},
    Reason{"unsupported", {"不支持这种格式", "this format is not supported"}},
    Reason{"mojibake", {"乱码：文字曾按错误的编码转换", "mojibake: the text was once decoded with a wrong encoding"}},
    Reason{"question_marks", {"汉字已变成“?”", "Chinese characters have become “?”"}},
    Reason{"declared_encoding", {"声明的编码与实际不符", "the declared encoding is not the real one"}},
    Reason{"lost_characters", {"有字符丢失（□、?、�）", "characters were lost"}},
    Reason{"bytes", {"文件太大", "too many bytes"}},
    Reason{"lines", {"行数太多", "too many lines"}},
    Reason{"words", {"词太多", "too many words"}},
    Reason{"text", {"文字太多", "too much text"}},
    Reason{"cells", {"单元格太多", "too many cells"}},
    Reason{"spans", {"单元格跨行或跨列太多", "a cell spans too many rows or columns"}},
    Reason{"depth", {"嵌套太深", "elements are nested too deeply"}},
    Reason{"pages", {"页数太多", "too many pages"}},
    Reason{"reports", {"一个文件里报告太多", "too many reports in one file"}},
    Reason{"unpacked", {"解压后太大", "too large when unpacked"}},
    Reason{"time", {"转换程序超时", "the helper program ran out of time"}},
    Reason{"stop", {"读取被中止", "reading was ended"}},
    Reason{"memory", {"内存不足", "out of memory"}},
    Reason{"poppler", {"没有 pdftotext（Debian 软件包 poppler-utils）", "pdftotext is missing (Debian package poppler-utils)"}},
    Reason{"libreoffice", {"没有 LibreOffice（Debian 软件包 libreoffice-writer-nogui）", "LibreOffice is missing (Debian package libreoffice-writer-nogui)"}},
    Reason{"failed", {"转换程序出错", "the helper program failed"}},
    Reason{"no_text_layer", {"只有图像，没有文字层", "pictures only, no text layer"}},
    Reason{"torn", {"数字中间有空格", "blanks stand between the digits"}},
    Reason{"text_box", {"单元格里有文本框，按格内文字读", "a text box stands in the cell and was read as its text"}},
    Reason{"script", {"网页上看不到表格，表格取自网页脚本中的文字", "the page shows no table, the tables stand in a string of its script"}},
    Reason{"hidden", {"网页上看不到表格，表格在隐藏的部分", "the page shows no table, the tables stand in a hidden part of it"}},
    Reason{"no_tables", {"没有表二、表三、表四", "there is none of the tables 2, 3 and 4"}},
    Reason{"several", {"文件里有几份报告", "the file holds several reports"}},
    Reason{"no_text", {"没有文字", "there is no text"}},
    Reason{"no_title", {"没有标题", "there is no title"}},
    Reason{"no_year", {"没有写明年度", "the year is not named"}},
    Reason{"no_organ", {"没有写明机关", "the organ is not named"}},
    Reason{"no_section", {"没有这一部分", "this section is not there"}},
    Reason{"order", {"各部分的顺序与格式不同", "the sections are not in the order of the form"}},
    Reason{"mixed", {"混有另一种格式的行或列", "rows or columns of the other form are mixed in"}},
    Reason{"other_year", {"用的不是报告年度的格式", "the form is not that of the report year"}},
    Reason{"nothing_said", {"没有写出内容", "nothing is said"}},
    Reason{"placeholder", {"模板中的空白没有填写", "a place of the template was not filled in"}},
    Reason{"other_organ", {"是另一机关的名称", "the name of another organ"}},
    Reason{"unmatched", {"不在名录中，或名录中有同名机关", "not in the roster, or its name stands there twice"}},
    Reason{"versions", {"同一年度有几个版本，无法认定哪一个有效", "several versions of one year, and nothing tells which counts"}},
    Reason{"last", {"末位数字", "last digits"}},
    Reason{"first", {"首位数字", "first digits"}},
    Reason{"prose", {"文字太长，其余未核对", "the prose is too long, the rest was not checked"}},
};

/// The reason that a rule's id ends with; null when it ends with none.
[[nodiscard]] constexpr const Reason* find_reason(std::string_view rule) noexcept {
  const std::size_t dot = rule.rfind('.');
  for (const Reason& reason : reasons) {
    if (dot != std::string_view::npos && rule.substr(dot + 1) == reason.id) return &reason;
  }
  return nullptr;
}

// clang-format on

namespace detail {

template <class... Rules>
constexpr auto joined(const Rules&... rules) {
  std::array<RuleFamily, (std::tuple_size_v<Rules> + ...)> all;
  std::size_t next = 0;
  const auto add = [&](const auto& families) {
    for (const RuleFamily& family : families) all[next++] = family;
  };
  (add(rules), ...);
  return all;
}

}  // namespace detail

/// All families, in the order in which findings are given.
inline constexpr auto rule_families =
    detail::joined(detail::rules_of_structure, detail::rules_of_arithmetic, detail::rules_of_prose,
                   detail::rules_of_years, detail::rules_of_organs, detail::rules_of_reading,
                   detail::rules_of_system);

/// The family with this id, or of the rule with this id ("T3.BAL.total"); null when there is none.
[[nodiscard]] constexpr const RuleFamily* find_family(std::string_view rule) noexcept {
  for (const RuleFamily& family : rule_families) {
    if (rule.starts_with(family.id) &&
        (rule.size() == family.id.size() || rule[family.id.size()] == '.')) {
      return &family;
    }
  }
  return nullptr;
}

}  // namespace govinfo::inline v0_1
