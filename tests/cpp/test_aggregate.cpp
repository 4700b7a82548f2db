// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/aggregate.hpp"
#include "govinfo/error.hpp"
#include "govinfo/place.hpp"
#include "support/random_readings.hpp"

using namespace govinfo;

namespace {

/// The results of natural persons in a published report on the 2019 form, zeros where blank.
Report trial_report() {
  Report report = blank_report(Edition::trial_2019);
  for (const RequestRow row : request_rows(Edition::trial_2019)) {
    report.requests[row][Applicant::natural_person] = printed(0);
  }
  const auto set = [&](Outcome outcome, std::int64_t number) {
    report.requests[outcome][Applicant::natural_person] = printed(number);
  };
  set(Outcome::granted, 258);
  set(Outcome::partially_granted, 3);
  set(Outcome::state_secret, 14);
  set(Outcome::internal_affairs, 5);
  set(Outcome::process_information, 3);
  set(Outcome::administrative_inquiry, 10);
  set(Outcome::not_held, 252);
  set(Outcome::needs_creation, 44);
  set(Outcome::still_unclear, 25);
  set(Outcome::petition_or_complaint, 148);
  set(Outcome::repeated_request, 5);
  set(Outcome::other_unspecified, 2);
  report.requests[RequestRow::processed][Applicant::natural_person] = printed(769);
  return report;
}

Sum exactly(std::int64_t number) { return Sum{number, 0, {number, number}}; }

}  // namespace

TEST_CASE("the groups of a report on the 2019 form, added by hand") {
  const Report report = trial_report();
  constexpr auto person = Applicant::natural_person;
  CHECK(group_total(report, OutcomeGroup::granted, person) == exactly(258));
  CHECK(group_total(report, OutcomeGroup::partially_granted, person) == exactly(3));
  CHECK(group_total(report, OutcomeGroup::denied, person) == exactly(32));
  CHECK(group_total(report, OutcomeGroup::unable_to_provide, person) == exactly(321));
  CHECK(group_total(report, OutcomeGroup::not_processed, person) == exactly(153));
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, person) == exactly(2));
}

TEST_CASE("the printed total column is summed like any other, and never computed") {
  Report report = trial_report();
  CHECK(group_total(report, OutcomeGroup::denied, Applicant::total) ==
        Sum{0, 8, {0, std::nullopt}});
  report.requests[Outcome::state_secret][Applicant::total] = printed(15);
  CHECK(group_total(report, OutcomeGroup::denied, Applicant::total) ==
        Sum{15, 7, {15, std::nullopt}});
}

TEST_CASE("on the 2021 form the sixth group has three rows") {
  Report report = blank_report(Edition::standard_2021);
  constexpr auto firm = Applicant::commercial_enterprise;
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, firm) == Sum{0, 3, {0, std::nullopt}});
  report.requests[Outcome::correction_overdue][firm] = printed(4);
  report.requests[Outcome::fee_overdue][firm] = printed(2);
  report.requests[Outcome::other_reason][firm] = printed(1);
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, firm) == exactly(7));
}

TEST_CASE("a row that the form does not have is no part of the group, whatever it holds") {
  Report report = blank_report(Edition::standard_2021);
  constexpr auto person = Applicant::natural_person;
  report.requests[Outcome::correction_overdue][person] = printed(1);
  report.requests[Outcome::fee_overdue][person] = printed(1);
  report.requests[Outcome::other_reason][person] = printed(1);
  report.requests[Outcome::other_unspecified][person] = printed(100);
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, person) == exactly(3));
  report.editions.requests = Edition::trial_2019;
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, person) == exactly(100));
}

TEST_CASE("blank, dash, absent and unreadable rows are counted as missing") {
  Report report = trial_report();
  constexpr auto person = Applicant::natural_person;
  report.requests[Outcome::state_secret][person] = missing(FigureState::blank);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{18, 1, {18, std::nullopt}});
  report.requests[Outcome::internal_affairs][person] = missing(FigureState::dash);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{13, 2, {13, std::nullopt}});
  report.requests[Outcome::process_information][person] = missing(FigureState::unreadable);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{10, 3, {10, std::nullopt}});
  report.requests[Outcome::administrative_inquiry][person] = missing(FigureState::absent);
  CHECK(group_total(report, OutcomeGroup::denied, person) == Sum{0, 4, {0, std::nullopt}});
  CHECK(group_total(report, OutcomeGroup::not_processed, person) == exactly(153));
}

