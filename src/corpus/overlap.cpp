// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>

#include "corpus/groups.hpp"
#include "corpus/overlap.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

namespace {

constexpr std::int32_t unknown_day = std::numeric_limits<std::int32_t>::min();

/// A division code as a number of nine digits: those of provinces, cities and counties have six.
std::uint32_t region_number(std::string_view code) {
  if (code.size() < 6) return 0;
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    const char c = i < code.size() ? code[i] : '0';
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

/// The last digits that are 0 in the code of a province, a city, a county.
constexpr std::array<std::uint32_t, 3> levels = {10'000'000, 100'000, 1'000};

template <class Key>
void note(std::vector<Overlap>& out, const Key& whole, const MemberRow& part, OverlapKind kind) {
  out.push_back({kind, whole.row, part.row});
}

bool periods_meet(const Member& a, const Member& b) {
  return a.first_day != unknown_day && b.first_day != unknown_day && a.first_day <= b.last_day &&
         b.first_day <= a.last_day;
}

}  // namespace

Member member_of(const CorpusPart& part, std::size_t row) {
  const auto number = [&](CorpusColumn column) { return part.key(column).number_at(row); };
  Member member;
  member.organ = organ_key(part.key(CorpusColumn::organ_id).text_at(row),
                           part.key(CorpusColumn::organ).text_at(row));
  member.year = static_cast<std::int32_t>(number(CorpusColumn::year).value_or(0));
  if (number(CorpusColumn::kind) == static_cast<std::int64_t>(index(OrganKind::government))) {
    member.region = region_number(part.key(CorpusColumn::region).text_at(row));
  }
  const auto first = number(CorpusColumn::first_day);
  const auto last = number(CorpusColumn::last_day);
  if (first && last) {
    member.first_day = static_cast<std::int32_t>(*first);
    member.last_day = static_cast<std::int32_t>(*last);
  }
  return member;
}

std::int32_t published_of(const CorpusPart& part, std::size_t row) {
  return static_cast<std::int32_t>(
      part.key(CorpusColumn::published).number_at(row).value_or(unknown_day));
}

std::vector<Overlap> overlaps_of(std::vector<MemberRow>& members, const OrganNames* organs) {
  // The last of an organ and year is the version that counts.
  std::sort(members.begin(), members.end(), [](const MemberRow& a, const MemberRow& b) {
    return std::tie(a.member.organ, a.member.year, a.published, a.row) <
           std::tie(b.member.organ, b.member.year, b.published, b.row);
  });
  std::vector<Overlap> out;
  std::vector<const MemberRow*> counted;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const MemberRow& one = members[i];
    const bool known = one.member.organ != 0 && one.member.year != 0;
    if (known && i + 1 < members.size() && members[i + 1].member.organ == one.member.organ &&
        members[i + 1].member.year == one.member.year) {
      std::size_t last = i + 1;
      while (last + 1 < members.size() && members[last + 1].member.organ == one.member.organ &&
             members[last + 1].member.year == one.member.year) {
        ++last;
      }
      note(out, members[last], one, OverlapKind::versions);
    } else {
      counted.push_back(&one);
    }
  }

