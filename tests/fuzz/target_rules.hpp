// SPDX-License-Identifier: Apache-2.0
// Any bytes are taken for what users write beside reports: rules, notes, rosters. What is accepted
// is written and read again, the same, and runs.
#pragma once

#include <string>
#include <string_view>

#include "expect.hpp"
#include "govinfo/govinfo.hpp"

namespace fuzz {

inline void rules(std::string_view bytes) {
  using namespace govinfo;
  const auto loaded = try_load_rules(bytes);
  if (const Failure* const failure = loaded.failure()) {
    expect(failure->kind == Failure::Kind::rule && !failure->message.empty(), "a reason is given");
  } else {
    const RuleSet& set = loaded.value();
    const auto again = try_load_rules(to_yaml(set));
    expect(again.has_value(), "the rules that were written are refused");
    expect(again.value() == set, "the rules that were written are others");
    Report report = blank_report(Edition::standard_2021);
    report.requests[RequestRow::received][Applicant::total] = printed(3);
    ValidateOptions options;
    options.rules = &set;
    for (const Finding& finding : validate(report, options)) {
      static_cast<void>(message(finding, Lang::zh, set));
      static_cast<void>(advice(finding, Lang::en, set));
    }
  }
  static_cast<void>(try_parse_expression(bytes));
  try {
    const std::vector<Note> notes = notes_from_yaml(bytes);
    expect(notes_from_yaml(to_yaml(std::span<const Note>{notes})) == notes,
           "the notes that were written are others");
  } catch (const UsageError&) {
  }
  try {
    const Roster roster = roster_from_csv(bytes);
    static_cast<void>(validate_tree({}, roster));
  } catch (const UsageError&) {
  }
}

}  // namespace fuzz
