// SPDX-License-Identifier: Apache-2.0
// Every category of the report as an enum. Defined through Boost.Describe, so an enumerator that
// exists is an enumerator that has a name. Identifiers are API; printed labels are in form.hpp.
#pragma once

#include <cstdint>

#include <boost/describe/enum.hpp>

namespace govinfo::inline v0_1 {

// clang-format off

/// The columns of table 三: six kinds of applicant in the order of the form, then the printed
/// total column (what was published, never recomputed).
BOOST_DEFINE_FIXED_ENUM_CLASS(Applicant, std::uint8_t,
    natural_person,
    commercial_enterprise,
    research_institution,
    public_welfare_organization,
    legal_service_organization,
    other_organization,
    total)

/// The rows of table 三, in the order of the form: the union of both editions.
BOOST_DEFINE_FIXED_ENUM_CLASS(RequestRow, std::uint8_t,
    received, carried_in,
    granted,
    partially_granted,
    state_secret, prohibited_by_law, security_and_stability, third_party_rights,
    internal_affairs, process_information, enforcement_file, administrative_inquiry,
    not_held, needs_creation, still_unclear,
    petition_or_complaint, repeated_request, published_material, excessive_requests,
    reconfirmation,
    correction_overdue, fee_overdue, other_reason, other_unspecified,
    processed, carried_out)

/// The rows of table 三 that are results of a request: what stands under 三、本年度办理结果,
/// without its total. `other_unspecified` is the single row （六）其他处理 of the 2019 form.
BOOST_DEFINE_FIXED_ENUM_CLASS(Outcome, std::uint8_t,
    granted,
    partially_granted,
    state_secret, prohibited_by_law, security_and_stability, third_party_rights,
    internal_affairs, process_information, enforcement_file, administrative_inquiry,
    not_held, needs_creation, still_unclear,
    petition_or_complaint, repeated_request, published_material, excessive_requests,
    reconfirmation,
    correction_overdue, fee_overdue, other_reason, other_unspecified)

/// The six groups （一）…（六） of results.
BOOST_DEFINE_FIXED_ENUM_CLASS(OutcomeGroup, std::uint8_t,
    granted, partially_granted, denied, unable_to_provide, not_processed, otherwise_handled)

/// The three blocks of table 四.
BOOST_DEFINE_FIXED_ENUM_CLASS(Remedy, std::uint8_t,
    reconsideration, direct_litigation, litigation_after_reconsideration)

/// The five columns of each block of table 四: four results and the printed total.
BOOST_DEFINE_FIXED_ENUM_CLASS(RemedyResult, std::uint8_t,
    upheld, corrected, other, pending, total)

/// Which form a table was printed on: 国办公开办函〔2019〕60号 or 国办公开办函〔2021〕30号.
BOOST_DEFINE_FIXED_ENUM_CLASS(Edition, std::uint8_t, trial_2019, standard_2021)

/// The three tables: 二 (disclosure), 三 (requests), 四 (remedies).
BOOST_DEFINE_FIXED_ENUM_CLASS(Table, std::uint8_t, disclosure, requests, remedies)

/// The six sections of the report, and what stands before the first of them.
BOOST_DEFINE_FIXED_ENUM_CLASS(Section, std::uint8_t,
    preamble, overview, disclosure, requests, remedies, problems, other_matters)

/// What the source shows for a figure. Only `printed` has a number, 0 included.
///   absent       the form has the figure, the source shows no such cell (table cut, row lost)
///   printed      a number
///   blank        an empty cell
///   dash         a mark or words for none: - — / 无 “本单位未制作规章”
///   not_on_form  this edition of the form has no such figure
///   unreadable   something is printed that cannot be told
BOOST_DEFINE_FIXED_ENUM_CLASS(FigureState, std::uint8_t,
    absent, printed, blank, dash, not_on_form, unreadable)

/// What kind of figure the form asks for: a count (≥ 0), a signed change (本年增/减), money.
BOOST_DEFINE_FIXED_ENUM_CLASS(FigureKind, std::uint8_t, count, change, amount)

/// The unit of an amount: printed or given by the form (wan_yuan, 10 000 yuan), printed (yuan),
/// or not told.
BOOST_DEFINE_FIXED_ENUM_CLASS(MoneyUnit, std::uint8_t, unknown, yuan, wan_yuan)

BOOST_DEFINE_FIXED_ENUM_CLASS(Severity, std::uint8_t, note, warning, error)

/// What a rule said: `open` could not be evaluated (never a pass), `review` asks for a human eye.
BOOST_DEFINE_FIXED_ENUM_CLASS(Verdict, std::uint8_t, pass, fail, open, review)

/// How much of the report a reader could tell: `complete` every table and row, `partial` some of
/// them, `refused` none (the findings say why).
BOOST_DEFINE_FIXED_ENUM_CLASS(ReadingStatus, std::uint8_t, complete, partial, refused)

/// What a rule looks at: a reading with its provenance, a report, the years of one organ, an
/// organ and its children.
BOOST_DEFINE_FIXED_ENUM_CLASS(RuleScope, std::uint8_t, reading, report, series, tree)

/// How a rule takes a blank or a dash: as unknown, as zero, or as zero when every equation of
/// the table then holds.
BOOST_DEFINE_FIXED_ENUM_CLASS(MissingPolicy, std::uint8_t, unknown, zero, zero_if_consistent)

BOOST_DEFINE_FIXED_ENUM_CLASS(RuleStatus, std::uint8_t, active, shadow, off)

/// How far the two sides of a rule may be apart: not at all, or as far as the decimals that are
/// printed allow (money, percentages).
BOOST_DEFINE_FIXED_ENUM_CLASS(Tolerance, std::uint8_t, exact, printed_decimals)

/// Whose figure a term of a rule means: that of the report itself, that of the year before, or the
/// sum over the organs below.
BOOST_DEFINE_FIXED_ENUM_CLASS(Whose, std::uint8_t, own, previous, children)

/// How the two sides of a rule are compared.
BOOST_DEFINE_FIXED_ENUM_CLASS(Relation, std::uint8_t,
    equal, not_equal, less, less_equal, greater, greater_equal)

/// What a sentence says of figures: a count in digits or Chinese numerals, a zero in words, money,
/// a share in percent, a change against the year before in percent (growth) or as a count.
BOOST_DEFINE_FIXED_ENUM_CLASS(StatementKind, std::uint8_t,
    count, zero, amount, share, growth, change)

/// How sure an explanation of wrong cells is.
///   clean              nothing to explain
///   unique             one answer has the fewest slips, and none changes fewer cells
///   preferred          several have the fewest slips, one of them is likelier by a stated margin
///   ambiguous          several answers are equally good
///   budget_exhausted   the search was ended before it had found the smallest answer
///   infeasible         no answer: too many cells are wrong, frozen, or beyond what is searched
BOOST_DEFINE_FIXED_ENUM_CLASS(ExplanationStatus, std::uint8_t,
    clean, unique, preferred, ambiguous, budget_exhausted, infeasible)

/// What searched for the wrong cells: the network of table 三, or the equations one by one.
BOOST_DEFINE_FIXED_ENUM_CLASS(ExplanationEngine, std::uint8_t, network, equations)

/// How a figure came to be wrong. From `cells_swapped_in_row` on, one slip changes several cells.
///   confusable_digit   one digit for another that looks like it: 1/7 3/8 5/6 0/8 0/6 9/4
///   other_digit        one digit for another, in a number of several digits
///   digits_swapped     two neighbouring digits changed places
///   digit_dropped, digit_added   one digit too few, too many
///   zeroed             a 0 was left where a number belongs
///   sign               the sign
///   power_of_ten       noughts too many or too few
///   total_without_applicant      the sum of the row without one kind of applicant
///   counted_under_another_applicant   the same requests under another kind of applicant
///   digits_split       the digits of one number over two cells
///   totals_without_applicant     the whole total column without one kind of applicant
BOOST_DEFINE_FIXED_ENUM_CLASS(SlipKind, std::uint8_t,
    arbitrary, confusable_digit, other_digit, digits_swapped, digit_dropped, digit_added, zeroed,
    sign, power_of_ten, total_without_applicant,
    cells_swapped_in_row, cells_swapped_in_column, row_shifted, column_shifted, rows_exchanged,
    columns_exchanged, digits_split, totals_without_applicant, counted_under_another_applicant)

/// What speaks for an explanation beside the equations: a number in the prose, the report of the
/// year before or after, the organs below, the text that was read with a doubt.
BOOST_DEFINE_FIXED_ENUM_CLASS(EvidenceKind, std::uint8_t,
    prose, previous_year, next_year, children, reading, caller)

/// Why a repair leaves a table alone.
///   not_unique      there is another explanation, or none
///   value_open      the equations leave a choice of figures
///   many_cells      more than two cells would change
///   unknown_slip    nothing that people are known to do
///   weak_table      table 四: its equations are too few to prove anything
///   several_years   the explanation is of a chain of years
BOOST_DEFINE_FIXED_ENUM_CLASS(RepairObstacle, std::uint8_t,
    not_unique, value_open, many_cells, unknown_slip, weak_table, several_years)

/// The level of an organ, where its name or a roster tells it.
BOOST_DEFINE_FIXED_ENUM_CLASS(OrganLevel, std::uint8_t,
    national, provincial, municipal, county, township)

/// What an organ is: a government of a region, a department of one, a branch office of one
/// (街道办事处, 派出机关).
BOOST_DEFINE_FIXED_ENUM_CLASS(OrganKind, std::uint8_t, government, department, branch_office)

/// The columns of a corpus in front of the figures. `source`, `digest` and `source_index` are the key
/// of a row. Text that is empty is missing.
///   source, digest, organ, organ_id, region             text
///   status, level, kind, disclosure_edition,
///     requests_edition                                  the names of enumerators
///   source_index, year                                  numbers
///   errors, warnings, notes                             how many findings have that severity
///   first_day, last_day (of the period), published      dates
///   harmonised                                          1 where figures of the row were derived
///                                                       from others of it, see harmonised()
BOOST_DEFINE_FIXED_ENUM_CLASS(CorpusColumn, std::uint8_t,
    source, source_index, digest, status, organ, organ_id, region, level, kind, year,
    first_day, last_day, published, disclosure_edition, requests_edition,
    errors, warnings, notes, harmonised)

/// How a row is told from what a condition asks for. A missing value meets none but `missing`.
BOOST_DEFINE_FIXED_ENUM_CLASS(Predicate, std::uint8_t,
    equal, not_equal, less, less_equal, greater, greater_equal, starts_with, missing, present)

/// Why two reports of one sum count something twice.
///   versions   two reports of one organ and year
///   periods    two reports of one organ whose periods overlap
///   inside     an organ and one above it: by the roster, or the region of a government inside the
///              region of another (a county in its city)
///   own_share  an organ and its own share (本级), which its figures contain
BOOST_DEFINE_FIXED_ENUM_CLASS(OverlapKind, std::uint8_t, versions, periods, inside, own_share)

/// The languages of messages and labels.
BOOST_DEFINE_FIXED_ENUM_CLASS(Lang, std::uint8_t, zh, en)

// clang-format on

}  // namespace govinfo::inline v0_1
