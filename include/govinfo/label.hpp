// SPDX-License-Identifier: Apache-2.0
// The label of every enumerator in Chinese and English: those of the form come from form.hpp.
#pragma once

#include <array>
#include <type_traits>

#include "govinfo/category.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/form.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

// clang-format off
template <class E> inline constexpr int labels = 0;
template <> inline constexpr std::array<Text, count_of<Edition>> labels<Edition> = {{
    {"2019年格式（试行）", "2019 form (trial)"}, {"2021年格式", "2021 form"}}};
template <> inline constexpr std::array<Text, count_of<FigureState>> labels<FigureState> = {{
    {"无此单元格", "absent"}, {"有数", "printed"}, {"空白", "blank"}, {"以符号或文字表示无", "dash"},
    {"本格式无此项", "not on this form"}, {"无法辨认", "unreadable"}}};
template <> inline constexpr std::array<Text, count_of<FigureKind>> labels<FigureKind> = {{
    {"数量", "count"}, {"增减", "change"}, {"金额", "amount"}}};
template <> inline constexpr std::array<Text, count_of<MoneyUnit>> labels<MoneyUnit> = {{
    {"单位不明", "unit unknown"}, {"元", "yuan"}, {"万元", "10,000 yuan"}}};
template <> inline constexpr std::array<Text, count_of<Severity>> labels<Severity> = {{
    {"提示", "note"}, {"警告", "warning"}, {"错误", "error"}}};
template <> inline constexpr std::array<Text, count_of<Verdict>> labels<Verdict> = {{
    {"通过", "pass"}, {"不通过", "fail"}, {"未核对", "not evaluated"}, {"待人工复核", "to be reviewed"}}};
template <> inline constexpr std::array<Text, count_of<ReadingStatus>> labels<ReadingStatus> = {{
    {"完整", "complete"}, {"部分", "partial"}, {"未读出", "refused"}}};
template <> inline constexpr std::array<Text, count_of<RuleScope>> labels<RuleScope> = {{
    {"读取", "reading"}, {"单份报告", "report"}, {"历年", "series"}, {"上下级", "tree"}}};
template <> inline constexpr std::array<Text, count_of<MissingPolicy>> labels<MissingPolicy> = {{
    {"视为未知", "unknown"}, {"视为零", "zero"}, {"全表成立时视为零", "zero if consistent"}}};
template <> inline constexpr std::array<Text, count_of<RuleStatus>> labels<RuleStatus> = {{
    {"启用", "active"}, {"试行", "shadow"}, {"停用", "off"}}};
template <> inline constexpr std::array<Text, count_of<Tolerance>> labels<Tolerance> = {{
    {"相等", "exact"}, {"按印出的小数位", "within the printed decimals"}}};
template <> inline constexpr std::array<Text, count_of<StatementKind>> labels<StatementKind> = {{
    {"件数", "count"}, {"文字表示的零", "zero in words"}, {"金额", "amount"}, {"占比", "share"},
    {"增长率", "growth"}, {"增减数", "change"}}};
template <> inline constexpr std::array<Text, count_of<Whose>> labels<Whose> = {{
    {"本报告", "this report"}, {"上年", "the year before"}, {"下级之和", "the organs below"}}};
template <> inline constexpr std::array<Text, count_of<Relation>> labels<Relation> = {{
    {"等于", "equal"}, {"不等于", "not equal"}, {"小于", "less"}, {"不大于", "at most"},
    {"大于", "greater"}, {"不小于", "at least"}}};
template <> inline constexpr std::array<Text, count_of<OrganLevel>> labels<OrganLevel> = {{
    {"国家级", "national"}, {"省级", "provincial"}, {"市级", "municipal"}, {"县级", "county"},
    {"乡级", "township"}}};
template <> inline constexpr std::array<Text, count_of<OrganKind>> labels<OrganKind> = {{
    {"政府", "government"}, {"部门", "department"}, {"派出机关", "branch office"}}};
template <> inline constexpr std::array<Text, count_of<ExplanationStatus>> labels<ExplanationStatus> = {{
    {"无需解释", "nothing to explain"}, {"唯一", "unique"}, {"最可能", "preferred"},
    {"不止一种", "ambiguous"}, {"未查完", "search not finished"}, {"无解释", "no explanation"}}};
template <> inline constexpr std::array<Text, count_of<ExplanationEngine>> labels<ExplanationEngine> = {{
    {"全表网络", "network of the table"}, {"逐式", "equation by equation"}}};
