// SPDX-License-Identifier: Apache-2.0
// A finding in words, Chinese or English: what is wrong, where, what to do, and by which law.
#pragma once

#include <string>

#include "govinfo/catalogue.hpp"
#include "govinfo/export.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/rule_set.hpp"

namespace govinfo::inline v0_1 {

/// The figure as the form names it: "表三 第3行“（一）予以公开”·自然人", "Table 3, row 3 ...".
[[nodiscard]] GOVINFO_API std::string place_text(FigureId id, Edition edition, Lang lang);

/// The label of the figure without its table: "（一）予以公开·自然人".
[[nodiscard]] GOVINFO_API std::string figure_label(FigureId id, Edition edition, Lang lang);

/// A place in a source: "第3页第41行", "page 3, line 41"; empty when none is known.
[[nodiscard]] GOVINFO_API std::string place_text(const SourcePlace& place, Lang lang);

/// Where a finding stands in the form: what its figures have in common, or what its rule names;
/// empty when nothing tells.
[[nodiscard]] GOVINFO_API std::string place_text(const Finding& finding, Lang lang);

/// What is wrong, with the values and the place.
[[nodiscard]] GOVINFO_API std::string message(const Finding& finding, Lang lang);

/// What to do about it.
[[nodiscard]] GOVINFO_API std::string advice(const Finding& finding, Lang lang);

/// Where the rule comes from; empty for the facts of a reader.
[[nodiscard]] GOVINFO_API LegalSource legal(const Finding& finding);

/// The same in the words of a set of rules, which knows the rules that users added.
[[nodiscard]] GOVINFO_API std::string message(const Finding& finding, Lang lang,
                                              const RuleSet& rules);
[[nodiscard]] GOVINFO_API std::string advice(const Finding& finding, Lang lang,
                                             const RuleSet& rules);
[[nodiscard]] GOVINFO_API RuleSource legal(const Finding& finding, const RuleSet& rules);

}  // namespace govinfo::inline v0_1
