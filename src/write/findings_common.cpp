// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/validate.hpp"
#include "text/display.hpp"
#include "write/findings_common.hpp"
#include "write/layout.hpp"

namespace govinfo::inline v0_1::findings {

namespace {

/// Which figures have no number, and where: findings with the same one are open for one reason.
struct OpenReason {
  std::optional<Table> table;
  std::array<bool, count_of<FigureState>> states{};
  std::string family;  // where no figure tells

  friend bool operator==(const OpenReason&, const OpenReason&) = default;
};

OpenReason reason_of(const Finding& finding, const RuleSet& rules) {
  OpenReason reason;
  for (const Term& term : finding.figures) {
    if (is_printed(term.figure) || index(term.id) >= figure_count) continue;
    if (!reason.table) reason.table = table_of(term.id);
    if (index(term.figure.state) < reason.states.size()) {
      reason.states[index(term.figure.state)] = true;
    }
  }
  if (reason.table) {
    // A figure that the form does not have is no reason beside one that is not filled in.
    auto states = reason.states;
    states[index(FigureState::not_on_form)] = false;
    if (std::find(states.begin(), states.end(), true) != states.end()) reason.states = states;
  } else {
    const Rule* const rule = rules.find(finding.rule);
    reason.family = rule != nullptr ? rule->id : finding.rule;
  }
  return reason;
}

std::string counted(std::size_t count, Text zh_and_one, std::string_view many, Lang lang) {
  std::string text = std::to_string(count);
  text += ' ';
  return text += lang == Lang::zh ? zh_and_one.zh : count == 1 ? zh_and_one.en : many;
}

}  // namespace

const RuleSet& rules_of(const FindingsOptions& options) {
  static const RuleSet built_in;
  return options.rules != nullptr ? *options.rules : built_in;
}

bool is_open(const Finding& finding) noexcept {
  return finding.verdict == Verdict::open && !finding.rule.starts_with("SYS.");
}

bool is_wanted(const Finding& finding, const FindingsOptions& options) noexcept {
  return options.show_open || !is_open(finding);
}

std::string hexadecimal(std::uint64_t number) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; number >>= 4) text[i] = digits[number & 15];
  return text;
}

std::vector<std::size_t> causes_of(const Findings& findings) {
  std::vector<std::size_t> first(findings.size());
  for (const Cause& cause : root_causes(findings)) {
    for (const std::size_t place : cause) first[place] = cause.front();
  }
  return first;
}

std::vector<const Note*> notes_of(const Checked& own, const FindingsOptions& options) {
  std::vector<const Note*> notes(own.findings.size(), nullptr);
  if (options.notes.empty()) return notes;
  const NoteMatch match = match_notes(own.findings, own.reading.report, options.notes);
  for (std::size_t i = 0; i < notes.size() && i < match.explained.size(); ++i) {
    if (match.explained[i]) notes[i] = &options.notes[*match.explained[i]];
  }
  return notes;
}

std::string note_text(const Note& note, Lang lang) {
  std::string text = display::clean(note.text);
  std::string whose = display::clean(note.by);
  if (note.on) {
    if (!whose.empty()) whose += lang == Lang::zh ? "，" : ", ";
    whose += to_text(*note.on);
  }
  if (whose.empty()) return text;
  text += lang == Lang::zh ? "（" : " (";
  return text.append(whose).append(lang == Lang::zh ? "）" : ")");
}

const ExplainedPart* part_of(const Explanations& explanations, const Finding& finding) noexcept {
  if (finding.verdict != Verdict::fail) return nullptr;
  // The sum of a row that the others imply is no node of the network, and fails with them.
  const bool row = finding.rule.starts_with("T3.ROW.");
  for (const ExplainedPart& part : explanations.parts) {
    const bool named =
        std::find(part.rules.begin(), part.rules.end(), finding.rule) != part.rules.end();
    if (named || (row && part.engine == ExplanationEngine::network)) return &part;
  }
  return nullptr;
}

