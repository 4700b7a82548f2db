// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/json.hpp"
#include "govinfo/place.hpp"
#include "govinfo/validate.hpp"
#include "support/glossary.hpp"
#include "support/random_value.hpp"

using namespace govinfo;
using namespace std::string_literals;

namespace {

std::string errors_of(std::string_view json) {
  const Result<Reading> result = try_reading_from_figures_json(json);
  if (result) return "none";
  CHECK_THROWS_WITH_AS((void)reading_from_figures_json(json), result.failure()->message.c_str(),
                       UsageError);
  return result.failure()->message;
}

/// The paths of a report whose tables are on these forms, in the order of the form.
std::vector<std::string> paths_on(Edition disclosure, Edition requests) {
  std::vector<std::string> paths;
  const auto cell = [&](const glossary::DisclosureCell& c) { paths.emplace_back(c.path); };
  if (disclosure == Edition::trial_2019) {
    for (const auto& c : glossary::disclosure_2019) cell(c);
  } else {
    for (const auto& c : glossary::disclosure_2021) cell(c);
  }
  for (const glossary::Row& row : glossary::request_rows) {
    if (!(requests == Edition::trial_2019 ? row.on_2019 : row.on_2021)) continue;
    for (const glossary::Word& applicant : glossary::applicants) {
      paths.push_back("requests." + std::string{row.id} + "." + std::string{applicant.id});
    }
  }
  for (const glossary::Word& remedy : glossary::remedies) {
    for (const glossary::Word& result : glossary::remedy_results) {
      paths.push_back("remedies." + std::string{remedy.id} + "." + std::string{result.id});
    }
  }
  return paths;
}

bool is_amount(std::string_view path) {
  return path == "disclosure.fees.collected" || path == "disclosure.procurement.amount";
}

/// A reading as readers make them: figures that are not on its forms are marked so.
Reading reading_on(std::optional<Edition> disclosure, std::optional<Edition> requests) {
  Reading reading;
  reading.format = "json";
  reading.status = ReadingStatus::partial;
  reading.report.editions = {disclosure, requests};
  for_each_figure(reading.report, [&](FigureId id, auto& figure) {
    if (!on_form(id, edition_for(reading.report.editions, id))) {
      figure.state = FigureState::not_on_form;
    }
  });
  return reading;
}

const std::optional<Edition> no_edition;
const std::array<std::optional<Edition>, 3> all_editions = {no_edition, Edition::trial_2019,
                                                            Edition::standard_2021};

}  // namespace

TEST_CASE("figures are written by path in the order of the form, a line for each") {
  for (const Edition disclosure : all_values<Edition>) {
    for (const Edition requests : all_values<Edition>) {
      CAPTURE(name(disclosure));
      CAPTURE(name(requests));
      std::string expected = "{";
      for (const std::string& path : paths_on(disclosure, requests)) {
        expected += expected.size() == 1 ? "\n" : ",\n";
        expected += "  \"" + path + R"(": {"value": null, )" +
                    (is_amount(path) ? R"("unit": "unknown", )" : "") +
                    R"("state": "absent", "raw": null, "where": null})";
      }
      CHECK(figures_to_json(reading_on(disclosure, requests)) == expected + "\n}");
    }
  }
  CHECK(paths_on(Edition::standard_2021, Edition::standard_2021).size() == 200);
  CHECK(paths_on(Edition::trial_2019, Edition::trial_2019).size() == 198);
}

