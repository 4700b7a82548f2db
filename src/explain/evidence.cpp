// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <optional>

#include "govinfo/error.hpp"
#include "govinfo/evidence.hpp"
#include "govinfo/place.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1 {

namespace {

void check_years(const Report* earlier, const Report* later) {
  if (earlier == nullptr || later == nullptr || !earlier->year || !later->year) return;
  // Compared as they are: a year of the outside may be any number.
  if (std::int64_t{*earlier->year} + 1 != std::int64_t{*later->year}) {
    throw UsageError("the years do not follow each other");
  }
}

void add_column(const Report& other, RequestRow there, RequestRow here, EvidenceKind kind,
                std::vector<Evidence>& out) {
  for (const Applicant applicant : all_values<Applicant>) {
    const Figure& figure = *find_figure(other, figure_id(there, applicant));
    if (is_printed(figure)) out.push_back({figure_id(here, applicant), 0, figure.number, kind});
  }
}

}  // namespace

std::vector<Evidence> evidence_of_years(const Report* previous, const Report& report,
                                        const Report* next) {
  check_years(previous, &report);
  check_years(&report, next);
  std::vector<Evidence> out;
  if (previous != nullptr) {
    add_column(*previous, RequestRow::carried_out, RequestRow::carried_in,
               EvidenceKind::previous_year, out);
  }
  if (next != nullptr) {
    add_column(*next, RequestRow::carried_in, RequestRow::carried_out, EvidenceKind::next_year,
               out);
  }
  return out;
}

std::vector<Evidence> evidence_of_children(const Report& report, std::span<const Report> children) {
  std::vector<Evidence> out;
  if (children.empty()) return out;
  for (const FigureId id : all_figures) {
    if (table_of(id) == Table::disclosure) continue;
    if (!on_form(id, edition_for(report.editions, id))) continue;
    Sum sum;
    for (const Report& child : children) {
      // What the form of another edition does not have is none.
      add(sum, *find_figure(child, id));
    }
    if (is_exact(sum)) out.push_back({id, 0, *sum.value, EvidenceKind::children});
  }
  return out;
}

}  // namespace govinfo::inline v0_1
