// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/enum.hpp"
#include "govinfo/place.hpp"
#include "govinfo/prose.hpp"

using namespace govinfo;

namespace {

Report report_with(std::string_view text, Edition edition = Edition::standard_2021) {
  Report report = blank_report(edition);
  report.organ.name = "测试区财政局";
  report.year = 2023;
  report.prose.push_back({Section::overview, "", std::string{text}});
  return report;
}

/// The figures of a meaning, "received.total + carried_in.total" without the name of the table.
std::string sum_of(const Meaning& meaning) {
  std::string text;
  for (FigureId id : meaning.figures) {
    if (!text.empty()) text += " + ";
    std::string_view path = path_of(id);
    path.remove_prefix(path.find('.') + 1);
    if (path.ends_with(".total")) path.remove_suffix(6);
    text += path;
  }
  return text;
}

/// "12 received": the value, with the likeliest meaning; other kinds than counts with their name.
std::string line_of(const Statement& statement) {
  std::string text;
  if (statement.kind != StatementKind::count) text.append(name(statement.kind)).append(" ");
  text += std::to_string(statement.digits);
  if (statement.scale != 0) text += "e-" + std::to_string(statement.scale);
  return text + " " + (statement.meanings.empty() ? "?" : sum_of(statement.meanings[0]));
}

using Lines = std::vector<std::string>;

Lines lines_of(const Report& report) {
  Lines lines;
  for (const Statement& statement : prose_statements(report)) lines.push_back(line_of(statement));
  return lines;
}
Lines read(std::string_view text, Edition edition = Edition::standard_2021) {
  return lines_of(report_with(text, edition));
}

std::vector<std::string> meanings_of(std::string_view text, std::size_t at = 0) {
  std::vector<std::string> sums;
  const auto statements = prose_statements(report_with(text));
  REQUIRE(statements.size() > at);
  for (const Meaning& meaning : statements[at].meanings) sums.push_back(sum_of(meaning));
  return sums;
}

const Lines none;

constexpr std::string_view denied =
    "state_secret + prohibited_by_law + security_and_stability + third_party_rights + "
    "internal_affairs + process_information + enforcement_file + administrative_inquiry";
constexpr std::string_view unable = "not_held + needs_creation + still_unclear";
constexpr std::string_view not_processed =
    "petition_or_complaint + repeated_request + published_material + excessive_requests + "
    "reconfirmation";
constexpr std::string_view otherwise = "correction_overdue + fee_overdue + other_reason";
constexpr std::string_view lawsuits = "direct_litigation + litigation_after_reconsideration";

std::string counted(std::string_view value, std::string_view figures) {
  return std::string{value}.append(" ").append(figures);
}

}  // namespace

TEST_CASE("requests that were received, in many words") {
  for (const std::string_view text :
       {"2023年，我局共收到政府信息公开申请12件。", "全年收到12份政府信息公开申请。",
        "本年度受理的政府信息公开申请为12件。", "2023年共受理依申请公开12宗。",
        "依申请公开方面，全年共收到申请12件，全部办结。", "今年以来，共收到申请公开事项12起。",
        "截至2023年12月31日，我局收到公民、法人和其他组织的信息公开申请12件次。",
        "通过网络、信函等渠道收到政府信息公开申请12件。", "全年收到12条信息公开申请。"}) {
    CAPTURE(text);
    CHECK(read(text) == Lines{"12 received"});
  }
}

TEST_CASE("received may be received, or received and carried in; newly received is one") {
  using Sums = std::vector<std::string>;
  CHECK(meanings_of("共收到政府信息公开申请12件。") == Sums{"received", "received + carried_in"});
  CHECK(meanings_of("收办政府信息公开申请12件。") == Sums{"received", "received + carried_in"});
  CHECK(meanings_of("新收政府信息公开申请12件。") == Sums{"received"});
  CHECK(meanings_of("办结政府信息公开申请12件。") == Sums{"processed"});
  CHECK(meanings_of("答复政府信息公开申请12件。") == Sums{"processed"});
  CHECK(meanings_of("共有政府信息公开申请12件。") == Sums{"received", "received + carried_in"});
  CHECK(meanings_of("本年度应办理申请12件。") == Sums{"received + carried_in"});
  CHECK(meanings_of("办理政府信息公开申请12件。") == Sums{"processed", "received + carried_in"});
}

TEST_CASE("what the rest of the sentence tells of a count") {
  using Sums = std::vector<std::string>;
  const Sums both{"received + carried_in"};
  CHECK(meanings_of("收到申请12件，上年结转2件。") == Sums{"received"});
  CHECK(meanings_of("未收到政府信息公开申请，无上年结转申请。") == Sums{"received"});
  CHECK(meanings_of("上年结转2件，收到申请12件。", 1) == Sums{"received"});
  CHECK(meanings_of("共受理申请12件（其中上年结转2件）。") == both);
  CHECK(meanings_of("政府信息公开申请（含上年结转）共计12件。") == both);
  CHECK(meanings_of("收到申请12件（含上年结转）。") == both);
  CHECK(meanings_of("共收到申请12件，其中新收10件。") == both);
  CHECK(meanings_of("收到申请12件，办理12件。", 1) == Sums{"processed"});
  CHECK(meanings_of("收到申请10件，上年结转2件，共办理12件，其中办结11件。", 2) ==
        Sums{"processed + carried_out", "received + carried_in"});
  CHECK(meanings_of("办理申请12件，其中结转下年度3件。") ==
        Sums{"processed + carried_out", "received + carried_in"});
  // 另有: none of the number before it
  CHECK(meanings_of("办结申请12件（含上年结转2件，另有3件结转下年）。") == Sums{"processed"});
}

TEST_CASE("a carry without its year") {
  CHECK(read("收到申请5件、答复5件、无结转。") ==
        Lines{"5 received", "5 processed", "zero 0 carried_out"});
  CHECK(read("政府信息公开申请：新收5，结转2，办结6，转下年1。") ==
        Lines{"5 received", "2 carried_in", "6 processed", "1 carried_out"});
  CHECK(read("本年新收5件、承接上年2件。") == Lines{"5 received", "2 carried_in"});
  CHECK(read("政府信息公开申请，结转来的2件，结转走的1件。") ==
        Lines{"2 carried_in", "1 carried_out"});
}

TEST_CASE("what is finished and what is carried over are all there was") {
  CHECK(read("政府信息公开申请共9件，除2件结转下年外，其余7件均已办结。") ==
        Lines{"9 received + carried_in", "2 carried_out", "7 processed"});
}

