// SPDX-License-Identifier: Apache-2.0
// Checks the rules themselves.
#include <algorithm>
#include <exception>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/enum.hpp"
#include "govinfo/identity.hpp"
#include "govinfo/rule_set.hpp"
#include "rules/compiled_rules.hpp"
#include "rules/linear_system.hpp"

namespace govinfo::inline v0_1 {

namespace {

// ---- words and examples
// --------------------------------------------------------------------------

void check_words(const Rule& rule, std::vector<LintMessage>& out) {
  const auto complain = [&](std::string zh, std::string en) {
    out.push_back({"translation", {rule.id}, {std::move(zh), std::move(en)}});
  };
  struct Field {
    const Words& words;
    std::string zh;
    std::string en;
    bool required;
  };
  const bool own_words = !rule.message.zh.empty() || !rule.message.en.empty();
  for (const Field& field :
       {Field{rule.title, "标题", "title", true}, Field{rule.message, "信息", "message", false},
        Field{rule.open, "未核对时的信息", "message when open", false},
        Field{rule.advice, "建议", "advice", own_words}}) {
    const bool zh = !field.words.zh.empty();
    const bool en = !field.words.en.empty();
    if (zh && en) continue;
    if (!zh && !en && !field.required) continue;
    complain(rule.id + "：" + field.zh + "缺少" +
                 (zh   ? "英文"
                  : en ? "中文"
                       : "中文和英文"),
             rule.id + ": the " + field.en + " is missing in " +
                 (zh   ? "English"
                  : en ? "Chinese"
                       : "Chinese and English"));
  }
}

/// The example must pass, and fail with its change. Rules are run as active whatever their setting.
void check_example(const RuleSet& rules, const Rule& rule, std::vector<LintMessage>& out) {
  const auto complain = [&](std::string kind, std::string zh, std::string en) {
    out.push_back({std::move(kind), {rule.id}, {rule.id + "：" + zh, rule.id + ": " + en}});
  };
  if (rule.example.empty() || rule.counterexample.empty()) {
    complain("example", "没有一正一反的例子", "there is no example with a change that fails");
    return;
  }
  try {
    RuleSet active = rules;
    if (rules.status_of(rule.id) != RuleStatus::active || !rules.settings().empty()) {
      active = with_setting(rules, {rule.id, {}, RuleStatus::active});
    }
    if (!example_findings(active, rule.id, false).empty()) {
      complain("case", "应当通过的例子没有通过", "the example that must pass does not");
    }
    if (example_findings(active, rule.id, true).empty()) {
      complain("case", "应当不通过的例子通过了",
               "the example with its change must fail, and passes");
    }
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    complain("case", std::string{"例子无法运行："} + error.what(),
             std::string{"the example cannot be run: "} + error.what());
  }
}

// ---- what the rules say together
// -----------------------------------------------------------------

/// A rule without a condition, as constraints over figures of one edition.
struct Linear {
  std::string id;
  detail::Constraint constraint;
  bool equation = true;
  bool implied = false;
};

std::uint32_t variable_of(const LinearTerm& term) {
  return static_cast<std::uint32_t>(index(term.id)) * 3 + static_cast<std::uint32_t>(term.whose);
}

/// None where the comparison cannot be put as constraints: ≠, or a figure that may be negative.
std::optional<Linear> linear_of(const detail::CompiledComparison& compiled) {
  const Comparison& comparison = compiled.comparison;
  if (!compiled.when.empty() || comparison.relation == Relation::not_equal) return std::nullopt;
  Linear linear;
  linear.id = compiled.id;
  std::map<std::uint32_t, std::int64_t> factors;
  std::int64_t unit = 0;
  for (const LinearTerm& term : comparison.terms) {
    if (kind_of(term.id) == FigureKind::change) return std::nullopt;
    std::int64_t& factor = factors[variable_of(term)];
    if (__builtin_add_overflow(factor, term.right ? -term.factor : term.factor, &factor)) {
      return std::nullopt;
    }
    unit = std::gcd(unit, term.factor);
  }
  std::int64_t bound = 0;
  if (__builtin_sub_overflow(comparison.right, comparison.left, &bound)) return std::nullopt;
  unit = std::gcd(unit, bound);
  if (unit == 0) unit = 1;
  detail::Constraint constraint;
  for (const auto& [variable, factor] : factors) {
    if (factor != 0) constraint.terms.emplace_back(variable, factor / unit);
  }
  constraint.bound = bound / unit;
  const auto negated = [](detail::Constraint from) {
    for (auto& term : from.terms) term.second = -term.second;
    from.bound = -from.bound;
    return from;
  };
  // Counts are whole numbers and the factors have no common divisor: less is at least one less.
  switch (comparison.relation) {
    case Relation::equal: break;
    case Relation::less: --constraint.bound; [[fallthrough]];
    case Relation::less_equal: constraint.equation = false; break;
    case Relation::greater: ++constraint.bound; [[fallthrough]];
    case Relation::greater_equal:
      constraint = negated(std::move(constraint));
      constraint.equation = false;
      break;
    case Relation::not_equal: return std::nullopt;
  }
  linear.equation = constraint.equation;
  linear.constraint = std::move(constraint);
  return linear;
}

Linear linear_of(const Equation& equation) {
  Linear linear;
  linear.id = rule_id(equation);
  linear.implied = equation.implied;
  detail::Constraint constraint;
  for (const EquationTerm& term : equation.terms()) {
    constraint.terms.emplace_back(variable_of(LinearTerm{term.id, 0, Whose::own, false}),
                                  term.sign);
  }
  linear.constraint = std::move(constraint);
  return linear;
}

std::vector<Linear> linear_rules(const RuleSet& rules, Edition edition) {
  std::vector<Linear> all;
  const auto runs = [&](const std::string& id) { return rules.status_of(id) != RuleStatus::off; };
  for (const Equation& equation : request_identities(edition)) {
    if (runs(rule_id(equation))) all.push_back(linear_of(equation));
  }
  for (const Equation& equation : remedy_identities()) {
    if (runs(rule_id(equation))) all.push_back(linear_of(equation));
  }
  for (const auto& compiled : rules.compiled().comparisons[index(edition)]) {
    if (!runs(compiled.id)) continue;
    if (auto linear = linear_of(compiled)) all.push_back(std::move(*linear));
  }
  return all;
}

std::vector<detail::Constraint> constraints_of(const std::vector<Linear>& rules,
                                               std::optional<std::size_t> without = {}) {
  std::vector<detail::Constraint> all;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (without != i) all.push_back(rules[i].constraint);
  }
  return all;
}

std::string joined(const std::vector<std::string>& ids, std::string_view between) {
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += between;
    text += id;
  }
  return text;
}

