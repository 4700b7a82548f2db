// SPDX-License-Identifier: Apache-2.0
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/report.hpp"

using namespace govinfo;

TEST_CASE("a new report claims nothing") {
  const Report report;
  CHECK(report.title.empty());
  CHECK(report.organ.name.empty());
  CHECK(report.organ.region.empty());
  CHECK(report.organ.id.empty());
  CHECK_FALSE(report.organ.level.has_value());
  CHECK_FALSE(report.organ.kind.has_value());
  CHECK_FALSE(report.year.has_value());
  CHECK_FALSE(report.period.has_value());
  CHECK_FALSE(report.published.has_value());
  CHECK(report.notice.empty());
  CHECK_FALSE(report.editions.disclosure.has_value());
  CHECK_FALSE(report.editions.requests.has_value());
  CHECK(report.prose.empty());
  CHECK(report.footnotes.empty());
  CHECK(report.requests[RequestRow::received][Applicant::total].state == FigureState::absent);
  CHECK(Prose{}.section == Section::preamble);
}

TEST_CASE("reports differ when any part differs") {
  const std::vector<std::pair<std::string, std::function<void(Report&)>>> changes = {
      {"title", [](Report& r) { r.title = "x"; }},
      {"organ.name", [](Report& r) { r.organ.name = "x"; }},
      {"organ.level", [](Report& r) { r.organ.level = OrganLevel::county; }},
      {"organ.kind", [](Report& r) { r.organ.kind = OrganKind::government; }},
      {"organ.region", [](Report& r) { r.organ.region = "320829"; }},
      {"organ.id", [](Report& r) { r.organ.id = "x"; }},
      {"year", [](Report& r) { r.year = 0; }},
      {"period", [](Report& r) { r.period = Period{}; }},
      {"published", [](Report& r) { r.published = Date{}; }},
      {"notice", [](Report& r) { r.notice = "x"; }},
      {"editions.disclosure", [](Report& r) { r.editions.disclosure = Edition::trial_2019; }},
      {"editions.requests", [](Report& r) { r.editions.requests = Edition::trial_2019; }},
      {"disclosure", [](Report& r) { r.disclosure.fees.collected.scale = 1; }},
      {"requests", [](Report& r) { r.requests[Outcome::granted][Applicant::total] = printed(0); }},
      {"remedies",
       [](Report& r) { r.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(0); }},
      {"prose", [](Report& r) { r.prose.push_back({Section::overview, "", "x"}); }},
      {"footnotes", [](Report& r) { r.footnotes.emplace_back("x"); }},
  };
  for (const auto& entry : changes) {
    CAPTURE(entry.first);
    Report report;
    entry.second(report);
    CHECK(report != Report{});
    const Report copy = report;
    CHECK(copy == report);
  }
}

TEST_CASE("prose differs by section, heading and text") {
  const Prose prose{Section::overview, "（一）主动公开", "文字"};
  CHECK(prose == Prose{Section::overview, "（一）主动公开", "文字"});
  CHECK(prose != Prose{Section::problems, "（一）主动公开", "文字"});
  CHECK(prose != Prose{Section::overview, "", "文字"});
  CHECK(prose != Prose{Section::overview, "（一）主动公开", ""});
}

TEST_CASE("a copy owns what it holds") {
  Report report;
  report.title = "2023年政府信息公开工作年度报告";
  report.footnotes = {"注"};
  Report copy = report;
  copy.title.clear();
  copy.footnotes[0] = "改";
  copy.requests[RequestRow::received][Applicant::total] = printed(1);
  CHECK(report.title == "2023年政府信息公开工作年度报告");
  CHECK(report.footnotes[0] == "注");
  CHECK_FALSE(is_printed(report.requests[RequestRow::received][Applicant::total]));
  static_assert(std::is_nothrow_move_constructible_v<Report>);
}
