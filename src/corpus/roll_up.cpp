// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/organ_names.hpp"
#include "corpus/overlap.hpp"
#include "corpus/part.hpp"
#include "govinfo/roll_up.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

bool owes(const RosterEntry& entry, int year) {
  return (!entry.first_year || *entry.first_year <= year) &&
         (!entry.last_year || year <= *entry.last_year);
}

/// The rows of an organ in a year, the version that counts last.
using Rows = std::vector<std::size_t>;
using RowsByOrgan = std::map<std::size_t, Rows>;

/// The figures that no child's form has are not on the form of a parent that did not report.
Report parent_of(const std::vector<Report>& children) {
  Report parent;
  for (const FigureId id : all_figures) {
    const bool asked = std::any_of(children.begin(), children.end(), [&](const Report& child) {
      return state_of(child, id) != FigureState::not_on_form;
    });
    if (asked) continue;
    visit_figure(parent, id, [](auto& figure) { figure.state = FigureState::not_on_form; });
  }
  return parent;
}

class Year {
 public:
  Year(const Corpus& corpus, const OrganNames& organs,
       const std::vector<std::vector<std::size_t>>& children, int year, const RowsByOrgan& rows)
      : corpus_(corpus), organs_(organs), children_(children), year_(year), rows_(rows) {}

  void add_to(std::vector<RollUpNode>& nodes) const {
    const std::vector<RosterEntry>& entries = organs_.roster().entries;
    std::set<std::size_t> wanted;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (!owes(entries[i], year_) && !rows_.contains(i)) continue;
      // Whoever is above somebody with a node has one, once: circles end there.
      for (std::optional<std::size_t> organ = i; organ && wanted.insert(*organ).second;) {
        organ = organs_.parent(*organ);
      }
    }
    std::map<std::size_t, std::size_t> places;
    for (const std::size_t organ : wanted) {
      const std::size_t place = nodes.size() + places.size();
      places.emplace(organ, place);
    }
    for (const std::size_t organ : wanted) nodes.push_back(node_of(organ, places));
  }

 private:
  RollUpNode node_of(std::size_t organ, const std::map<std::size_t, std::size_t>& places) const {
    const std::vector<RosterEntry>& entries = organs_.roster().entries;
    RollUpNode node;
    node.organ = organ;
    node.year = year_;
    if (const auto found = rows_.find(organ); found != rows_.end()) {
      node.row = found->second.back();
      node.versions.assign(found->second.begin(), found->second.end() - 1);
    }
    std::vector<Report> reports;
    for (const std::size_t child : children_[organ]) {
      const auto place = places.find(child);
      if (place == places.end()) continue;
      node.children.push_back(place->second);
      const auto found = rows_.find(child);
      if (found == rows_.end()) {
        if (owes(entries[child], year_)) node.absent.push_back(child);
        continue;
      }
      node.own_share_reported = node.own_share_reported || is_own_share(entries[child]);
      reports.push_back(corpus_.report(found->second.back()));
    }
    node.complete = node.row.has_value() && node.absent.empty();
    if (!node.children.empty()) {
      node.difference =
          difference_table(node.row ? corpus_.report(*node.row) : parent_of(reports), reports);
    }
    return node;
  }

  const Corpus& corpus_;
  const OrganNames& organs_;
  const std::vector<std::vector<std::size_t>>& children_;
  int year_;
  const RowsByOrgan& rows_;
};

}  // namespace

RollUp roll_up(const Corpus& corpus, const Roster& roster, std::optional<int> year) {
  const OrganNames organs(roster);
  std::vector<std::vector<std::size_t>> children(roster.entries.size());
  for (std::size_t i = 0; i < roster.entries.size(); ++i) {
    if (const auto parent = organs.parent(i)) children[*parent].push_back(i);
  }
  struct Version {
    std::int32_t published = 0;
    std::size_t row = 0;
  };
  std::map<int, std::map<std::size_t, std::vector<Version>>> versions;
  RollUp tree;
  std::size_t first = 0;
  for (const SharedPart& part : corpus.parts()) {
    for (std::size_t row = 0; row < part->rows; ++row) {
      const auto status = part->key(CorpusColumn::status).number_at(row);
      if (status == static_cast<std::int64_t>(index(ReadingStatus::refused))) continue;
      const auto its_year = part->key(CorpusColumn::year).number_at(row);
      const auto organ = organs.find(part->key(CorpusColumn::organ_id).text_at(row),
                                     part->key(CorpusColumn::organ).text_at(row));
      if (!organ || !its_year) {
        tree.unmatched.push_back(first + row);
      } else if (!year || *year == *its_year) {
        versions[static_cast<int>(*its_year)][*organ].push_back(
            {published_of(*part, row), first + row});
      }
    }
    first += part->rows;
  }
  if (year) versions[*year];
  for (auto& [its_year, by_organ] : versions) {
    RowsByOrgan rows;
    for (auto& [organ, all] : by_organ) {
      std::sort(all.begin(), all.end(), [](const Version& a, const Version& b) {
        return std::tie(a.published, a.row) < std::tie(b.published, b.row);
      });
      for (const Version& each : all) rows[organ].push_back(each.row);
    }
    Year{corpus, organs, children, its_year, rows}.add_to(tree.nodes);
  }
  return tree;
}

}  // namespace govinfo::inline v0_1
