// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <utility>

#include "arrow/parallel.hpp"
#include "corpus/add_up.hpp"
#include "corpus/aggregate_access.hpp"
#include "corpus/groups.hpp"
#include "corpus/organ_names.hpp"
#include "corpus/overlap.hpp"
#include "corpus/where.hpp"
#include "govinfo/aggregate.hpp"
#include "govinfo/error.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

constexpr std::size_t columns_a_piece = 8;
constexpr std::size_t rows_a_tile = corpus_block_rows * 8;

constexpr auto refused_code = static_cast<std::int8_t>(index(ReadingStatus::refused));

bool has_refused(const Corpus& corpus) {
  return std::any_of(corpus.parts().begin(), corpus.parts().end(), [](const SharedPart& part) {
    const auto& codes = part->key(CorpusColumn::status).codes;
    return std::find(codes.begin(), codes.end(), refused_code) != codes.end();
  });
}

/// A byte for each row of each part, 0 for those that are left out.
std::vector<std::vector<std::uint8_t>> taken_rows(const Corpus& corpus,
                                                  const AggregateOptions& options) {
  std::vector<std::vector<std::uint8_t>> taken;
  for (const SharedPart& part : corpus.parts()) {
    std::vector<std::uint8_t>& mask = taken.emplace_back(rows_where(*part, options.where));
    if (options.refused) continue;
    const KeyColumn& status = part->key(CorpusColumn::status);
    for (std::size_t row = 0; row < mask.size(); ++row) {
      if (status.codes[row] == refused_code) mask[row] = 0;
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

/// The groups of all rows as numbers of 16 bits where they are few: half as much to read.
struct RowGroups {
  std::vector<std::vector<std::uint16_t>> small_ids;
  const std::vector<std::vector<std::uint32_t>>* ids = nullptr;

  explicit RowGroups(const Groups& groups) : ids(&groups.of_row) {
    if (groups.keys.size() > std::numeric_limits<std::uint16_t>::max()) return;
    for (const auto& part : groups.of_row) {
      auto& own = small_ids.emplace_back(part.size());
      std::transform(part.begin(), part.end(), own.begin(),
                     [](std::uint32_t id) { return static_cast<std::uint16_t>(id); });
    }
  }
};

/// Adds the rows of some columns, a stretch of rows after the other: the groups of the rows then
/// come from the cache for all columns but the first.
template <class Id>
void add_columns(const CorpusPart& part, std::span<const FigureId> figures, const Id* group_of,
                 std::vector<ColumnSums>& sums) {
  for (std::size_t first = 0; first < part.rows; first += rows_a_tile) {
    const RowRange tile{first, std::min(part.rows, first + rows_a_tile)};
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const std::size_t at = index(figures[i]);
      if (part.money[at]) {
        sums[i].add(*part.money[at], group_of, tile);
      } else {
        sums[i].add(*part.counts[at], group_of, tile);
      }
    }
  }
}

/// The sums of some figures in all groups.
std::vector<std::vector<PartialSum>> sums_of(const Corpus& corpus,
                                             std::span<const FigureId> figures,
                                             const RowGroups& groups, bool everything,
                                             std::span<const std::uint64_t> reports) {
  std::vector<ColumnSums> sums(figures.size(), ColumnSums{reports.size()});
  std::vector<std::vector<PartialSum>> all(figures.size(), std::vector<PartialSum>(1));
  for (std::size_t p = 0; p < corpus.parts().size(); ++p) {
    const CorpusPart& part = *corpus.parts()[p];
    if (everything) {
      for (std::size_t i = 0; i < figures.size(); ++i) {
        const std::size_t at = index(figures[i]);
        if (part.money[at]) {
          add_up_all(*part.money[at], all[i].front());
        } else {
          add_up_all(*part.counts[at], all[i].front());
        }
      }
    } else if (!groups.small_ids.empty()) {
      add_columns(part, figures, groups.small_ids[p].data(), sums);
    } else {
      add_columns(part, figures, (*groups.ids)[p].data(), sums);
    }
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!everything) {
      all[i] = sums[i].finish();
      all[i].pop_back();
    }
    if (kind_of(figures[i]) == FigureKind::amount) continue;
    for (std::size_t group = 0; group < all[i].size(); ++group) {
      PartialSum& sum = all[i][group];
      sum.reported = reports[group] - sum.missing - sum.not_on_form;
    }
  }
  return all;
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
  // All rows in one group: the statistics of blocks tell the sums, and no row is looked at.
  const bool everything =
      options.by.empty() && options.where.empty() && (options.refused || !has_refused(corpus));
  Groups groups;
  if (everything) {
    groups.keys.emplace_back();
  } else {
    groups = groups_of(corpus, options.by, taken_rows(corpus, options));
  }
  const std::vector<FigureId>& figures = result.figures();

  std::vector<Group>& out = AggregateAccess::groups(result);
  out.resize(groups.keys.size());
  std::vector<std::uint64_t> reports(groups.keys.size() + 1);
  if (everything) reports.front() = corpus.size();
  for (std::size_t p = 0; p < corpus.parts().size(); ++p) {
    const CorpusPart& part = *corpus.parts()[p];
    for (std::size_t row = 0; row < part.rows && !everything; ++row) {
      ++reports[groups.of_row[p][row]];
    }
    for (std::size_t row = 0; row < part.rows && options.members; ++row) {
      const std::uint32_t group = everything ? 0 : groups.of_row[p][row];
      if (group < out.size()) out[group].members.push_back(member_of(part, row));
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
  const RowGroups row_groups(groups);
  const std::size_t pieces_of_work = (figures.size() + columns_a_piece - 1) / columns_a_piece;
  in_parallel(pieces_of_work, options.threads, [&](std::size_t piece, std::size_t) {
    const std::size_t first = piece * columns_a_piece;
    const std::span<const FigureId> some =
        std::span{figures}.subspan(first, std::min(columns_a_piece, figures.size() - first));
    const auto sums = sums_of(corpus, some, row_groups, everything, reports);
    for (std::size_t i = 0; i < some.size(); ++i) {
      for (std::size_t group = 0; group < out.size(); ++group) {
        out[group].sums[first + i] = sums[i][group];
      }
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