/// Whether the other rules force this one: then its opposite contradicts them. The rules that do
/// are the smallest such set.
std::vector<std::string> implied_by(const std::vector<Linear>& rules, std::size_t place) {
  std::vector<std::string> needed;
  const detail::Constraint& rule = rules[place].constraint;
  const auto opposite = [&](bool above) {
    // above: the left side is at least one more than the bound.
    detail::Constraint out = rule;
    out.equation = false;
    if (above) {
      for (auto& term : out.terms) term.second = -term.second;
      out.bound = -(rule.bound + 1);
    } else {
      out.bound = rule.bound - 1;
    }
    return out;
  };
  for (const bool above : {true, false}) {
    if (!above && !rule.equation) continue;
    std::vector<detail::Constraint> system;
    std::vector<std::string> ids;
    for (std::size_t other = 0; other < rules.size(); ++other) {
      if (other == place || rules[other].implied) continue;
      system.push_back(rules[other].constraint);
      ids.push_back(rules[other].id);
    }
    system.push_back(opposite(above));
    const std::vector<std::size_t> proof = detail::conflict_around(system, system.size() - 1);
    if (proof.empty()) return {};
    for (const std::size_t i : proof) {
      if (i < ids.size()) needed.push_back(ids[i]);
    }
  }
  std::sort(needed.begin(), needed.end());
  needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
  // A rule that no numbers can break needs no other.
  if (needed.empty()) needed.emplace_back("");
  return needed;
}

void check_together(const RuleSet& rules, Edition edition, std::vector<LintMessage>& out) {
  const std::vector<Linear> linear = linear_rules(rules, edition);
  const auto add = [&](LintMessage message) {
    if (std::find(out.begin(), out.end(), message) == out.end()) out.push_back(std::move(message));
  };
  // Two rules that say the same.
  std::map<std::pair<bool, std::vector<std::pair<std::uint32_t, std::int64_t>>>, std::size_t> seen;
  std::vector<std::size_t> doubled;
  for (std::size_t i = 0; i < linear.size(); ++i) {
    detail::Constraint constraint = linear[i].constraint;
    std::sort(constraint.terms.begin(), constraint.terms.end());
    auto key = std::pair{constraint.equation, constraint.terms};
    key.second.emplace_back(UINT32_MAX, constraint.bound);
    const auto [at, added] = seen.emplace(std::move(key), i);
    if (added) continue;
    doubled.push_back(i);
    const std::vector<std::string> ids = {linear[at->second].id, linear[i].id};
    add({"duplicate",
         ids,
         {joined(ids, "、") + "：内容相同", joined(ids, ", ") + ": say the same"}});
  }
  std::vector<std::string> ids;
  for (const std::size_t i : detail::conflict(constraints_of(linear))) ids.push_back(linear[i].id);
  if (!ids.empty()) {
    add({"contradiction",
         ids,
         {joined(ids, "、") + "：不能同时成立", joined(ids, ", ") + ": cannot hold together"}});
    return;  // everything follows from a contradiction
  }
  for (std::size_t i = 0; i < linear.size(); ++i) {
    const Rule* const rule = rules.find(linear[i].id);
    const bool own = rule != nullptr && !rule->built_in;
    if (!own && !linear[i].implied) continue;
    if (std::find(doubled.begin(), doubled.end(), i) != doubled.end()) continue;
    const std::vector<std::string> by = implied_by(linear, i);
    if (linear[i].implied && by.empty()) {
      add({"case",
           {linear[i].id},
           {linear[i].id + "：标为蕴含，但其他规则推不出它",
            linear[i].id + ": marked as implied, but does not follow from the others"}});
    }
    if (linear[i].implied || by.empty()) continue;
    const bool always = by.front().empty();
    LintMessage message{
        "redundant",
        {linear[i].id},
        {linear[i].id + (always ? "：永远成立" : "：由 " + joined(by, "、") + " 推出"),
         linear[i].id + (always ? ": always holds" : ": follows from " + joined(by, ", "))}};
    if (!always) message.rules.insert(message.rules.end(), by.begin(), by.end());
    add(std::move(message));
  }
}

}  // namespace

std::vector<LintMessage> lint(const RuleSet& rules) {
  std::vector<LintMessage> out;
  for (const Rule& rule : rules.rules()) {
    check_words(rule, out);
    check_example(rules, rule, out);
  }
  for (Edition edition : all_values<Edition>) check_together(rules, edition, out);
  return out;
}

}  // namespace govinfo::inline v0_1
