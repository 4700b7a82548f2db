// SPDX-License-Identifier: Apache-2.0
#include <bit>
#include <cstddef>
#include <type_traits>

#include "govinfo/path.hpp"
#include "govinfo/table.hpp"
#include "rules/same_table.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

template <class Visit>
void walk(const Report& report, Table table, Visit&& visit) {
  std::size_t next = 0;
  switch (table) {
    case Table::requests: walk_figures(report.requests, next, visit); return;
    case Table::disclosure:
      next = request_figure_count;
      walk_figures(report.disclosure, next, visit);
      return;
    case Table::remedies:
      next = request_figure_count + disclosure_figure_count;
      walk_figures(report.remedies, next, visit);
      return;
  }
}

/// Whether no identity of the form gives the figure out of others: neither a total, nor the
/// requests received, which the results and what is carried over give.
bool is_independent(FigureId id) noexcept {
  switch (table_of(id)) {
    case Table::requests: {
      const auto row = static_cast<RequestRow>(index(id) / count_of<Applicant>);
      const auto applicant = static_cast<Applicant>(index(id) % count_of<Applicant>);
      return applicant != Applicant::total && row != RequestRow::processed &&
             row != RequestRow::received;
    }
    case Table::remedies: return path_of(id).substr(path_of(id).rfind('.')) != ".total";
    case Table::disclosure: break;
  }
  return true;
}

std::uint64_t number_of(const Figure& figure) noexcept {
  return static_cast<std::uint64_t>(figure.number);
}
std::uint64_t number_of(const Amount& amount) noexcept {
  return static_cast<std::uint64_t>(amount.digits);
}

}  // namespace

bool same_table(const Report& a, const Report& b, Table table) noexcept {
  switch (table) {
    case Table::requests: return a.requests == b.requests;
    case Table::disclosure: return a.disclosure == b.disclosure;
    case Table::remedies: break;
  }
  return a.remedies == b.remedies;
}

bool same_figures(const Report& a, const Report& b) noexcept {
  return a.requests == b.requests && a.disclosure == b.disclosure && a.remedies == b.remedies;
}

std::uint64_t table_hash(const Report& report, Table table) noexcept {
  std::uint64_t hash = 14695981039346656037u;
  walk(report, table, [&](FigureId, const auto& figure) {
    hash = (hash ^ number_of(figure)) * 1099511628211u;
    hash = (hash ^ index(figure.state)) * 1099511628211u;
    hash ^= hash >> 29;
  });
  return hash;
}

unsigned bits_told(const Report& report, Table table) noexcept {
  unsigned bits = 0;
  walk(report, table, [&](FigureId id, const auto& figure) {
    const std::uint64_t number = number_of(figure);
    if (!is_printed(figure) || number == 0 || !is_independent(id)) return;
    const bool negative = (number >> 63) != 0;
    bits += static_cast<unsigned>(std::bit_width(negative ? 0 - number : number)) + 1;
  });
  return bits;
}

unsigned bits_among(std::size_t count) noexcept {
  return bits_of_a_copy + 2 * static_cast<unsigned>(std::bit_width(count));
}

}  // namespace govinfo::inline v0_1::detail
