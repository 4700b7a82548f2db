// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

#include "govinfo/difference.hpp"
#include "rules/money.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// What the children have of one figure.
struct Added {
  Sum sum;
  std::optional<detail::Money> money = detail::Money{};
  std::uint32_t reported = 0;
  bool on_form = false;
};

using AddedFigures = std::array<Added, figure_count>;

void add_report(AddedFigures& all, const Report& report) {
  for_each_figure(report, [&](FigureId id, const auto& figure) {
    Added& added = all[index(id)];
    added.on_form = added.on_form || figure.state != FigureState::not_on_form;
    if constexpr (std::is_same_v<decltype(figure), const Figure&>) {
      // The form of this child does not ask for it, but the organ may well have had some.
      add(added.sum,
          figure.state == FigureState::not_on_form ? missing(FigureState::absent) : figure);
      if (is_printed(figure)) ++added.reported;
    } else if (const auto money = detail::money_of(figure)) {
      if (added.money) added.money = detail::add_money(*added.money, *money);
      ++added.reported;
    }
  });
}

std::optional<std::int64_t> own_share(const Figure& parent, const Added& added) {
  if (!is_printed(parent) || !is_exact(added.sum)) return std::nullopt;
  const std::int64_t sum = *added.sum.value;
  if (sum == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return detail::checked_add(parent.number, -sum);
}

std::optional<Amount> own_share(const Amount& parent, const Added& added) {
  const auto whole = detail::money_of(parent);
  if (!whole || !added.money) return std::nullopt;
  const auto share = detail::add_money(*whole, *added.money, -1);
  return share ? detail::amount_of(*share) : std::nullopt;
}

template <class Child>
DifferenceTable table_of_children(const Report& parent, std::span<const Child> children) {
  const auto all = std::make_unique<AddedFigures>();
  for (const Child& child : children) {
    if constexpr (std::is_pointer_v<Child>) {
      add_report(*all, *child);
    } else {
      add_report(*all, child);
    }
  }
  DifferenceTable table;
  table.children = static_cast<std::uint32_t>(children.size());
  for_each_figure(parent, [&](FigureId id, const auto& figure) {
    const Added& added = (*all)[index(id)];
    if (!is_additive(id) || (figure.state == FigureState::not_on_form && !added.on_form)) return;
    const bool complete = added.reported == table.children;
    if constexpr (std::is_same_v<decltype(figure), const Figure&>) {
      table.counts.push_back(
          {id, figure, added.sum, own_share(figure, added), added.reported, complete});
    } else {
      table.amounts.push_back(
          {id, figure, added.money ? detail::amount_of(*added.money) : std::nullopt,
           complete ? own_share(figure, added) : std::nullopt, added.reported, complete});
    }
  });
  return table;
}

}  // namespace

DifferenceTable difference_table(const Report& parent, std::span<const Report> children) {
  return table_of_children(parent, children);
}

DifferenceTable difference_table(const Report& parent, std::span<const Report* const> children) {
  return table_of_children(parent, children);
}

}  // namespace govinfo::inline v0_1