TEST_CASE("sums of what stands before them") {
  CHECK(read("收到自然人申请5件、法人申请2件，两类申请人合计7件。").back() == "7 received");
  CHECK(read("2022年结转2件，2023年新收申请5件，合计7件。").back() == "7 received + carried_in");
  CHECK(read("直接起诉1件、复议后起诉2件，两项合计3件。").back() == counted("3", lawsuits));
  CHECK(read("行政复议：维持1件，纠正2件，其他0件，未审结3件，总计6件。").back() ==
        "6 reconsideration");
  CHECK(read("属于重复申请的1件，大量反复申请的2件，上述3件均作不予处理。").size() == 2);
}

TEST_CASE("parts of a part keep what they are parts of") {
  CHECK(read("结转下年度申请3件，其中自然人2件、商业企业1件。") ==
        Lines{"3 carried_out", "2 carried_out.natural_person",
              "1 carried_out.commercial_enterprise"});
  CHECK(read("办结的12件申请中，自然人申请8件，商业企业申请4件。") ==
        Lines{"12 processed", "8 processed.natural_person", "4 processed.commercial_enterprise"});
  CHECK(read("予以公开的申请中，自然人提出的5件、商业企业提出的2件，共7件。") ==
        Lines{"5 granted.natural_person", "2 granted.commercial_enterprise",
              "7 granted.natural_person + granted.commercial_enterprise"});
  CHECK(read("自然人申请中予以公开5件、部分公开2件。") ==
        Lines{"5 granted.natural_person", "2 partially_granted.natural_person"});
  CHECK(read("对商业企业提出的申请，予以公开5件、部分公开2件。") ==
        Lines{"5 granted.commercial_enterprise", "2 partially_granted.commercial_enterprise"});
}

TEST_CASE("a reason that is named is the row, not its group") {
  CHECK(read("为保护第三方合法权益不予公开3件。") == Lines{"3 third_party_rights"});
  CHECK(read("第三方合法权益3件。") == Lines{"3 third_party_rights"});  // no ordinal
  CHECK(read("因涉及国家秘密不予公开3件。") == Lines{"3 state_secret"});
  CHECK(read("因涉及商业秘密、个人隐私不予公开3件。") == Lines{"3 third_party_rights"});
  CHECK(read("属于行政查询事项不予公开3件。") == Lines{"3 administrative_inquiry"});
  CHECK(read("需要对现有信息加工、分析而无法提供3件。") == Lines{"3 needs_creation"});
  CHECK(read("因属于工作秘密不予公开3件。") == none);
  CHECK(read("申请人逾期不补正，不再处理其政府信息公开申请1件。") == none);
  CHECK(read("因本机关不掌握等原因无法提供3件。") == Lines{counted("3", unable)});
  CHECK(read("申请人撤回申请3件。", Edition::trial_2019) == Lines{"3 other_unspecified"});
}

TEST_CASE("results are those of the cases named last") {
  CHECK(meanings_of("无行政复议，行政诉讼2件，其中法院维持1件。", 2) ==
        std::vector<std::string>{
            "direct_litigation.upheld + litigation_after_reconsideration.upheld"});
  CHECK(meanings_of("行政复议2件、行政诉讼1件，维持1件。", 2) ==
        std::vector<std::string>{
            "direct_litigation.upheld + litigation_after_reconsideration.upheld"});
  CHECK(read("复议机关维持3件，法院维持2件。") ==
        Lines{"3 reconsideration.upheld",
              "2 direct_litigation.upheld + litigation_after_reconsideration.upheld"});
  CHECK(read("行政复议5件（维持4件、尚未审结1件）、行政诉讼2件（均为维持）。").back() ==
        counted("2", lawsuits));
  CHECK(read("行政复议5件，尚未审结1件，已审结的均为维持。") ==
        Lines{"5 reconsideration", "1 reconsideration.pending"});
}

TEST_CASE("numbers in every writing") {
  CHECK(read("收到申请1,234件。") == Lines{"1234 received"});
  CHECK(read("收到申请1，234件。") == Lines{"1234 received"});
  CHECK(read("收到申请１２件。") == Lines{"12 received"});
  CHECK(read("收到申请十二件。") == Lines{"12 received"});
  CHECK(read("收到申请一百零三件。") == Lines{"103 received"});
  CHECK(read("收到申请两件。") == Lines{"2 received"});
  CHECK(read("收到申请一千二百件。") == Lines{"1200 received"});
  CHECK(read("收到申请1.2万件。") == Lines{"12000 received"});
  CHECK(read("收到申请零件。") == Lines{"0 received"});
  CHECK(read("办理政府信息公开申请96,均按照规定答复。") == Lines{"96 processed"});
  CHECK(read("收到申请99999999999999999999件。") == none);
}

TEST_CASE("a number that is said to be rough claims nothing") {
  CHECK(read("收到政府信息公开申请约20件。") == none);
  CHECK(read("收到政府信息公开申请20余件。") == none);
  CHECK(read("收到政府信息公开申请近20件。") == none);
  CHECK(read("收到政府信息公开申请20件以上。") == none);
}

TEST_CASE("blanks and line ends stand anywhere") {
  CHECK(read("收到政府信息公 开\n申 请 1 2 件。") == Lines{"12 received"});
  CHECK(read("未 收\n到政府信息\r\n公开申请，行政\n复议1\n件") ==
        Lines{"zero 0 received", "1 reconsideration"});
  CHECK(read("收到政府信息公开申请\xE3\x80\x80"
             "12\xC2\xA0件") == Lines{"12 received"});
}

TEST_CASE("a line end between any two characters changes nothing") {
  for (const std::string_view text :
       {"2023年收到政府信息公开申请1,234件，其中自然人1,200件，占97.2%，同比增长12.5%。",
        "办结申请十二件（含上年度结转申请2件，另有一件按照《条例》顺延到下年度答复）。",
        "行政复议、行政诉讼分别为3件、2件，均获维持。未制发规章和规范性文件。",
        "行政事业性收费7730.28万元；依申请公开：无。"}) {
    std::string broken;
    for (const char c : text) {
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) broken += "\n ";
      broken += c;
    }
    CAPTURE(text);
    const Lines lines = read(text);
    CHECK(lines.size() >= 2);
    CHECK(read(broken) == lines);
  }
}

TEST_CASE("the span of a number is that of its digits in the source") {
  const std::string text = "全年收到政府信息公开申请 1 2 件。";
  const auto statements = prose_statements(report_with(text));
  REQUIRE(statements.size() == 1);
  const ProseSpan span = statements[0].number;
  CHECK(text.substr(span.begin, span.end - span.begin) == "1 2");
  const ProseSpan clause = statements[0].clause;
  CHECK(text.substr(clause.begin, clause.end - clause.begin) == "全年收到政府信息公开申请 1 2 件");
}

