// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "govinfo/json.hpp"
#include "support/glossary.hpp"
#include "support/random_value.hpp"

using namespace govinfo;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

/// The message of the error of report_from_json; the twins must agree.
std::string errors_of(std::string_view json) {
  const Result<Report> result = try_report_from_json(json);
  if (result) return "none";
  try {
    (void)report_from_json(json);
    return "none thrown";
  } catch (const UsageError& error) {
    REQUIRE(error.what() == result.failure()->message);
  }
  return result.failure()->message;
}

/// A report document with these members.
std::string report_with(std::string_view members) {
  return R"({"govinfo":1,"kind":"report",)"s.append(members).append("}");
}

/// Puts `to` in the place of `from`, which must stand there once.
void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != text.npos);
  REQUIRE(text.find(from, at + 1) == text.npos);
  text.replace(at, from.size(), to);
}

/// The object of a table 三 whose figures are all written as `figure`.
std::string request_table(std::string_view figure) {
  std::string text = "{";
  for (const glossary::Row& row : glossary::request_rows) {
    if (text.size() > 1) text += ",";
    text.append("\"").append(row.id).append("\":{");
    for (const glossary::Word& applicant : glossary::applicants) {
      if (text.back() != '{') text += ",";
      text.append("\"").append(applicant.id).append("\":").append(figure);
    }
    text += "}";
  }
  return text + "}";
}

/// The object of a table 四 whose figures are all written as `figure`.
std::string remedy_table(std::string_view figure) {
  std::string text = "{";
  for (const glossary::Word& remedy : glossary::remedies) {
    if (text.size() > 1) text += ",";
    text.append("\"").append(remedy.id).append("\":{");
    for (const glossary::Word& result : glossary::remedy_results) {
      if (text.back() != '{') text += ",";
      text.append("\"").append(result.id).append("\":").append(figure);
    }
    text += "}";
  }
  return text + "}";
}

constexpr std::string_view disclosure_table_of_absent =
    R"({"regulations":{"issued":"absent","repealed":"absent","in_force":"absent",)"
    R"("made":"absent","disclosed":"absent","disclosed_total":"absent"},)"
    R"("normative_documents":{"issued":"absent","repealed":"absent","in_force":"absent",)"
    R"("made":"absent","disclosed":"absent","disclosed_total":"absent"},)"
    R"("licensing":{"decisions":"absent","items_last_year":"absent","change":"absent"},)"
    R"("other_services":{"decisions":"absent","items_last_year":"absent","change":"absent"},)"
    R"("penalties":{"decisions":"absent","items_last_year":"absent","change":"absent"},)"
    R"("coercion":{"decisions":"absent","items_last_year":"absent","change":"absent"},)"
    R"("fees":{"collected":"absent","items_last_year":"absent","change":"absent"},)"
    R"("procurement":{"projects":"absent","amount":"absent"}})";

}  // namespace

// ------------------------------------------------------------------------------ what is written --

TEST_CASE("a new report is written with every field in the order of its description") {
  const std::string expected =
      R"({"govinfo":1,"kind":"report","title":"","organ":{"name":"","level":null,"kind":null,)"
      R"("region":"","id":""},"year":null,"period":null,"published":null,"notice":"",)"
      R"("editions":{"disclosure":null,"requests":null},"disclosure":)"s +
      std::string{disclosure_table_of_absent} + R"(,"requests":)" + request_table("\"absent\"") +
      R"(,"remedies":)" + remedy_table("\"absent\"") + R"(,"prose":[],"footnotes":[]})";
  CHECK(to_json(Report{}) == expected);
  CHECK(report_from_json(expected) == Report{});
}

