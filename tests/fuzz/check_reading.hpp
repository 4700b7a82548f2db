// SPDX-License-Identifier: Apache-2.0
// What holds for every reading, whatever it was read from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include "expect.hpp"
#include "govinfo/govinfo.hpp"

namespace fuzz {

/// Whether a text stands in the source: as it is, or word by word where a whole line was kept
/// because its figures cannot be told.
inline bool in_source(std::string_view text, std::string_view source, bool exactly) {
  if (exactly) return source.find(text) != source.npos;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (source.find(text.substr(at, end - at)) == source.npos) return false;
    at = end + 1;
  }
  return true;
}

/// Every figure that has a number says where it stands, in words that the source holds; one that
/// is not on the form has neither; and nothing but a printed figure has a number.
inline void check_figures(const govinfo::Reading& reading, std::string_view source) {
  using namespace govinfo;
  const bool refused = reading.status == ReadingStatus::refused;
  expect(reading.provenance.size() == (refused ? 0 : figure_count), "provenance of all or of none");
  for_each_figure(reading.report, [&](FigureId id, const auto& figure) {
    const std::string path{path_of(id)};
    const Provenance* const here = provenance_of(reading, id);
    if (here != nullptr) {
      expect(in_source(here->raw, source, is_printed(figure)), path + ": text out of nowhere");
      expect(here->place.line > 0 || here->place.table > 0, path + ": its text has no place");
    }
    if (is_printed(figure)) {
      expect(here != nullptr && !here->raw.empty(), path + ": a number out of nowhere");
      return;
    }
    if constexpr (std::is_same_v<decltype(figure), const Figure&>) {
      expect(figure.number == 0, path + ": a number without being printed");
    } else {
      expect(figure.digits == 0, path + ": digits without being printed");
    }
    const bool nothing =
        figure.state == FigureState::absent || figure.state == FigureState::not_on_form;
    expect(!nothing || here == nullptr, path + ": stands in the source, and is not there");
  });
}

/// Every finding can be said, in both languages.
inline void check_words(const govinfo::Findings& findings, const govinfo::Report& report) {
  using namespace govinfo;
  for (const Finding& finding : findings) {
    for (const Lang lang : all_values<Lang>) {
      expect(!message(finding, lang).empty(), finding.rule + ": nothing to say");
      expect(!advice(finding, lang).empty(), finding.rule + ": no advice");
      static_cast<void>(place_text(finding.where.source, lang));
      for (const Term& term : finding.figures) {
        expect(!place_text(term.id, finding.where.edition, lang).empty(), "a figure has a place");
      }
    }
    static_cast<void>(legal(finding));
    static_cast<void>(fingerprint(finding, report));
  }
}

/// The figures of the form on which each table stands are the same after a round trip.
inline void check_figures_come_back(const govinfo::Report& report, const govinfo::Reading& back) {
  using namespace govinfo;
  for_each_figure(report, [&](FigureId id, const auto& figure) {
    if (!on_form(id, edition_for(report.editions, id))) return;
    visit_figure(back.report, id, [&](const auto& other) {
      if constexpr (std::is_same_v<decltype(figure), decltype(other)>) {
        expect(figure == other, std::string{path_of(id)} + ": another figure comes back");
      }
    });
  });
}

/// Every form in which a reading leaves the library, and the way back where there is one.
inline void check_writing(const govinfo::Reading& reading, const govinfo::Findings& findings) {
  using namespace govinfo;
  expect(reading_from_json(to_json(reading)) == reading, "a reading comes back from JSON");
  expect(reading_from_json(to_json(reading, 2)) == reading, "... and from indented JSON");
  expect(findings_from_json(to_json(findings)) == findings, "findings come back from JSON");
  check_figures_come_back(reading.report, reading_from_figures_json(figures_to_json(reading)));
  for (const Lang lang : all_values<Lang>) {
    const auto marks = marks_of(findings, lang);
    expect(!to_text(reading.report, lang, marks).empty(), "text");
    const std::string html = to_html(reading, lang, marks);
    expect(html.starts_with("<div") && html.find("<script") == html.npos, "HTML is safe");
  }
}

/// Everything about a reading; `written` tells whether it is also written out and read again.
inline void check_reading(const govinfo::Reading& reading, std::string_view source, bool written) {
  using namespace govinfo;
  check_figures(reading, source);
  const Findings findings = validate(reading);
  expect(findings.size() >= reading.findings.size(), "facts of the reader are kept");
  check_words(findings, reading.report);
  if (written) check_writing(reading, findings);
}

}  // namespace fuzz
