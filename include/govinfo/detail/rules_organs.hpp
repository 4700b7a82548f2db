// SPDX-License-Identifier: Apache-2.0
// The rules of the catalogue: an organ, its children and its peers. The organ that is spoken of is
// the first of the reports that a finding compares.
#pragma once

#include <array>

#include "govinfo/detail/rule_sources.hpp"

namespace govinfo::inline v0_1::detail {

// clang-format off
/// Eight organs whose figures count on, all last digits equally frequent.
inline constexpr std::string_view many_counts =
    "{year: 2023, fill: {from: 10, step: 1}, organs: {a: {name: 甲市}, b: {name: 乙区, parent: a}, c: {name: 丙区, parent: a}, d: {name: 丁区, parent: a}, e: {name: 戊区, parent: a}, f: {name: 己区, parent: a}, g: {name: 庚区, parent: a}, h: {name: 辛区, parent: a}}}";

inline constexpr std::array rules_of_organs = {
    RuleFamily{
        .id = "H.SUM", .scope = RuleScope::tree, .severity = Severity::error, .level = 3,
        .title = {"汇总数等于本级与下级之和", "the figures of an organ are those of its parts"},
        .message = {"{place}：{this}公布的数与所属各报告之和不符（{stated}）",
                    "{place}: what {this} publishes is not the sum of its parts ({stated})"},
        .open = {"{place}：{this}所属的报告或其中的数不全，汇总数未全部核对",
                 "{place}: reports of the parts of {this}, or figures in them, are missing; the sums were not all checked"},
        .advice = {"用差额表（汇总数减去各单位之和）找出漏计或重复计入的单位，逐单位核对",
                   "Find the organ that was left out or counted twice in the difference table (the whole less its parts) and check it figure by figure"},
        .legal = accurate_reports,
        .example = {"{year: 2023, organs: {a: {name: 甲市, figures: {requests.received.total: 5}}, b: {name: 甲市本级, parent: a, figures: {requests.received.total: 2}}, c: {name: 乙区, parent: a, figures: {requests.received.total: 3}}}}",
                    "{organs: {c: {figures: {requests.received.total: 4}}}}"}},
    RuleFamily{
        .id = "H.MISSING", .scope = RuleScope::tree, .severity = Severity::warning, .level = 3,
        .title = {"应报单位都有报告", "every organ that must report did"},
        .message = {"{this}应报单位 {right} 个，其中 {left} 个没有报告：{stated}",
                    "{this}: {left} of {right} organs that must report did not: {stated}"},
        .advice = {"催报，或补充读入这些单位的报告；已撤销、合并的在名录中写明止年",
                   "Ask for these reports, or read them in; give the last year in the roster of organs that no longer exist"},
        .legal = deadline,
        .example = {"{year: 2023, organs: {a: {name: 甲市}, b: {name: 乙区, parent: a}}}",
                    "{organs: {b: {reports: none}}}"}},
    RuleFamily{
        .id = "H.DOUBLE", .scope = RuleScope::tree, .severity = Severity::warning, .level = 3,
        .title = {"下级没有漏计或重复计入", "no child is left out or counted twice"},
        .message = {"{place}：{this}公布的数与所属各报告之和的差额，每一项都与{other}的数相同，疑漏计或重复计入",
                    "{place}: {this} and the sum of its parts are apart by just the figures of {other}, which may be left out or counted twice"},
        .advice = {"核对汇总时是否漏掉这个单位，或把它计入了两次",
                   "Check whether this organ was left out of the sum, or entered it twice"},
        .legal = accurate_reports,
        .example = {"{year: 2023, organs: {a: {name: 甲市, figures: {requests.granted.natural_person: 53, requests.not_held.natural_person: 22}}, b: {name: 乙区, parent: a, figures: {requests.granted.natural_person: 40, requests.not_held.natural_person: 17}}, c: {name: 丙区, parent: a, figures: {requests.granted.natural_person: 12, requests.not_held.natural_person: 5}}}}",
                    "{organs: {a: {figures: {requests.granted.natural_person: 92, requests.not_held.natural_person: 39}}}}"}},
    RuleFamily{
        .id = "H.TWIN", .scope = RuleScope::tree, .severity = Severity::warning, .level = 3,
        .title = {"不同单位的表不相同", "no two organs have the same table"},
        .message = {"{place}：{this}与{others}完全相同",
                    "{place}: {this} is exactly the same as {others}"},
        .advice = {"确认没有拿错文件或沿用其他单位的表",
                   "Make sure that no file was mixed up and no other organ's table was used"},
        .legal = same_text,
        .example = {"{year: 2023, organs: {a: {name: 甲市}, b: {name: 乙区, parent: a, figures: {requests.granted.natural_person: 40, requests.not_held.natural_person: 17}}, c: {name: 丙区, parent: a, figures: {requests.granted.natural_person: 41, requests.not_held.natural_person: 17}}}}",
                    "{organs: {c: {figures: {requests.granted.natural_person: 40}}}}"}},
    RuleFamily{
        .id = "A.PEER", .scope = RuleScope::tree, .severity = Severity::note, .level = 3,
        .title = {"与同级同类单位相近", "of the size usual among peers"},
        .message = {"{place}：{left}，同一上级的 {stated} 个同类单位的中位数为 {right}",
                    "{place}: {left}, where the median of {stated} organs of the kind under the same parent is {right}"},
        .advice = {"核对这一项的数和统计口径；属实的可以书面说明原因",
                   "Check the figure and the way of counting; if it is right, the reason can be written down"},
        .example = {"{year: 2023, organs: {a: {name: 甲市}, b: {name: 乙区, parent: a, figures: {requests.received.total: 90}}, c: {name: 丙区, parent: a, figures: {requests.received.total: 100}}, d: {name: 丁区, parent: a, figures: {requests.received.total: 110}}, e: {name: 戊区, parent: a, figures: {requests.received.total: 120}}, f: {name: 己区, parent: a, figures: {requests.received.total: 95}}, g: {name: 庚区, parent: a, figures: {requests.received.total: 105}}, h: {name: 辛区, parent: a, figures: {requests.received.total: 80}}, i: {name: 壬区, parent: a, figures: {requests.received.total: 130}}}}",
                    "{organs: {i: {figures: {requests.received.total: 13000}}}}"}},
    RuleFamily{
        .id = "A.ROUND", .scope = RuleScope::tree, .severity = Severity::note, .level = 3,
        .title = {"整数没有异常集中", "round numbers are no more frequent than others"},
        .message = {"末位为 0 或 5 的数占 {stated}：与相邻末位的共 {right} 个数中有 {left} 个，应约占三分之一，疑为估计数",
                    "numbers that end in 0 or 5 are {stated}: {left} of {right} that end there or next to it, where a third is usual; they may be estimates"},
        .advice = {"抽查这些数的来源，确认是统计数而不是估计数",
                   "Take samples of these figures and make sure that they were counted and not estimated"},
        .example = {many_counts, "{fill: {step: 5}}"}},
    RuleFamily{
        .id = "A.DIGIT", .scope = RuleScope::tree, .severity = Severity::note, .level = 3,
        .title = {"数字分布没有异常", "digits are as frequent as usual"},
        .message = {"{reason}：{right} 个数中有 {left} 个为 {stated}，分布异常",
                    "{reason}: {left} of {right} are {stated}, which is unusual"},
        .advice = {"抽查这些数的来源，确认是统计数而不是编造或估计的数",
                   "Take samples of these figures and make sure that they were counted, not made up or estimated"},
        .example = {many_counts, "{fill: {step: 5}}"}},
};
// clang-format on

}  // namespace govinfo::inline v0_1::detail
