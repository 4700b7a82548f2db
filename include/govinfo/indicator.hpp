// SPDX-License-Identifier: Apache-2.0
// Named rates over many reports: what stands above and below the line, pooled, with intervals.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include "govinfo/aggregate.hpp"
#include "govinfo/arrow.hpp"
#include "govinfo/category.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/export.hpp"
#include "govinfo/form.hpp"
#include "govinfo/path.hpp"
#include "govinfo/roster.hpp"

namespace govinfo::inline v0_1 {

// clang-format off

/// The named rates, in the order in which tables show them.
BOOST_DEFINE_FIXED_ENUM_CLASS(Indicator, std::uint8_t,
    disclosure_rate, full_disclosure_rate, partial_disclosure_rate, substantive_disclosure_rate,
    denial_rate, unable_to_provide_rate, not_held_rate, not_processed_rate, otherwise_handled_rate,
    completion_rate, carry_over_rate,
    natural_person_share, commercial_enterprise_share, research_institution_share,
    public_welfare_organization_share, legal_service_organization_share, other_organization_share,
    reconsideration_rate, litigation_rate, litigation_after_reconsideration_rate,
    reconsideration_correction_rate, reconsideration_correction_rate_of_all,
    reconsideration_upheld_rate,
    litigation_loss_rate, litigation_loss_rate_of_all, litigation_upheld_rate)

/// What a rate is.
///   share  what stands above the line is a part of what stands below it: between 0 and 1
///   ratio  two different things, one for so many of the other (reviews for decisions): ≥ 0
BOOST_DEFINE_FIXED_ENUM_CLASS(IndicatorKind, std::uint8_t, share, ratio)

// clang-format on

/// A rate as data. Its value is the sum of the figures `numerator` over the sum of the figures
/// `denominator`, as published, over all reports of a group: never a mean of rates. `article` is
/// that of Decree 711 which the counted answers rest on, empty where there is none.
struct IndicatorForm {
  Indicator indicator;
  IndicatorKind kind;
  Text label;
  Text meaning;
  std::string_view article;
  std::span<const FigureId> numerator;
  std::span<const FigureId> denominator;
};

namespace detail {

constexpr FigureId all_of(RequestRow row) noexcept { return figure_id(row, Applicant::total); }

template <class... R>
constexpr std::array<FigureId, sizeof...(R)> rows_of(R... rows) noexcept {
  return {all_of(rows)...};
}

template <OutcomeGroup group>
inline constexpr auto group_rows = [] {
  constexpr std::size_t size = [] {
    std::size_t count = 0;
    for (Outcome outcome : all_values<Outcome>) count += group_of(outcome) == group ? 1u : 0u;
    return count;
  }();
  std::array<FigureId, size> rows{};
  std::size_t i = 0;
  for (Outcome outcome : all_values<Outcome>) {
    if (group_of(outcome) == group) rows[i++] = all_of(row_of(outcome));
  }
  return rows;
}();

template <RequestRow... rows>
inline constexpr auto request_terms = rows_of(rows...);
template <Applicant applicant>
inline constexpr std::array<FigureId, 1> received_from = {
    figure_id(RequestRow::received, applicant)};
template <RemedyResult... results>
inline constexpr std::array<FigureId, sizeof...(results)> review_terms = {
    figure_id(Remedy::reconsideration, results)...};
template <RemedyResult... results>
inline constexpr std::array<FigureId, 2 * sizeof...(results)> lawsuit_terms = {
    figure_id(Remedy::direct_litigation, results)...,
    figure_id(Remedy::litigation_after_reconsideration, results)...};
template <RemedyResult... results>
inline constexpr std::array<FigureId, sizeof...(results)> later_lawsuit_terms = {
    figure_id(Remedy::litigation_after_reconsideration, results)...};

/// What the organ decided on: it had the information and opened it, in part, or not.
inline constexpr auto decided_rows = [] {
  constexpr auto& denied = group_rows<OutcomeGroup::denied>;
  std::array<FigureId, denied.size() + 2> rows{};
  rows[0] = all_of(RequestRow::granted);
  rows[1] = all_of(RequestRow::partially_granted);
  for (std::size_t i = 0; i < denied.size(); ++i) rows[i + 2] = denied[i];
  return rows;
}();

inline constexpr auto& processed_terms = request_terms<RequestRow::processed>;
inline constexpr auto& waiting_terms = request_terms<RequestRow::received, RequestRow::carried_in>;
inline constexpr auto& opened_terms =
    request_terms<RequestRow::granted, RequestRow::partially_granted>;
inline constexpr auto& received_terms = received_from<Applicant::total>;

// clang-format off
using enum RemedyResult;
inline constexpr std::array<IndicatorForm, count_of<Indicator>> indicator_forms = {{
    {Indicator::disclosure_rate, IndicatorKind::share, {"公开率", "Disclosure rate"},
     {"（予以公开＋部分公开）÷ 办理结果总计", "(granted + partially granted) / processed"},
     "36(1)(2), 37", opened_terms, processed_terms},
    {Indicator::full_disclosure_rate, IndicatorKind::share, {"予以公开率", "Full disclosure rate"},
     {"予以公开 ÷ 办理结果总计", "granted / processed"},
     "36(1)(2)", request_terms<RequestRow::granted>, processed_terms},
    {Indicator::partial_disclosure_rate, IndicatorKind::share,
     {"部分公开率", "Partial disclosure rate"},
     {"部分公开 ÷ 办理结果总计", "partially granted / processed"},
     "37", request_terms<RequestRow::partially_granted>, processed_terms},
    {Indicator::substantive_disclosure_rate, IndicatorKind::share,
     {"实质公开率", "Substantive disclosure rate"},
     {"（予以公开＋部分公开）÷（予以公开＋部分公开＋不予公开）：只看机关掌握并作出公开与否决定的申请",
      "(granted + partially granted) / (granted + partially granted + denied): only requests on "
      "which there was something to decide"},
     "14-16, 32, 36, 37", opened_terms, decided_rows},
    {Indicator::denial_rate, IndicatorKind::share, {"不予公开率", "Denial rate"},
     {"（三）不予公开各项之和 ÷ 办理结果总计", "the rows of (3) denied / processed"},
     "14-16, 32, 36(7)", group_rows<OutcomeGroup::denied>, processed_terms},
    {Indicator::unable_to_provide_rate, IndicatorKind::share,
     {"无法提供率", "Unable-to-provide rate"},
     {"（四）无法提供各项之和 ÷ 办理结果总计", "the rows of (4) unable to provide / processed"},
     "30, 36(4)(5), 38", group_rows<OutcomeGroup::unable_to_provide>, processed_terms},
    {Indicator::not_held_rate, IndicatorKind::share, {"不掌握率", "Not-held rate"},
     {"本机关不掌握相关政府信息 ÷ 办理结果总计", "not held by this organ / processed"},
     "36(4)(5)", request_terms<RequestRow::not_held>, processed_terms},
    {Indicator::not_processed_rate, IndicatorKind::share, {"不予处理率", "Not-processed rate"},
     {"（五）不予处理各项之和 ÷ 办理结果总计", "the rows of (5) not processed / processed"},
     "35, 36(6), 39", group_rows<OutcomeGroup::not_processed>, processed_terms},
    {Indicator::otherwise_handled_rate, IndicatorKind::share,
     {"其他处理率", "Otherwise-handled rate"},
     {"（六）其他处理（2019年格式为一行，2021年格式为三行之和）÷ 办理结果总计",
      "(6) otherwise handled (one row on the 2019 form, the sum of three on the 2021 form) / "
      "processed"},
     "30, 42", group_rows<OutcomeGroup::otherwise_handled>, processed_terms},
    {Indicator::completion_rate, IndicatorKind::share, {"办结率", "Completion rate"},
     {"办理结果总计 ÷（本年新收＋上年结转）", "processed / (received + carried in)"},
     "33", processed_terms, waiting_terms},
    {Indicator::carry_over_rate, IndicatorKind::share, {"结转率", "Carry-over rate"},
     {"结转下年度继续办理 ÷（本年新收＋上年结转）", "carried out / (received + carried in)"},
     "33", request_terms<RequestRow::carried_out>, waiting_terms},
    {Indicator::natural_person_share, IndicatorKind::share,
     {"自然人申请占比", "Share of natural persons"},
     {"自然人新收 ÷ 新收总计", "received from natural persons / received"},
     "", received_from<Applicant::natural_person>, received_terms},
    {Indicator::commercial_enterprise_share, IndicatorKind::share,
     {"商业企业申请占比", "Share of commercial enterprises"},
     {"商业企业新收 ÷ 新收总计", "received from commercial enterprises / received"},
     "", received_from<Applicant::commercial_enterprise>, received_terms},
    {Indicator::research_institution_share, IndicatorKind::share,
     {"科研机构申请占比", "Share of research institutions"},
     {"科研机构新收 ÷ 新收总计", "received from research institutions / received"},
     "", received_from<Applicant::research_institution>, received_terms},
    {Indicator::public_welfare_organization_share, IndicatorKind::share,
     {"社会公益组织申请占比", "Share of public welfare organizations"},
     {"社会公益组织新收 ÷ 新收总计", "received from public welfare organizations / received"},
     "", received_from<Applicant::public_welfare_organization>, received_terms},
    {Indicator::legal_service_organization_share, IndicatorKind::share,
     {"法律服务机构申请占比", "Share of legal service organizations"},
     {"法律服务机构新收 ÷ 新收总计", "received from legal service organizations / received"},
     "", received_from<Applicant::legal_service_organization>, received_terms},
    {Indicator::other_organization_share, IndicatorKind::share,
     {"其他组织申请占比", "Share of other organizations"},
     {"其他（法人或其他组织）新收 ÷ 新收总计", "received from other organizations / received"},
     "", received_from<Applicant::other_organization>, received_terms},
    {Indicator::reconsideration_rate, IndicatorKind::ratio, {"复议率", "Reconsideration rate"},
     {"行政复议总计 ÷ 办理结果总计（每件答复的复议件数；复议可能针对往年的答复）",
      "reconsiderations / processed (for each decision; some are about decisions of other years)"},
     "51", review_terms<total>, processed_terms},
    {Indicator::litigation_rate, IndicatorKind::ratio, {"诉讼率", "Litigation rate"},
     {"（未经复议直接起诉总计＋复议后起诉总计）÷ 办理结果总计",
      "(lawsuits without and after reconsideration) / processed"},
     "51", lawsuit_terms<total>, processed_terms},
    {Indicator::litigation_after_reconsideration_rate, IndicatorKind::ratio,
     {"复议后起诉率", "Litigation-after-reconsideration rate"},
     {"复议后起诉总计 ÷ 已审结行政复议（维持＋纠正＋其他）",
      "lawsuits after reconsideration / concluded reconsiderations (upheld + corrected + other)"},
     "51", later_lawsuit_terms<total>, (review_terms<upheld, corrected, other>)},
    {Indicator::reconsideration_correction_rate, IndicatorKind::share,
     {"复议纠正率", "Reconsideration correction rate"},
     {"复议结果纠正 ÷ 已审结行政复议（维持＋纠正＋其他）",
      "corrected / concluded reconsiderations (upheld + corrected + other)"},
     "51", review_terms<corrected>, (review_terms<upheld, corrected, other>)},
    {Indicator::reconsideration_correction_rate_of_all, IndicatorKind::share,
     {"复议纠正率（占全部）", "Reconsideration correction rate, of all"},
     {"复议结果纠正 ÷ 行政复议总计（含尚未审结）", "corrected / all reconsiderations, pending too"},
     "51", review_terms<corrected>, review_terms<total>},
    {Indicator::reconsideration_upheld_rate, IndicatorKind::share,
     {"复议维持率", "Reconsideration upheld rate"},
     {"复议结果维持 ÷ 已审结行政复议（维持＋纠正＋其他）",
      "upheld / concluded reconsiderations (upheld + corrected + other)"},
     "51", review_terms<upheld>, (review_terms<upheld, corrected, other>)},
    {Indicator::litigation_loss_rate, IndicatorKind::share, {"败诉率", "Litigation loss rate"},
     {"诉讼结果纠正 ÷ 已审结行政诉讼（维持＋纠正＋其他），两类诉讼合计",
      "corrected / concluded lawsuits (upheld + corrected + other), both kinds"},
     "51", lawsuit_terms<corrected>, (lawsuit_terms<upheld, corrected, other>)},
    {Indicator::litigation_loss_rate_of_all, IndicatorKind::share,
     {"败诉率（占全部）", "Litigation loss rate, of all"},
     {"诉讼结果纠正 ÷ 行政诉讼总计（含尚未审结），两类诉讼合计",
      "corrected / all lawsuits, pending too, both kinds"},
     "51", lawsuit_terms<corrected>, lawsuit_terms<total>},
    {Indicator::litigation_upheld_rate, IndicatorKind::share,
     {"诉讼维持率", "Litigation upheld rate"},
     {"诉讼结果维持 ÷ 已审结行政诉讼（维持＋纠正＋其他），两类诉讼合计",
      "upheld / concluded lawsuits (upheld + corrected + other), both kinds"},
     "51", lawsuit_terms<upheld>, (lawsuit_terms<upheld, corrected, other>)},
}};
// clang-format on

}  // namespace detail

/// How a rate is made.
[[nodiscard]] constexpr const IndicatorForm& form_of(Indicator indicator) noexcept {
  return detail::indicator_forms[index(indicator)];
}

[[nodiscard]] constexpr const Text& label(Indicator indicator) noexcept {
  return form_of(indicator).label;
}
[[nodiscard]] constexpr Text label(IndicatorKind kind) noexcept {
  return kind == IndicatorKind::share ? Text{"占比", "share"} : Text{"比率", "ratio"};
}

/// What some reports have of a rate; merging is commutative and associative. A report stands in
/// both sums or in neither: `reports` are those that print a number for every figure of the rate
/// that is on their form, `missing` those that do not, `not_on_form` those whose form does not ask
/// for it.
struct IndicatorSum {
  WideSum numerator;
  WideSum denominator;
  std::uint64_t reports = 0;
  std::uint64_t missing = 0;
  std::uint64_t not_on_form = 0;

