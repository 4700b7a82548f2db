// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>
#include <set>
#include <string_view>

#include <doctest/doctest.h>

#include "govinfo/label.hpp"
#include "support/glossary.hpp"

using namespace govinfo;

namespace {

/// Every enumerator has a label of its own in both languages, and nothing else has one.
template <class E>
void check_labels() {
  std::set<std::string_view> zh;
  std::set<std::string_view> en;
  for (const E e : all_values<E>) {
    CAPTURE(name(e));
    CHECK_FALSE(label(e).zh.empty());
    CHECK_FALSE(label(e).en.empty());
    zh.insert(label(e).zh);
    en.insert(label(e).en);
  }
  CHECK(zh.size() == count_of<E>);
  CHECK(en.size() == count_of<E>);
  CHECK(label(static_cast<E>(count_of<E>)).zh.empty());
  CHECK(label(static_cast<E>(255)).en.empty());
}

template <class E, class Entry, std::size_t N>
void check_glossary(const std::array<Entry, N>& entries) {
  for (const Entry& entry : entries) {
    CAPTURE(entry.id);
    const auto e = parse_name<E>(entry.id);
    REQUIRE(e.has_value());
    CHECK(label(*e).zh == entry.zh);
  }
}

}  // namespace

TEST_CASE("every enumerator has a label of its own") {
  check_labels<Applicant>();
  check_labels<RequestRow>();
  check_labels<Outcome>();
  check_labels<OutcomeGroup>();
  check_labels<Remedy>();
  check_labels<RemedyResult>();
  check_labels<Edition>();
  check_labels<Table>();
  check_labels<Section>();
  check_labels<FigureState>();
  check_labels<FigureKind>();
  check_labels<MoneyUnit>();
  check_labels<Severity>();
  check_labels<Verdict>();
  check_labels<ReadingStatus>();
  check_labels<RuleScope>();
  check_labels<MissingPolicy>();
  check_labels<Tolerance>();
  check_labels<StatementKind>();
  check_labels<Whose>();
  check_labels<Relation>();
  check_labels<RuleStatus>();
  check_labels<OrganLevel>();
  check_labels<OrganKind>();
  check_labels<Lang>();
}

TEST_CASE("rows, columns, groups and sections have the label that the form prints") {
  check_glossary<RequestRow>(glossary::request_rows);
  check_glossary<Applicant>(glossary::applicants);
  check_glossary<OutcomeGroup>(glossary::groups);
  check_glossary<Remedy>(glossary::remedies);
  check_glossary<RemedyResult>(glossary::remedy_results);
  check_glossary<Section>(glossary::sections);
  for (const glossary::Row& row : glossary::request_rows) {
    if (row.group.empty()) continue;
    CHECK(label(*parse_name<Outcome>(row.id)).zh == row.zh);
  }
}

TEST_CASE("labels of the small enums say what they are") {
  static_assert(label(FigureState::blank).zh == "空白");
  static_assert(label(FigureState::blank).en == "blank");
  CHECK(label(FigureState::absent).en == "absent");
  CHECK(label(FigureState::printed).en == "printed");
  CHECK(label(FigureState::unreadable).zh == "无法辨认");
  CHECK(label(Severity::error).zh == "错误");
  CHECK(label(Severity::note).en == "note");
  CHECK(label(Verdict::pass).zh == "通过");
  CHECK(label(Verdict::open).en == "not evaluated");
  CHECK(label(MoneyUnit::wan_yuan).zh == "万元");
  CHECK(label(MoneyUnit::yuan).zh == "元");
  CHECK(label(OrganLevel::county).zh == "县级");
  CHECK(label(Section::preamble).en == "Preamble");
}