TEST_CASE("a report without table 3 has every row of both forms missing") {
  const Report report;
  CHECK(group_total(report, OutcomeGroup::otherwise_handled, Applicant::total) ==
        Sum{0, 4, {0, std::nullopt}});
  CHECK(group_total(report, OutcomeGroup::granted, Applicant::total) ==
        Sum{0, 1, {0, std::nullopt}});
}

TEST_CASE("a group that does not fit 64 bits has no value") {
  Report report = blank_report(Edition::standard_2021);
  for (const Outcome outcome : all_values<Outcome>) {
    report.requests[outcome][Applicant::total] = printed(INT64_MAX);
  }
  CHECK_FALSE(group_total(report, OutcomeGroup::denied, Applicant::total).value.has_value());
  CHECK(group_total(report, OutcomeGroup::granted, Applicant::total) == exactly(INT64_MAX));
}

namespace {

__extension__ using Int128 = __int128;

Int128 wide(const WideSum& sum) {
  return static_cast<Int128>(sum.high) * (Int128{1} << 64) + sum.low;
}

Corpus corpus_of(const std::vector<Reading>& readings) {
  AppendOptions options;
  options.check = false;
  Corpus corpus;
  corpus.append(readings, options);
  return corpus;
}

/// What stands in a group, counted one by one.
struct Counted {
  std::uint64_t reports = 0;
  std::map<FigureId, std::tuple<Int128, std::uint64_t, std::uint64_t, std::uint64_t>> figures;
};

/// In 10^-9 万元; none where it has no place there.
std::optional<Int128> money(const Amount& amount) {
  if (!is_printed(amount) || amount.unit == MoneyUnit::unknown) return std::nullopt;
  const int decimals = amount.scale + (amount.unit == MoneyUnit::yuan ? 4 : 0);
  const Int128 value = Int128{amount.digits} * 1'000'000'000;
  Int128 unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  return value % unit == 0 ? std::optional{value / unit} : std::nullopt;
}

using KeyOf = std::vector<CorpusValue> (*)(const Reading&);

using Enumerated = std::vector<std::pair<std::vector<CorpusValue>, Counted>>;

Enumerated enumerate(const std::vector<Reading>& readings, KeyOf key_of) {
  Enumerated groups;
  for (const Reading& reading : readings) {
    if (reading.status == ReadingStatus::refused) continue;
    const std::vector<CorpusValue> key = key_of(reading);
    auto found = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& group) { return group.first == key; });
    if (found == groups.end()) found = groups.insert(groups.end(), {key, {}});
    ++found->second.reports;
    for_each_figure(reading.report, [&](FigureId id, const auto& figure) {
      auto& [sum, reported, none, off] = found->second.figures[id];
      std::optional<Int128> value;
      if constexpr (std::is_same_v<decltype(figure), const Figure&>) {
        if (is_printed(figure)) value = figure.number;
      } else {
        value = money(figure);
      }
      if (value) {
        sum += *value;
        ++reported;
      } else {
        ++(figure.state == FigureState::not_on_form ? off : none);
      }
    });
  }
  return groups;
}

void check_same(const Aggregate& sums, const Enumerated& expected) {
  REQUIRE(sums.size() == expected.size());
  for (const auto& [key, counted] : expected) {
    const auto group = sums.find(key);
    REQUIRE(group.has_value());
    CHECK(sums.key(*group) == key);
    CHECK(sums.reports(*group) == counted.reports);
    for (const FigureId id : sums.figures()) {
      const auto& [sum, reported, none, off] = counted.figures.at(id);
      const PartialSum& partial = sums.partial(*group, id);
      REQUIRE((wide(partial.total) == sum));
      REQUIRE(partial.reported == reported);
      REQUIRE(partial.missing == none);
      REQUIRE(partial.not_on_form == off);
    }
  }
}

std::vector<CorpusValue> no_key(const Reading&) { return {}; }

std::vector<CorpusValue> province_and_year(const Reading& reading) {
  const std::string& region = reading.report.organ.region;
  return {region.empty() ? CorpusValue{} : CorpusValue{region.substr(0, 4)},
          reading.report.year ? CorpusValue{std::int64_t{*reading.report.year}} : CorpusValue{}};
}

std::vector<CorpusValue> state_of_received(const Reading& reading) {
  return {std::string{name(state_of(reading.report, figure_id("requests.received.total")))}};
}

