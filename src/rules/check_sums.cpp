// SPDX-License-Identifier: Apache-2.0
// H.SUM and H.DOUBLE: what an organ publishes against what its children publish.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/difference.hpp"
#include "govinfo/enum.hpp"
#include "rules/comparison.hpp"
#include "rules/money.hpp"
#include "rules/organ_checks.hpp"
#include "rules/same_table.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// A finding names so many children with figures of their own; all are added up.
constexpr std::size_t most_children = 24;

/// An organ and its children in one year.
struct Family {
  const OrganTree* tree = nullptr;
  std::size_t organ = 0;
  int year = 0;
  const Report* parent = nullptr;
  std::vector<std::size_t> organs;            // the children with a report that counts
  std::vector<const Report*> reports;         // theirs, in the same order
  bool complete = true;                       // every child that owes a report has one that counts
  bool own_share = false;                     // one of them is the own share
  std::array<bool, count_of<Table>> mixed{};  // some stand on another form than the parent

  /// With the own share among the children nothing is left over; without it the rest is the own
  /// share, which is not negative.
  [[nodiscard]] Relation relation() const noexcept {
    return own_share && complete ? Relation::equal : Relation::at_least;
  }
};

bool other_form(const std::optional<Edition>& a, const std::optional<Edition>& b) {
  return a && b && *a != *b;
}

std::optional<Family> family_of(const OrganTree& tree, std::size_t organ, int year,
                                const Report& parent) {
  Family family;
  family.tree = &tree;
  family.organ = organ;
  family.year = year;
  family.parent = &parent;
  bool any = false;
  for (const std::size_t child : tree.children(organ)) {
    const YearVersions* const versions = tree.find(child, year);
    any = any || versions != nullptr || tree.owes(child, year);
    if (versions == nullptr || !versions->certain) {
      family.complete = family.complete && versions == nullptr && !tree.owes(child, year);
      continue;
    }
    const Report& report = tree.report(versions->chosen);
    family.organs.push_back(child);
    family.reports.push_back(&report);
    family.own_share = family.own_share || is_own_share(tree.entry(child));
    const Editions& own = parent.editions;
    auto& mixed = family.mixed;
    mixed[index(Table::requests)] |= other_form(own.requests, report.editions.requests);
    mixed[index(Table::disclosure)] |= other_form(own.disclosure, report.editions.disclosure);
  }
  return any ? std::optional{std::move(family)} : std::nullopt;
}

/// The rows of （六）其他处理, which the forms divide differently.
constexpr std::array other_rows = {RequestRow::correction_overdue, RequestRow::fee_overdue,
                                   RequestRow::other_reason, RequestRow::other_unspecified};

bool is_other_row(FigureId id) noexcept {
  if (table_of(id) != Table::requests) return false;
  const auto row = static_cast<RequestRow>(index(id) / count_of<Applicant>);
  return std::find(other_rows.begin(), other_rows.end(), row) != other_rows.end();
}

Severity severity_of(const Family& family) {
  return family.complete ? start_finding("H.SUM").severity : Severity::warning;
}

std::string rule_of(std::string_view instance) {
  std::string rule = "H.SUM.";
  return rule += instance;
}

/// The figures of the parent and of the children that have something there, with the reports.
void name_figures(const Family& family, std::span<const FigureId> ids, Finding& finding) {
  finding.where.edition = edition_for(family.parent->editions, ids.front());
  finding.subjects.push_back(family.tree->subject(family.organ, family.year));
  const auto counts = [](const Figure* figure) {
    return figure != nullptr && figure->state != FigureState::not_on_form && *figure != printed(0);
  };
  for (const FigureId id : ids) {
    const Figure* const figure = find_figure(*family.parent, id);
    if (figure != nullptr && (ids.size() == 1 || counts(figure))) {
      finding.figures.push_back({id, +1, *figure, 0});
    }
  }
  for (std::size_t i = 0; i < family.reports.size(); ++i) {
    bool named = false;
    for (const FigureId id : ids) {
      const Figure* const figure = find_figure(*family.reports[i], id);
      if (!counts(figure)) continue;
      if (!named && finding.subjects.size() > most_children) return;
      if (!named) finding.subjects.push_back(family.tree->subject(family.organs[i], family.year));
      named = true;
      const auto subject = static_cast<std::uint32_t>(finding.subjects.size() - 1);
      finding.figures.push_back({id, -1, *figure, subject});
    }
  }
}

/// "3511 ≠ 3512", "3511 < 3512", "3511 < ≥ 3512" with figures missing on the right side.
std::string stated_text(Relation relation, const std::string& left, const std::string& right,
                        bool missing) {
  return left + (relation == Relation::equal ? " ≠ " : " < ") + (missing ? "≥ " : "") + right;
}