template <> inline constexpr std::array<Text, count_of<SlipKind>> labels<SlipKind> = {{
    {"原因不明", "cause unknown"},
    {"数字形近，看错或录错", "a digit taken for one that looks like it"},
    {"一位数字录错", "one digit is wrong"},
    {"相邻两位数字颠倒", "two neighbouring digits changed places"},
    {"少录一位数字", "one digit is missing"},
    {"多录一位数字", "one digit too many"},
    {"该填数处为0", "a 0 stands where a number belongs"},
    {"正负号错", "the sign is wrong"},
    {"多写或少写了0", "noughts too many or too few"},
    {"总计漏加一类申请人", "the total leaves out one kind of applicant"},
    {"同一行相邻两格互换", "two neighbours in a row changed places"},
    {"同一列上下两格互换", "two neighbours in a column changed places"},
    {"一行的数错开一列", "the figures of a row stand one column off"},
    {"一列的数错开一行", "the figures of a column stand one row off"},
    {"两行的数互换", "two rows changed places"},
    {"两列的数互换", "two columns changed places"},
    {"一个数的数字分写在两格", "the digits of one number stand in two cells"},
    {"总计列漏加一类申请人", "the total column leaves out one kind of applicant"},
    {"同样的申请分记在两类申请人名下", "the same requests are counted under two kinds of applicant"}}};
template <> inline constexpr std::array<Text, count_of<EvidenceKind>> labels<EvidenceKind> = {{
    {"正文", "the prose"}, {"上年报告", "last year's report"}, {"下年报告", "next year's report"},
    {"下级报告", "the reports of the organs below"}, {"读取时存疑", "a doubt in reading"},
    {"使用者提供", "the caller"}}};
template <> inline constexpr std::array<Text, count_of<RepairObstacle>> labels<RepairObstacle> = {{
    {"解释不是唯一的", "the explanation is not the only one"},
    {"改成几不止一种可能", "the right figure is not the only one"},
    {"要改的格多于两格", "more than two cells would change"},
    {"不像一种已知的差错", "it looks like no known kind of slip"},
    {"表四的算式不足以证明", "the equations of table 4 are too few to prove it"},
    {"涉及几个年度", "it takes the reports of several years"}}};
template <> inline constexpr std::array<Text, count_of<CorpusColumn>> labels<CorpusColumn> = {{
    {"来源", "Source"}, {"来源内序号", "Place in source"}, {"摘要值", "Digest"}, {"读取状态", "Status"},
    {"行政机关", "Organ"}, {"机关编号", "Organ id"}, {"行政区划代码", "Region"}, {"层级", "Level"},
    {"类别", "Kind"}, {"报告年度", "Year"}, {"统计起始日", "First day"}, {"统计截止日", "Last day"},
    {"发布日期", "Published"}, {"表二格式", "Form of table II"}, {"表三格式", "Form of table III"},
    {"错误数", "Errors"}, {"警告数", "Warnings"}, {"提示数", "Notes"}, {"含推算项", "Harmonised"}}};
template <> inline constexpr std::array<Text, count_of<Predicate>> labels<Predicate> = {{
    {"等于", "equal"}, {"不等于", "not equal"}, {"小于", "less"}, {"不大于", "at most"},
    {"大于", "greater"}, {"不小于", "at least"}, {"开头为", "starts with"}, {"缺失", "missing"},
    {"有值", "present"}}};
template <> inline constexpr std::array<Text, count_of<OverlapKind>> labels<OverlapKind> = {{
    {"同一年度的不同版本", "versions of one report"}, {"统计期限重叠", "overlapping periods"},
    {"下级含于上级", "inside another organ"}, {"本级含于全口径", "own share of another"}}};
template <> inline constexpr std::array<Text, count_of<Lang>> labels<Lang> = {{
    {"中文", "Chinese"}, {"英文", "English"}}};
// clang-format on

}  // namespace detail

/// The label of an enumerator: as the form prints it for rows, columns, groups and sections.
template <DescribedEnum E>
[[nodiscard]] constexpr Text label(E e) noexcept {
  if (index(e) >= count_of<E>) return {};
  if constexpr (std::is_same_v<E, Outcome>) {
    return form_of(row_of(e)).label;
  } else if constexpr (std::is_same_v<E, Table>) {
    return table_label(e);
  } else if constexpr (std::is_same_v<E, Section>) {
    return e == Section::preamble ? Text{"前言", "Preamble"} : section_forms[index(e) - 1].label;
  } else if constexpr (requires { form_of(e); }) {
    return form_of(e).label;
  } else {
    return detail::labels<E>[index(e)];
  }
}

}  // namespace govinfo::inline v0_1