TEST_CASE("carried from last year, and to the next") {
  CHECK(read("上年结转2件，结转下年度继续办理1件。") == Lines{"2 carried_in", "1 carried_out"});
  CHECK(read("没有2022年结转的政府信息公开申请。") == Lines{"zero 0 carried_in"});
  CHECK(read("结转2024年办理3件。") == Lines{"3 carried_out"});
  CHECK(read("结转3件至下年度办理。") == Lines{"3 carried_out"});
  CHECK(read("无下年度结转。") == Lines{"zero 0 carried_out"});
  CHECK(read("转下一年度办理答复的有1件。") == Lines{"1 carried_out"});
  CHECK(read("没有结转下一年度办理的申请。") == Lines{"zero 0 carried_out"});
  CHECK(read("另有72件申请按照《条例》顺延到下年度答复。") == Lines{"72 carried_out"});
}

TEST_CASE("every group of results and what clerks call them") {
  CHECK(read("予以公开1件，部分公开2件，不予公开3件，无法提供4件，不予处理5件，其他处理6件。") ==
        Lines{"1 granted", "2 partially_granted", counted("3", denied), counted("4", unable),
              counted("5", not_processed), counted("6", otherwise)});
  CHECK(read("2件予以公开，1件部分公开。") == Lines{"2 granted", "1 partially_granted"});
  CHECK(read("予以公开、部分公开、无法提供分别为3件、2件和1件。") ==
        Lines{"3 granted", "2 partially_granted", counted("1", unable)});
  CHECK(read("予以公开及部分公开5件。") == Lines{"5 granted + partially_granted"});
  CHECK(read("部分公开（区分处理的，只计这一情形，不计其他情形）3件。") ==
        Lines{"3 partially_granted"});
  CHECK(read("因本机关不掌握等原因无法提供265件。") == Lines{counted("265", unable)});
}

TEST_CASE("numbers in brackets, and two numbers in a clause") {
  CHECK(read("予以公开（3件）、部分公开（2件）。") == Lines{"3 granted", "2 partially_granted"});
  CHECK(read("无法提供8件（其中本机关不掌握5件，没有现成信息需要另行制作3件）。") ==
        Lines{counted("8", unable), "5 not_held", "3 needs_creation"});
  CHECK(read("46件申请中自然人申请40件。") == Lines{"46 received", "40 received.natural_person"});
  CHECK(read("收到12件予以公开3件。") == Lines{"12 received", "3 granted"});
}

TEST_CASE("old words for results") {
  CHECK(read("同意公开3件。") == Lines{"3 granted"});
  CHECK(read("告知政府信息不存在2件。") == Lines{"2 not_held"});
  CHECK(read("非本机关公开职责范围1件，告知其他途径1件。") == Lines{"1 not_held", "1 not_held"});
  CHECK(read("申请人主动撤销1件。") == Lines{"1 other_reason"});
  CHECK(read("信访、举报、投诉类申请2件，重复申请1件。") ==
        Lines{"2 petition_or_complaint", "1 repeated_request"});
  CHECK(read("属于四类过程性性信息1件。") == Lines{"1 process_information"});
}

TEST_CASE("every label of the rows of results is understood as the form prints it") {
  for (const RequestForm& form : request_forms) {
    if (!outcome_of(form.row) || form.row >= RequestRow::other_reason) continue;
    CAPTURE(form.label.zh);
    const std::string expected = "7 " + std::string{name(form.row)};
    CHECK(read(std::string{form.label.zh} + "7件。") == Lines{expected});
  }
}

TEST_CASE("applicants") {
  CHECK(read("收到申请15件，其中自然人14件，法人或其他组织1件。") ==
        Lines{"15 received", "14 received.natural_person",
              "1 received.commercial_enterprise + received.research_institution + "
              "received.public_welfare_organization + received.legal_service_organization + "
              "received.other_organization"});
  // No number of its own: only the rules ask for what it implies.
  CHECK(read("收到申请8件，均为自然人申请。") == Lines{"8 received"});
  CHECK(read("收到申请4件（申请人均为自然人）。") == Lines{"4 received"});
  CHECK(read("收到申请9件，自然人8件，商业企业1件，科研机构0件，其他0件。") ==
        Lines{"9 received", "8 received.natural_person", "1 received.commercial_enterprise",
              "0 received.research_institution", "0 received.other_organization"});
}

TEST_CASE("trap: persons are not requests") {
  CHECK(read("收到4个自然人的政府信息公开申请9件。") == Lines{"9 received"});
  CHECK(read("4名自然人提出申请9件。") == Lines{"9 received"});
  CHECK(read("申请人共4人。") == none);
  CHECK(read("自然人4人，法人2家。") == none);
}

TEST_CASE("reviews and lawsuits with their results") {
  CHECK(read("被申请行政复议3件，其中维持2件，纠正1件。") ==
        Lines{"3 reconsideration", "2 reconsideration.upheld", "1 reconsideration.corrected"});
  CHECK(read("行政复议和行政诉讼均为0件。") == Lines{"0 reconsideration", counted("0", lawsuits)});
  CHECK(read("行政复议、行政诉讼分别为3件、2件。") ==
        Lines{"3 reconsideration", counted("2", lawsuits)});
  CHECK(read("行政诉讼未经复议直接起诉0件、复议后起诉1件。") ==
        Lines{"0 direct_litigation", "1 litigation_after_reconsideration"});
  CHECK(read("未经复议直接起诉1件，复议后起诉2件。") ==
        Lines{"1 direct_litigation", "2 litigation_after_reconsideration"});
  CHECK(read("行政复议7件，诉讼9件，均获维持。") ==
        Lines{"7 reconsideration", counted("9", lawsuits)});
  CHECK(read("有1件涉及政府信息公开工作的行政复议，未被复议审查机关纠错。") ==
        Lines{"1 reconsideration", "zero 0 reconsideration.corrected"});
}

TEST_CASE("results after two kinds of case may be of both") {
  CHECK(
      meanings_of("行政复议2件、行政诉讼1件，其中维持2件。", 2) ==
      std::vector<std::string>{"direct_litigation.upheld + litigation_after_reconsideration.upheld",
                               "reconsideration.upheld + direct_litigation.upheld + "
                               "litigation_after_reconsideration.upheld"});
}

TEST_CASE("zeros in words") {
  const Lines both{"zero 0 reconsideration", "zero 0 " + std::string{lawsuits}};
  for (const std::string_view text :
       {"未发生行政复议、行政诉讼。", "全年无因政府信息公开申请引发的行政复议和行政诉讼案件。",
        "行政复议、行政诉讼情况：无。", "行政复议、行政诉讼均无。", "行政复议和诉讼均为零。",
        "实现政府信息公开零复议、零诉讼。", "行政复议、行政诉讼零发生。",
        "没有因政府信息公开引发的举报、行政复议和行政诉讼。",
        "没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。",
        "未因政府信息公开工作被申请行政复议或被提起行政诉讼。",
        "全年未发生一起因信息公开引发的行政复议、行政诉讼。",
        "没有针对本机关信息公开的行政复议、诉讼和申诉。",
        "未收到涉及政府信息公开的行政复议、行政诉讼和举报投诉。"}) {
    CAPTURE(text);
    CHECK(read(text) == both);
  }
  for (const std::string_view text :
       {"未收到政府信息公开申请。", "全年无依申请公开事项。", "依申请公开：无。",
        "我局没有收到任何形式的政府信息公开申请。", "无公民、法人或者其他组织提出信息公开申请。"}) {
    CAPTURE(text);
    CHECK(read(text) == Lines{"zero 0 received"});
  }
  CHECK(read("未制发规章和行政规范性文件。") ==
        Lines{"zero 0 regulations.issued", "zero 0 normative_documents.issued"});
  CHECK(read("未收取行政事业性收费。") == Lines{"zero 0 fees.collected"});
}

