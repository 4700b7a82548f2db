// SPDX-License-Identifier: Apache-2.0
// Findings as text, JSON, CSV, SARIF and a page: whole texts, typed by hand; hostile input.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "govinfo/error.hpp"
#include "govinfo/json.hpp"
#include "govinfo/validate.hpp"
#include "govinfo/write_findings.hpp"
#include "support/zero_report.hpp"

using namespace govinfo;

namespace {

constexpr FigureId upheld = figure_id("remedies.reconsideration.upheld");
constexpr FigureId total = figure_id("remedies.reconsideration.total");
constexpr FigureId received = figure_id("requests.received.total");

/// A report in which 行政复议 does not add up (2 against 0) and whose text says 3 were received
/// where the table says 0.
Checked sample(std::string source = "reports/a.txt") {
  Checked checked;
  Reading& reading = checked.reading;
  reading.source = std::move(source);
  reading.status = ReadingStatus::complete;
  reading.report = test::zero_report(Edition::standard_2021, "临江县档案局");
  reading.report.title = "临江县档案局2023年政府信息公开工作年度报告";
  reading.provenance.resize(figure_count);
  reading.provenance[index(upheld)] = {"2", {0, 50, 1, 0, 0, 0}};
  reading.provenance[index(total)] = {"0", {0, 50, 9, 0, 0, 0}};
  test::set(reading.report, upheld, 2);
  reading.report.prose = {{Section::overview, "", "一年来工作平稳。全年收到 申请3件；其余从略。"}};

  Finding sum;
  sum.rule = "T4.SUM.reconsideration";
  sum.where.source = {0, 50, 9, 0, 0, 0};
  sum.where.text = "0";
  for (RemedyResult result : all_values<RemedyResult>) {
    const FigureId id = figure_id(Remedy::reconsideration, result);
    const std::int8_t sign = result == RemedyResult::total ? -1 : 1;
    sum.figures.push_back({id, sign, *find_figure(reading.report, id), 0, 0});
  }
  sum.left = Sum{2, 0, {2, 2}};
  sum.right = Sum{0, 0, {0, 0}};
  sum.difference = 2;

  Finding count;
  count.rule = "P.COUNT";
  count.severity = Severity::warning;
  count.where.text = "全年收到申请3件";
  const std::string& text = reading.report.prose[0].text;
  const auto begin = static_cast<std::uint32_t>(text.find('3'));
  count.where.prose = ProseSpan{0, begin, begin + 1};
  count.stated = "3";
  count.figures = {{received, 1, printed(0), 0, 0}};
  count.left = Sum{3, 0, {3, 3}};
  count.right = Sum{0, 0, {0, 0}};

  checked.findings.items = {count, sum};
  checked.findings.run = {true, true, false, false};
  return checked;
}

/// A report of which a row of table 三 was lost: 8 rules cannot be evaluated.
Checked with_lost_row() {
  Checked checked;
  checked.reading.source = "b.html";
  checked.reading.status = ReadingStatus::partial;
  checked.reading.report = test::zero_report(Edition::standard_2021, "乙局");
  for (Applicant applicant : all_values<Applicant>) {
    *find_figure(checked.reading.report, figure_id(RequestRow::granted, applicant)) = {};
  }
  for (Applicant applicant : all_values<Applicant>) {
    Finding finding;
    finding.rule = "T3.SUM." + std::string{name(applicant)};
    finding.verdict = Verdict::open;
    finding.severity = Severity::note;
    finding.figures = {{figure_id(RequestRow::granted, applicant), 1, {}, 0, 0}};
    finding.left = Sum{0, 1, {0, {}}};
    finding.right = Sum{0, 0, {0, 0}};
    checked.findings.items.push_back(finding);
  }
  Finding row = checked.findings.items.front();
  row.rule = "T3.ROW.granted";
  checked.findings.items.push_back(row);
  checked.findings.run.report = true;
  return checked;
}

FindingsOptions english() {
  FindingsOptions options;
  options.lang = Lang::en;
  return options;
}

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

bool contains(std::string_view text, std::string_view part) { return times(text, part) > 0; }

/// The fields of a CSV text by lines, read as RFC 4180 says.
std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
  std::vector<std::vector<std::string>> lines;
  bool quoted = false;
  bool line_begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (line_begins) lines.push_back({""});
    line_begins = false;
    std::string& field = lines.back().back();
    const bool twice = i + 1 < text.size() && text[i + 1] == '"';
    if (quoted && text[i] == '"' && twice) {
      field += text[++i];
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (quoted) {
      field += text[i];
    } else if (text[i] == ',') {
      lines.back().emplace_back();
    } else if (text.substr(i, 2) == "\r\n") {
      line_begins = true;
      ++i;
    } else {
      field += text[i];
    }
  }
  return lines;
}