TEST_CASE("a figure has its value, its state, its text and its place") {
  Reading reading = reading_on(Edition::standard_2021, Edition::standard_2021);
  reading.provenance.resize(figure_count);
  const auto set = [&](FigureId id, auto value, Provenance source) {
    visit_figure(reading.report, id, [&](auto& figure) {
      if constexpr (std::is_same_v<decltype(figure), decltype(value)&>) figure = value;
    });
    reading.provenance[index(id)] = std::move(source);
  };
  set(figure_id("disclosure.regulations.issued"), printed(0), {"0", {1, 33, 24, 0, 0, 0}});
  set(figure_id("disclosure.regulations.repealed"), missing(FigureState::dash),
      {"本单位“未”制作\t", {0, 0, 0, 2, 1, 3}});
  set(figure_id("disclosure.regulations.in_force"), missing(FigureState::blank),
      {"", {0, 5, 0, 0, 0, 0}});
  set(figure_id("disclosure.normative_documents.issued"), printed(-7), {"-7", {}});
  set(figure_id("disclosure.fees.collected"),
      Amount{773028, 2, MoneyUnit::wan_yuan, FigureState::printed},
      {"7730.28", {2, 1, 0, 0, 0, 0}});
  // A table that shows nothing would count as not found.
  set(figure_id("requests.carried_out.total"), missing(FigureState::unreadable), {"?", {}});
  const std::string json = figures_to_json(reading);
  for (const std::string_view line : {
           R"("disclosure.regulations.issued": {"value": 0, "state": "printed", "raw": "0", )"
           R"("where": {"page": 1, "line": 33, "column": 24}})",
           R"("disclosure.regulations.repealed": {"value": null, "state": "dash", )"
           R"("raw": "本单位“未”制作\t", "where": {"table": 2, "row": 1, "cell": 3}})",
           R"("disclosure.regulations.in_force": {"value": null, "state": "blank", "raw": "", )"
           R"("where": {"line": 5}})",
           R"("disclosure.normative_documents.issued": {"value": -7, "state": "printed", )"
           R"("raw": "-7", "where": null})",
           R"("disclosure.fees.collected": {"value": "7730.28", "unit": "wan_yuan", )"
           R"("state": "printed", "raw": "7730.28", "where": {"page": 2, "line": 1}})",
       }) {
    CAPTURE(line);
    CHECK(json.find("\n  " + std::string{line} + ",\n") != json.npos);
  }
  CHECK(reading_from_figures_json(json) == reading);
  CHECK(figures_to_json(reading, 0)
            .starts_with(
                R"({"disclosure.regulations.issued":{"value":0,"state":"printed","raw":"0",)"
                R"("where":{"page":1,"line":33,"column":24}},"disclosure.regulations.repealed":)"));
  CHECK_THROWS_AS((void)figures_to_json(reading, 17), UsageError);
}

TEST_CASE("figures there and back are the same") {
  random_value::Random random{711};
  for (int round = 0; round < 120; ++round) {
    CAPTURE(round);
    const bool complete = round % 4 == 0;
    const auto disclosure = all_editions[random_value::below(random, 3)];
    const auto requests = all_editions[random_value::below(random, 3)];
    Reading reading = reading_on(disclosure, requests);
    std::vector<Provenance> provenance(figure_count);
    for_each_figure(reading.report, [&](FigureId id, auto& figure) {
      const bool found = table_of(id) == Table::remedies ||
                         (table_of(id) == Table::requests ? requests : disclosure).has_value();
      if (!found || !on_form(id, edition_for(reading.report.editions, id))) return;
      random_value::fill(random, figure);
      if (complete) {
        figure = {};
        figure.state = FigureState::printed;
      }
      random_value::fill(random, provenance[index(id)]);
    });
    if (round % 2 == 0) reading.provenance = provenance;
    if (complete && disclosure && requests) reading.status = ReadingStatus::complete;
    CHECK(reading_from_figures_json(figures_to_json(reading, round % 3)) == reading);
  }
}

TEST_CASE("the edition of each table is told by its figures") {
  for (const auto disclosure : all_editions) {
    for (const auto requests : all_editions) {
      for (const bool empty : {true, false}) {
        Reading reading = reading_on(disclosure, requests);
        if (!empty) {
          reading.report.requests[RequestRow::received][Applicant::total] = printed(1);
          reading.report.disclosure.licensing.decisions = printed(2);
        }
        const std::string json = figures_to_json(reading);
        const Reading again = reading_from_figures_json(json);
        CHECK(figures_to_json(again) == json);
        if (!empty) {
          // A table that shows a figure was found: on the form of the other one if nothing told.
          CHECK(again.report.editions.requests ==
                requests.value_or(disclosure.value_or(Edition::standard_2021)));
          CHECK(again.report.editions.disclosure ==
                disclosure.value_or(requests.value_or(Edition::standard_2021)));
        }
        CHECK(again.report.requests == reading.report.requests);
        CHECK(again.report.disclosure == reading.report.disclosure);
      }
    }
  }
  const auto editions = [](std::string_view json) {
    return reading_from_figures_json(json).report.editions;
  };
  CHECK(editions(R"({"requests.other_unspecified.total":0})") ==
        Editions{no_edition, Edition::trial_2019});
  CHECK(editions(R"({"requests.fee_overdue.total":0,"disclosure.procurement.projects":1})") ==
        Editions{Edition::trial_2019, Edition::standard_2021});
  CHECK(editions(R"({"requests.received.total":0,"disclosure.fees.change":1})") ==
        Editions{Edition::trial_2019, Edition::trial_2019});
  CHECK(editions(R"({"requests.received.total":0})") ==
        Editions{no_edition, Edition::standard_2021});
  CHECK(editions(R"({"remedies.reconsideration.total":0})") == Editions{});
}

