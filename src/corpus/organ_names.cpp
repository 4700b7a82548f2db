// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "corpus/organ_names.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace govinfo::inline v0_1::detail {

std::string without_blanks(std::string_view name) {
  static constexpr std::array<std::string_view, 6> blanks = {" ",  "\t",     "\n",
                                                             "\r", "\u3000", "\u00A0"};
  std::string out;
  out.reserve(name.size());
  while (!name.empty()) {
    std::size_t size = 0;
    for (const std::string_view blank : blanks) {
      if (name.starts_with(blank)) size = blank.size();
    }
    if (size == 0) out += name.front();
    name.remove_prefix(size == 0 ? 1 : size);
  }
  return out;
}

std::uint64_t organ_key(std::string_view id, std::string_view name) {
  if (!id.empty()) return XXH3_64bits(id.data(), id.size());
  if (name.empty()) return 0;
  const std::string plain = without_blanks(name);
  return XXH3_64bits(plain.data(), plain.size());
}

OrganNames::OrganNames(const Roster& roster) : roster_(&roster) {
  for (std::size_t i = 0; i < roster.entries.size(); ++i) {
    const RosterEntry& entry = roster.entries[i];
    by_id_.emplace(entry.id, i);
    const auto [place, first] = by_name_.emplace(without_blanks(entry.name), i);
    if (!first) place->second.reset();
    by_key_.emplace(organ_key(entry.id, {}), i);
  }
  for (const auto& [name, place] : by_name_) by_key_.emplace(organ_key({}, name), place);
}

std::optional<std::size_t> OrganNames::find(std::string_view id, std::string_view name) const {
  if (!id.empty()) {
    const auto found = by_id_.find(std::string{id});
    return found == by_id_.end() ? std::nullopt : std::optional{found->second};
  }
  const auto found = by_name_.find(without_blanks(name));
  return found == by_name_.end() ? std::nullopt : found->second;
}

std::optional<std::size_t> OrganNames::find(std::uint64_t key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? std::nullopt : found->second;
}

std::optional<std::size_t> OrganNames::parent(std::size_t organ) const {
  const auto found = by_id_.find(roster_->entries[organ].parent);
  if (found == by_id_.end() || found->second == organ) return std::nullopt;
  return found->second;
}

}  // namespace govinfo::inline v0_1::detail
