// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <exception>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "govinfo/check_identities.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "govinfo/validate.hpp"
#include "rules/checks.hpp"
#include "rules/compiled_rules.hpp"
#include "rules/evaluate.hpp"
#include "rules/organ_tree.hpp"
#include "rules/start_finding.hpp"
#include "rules/versions.hpp"

namespace govinfo::inline v0_1 {

namespace {

const RuleSet& rules_of(const ValidateOptions& options) {
  static const RuleSet built_in;
  return options.rules != nullptr ? *options.rules : built_in;
}

// ---- comparisons
// ---------------------------------------------------------------------------------

/// The reports that a comparison looks at, with their places among those that are checked together.
struct Subjects {
  detail::Evidence evidence;
  std::vector<Subject> named;
};

/// The edition of the form on which the figures of a comparison are looked up.
Edition edition_of(const Comparison& comparison, const Report& report) {
  return edition_for(report.editions, comparison.terms.front().id);
}

Finding finding_of(const detail::CompiledComparison& compiled, const Rule& rule,
                   const detail::Outcome3& outcome, const Subjects& subjects) {
  Finding finding;
  finding.rule = compiled.id;
  finding.verdict = outcome.verdict;
  finding.severity = outcome.verdict == Verdict::fail ? rule.severity : Severity::note;
  finding.where.edition = edition_of(compiled.comparison, *subjects.evidence.own);
  finding.left = outcome.left;
  finding.right = outcome.right;
  if (outcome.verdict == Verdict::fail && outcome.left.value && outcome.right.value) {
    std::int64_t difference = 0;
    if (!__builtin_sub_overflow(*outcome.left.value, *outcome.right.value, &difference)) {
      finding.difference = difference;
    }
  }
  finding.subjects = subjects.named;
  const auto add = [&](const LinearTerm& term, const Report& report, std::uint32_t subject) {
    detail::add_term(finding, report, term.id, term.right ? -1 : 1, subject);
  };
  for (const LinearTerm& term : compiled.comparison.terms) {
    switch (term.whose) {
      case Whose::own: add(term, *subjects.evidence.own, 0); break;
      case Whose::previous: add(term, *subjects.evidence.previous, 1); break;
      case Whose::children:
        for (std::uint32_t child = 0; child < subjects.evidence.children.size(); ++child) {
          add(term, *subjects.evidence.children[child], child + 1);
        }
        break;
    }
  }
  return finding;
}

/// Whether the source shows none of a comparison's own figures.
bool none_shown(const Comparison& comparison, const Report& own) {
  return std::all_of(comparison.terms.begin(), comparison.terms.end(), [&](const LinearTerm& term) {
    return term.whose != Whose::own || state_of(own, term.id) == FigureState::absent;
  });
}

/// Runs the rules of a scope that have an expression.
void run_comparisons(const RuleSet& rules, RuleScope scope, const Subjects& subjects,
                     std::vector<Finding>& out) {
  const detail::CompiledRules& compiled = rules.compiled();
  const Report& own = *subjects.evidence.own;
  for (Edition edition : all_values<Edition>) {
    for (const detail::CompiledComparison& each : compiled.comparisons[index(edition)]) {
      const Rule& rule = compiled.rules[each.rule];
      if (rule.scope != scope || edition_of(each.comparison, own) != edition) continue;
      if (!detail::applies(each.comparison, subjects.evidence)) continue;
      const auto holds = [&](const Comparison& condition) {
        return detail::applies(condition, subjects.evidence) &&
               detail::evaluate(condition, subjects.evidence, rule.missing).verdict ==
                   Verdict::pass;
      };
      const detail::Outcome3 outcome =
          detail::evaluate(each.comparison, subjects.evidence, rule.missing);
      if (outcome.verdict == Verdict::pass) continue;
      // Where the source shows none of the figures there is nothing that could be compared: that
      // they are lost is said elsewhere.
      if (outcome.verdict == Verdict::open && none_shown(each.comparison, own)) continue;
      if (!std::all_of(each.when.begin(), each.when.end(), holds)) continue;
      out.push_back(finding_of(each, rule, outcome, subjects));
    }
  }
}

/// Runs the rules in code that users added; what one throws is a finding, and the others go on.
void run_checks(const RuleSet& rules, const Report& report, std::vector<Finding>& out) {
  for (const auto& [place, check] : rules.compiled().checks) {
    const Rule& rule = rules.rules()[place];
    if (rules.status_of(rule.id) == RuleStatus::off) continue;
    try {
      for (Finding& finding : check(report)) {
        if (finding.rule.empty()) {
          finding.rule = rule.id;
          finding.severity = finding.verdict == Verdict::open ? Severity::note : rule.severity;
        }
        out.push_back(std::move(finding));
      }
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      Finding finding = detail::start_finding("SYS.RULE." + rule.id);
      finding.where.text = error.what();
      out.push_back(std::move(finding));
    }
  }
}

// ---- what is done with the findings
// --------------------------------------------------------------

/// What the rule set says otherwise: rules that are off or only watched, and other severities.
void adjust(std::vector<Finding>& findings, const RuleSet& rules) {
  if (!rules.compiled().adjusted) return;
  std::erase_if(findings, [&](const Finding& finding) {
    return rules.status_of(finding.rule) == RuleStatus::off;
  });
  for (Finding& finding : findings) {
    if (finding.verdict != Verdict::fail) continue;
    if (rules.status_of(finding.rule) == RuleStatus::shadow) {
      finding.verdict = Verdict::review;
      finding.severity = Severity::note;
      continue;
    }
    for (const RuleSetting& setting : rules.settings()) {
      if (setting.severity && detail::is_instance(finding.rule, setting.id)) {
        finding.severity = rules.severity_of(finding.rule);
        break;
      }
    }
  }
}

/// A figure of one of the reports that are checked together.
std::uint64_t figure_key(const Finding& finding, const Term& term) {
  const std::uint64_t report = term.subject < finding.subjects.size()
                                   ? finding.subjects[term.subject].report
                                   : std::uint64_t{0};
  return report * figure_count + index(term.id);
}

/// The failures that speak of each figure, by its key.
using Sharing = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;

Sharing sharing_of(const std::vector<Finding>& findings) {
  // The largest equation has 22 figures. A longer list (126 blank cells) has no cause in common
  // with everything that it touches.
  constexpr std::size_t most_figures = 24;
  Sharing sharing;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].verdict != Verdict::fail || findings[i].figures.size() > most_figures) continue;
    for (const Term& term : findings[i].figures) {
      std::vector<std::size_t>& all = sharing[figure_key(findings[i], term)];
      if (all.empty() || all.back() != i) all.push_back(i);
    }
  }
  return sharing;
}

