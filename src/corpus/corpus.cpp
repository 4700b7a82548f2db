// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <utility>

#include "arrow/export.hpp"
#include "corpus/part.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/error.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

/// The names of all columns, and how Arrow is told of each.
struct Layout {
  std::vector<std::string> names;
  std::array<ExportDictionary, count_of<CorpusColumn>> words;
  std::vector<ExportField> fields;
};

Layout make_layout() {
  Layout layout;
  std::vector<const char*> formats;
  const auto put = [&](std::string name, const char* format) {
    layout.names.push_back(std::move(name));
    formats.push_back(format);
  };
  constexpr std::array<const char*, 5> key_formats = {"U", "l", "c", "tdD", "C"};
  for (CorpusColumn column : all_values<CorpusColumn>) {
    put(std::string{name(column)}, key_formats[static_cast<std::size_t>(kind_of(column))]);
    if (kind_of(column) != KeyKind::code) continue;
    for (const std::string_view word : words_of(column)) layout.words[index(column)].add(word);
  }
  for (FigureId id : all_figures) {
    const std::string path{path_of(id)};
    const bool money = kind_of(id) == FigureKind::amount;
    put(path, money ? "d:38,9" : "l");
    put(path + ".state", "C");
    if (!money) continue;
    put(path + ".unit", "C");
    put(path + ".scale", "C");
  }
  for (std::size_t i = 0; i < layout.names.size(); ++i) {
    const bool coded =
        i < count_of<CorpusColumn> && kind_of(all_values<CorpusColumn>[i]) == KeyKind::code;
    layout.fields.push_back(
        {formats[i], layout.names[i].c_str(), coded ? &layout.words[i] : nullptr});
  }
  return layout;
}

/// Made once, never changed.
const Layout& layout() {
  static const Layout made = make_layout();
  return made;
}

ExportBatch batch_of(const CorpusPart& part) {
  ExportBatch batch;
  batch.rows = static_cast<std::int64_t>(part.rows);
  batch.columns.reserve(layout().fields.size());
  for (const auto& shared : part.keys) {
    const KeyColumn& column = *shared;
    const void* data = nullptr;
    switch (column.kind) {
      case KeyKind::text: data = column.offsets.data(); break;
      case KeyKind::number: data = column.numbers.data(); break;
      case KeyKind::code: data = column.codes.data(); break;
      case KeyKind::day: data = column.days.data(); break;
      case KeyKind::flag: data = column.flags.data(); break;
    }
    batch.columns.push_back({column.nulls, column.valid.bytes.data(), data, column.text.data()});
  }
  const auto plain = [&](const auto& buffer) {
    batch.columns.push_back({0, nullptr, buffer.data(), nullptr});
  };
  for (std::size_t i = 0; i < figure_count; ++i) {
    if (const MoneyColumn* const money = part.money[i].get()) {
      batch.columns.push_back(
          {money->nulls, money->valid.bytes.data(), money->values.data(), nullptr});
      plain(money->states);
      plain(money->units);
      plain(money->scales);
    } else {
      const CountColumn& count = *part.counts[i];
      batch.columns.push_back(
          {count.nulls, count.valid.bytes.data(), count.values.data(), nullptr});
      plain(count.states);
    }
  }
  return batch;
}

SharedTable table_of(const std::vector<SharedPart>& parts, const std::string& rules) {
  auto table = std::make_shared<ExportTable>();
  table->fields = layout().fields;
  for (const SharedPart& part : parts) table->batches.push_back(batch_of(*part));
  table->metadata = arrow_metadata(
      {{"govinfo.schema", std::to_string(corpus_schema_version)}, {"govinfo.rules", rules}});
  table->owner = std::make_shared<const std::vector<SharedPart>>(parts);
  return table;
}

template <class Column>
std::size_t bytes_of(const Column& column) {
  if constexpr (std::is_same_v<Column, KeyColumn>) {
    return column.numbers.size() * 8 + column.days.size() * 4 + column.codes.size() +
           column.flags.size() + column.offsets.size() * 8 + column.text.size() +
           column.valid.bytes.size();
  } else if constexpr (std::is_same_v<Column, MoneyColumn>) {
    return column.values.size() * (sizeof(WideSum) + 3) + column.valid.bytes.size();
  } else {
    return column.values.size() * 9 + column.valid.bytes.size() + column.filled.size() * 8 +
           column.blocks.size() * sizeof(BlockStatistics);
  }
}

std::optional<Date> date_of(std::optional<std::int64_t> days) {
  if (!days) return std::nullopt;
  return Date{std::chrono::sys_days{std::chrono::days{*days}}};
}

template <class E>
std::optional<E> enumerator(std::optional<std::int64_t> code) {
  return code ? std::optional{static_cast<E>(*code)} : std::nullopt;
}

CorpusValue text_or_none(std::string_view text) {
  return text.empty() ? CorpusValue{} : CorpusValue{std::string{text}};
}

