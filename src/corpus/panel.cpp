// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

#include "arrow/columns.hpp"
#include "corpus/indicator_row.hpp"
#include "corpus/organ_names.hpp"
#include "corpus/overlap.hpp"
#include "corpus/part.hpp"
#include "govinfo/error.hpp"
#include "govinfo/panel.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

/// Who the organ of a row is, over renames and with the ids of a roster.
class Identity {
 public:
  explicit Identity(const PanelOptions& options) {
    for (const Rename& rename : options.renames) {
      now_[without_blanks(rename.former)] = without_blanks(rename.name);
    }
    if (options.roster != nullptr) organs_.emplace(*options.roster);
  }

  [[nodiscard]] std::string of(std::string_view id, std::string_view name) const {
    if (const auto moved = now_.find(std::string{id}); !id.empty() && moved != now_.end()) {
      return known(follow(moved->second));
    }
    if (!id.empty()) return std::string{id};
    return known(follow(without_blanks(name)));
  }

 private:
  [[nodiscard]] std::string follow(std::string name) const {
    for (std::size_t step = 0; step <= now_.size(); ++step) {
      const auto next = now_.find(name);
      if (next == now_.end()) return name;
      name = next->second;
    }
    throw UsageError("renames go in a circle at \"" + name + "\"");
  }
  [[nodiscard]] std::string known(const std::string& name) const {
    if (!organs_) return name;
    if (const auto organ = organs_->find({}, name)) return organs_->roster().entries[*organ].id;
    return name;
  }

  std::unordered_map<std::string, std::string> now_;
  std::optional<OrganNames> organs_;
};

/// The reports of an organ for a year, and the one that counts.
struct Versions {
  std::size_t row = 0;
  std::int32_t published = 0;
  std::uint64_t others = 0;
};

bool differ(const CorpusPart& a, std::size_t row_a, const CorpusPart& b, std::size_t row_b,
            CorpusColumn column) {
  const auto one = a.key(column).number_at(row_a);
  const auto two = b.key(column).number_at(row_b);
  return one && two && *one != *two;
}

struct Place {
  const CorpusPart* part = nullptr;
  std::size_t row = 0;
};

Place place_of(const Corpus& corpus, std::size_t row) {
  for (const SharedPart& part : corpus.parts()) {
    if (row < part->rows) return {part.get(), row};
    row -= part->rows;
  }
  throw UsageError("the panel has a row that the corpus has not");
}

void mark_breaks(const Corpus& corpus, const PanelRow& before, PanelRow& row) {
  const Place now = place_of(corpus, row.row);
  const Place then = place_of(corpus, before.row);
  row.gap = before.year != row.year - 1;
  row.renamed = without_blanks(before.name) != without_blanks(row.name);
  const std::string_view region = now.part->key(CorpusColumn::region).text_at(now.row);
  const std::string_view earlier = then.part->key(CorpusColumn::region).text_at(then.row);
  row.region_changed = !region.empty() && !earlier.empty() && region != earlier;
  for (const CorpusColumn column :
       {CorpusColumn::disclosure_edition, CorpusColumn::requests_edition}) {
    row.edition_changed =
        row.edition_changed || differ(*now.part, now.row, *then.part, then.row, column);
  }
}

/// A measure of one report: a count, or a rate.
struct Measured {
  std::optional<double> value;
  std::optional<std::int64_t> numerator;
  std::optional<std::int64_t> denominator;
};

Measured count_of_row(const Place& place, FigureId id) {
  const Figure figure = place.part->counts[index(id)]->at(place.row);
  if (!is_printed(figure)) return {};
  return {static_cast<double>(figure.number), figure.number, std::nullopt};
}

Measured rate_of_row(const Place& place, Indicator indicator) {
  const IndicatorSum sum = sum_of_row(*place.part, place.row, indicator);
  if (sum.reports == 0) return {};
  return {indicator_value(indicator, sum).value, narrow(sum.numerator), narrow(sum.denominator)};
}

constexpr std::array<std::string_view, 19> titles = {"organ",
                                                     "name",
                                                     "year",
                                                     "row",
                                                     "measure",
                                                     "value",
                                                     "numerator",
                                                     "denominator",
                                                     "base",
                                                     "base_numerator",
                                                     "base_denominator",
                                                     "base_year",
                                                     "change",
                                                     "growth",
                                                     "small",
                                                     "gap",
                                                     "renamed",
                                                     "region_changed",
                                                     "edition_changed"};

Column column_of(std::string_view title) {
  for (const std::string_view text : {"organ", "name", "measure"}) {
    if (title == text) return text_column(std::string{title});
  }
  for (const std::string_view real : {"value", "base", "change", "growth"}) {
    if (title == real) return real_column(std::string{title});
  }
  return number_column(std::string{title});
}

