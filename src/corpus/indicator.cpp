// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "arrow/columns.hpp"
#include "arrow/key_columns.hpp"
#include "arrow/parallel.hpp"
#include "corpus/groups.hpp"
#include "corpus/indicator_row.hpp"
#include "corpus/part.hpp"
#include "corpus/where.hpp"
#include "govinfo/error.hpp"
#include "govinfo/indicator.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

constexpr FigureId one_row_of_2019 = figure_id(Outcome::other_unspecified, Applicant::total);
constexpr FigureId last_row_of_2021 = figure_id(Outcome::other_reason, Applicant::total);

/// A rate over the figures of one kind of applicant.
struct Terms {
  Indicator indicator{};
  std::vector<FigureId> numerator;
  std::vector<FigureId> denominator;
  /// （六）其他处理, which the two forms count in different rows; where it is that of `numerator`.
  std::optional<FigureId> one_row;
  FigureId last_of_three{};

  template <class Visit>
  void each(Visit visit) const {
    for (const FigureId id : numerator) visit(id);
    for (const FigureId id : denominator) visit(id);
  }
};

FigureId of_applicant(FigureId id, Applicant applicant) {
  const std::size_t row = index(id) / count_of<Applicant>;
  return static_cast<FigureId>(row * count_of<Applicant> + index(applicant));
}

/// Whether all figures are totals of table 三.
bool goes_with_applicants(const IndicatorForm& form) {
  const auto is_total = [](FigureId id) {
    return index(id) < request_figure_count &&
           index(id) % count_of<Applicant> == index(Applicant::total);
  };
  return std::all_of(form.numerator.begin(), form.numerator.end(), is_total) &&
         std::all_of(form.denominator.begin(), form.denominator.end(), is_total);
}

Terms terms_of(Indicator indicator, Applicant applicant) {
  const IndicatorForm& form = form_of(indicator);
  Terms terms;
  terms.indicator = indicator;
  for (const FigureId id : form.numerator) {
    terms.numerator.push_back(applicant == Applicant::total ? id : of_applicant(id, applicant));
    if (id == one_row_of_2019) terms.one_row = terms.numerator.back();
  }
  for (const FigureId id : form.denominator) {
    terms.denominator.push_back(applicant == Applicant::total ? id : of_applicant(id, applicant));
  }
  terms.last_of_three =
      applicant == Applicant::total ? last_row_of_2021 : of_applicant(last_row_of_2021, applicant);
  return terms;
}

std::vector<Indicator> wanted(const IndicatorOptions& options) {
  std::vector<Indicator> list = options.indicators;
  const bool all = list.empty();
  if (all) list.assign(all_values<Indicator>.begin(), all_values<Indicator>.end());
  if (options.applicant == Applicant::total) return list;
  if (!all) {
    for (const Indicator each : list) {
      if (goes_with_applicants(form_of(each))) continue;
      throw UsageError("\"" + std::string{name(each)} + "\" is not of one kind of applicant");
    }
  }
  std::erase_if(list, [](Indicator each) { return !goes_with_applicants(form_of(each)); });
  return list;
}

/// The value that a normal variable stays within, on either side of 0, with this probability.
double quantile_of(double confidence) {
  if (!(confidence > 0 && confidence < 1)) {
    throw UsageError("a confidence is between 0 and 1, 0.95 for example");
  }
  double low = 0;
  double high = 40;
  for (int step = 0; step < 200 && low < high; ++step) {
    const double middle = (low + high) / 2;
    if (middle == low || middle == high) break;
    (std::erfc(middle / std::sqrt(2.0)) > 1 - confidence ? low : high) = middle;
  }
  return (low + high) / 2;
}

double real(const WideSum& sum) {
  if (const auto number = narrow(sum)) return static_cast<double>(*number);
  return static_cast<double>(sum.high) * 0x1p64 + static_cast<double>(sum.low);
}

RateInterval wilson(double hits, double cases, double z) {
  const double share = hits / cases;
  const double square = z * z;
  const double scale = 1 + square / cases;
  const double middle = (share + square / (2 * cases)) / scale;
  const double reach =
      z * std::sqrt(share * (1 - share) / cases + square / (4 * cases * cases)) / scale;
  // At the ends the formula gives 0 and 1, but for rounding.
  return {hits == 0 ? 0 : std::max(0.0, middle - reach),
          hits == cases ? 1 : std::min(1.0, middle + reach)};
}

RateInterval poisson(double events, double units, double z) {
  const double middle = events + z * z / 2;
  const double reach = z * std::sqrt(events + z * z / 4);
  return {events == 0 ? 0 : std::max(0.0, middle - reach) / units, (middle + reach) / units};
}