CorpusValue key_value(const CorpusPart& part, std::size_t row, CorpusColumn column) {
  const KeyColumn& keys = part.key(column);
  if (keys.kind == KeyKind::text) return text_or_none(keys.text_at(row));
  const std::optional<std::int64_t> number = keys.number_at(row);
  if (!number) return {};
  if (keys.kind == KeyKind::code) {
    return std::string{words_of(column)[static_cast<std::size_t>(*number)]};
  }
  return *number;
}

}  // namespace

Corpus::Corpus() = default;

Corpus::Corpus(std::vector<std::shared_ptr<const CorpusPart>> parts) {
  for (SharedPart& part : parts) {
    if (part->rows == 0) continue;
    first_.push_back(size() + part->rows);
    parts_.push_back(std::move(part));
  }
}

std::size_t Corpus::size() const noexcept { return first_.empty() ? 0 : first_.back(); }

std::vector<std::string> Corpus::names() { return layout().names; }

std::size_t Corpus::bytes() const noexcept {
  std::size_t bytes = 0;
  for (const SharedPart& part : parts_) {
    for (const auto& column : part->keys) bytes += bytes_of(*column);
    for (const auto& column : part->counts) bytes += column ? bytes_of(*column) : 0;
    for (const auto& column : part->money) bytes += column ? bytes_of(*column) : 0;
  }
  return bytes;
}

void Corpus::add_part(SharedPart part) {
  first_.push_back(size() + part->rows);
  parts_.push_back(std::move(part));
  // The parts halve in size from front to back, at least: there are few of them, and a row is
  // copied a few times only, however it comes.
  while (parts_.size() > 1 && parts_.back()->rows * 2 > parts_[parts_.size() - 2]->rows) {
    std::vector<SharedPart> last(std::make_move_iterator(parts_.end() - 2),
                                 std::make_move_iterator(parts_.end()));
    const std::size_t rows = first_.back();
    parts_.resize(parts_.size() - 2);
    first_.resize(first_.size() - 2);
    parts_.push_back(concat(std::move(last)));
    first_.push_back(rows);
  }
}

void Corpus::append(const Corpus& other) {
  const std::vector<SharedPart> parts = other.parts_;  // the other may be this one
  for (const SharedPart& part : parts) add_part(part);
}

void Corpus::compact() {
  if (parts_.size() < 2) return;
  const std::size_t rows = size();
  parts_ = {concat(std::exchange(parts_, {}))};
  first_ = {rows};
}

namespace {

/// Which part a row lies in, and where in it.
RowPlace place_of(const std::vector<std::size_t>& first, std::size_t row) {
  if (first.empty() || row >= first.back()) {
    throw UsageError("the corpus has no row " + std::to_string(row));
  }
  const auto part =
      static_cast<std::size_t>(std::upper_bound(first.begin(), first.end(), row) - first.begin());
  return {static_cast<std::uint32_t>(part),
          static_cast<std::uint32_t>(row - (part == 0 ? 0 : first[part - 1]))};
}

void need(FigureId id, bool money) {
  if (index(id) < figure_count && (kind_of(id) == FigureKind::amount) == money) return;
  throw UsageError(money ? "not an amount of money" : "not a count");
}

}  // namespace

Figure Corpus::figure(std::size_t row, FigureId id) const {
  need(id, false);
  const RowPlace place = place_of(first_, row);
  return parts_[place.part]->counts[index(id)]->at(place.row);
}

Amount Corpus::amount(std::size_t row, FigureId id) const {
  need(id, true);
  const RowPlace place = place_of(first_, row);
  return amount_at(*parts_[place.part]->money[index(id)], place.row);
}

CorpusValue Corpus::value(std::size_t row, CorpusColumn column) const {
  const RowPlace place = place_of(first_, row);
  return key_value(*parts_[place.part], place.row, column);
}

CorpusValue Corpus::value(std::size_t row, std::string_view column) const {
  const ColumnName name_of = parse_column(column);
  const RowPlace place = place_of(first_, row);
  const CorpusPart& part = *parts_[place.part];
  if (name_of.part == Part::key) return key_value(part, place.row, name_of.key);
  if (const CountColumn* const count = part.counts[index(name_of.id)].get()) {
    const Figure figure = count->at(place.row);
    if (name_of.part == Part::state) return std::string{name(figure.state)};
    return is_printed(figure) ? CorpusValue{figure.number} : CorpusValue{};
  }
  const MoneyColumn& money = *part.money[index(name_of.id)];
  switch (name_of.part) {
    case Part::state: return std::string{name(static_cast<FigureState>(money.states[place.row]))};
    case Part::unit: return std::string{name(static_cast<MoneyUnit>(money.units[place.row]))};
    case Part::scale: return std::int64_t{money.scales[place.row]};
    default: break;
  }
  if (!money.valid[place.row]) return {};
  const std::optional<Amount> amount = amount_of_value(money.values[place.row]);
  return amount ? CorpusValue{*amount} : CorpusValue{};
}

