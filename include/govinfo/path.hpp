// SPDX-License-Identifier: Apache-2.0
// Every figure of both forms has a dense id and a path ("requests.not_held.natural_person").
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/report.hpp"
#include "govinfo/table.hpp"

namespace govinfo::inline v0_1 {

/// A figure of the union of both forms: 0 … 181 table 三 (row × 7 + column), 182 … 210 table 二
/// (in the order of DisclosureTable), 211 … 225 table 四. Ids are appended, never renumbered.
enum class FigureId : std::uint16_t {};

inline constexpr std::size_t request_figure_count = count_of<RequestRow> * count_of<Applicant>;
inline constexpr std::size_t disclosure_figure_count = 29;
inline constexpr std::size_t remedy_figure_count = count_of<Remedy> * count_of<RemedyResult>;
inline constexpr std::size_t figure_count =
    request_figure_count + disclosure_figure_count + remedy_figure_count;

[[nodiscard]] constexpr std::size_t index(FigureId id) noexcept {
  return static_cast<std::size_t>(id);
}

/// All ids, 0 … figure_count − 1.
inline constexpr std::array<FigureId, figure_count> all_figures = [] {
  std::array<FigureId, figure_count> ids{};
  for (std::size_t i = 0; i < figure_count; ++i) ids[i] = static_cast<FigureId>(i);
  return ids;
}();

[[nodiscard]] constexpr FigureId figure_id(RequestRow row, Applicant applicant) noexcept {
  return static_cast<FigureId>(index(row) * count_of<Applicant> + index(applicant));
}
[[nodiscard]] constexpr FigureId figure_id(Outcome outcome, Applicant applicant) noexcept {
  return figure_id(row_of(outcome), applicant);
}
[[nodiscard]] constexpr FigureId figure_id(Remedy remedy, RemedyResult result) noexcept {
  return static_cast<FigureId>(request_figure_count + disclosure_figure_count +
                               index(remedy) * count_of<RemedyResult> + index(result));
}

/// The table in which a figure stands.
[[nodiscard]] constexpr Table table_of(FigureId id) noexcept {
  if (index(id) < request_figure_count) return Table::requests;
  return index(id) < request_figure_count + disclosure_figure_count ? Table::disclosure
                                                                    : Table::remedies;
}

namespace detail {

/// Calls `visit(id, figure)` for every figure of a table of EnumArrays or structs, ids ascending.
template <class T, class Visit>
constexpr void walk_figures(T& object, std::size_t& next, Visit& visit) {
  using Type = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Type, Figure> || std::is_same_v<Type, Amount>) {
    visit(static_cast<FigureId>(next++), object);
  } else {
    for_each_field(object,
                   [&](std::string_view, auto& member) { walk_figures(member, next, visit); });
  }
}

}  // namespace detail

/// Calls `visit(id, figure)` for every figure of a report, ids ascending; `figure` is a Figure or
/// an Amount.
template <class R, class Visit>
  requires std::is_same_v<std::remove_const_t<R>, Report>
constexpr void for_each_figure(R& report, Visit&& visit) {
  std::size_t next = 0;
  detail::walk_figures(report.requests, next, visit);
  detail::walk_figures(report.disclosure, next, visit);
  detail::walk_figures(report.remedies, next, visit);
}

/// Calls `visit(figure)` with the Figure or Amount that `id` names, by reference.
template <class R, class Visit>
  requires std::is_same_v<std::remove_const_t<R>, Report>
constexpr void visit_figure(R& report, FigureId id, Visit&& visit) {
  const std::size_t i = index(id);
  if (i < request_figure_count) {
    visit(report.requests.rows[i / count_of<Applicant>].cells[i % count_of<Applicant>]);
  } else if (i >= request_figure_count + disclosure_figure_count && i < figure_count) {
    const std::size_t cell = i - request_figure_count - disclosure_figure_count;
    visit(
        report.remedies.cells[cell / count_of<RemedyResult>].cells[cell % count_of<RemedyResult>]);
  } else if (i < figure_count) {
    std::size_t next = request_figure_count;
    for_each_field(report.disclosure, [&](std::string_view, auto& item) {
      for_each_field(item, [&](std::string_view, auto& figure) {
        if (next++ == i) visit(figure);
      });
    });
  }
}

/// The figure that `id` names; null when `id` names an amount.
[[nodiscard]] constexpr const Figure* find_figure(const Report& report, FigureId id) noexcept {
  const Figure* found = nullptr;
  visit_figure(report, id, [&](const auto& figure) {
    if constexpr (std::is_same_v<decltype(figure), const Figure&>) found = &figure;
  });
  return found;
}
[[nodiscard]] constexpr Figure* find_figure(Report& report, FigureId id) noexcept {
  return const_cast<Figure*>(find_figure(std::as_const(report), id));
}

/// The amount that `id` names; null when `id` names a count.
[[nodiscard]] constexpr const Amount* find_amount(const Report& report, FigureId id) noexcept {
  const Amount* found = nullptr;
  visit_figure(report, id, [&](const auto& figure) {
    if constexpr (std::is_same_v<decltype(figure), const Amount&>) found = &figure;
  });
  return found;
}
[[nodiscard]] constexpr Amount* find_amount(Report& report, FigureId id) noexcept {
  return const_cast<Amount*>(find_amount(std::as_const(report), id));
}