/// Each finding names the rules of the other failures that speak about one of its figures.
void relate(std::vector<Finding>& findings) {
  // Above this, a figure is in so many findings that naming them all helps nobody.
  constexpr std::size_t most_related = 64;
  const Sharing sharing = sharing_of(findings);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].verdict != Verdict::fail) continue;
    std::vector<std::size_t> others;
    for (const Term& term : findings[i].figures) {
      const auto found = sharing.find(figure_key(findings[i], term));
      if (found == sharing.end()) break;  // too long a list to share
      const std::vector<std::size_t>& all = found->second;
      if (all.size() <= most_related) others.insert(others.end(), all.begin(), all.end());
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const std::size_t other : others) {
      if (other != i) findings[i].related.push_back(findings[other].rule);
    }
  }
}

/// Keeps as many findings as the caller wants and says so.
void cut(Findings& findings, const ValidateOptions& options) {
  const std::size_t all = findings.items.size();
  if (all <= options.max_findings) return;
  findings.items.resize(options.max_findings);
  findings.truncated = true;
  if (rules_of(options).status_of("SYS.TRUNCATED") == RuleStatus::off) return;
  Finding finding = detail::start_finding("SYS.TRUNCATED");
  const auto sum = [](std::size_t count) {
    const auto value = static_cast<std::int64_t>(count);
    return Sum{value, 0, {value, value}};
  };
  finding.left = sum(all);
  finding.right = sum(options.max_findings);
  findings.items.push_back(std::move(finding));
}