/// One equation of counts. Whether it could be evaluated.
bool check_count(const Family& family, std::string_view instance, std::span<const FigureId> ids,
                 const Sum& left, const Sum& right, std::vector<Finding>& out) {
  const Verdict verdict = verdict_of(left, family.relation(), right);
  if (verdict != Verdict::fail) return verdict == Verdict::pass;
  Finding finding = start_finding(rule_of(instance));
  finding.severity = severity_of(family);
  finding.left = left;
  finding.right = right;
  finding.difference = difference_of(left, right);
  const auto text = [](const Sum& sum) {
    return sum.value ? std::to_string(*sum.value) : std::string{"?"};
  };
  finding.stated = stated_text(family.relation(), text(left), text(right), right.missing > 0);
  name_figures(family, ids, finding);
  out.push_back(std::move(finding));
  return true;
}

// ------------------------------------------------------------------------------------ money ----

/// Half of the last printed decimal, in units of 10^−(scale + 1) 万元 each, times two: what an
/// amount may have been rounded by. A printed 0 is none at all.
std::optional<std::int64_t> doubt_of(const Money& money, std::uint8_t scale) {
  if (money.digits == 0) return 0;
  return digits_at({1, money.scale}, scale);
}

/// What the amounts of a family come to with the same number of decimals, and twice what rounding
/// may have done to them.
struct MoneySides {
  std::int64_t left = 0;
  std::int64_t right = 0;
  std::int64_t doubt = 0;
  std::uint8_t scale = 0;
};

/// None when nothing is printed for the parent, or when it does not fit.
std::optional<MoneySides> money_sides(const Family& family, FigureId id) {
  const auto parent = money_of(*find_amount(*family.parent, id));
  if (!parent) return std::nullopt;
  std::vector<Money> children;
  MoneySides sides;
  sides.scale = parent->scale;
  for (const Report* const report : family.reports) {
    const auto money = money_of(*find_amount(*report, id));
    if (!money) continue;
    children.push_back(*money);
    sides.scale = std::max(sides.scale, money->scale);
  }
  const auto left = digits_at(*parent, sides.scale);
  std::optional<std::int64_t> right = 0;
  std::optional<std::int64_t> doubt = doubt_of(*parent, sides.scale);
  for (const Money& child : children) {
    right = checked_add(right, digits_at(child, sides.scale));
    doubt = checked_add(doubt, doubt_of(child, sides.scale));
  }
  if (!left || !right || !doubt) return std::nullopt;
  sides.left = *left;
  sides.right = *right;
  sides.doubt = *doubt;
  return sides;
}

std::string wan_yuan_text(std::int64_t digits, std::uint8_t scale) {
  const auto amount = amount_of({digits, scale});
  return amount ? decimal_text(*amount) : std::string{"?"};
}

/// Whether it could be evaluated. Amounts differ when no rounding explains it.
bool check_amount(const Family& family, const AmountDifference& row, std::vector<Finding>& out) {
  const auto sides = money_sides(family, row.id);
  if (!sides) return false;
  if (sides->right == std::numeric_limits<std::int64_t>::min()) return false;
  const auto difference = checked_add(sides->left, -sides->right);
  const auto twice = checked_add(difference, difference);
  if (!twice) return false;
  const bool fewer = *twice < -sides->doubt;
  const bool more = *twice > sides->doubt && family.relation() == Relation::equal && row.complete;
  if (!fewer && !more) return row.complete;
  Finding finding = start_finding(rule_of(path_of(row.id)));
  finding.severity = severity_of(family);
  finding.stated = stated_text(family.relation(), wan_yuan_text(sides->left, sides->scale),
                               wan_yuan_text(sides->right, sides->scale), !row.complete) +
                   " 万元";
  finding.where.edition = edition_for(family.parent->editions, row.id);
  finding.subjects.push_back(family.tree->subject(family.organ, family.year));
  for (std::size_t i = 0; i < family.reports.size(); ++i) {
    if (find_amount(*family.reports[i], row.id)->digits == 0) continue;
    if (finding.subjects.size() > most_children) break;
    finding.subjects.push_back(family.tree->subject(family.organs[i], family.year));
  }
  out.push_back(std::move(finding));
  return true;
}

// ------------------------------------------------------------------------------------ H.SUM ----

Sum sum_of(const Figure& figure) {
  Sum sum;
  add(sum, figure.state == FigureState::not_on_form ? missing(FigureState::absent) : figure);
  return sum;
}

