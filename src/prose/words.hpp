// SPDX-License-Identifier: Apache-2.0
// What clerks write: groups of words of one role and value, separated by bars.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "prose/vocabulary.hpp"

namespace govinfo::inline v0_1::detail {

struct WordGroup {
  Role role;
  std::uint32_t value;
  bool label;
  std::u16string_view words;
};

/// The rows of table 三 under the groups （三）…（六）.
constexpr std::uint32_t rows_between(RequestRow first, RequestRow last) noexcept {
  return (bit(last) << 1) - bit(first);
}
inline constexpr std::uint32_t denied_rows =
    rows_between(RequestRow::state_secret, RequestRow::administrative_inquiry);
inline constexpr std::uint32_t unable_rows =
    rows_between(RequestRow::not_held, RequestRow::still_unclear);
inline constexpr std::uint32_t not_processed_rows =
    rows_between(RequestRow::petition_or_complaint, RequestRow::reconfirmation);
inline constexpr std::uint32_t otherwise_rows =
    rows_between(RequestRow::correction_overdue, RequestRow::other_unspecified);

inline constexpr std::uint32_t organization_bits =
    bit(Applicant::commercial_enterprise) | bit(Applicant::research_institution) |
    bit(Applicant::public_welfare_organization) | bit(Applicant::legal_service_organization) |
    bit(Applicant::other_organization);
inline constexpr std::uint32_t litigation_bits =
    bit(Remedy::direct_litigation) | bit(Remedy::litigation_after_reconsideration);

template <class E>
constexpr std::uint32_t as(E value) noexcept {
  return static_cast<std::uint32_t>(value);
}

// clang-format off
inline constexpr auto word_groups = std::to_array<WordGroup>({
    // ---- requests
    {Role::request, 0, false,
     u"政府信息公开申请|政府信息公开的申请|政府信息公开申请件|信息公开申请|信息公开申请件|政府信息依申请公开|政府信息依申请公开申请|"
     u"依申请公开政府信息申请|依申请公开政府信息|依申请公开信息申请|依申请公开信息|依申请公开的申请|依申请公开的政府信息|依申请公开申请|依申请公开事项|依申请公开件|依申请公开|依申请件|依申请|"
     u"公开申请|公开申请件|申请公开政府信息|申请政府信息公开|申请信息公开|申请公开信息|申请公开|申请公开事项|公开政府信息的申请|公开政府信息申请|"
     u"获取政府信息的申请|获取政府信息申请|政务公开申请|政务信息公开申请|政府信息申请|信息申请|公开信息申请|要求公开政府信息的申请|要求提供政府信息的申请|要求获取政府信息的申请|要求公开信息的申请|获取信息的申请|公开政府信息的请求|政府信息公开的请求"},
    {Role::bare_request, 0, false, u"申请|申请件|申请事项"},
    {Role::flow, as(Flow::received), false, u"收到|共收|接收|接收到|收件|接到|收悉|收到了"},
    {Role::flow, as(Flow::fresh), true, u"新收|新收到|新接收|新受理|新收件"},
    {Role::flow, as(Flow::fresh), false, u"收到新的|收到新|新增"},
    {Role::flow, as(Flow::due), false, u"应办理|应办|应答复|应办结|需办理|应处理|需答复"},
    {Role::flow, as(Flow::accepted), false, u"受理|收办|接受|登记受理|受理登记|共登记|登记|受理了"},
    {Role::flow, as(Flow::handled), false, u"办理|承办|受理并办理|办理了"},
    {Role::flow, as(Flow::finished), false, u"在办结|办结|答复|回复|办毕|办复|答复了|办结了|已办结|已答复|办理答复|办理完结|处理|处置|处理了|处理完毕|办理完毕|办理结果|处理结果|办理并答复|办理完成|完成办理|答复完毕|办结完毕|办理答复完毕|结案|均已答复|均已办结"},
    {Role::carry, 0, true, u"结转|转结|接转|转接"},
    {Role::carry, 0, false, u"结转来|旧存|旧存件|存件|转接来|结转件|结转数|结转申请|结转到|结转至|转结至|顺延|顺延到|顺延至|遗留|跨年度|跨年|转入|结转下来|结转过来|转结到|延续到|延续至|结余"},
    {Role::carry, 1, false, u"转下一年|转到下一年|转至下一年|转入下一年|结转走|转结下年|转结下年度|转下一年度|转下年度|转下年|转至下年|转至下年度|转到下年|转到下年度|转入下年|转入下年度|转至下一年度|转到下一年度|转入下一年度|年末结转|年底结转|期末结转|年末未办结|年末尚未办结|年底尚未办结"},
    {Role::carry, 2, false, u"上年转来|上年度转来|去年转来|上年转入|上年度转入|上一年转来|上一年度转来|上一年转入|上一年度转入|去年转入|年初结转|期初结转|往年遗留|往年遗留件|往年结转|往年结转件|往年度结转|历年结转|历年遗留|以往年度结转|以往年度遗留|以前年度结转|以前年度遗留|往年未办结|承接上年|承接上年度|承接上一年度|承接去年"},
    {Role::unfinished, 0, false, u"正在办理|尚在办理|正在办理中|尚在办理中|仍在办理|仍在办理中|在办|尚未办结|未办结|待办结|未到答复期限|未到期限|尚未到答复期限|未到办理期限|正在办理之中|办理中"},
    // ---- outcomes
    {Role::outcome, bit(RequestRow::granted), false, u"答复公开|公开类|予以公开类|答复予以公开|同意公开|准予公开|给予公开|公开答复|予以提供|同意提供|决定予以公开"},
    {Role::outcome, bit(RequestRow::partially_granted), false, u"答复部分公开|同意部分公开|予以部分公开|部分予以公开|部分同意公开|给予部分公开|准予部分公开|区分处理"},
    {Role::outcome, bit(RequestRow::granted) | bit(RequestRow::partially_granted), false, u"公开(含部分公开)|公开类(含部分公开)|予以公开类(含部分公开)|公开(包括部分公开)|予以公开(含部分公开)|予以公开(包括部分公开)|予以公开或部分公开"},
    {Role::outcome, denied_rows, true, u"不予公开"},
    {Role::outcome, denied_rows, false, u"不同意公开|不公开|决定不予公开|答复不公开|答复不予公开|不予以公开"},
    {Role::outcome, unable_rows, true, u"无法提供"},
    {Role::outcome, unable_rows, false, u"不能提供|无法公开|答复无法提供|未能提供|无法予以提供"},
    {Role::outcome, not_processed_rows, true, u"不予处理"},
    {Role::outcome, not_processed_rows, false, u"不作处理|不处理|不予受理|答复不予处理"},
    {Role::outcome, otherwise_rows, true, u"其他处理"},
    {Role::outcome, otherwise_rows, false, u"其它处理|作其他处理|其他方式处理|其他情形处理|其他办理结果|其他处理情况"},
    {Role::outcome, bit(RequestRow::state_secret), false, u"国家秘密|涉及国家秘密|属于国家秘密|属国家秘密|涉密"},
    {Role::outcome, bit(RequestRow::prohibited_by_law), false, u"法律禁止|法律禁止公开|法律行政法规禁止|法律法规禁止|法律、行政法规禁止|法律行政法规禁止公开|法律法规禁止公开|法律、行政法规禁止公开|其他法律法规禁止公开|其他法律、行政法规禁止公开|禁止公开"},
    {Role::outcome, bit(RequestRow::security_and_stability), false, u"公共安全和社会稳定|公共安全、社会稳定|国家安全、公共安全、经济安全、社会稳定|危及公共安全和社会稳定|可能危及公共安全和社会稳定|危及国家安全、公共安全、经济安全、社会稳定|可能危及国家安全、公共安全、经济安全、社会稳定|三安全一稳定|危及三安全一稳定"},
    {Role::outcome, bit(RequestRow::third_party_rights), false, u"保护第三方合法权益|保护第三方权益|第三方不同意|第三方不同意公开|第三方合法权益|第三方权益|涉及第三方合法权益|损害第三方合法权益|侵害第三方合法权益|涉及第三方权益"},
    {Role::outcome, bit(RequestRow::internal_affairs), false, u"内部事务|三类内部事务信息|内部事务信息|内部事务类信息|内部管理信息|属于内部事务信息|三类内部事务"},
    {Role::outcome, bit(RequestRow::process_information), false, u"四类过程性信息|过程性信息|过程性性信息|属于四类过程性性信息|属于过程性信息|四类过程信息|属过程性信息"},
    {Role::outcome, bit(RequestRow::enforcement_file), false, u"执法案卷类信息|行政执法案卷类信息|行政执法案卷|行政执法案卷信息|执法案卷|执法案卷信息|属于行政执法案卷信息"},
    {Role::outcome, bit(RequestRow::administrative_inquiry), false, u"行政查询事项|属于行政查询|行政查询"},
    {Role::outcome, bit(RequestRow::not_held), false,
     u"告知不存在|不存在类|信息不存在答复|答复不存在|答复信息不存在|答复政府信息不存在|信息不存在类|不属于本机关掌握|信息不属于本机关掌握|不属本机关掌握|不属于本机关负责|相关信息不存在|不掌握|不掌握相关信息|不掌握相关政府信息|不掌握该信息|不掌握该政府信息|本机关不掌握|本机关不掌握相关信息|本机关不掌握相关政府信息|本机关不掌握该信息|本单位不掌握|本单位不掌握相关信息|我局不掌握|我局不掌握相关信息|本部门不掌握|信息不存在|政府信息不存在|告知信息不存在|告知政府信息不存在|申请信息不存在|"
     u"非本机关|非本机关公开|非本机关公开职责|非本机关职责|非本机关掌握|非本机关政府信息|告知非本机关|不属于本机关|不属于本机关公开|不属于本机关公开范围|不属于本机关职责范围|不属于本机关负责公开|不属于本行政机关|不属于本行政机关公开|不属于本行政机关负责公开|"
     u"不属本机关|不属于本单位|不属于本单位公开|不属于本单位公开范围|不属于本部门|不属于本部门公开范围|不属于我局|不属于我局公开范围|不属于我局职责范围|告知其他途径|未制作或获取|未制作或者获取|本机关不掌握的信息|本机关不掌握的政府信息|不掌握的信息|不掌握的政府信息|本单位不掌握的信息|本单位不掌握的政府信息|不存在的政府信息|不属于本机关掌握的信息|经检索不存在|经检索没有|经检索未找到"},
    {Role::outcome, bit(RequestRow::needs_creation), false, u"加工分析|加工、分析|加工或分析|需要加工、分析|需加工、分析|没有现成信息|无现成信息|需要另行制作|需另行制作|另行制作|需要加工分析|需加工分析|没有现成信息需另行制作"},
    {Role::outcome, bit(RequestRow::still_unclear), false, u"补正后申请人仍未明确内容|补正后仍未明确|补正后仍未明确内容|申请内容不明确|补正后申请内容仍不清楚|仍未明确内容|申请内容仍不明确|补正后仍不明确|补正后内容仍不明确|内容仍不明确|补正后申请内容不明确|经补正后申请内容仍不明确|经补正后仍不明确|经补正仍不明确|补正仍不明确|经补正内容仍不明确|经补正申请内容仍不明确|经补正后内容仍不明确|补正后仍不清楚|经补正后仍不清楚|经补正仍不清楚"},
    {Role::outcome, bit(RequestRow::petition_or_complaint), false, u"属于信访事项|属信访事项|属于信访|属于信访投诉|属于投诉举报|属于信访举报投诉|属于信访、投诉、举报|信访投诉举报|投诉举报类|举报投诉类|信访、投诉、举报|信访、举报、投诉活动|信访、投诉、举报活动|信访举报投诉类申请|信访举报投诉类|信访举报投诉|信访投诉举报类|信访投诉举报类申请|信访、举报、投诉类申请|信访、举报、投诉类|信访、举报、投诉|信访、投诉、举报类申请|信访类申请|信访类"},
    {Role::outcome, bit(RequestRow::repeated_request), false, u"重复申请|重复提出|重复提出申请|重复类申请|属于重复申请"},
    {Role::outcome, bit(RequestRow::published_material), false, u"公开出版物|要求提供公开出版物"},
    {Role::outcome, bit(RequestRow::excessive_requests), false, u"反复大量申请|大量、反复申请|大量反复申请|无正当理由大量反复申请"},
    {Role::outcome, bit(RequestRow::reconfirmation), false, u"对已获取信息重新确认|要求对已获取信息重新确认|重新确认已获取信息|要求确认已获取信息|重新出具已获取信息|确认或重新出具已获取信息|要求确认或重新出具已获取信息|要求行政机关确认或者重新出具已获取信息"},
    {Role::outcome, bit(RequestRow::correction_overdue), false, u"未按要求补正|申请人未按要求补正|未按期补正|申请人未补正|申请人未按期补正|逾期仍未补正|未在规定期限内补正|申请人逾期仍未补正|逾期不补正视为放弃申请|逾期未补正视为放弃申请|逾期不补正视为放弃|逾期不补正|逾期未补正|无正当理由逾期不补正|申请人逾期不补正|申请人逾期未补正|申请人无正当理由逾期未补正"},
    {Role::outcome, bit(RequestRow::fee_overdue), false, u"逾期未缴费视为放弃申请|逾期不缴费视为放弃申请|逾期未缴费视为放弃|逾期不缴费视为放弃|逾期未缴纳费用视为放弃申请|逾期未缴纳信息处理费|缴费逾期|逾期不缴费|逾期未缴费|逾期不缴纳费用|逾期未缴纳费用|逾期未按收费通知要求缴纳费用|逾期缴费不再处理|未按期缴费|未按时缴费|未按要求缴费|未在规定期限内缴费|未按期缴纳费用|未在规定期限内缴纳费用|未按期缴纳信息处理费|未在规定期限内缴纳信息处理费|未按要求缴纳信息处理费|未按时缴纳信息处理费|逾期未缴信息处理费"},
    {Role::outcome, bit(RequestRow::other_reason), false, u"主动撤销|主动撤回|撤回申请|撤销申请|申请人撤回|申请人撤回申请|申请人主动撤回|申请人主动撤回申请|自愿撤回|自愿撤回申请|自主撤销|自行撤回|申请人撤销|申请人主动撤销|主动撤回申请|主动撤销申请|撤回"},
    {Role::other, 0, false, u"其他|其它|其他情形的|其他情形|其他情况|其他类|其他原因|其他类型"},
    {Role::open_up, 0, false, u"公开|已公开"},
    // ---- applicants
    {Role::applicant, bit(Applicant::natural_person), true, u"自然人"},
    {Role::applicant, bit(Applicant::natural_person), false, u"公民|公民个人|个人|自然人申请人|自然人个人|自然人申请者"},
    {Role::applicant, bit(Applicant::commercial_enterprise), false, u"企业|公司|企业类|商业企业类"},
    {Role::applicant, bit(Applicant::research_institution), false, u"科研院所|科研单位|高校|科研类机构|高等院校|高等学校|科研机构类"},
    {Role::applicant, bit(Applicant::public_welfare_organization), false, u"公益组织|社会公益|公益机构|社会公益机构"},
    {Role::applicant, bit(Applicant::legal_service_organization), false, u"律师事务所|法律服务组织|律所|法律机构"},
    {Role::applicant, bit(Applicant::other_organization), false, u"其他组织|其它组织|其他组织机构|其他类型组织"},
    {Role::applicant, organization_bits, true, u"法人或其他组织"},
    {Role::applicant, organization_bits, false, u"企业和其他组织|企业及其他组织|企业或其他组织|企业、其他组织|企业等其他组织|机构申请|单位申请|组织申请|法人和组织|法人、组织|法人及组织|法人或组织|法人单位|法人和其他组织|法人或者其他组织|法人及其他组织|法人、其他组织|法人、其他组织机构|法人或其它组织|法人及其它组织|法人组织|法人"},
    // ---- remedies
    {Role::remedy, bit(Remedy::reconsideration), true, u"行政复议"},
    {Role::remedy, bit(Remedy::reconsideration), false, u"复议|申请行政复议|被申请行政复议|提起行政复议|被提起行政复议|申请复议|被申请复议|提出行政复议|行政复议申请|被复议|提请行政复议"},
    {Role::remedy, litigation_bits, false, u"被诉至法院|被诉至人民法院|诉至法院|诉至人民法院|行政诉讼|诉讼|提起行政诉讼|被提起行政诉讼|提起诉讼|被提起诉讼|被诉|被诉讼|被起诉|被行政诉讼|提出行政诉讼"},
    {Role::remedy, litigation_bits | bit(Remedy::reconsideration), false, u"行政争议|行政争议案件|引起的行政争议|引发的行政争议|产生的行政争议|复议诉讼|复议诉讼案件|行政复议诉讼"},
    {Role::remedy, bit(Remedy::direct_litigation), false, u"直接向法院起诉|直接向人民法院起诉|直接向法院提起诉讼|直接向人民法院提起诉讼|直接向人民法院提起行政诉讼|直接起诉|直接提起行政诉讼|未经复议直接提起行政诉讼|未经复议直接提起诉讼|直接诉讼|直接提起诉讼|未经行政复议直接起诉|未经复议直接诉讼|未经行政复议直接提起行政诉讼|未经复议直接向法院起诉|未经复议直接向人民法院起诉|未经复议直接向法院提起诉讼|未经复议直接向人民法院提起诉讼|未经复议直接向人民法院提起行政诉讼|未经复议直接向法院提起行政诉讼|未经复议直接起诉|未经复议直接诉至法院|未经复议直接进入诉讼|未经复议而直接起诉|未经行政复议直接向法院起诉|未经行政复议直接向人民法院起诉|未经行政复议直接向法院提起诉讼|未经行政复议直接向人民法院提起诉讼|未经行政复议直接向人民法院提起行政诉讼|未经行政复议直接向法院提起行政诉讼|未经行政复议直接提起诉讼|未经行政复议直接诉讼|未经行政复议直接诉至法院|未经行政复议直接进入诉讼|未经行政复议而直接起诉|直接诉至法院|直接向法院提起行政诉讼"},
    {Role::remedy, bit(Remedy::litigation_after_reconsideration), false, u"对复议决定不服再起诉|对复议决定不服起诉|对复议决定不服提起诉讼|不服复议决定提起诉讼|不服复议决定起诉|对复议决定不服向法院起诉|对复议决定不服提起行政诉讼|经复议起诉|经复议诉讼|经行政复议起诉|复议后提起行政诉讼|复议后提起诉讼|经复议后起诉|复议后诉讼|经复议后提起诉讼|经复议后提起行政诉讼|行政复议后起诉|复议后再诉讼|经行政复议后起诉|复议后行政诉讼|行政复议后提起行政诉讼|复议后再起诉"},
    {Role::result, bit(RemedyResult::upheld), false, u"维持决定|维持原判|维持|获维持|维持原行政行为|维持原决定|维持原具体行政行为|予以维持|被维持|结果为维持|维持原答复|得到维持"},
    {Role::result, bit(RemedyResult::corrected), false, u"撤销|撤销原行政行为|撤销原决定|撤销原具体行政行为|败诉|被判败诉|判决败诉|判决纠正|判决我局败诉|判决我单位败诉|判决本机关败诉|纠正的案例|纠错的案例|被纠正的案例|被纠错的案例|纠错案例|撤销或变更|撤销或者变更|被撤销|撤销原答复|责令重新答复|责令重新作出答复|确认违法|判决撤销|变更或撤销|纠正|被纠正|予以纠正|被纠错|纠错|结果为纠正"},
    {Role::result, bit(RemedyResult::other), false, u"其它结果|结果为其他|其他处理结果"},
    {Role::result, bit(RemedyResult::pending), false, u"未结|尚未结|尚在审理之中|正在审理之中|未审结|正在审理|正在审理中|审理中|尚在审理|尚在审理中|未结案|尚未结案|待审结|暂未审结|仍在审理|仍在审理中|尚未审理终结|尚未审理完结"},
    // ---- table 二
    {Role::document, 1, true, u"规章"},
    {Role::document, 1, false, u"政府规章|部门规章|地方政府规章|行政规章"},
    {Role::document, 2, true, u"行政规范性文件|规范性文件"},
    {Role::document, 2, false, u"行政规范性档案|规范性档案"},
    {Role::action, as(Action::issued), false, u"制发|制定并公布|制定公布|制定|出台|印发|新制发|新出台|新制定|制定出台|制定印发|制订|新制作|制作|制定发布|制定并发布|新印发|出台了|制发了|制定了|印发了|新发布|新公布"},
    {Role::action, as(Action::repealed), false, u"废止|废止失效|废止或失效|废止和失效|宣布废止|废止了|予以废止"},
    {Role::action, as(Action::in_force), false, u"历年现行有效|历年有效|现行有效|现行有效的|继续有效|现有有效|有效|有效的|现存有效|现行有效文件|有效文件|现存有效文件"},
    {Role::action, as(Action::disclosed), false, u"主动公开|新公开|主动公开了|本年新公开"},
    {Role::action, as(Action::disclosed_total), false, u"对外公开|对外公开总数|对外公开总数量|累计公开"},
    {Role::action, as(Action::blocked), false, u"建议废止|建议修改|建议保留|建议修订|建议制定|拟废止|拟修改|拟保留|拟制定|修订|修改|清理|备案|审查|报备|起草|审核|征集|征求意见|公示|发布|推送|评估|送审|报送|上传|归集|解读|公布|废改"},
    {Role::decision, bit(Decision::licensing), true, u"行政许可"},
    {Role::decision, bit(Decision::penalties), true, u"行政处罚"},
    {Role::decision, bit(Decision::coercion), true, u"行政强制"},
    {Role::decision, bit(Decision::penalties), false, u"行政处罚决定|行政处罚决定书|处罚决定书|处罚类决定|作出处罚|作出处罚决定|处罚决定"},
    {Role::decision, bit(Decision::licensing), false, u"许可类决定|许可决定"},
    {Role::decision, bit(Decision::coercion), false, u"行政强制措施决定|强制类决定|强制决定"},
    {Role::procurement, 0, false, u"政府集中采购|政府集中采购项目|集中采购项目"},
    {Role::procurement, 1, false, u"采购项目"},
    {Role::decision, bit(Decision::other_services), true, u"其他对外管理服务事项"},
    {Role::fee, 0, true, u"行政事业性收费|行政事业性收费项目"},
    {Role::processing_fee, 0, false, u"信息处理费|信息公开处理费|政府信息公开处理费|政府信息公开信息处理费|政府信息处理费|处理费|信息公开信息处理费"},
    // ---- none
    {Role::zero, as(ZeroVerb::receives), false, u"未收到|没有收到|没收到|未接到|没有接到|未接收|未接收到|未收|尚未收到|暂未收到|无收到|未曾收到|未有收到|均未收到|从未收到|没有接收到"},
    {Role::zero, as(ZeroVerb::fresh), false, u"未新收|没有新收|未新收到|未收到新的|没有收到新的|无新收|未新增"},
    {Role::zero, as(ZeroVerb::accepts), false, u"未受理|没有受理|无受理"},
    {Role::zero, as(ZeroVerb::issues), false, u"未新制作|未制发|未制定|未出台|未印发|没有制发|没有制定|没有出台|没有印发|无制发|无新制发|未新制发|未制作|未新制定|未新出台"},
    {Role::zero, as(ZeroVerb::repeals), false, u"未废止|没有废止|无废止"},
    {Role::zero, as(ZeroVerb::carries), false, u"未结转|没有结转|无结转"},
    {Role::zero, as(ZeroVerb::handles), false, u"未办理|没有办理"},
    {Role::zero, 0, false,
     u"没有一单|没有一宗|没有一份|未采取|没有采取|未有任何|零发生|零出现|未收取|没有收取|不收取|未收费|未产生过|无|没有|没|未发生|未产生|未出现|未引发|未引起|未被|未有|未涉及|未存在|未发现|未因|未提起|没有发生|没有出现|没有产生|没有因|没有被|没有引发|没有涉及|"
     u"暂无|尚无|并无|均无|全无|皆无|不存在|从未发生|未曾发生|无人|无一|无一例|无一件|无一起|没有一例|没有一件|没有一起|未作出|没有作出|未实施|没有实施|未发生过|尚未发生|暂未发生|"
     u"均未发生|均没有|均未产生|均未出现|无发生|没有任何|没发生|未曾|亦无|也无|也没有|也未发生|都没有|未遇到|未接获|未形成|未遭到|没有存在|均不存在|未开展|未引致|未导致|未招致"},
    {Role::zero_char, 0, false, u"零"},
    {Role::neutral, 0, false, u"与往年相比|较往年|比往年|同往年相比|与历年相比|受理点|受理窗口|受理渠道|受理平台|受理中心|受理流程|受理制度|受理机制|受理机构|受理电话|受理范围|受理条件|收件箱|收件地址"},
    {Role::neutral, 0, false,
     u"规章以外的|规章以外|规章之外的|无法|无正当理由|无锡|无为|无关|无障碍|无偿|无纸化|无缝|无论|无误|无需|无须|无人机|无疑|无差错|无证|无效|无线|无遗漏|无异议|无投诉|无超期|无逾期|无违规|无积压|无延误|无失误|无泄密|有无|"
     u"没有及时|没有按|没有做到|没有达到|没有充分|没有形成|没有完全|没有明确|"
     u"行政复议法|行政诉讼法|行政复议委员会|行政复议法实施条例|行政复议局|行政复议决定|复议决定|行政复议审理|行政复议渠道|"
     u"较好|较大|比较|较多|较高|较强|较为|较少|比例|比赛|评比|比重|对比分析|"
     u"政务公开|一是|二是|三是|四是|五是|六是|一方面|十分|一致|一律|一定|一步|一般|一些|一系列|三审三校|一网通办|零距离|零差错|零失误|零投诉|零容忍|零败诉|零超期|零逾期|零违规"},
    {Role::neutral, 2, false, u"被复议机关|被行政复议机关|行政复议机关|复议机关|复议机构|行政复议机构|复议审查机关"},
    {Role::neutral, 3, false, u"法院|人民法院"},
    {Role::neutral, 8, false, u"作为被申请人|作为被告|作为被申请机关|为被申请人|为被告"},
    {Role::neutral, 7, false, u"作为行政复议机关|作为复议机关|作为复议机构|作为行政复议机构"},
    {Role::neutral, 6, false, u"收费"},
    {Role::neutral, 5, false, u"已审结|已结案"},
    {Role::glue, 12, false, u"仍在|尚在|正在|还在|仍处于|尚处于"},
    {Role::glue, 6, false, u"均已|全部已|已全部|已均|都已"},
    {Role::glue, 11, false, u"两类|两项|二者|两者|三项|三者|三类|两类申请人"},
    {Role::glue, 10, false, u"不再处理|不再重复处理|不予重复处理|不再处理其"},
    {Role::glue, 9, false, u"其余|剩余|剩下|余下"},
    {Role::glue, 8, false, u"另|另有|另外|此外"},
    {Role::glue, 7, false, u"对|对于|针对"},
    {Role::glue, 3, false, u"属于|属|因|由于|因为|基于|鉴于"},
    {Role::glue, 5, false, u"等|等原因|等理由|等情形|等情况"},
    {Role::glue, 4, false, u"共收取|共|共计|总计|合计|总共|一共|共有|两项合计|合计为|总计为"},
    {Role::glue, 2, false, u"作出|实施|处理决定|处理决定数量|决定|作出了|做出|决定书|处理决定书|采取"},
    {Role::glue, 1, false, u"对政府信息公开答复不服|不服政府信息公开答复|对信息公开答复不服|不服信息公开答复|政府信息公开工作|信息公开工作|政府信息公开工作中|信息公开事项|政府信息公开事项"},
    {Role::neutral, 1, false, u"政府信息公开|信息公开|政府信息公开条例"},
    // ---- how much of what
    {Role::all, 0, false, u"均|全部|都|皆|均为|均系|均是|全为|都是|均获|均被|均属|均属于|全部为|全部是|全部系|各|各为|全部获|全部被|全部属于|都为|都系"},
    {Role::respectively, 0, false, u"分别|分别为|分别是|依次为|分别有"},
    {Role::part, 1, false, u"其中|其中包括|其中含|其中有"},
    {Role::part, 3, false, u"中"},
    {Role::part, 2, false, u"包括|包含|含|内含"},
    {Role::share, 0, false, u"的比例为|的比例达|比例为|比例达|所占比例为|所占比例达|所占比例|占比例|占的比例为|占|占比|占比为|占比达|占总数|占总量|占比约"},
    {Role::rise, 1, false, u"多|多了"},
    {Role::rise, 2, false, u"增幅|增幅为|增幅达"},
    {Role::rise, 0, false, u"微增|净增|净增加|略增|微升|小幅增长|大幅增长|小幅上升|大幅上升|有所增加|有所上升|略有增长|略有上升|略有增加|增长|增加|上升|上涨|增多|增|增长了|增加了|上升了|提高|攀升"},
    {Role::fall, 1, false, u"少|少了"},
    {Role::fall, 2, false, u"减幅|降幅|降幅为|降幅达"},
    {Role::fall, 0, false, u"微降|净减|净减少|略降|小幅下降|大幅下降|有所下降|有所减少|略有下降|略有减少|下降|减少|降低|回落|降|减|下滑|下降了|减少了|降低了"},
    {Role::up_to, 0, false, u"变为|变化为|调整为|变更为|变成|调整到|增至|增加到|增加至|上升到|上升至|增长到|增长至|降至|下降到|下降至|减少到|减少至|降低到|降到|升至|减至"},
    {Role::level, 0, false, u"持平"},
    {Role::compare, 0, false, u"同比|较|比|相比|相较|相比较|对比|较之|环比"},
    {Role::last_year, 0, false, u"上年|上年度|上一年|上一年度|去年|去年度|前一年|前一年度|上年同期|去年同期|上一年同期|上年度同期|同期|前一年同期|上年末|上年底|去年底"},
    {Role::this_year, 0, false, u"本年|本年度|今年|今年以来|本年以来|全年|全年度|当年|报告期|报告期内|年内|年度内|年度|一年来|本报告期|本报告年度|当年度|本期"},
    {Role::next_year, 0, false, u"下年|下年度|下一年|下一年度|次年|明年|第二年|来年|次年度|明年度|下年度继续办理"},
    {Role::other_time, 0, false, u"以来|施行以来|实施以来|成立以来|上半年|下半年|一季度|二季度|三季度|四季度|第一季度|第二季度|第三季度|第四季度|历年|往年|前年|近三年|近年来|历史累计|建局以来"},
    // ---- what makes a number another's
    {Role::foreign, 1, false, u"公文|发文|公文属性|公开属性|属性|公文公开属性"},
    {Role::foreign, 3, false, u"行政应诉|出庭"},
    {Role::foreign, 4, false, u"补正|补正通知|补正通知书|补正告知书|补正告知|第三方意见|征求第三方意见|意见征求函|延期答复|延期答复告知书|收费通知|收费通知书|延期办理|延长答复期限"},
    {Role::foreign, 0, false, u"不予公开事项|不予公开事项目录|不予公开目录|不予公开信息|不予公开的信息|不公开事项|不公开信息|公开事项|主动公开事项|主动公开信息|主动公开文件"},
    {Role::foreign, 2, false, u"个人隐私|商业秘密|商业秘密或个人隐私|商业秘密、个人隐私|个人隐私、商业秘密|个人隐私和商业秘密|商业秘密和个人隐私"},
    {Role::foreign, 0, false,
     u"政务服务|政务服务中心|行政服务中心|便民服务中心|申诉|事项申请|各类事项申请|业务申请|行政许可申请|许可申请|登记申请|行政许可事项|信息|政府信息|政务信息|政策信息|建议|提案|议案|热线|工单|信访|信访件|信访事项|留言|咨询|投诉|举报|举报投诉|投诉举报|来信|来电|来访|培训|培训班|培训会|会议|政策解读|文章|新闻|公告|通知|"
     u"微博|微信|公众号|抖音|视频|栏目|专栏|案卷|检查|问题|意见|诉求|图解|稿件|文件|动态|访谈|活动|发布会|新闻发布会|市长信箱|回应|督办|督查|政策|制度|规章制度|清单|目录|指南|台账|档案|报告|年报|"
     u"行政确认|行政检查|行政征收|行政给付|行政裁决|行政强制执行|行政强制措施|行政征用|行政奖励|行政许可信息|行政处罚信息|行政许可结果|行政处罚结果|行政强制结果|行政许可案卷|行政处罚案卷|行政许可类|行政处罚类|民事诉讼|刑事诉讼|公益诉讼|仲裁|执法|监督|评议|预算|决算|图片|粉丝|关注|浏览|阅读|访问|点击|"
     u"宣传|接待|考核|数据|庭审|人大代表建议|政协提案|人大建议|代表建议|建议提案|党内规范性文件|规范性文件草案|决策|项目|资料|手册|公报|简报|议题|建议案|答复书|告知书|意见建议|行政调解|执法监督|接待日|"
     u"法规|合同|公共企事业|证照|事故|隐患|案例|典型案例|课题|标准|目标|任务"},
    {Role::block, 0, false, u"逾期|超期|超时|延期|延长|延迟|败诉|胜诉|代理|参加|参与|出席|转办|转送|转交|移送|协助|指导|协调|代办|违规|积压|当场|未按时|未及时|未按期|不及时|不当|催办|代为|牵头|会办|协办|审理|审结|会同|草拟|代拟|复核|配合|核查|人均|月均|日均|年均|平均"},
    {Role::block, 0, false, u"交办|变更|注销|吊销|延续|化解|调解|部分申请人|当日|当天|即日|即时|即办|提前|提请|报请|报经|有的|免征|减免|减征|停征|免收|取消|缓征|退还|退回|罚没|为企业减负|降费"},
    {Role::block, 3, false, u"某|某某|同一申请人|同一人|一人|单个申请人|个别申请人|个别|同一单位|同一企业|同一家企业"},
    {Role::unknown, 0, false, u"街道办事处|乡镇人民政府|乡镇政府|社会组织|社会团体|群众团体|社会组织类"},
    {Role::glue, 0, false, u"成立以来首次|以来首次|施行以来首次|某市|某省|某县|某区|某局|某镇|某某市|某某县|某某区|某某局"},
    {Role::block, 2, false, u"应诉|出庭应诉"},
    {Role::block, 0, false, u"撤回复议申请|撤回行政复议申请|撤回行政复议|撤回复议|撤回诉讼|撤诉|撤回起诉|申请人撤回复议申请|申请人撤回行政复议申请|申请人撤回行政复议|申请人撤回复议"},
    {Role::block, 1, false, u"不计入|不纳入|不列入|未计入|未纳入|未列入"},
    {Role::topic, 0, false, u"涉及|关于|有关|涉"},
    {Role::channel, 0, false, u"网上|网络|在线|线上|信函|邮寄|书面|当面|现场|窗口|传真|邮件|电子邮件|来函|信件|邮政|快递|寄送|自助|线下|网站|门户网站|政府网站|平台|信箱|系统|挂号信|电子|政务大厅|互联网|网页|邮箱|当面提交|EMS|电话|上门"},
    {Role::channels, 0, false, u"两种方式|两种渠道|两种途径|两种形式|三种方式|三种渠道|三种途径|三种形式|四种方式|四种渠道|四种途径|四种形式|五种方式|五种渠道|五种途径|五种形式|六种方式|六种渠道|六种途径|六种形式|2种方式|2种渠道|2种途径|2种形式|3种方式|3种渠道|3种途径|3种形式|4种方式|4种渠道|4种途径|4种形式|5种方式|5种渠道|5种途径|5种形式|多种方式|等渠道|等方式|等途径|等形式|等多种|各渠道|各类渠道|各种渠道|多种渠道|多渠道|各个渠道|各种方式|各种形式|多种方式|多种形式|不同渠道|等各种|等多个|等各类"},
    {Role::plan, 0, false, u"拟建立|拟推进|拟开展|拟制发|拟制定|拟出台|拟印发|拟废止|力争|争取|预计|下一步|将进一步|拟于|今后|今后将|计划于|计划在|预期|拟在|拟将"},
    {Role::plan, 1, false, u"计划"},
    {Role::area, u'市', false, u"全市|我市各级"},
    {Role::area, u'区', false, u"全区"},
    {Role::area, u'县', false, u"全县"},
    {Role::area, u'省', false, u"全省"},
    {Role::area, u'镇', false, u"全镇"},
    {Role::area, u'乡', false, u"全乡"},
    {Role::area, u'州', false, u"全州"},
    {Role::area, u'旗', false, u"全旗"},
    {Role::area, u'道', false, u"全街道"},
    {Role::area, u'国', false, u"全国"},
    {Role::area, u'统', false, u"全系统|全市系统"},
    {Role::area, u'院', false, u"全市法院|全区法院|全县法院|全省法院|全国法院|两级法院|各级法院|全市各级法院|全省各级法院"},
    {Role::office, 0, false, u"乡镇|镇街|街镇|街道办|乡镇(街道)|镇(街道)|镇(街)|各镇(街道)|各乡镇(街道)|镇乡(街道)|区直部门|市直部门|县直部门|市直单位|区直单位|县直单位|各县市|县区|园区|各园区|开发区管委会|委办局|县(市、区)|县(市)区|各县(市、区)|各县(市)区|各县(市)|县市区|县(区)|区(县)|各区(县)|市(县、区)|各部门|各单位|各街道|各街镇|各镇街|各乡镇|各镇|各区|各县|各市|各县区|各区县|各县市区|下属|下属单位|所属|所属单位|下级|局属|市直|区直|县直|直属单位|基层|各科室|各处室|乡镇街道|市级部门|区级部门|县级部门|部门和街道|各委办局"},
    {Role::office, 1, false, u"区政府办|市政府办|县政府办|本级|区本级|市本级|县本级|政府办公室|区府办|市府办|县府办|办公厅|办公室"},
    {Role::self, 0, false, u"政府系统|我省政府系统|我市政府系统|本系统|本机关|本单位|我局|我市|我区|我县|我办|我委|我厅|我镇|我街道|我乡|我省|我院|我中心|我队|我所|全局|本局|本委|本办|本部门|我单位|我处|我会|我街|我旗|我州|市局|区局|县局|该局|局机关|本镇|本街道|本厅"},
    {Role::approx, 0, false, u"上述|前述|这|这些|约|近|超|超过|逾|不足|至少|大约|将近|接近|突破|不少于|不低于|上"},
    {Role::joiner, 0, false, u"和|及|与|或|以及|或者|并|暨|及其"},
    {Role::glue, 0, false,
     u"答复被|对答复不服|不服答复|对答复结果不服|不服本机关答复|累计|为|是|有|达|达到|达到了|计|数量|总数|总量|件数|数|量|其总量|仅|只|仅有|只有|了|已|已经|案件|案|事项|情况|情形|类|的|之|外|除|件|人民币|所提|妥善|高效|顺利|圆满|认真|规范|有序|最终|目前|现已|最后|陆续|先后|再|该类|本类|此类|次数|方面|工作|其|该|此|由|被|经|向|"
     u"予以|给予|依法|依规|依法依规|按时|按期|按照|按规定|规定|要求|期限|期限内|法定|法定期限|法定时限|规定时限|时限|时限内|内|在|于|且|后|也|还|发生|产生|引发|引起|引致|导致|提起|提出|提交|而|所|相关|"
     u"结果|办件|受|获|继续办理|继续|完毕|进行|系|原因|申请人|申请者|来自|通过|均由|我国|任何|单位|任何单位|组织|任何组织|机构|社会|各界|公众|群众|行政|机关|行政机关|措施|污水处理费|垃圾处理费|分别由|数为|人|次|过|现象|范围|职责范围|公开范围|职权范围|管辖范围|职责|收入|金额|收费金额|收取|征收|总额|总金额|收费总额|收费总金额|"
     u"至|到|从|自|起|止|以|根据|依据|本|报告|共同|实际|主要|类型|视为放弃申请|视为放弃|终止|名义|为由|说明|理由|第三方|期间|截至|年底|底|按|按规定期限|书面答复|及时|如期|全面|做到|政务公开工作|工作中|过程中|告知|多达|高达|年底前|年末|年末前|年初|依照|有关法律法规|有关规定|相关规定|相关法律法规|依照有关规定|按照有关规定|合计为|均系|全年共|尽可能"},
});

/// Words that count, directly behind a number.
inline constexpr auto counter_groups = std::to_array<WordGroup>({
    {Role::counter, as(Counter::cases), false, u"件|件次|宗|起|例|份|次|条|笔|件(次)|桩|单|封"},
    {Role::counter, as(Counter::matters), false, u"项|项次"},
    {Role::counter, as(Counter::things), false, u"个|篇|则|部|个案件"},
    {Role::counter, as(Counter::persons), false, u"人|人次|名|位|户|家|个人|个自然人|个申请人|个法人|名自然人|位申请人|名申请人|人(次)|个单位|个公民|名公民|位公民|个企业|家企业|个组织|个当事人|个主体"},
    {Role::counter, as(Counter::others), false, u"场|场次|期|批|批次|页|册|段|幅|张|本|台|套|块|类|种|次会议|组|支|处|字|轮|届|倍|个部门|个栏目|个平台|个网站|篇次|个渠道"},
    {Role::counter, as(Counter::metric), false, u"年|月|日|号|时|分|岁|天|周|小时|个工作日|工作日|个月|个百分点|分钟|秒|级|章|章节|所|个自然日|成|年来|余年|米|公里|亩|吨|点|届|线|号文|个小时|年级|G|KB|M"},
});
// clang-format on

}  // namespace govinfo::inline v0_1::detail
