// SPDX-License-Identifier: Apache-2.0
// The annual report on government information disclosure: three tables, prose, and who, when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/date.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/table.hpp"

namespace govinfo::inline v0_1 {

/// The organ that reports (行政机关). `name` is as printed. `level` and `kind` are set where the
/// name tells them; `region` (GB/T 2260 code) and `id` only by the caller or a roster, never
/// guessed.
struct Organ {
  std::string name;
  std::optional<OrganLevel> level;
  std::optional<OrganKind> kind;
  std::string region;
  std::string id;

  friend bool operator==(const Organ&, const Organ&) = default;
};
GOVINFO_DESCRIBE(Organ, name, level, kind, region, id);

/// Which form each table was printed on; none when the table was not found. Real reports mix
/// them. Table 四 is the same on both forms.
struct Editions {
  std::optional<Edition> disclosure;
  std::optional<Edition> requests;

  friend bool operator==(const Editions&, const Editions&) = default;
};
GOVINFO_DESCRIBE(Editions, disclosure, requests);

/// A stretch of prose under one heading, lines joined. `heading` is the sub-heading as printed,
/// empty where there is none.
struct Prose {
  Section section = Section::preamble;
  std::string heading;
  std::string text;

  friend bool operator==(const Prose&, const Prose&) = default;
};
GOVINFO_DESCRIBE(Prose, section, heading, text);

/// One report of one organ for one year, as published.
struct Report {
  std::string title;
  Organ organ;
  std::optional<int> year;
  std::optional<Period> period;
  std::optional<Date> published;
  /// The notice whose form the report says it follows, as printed: 国办公开办函〔2021〕30号.
  std::string notice;
  Editions editions;
  DisclosureTable disclosure;
  RequestTable requests;
  RemedyTable remedies;
  std::vector<Prose> prose;
  std::vector<std::string> footnotes;

  friend bool operator==(const Report&, const Report&) = default;
};
GOVINFO_DESCRIBE(Report, title, organ, year, period, published, notice, editions, disclosure,
                 requests, remedies, prose, footnotes);

}  // namespace govinfo::inline v0_1
