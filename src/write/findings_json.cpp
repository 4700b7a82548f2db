// SPDX-License-Identifier: Apache-2.0
// Findings as JSON: one document, or one line for each.
#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "govinfo/identity.hpp"
#include "govinfo/json.hpp"
#include "govinfo/message.hpp"
#include "govinfo/place.hpp"
#include "json/json_document.hpp"
#include "json/json_special.hpp"
#include "write/findings_common.hpp"
#include "write/layout.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// How many identities of a report were evaluated, and how many could not be. A table that was not
/// found has none.
struct Coverage {
  std::size_t checked = 0;
  std::size_t open = 0;
};

Coverage coverage_of(const Checked& checked) {
  Coverage coverage;
  if (!checked.findings.run.report) return coverage;
  std::unordered_set<std::string_view> open;
  for (const Finding& finding : checked.findings) {
    if (findings::is_open(finding)) open.insert(finding.rule);
  }
  const auto add = [&](std::span<const Equation> equations) {
    for (const Equation& equation : equations) {
      ++(open.contains(rule_id(equation)) ? coverage.open : coverage.checked);
    }
  };
  const Report& report = checked.reading.report;
  if (report.editions.requests) add(request_identities(*report.editions.requests));
  if (layout::found(report, Table::remedies)) add(remedy_identities());
  return coverage;
}

bool is_unread(const Checked& checked) {
  return checked.reading.status == ReadingStatus::refused && !checked.reading.source.empty();
}

class JsonWriter {
 public:
  JsonWriter(std::span<const Checked> checked, const FindingsOptions& options, int indent)
      : checked_(checked),
        options_(options),
        rules_(findings::rules_of(options)),
        out_(json::checked_indent(indent)) {}

  std::string document() {
    findings::Counts counts;
    for (const Checked& each : checked_) counts.add(each.findings);
    out_.begin_object();
    integer("govinfo", json_version);
    out_.member("kind", "check");
    out_.member("lang", name(options_.lang));
    out_.key("counts");
    out_.begin_object();
    for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      integer(name(severity), counts.severities[index(severity)]);
    }
    integer("open", counts.open);
    out_.end_object();
    array("reports", [&] {
      for (const Checked& each : checked_) {
        if (!is_unread(each)) report(each);
      }
    });
    array("unread", [&] {
      for (const Checked& each : checked_) {
        if (is_unread(each)) unread(each);
      }
    });
    out_.end_object();
    return out_.take();
  }

  /// One finding as an object of its own.
  std::string line(const Checked& own, std::size_t place, std::size_t cause, const Note* note) {
    const Finding& finding = own.findings.items[place];
    out_.begin_object();
    head(findings::home_of(checked_, own, finding).reading);
    fields(own, finding, own.findings.items[cause], note);
    out_.end_object();
    return out_.take();
  }

 private:
  template <class Integer>
  void integer(std::string_view key, Integer value) {
    out_.key(key);
    out_.integer(value);
  }
  template <class Write>
  void array(std::string_view key, Write&& write) {
    out_.key(key);
    out_.begin_array();
    write();
    out_.end_array();
  }

  void head(const Reading& reading) {
    out_.member("source", reading.source);
    integer("index", reading.index);
    out_.member("organ", reading.report.organ.name);
    out_.key("year");
    json::write(out_, reading.report.year);
  }

  void report(const Checked& own) {
    const Coverage coverage = coverage_of(own);
    out_.item();
    out_.begin_object();
    head(own.reading);
    out_.member("status", name(own.reading.status));
    out_.key("identities");
    out_.begin_object();
    integer("checked", coverage.checked);
    integer("open", coverage.open);
    out_.end_object();
    out_.key("run");
    json::write(out_, own.findings.run);
    out_.key("truncated");
    out_.boolean(own.findings.truncated);
    array("items", [&] {
      const std::vector<std::size_t> causes = findings::causes_of(own.findings);
      const std::vector<const Note*> notes = findings::notes_of(own, options_);
      for (std::size_t i = 0; i < own.findings.size(); ++i) {
        if (!findings::is_wanted(own.findings.items[i], options_)) continue;
        out_.item();
        out_.begin_object();
        fields(own, own.findings.items[i], own.findings.items[causes[i]], notes[i]);
        out_.end_object();
      }
    });
    out_.key("explanations");
    explanations(own);
    out_.end_object();
  }

  /// The fields of an object with what it says in words behind them.
  template <class T>
  void with_message(const T& object, const ExplainedReports& reports) {
    out_.item();
    out_.begin_object();
    json::write_fields(out_, object);
    out_.member("message", message(object, reports, options_.lang));
    out_.end_object();
  }

  void explanations(const Checked& own) {
    const ExplainedReports reports = findings::explained_reports(checked_, own);
    out_.begin_object();
    array("parts", [&] {
      for (const ExplainedPart& part : own.explanations.parts) with_message(part, reports);
    });
    array("deduced", [&] {
      for (const Deduction& each : own.explanations.deduced) with_message(each, reports);
    });
    out_.end_object();
  }

  void fields(const Checked& own, const Finding& finding, const Finding& cause, const Note* note) {
    json::write_fields(out_, finding);
    out_.member("message", message(finding, options_.lang, rules_));
    out_.member("advice", advice(finding, options_.lang, rules_));
    out_.key("legal");
    json::write(out_, legal(finding, rules_));
    out_.member("fingerprint", findings::hexadecimal(fingerprint(finding, own.reading.report)));
    out_.member("cause", findings::hexadecimal(fingerprint(cause, own.reading.report)));
    out_.key("explained");
    if (note == nullptr) {
      out_.null();
    } else {
      out_.begin_object();
      out_.member("text", note->text);
      out_.member("by", note->by);
      out_.key("on");
      json::write(out_, note->on);
      out_.end_object();
    }
    out_.key("repair");
    const std::string repair = findings::repair_text(checked_, own, finding, options_.lang);
    repair.empty() ? out_.null() : out_.text(repair);
  }

  void unread(const Checked& own) {
    out_.item();
    out_.begin_object();
    out_.member("source", own.reading.source);
    integer("index", own.reading.index);
    array("problems", [&] {
      for (const Finding& finding : own.findings) {
        out_.item();
        out_.begin_object();
        out_.member("message", message(finding, options_.lang, rules_));
        out_.member("advice", advice(finding, options_.lang, rules_));
        out_.member("rule", finding.rule);
        out_.end_object();
      }
    });
    out_.end_object();
  }

  std::span<const Checked> checked_;
  const FindingsOptions& options_;
  const RuleSet& rules_;
  json::Writer out_;
};

}  // namespace

std::string findings_to_json(std::span<const Checked> checked, const FindingsOptions& options) {
  return JsonWriter{checked, options, options.indent}.document();
}

std::string findings_to_json_lines(std::span<const Checked> checked,
                                   const FindingsOptions& options) {
  std::string out;
  for (const Checked& own : checked) {
    const std::vector<std::size_t> causes = findings::causes_of(own.findings);
    const std::vector<const Note*> notes = findings::notes_of(own, options);
    for (std::size_t i = 0; i < own.findings.size(); ++i) {
      if (!findings::is_wanted(own.findings.items[i], options)) continue;
      out += JsonWriter{checked, options, 0}.line(own, i, causes[i], notes[i]);
      out += '\n';
    }
  }
  return out;
}

}  // namespace govinfo::inline v0_1
