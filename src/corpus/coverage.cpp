// SPDX-License-Identifier: Apache-2.0
// Who reported, and who should have.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "arrow/columns.hpp"
#include "corpus/aggregate_access.hpp"
#include "corpus/groups.hpp"
#include "corpus/organ_names.hpp"
#include "corpus/overlap.hpp"
#include "corpus/part.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;
using Key = std::vector<CorpusValue>;

/// Whether a roster knows by what rows were grouped.
bool is_known(const std::vector<GroupKey>& by) {
  return std::all_of(by.begin(), by.end(), [](const GroupKey& key) {
    return key.column == name(CorpusColumn::region) || key.column == name(CorpusColumn::kind) ||
           key.column == name(CorpusColumn::year);
  });
}

bool owes(const RosterEntry& entry, int year) {
  return (!entry.first_year || *entry.first_year <= year) &&
         (!entry.last_year || year <= *entry.last_year);
}

/// The group that the report of an organ for a year is in.
Key key_of(const RosterEntry& entry, int year, const std::vector<GroupKey>& by) {
  Key key;
  for (const GroupKey& each : by) {
    if (each.column == name(CorpusColumn::year)) {
      key.emplace_back(std::int64_t{year});
    } else if (each.column == name(CorpusColumn::kind)) {
      key.push_back(entry.kind ? CorpusValue{std::string{name(*entry.kind)}} : CorpusValue{});
    } else {
      const std::string region =
          each.prefix > 0 ? entry.region.substr(0, each.prefix) : entry.region;
      key.push_back(region.empty() ? CorpusValue{} : CorpusValue{region});
    }
  }
  return key;
}

/// The years of all members.
std::set<int> years_of(const Aggregate& sums) {
  std::set<int> years;
  for (const AggregateAccess::Group& group : AggregateAccess::groups(sums)) {
    for (const Member& member : group.members) {
      if (member.year != 0) years.insert(member.year);
    }
  }
  return years;
}

struct KeyLess {
  bool operator()(const Key& a, const Key& b) const { return key_less(a, b); }
};

/// What a roster says of all groups at once: the organs that owe a report in each, with the year.
class Expectation {
 public:
  Expectation(const Aggregate& sums, const Roster& roster) : sums_(sums), roster_(roster) {
    if (!sums.has_members() || !is_known(sums.by())) return;
    is_told_ = true;
    for (const int year : years_of(sums)) {
      for (std::size_t i = 0; i < roster.entries.size(); ++i) {
        const RosterEntry& entry = roster.entries[i];
        if (owes(entry, year)) owed_[key_of(entry, year, sums.by())].emplace_back(i, year);
      }
    }
  }

  void fill(std::size_t group, Coverage& coverage) const {
    if (!is_told_) return;
    coverage.expected = 0;
    const auto owed = owed_.find(sums_.key(group));
    if (owed == owed_.end()) return;
    coverage.expected = owed->second.size();
    std::set<std::pair<std::uint64_t, int>> reported;
    for (const Member& member : sums_.members(group)) reported.emplace(member.organ, member.year);
    for (const auto& [organ, year] : owed->second) {
      const RosterEntry& entry = roster_.entries[organ];
      if (!reported.contains({organ_key(entry.id, {}), year}) &&
          !reported.contains({organ_key({}, entry.name), year})) {
        coverage.absent.push_back(organ);
      }
    }
    std::sort(coverage.absent.begin(), coverage.absent.end());
    coverage.absent.erase(std::unique(coverage.absent.begin(), coverage.absent.end()),
                          coverage.absent.end());
  }

 private:
  const Aggregate& sums_;
  const Roster& roster_;
  bool is_told_ = false;
  std::map<Key, std::vector<std::pair<std::size_t, int>>, KeyLess> owed_;
};

Coverage coverage_of(const Aggregate& sums, std::size_t group, const OrganNames* organs,
                     const Expectation* expectation) {
  Coverage coverage;
  coverage.reports = sums.reports(group);
  std::vector<MemberRow> rows;
  std::uint64_t last = 0;
  for (const Member& member : sums.members(group)) {
    if (member.organ != 0 && member.organ != last) ++coverage.organs;
    last = member.organ;
    rows.push_back({member, 0, rows.size()});
  }
  for (const Overlap& overlap : overlaps_of(rows, organs)) {
    switch (overlap.kind) {
      case OverlapKind::versions: ++coverage.twice.versions; break;
      case OverlapKind::periods: ++coverage.twice.periods; break;
      case OverlapKind::inside: ++coverage.twice.inside; break;
      case OverlapKind::own_share: ++coverage.twice.own_share; break;
    }
  }
  if (expectation != nullptr) expectation->fill(group, coverage);
  return coverage;
}

