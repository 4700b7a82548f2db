// SPDX-License-Identifier: Apache-2.0
// Findings as SARIF 2.1.0, the format in which code scanners hand out what they found.
#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/version.hpp"
#include "json/json_document.hpp"
#include "json/json_writer.hpp"
#include "text/display.hpp"
#include "write/findings_common.hpp"
#include "write/layout.hpp"

namespace govinfo::inline v0_1 {

namespace {

constexpr std::string_view schema_address =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A result names the places of so many figures; all of them are its logical locations.
constexpr std::size_t most_related = 32;

/// A URI reference for a path: bytes that may not stand in one are percent-encoded, absolute paths
/// become file: URIs. Addresses on the web stay what they are.
std::string uri_of(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  const bool web = path.starts_with("http://") || path.starts_with("https://");
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool drive =
      path.size() > 2 && letter(path[0]) && path[1] == ':' && (path[2] == '\\' || path[2] == '/');
  std::string uri;
  if (drive) {
    uri += "file:///";
    uri += path.substr(0, 2);
    path.remove_prefix(2);
  } else if (path.starts_with('/')) {
    uri += "file://";
    // Two slashes would begin a host.
    while (path.starts_with("//")) path.remove_prefix(1);
  }
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept =
        letter(c) || (c >= '0' && c <= '9') ||
        std::string_view{"-._~/"}.find(c) != std::string_view::npos ||
        (web && std::string_view{":?#&=%+,;@!$'()*"}.find(c) != std::string_view::npos);
    if (kept) {
      uri += c;
    } else if (c == '\\' && drive) {
      uri += '/';
    } else {
      uri += '%';
      uri += hex[byte >> 4];
      uri += hex[byte & 15];
    }
  }
  return uri;
}

class SarifWriter {
 public:
  SarifWriter(std::span<const Checked> checked, const FindingsOptions& options)
      : checked_(checked),
        options_(options),
        rules_(findings::rules_of(options)),
        out_(json::checked_indent(options.indent)) {}

  std::string write() {
    number_rules();
    number_artifacts();
    out_.begin_object();
    out_.member("$schema", schema_address);
    out_.member("version", "2.1.0");
    array("runs", [&] { item([&] { run(); }); });
    out_.end_object();
    return out_.take() + '\n';
  }

 private:
  // ---- pieces
  // ------------------------------------------------------------------------------------

  template <class Write>
  void object(std::string_view key, Write&& write) {
    out_.key(key);
    out_.begin_object();
    write();
    out_.end_object();
  }
  template <class Write>
  void item(Write&& write) {
    out_.item();
    out_.begin_object();
    write();
    out_.end_object();
  }
  template <class Write>
  void array(std::string_view key, Write&& write) {
    out_.key(key);
    out_.begin_array();
    write();
    out_.end_array();
  }
  template <class Integer>
  void integer(std::string_view key, Integer value) {
    out_.key(key);
    out_.integer(value);
  }
  void text(std::string_view key, std::string_view words) {
    object(key, [&] { out_.member("text", words); });
  }
  [[nodiscard]] const std::string& in(const Words& words) const {
    return options_.lang == Lang::zh ? words.zh : words.en;
  }

  // ---- what results refer to
  // ---------------------------------------------------------------------

  void number_rules() {
    for (const Checked& own : checked_) {
      for (const Finding& finding : own.findings) {
        if (!findings::is_wanted(finding, options_)) continue;
        if (rule_numbers_.emplace(finding.rule, rule_order_.size()).second) {
          rule_order_.push_back(finding.rule);
        }
      }
    }
  }

  void number_artifacts() {
    for (const Checked& own : checked_) {
      const std::string& source = own.reading.source;
      if (source.empty()) continue;
      if (artifact_numbers_.emplace(source, artifact_order_.size()).second) {
        artifact_order_.push_back(&own.reading);
      }
    }
  }

  // ---- the run
  // -----------------------------------------------------------------------------------

  void run() {
    object("tool", [&] {
      object("driver", [&] {
        out_.member("name", "govinfo");
        out_.member("version", version);
        out_.member("semanticVersion", version);
        array("rules", [&] {
          for (const std::string_view id : rule_order_) {
            item([&] { rule(id); });
          }
        });
      });
    });
    out_.member("language", options_.lang == Lang::zh ? "zh-CN" : "en-US");
    out_.member("columnKind", "unicodeCodePoints");
    array("invocations", [&] {
      item([&] {
        out_.key("executionSuccessful");
        out_.boolean(true);
      });
    });
    array("artifacts", [&] {
      for (const Reading* reading : artifact_order_) {
        item([&] { artifact(*reading); });
      }
    });
    array("results", [&] {
      for (const Checked& own : checked_) {
        const std::vector<std::size_t> causes = findings::causes_of(own.findings);
        const std::vector<const Note*> notes = findings::notes_of(own, options_);
        for (std::size_t i = 0; i < own.findings.size(); ++i) {
          const Finding& finding = own.findings.items[i];
          if (!findings::is_wanted(finding, options_)) continue;
          item([&] { result(own, finding, own.findings.items[causes[i]], notes[i]); });
        }
      }
    });
  }