AggregateOptions by(std::vector<GroupKey> keys, unsigned threads = 1) {
  AggregateOptions options;
  options.by = std::move(keys);
  options.threads = threads;
  return options;
}

}  // namespace

TEST_CASE("a sum of 128 bits takes what 64 bits cannot") {
  WideSum sum;
  for (int i = 0; i < 5; ++i) sum = sum + widen(INT64_MAX);
  CHECK((wide(sum) == Int128{5} * INT64_MAX));
  CHECK(!narrow(sum));
  for (int i = 0; i < 6; ++i) sum = sum + widen(INT64_MIN + 1);
  CHECK(narrow(sum) == -INT64_MAX);
  CHECK(narrow(widen(-1)) == -1);
  CHECK(narrow(WideSum{1, 1}) == std::nullopt);
  CHECK(sum_of({WideSum{0, 1}, 2, 0, 0}, FigureKind::count) ==
        Sum{std::nullopt, 0, {std::nullopt, std::nullopt}});
  CHECK(sum_of({widen(5), 2, 1, 9}, FigureKind::count) == Sum{5, 1, {5, std::nullopt}});
  CHECK(sum_of({widen(5), 2, 1, 9}, FigureKind::change) == Sum{5, 1, {std::nullopt, std::nullopt}});
  CHECK(sum_of({widen(5), 2, 0, 9}, FigureKind::change) == Sum{5, 0, {5, 5}});
}

TEST_CASE("sums in groups are those of counting one by one") {
  for (const std::int64_t largest : {std::int64_t{3}, std::int64_t{100'000}, INT64_MAX}) {
    const std::vector<Reading> readings = random_readings(6000, 7, largest, 40);
    Corpus corpus = corpus_of(readings);
    std::vector<Reading> all = readings;
    const std::vector<Reading> more = random_readings(50, 8, largest);
    corpus.append(corpus_of(more));
    all.insert(all.end(), more.begin(), more.end());
    for (const unsigned threads : {1u, 3u}) {
      check_same(aggregate(corpus, by({}, threads)), enumerate(all, no_key));
      check_same(aggregate(corpus, by({{"region", 4}, {"year"}}, threads)),
                 enumerate(all, province_and_year));
      check_same(aggregate(corpus, by({{"requests.received.total.state"}}, threads)),
                 enumerate(all, state_of_received));
    }
  }
}

TEST_CASE("what is empty is not read, and counts all the same") {
  // Columns with few numbers, full blocks of 0, and a block of refused rows.
  std::vector<Reading> readings(13000);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    readings[i].source = std::to_string(i);
    readings[i].status = i / 4096 == 1 ? ReadingStatus::refused : ReadingStatus::complete;
    readings[i].report.year = static_cast<int>(2000 + i % 7);
    if (i / 4096 == 1) continue;
    for_each_figure(readings[i].report, [&](FigureId id, auto& figure) {
      figure.state = FigureState::printed;
      if constexpr (std::is_same_v<decltype(figure), Figure&>) {
        if (index(id) > 0 && i % (index(id) * 97) == 5) figure.number = static_cast<int>(i);
      }
    });
  }
  const Corpus corpus = corpus_of(readings);
  check_same(aggregate(corpus), enumerate(readings, no_key));
  check_same(aggregate(corpus, by({{"year"}})), enumerate(readings, [](const Reading& reading) {
               return std::vector<CorpusValue>{std::int64_t{*reading.report.year}};
             }));
  AggregateOptions with_refused;
  with_refused.refused = true;
  CHECK(aggregate(corpus, with_refused).reports(0) == 13000);
  AggregateOptions some;
  some.where = {{"year", Predicate::equal, {std::int64_t{2003}}}};
  std::vector<Reading> of_2003;
  std::copy_if(readings.begin(), readings.end(), std::back_inserter(of_2003),
               [](const Reading& reading) { return reading.report.year == 2003; });
  check_same(aggregate(corpus, some), enumerate(of_2003, no_key));
}

TEST_CASE("parts merge to the same bits in any order and any split") {
  const std::vector<Reading> readings = random_readings(600, 11, INT64_MAX);
  const AggregateOptions options = by({{"region", 4}, {"level"}});
  const std::string whole = aggregate(corpus_of(readings), options).to_bytes();
  std::mt19937_64 random(3);
  for (int round = 0; round < 10; ++round) {
    std::vector<std::vector<Reading>> split(1 + random() % 6);
    for (const Reading& reading : readings) split[random() % split.size()].push_back(reading);
    std::vector<Aggregate> parts;
    for (const std::vector<Reading>& part : split) {
      parts.push_back(aggregate_from_bytes(aggregate(corpus_of(part), options).to_bytes()));
    }
    while (parts.size() > 1) {
      const std::size_t a = random() % parts.size();
      std::swap(parts[a], parts.back());
      const Aggregate last = parts.back();
      parts.pop_back();
      parts[random() % parts.size()].merge(last);
    }
    CHECK(parts.front().to_bytes() == whole);
  }
  Aggregate twice = aggregate_from_bytes(whole);
  twice.merge(twice);
  CHECK(twice.reports(0) == 2 * aggregate_from_bytes(whole).reports(0));
  Aggregate other = aggregate(corpus_of(readings), by({{"level"}}));
  CHECK_THROWS_AS(other.merge(twice), UsageError);
}

TEST_CASE("bytes that are no sums are refused") {
  const std::string bytes =
      aggregate(corpus_of(random_readings(40, 2)), by({{"region"}, {"year"}})).to_bytes();
  CHECK_THROWS_AS(static_cast<void>(aggregate_from_bytes("")), UsageError);
  CHECK_THROWS_AS(static_cast<void>(aggregate_from_bytes(bytes + "x")), UsageError);
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 3) {
    CHECK_THROWS_AS(
        static_cast<void>(aggregate_from_bytes(std::string_view{bytes}.substr(0, size))),
        UsageError);
  }
  // Whatever is changed, the answer is sums or an error.
  std::mt19937_64 random(4);
  for (int round = 0; round < 3000; ++round) {
    std::string broken = bytes;
    broken[random() % (round % 2 == 0 ? 700 : broken.size())] = static_cast<char>(random());
    try {
      const Aggregate sums = aggregate_from_bytes(broken);
      CHECK(sums.to_bytes() == broken);
    } catch (const UsageError&) {
    }
  }
}

