// SPDX-License-Identifier: Apache-2.0
// Every enum of the model from its first to its last value: identifiers are API.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include "govinfo/category.hpp"
#include "govinfo/enum.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

namespace {

/// Holds every enumerator of E to the identifiers typed here, in order, first to last.
template <class E, std::size_t N>
void check_enumerators(const std::array<std::string_view, N>& identifiers) {
  static_assert(std::is_same_v<std::underlying_type_t<E>, std::uint8_t>);
  REQUIRE(count_of<E> == N);
  for (std::size_t i = 0; i < N; ++i) {
    CAPTURE(i);
    const E value = static_cast<E>(i);
    CHECK(name(value) == identifiers[i]);
    CHECK(all_values<E>[i] == value);
    REQUIRE(parse_name<E>(identifiers[i]).has_value());
    CHECK(*parse_name<E>(identifiers[i]) == value);
  }
  CHECK(name(static_cast<E>(N)).empty());
}

template <class E, class... Identifier>
void check_names(Identifier... identifiers) {
  check_enumerators<E>(
      std::array<std::string_view, sizeof...(Identifier)>{std::string_view{identifiers}...});
}

template <class E, class Entry, std::size_t N>
void check_glossary(const std::array<Entry, N>& entries) {
  std::array<std::string_view, N> identifiers;
  for (std::size_t i = 0; i < N; ++i) identifiers[i] = entries[i].id;
  check_enumerators<E>(identifiers);
}

}  // namespace

TEST_CASE("the enums of the form have the identifiers of the glossary, in the form's order") {
  check_glossary<RequestRow>(glossary::request_rows);
  check_glossary<Applicant>(glossary::applicants);
  check_glossary<OutcomeGroup>(glossary::groups);
  check_glossary<Remedy>(glossary::remedies);
  check_glossary<RemedyResult>(glossary::remedy_results);
  check_names<Outcome>(
      "granted", "partially_granted", "state_secret", "prohibited_by_law", "security_and_stability",
      "third_party_rights", "internal_affairs", "process_information", "enforcement_file",
      "administrative_inquiry", "not_held", "needs_creation", "still_unclear",
      "petition_or_complaint", "repeated_request", "published_material", "excessive_requests",
      "reconfirmation", "correction_overdue", "fee_overdue", "other_reason", "other_unspecified");
  check_names<Section>("preamble", "overview", "disclosure", "requests", "remedies", "problems",
                       "other_matters");
  check_names<Table>("disclosure", "requests", "remedies");
}

TEST_CASE("the small enums, first to last") {
  check_names<Edition>("trial_2019", "standard_2021");
  check_names<FigureState>("absent", "printed", "blank", "dash", "not_on_form", "unreadable");
  check_names<FigureKind>("count", "change", "amount");
  check_names<MoneyUnit>("unknown", "yuan", "wan_yuan");
  check_names<Severity>("note", "warning", "error");
  check_names<Verdict>("pass", "fail", "open", "review");
  check_names<ReadingStatus>("complete", "partial", "refused");
  check_names<RuleScope>("reading", "report", "series", "tree");
  check_names<MissingPolicy>("unknown", "zero", "zero_if_consistent");
  check_names<RuleStatus>("active", "shadow", "off");
  check_names<OrganLevel>("national", "provincial", "municipal", "county", "township");
  check_names<OrganKind>("government", "department", "branch_office");
  check_names<Lang>("zh", "en");
}

TEST_CASE("a value-initialised category is the one that claims least") {
  CHECK(FigureState{} == FigureState::absent);
  CHECK(MoneyUnit{} == MoneyUnit::unknown);
  CHECK(Severity{} == Severity::note);
  CHECK(Section{} == Section::preamble);
}

TEST_CASE("severities are ordered") {
  CHECK(Severity::note < Severity::warning);
  CHECK(Severity::warning < Severity::error);
}
