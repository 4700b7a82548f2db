// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/corpus.hpp"
#include "govinfo/error.hpp"
#include "govinfo/place.hpp"
#include "support/random_readings.hpp"

using namespace govinfo;

namespace {

Corpus corpus_of(const std::vector<Reading>& readings, unsigned threads = 1) {
  AppendOptions options;
  options.check = false;
  options.threads = threads;
  Corpus corpus;
  corpus.append(readings, options);
  return corpus;
}

/// Whether an amount has a place among 10^−9 万元, by plain division.
bool has_place(const Amount& amount) {
  if (amount.unit == MoneyUnit::unknown) return false;
  int decimals = amount.scale + (amount.unit == MoneyUnit::yuan ? 4 : 0);
  std::int64_t digits = amount.digits;
  for (; decimals > 9; --decimals) {
    if (digits % 10 != 0) return false;
    digits /= 10;
  }
  return true;
}

void check_same(const Corpus& corpus, const std::vector<Reading>& readings) {
  REQUIRE(corpus.size() == readings.size());
  for (std::size_t row = 0; row < readings.size(); ++row) {
    const Report& report = readings[row].report;
    CHECK(corpus.value(row, "source") == CorpusValue{readings[row].source});
    CHECK(corpus.value(row, "source_index") == CorpusValue{std::int64_t{readings[row].index}});
    for_each_figure(report, [&](FigureId id, const auto& figure) {
      if constexpr (std::is_same_v<decltype(figure), const Figure&>) {
        REQUIRE(corpus.figure(row, id) == figure);
      } else if (!is_printed(figure)) {
        REQUIRE(corpus.amount(row, id).state == figure.state);
      } else if (has_place(figure)) {
        REQUIRE(corpus.amount(row, id) == figure);
      } else {
        REQUIRE(corpus.amount(row, id).state == FigureState::unreadable);
      }
    });
    const Report back = corpus.report(row);
    CHECK(back.organ == report.organ);
    CHECK(back.year == report.year);
    CHECK(back.period == report.period);
    CHECK(back.published == report.published);
    CHECK(back.editions == report.editions);
    CHECK(back.requests == report.requests);
    CHECK(back.remedies == report.remedies);
  }
}

Corpus through_arrow(const Corpus& corpus) {
  ArrowArrayStream stream{};
  corpus.export_stream(&stream);
  return corpus_from_stream(&stream);
}

/// A corpus as a stream whose schema somebody has changed.
struct Changed {
  ArrowArrayStream inner{};
  void (*change)(ArrowSchema&) = nullptr;
};

ArrowArrayStream changed(const Corpus& corpus, void (*change)(ArrowSchema&)) {
  auto* const held = new Changed;
  corpus.export_stream(&held->inner);
  held->change = change;
  ArrowArrayStream stream{};
  stream.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
    auto* const from = static_cast<Changed*>(self->private_data);
    const int code = from->inner.get_schema(&from->inner, out);
    if (code == 0) from->change(*out);
    return code;
  };
  stream.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
    auto* const from = static_cast<Changed*>(self->private_data);
    return from->inner.get_next(&from->inner, out);
  };
  stream.get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
  stream.release = [](ArrowArrayStream* self) {
    auto* const from = static_cast<Changed*>(self->private_data);
    from->inner.release(&from->inner);
    delete from;
    self->release = nullptr;
  };
  stream.private_data = held;
  return stream;
}

std::string refusal(ArrowArrayStream stream) {
  try {
    static_cast<void>(corpus_from_stream(&stream));
  } catch (const UsageError& error) {
    return error.what();
  }
  return "taken";
}

ArrowSchema& column(ArrowSchema& schema, std::string_view name) {
  for (std::int64_t i = 0; i < schema.n_children; ++i) {
    if (schema.children[i]->name == name) return *schema.children[i];
  }
  FAIL("no such column");
  return schema;
}

}  // namespace

