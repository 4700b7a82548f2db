// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <type_traits>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/chrono.h>
#include <fmt/compile.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>
#include <fmt/std.h>

#include "govinfo/format.hpp"
#include "govinfo/govinfo.hpp"

using namespace govinfo;

// Types of a program that uses the library: it may print them as it likes.
namespace program {

BOOST_DEFINE_ENUM_CLASS(Colour, red, green)
BOOST_DEFINE_ENUM_CLASS(Own, one, two)

struct Point {
  int x = 0;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x))

template <class T>
concept OwnEnum = std::is_same_v<T, Own> && boost::describe::has_describe_enumerators<T>::value;

}  // namespace program

template <program::OwnEnum E>
struct fmt::formatter<E, char> : fmt::formatter<int> {
  template <class Context>
  auto format(E value, Context& context) const {
    return fmt::formatter<int>::format(static_cast<int>(value), context);
  }
};

static_assert(!fmt::is_formattable<program::Colour>::value);
static_assert(!fmt::is_formattable<program::Point>::value);

namespace {

template <class... T>
constexpr bool all_formattable = (fmt::is_formattable<T>::value && ...);

static_assert(all_formattable<Applicant, RequestRow, Outcome, OutcomeGroup, Remedy, RemedyResult,
                              Edition, Table, Section, FigureState, FigureKind, MoneyUnit, Severity,
                              Verdict, ReadingStatus, RuleScope, MissingPolicy, RuleStatus,
                              OrganLevel, OrganKind, Lang>);
static_assert(all_formattable<FigureId, Figure, Amount, ApplicantRow, RequestTable, RemedyTable,
                              DocumentFigures, DecisionFigures, FeeFigures, ProcurementFigures,
                              DisclosureTable, Period, Interval, Sum, Organ, Editions, Prose, Place,
                              SourcePlace, Location, Term, Finding, ScopesRun, Findings, Provenance,
                              Reading, Report, Mark, Text, LegalSource, RuleFamily, EquationTerm,
                              Equation, TextSpan, Document>);

Finding wrong_total() {
  Finding finding;
  finding.rule = "T4.SUM.reconsideration";
  for (RemedyResult result : all_values<RemedyResult>) {
    const int sign = result == RemedyResult::total ? -1 : 1;
    finding.figures.push_back({figure_id(Remedy::reconsideration, result),
                               static_cast<std::int8_t>(sign),
                               printed(result == RemedyResult::upheld ? 2 : 0)});
  }
  finding.left = Sum{2, 0, {2, 2}};
  finding.right = Sum{0, 0, {0, 0}};
  finding.difference = 2;
  return finding;
}

const std::string wrong_total_zh =
    "错误 T4.SUM.reconsideration：表四 “行政复议”：结果维持 2 + 结果纠正 0 + 其他结果 0 + "
    "尚未审结 0 = 2，但 总计 0，相差 2";
const std::string wrong_total_en =
    "error T4.SUM.reconsideration: Table 4, “Administrative reconsideration”: Upheld 2 + Corrected "
    "0 + Other result 0 + Pending 0 = 2, but Total 0; the difference is 2";

}  // namespace

TEST_CASE("enumerators print their identifier") {
  CHECK(fmt::format("{}", Applicant::natural_person) == "natural_person");
  CHECK(fmt::format("{}", RequestRow::carried_out) == "carried_out");
  CHECK(fmt::format("{}", Edition::trial_2019) == "trial_2019");
  CHECK(fmt::format("{}", Lang::en) == "en");
  CHECK(fmt::format("{}", static_cast<Edition>(77)) == "#77");
  CHECK(fmt::format("{:>8}|{:<6}|{:*^7}", Verdict::open, Verdict::fail, Verdict::pass) ==
        "    open|fail  |*pass**");
  CHECK(fmt::format("{}", program::Own::two) == "1");
}

