// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/batch.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "govinfo/read.hpp"
#include "govinfo/validate.hpp"
#include "govinfo/write.hpp"
#include "rules/compiled_rules.hpp"
#include "rules/nearest_name.hpp"
#include "rules/rule_case.hpp"
#include "rules/yaml.hpp"
#include "text/double_byte.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

[[noreturn]] void fail(const YAML::Node& node, const std::string& what) {
  throw RuleError(line_of(node) + ": " + what);
}

std::int64_t whole(const YAML::Node& node, std::string_view what) {
  const std::string text = scalar(node, what);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    fail(node, std::string{what} + " is a whole number, not “" + text + "”");
  }
  return value;
}

template <class E>
E named(const YAML::Node& node, std::string_view what) {
  const std::string text = scalar(node, what);
  if (const auto value = parse_name<E>(text)) return *value;
  fail(node, "“" + text + "” is no " + std::string{what});
}

Date date_of(const YAML::Node& node, std::string_view text) {
  if (const auto date = parse_date(text)) return *date;
  fail(node, "“" + std::string{text} + "” is no date (2024-01-31)");
}

// ---- a report
// ------------------------------------------------------------------------------------

void set_figure(Report& report, const std::string& path, const YAML::Node& node) {
  const auto id = parse_path(path);
  if (!id) {
    std::vector<std::string_view> paths;
    for (FigureId each : all_figures) paths.push_back(path_of(each));
    const std::string_view near = nearest_name(path, paths);
    fail(node, "there is no figure “" + path + "”" +
                   (near.empty() ? "" : "; is “" + std::string{near} + "” meant?"));
  }
  const std::string text = scalar(node, path);
  const auto state = parse_name<FigureState>(text);
  visit_figure(report, *id, [&](auto& figure) {
    using Type = std::remove_cvref_t<decltype(figure)>;
    figure = Type{};
    if (state) {
      figure.state = *state;
    } else if constexpr (std::is_same_v<Type, Figure>) {
      figure = printed(whole(node, path));
    } else if (const auto amount = parse_amount(text, MoneyUnit::wan_yuan)) {
      figure = *amount;
    } else {
      fail(node, path + " is an amount of money, not “" + text + "”");
    }
  });
}

std::string text_of(const YAML::Node& node) {
  constexpr std::int64_t most = 100'000;
  if (!node.IsMap()) return scalar(node, "prose");
  const std::string part = scalar(node["repeat"], "repeat");
  const std::int64_t times = std::clamp<std::int64_t>(whole(node["times"], "times"), 0, most);
  std::string text;
  for (std::int64_t i = 0; i < times; ++i) text += part;
  return text;
}

/// Numbers that count on from figure to figure and from report to report.
struct Fill {
  std::int64_t next = 0;
  std::int64_t step = 0;
};

Report report_of(const YAML::Node& node, Fill* fill = nullptr) {
  if (!node.IsMap()) fail(node, "a case is a report: {figures: {…}, …}");
  const auto edition = [&](const char* key, Edition otherwise) {
    return node[key] ? named<Edition>(node[key], "edition") : otherwise;
  };
  const Edition form = edition("edition", Edition::standard_2021);
  Report report =
      blank_report(edition("disclosure_edition", form), edition("requests_edition", form));
  for_each_figure(report, [&](FigureId, auto& figure) {
    if (figure.state != FigureState::absent) return;
    figure.state = FigureState::printed;
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Amount>) {
      figure.unit = MoneyUnit::wan_yuan;
    } else if (fill != nullptr) {
      figure.number = std::exchange(fill->next, fill->next + fill->step);
    }
  });
  for (const auto& entry : node) {
    const std::string key = scalar(entry.first, "a key");
    const YAML::Node& value = entry.second;
    if (key == "organ" || key == "name") {
      report.organ.name = scalar(value, key);
    } else if (key == "kind") {
      report.organ.kind = named<OrganKind>(value, "kind");
    } else if (key == "title") {
      report.title = scalar(value, key);
    } else if (key == "notice") {
      report.notice = scalar(value, key);
    } else if (key == "year") {
      report.year = static_cast<int>(whole(value, key));
    } else if (key == "published") {
      report.published = date_of(value, scalar(value, key));
    } else if (key == "period") {
      const std::string text = scalar(value, key);
      const std::size_t slash = text.find('/');
      if (slash == text.npos) fail(value, "a period is 2023-01-01/2023-12-31");
      report.period =
          Period{date_of(value, text.substr(0, slash)), date_of(value, text.substr(slash + 1))};
    } else if (key == "figures") {
      for (const auto& figure : value) {
        set_figure(report, scalar(figure.first, "a figure"), figure.second);
      }
    } else if (key == "prose") {
      for (const auto& section : value) {
        report.prose.push_back(
            {named<Section>(section.first, "section"), {}, text_of(section.second)});
      }
    } else if (key == "footnotes") {
      for (const YAML::Node& footnote : value) {
        report.footnotes.push_back(scalar(footnote, "a footnote"));
      }
    } else if (key == "without") {
      const Table table = named<Table>(value, "table");
      for_each_figure(report, [&](FigureId id, auto& figure) {
        if (table_of(id) == table) figure = {};
      });
      if (table == Table::disclosure) report.editions.disclosure.reset();
      if (table == Table::requests) report.editions.requests.reset();
    }
  }
  return report;
}

