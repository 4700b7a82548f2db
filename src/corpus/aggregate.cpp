// SPDX-License-Identifier: Apache-2.0
#include "govinfo/aggregate.hpp"

#include <algorithm>
#include <utility>

#include "corpus/add_up.hpp"
#include "corpus/aggregate_access.hpp"
#include "corpus/groups.hpp"
#include "corpus/organ_names.hpp"
#include "corpus/overlap.hpp"
#include "corpus/parallel.hpp"
#include "corpus/where.hpp"
#include "govinfo/error.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

constexpr std::size_t columns_a_piece = 8;

/// A byte for each row of each part, 0 for those that are left out; whether any is.
struct Taken {
  std::vector<std::vector<std::uint8_t>> rows;
  bool all = true;
};

Taken taken_rows(const Corpus& corpus, const AggregateOptions& options) {
  constexpr auto refused = static_cast<std::int8_t>(index(ReadingStatus::refused));
  Taken taken;
  for (const SharedPart& part : corpus.parts()) {
    std::vector<std::uint8_t>& mask = taken.rows.emplace_back(rows_where(*part, options.where));
    const KeyColumn& status = part->key(CorpusColumn::status);
    for (std::size_t row = 0; row < mask.size(); ++row) {
      if (!options.refused && status.codes[row] == refused && status.valid[row]) mask[row] = 0;
      taken.all = taken.all && mask[row] != 0;
    }
  }
  if (corpus.parts().empty()) static_cast<void>(rows_where(*empty_part(), options.where));
  return taken;
}

std::vector<FigureId> wanted_figures(const std::vector<FigureId>& given) {
  if (given.empty()) return {all_figures.begin(), all_figures.end()};
  std::vector<FigureId> figures = given;
  for (const FigureId id : figures) {
    if (index(id) >= figure_count) throw UsageError("there is no such figure");
  }
  std::sort(figures.begin(), figures.end());
  figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
  return figures;
}

/// The sums of one figure in all groups, the last of them for rows that are left out.
std::vector<PartialSum> sums_of(const Corpus& corpus, FigureId id, const Groups& groups,
                                bool everything, std::span<const std::uint64_t> reports,
                                Scratch& scratch) {
  std::vector<PartialSum> sums(groups.keys.size() + 1);
  const bool money = kind_of(id) == FigureKind::amount;
  for (std::size_t p = 0; p < corpus.parts().size(); ++p) {
    const CorpusPart& part = *corpus.parts()[p];
    if (money) {
      add_up(*part.money[index(id)], groups.of_row[p], {0, part.rows}, sums);
    } else if (everything) {
      add_up_all(*part.counts[index(id)], sums.front());
    } else {
      add_up(*part.counts[index(id)], groups.of_row[p], {0, part.rows}, sums, scratch);
    }
  }
  sums.pop_back();
  if (money) return sums;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i].reported = reports[i] - sums[i].missing - sums[i].not_on_form;
  }
  return sums;
}

[[noreturn]] void no_group(std::size_t group) {
  throw UsageError("there is no group " + std::to_string(group));
}

std::size_t place_of(const std::vector<FigureId>& figures, FigureId id) {
  const auto found = std::lower_bound(figures.begin(), figures.end(), id);
  if (found == figures.end() || *found != id) {
    throw UsageError("\"" + std::string{path_of(id)} + "\" was not added up");
  }
  return static_cast<std::size_t>(found - figures.begin());
}

}  // namespace