TEST_CASE("values alone are taken too") {
  const Reading reading = reading_from_figures_json(R"({
    "requests.received.total": 21,
    "requests.received.natural_person": null,
    "requests.received.other_organization": "dash",
    "requests.granted.total": {"value": 3},
    "requests.granted.natural_person": {"state": "unreadable", "raw": "?", "where": {"row": 4}},
    "requests.granted.other_organization": {},
    "requests.other_unspecified.total": {"value": null, "raw": null, "where": null},
    "disclosure.fees.items_last_year": -3,
    "disclosure.procurement.projects": 9223372036854775807,
    "disclosure.procurement.amount": "251000元"
  })");
  Reading expected = reading_on(Edition::trial_2019, Edition::trial_2019);
  RequestTable& requests = expected.report.requests;
  requests[RequestRow::received][Applicant::total] = printed(21);
  requests[RequestRow::received][Applicant::natural_person] = missing(FigureState::blank);
  requests[RequestRow::received][Applicant::other_organization] = missing(FigureState::dash);
  requests[RequestRow::granted][Applicant::total] = printed(3);
  requests[RequestRow::granted][Applicant::natural_person] = missing(FigureState::unreadable);
  requests[RequestRow::granted][Applicant::other_organization] = missing(FigureState::blank);
  requests[RequestRow::other_unspecified][Applicant::total] = missing(FigureState::blank);
  expected.report.disclosure.fees.items_last_year = printed(-3);
  expected.report.disclosure.procurement = {printed(INT64_MAX),
                                            {251000, 0, MoneyUnit::yuan, FigureState::printed}};
  expected.provenance.resize(figure_count);
  expected.provenance[index(figure_id("requests.granted.natural_person"))] = {"?",
                                                                              {0, 0, 0, 0, 4, 0}};
  CHECK(reading == expected);
}

TEST_CASE("an amount without a unit has the one that the form prints") {
  const auto amount = [](std::string_view path, std::string_view json) {
    const Reading reading =
        reading_from_figures_json("{\"" + std::string{path} + "\":" + std::string{json} + "}");
    return *find_amount(reading.report, *parse_path(path));
  };
  const std::string_view fees = "disclosure.fees.collected";
  const std::string_view procurement = "disclosure.procurement.amount";
  const auto is = FigureState::printed;
  CHECK(amount(fees, R"("7730.28")") == Amount{773028, 2, MoneyUnit::wan_yuan, is});
  CHECK(amount(fees, R"("12.50元")") == Amount{1250, 2, MoneyUnit::yuan, is});
  CHECK(amount(fees, R"("-0.37万元")") == Amount{-37, 2, MoneyUnit::wan_yuan, is});
  CHECK(amount(fees, "0") == Amount{0, 0, MoneyUnit::wan_yuan, is});
  CHECK(amount(fees, R"({"value":"1.0"})") == Amount{10, 1, MoneyUnit::wan_yuan, is});
  CHECK(amount(fees, R"({"unit":"yuan","value":5})") == Amount{5, 0, MoneyUnit::yuan, is});
  CHECK(amount(fees, R"({"value":"1","unit":"unknown"})") == Amount{1, 0, MoneyUnit::unknown, is});
  CHECK(amount(procurement, R"("8040")") == Amount{8040, 0, MoneyUnit::unknown, is});
  CHECK(amount(procurement, R"("0.37万元")") == Amount{37, 2, MoneyUnit::wan_yuan, is});
  const auto none = [](MoneyUnit unit, FigureState state) { return Amount{0, 0, unit, state}; };
  CHECK(amount(fees, "null") == none(MoneyUnit::unknown, FigureState::blank));
  CHECK(amount(fees, R"("unreadable")") == none(MoneyUnit::unknown, FigureState::unreadable));
  CHECK(amount(fees, R"({"unit":"wan_yuan","state":"dash"})") ==
        none(MoneyUnit::wan_yuan, FigureState::dash));
}

TEST_CASE("figures with a source, or with notes beside them") {
  const Reading line = reading_from_figures_json(
      R"({"source":"a.txt","index":3,"figures":{"remedies.reconsideration.total":1}})");
  CHECK(line.source == "a.txt");
  CHECK(line.index == 3);
  CHECK(line.report.remedies[Remedy::reconsideration][RemedyResult::total] == printed(1));

  const Reading noted = reading_from_figures_json(R"({"organ":"甲市","year":2020,
    "editions":{"disclosure":2021,"requests":"trial_2019"},"known_violations":[["x"],{}],
    "notes":{"a":1,"a":2},"figures":{"requests.received.total":5}})");
  CHECK(noted.report.organ.name == "甲市");
  CHECK(noted.report.year == 2020);
  CHECK(noted.report.editions == Editions{Edition::standard_2021, Edition::trial_2019});
  CHECK(state_of(noted.report, figure_id("requests.fee_overdue.total")) ==
        FigureState::not_on_form);
  CHECK(state_of(noted.report, figure_id("requests.other_unspecified.total")) ==
        FigureState::absent);
}