TEST_CASE("words that look like a zero and are none") {
  for (const std::string_view text :
       {"无法提供。", "无锡市政府信息公开工作有序推进。", "申请渠道畅通无阻。",
        "无正当理由的申请不再处理。", "未出现逾期答复政府信息公开申请情况。",
        "未发现政府信息公开申请办理超期问题。", "保持了零败诉的记录。", "有无申请均登记。",
        "没有及时更新栏目。", "政府信息公开申请无积压。"}) {
    CAPTURE(text);
    CHECK(read(text) == none);
  }
}

TEST_CASE("trap: none was carried in, five were finished") {
  CHECK(read("无上年结转申请，全年办结5件。") == Lines{"zero 0 carried_in", "5 processed"});
  CHECK(read("无上年结转申请全年办结5件。") == none);
}

TEST_CASE("trap: what is finished may hold what is carried over") {
  const auto statements = prose_statements(report_with("办结申请12件，其中结转下年度3件。"));
  REQUIRE(statements.size() == 2);
  CHECK(line_of(statements[1]) == "3 carried_out");
  CHECK(statements[1].whole == 0u);
  CHECK(meanings_of("办结申请12件，其中结转下年度3件。")[1] == "received + carried_in");
}

TEST_CASE("trap: another year in the sentence") {
  CHECK(read("2022年收到申请3件，2023年收到申请5件。") == Lines{"5 received"});
  CHECK(read("去年收到申请3件。") == none);
  CHECK(read("2022年收到申请8件。其中，予以公开5件。") == none);
  CHECK(read("2019年以来共收到申请80件。") == none);
  CHECK(read("2021年至2023年共收到申请30件。") == none);
  CHECK(read("收到申请12件（上年10件），办结12件。") == Lines{"12 received", "12 processed"});
  CHECK(read("2022年收到申请8件，办结8件。部分公开2件。2023年予以公开5件。") == Lines{"5 granted"});
  CHECK(read("收到申请12件，较去年的10件增加2件。") == Lines{"12 received", "change 2 received"});
  CHECK(read("申请量由2022年的40件增至50件。") == Lines{"50 received"});
  CHECK(read("申请量由40件增至50件。") == Lines{"50 received"});
}

TEST_CASE("trap: figures of others") {
  CHECK(read("全市共收到政府信息公开申请34290件。") == none);
  CHECK(read("各街道、各部门共收到政府信息公开申请95件。") == none);
  Report report = report_with("2023年全区受理政府信息公开申请21件。");
  report.organ.name = "洪泽区人民政府";
  CHECK(lines_of(report) == Lines{"21 received"});
  report.prose[0].text = "区政府办公室收到政府信息公开申请17件。";
  CHECK(lines_of(report) == none);
}

TEST_CASE("trap: matters are not requests") {
  CHECK(read("收到申请3件，共涉及7项信息，其中予以公开5项，不予公开2项。") == Lines{"3 received"});
}

TEST_CASE("trap: what no table holds") {
  for (const std::string_view text : {"主动公开政府信息1136条。",
                                      "收到建议提案50件，办结50件。",
                                      "12345热线受理工单3000件。",
                                      "组织培训3次，200人次参加。",
                                      "政策解读12件，图解5件。",
                                      "全年办理信访件120件。",
                                      "审理行政复议案件120件。",
                                      "行政许可事项25项。",
                                      "公示行政许可信息322条。",
                                      "公开行政处罚决定15件。",
                                      "制发公文200件，其中主动公开88件，不予公开112件。",
                                      "通过网站收到政府信息公开申请10件。",
                                      "延期答复申请3件。",
                                      "关于征地的申请3件。",
                                      "计划2024年制发规范性文件5件。",
                                      "力争申请不超过3件。",
                                      "规范性文件备案3件。",
                                      "《条例》规定10件以内免费。",
                                      "办结率100%。",
                                      "政府信息公开申请表3份。"}) {
    CAPTURE(text);
    CHECK(read(text) == none);
  }
}

TEST_CASE("trap: a part of what no table holds is no figure") {
  CHECK(read("主动发布信息132条，其中：行政许可事项申请322次，行政确认760次。") == none);
  CHECK(read("发布政府信息393件，其中包括：行政规范性文件13件。") == none);
}

TEST_CASE("documents and decisions") {
  CHECK(read("制发规范性文件3件，废止2件，现行有效12件。") ==
        Lines{"3 normative_documents.issued", "2 normative_documents.repealed",
              "12 normative_documents.in_force"});
  CHECK(read("出台四项规范性文件。") == Lines{"4 normative_documents.issued"});
  CHECK(read("我市现行有效规章11件、行政规范性文件597件。") ==
        Lines{"11 regulations.in_force", "597 normative_documents.in_force"});
  CHECK(read("清理规范性文件20件，废止3件。") == Lines{"3 normative_documents.repealed"});
  CHECK(read("作出行政许可决定322件，行政处罚20件，行政强制0件。") ==
        Lines{"322 licensing.decisions", "20 penalties.decisions", "0 coercion.decisions"});
  CHECK(read("主动公开规章13件，行政规范性文件60件。", Edition::trial_2019) ==
        Lines{"13 regulations.disclosed", "60 normative_documents.disclosed"});
  CHECK(read("主动公开规章13件，行政规范性文件60件。") == none);
}

TEST_CASE("money, shares, changes") {
  CHECK(read("行政事业性收费7730.28万元。") == Lines{"amount 773028e-2 fees.collected"});
  CHECK(read("收取信息处理费2950元。") == none);
  CHECK(read("予以公开25件，占50.5%。") == Lines{"25 granted", "share 505e-1 granted"});
  CHECK(read("予以公开25件（50.5%）。") == Lines{"25 granted", "share 505e-1 granted"});
  CHECK(read("收到申请50件，同比增长25%。") == Lines{"50 received", "growth 25 received"});
  CHECK(read("收到申请18件，其中当面申请1件，占5.6%，同比下降10%。") == Lines{"18 received"});
  CHECK(read("申请数量较去年回落12.3%。") == Lines{"growth -123e-1 received"});
  CHECK(read("收到申请50件，与上年持平。") == Lines{"50 received", "change 0 received"});
  CHECK(read("收到申请50件，较2019年增加20件。") == Lines{"50 received"});
  CHECK(read("收到申请5件，办结率100%，同比上升20%。") == Lines{"5 received"});
}

