// SPDX-License-Identifier: Apache-2.0
// How a finding about prose begins: with the place, the clause and what it says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "govinfo/finding.hpp"
#include "govinfo/prose.hpp"
#include "govinfo/report.hpp"
#include "rules/start_finding.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

/// The text of a stretch of prose, without its blanks and line ends.
inline std::string text_of(const Report& report, const ProseSpan& span) {
  const std::string_view text = report.prose[span.item].text;
  std::string out;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t begin = at;
    const char32_t c = next_char(text, at);
    if (!is_blank(c)) out += text.substr(begin, at - begin);
  }
  return out;
}

/// `number` is where the number stands, `clause` what is shown of the sentence.
inline Finding start_prose_finding(std::string rule, const Report& report, const ProseSpan& number,
                                   const ProseSpan& clause, Verdict verdict = Verdict::fail) {
  Finding finding = start_finding(std::move(rule), verdict);
  finding.where.prose = number;
  finding.where.text = text_of(report, clause);
  finding.stated = text_of(report, number);
  return finding;
}

/// A sum of one known number.
inline Sum known(std::int64_t number) { return Sum{number, 0, Interval{number, number}}; }

}  // namespace govinfo::inline v0_1::detail