boost::json::value parse(std::string_view text) {
  return boost::json::parse(boost::json::string_view{text.data(), text.size()});
}

std::string_view string_at(const boost::json::value& value, std::string_view pointer) {
  const auto& text = value.at_pointer({pointer.data(), pointer.size()}).as_string();
  return {text.data(), text.size()};
}

}  // namespace

// clang-format off
TEST_CASE("text, the gravest first, as compilers write it") {
  const std::vector<Checked> all = {sample()};
  CHECK(findings_to_text(all) ==
R"(reports/a.txt:50:9: 错误: T4.SUM.reconsideration: 表四 “行政复议”：结果维持 2 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 2，但 总计 0，相差 2
  建议：核对“结果维持”“结果纠正”“其他结果”“尚未审结”四个数与“总计”；常见的是总计漏填，留下了 0
  依据：国办公开办函〔2021〕30号，（四）明确责任：“发布内容不准确不全面”
reports/a.txt: 警告: P.COUNT: 文字写“3”，表中为 0（一、本年新收政府信息公开申请数量·总计 0）：全年收到申请3件
  建议：对照台账核对文字与表中的数，改正其中填错的一处；文字另有口径的，写明口径
1 份报告：1 个错误，1 个警告
)");
  const std::string text = findings_to_text(all, english());
  CHECK(text.starts_with("reports/a.txt:50:9: error: T4.SUM.reconsideration: Table 4, "));
  CHECK(contains(text, "\n  advice: Check upheld, corrected, other and pending"));
  CHECK(contains(text, "\nreports/a.txt: warning: P.COUNT: "));
  CHECK(text.ends_with("\n1 report: 1 error, 1 warning\n"));
}

TEST_CASE("text: what cannot be evaluated for one reason shares a line") {
  const std::vector<Checked> all = {with_lost_row()};
  CHECK(findings_to_text(all) ==
R"(b.html: 未核对: 8 条规则未能核对（T3.SUM ×7、T3.ROW）：表三中有的格没有数字（无此单元格）
1 份报告：没有发现问题，8 条规则未能核对
)");
  CHECK(findings_to_text(all, english()) ==
R"(b.html: not evaluated: 8 rules could not be evaluated (T3.SUM ×7, T3.ROW): Table 3 has cells without a number (absent)
1 report: nothing found, 8 rules could not be evaluated
)");
  FindingsOptions options = english();
  options.fold_open = false;
  CHECK(times(findings_to_text(all, options), "b.html: not evaluated: T3.") == 8);
  options.show_open = false;
  CHECK(findings_to_text(all, options) ==
        "1 report: nothing found, 8 rules could not be evaluated\n");
}
// clang-format on

TEST_CASE("text: findings of one cause stand together") {
  Checked checked = sample();
  Finding other = checked.findings.items[1];
  other.rule = "T9.MINE";
  other.severity = Severity::warning;
  checked.findings.items.insert(checked.findings.items.begin(), other);
  const std::string text = findings_to_text({&checked, 1}, english());
  const std::size_t error = text.find("error: T4.SUM.reconsideration");
  const std::size_t cause = text.find("  probably the same cause: T9.MINE\n");
  const std::size_t warning = text.find("warning: T9.MINE");
  CHECK(error < cause);
  CHECK(cause < warning);
  CHECK(warning < text.find("warning: P.COUNT"));
}

TEST_CASE("text: no report, findings that were left out, hostile names") {
  CHECK(findings_to_text({}) == "没有可核对的报告\n");
  CHECK(findings_to_text({}, english()) == "there was no report to check\n");
  Checked checked = sample("a\x1B[31m\nb  c.txt");
  checked.findings.items.clear();
  checked.findings.truncated = true;
  CHECK(findings_to_text({&checked, 1}, english()) ==
        "a\uFFFD[31m\uFFFDb  c.txt: more was found than is listed\n1 report: nothing found\n");
}