TEST_CASE("what a share is a share of") {
  const auto bases_of = [](std::string_view text) {
    std::vector<std::string> sums;
    const auto statements = prose_statements(report_with(text));
    REQUIRE_FALSE(statements.empty());
    REQUIRE(statements.back().kind == StatementKind::share);
    for (const Meaning& base : statements.back().bases) sums.push_back(sum_of(base));
    return sums;
  };
  using Sums = std::vector<std::string>;
  const Sums taken{"received", "received + carried_in"};
  CHECK(bases_of("予以公开5件，占办结总数的50%。") == Sums{"processed"});
  CHECK(bases_of("予以公开5件，占50%。") == Sums{"processed"});
  CHECK(bases_of("收到申请10件，予以公开5件，占50%。") == taken);
  CHECK(bases_of("收到申请10件，办结8件，其中予以公开4件，占50%。") == Sums{"processed"});
  CHECK(bases_of("予以公开5件，占申请总数的50%。") == taken);
  CHECK(bases_of("自然人申请5件，占50%。") == taken);
  CHECK(bases_of("新收申请10件，其中自然人5件，占50%。") == Sums{"received"});
  CHECK(bases_of("不予公开的5件中，过程性信息2件，占不予公开总数的40%。") ==
        Sums{std::string{denied}});
  CHECK(bases_of("不予处理中，信访举报投诉类申请占40%。") == Sums{std::string{not_processed}});
  CHECK(bases_of("行政复议维持4件，占比80%。") == Sums{"reconsideration"});
  CHECK(bases_of("行政复议5件，纠正率20%。") == Sums{"reconsideration"});
  CHECK(bases_of("行政复议2件，占办结申请的10%。") == Sums{"processed"});
  CHECK(bases_of("行政强制2件，占行政处罚和行政强制决定总量的10%。") ==
        Sums{"penalties.decisions + coercion.decisions"});
  CHECK(read("新收申请10件，占全市申请总量的10%。") == Lines{"10 received"});
  CHECK(read("予以公开5件，约占50%。") == Lines{"5 granted"});
}

TEST_CASE("more and less without 同比") {
  CHECK(read("收到申请5件，增幅为25%。") == Lines{"5 received", "growth 25 received"});
  CHECK(read("收到申请5件，比上年多1件。") == Lines{"5 received", "change 1 received"});
  CHECK(read("新收申请同比上升5%，办结数同比上升6%。") ==
        Lines{"growth 5 received", "growth 6 processed"});
  CHECK(read("收到申请数量由2022年的30件增加到35件，增长16.7%。") ==
        Lines{"35 received", "growth 167e-1 received"});
  CHECK(read("直接起诉1件，复议后起诉2件，分别较上年增加1件、2件。") ==
        Lines{"1 direct_litigation", "2 litigation_after_reconsideration",
              "change 1 direct_litigation", "change 2 litigation_after_reconsideration"});
}

TEST_CASE("one number each for verbs, and for what was counted before") {
  CHECK(read("新收申请、上年结转申请、办结申请、结转下年申请分别为5件、1件、4件、2件。") ==
        Lines{"5 received", "1 carried_in", "4 processed", "2 carried_out"});
  CHECK(read("办结培训申请、结转下年申请分别为5件、1件。") == none);
  CHECK(read("信息公开行政复议5件、诉讼4件，同比分别增长25%、下降20%。").back() ==
        "growth -20 " + std::string{lawsuits});
  CHECK(read("信息公开行政复议5件、诉讼4件，同比分别增长25%、100%。") ==
        Lines{"5 reconsideration", counted("4", lawsuits), "growth 25 reconsideration",
              "growth 100 " + std::string{lawsuits}});
  CHECK(read("自然人提出申请3件、企业提出申请1件，占比分别为75%和25%。") ==
        Lines{"3 received.natural_person", "1 received.commercial_enterprise",
              "share 75 received.natural_person", "share 25 received.commercial_enterprise"});
}

TEST_CASE("a sentence that only requests can go on with is of requests") {
  CHECK(read("全年共答复8件，其中准予公开5件，不掌握相关信息3件。") ==
        Lines{"8 processed", "5 granted", "3 not_held"});
  CHECK(read("受理总量8件（新收7件、结转1件）。").front() == "8 received + carried_in");
  CHECK(read("全年共答复8件。") == none);
  CHECK(read("共办结2件。其中，2件属于信访事项不予处理。") ==
        Lines{"2 processed", "2 petition_or_complaint"});
  CHECK(read("受理疑难事项8件，办结6件，未办结2件。") == none);
  CHECK(read("答复热线8件，其中同意公开5件。") == none);
}

TEST_CASE("what a number is not of") {
  CHECK(read("依申请公开工作有三个特点。") == none);
  CHECK(read("对申请人一次提出10件以上申请的，加强沟通。") == none);
  CHECK(read("收取信息处理费5元，涉及申请1件。") == none);
  CHECK(read("收到申请5件，征地拆迁类占50%，邮寄占60%。") == Lines{"5 received"});
  CHECK(read("上一年度（2022年）共有2件政府信息公开申请被提起行政复议。") == none);
  CHECK(read("下属单位收到申请5件，予以公开3件。") == none);
  CHECK(read("全县各级各部门共收到政府信息公开申请9件。") == none);
  CHECK(read("以市政府为被告的行政诉讼案件2件。") == none);
  CHECK(read("因行政查询事项不予处理2件。") == none);
  CHECK(read("因咨询事项不予处理2件。") == none);
  CHECK(read("认定主动公开100条、依申请公开15条、不予公开5条。") == none);
  CHECK(read("平台受理投诉5件，办结5件，结转下年0件。") == none);
  CHECK(read("办理复议案件20件，其中涉及政府信息公开3件。") == none);
  CHECK(read("行政复议3件，申请人撤回2件。") == Lines{"3 reconsideration"});
  CHECK(read("行政复议3件，其中申请人撤回复议申请1件。") == Lines{"3 reconsideration"});
}