// ---- a source
// ------------------------------------------------------------------------------------

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// A table of the text a second time: from its heading to the next section's.
std::string with_table_twice(const std::string& text, Table table) {
  const std::string_view heading = table == Table::disclosure ? "二、"
                                   : table == Table::requests ? "三、"
                                                              : "四、";
  const std::string_view next = table == Table::disclosure ? "三、"
                                : table == Table::requests ? "四、"
                                                           : "五、";
  const auto at_line = [&](std::string_view mark, std::size_t from) {
    const std::size_t found = text.find("\n" + std::string{mark}, from);
    return found == text.npos ? text.size() : found + 1;
  };
  const std::size_t begin = at_line(heading, 0);
  const std::size_t end = at_line(next, begin);
  return text.substr(0, end) + text.substr(begin, end - begin) + text.substr(end);
}

std::string source_of(const YAML::Node& node, const Report& report) {
  if (const YAML::Node source = node["source"]) return scalar(source, "the source");
  const bool html = node["written"] && node["written"].as<std::string>("") == "html";
  std::string text = html ? to_html(report) : to_text(report);
  if (const YAML::Node changes = node["replace"]) {
    for (const auto& change : changes) {
      text = replaced(text, scalar(change.first, "a text"), scalar(change.second, "a text"));
    }
  }
  if (const YAML::Node mark = node["cut_after"]) {
    const std::size_t at = text.find(scalar(mark, "a text"));
    if (at != text.npos) text.resize(text.find('\n', at));
  }
  if (const YAML::Node table = node["twice"]) {
    text = with_table_twice(text, named<Table>(table, "table"));
  }
  if (node["mangled"]) {
    // UTF-8 taken for GB18030 and written down as UTF-8 again.
    std::string mangled;
    decode_double_byte(DoubleByte::gb18030, text, mangled);
    text = std::move(mangled);
  }
  if (const YAML::Node other = node["second"]) {
    text += "\n" + replaced(to_text(report), report.organ.name, scalar(other, "an organ"));
  }
  return text;
}

Reading raw_reading(const YAML::Node& node, const Report& report) {
  Reading reading;
  reading.status = ReadingStatus::complete;
  reading.report = report;
  reading.provenance.resize(figure_count);
  for (const auto& entry : node["raw"]) {
    const auto id = parse_path(scalar(entry.first, "a figure"));
    if (!id) fail(entry.first, "there is no such figure");
    reading.provenance[index(*id)].raw = scalar(entry.second, "a text");
  }
  return reading;
}

Findings find_in_source(const YAML::Node& node, const Report& report,
                        const ValidateOptions& options) {
  ReadOptions reading;
  if (const YAML::Node bytes = node["max_bytes"]) {
    reading.max_bytes = static_cast<std::size_t>(whole(bytes, "max_bytes"));
  }
  if (node["tools"]) reading.pdftotext = reading.libreoffice = "";
  if (const YAML::Node path = node["path"]) {
    // A file that cannot be opened is a finding in a batch.
    Findings found;
    const std::vector<Source> sources = {{scalar(path, "a path")}};
    read_batch(sources, [&](SourceReadings&& read) {
      found = validate(read.readings.at(0), options);
      return true;
    });
    return found;
  }
  if (const YAML::Node pages = node["pdf_without_words"]) {
    PdfText pdf;
    pdf.pages.resize(
        static_cast<std::size_t>(std::clamp<std::int64_t>(whole(pages, "pages"), 1, 9)));
    return validate(interpret(document_from_pdf_text(pdf, reading)).at(0), options);
  }
  return validate(read_report_bytes(source_of(node, report), "example", reading), options);
}

