// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/catalogue.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/identity.hpp"
#include "govinfo/rule_set.hpp"
#include "rules/compiled_rules.hpp"

namespace govinfo::inline v0_1 {

namespace {

Words words_of(const Text& text) { return {std::string{text.zh}, std::string{text.en}}; }

Rule rule_of(const RuleFamily& family) {
  Rule rule;
  rule.id = family.id;
  rule.scope = family.scope;
  rule.severity = family.severity;
  rule.level = family.level;
  rule.status = family.status;
  rule.missing = family.missing;
  rule.tolerance = family.tolerance;
  for (Edition edition : all_values<Edition>) {
    if (family.on.in(edition)) rule.editions.push_back(edition);
  }
  rule.expression = family.expression;
  rule.when = family.when;
  rule.title = words_of(family.title);
  rule.message = words_of(family.message);
  rule.open = words_of(family.open);
  rule.advice = words_of(family.advice);
  rule.legal = {std::string{family.legal.document}, std::string{family.legal.place},
                std::string{family.legal.quote}};
  rule.example = family.example.passes;
  rule.counterexample = family.example.change;
  rule.built_in = true;
  return rule;
}

/// The identities of the form run through check_identities(), a test holds both to each other.
bool is_identity(const Rule& rule) {
  return rule.built_in &&
         (rule.id == "T3.BAL" || rule.id == "T3.SUM" || rule.id == "T3.ROW" || rule.id == "T4.SUM");
}

const std::shared_ptr<const detail::CompiledRules>& built_in() {
  static const std::shared_ptr<const detail::CompiledRules> rules = [] {
    std::vector<Rule> all;
    all.reserve(rule_families.size());
    for (const RuleFamily& family : rule_families) all.push_back(rule_of(family));
    return detail::compile(std::move(all), {});
  }();
  return rules;
}

}  // namespace

namespace detail {

std::shared_ptr<const CompiledRules> compile(std::vector<Rule> rules,
                                             std::vector<RuleSetting> settings,
                                             std::vector<std::pair<std::size_t, Check>> checks) {
  auto compiled = std::make_shared<CompiledRules>();
  compiled->rules = std::move(rules);
  compiled->settings = std::move(settings);
  compiled->checks = std::move(checks);
  compiled->adjusted = !compiled->settings.empty();
  for (std::size_t i = 0; i < compiled->rules.size(); ++i) {
    const Rule& rule = compiled->rules[i];
    if (rule.status != RuleStatus::active) compiled->adjusted = true;
    if (rule.expression.empty() || is_identity(rule)) continue;
    for (Edition edition : rule.editions) {
      try {
        for (ComparisonInstance& instance : parse_expression(rule.expression, rule.when, edition)) {
          compiled->comparisons[index(edition)].push_back(
              {i, instance.instance.empty() ? rule.id : rule.id + "." + instance.instance,
               std::move(instance.comparison), std::move(instance.when)});
        }
      } catch (const RuleError& error) {
        throw RuleError(rule.id + ": " + error.what());
      }
    }
  }
  return compiled;
}

}  // namespace detail

RuleSet::RuleSet() : compiled_(built_in()) {}

std::span<const Rule> RuleSet::rules() const noexcept { return compiled_->rules; }

std::span<const RuleSetting> RuleSet::settings() const noexcept { return compiled_->settings; }

const Rule* RuleSet::find(std::string_view id) const noexcept {
  const Rule* found = nullptr;
  for (const Rule& rule : compiled_->rules) {
    if (detail::is_instance(id, rule.id) && (!found || rule.id.size() > found->id.size())) {
      found = &rule;
    }
  }
  return found;
}

namespace {

/// The longest setting that speaks of the rule and says what is asked for; the last of equals.
template <class Says>
const RuleSetting* setting_for(std::span<const RuleSetting> settings, std::string_view id,
                               Says says) {
  const RuleSetting* found = nullptr;
  for (const RuleSetting& setting : settings) {
    if (says(setting) && detail::is_instance(id, setting.id) &&
        (!found || setting.id.size() >= found->id.size())) {
      found = &setting;
    }
  }
  return found;
}

}  // namespace

RuleStatus RuleSet::status_of(std::string_view id) const noexcept {
  const auto says = [](const RuleSetting& setting) { return setting.status.has_value(); };
  if (const auto* setting = setting_for(settings(), id, says)) return *setting->status;
  const Rule* const rule = find(id);
  return rule != nullptr ? rule->status : RuleStatus::active;
}

Severity RuleSet::severity_of(std::string_view id) const noexcept {
  const auto says = [](const RuleSetting& setting) { return setting.severity.has_value(); };
  if (const auto* setting = setting_for(settings(), id, says)) return *setting->severity;
  const Rule* const rule = find(id);
  return rule != nullptr ? rule->severity : Severity::note;
}

namespace {

/// Ids are parts of capital letters, digits and _, joined by dots, with lower-case instances.
bool is_id(std::string_view id) {
  if (id.empty() || id.size() > 100 || id.front() == '.' || id.back() == '.') return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

}  // namespace

namespace {

/// A set like `base` with other rules, settings or checks.
RuleSet rebuilt(const RuleSet& base, std::vector<Rule> more, std::vector<RuleSetting> settings,
                Check check = {}) {
  std::vector<Rule> rules(base.rules().begin(), base.rules().end());
  auto checks = base.compiled().checks;
  if (check) checks.emplace_back(rules.size(), std::move(check));
  std::move(more.begin(), more.end(), std::back_inserter(rules));
  std::vector<RuleSetting> all(base.settings().begin(), base.settings().end());
  std::move(settings.begin(), settings.end(), std::back_inserter(all));
  return RuleSet{detail::compile(std::move(rules), std::move(all), std::move(checks))};
}

/// What every added rule must have.
Rule checked(const RuleSet& base, Rule rule) {
  if (!is_id(rule.id)) {
    throw RuleError("“" + rule.id + "” is no id: letters, digits, _ and - in parts joined by dots");
  }
  for (const Rule& other : base.rules()) {
    if (detail::is_instance(rule.id, other.id) || detail::is_instance(other.id, rule.id)) {
      throw RuleError(rule.id + ": the set has a rule " + other.id + " already");
    }
  }
  if (rule.editions.empty()) {
    rule.editions.assign(all_values<Edition>.begin(), all_values<Edition>.end());
  }
  rule.built_in = false;
  return rule;
}

}  // namespace

RuleSet add_rule(const RuleSet& base, Rule rule) {
  rule = checked(base, std::move(rule));
  if (rule.expression.empty()) throw RuleError(rule.id + ": the rule has no expression");
  if (rule.scope == RuleScope::reading) {
    throw RuleError(rule.id + ": a rule with an expression has scope report, series or tree");
  }
  return rebuilt(base, {std::move(rule)}, {});
}

RuleSet add_check(const RuleSet& base, Rule rule, Check check) {
  rule = checked(base, std::move(rule));
  if (!check) throw RuleError(rule.id + ": there is no code");
  if (!rule.expression.empty() || rule.scope != RuleScope::report) {
    throw RuleError(rule.id + ": a rule in code has scope report and no expression");
  }
  return rebuilt(base, {std::move(rule)}, {}, std::move(check));
}

RuleSet with_setting(const RuleSet& base, RuleSetting setting) {
  if (base.find(setting.id) == nullptr) {
    throw RuleError("there is no rule “" + setting.id + "” to be set otherwise");
  }
  return rebuilt(base, {}, {std::move(setting)});
}

std::vector<std::string> instances_of(const RuleSet& rules, std::string_view id) {
  std::vector<std::string> ids;
  const auto add = [&](std::string instance) {
    if (detail::is_instance(instance, id) &&
        std::find(ids.begin(), ids.end(), instance) == ids.end()) {
      ids.push_back(std::move(instance));
    }
  };
  for (Edition edition : {Edition::standard_2021, Edition::trial_2019}) {
    for (const Equation& equation : request_identities(edition)) add(rule_id(equation));
    for (const Equation& equation : remedy_identities()) add(rule_id(equation));
    for (const auto& compiled : rules.compiled().comparisons[index(edition)]) add(compiled.id);
  }
  if (ids.empty() && rules.find(id) != nullptr) ids.emplace_back(id);
  return ids;
}

}  // namespace govinfo::inline v0_1