TEST_CASE("a finding over years stands where its report does, else by organ and year") {
  std::vector<Checked> all = {sample("2023.txt"), sample("2022.txt"), Checked{}};
  all[1].reading.report.year = 2022;
  all[0].findings.items.clear();
  all[1].findings.items.clear();
  Finding finding;
  finding.rule = "Y.STOCK.regulations";
  finding.severity = Severity::warning;
  finding.subjects = {{"临江县档案局", 2023, 0}, {"临江县档案局", 2022, 1}};
  finding.figures = {{received, 1, printed(0), 0, 0}, {received, -1, printed(4), 1, 0}};
  all[2].findings.items = {finding};
  all[2].findings.run.series = true;
  CHECK(findings_to_text(all, english()).starts_with("2023.txt: warning: Y.STOCK.regulations: "));
  CHECK(contains(findings_to_csv(all), "requests.received.total=4 (临江县档案局 2022)"));
  const auto sarif = parse(findings_to_sarif(all));
  CHECK(string_at(sarif, "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri") ==
        "2023.txt");
  // The same findings without those reports, or beside others, are not put in a wrong file.
  all.erase(all.begin(), all.begin() + 2);
  CHECK(findings_to_text(all, english()).starts_with("临江县档案局 2023: warning: Y.STOCK."));
  all.insert(all.begin(), sample("other.txt"));
  all[0].reading.report.organ.name = "别的局";
  CHECK_FALSE(contains(findings_to_text(all, english()), "other.txt: warning: Y.STOCK."));
}

TEST_CASE("CSV") {
  const Checked checked = sample();
  const std::string text = findings_to_csv({&checked, 1});
  CHECK(text.starts_with("\xEF\xBB\xBFsource,index,organ,year,rule,severity,"));
  FindingsOptions options;
  options.byte_order_mark = false;
  const auto lines = parse_csv(findings_to_csv({&checked, 1}, options));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == std::vector<std::string>{"source",      "index",    "organ",       "year",
                                             "rule",        "severity", "verdict",     "place",
                                             "figures",     "left",     "right",       "difference",
                                             "stated",      "message",  "advice",      "line",
                                             "fingerprint", "cause",    "explanation", "repair"});
  CHECK(std::vector(lines[1].begin(), lines[1].begin() + 13) ==
        std::vector<std::string>{"reports/a.txt", "0", "临江县档案局", "2023", "P.COUNT", "warning",
                                 "fail", "一、总体情况", "requests.received.total=0", "3", "0", "",
                                 "3"});
  CHECK(lines[1][15].empty());
  CHECK(lines[2][7] == "表四 “行政复议”");
  CHECK(lines[2][8] ==
        "remedies.reconsideration.upheld=2; remedies.reconsideration.corrected=0; "
        "remedies.reconsideration.other=0; remedies.reconsideration.pending=0; "
        "remedies.reconsideration.total=0");
  CHECK(lines[2][11] == "2");
  CHECK(lines[2][15] == "50");
  CHECK(std::stoull(lines[2][16], nullptr, 16) ==
        fingerprint(checked.findings.items[1], checked.reading.report));
  CHECK(lines[2][17] == lines[2][16]);
}

TEST_CASE("CSV: no text becomes a formula or another field") {
  Checked checked = sample("=cmd|' /C calc'!A0");
  checked.reading.report.organ.name = "@SUM(1,2)\"\r\n,x";
  checked.findings.items[0].stated = "＝1+1";
  checked.findings.items[1].difference = -2;
  const auto lines = parse_csv(findings_to_csv({&checked, 1}));
  REQUIRE(lines.size() == 3);
  for (const auto& line : lines) CHECK(line.size() == 20);
  CHECK(lines[1][0] == "'=cmd|' /C calc'!A0");
  CHECK(lines[1][2] == "'@SUM(1,2)\" ,x");
  CHECK(lines[1][12] == "'＝1+1");
  CHECK(lines[2][11] == "-2");
  // Money is looked up in the report: a finding holds whole numbers.
  checked.reading.report.disclosure.fees.collected = *parse_amount("12.50", MoneyUnit::wan_yuan);
  checked.findings.items[0].figures = {{figure_id("disclosure.fees.collected"), 1, {}, 0, 0}};
  CHECK(parse_csv(findings_to_csv({&checked, 1}))[1][8] == "disclosure.fees.collected=12.50");
}

