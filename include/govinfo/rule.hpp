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

/// An example: what passes, and a change to it that makes the rule fail. Both are YAML in flow
/// style, as users write them; rule_case.hpp says what stands in it. The change is laid over what
/// passes, so that the two differ in nothing else.
struct RuleCase {
  std::string_view passes;
  std::string_view change;
};

/// A family of rules: one rule for each row, column or block it speaks of.
///
/// `expression` is the rule in the language of expression.hpp, empty where it is written in code;
/// `when` must hold for the rule to speak; `on` are the editions of the form that it knows.
/// Messages are templates. {place} is where the figures stand, {left_sum} and {right_sum} are the
/// two sides written out, {left}, {right} and {difference} their values, {missing} how many figures
/// have none, {figures} the figures with their labels, {alternatives} the sums that a sentence can
/// mean; {reason} is what the rule's id ends with (find_reason), {text} the text in the source,
/// {line} its place and {stated} what the prose says; {this}, {other} and {others} are the first,
/// the second, and all reports but the first that are compared. `open` says that it could not be
/// evaluated; empty for facts.
struct RuleFamily {
  std::string_view id = {};
  RuleScope scope = RuleScope::report;
  Severity severity = Severity::error;
  std::uint8_t level = 0;  ///< 0 structure, 1 within the report, 2 over years, 3 over organs
  MissingPolicy missing = MissingPolicy::unknown;
  RuleStatus status = RuleStatus::active;
  Text title = {};
  Text message = {};
  Text open = {};
  Text advice = {};
  LegalSource legal = {};
  RuleCase example = {};
  std::string_view expression = {};
  std::string_view when = {};
  OnForm on = {};
  Tolerance tolerance = Tolerance::exact;
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
