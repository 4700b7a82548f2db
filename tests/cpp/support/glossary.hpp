// SPDX-License-Identifier: Apache-2.0
// What the two official forms print, typed by hand from the forms themselves: the tests compare the
// library with these lists and take nothing from its tables.
#pragma once

#include <array>
#include <string_view>

namespace glossary {

using std::string_view;

struct Word {
  string_view id;
  string_view zh;
};

/// A row of table 三. `article` is the article of Decree 711.
struct Row {
  string_view id;
  string_view zh;
  string_view group;
  string_view article;
  bool on_2019;
  bool on_2021;
};

inline constexpr std::array<Row, 26> request_rows = {{
    {"received", "一、本年新收政府信息公开申请数量", "", "", true, true},
    {"carried_in", "二、上年结转政府信息公开申请数量", "", "", true, true},
    {"granted", "（一）予以公开", "granted", "36(1)(2)", true, true},
    {"partially_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
     "partially_granted", "37", true, true},
    {"state_secret", "1.属于国家秘密", "denied", "14", true, true},
    {"prohibited_by_law", "2.其他法律行政法规禁止公开", "denied", "14", true, true},
    {"security_and_stability", "3.危及“三安全一稳定”", "denied", "14", true, true},
    {"third_party_rights", "4.保护第三方合法权益", "denied", "15, 32", true, true},
    {"internal_affairs", "5.属于三类内部事务信息", "denied", "16", true, true},
    {"process_information", "6.属于四类过程性信息", "denied", "16", true, true},
    {"enforcement_file", "7.属于行政执法案卷", "denied", "16", true, true},
    {"administrative_inquiry", "8.属于行政查询事项", "denied", "36(7)", true, true},
    {"not_held", "1.本机关不掌握相关政府信息", "unable_to_provide", "36(4)(5)", true, true},
    {"needs_creation", "2.没有现成信息需要另行制作", "unable_to_provide", "38", true, true},
    {"still_unclear", "3.补正后申请内容仍不明确", "unable_to_provide", "30", true, true},
    {"petition_or_complaint", "1.信访举报投诉类申请", "not_processed", "39", true, true},
    {"repeated_request", "2.重复申请", "not_processed", "36(6)", true, true},
    {"published_material", "3.要求提供公开出版物", "not_processed", "39", true, true},
    {"excessive_requests", "4.无正当理由大量反复申请", "not_processed", "35", true, true},
    {"reconfirmation", "5.要求行政机关确认或重新出具已获取信息", "not_processed", "", true, true},
    {"correction_overdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
     "otherwise_handled", "30", false, true},
    {"fee_overdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
     "otherwise_handled", "42", false, true},
    {"other_reason", "3.其他", "otherwise_handled", "", false, true},
    {"other_unspecified", "（六）其他处理", "otherwise_handled", "", true, false},
    {"processed", "（七）总计", "", "", true, true},
    {"carried_out", "四、结转下年度继续办理", "", "", true, true},
}};

inline constexpr std::array<Word, 7> applicants = {{
    {"natural_person", "自然人"},
    {"commercial_enterprise", "商业企业"},
    {"research_institution", "科研机构"},
    {"public_welfare_organization", "社会公益组织"},
    {"legal_service_organization", "法律服务机构"},
    {"other_organization", "其他"},
    {"total", "总计"},
}};

inline constexpr std::array<Word, 6> groups = {{
    {"granted", "（一）予以公开"},
    {"partially_granted", "（二）部分公开"},
    {"denied", "（三）不予公开"},
    {"unable_to_provide", "（四）无法提供"},
    {"not_processed", "（五）不予处理"},
    {"otherwise_handled", "（六）其他处理"},
}};

inline constexpr std::array<Word, 3> remedies = {{
    {"reconsideration", "行政复议"},
    {"direct_litigation", "未经复议直接起诉"},
    {"litigation_after_reconsideration", "复议后起诉"},
}};

inline constexpr std::array<Word, 5> remedy_results = {{
    {"upheld", "结果维持"},
    {"corrected", "结果纠正"},
    {"other", "其他结果"},
    {"pending", "尚未审结"},
    {"total", "总计"},
}};

inline constexpr std::array<Word, 6> sections = {{
    {"overview", "总体情况"},
    {"disclosure", "主动公开政府信息情况"},
    {"requests", "收到和处理政府信息公开申请情况"},
    {"remedies", "政府信息公开行政复议、行政诉讼情况"},
    {"problems", "存在的主要问题及改进情况"},
    {"other_matters", "其他需要报告的事项"},
}};

/// A number cell of table 二, with the row and the column that a reader of the form would count.
struct DisclosureCell {
  string_view path;
  int row;
  int column;
  string_view clause;
  string_view row_zh;
  string_view column_zh;
};

inline constexpr std::array<DisclosureCell, 10> disclosure_2021 = {{
    {"disclosure.regulations.issued", 1, 1, "第二十条第（一）项", "规章", "本年制发件数"},
    {"disclosure.regulations.repealed", 1, 2, "第二十条第（一）项", "规章", "本年废止件数"},
    {"disclosure.regulations.in_force", 1, 3, "第二十条第（一）项", "规章", "现行有效件数"},
    {"disclosure.normative_documents.issued", 2, 1, "第二十条第（一）项", "行政规范性文件",
     "本年制发件数"},
    {"disclosure.normative_documents.repealed", 2, 2, "第二十条第（一）项", "行政规范性文件",
     "本年废止件数"},
    {"disclosure.normative_documents.in_force", 2, 3, "第二十条第（一）项", "行政规范性文件",
     "现行有效件数"},
    {"disclosure.licensing.decisions", 3, 1, "第二十条第（五）项", "行政许可", "本年处理决定数量"},
    {"disclosure.penalties.decisions", 4, 1, "第二十条第（六）项", "行政处罚", "本年处理决定数量"},
    {"disclosure.coercion.decisions", 5, 1, "第二十条第（六）项", "行政强制", "本年处理决定数量"},
    {"disclosure.fees.collected", 6, 1, "第二十条第（八）项", "行政事业性收费",
     "本年收费金额（单位：万元）"},
}};

inline constexpr std::array<DisclosureCell, 22> disclosure_2019 = {{
    {"disclosure.regulations.made", 1, 1, "第二十条第（一）项", "规章", "本年新制作数量"},
    {"disclosure.regulations.disclosed", 1, 2, "第二十条第（一）项", "规章", "本年新公开数量"},
    {"disclosure.regulations.disclosed_total", 1, 3, "第二十条第（一）项", "规章",
     "对外公开总数量"},
    {"disclosure.normative_documents.made", 2, 1, "第二十条第（一）项", "规范性文件",
     "本年新制作数量"},
    {"disclosure.normative_documents.disclosed", 2, 2, "第二十条第（一）项", "规范性文件",
     "本年新公开数量"},
    {"disclosure.normative_documents.disclosed_total", 2, 3, "第二十条第（一）项", "规范性文件",
     "对外公开总数量"},
    {"disclosure.licensing.items_last_year", 3, 1, "第二十条第（五）项", "行政许可",
     "上一年项目数量"},
    {"disclosure.licensing.change", 3, 2, "第二十条第（五）项", "行政许可", "本年增/减"},
    {"disclosure.licensing.decisions", 3, 3, "第二十条第（五）项", "行政许可", "处理决定数量"},
    {"disclosure.other_services.items_last_year", 4, 1, "第二十条第（五）项",
     "其他对外管理服务事项", "上一年项目数量"},
    {"disclosure.other_services.change", 4, 2, "第二十条第（五）项", "其他对外管理服务事项",
     "本年增/减"},
    {"disclosure.other_services.decisions", 4, 3, "第二十条第（五）项", "其他对外管理服务事项",
     "处理决定数量"},
    {"disclosure.penalties.items_last_year", 5, 1, "第二十条第（六）项", "行政处罚",
     "上一年项目数量"},
    {"disclosure.penalties.change", 5, 2, "第二十条第（六）项", "行政处罚", "本年增/减"},
    {"disclosure.penalties.decisions", 5, 3, "第二十条第（六）项", "行政处罚", "处理决定数量"},
    {"disclosure.coercion.items_last_year", 6, 1, "第二十条第（六）项", "行政强制",
     "上一年项目数量"},
    {"disclosure.coercion.change", 6, 2, "第二十条第（六）项", "行政强制", "本年增/减"},
    {"disclosure.coercion.decisions", 6, 3, "第二十条第（六）项", "行政强制", "处理决定数量"},
    {"disclosure.fees.items_last_year", 7, 1, "第二十条第（八）项", "行政事业性收费",
     "上一年项目数量"},
    {"disclosure.fees.change", 7, 2, "第二十条第（八）项", "行政事业性收费", "本年增/减"},
    {"disclosure.procurement.projects", 8, 1, "第二十条第（九）项", "政府集中采购", "采购项目数量"},
    {"disclosure.procurement.amount", 8, 2, "第二十条第（九）项", "政府集中采购", "采购总金额"},
}};

/// The 29 figures of table 二, both forms, in the order of their ids (182 … 210).
inline constexpr std::array<string_view, 29> disclosure_paths = {
    "disclosure.regulations.issued",
    "disclosure.regulations.repealed",
    "disclosure.regulations.in_force",
    "disclosure.regulations.made",
    "disclosure.regulations.disclosed",
    "disclosure.regulations.disclosed_total",
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
    "disclosure.normative_documents.made",
    "disclosure.normative_documents.disclosed",
    "disclosure.normative_documents.disclosed_total",
    "disclosure.licensing.decisions",
    "disclosure.licensing.items_last_year",
    "disclosure.licensing.change",
    "disclosure.other_services.decisions",
    "disclosure.other_services.items_last_year",
    "disclosure.other_services.change",
    "disclosure.penalties.decisions",
    "disclosure.penalties.items_last_year",
    "disclosure.penalties.change",
    "disclosure.coercion.decisions",
    "disclosure.coercion.items_last_year",
    "disclosure.coercion.change",
    "disclosure.fees.collected",
    "disclosure.fees.items_last_year",
    "disclosure.fees.change",
    "disclosure.procurement.projects",
    "disclosure.procurement.amount",
};

}  // namespace glossary