  friend bool operator==(const IndicatorSum&, const IndicatorSum&) = default;
};
GOVINFO_DESCRIBE(IndicatorSum, numerator, denominator, reports, missing, not_on_form);

[[nodiscard]] constexpr IndicatorSum operator+(const IndicatorSum& a,
                                               const IndicatorSum& b) noexcept {
  return {a.numerator + b.numerator, a.denominator + b.denominator, a.reports + b.reports,
          a.missing + b.missing, a.not_on_form + b.not_on_form};
}

/// A rate with both of its counts. `value` is not set where the denominator is not above 0. The
/// interval is that of Wilson for a share, the score interval of a Poisson count for a ratio; it
/// tells how far chance alone may carry so few cases, not how much organs differ, and is not set
/// where published figures contradict each other (a part above its whole, a negative count).
/// `small`: the denominator is below IndicatorOptions::smallest. `partial`: a report is left out,
/// or an organ of the roster did not report.
struct IndicatorValue {
  Indicator indicator{};
  IndicatorSum sum;
  std::optional<double> value;
  std::optional<double> lower;
  std::optional<double> upper;
  bool small = false;
  bool partial = false;

  friend bool operator==(const IndicatorValue&, const IndicatorValue&) = default;
};
GOVINFO_DESCRIBE(IndicatorValue, indicator, sum, value, lower, upper, small, partial);

/// One group: its key, who reported, and a value for each indicator.
struct IndicatorGroup {
  std::vector<CorpusValue> key;
  Coverage coverage;
  std::vector<IndicatorValue> values;

