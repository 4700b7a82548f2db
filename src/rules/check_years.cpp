// SPDX-License-Identifier: Apache-2.0
// Y.* and S.UNIT over the years of one organ.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "govinfo/enum.hpp"
#include "govinfo/path.hpp"
#include "rules/checks.hpp"
#include "rules/comparison.hpp"
#include "rules/money.hpp"
#include "rules/same_table.hpp"
#include "rules/statistics.hpp"
#include "rules/unit_slips.hpp"
#include "rules/versions.hpp"
#include "rules/year_jumps.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Two years that follow each other. In findings the later one is the first subject.
struct YearPair {
  const Report& before;
  const Report& after;
  std::uint32_t before_place;
  std::uint32_t after_place;

  [[nodiscard]] std::vector<Subject> subjects() const {
    return {subject_of(after, after_place), subject_of(before, before_place)};
  }
};

/// The places of the two reports among the subjects of a finding.
constexpr std::uint32_t later = 0;
constexpr std::uint32_t earlier = 1;

std::string joined(std::string_view family, std::string_view instance) {
  std::string id{family};
  id += '.';
  id += instance;
  return id;
}

bool is_absent(const RemedyTable& table) noexcept {
  for (const auto& block : table.cells) {
    for (const Figure& figure : block.cells) {
      if (figure.state != FigureState::absent) return false;
    }
  }
  return true;
}

void give(const YearPair& pair, Finding finding, std::vector<Finding>& out) {
  if (finding.verdict == Verdict::pass) return;
  finding.subjects = pair.subjects();
  if (!finding.figures.empty()) {
    finding.where.edition = edition_for(pair.after.editions, finding.figures.front().id);
  }
  out.push_back(std::move(finding));
}

/// The rule as a whole could not be evaluated.
void give_open(const YearPair& pair, std::string_view family, std::vector<Finding>& out) {
  give(pair, start_finding(std::string{family}, Verdict::open), out);
}

/// carried_out(y−1) = carried_in(y). The total is what the two reports publish about the organ as a
/// whole; a column may have been moved where an applicant was classed anew.
void check_carry(const YearPair& pair, std::vector<Finding>& out) {
  if (!pair.before.editions.requests || !pair.after.editions.requests) {
    give_open(pair, "Y.CARRY", out);
    return;
  }
  for (const Applicant applicant : all_values<Applicant>) {
    Comparison sides;
    put(sides, pair.before, figure_id(RequestRow::carried_out, applicant), +1, earlier);
    put(sides, pair.after, figure_id(RequestRow::carried_in, applicant), -1, later);
    Finding finding =
        finding_of(std::move(sides), Relation::equal, joined("Y.CARRY", name(applicant)));
    if (finding.verdict == Verdict::fail && applicant != Applicant::total) {
      finding.severity = std::min(finding.severity, Severity::warning);
    }
    give(pair, std::move(finding), out);
  }
}

/// in_force(y−1) + issued(y) = in_force(y) + repealed(y). The 2019 form does not ask for these.
void check_stock(const YearPair& pair, std::vector<Finding>& out) {
  const auto& before = pair.before.editions.disclosure;
  const auto& after = pair.after.editions.disclosure;
  if (before == Edition::trial_2019 || after == Edition::trial_2019) return;
  if (!before || !after) {
    give_open(pair, "Y.STOCK", out);
    return;
  }
  struct Stock {
    std::string_view instance;
    FigureId issued, repealed, in_force;
  };
  static constexpr std::array stocks = {
      Stock{"regulations", figure_id("disclosure.regulations.issued"),
            figure_id("disclosure.regulations.repealed"),
            figure_id("disclosure.regulations.in_force")},
      Stock{"normative_documents", figure_id("disclosure.normative_documents.issued"),
            figure_id("disclosure.normative_documents.repealed"),
            figure_id("disclosure.normative_documents.in_force")}};
  for (const Stock& stock : stocks) {
    Comparison sides;
    put(sides, pair.before, stock.in_force, +1, earlier);
    put(sides, pair.after, stock.issued, +1, later);
    put(sides, pair.after, stock.in_force, -1, later);
    put(sides, pair.after, stock.repealed, -1, later);
    give(pair, finding_of(std::move(sides), Relation::equal, joined("Y.STOCK", stock.instance)),
         out);
  }
}

/// pending(y−1) ≤ total(y): what was not decided a year ago is decided now, or still pending.
void check_pending(const YearPair& pair, std::vector<Finding>& out) {
  if (is_absent(pair.before.remedies) || is_absent(pair.after.remedies)) {
    give_open(pair, "Y.PENDING", out);
    return;
  }
  for (const Remedy remedy : all_values<Remedy>) {
    Comparison sides;
    put(sides, pair.before, figure_id(remedy, RemedyResult::pending), +1, earlier);
    put(sides, pair.after, figure_id(remedy, RemedyResult::total), -1, later);
    give(pair, finding_of(std::move(sides), Relation::at_most, joined("Y.PENDING", name(remedy))),
         out);
  }
}

