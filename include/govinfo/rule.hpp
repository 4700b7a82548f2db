// SPDX-License-Identifier: Apache-2.0
// A rule is data: what it looks at, what it says, and where the law says so.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "govinfo/category.hpp"
#include "govinfo/form.hpp"
#include "govinfo/path.hpp"

namespace govinfo::inline v0_1 {

/// Where a rule comes from. `quote` is verbatim, empty where no official wording is known.
struct LegalSource {
  std::string_view document;
  std::string_view place;
  std::string_view quote;

  friend constexpr bool operator==(const LegalSource&, const LegalSource&) = default;
};

/// A figure in an example of a rule.
struct CaseFigure {
  FigureId id;
  std::int64_t number;
};

/// An example: a report in which these figures are printed and all others are 0.
struct RuleCase {
  bool passes;
  std::span<const CaseFigure> figures;
};

/// A family of rules: one rule for each row, column or block it speaks of.
///
/// Messages are templates. {place} is where the figures stand, {left_sum} and {right_sum} are the
/// two sides written out, {left}, {right} and {difference} their values, {missing} how many figures
/// have none; {reason} is what the rule's id ends with (find_reason), {text} the text in the source
/// and {line} its place. `open` says that it could not be evaluated; empty for facts.
struct RuleFamily {
  std::string_view id;
  RuleScope scope;
  Severity severity;
  std::uint8_t level;  ///< 0 structure, 1 within the report, 2 over years, 3 over organs
  MissingPolicy missing;
  RuleStatus status;
  Text title;
  Text message;
  Text open;
  Text advice;
  LegalSource legal;
  std::span<const RuleCase> cases;
};

/// A figure of a linear equation: `sign` +1 stands on the left side, −1 on the right side.
struct EquationTerm {
  FigureId id{};
  std::int8_t sign = 1;
};

/// The equation Σ left = Σ right between figures of one table. `instance` names the row, column or
/// block; `implied` is set where the other equations of the table imply this one.
struct Equation {
  static constexpr std::size_t capacity = 24;

  std::string_view family;
  std::string_view instance;
  bool implied = false;
  std::size_t size = 0;
  std::array<EquationTerm, capacity> data{};

  [[nodiscard]] constexpr std::span<const EquationTerm> terms() const noexcept {
    return std::span{data}.first(size);
  }
  constexpr void add(FigureId id, int sign) noexcept {
    data[size++] = {id, static_cast<std::int8_t>(sign)};
  }
};

/// "T3.BAL.natural_person"
[[nodiscard]] inline std::string rule_id(const Equation& equation) {
  std::string id{equation.family};
  id += '.';
  id += equation.instance;
  return id;
}

}  // namespace govinfo::inline v0_1