  std::vector<const MemberRow*> rest;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const MemberRow* const later = i + 1 < counted.size() ? counted[i + 1] : nullptr;
    if (later != nullptr && later->member.organ == counted[i]->member.organ &&
        counted[i]->member.organ != 0 && periods_meet(counted[i]->member, later->member)) {
      note(out, *later, *counted[i], OverlapKind::periods);
    } else {
      rest.push_back(counted[i]);
    }
  }

  // What is above: by the roster, else by the code of the region.
  using Place = std::pair<std::uint64_t, std::int32_t>;
  std::map<Place, const MemberRow*> by_organ;
  std::map<Place, const MemberRow*> by_region;
  for (const MemberRow* const each : rest) {
    const Member& member = each->member;
    if (member.region != 0) by_region.emplace(Place{member.region, member.year}, each);
    if (organs == nullptr) continue;
    if (const auto organ = organs->find(member.organ)) {
      by_organ.emplace(Place{*organ, member.year}, each);
    }
  }
  const auto whole_by_roster = [&](const MemberRow& part, bool& own) -> const MemberRow* {
    if (organs == nullptr) return nullptr;
    std::optional<std::size_t> organ = organs->find(part.member.organ);
    if (!organ) return nullptr;
    own = is_own_share(organs->roster().entries[*organ]);
    // A roster made by hand may have a circle: nobody has more organs above than there are.
    for (std::size_t steps = 0; steps < organs->roster().entries.size(); ++steps) {
      organ = organs->parent(*organ);
      if (!organ) return nullptr;
      const auto found = by_organ.find(Place{*organ, part.member.year});
      if (found != by_organ.end() && found->second != &part) return found->second;
      own = false;
    }
    return nullptr;
  };
  const auto whole_by_region = [&](const Member& part) -> const MemberRow* {
    if (part.region == 0) return nullptr;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
      const std::uint32_t above = part.region / *level * *level;
      if (above == part.region) continue;
      const auto found = by_region.find(Place{above, part.year});
      if (found != by_region.end()) return found->second;
    }
    return nullptr;
  };
  for (const MemberRow* const each : rest) {
    bool own = false;
    const MemberRow* whole = whole_by_roster(*each, own);
    if (whole == nullptr) whole = whole_by_region(each->member);
    if (whole == nullptr) continue;
    note(out, *whole, *each, own ? OverlapKind::own_share : OverlapKind::inside);
  }
  std::sort(out.begin(), out.end(),
            [](const Overlap& a, const Overlap& b) { return a.part < b.part; });
  return out;
}

}  // namespace detail

namespace {

using namespace detail;

/// Every pair of every group, by the place of the part.
std::vector<Overlap> all_overlaps(const Corpus& corpus, std::span<const GroupKey> by,
                                  const Roster* roster) {
  const std::optional<OrganNames> organs =
      roster != nullptr ? std::optional<OrganNames>{*roster} : std::nullopt;
  std::vector<std::vector<std::uint8_t>> taken;
  for (const SharedPart& part : corpus.parts()) {
    std::vector<std::uint8_t>& mask = taken.emplace_back(part->rows, 1);
    constexpr auto refused = static_cast<std::int64_t>(index(ReadingStatus::refused));
    for (std::size_t row = 0; row < part->rows; ++row) {
      if (part->key(CorpusColumn::status).number_at(row) == refused) mask[row] = 0;
    }
  }
  const Groups groups = groups_of(corpus, by, taken);
  std::vector<std::vector<MemberRow>> members(groups.keys.size() + 1);
  std::size_t first = 0;
  for (std::size_t p = 0; p < corpus.parts().size(); ++p) {
    const CorpusPart& part = *corpus.parts()[p];
    for (std::size_t row = 0; row < part.rows; ++row) {
      const std::uint32_t group = groups.of_row[p][row];
      if (group == groups.keys.size()) continue;
      members[group].push_back({member_of(part, row), published_of(part, row), first + row});
    }
    first += part.rows;
  }
  std::vector<Overlap> all;
  for (std::vector<MemberRow>& group : members) {
    const std::vector<Overlap> some = overlaps_of(group, organs ? &*organs : nullptr);
    all.insert(all.end(), some.begin(), some.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Overlap& a, const Overlap& b) { return a.part < b.part; });
  return all;
}

}  // namespace

std::vector<Overlap> find_overlaps(const Corpus& corpus, std::span<const GroupKey> by,
                                   const Roster* roster, std::size_t limit) {
  std::vector<Overlap> all = all_overlaps(corpus, by, roster);
  if (all.size() > limit) all.resize(limit);
  return all;
}

Corpus without_overlaps(const Corpus& corpus, std::span<const GroupKey> by, const Roster* roster) {
  std::vector<std::uint8_t> dropped(corpus.size());
  for (const Overlap& overlap : all_overlaps(corpus, by, roster)) dropped[overlap.part] = 1;
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < dropped.size(); ++row) {
    if (dropped[row] == 0) rows.push_back(row);
  }
  return rows.size() == corpus.size() ? corpus : corpus.select(rows);
}

}  // namespace govinfo::inline v0_1