TEST_CASE("what is told of several, or carried from one to the next") {
  CHECK(read("直接起诉2件，复议后起诉1件，结果维持合计3件。").back() ==
        "3 direct_litigation.upheld + litigation_after_reconsideration.upheld");
  CHECK(read("结果纠正的复议案件2件、诉讼案件1件。") ==
        Lines{"2 reconsideration.corrected",
              "1 direct_litigation.corrected + litigation_after_reconsideration.corrected"});
  CHECK(read("自然人申请办结5件，结转下年1件。") ==
        Lines{"5 processed.natural_person", "1 carried_out.natural_person"});
  CHECK(read("5件已办结的申请中，自然人3件。").front() == "5 processed");
  CHECK(read("予以公开5件，其他（申请人主动撤回）2件。") == Lines{"5 granted", "2 other_reason"});
  CHECK(read("商业企业、科研机构、其他申请均为0件。").back() ==
        "0 received.commercial_enterprise + received.research_institution + "
        "received.other_organization");
  CHECK(read("申请中有3件为重复申请。") == Lines{"3 repeated_request"});
  CHECK(read("收到的申请较去年增长15%，达到46件。") == Lines{"growth 15 received", "46 received"});
  CHECK(read("收到申请5件、没有结转。") == Lines{"5 received", "zero 0 carried_out"});
  CHECK(read("规章制发1件、行政规范性文件制发2件，二者合计3件。").back() ==
        "3 regulations.issued + normative_documents.issued");
  CHECK(read("行政许可5件、行政处罚2件，共计7件。").back() ==
        "7 licensing.decisions + penalties.decisions");
  CHECK(read("作出行政许可决定5项，行政处罚2件次。") ==
        Lines{"5 licensing.decisions", "2 penalties.decisions"});
  CHECK(read("出庭应诉3次，行政诉讼9件，其中因政府信息公开引起的2件。") ==
        Lines{counted("2", lawsuits)});
}

TEST_CASE("none of a sum is none of its parts: the part alone is claimed") {
  using Sums = std::vector<std::string>;
  CHECK(meanings_of("未收到政府信息公开申请。") == Sums{"received"});
  CHECK(meanings_of("未新收政府信息公开申请。") == Sums{"received"});
  CHECK(meanings_of("收到政府信息公开申请0件。") == Sums{"received"});
}

TEST_CASE("lists with numbers of their own, and words before a colon") {
  CHECK(read("1.申请情况：5件；2.答复情况：4件。") == Lines{"5 received", "4 processed"});
  CHECK(read("现将数据一并说明：新收5件，办结4件。") == Lines{"5 received", "4 processed"});
  CHECK(read("办理情况为：公开5件，不公开1件。") == Lines{"5 granted", counted("1", denied)});
  CHECK(read("12345热线：办结50件。") == none);
  CHECK(read("复议诉讼形势总体平稳：被申请行政复议0件。") == Lines{"0 reconsideration"});
  CHECK(read("12件申请的提出者分布为：自然人8、商业企业4。") ==
        Lines{"12 received", "8 received.natural_person", "4 received.commercial_enterprise"});
  CHECK(read("收到申请8件，企业、高校等法人和组织0件。").size() == 2);
  CHECK(read("予以公开有5项、部分公开有1项。") == Lines{"5 granted", "1 partially_granted"});
}

TEST_CASE("trap: requests and results of another kind") {
  for (const std::string_view text :
       {"市长信箱收到来信12件，公开答复5件。", "留言12条，予以公开回复5条。",
        "受理各类事项申请12件。", "配合省厅核查其收到的公开申请12件。",
        "《条例》第三十六条规定的没有所申请公开信息的情形。", "代理政府参加行政复议3件、诉讼2件。",
        "收到行政复议申请12件，受理9件，审结8件。", "未产生政府信息公开申请收费。",
        "作为复议机构办理信息公开复议案件3件。", "涉及行政许可5件、行政处罚3件。",
        "月均收到政府信息公开申请3件。"}) {
    CAPTURE(text);
    CHECK(read(text) == none);
  }
  CHECK(read("制定规范性文件4件，其中部门规范性文件2件。") ==
        Lines{"4 normative_documents.issued"});
  CHECK(read("行政复议50件，其中政府信息公开类行政复议2件。") == none);
  CHECK(read("收到的35件申请中有2件转为信访处理。") == Lines{"35 received"});
  CHECK(read("学校收到的申请7件不计入本表；本机关新收2件。") == Lines{"2 received"});
}

TEST_CASE("trap: cases that the organ decides or only defends") {
  CHECK(read("作为行政复议机关，收到不服信息公开答复的行政复议申请15件，维持12件。") == none);
  CHECK(read("负责人出庭应诉率100%，行政诉讼案件35件。") == none);
  CHECK(read("信息公开行政诉讼案件2件，均由负责人出庭应诉。") == Lines{counted("2", lawsuits)});
}

TEST_CASE("what stands in brackets is left behind them") {
  CHECK(read("行政诉讼3件（直接起诉2件、复议后起诉1件），结果维持2件。").back() ==
        "2 direct_litigation.upheld + litigation_after_reconsideration.upheld");
  CHECK(read("收到申请35件，比2022年（30件）增长16.7%。").back() == "growth 167e-1 received");
  CHECK(meanings_of("办理申请35件（上年结转2件、本年新收33件）。") ==
        std::vector<std::string>{"received + carried_in"});
}

TEST_CASE("respectively") {
  CHECK(read("自然人、商业企业申请分别为20件、5件。") ==
        Lines{"20 received.natural_person", "5 received.commercial_enterprise"});
  CHECK(read("自然人和商业企业申请分别占80%和20%。") ==
        Lines{"share 80 received.natural_person", "share 20 received.commercial_enterprise"});
  CHECK(read("予以公开的20件、部分公开的3件，二者占比65.7%。") ==
        Lines{"20 granted", "3 partially_granted"});
  CHECK(read("公开和部分公开共23件。") == Lines{"23 granted + partially_granted"});
}

TEST_CASE("decisions together, and in other words") {
  CHECK(read("行政处罚和行政强制决定共计5件。") ==
        Lines{"5 penalties.decisions + coercion.decisions"});
  CHECK(read("作出处罚决定5起，实施行政强制2次。") ==
        Lines{"5 penalties.decisions", "2 coercion.decisions"});
  CHECK(read("行政处罚决定书5份。") == Lines{"5 penalties.decisions"});
  CHECK(read("5件行政许可、2件行政处罚的处理决定均已归档。") ==
        Lines{"5 licensing.decisions", "2 penalties.decisions"});
  CHECK(read("制发规章以外的行政规范性文件3件。") == Lines{"3 normative_documents.issued"});
  CHECK(read("政府集中采购项目3个。", Edition::trial_2019) == Lines{"3 procurement.projects"});
  CHECK(read("规章对外公开总数5件，新公开2件。", Edition::trial_2019) ==
        Lines{"5 regulations.disclosed_total", "2 regulations.disclosed"});
}

TEST_CASE("requests that are still being handled, and which way they are carried") {
  CHECK(read("截至12月底，尚有3件申请仍在法定期限内办理。") == Lines{"3 carried_out"});
  CHECK(read("上年未办结申请3件。") == Lines{"3 carried_in"});
  CHECK(read("年末结转3件，年初结转2件。") == Lines{"3 carried_out", "2 carried_in"});
  CHECK(read("全年受理申请9件，无往年遗留件。") == Lines{"9 received", "zero 0 carried_in"});
  CHECK(read("上年结转申请5件（自然人3件，商业企业2件）。") ==
        Lines{"5 carried_in", "3 carried_in.natural_person", "2 carried_in.commercial_enterprise"});
  using Sums = std::vector<std::string>;
  CHECK(meanings_of("收到申请9件。结转数量：1件。", 1) == Sums{"carried_out"});
}