TEST_CASE("keys and figures that do not exist are refused") {
  const Corpus corpus = corpus_of(random_readings(3, 2));
  CHECK_THROWS_AS(static_cast<void>(aggregate(corpus, by({{"yaer"}}))), UsageError);
  CHECK_THROWS_AS(static_cast<void>(aggregate(corpus, by({{"year", 2}}))), UsageError);
  CHECK_THROWS_AS(static_cast<void>(aggregate(Corpus{}, by({{"yaer"}}))), UsageError);
  AggregateOptions one;
  one.figures = {figure_id("requests.received.total")};
  const Aggregate sums = aggregate(corpus, one);
  CHECK_THROWS_AS(static_cast<void>(sums.partial(0, FigureId{0})), UsageError);
  CHECK_THROWS_AS(static_cast<void>(sums.reports(1)), UsageError);
  CHECK(aggregate(Corpus{}).size() == 1);
  CHECK(aggregate(Corpus{}).reports(0) == 0);
  CHECK(aggregate(Corpus{}, by({{"year"}})).empty());
}

namespace {

Reading report_of(std::string organ, int year, std::int64_t received, std::string region = {},
                  std::optional<OrganKind> kind = {}) {
  Reading reading;
  reading.status = ReadingStatus::complete;
  reading.report.organ.name = std::move(organ);
  reading.report.organ.region = std::move(region);
  reading.report.organ.kind = kind;
  reading.report.year = year;
  *find_figure(reading.report, figure_id("requests.received.total")) = printed(received);
  return reading;
}

Date day(int year, unsigned month, unsigned of_month) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

}  // namespace