TEST_CASE("a report in its JSON form") {
  Report report;
  report.title = "甲市2023年政府信息公开工作年度报告";
  report.organ = {"甲市人民政府", OrganLevel::municipal, OrganKind::government, "320800", "x-1"};
  report.year = 2023;
  using std::chrono::day, std::chrono::month, std::chrono::year;
  report.period = Period{Date{year{2023}, month{1}, day{1}}, Date{year{2023}, month{12}, day{31}}};
  report.published = Date{year{2024}, month{1}, day{9}};
  report.notice = "国办公开办函〔2021〕30号";
  report.editions = {Edition::standard_2021, Edition::trial_2019};
  report.requests[Outcome::not_held][Applicant::natural_person] = printed(21);
  report.requests[Outcome::not_held][Applicant::total] = missing(FigureState::unreadable);
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(-1);
  report.disclosure.fees.collected = {773028, 2, MoneyUnit::wan_yuan, FigureState::printed};
  report.disclosure.procurement.amount = {0, 0, MoneyUnit::yuan, FigureState::dash};
  report.disclosure.licensing.change = missing(FigureState::not_on_form);
  report.prose = {{Section::overview, "（一）主动公开", "第一行"}, {Section::preamble, "", "x"}};
  report.footnotes = {"注：一", ""};

  std::string disclosure{disclosure_table_of_absent};
  replace(disclosure, R"("collected":"absent")",
          R"("collected":{"decimal":"7730.28","unit":"wan_yuan"})");
  replace(disclosure, R"("amount":"absent")", R"("amount":{"state":"dash","unit":"yuan"})");
  replace(disclosure,
          R"("licensing":{"decisions":"absent","items_last_year":"absent","change":"absent")",
          R"("licensing":{"decisions":"absent","items_last_year":"absent","change":"not_on_form")");
  std::string requests = request_table("\"absent\"");
  replace(requests, R"("not_held":{"natural_person":"absent")",
          R"("not_held":{"natural_person":21)");
  replace(requests, R"("total":"absent"},"needs_creation")",
          R"("total":"unreadable"},"needs_creation")");
  std::string remedies = remedy_table("\"absent\"");
  replace(remedies, R"({"reconsideration":{"upheld":"absent")",
          R"({"reconsideration":{"upheld":-1)");
  const std::string expected =
      R"({"govinfo":1,"kind":"report","title":"甲市2023年政府信息公开工作年度报告",)"
      R"("organ":{"name":"甲市人民政府","level":"municipal","kind":"government",)"
      R"("region":"320800","id":"x-1"},"year":2023,)"
      R"("period":{"first":"2023-01-01","last":"2023-12-31"},"published":"2024-01-09",)"
      R"("notice":"国办公开办函〔2021〕30号",)"
      R"("editions":{"disclosure":"standard_2021","requests":"trial_2019"},"disclosure":)"s +
      disclosure + R"(,"requests":)" + requests + R"(,"remedies":)" + remedies +
      R"(,"prose":[{"section":"overview","heading":"（一）主动公开","text":"第一行"},)"
      R"({"section":"preamble","heading":"","text":"x"}],"footnotes":["注：一",""]})";
  CHECK(to_json(report) == expected);
  CHECK(report_from_json(expected) == report);
}

TEST_CASE("findings in their JSON form") {
  Finding finding;
  finding.rule = "T4.SUM.reconsideration";
  finding.severity = Severity::warning;
  finding.where = {Edition::trial_2019, {1, 20, 0, 3, 0, 0}, "10 1 0 0 0", {}};
  finding.figures = {
      {figure_id("remedies.reconsideration.upheld"), 1, printed(10)},
      {figure_id("remedies.reconsideration.total"), -1, missing(FigureState::blank)}};
  finding.left = Sum{10, 1, {10, std::nullopt}};
  finding.difference = std::numeric_limits<std::int64_t>::min();
  finding.related = {"T4.SUM.direct_litigation"};
  const Findings findings{{finding}, {true, false, false, true}, true};
  const std::string_view expected =
      R"({"govinfo":1,"kind":"findings","items":[{"rule":"T4.SUM.reconsideration",)"
      R"("verdict":"fail","severity":"warning","where":{"edition":"trial_2019",)"
      R"("source":{"page":1,"line":20,"table":3},"text":"10 1 0 0 0","prose":null},)"
      R"("figures":[{"id":"remedies.reconsideration.upheld","sign":1,"figure":10,"subject":0,)"
      R"("alternative":0},{"id":"remedies.reconsideration.total","sign":-1,"figure":"blank",)"
      R"("subject":0,"alternative":0}],)"
      R"("left":{"value":10,"missing":1,"interval":{"lower":10,"upper":null}},"right":null,)"
      R"("difference":-9223372036854775808,"stated":"","subjects":[],)"
      R"("related":["T4.SUM.direct_litigation"]}],)"
      R"("run":{"reading":true,"report":false,"series":false,"tree":true},"truncated":true})";
  CHECK(to_json(findings) == expected);
  CHECK(findings_from_json(expected) == findings);
}

