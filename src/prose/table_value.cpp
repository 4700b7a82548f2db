// SPDX-License-Identifier: Apache-2.0
#include "govinfo/form.hpp"
#include "prose/table_value.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

bool is_empty(const Figure& figure) noexcept {
  return figure.state == FigureState::blank || figure.state == FigureState::dash;
}

/// A figure with a blank as zero.
Figure filled(const Figure& figure) noexcept { return is_empty(figure) ? printed(0) : figure; }

}  // namespace

bool TableValues::column_holds(Applicant applicant) {
  Known& known = columns_[index(applicant)];
  if (known != Known::not_yet) return known == Known::yes;
  known = Known::no;
  if (!report_.editions.requests) return false;
  Sum outcomes;
  for (RequestRow row : request_rows(*report_.editions.requests)) {
    if (outcome_of(row)) add(outcomes, filled(report_.requests[row][applicant]));
  }
  const auto at = [&](RequestRow row) { return filled(report_.requests[row][applicant]); };
  Sum taken_in;
  add(taken_in, at(RequestRow::received));
  add(taken_in, at(RequestRow::carried_in));
  Sum processed;
  add(processed, at(RequestRow::processed));
  Sum dealt_with = processed;
  add(dealt_with, at(RequestRow::carried_out));
  const auto same = [](const Sum& a, const Sum& b) {
    return is_exact(a) && is_exact(b) && a.value == b.value;
  };
  if (same(outcomes, processed) && same(taken_in, dealt_with)) known = Known::yes;
  return known == Known::yes;
}

bool TableValues::block_holds(Remedy remedy) {
  Known& known = blocks_[index(remedy)];
  if (known != Known::not_yet) return known == Known::yes;
  Sum results;
  for (RemedyResult result : remedy_results) add(results, filled(report_.remedies[remedy][result]));
  const Figure total = filled(report_.remedies[remedy][RemedyResult::total]);
  const bool holds = is_exact(results) && is_printed(total) && *results.value == total.number;
  known = holds ? Known::yes : Known::no;
  return holds;
}

Figure TableValues::value(FigureId id) {
  const Figure* const figure = find_figure(report_, id);
  if (figure == nullptr) return missing(FigureState::absent);
  if (is_printed(*figure) || !is_empty(*figure)) return *figure;
  switch (table_of(id)) {
    case Table::requests: {
      const auto row = static_cast<RequestRow>(index(id) / count_of<Applicant>);
      const auto applicant = static_cast<Applicant>(index(id) % count_of<Applicant>);
      if (applicant != Applicant::total) {
        return column_holds(applicant) ? printed(0) : *figure;
      }
      Sum sum;
      for (Applicant kind : applicant_kinds) add(sum, value(figure_id(row, kind)));
      return is_exact(sum) ? printed(*sum.value) : *figure;
    }
    case Table::remedies: {
      const std::size_t cell = index(id) - request_figure_count - disclosure_figure_count;
      const auto remedy = static_cast<Remedy>(cell / count_of<RemedyResult>);
      return block_holds(remedy) ? printed(0) : *figure;
    }
    case Table::disclosure: break;
  }
  return *figure;
}

Sum TableValues::sum(std::span<const FigureId> figures) {
  Sum sum;
  for (FigureId id : figures) add(sum, value(id));
  return sum;
}

}  // namespace govinfo::inline v0_1::detail