Findings find_in(const RuleSet& set, const YAML::Node& node) {
  ValidateOptions options;
  if (const YAML::Node most = node["max_findings"]) {
    options.max_findings = static_cast<std::size_t>(whole(most, "max_findings"));
  }
  if (const YAML::Node most = node["max_prose"]) {
    options.max_prose = static_cast<std::size_t>(whole(most, "max_prose"));
  }
  std::optional<RuleSet> with_callable;
  if (const YAML::Node callable = node["callable"]) {
    Rule rule;
    rule.id = "EXAMPLE";
    const bool raises = callable.as<std::string>("") == "raises";
    with_callable = add_check(set, rule, [raises](const Report&) -> std::vector<Finding> {
      if (raises) throw std::runtime_error("an example of an error");
      return {};
    });
  }
  options.rules = with_callable ? &*with_callable : &set;
  if (const YAML::Node years = node["years"]) {
    std::vector<Report> reports;
    for (const auto& entry : years) {
      Report report = report_of(entry.second);
      report.year = static_cast<int>(whole(entry.first, "a year"));
      if (entry.second["year"]) report.year = static_cast<int>(whole(entry.second["year"], "year"));
      if (report.organ.name.empty()) report.organ.name = "测试区财政局";
      reports.push_back(std::move(report));
    }
    return validate_series(reports, options);
  }
  if (const YAML::Node organs = node["organs"]) {
    std::vector<Report> reports;
    Roster roster;
    const int year = node["year"] ? static_cast<int>(whole(node["year"], "year")) : 2023;
    std::optional<Fill> fill;
    if (const YAML::Node from = node["fill"]) {
      fill = Fill{whole(from["from"], "from"), whole(from["step"], "step")};
    }
    for (const auto& entry : organs) {
      const YAML::Node& organ = entry.second;
      RosterEntry listed;
      listed.id = scalar(entry.first, "an id");
      listed.name = organ["name"] ? scalar(organ["name"], "name") : listed.id;
      if (organ["parent"]) listed.parent = scalar(organ["parent"], "parent");
      if (organ["kind"]) listed.kind = named<OrganKind>(organ["kind"], "kind");
      roster.entries.push_back(listed);
      if (organ["reports"] && organ["reports"].as<std::string>("") == "none") continue;
      Report report = report_of(organ, fill ? &*fill : nullptr);
      if (!report.year) report.year = year;
      report.organ.name = listed.name;
      report.organ.id = listed.id;
      reports.push_back(std::move(report));
    }
    return validate_tree(reports, roster, options);
  }
  const Report report = report_of(node);
  for (const char* key : {"written", "source", "path", "pdf_without_words"}) {
    if (node[key]) return find_in_source(node, report, options);
  }
  if (node["raw"]) return validate(raw_reading(node, report), options);
  return validate(report, options);
}

}  // namespace

Findings run_case(const RuleSet& rules, std::string_view yaml) {
  return find_in(rules, parse_yaml(yaml));
}

Findings run_case(const RuleSet& rules, std::string_view yaml, std::string_view change) {
  return find_in(rules, merged(parse_yaml(yaml), parse_yaml(change)));
}

}  // namespace govinfo::inline v0_1::detail

namespace govinfo::inline v0_1 {

std::vector<Finding> example_findings(const RuleSet& rules, std::string_view id, bool changed) {
  const Rule* const rule = rules.find(id);
  if (rule == nullptr) throw RuleError("there is no rule “" + std::string{id} + "”");
  if (rule->example.empty()) throw RuleError(rule->id + ": the rule has no example");
  Findings found = changed ? detail::run_case(rules, rule->example, rule->counterexample)
                           : detail::run_case(rules, rule->example);
  std::erase_if(found.items, [&](const Finding& finding) {
    return !detail::is_instance(finding.rule, rule->id);
  });
  return std::move(found.items);
}

}  // namespace govinfo::inline v0_1