TEST_CASE("a reading has the provenance of the figures that the source shows") {
  Reading reading;
  reading.source = "a.txt";
  reading.index = 2;
  reading.status = ReadingStatus::partial;
  reading.format = "text";
  reading.encoding = "gb18030";
  reading.tool = "a 1";
  reading.digest = "00ff";
  const std::string head =
      R"({"govinfo":1,"kind":"reading","source":"a.txt","index":2,"status":"partial",)"
      R"("format":"text","encoding":"gb18030","tool":"a 1","digest":"00ff","report":)";
  const std::string tail =
      R"(,"labels":[],"findings":{"items":[],"run":{"reading":false,"report":false,"series":false,)"
      R"("tree":false},"truncated":false}})";
  std::string report = to_json(Report{});
  replace(report, R"("govinfo":1,"kind":"report",)", "");

  CHECK(to_json(reading) == head + report + R"(,"provenance":null)" + tail);
  reading.provenance.resize(figure_count);
  CHECK(to_json(reading) == head + report + R"(,"provenance":{})" + tail);
  reading.provenance[0] = {"21", {0, 0, 0, 1, 2, 3}};
  reading.provenance[225] = {"", {0, 7, 0, 0, 0, 0}};
  const std::string expected =
      head + report +
      R"(,"provenance":{"requests.received.natural_person":{"raw":"21",)"
      R"("place":{"table":1,"row":2,"cell":3}},)"
      R"("remedies.litigation_after_reconsideration.total":{"raw":"","place":{"line":7}}})" +
      tail;
  CHECK(to_json(reading) == expected);
  CHECK(reading_from_json(expected) == reading);
}

TEST_CASE("an indent writes a member a line, empty objects and arrays on one") {
  Findings findings;
  findings.items.emplace_back().rule = "R.IO";
  CHECK(to_json(findings, 2) == R"({
  "govinfo": 1,
  "kind": "findings",
  "items": [
    {
      "rule": "R.IO",
      "verdict": "fail",
      "severity": "error",
      "where": {
        "edition": "standard_2021",
        "source": {},
        "text": "",
        "prose": null
      },
      "figures": [],
      "left": null,
      "right": null,
      "difference": null,
      "stated": "",
      "subjects": [],
      "related": []
    }
  ],
  "run": {
    "reading": false,
    "report": false,
    "series": false,
    "tree": false
  },
  "truncated": false
})");
  CHECK(to_json(Findings{}, 1).starts_with("{\n \"govinfo\": 1,\n"));
  CHECK(to_json(Findings{}, 16).starts_with("{\n                \"govinfo\": 1,\n"));
  CHECK_THROWS_WITH_AS((void)to_json(findings, -1), "indent: expected 0 to 16; found -1",
                       UsageError);
  CHECK_THROWS_WITH_AS((void)to_json(findings, 17), "indent: expected 0 to 16; found 17",
                       UsageError);
}

TEST_CASE("texts are escaped, and what is not UTF-8 is replaced") {
  using Pair = std::pair<std::string_view, std::string_view>;
  for (const Pair& pair : {
           Pair{"", R"("")"},
           Pair{"\"\\/", R"("\"\\/")"},
           Pair{"\b\f\n\r\t", R"("\b\f\n\r\t")"},
           Pair{"\0\x01\x1f\x7f"sv, "\"\\u0000\\u0001\\u001f\x7f\""},
           Pair{"年😀", R"("年😀")"},
           // Each part of a character that nothing can complete is one U+FFFD.
           Pair{"a\xFFz", R"("a�z")"},
           Pair{"\x80\x81", R"("��")"},
           Pair{"\xC0\xAF", R"("��")"},            // overlong
           Pair{"\xE0\x80\x80", R"("���")"},       // overlong
           Pair{"\xED\xA0\x80", R"("���")"},       // surrogate
           Pair{"\xF4\x90\x80\x80", R"("����")"},  // beyond U+10FFFF
           Pair{"\xE5\xB9", R"("�")"},             // cut at the end
           Pair{"\xE5\xB9!", R"("�!")"},           // cut in the middle
           Pair{"\xF0\x9F\x98\xE5\xB9\xB4", R"("�年")"},
           Pair{"\xF5\x80\"", R"("��\"")"},
       }) {
    const std::string_view text = pair.first;
    const std::string_view json = pair.second;
    CAPTURE(json);
    Report report;
    report.notice = text;
    const std::string written = to_json(report);
    CHECK(written.find(R"("notice":)" + std::string{json} + R"(,"editions")") != written.npos);
    CHECK_NOTHROW((void)report_from_json(written));
  }
}

