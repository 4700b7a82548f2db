// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/label.hpp"
#include "govinfo/roster.hpp"
#include "rules/csv.hpp"
#include "text/utf8.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// The columns, with the name of the member and the Chinese heading.
enum class Column { id, name, parent, kind, region, from, to };
constexpr std::array<std::array<std::string_view, 2>, 7> columns = {{{"id", "编号"},
                                                                     {"name", "名称"},
                                                                     {"parent", "上级"},
                                                                     {"kind", "类别"},
                                                                     {"region", "区划"},
                                                                     {"from", "起"},
                                                                     {"to", "止"}}};

/// Where in a record the columns stand.
using Places = std::array<std::optional<std::size_t>, columns.size()>;

[[noreturn]] void fail(std::size_t line, const std::string& what) {
  throw UsageError("roster, line " + std::to_string(line) + ": " + what);
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 80;
  std::size_t size = std::min(text.size(), longest);
  // Not in the middle of a character.
  while (size > 0 && size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) {
    --size;
  }
  return '"' + std::string{text.substr(0, size)} + (size < text.size() ? "…\"" : "\"");
}

/// Without the blanks around it, the ideographic one included.
std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 4> blanks = {" ", "\t", "\u3000", "\u00A0"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        found = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        found = true;
      }
    }
  }
  return text;
}

Places places_of(const std::vector<std::string>& heading, std::size_t line) {
  Places places;
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const std::string_view text = trimmed(heading[i]);
    const auto known = std::find_if(columns.begin(), columns.end(), [&](const auto& names) {
      return text == names[0] || text == names[1];
    });
    if (known == columns.end()) {
      fail(line, "no column is called " + quoted(text) +
                     "; they are id, name, parent, kind, region, from, to");
    }
    auto& place = places[static_cast<std::size_t>(known - columns.begin())];
    if (place) fail(line, "the column " + quoted(text) + " stands twice");
    place = i;
  }
  for (const Column required : {Column::id, Column::name}) {
    const auto column = static_cast<std::size_t>(required);
    if (!places[column]) {
      fail(line, "there is no column " + std::string{columns[column][0]});
    }
  }
  return places;
}

std::optional<OrganKind> kind_of_text(std::string_view text, std::size_t line) {
  if (text.empty()) return std::nullopt;
  for (const OrganKind kind : all_values<OrganKind>) {
    if (text == name(kind) || text == label(kind).zh) return kind;
  }
  fail(line, quoted(text) + " is no kind; they are government, department, branch_office");
}

std::optional<int> year_of_text(std::string_view text, std::size_t line) {
  if (text.empty()) return std::nullopt;
  int year = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || text.size() != 4) fail(line, quoted(text) + " is no year");
    year = year * 10 + (c - '0');
  }
  return year;
}

RosterEntry entry_of(const std::vector<std::string>& fields, const Places& places,
                     std::size_t line) {
  const auto text = [&](Column column) -> std::string_view {
    const auto place = places[static_cast<std::size_t>(column)];
    return place ? trimmed(fields[*place]) : std::string_view{};
  };
  RosterEntry entry;
  entry.id = text(Column::id);
  entry.name = text(Column::name);
  entry.parent = text(Column::parent);
  entry.kind = kind_of_text(text(Column::kind), line);
  entry.region = text(Column::region);
  entry.first_year = year_of_text(text(Column::from), line);
  entry.last_year = year_of_text(text(Column::to), line);
  if (entry.id.empty()) fail(line, "the id is empty");
  if (entry.name.empty()) fail(line, "the name is empty");
  if (entry.first_year && entry.last_year && *entry.first_year > *entry.last_year)
    fail(line, "from is later than to");
  return entry;
}

/// Parents are there, and nobody is above himself. Each chain of parents is followed until it meets
/// one that was followed before, so that every organ is passed once.
void check_parents(const std::vector<RosterEntry>& entries, const std::vector<std::size_t>& lines) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto [before, first] = places.emplace(entries[i].id, i);
    if (!first) {
      fail(lines[i], "the id " + quoted(entries[i].id) + " stands on line " +
                         std::to_string(lines[before->second]) + " already");
    }
  }
  constexpr std::size_t fresh = 0;
  std::vector<std::size_t> walk(entries.size(), fresh);  // in which walk an organ was passed
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (std::size_t at = i; walk[at] == fresh;) {
      walk[at] = i + 1;
      if (entries[at].parent.empty()) break;
      const auto parent = places.find(entries[at].parent);
      if (parent == places.end()) {
        fail(lines[at], "no organ has the id " + quoted(entries[at].parent) + " (parent)");
      }
      at = parent->second;
      if (walk[at] == i + 1) {
        fail(lines[at], quoted(entries[at].id) + " is above itself");
      }
    }
  }
}

}  // namespace

Roster roster_from_csv(std::string_view csv) {
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
  if (!detail::is_utf8(csv)) throw UsageError("roster: the text is not UTF-8");
  detail::CsvReader reader{csv};
  std::vector<std::string> fields;
  if (!reader.next(fields)) throw UsageError("roster: there is no heading line");
  const std::size_t width = fields.size();
  const Places places = places_of(fields, reader.line());

  Roster roster;
  std::vector<std::size_t> lines;
  while (reader.next(fields)) {
    const std::size_t line = reader.line();
    if (std::all_of(fields.begin(), fields.end(),
                    [](const std::string& field) { return trimmed(field).empty(); })) {
      continue;  // spreadsheets leave such lines at the end
    }
    if (fields.size() != width) {
      fail(line, std::to_string(fields.size()) + " fields where the heading has " +
                     std::to_string(width));
    }
    if (roster.entries.size() == max_roster_entries) fail(line, "too many organs");
    roster.entries.push_back(entry_of(fields, places, line));
    lines.push_back(line);
  }
  check_parents(roster.entries, lines);
  return roster;
}

}  // namespace govinfo::inline v0_1
