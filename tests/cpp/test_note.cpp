// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "govinfo/baseline.hpp"
#include "govinfo/error.hpp"
#include "govinfo/note.hpp"
#include "govinfo/place.hpp"
#include "govinfo/validate.hpp"

using namespace govinfo;

namespace {

/// The figures of a real mistake: ten upheld and one corrected, with a total left at 0.
Report wrong_total() {
  Report report = blank_report(Edition::standard_2021);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  report.organ.name = "测试区财政局";
  report.year = 2023;
  report.remedies[Remedy::reconsideration][RemedyResult::upheld] = printed(10);
  report.remedies[Remedy::reconsideration][RemedyResult::corrected] = printed(1);
  return report;
}

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a note explains its finding until the values change") {
  Report report = wrong_total();
  Findings findings = validate(report);
  REQUIRE(findings.size() == 1);
  std::vector<Note> notes = {note_for(findings.items[0], report, "总计漏填，已更正网页")};
  CHECK(notes[0].rule == "T4.SUM.reconsideration");
  CHECK(notes[0].organ == "测试区财政局");
  CHECK(notes[0].figures.size() == 5);
  NoteMatch match = match_notes(findings, report, notes);
  CHECK(match.explained == std::vector<std::optional<std::size_t>>{0});
  CHECK(match.stale.empty());
  CHECK(match.unused.empty());

  // Another value: the note has lapsed.
  report.remedies[Remedy::reconsideration][RemedyResult::corrected] = printed(2);
  findings = validate(report);
  match = match_notes(findings, report, notes);
  CHECK(match.explained == std::vector<std::optional<std::size_t>>{std::nullopt});
  CHECK(match.stale == Places{0});

  // Nothing is wrong any more.
  report.remedies[Remedy::reconsideration][RemedyResult::total] = printed(12);
  findings = validate(report);
  match = match_notes(findings, report, notes);
  CHECK(match.unused == Places{0});

  // Notes on others are left alone.
  for (const bool organ : {true, false}) {
    Report other = wrong_total();
    if (organ) {
      other.organ.name = "样板区财政局";
    } else {
      other.year = 2022;
    }
    findings = validate(other);
    match = match_notes(findings, other, notes);
    CHECK(match.explained == std::vector<std::optional<std::size_t>>{std::nullopt});
    CHECK(match.stale.empty());
    CHECK(match.unused.empty());
  }
}

TEST_CASE("notes come back from the YAML they are written as") {
  const Report report = wrong_total();
  const Findings findings = validate(report);
  Note note = note_for(findings.items[0], report, "第一行\n第二行 “引号” \"双引号\" \\");
  note.by = "张三";
  note.on = parse_date("2024-01-31");
  note.stated = "12.5%";
  const std::vector<Note> notes = {note, Note{"P.COUNT", "甲", {}, {}, "", "说明", "", {}}};
  CHECK(notes_from_yaml(to_yaml(std::span<const Note>{notes})) == notes);
  CHECK(notes_from_yaml("").empty());
  CHECK(notes_from_yaml(to_yaml(std::span<const Note>{})).empty());
}

TEST_CASE("what is wrong in a file of notes is told with its line") {
  const auto refusal = [](std::string_view yaml) -> std::string {
    try {
      static_cast<void>(notes_from_yaml(yaml));
    } catch (const UsageError& error) {
      return error.what();
    }
    return "taken";
  };
  CHECK(refusal("notes:\n  - rule: T4.SUM\n    organ: 甲\n") ==
        "line 2: a note needs rule, organ and text");
  CHECK(refusal("notes:\n  - rul: T4.SUM\n") ==
        "line 2: a note has no field “rul”; is “rule” meant?");
  CHECK(refusal("notes:\n  - {rule: a, organ: b, text: c, figures: {requests.recieved.total: 3}}")
            .find("is “requests.received.total” meant?") != std::string::npos);
  CHECK(refusal("notes: 3").find("with a list") != std::string::npos);
  CHECK(refusal("note: []").find("no key “note”") != std::string::npos);
  CHECK(refusal("notes:\n  - {rule: a, organ: b, text: c, year: x}") == "line 2: “x” is no year");
}

TEST_CASE("two rounds: what is new, still open and resolved") {
  const auto entry = [](std::uint64_t fingerprint, std::string rule) {
    return BaselineEntry{fingerprint, std::move(rule), "甲", 2023};
  };
  const std::vector<BaselineEntry> before = {entry(1, "a"), entry(2, "b"), entry(2, "b"),
                                             entry(3, "c")};
  const std::vector<BaselineEntry> after = {entry(2, "b"), entry(4, "d"), entry(1, "a"),
                                            entry(1, "a")};
  const BaselineDifference difference = compare_rounds(before, after);
  CHECK(difference.open == std::vector<BaselineEntry>{entry(2, "b"), entry(1, "a")});
  CHECK(difference.added == std::vector<BaselineEntry>{entry(4, "d"), entry(1, "a")});
  CHECK(difference.resolved == std::vector<BaselineEntry>{entry(2, "b"), entry(3, "c")});
  CHECK(compare_rounds({}, {}) == BaselineDifference{});
}

TEST_CASE("a round holds the failures, not what could not be checked") {
  Report report = wrong_total();
  CHECK(baseline_of(validate(report), report).size() == 1);
  report.remedies[Remedy::reconsideration][RemedyResult::total] = missing(FigureState::unreadable);
  for (const BaselineEntry& entry : baseline_of(validate(report), report)) {
    CHECK_FALSE(entry.rule.starts_with("T4.SUM"));
  }
  const Report same = wrong_total();
  CHECK(compare_rounds(baseline_of(validate(same), same), baseline_of(validate(same), same))
            .open.size() == 1);
}