IndicatorValue value_of(Indicator indicator, const IndicatorSum& sum, std::uint64_t smallest,
                        double z) {
  IndicatorValue made;
  made.indicator = indicator;
  made.sum = sum;
  made.partial = sum.missing > 0 || sum.not_on_form > 0;
  const double above = real(sum.numerator);
  const double below = real(sum.denominator);
  made.small = below < static_cast<double>(smallest);
  if (!(below > 0)) return made;
  made.value = above / below;
  const bool is_share = form_of(indicator).kind == IndicatorKind::share;
  if (above < 0 || (is_share && above > below)) return made;
  const RateInterval interval = is_share ? wilson(above, below, z) : poisson(above, below, z);
  made.lower = interval.lower;
  made.upper = interval.upper;
  return made;
}

/// Which group each row of a part is in; the number behind the last one for rows left out.
Groups rows_in_groups(const Corpus& corpus, const IndicatorOptions& options) {
  constexpr auto refused = static_cast<std::int8_t>(index(ReadingStatus::refused));
  std::vector<std::vector<std::uint8_t>> taken;
  for (const SharedPart& part : corpus.parts()) {
    std::vector<std::uint8_t>& mask = taken.emplace_back(rows_where(*part, options.where));
    const KeyColumn& status = part->key(CorpusColumn::status);
    for (std::size_t row = 0; row < mask.size(); ++row) {
      if (status.codes[row] == refused && status.valid[row]) mask[row] = 0;
    }
  }
  return groups_of(corpus, options.by, taken);
}

enum class Row : std::uint8_t { used, missing, not_on_form };

/// A row that does not print every figure, or was harmonised.
class RowSum {
 public:
  RowSum(const CorpusPart& part, std::size_t row, bool harmonised)
      : part_(part), row_(row), harmonised_(harmonised) {}

  /// What the sums of all printed figures have of this row, and what it should have.
  Row look(const Terms& terms) {
    const Row above = side(terms.numerator, terms, printed_.numerator, counted_.numerator);
    const Row below = side(terms.denominator, terms, printed_.denominator, counted_.denominator);
    if (above == Row::missing || below == Row::missing) return Row::missing;
    return above == Row::used && below == Row::used ? Row::used : Row::not_on_form;
  }
  [[nodiscard]] const IndicatorSum& printed() const noexcept { return printed_; }
  [[nodiscard]] const IndicatorSum& counted() const noexcept { return counted_; }

 private:
  Row side(const std::vector<FigureId>& figures, const Terms& terms, WideSum& printed,
           WideSum& counted) const {
    Row state = Row::not_on_form;
    for (const FigureId id : figures) {
      const Figure figure = part_.counts[index(id)]->at(row_);
      if (is_printed(figure)) printed = printed + widen(figure.number);
      // The three rows of the 2021 form that it is the sum of stand beside it.
      if (harmonised_ && terms.one_row == id) continue;
      if (is_printed(figure)) {
        counted = counted + widen(figure.number);
        if (state == Row::not_on_form) state = Row::used;
      } else if (figure.state != FigureState::not_on_form) {
        state = Row::missing;
      }
    }
    return state;
  }

  const CorpusPart& part_;
  std::size_t row_;
  bool harmonised_;
  IndicatorSum printed_;
  IndicatorSum counted_;
};

WideSum minus(const WideSum& a, const WideSum& b) {
  const std::uint64_t low = a.low - b.low;
  const std::uint64_t high = static_cast<std::uint64_t>(a.high) -
                             static_cast<std::uint64_t>(b.high) - (a.low < b.low ? 1u : 0u);
  return {low, static_cast<std::int64_t>(high)};
}

/// Takes the rows that do not print every figure out of the sums of all printed ones. `sums` has a
/// place for rows that are left out too.
void correct(const CorpusPart& part, const std::vector<std::uint32_t>& group_of, const Terms& terms,
             std::vector<IndicatorSum>& sums) {
  const KeyColumn& flags = part.key(CorpusColumn::harmonised);
  for (std::size_t byte = 0; byte * 8 < part.rows; ++byte) {
    unsigned whole = 0xFF;
    terms.each([&](FigureId id) { whole &= unsigned{part.counts[index(id)]->valid.bytes[byte]}; });
    const std::size_t last = std::min(part.rows, byte * 8 + 8);
    for (std::size_t row = byte * 8; row < last; ++row) {
      const bool harmonised = terms.one_row && flags.number_at(row) == 1;
      if ((whole >> (row % 8) & 1u) != 0 && !harmonised) continue;
      RowSum one(part, row, harmonised);
      const Row what = one.look(terms);
      IndicatorSum& sum = sums[group_of[row]];
      sum.numerator = minus(sum.numerator, one.printed().numerator);
      sum.denominator = minus(sum.denominator, one.printed().denominator);
      if (what == Row::used) {
        sum.numerator = sum.numerator + one.counted().numerator;
        sum.denominator = sum.denominator + one.counted().denominator;
      } else {
        ++(what == Row::missing ? sum.missing : sum.not_on_form);
      }
    }
  }
}

