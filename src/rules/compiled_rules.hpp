// SPDX-License-Identifier: Apache-2.0
// What a rule set is made of: rules with their expressions read once, and the settings over them.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/expression.hpp"
#include "govinfo/rule_set.hpp"

namespace govinfo::inline v0_1::detail {

/// A comparison that is ready to run. `id` is the family and its instance.
struct CompiledComparison {
  std::size_t rule = 0;  ///< place in CompiledRules::rules
  std::string id;
  Comparison comparison;
  std::vector<Comparison> when;
};

struct CompiledRules {
  std::vector<Rule> rules;
  std::vector<RuleSetting> settings;
  /// By edition of the form. The identities are not among them: they have a quick way of their own
  /// (check_identities.hpp).
  std::array<std::vector<CompiledComparison>, count_of<Edition>> comparisons;
  /// Rules in code that users added, by place in `rules`.
  std::vector<std::pair<std::size_t, Check>> checks;
  /// Whether some setting or rule asks for anything but what the catalogue says.
  bool adjusted = false;
};

/// Reads the expressions. Throws RuleError that names the rule.
[[nodiscard]] std::shared_ptr<const CompiledRules> compile(
    std::vector<Rule> rules, std::vector<RuleSetting> settings,
    std::vector<std::pair<std::size_t, Check>> checks = {});

/// Whether `id` is `family` or one of its instances.
[[nodiscard]] constexpr bool is_instance(std::string_view id, std::string_view family) noexcept {
  return id.starts_with(family) && (id.size() == family.size() || id[family.size()] == '.');
}

}  // namespace govinfo::inline v0_1::detail