TEST_CASE("what is told in turn, again with another verb; or not understood at all") {
  CHECK(read("规章和行政规范性文件制发件数分别为3件、5件，废止件数分别为1件、2件。") ==
        Lines{"3 regulations.issued", "5 normative_documents.issued", "1 regulations.repealed",
              "2 normative_documents.repealed"});
  CHECK(read("申请公开的规划、执法类事项分别为3件、5件。") == none);
}

TEST_CASE("a clause that announces something else than requests") {
  const std::string first = "收到政府信息公开申请9件。";
  CHECK(read(first + "行政审批方面，全年受理3件，办结2件。") == Lines{"9 received"});
  CHECK(read(first + "建议提案办理工作中，承办3件，公开答复2件。") == Lines{"9 received"});
  CHECK(read(first + "办理时效方面，按期办结8件。") == Lines{"9 received", "8 processed"});
}

TEST_CASE("as many of each, and cases that are carried") {
  CHECK(read("收到自然人、商业企业申请各5件。") ==
        Lines{"5 received.natural_person", "5 received.commercial_enterprise"});
  CHECK(read("发生行政复议案件3件，去年结转1件。") == Lines{"3 reconsideration"});
}

TEST_CASE("changes and shares of what stands before") {
  CHECK(read("与上年相比，新收申请15件，下降12.5%。") ==
        Lines{"15 received", "growth -125e-1 received"});
  CHECK(read("与2019年相比，新收申请15件，下降12.5%。") == Lines{"15 received"});
  CHECK(read("新收申请15件，同比增长-12.5%。") == Lines{"15 received", "growth -125e-1 received"});
  CHECK(read("新收申请同比减少8件，降幅14.3%。") ==
        Lines{"change -8 received", "growth -143e-1 received"});
  CHECK(read("收到申请比上年少2件，降至8件。") == Lines{"change -2 received", "8 received"});
  CHECK(read("政府信息公开申请由2022年的38件上升到2023年的52件。") == Lines{"52 received"});
  CHECK(read("自然人申请占比由上年的20%上升至25%。") == Lines{"share 25 received.natural_person"});
  CHECK(read("予以公开6件、部分公开2件，合计占办结总数的80%。") ==
        Lines{"6 granted", "2 partially_granted", "share 80 granted + partially_granted"});
  CHECK(read("予以公开的比例为60%，计6件。") == Lines{"share 60 granted", "6 granted"});
  CHECK(read("第三季度受理申请15件，较二季度增加3件。") == none);
}

TEST_CASE("a number alone counts what the clause before it spoke of") {
  CHECK(read("申请量居高不下，全年达15件。") == Lines{"15 received"});
  CHECK(read("收到申请15件，申请人以自然人为主，达12件。") ==
        Lines{"15 received", "12 received.natural_person"});
  CHECK(read("“不予公开”仍为主要答复类型，共3件。") == Lines{counted("3", denied)});
  CHECK(read("依申请公开制度不断完善，共3件。") == none);
}

TEST_CASE("another year's count leaves its subject; other years and single months are left alone") {
  CHECK(read("上年度收到申请3件，本年度收到5件。") == Lines{"5 received"});
  CHECK(read("上年度收到来信3件，本年度收到5件。") == none);
  CHECK(read("自条例施行以来，累计受理依申请公开3件。") == none);
  CHECK(read("今年以来受理依申请公开3件。") == Lines{"3 received"});
  CHECK(read("12月份收到申请3件。") == none);
  CHECK(read("1至6月收到申请3件。") == none);
  CHECK(read("截至6月底，收到申请3件。") == none);
  CHECK(read("截至2023年12月底，收到申请3件。") == Lines{"3 received"});
}

TEST_CASE("other organs, single applicants and quick answers are no figures of the report") {
  CHECK(read("教育局收到申请3件。") == none);
  CHECK(read("财政局收到申请3件。") == Lines{"3 received"});
  CHECK(read("乡镇（街道）收到申请3件。") == none);
  CHECK(read("据市司法局统计，行政复议案件增长5%。") == none);
  CHECK(read("据统计，收到申请3件。") == Lines{"3 received"});
  CHECK(read("同一申请人提交申请3件。") == none);
  CHECK(read("收到申请9件，其中5个工作日内答复3件。") == Lines{"9 received"});
  CHECK(read("当日办结申请3件。") == none);
  CHECK(read("受理企业开办、跨省通办等申请3件。") == none);
  CHECK(read("收到规范性文件合法性审查申请3件。") == none);
  CHECK(read("新增不予公开事项3项。") == none);
}

TEST_CASE("steps of requests are counted nowhere, and are requests' own") {
  CHECK(read("补正3件次，征求第三方意见2件次，最终部分公开5件。") == Lines{"5 partially_granted"});
  CHECK(read("对3件申请办理了延期答复手续，全年办结5件。") == Lines{"5 processed"});
  CHECK(read("收到补贴申请材料9份，退回补正3份，逾期未补正2份。") == none);
}

TEST_CASE("remedies of other matters, and results of what is not known") {
  CHECK(read("工伤认定行政复议3件，维持2件。") == none);
  CHECK(read("行政处罚决定中被复议3件。") == none);
  CHECK(read("全市法院审结行政诉讼案件9件，行政机关败诉3件。") == none);
  CHECK(read("纠正不规范答复3件，撤销原答复1件。") == none);
  CHECK(read("撤销行政许可决定3件，变更行政处罚决定2件。") == none);
  CHECK(read("收到政府信息公开申请9件；受理行政复议申请3件，不予受理2件。") == Lines{"9 received"});
  CHECK(read("零复议、零投诉。") == Lines{"zero 0 reconsideration"});
  CHECK(read("未经复议直接向人民法院起诉的3件。") == Lines{"3 direct_litigation"});
}

TEST_CASE("items of the year before, and money told away from its name") {
  CHECK(read("上一年行政许可项目3项。", Edition::trial_2019) ==
        Lines{"3 licensing.items_last_year"});
  CHECK(read("上一年行政许可项目3项。") == none);
  CHECK(read("行政许可上一年项目数量3项，处理决定数量5件。", Edition::trial_2019) ==
        Lines{"3 licensing.items_last_year", "5 licensing.decisions"});
  CHECK(read("行政许可项目3项。", Edition::trial_2019) == none);
  CHECK(read("行政事业性收费上一年项目数量为3项。", Edition::trial_2019) ==
        Lines{"3 fees.items_last_year"});
  CHECK(read("行政事业性收费方面，严格执行标准，全年收取5万元。") ==
        Lines{"amount 5 fees.collected"});
  CHECK(read("收费金额（行政事业性收费）5万元。") == Lines{"amount 5 fees.collected"});
  CHECK(read("免征行政事业性收费5万元。") == none);
}