TEST_CASE("what a reading has is in its row, on any number of threads and in any pieces") {
  const std::vector<Reading> readings = random_readings(700, 1, 1'000'000'000);
  const Corpus whole = corpus_of(readings);
  check_same(whole, readings);
  CHECK(whole.part_count() == 1);
  CHECK((corpus_of(readings, 3) == whole));

  Corpus pieces;
  for (std::size_t first = 0; first < readings.size();) {
    const std::size_t last = std::min(readings.size(), first + 1 + first % 97);
    const std::vector<Reading> some(readings.begin() + static_cast<std::ptrdiff_t>(first),
                                    readings.begin() + static_cast<std::ptrdiff_t>(last));
    if (first % 2 == 0) {
      AppendOptions options;
      options.check = false;
      pieces.append(some, options);
    } else {
      pieces.append(corpus_of(some));
    }
    first = last;
  }
  check_same(pieces, readings);
  CHECK(pieces.part_count() < 12);
  CHECK((pieces == whole));
  pieces.compact();
  CHECK(pieces.part_count() == 1);
  CHECK((pieces == whole));

  Corpus twice = whole;
  twice.append(twice);
  CHECK(twice.size() == 1400);
  CHECK((twice != whole));
  CHECK(whole.size() == 700);
}

TEST_CASE("the columns are named in a fixed order, and cost what was promised") {
  const std::vector<std::string> names = Corpus::names();
  REQUIRE(names.size() == 19 + 226 * 2 + 2 * 2);
  CHECK(names[0] == "source");
  CHECK(names[18] == "harmonised");
  CHECK(names[19] == "requests.received.natural_person");
  CHECK(names[20] == "requests.received.natural_person.state");
  CHECK(std::find(names.begin(), names.end(), "disclosure.fees.collected.scale") != names.end());
  CHECK(names.back() == "remedies.litigation_after_reconsideration.total.state");

  std::vector<Reading> readings(8192);
  CHECK(corpus_of(readings).bytes() / readings.size() <= 2400);
}

TEST_CASE("findings are counted by severity") {
  std::vector<Reading> readings(2);
  readings[1].findings.items.resize(3);
  readings[1].findings.items[0].severity = Severity::warning;
  readings[1].findings.items[1].severity = Severity::note;
  readings[1].findings.items[2].severity = Severity::note;
  const Corpus carried = corpus_of(readings);
  CHECK(carried.value(1, CorpusColumn::errors) == CorpusValue{std::int64_t{0}});
  CHECK(carried.value(1, CorpusColumn::warnings) == CorpusValue{std::int64_t{1}});
  CHECK(carried.value(1, CorpusColumn::notes) == CorpusValue{std::int64_t{2}});
  CHECK(carried.rules().empty());

  // One total that is none of the sum of its parts.
  readings[0].status = ReadingStatus::complete;
  readings[0].report = blank_report(Edition::standard_2021);
  for_each_figure(readings[0].report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  readings[0].report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(4);
  Corpus checked;
  checked.append(readings);
  CHECK(checked.rules() == "0.1.0");
  CHECK(checked.value(0, CorpusColumn::errors) == CorpusValue{std::int64_t{1}});
  CHECK(carried.value(0, CorpusColumn::errors) == CorpusValue{std::int64_t{0}});

  AppendOptions other;
  const RuleSet rules = with_setting(RuleSet{}, {"T3.BAL", Severity::note, {}});
  other.validate.rules = &rules;
  checked.append(readings, other);
  CHECK(checked.rules().starts_with("0.1.0 0.1.0+"));
}

TEST_CASE("rows are selected and filtered by any column") {
  const std::vector<Reading> readings = random_readings(900, 5, 20);
  Corpus corpus = corpus_of(readings);
  corpus.append(corpus_of({readings[3], readings[4]}));
  std::vector<Reading> all = readings;
  all.push_back(readings[3]);
  all.push_back(readings[4]);

  const std::vector<std::size_t> places = {901, 0, 17, 17, 899, 900};
  std::vector<Reading> picked;
  for (const std::size_t place : places) picked.push_back(all[place]);
  check_same(corpus.select(places), picked);
  CHECK(corpus.select({}).empty());
  const std::vector<std::size_t> outside = {902};
  CHECK_THROWS_AS(static_cast<void>(corpus.select(outside)), UsageError);

  using Wanted = bool (*)(const Reading&);
  const auto rows = [&](const std::vector<Condition>& conditions, Wanted wanted) {
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (wanted(all[i])) expected.push_back(i);
    }
    CHECK(!expected.empty());
    CHECK(corpus.where(conditions) == expected);
    CHECK(corpus.filter(conditions).size() == expected.size());
  };
  constexpr FigureId received = figure_id("requests.received.total");
  rows({}, [](const Reading&) { return true; });
  rows({{"year", Predicate::greater_equal, {std::int64_t{2021}}}},
       [](const Reading& r) { return r.report.year && *r.report.year >= 2021; });
  rows({{"year", Predicate::equal, {std::int64_t{2019}, std::int64_t{2022}}},
        {"region", Predicate::starts_with, {std::string{"3201"}}}},
       [](const Reading& r) {
         return (r.report.year == 2019 || r.report.year == 2022) &&
                r.report.organ.region.starts_with("3201");
       });
  rows({{"kind", Predicate::not_equal, {std::string{"government"}}}}, [](const Reading& r) {
    return r.report.organ.kind && *r.report.organ.kind != OrganKind::government;
  });
  rows({{"region", Predicate::missing}},
       [](const Reading& r) { return r.report.organ.region.empty(); });
  rows({{"requests.received.total", Predicate::less, {std::int64_t{5}}}}, [](const Reading& r) {
    const Figure& figure = *find_figure(r.report, received);
    return is_printed(figure) && figure.number < 5;
  });
  rows({{"requests.received.total.state",
         Predicate::equal,
         {std::string{"blank"}, std::string{"dash"}}}},
       [](const Reading& r) {
         const FigureState state = state_of(r.report, received);
         return state == FigureState::blank || state == FigureState::dash;
       });
  rows({{"published", Predicate::less_equal, {std::string{"2020-12-31"}}}},
       [](const Reading& r) { return r.report.published.has_value(); });
  rows({{"disclosure.fees.collected",
         Predicate::greater,
         {*parse_amount("0.0005", MoneyUnit::wan_yuan)}}},
       [](const Reading& r) {
         const Amount& fees = r.report.disclosure.fees.collected;
         if (!is_printed(fees) || !has_place(fees)) return false;
         long double value = static_cast<long double>(fees.digits);
         const int decimals = fees.scale + (fees.unit == MoneyUnit::yuan ? 4 : 0);
         for (int i = 0; i < decimals; ++i) value /= 10;
         return value > 0.00050000001L;
       });

  const auto throws = [&](const Condition& condition) {
    const std::vector<Condition> conditions = {condition};
    CHECK_THROWS_AS(static_cast<void>(corpus.where(conditions)), UsageError);
  };
  throws({"yaer", Predicate::equal, {std::int64_t{2021}}});
  throws({"year", Predicate::equal, {std::string{"2021"}}});
  throws({"year", Predicate::starts_with, {std::int64_t{20}}});
  throws({"level", Predicate::equal, {std::string{"city"}}});
  throws({"region", Predicate::present, {std::string{"32"}}});
}

TEST_CASE("blocks know what they hold") {
  std::vector<Reading> readings = random_readings(9000, 2, 50);
  const FigureId id = figure_id("requests.granted.total");
  for (std::size_t i = 4096; i < 8192; ++i) {
    *find_figure(readings[i].report, id) = printed(0);
  }
  const std::vector<BlockStatistics> blocks = corpus_of(readings).statistics(id);
  REQUIRE(blocks.size() == 3);
  for (std::size_t block = 0; block < 3; ++block) {
    BlockStatistics expected;
    std::int64_t sum = 0;
    for (std::size_t i = block * 4096; i < std::min<std::size_t>(9000, (block + 1) * 4096); ++i) {
      const Figure& figure = *find_figure(readings[i].report, id);
      if (is_printed(figure)) {
        expected.min =
            expected.printed == 0 ? figure.number : std::min(expected.min, figure.number);
        expected.max =
            expected.printed == 0 ? figure.number : std::max(expected.max, figure.number);
        ++expected.printed;
        sum += figure.number;
      } else if (figure.state != FigureState::not_on_form) {
        ++expected.missing;
      }
    }
    expected.sum = sum;
    CHECK(blocks[block] == expected);
  }
  CHECK(blocks[1] == BlockStatistics{4096, 0, 0, 0, 0});
}

TEST_CASE("a corpus leaves as Arrow uncopied, and comes back the same") {
  const std::vector<Reading> readings = random_readings(500, 3, 1'000'000);
  Corpus corpus = corpus_of(readings);
  CHECK((through_arrow(corpus) == corpus));
  Corpus checked;
  checked.append(random_readings(60, 4));
  CHECK((through_arrow(checked) == checked));
  CHECK(through_arrow(checked).rules() == "0.1.0");
  CHECK((through_arrow(Corpus{}) == Corpus{}));
  Corpus parts = corpus;
  parts.append(corpus_of(random_readings(20, 9)));
  CHECK(parts.part_count() == 2);
  CHECK((through_arrow(parts) == parts));

  const auto values_of = [](const Corpus& from) {
    ArrowSchema schema{};
    ArrowArray array{};
    from.export_array(&schema, &array);
    const void* const values = array.children[19]->buffers[1];
    array.release(&array);
    schema.release(&schema);
    return values;
  };
  CHECK(values_of(corpus) == values_of(corpus));
  const Corpus copy = corpus;
  CHECK(values_of(copy) == values_of(corpus));

  // A column that was moved out outlives its batch, its stream and its corpus.
  ArrowSchema schema{};
  ArrowArray array{};
  corpus.export_array(&schema, &array);
  ArrowArray status = *array.children[3];
  array.children[3]->release = nullptr;
  array.release(&array);
  schema.release(&schema);
  corpus = {};
  REQUIRE(status.dictionary != nullptr);
  const auto* const codes = static_cast<const std::int8_t*>(status.buffers[1]);
  CHECK(codes[0] == static_cast<std::int8_t>(index(readings[0].status)));
  CHECK(std::string_view{static_cast<const char*>(status.dictionary->buffers[2]), 8} == "complete");
  status.release(&status);
}

TEST_CASE("what is no corpus is refused, and says why") {
  const Corpus corpus = corpus_of(random_readings(40, 6));
  CHECK(refusal(changed(corpus, [](ArrowSchema&) {})) == "taken");
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) { column(s, "year").name = "jahr"; })) ==
        "no corpus: it has no column \"year\"");
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) { column(s, "year").name = "source"; })) ==
        "no corpus: column \"source\" is there twice");
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) { column(s, "year").format = "g"; })) ==
        "no corpus: column \"year\" is no column of whole numbers (Arrow type \"g\")");
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) { column(s, "organ").format = "l"; })) ==
        "no corpus: column \"organ\" is no text");
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) {
          column(s, "disclosure.fees.collected").format = "d:38,2";
        })) == "no corpus: column \"disclosure.fees.collected\" is no decimal128(38, 9)");
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) {
          std::swap(column(s, "requests.received.total.state").name,
                    column(s, "requests.received.natural_person.state").name);
        })).starts_with("no corpus: column \"requests.received."));
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) { s.metadata = nullptr; })) == "taken");

  // Metadata as the interface encodes them: one pair.
  static const auto version = [](char digit) {
    std::string text{"\1\0\0\0\16\0\0\0govinfo.schema\1\0\0\0", 26};
    return text + digit;
  };
  static const std::string newer = version('9');
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) { s.metadata = newer.c_str(); })) ==
        "this corpus has schema version 9, and this govinfo knows up to 1: update govinfo");
  static const std::string wrong = version('x');
  CHECK(refusal(changed(corpus, [](ArrowSchema& s) { s.metadata = wrong.c_str(); })) ==
        "no corpus: its schema version is \"x\"");
  // An older schema lacks what was added since: here everything but the least.
  static const std::string older = version('0');
  ArrowArrayStream old = changed(corpus, [](ArrowSchema& s) {
    s.metadata = older.c_str();
    column(s, "year").name = "x1";
    column(s, "harmonised").name = "x2";
    column(s, "requests.received.total").name = "x3";
    column(s, "requests.received.total.state").name = "x4";
  });
  const Corpus loaded = corpus_from_stream(&old);
  CHECK(loaded.size() == 40);
  CHECK(loaded.value(0, "year") == CorpusValue{});
  CHECK(loaded.value(0, "harmonised") == CorpusValue{std::int64_t{0}});
  CHECK(loaded.figure(0, figure_id("requests.received.total")) == Figure{});
  CHECK(loaded.value(0, "source") == CorpusValue{std::string{"file 0"}});

  ArrowArrayStream released{};
  CHECK_THROWS_AS(static_cast<void>(corpus_from_stream(&released)), UsageError);
}