/// What the source shows for a figure, of either kind.
[[nodiscard]] constexpr FigureState state_of(const Report& report, FigureId id) noexcept {
  FigureState state = FigureState::absent;
  visit_figure(report, id, [&](const auto& figure) { state = figure.state; });
  return state;
}

namespace detail {

/// The paths of all figures, one after the other in one static text.
struct PathTable {
  static constexpr std::size_t capacity = 12000;
  std::array<char, capacity> text{};
  std::array<std::uint16_t, figure_count + 1> first{};
};

inline constexpr PathTable path_table = [] {
  PathTable table;
  const char* const begin = table.text.data();
  char* end = table.text.data();
  std::size_t id = 0;
  const auto put = [&](std::string_view part) {
    for (const char c : part) *end++ = c;
  };
  const auto add = [&](std::string_view a, std::string_view b, std::string_view c) {
    put(a);
    put(".");
    put(b);
    put(".");
    put(c);
    table.first[++id] = static_cast<std::uint16_t>(end - begin);
  };
  for (RequestRow row : all_values<RequestRow>) {
    for (Applicant applicant : all_values<Applicant>) add("requests", name(row), name(applicant));
  }
  DisclosureTable disclosure;
  for_each_field(disclosure, [&](std::string_view item, auto& figures) {
    for_each_field(figures,
                   [&](std::string_view column, auto&) { add("disclosure", item, column); });
  });
  for (Remedy remedy : all_values<Remedy>) {
    for (RemedyResult result : all_values<RemedyResult>) {
      add("remedies", name(remedy), name(result));
    }
  }
  return table;
}();

inline constexpr std::array<FigureKind, disclosure_figure_count> disclosure_kinds = [] {
  std::array<FigureKind, disclosure_figure_count> kinds{};
  std::size_t i = 0;
  DisclosureTable table;
  for_each_field(table, [&](std::string_view, auto& item) {
    for_each_field(item, [&](std::string_view column, auto& figure) {
      constexpr bool amount = std::is_same_v<std::remove_cvref_t<decltype(figure)>, Amount>;
      kinds[i++] = amount               ? FigureKind::amount
                   : column == "change" ? FigureKind::change
                                        : FigureKind::count;
    });
  });
  return kinds;
}();

}  // namespace detail

/// The path of a figure, with static storage; empty when `id` is none.
[[nodiscard]] constexpr std::string_view path_of(FigureId id) noexcept {
  if (index(id) >= figure_count) return {};
  const auto& table = detail::path_table;
  const std::size_t first = table.first[index(id)];
  return std::string_view{table.text.data(), table.text.size()}.substr(
      first, table.first[index(id) + 1] - first);
}

/// The figure with this path, exactly; none when there is no such one.
[[nodiscard]] constexpr std::optional<FigureId> parse_path(std::string_view path) noexcept {
  const std::size_t first = path.find('.');
  const std::size_t second = first == path.npos ? path.npos : path.find('.', first + 1);
  if (second == path.npos) return std::nullopt;
  const std::string_view row = path.substr(first + 1, second - first - 1);
  const std::string_view column = path.substr(second + 1);
  switch (parse_name<Table>(path.substr(0, first)).value_or(Table::disclosure)) {
    case Table::requests: {
      const auto request_row = parse_name<RequestRow>(row);
      const auto applicant = parse_name<Applicant>(column);
      if (request_row && applicant) return figure_id(*request_row, *applicant);
      break;
    }
    case Table::remedies: {
      const auto remedy = parse_name<Remedy>(row);
      const auto result = parse_name<RemedyResult>(column);
      if (remedy && result) return figure_id(*remedy, *result);
      break;
    }
    case Table::disclosure:
      for (std::size_t i = 0; i < disclosure_figure_count; ++i) {
        const auto id = static_cast<FigureId>(request_figure_count + i);
        if (path_of(id) == path) return id;
      }
      break;
  }
  return std::nullopt;
}

namespace detail {

/// Not constexpr and never defined: its name is what the compiler says.
void no_figure_has_this_path();

}  // namespace detail

/// The figure with this path; a path that does not exist does not compile.
[[nodiscard]] consteval FigureId figure_id(std::string_view path) {
  const std::optional<FigureId> id = parse_path(path);
  if (!id) detail::no_figure_has_this_path();
  return *id;
}

/// A count, a signed change, or money.
[[nodiscard]] constexpr FigureKind kind_of(FigureId id) noexcept {
  return table_of(id) == Table::disclosure
             ? detail::disclosure_kinds[index(id) - request_figure_count]
             : FigureKind::count;
}

static_assert(figure_count == 226);
static_assert(path_of(figure_id(Outcome::not_held, Applicant::natural_person)) ==
              "requests.not_held.natural_person");
static_assert(path_of(FigureId{225}) == "remedies.litigation_after_reconsideration.total");

}  // namespace govinfo::inline v0_1