void finish(Findings& findings, const ValidateOptions& options) {
  adjust(findings.items, rules_of(options));
  if (!options.list_open) {
    std::erase_if(findings.items, [](const Finding& f) { return f.verdict == Verdict::open; });
  }
  if (findings.items.size() > 1) relate(findings.items);
  cut(findings, options);
}

/// Whether the set runs any rule of this family: what costs time is not run for nothing.
bool runs(const RuleSet& rules, std::string_view family) {
  if (!rules.compiled().adjusted) return true;
  for (const Rule& rule : rules.rules()) {
    if (!rule.id.starts_with(family)) continue;
    if (rules.status_of(rule.id) != RuleStatus::off) return true;
    for (const RuleSetting& setting : rules.settings()) {
      if (detail::is_instance(setting.id, rule.id) && setting.status &&
          *setting.status != RuleStatus::off) {
        return true;
      }
    }
  }
  return false;
}

std::size_t prose_size(const Report& report) {
  std::size_t size = 0;
  for (const Prose& prose : report.prose) size += prose.text.size();
  return size;
}

/// The rules of scope `report`, in the order of the catalogue.
void run_report(const Report& report, const ValidateOptions& options, std::vector<Finding>& out) {
  const RuleSet& rules = rules_of(options);
  detail::check_structure(report, out);
  std::vector<Finding> identities = check_identities(report);
  std::move(identities.begin(), identities.end(), std::back_inserter(out));
  Subjects subjects;
  subjects.evidence.own = &report;
  run_comparisons(rules, RuleScope::report, subjects, out);
  if (!report.prose.empty() && runs(rules, "P.")) {
    if (prose_size(report) > options.max_prose) {
      out.push_back(detail::start_finding("SYS.BUDGET.prose"));
    } else {
      detail::check_prose(report, out);
    }
  }
  run_checks(rules, report, out);
}

/// Where the source prints what the figures of a finding are held against: the first figure of the
/// right side (a printed total) that the source shows, else the first of the left side.
const Provenance* place_in_source(const Finding& finding, const Reading& reading) noexcept {
  const Provenance* found = nullptr;
  for (const Term& term : finding.figures) {
    const Provenance* const here = provenance_of(reading, term.id);
    if (here == nullptr) continue;
    if (term.sign < 0) return here;
    if (found == nullptr) found = here;
  }
  return found;
}

Subject subject_of(const Report& report, std::size_t place) {
  return {report.organ.name, report.year, static_cast<std::uint32_t>(place)};
}

/// The rules of scope `tree` that have an expression, for every organ with children. A child that
/// owes a report and has none stands as one whose figures are all absent: sums over the children
/// are open then, not too small.
void run_families(std::span<const Report> reports, const Roster& roster, const RuleSet& rules,
                  std::vector<Finding>& out) {
  const Report unreported = blank_report(Edition::standard_2021);
  std::vector<Finding> said_already;
  const detail::OrganTree tree(reports, roster, said_already);
  for (const int year : tree.all_years()) {
    for (const std::size_t organ : tree.reporting(year)) {
      if (tree.children(organ).empty()) continue;
      Subjects subjects;
      std::vector<const Report*> children;
      const auto add = [&](std::size_t of) -> const Report& {
        const detail::YearVersions* const found = tree.find(of, year);
        subjects.named.push_back(tree.subject(of, year));
        return found != nullptr && found->certain ? tree.report(found->chosen) : unreported;
      };
      subjects.evidence.own = &add(organ);
      for (const std::size_t child : tree.children(organ)) {
        if (tree.find(child, year) != nullptr || tree.owes(child, year)) {
          children.push_back(&add(child));
        }
      }
      subjects.evidence.children = children;
      run_comparisons(rules, RuleScope::tree, subjects, out);
    }
  }
}

}  // namespace