TEST_CASE("sources are read straight into rows, the same as reading by reading") {
  std::vector<Source> sources;
  for (int i = 0; i < 30; ++i) {
    Source source{"page " + std::to_string(i)};
    source.bytes = "<h1>某县司法局202" + std::to_string(i % 4) + "年政府信息公开工作年度报告</h1>";
    sources.push_back(std::move(source));
  }
  sources.push_back({"/nowhere/at all.html"});
  std::vector<Reading> readings;
  static_cast<void>(read_batch(sources, [&](SourceReadings&& source) {
    readings.insert(readings.end(), source.readings.begin(), source.readings.end());
    return true;
  }));
  Corpus expected;
  expected.append(readings);
  std::size_t told = 0;
  CorpusReadOptions options;
  options.batch.threads = 2;
  const Corpus corpus = read_corpus(sources, options, [&](const BatchProgress& far) {
    told = far.done;
    return true;
  });
  CHECK(corpus.size() == 31);
  CHECK(told == 31);
  CHECK((corpus == expected));
  const Corpus some =
      read_corpus(sources, options, [](const BatchProgress& far) { return far.done < 5; });
  CHECK(some.size() == 5);
}

TEST_CASE("a roster fills what a report does not say") {
  std::vector<Reading> readings(5);
  readings[0].report.organ.name = "甲 市人民政府";
  readings[1].report.organ.id = "b";
  readings[1].report.organ.region = "999999";
  readings[2].report.organ.name = "丙局";
  readings[3].report.organ.name = "丁局";
  Roster roster;
  roster.entries = {{"a", "甲市人民政府", "", OrganKind::government, "320100", {}, {}},
                    {"b", "乙局", "a", OrganKind::department, "320100", {}, {}},
                    {"c", "丙局", "a", OrganKind::department, "320100", {}, {}},
                    {"d", "丙局", "a", OrganKind::department, "320100", {}, {}}};
  const Corpus corpus = with_roster(corpus_of(readings), roster);
  const auto row = [&](std::size_t i) {
    const Report report = corpus.report(i);
    return report.organ.id + "/" + report.organ.region + "/" +
           (report.organ.kind ? std::string{name(*report.organ.kind)} : "");
  };
  CHECK(row(0) == "a/320100/government");
  CHECK(row(1) == "b/999999/department");
  CHECK(row(2) == "//");  // two organs have this name
  CHECK(row(3) == "//");
  CHECK(row(4) == "//");
}

