// SPDX-License-Identifier: Apache-2.0
// The rules of the catalogue: what the prose says against what the tables say.
#pragma once

#include <array>

#include "govinfo/detail/rule_sources.hpp"

namespace govinfo::inline v0_1::detail {

// clang-format off
inline constexpr LegalSource processing_fee_tariff = {
    "国办函〔2020〕109号", "《政府信息公开信息处理费管理办法》第四条",
    "以10件为一档，每增加一档，收费标准提高100元/件"};
inline constexpr LegalSource processing_fee_start = {
    "国办函〔2020〕109号", "《政府信息公开信息处理费管理办法》", ""};

inline constexpr std::array rules_of_prose = {
    RuleFamily{
        .id = "P.COUNT", .scope = RuleScope::report, .severity = Severity::warning, .level = 1,
        .missing = MissingPolicy::zero_if_consistent,
        .title = {"文字中的数与表一致", "a number in the prose is that of the tables"},
        .message = {"文字写“{stated}”，表中为 {right}（{alternatives}）：{text}",
                    "the prose says {stated}, the tables say {right} ({alternatives}): {text}"},
        .open = {"文字写“{stated}”，表中缺 {missing} 个数，无法核对：{text}",
                 "the prose says {stated}, figures missing in the tables: {missing}, not checked: {text}"},
        .advice = {"对照台账核对文字与表中的数，改正其中填错的一处；文字另有口径的，写明口径",
                   "Check the sentence and the table against the register and correct the wrong one; if the sentence counts something else, say what"},
        .legal = accurate_reports,
        .example = {"{year: 2023, figures: {requests.received.natural_person: 12, requests.received.total: 12}, prose: {overview: 全年共收到政府信息公开申请12件。}}",
                    "{prose: {overview: 全年共收到政府信息公开申请13件。}}"}},
    RuleFamily{
        .id = "P.ZERO", .scope = RuleScope::report, .severity = Severity::warning, .level = 1,
        .missing = MissingPolicy::zero_if_consistent,
        .title = {"文字说没有的，表中为零", "what the prose says there is none of is 0 in the tables"},
        .message = {"文字写“{stated}”，表中为 {right}（{alternatives}）：{text}",
                    "the prose says “{stated}” (none), the tables say {right} ({alternatives}): {text}"},
        .open = {"文字写“{stated}”，表中缺 {missing} 个数，无法核对：{text}",
                 "the prose says “{stated}” (none), figures missing in the tables: {missing}, not checked: {text}"},
        .advice = {"核对是否确实没有；有的，改正文字；没有的，改正表中的数",
                   "Find out whether there was none; correct the sentence if there was, else the table"},
        .legal = accurate_reports,
        .example = {"{year: 2023, figures: {requests.received.total: 0}, prose: {overview: 本年度未发生因政府信息公开引起的行政复议。}}",
                    "{figures: {remedies.reconsideration.upheld: 1, remedies.reconsideration.total: 1}}"}},
    RuleFamily{
        .id = "P.PARTS", .scope = RuleScope::report, .severity = Severity::warning, .level = 1,
        .title = {"句中分项之和等于总数", "the parts in a sentence add up to its whole"},
        .message = {"句中总数为 {left}，列出的分项之和为 {right}，相差 {difference}：{text}",
                    "the sentence has {left} in all, its parts add up to {right}, {difference} apart: {text}"},
        .advice = {"核对句中的总数和各分项，改正其中写错的一个",
                   "Check the whole and the parts in the sentence and correct the wrong one"},
        .legal = accurate_reports,
        .example = {"{year: 2023, figures: {remedies.reconsideration.upheld: 3, remedies.reconsideration.corrected: 1, remedies.reconsideration.other: 1, remedies.reconsideration.total: 5}, prose: {overview: 行政复议5件，其中结果维持3件，结果纠正1件，其他结果1件，尚未审结0件。}}",
                    "{prose: {overview: 行政复议5件，其中结果维持3件，结果纠正2件，其他结果1件，尚未审结0件。}}"}},
    RuleFamily{
        .id = "P.PERCENT", .scope = RuleScope::report, .severity = Severity::warning, .level = 1,
        .missing = MissingPolicy::zero_if_consistent,
        .title = {"百分比与件数一致", "a percentage agrees with the counts"},
        .message = {"文字写占 {stated}，由件数（文字中的或表中的 {right}）算不出这个百分比：{text}",
                    "the prose says {stated}, which the counts (of the sentence, or {right} in the tables) do not give: {text}"},
        .advice = {"写明百分比的基数（本年新收、上年结转与新收之和，还是办结总数），按表中的数重算",
                   "Say what it is a percentage of (received, received and carried in, or processed) and compute it again from the table"},
        .legal = accurate_reports,
        .example = {"{year: 2023, figures: {requests.received.total: 40, requests.granted.total: 10, requests.processed.total: 40}, prose: {overview: 收到政府信息公开申请40件，其中予以公开10件，占25%。}}",
                    "{prose: {overview: 收到政府信息公开申请40件，其中予以公开10件，占35%。}}"},
        .tolerance = Tolerance::printed_decimals},
    RuleFamily{
        .id = "P.CHANGE", .scope = RuleScope::series, .severity = Severity::warning, .level = 2,
       
        .title = {"与上年相比的增减与两年的表一致", "a change against last year agrees with the tables of both years"},
        .message = {"文字写较上年 {stated}，{this}报告为 {left}，{other}报告为 {right}：{text}",
                    "the prose says {stated} against last year; {this} has {left}, {other} has {right}: {text}"},
        .advice = {"用两年报告表中的数重算增减；上年的数有更正的，在文字中说明",
                   "Compute the change again from the tables of both years; if last year's figure was corrected, say so"},
        .legal = accurate_reports,
        .example = {"{years: {2022: {figures: {requests.received.total: 40}}, 2023: {figures: {requests.received.total: 50}, prose: {overview: 收到政府信息公开申请50件，同比增长25%。}}}}",
                    "{years: {2023: {prose: {overview: 收到政府信息公开申请50件，同比增长35%。}}}}"},
        .tolerance = Tolerance::printed_decimals},
    RuleFamily{
        .id = "P.PARTWHOLE", .scope = RuleScope::report, .severity = Severity::note, .level = 1,
        .title = {"部分不大于总数", "no part is larger than its whole"},
        .message = {"句中总数为 {left}，“其中”的一项为 {right}：{text}",
                    "the sentence has {left} in all and a part of {right}: {text}"},
        .advice = {"核对两个数的单位和口径；分项与总数单位不同或有重复计算的，写明或改写",
                   "Check the units of both numbers; if the part is counted in another unit or more than once, say so"},
        .legal = accurate_reports,
        .example = {"{year: 2023, figures: {requests.received.total: 0}, prose: {overview: 主动发布信息132条，其中行政检查67条。}}",
                    "{prose: {overview: 主动发布信息132条，其中行政检查267次。}}"}},
    RuleFamily{
        .id = "P.STALEYEAR", .scope = RuleScope::report, .severity = Severity::warning, .level = 1,
        .title = {"文字中的年度是报告的年度", "the prose speaks of the year of the report"},
        .message = {"文字写“{stated}”，报告年度为 {right}：{text}",
                    "the prose says {stated}, the report is of {right}: {text}"},
        .advice = {"改正沿用上年文字的年份，并核对其他数据是否也是上年的",
                   "Correct the year that was kept from last year's text, and check whether figures were kept too"},
        .legal = point_in_time,
        .example = {"{year: 2023, figures: {requests.received.total: 0}, prose: {preamble: 本报告所列数据的统计期限为2023年1月1日至12月31日。}}",
                    "{prose: {preamble: 本报告所列数据的统计期限为2022年1月1日至12月31日。}}"}},
    RuleFamily{
        .id = "P.COPY", .scope = RuleScope::series, .severity = Severity::note, .level = 2,
        .title = {"文字与上年不雷同", "the prose is not last year's"},
        .message = {"{this}的文字与{other}几乎相同（除数字外相同部分占 {stated}）",
                    "the prose of {this} is nearly that of {other} ({stated} the same but for numbers)"},
        .advice = {"按本年的工作重写总体情况和存在的问题",
                   "Write the overview and the problems anew from the work of the year"},
        .legal = same_text,
        .example = {"{years: {2022: {prose: {overview: {repeat: 区财政局认真贯彻落实政府信息公开条例，进一步健全工作机制，完善公开内容，拓展公开渠道，强化监督保障，各项工作有序推进。, times: 3}, problems: 主要问题是公开的主动性还不够强，政策解读的形式比较单一，工作人员的业务能力有待提高。下一步将加强学习培训，丰富解读形式，压实工作责任，不断提升政府信息公开工作水平，更好保障公众知情权、参与权和监督权，推动各项工作再上新台阶。}}, 2023: {prose: {overview: 一年来，本局围绕中心工作公开财政资金信息，办好依申请公开事项，组织业务学习，按季度检查网站栏目。, problems: 栏目更新有时不够及时。今后将明确专人负责，逐月检查更新情况。}}}}",
                    "{years: {2023: {prose: {overview: {repeat: 区财政局认真贯彻落实政府信息公开条例，进一步健全工作机制，完善公开内容，拓展公开渠道，强化监督保障，各项工作有序推进。, times: 3}, problems: 主要问题是公开的主动性还不够强，政策解读的形式比较单一，工作人员的业务能力有待提高。下一步将加强学习培训，丰富解读形式，压实工作责任，不断提升政府信息公开工作水平，更好保障公众知情权、参与权和监督权，推动各项工作再上新台阶。}}}}"}},
    RuleFamily{
        .id = "P.FEEDATE", .scope = RuleScope::report, .severity = Severity::note, .level = 1,
        .title = {"2021年前不收信息处理费", "no processing fee before 2021"},
        .message = {"{left} 年度报告写收取信息处理费 {stated}，《政府信息公开信息处理费管理办法》自2021年1月1日起施行：{text}",
                    "the report of {left} says that a processing fee of {stated} was collected; there is none before 2021-01-01: {text}"},
        .advice = {"核对收费的时间和依据；是其他收费的，写明项目",
                   "Check when and on what ground the fee was collected; if it is another fee, name it"},
        .legal = processing_fee_start,
        .example = {"{year: 2020, figures: {requests.received.total: 0}, prose: {other_matters: 2020年收取信息处理费0元。}}",
                    "{prose: {other_matters: 2020年收取信息处理费200元。}}"}},
    RuleFamily{
        .id = "P.FEE", .scope = RuleScope::report, .severity = Severity::note, .level = 1,
       
        .title = {"信息处理费金额符合收费标准", "a processing fee is one that the tariff can give"},
        .message = {"信息处理费 {stated} 不是收费标准能得出的金额：{text}",
                    "a processing fee of {stated} is none that the tariff can give: {text}"},
        .advice = {"按件计收的是100元的整数倍，按量计收的是10元的整数倍；核对每笔收费通知和合计数",
                   "By requests it is a multiple of 100 yuan, by pages a multiple of 10; check every notice and the sum"},
        .legal = processing_fee_tariff,
        .example = {"{year: 2023, figures: {requests.received.total: 0}, prose: {other_matters: 2023年收取信息处理费2950元（420+290+1500+140+600）。}}",
                    "{prose: {other_matters: 2023年收取信息处理费2955元（420+290+1500+140+600）。}}"},
        .tolerance = Tolerance::printed_decimals},
};
// clang-format on

}  // namespace govinfo::inline v0_1::detail
