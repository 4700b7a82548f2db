// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/path.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

namespace {

/// All 226 paths in the order of their ids, from the words of the glossary.
std::vector<std::string> glossary_paths() {
  std::vector<std::string> paths;
  const auto add = [&](std::string_view table, std::string_view row, std::string_view column) {
    paths.push_back(std::string{table} + "." + std::string{row} + "." + std::string{column});
  };
  for (const auto& row : glossary::request_rows) {
    for (const auto& applicant : glossary::applicants) add("requests", row.id, applicant.id);
  }
  for (const auto path : glossary::disclosure_paths) paths.emplace_back(path);
  for (const auto& remedy : glossary::remedies) {
    for (const auto& result : glossary::remedy_results) add("remedies", remedy.id, result.id);
  }
  return paths;
}

}  // namespace

TEST_CASE("ids are fixed") {
  static_assert(figure_count == 226);
  static_assert(index(figure_id("requests.received.natural_person")) == 0);
  static_assert(index(figure_id("requests.received.total")) == 6);
  static_assert(index(figure_id("requests.carried_in.natural_person")) == 7);
  static_assert(index(figure_id("requests.carried_out.total")) == 181);
  static_assert(index(figure_id("disclosure.regulations.issued")) == 182);
  static_assert(index(figure_id("disclosure.procurement.amount")) == 210);
  static_assert(index(figure_id("remedies.reconsideration.upheld")) == 211);
  static_assert(index(figure_id("remedies.litigation_after_reconsideration.total")) == 225);
  static_assert(path_of(FigureId{0}) == "requests.received.natural_person");
  static_assert(path_of(FigureId{6}) == "requests.received.total");
  static_assert(path_of(FigureId{7}) == "requests.carried_in.natural_person");
  static_assert(path_of(FigureId{181}) == "requests.carried_out.total");
  static_assert(path_of(FigureId{182}) == "disclosure.regulations.issued");
  static_assert(path_of(FigureId{210}) == "disclosure.procurement.amount");
  static_assert(path_of(FigureId{211}) == "remedies.reconsideration.upheld");
  static_assert(path_of(FigureId{225}) == "remedies.litigation_after_reconsideration.total");
}

TEST_CASE("every id has the path of the glossary, both ways") {
  const std::vector<std::string> paths = glossary_paths();
  REQUIRE(paths.size() == 226);
  CHECK(std::set<std::string>(paths.begin(), paths.end()).size() == 226);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto id = static_cast<FigureId>(i);
    CAPTURE(paths[i]);
    CHECK(all_figures[i] == id);
    CHECK(path_of(id) == paths[i]);
    REQUIRE(parse_path(paths[i]).has_value());
    CHECK(*parse_path(paths[i]) == id);
  }
}

TEST_CASE("ids from enums are those of the paths") {
  static_assert(figure_id(RequestRow::not_held, Applicant::total) ==
                figure_id("requests.not_held.total"));
  static_assert(figure_id(Outcome::other_unspecified, Applicant::other_organization) ==
                figure_id("requests.other_unspecified.other_organization"));
  static_assert(figure_id(Remedy::direct_litigation, RemedyResult::pending) ==
                figure_id("remedies.direct_litigation.pending"));
}

TEST_CASE("paths are parsed exactly") {
  for (const std::string_view path : {"",
                                      ".",
                                      "..",
                                      "...",
                                      "requests",
                                      "requests.",
                                      "requests.granted",
                                      "requests.granted.",
                                      "requests..total",
                                      ".granted.total",
                                      "requests.granted.total.",
                                      "requests.granted.total.x",
                                      "requests.granted.total ",
                                      " requests.granted.total",
                                      "Requests.granted.total",
                                      "requests.Granted.total",
                                      "requests.granted.totals",
                                      "requests.granted.tota",
                                      "requests.nothing.total",
                                      "requests.granted.upheld",
                                      "requests.reconsideration.total",
                                      "remedies.granted.total",
                                      "remedies.reconsideration.natural_person",
                                      "disclosure.regulations.total",
                                      "disclosure.regulations",
                                      "disclosure.granted.total",
                                      "disclosure.fees.decisions",
                                      "other.granted.total",
                                      "granted.total",
                                      "requests/granted/total",
                                      "requests.granted,total"}) {
    CAPTURE(path);
    CHECK_FALSE(parse_path(path).has_value());
  }
}

TEST_CASE("an id that is none has no path, no figure and no amount") {
  for (const std::uint16_t i : {std::uint16_t{226}, std::uint16_t{227}, std::uint16_t{65535}}) {
    const auto id = static_cast<FigureId>(i);
    CHECK(path_of(id).empty());
    Report report;
    CHECK(find_figure(report, id) == nullptr);
    CHECK(find_amount(report, id) == nullptr);
    CHECK(state_of(report, id) == FigureState::absent);
    visit_figure(report, id, [](auto&) { FAIL("visited"); });
  }
}

