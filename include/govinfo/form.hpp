// SPDX-License-Identifier: Apache-2.0
// The two official forms as data: every row and column with its printed label, the variants of it
// that real reports print, its unit and the article behind it. Everything else is derived from
// here. Source: the forms of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号; the articles
// are those of Decree 711 (中华人民共和国政府信息公开条例), a reading of the labels.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "govinfo/category.hpp"
#include "govinfo/path.hpp"
#include "govinfo/table.hpp"

namespace govinfo::inline v0_1 {

/// A text in both languages.
struct Text {
  std::string_view zh;
  std::string_view en;

  [[nodiscard]] constexpr std::string_view in(Lang lang) const noexcept {
    return lang == Lang::zh ? zh : en;
  }
};

/// Other ways in which real reports print a label. Differences of punctuation, brackets, blanks
/// and full-width letters need no entry: labels are compared without them.
using Aliases = std::span<const std::string_view>;

namespace detail {

template <class... S>
constexpr std::array<std::string_view, sizeof...(S)> texts(S... s) {
  return {std::string_view{s}...};
}

}  // namespace detail

/// Whether a row stands on an edition of the form.
struct OnForm {
  bool trial_2019 = true;
  bool standard_2021 = true;

  [[nodiscard]] constexpr bool in(Edition edition) const noexcept {
    return edition == Edition::trial_2019 ? trial_2019 : standard_2021;
  }
};

// ---------------------------------------------------------------------------------- sections ----

/// A section and its heading.
struct SectionForm {
  Section section;
  Text label;
  Aliases aliases;
};

namespace detail {

inline constexpr auto overview_aliases =
    texts("总体概述", "工作基本情况", "概述", "基本情况", "政府信息公开工作的总体情况",
          "政府信息公开工作总体情况");
inline constexpr auto disclosure_aliases =
    texts("行政机关主动公开政府信息情况", "主动公开政府信息的情况", "主动公开情况",
          "政府信息主动公开情况");
inline constexpr auto requests_aliases =
    texts("行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况",
          "依申请公开政府信息情况", "政府信息依申请公开情况");
inline constexpr auto remedies_aliases =
    texts("因政府信息公开工作被申请行政复议、提起行政诉讼情况",
          "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
          "因政府信息公开被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
          "申请行政复议、提起行政诉讼的情况", "申请行政复议、提起行政诉讼情况");
inline constexpr auto problems_aliases =
    texts("政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及整改措施",
          "存在问题及改进情况", "存在的主要问题和改进情况", "存在的主要问题及改进措施",
          "存在的问题及改进情况", "主要问题及改进情况");
inline constexpr auto other_aliases =
    texts("其他需要报告的情况", "其他需报告的事项", "其他需要说明的事项", "需要报告的其他事项",
          "其它需要报告的事项");

}  // namespace detail

/// The six sections in order. 2019 form: the same, with longer headings (aliases).
inline constexpr std::array<SectionForm, 6> section_forms = {{
    {Section::overview, {"总体情况", "Overview"}, detail::overview_aliases},
    {Section::disclosure,
     {"主动公开政府信息情况", "Proactive disclosure"},
     detail::disclosure_aliases},
    {Section::requests,
     {"收到和处理政府信息公开申请情况", "Requests received and handled"},
     detail::requests_aliases},
    {Section::remedies,
     {"政府信息公开行政复议、行政诉讼情况", "Reviews and lawsuits"},
     detail::remedies_aliases},
    {Section::problems,
     {"存在的主要问题及改进情况", "Main problems and improvements"},
     detail::problems_aliases},
    {Section::other_matters, {"其他需要报告的事项", "Other matters"}, detail::other_aliases},
}};

// ---------------------------------------------------------------------------------- table 三 ----

/// A column of table 三. `over` is the heading above it: 法人或其他组织 for the five kinds of
/// organisation, empty for 自然人 and 总计.
struct ApplicantForm {
  Applicant applicant;
  Text label;
  Text over;
};

inline constexpr Text applicants_heading = {"申请人情况", "Applicants"};
inline constexpr Text organizations_heading = {"法人或其他组织",
                                               "Legal persons or other organisations"};

inline constexpr std::array<ApplicantForm, count_of<Applicant>> applicant_forms = {{
    {Applicant::natural_person, {"自然人", "Natural persons"}, {}},
    {Applicant::commercial_enterprise,
     {"商业企业", "Commercial enterprises"},
     organizations_heading},
    {Applicant::research_institution, {"科研机构", "Research institutions"}, organizations_heading},
    {Applicant::public_welfare_organization,
     {"社会公益组织", "Public welfare organisations"},
     organizations_heading},
    {Applicant::legal_service_organization,
     {"法律服务机构", "Legal service organisations"},
     organizations_heading},
    {Applicant::other_organization, {"其他", "Other organisations"}, organizations_heading},
    {Applicant::total, {"总计", "Total"}, {}},
}};

/// The head cell of table 三, which states the identity of its columns.
inline constexpr Text requests_head = {
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "(in each column: item one plus item two equals item three plus item four)"};

/// The merged cell beside all results.
inline constexpr Text results_heading = {"三、本年度办理结果", "3. Results in the year"};

/// A row of table 三. `article` is the article of Decree 711 that the row counts, empty where
/// there is none.
struct RequestForm {
  RequestRow row;
  Text label;
  std::string_view article;
  Aliases aliases;
  OnForm on;
};

/// A group of results. `label` is printed in a cell of its own beside the rows of the group; the
/// groups of one row print it as the row's label.
struct GroupForm {
  OutcomeGroup group;
  Text label;
};

inline constexpr std::array<GroupForm, count_of<OutcomeGroup>> group_forms = {{
    {OutcomeGroup::granted, {"（一）予以公开", "(1) Granted"}},
    {OutcomeGroup::partially_granted, {"（二）部分公开", "(2) Partially granted"}},
    {OutcomeGroup::denied, {"（三）不予公开", "(3) Denied"}},
    {OutcomeGroup::unable_to_provide, {"（四）无法提供", "(4) Unable to provide"}},
    {OutcomeGroup::not_processed, {"（五）不予处理", "(5) Not processed"}},
    {OutcomeGroup::otherwise_handled, {"（六）其他处理", "(6) Otherwise handled"}},
}};

namespace detail {

inline constexpr auto received_aliases = texts("本年新收政府信息公开申请数量");
inline constexpr auto carried_in_aliases =
    texts("上年结转政府信息公开申请数量", "上年转结政府信息公开申请数量",
          "二、上年转结政府信息公开申请数量");
inline constexpr auto partially_granted_aliases =
    texts("（二）部分公开", "（二）部分公开（区分处理的，只计这一情况，不计其他情况）");
inline constexpr auto prohibited_aliases = texts("2.其他法律行政止公开");
inline constexpr auto security_aliases = texts("3.危及三安全一稳定");
inline constexpr auto process_aliases = texts("6.属于四类过程性性信息");
inline constexpr auto correction_aliases = texts("1.逾期不补正", "1.申请人无正当理由逾期不补正");
inline constexpr auto fee_aliases =
    texts("2.逾期不缴费", "2.逾期不缴纳费用", "2.申请人逾期未按收费通知要求缴纳费用");
inline constexpr auto unspecified_aliases = texts("（六）其他");
inline constexpr auto carried_out_aliases = texts("结转下年度继续办理", "四、转结下年度继续办理");

}  // namespace detail

/// The rows of table 三 in the order of the form, both editions.
inline constexpr std::array<RequestForm, count_of<RequestRow>> request_forms = {{
    {RequestRow::received,
     {"一、本年新收政府信息公开申请数量", "1. New requests received in the year"},
     "",
     detail::received_aliases,
     {}},
    {RequestRow::carried_in,
     {"二、上年结转政府信息公开申请数量", "2. Requests carried over from last year"},
     "",
     detail::carried_in_aliases,
     {}},
    {RequestRow::granted, {"（一）予以公开", "(1) Granted"}, "36(1)(2)", {}, {}},
    {RequestRow::partially_granted,
     {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "(2) Partially granted (counted here only)"},
     "37",
     detail::partially_granted_aliases,
     {}},
    {RequestRow::state_secret, {"1.属于国家秘密", "1. State secret"}, "14", {}, {}},
    {RequestRow::prohibited_by_law,
     {"2.其他法律行政法规禁止公开", "2. Disclosure prohibited by other laws or regulations"},
     "14",
     detail::prohibited_aliases,
     {}},
    {RequestRow::security_and_stability,
     {"3.危及“三安全一稳定”", "3. Endangers national, public, economic security or stability"},
     "14",
     detail::security_aliases,
     {}},
    {RequestRow::third_party_rights,
     {"4.保护第三方合法权益", "4. Lawful rights of third parties"},
     "15, 32",
     {},
     {}},
    {RequestRow::internal_affairs, {"5.属于三类内部事务信息", "5. Internal affairs"}, "16", {}, {}},
    {RequestRow::process_information,
     {"6.属于四类过程性信息", "6. Process information"},
     "16",
     detail::process_aliases,
     {}},
    {RequestRow::enforcement_file,
     {"7.属于行政执法案卷", "7. Administrative enforcement file"},
     "16",
     {},
     {}},
    {RequestRow::administrative_inquiry,
     {"8.属于行政查询事项", "8. Matter of an administrative inquiry"},
     "36(7)",
     {},
     {}},
    {RequestRow::not_held,
     {"1.本机关不掌握相关政府信息", "1. Not held by this organ"},
     "36(4)(5)",
     {},
     {}},
    {RequestRow::needs_creation,
     {"2.没有现成信息需要另行制作", "2. No existing information, would have to be created"},
     "38",
     {},
     {}},
    {RequestRow::still_unclear,
     {"3.补正后申请内容仍不明确", "3. Request still unclear after correction"},
     "30",
     {},
     {}},
    {RequestRow::petition_or_complaint,
     {"1.信访举报投诉类申请", "1. Petition, report or complaint"},
     "39",
     {},
     {}},
    {RequestRow::repeated_request, {"2.重复申请", "2. Repeated request"}, "36(6)", {}, {}},
    {RequestRow::published_material,
     {"3.要求提供公开出版物", "3. Asks for published material"},
     "39",
     {},
     {}},
    {RequestRow::excessive_requests,
     {"4.无正当理由大量反复申请", "4. Excessive requests without good reason"},
     "35",
     {},
     {}},
    {RequestRow::reconfirmation,
     {"5.要求行政机关确认或重新出具已获取信息",
      "5. Asks to confirm or reissue information already obtained"},
     "",
     {},
     {}},
    {RequestRow::correction_overdue,
     {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "1. Not corrected in time without good reason, no longer processed"},
     "30",
     detail::correction_aliases,
     {false, true}},
    {RequestRow::fee_overdue,
     {"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "2. Fee not paid in time, no longer processed"},
     "42",
     detail::fee_aliases,
     {false, true}},
    {RequestRow::other_reason, {"3.其他", "3. Other"}, "", {}, {false, true}},
    {RequestRow::other_unspecified,
     {"（六）其他处理", "(6) Otherwise handled"},
     "",
     detail::unspecified_aliases,
     {true, false}},
    {RequestRow::processed, {"（七）总计", "(7) Total"}, "", {}, {}},
    {RequestRow::carried_out,
     {"四、结转下年度继续办理", "4. Carried over to next year"},
     "",
     detail::carried_out_aliases,
     {}},
}};

[[nodiscard]] constexpr const RequestForm& form_of(RequestRow row) noexcept {
  return request_forms[index(row)];
}
[[nodiscard]] constexpr const ApplicantForm& form_of(Applicant applicant) noexcept {
  return applicant_forms[index(applicant)];
}
[[nodiscard]] constexpr const GroupForm& form_of(OutcomeGroup group) noexcept {
  return group_forms[index(group)];
}

namespace detail {

template <Edition edition>
inline constexpr auto request_rows_of = [] {
  constexpr std::size_t count = [] {
    std::size_t rows = 0;
    for (const RequestForm& form : request_forms) {
      if (form.on.in(edition)) ++rows;
    }
    return rows;
  }();
  std::array<RequestRow, count> rows{};
  std::size_t i = 0;
  for (const RequestForm& form : request_forms) {
    if (form.on.in(edition)) rows[i++] = form.row;
  }
  return rows;
}();

}  // namespace detail

/// The rows of table 三 on one edition, in order: 25 (2021) or 23 (2019).
[[nodiscard]] constexpr std::span<const RequestRow> request_rows(Edition edition) noexcept {
  if (edition == Edition::trial_2019) return detail::request_rows_of<Edition::trial_2019>;
  return detail::request_rows_of<Edition::standard_2021>;
}

// ---------------------------------------------------------------------------------- table 二 ----

/// A column of a block of table 二. `unit` is empty where the form names none: 采购总金额 is
/// printed in 元 and in 万元.
struct DisclosureColumn {
  Text label;
  Text unit;
  Aliases aliases;
};

/// A row of a block of table 二 and its figures, one for each column of the block.
struct DisclosureRow {
  Text label;
  std::span<const FigureId> figures;
  Aliases aliases;
};

/// A block of table 二: one paragraph of article 20.
struct DisclosureBlock {
  Text title;
  std::string_view article;
  std::span<const DisclosureColumn> columns;
  std::span<const DisclosureRow> rows;
};

inline constexpr Text disclosure_rows_heading = {"信息内容", "Information"};

namespace detail {

inline constexpr Text pieces = {"件", "documents"};
inline constexpr Text items = {"项", "items"};
inline constexpr Text decisions_unit = {"件", "decisions"};
inline constexpr Text wan_yuan = {"万元", "10,000 yuan"};

template <class... P>
consteval auto ids(P... path) {
  return std::array<FigureId, sizeof...(P)>{figure_id(path)...};
}

inline constexpr auto normative_aliases = texts("规范性文件", "行政规范性档案", "规范性档案");
inline constexpr auto fees_aliases = texts("行政事业性收费项目");
inline constexpr auto issued_aliases =
    texts("本年制发数", "本年度制发数", "本年度制发件数", "本年发件数");
inline constexpr auto repealed_aliases = texts("本年废止数", "本年度废止件数", "年废止件数");
inline constexpr auto in_force_aliases =
    texts("现行有效数", "现行有效件", "现行有效件数（历史累计）");
inline constexpr auto decisions_2021_aliases = texts("处理决定数量", "本年度处理决定数量");
inline constexpr auto decisions_2019_aliases = texts("本年处理决定数量");
inline constexpr auto collected_aliases = texts("本年收费金额", "本年收费金额（万元）");
inline constexpr auto change_aliases = texts("本年增减", "本年数量");
inline constexpr auto amount_aliases = texts("采购总金额（万元）", "采购金额");

// 2021 form
inline constexpr std::array<DisclosureColumn, 3> documents_2021 = {{
    {{"本年制发件数", "Issued in the year"}, pieces, issued_aliases},
    {{"本年废止件数", "Repealed in the year"}, pieces, repealed_aliases},
    {{"现行有效件数", "In force"}, pieces, in_force_aliases},
}};
inline constexpr std::array<DisclosureColumn, 1> decisions_2021 = {{
    {{"本年处理决定数量", "Decisions in the year"}, decisions_unit, decisions_2021_aliases},
}};
inline constexpr std::array<DisclosureColumn, 1> fees_2021 = {{
    {{"本年收费金额（单位：万元）", "Collected in the year (10,000 yuan)"},
     wan_yuan,
     collected_aliases},
}};
inline constexpr auto regulations_2021_ids =
    ids("disclosure.regulations.issued", "disclosure.regulations.repealed",
        "disclosure.regulations.in_force");
inline constexpr auto normative_2021_ids =
    ids("disclosure.normative_documents.issued", "disclosure.normative_documents.repealed",
        "disclosure.normative_documents.in_force");
inline constexpr auto licensing_2021_ids = ids("disclosure.licensing.decisions");
inline constexpr auto penalties_2021_ids = ids("disclosure.penalties.decisions");
inline constexpr auto coercion_2021_ids = ids("disclosure.coercion.decisions");
inline constexpr auto fees_2021_ids = ids("disclosure.fees.collected");
inline constexpr std::array<DisclosureRow, 2> rows_1_2021 = {{
    {{"规章", "Rules"}, regulations_2021_ids, {}},
    {{"行政规范性文件", "Normative documents"}, normative_2021_ids, normative_aliases},
}};
inline constexpr std::array<DisclosureRow, 1> rows_5_2021 = {{
    {{"行政许可", "Licences"}, licensing_2021_ids, {}},
}};
inline constexpr std::array<DisclosureRow, 2> rows_6_2021 = {{
    {{"行政处罚", "Penalties"}, penalties_2021_ids, {}},
    {{"行政强制", "Coercive measures"}, coercion_2021_ids, {}},
}};
inline constexpr std::array<DisclosureRow, 1> rows_8_2021 = {{
    {{"行政事业性收费", "Administrative fees"}, fees_2021_ids, fees_aliases},
}};

// 2019 form
inline constexpr std::array<DisclosureColumn, 3> documents_2019 = {{
    {{"本年新制作数量", "Made in the year"}, pieces, {}},
    {{"本年新公开数量", "Newly disclosed in the year"}, pieces, {}},
    {{"对外公开总数量", "Disclosed in total"}, pieces, {}},
}};
inline constexpr std::array<DisclosureColumn, 3> decisions_2019 = {{
    {{"上一年项目数量", "Items last year"}, items, {}},
    {{"本年增/减", "Change in the year"}, items, change_aliases},
    {{"处理决定数量", "Decisions"}, decisions_unit, decisions_2019_aliases},
}};
inline constexpr std::array<DisclosureColumn, 2> fees_2019 = {{
    {{"上一年项目数量", "Items last year"}, items, {}},
    {{"本年增/减", "Change in the year"}, items, change_aliases},
}};
inline constexpr std::array<DisclosureColumn, 2> procurement_2019 = {{
    {{"采购项目数量", "Procurement projects"}, items, {}},
    {{"采购总金额", "Procurement amount"}, {}, amount_aliases},
}};
inline constexpr auto regulations_2019_ids =
    ids("disclosure.regulations.made", "disclosure.regulations.disclosed",
        "disclosure.regulations.disclosed_total");
inline constexpr auto normative_2019_ids =
    ids("disclosure.normative_documents.made", "disclosure.normative_documents.disclosed",
        "disclosure.normative_documents.disclosed_total");
inline constexpr auto licensing_2019_ids =
    ids("disclosure.licensing.items_last_year", "disclosure.licensing.change",
        "disclosure.licensing.decisions");
inline constexpr auto services_2019_ids =
    ids("disclosure.other_services.items_last_year", "disclosure.other_services.change",
        "disclosure.other_services.decisions");
inline constexpr auto penalties_2019_ids =
    ids("disclosure.penalties.items_last_year", "disclosure.penalties.change",
        "disclosure.penalties.decisions");
inline constexpr auto coercion_2019_ids =
    ids("disclosure.coercion.items_last_year", "disclosure.coercion.change",
        "disclosure.coercion.decisions");
inline constexpr auto fees_2019_ids =
    ids("disclosure.fees.items_last_year", "disclosure.fees.change");
inline constexpr auto procurement_2019_ids =
    ids("disclosure.procurement.projects", "disclosure.procurement.amount");
inline constexpr auto normative_2019_aliases =
    texts("行政规范性文件", "规范性档案", "行政规范性档案");
inline constexpr std::array<DisclosureRow, 2> rows_1_2019 = {{
    {{"规章", "Rules"}, regulations_2019_ids, {}},
    {{"规范性文件", "Normative documents"}, normative_2019_ids, normative_2019_aliases},
}};
inline constexpr std::array<DisclosureRow, 2> rows_5_2019 = {{
    {{"行政许可", "Licences"}, licensing_2019_ids, {}},
    {{"其他对外管理服务事项", "Other services to the public"}, services_2019_ids, {}},
}};
inline constexpr std::array<DisclosureRow, 2> rows_6_2019 = {{
    {{"行政处罚", "Penalties"}, penalties_2019_ids, {}},
    {{"行政强制", "Coercive measures"}, coercion_2019_ids, {}},
}};
inline constexpr std::array<DisclosureRow, 1> rows_8_2019 = {{
    {{"行政事业性收费", "Administrative fees"}, fees_2019_ids, fees_aliases},
}};
inline constexpr std::array<DisclosureRow, 1> rows_9_2019 = {{
    {{"政府集中采购", "Centralised procurement"}, procurement_2019_ids, {}},
}};

inline constexpr Text clause_1 = {"第二十条第（一）项", "Article 20 (1)"};
inline constexpr Text clause_5 = {"第二十条第（五）项", "Article 20 (5)"};
inline constexpr Text clause_6 = {"第二十条第（六）项", "Article 20 (6)"};
inline constexpr Text clause_8 = {"第二十条第（八）项", "Article 20 (8)"};
inline constexpr Text clause_9 = {"第二十条第（九）项", "Article 20 (9)"};

inline constexpr std::array<DisclosureBlock, 4> disclosure_2021 = {{
    {clause_1, "20(1)", documents_2021, rows_1_2021},
    {clause_5, "20(5)", decisions_2021, rows_5_2021},
    {clause_6, "20(6)", decisions_2021, rows_6_2021},
    {clause_8, "20(8)", fees_2021, rows_8_2021},
}};
inline constexpr std::array<DisclosureBlock, 5> disclosure_2019 = {{
    {clause_1, "20(1)", documents_2019, rows_1_2019},
    {clause_5, "20(5)", decisions_2019, rows_5_2019},
    {clause_6, "20(6)", decisions_2019, rows_6_2019},
    {clause_8, "20(8)", fees_2019, rows_8_2019},
    {clause_9, "20(9)", procurement_2019, rows_9_2019},
}};

}  // namespace detail

/// The blocks of table 二 on one edition, in order.
[[nodiscard]] constexpr std::span<const DisclosureBlock> disclosure_blocks(
    Edition edition) noexcept {
  if (edition == Edition::trial_2019) return detail::disclosure_2019;
  return detail::disclosure_2021;
}

namespace detail {

inline constexpr auto disclosure_words_2019 = texts("新制作", "新公开", "对外公开总", "上一年项目",
                                                    "增/减", "采购项目", "采购总", "对外管理服务");
inline constexpr auto disclosure_words_2021 = texts("制发", "废止", "现行有效", "收费金额");
inline constexpr auto request_words_2021 = texts("逾期不补正", "逾期未按收费通知", "逾期不缴");

}  // namespace detail

/// Words in the headings and rows of a table that only this edition prints: they tell the forms
/// apart. Neither the year nor the notice that a report cites does.
[[nodiscard]] constexpr Aliases edition_words(Table table, Edition edition) noexcept {
  if (table == Table::disclosure) {
    if (edition == Edition::trial_2019) return detail::disclosure_words_2019;
    return detail::disclosure_words_2021;
  }
  if (table == Table::requests && edition == Edition::standard_2021) {
    return detail::request_words_2021;
  }
  return {};
}

// ---------------------------------------------------------------------------------- table 四 ----

/// A block of table 四. `over` is the heading above it: 行政诉讼 for the two kinds of lawsuit.
struct RemedyForm {
  Remedy remedy;
  Text label;
  Text over;
};

inline constexpr Text litigation_heading = {"行政诉讼", "Lawsuits"};

inline constexpr std::array<RemedyForm, count_of<Remedy>> remedy_forms = {{
    {Remedy::reconsideration, {"行政复议", "Administrative reconsideration"}, {}},
    {Remedy::direct_litigation,
     {"未经复议直接起诉", "Lawsuit without reconsideration"},
     litigation_heading},
    {Remedy::litigation_after_reconsideration,
     {"复议后起诉", "Lawsuit after reconsideration"},
     litigation_heading},
}};

/// A column of each block of table 四.
struct RemedyResultForm {
  RemedyResult result;
  Text label;
};

inline constexpr std::array<RemedyResultForm, count_of<RemedyResult>> remedy_result_forms = {{
    {RemedyResult::upheld, {"结果维持", "Upheld"}},
    {RemedyResult::corrected, {"结果纠正", "Corrected"}},
    {RemedyResult::other, {"其他结果", "Other result"}},
    {RemedyResult::pending, {"尚未审结", "Pending"}},
    {RemedyResult::total, {"总计", "Total"}},
}};

[[nodiscard]] constexpr const RemedyForm& form_of(Remedy remedy) noexcept {
  return remedy_forms[index(remedy)];
}
[[nodiscard]] constexpr const RemedyResultForm& form_of(RemedyResult result) noexcept {
  return remedy_result_forms[index(result)];
}

// --------------------------------------------------------------------------------- the whole ----

/// The title of the report after the organ and the year.
inline constexpr Text report_title = {"政府信息公开工作年度报告",
                                      "Annual report on government information disclosure"};

inline constexpr Text table_label(Table table) noexcept {
  switch (table) {
    case Table::disclosure: return {"表二", "Table 2"};
    case Table::requests: return {"表三", "Table 3"};
    case Table::remedies: return {"表四", "Table 4"};
  }
  return {};
}

/// The notice that prescribes an edition.
[[nodiscard]] constexpr std::string_view notice_of(Edition edition) noexcept {
  return edition == Edition::trial_2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
}

}  // namespace govinfo::inline v0_1
