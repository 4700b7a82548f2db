// SPDX-License-Identifier: Apache-2.0
// The rules of the catalogue: what became of the checking itself.
#pragma once

#include <array>

#include "govinfo/detail/rule_sources.hpp"

namespace govinfo::inline v0_1::detail {

// clang-format off
inline constexpr std::array rules_of_system = {
    RuleFamily{
        .id = "SYS.OPEN", .scope = RuleScope::report, .severity = Severity::note, .level = 0,
        .title = {"未核对", "not evaluated"},
        .open = {"{place}：{reason}，未核对",
                 "{place}: {reason}, not checked"},
        .advice = {"补全缺少的表或报告后再核对",
                   "Complete the missing table or report and check again"},
        .legal = contents_of_report,
        .example = {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告}",
                    "{without: requests}"}},
    RuleFamily{
        .id = "SYS.RULE", .scope = RuleScope::report, .severity = Severity::error, .level = 0,
        .title = {"规则运行出错", "a rule failed to run"},
        .message = {"规则 {place} 运行出错：{text}；其他规则照常运行",
                    "the rule {place} failed to run: {text}; the others went on"},
        .advice = {"修正这条规则",
                   "Correct this rule"},
        .example = {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, callable: passes}",
                    "{callable: raises}"}},
    RuleFamily{
        .id = "SYS.TRUNCATED", .scope = RuleScope::report, .severity = Severity::warning, .level = 0,
        .title = {"审核发现未全部列出", "findings were left out"},
        .message = {"只列出前 {right} 条，共有 {left} 条",
                    "the first {right} findings of {left} are listed"},
        .advice = {"放宽条数限制，或先处理已列出的",
                   "Raise the limit, or deal with those that are listed first"},
        .example = {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告}",
                    "{figures: {requests.received.total: 1, requests.granted.total: 2}, max_findings: 1}"}},
    RuleFamily{
        .id = "SYS.BUDGET", .scope = RuleScope::report, .severity = Severity::note, .level = 0,
        .title = {"达到运行限度", "a budget was used up"},
        .message = {"{place}：{reason}",
                    "{place}: {reason}"},
        .advice = {"放宽限度后再核对",
                   "Raise the limit and check again"},
        .example = {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, prose: {overview: 总体情况良好。}}",
                    "{prose: {overview: {repeat: 总体情况良好。, times: 150}}, max_prose: 100}"}},
};
// clang-format on

}  // namespace govinfo::inline v0_1::detail
