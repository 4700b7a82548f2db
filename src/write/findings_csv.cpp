// SPDX-License-Identifier: Apache-2.0
// Findings as a table that a spreadsheet opens (RFC 4180).
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/message.hpp"
#include "text/display.hpp"
#include "write/findings_common.hpp"

namespace govinfo::inline v0_1 {

namespace {

constexpr std::array<std::string_view, 20> columns = {
    "source", "index",   "organ",       "year",  "rule",        "severity", "verdict",
    "place",  "figures", "left",        "right", "difference",  "stated",   "message",
    "advice", "line",    "fingerprint", "cause", "explanation", "repair"};

/// What makes a spreadsheet take a cell for a formula; those of full width too, which some of them
/// fold.
constexpr std::array<std::string_view, 8> formula_signs = {"=",  "+",  "-",  "@",
                                                           "＝", "＋", "－", "＠"};

class CsvWriter {
 public:
  explicit CsvWriter(bool byte_order_mark) {
    if (byte_order_mark) out_ += "\xEF\xBB\xBF";
    for (std::string_view column : columns) plain(column);
    end_line();
  }

  /// A field that holds no text from outside.
  void plain(std::string_view field) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += field;
  }
  template <class Number>
  void number(const std::optional<Number>& number) {
    plain(number ? std::to_string(*number) : std::string{});
  }
  /// Text on one line, between quotes where it needs them.
  void text(std::string_view field) {
    std::string content;
    const bool formula =
        std::any_of(formula_signs.begin(), formula_signs.end(),
                    [&](std::string_view sign) { return field.starts_with(sign); });
    if (formula) content += '\'';
    content += field;
    if (content.find_first_of(",\"\r\n") == content.npos) return plain(content);
    std::string quoted{"\""};
    for (const char c : content) {
      if (c == '"') quoted += '"';
      quoted += c;
    }
    plain(quoted += '"');
  }
  void end_line() {
    out_ += "\r\n";
    first_ = true;
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool first_ = true;
};

/// "requests.received.total=21; requests.carried_in.total=blank"; figures of another report than
/// the first have its organ and year behind them.
std::string figures_of(const Finding& finding, const Report& report) {
  std::string text;
  for (const Term& term : finding.figures) {
    if (!text.empty()) text += "; ";
    text += path_of(term.id);
    text += '=';
    text += findings::figure_text(term, term.subject == 0 ? &report : nullptr);
    if (term.subject > 0 && term.subject < finding.subjects.size()) {
      text += " (" + findings::subject_text(finding.subjects[term.subject]) + ")";
    }
  }
  return text;
}

std::optional<std::int64_t> value_of(const std::optional<Sum>& sum) {
  return sum ? sum->value : std::nullopt;
}

}  // namespace

std::string findings_to_csv(std::span<const Checked> checked, const FindingsOptions& options) {
  const RuleSet& rules = findings::rules_of(options);
  CsvWriter out{options.byte_order_mark};
  for (const Checked& own : checked) {
    const std::vector<std::size_t> causes = findings::causes_of(own.findings);
    const std::vector<const Note*> notes = findings::notes_of(own, options);
    for (std::size_t i = 0; i < own.findings.size(); ++i) {
      const Finding& finding = own.findings.items[i];
      if (!findings::is_wanted(finding, options)) continue;
      const Reading& reading = findings::home_of(checked, own, finding).reading;
      const Report& report = reading.report;
      const SourcePlace& place = finding.where.source;
      out.text(findings::file_text(reading.source));
      out.plain(std::to_string(reading.index));
      out.text(display::clean(report.organ.name));
      out.number(report.year);
      out.text(display::clean(finding.rule));
      out.plain(name(finding.severity));
      out.plain(name(finding.verdict));
      out.text(findings::place_of(finding, report, options.lang));
      out.text(figures_of(finding, report));
      out.number(value_of(finding.left));
      out.number(value_of(finding.right));
      out.number(finding.difference);
      out.text(display::clean(finding.stated));
      out.text(display::clean(message(finding, options.lang, rules)));
      out.text(display::clean(advice(finding, options.lang, rules)));
      out.number(place.line > 0 ? std::optional{place.line} : std::nullopt);
      out.plain(findings::hexadecimal(fingerprint(finding, own.reading.report)));
      out.plain(
          findings::hexadecimal(fingerprint(own.findings.items[causes[i]], own.reading.report)));
      out.text(notes[i] == nullptr ? std::string{} : findings::note_text(*notes[i], options.lang));
      out.text(findings::repair_text(checked, own, finding, options.lang));
      out.end_line();
    }
  }
  return out.take();
}

}  // namespace govinfo::inline v0_1
