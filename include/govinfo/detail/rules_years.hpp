// SPDX-License-Identifier: Apache-2.0
// The rules of the catalogue: one organ over its years. The later year is the first of the reports
// that a finding compares.
#pragma once

#include <array>

#include "govinfo/detail/rule_sources.hpp"

namespace govinfo::inline v0_1::detail {

// clang-format off
inline constexpr std::array rules_of_years = {
    RuleFamily{
        .id = "Y.CARRY", .scope = RuleScope::series, .severity = Severity::error, .level = 2,
        .title = {"上年结转等于上一年报告的结转下年度", "what is carried in is what was carried out the year before"},
        .message = {"{place}：{other}报告结转下年度继续办理 {left} 件，{this}报告上年结转 {right} 件，相差 {difference} 件",
                    "{place}: {left} requests were carried out of {other}, {right} carried into {this}, {difference} apart"},
        .open = {"{place}：{other}结转下年度与{this}上年结转缺 {missing} 个数，无法核对",
                 "{place}: {missing} figures of what is carried from {other} into {this} are missing, not checked"},
        .advice = {"核对两年的台账：上年未办结的申请都应计入本年“上年结转”；上年报告有误的，在本年报告第六部分说明，并商主管部门更正上年报告",
                   "Check the registers of both years: every request that was not finished counts as carried in; if the earlier report is wrong, say so in section 6 and have it corrected"},
        .legal = {notice_2021, "附件《政府信息公开工作年度报告格式》表三“二、上年结转政府信息公开申请数量”“四、结转下年度继续办理”", ""},
        .example = {"{years: {2022: {figures: {requests.carried_out.natural_person: 3, requests.carried_out.total: 3}}, 2023: {figures: {requests.carried_in.natural_person: 3, requests.carried_in.total: 3}}}}",
                    "{years: {2023: {figures: {requests.carried_in.total: 2}}}}"}},
    RuleFamily{
        .id = "Y.STOCK", .scope = RuleScope::series, .severity = Severity::warning, .level = 2,
        .title = {"现行有效等于上年现行有效加制发减废止", "in force is in force a year ago plus issued less repealed"},
        .message = {"{place}：{other}现行有效加{this}制发为 {left} 件，{this}现行有效加废止为 {right} 件，相差 {difference} 件",
                    "{place}: in force in {other} plus issued in {this} is {left}, in force plus repealed in {this} is {right}, {difference} apart"},
        .open = {"{place}：{other}与{this}的制发、废止、现行有效件数缺 {missing} 个，无法核对",
                 "{place}: {missing} figures of documents issued, repealed and in force in {other} and {this} are missing, not checked"},
        .advice = {"对照文件清理结果核对现行有效件数；自行失效的也计入本年废止件数，统计口径有变化的在第六部分说明",
                   "Check the number in force against the list of documents; those that lapsed count as repealed; say in section 6 if the way of counting has changed"},
        .legal = point_in_time,
        .example = {"{years: {2022: {figures: {disclosure.normative_documents.in_force: 10}}, 2023: {figures: {disclosure.normative_documents.issued: 3, disclosure.normative_documents.repealed: 1, disclosure.normative_documents.in_force: 12}}}}",
                    "{years: {2023: {figures: {disclosure.normative_documents.in_force: 13}}}}"}},
    RuleFamily{
        .id = "Y.PENDING", .scope = RuleScope::series, .severity = Severity::note, .level = 2,
        .title = {"上年尚未审结的案件在本年有结果", "cases pending a year ago have a result or are still pending"},
        .message = {"{place}：{other}尚未审结 {left} 件，{this}总计只有 {right} 件",
                    "{place}: {left} cases were pending in {other}, {this} has {right} in all"},
        .open = {"{place}：{other}尚未审结与{this}总计缺 {missing} 个数，无法核对",
                 "{place}: {missing} figures of the cases pending in {other} and of all cases of {this} are missing, not checked"},
        .advice = {"核对上年尚未审结的案件：本年审结的计入本年结果，仍未审结的计入本年尚未审结",
                   "Follow up the cases that were pending: those decided in the year count as results of the year, the others as pending"},
        .legal = contents_of_report,
        .example = {"{years: {2022: {figures: {remedies.reconsideration.pending: 2, remedies.reconsideration.total: 2}}, 2023: {figures: {remedies.reconsideration.upheld: 2, remedies.reconsideration.total: 2}}}}",
                    "{years: {2023: {figures: {remedies.reconsideration.total: 1}}}}"}},
    RuleFamily{
        .id = "Y.DUP", .scope = RuleScope::series, .severity = Severity::warning, .level = 2,
        .title = {"表格与上年不相同", "no table is the same as last year's"},
        .message = {"{place}：{this}与{other}完全相同",
                    "{place}: {this} is exactly the same as {other}"},
        .advice = {"确认填的是本年度的数，不是沿用上年的表",
                   "Make sure that these are the figures of the year and not last year's table"},
        .legal = same_text,
        .example = {"{years: {2022: {figures: {requests.granted.natural_person: 40, requests.not_held.natural_person: 17}}, 2023: {figures: {requests.granted.natural_person: 41, requests.not_held.natural_person: 17}}}}",
                    "{years: {2023: {figures: {requests.granted.natural_person: 40}}}}"}},
    RuleFamily{
        .id = "Y.REVISED", .scope = RuleScope::series, .severity = Severity::warning, .level = 2,
        .title = {"同一年度的几个版本一致", "versions of one year agree"},
        .message = {"{place}：同一年度有两个版本，数不相同（{stated}）",
                    "{place}: there are two versions of the year, and they differ ({stated})"},
        .advice = {"确认哪一个版本有效，并说明更正的原因；历年核对以发布日期在后的版本为准",
                   "Settle which version is valid and say why it was changed; rules over years take the one that was published later"},
        .legal = accurate_reports,
        .example = {"{years: {2023: {published: 2024-01-20, figures: {requests.received.total: 3}}, 2024: {year: 2023, published: 2024-03-01, figures: {requests.received.total: 3}}}}",
                    "{years: {2024: {figures: {requests.received.total: 4}}}}"}},
    RuleFamily{
        .id = "Y.JUMP", .scope = RuleScope::series, .severity = Severity::note, .level = 2,
        .title = {"与上年相比没有异常变动", "no figure moves unlike the others"},
        .message = {"{place}：{other} {right}，{this} {left}，变动与本机关其他各项很不一致",
                    "{place}: {right} in {other}, {left} in {this}, quite unlike the other figures of the organ"},
        .advice = {"核对这一项的两年数据和统计口径；属实的可以书面说明原因",
                   "Check the figure and the way of counting in both years; if it is right, the reason can be written down"},
        .example = {"{years: {2022: {figures: {disclosure.normative_documents.issued: 40, disclosure.normative_documents.in_force: 200, disclosure.licensing.decisions: 5000, disclosure.penalties.decisions: 900, disclosure.coercion.decisions: 100, requests.received.total: 120, requests.granted.total: 60, requests.not_held.total: 30, requests.processed.total: 118}},"
                    " 2023: {figures: {disclosure.normative_documents.issued: 42, disclosure.normative_documents.in_force: 210, disclosure.licensing.decisions: 5200, disclosure.penalties.decisions: 880, disclosure.coercion.decisions: 104, requests.received.total: 125, requests.granted.total: 66, requests.not_held.total: 29, requests.processed.total: 121}}}}",
                    "{years: {2023: {figures: {disclosure.penalties.decisions: 88000}}}}"}},
};
// clang-format on

}  // namespace govinfo::inline v0_1::detail