TEST_CASE("what no reader makes is not written") {
  Findings findings;
  findings.items.emplace_back().severity = static_cast<Severity>(77);
  CHECK_THROWS_WITH_AS((void)to_json(findings),
                       "cannot be written as JSON: 77 is none of note, warning, error", UsageError);
  findings.items = {Finding{}};
  findings.items[0].figures = {{static_cast<FigureId>(226), 1, {}}};
  CHECK_THROWS_WITH_AS((void)to_json(findings), "cannot be written as JSON: there is no figure 226",
                       UsageError);
  Report report;
  report.disclosure.fees.collected = {1, 10, MoneyUnit::yuan, FigureState::printed};
  CHECK_THROWS_WITH_AS((void)to_json(report),
                       "cannot be written as JSON: an amount has at most 9 decimals, not 10",
                       UsageError);
}

TEST_CASE("a date that is no day of the calendar is null") {
  Report report;
  report.period = Period{};
  const std::string json = to_json(report);
  CHECK(json.find(R"("period":{"first":null,"last":null},"published":null)") != json.npos);
  CHECK(report_from_json(json) == report);
}

// ---------------------------------------------------------------------------------- round trips --

TEST_CASE("JSON there and back is the same") {
  random_value::Random random{20240131};
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const int indent = round % 3;
    const auto report = random_value::make<Report>(random);
    CHECK(report_from_json(to_json(report, indent)) == report);
    const auto reading = random_value::make<Reading>(random);
    CHECK(reading_from_json(to_json(reading, indent)) == reading);
    const auto findings = random_value::make<Findings>(random);
    CHECK(findings_from_json(to_json(findings, indent)) == findings);
  }
}

