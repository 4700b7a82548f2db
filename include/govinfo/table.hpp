// SPDX-License-Identifier: Apache-2.0
// The three tables of the report as fixed tables of figures: no proxy, no allocation.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <type_traits>

#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/figure.hpp"

namespace govinfo::inline v0_1 {

/// A value for every enumerator of `Key`.
template <DescribedEnum Key, class Value>
struct EnumArray {
  using key_type = Key;
  using mapped_type = Value;

  std::array<Value, count_of<Key>> cells{};

  [[nodiscard]] constexpr Value& operator[](Key key) noexcept { return cells[index(key)]; }
  [[nodiscard]] constexpr const Value& operator[](Key key) const noexcept {
    return cells[index(key)];
  }

  friend bool operator==(const EnumArray&, const EnumArray&) = default;
};

/// The six kinds of applicant, without the total column: sums use this one.
inline constexpr std::array<Applicant, 6> applicant_kinds = {
    Applicant::natural_person,
    Applicant::commercial_enterprise,
    Applicant::research_institution,
    Applicant::public_welfare_organization,
    Applicant::legal_service_organization,
    Applicant::other_organization,
};

/// The four results of a review or a lawsuit, without the total.
inline constexpr std::array<RemedyResult, 4> remedy_results = {
    RemedyResult::upheld, RemedyResult::corrected, RemedyResult::other, RemedyResult::pending};

/// The row of an outcome: outcomes are rows, with the same identifier.
[[nodiscard]] constexpr RequestRow row_of(Outcome outcome) noexcept {
  return static_cast<RequestRow>(index(outcome) + index(RequestRow::granted));
}

/// Whether a row is the result of a request, and which.
[[nodiscard]] constexpr std::optional<Outcome> outcome_of(RequestRow row) noexcept {
  if (row < RequestRow::granted || row > RequestRow::other_unspecified) return std::nullopt;
  return static_cast<Outcome>(index(row) - index(RequestRow::granted));
}

/// The group （一）…（六） under which the form prints an outcome.
[[nodiscard]] constexpr OutcomeGroup group_of(Outcome outcome) noexcept {
  if (outcome == Outcome::granted) return OutcomeGroup::granted;
  if (outcome == Outcome::partially_granted) return OutcomeGroup::partially_granted;
  if (outcome <= Outcome::administrative_inquiry) return OutcomeGroup::denied;
  if (outcome <= Outcome::still_unclear) return OutcomeGroup::unable_to_provide;
  if (outcome <= Outcome::reconfirmation) return OutcomeGroup::not_processed;
  return OutcomeGroup::otherwise_handled;
}

using ApplicantRow = EnumArray<Applicant, Figure>;

/// Table 三: 26 rows × 7 columns, the union of both editions.
struct RequestTable {
  using key_type = RequestRow;
  using mapped_type = ApplicantRow;

  std::array<ApplicantRow, count_of<RequestRow>> rows{};

  [[nodiscard]] constexpr ApplicantRow& operator[](RequestRow row) noexcept {
    return rows[index(row)];
  }
  [[nodiscard]] constexpr const ApplicantRow& operator[](RequestRow row) const noexcept {
    return rows[index(row)];
  }
  [[nodiscard]] constexpr ApplicantRow& operator[](Outcome outcome) noexcept {
    return rows[index(row_of(outcome))];
  }
  [[nodiscard]] constexpr const ApplicantRow& operator[](Outcome outcome) const noexcept {
    return rows[index(row_of(outcome))];
  }

  friend bool operator==(const RequestTable&, const RequestTable&) = default;
};

/// Table 四: three kinds of remedy × (four results and their total).
using RemedyTable = EnumArray<Remedy, EnumArray<RemedyResult, Figure>>;

/// Table 二, article 20 (1): 规章 or 行政规范性文件, in pieces. 2021 form: issued (本年制发),
/// repealed (本年废止), in_force (现行有效). 2019 form: made (本年新制作), disclosed (本年新公开),
/// disclosed_total (对外公开总数量).
struct DocumentFigures {
  Figure issued, repealed, in_force;
  Figure made, disclosed, disclosed_total;

  friend bool operator==(const DocumentFigures&, const DocumentFigures&) = default;
};
GOVINFO_DESCRIBE(DocumentFigures, issued, repealed, in_force, made, disclosed, disclosed_total);

/// Table 二, article 20 (5) and (6). `decisions` (处理决定数量) stands on both forms; the 2019 form
/// also asks for items_last_year (上一年项目数量) and change (本年增/减, signed).
struct DecisionFigures {
  Figure decisions;
  Figure items_last_year, change;

  friend bool operator==(const DecisionFigures&, const DecisionFigures&) = default;
};
GOVINFO_DESCRIBE(DecisionFigures, decisions, items_last_year, change);

/// Table 二, article 20 (8): 行政事业性收费. 2021 form: collected (本年收费金额, 万元). 2019 form:
/// items_last_year and change, numbers of fee items.
struct FeeFigures {
  Amount collected;
  Figure items_last_year, change;

  friend bool operator==(const FeeFigures&, const FeeFigures&) = default;
};
GOVINFO_DESCRIBE(FeeFigures, collected, items_last_year, change);

/// Table 二, article 20 (9), 2019 form only: 政府集中采购.
struct ProcurementFigures {
  Figure projects;
  Amount amount;

  friend bool operator==(const ProcurementFigures&, const ProcurementFigures&) = default;
};
GOVINFO_DESCRIBE(ProcurementFigures, projects, amount);

/// Table 二: the union of both editions, 29 figures.
struct DisclosureTable {
  DocumentFigures regulations, normative_documents;
  DecisionFigures licensing, other_services, penalties, coercion;
  FeeFigures fees;
  ProcurementFigures procurement;

  friend bool operator==(const DisclosureTable&, const DisclosureTable&) = default;
};
GOVINFO_DESCRIBE(DisclosureTable, regulations, normative_documents, licensing, other_services,
                 penalties, coercion, fees, procurement);

static_assert(std::is_trivially_copyable_v<RequestTable> &&
              std::is_trivially_copyable_v<RemedyTable> &&
              std::is_trivially_copyable_v<DisclosureTable>);
static_assert(row_of(Outcome::other_unspecified) == RequestRow::other_unspecified);

}  // namespace govinfo::inline v0_1
