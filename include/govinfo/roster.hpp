// SPDX-License-Identifier: Apache-2.0
// The organs that must report (应报): who is under whom, where, and from when to when.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"

namespace govinfo::inline v0_1 {

/// One organ of a roster. `parent` is the id of the organ that adds it up, empty at the top;
/// `region` a GB/T 2260 code; `first_year` and `last_year` (from and to in files) are the first and
/// the last report year that it owes, not set where there is no bound. Where the own share of
/// `parent` (本级) is reported apart it is an entry too: see is_own_share.
struct RosterEntry {
  std::string id;
  std::string name;
  std::string parent;
  std::optional<OrganKind> kind;
  std::string region;
  std::optional<int> first_year;
  std::optional<int> last_year;

  friend bool operator==(const RosterEntry&, const RosterEntry&) = default;
};
GOVINFO_DESCRIBE(RosterEntry, id, name, parent, kind, region, first_year, last_year);

/// Whether an entry is the own share of its parent: the name ends with 本级, or the id with "/own".
/// The figures of a parent then are the sum of all its children, this one among them; without such
/// an entry what the children leave over is the own share.
[[nodiscard]] inline bool is_own_share(const RosterEntry& entry) noexcept {
  return !entry.parent.empty() &&
         (std::string_view{entry.name}.ends_with("本级") || entry.id.ends_with("/own"));
}

/// The organs in the order of their file. Ids are unique, and no organ is above itself.
struct Roster {
  std::vector<RosterEntry> entries;

  friend bool operator==(const Roster&, const Roster&) = default;
};
GOVINFO_DESCRIBE(Roster, entries);

/// All organs of the country that owe a report are fewer by far.
inline constexpr std::size_t max_roster_entries = 1'000'000;

/// A roster from CSV (RFC 4180, UTF-8 with or without BOM): a heading line with the columns id,
/// name, parent, kind, region, from, to in any order, of which id and name are required; Chinese
/// headings (编号, 名称, 上级, 类别, 区划, 起, 止) are taken as well, and so are Chinese kinds
/// (政府, 部门, 派出机关). Blanks around a field are dropped. Every line has as many fields as the
/// heading. Throws UsageError that names the line for a doubled id, a parent that is not there, a
/// circle, a column or kind that is not known, a year that is none, text that is not UTF-8, and
/// more than max_roster_entries organs.
[[nodiscard]] GOVINFO_API Roster roster_from_csv(std::string_view csv);

}  // namespace govinfo::inline v0_1