/// The rows of （六） as one, over children on both forms.
bool check_other_rows(const Family& family, Applicant applicant, std::vector<Finding>& out) {
  std::array<FigureId, other_rows.size()> ids{};
  Sum left;
  Sum right;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    ids[i] = figure_id(other_rows[i], applicant);
    add(left, *find_figure(*family.parent, ids[i]));
    for (const Report* const report : family.reports) add(right, *find_figure(*report, ids[i]));
  }
  const std::string instance = "requests.otherwise_handled." + std::string{name(applicant)};
  return check_count(family, instance, ids, left, right, out);
}

/// The sums of a whole family, or of one of its tables, could not be told.
void give_open(const Family& family, std::string rule, std::vector<Finding>& out) {
  Finding finding = start_finding(std::move(rule), Verdict::open);
  finding.subjects.push_back(family.tree->subject(family.organ, family.year));
  out.push_back(std::move(finding));
}

void check_sum(const Family& family, const DifferenceTable& table, std::vector<Finding>& out) {
  std::array<bool, count_of<Table>> evaluated{};
  evaluated.fill(true);
  const auto note = [&](Table of, bool done) { evaluated[index(of)] &= done; };
  const bool mixed = family.mixed[index(Table::requests)];
  for (const CountDifference& row : table.counts) {
    if (mixed && is_other_row(row.id)) continue;
    note(table_of(row.id), check_count(family, path_of(row.id), std::span{&row.id, 1},
                                       sum_of(row.parent), row.children, out));
  }
  if (mixed) {
    for (const Applicant applicant : all_values<Applicant>) {
      note(Table::requests, check_other_rows(family, applicant, out));
    }
  }
  for (const AmountDifference& row : table.amounts) {
    note(Table::disclosure, check_amount(family, row, out));
  }
  if (!family.complete) {
    give_open(family, "H.SUM", out);
    return;
  }
  for (const Table each : all_values<Table>) {
    if (!evaluated[index(each)]) give_open(family, rule_of(name(each)), out);
  }
}

// --------------------------------------------------------------------------------- H.DOUBLE ----

/// What an organ has more than its children, over the figures of one table; none where a sum
/// overflows.
using Residual = std::vector<std::pair<FigureId, std::int64_t>>;

Residual residual_of(const DifferenceTable& table, Table of) {
  Residual residual;
  for (const CountDifference& row : table.counts) {
    if (table_of(row.id) != of || !is_printed(row.parent) || !row.children.value) continue;
    const auto difference = difference_of(sum_of(row.parent), row.children);
    if (!difference) return {};
    residual.emplace_back(row.id, *difference);
  }
  return residual;
}

/// Whether the residual is `sign` times the figures of a report.
bool equals(const Residual& residual, int sign, const Report& report) {
  return std::all_of(residual.begin(), residual.end(), [&](const auto& each) {
    const std::int64_t number = or_zero(*find_figure(report, each.first));
    return number != std::numeric_limits<std::int64_t>::min() && each.second == sign * number;
  });
}

void check_double(const Family& family, const DifferenceTable& table, std::vector<Finding>& out) {
  for (const Table of : all_values<Table>) {
    const Residual residual = residual_of(table, of);
    const bool nothing = std::all_of(residual.begin(), residual.end(),
                                     [](const auto& each) { return each.second == 0; });
    if (nothing) continue;
    for (std::size_t i = 0; i < family.reports.size(); ++i) {
      const Report& child = *family.reports[i];
      if (!equals(residual, +1, child) && !equals(residual, -1, child)) continue;
      if (bits_told(child, of) < bits_among(family.reports.size())) continue;
      Finding finding = start_finding("H.DOUBLE." + std::string{name(of)});
      finding.where.edition = edition_for(family.parent->editions, residual.front().first);
      finding.subjects.push_back(family.tree->subject(family.organ, family.year));
      finding.subjects.push_back(family.tree->subject(family.organs[i], family.year));
      out.push_back(std::move(finding));
      break;
    }
  }
}

}  // namespace

void check_sums(const OrganTree& tree, std::vector<Finding>& out) {
  std::vector<Finding> doubles;
  for (std::size_t organ = 0; organ < tree.size(); ++organ) {
    for (const YearVersions& versions : tree.years(organ)) {
      if (!versions.certain || tree.children(organ).empty()) continue;
      const Report& parent = tree.report(versions.chosen);
      const auto family = family_of(tree, organ, versions.year, parent);
      if (!family) continue;
      if (family->reports.empty()) {
        give_open(*family, "H.SUM", out);
        continue;
      }
      const DifferenceTable table = difference_table(parent, family->reports);
      check_sum(*family, table, out);
      check_double(*family, table, doubles);
    }
  }
  for (Finding& finding : doubles) out.push_back(std::move(finding));
}

}  // namespace govinfo::inline v0_1::detail