  /// The rule as it stands in the set; one that the set does not know has its id alone.
  void rule(std::string_view id) {
    const Rule* const known = rules_.find(id);
    out_.member("id", id);
    const std::string title = known != nullptr ? in(known->title) : std::string{};
    const std::string named = title.empty() ? std::string{id} : title;
    text("shortDescription", named);
    std::string full = named;
    if (known == nullptr) {
      text("fullDescription", full);
      return;
    }
    const std::string_view stop = options_.lang == Lang::zh ? "。" : ". ";
    const bool one = known->expression.find('{') == known->expression.npos;
    if (one && !known->expression.empty()) full.append(stop).append(known->expression);
    const std::string legal = findings::legal_text(known->legal, options_.lang);
    if (!legal.empty()) full.append(stop).append(legal);
    text("fullDescription", full);
    // Templates that name figures say something only with a finding.
    const std::string& advice = in(known->advice);
    text("help", advice.empty() || advice.find('{') != advice.npos ? full : advice);
    object("defaultConfiguration", [&] { out_.member("level", name(rules_.severity_of(id))); });
    object("properties", [&] {
      out_.member("family", known->id);
      out_.member("scope", name(known->scope));
    });
  }

  void artifact(const Reading& reading) {
    object("location", [&] { out_.member("uri", uri_of(reading.source)); });
    array("roles", [&] {
      out_.item();
      out_.plain_text("analysisTarget");
    });
    if (!reading.encoding.empty()) out_.member("encoding", reading.encoding);
    if (!reading.digest.empty()) {
      object("hashes", [&] { out_.member("xxh3-128", reading.digest); });
    }
  }

  // ---- results
  // -----------------------------------------------------------------------------------

  void result(const Checked& own, const Finding& finding, const Finding& cause, const Note* note) {
    const Checked& home = findings::home_of(checked_, own, finding);
    out_.member("ruleId", finding.rule);
    integer("ruleIndex", rule_numbers_.find(finding.rule)->second);
    // The kinds of SARIF have the names of our verdicts; what is no failure has level `none`.
    out_.member("kind", name(finding.verdict));
    out_.member("level", finding.verdict == Verdict::fail ? name(finding.severity) : "none");
    std::string words = message(finding, options_.lang, rules_);
    const std::string repair = findings::repair_text(checked_, own, finding, options_.lang);
    if (!repair.empty()) words.append(options_.lang == Lang::zh ? "。" : ". ").append(repair);
    text("message", words);
    array("locations", [&] { item([&] { location(home.reading, finding); }); });
    related(home, finding);
    object("partialFingerprints", [&] {
      out_.member("govinfoFinding/v1",
                  findings::hexadecimal(fingerprint(finding, own.reading.report)));
    });
    suppressions(note);
    object("properties", [&] {
      properties(own, home, finding, cause);
      if (!repair.empty()) out_.member("repair", repair);
    });
  }

  /// What a person has explained. Where notes are given, an empty list says that none fits.
  void suppressions(const Note* note) {
    if (options_.notes.empty()) return;
    array("suppressions", [&] {
      if (note == nullptr) return;
      item([&] {
        out_.member("kind", "external");
        out_.member("status", "accepted");
        out_.member("justification", findings::note_text(*note, options_.lang));
      });
    });
  }

  /// Where the figures are printed; where there is none, the source.
  void location(const Reading& reading, const Finding& finding) {
    if (!reading.source.empty()) {
      object("physicalLocation",
             [&] { physical(reading, finding.where.source, finding.where.text); });
    }
    if (finding.figures.empty()) return;
    array("logicalLocations", [&] {
      std::vector<FigureId> seen;
      for (const Term& term : finding.figures) {
        const bool again = std::find(seen.begin(), seen.end(), term.id) != seen.end();
        if (again || index(term.id) >= figure_count) continue;
        seen.push_back(term.id);
        item([&] {
          out_.member("name", figure_label(term.id, finding.where.edition, options_.lang));
          out_.member("fullyQualifiedName", path_of(term.id));
          out_.member("kind", "value");
        });
      }
    });
  }