class MeasureTable {
 public:
  MeasureTable() {
    for (const std::string_view title : titles) columns_.columns.push_back(column_of(title));
  }

  void add(const PanelRow& row, std::string_view measure, const Measured& now,
           const Measured& before, const PanelRow* base, bool small) {
    at_ = 0;
    next().add(std::string_view{row.organ});
    next().add(std::string_view{row.name});
    number(row.year);
    number(static_cast<std::int64_t>(row.row));
    next().add(measure);
    next().add_real(now.value);
    next().add(now.numerator);
    next().add(now.denominator);
    next().add_real(before.value);
    next().add(before.numerator);
    next().add(before.denominator);
    if (base != nullptr) {
      number(base->year);
    } else {
      next().add_null();
    }
    std::optional<double> change;
    if (now.value && before.value) change = *now.value - *before.value;
    next().add_real(change);
    const bool grows = change && *before.value != 0;
    next().add_real(grows ? std::optional{*change / *before.value} : std::nullopt);
    for (const bool flag : {small, row.gap, row.renamed, row.region_changed, row.edition_changed}) {
      number(flag ? 1 : 0);
    }
  }
  [[nodiscard]] ColumnTable finish() && {
    return ColumnTable{std::make_shared<const Columns>(std::move(columns_))};
  }

 private:
  Column& next() { return columns_.columns[at_++]; }
  void number(std::int64_t value) { next().add(std::optional{value}); }

  Columns columns_;
  std::size_t at_ = 0;
};

}  // namespace

Panel panel(const Corpus& corpus, const PanelOptions& options) {
  const Identity identity(options);
  constexpr auto refused = static_cast<std::int64_t>(index(ReadingStatus::refused));
  Panel made;
  std::map<std::pair<std::string, int>, Versions> reports;
  std::size_t first = 0;
  for (const SharedPart& part : corpus.parts()) {
    for (std::size_t row = 0; row < part->rows; ++row) {
      const auto year = part->key(CorpusColumn::year).number_at(row);
      const std::string organ = identity.of(part->key(CorpusColumn::organ_id).text_at(row),
                                            part->key(CorpusColumn::organ).text_at(row));
      if (!year || organ.empty() || part->key(CorpusColumn::status).number_at(row) == refused) {
        made.left_out.push_back(first + row);
        continue;
      }
      const std::int32_t published = published_of(*part, row);
      const auto [place, is_first] = reports.try_emplace({organ, static_cast<int>(*year)},
                                                         Versions{first + row, published, 0});
      if (is_first) continue;
      Versions& known = place->second;
      ++known.others;
      if (published >= known.published) {
        known.row = first + row;
        known.published = published;
      }
    }
    first += part->rows;
  }
  for (const auto& [key, versions] : reports) {
    PanelRow row;
    row.organ = key.first;
    row.year = key.second;
    row.row = versions.row;
    row.versions = versions.others;
    const Place place = place_of(corpus, row.row);
    row.name = std::string{place.part->key(CorpusColumn::organ).text_at(place.row)};
    if (!made.rows.empty() && made.rows.back().organ == row.organ) {
      row.previous = made.rows.size() - 1;
      mark_breaks(corpus, made.rows.back(), row);
    }
    made.rows.push_back(std::move(row));
  }
  return made;
}

ColumnTable panel_table(const Corpus& corpus, const Panel& panel,
                        const std::vector<FigureId>& figures,
                        const std::vector<Indicator>& indicators, std::uint64_t smallest) {
  for (const FigureId id : figures) {
    if (index(id) >= figure_count) throw UsageError("there is no such figure");
    if (kind_of(id) != FigureKind::amount) continue;
    throw UsageError("\"" + std::string{path_of(id)} +
                     "\" is money: a panel takes counts and rates");
  }
  MeasureTable table;
  for (const PanelRow& row : panel.rows) {
    if (row.previous && *row.previous >= panel.rows.size()) {
      throw UsageError("the panel names a row before that it does not have");
    }
    const PanelRow* const before = row.previous ? &panel.rows[*row.previous] : nullptr;
    const Place now = place_of(corpus, row.row);
    const Place then = before != nullptr ? place_of(corpus, before->row) : Place{};
    for (const FigureId id : figures) {
      const Measured base = before != nullptr ? count_of_row(then, id) : Measured{};
      table.add(row, path_of(id), count_of_row(now, id), base, before, false);
    }
    for (const Indicator each : indicators) {
      const Measured base = before != nullptr ? rate_of_row(then, each) : Measured{};
      const Measured rate = rate_of_row(now, each);
      const bool small =
          rate.denominator && *rate.denominator < static_cast<std::int64_t>(smallest);
      table.add(row, name(each), rate, base, before, small);
    }
  }
  return std::move(table).finish();
}

}  // namespace govinfo::inline v0_1