TEST_CASE("the rows of the 2021 form that were one in 2019 are added up, and it is said") {
  std::vector<Reading> readings(5);
  constexpr Applicant total = Applicant::total;
  const auto set = [&](std::size_t i, Edition edition, Figure a, Figure b, Figure c, Figure one) {
    Report& report = readings[i].report;
    report.editions.requests = edition;
    report.requests[Outcome::correction_overdue][total] = a;
    report.requests[Outcome::fee_overdue][total] = b;
    report.requests[Outcome::other_reason][total] = c;
    report.requests[Outcome::other_unspecified][total] = one;
  };
  const Figure off = missing(FigureState::not_on_form);
  set(0, Edition::standard_2021, printed(3), printed(0), printed(4), off);
  set(1, Edition::standard_2021, printed(3), missing(FigureState::blank), printed(4), off);
  set(2, Edition::trial_2019, off, off, off, printed(6));
  set(3, Edition::standard_2021, printed(INT64_MAX), printed(1), printed(0), off);
  const Corpus corpus = harmonised(corpus_of(readings));
  const FigureId id = figure_id(Outcome::other_unspecified, total);
  CHECK(corpus.figure(0, id) == printed(7));
  CHECK(corpus.figure(1, id) == missing(FigureState::blank));
  CHECK(corpus.figure(2, id) == printed(6));
  CHECK(corpus.figure(3, id) == missing(FigureState::unreadable));
  CHECK(corpus.figure(4, id) == Figure{});
  CHECK(corpus.figure(0, figure_id(Outcome::other_reason, total)) == printed(4));
  const std::array<std::int64_t, 5> flags = {1, 1, 0, 1, 0};
  for (std::size_t i = 0; i < 5; ++i) CHECK(corpus.value(i, "harmonised") == CorpusValue{flags[i]});
  CHECK((harmonised(corpus) == corpus));
}