TEST_CASE("who did not report is named, and a missing report is never a zero") {
  Roster roster;
  roster.entries = {{"1", "甲市", "", OrganKind::government, "320100", {}, {}},
                    {"2", "甲市教育局", "1", OrganKind::department, "320100", {}, {}},
                    {"3", "乙市", "", OrganKind::government, "320200", {}, 2022},
                    {"4", "丙省", "", OrganKind::government, "330000", {}, {}}};
  const Corpus corpus =
      with_roster(corpus_of({report_of("甲市", 2022, 5), report_of("乙市", 2022, 6),
                             report_of("甲 市", 2023, 7), report_of("甲市教育局", 2023, 8)}),
                  roster);
  AggregateOptions options = by({{"region", 2}, {"year"}});
  options.roster = &roster;
  const Aggregate sums = aggregate(corpus, options);
  REQUIRE(sums.size() == 4);
  const auto told = [&](const char* region, std::int64_t year) {
    const std::vector<CorpusValue> key = {std::string{region}, year};
    return sums.coverage(sums.find(key).value(), &roster);
  };
  CHECK(told("32", 2022) == Coverage{2, 2, 3, {1}, {}});
  CHECK(told("32", 2023) == Coverage{2, 2, 2, {}, {0, 0, 1, 0}});
  CHECK(told("33", 2022) == Coverage{0, 0, 1, {3}, {}});
  CHECK(told("33", 2023) == Coverage{0, 0, 1, {3}, {}});
  const FigureId id = figure_id("requests.received.total");
  const FigureTotal none = sums.total(2, id, told("33", 2022));
  CHECK(none.reported == 0);
  CHECK(none.partial);
  CHECK(!sums.total(1, id, told("32", 2023)).partial);
  CHECK(sums.total(1, id).sum == Sum{15, 0, {15, 15}});
  CHECK(aggregate(corpus, by({{"level"}})).coverage(0, &roster).expected == std::nullopt);
  CHECK(totals_table(sums, &roster).rows() == 4 * figure_count);
}

TEST_CASE("what is counted twice is said") {
  std::vector<Reading> readings = {
      report_of("甲市", 2022, 1, "320100", OrganKind::government),
      report_of("甲县", 2022, 2, "320102", OrganKind::government),
      report_of("甲县某镇", 2022, 3, "320102001", OrganKind::government),
      report_of("甲市教育局", 2022, 4, "320100", OrganKind::department),
      report_of("乙县", 2023, 5, "320103", OrganKind::government),
      report_of("甲市", 2022, 6, "320100", OrganKind::government),
      report_of("丙局", 2021, 7),
      report_of("丙局", 2022, 8),
      report_of("甲市本级", 2022, 9),
      report_of("", 2022, 10),
      report_of("", 2022, 11),
  };
  readings[0].report.published = day(2023, 3, 1);
  readings[5].report.published = day(2023, 1, 1);
  readings[6].report.period = Period{day(2021, 1, 1), day(2022, 3, 31)};
  readings[7].report.period = Period{day(2022, 1, 1), day(2022, 12, 31)};
  Corpus corpus = corpus_of(readings);
  using Pairs = std::vector<Overlap>;
  CHECK(find_overlaps(corpus) == Pairs{{OverlapKind::inside, 0, 1},
                                       {OverlapKind::inside, 1, 2},
                                       {OverlapKind::versions, 0, 5},
                                       {OverlapKind::periods, 7, 6}});
  CHECK(find_overlaps(corpus, {}, nullptr, 2).size() == 2);
  const std::vector<GroupKey> regions = {{"region"}};
  CHECK(find_overlaps(corpus, regions) ==
        Pairs{{OverlapKind::versions, 0, 5}, {OverlapKind::periods, 7, 6}});

  Roster roster;
  roster.entries = {{"1", "甲市", "", {}, "", {}, {}},
                    {"2", "甲市教育局", "1", {}, "", {}, {}},
                    {"3", "甲市本级", "1", {}, "", {}, {}},
                    {"4", "甲县", "1", {}, "", {}, {}}};
  CHECK(find_overlaps(corpus, {}, &roster) == Pairs{{OverlapKind::inside, 0, 1},
                                                    {OverlapKind::inside, 1, 2},
                                                    {OverlapKind::inside, 0, 3},
                                                    {OverlapKind::versions, 0, 5},
                                                    {OverlapKind::periods, 7, 6},
                                                    {OverlapKind::own_share, 0, 8}});
  CHECK(aggregate(corpus).coverage(0, &roster).twice == OverlapCounts{1, 1, 3, 1});
  CHECK(aggregate(corpus).coverage(0).twice == OverlapCounts{1, 1, 2, 0});

  const Corpus once = without_overlaps(corpus, {}, &roster);
  CHECK(find_overlaps(once, {}, &roster).empty());
  const FigureId id = figure_id("requests.received.total");
  CHECK(aggregate(once).total(0, id).sum.value == 1 + 5 + 8 + 10 + 11);
  CHECK(aggregate(corpus).total(0, id).sum.value == 66);

  // A circle of parents ends.
  roster.entries[0].parent = "4";
  CHECK(find_overlaps(corpus, {}, &roster).size() >= 4);
}