  friend bool operator==(const IndicatorGroup&, const IndicatorGroup&) = default;
};

/// Rates of groups, which are in the order of their keys.
struct Indicators {
  std::vector<GroupKey> by;
  std::vector<Indicator> indicators;
  Applicant applicant = Applicant::total;
  std::vector<IndicatorGroup> groups;

  friend bool operator==(const Indicators&, const Indicators&) = default;
};

struct IndicatorOptions {
  std::vector<GroupKey> by = {};           ///< none: one group
  std::vector<Indicator> indicators = {};  ///< none: all that there are figures for
  std::vector<Condition> where = {};       ///< only rows that meet all of these
  /// Of whose requests the rates of table 三 are; with one kind of applicant the rates that need
  /// other tables or columns are left out.
  Applicant applicant = Applicant::total;
  std::uint64_t smallest = 30;  ///< denominators below this are `small`
  double confidence = 0.95;     ///< of the intervals, between 0 and 1
  const Roster* roster = nullptr;
  unsigned threads = 0;  ///< 0: as many as the machine has
};

/// The interval of Wilson for `hits` of `cases` (hits ≤ cases, cases > 0). Throws UsageError for a
/// confidence that is not between 0 and 1.
struct RateInterval {
  double lower = 0;
  double upper = 0;