TEST_CASE("what was taken in and given out, told by its number") {
  CHECK(read("收件5件，答复4件。") == Lines{"5 received", "4 processed"});
  CHECK(read("全年受理量为5件，办结量为4件，结转量为1件。") ==
        Lines{"5 received", "4 processed", "1 carried_out"});
  CHECK(read("依申请公开工作平稳有序。全年共登记申请5件，出具答复书4份。") ==
        Lines{"5 received", "4 processed"});
  CHECK(read("共收到5件，答复4件。") == none);
  CHECK(read("收到商标登记申请5件，答复4件。") == none);
  CHECK(meanings_of("新收和上年结转的申请合计5件。") ==
        std::vector<std::string>{"received + carried_in"});
  CHECK(read("需要办理的申请5件，本年度转出1件。") ==
        Lines{"5 received + carried_in", "1 carried_out"});
  CHECK(read("公开5件、不存在3件。", Edition::standard_2021) == none);
  CHECK(read("收到申请8件，其中公开5件、不存在3件。") ==
        Lines{"8 received", "5 granted", "3 not_held"});
}

TEST_CASE("whose requests they are") {
  CHECK(read("三家企业提出申请5件。") == Lines{"5 received.commercial_enterprise"});
  CHECK(meanings_of("9件政府信息公开申请全部来自自然人。") ==
        std::vector<std::string>{"received", "received + carried_in"});
  CHECK(meanings_of("自然人提出5件，占新收申请总数的50%。") ==
        std::vector<std::string>{"received.natural_person"});
  CHECK(read("未收到自然人以外主体的申请。") == none);
  CHECK(meanings_of("未收到自然人的申请。") == std::vector<std::string>{"received.natural_person"});
}

TEST_CASE("results of courts and of those who review") {
  CHECK(read("复议后起诉案件5件，法院判决维持3件，尚未审结2件。") ==
        Lines{"5 litigation_after_reconsideration", "3 litigation_after_reconsideration.upheld",
              "2 litigation_after_reconsideration.pending"});
  CHECK(read("行政诉讼（未经复议直接起诉）2件。") == Lines{"2 direct_litigation"});
  CHECK(meanings_of("直接起诉3件，法院驳回原告诉讼请求2件。", 1) ==
        std::vector<std::string>{"direct_litigation.upheld", "direct_litigation.other"});
  CHECK(read("直接起诉3件，已审结2件，尚未审结1件。") ==
        Lines{"3 direct_litigation",
              "2 direct_litigation.upheld + direct_litigation.corrected + direct_litigation.other",
              "1 direct_litigation.pending"});
  CHECK(read("直接起诉3件，胜诉2件，败诉1件。") == Lines{"3 direct_litigation",
                                                         "2 direct_litigation.upheld",
                                                         "1 direct_litigation.corrected"});
  CHECK(read("复议机关维持我局答复3件。") == Lines{"3 reconsideration.upheld"});
  CHECK(read("直接起诉3件，一审维持2件、二审维持1件。") ==
        Lines{"3 direct_litigation", "2 direct_litigation.upheld"});
  CHECK(read("代理法律事务12件，诉讼案件胜诉8件。") == none);
  CHECK(read("行政复议零发生、行政诉讼零发生。") ==
        Lines{"zero 0 reconsideration",
              "zero 0 direct_litigation + litigation_after_reconsideration"});
}

TEST_CASE("steps on the way are no results") {
  CHECK(read("就涉及第三方权益的4件申请书面征求了权利人意见。") == none);
  CHECK(read("3件因申请内容不明确，向申请人发出补正通知书。") == none);
  CHECK(read("3起以咨询方式提出的诉求不属于政府信息公开申请。") == none);
  CHECK(read("审核执法案卷56份。") == none);
  CHECK(read("剔除重复申请后为33件。") == none);
  CHECK(read("上年度遗留的2件诉讼均已审结。") == none);
  CHECK(read("投诉举报答复被申请行政复议25件。") == none);
  CHECK(read("征地拆迁引发的行政复议12件。") == none);
  CHECK(read("发出收费通知4份，其中3件逾期未缴费。") == Lines{"3 fee_overdue"});
  CHECK(read("因政府信息不存在，无法提供15件。") == Lines{"15 not_held"});
  CHECK(read("没有现成信息、需要加工汇总的0件。") == Lines{"0 needs_creation"});
}

TEST_CASE("other matters, months that end early, decisions that are shown") {
  CHECK(read("推进行政许可网上办理，全年收到申请1203件，办结1190件。") == none);
  CHECK(read("1-6月收到申请12件。") == none);
  CHECK(read("1-12月收到申请12件。") == Lines{"12 received"});
  CHECK(read("截至2023年6月30日，收到申请20件。") == none);
  CHECK(read("截至2023年12月31日，收到申请20件。") == Lines{"20 received"});
  CHECK(read("2022年收到申请56件，结转2023年3件。") == none);
  CHECK(read("公示行政许可320件、行政处罚45件。") == none);
  CHECK(read("行政许可、行政处罚决定分别公示1203件和45件。") == none);
  CHECK(read("实施行政强制5次，走访企业3次。") == Lines{"5 coercion.decisions"});
}

TEST_CASE("a formal sentence names the year and the form's own labels") {
  const auto formal = [](std::string_view text) {
    const auto statements = prose_statements(report_with(text));
    REQUIRE(statements.size() == 1);
    return statements[0].formal;
  };
  CHECK(formal("2023年予以公开5件。"));
  CHECK(formal("2023年新收政府信息公开申请5件。"));
  CHECK_FALSE(formal("予以公开5件。"));
  CHECK_FALSE(formal("2023年同意公开5件。"));
  CHECK_FALSE(formal("2023年收到政府信息公开申请5件。"));
}

TEST_CASE("a heading tells what an item is about") {
  Report report = report_with("全年共收到12件，办结12件。");
  CHECK(lines_of(report) == none);
  report.prose[0].heading = "（二）依申请公开政府信息情况";
  CHECK(lines_of(report) == Lines{"12 received", "12 processed"});
}

TEST_CASE("any text is read in linear time and nothing is thrown") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "（其中、和（无行政复议2件";
  CHECK(prose_statements(report_with(text)).size() <= 4000);
  CHECK(read("").empty());
  CHECK(read("，。；（）《》、：").empty());
  CHECK(read("\xE6\x94").empty());
  CHECK(read("收到\xFF\xFE申请3件").size() <= 1);
  CHECK(read(std::string(100000, '9')).empty());
}
