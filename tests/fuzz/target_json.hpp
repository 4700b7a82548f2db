// SPDX-License-Identifier: Apache-2.0
// Any bytes are taken for JSON; what is accepted is written and read again, the same.
#pragma once

#include <string>
#include <string_view>

#include "check_reading.hpp"

namespace fuzz {

/// A result is a value that comes back from its own text, or a reason.
template <class Value, class Write, class Parse>
void check_json(const govinfo::Result<Value>& parsed, Write write, Parse parse) {
  using namespace govinfo;
  if (const Failure* const failure = parsed.failure()) {
    expect(failure->kind == Failure::Kind::usage && !failure->message.empty(), "a reason is given");
    return;
  }
  const std::string text = write(parsed.value());
  const auto again = parse(text);
  expect(again.has_value(), "what was written is refused");
  expect(again.value() == parsed.value(), "what was written is something else");
  expect(write(again.value()) == text, "the same value, another text");
}

/// Figures without a document: the figures come back, and what else was around them does not.
inline void check_figures_json(const govinfo::Result<govinfo::Reading>& parsed) {
  using namespace govinfo;
  if (parsed.failure() != nullptr) return;
  const std::string text = figures_to_json(parsed.value());
  const auto again = try_reading_from_figures_json(text);
  expect(again.has_value(), "the figures that were written are refused");
  check_figures_come_back(parsed.value().report, again.value());
  expect(figures_to_json(again.value()) == text, "the same figures, another text");
}

inline void json(std::string_view bytes) {
  using namespace govinfo;
  const auto compact = [](const auto& value) { return to_json(value); };
  const auto indented = [](const auto& value) { return to_json(value, 3); };
  const auto report = try_report_from_json(bytes);
  check_json(report, compact, try_report_from_json);
  check_json(report, indented, try_report_from_json);
  check_json(try_reading_from_json(bytes), compact, try_reading_from_json);
  check_json(try_findings_from_json(bytes), compact, try_findings_from_json);
  if (report) {
    for (const Lang lang : all_values<Lang>) {
      check_words(validate(report.value()), report.value());
      static_cast<void>(to_text(report.value(), lang));
      static_cast<void>(to_html(report.value(), lang));
    }
  }
  check_figures_json(try_reading_from_figures_json(bytes));
}

}  // namespace fuzz
