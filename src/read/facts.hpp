// SPDX-License-Identifier: Apache-2.0
// How readers state facts: a finding of a family R.* with its severity from the catalogue.
#pragma once

#include <string>
#include <utility>

#include "govinfo/catalogue.hpp"
#include "govinfo/document.hpp"

namespace govinfo::inline v0_1::detail {

/// States a fact: `rule` ends with its reason ("R.LIMIT.cells"). `text` is what stands in the
/// source, or the name of what is missing.
inline void state(Document& document, std::string rule, SourcePlace place = {},
                  std::string text = {}) {
  Finding& finding = document.findings.emplace_back();
  finding.rule = std::move(rule);
  if (const RuleFamily* family = find_family(finding.rule)) finding.severity = family->severity;
  finding.where.source = place;
  finding.where.text = std::move(text);
}

}  // namespace govinfo::inline v0_1::detail