TEST_CASE("an id belongs to its table") {
  for (std::size_t i = 0; i < 226; ++i) {
    CAPTURE(i);
    const Table expected = i <= 181   ? Table::requests
                           : i <= 210 ? Table::disclosure
                                      : Table::remedies;
    CHECK(table_of(static_cast<FigureId>(i)) == expected);
  }
}

TEST_CASE("two figures are amounts, five are changes, the others counts") {
  const std::set<std::string_view> amounts = {"disclosure.fees.collected",
                                              "disclosure.procurement.amount"};
  const std::set<std::string_view> changes = {
      "disclosure.licensing.change", "disclosure.other_services.change",
      "disclosure.penalties.change", "disclosure.coercion.change", "disclosure.fees.change"};
  Report report;
  for (const FigureId id : all_figures) {
    CAPTURE(path_of(id));
    const FigureKind expected = amounts.contains(path_of(id))   ? FigureKind::amount
                                : changes.contains(path_of(id)) ? FigureKind::change
                                                                : FigureKind::count;
    CHECK(kind_of(id) == expected);
    CHECK((find_amount(report, id) != nullptr) == (expected == FigureKind::amount));
    CHECK((find_figure(report, id) != nullptr) == (expected != FigureKind::amount));
  }
}

TEST_CASE("an id leads to the member that its path names") {
  Report report;
  for_each_figure(report, [](FigureId id, auto& figure) {
    if constexpr (std::is_same_v<decltype(figure), Figure&>) {
      figure = printed(static_cast<std::int64_t>(index(id)) + 1000);
    } else {
      figure.digits = static_cast<std::int64_t>(index(id)) + 1000;
      figure.state = FigureState::printed;
    }
  });
  CHECK(report.requests[RequestRow::received][Applicant::natural_person].number == 1000);
  CHECK(report.requests[RequestRow::received][Applicant::total].number == 1006);
  CHECK(report.requests[RequestRow::carried_in][Applicant::natural_person].number == 1007);
  CHECK(report.requests[Outcome::not_held][Applicant::total].number == 1000 + 12 * 7 + 6);
  CHECK(report.requests[RequestRow::carried_out][Applicant::total].number == 1181);
  CHECK(report.disclosure.regulations.issued.number == 1182);
  CHECK(report.disclosure.regulations.disclosed_total.number == 1187);
  CHECK(report.disclosure.normative_documents.in_force.number == 1190);
  CHECK(report.disclosure.licensing.decisions.number == 1194);
  CHECK(report.disclosure.other_services.change.number == 1199);
  CHECK(report.disclosure.penalties.items_last_year.number == 1201);
  CHECK(report.disclosure.coercion.change.number == 1205);
  CHECK(report.disclosure.fees.collected.digits == 1206);
  CHECK(report.disclosure.fees.items_last_year.number == 1207);
  CHECK(report.disclosure.procurement.projects.number == 1209);
  CHECK(report.disclosure.procurement.amount.digits == 1210);
  CHECK(report.remedies[Remedy::reconsideration][RemedyResult::upheld].number == 1211);
  CHECK(report.remedies[Remedy::direct_litigation][RemedyResult::upheld].number == 1216);
  CHECK(report.remedies[Remedy::litigation_after_reconsideration][RemedyResult::total].number ==
        1225);

  for (const FigureId id : all_figures) {
    CAPTURE(path_of(id));
    const auto expected = static_cast<std::int64_t>(index(id)) + 1000;
    if (kind_of(id) == FigureKind::amount) {
      CHECK(find_amount(report, id)->digits == expected);
    } else {
      CHECK(find_figure(report, id)->number == expected);
    }
    CHECK(state_of(report, id) == FigureState::printed);
  }
}

TEST_CASE("a figure can be changed through its id, and only that one") {
  for (const FigureId id : all_figures) {
    Report report;
    visit_figure(report, id, [](auto& figure) { figure.state = FigureState::unreadable; });
    std::size_t changed = 0;
    for_each_figure(report, [&](FigureId other, const auto& figure) {
      if (figure.state == FigureState::unreadable) {
        ++changed;
        CHECK(other == id);
      }
    });
    CHECK(changed == 1);
  }
  Report report;
  *find_figure(report, figure_id("remedies.reconsideration.total")) = printed(11);
  CHECK(report.remedies[Remedy::reconsideration][RemedyResult::total] == printed(11));
  find_amount(report, figure_id("disclosure.fees.collected"))->digits = 3;
  CHECK(report.disclosure.fees.collected.digits == 3);
}

TEST_CASE("figures are visited once each, ids ascending") {
  const Report report;
  std::size_t next = 0;
  for_each_figure(report, [&](FigureId id, const auto&) { CHECK(index(id) == next++); });
  CHECK(next == 226);
}
