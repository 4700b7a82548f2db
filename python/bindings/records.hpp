// SPDX-License-Identifier: Apache-2.0
// Descriptions of the library's own data (the form, the rules) and of the document: these structs
// are no part of JSON, so their headers do not describe them.
#pragma once

#include "access.hpp"
#include "govinfo/catalogue.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/document.hpp"
#include "govinfo/form.hpp"
#include "govinfo/rule.hpp"

namespace govinfo::inline v0_1 {

GOVINFO_DESCRIBE(Text, zh, en);
GOVINFO_DESCRIBE(OnForm, trial_2019, standard_2021);
GOVINFO_DESCRIBE(SectionForm, section, label, aliases);
GOVINFO_DESCRIBE(ApplicantForm, applicant, label, over);
GOVINFO_DESCRIBE(RequestForm, row, label, article, aliases, on);
GOVINFO_DESCRIBE(GroupForm, group, label);
GOVINFO_DESCRIBE(DisclosureColumn, label, unit, aliases);
GOVINFO_DESCRIBE(DisclosureRow, label, figures, aliases);
GOVINFO_DESCRIBE(DisclosureBlock, title, article, columns, rows);
GOVINFO_DESCRIBE(RemedyForm, remedy, label, over);
GOVINFO_DESCRIBE(RemedyResultForm, result, label);

GOVINFO_DESCRIBE(LegalSource, document, place, quote);
GOVINFO_DESCRIBE(RuleCase, passes, change);
GOVINFO_DESCRIBE(RuleFamily, id, scope, severity, level, missing, status, title, message, open,
                 advice, legal, example, expression, when, on, tolerance);
GOVINFO_DESCRIBE(EquationTerm, id, sign);
GOVINFO_DESCRIBE(Reason, id, text);

GOVINFO_DESCRIBE(TextSpan, first, size);
GOVINFO_DESCRIBE(Word, text, left, right);
GOVINFO_DESCRIBE(Line, words, place, gap);
GOVINFO_DESCRIBE(Cell, text, row, column, row_span, column_span, place);
GOVINFO_DESCRIBE(Grid, rows, columns, cells);
GOVINFO_DESCRIBE(Document, format, encoding, tool, in_characters, text, blocks, findings);

}  // namespace govinfo::inline v0_1

namespace govinfo::python {

// clang-format off
template <> inline constexpr Access access_of<Text> = Access::record;
template <> inline constexpr Access access_of<OnForm> = Access::record;
template <> inline constexpr Access access_of<SectionForm> = Access::record;
template <> inline constexpr Access access_of<ApplicantForm> = Access::record;
template <> inline constexpr Access access_of<RequestForm> = Access::record;
template <> inline constexpr Access access_of<GroupForm> = Access::record;
template <> inline constexpr Access access_of<DisclosureColumn> = Access::record;
template <> inline constexpr Access access_of<DisclosureRow> = Access::record;
template <> inline constexpr Access access_of<DisclosureBlock> = Access::record;
template <> inline constexpr Access access_of<RemedyForm> = Access::record;
template <> inline constexpr Access access_of<RemedyResultForm> = Access::record;
template <> inline constexpr Access access_of<LegalSource> = Access::record;
template <> inline constexpr Access access_of<RuleCase> = Access::record;
template <> inline constexpr Access access_of<RuleFamily> = Access::record;
template <> inline constexpr Access access_of<EquationTerm> = Access::record;
template <> inline constexpr Access access_of<Reason> = Access::record;
// clang-format on

}  // namespace govinfo::python