TEST_CASE("figures and amounts") {
  CHECK(fmt::format("{}", printed(21)) == "21");
  CHECK(fmt::format("{}", printed(-3)) == "-3");
  CHECK(fmt::format("{}", Figure{}) == "absent");
  CHECK(fmt::format("{}", missing(FigureState::blank)) == "blank");
  CHECK(fmt::format("[{:>6}]", printed(21)) == "[    21]");
  CHECK(fmt::format("{}", *parse_amount("7730.28", MoneyUnit::wan_yuan)) == "7730.28 wan_yuan");
  CHECK(fmt::format("{}", *parse_amount("-0.50", MoneyUnit::unknown)) == "-0.50 unknown");
  CHECK(fmt::format("{}", Amount{}) == "absent");
  CHECK(fmt::format("{}", FigureId{0}) == "requests.received.natural_person");
  CHECK(fmt::format("{}", FigureId{226}) == "#226");
  CHECK(fmt::format("{}", Interval{}) == "[?, ?]");
  CHECK(fmt::format("{}", Interval{-2, 5}) == "[-2, 5]");
  CHECK(fmt::format("{}", Sum{12, 0, {12, 12}}) == "12");
  CHECK(fmt::format("{}", Sum{12, 3, {12, {}}}) == "12 (3 missing)");
  CHECK(fmt::format("{}", Sum{{}, 0, {}}) == "overflow");
}

TEST_CASE("tables print their fields") {
  ApplicantRow row;
  for (Applicant applicant : all_values<Applicant>) row[applicant] = printed(0);
  row[Applicant::total] = missing(FigureState::dash);
  const std::string text =
      "natural_person 0, commercial_enterprise 0, research_institution 0, "
      "public_welfare_organization 0, legal_service_organization 0, other_organization 0, "
      "total dash";
  CHECK(fmt::format("{}", row) == text);
  RequestTable requests;
  requests[RequestRow::received] = row;
  CHECK(fmt::format("{}", requests).starts_with("received {" + text + "}, carried_in {"));
  CHECK(fmt::format("{}", RemedyTable{})
            .starts_with("reconsideration {upheld absent, corrected absent, "));
  CHECK(fmt::format("{}", DecisionFigures{printed(5), {}, printed(-2)}) ==
        "decisions 5, items_last_year absent, change -2");
  CHECK(fmt::format("{}", FeeFigures{*parse_amount("1.5", MoneyUnit::wan_yuan), {}, {}}) ==
        "collected 1.5 wan_yuan, items_last_year absent, change absent");
  CHECK(fmt::format("{}", ProcurementFigures{printed(1), {}}) == "projects 1, amount absent");
  CHECK(fmt::format("{}", DocumentFigures{}).starts_with("issued absent, repealed absent"));
  CHECK(fmt::format("{}", DisclosureTable{}).starts_with("regulations {issued absent, "));
}

TEST_CASE("the parts of a report") {
  CHECK(fmt::format("{}", Period{*parse_date("2023-01-01"), *parse_date("2023-12-31")}) ==
        "2023-01-01/2023-12-31");
  CHECK(fmt::format("{}", Organ{"中卫市住房和城乡建设局", {}, {}, {}, {}}) ==
        "中卫市住房和城乡建设局");
  CHECK(fmt::format("{}", Editions{}) == "disclosure none, requests none");
  CHECK(fmt::format("{}", Editions{Edition::standard_2021, Edition::trial_2019}) ==
        "disclosure standard_2021, requests trial_2019");
  CHECK(fmt::format("{}", Prose{Section::overview, "（一）主动公开", "公开36条。"}) ==
        "overview （一）主动公开: 公开36条。");
  CHECK(fmt::format("{}", Prose{Section::problems, "", "无"}) == "problems: 无");

  Report report;
  CHECK(fmt::format("{}", report) == "(disclosure none, requests none)");
  report.organ.name = "洪泽区人民政府";
  report.year = 2023;
  report.editions.disclosure = Edition::standard_2021;
  CHECK(fmt::format("{}", report) ==
        "洪泽区人民政府 2023 (disclosure standard_2021, requests none)");
  CHECK(fmt::format("{:zh}", report) == to_text(report, Lang::zh));
  CHECK(fmt::format("{:en}", report) == to_text(report, Lang::en));
  CHECK(fmt::format("{:en}", report).find("\n2. Proactive disclosure\n") != std::string::npos);
}

