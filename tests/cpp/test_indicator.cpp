// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/error.hpp"
#include "govinfo/indicator.hpp"
#include "govinfo/panel.hpp"

using namespace govinfo;

namespace {

/// A report on the form of 2021 with every count 0, and these results of requests.
Reading reading_of(std::string organ, int year, std::int64_t granted, std::int64_t not_held) {
  Reading reading;
  reading.status = ReadingStatus::complete;
  reading.source = organ + std::to_string(year);
  Report& report = reading.report;
  report.organ.name = std::move(organ);
  report.year = year;
  report.editions.requests = Edition::standard_2021;
  for_each_figure(report, [](FigureId, auto& figure) {
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(figure)>, Figure>) {
      figure = printed(0);
    }
  });
  for (const Applicant applicant : all_values<Applicant>) {
    report.requests[Outcome::other_unspecified][applicant] = missing(FigureState::not_on_form);
  }
  report.requests[Outcome::granted][Applicant::total] = printed(granted);
  report.requests[Outcome::not_held][Applicant::total] = printed(not_held);
  report.requests[RequestRow::processed][Applicant::total] = printed(granted + not_held);
  return reading;
}

Corpus corpus_of(const std::vector<Reading>& readings) {
  Corpus corpus;
  AppendOptions options;
  options.check = false;
  corpus.append(readings, options);
  return corpus;
}

const IndicatorValue& value_in(const Indicators& rates, std::size_t group, Indicator indicator) {
  for (const IndicatorValue& value : rates.groups.at(group).values) {
    if (value.indicator == indicator) return value;
  }
  throw std::out_of_range("no such indicator");
}

}  // namespace

TEST_CASE("every indicator stands at its place in the table") {
  for (const Indicator each : all_values<Indicator>) {
    const IndicatorForm& form = form_of(each);
    CHECK(form.indicator == each);
    CHECK_FALSE(form.label.zh.empty());
    CHECK_FALSE(form.label.en.empty());
    CHECK_FALSE(form.meaning.en.empty());
    CHECK_FALSE(form.numerator.empty());
    CHECK_FALSE(form.denominator.empty());
    for (const FigureId id : form.numerator) CHECK(kind_of(id) == FigureKind::count);
  }
  // A rate is data at compile time.
  static_assert(form_of(Indicator::disclosure_rate).numerator.size() == 2);
  static_assert(form_of(Indicator::substantive_disclosure_rate).denominator.size() == 10);
  static_assert(label(Indicator::carry_over_rate).zh == "结转率");
}

TEST_CASE("a pooled rate by hand") {
  // 1 of 1 and 30 of 99: 31 of 100, and not the mean of 100 % and 30.3 %.
  const Corpus corpus = corpus_of({reading_of("甲", 2022, 1, 0), reading_of("乙", 2022, 30, 69)});
  const Indicators all = indicators(corpus);
  REQUIRE(all.groups.size() == 1);
  const IndicatorValue& value = value_in(all, 0, Indicator::disclosure_rate);
  CHECK(value.sum == IndicatorSum{widen(31), widen(100), 2, 0, 0});
  CHECK(value.value.value_or(0) == 31.0 / 100);
  // The two p at which |0.31 - p| = 1.959964 sqrt(p (1 - p) / 100), solved in decimals.
  CHECK(value.lower.value_or(0) == doctest::Approx(0.227796972).epsilon(1e-8));
  CHECK(value.upper.value_or(0) == doctest::Approx(0.406260557).epsilon(1e-8));
  CHECK_FALSE(value.small);
  CHECK_FALSE(value.partial);

  IndicatorOptions by_organ;
  by_organ.by = {{"organ", 0}};
  by_organ.indicators = {Indicator::not_held_rate};
  const Indicators each = indicators(corpus, by_organ);
  REQUIRE(each.groups.size() == 2);
  CHECK(value_in(each, 0, Indicator::not_held_rate).value.value_or(0) == 69.0 / 99);
  CHECK(value_in(each, 1, Indicator::not_held_rate).small);
}

TEST_CASE("a report with a hole is in neither sum") {
  std::vector<Reading> readings = {reading_of("甲", 2022, 10, 30), reading_of("乙", 2022, 5, 400)};
  readings[1].report.requests[Outcome::granted][Applicant::total] = missing(FigureState::blank);
  const Corpus corpus = corpus_of(readings);
  const Indicators rates = indicators(corpus);
  const IndicatorValue& value = value_in(rates, 0, Indicator::full_disclosure_rate);
  CHECK(value.sum == IndicatorSum{widen(10), widen(40), 1, 1, 0});
  CHECK(value.partial);
  CHECK(value_in(rates, 0, Indicator::not_held_rate).sum.reports == 2);
  // Sums alone have the 405 requests of the second report below the line, and say so.
  const IndicatorValue of_sums =
      value_in(indicators(aggregate(corpus)), 0, Indicator::full_disclosure_rate);
  CHECK(of_sums.sum == IndicatorSum{widen(10), widen(445), 1, 1, 0});
  CHECK(of_sums.partial);
}

TEST_CASE("nothing is a rate of nothing") {
  const Indicators none = indicators(Corpus{});
  REQUIRE(none.groups.size() == 1);
  CHECK(none.groups[0].coverage.reports == 0);
  CHECK_FALSE(value_in(none, 0, Indicator::disclosure_rate).value.has_value());
  const Corpus corpus = corpus_of({reading_of("甲", 2022, 0, 0)});
  const IndicatorValue value = value_in(indicators(corpus), 0, Indicator::disclosure_rate);
  CHECK_FALSE(value.value.has_value());
  CHECK(value.small);
  CHECK_THROWS_AS(static_cast<void>(wilson_interval(0, 0)), UsageError);
  CHECK_THROWS_AS(static_cast<void>(wilson_interval(1, 2, 1.0)), UsageError);
}

TEST_CASE("sums of rates that leave 64 bits") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  std::vector<Reading> readings(3, reading_of("甲", 2022, 0, 0));
  for (Reading& reading : readings) {
    reading.report.requests[Outcome::granted][Applicant::total] = printed(most);
    reading.report.requests[RequestRow::processed][Applicant::total] = printed(most);
  }
  const Indicators rates = indicators(corpus_of(readings));
  const IndicatorValue& value = value_in(rates, 0, Indicator::full_disclosure_rate);
  CHECK(value.sum.numerator == widen(most) + widen(most) + widen(most));
  CHECK(value.value.value_or(0) == doctest::Approx(1.0));
  CHECK(value.lower.value_or(0) <= 1.0);
}

TEST_CASE("a panel follows an organ over its names") {
  const Corpus corpus = corpus_of({reading_of("新局", 2023, 6, 4), reading_of("旧局", 2021, 3, 7),
                                   reading_of("旧 局", 2022, 4, 6)});
  PanelOptions options;
  options.renames = {{"旧局", "新局"}};
  const Panel made = panel(corpus, options);
  REQUIRE(made.rows.size() == 3);
  CHECK(made.rows[0].row == 1);
  CHECK(made.rows[1].previous == std::optional<std::size_t>{0});
  CHECK_FALSE(made.rows[1].renamed);  // blanks are no name
  CHECK(made.rows[2].renamed);
  CHECK_FALSE(made.rows[2].gap);
  const ColumnTable table = panel_table(corpus, made, {figure_id("requests.granted.total")},
                                        {Indicator::disclosure_rate, Indicator::not_held_rate});
  CHECK(table.rows() == 9);
  CHECK(table.names().size() == 19);
}