TEST_CASE("every state and every extreme goes there and back") {
  constexpr auto max = std::numeric_limits<std::int64_t>::max();
  constexpr auto min = std::numeric_limits<std::int64_t>::min();
  Report report;
  auto& row = report.requests[RequestRow::received];
  row = {{printed(max), printed(min), missing(FigureState::absent), missing(FigureState::blank),
          missing(FigureState::dash), missing(FigureState::not_on_form),
          missing(FigureState::unreadable)}};
  const std::string json = to_json(report);
  CHECK(json.find(R"("received":{"natural_person":9223372036854775807,)"
                  R"("commercial_enterprise":-9223372036854775808,)"
                  R"("research_institution":"absent","public_welfare_organization":"blank",)"
                  R"("legal_service_organization":"dash","other_organization":"not_on_form",)"
                  R"("total":"unreadable"})") != json.npos);
  CHECK(report_from_json(json) == report);

  using Pair = std::pair<Amount, std::string_view>;
  for (const Pair& pair : {
           Pair{{max, 0, MoneyUnit::yuan, FigureState::printed},
                R"({"decimal":"9223372036854775807","unit":"yuan"})"},
           Pair{{min, 9, MoneyUnit::wan_yuan, FigureState::printed},
                R"({"decimal":"-9223372036.854775808","unit":"wan_yuan"})"},
           Pair{{1, 9, MoneyUnit::unknown, FigureState::printed},
                R"({"decimal":"0.000000001","unit":"unknown"})"},
           Pair{{0, 2, MoneyUnit::yuan, FigureState::printed},
                R"({"decimal":"0.00","unit":"yuan"})"},
           Pair{{-5, 1, MoneyUnit::yuan, FigureState::printed},
                R"({"decimal":"-0.5","unit":"yuan"})"},
           Pair{{0, 0, MoneyUnit::wan_yuan, FigureState::blank},
                R"({"state":"blank","unit":"wan_yuan"})"},
           Pair{{0, 0, MoneyUnit::unknown, FigureState::unreadable}, R"("unreadable")"},
       }) {
    const Amount amount = pair.first;
    const std::string_view text = pair.second;
    CAPTURE(text);
    report = {};
    report.disclosure.fees.collected = amount;
    const std::string written = to_json(report);
    CHECK(written.find(R"("collected":)" + std::string{text} + R"(,"items)") != written.npos);
    CHECK(report_from_json(written) == report);
  }
}

TEST_CASE("a figure without a number keeps its state only") {
  Report report;
  report.requests[RequestRow::received][Applicant::total] = {7, FigureState::blank};
  Report expected;
  expected.requests[RequestRow::received][Applicant::total] = missing(FigureState::blank);
  CHECK(report_from_json(to_json(report)) == expected);
}

// ---------------------------------------------------------------------------------- what is read
// --

TEST_CASE("missing keys take their default, in any order, with blanks and a byte order mark") {
  const Report report = report_from_json(
      "\xEF\xBB\xBF"
      R"(
    { "requests" : { "not_held" : { "total" : 3 } } ,
      "kind" : "report" ,	"year":null,
      "disclosure":{"fees":{"collected":{"unit":"yuan","decimal":"007.50"}}},
      "title":"\u5e74\ud83d\ude00\u0000\/", "govinfo":1 }
  )");
  Report expected;
  expected.requests[Outcome::not_held][Applicant::total] = printed(3);
  expected.disclosure.fees.collected = {750, 2, MoneyUnit::yuan, FigureState::printed};
  expected.title = "年😀\0/"s;
  CHECK(report == expected);
  CHECK(report_from_json(R"({"kind":"report","govinfo":1})") == Report{});
}

TEST_CASE("missing keys of an object inside take the default of that object") {
  const Findings findings = findings_from_json(
      R"({"govinfo":1,"kind":"findings","items":[{"left":{},"right":{"interval":{}}}]})");
  REQUIRE(findings.size() == 1);
  CHECK(findings.items[0].left == Sum{0, 0, {0, 0}});
  CHECK(findings.items[0].right == Sum{0, 0, {std::nullopt, std::nullopt}});
  CHECK(findings.items[0].severity == Severity::error);
}

TEST_CASE("all errors are told, each with its path") {
  CHECK(errors_of(report_with(R"("requests":{"not_held":{"natural_person":"x"}})")) ==
        "Found 1 error:\n"
        "1. requests.not_held.natural_person: expected an integer or one of absent, blank, dash, "
        "not_on_form, unreadable; found \"x\"");
  CHECK(errors_of(report_with(
            R"("titel":"x","organ":{"name":5,"level":"county","kind":"goverment","x y":1},)"
            R"("year":2023.5,"period":{"first":"2023-02-29","last":7},"published":"2023-1-1",)"
            R"("editions":{"requests":"2021"},"requests":{"nothing_of_this_kind":{},)"
            R"("recieved":{},"received":[1],"granted":{"total":true,"sum":1}},)"
            R"("remedies":null,"prose":[{"section":"summary"},{},[],{"txt":""}],)"
            R"("footnotes":["",null,{"a":1}])")) ==
        "Found 20 errors:\n"
        "1. titel: unknown key; did you mean \"title\"?\n"
        "2. organ.name: expected a string; found 5\n"
        "3. organ.kind: expected one of government, department, branch_office or null; found "
        "\"goverment\"; did you mean \"government\"?\n"
        "4. organ[\"x y\"]: unknown key; known keys are name, level, kind, region, id\n"
        "5. year: expected an integer from -2147483648 to 2147483647 or null; found 2023.5\n"
        "6. period.first: expected a day of the calendar such as \"2024-01-31\"; found "
        "\"2023-02-29\"\n"
        "7. period.last: expected a day of the calendar such as \"2024-01-31\"; found 7\n"
        "8. published: expected a day of the calendar such as \"2024-01-31\" or null; found "
        "\"2023-1-1\"\n"
        "9. editions.requests: expected one of trial_2019, standard_2021 or null; found \"2021\"\n"
        "10. requests.nothing_of_this_kind: unknown key; known keys are received, carried_in, "
        "granted, partially_granted, state_secret, prohibited_by_law, security_and_stability, "
        "third_party_rights, internal_affairs, process_information, enforcement_file, "
        "administrative_inquiry, not_held, needs_creation, still_unclear, petition_or_complaint, "
        "repeated_request, published_material, excessive_requests, reconfirmation, "
        "correction_overdue, fee_overdue, other_reason, other_unspecified, processed, "
        "carried_out\n"
        "11. requests.recieved: unknown key; did you mean \"received\"?\n"
        "12. requests.received: expected an object; found an array\n"
        "13. requests.granted.total: expected an integer or one of absent, blank, dash, "
        "not_on_form, unreadable; found true\n"
        "14. requests.granted.sum: unknown key; known keys are natural_person, "
        "commercial_enterprise, research_institution, public_welfare_organization, "
        "legal_service_organization, other_organization, total\n"
        "15. remedies: expected an object; found null\n"
        "16. prose[0].section: expected one of preamble, overview, disclosure, requests, "
        "remedies, problems, other_matters; found \"summary\"\n"
        "17. prose[2]: expected an object; found an array\n"
        "18. prose[3].txt: unknown key; did you mean \"text\"?\n"
        "19. footnotes[1]: expected a string; found null\n"
        "20. footnotes[2]: expected a string; found an object");
}

TEST_CASE("a misspelt key is an error that names the path") {
  CHECK(errors_of(report_with(R"("requests":{"not_hold":{"total":1}})")) ==
        "Found 1 error:\n1. requests.not_hold: unknown key; did you mean \"not_held\"?");
  CHECK(errors_of(report_with(R"("remedies":{"reconsideration":{"pendign":1}})")) ==
        "Found 1 error:\n"
        "1. remedies.reconsideration.pendign: unknown key; did you mean \"pending\"?");
  CHECK(errors_of(report_with(R"("Title":"x")")) ==
        "Found 1 error:\n1. Title: unknown key; did you mean \"title\"?");
}

TEST_CASE("keys that are given twice are refused") {
  CHECK(errors_of(
            report_with(R"("year":1,"requests":{"received":{"total":1,"total":1}},"year":1)")) ==
        "Found 2 errors:\n"
        "1. requests.received.total: this key is given twice\n"
        "2. year: this key is given twice");
  CHECK(errors_of(R"({"govinfo":1,"kind":"report","kind":"report"})") ==
        "Found 1 error:\n1. kind: this key is given twice");
}

TEST_CASE("numbers must be integers that fit") {
  const auto figure = [](std::string_view number) {
    return errors_of(
        report_with(R"("requests":{"received":{"total":)" + std::string{number} + "}}"));
  };
  const auto error = [](std::string_view found) {
    return "Found 1 error:\n1. requests.received.total: expected an integer or one of absent, "
           "blank, dash, not_on_form, unreadable; found " +
           std::string{found};
  };
  CHECK(figure("9223372036854775807") == "none");
  CHECK(figure("-9223372036854775808") == "none");
  CHECK(figure("-0") == "none");
  CHECK(figure("9223372036854775808") == error("9223372036854775808, which does not fit 64 bits"));
  CHECK(figure("-9223372036854775809") ==
        error("-9223372036854775809, which does not fit 64 bits"));
  CHECK(figure("1" + std::string(50, '0')) ==
        error("1" + std::string(39, '0') + "…, which does not fit 64 bits"));
  CHECK(figure("1.0") == error("1.0"));
  CHECK(figure("1e2") == error("1e2"));
  CHECK(figure("-0.5E-1") == error("-0.5E-1"));

  const auto result = try_findings_from_json(
      R"({"govinfo":1,"kind":"findings","items":[{"where":{"source":{"page":4294967296,)"
      R"("line":4294967295,"row":-1}},"figures":[{"sign":128},{"sign":-129},{"sign":-128}],)"
      R"("difference":1.5}]})");
  REQUIRE(result.failure() != nullptr);
  CHECK(
      result.failure()->message ==
      "Found 5 errors:\n"
      "1. items[0].where.source.page: expected an integer from 0 to 4294967295; found 4294967296\n"
      "2. items[0].where.source.row: expected an integer from 0 to 4294967295; found -1\n"
      "3. items[0].figures[0].sign: expected an integer from -128 to 127; found 128\n"
      "4. items[0].figures[1].sign: expected an integer from -128 to 127; found -129\n"
      "5. items[0].difference: expected an integer or null; found 1.5");
}

TEST_CASE("amounts must be exact decimals with a number or a state") {
  const auto amount = [](std::string_view json) {
    return errors_of(
        report_with(R"("disclosure":{"fees":{"collected":)" + std::string{json} + "}}"));
  };
  const std::string at = "Found 1 error:\n1. disclosure.fees.collected";
  const std::string decimal =
      at +
      ".decimal: expected a decimal of 64 bits with at most 9 decimals, such as "
      "\"7730.28\"; found ";
  CHECK(amount(R"({"decimal":"1"})") == "none");
  CHECK(amount(R"("dash")") == "none");
  CHECK(amount(R"({"decimal":"9223372036854775808"})") == decimal + "\"9223372036854775808\"");
  CHECK(amount(R"({"decimal":"1.0000000000"})") == decimal + "\"1.0000000000\"");
  CHECK(amount(R"({"decimal":"1,000"})") == decimal + "\"1,000\"");
  CHECK(amount(R"({"decimal":".5"})") == decimal + "\".5\"");
  CHECK(amount(R"({"decimal":""})") == decimal + "\"\"");
  CHECK(amount(R"({"decimal":7730.28})") == decimal + "7730.28");
  CHECK(amount(R"({"decimal":"1","unit":"元"})") ==
        at + ".unit: expected one of unknown, yuan, wan_yuan; found \"元\"");
  CHECK(amount(R"({"state":"printed"})") ==
        at + ".state: expected one of absent, blank, dash, not_on_form, unreadable; found "
             "\"printed\"");
  const std::string either = at + ": expected either \"decimal\" or \"state\"";
  CHECK(amount(R"({"unit":"yuan"})") == either);
  CHECK(amount(R"({"decimal":"1","state":"blank"})") == either);
  const std::string form =
      at +
      ": expected an object with \"decimal\" and \"unit\", or one of absent, blank, dash, "
      "not_on_form, unreadable; found ";
  CHECK(amount("7730") == form + "7730");
  CHECK(amount(R"("printed")") == form + "\"printed\"");
  CHECK(amount(R"("blanc")") == form + "\"blanc\"; did you mean \"blank\"?");
}

TEST_CASE("figure ids and provenance are by path") {
  const auto result = try_reading_from_json(
      R"({"govinfo":1,"kind":"reading","provenance":{"requests.received.totl":{},)"
      R"("requests.received.total":{"raw":1,"places":{}},"x":{}},)"
      R"("findings":{"items":[{"figures":[{"id":"requests.not_held"},)"
      R"({"id":"remedies.reconsideration.uphold"},{"id":0}]}]}})");
  REQUIRE(result.failure() != nullptr);
  CHECK(result.failure()->message ==
        "Found 7 errors:\n"
        "1. provenance.requests.received.totl: unknown key; did you mean "
        "\"requests.received.total\"?\n"
        "2. provenance.requests.received.total.raw: expected a string; found 1\n"
        "3. provenance.requests.received.total.places: unknown key; did you mean \"place\"?\n"
        "4. provenance.x: unknown key\n"
        "5. findings.items[0].figures[0].id: expected the path of a figure; found "
        "\"requests.not_held\"\n"
        "6. findings.items[0].figures[1].id: expected the path of a figure; found "
        "\"remedies.reconsideration.uphold\"; did you mean \"remedies.reconsideration.upheld\"?\n"
        "7. findings.items[0].figures[2].id: expected the path of a figure; found 0");
  const auto list = try_reading_from_json(R"({"govinfo":1,"kind":"reading","provenance":[]})");
  REQUIRE(list.failure() != nullptr);
  CHECK(list.failure()->message ==
        "Found 1 error:\n1. provenance: expected an object or null; found an array");
}

TEST_CASE("another version or another kind is refused before anything else") {
  CHECK(errors_of(R"({"govinfo":2,"kind":"report","unknown":0})") ==
        "Found 1 error:\n1. govinfo: expected version 1; found 2");
  CHECK(errors_of(R"({"govinfo":"1","kind":"reading","unknown":0})") ==
        "Found 2 errors:\n"
        "1. govinfo: expected version 1; found \"1\"\n"
        "2. kind: expected \"report\"; found \"reading\"");
  CHECK(errors_of("{}") ==
        "Found 2 errors:\n"
        "1. govinfo: expected version 1; found no such key\n"
        "2. kind: expected \"report\"; found no such key");
  CHECK(errors_of(to_json(Findings{})) ==
        "Found 1 error:\n1. kind: expected \"report\"; found \"findings\"");
  CHECK(errors_of("[]") == "Found 1 error:\n1. expected an object; found an array");
  CHECK(errors_of("null") == "Found 1 error:\n1. expected an object; found null");
  const auto reading = try_reading_from_json(to_json(Report{}));
  REQUIRE(reading.failure() != nullptr);
  CHECK(reading.failure()->message ==
        "Found 1 error:\n1. kind: expected \"reading\"; found \"report\"");
  CHECK_THROWS_WITH_AS((void)findings_from_json(to_json(Reading{})),
                       "Found 1 error:\n1. kind: expected \"findings\"; found \"reading\"",
                       UsageError);
}

TEST_CASE("what is no JSON is refused with its place") {
  using Pair = std::pair<std::string_view, std::string_view>;
  for (const Pair& pair : {
           Pair{"", "line 1, column 1: the text ends inside a value"},
           Pair{" \n ", "line 2, column 2: the text ends inside a value"},
           Pair{"{\"title\":\"年", "line 1, column 12: the text ends inside a value"},
           Pair{"{\n  \"年\": 1,\n}", "line 3, column 1: no JSON: syntax error"},
           Pair{"{\"年\" 1}", "line 1, column 6: no JSON: syntax error"},
           Pair{"{'a':1}", "line 1, column 2: no JSON: syntax error"},
           Pair{"{\"a\":NaN}", "line 1, column 6: no JSON: syntax error"},
           Pair{"{\"a\":01}", "line 1, column 7: no JSON: syntax error"},
           Pair{"{/* */}", "line 1, column 2: no JSON: syntax error"},
           Pair{"{} {}", "line 1, column 4: no JSON: extra data"},
           Pair{"{}\n\n\0"sv, "line 3, column 1: no JSON: extra data"},
       }) {
    const std::string_view json = pair.first;
    const std::string_view error = pair.second;
    CAPTURE(json);
    CHECK(errors_of(json) == "Found 1 error:\n1. " + std::string{error});
  }
  // Not UTF-8, a raw control character, half a surrogate pair.
  for (const std::string_view text : {"\xFF"sv, "\xC0\xAF"sv, "\n"sv, "\0"sv, "\\ud800"sv,
                                      "\\udc00"sv, "\\ud800\\u0041"sv, "\\x41"sv}) {
    CAPTURE(text);
    const std::string error = errors_of(report_with("\"title\":\"" + std::string{text} + "\""));
    CHECK(error.starts_with("Found 1 error:\n1. line "));
    CHECK(error.find(": no JSON: ") != error.npos);
  }
}

TEST_CASE("hostile keys and texts are quoted and cut in messages") {
  const std::string many(3000, 'k');
  CHECK(
      errors_of(report_with("\"" + many + "\":1,\"\\u0000\\n年\":1,\"\":2,\"year\":\"" + many +
                            "\",\"notice\":[],\"published\":\"a\"")) ==
      "Found 6 errors:\n"
      "1. [\"" +
          many.substr(0, 40) +
          "\"…]: unknown key; known keys are govinfo, kind, title, "
          "organ, year, period, published, notice, editions, disclosure, requests, remedies, "
          "prose, "
          "footnotes\n"
          "2. [\"\\u0000\\n年\"]: unknown key; known keys are govinfo, kind, title, organ, year, "
          "period, published, notice, editions, disclosure, requests, remedies, prose, footnotes\n"
          "3. [\"\"]: unknown key; known keys are govinfo, kind, title, organ, year, period, "
          "published, notice, editions, disclosure, requests, remedies, prose, footnotes\n"
          "4. year: expected an integer from -2147483648 to 2147483647 or null; found \"" +
          many.substr(0, 40) +
          "\"…\n"
          "5. notice: expected a string; found an array\n"
          "6. published: expected a day of the calendar such as \"2024-01-31\" or null; found "
          "\"a\"");
}

// --------------------------------------------------------------------------------------- limits --

TEST_CASE("the first hundred errors are told, the others counted") {
  std::string items;
  for (int i = 0; i < 150; ++i) items += i == 0 ? "0" : ",0";
  const std::string error = errors_of(report_with("\"footnotes\":[" + items + "]"));
  CHECK(error.starts_with("Found 150 errors:\n1. footnotes[0]: expected a string; found 0\n"));
  CHECK(error.ends_with("\n100. footnotes[99]: expected a string; found 0\n(50 more not shown)"));
}

TEST_CASE("depth and size have limits") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(errors_of(nested(32)) == "Found 1 error:\n1. expected an object; found an array");
  CHECK(errors_of(nested(33)) == "Found 1 error:\n1. line 1, column 33: nested deeper than 32");
  CHECK(errors_of(nested(1'000'000)) ==
        "Found 1 error:\n1. line 1, column 33: nested deeper than 32");

  constexpr std::size_t most = std::size_t{64} << 20;
  std::string blanks(most - 2, ' ');
  CHECK(errors_of(blanks + "[]") == "Found 1 error:\n1. expected an object; found an array");
  CHECK(errors_of(blanks + " []") ==
        "Found 1 error:\n1. the text has 67108865 bytes; at most 67108864 are read");

  std::string zeros = "[0";
  for (int i = 0; i < 1'500'000; ++i) zeros += ",0";
  const std::string error = errors_of(zeros + "]");
  CHECK(error.starts_with("Found 1 error:\n1. line 1, column "));
  CHECK(error.ends_with(": more values than a document of this size can have"));
}