std::vector<Terms> all_terms(const std::vector<Indicator>& list, Applicant applicant) {
  std::vector<Terms> all;
  for (const Indicator each : list) all.push_back(terms_of(each, applicant));
  return all;
}

/// What stands in a sum of one rate before anything is taken out of it.
IndicatorSum sum_of_printed(const Aggregate& sums, std::size_t group, const Terms& terms) {
  IndicatorSum sum;
  for (const FigureId id : terms.numerator) {
    sum.numerator = sum.numerator + sums.partial(group, id).total;
  }
  for (const FigureId id : terms.denominator) {
    sum.denominator = sum.denominator + sums.partial(group, id).total;
  }
  return sum;
}

void describe(Indicators& rates, const Aggregate& sums, const IndicatorOptions& options) {
  rates.by = sums.by();
  rates.applicant = options.applicant;
  for (std::size_t group = 0; group < sums.size(); ++group) {
    IndicatorGroup& made = rates.groups.emplace_back();
    made.key = sums.key(group);
    made.coverage = sums.coverage(group, options.roster);
    made.values.resize(rates.indicators.size());
  }
}

void put(IndicatorGroup& group, std::size_t place, IndicatorValue value) {
  value.partial = value.partial || !group.coverage.absent.empty();
  group.values[place] = std::move(value);
}

/// The rate of sums alone; see the header.
IndicatorSum sum_of_sums(const Aggregate& sums, std::size_t group, Terms terms) {
  IndicatorSum sum;
  const std::uint64_t reports = sums.reports(group);
  if (terms.one_row) {
    const PartialSum& one = sums.partial(group, *terms.one_row);
    const PartialSum& three = sums.partial(group, terms.last_of_three);
    if (three.reported > one.not_on_form) {
      if (one.not_on_form > 0) {
        // Some rows of the 2021 form are harmonised and some are not: nothing tells how many.
        sum.missing = reports;
        return sum;
      }
      terms.numerator = {*terms.one_row};
    }
  }
  sum = sum_of_printed(sums, group, terms);
  terms.each([&](FigureId id) {
    const PartialSum& each = sums.partial(group, id);
    sum.missing = std::max(sum.missing, each.missing);
    // Of （六）其他处理 every form has the one row or the three.
    const bool either = terms.one_row && std::find(terms.numerator.begin(), terms.numerator.end(),
                                                   id) != terms.numerator.end();
    if (!either) sum.not_on_form = std::max(sum.not_on_form, each.not_on_form);
  });
  const std::uint64_t out = sum.missing + sum.not_on_form;
  sum.reports = reports > out ? reports - out : 0;
  return sum;
}

bool has_all(const Aggregate& sums, const Terms& terms) {
  bool all = true;
  terms.each([&](FigureId id) {
    all = all && std::binary_search(sums.figures().begin(), sums.figures().end(), id);
  });
  return all;
}

}  // namespace

IndicatorSum detail::sum_of_row(const CorpusPart& part, std::size_t row, Indicator indicator) {
  const Terms terms = terms_of(indicator, Applicant::total);
  RowSum one(part, row, part.key(CorpusColumn::harmonised).number_at(row) == 1);
  const Row what = one.look(terms);
  IndicatorSum sum = what == Row::used ? one.counted() : IndicatorSum{};
  ++(what == Row::used ? sum.reports : what == Row::missing ? sum.missing : sum.not_on_form);
  return sum;
}

RateInterval wilson_interval(std::uint64_t hits, std::uint64_t cases, double confidence) {
  const double z = quantile_of(confidence);
  if (cases == 0 || hits > cases)
    throw UsageError("a share needs cases, and no more hits than that");
  return wilson(static_cast<double>(hits), static_cast<double>(cases), z);
}

RateInterval poisson_interval(std::uint64_t events, std::uint64_t units, double confidence) {
  const double z = quantile_of(confidence);
  if (units == 0) throw UsageError("a ratio needs units that the events are counted for");
  return poisson(static_cast<double>(events), static_cast<double>(units), z);
}