Report Corpus::report(std::size_t row) const {
  const RowPlace place = place_of(first_, row);
  const CorpusPart& part = *parts_[place.part];
  const auto number = [&](CorpusColumn column) { return part.key(column).number_at(place.row); };
  const auto text = [&](CorpusColumn column) {
    return std::string{part.key(column).text_at(place.row)};
  };
  Report report;
  report.organ = {text(CorpusColumn::organ), enumerator<OrganLevel>(number(CorpusColumn::level)),
                  enumerator<OrganKind>(number(CorpusColumn::kind)), text(CorpusColumn::region),
                  text(CorpusColumn::organ_id)};
  if (const auto year = number(CorpusColumn::year)) report.year = static_cast<int>(*year);
  const auto first = date_of(number(CorpusColumn::first_day));
  const auto last = date_of(number(CorpusColumn::last_day));
  if (first && last) report.period = Period{*first, *last};
  report.published = date_of(number(CorpusColumn::published));
  report.editions = {enumerator<Edition>(number(CorpusColumn::disclosure_edition)),
                     enumerator<Edition>(number(CorpusColumn::requests_edition))};
  for_each_figure(report, [&](FigureId id, auto& figure) {
    if constexpr (std::is_same_v<decltype(figure), Figure&>) {
      figure = part.counts[index(id)]->at(place.row);
    } else {
      figure = amount_at(*part.money[index(id)], place.row);
    }
  });
  return report;
}

Corpus Corpus::select(std::span<const std::size_t> rows) const {
  if (rows.empty()) return {};
  std::vector<RowPlace> places;
  places.reserve(rows.size());
  for (const std::size_t row : rows) places.push_back(place_of(first_, row));
  return Corpus{{gather(parts_, places)}};
}

Corpus Corpus::filter(std::span<const Condition> conditions) const {
  const std::vector<std::size_t> rows = where(conditions);
  return rows.size() == size() ? *this : select(rows);
}

std::vector<BlockStatistics> Corpus::statistics(FigureId id) const {
  std::vector<BlockStatistics> all;
  if (index(id) >= figure_count || kind_of(id) == FigureKind::amount) return all;
  for (const SharedPart& part : parts_) {
    const auto& blocks = part->counts[index(id)]->blocks;
    all.insert(all.end(), blocks.begin(), blocks.end());
  }
  return all;
}

std::string Corpus::rules() const {
  std::set<std::string_view> names;
  for (const SharedPart& part : parts_) names.insert(part->rules.begin(), part->rules.end());
  std::string joined;
  for (const std::string_view each : names) {
    if (!joined.empty()) joined += ' ';
    joined += each;
  }
  return joined;
}

void Corpus::export_schema(ArrowSchema* out) const {
  detail::export_schema(table_of({}, rules()), out);
}

void Corpus::export_stream(ArrowArrayStream* out) const {
  detail::export_stream(table_of(parts_, rules()), out);
}

void Corpus::export_array(ArrowSchema* schema, ArrowArray* array) const {
  Corpus one = *this;
  one.compact();
  std::vector<SharedPart> parts = one.parts_;
  if (parts.empty()) parts.push_back(empty_part());
  const SharedTable table = table_of(parts, rules());
  detail::export_schema(table, schema);
  try {
    detail::export_batch(table, 0, array);
  } catch (...) {
    schema->release(schema);
    throw;
  }
}

bool operator==(const Corpus& a, const Corpus& b) {
  if (a.size() != b.size()) return false;
  if (a.rules() != b.rules()) return false;
  Corpus x = a;
  Corpus y = b;
  x.compact();
  y.compact();
  if (x.empty()) return true;
  const CorpusPart& p = *x.parts().front();
  const CorpusPart& q = *y.parts().front();
  for (std::size_t i = 0; i < p.keys.size(); ++i) {
    const KeyColumn& c = *p.keys[i];
    const KeyColumn& d = *q.keys[i];
    if (c.numbers != d.numbers || c.days != d.days || c.codes != d.codes || c.flags != d.flags ||
        c.offsets != d.offsets || c.text != d.text || c.valid.bytes != d.valid.bytes) {
      return false;
    }
  }
  for (std::size_t i = 0; i < figure_count; ++i) {
    if (p.counts[i]) {
      if (p.counts[i]->values != q.counts[i]->values ||
          p.counts[i]->states != q.counts[i]->states) {
        return false;
      }
    } else if (p.money[i]->values != q.money[i]->values ||
               p.money[i]->states != q.money[i]->states || p.money[i]->units != q.money[i]->units ||
               p.money[i]->scales != q.money[i]->scales ||
               p.money[i]->valid.bytes != q.money[i]->valid.bytes) {
      return false;
    }
  }
  return true;
}

}  // namespace govinfo::inline v0_1