ExplainedReports explained_reports(std::span<const Checked> checked, const Checked& own) {
  if (own.explained.empty()) return own.reading.report;
  std::vector<const Report*> reports;
  for (const std::uint32_t place : own.explained) {
    reports.push_back(place < checked.size() ? &checked[place].reading.report : nullptr);
  }
  return ExplainedReports{std::move(reports)};
}

std::string repair_text(std::span<const Checked> checked, const Checked& own,
                        const Finding& finding, Lang lang) {
  const ExplainedPart* const part = part_of(own.explanations, finding);
  if (part == nullptr) return {};
  std::string text = message(*part, explained_reports(checked, own), lang);
  std::string line;
  for (const char c : text) {
    if (c == '\n') {
      line += ' ';
    } else {
      line += c;
    }
  }
  return line;
}

Shown shown_of(const Findings& findings, const FindingsOptions& options) {
  const RuleSet& rules = rules_of(options);
  const auto graver = [&](std::size_t a, std::size_t b) {
    return findings.items[a].severity > findings.items[b].severity;
  };
  Shown shown;
  std::vector<OpenReason> reasons;
  for (Cause& cause : root_causes(findings)) {
    const Finding& first = findings.items[cause.front()];
    if (!is_open(first)) {
      std::stable_sort(cause.begin(), cause.end(), graver);
      shown.causes.push_back(std::move(cause));
    } else if (options.show_open) {
      OpenReason reason = reason_of(first, rules);
      const auto known = std::find(reasons.begin(), reasons.end(), reason);
      const auto at = static_cast<std::size_t>(known - reasons.begin());
      if (known == reasons.end()) {
        reasons.push_back(std::move(reason));
        shown.open.emplace_back();
      }
      shown.open[at].insert(shown.open[at].end(), cause.begin(), cause.end());
    }
  }
  std::stable_sort(shown.causes.begin(), shown.causes.end(),
                   [&](const Cause& a, const Cause& b) { return graver(a.front(), b.front()); });
  return shown;
}

std::string families_of(const Findings& findings, const Cause& cause, const RuleSet& rules,
                        Lang lang) {
  std::vector<std::pair<std::string_view, std::size_t>> families;
  for (const std::size_t place : cause) {
    const std::string_view id = findings.items[place].rule;
    const Rule* const rule = rules.find(id);
    const std::string_view family = rule != nullptr ? std::string_view{rule->id} : id;
    const auto known = std::find_if(families.begin(), families.end(),
                                    [&](const auto& each) { return each.first == family; });
    if (known == families.end()) {
      families.emplace_back(family, 1);
    } else {
      ++known->second;
    }
  }
  std::string text;
  for (const auto& [family, count] : families) {
    if (!text.empty()) text += lang == Lang::zh ? "、" : ", ";
    text += family;
    if (count > 1) text += " ×" + std::to_string(count);
  }
  return display::clean(text);
}

std::string open_text(const Findings& findings, const Cause& cause,
                      const FindingsOptions& options) {
  const Lang lang = options.lang;
  const RuleSet& rules = rules_of(options);
  const OpenReason reason = reason_of(findings.items[cause.front()], rules);
  std::string text = counted(cause.size(), {"条规则未能核对", "rule could not be evaluated"},
                             "rules could not be evaluated", lang);
  text += lang == Lang::zh ? "（" : " (";
  text += families_of(findings, cause, rules, lang);
  text += lang == Lang::zh ? "）" : ")";
  if (!reason.table) {
    // One family, one reason: the first finding names it.
    text += lang == Lang::zh ? "：" : ": ";
    return text += message(findings.items[cause.front()], lang, rules);
  }
  text += lang == Lang::zh ? "：" : ": ";
  text += table_label(*reason.table).in(lang);
  text += lang == Lang::zh ? "中有的格没有数字（" : " has cells without a number (";
  bool first = true;
  for (FigureState state : all_values<FigureState>) {
    if (!reason.states[index(state)]) continue;
    if (!first) text += lang == Lang::zh ? "、" : ", ";
    text += label(state).in(lang);
    first = false;
  }
  return text += lang == Lang::zh ? "）" : ")";
}

void Counts::add(const Findings& findings) noexcept {
  for (const Finding& finding : findings) {
    if (is_open(finding)) {
      ++open;
    } else if (index(finding.severity) < severities.size()) {
      ++severities[index(finding.severity)];
    }
  }
}

