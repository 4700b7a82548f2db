// SPDX-License-Identifier: Apache-2.0
// Readings become rows.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "arrow/parallel.hpp"
#include "corpus/append.hpp"
#include "corpus/part.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/validate.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

std::optional<std::int64_t> days_of(const std::optional<Date>& date) {
  if (!date || !date->ok()) return std::nullopt;
  return std::chrono::sys_days{*date}.time_since_epoch().count();
}

template <class E>
std::optional<std::int64_t> code_of(const std::optional<E>& e) {
  return e ? std::optional<std::int64_t>{index(*e)} : std::nullopt;
}

using KeyColumns = std::vector<KeyColumn>;

KeyColumns empty_keys() {
  KeyColumns keys;
  for (CorpusColumn column : all_values<CorpusColumn>) keys.emplace_back(kind_of(column));
  return keys;
}

struct Severities {
  std::int64_t errors = 0;
  std::int64_t warnings = 0;
  std::int64_t notes = 0;
};

Severities count(const Findings& findings) {
  Severities counts;
  for (const Finding& finding : findings) {
    (finding.severity == Severity::error     ? counts.errors
     : finding.severity == Severity::warning ? counts.warnings
                                             : counts.notes) += 1;
  }
  return counts;
}

void add_keys(KeyColumns& keys, const Reading& reading, const Severities& found) {
  const Report& report = reading.report;
  const auto text = [&](CorpusColumn column, std::string_view value) {
    keys[index(column)].add(value);
  };
  const auto number = [&](CorpusColumn column, std::optional<std::int64_t> value) {
    keys[index(column)].add(value);
  };
  text(CorpusColumn::source, reading.source);
  number(CorpusColumn::source_index, reading.index);
  text(CorpusColumn::digest, reading.digest);
  number(CorpusColumn::status, static_cast<std::int64_t>(index(reading.status)));
  text(CorpusColumn::organ, report.organ.name);
  text(CorpusColumn::organ_id, report.organ.id);
  text(CorpusColumn::region, report.organ.region);
  number(CorpusColumn::level, code_of(report.organ.level));
  number(CorpusColumn::kind, code_of(report.organ.kind));
  number(CorpusColumn::year, report.year);
  number(CorpusColumn::first_day,
         report.period ? days_of(report.period->first) : std::optional<std::int64_t>{});
  number(CorpusColumn::last_day,
         report.period ? days_of(report.period->last) : std::optional<std::int64_t>{});
  number(CorpusColumn::published, days_of(report.published));
  number(CorpusColumn::disclosure_edition, code_of(report.editions.disclosure));
  number(CorpusColumn::requests_edition, code_of(report.editions.requests));
  number(CorpusColumn::errors, found.errors);
  number(CorpusColumn::warnings, found.warnings);
  number(CorpusColumn::notes, found.notes);
  number(CorpusColumn::harmonised, 0);
}

/// Columns of figures being filled row by row, by several threads in rows of their own.
struct Figures {
  std::vector<CountColumn> counts;
  std::vector<MoneyColumn> money;
  std::vector<std::vector<std::uint8_t>> money_valid;

  explicit Figures(std::size_t rows)
      : counts(figure_count), money(figure_count), money_valid(figure_count) {
    for (FigureId id : all_figures) {
      if (kind_of(id) == FigureKind::amount) {
        MoneyColumn& column = money[index(id)];
        column.values.resize(rows);
        column.states.resize(rows);
        column.units.resize(rows);
        column.scales.resize(rows);
        money_valid[index(id)].resize(rows);
      } else {
        counts[index(id)].values.resize(rows);
        counts[index(id)].states.resize(rows);
      }
    }
  }

  void set(std::size_t row, FigureId id, const Figure& figure) {
    CountColumn& column = counts[index(id)];
    column.values[row] = or_zero(figure);
    column.states[row] = static_cast<std::uint8_t>(figure.state);
  }
  void set(std::size_t row, FigureId id, const Amount& amount) {
    MoneyColumn& column = money[index(id)];
    const std::optional<WideSum> value = money_value(amount);
    column.values[row] = value.value_or(WideSum{});
    column.states[row] = static_cast<std::uint8_t>(amount.state);
    column.units[row] = static_cast<std::uint8_t>(amount.unit);
    column.scales[row] = std::min(amount.scale, max_amount_scale);
    money_valid[index(id)][row] = value ? 1 : 0;
  }
};

}  // namespace

SharedPart detail::part_of_readings(std::span<const Reading> readings,
                                    const AppendOptions& options) {
  constexpr std::size_t chunk = 256;
  const std::size_t rows = readings.size();
  const std::size_t chunks = (rows + chunk - 1) / chunk;
  Figures figures(rows);
  std::vector<KeyColumns> keys(chunks);
  in_parallel(chunks, options.threads, [&](std::size_t i, std::size_t) {
    KeyColumns own = empty_keys();
    for (std::size_t row = i * chunk; row < std::min(rows, (i + 1) * chunk); ++row) {
      const Reading& reading = readings[row];
      add_keys(own, reading,
               count(options.check ? validate(reading, options.validate) : reading.findings));
      for_each_figure(reading.report,
                      [&](FigureId id, const auto& figure) { figures.set(row, id, figure); });
    }
    keys[i] = std::move(own);
  });
  auto part = std::make_shared<CorpusPart>();
  part->rows = rows;
  if (options.check) part->rules.push_back(rules_name(options.validate.rules));
  in_parallel(
      count_of<CorpusColumn> + figure_count, options.threads, [&](std::size_t i, std::size_t) {
        constexpr std::size_t columns = count_of<CorpusColumn>;
        if (i < columns) {
          KeyColumn all{kind_of(all_values<CorpusColumn>[i])};
          for (KeyColumns& each : keys) join(all, std::move(each[i]));
          seal(all);
          part->keys[i] = std::make_shared<const KeyColumn>(std::move(all));
        } else if (kind_of(all_figures[i - columns]) == FigureKind::amount) {
          MoneyColumn& column = figures.money[i - columns];
          set_valid(column, figures.money_valid[i - columns]);
          part->money[i - columns] = std::make_shared<const MoneyColumn>(std::move(column));
        } else {
          CountColumn& column = figures.counts[i - columns];
          seal(column);
          part->counts[i - columns] = std::make_shared<const CountColumn>(std::move(column));
        }
      });
  return part;
}

std::string detail::rules_name(const RuleSet* rules) {
  std::string name{version};
  if (rules == nullptr || *rules == RuleSet{}) return name;
  std::string yaml = to_yaml(*rules);
  for (const RuleSetting& setting : rules->settings()) {
    yaml += setting.id;
    yaml += setting.severity ? static_cast<char>('0' + index(*setting.severity)) : '-';
    yaml += setting.status ? static_cast<char>('0' + index(*setting.status)) : '-';
  }
  constexpr std::string_view digits = "0123456789abcdef";
  const std::uint64_t hash = XXH3_64bits(yaml.data(), yaml.size());
  name += '+';
  for (int shift = 60; shift >= 0; shift -= 4) name += digits[hash >> shift & 15];
  return name;
}

void Corpus::append(std::span<const Reading> readings, const AppendOptions& options) {
  // More rows than a part can name have no place in the memory of any machine.
  if (!readings.empty()) add_part(detail::part_of_readings(readings, options));
}

}  // namespace govinfo::inline v0_1
