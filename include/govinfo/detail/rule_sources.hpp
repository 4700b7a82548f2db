// SPDX-License-Identifier: Apache-2.0
// The passages of law and of notices that rules rest on. A quotation is verbatim.
#pragma once

#include "govinfo/rule.hpp"

namespace govinfo::inline v0_1::detail {

inline constexpr std::string_view notice_2021 = "国办公开办函〔2021〕30号";
inline constexpr std::string_view decree_711 = "中华人民共和国政府信息公开条例（国令第711号）";

inline constexpr LegalSource head_of_table_3 = {
    notice_2021, "附件《政府信息公开工作年度报告格式》表三表头",
    "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"};
inline constexpr LegalSource final_results = {
    notice_2021, "一、报告内容（三）",
    "此项内容重在数据准确、要素齐备，全面客观反映政府信息公开申请接收和办理情况"};
inline constexpr LegalSource accurate_reports = {notice_2021, "（四）明确责任",
                                                 "发布内容不准确不全面"};
inline constexpr LegalSource contents_of_report = {decree_711, "第五十条",
                                                   "政府信息公开工作年度报告应当包括下列内容"};

inline constexpr LegalSource point_in_time = {notice_2021, "一、报告内容（二）",
                                              "各项数据核定时间点为报告年度的12月31日"};
inline constexpr LegalSource kinds_of_applicant = {notice_2021, "一、报告内容（三）",
                                                   "一是申请人的类别"};
inline constexpr LegalSource length_of_overview = {notice_2021, "一、报告内容（一）",
                                                   "篇幅原则上不超过一千字"};
inline constexpr LegalSource same_text = {notice_2021, "（四）明确责任", "内容雷同、敷衍塞责"};
inline constexpr LegalSource form_2021 = {notice_2021, "附件《政府信息公开工作年度报告格式》", ""};
inline constexpr LegalSource deadline = {decree_711, "第四十九条",
                                         "县级以上人民政府部门应当在每年1月31日前向本级政府信息公开"
                                         "工作主管部门提交本行政机关上一年度政府"
                                         "信息公开工作年度报告并向社会公布"};
inline constexpr LegalSource co_defendant = {"国办公开办函〔2016〕201号",
                                             "关于政府信息公开年度报告有关项目填报问题的解释",
                                             "对于行政复议机关作为共同被告的行政诉讼案件，只计算原"
                                             "行为主体的案件数量，不计算行政复议机关的案件"
                                             "数量"};

}  // namespace govinfo::inline v0_1::detail