std::string counts_text(const Counts& counts, Lang lang) {
  static constexpr std::array<std::pair<Text, std::string_view>, count_of<Severity>> nouns = {{
      {{"个提示", "note"}, "notes"},
      {{"个警告", "warning"}, "warnings"},
      {{"个错误", "error"}, "errors"},
  }};
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!text.empty()) text += lang == Lang::zh ? "，" : ", ";
    text += part;
  };
  for (std::size_t i = nouns.size(); i-- > 0;) {
    if (counts.severities[i] == 0) continue;
    add(counted(counts.severities[i], nouns[i].first, nouns[i].second, lang));
  }
  if (text.empty()) text = lang == Lang::zh ? "没有发现问题" : "nothing found";
  if (counts.open > 0) {
    add(counted(counts.open, {"条规则未能核对", "rule could not be evaluated"},
                "rules could not be evaluated", lang));
  }
  return text;
}

const Checked* subject_in(std::span<const Checked> checked, const Subject& subject) noexcept {
  if (subject.report >= checked.size()) return nullptr;
  const Checked& found = checked[subject.report];
  const bool same = found.reading.report.organ.name == subject.organ &&
                    found.reading.report.year == subject.year && !found.reading.source.empty();
  return same ? &found : nullptr;
}

const Checked& home_of(std::span<const Checked> checked, const Checked& own,
                       const Finding& finding) noexcept {
  if (!own.reading.source.empty() || finding.subjects.empty()) return own;
  const Checked* const home = subject_in(checked, finding.subjects.front());
  return home != nullptr ? *home : own;
}

std::string subject_text(const Subject& subject) {
  std::string text = display::clean(subject.organ);
  if (subject.year) {
    if (!text.empty()) text += ' ';
    text += std::to_string(*subject.year);
  }
  return text;
}

std::string file_text(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    const display::Character c = display::decode(name, at);
    const bool damaged = c.code == display::replacement || display::is_control(c.code);
    out += damaged ? std::string_view{"\uFFFD"} : name.substr(at, c.size);
    at += c.size;
  }
  return out;
}

std::string source_text(std::span<const Checked> checked, const Checked& own,
                        const Finding& finding) {
  const Reading& reading = home_of(checked, own, finding).reading;
  if (!reading.source.empty()) return file_text(reading.source);
  if (!finding.subjects.empty()) return subject_text(finding.subjects.front());
  return subject_text({reading.report.organ.name, reading.report.year, 0});
}

const Prose* prose_of(const Finding& finding, const Report& report) noexcept {
  if (!finding.where.prose || finding.where.prose->item >= report.prose.size()) return nullptr;
  return &report.prose[finding.where.prose->item];
}

std::string place_of(const Finding& finding, const Report& report, Lang lang) {
  if (const Prose* const prose = prose_of(finding, report)) {
    return layout::section_heading(prose->section, lang);
  }
  return place_text(finding, lang);
}

std::string legal_text(const RuleSource& legal, Lang lang) {
  std::string text = legal.document;
  if (text.empty()) return text;
  if (!legal.place.empty()) text += (lang == Lang::zh ? "，" : ", ") + legal.place;
  if (!legal.quote.empty()) {
    text += lang == Lang::zh ? "：“" : ": “";
    text += legal.quote + "”";
  }
  return display::clean(text);
}

std::string figure_text(const Term& term, const Report* report) {
  const Figure& figure = term.figure;
  if (const Amount* const amount = report != nullptr ? find_amount(*report, term.id) : nullptr) {
    return is_printed(*amount) ? decimal_text(*amount) : std::string{name(amount->state)};
  }
  return is_printed(figure) ? std::to_string(figure.number) : std::string{name(figure.state)};
}

std::string_view grade_text(const Finding& finding, Lang lang) noexcept {
  const bool graded = finding.verdict == Verdict::fail || finding.verdict == Verdict::pass;
  return graded ? label(finding.severity).in(lang) : label(finding.verdict).in(lang);
}

}  // namespace govinfo::inline v0_1::findings