Findings validate(const Report& report, const ValidateOptions& options) {
  Findings findings;
  findings.run.report = true;
  run_report(report, options, findings.items);
  finish(findings, options);
  return findings;
}

Findings validate(const Reading& reading, const ValidateOptions& options) {
  Findings findings;
  findings.run.reading = true;
  findings.items = reading.findings.items;
  detail::check_source(reading, findings.items);
  if (reading.status == ReadingStatus::refused) {
    finish(findings, options);
    findings.truncated = findings.truncated || reading.findings.truncated;
    return findings;
  }
  findings.run.report = true;
  const std::size_t facts = findings.items.size();
  run_report(reading.report, options, findings.items);
  for (std::size_t i = facts; i < findings.items.size(); ++i) {
    Finding& finding = findings.items[i];
    if (finding.where.prose) continue;
    if (const Provenance* const here = place_in_source(finding, reading)) {
      finding.where.source = here->place;
      if (finding.where.text.empty()) finding.where.text = here->raw;
    }
  }
  finish(findings, options);
  findings.truncated = findings.truncated || reading.findings.truncated;
  return findings;
}

Findings validate_series(std::span<const Report> reports, const ValidateOptions& options) {
  Findings findings;
  findings.run.series = true;
  const RuleSet& rules = rules_of(options);
  detail::check_years(reports, findings.items);
  std::vector<std::uint32_t> places(reports.size());
  std::iota(places.begin(), places.end(), std::uint32_t{0});
  const std::vector<detail::YearVersions> years = detail::versions_by_year(reports, places);
  for (std::size_t i = 1; i < years.size(); ++i) {
    // Where versions differ and nothing tells which counts (Y.REVISED), none is compared.
    if (years[i - 1].year + 1 != years[i].year) continue;
    if (!years[i - 1].certain || !years[i].certain) continue;
    const std::uint32_t before = years[i - 1].chosen;
    const std::uint32_t place = years[i].chosen;
    Subjects subjects;
    subjects.evidence.own = &reports[place];
    subjects.evidence.previous = &reports[before];
    subjects.named = {subject_of(reports[place], place), subject_of(reports[before], before)};
    run_comparisons(rules, RuleScope::series, subjects, findings.items);
    if (runs(rules, "P.") && prose_size(reports[place]) <= options.max_prose &&
        prose_size(reports[before]) <= options.max_prose) {
      detail::check_prose_changes(reports[before], before, reports[place], place, findings.items);
    }
  }
  finish(findings, options);
  return findings;
}

Findings validate_tree(std::span<const Report> reports, const Roster& roster,
                       const ValidateOptions& options) {
  Findings findings;
  findings.run.tree = true;
  const RuleSet& rules = rules_of(options);
  detail::check_organs(reports, roster, findings.items);
  run_families(reports, roster, rules, findings.items);
  finish(findings, options);
  return findings;
}

std::vector<std::vector<std::size_t>> root_causes(const Findings& findings) {
  std::vector<std::size_t> head(findings.size());
  std::iota(head.begin(), head.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (head[i] != i) i = head[i] = head[head[i]];
    return i;
  };
  for (const auto& [key, all] : sharing_of(findings.items)) {
    for (const std::size_t i : all) {
      const std::size_t a = find(i);
      const std::size_t b = find(all.front());
      head[std::max(a, b)] = std::min(a, b);
    }
  }
  std::vector<std::vector<std::size_t>> groups;
  std::unordered_map<std::size_t, std::size_t> place;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto [at, added] = place.emplace(find(i), groups.size());
    if (added) groups.emplace_back();
    groups[at->second].push_back(i);
  }
  return groups;
}

}  // namespace govinfo::inline v0_1