TEST_CASE("figures without a document can be checked") {
  const Reading reading = reading_from_figures_json(R"({
    "remedies.reconsideration.upheld": 10, "remedies.reconsideration.corrected": 1,
    "remedies.reconsideration.other": 0, "remedies.reconsideration.pending": 0,
    "remedies.reconsideration.total": 0})");
  CHECK(reading.status == ReadingStatus::partial);
  const Findings findings = validate(reading);
  CHECK(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
          return finding.verdict == Verdict::fail && finding.rule == "T4.SUM.reconsideration";
        }) == 1);
  // Tables that are not given are not passed over in silence.
  CHECK(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule == "SYS.OPEN.requests.missing";
  }));
}

TEST_CASE("all errors of figures are told, each with its path") {
  CHECK(errors_of(R"({"requests.recieved.total":1,"requests.received.total":"21",
      "requests.received.total":1,"requests.granted.total":{"value":"3","stat":"printed"},
      "requests.not_held.total":{"value":1,"state":"blank"},
      "requests.not_held.natural_person":{"state":"printed"},
      "requests.not_held.other_organization":{"value":2,"unit":"yuan"},
      "disclosure.fees.collected":{"value":7730.28},"disclosure.coercion.decisions":1.5,
      "disclosure.penalties.decisions":{"raw":5,"where":{"page":-1,"lines":2}},
      "remedies.reconsideration.total":[]})") ==
        "Found 14 errors:\n"
        "1. requests.recieved.total: unknown key; did you mean \"requests.received.total\"?\n"
        "2. requests.received.total: expected an integer, one of absent, blank, dash, "
        "not_on_form, unreadable, null, or an object; found \"21\"\n"
        "3. requests.received.total: this key is given twice\n"
        "4. requests.granted.total.value: expected an integer or null; found \"3\"\n"
        "5. requests.granted.total.stat: unknown key; did you mean \"state\"?\n"
        "6. requests.not_held.total: expected a \"value\" where \"state\" is printed, and null "
        "elsewhere\n"
        "7. requests.not_held.natural_person: expected a \"value\" where \"state\" is printed, "
        "and null elsewhere\n"
        "8. requests.not_held.other_organization.unit: unknown key; known keys are value, state, "
        "raw, where\n"
        "9. disclosure.fees.collected.value: expected a decimal of 64 bits with at most 9 "
        "decimals, such as \"7730.28\"; found 7730.28\n"
        "10. disclosure.coercion.decisions: expected an integer, one of absent, blank, dash, "
        "not_on_form, unreadable, null, or an object; found 1.5\n"
        "11. disclosure.penalties.decisions.raw: expected a string or null; found 5\n"
        "12. disclosure.penalties.decisions.where.page: expected an integer from 0 to "
        "4294967295; found -1\n"
        "13. disclosure.penalties.decisions.where.lines: unknown key; did you mean \"line\"?\n"
        "14. remedies.reconsideration.total: expected an integer, one of absent, blank, dash, "
        "not_on_form, unreadable, null, or an object; found an array");
}

TEST_CASE("a table follows one form") {
  CHECK(errors_of(R"({"requests.fee_overdue.total":0,"requests.other_reason.total":0,
      "requests.other_unspecified.total":0,"disclosure.regulations.issued":1,
      "disclosure.regulations.made":1,"disclosure.regulations.disclosed":1})") ==
        "Found 2 errors:\n"
        "1. requests.other_unspecified.total: not on the form standard_2021, which the other "
        "figures of its table follow\n"
        "2. disclosure.regulations.issued: not on the form trial_2019, which the other figures "
        "of its table follow");
  CHECK(errors_of(R"({"figures":{"requests.fee_overdue.total":0},
      "editions":{"requests":2019,"disclosure":2020,"remedies":2021}})") ==
        "Found 3 errors:\n"
        "1. editions.disclosure: expected 2019, 2021, or one of trial_2019, standard_2021; found "
        "2020\n"
        "2. editions.remedies: unknown key; known keys are disclosure, requests\n"
        "3. figures.requests.fee_overdue.total: not on the form trial_2019, which the other "
        "figures of its table follow");
}

TEST_CASE("what holds no figures is refused") {
  CHECK(errors_of("{}") == "Found 1 error:\n1. expected figures; found none");
  CHECK(errors_of(R"({"figures":{}})") ==
        "Found 1 error:\n1. figures: expected figures; found none");
  CHECK(errors_of(R"({"figures":[]})") ==
        "Found 1 error:\n1. figures: expected an object; found an array");
  CHECK(errors_of("[]") == "Found 1 error:\n1. expected an object; found an array");
  CHECK(errors_of(to_json(Findings{})) ==
        "Found 5 errors:\n1. govinfo: unknown key\n2. kind: unknown key\n3. items: unknown key\n"
        "4. run: unknown key\n5. truncated: unknown key");
  CHECK(errors_of("{") == "Found 1 error:\n1. line 1, column 2: the text ends inside a value");
}