Aggregate aggregate(const Corpus& corpus, const AggregateOptions& options) {
  using Group = AggregateAccess::Group;
  Aggregate result;
  AggregateAccess::describe(result, options.by, wanted_figures(options.figures), options.members);
  for (const GroupKey& key : options.by) static_cast<void>(parse_column(key.column));
  const Taken taken = taken_rows(corpus, options);
  const Groups groups = groups_of(corpus, options.by, taken.rows);
  const std::vector<FigureId>& figures = result.figures();

  std::vector<Group>& out = AggregateAccess::groups(result);
  out.resize(groups.keys.size());
  std::vector<std::uint64_t> reports(groups.keys.size() + 1);
  for (std::size_t p = 0; p < corpus.parts().size(); ++p) {
    const CorpusPart& part = *corpus.parts()[p];
    for (std::size_t row = 0; row < part.rows; ++row) {
      const std::uint32_t group = groups.of_row[p][row];
      ++reports[group];
      if (options.members && group < out.size()) {
        out[group].members.push_back(member_of(part, row));
      }
    }
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].key = groups.keys[i];
    out[i].reports = reports[i];
    out[i].sums.resize(figures.size());
  }
  in_parallel(out.size(), options.threads, [&](std::size_t i, std::size_t) {
    std::sort(out[i].members.begin(), out[i].members.end());
  });
  const bool everything = taken.all && options.by.empty();
  const std::size_t pieces_of_work = (figures.size() + columns_a_piece - 1) / columns_a_piece;
  in_parallel(pieces_of_work, options.threads, [&](std::size_t piece, std::size_t) {
    Scratch scratch;
    const std::size_t last = std::min(figures.size(), (piece + 1) * columns_a_piece);
    for (std::size_t i = piece * columns_a_piece; i < last; ++i) {
      const std::vector<PartialSum> sums =
          sums_of(corpus, figures[i], groups, everything, reports, scratch);
      for (std::size_t group = 0; group < out.size(); ++group) out[group].sums[i] = sums[group];
    }
  });
  if (options.roster != nullptr) add_expected(result, *options.roster);
  return result;
}

const std::vector<CorpusValue>& Aggregate::key(std::size_t group) const {
  if (group >= size()) no_group(group);
  return groups_[group].key;
}

std::optional<std::size_t> Aggregate::find(std::span<const CorpusValue> key) const {
  const std::vector<CorpusValue> wanted(key.begin(), key.end());
  const auto found = std::lower_bound(
      groups_.begin(), groups_.end(), wanted,
      [](const Group& group, const std::vector<CorpusValue>& k) { return key_less(group.key, k); });
  if (found == groups_.end() || found->key != wanted) return std::nullopt;
  return static_cast<std::size_t>(found - groups_.begin());
}

std::uint64_t Aggregate::reports(std::size_t group) const {
  if (group >= size()) no_group(group);
  return groups_[group].reports;
}

std::span<const Member> Aggregate::members(std::size_t group) const {
  if (group >= size()) no_group(group);
  return groups_[group].members;
}

const PartialSum& Aggregate::partial(std::size_t group, FigureId id) const {
  if (group >= size()) no_group(group);
  return groups_[group].sums[place_of(figures_, id)];
}

FigureTotal Aggregate::total(std::size_t group, FigureId id) const {
  const PartialSum& sum = partial(group, id);
  FigureTotal total;
  total.id = id;
  total.reported = sum.reported;
  total.not_on_form = sum.not_on_form;
  total.partial = sum.missing > 0 || sum.not_on_form > 0;
  const bool money = kind_of(id) == FigureKind::amount;
  total.sum = sum_of(sum, kind_of(id));
  if (money) {
    // The units of money are no count: what fits is told as an amount.
    total.sum.value.reset();
    total.sum.interval = {};
    total.amount = amount_of_value(sum.total);
  }
  return total;
}

FigureTotal Aggregate::total(std::size_t group, FigureId id, const Coverage& coverage) const {
  FigureTotal all = total(group, id);
  all.partial = all.partial || !coverage.absent.empty();
  return all;
}

void Aggregate::merge(const Aggregate& other) {
  if (by_ != other.by_ || figures_ != other.figures_ || members_kept_ != other.members_kept_) {
    throw UsageError("sums by other keys, of other figures or with other members do not merge");
  }
  if (&other == this) return merge(Aggregate{other});
  std::vector<Group> merged;
  merged.reserve(groups_.size() + other.groups_.size());
  auto ours = groups_.begin();
  auto theirs = other.groups_.begin();
  while (ours != groups_.end() || theirs != other.groups_.end()) {
    if (theirs == other.groups_.end() ||
        (ours != groups_.end() && key_less(ours->key, theirs->key))) {
      merged.push_back(std::move(*ours++));
    } else if (ours == groups_.end() || key_less(theirs->key, ours->key)) {
      merged.push_back(*theirs++);
    } else {
      Group group = std::move(*ours++);
      group.reports += theirs->reports;
      for (std::size_t i = 0; i < group.sums.size(); ++i) {
        group.sums[i] = group.sums[i] + theirs->sums[i];
      }
      std::vector<Member> members(group.members.size() + theirs->members.size());
      std::merge(group.members.begin(), group.members.end(), theirs->members.begin(),
                 theirs->members.end(), members.begin());
      group.members = std::move(members);
      merged.push_back(std::move(group));
      ++theirs;
    }
  }
  groups_ = std::move(merged);
}

}  // namespace govinfo::inline v0_1
