// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arrow/columns.hpp"
#include "arrow/over_threads.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/explanation_table.hpp"
#include "govinfo/path.hpp"

namespace govinfo::inline v0_1 {

namespace {

using detail::Column;
using detail::Columns;

struct ColumnForm {
  std::string_view name;
  bool is_text;
};

// In the order in which RowWriter fills them.
constexpr std::array<ColumnForm, 20> forms = {{
    {"report", false}, {"source", true},     {"organ", true},      {"year", false},
    {"part", false},   {"table", true},      {"engine", true},     {"status", true},
    {"rules", true},   {"rank", false},      {"slip", false},      {"kind", true},
    {"figure", true},  {"published", false}, {"explained", false}, {"lower", false},
    {"upper", false},  {"cells", false},     {"count", false},     {"cost", false},
}};

Columns empty_columns() {
  Columns table;
  for (const ColumnForm& form : forms) {
    table.columns.push_back(form.is_text ? detail::text_column(std::string{form.name})
                                         : detail::number_column(std::string{form.name}));
  }
  return table;
}

/// Fills one row after the other, from the first column to the last.
class RowWriter {
 public:
  RowWriter(Columns& table, std::size_t place, std::string_view source, const Report& report)
      : columns_(table.columns), place_(place), source_(source), report_(report) {}

  void part(const ExplainedPart& part, std::size_t number, std::size_t most) {
    std::string rules;
    for (const std::string& rule : part.rules) {
      if (!rules.empty()) rules += ' ';
      rules += rule;
    }
    const auto head = [&] {
      begin();
      add(number);
      add(name(part.table));
      add(name(part.engine));
      add(name(part.status));
      add(std::string_view{rules});
    };
    if (part.items.empty()) {
      head();
      rest_is_null();
      return;
    }
    for (std::size_t rank = 0; rank < std::min(part.items.size(), most); ++rank) {
      const Explanation& answer = part.items[rank];
      for (std::size_t slip = 0; slip < answer.slips.size(); ++slip) {
        for (const Edit& edit : answer.slips[slip].edits) {
          head();
          add(rank + 1);
          add(slip + 1);
          add(name(answer.slips[slip].kind));
          add(path_of(edit.id));
          add(value(edit.published));
          add(std::optional{edit.explained});
          add(edit.possible.lower);
          add(edit.possible.upper);
          add(answer.cells);
          add(answer.count);
          add(std::optional<std::int64_t>{answer.cost});
        }
      }
    }
  }

  void deduced(const Deduction& deduction) {
    begin();
    null();
    add(name(table_of(deduction.id)));
    null();
    add(std::string_view{"deduced"});
    std::string rules;
    for (const auto* proof : {&deduction.lower_proof, &deduction.upper_proof}) {
      if (proof == &deduction.upper_proof && *proof == deduction.lower_proof) break;
      for (const std::string& rule : *proof) {
        if (!rules.empty()) rules += ' ';
        rules += rule;
      }
    }
    add(std::string_view{rules});
    null();
    null();
    null();
    add(path_of(deduction.id));
    null();
    const Interval& range = deduction.possible;
    add(range.lower == range.upper ? range.lower : std::nullopt);
    add(range.lower);
    add(range.upper);
    rest_is_null();
  }

 private:
  void begin() {
    next_ = 0;
    add(place_);
    add(source_);
    add(std::string_view{report_.organ.name});
    add(report_.year ? std::optional<std::int64_t>{*report_.year} : std::nullopt);
  }
  void add(std::string_view text) { columns_[next_++].add(text); }
  void add(std::optional<std::int64_t> number) { columns_[next_++].add(number); }
  void add(std::size_t number) { add(std::optional{static_cast<std::int64_t>(number)}); }
  void add(std::uint32_t number) { add(std::optional<std::int64_t>{number}); }
  void null() { columns_[next_++].add_null(); }
  void rest_is_null() {
    while (next_ < columns_.size()) null();
  }

  std::vector<Column>& columns_;
  std::size_t place_;
  std::string_view source_;
  const Report& report_;
  std::size_t next_ = 0;
};

std::string_view source_of(const Report&) { return {}; }
std::string_view source_of(const Reading& reading) { return reading.source; }
const Report& report_of(const Report& report) { return report; }
const Report& report_of(const Reading& reading) { return reading.report; }

template <class T>
ColumnTable table_of_all(std::span<const T> objects, const ExplanationTableOptions& options) {
  return detail::over_threads(objects.size(), options.threads, empty_columns(),
                              [&](Columns& columns, std::size_t place) {
                                const Report& report = report_of(objects[place]);
                                Explanations found = explain(objects[place], options.explain);
                                if (options.verify)
                                  found = verified(report, std::move(found), options.rules);
                                RowWriter row(columns, place, source_of(objects[place]), report);
                                for (std::size_t i = 0; i < found.parts.size(); ++i) {
                                  row.part(found.parts[i], i, options.answers);
                                }
                                for (const Deduction& deduction : found.deduced)
                                  row.deduced(deduction);
                              });
}

}  // namespace

ColumnTable explanation_table(std::span<const Report> reports,
                              const ExplanationTableOptions& options) {
  return table_of_all(reports, options);
}

ColumnTable explanation_table(std::span<const Reading> readings,
                              const ExplanationTableOptions& options) {
  return table_of_all(readings, options);
}

}  // namespace govinfo::inline v0_1
