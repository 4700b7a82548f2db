// SPDX-License-Identifier: Apache-2.0
// Findings as compilers write them: "file:line: error: RULE: message", then what to do.
#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/message.hpp"
#include "text/display.hpp"
#include "write/findings_common.hpp"

namespace govinfo::inline v0_1 {

namespace {

using findings::Cause;

// clang-format off
constexpr Text place_label = {"位置：", "place: "};
constexpr Text sentence_label = {"原文：", "text: "};
constexpr Text advice_label = {"建议：", "advice: "};
constexpr Text legal_label = {"依据：", "source: "};
constexpr Text note_label = {"说明：", "explained: "};
constexpr Text repair_label = {"解释：", "explanation: "};
constexpr Text deduced_label = {"推算：", "deduced: "};
constexpr Text cause_label = {"可能出于同一原因：", "probably the same cause: "};
constexpr Text more_label = {"问题太多，没有列全", "more was found than is listed"};
constexpr Text nothing_label = {"没有可核对的报告", "there was no report to check"};
constexpr Text reports_label = {" 份报告", " report"};
// clang-format on

class TextWriter {
 public:
  TextWriter(std::span<const Checked> checked, const FindingsOptions& options)
      : checked_(checked), options_(options), rules_(findings::rules_of(options)) {}

  std::string write() {
    findings::Counts counts;
    std::size_t reports = 0;
    for (const Checked& each : checked_) {
      if (!each.reading.source.empty() || each.findings.run.report) ++reports;
      counts.add(each.findings);
      report(each);
    }
    if (checked_.empty()) {
      out_ += in(nothing_label);
    } else {
      if (reports > 0) {
        out_ += std::to_string(reports);
        out_ += in(reports_label);
        if (options_.lang == Lang::en && reports != 1) out_ += 's';
        out_ += in({"：", ": "});
      }
      out_ += findings::counts_text(counts, options_.lang);
    }
    out_ += '\n';
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view in(const Text& text) const { return text.in(options_.lang); }

  void report(const Checked& own) {
    notes_ = findings::notes_of(own, options_);
    legal_.clear();
    advice_.clear();
    const findings::Shown shown = findings::shown_of(own.findings, options_);
    const ExplainedReports reports = findings::explained_reports(checked_, own);
    for (std::size_t place = 0; place < shown.causes.size(); ++place) {
      const Cause& cause = shown.causes[place];
      for (std::size_t i = 0; i < cause.size(); ++i) finding(own, cause, i);
      // A table is explained behind the last of the causes that it has to do with.
      for (const ExplainedPart& part : own.explanations.parts) {
        const auto is_of = [&](const Cause& other) { return is_about(own, other, part); };
        if (is_of(cause) &&
            std::none_of(shown.causes.begin() + static_cast<std::ptrdiff_t>(place) + 1,
                         shown.causes.end(), is_of)) {
          detail(repair_label, message(part, reports, options_.lang));
        }
      }
    }
    deduced(own, reports);
    for (const Cause& cause : shown.open) {
      if (options_.fold_open && cause.size() > 1) {
        folded(own, cause);
      } else {
        for (const std::size_t place : cause) finding(own, {place}, 0);
      }
    }
    const bool said =
        !own.findings.items.empty() && own.findings.items.back().rule.starts_with("SYS.TRUNCATED");
    if (own.findings.truncated && !said) {
      out_.append(findings::file_text(own.reading.source)).append(": ").append(in(more_label));
      out_ += '\n';
    }
  }

  [[nodiscard]] static bool is_about(const Checked& own, const Cause& cause,
                                     const ExplainedPart& part) {
    return std::any_of(cause.begin(), cause.end(), [&](std::size_t place) {
      return findings::part_of(own.explanations, own.findings.items[place]) == &part;
    });
  }

  /// What missing figures must have been.
  void deduced(const Checked& own, const ExplainedReports& reports) {
    const std::string text =
        message(std::span<const Deduction>{own.explanations.deduced}, reports, options_.lang);
    if (text.empty()) return;
    out_.append(findings::file_text(own.reading.source)).append(":\n");
    detail(deduced_label, text);
  }

  /// "reports/a.html:12:3: error: RULE: "; without a place where there is none.
  void head(const Checked& own, const Finding& finding, bool with_place) {
    out_ += findings::source_text(checked_, own, finding);
    const SourcePlace& place = finding.where.source;
    if (with_place && place.line > 0) {
      out_.append(":").append(std::to_string(place.line));
      if (place.column > 0) out_.append(":").append(std::to_string(place.column));
    }
    out_.append(": ").append(findings::grade_text(finding, options_.lang)).append(": ");
  }

  void folded(const Checked& own, const Cause& cause) {
    head(own, own.findings.items[cause.front()], false);
    out_.append(findings::open_text(own.findings, cause, options_)).append("\n");
  }

  void finding(const Checked& own, const Cause& cause, std::size_t which) {
    const Finding& finding = own.findings.items[cause[which]];
    const std::string message = govinfo::message(finding, options_.lang, rules_);
    head(own, finding, true);
    out_.append(display::clean(finding.rule)).append(": ").append(message).append("\n");
    const std::string place = place_text(finding.where.source, options_.lang);
    const bool line_only = finding.where.source.page == 0 && finding.where.source.table == 0;
    if (!line_only && message.find(place) == message.npos) detail(place_label, place);
    if (findings::prose_of(finding, home(own, finding).reading.report) != nullptr &&
        message.find(finding.where.text) == message.npos) {
      detail(sentence_label, display::excerpt(finding.where.text, 120));
    }
    if (const Note* const note = notes_[cause[which]]; note != nullptr) {
      detail(note_label, findings::note_text(*note, options_.lang));
    }
    // What was said before in this report helps nobody a second time.
    const std::string advice = govinfo::advice(finding, options_.lang, rules_);
    if (advice_.insert(advice).second) detail(advice_label, advice);
    const std::string legal = findings::legal_text(govinfo::legal(finding, rules_), options_.lang);
    if (legal_.insert(legal).second) detail(legal_label, legal);
    if (which == 0 && cause.size() > 1) {
      std::string others;
      for (std::size_t i = 1; i < cause.size(); ++i) {
        if (i > 1) others += in({"、", ", "});
        others += own.findings.items[cause[i]].rule;
      }
      detail(cause_label, display::clean(others));
    }
  }

  [[nodiscard]] const Checked& home(const Checked& own, const Finding& finding) const {
    return findings::home_of(checked_, own, finding);
  }

  void detail(const Text& label, std::string_view text) {
    if (text.empty()) return;
    out_.append("  ").append(in(label));
    for (const char c : text) {
      out_ += c;
      if (c == '\n') out_ += "    ";
    }
    out_ += '\n';
  }

  std::span<const Checked> checked_;
  const FindingsOptions& options_;
  const RuleSet& rules_;
  std::vector<const Note*> notes_;
  std::set<std::string> advice_;
  std::set<std::string> legal_;
  std::string out_;
};

}  // namespace

std::string findings_to_text(std::span<const Checked> checked, const FindingsOptions& options) {
  return TextWriter{checked, options}.write();
}

}  // namespace govinfo::inline v0_1