TEST_CASE("JSON") {
  std::vector<Checked> all = {sample(), with_lost_row()};
  Checked refused;
  refused.reading.source = "c.bin";
  refused.findings.items = {Finding{}};
  refused.findings.items[0].rule = "R.FORMAT";
  all.push_back(refused);
  const auto document = parse(findings_to_json(all));
  CHECK(document.at("govinfo").to_number<int>() == 1);
  CHECK(string_at(document, "/kind") == "check");
  CHECK(string_at(document, "/lang") == "zh");
  CHECK(document.at("counts") == parse(R"({"error": 2, "warning": 1, "note": 0, "open": 8})"));
  const auto& reports = document.at("reports").as_array();
  REQUIRE(reports.size() == 2);
  CHECK(string_at(document, "/reports/0/source") == "reports/a.txt");
  CHECK(string_at(document, "/reports/1/status") == "partial");
  // 7 + 7 + 25 identities of table 三 and 3 of table 四.
  CHECK(document.at_pointer("/reports/0/identities") == parse(R"({"checked": 42, "open": 0})"));
  CHECK(document.at_pointer("/reports/1/identities") == parse(R"({"checked": 34, "open": 8})"));
  const auto& items = document.at_pointer("/reports/0/items").as_array();
  REQUIRE(items.size() == 2);
  CHECK(items[0].at_pointer("/where/prose/begin").to_number<int>() == 43);
  CHECK(string_at(items[1], "/rule") == "T4.SUM.reconsideration");
  CHECK(contains(string_at(items[1], "/message"), "相差 2"));
  CHECK(string_at(items[1], "/legal/document") == "国办公开办函〔2021〕30号");
  CHECK(string_at(items[1], "/fingerprint").size() == 16);
  CHECK(string_at(items[1], "/cause") == string_at(items[1], "/fingerprint"));
  CHECK(string_at(document, "/unread/0/source") == "c.bin");
  CHECK(string_at(document, "/unread/0/problems/0/rule") == "R.FORMAT");

  FindingsOptions options;
  options.show_open = false;
  options.indent = 0;
  const std::string flat = findings_to_json(all, options);
  CHECK(times(flat, "\n") == 0);
  CHECK(parse(flat).at_pointer("/reports/1/items").as_array().empty());
  CHECK(parse(flat).at_pointer("/counts/open").to_number<int>() == 8);
  options.indent = 17;
  CHECK_THROWS_AS((void)findings_to_json(all, options), UsageError);
}

TEST_CASE("JSON Lines: one object a line, with the words of the document") {
  std::vector<Checked> all = {sample("a\nb.txt"), with_lost_row()};
  const std::string text = findings_to_json_lines(all);
  CHECK(times(text, "\n") == 10);
  const auto first = parse(std::string_view{text}.substr(0, text.find('\n')));
  CHECK(string_at(first, "/source") == "a\nb.txt");
  CHECK(first.at("index").to_number<int>() == 0);
  CHECK(string_at(first, "/organ") == "临江县档案局");
  CHECK(first.at("year").to_number<int>() == 2023);
  CHECK(string_at(first, "/rule") == "P.COUNT");
  CHECK(contains(string_at(first, "/advice"), "台账"));
  CHECK(findings_to_json_lines({}).empty());
}

TEST_CASE("what a person has explained stands beside its finding") {
  Checked checked = sample();
  const Finding& finding = checked.findings.items[1];
  std::vector<Note> notes = {note_for(finding, checked.reading.report, "含上年\n结转<2件>")};
  notes[0].by = "=王五";
  notes[0].on = parse_date("2024-02-01");
  FindingsOptions options;
  options.notes = notes;
  const std::span<const Checked> all{&checked, 1};
  CHECK(contains(findings_to_text(all, options),
                 "\n  说明：含上年 结转<2件>（=王五，2024-02-01）\n"));
  CHECK(times(findings_to_text(all, options), "说明：") == 1);
  CHECK(contains(
      finding_page(checked, options),
      "<dt>说明</dt><dd><span class=\"explanation\">含上年 结转&lt;2件&gt;（=王五，2024-02-01）"));
  const auto lines = parse_csv(findings_to_csv(all, options));
  CHECK(lines[1][18].empty());
  CHECK(lines[2][18] == "含上年 结转<2件>（=王五，2024-02-01）");
  const auto items =
      parse(findings_to_json(all, options)).at_pointer("/reports/0/items").as_array();
  CHECK(items[0].at("explained").is_null());
  CHECK(items[1].at("explained") ==
        parse("{\"text\": \"含上年\\n结转<2件>\", \"by\": \"=王五\", \"on\": \"2024-02-01\"}"));
  const auto results =
      parse(findings_to_sarif(all, options)).at_pointer("/runs/0/results").as_array();
  CHECK(results[0].at("suppressions").as_array().empty());
  CHECK(string_at(results[1], "/suppressions/0/justification") ==
        "含上年 结转<2件>（=王五，2024-02-01）");
  CHECK_FALSE(parse(findings_to_sarif(all))
                  .at_pointer("/runs/0/results/0")
                  .as_object()
                  .contains("suppressions"));
  // Other values, and the note is silent.
  checked.findings.items[1].figures[0].figure = printed(5);
  CHECK_FALSE(contains(findings_to_text(all, options), "说明："));
}