  friend bool operator==(const RateInterval&, const RateInterval&) = default;
};
GOVINFO_DESCRIBE(RateInterval, lower, upper);
[[nodiscard]] GOVINFO_API RateInterval wilson_interval(std::uint64_t hits, std::uint64_t cases,
                                                       double confidence = 0.95);
/// The score interval for a Poisson count of `events` for each of `units` (> 0).
[[nodiscard]] GOVINFO_API RateInterval poisson_interval(std::uint64_t events, std::uint64_t units,
                                                        double confidence = 0.95);

/// The rate that sums give; of `options` only `smallest` and `confidence` are looked at. `partial`
/// tells of left out reports only.
[[nodiscard]] GOVINFO_API IndicatorValue indicator_value(Indicator indicator,
                                                         const IndicatorSum& sum,
                                                         const IndicatorOptions& options = {});

/// The rates of the rows of a corpus, except refused ones. Where a row of the 2021 form was
/// harmonised, （六）其他处理 still counts once. Throws UsageError as aggregate() does, and for an
/// indicator that does not go with the applicant.
[[nodiscard]] GOVINFO_API Indicators indicators(const Corpus& corpus,
                                                const IndicatorOptions& options = {});

/// The rates of sums; `by`, `where` and `threads` of the options are not looked at. Sums do not
/// tell which report lacks which figure, so that a report may stand in one of the sums of a rate
/// only: `missing` is then the most that any of its figures misses. Throws UsageError for an
/// indicator with a figure that was not added up.
[[nodiscard]] GOVINFO_API Indicators indicators(const Aggregate& sums,
                                                const IndicatorOptions& options = {});

/// One row a group and indicator: the keys, indicator, numerator, denominator, value, lower,
/// upper, small, partial (0 or 1), reports, missing, not_on_form, expected, counted_twice.
[[nodiscard]] GOVINFO_API ColumnTable indicator_table(const Indicators& rates);

}  // namespace govinfo::inline v0_1