TEST_CASE("places and readings") {
  CHECK(fmt::format("{}", Place{Table::requests, 3, 1}) == "requests row 3 column 1");
  CHECK(fmt::format("{}", SourcePlace{}) == "unknown");
  const SourcePlace place{.page = 3, .line = 41, .column = 12};
  CHECK(fmt::format("{}", place) == "page 3, line 41, column 12");
  CHECK(fmt::format("{}", Location{Edition::trial_2019, place, "0 0", {}}) ==
        "trial_2019, page 3, line 41, column 12: 0 0");
  CHECK(fmt::format("{}", Location{}) == "standard_2021, unknown");
  CHECK(fmt::format("{}", Provenance{"１６", {.line = 7}}) == "line 7: １６");
  CHECK(fmt::format("{}", Reading{}) == "#0 refused, 0 findings: (disclosure none, requests none)");
  CHECK(fmt::format("{}", TextSpan{4, 3}) == "[4, 7)");
  CHECK(fmt::format("{}", TextSpan{4294967295u, 4294967295u}) == "[4294967295, 8589934590)");
  Document document;
  document.format = "text";
  document.text = "abc";
  CHECK(fmt::format("{}", document) == "text: 3 bytes, 0 blocks, 0 findings");
}

TEST_CASE("rules") {
  CHECK(fmt::format("{}", Text{"自然人", "Natural persons"}) == "自然人 / Natural persons");
  CHECK(fmt::format("{}", LegalSource{"国令第711号", "第五十条", "应当包括"}) ==
        "国令第711号 第五十条 “应当包括”");
  CHECK(fmt::format("{}", LegalSource{}).empty());
  CHECK(fmt::format("{}", *find_family("T4.SUM")) ==
        "T4.SUM: 四种结果之和 = 总计 / the four results add up to the total");
  CHECK(fmt::format("{}", remedy_identities()[0]) ==
        "T4.SUM.reconsideration: +remedies.reconsideration.upheld "
        "+remedies.reconsideration.corrected +remedies.reconsideration.other "
        "+remedies.reconsideration.pending -remedies.reconsideration.total = 0");
  CHECK(fmt::format("{}", EquationTerm{FigureId{6}, -1}) == "-requests.received.total");
}

TEST_CASE("findings print in words, in both languages") {
  const Finding finding = wrong_total();
  CHECK(fmt::format("{}", finding) == wrong_total_zh);
  CHECK(fmt::format("{:zh}", finding) == wrong_total_zh);
  CHECK(fmt::format("{:en}", finding) == wrong_total_en);
  CHECK(fmt::format("{}", finding.figures.back()) == "-remedies.reconsideration.total 0");
  CHECK(fmt::format("{}", Mark{FigureId{0}, Severity::warning, "why"}) ==
        "warning requests.received.natural_person: why");
  CHECK(fmt::format("{}", ScopesRun{}) == "none");
  CHECK(fmt::format("{}", ScopesRun{.reading = true, .report = true}) == "reading, report");

  Findings findings;
  CHECK(fmt::format("{}", findings).empty());
  findings.items = {finding, finding};
  CHECK(fmt::format("{}", findings) == wrong_total_zh + "\n" + wrong_total_zh);
  CHECK(fmt::format("{:en}", findings) == wrong_total_en + "\n" + wrong_total_en);
}

TEST_CASE("a format that does not exist is an error") {
  const Finding finding = wrong_total();
  for (const char* wrong : {"{:fr}", "{:z}", "{:zhx}", "{:e}", "{:>9}"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS((void)fmt::format(fmt::runtime(wrong), finding), fmt::format_error);
  }
  CHECK_THROWS_AS((void)fmt::format(fmt::runtime("{:d}"), printed(1)), fmt::format_error);
}

TEST_CASE("the formatters stand beside those of fmt for ranges, times and standard types") {
  const std::vector<FigureId> ids = {FigureId{0}, FigureId{181}};
  CHECK(fmt::format("{}", fmt::join(ids, " ")) ==
        "requests.received.natural_person requests.carried_out.total");
  const std::vector<Applicant> applicants = {Applicant::total};
  CHECK(fmt::format("{}", fmt::join(applicants, ", ")) == "total");
  CHECK(fmt::format(FMT_COMPILE("{}|{}"), printed(3), Severity::note) == "3|note");
}
