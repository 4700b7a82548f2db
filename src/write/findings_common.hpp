// SPDX-License-Identifier: Apache-2.0
// What all formats of findings have in common: the words of each, its cause, its place, the counts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/enum.hpp"
#include "govinfo/explain_message.hpp"
#include "govinfo/form.hpp"
#include "govinfo/write_findings.hpp"

namespace govinfo::inline v0_1::findings {

[[nodiscard]] const RuleSet& rules_of(const FindingsOptions& options);

/// A rule that could not be evaluated. Findings about the checking itself (SYS.) are none: each of
/// them has something of its own to say.
[[nodiscard]] bool is_open(const Finding& finding) noexcept;

/// Whether the options want this finding written.
[[nodiscard]] bool is_wanted(const Finding& finding, const FindingsOptions& options) noexcept;

/// "00c0ffee00c0ffee"
[[nodiscard]] std::string hexadecimal(std::uint64_t number);

/// For each finding of a list the place of the first one that shares its root cause.
[[nodiscard]] std::vector<std::size_t> causes_of(const Findings& findings);

/// For each finding of a list the note that explains it; null where there is none.
[[nodiscard]] std::vector<const Note*> notes_of(const Checked& own, const FindingsOptions& options);

/// "系统口径不同（张三，2024-01-31）"
[[nodiscard]] std::string note_text(const Note& note, Lang lang);

/// Which part of the explanations a finding belongs to: the first that names its rule.
[[nodiscard]] const ExplainedPart* part_of(const Explanations& explanations,
                                           const Finding& finding) noexcept;

/// The reports that the explanations of an entry of the list speak of.
[[nodiscard]] ExplainedReports explained_reports(std::span<const Checked> checked,
                                                 const Checked& own);

/// What the explanations say of a finding, in one line without the alternatives; empty where they
/// say nothing.
[[nodiscard]] std::string repair_text(std::span<const Checked> checked, const Checked& own,
                                      const Finding& finding, Lang lang);

/// A root cause: the places of its findings in the list, the gravest first.
using Cause = std::vector<std::size_t>;

/// What is to be shown of a list of findings: the causes, that with the gravest finding first, and
/// behind them what could not be evaluated, by reason.
struct Shown {
  std::vector<Cause> causes;
  std::vector<Cause> open;
};
[[nodiscard]] Shown shown_of(const Findings& findings, const FindingsOptions& options);

/// "T3.BAL ×7": the families of these findings, in order of appearance.
[[nodiscard]] std::string families_of(const Findings& findings, const Cause& cause,
                                      const RuleSet& rules, Lang lang);

/// What findings that are open for the same reason have in common, in one sentence.
[[nodiscard]] std::string open_text(const Findings& findings, const Cause& cause,
                                    const FindingsOptions& options);

/// How many findings there are of each severity, and how many rules could not be evaluated.
struct Counts {
  std::array<std::size_t, count_of<Severity>> severities{};
  std::size_t open = 0;

  void add(const Findings& findings) noexcept;
};

/// "2 个错误，1 个警告；41 条未核对"; that nothing was found when nothing was.
[[nodiscard]] std::string counts_text(const Counts& counts, Lang lang);

/// The report of a list that a finding compares; null when the list holds another one there.
[[nodiscard]] const Checked* subject_in(std::span<const Checked> checked,
                                        const Subject& subject) noexcept;

/// The report in whose source a finding is to be looked up: its own, or the first that it compares.
[[nodiscard]] const Checked& home_of(std::span<const Checked> checked, const Checked& own,
                                     const Finding& finding) noexcept;

/// "临江县档案局 2023"
[[nodiscard]] std::string subject_text(const Subject& subject);

/// A name of a file on one line, controls made visible. Unlike clean text it keeps its blanks.
[[nodiscard]] std::string file_text(std::string_view name);

/// The source of a finding as compilers write it; organ and year where there is no source.
[[nodiscard]] std::string source_text(std::span<const Checked> checked, const Checked& own,
                                      const Finding& finding);

/// The section in which the sentence of a finding stands, or its place in the form.
[[nodiscard]] std::string place_of(const Finding& finding, const Report& report, Lang lang);

/// The prose in which a finding stands; null when it stands in none.
[[nodiscard]] const Prose* prose_of(const Finding& finding, const Report& report) noexcept;

/// "document, place: “words”"; empty when no source is known.
[[nodiscard]] std::string legal_text(const RuleSource& legal, Lang lang);

/// A figure as a finding holds it: its number, or the name of its state. Money is looked up in the
/// report, if that is given: findings hold whole numbers.
[[nodiscard]] std::string figure_text(const Term& term, const Report* report);

/// The label of a severity or, for what could not be evaluated or is to be looked at, its verdict.
[[nodiscard]] std::string_view grade_text(const Finding& finding, Lang lang) noexcept;

}  // namespace govinfo::inline v0_1::findings