  void physical(const Reading& reading, const SourcePlace& place, std::string_view snippet) {
    object("artifactLocation", [&] {
      out_.member("uri", uri_of(reading.source));
      integer("index", artifact_numbers_.find(reading.source)->second);
    });
    if (place.line > 0) {
      object("region", [&] {
        integer("startLine", place.line);
        if (place.column > 0) integer("startColumn", place.column);
        if (!snippet.empty()) text("snippet", display::clean(snippet));
      });
    }
    if (place.page == 0 && place.table == 0) return;
    object("properties", [&] {
      if (place.page > 0) integer("page", place.page);
      if (place.table > 0) integer("table", place.table);
      if (place.row > 0) integer("row", place.row);
      if (place.cell > 0) integer("cell", place.cell);
    });
  }

  /// The sentence of a finding about prose, and where its figures stand in the source.
  void related(const Checked& home, const Finding& finding) {
    const Prose* const prose = findings::prose_of(finding, home.reading.report);
    std::vector<const Term*> terms;
    for (const Term& term : finding.figures) {
      if (terms.size() < most_related && source_of(home, finding, term) != nullptr) {
        terms.push_back(&term);
      }
    }
    if (prose == nullptr && terms.empty()) return;
    array("relatedLocations", [&] {
      std::size_t id = 0;
      if (prose != nullptr) {
        item([&] {
          integer("id", id++);
          text("message", display::clean(finding.where.text));
          array("logicalLocations", [&] {
            item([&] {
              const std::string heading = display::clean(prose->heading);
              out_.member("name", heading.empty()
                                      ? layout::section_heading(prose->section, options_.lang)
                                      : heading);
              out_.member("fullyQualifiedName",
                          "prose[" + std::to_string(finding.where.prose->item) + "]");
              out_.member("kind", "prose");
            });
          });
          object("properties", [&] {
            integer("begin", finding.where.prose->begin);
            integer("end", finding.where.prose->end);
          });
        });
      }
      for (const Term* const term : terms) {
        const Checked& of = *source_of(home, finding, *term);
        const Provenance& provenance = *provenance_of(of.reading, term->id);
        item([&] {
          integer("id", id++);
          text("message", figure_label(term->id, finding.where.edition, options_.lang) + " = " +
                              findings::figure_text(*term, &of.reading.report));
          object("physicalLocation",
                 [&] { physical(of.reading, provenance.place, provenance.raw); });
        });
      }
    });
  }

  /// The report in whose source a figure can be looked up; null when none shows it.
  [[nodiscard]] const Checked* source_of(const Checked& home, const Finding& finding,
                                         const Term& term) const {
    const Checked* of = &home;
    if (!finding.subjects.empty()) {
      if (term.subject >= finding.subjects.size()) return nullptr;
      of = findings::subject_in(checked_, finding.subjects[term.subject]);
    }
    const bool known = of != nullptr && !of->reading.source.empty() &&
                       provenance_of(of->reading, term.id) != nullptr;
    return known ? of : nullptr;
  }

  void properties(const Checked& own, const Checked& home, const Finding& finding,
                  const Finding& cause) {
    out_.member("organ", home.reading.report.organ.name);
    if (home.reading.report.year) integer("year", *home.reading.report.year);
    integer("report", home.reading.index);
    out_.member("severity", name(finding.severity));
    const std::string place = findings::place_of(finding, home.reading.report, options_.lang);
    if (!place.empty()) out_.member("place", place);
    if (finding.left && finding.left->value) integer("left", *finding.left->value);
    if (finding.right && finding.right->value) integer("right", *finding.right->value);
    if (finding.difference) integer("difference", *finding.difference);
    if (!finding.stated.empty()) out_.member("stated", finding.stated);
    out_.member("advice", advice(finding, options_.lang, rules_));
    out_.member("cause", findings::hexadecimal(fingerprint(cause, own.reading.report)));
  }

  std::span<const Checked> checked_;
  const FindingsOptions& options_;
  const RuleSet& rules_;
  json::Writer out_;
  std::map<std::string_view, std::size_t> rule_numbers_;
  std::vector<std::string_view> rule_order_;
  std::map<std::string_view, std::size_t> artifact_numbers_;
  std::vector<const Reading*> artifact_order_;
};

}  // namespace

std::string findings_to_sarif(std::span<const Checked> checked, const FindingsOptions& options) {
  return SarifWriter{checked, options}.write();
}

}  // namespace govinfo::inline v0_1