TEST_CASE("SARIF: kinds, levels, places") {
  std::vector<Checked> all = {sample("/data/年 报#1.txt"), with_lost_row()};
  all[0].findings.items[0].verdict = Verdict::review;
  const auto document = parse(findings_to_sarif(all));
  CHECK(string_at(document, "/version") == "2.1.0");
  const auto& run = document.at_pointer("/runs/0");
  CHECK(string_at(run, "/tool/driver/name") == "govinfo");
  CHECK(string_at(run, "/language") == "zh-CN");
  CHECK(string_at(run, "/artifacts/0/location/uri") ==
        "file:///data/%E5%B9%B4%20%E6%8A%A5%231.txt");
  CHECK(string_at(run, "/artifacts/1/location/uri") == "b.html");
  const auto& results = run.at("results").as_array();
  REQUIRE(results.size() == 10);
  const auto kind = [&](std::size_t i) {
    return std::string{string_at(results[i], "/kind")} + " " +
           std::string{string_at(results[i], "/level")};
  };
  CHECK(kind(0) == "review none");
  CHECK(kind(1) == "fail error");
  CHECK(kind(2) == "open none");
  for (const auto& result : results) {
    const auto rule = result.at("ruleIndex").to_number<std::size_t>();
    CHECK(run.at_pointer("/tool/driver/rules").as_array()[rule].at("id") == result.at("ruleId"));
    CHECK(string_at(result, "/partialFingerprints/govinfoFinding~1v1").size() == 16);
  }
  const auto& location = results[1].at_pointer("/locations/0");
  CHECK(location.at_pointer("/physicalLocation/region/startLine").to_number<int>() == 50);
  CHECK(location.at_pointer("/physicalLocation/region/startColumn").to_number<int>() == 9);
  CHECK(string_at(location, "/logicalLocations/0/fullyQualifiedName") ==
        "remedies.reconsideration.upheld");
  CHECK(string_at(results[0], "/relatedLocations/0/message/text") == "全年收到申请3件");
  CHECK(string_at(results[0], "/relatedLocations/0/logicalLocations/0/fullyQualifiedName") ==
        "prose[0]");
  CHECK(string_at(results[1], "/relatedLocations/0/message/text") == "行政复议·结果维持 = 2");
  CHECK(string_at(run, "/tool/driver/rules/1/defaultConfiguration/level") == "error");
  FindingsOptions options;
  options.indent = -1;
  CHECK_THROWS_AS((void)findings_to_sarif(all, options), UsageError);
}

TEST_CASE("SARIF: names of files as URI references") {
  const auto uri = [](std::string source) {
    const Checked checked = sample(std::move(source));
    const auto document = parse(findings_to_sarif({&checked, 1}));
    return std::string{string_at(document, "/runs/0/artifacts/0/location/uri")};
  };
  CHECK(uri("a:b.txt") == "a%3Ab.txt");
  CHECK(uri("C:\\x y\\b.txt") == "file:///C:/x%20y/b.txt");
  CHECK(uri("//host/x") == "file:///host/x");
  CHECK(uri("https://a.gov.cn/x?id=1&y=年") == "https://a.gov.cn/x?id=1&y=%E5%B9%B4");
  CHECK(uri("50%.txt") == "50%25.txt");
}

