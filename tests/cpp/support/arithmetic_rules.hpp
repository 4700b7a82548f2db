// SPDX-License-Identifier: Apache-2.0
// A rule set of which only the identities of the tables run: whether a figure is blank, huge or
// negative is no matter of arithmetic and is tested elsewhere.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "govinfo/rule_set.hpp"

namespace govinfo {

inline RuleSet arithmetic_rules() {
  constexpr std::array<std::string_view, 4> identities = {"T3.BAL", "T3.SUM", "T3.ROW", "T4.SUM"};
  RuleSet rules;
  const RuleSet all;
  for (const Rule& rule : all.rules()) {
    const bool keep = rule.id.starts_with("SYS.") || rule.id.starts_with("R.") ||
                      std::find(identities.begin(), identities.end(), rule.id) != identities.end();
    if (!keep) rules = with_setting(rules, {rule.id, {}, RuleStatus::off});
  }
  return rules;
}

}  // namespace govinfo
