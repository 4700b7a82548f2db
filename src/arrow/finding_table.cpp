// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow/columns.hpp"
#include "arrow/over_threads.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/finding_table.hpp"
#include "govinfo/message.hpp"
#include "govinfo/path.hpp"

namespace govinfo::inline v0_1 {

namespace {

using detail::Column;
using detail::Columns;

enum Place : std::size_t {
  report_,
  source_,
  organ_,
  year_,
  rule_,
  family_,
  severity_,
  verdict_,
  figures_,
  left_,
  right_,
  difference_,
  stated_,
  line_,
  fingerprint_,
  message_,
  advice_
};

Columns empty_columns(bool words) {
  Columns table;
  for (const std::string_view name :
       {"report", "source", "organ", "year", "rule", "family", "severity", "verdict", "figures",
        "left", "right", "difference", "stated", "line", "fingerprint", "message", "advice"}) {
    const bool is_word = name == "message" || name == "advice";
    if (is_word && !words) continue;
    const bool number = name == "report" || name == "year" || name == "left" || name == "right" ||
                        name == "difference" || name == "line";
    table.columns.push_back(number ? detail::number_column(std::string{name})
                                   : detail::text_column(std::string{name}));
  }
  return table;
}

std::string hex(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) text[i] = digits[value & 15];
  return text;
}

void add_row(Columns& table, std::size_t place, std::string_view source, const Report& report,
             const Finding& finding, const FindingTableOptions& options) {
  std::vector<Column>& columns = table.columns;
  const auto sum = [](const std::optional<Sum>& side) {
    return side ? side->value : std::optional<std::int64_t>{};
  };
  columns[report_].add(static_cast<std::int64_t>(place));
  columns[source_].add(source);
  columns[organ_].add(std::string_view{report.organ.name});
  columns[year_].add(report.year ? std::optional<std::int64_t>{*report.year} : std::nullopt);
  columns[rule_].add(std::string_view{finding.rule});
  const Rule* const rule =
      options.validate.rules != nullptr ? options.validate.rules->find(finding.rule) : nullptr;
  const RuleFamily* const family = find_family(finding.rule);
  columns[family_].add(rule != nullptr     ? std::string_view{rule->id}
                       : family != nullptr ? family->id
                                           : std::string_view{finding.rule});
  columns[severity_].add(std::string_view{name(finding.severity)});
  columns[verdict_].add(std::string_view{name(finding.verdict)});
  std::string figures;
  for (const Term& term : finding.figures) {
    if (!figures.empty()) figures += ' ';
    figures += path_of(term.id);
  }
  columns[figures_].add(std::string_view{figures});
  columns[left_].add(sum(finding.left));
  columns[right_].add(sum(finding.right));
  columns[difference_].add(finding.difference);
  if (finding.stated.empty()) {
    columns[stated_].add_null();
  } else {
    columns[stated_].add(std::string_view{finding.stated});
  }
  columns[line_].add(finding.where.source.line > 0
                         ? std::optional<std::int64_t>{finding.where.source.line}
                         : std::nullopt);
  columns[fingerprint_].add(std::string_view{hex(fingerprint(finding, report))});
  if (!options.words) return;
  const RuleSet* const rules = options.validate.rules;
  columns[message_].add(std::string_view{rules != nullptr ? message(finding, *options.words, *rules)
                                                          : message(finding, *options.words)});
  columns[advice_].add(std::string_view{rules != nullptr ? advice(finding, *options.words, *rules)
                                                         : advice(finding, *options.words)});
}

std::string_view source_of(const Report&) { return {}; }
std::string_view source_of(const Reading& reading) { return reading.source; }
const Report& report_of(const Report& report) { return report; }
const Report& report_of(const Reading& reading) { return reading.report; }

template <class T>
ColumnTable table_of_all(std::span<const T> objects, const FindingTableOptions& options) {
  return detail::over_threads(
      objects.size(), options.threads, empty_columns(options.words.has_value()),
      [&](Columns& columns, std::size_t i) {
        for (const Finding& finding : validate(objects[i], options.validate)) {
          add_row(columns, i, source_of(objects[i]), report_of(objects[i]), finding, options);
        }
      });
}

}  // namespace

ColumnTable finding_table(std::span<const Report> reports, const FindingTableOptions& options) {
  return table_of_all(reports, options);
}

ColumnTable finding_table(std::span<const Reading> readings, const FindingTableOptions& options) {
  return table_of_all(readings, options);
}

ColumnTable finding_table(const Findings& findings, const Report& report,
                          const FindingTableOptions& options) {
  std::vector<Columns> parts(1, empty_columns(options.words.has_value()));
  for (const Finding& finding : findings) {
    add_row(parts.front(), 0, {}, report, finding, options);
  }
  return detail::joined(empty_columns(options.words.has_value()), parts);
}

}  // namespace govinfo::inline v0_1