TEST_CASE("page: cells and sentences know their findings") {
  const Checked checked = sample();
  const std::string page = finding_page(checked);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"));
  CHECK(contains(page, "<h1>审核结果：1 个错误，1 个警告</h1>"));
  // The gravest is the first of the page.
  CHECK(contains(page, "id=\"finding-1\" data-number=\"1\" data-grade=\"error\""));
  CHECK(times(page, "<button type=\"button\" data-findings=\"1\"") == 5);
  CHECK(contains(page, "<td data-figure=\"requests.received.total\" class=\"warning\""));
  CHECK(contains(page, "data-findings=\"2\" aria-label=\"0，发现 2\">0</button>"));
  CHECK(contains(page,
                 "<p>一年来工作平稳。<span class=\"sentence\" data-findings=\"2\">全年收到 申请"
                 "<mark role=\"button\" tabindex=\"0\" class=\"said warning\" "
                 "aria-label=\"3，发现 2\" data-findings=\"2\">3</mark>件；</span>其余从略。</p>"));
  CHECK(contains(page,
                 "data-goto=\"remedies.reconsideration.total\">行政复议·总计</button> <b>0</b>"));
  CHECK(contains(finding_page(checked, english()), "<h1>Review: 1 error, 1 warning</h1>"));
  // The list is the page's own: the form has none.
  CHECK_FALSE(contains(page, "<ul class=\"findings\">"));
}

TEST_CASE("page: what is open, nothing, and what was refused") {
  const std::string open = finding_page(with_lost_row(), english());
  CHECK(times(open, "<article ") == 1);
  CHECK(contains(open, "<span class=\"grade\">Not evaluated</span>8</button>"));
  CHECK(times(open, "<button type=\"button\" data-findings=\"1\"") == 7);
  // Money is shown as it was published, whatever the finding holds.
  Checked money = sample();
  money.reading.report.disclosure.fees.collected = *parse_amount("12.50", MoneyUnit::wan_yuan);
  money.findings.items[0].figures = {{figure_id("disclosure.fees.collected"), 1, {}, 0, 0}};
  CHECK(contains(finding_page(money), "</button> <b>12.50万元</b>"));
  Checked nothing = sample();
  nothing.findings.items.clear();
  CHECK(contains(finding_page(nothing, english()), "<p>Nothing was found.</p>"));
  Checked refused;
  refused.reading.source = "c.bin";
  refused.findings.run.reading = true;
  CHECK_FALSE(contains(finding_page(refused), "<table"));
}

TEST_CASE("page: text from outside stays text") {
  const std::string bad = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
  Checked checked = sample(bad);
  Report& report = checked.reading.report;
  report.title = bad;
  report.organ.name = bad;
  report.prose[0].heading = bad;
  report.prose[0].text += bad;
  report.footnotes = {bad};
  checked.reading.provenance[index(upheld)].raw = bad;
  for (Finding& finding : checked.findings.items) {
    finding.where.text = bad;
    finding.stated = bad;
  }
  Finding strange;
  strange.rule = bad;
  strange.subjects = {{bad, 2023, 0}};
  strange.figures = {{upheld, 1, printed(2), 0, 0}, {FigureId{999}, 1, {}, 7, 0}};
  checked.findings.items.push_back(strange);
  for (Lang lang : all_values<Lang>) {
    FindingsOptions options;
    options.lang = lang;
    const std::string page = finding_page(checked, options);
    CHECK(times(page, "<script") == 1);
    CHECK(times(page, "</script") == 1);
    CHECK_FALSE(contains(page, "<img"));
    CHECK(contains(page, "&lt;img src=x onerror=alert(1)&gt;"));
    CHECK_FALSE(contains(page, "\"'>"));
  }
  // The others neither throw nor lose anything.
  CHECK(parse(findings_to_sarif({&checked, 1})).at_pointer("/runs/0/results").as_array().size() ==
        3);
  CHECK(parse_csv(findings_to_csv({&checked, 1})).size() == 4);
}

TEST_CASE("page: places in prose that are none") {
  Checked checked = sample();
  std::string& text = checked.reading.report.prose[0].text;
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto mark = [&](std::uint32_t item, std::uint32_t begin, std::uint32_t end) {
    checked.findings.items[0].where.prose = ProseSpan{item, begin, end};
    return times(finding_page(checked), "<mark ");
  };
  CHECK(mark(0, 0, size) == 1);
  CHECK(mark(0, size, size + 10) == 0);
  CHECK(mark(0, 5, 3) == 0);
  CHECK(mark(7, 0, 3) == 0);
  CHECK(mark(0, 1, 4) == 1);  // both inside a character: the first one is marked
  CHECK(contains(finding_page(checked), "data-findings=\"2\">一</mark>"));
  text = "收到\n申请3件";
  CHECK(mark(0, 0, 13) == 2);  // over two paragraphs
  text = "\xFF\xFE\x80";
  CHECK(mark(0, 0, 3) == 1);
}