std::optional<std::int64_t> signed_number(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

}  // namespace

void detail::add_expected(Aggregate& sums, const Roster& roster) {
  if (!sums.has_members() || !is_known(sums.by())) return;
  std::set<Key, KeyLess> keys;
  for (const int year : years_of(sums)) {
    for (const RosterEntry& entry : roster.entries) {
      if (owes(entry, year)) keys.insert(key_of(entry, year, sums.by()));
    }
  }
  Aggregate expected;
  AggregateAccess::describe(expected, sums.by(), sums.figures(), true);
  for (const Key& key : keys) {
    AggregateAccess::groups(expected).push_back(
        {key, 0, std::vector<PartialSum>(sums.figures().size()), {}});
  }
  sums.merge(expected);
}

Coverage Aggregate::coverage(std::size_t group, const Roster* roster) const {
  if (roster == nullptr) return coverage_of(*this, group, nullptr, nullptr);
  const OrganNames organs(*roster);
  const Expectation expectation(*this, *roster);
  return coverage_of(*this, group, &organs, &expectation);
}

ColumnTable totals_table(const Aggregate& sums, const Roster* roster) {
  Columns table;
  for (std::size_t k = 0; k < sums.by().size(); ++k) {
    const GroupKey& key = sums.by()[k];
    const std::string title =
        key.prefix > 0 ? key.column + ":" + std::to_string(key.prefix) : key.column;
    bool is_text = false;
    for (std::size_t group = 0; group < sums.size(); ++group) {
      is_text = is_text || std::holds_alternative<std::string>(sums.key(group)[k]);
    }
    table.columns.push_back(is_text ? text_column(title) : number_column(title));
  }
  enum Place : std::size_t {
    reports_,
    expected_,
    absent_,
    figure_,
    value_,
    amount_,
    lower_,
    upper_,
    reported_,
    missing_,
    not_on_form_,
    partial_,
    twice_
  };
  for (const std::string_view title :
       {"reports", "expected", "absent", "figure", "value", "amount", "lower", "upper", "reported",
        "missing", "not_on_form", "partial", "counted_twice"}) {
    const bool is_text = title == "figure" || title == "amount";
    table.columns.push_back(is_text ? text_column(std::string{title})
                                    : number_column(std::string{title}));
  }
  const std::optional<OrganNames> organs =
      roster != nullptr ? std::optional<OrganNames>{*roster} : std::nullopt;
  const std::optional<Expectation> expectation =
      roster != nullptr ? std::optional<Expectation>{std::in_place, sums, *roster} : std::nullopt;
  for (std::size_t group = 0; group < sums.size(); ++group) {
    const Coverage coverage = coverage_of(sums, group, organs ? &*organs : nullptr,
                                          expectation ? &*expectation : nullptr);
    const OverlapCounts& twice = coverage.twice;
    const auto counted_twice =
        sums.has_members()
            ? signed_number(twice.versions + twice.periods + twice.inside + twice.own_share)
            : std::optional<std::int64_t>{};
    for (const FigureId id : sums.figures()) {
      const FigureTotal total = sums.total(group, id, coverage);
      for (std::size_t k = 0; k < sums.by().size(); ++k) {
        Column& column = table.columns[k];
        const CorpusValue& value = sums.key(group)[k];
        if (const auto* const text = std::get_if<std::string>(&value)) {
          column.add(std::string_view{*text});
        } else if (const auto* const number = std::get_if<std::int64_t>(&value)) {
          column.add(std::optional<std::int64_t>{*number});
        } else {
          column.add_null();
        }
      }
      Column* const own = table.columns.data() + sums.by().size();
      own[reports_].add(signed_number(coverage.reports));
      own[expected_].add(coverage.expected ? signed_number(*coverage.expected)
                                           : std::optional<std::int64_t>{});
      own[absent_].add(coverage.expected ? signed_number(coverage.absent.size())
                                         : std::optional<std::int64_t>{});
      own[figure_].add(path_of(id));
      own[value_].add(total.sum.value);
      if (total.amount) {
        own[amount_].add(std::string_view{decimal_text(*total.amount)});
      } else {
        own[amount_].add_null();
      }
      own[lower_].add(total.sum.interval.lower);
      own[upper_].add(total.sum.interval.upper);
      own[reported_].add(signed_number(total.reported));
      own[missing_].add(std::optional<std::int64_t>{total.sum.missing});
      own[not_on_form_].add(signed_number(total.not_on_form));
      own[partial_].add(std::optional<std::int64_t>{total.partial ? 1 : 0});
      own[twice_].add(counted_twice);
    }
  }
  return ColumnTable{std::make_shared<const Columns>(std::move(table))};
}

}  // namespace govinfo::inline v0_1