IndicatorValue indicator_value(Indicator indicator, const IndicatorSum& sum,
                               const IndicatorOptions& options) {
  return value_of(indicator, sum, options.smallest, quantile_of(options.confidence));
}

Indicators indicators(const Corpus& corpus, const IndicatorOptions& options) {
  const double z = quantile_of(options.confidence);
  Indicators rates;
  rates.indicators = wanted(options);
  const std::vector<Terms> terms = all_terms(rates.indicators, options.applicant);

  AggregateOptions totals;
  totals.by = options.by;
  totals.where = options.where;
  totals.roster = options.roster;
  totals.threads = options.threads;
  for (const Terms& each : terms) {
    each.each([&](FigureId id) { totals.figures.push_back(id); });
  }
  const Aggregate sums = aggregate(corpus, totals);
  describe(rates, sums, options);

  const Groups groups = rows_in_groups(corpus, options);
  std::vector<std::size_t> place;  // of each group among those of `rates`
  for (const std::vector<CorpusValue>& key : groups.keys) place.push_back(*sums.find(key));
  in_parallel(terms.size(), options.threads, [&](std::size_t i, std::size_t) {
    std::vector<IndicatorSum> all(groups.keys.size() + 1);
    for (std::size_t g = 0; g < place.size(); ++g)
      all[g] = sum_of_printed(sums, place[g], terms[i]);
    for (std::size_t p = 0; p < corpus.parts().size(); ++p) {
      correct(*corpus.parts()[p], groups.of_row[p], terms[i], all);
    }
    for (IndicatorGroup& group : rates.groups) {
      put(group, i, value_of(terms[i].indicator, {}, options.smallest, z));
    }
    for (std::size_t g = 0; g < place.size(); ++g) {
      all[g].reports = sums.reports(place[g]) - all[g].missing - all[g].not_on_form;
      put(rates.groups[place[g]], i, value_of(terms[i].indicator, all[g], options.smallest, z));
    }
  });
  return rates;
}

Indicators indicators(const Aggregate& sums, const IndicatorOptions& options) {
  const double z = quantile_of(options.confidence);
  Indicators rates;
  rates.indicators = wanted(options);
  if (options.indicators.empty()) {
    std::erase_if(rates.indicators, [&](Indicator each) {
      return !has_all(sums, terms_of(each, options.applicant));
    });
  }
  const std::vector<Terms> terms = all_terms(rates.indicators, options.applicant);
  describe(rates, sums, options);
  for (std::size_t group = 0; group < sums.size(); ++group) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      put(rates.groups[group], i,
          value_of(terms[i].indicator, sum_of_sums(sums, group, terms[i]), options.smallest, z));
    }
  }
  return rates;
}

ColumnTable indicator_table(const Indicators& rates) {
  Columns table;
  add_key_columns(table, rates.by, rates.groups);
  const std::size_t keys = table.columns.size();
  table.columns.push_back(text_column("indicator"));
  for (const char* title : {"numerator", "denominator"}) {
    table.columns.push_back(number_column(title));
  }
  for (const char* title : {"value", "lower", "upper"}) {
    table.columns.push_back(real_column(title));
  }
  for (const char* title :
       {"small", "partial", "reports", "missing", "not_on_form", "expected", "counted_twice"}) {
    table.columns.push_back(number_column(title));
  }
  for (const IndicatorGroup& group : rates.groups) {
    const OverlapCounts& twice = group.coverage.twice;
    for (const IndicatorValue& value : group.values) {
      for (std::size_t k = 0; k < keys; ++k) add_key(table.columns[k], group.key[k]);
      std::size_t at = keys;
      const auto next = [&]() -> Column& { return table.columns[at++]; };
      const auto count = [&](std::uint64_t number) {
        next().add(std::optional{static_cast<std::int64_t>(number)});
      };
      next().add(name(value.indicator));
      next().add(narrow(value.sum.numerator));
      next().add(narrow(value.sum.denominator));
      next().add_real(value.value);
      next().add_real(value.lower);
      next().add_real(value.upper);
      count(value.small ? 1 : 0);
      count(value.partial ? 1 : 0);
      count(value.sum.reports);
      count(value.sum.missing);
      count(value.sum.not_on_form);
      if (group.coverage.expected) {
        count(*group.coverage.expected);
      } else {
        next().add_null();
      }
      count(twice.versions + twice.periods + twice.inside + twice.own_share);
    }
  }
  return ColumnTable{std::make_shared<const Columns>(std::move(table))};
}

}  // namespace govinfo::inline v0_1
