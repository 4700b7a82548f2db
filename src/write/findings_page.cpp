// SPDX-License-Identifier: Apache-2.0
// One report and its findings as a self-contained page.
#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "write/findings_common.hpp"
#include "write/html_escape.hpp"
#include "write/layout.hpp"
#include "write/page_hash.hpp"
#include "write/page_script.hpp"
#include "write/page_style.hpp"
#include "write/report_style.hpp"
#include "write/write_html.hpp"

namespace govinfo::inline v0_1 {

namespace {

using findings::Cause;

// clang-format off
constexpr Text page_title = {"审核结果", "Review"};
constexpr Text list_title = {"审核发现", "Findings"};
constexpr Text report_title_text = {"报告", "Report"};
constexpr Text skip_text = {"跳到审核发现", "Skip to the findings"};
constexpr Text filter_text = {"按级别筛选", "Filter by severity"};
constexpr Text same_cause = {"可能出于同一原因", "probably one cause"};
constexpr Text refused_text = {"没有读出报告，原因见审核发现。", "No report could be read; the findings say why."};
constexpr Text no_findings = {"没有发现问题。", "Nothing was found."};
constexpr Text truncated_text = {"问题太多，没有列全。", "More was found than is listed."};
constexpr Text note_label = {"说明", "Explained"};
constexpr Text repair_label = {"解释", "Explanation"};
constexpr Text deduced_label = {"推算的数（不是公布的数）", "Deduced figures (not published)"};
constexpr Text advice_label = {"建议", "Advice"};
constexpr Text open_advice = {"在原件中找到这些格的数，补上后再核对", "Find the numbers of these cells in the original, fill them in and check again"};
constexpr Text legal_label = {"依据", "Source"};
constexpr Text published_label = {"公布的数", "Published"};
constexpr Text sentence_label = {"文字", "Text"};
constexpr Text place_label = {"位置", "Place"};
constexpr Text organs_label = {"所比较的报告", "Compared"};
constexpr Text zeros_label = {"其余为 0：", "0 in: "};
constexpr Text previous_text = {"上一条", "Previous finding"};
constexpr Text next_text = {"下一条", "Next finding"};
constexpr Text close_text = {"关闭", "Close"};
constexpr Text open_label = {"未核对", "Not evaluated"};
constexpr Text as_in_source = {"原文", "source: "};
// clang-format on

/// With more figures than this, zeros are named together.
constexpr std::size_t many_figures = 8;
/// Figures beyond this are counted: they are all marked in the form.
constexpr std::size_t most_figures = 12;

/// An entry of the list: one finding, or what could not be evaluated for one reason.
struct Entry {
  std::size_t number = 0;
  Cause findings;
  bool open = false;
};

class PageWriter {
 public:
  PageWriter(const Checked& checked, const FindingsOptions& options)
      : checked_(checked),
        reading_(checked.reading),
        options_(options),
        lang_(options.lang),
        rules_(findings::rules_of(options)),
        notes_(findings::notes_of(checked, options)) {
    number_entries();
    if (!checked.explained.empty()) return;
    const std::vector<Mark> explained = marks_of(checked.explanations, reading_.report, lang_);
    marks_.insert(marks_.end(), explained.begin(), explained.end());
  }

