// SPDX-License-Identifier: Apache-2.0
// Corpora with columns that were made out of others.
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/organ_names.hpp"
#include "corpus/part.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

constexpr std::array<Outcome, 3> parts_of_other = {Outcome::correction_overdue,
                                                   Outcome::fee_overdue, Outcome::other_reason};

/// The sum of the three rows that the 2021 form has for one; a figure that is missing makes it
/// missing for the same reason.
Figure other_handled(const CorpusPart& part, std::size_t row, Applicant applicant) {
  std::optional<std::int64_t> sum = 0;
  for (const Outcome outcome : parts_of_other) {
    const Figure figure = part.counts[index(figure_id(outcome, applicant))]->at(row);
    if (!is_printed(figure)) return figure;
    sum = checked_add(sum, figure.number);
  }
  return sum ? printed(*sum) : missing(FigureState::unreadable);
}

SharedPart harmonised_part(const CorpusPart& part) {
  auto made = std::make_shared<CorpusPart>(part);
  std::vector<std::size_t> rows;
  const KeyColumn& editions = part.key(CorpusColumn::requests_edition);
  const KeyColumn& done = part.key(CorpusColumn::harmonised);
  constexpr auto standard = static_cast<std::int64_t>(index(Edition::standard_2021));
  for (std::size_t row = 0; row < part.rows; ++row) {
    if (editions.number_at(row) == standard && done.number_at(row) != 1) rows.push_back(row);
  }
  for (const Applicant applicant : all_values<Applicant>) {
    const std::size_t at = index(figure_id(Outcome::other_unspecified, applicant));
    CountColumn column = *part.counts[at];
    for (const std::size_t row : rows) {
      const Figure figure = other_handled(part, row, applicant);
      column.values[row] = figure.number;
      column.states[row] = static_cast<std::uint8_t>(figure.state);
    }
    seal(column);
    made->counts[at] = std::make_shared<const CountColumn>(std::move(column));
  }
  KeyColumn flags = done;
  for (const std::size_t row : rows) flags.flags[row] = 1;
  made->keys[index(CorpusColumn::harmonised)] = std::make_shared<const KeyColumn>(std::move(flags));
  return made;
}

SharedPart part_with_roster(const CorpusPart& part, const OrganNames& organs) {
  auto made = std::make_shared<CorpusPart>(part);
  const Roster& roster = organs.roster();
  KeyColumn ids{KeyKind::text};
  KeyColumn regions{KeyKind::text};
  KeyColumn kinds{KeyKind::code};
  for (std::size_t row = 0; row < part.rows; ++row) {
    const std::string_view id = part.key(CorpusColumn::organ_id).text_at(row);
    const auto organ = organs.find(id, part.key(CorpusColumn::organ).text_at(row));
    const RosterEntry* const entry = organ ? &roster.entries[*organ] : nullptr;
    ids.add(id.empty() && entry != nullptr ? std::string_view{entry->id} : id);
    const std::string_view region = part.key(CorpusColumn::region).text_at(row);
    regions.add(region.empty() && entry != nullptr ? std::string_view{entry->region} : region);
    std::optional<std::int64_t> kind = part.key(CorpusColumn::kind).number_at(row);
    if (!kind && entry != nullptr && entry->kind) {
      kind = static_cast<std::int64_t>(index(*entry->kind));
    }
    kinds.add(kind);
  }
  const auto put = [&](CorpusColumn column, KeyColumn keys) {
    seal(keys);
    made->keys[index(column)] = std::make_shared<const KeyColumn>(std::move(keys));
  };
  put(CorpusColumn::organ_id, std::move(ids));
  put(CorpusColumn::region, std::move(regions));
  put(CorpusColumn::kind, std::move(kinds));
  return made;
}

}  // namespace

Corpus harmonised(const Corpus& corpus) {
  std::vector<SharedPart> parts;
  for (const SharedPart& part : corpus.parts()) parts.push_back(harmonised_part(*part));
  return Corpus{std::move(parts)};
}

Corpus with_roster(const Corpus& corpus, const Roster& roster) {
  const OrganNames organs(roster);
  std::vector<SharedPart> parts;
  for (const SharedPart& part : corpus.parts()) parts.push_back(part_with_roster(*part, organs));
  return Corpus{std::move(parts)};
}

}  // namespace govinfo::inline v0_1
