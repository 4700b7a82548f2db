// SPDX-License-Identifier: Apache-2.0
// The rules that are run: the built-in ones, with what a user adds, turns off or grades otherwise.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/form.hpp"
#include "govinfo/report.hpp"
#include "govinfo/result.hpp"
#include "govinfo/rule.hpp"

namespace govinfo::inline v0_1 {

/// Words in both languages.
struct Words {
  std::string zh;
  std::string en;

  friend bool operator==(const Words&, const Words&) = default;
};
GOVINFO_DESCRIBE(Words, zh, en);

/// Where a rule comes from: document, place in it, and its words.
struct RuleSource {
  std::string document;
  std::string place;
  std::string quote;

  friend bool operator==(const RuleSource&, const RuleSource&) = default;
};
GOVINFO_DESCRIBE(RuleSource, document, place, quote);

/// A family of rules as it stands in a set: what RuleFamily is for the built-in ones, with text of
/// its own. `example` and `counterexample` are YAML: what passes, and the change with which it
/// fails. `built_in` rules without an expression are written in code.
struct Rule {
  std::string id;
  RuleScope scope = RuleScope::report;
  Severity severity = Severity::error;
  std::uint8_t level = 1;
  RuleStatus status = RuleStatus::active;
  MissingPolicy missing = MissingPolicy::unknown;
  Tolerance tolerance = Tolerance::exact;
  std::vector<Edition> editions;
  std::string expression;
  std::string when;
  Words title;
  Words message;
  Words open;
  Words advice;
  RuleSource legal;
  std::string example;
  std::string counterexample;
  bool built_in = false;

  friend bool operator==(const Rule&, const Rule&) = default;
};
GOVINFO_DESCRIBE(Rule, id, scope, severity, level, status, missing, tolerance, editions, expression,
                 when, title, message, open, advice, legal, example, counterexample, built_in);

/// What an overlay says of a rule, a family or one of its instances: the longest id wins.
struct RuleSetting {
  std::string id;
  std::optional<Severity> severity;
  std::optional<RuleStatus> status;

  friend bool operator==(const RuleSetting&, const RuleSetting&) = default;
};
GOVINFO_DESCRIBE(RuleSetting, id, severity, status);

namespace detail {
struct CompiledRules;
}

/// Rules ready to run. A value: copies share what cannot change.
class GOVINFO_API RuleSet {
 public:
  /// The built-in rules.
  RuleSet();

  [[nodiscard]] std::span<const Rule> rules() const noexcept;
  [[nodiscard]] std::span<const RuleSetting> settings() const noexcept;

  /// The rule with this id, or whose instance it is; null when there is none.
  [[nodiscard]] const Rule* find(std::string_view id) const noexcept;

  /// What becomes of findings of this rule: off, shadow (shown as a note for review) or active.
  [[nodiscard]] RuleStatus status_of(std::string_view id) const noexcept;
  [[nodiscard]] Severity severity_of(std::string_view id) const noexcept;

  /// For the library itself.
  [[nodiscard]] const detail::CompiledRules& compiled() const noexcept { return *compiled_; }
  explicit RuleSet(std::shared_ptr<const detail::CompiledRules> compiled) noexcept
      : compiled_(std::move(compiled)) {}

  friend bool operator==(const RuleSet& a, const RuleSet& b) noexcept {
    return std::ranges::equal(a.rules(), b.rules()) &&
           std::ranges::equal(a.settings(), b.settings());
  }

 private:
  std::shared_ptr<const detail::CompiledRules> compiled_;
};

/// Rules of `base` with what a YAML text adds or lays over:
///
///   rules:                       # new rules, with the fields of Rule
///     - id: L.GRANTED
///       severity: warning
///       title: {zh: …, en: …}
///       expression: requests.granted.total <= requests.processed.total
///   overlay:                     # by family or by instance
///     T3.ALLOTHER: off
///     P.COUNT: error
///     S.BLANK.requests: {severity: note, status: shadow}
///
/// Throws RuleError that names every mistake at once with its line, and the nearest name where one
/// does not exist.
[[nodiscard]] GOVINFO_API RuleSet load_rules(std::string_view yaml, const RuleSet& base = {});
[[nodiscard]] GOVINFO_API Result<RuleSet> try_load_rules(std::string_view yaml,
                                                         const RuleSet& base = {});

/// `base` with one more rule, or with settings laid over. Throws RuleError.
[[nodiscard]] GOVINFO_API RuleSet add_rule(const RuleSet& base, Rule rule);

/// A rule in code: what it finds in a report. Findings whose `rule` is empty get the id of the rule
/// and its severity. May be called from several threads at once; what it throws becomes a finding
/// SYS.RULE, and the other rules go on.
using Check = std::function<std::vector<Finding>(const Report&)>;

/// `base` with one more rule of scope `report` that is written in code: it has no expression.
[[nodiscard]] GOVINFO_API RuleSet add_check(const RuleSet& base, Rule rule, Check check);
[[nodiscard]] GOVINFO_API RuleSet with_setting(const RuleSet& base, RuleSetting setting);

/// The rules of a set as the YAML that load_rules reads; built-in ones that are written in code
/// have no expression.
[[nodiscard]] GOVINFO_API std::string to_yaml(const RuleSet& rules);
[[nodiscard]] GOVINFO_API std::string to_yaml(const Rule& rule);

/// The ids of the rules into which a family expands: "T3.BAL.natural_person" …; the id itself where
/// it does not expand, and nothing more is known of a rule written in code.
[[nodiscard]] GOVINFO_API std::vector<std::string> instances_of(const RuleSet& rules,
                                                                std::string_view id);

/// What a rule finds in its example once the change is laid over it (`changed`), or in what passes.
/// Only the findings of this rule. Throws RuleError when there is no such rule or no example.
[[nodiscard]] GOVINFO_API std::vector<Finding> example_findings(const RuleSet& rules,
                                                                std::string_view id,
                                                                bool changed = true);

/// Something wrong with a set of rules. `rules` are the ids it speaks of; for a contradiction the
/// smallest set that cannot hold together.
struct LintMessage {
  std::string kind;  ///< contradiction, redundant, duplicate, translation, example, case
  std::vector<std::string> rules;
  Words text;

  friend bool operator==(const LintMessage&, const LintMessage&) = default;
};
GOVINFO_DESCRIBE(LintMessage, kind, rules, text);

/// Checks the rules themselves: missing translations and examples, examples that do not pass and
/// fail as they say, linear rules that contradict each other (exactly, with the smallest set) or
/// that the others imply without being marked so.
[[nodiscard]] GOVINFO_API std::vector<LintMessage> lint(const RuleSet& rules);

}  // namespace govinfo::inline v0_1