  std::string write() {
    head();
    out_ += "<main>\n<section class=\"report\" id=\"report\" aria-label=\"";
    out_.append(in(report_title_text)).append("\">\n");
    report();
    out_ += "</section>\n<section class=\"list\" id=\"findings\" tabindex=\"-1\" aria-label=\"";
    out_.append(in(list_title)).append("\">\n");
    list();
    out_ += "</section>\n</main>\n";
    bar();
    out_.append("<script>").append(page_script).append("</script>\n</body>\n</html>\n");
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view in(const Text& text) const { return text.in(lang_); }
  [[nodiscard]] const Finding& at(std::size_t place) const {
    return checked_.findings.items[place];
  }

  // ---- what is shown, and where it stands
  // --------------------------------------------------------

  void number_entries() {
    const findings::Shown shown = findings::shown_of(checked_.findings, options_);
    std::size_t number = 0;
    for (const Cause& cause : shown.causes) {
      causes_.emplace_back();
      for (const std::size_t place : cause) causes_.back().push_back({++number, {place}, false});
    }
    for (const Cause& cause : shown.open) causes_.push_back({{++number, cause, true}});
    for (const std::vector<Entry>& cause : causes_) {
      for (const Entry& entry : cause) mark(entry);
    }
  }

  /// Whether a figure of a finding is one of this report.
  [[nodiscard]] bool is_own(const Finding& finding, const Term& term) const {
    if (index(term.id) >= figure_count) return false;
    if (finding.subjects.empty()) return true;
    if (term.subject >= finding.subjects.size()) return false;
    const Subject& subject = finding.subjects[term.subject];
    return subject.organ == reading_.report.organ.name && subject.year == reading_.report.year;
  }

  /// The figures of an entry: all of a failure, those without a number of what is open.
  [[nodiscard]] std::vector<FigureId> figures_of(const Entry& entry) const {
    std::vector<FigureId> figures;
    std::array<bool, figure_count> seen{};
    for (const std::size_t place : entry.findings) {
      for (const Term& term : at(place).figures) {
        if (!is_own(at(place), term) || seen[index(term.id)]) continue;
        if (entry.open && is_printed(term.figure)) continue;
        seen[index(term.id)] = true;
        figures.push_back(term.id);
      }
    }
    return figures;
  }

  void mark(const Entry& entry) {
    const Finding& first = at(entry.findings.front());
    const std::string note = message_of(entry);
    for (const FigureId id : figures_of(entry)) {
      marks_.push_back({id, first.severity, note});
      page_.figures[index(id)].push_back(entry.number);
    }
    for (const std::size_t place : entry.findings) {
      if (findings::prose_of(at(place), reading_.report) == nullptr) continue;
      page_.prose.push_back({entry.number, at(place).severity, *at(place).where.prose});
    }
  }

  [[nodiscard]] std::string message_of(const Entry& entry) const {
    if (entry.open && entry.findings.size() > 1) {
      return findings::open_text(checked_.findings, entry.findings, options_);
    }
    return message(at(entry.findings.front()), lang_, rules_);
  }

  [[nodiscard]] std::string_view grade_of(const Entry& entry) const {
    return entry.open ? "open" : name(at(entry.findings.front()).severity);
  }

  // ---- the page
  // ----------------------------------------------------------------------------------

  void head() {
    const std::string title = layout::title_of(reading_.report, lang_);
    out_ += "<!DOCTYPE html>\n<html lang=\"";
    out_ += lang_ == Lang::zh ? "zh-Hans" : "en";
    out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ";
    out_.append(policy_hash(page_style)).append(" ").append(policy_hash(report_style));
    out_.append("; script-src ").append(policy_hash(page_script));
    out_ += "; base-uri 'none'; form-action 'none'\">\n";
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    out_.append(escape_html(title)).append(" · ").append(in(page_title)).append("</title>\n");
    out_.append("<style>").append(page_style).append("</style>\n</head>\n<body>\n");
    out_.append("<a class=\"skip\" href=\"#findings\">").append(in(skip_text)).append("</a>\n");
    out_.append("<header class=\"top\">\n<h1>").append(in(page_title));
    out_.append(lang_ == Lang::zh ? "：" : ": ").append(counts()).append("</h1>\n");
    if (!reading_.source.empty()) {
      std::string source = escape_html(findings::file_text(reading_.source));
      if (reading_.index > 0) source += " #" + std::to_string(reading_.index + 1);
      out_.append("<p>").append(source).append("</p>\n");
    }
    out_ += "</header>\n";
  }

  [[nodiscard]] std::string counts() const {
    findings::Counts counts;
    counts.add(checked_.findings);
    return findings::counts_text(counts, lang_);
  }

  void report() {
    if (reading_.status == ReadingStatus::refused && checked_.findings.run.report == false) {
      out_.append("<p>").append(in(refused_text)).append("</p>\n");
      return;
    }
    out_ += form_html(reading_, lang_, marks_, page_);
  }

  // ---- the list
  // ----------------------------------------------------------------------------------

  void list() {
    out_.append("<h2>").append(in(list_title)).append("</h2>\n");
    if (causes_.empty()) out_.append("<p>").append(in(no_findings)).append("</p>\n");
    filters();
    for (const std::vector<Entry>& cause : causes_) {
      out_ += "<div class=\"cause\">\n";
      if (cause.size() > 1) {
        out_.append("<h3>").append(in(same_cause)).append(lang_ == Lang::zh ? "（" : " (");
        out_.append(std::to_string(cause.size())).append(lang_ == Lang::zh ? " 条）" : ")");
        out_ += "</h3>\n";
      }
      for (const Entry& each : cause) entry(each);
      explanations(cause);
      out_ += "</div>\n";
    }
    deduced();
    if (checked_.findings.truncated) out_.append("<p>").append(in(truncated_text)).append("</p>\n");
  }

  /// A page of several years has no reports to look at: years are told by their place.
  [[nodiscard]] ExplainedReports reports() const {
    if (checked_.explained.empty()) return reading_.report;
    return ExplainedReports{std::vector<const Report*>(checked_.explained.size(), nullptr)};
  }

  /// Text of several lines in a paragraph each.
  void paragraphs(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      out_.append("<p>").append(escape_clean(text.substr(0, end))).append("</p>\n");
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  /// The explanations of the tables that a cause has to do with.
  void explanations(const std::vector<Entry>& cause) {
    for (const ExplainedPart& part : checked_.explanations.parts) {
      const bool about = std::any_of(cause.begin(), cause.end(), [&](const Entry& entry) {
        return findings::part_of(checked_.explanations, at(entry.findings.front())) == &part;
      });
      if (!about) continue;
      out_.append("<div class=\"repair\"><h4>").append(in(repair_label)).append("</h4>\n");
      paragraphs(message(part, reports(), lang_));
      out_ += "</div>\n";
    }
  }

  void deduced() {
    const auto& figures = checked_.explanations.deduced;
    if (figures.empty()) return;
    out_.append("<details class=\"repair\"><summary>").append(in(deduced_label));
    out_ += "</summary>\n";
    paragraphs(message(std::span<const Deduction>{figures}, reports(), lang_));
    out_ += "<ul class=\"proofs\">\n";
    for (const Deduction& each : figures) {
      out_.append("<li>").append(escape_clean(message(each, reports(), lang_))).append("</li>\n");
    }
    out_ += "</ul>\n</details>\n";
  }

  /// A button for each grade that occurs, with how many entries it has.
  void filters() {
    const auto count_of_grade = [&](std::string_view grade) {
      std::size_t count = 0;
      for (const auto& cause : causes_) {
        for (const Entry& each : cause) count += grade_of(each) == grade ? each.findings.size() : 0;
      }
      return count;
    };
    if (causes_.empty()) return;
    out_.append("<div class=\"filters\" role=\"group\" aria-label=\"").append(in(filter_text));
    out_ += "\">\n";
    const auto button = [&](std::string_view grade, std::string_view label) {
      const std::size_t count = count_of_grade(grade);
      if (count == 0) return;
      out_.append("<button type=\"button\" aria-pressed=\"true\" data-filter=\"").append(grade);
      out_.append("\" data-grade=\"").append(grade).append("\"><span class=\"grade\">");
      out_.append(label).append("</span>").append(std::to_string(count)).append("</button>\n");
    };
    for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      button(name(severity), label(severity).in(lang_));
    }
    button("open", in(open_label));
    out_ += "</div>\n";
  }

  void entry(const Entry& entry) {
    const Finding& finding = at(entry.findings.front());
    const bool folded = entry.findings.size() > 1;
    const std::string number = std::to_string(entry.number);
    out_.append("<article class=\"finding\" id=\"finding-").append(number);
    out_.append("\" data-number=\"").append(number).append("\" data-grade=\"");
    out_.append(grade_of(entry)).append("\" data-figures=\"");
    bool first = true;
    for (const FigureId id : figures_of(entry)) {
      out_.append(std::exchange(first, false) ? "" : " ").append(path_of(id));
    }
    out_ += "\" data-fingerprints=\"";
    first = true;
    for (const std::size_t place : entry.findings) {
      out_ += std::exchange(first, false) ? "" : " ";
      out_ += findings::hexadecimal(fingerprint(at(place), reading_.report));
    }
    out_ += "\">\n<button type=\"button\" class=\"pick\" aria-pressed=\"false\">";
    out_.append("<span class=\"grade\">").append(number).append(" ");
    out_.append(findings::grade_text(finding, lang_)).append("</span>");
    if (!folded)
      out_.append("<span class=\"rule\">").append(escape_clean(finding.rule)).append("</span>");
    out_.append("<span class=\"message\">").append(escape_clean(message_of(entry)));
    out_ += "</span></button>\n<dl>\n";
    sentence(finding);
    if (!folded) {
      published(finding);
      compared(finding);
      const std::string place = place_text(finding.where.source, lang_);
      item(place_label, escape_html(place));
    }
    if (const Note* const note = notes_[entry.findings.front()]; !folded && note != nullptr) {
      item(note_label, "<span class=\"explanation\">" +
                           escape_html(findings::note_text(*note, lang_)) + "</span>");
    }
    if (folded && !figures_of(entry).empty()) {
      item(advice_label, in(open_advice));
    } else {
      item(advice_label, escape_clean(advice(finding, lang_, rules_)));
      item(legal_label, escape_html(findings::legal_text(legal(finding, rules_), lang_)));
    }
    out_ += "</dl>\n</article>\n";
  }

  /// A line of what is said about a finding; `html` is escaped already.
  void item(const Text& label, std::string_view html) {
    if (html.empty()) return;
    out_.append("<dt>").append(in(label)).append("</dt><dd>").append(html).append("</dd>\n");
  }

  void sentence(const Finding& finding) {
    if (findings::prose_of(finding, reading_.report) == nullptr) return;
    if (display::clean(finding.where.text).empty()) return;
    std::string html{
        "<button type=\"button\" class=\"jump\" data-goto=\"prose\" lang=\"zh-Hans\">“"};
    html.append(escape_clean(display::excerpt(finding.where.text, 160))).append("”</button>");
    item(sentence_label, html);
  }

  /// The figures as published, each with what stands in the source; many zeros are named together.
  void published(const Finding& finding) {
    std::string html;
    std::string zeros;
    const bool shortened = finding.figures.size() > many_figures;
    std::vector<std::pair<FigureId, std::uint32_t>> seen;
    std::size_t listed = 0;
    std::size_t counted = 0;
    for (const Term& term : finding.figures) {
      const std::pair<FigureId, std::uint32_t> key{term.id, term.subject};
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
      if (seen.size() < 2 * figure_count) seen.push_back(key);
      const std::string label = escape_html(figure_label(term.id, finding.where.edition, lang_));
      if (shortened && term.figure == printed(0)) {
        zeros.append(zeros.empty() ? "" : lang_ == Lang::zh ? "；" : "; ").append(label);
        continue;
      }
      if (listed == most_figures) {
        ++counted;
        continue;
      }
      ++listed;
      html += "<li>";
      const bool own = is_own(finding, term);
      if (own) {
        html.append("<button type=\"button\" class=\"jump\" data-goto=\"").append(path_of(term.id));
        html.append("\">").append(label).append("</button> ");
      } else {
        html.append(label).append(" ");
        if (term.subject < finding.subjects.size()) {
          html.append("<span class=\"from\">(");
          html += escape_html(findings::subject_text(finding.subjects[term.subject]));
          html += ")</span> ";
        }
      }
      html.append("<b>").append(value_of(term, own)).append("</b>");
      if (own) html += raw_of(term);
      html += "</li>";
    }
    if (counted > 0) {
      html += "<li class=\"from\">";
      html += lang_ == Lang::zh ? "另有 " + std::to_string(counted) + " 个，见表中标出的格"
                                : std::to_string(counted) + " more, marked in the table";
      html += "</li>";
    }
    if (!zeros.empty()) {
      html.append("<li class=\"from\">").append(in(zeros_label)).append(zeros).append("</li>");
    }
    if (!html.empty()) item(published_label, "<ul>" + html + "</ul>");
  }

  [[nodiscard]] std::string value_of(const Term& term, bool own) const {
    // A finding holds whole numbers: money is looked up in the report.
    const bool amount = index(term.id) < figure_count && kind_of(term.id) == FigureKind::amount;
    if (amount && own) {
      const layout::Shown shown = layout::shown(reading_.report, term.id, lang_);
      if (shown.state == FigureState::printed) return escape_html(shown.text);
      return std::string{label(shown.state).in(lang_)};
    }
    if (is_printed(term.figure)) return std::to_string(term.figure.number);
    return std::string{label(term.figure.state).in(lang_)};
  }

  /// What stands in the source where it is not just the number.
  [[nodiscard]] std::string raw_of(const Term& term) const {
    const Provenance* const provenance = provenance_of(reading_, term.id);
    if (provenance == nullptr) return {};
    const std::string raw = display::excerpt(provenance->raw, 60);
    if (raw.empty() || raw == std::to_string(term.figure.number)) return {};
    return " <span class=\"from\">" + std::string{in(as_in_source)} + "“" + escape_html(raw) +
           "”</span>";
  }

  void compared(const Finding& finding) {
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < finding.subjects.size() && i < most; ++i) {
      if (i > 0) text += lang_ == Lang::zh ? "、" : ", ";
      text += findings::subject_text(finding.subjects[i]);
    }
    if (finding.subjects.size() > most) text += " …";
    item(organs_label, escape_html(text));
  }

  /// What is chosen, where the list is out of sight; and the same for those who do not see.
  void bar() {
    const auto button = [&](std::string_view attribute, const Text& label, std::string_view sign) {
      out_.append("<button type=\"button\" ").append(attribute).append(" aria-label=\"");
      out_.append(in(label)).append("\">").append(sign).append("</button>\n");
    };
    out_ += "<p class=\"unseen\" id=\"status\" role=\"status\"></p>\n";
    out_ += "<aside class=\"bar\" id=\"bar\" hidden>\n";
    button("data-step=\"-1\"", previous_text, "‹");
    out_ += "<p></p>\n";
    button("data-step=\"1\"", next_text, "›");
    button("data-close", close_text, "×");
    out_ += "</aside>\n";
  }

  const Checked& checked_;
  const Reading& reading_;
  const FindingsOptions& options_;
  Lang lang_;
  const RuleSet& rules_;
  std::vector<const Note*> notes_;
  std::vector<std::vector<Entry>> causes_;
  std::vector<Mark> marks_;
  PageMarks page_;
  std::string out_;
};

}  // namespace

std::string finding_page(const Checked& checked, const FindingsOptions& options) {
  return PageWriter{checked, options}.write();
}

}  // namespace govinfo::inline v0_1