void check_copies(const YearPair& pair, std::vector<Finding>& out) {
  for (const Table table : {Table::disclosure, Table::requests, Table::remedies}) {
    if (!same_table(pair.before, pair.after, table)) continue;
    if (bits_told(pair.after, table) < bits_of_a_copy) continue;
    give(pair, start_finding(joined("Y.DUP", name(table))), out);
  }
}

void check_units(const YearPair& pair, std::vector<Finding>& out) {
  for (FigureId id : amount_figures) {
    const Amount& before = *find_amount(pair.before, id);
    const Amount& after = *find_amount(pair.after, id);
    const bool now = is_unit_slip(after, before);
    if (!now && !is_unit_slip(before, after)) continue;
    Finding finding = start_finding(joined("S.UNIT", path_of(id)));
    finding.where.edition = edition_for(pair.after.editions, id);
    finding.stated = money_text(before) + " → " + money_text(after);
    finding.subjects = pair.subjects();
    // The report that is thought to have the wrong unit is the one that the finding is about.
    if (!now) std::swap(finding.subjects.front(), finding.subjects.back());
    out.push_back(std::move(finding));
  }
}

// ---------------------------------------------------------------------- versions of one year ----

/// What a figure shows in a list of changes.
std::string shown(const Figure& figure) {
  return is_printed(figure) ? std::to_string(figure.number) : std::string{"—"};
}
std::string shown(const Amount& amount) {
  return is_printed(amount) ? money_text(amount) : std::string{"—"};
}

/// One finding a table names so many figures at most; all of them are counted.
constexpr std::size_t most_changes = 16;

/// Y.REVISED of one table: which figures of `after` are not those of `before`.
void check_revision(const YearPair& pair, Table table, std::vector<Finding>& out) {
  if (same_table(pair.before, pair.after, table)) return;
  Finding finding = start_finding(joined("Y.REVISED", name(table)));
  std::size_t changes = 0;
  for_each_figure(pair.after, [&](FigureId id, const auto& now) {
    if (table_of(id) != table) return;
    visit_figure(pair.before, id, [&](const auto& old) {
      if constexpr (std::is_same_v<decltype(old), decltype(now)>) {
        if (old == now || ++changes > most_changes) return;
        if (!finding.stated.empty()) finding.stated += "；";
        finding.stated += shown(old) + " → " + shown(now);
        if constexpr (std::is_same_v<decltype(now), const Figure&>) {
          finding.figures.push_back({id, +1, now, later});
          finding.figures.push_back({id, -1, old, earlier});
        }
      }
    });
  });
  if (changes > most_changes) {
    finding.stated += "；…（" + std::to_string(changes) + "）";
  }
  give(pair, std::move(finding), out);
}

void check_versions(std::span<const Report> reports, const YearVersions& year,
                    std::vector<Finding>& out) {
  for (std::size_t i = 1; i < year.places.size(); ++i) {
    const std::uint32_t before = year.places[i - 1];
    const std::uint32_t after = year.places[i];
    const YearPair pair{reports[before], reports[after], before, after};
    for (const Table table : {Table::disclosure, Table::requests, Table::remedies}) {
      check_revision(pair, table, out);
    }
  }
}

/// Rules over two years are not evaluated on a guess which version of a year counts.
void give_two_versions(std::span<const Report> reports, const YearVersions& year,
                       std::vector<Finding>& out) {
  Finding finding = start_finding("SYS.OPEN.versions", Verdict::open);
  for (const std::uint32_t place : year.places) {
    finding.subjects.push_back(subject_of(reports[place], place));
  }
  out.push_back(std::move(finding));
}

}  // namespace

void check_years(std::span<const Report> reports, std::vector<Finding>& out) {
  std::vector<std::uint32_t> places(reports.size());
  std::iota(places.begin(), places.end(), std::uint32_t{0});
  for (const std::uint32_t place : places) {
    if (reports[place].year) continue;
    Finding finding = start_finding("SYS.OPEN.no_year", Verdict::open);
    finding.subjects.push_back(subject_of(reports[place], place));
    out.push_back(std::move(finding));
  }
  const std::vector<YearVersions> years = versions_by_year(reports, places);
  const auto follows = [&](std::size_t i) {
    return i > 0 && i < years.size() &&
           std::int64_t{years[i - 1].year} + 1 == std::int64_t{years[i].year};
  };
  std::vector<YearPair> pairs;
  for (std::size_t i = 1; i < years.size(); ++i) {
    if (!follows(i) || !years[i].certain || !years[i - 1].certain) continue;
    const std::uint32_t before = years[i - 1].chosen;
    const std::uint32_t after = years[i].chosen;
    pairs.push_back({reports[before], reports[after], before, after});
  }
  for (const YearPair& pair : pairs) {
    check_units(pair, out);
    check_carry(pair, out);
    check_stock(pair, out);
    check_pending(pair, out);
    check_copies(pair, out);
  }
  for (std::size_t i = 0; i < years.size(); ++i) {
    check_versions(reports, years[i], out);
    if (!years[i].certain && (follows(i) || follows(i + 1))) {
      give_two_versions(reports, years[i], out);
    }
  }
  for (const YearPair& pair : pairs) {
    check_jumps(pair.before, pair.before_place, pair.after, pair.after_place, out);
  }
}

}  // namespace govinfo::inline v0_1::detail
