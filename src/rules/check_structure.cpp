// SPDX-License-Identifier: Apache-2.0
// Whether a report has the parts, the form and the figures that it must have.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "govinfo/catalogue.hpp"
#include "govinfo/enum.hpp"
#include "govinfo/place.hpp"
#include "rules/checks.hpp"
#include "rules/other_organ.hpp"
#include "rules/start_finding.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::array<Section, 3> prose_sections = {Section::overview, Section::problems,
                                                   Section::other_matters};
/// Characters that the overview has at most, in principle.
constexpr std::int64_t longest_overview = 1'000;
/// Larger figures are unlikely in any report of China: the largest known count of requests of one
/// organ has six digits, that of decisions eight.
constexpr std::int64_t most_requests = 1'000'000;
constexpr std::int64_t most_decisions = 1'000'000'000;

bool has_text(std::string_view text) { return text.find_first_not_of(" \t\r\n") != text.npos; }

/// Whether this is a document, not bare figures: only then can its parts be missing.
bool has_words(const Report& report) { return !report.title.empty() || !report.prose.empty(); }

Finding finding_in(const Report& report, std::string rule, Verdict verdict = Verdict::fail) {
  Finding finding = start_finding(std::move(rule), verdict);
  finding.where.edition = edition_for(report.editions, FigureId{});
  return finding;
}

std::string with(std::string_view family, std::string_view part, std::string_view reason = {}) {
  std::string id{family};
  id.append(".").append(part);
  if (!reason.empty()) id.append(".").append(reason);
  return id;
}

// ---- title, sections, prose
// ----------------------------------------------------------------------

/// The first year in a title, of four digits.
std::optional<int> year_in(std::string_view title) {
  for (std::size_t i = 0; i + 4 <= title.size(); ++i) {
    const bool digits = std::all_of(title.begin() + static_cast<std::ptrdiff_t>(i),
                                    title.begin() + static_cast<std::ptrdiff_t>(i) + 4,
                                    [](char c) { return c >= '0' && c <= '9'; });
    if (digits && (title[i] == '2' || title[i] == '1')) {
      return (title[i] - '0') * 1000 + (title[i + 1] - '0') * 100 + (title[i + 2] - '0') * 10 +
             (title[i + 3] - '0');
    }
  }
  return std::nullopt;
}

/// A year in Chinese numerals stands before 年: 二〇二三年.
bool has_chinese_year(std::string_view title) {
  return title.find("二〇") != title.npos || title.find("二○") != title.npos ||
         title.find("二零") != title.npos;
}

void check_title(const Report& report, std::vector<Finding>& out) {
  if (!has_words(report)) return;
  const auto say = [&](std::string_view reason) {
    Finding finding = finding_in(report, with("S.TITLE", reason));
    finding.where.text = report.title;
    out.push_back(std::move(finding));
  };
  if (report.title.empty()) return say("no_title");
  if (!year_in(report.title) && !has_chinese_year(report.title)) say("no_year");
  if (report.organ.name.empty()) say("no_organ");
}

void check_sections(const Report& report, std::vector<Finding>& out) {
  if (report.prose.empty()) return;
  std::array<bool, count_of<Section>> seen{};
  Section last = Section::preamble;
  bool in_order = true;
  for (const Prose& prose : report.prose) {
    seen[index(prose.section)] = true;
    in_order = in_order && index(prose.section) >= index(last);
    last = prose.section;
  }
  for (Section section : prose_sections) {
    if (!seen[index(section)]) {
      out.push_back(finding_in(report, with("S.SECT", name(section), "no_section")));
    }
  }
  if (!in_order) out.push_back(finding_in(report, "S.SECT.order"));
}

std::int64_t characters_in(std::string_view text) {
  std::int64_t count = 0;
  for (const char c : text) {
    // Every byte but a continuation byte begins a character; blanks are not counted.
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 && static_cast<unsigned char>(c) > ' ';
  }
  return count;
}

Sum sum_of(std::int64_t value) { return {value, 0, {value, value}}; }

void check_overview(const Report& report, std::vector<Finding>& out) {
  std::int64_t size = 0;
  for (const Prose& prose : report.prose) {
    if (prose.section == Section::overview) size += characters_in(prose.text);
  }
  if (size <= longest_overview) return;
  Finding finding = finding_in(report, "S.LENGTH.overview");
  finding.left = sum_of(size);
  finding.right = sum_of(longest_overview);
  out.push_back(std::move(finding));
}

/// Whether a text says that there is nothing: 无, 无。, 没有.
bool says_none(std::string_view text) {
  constexpr std::size_t longest = 30;
  if (text.size() > longest) return false;
  const std::u16string folded = fold(text);
  constexpr std::array<std::u16string_view, 7> none = {u"无", u"没有", u"暂无",  u"略",
                                                       u"零", u"0",    u"不存在"};
  return folded.empty() || std::find(none.begin(), none.end(), folded) != none.end();
}

void check_problems(const Report& report, std::vector<Finding>& out) {
  bool found = false;
  bool said = false;
  for (const Prose& prose : report.prose) {
    if (prose.section != Section::problems) continue;
    found = true;
    said = said || !says_none(prose.text) || has_text(prose.heading);
  }
  if (found && !said) out.push_back(finding_in(report, "S.EMPTYSEC.problems.nothing_said"));
}

// ---- dates
// ---------------------------------------------------------------------------------------

void check_dates(const Report& report, std::vector<Finding>& out) {
  if (!report.year) return;
  if (report.period && (int{report.period->first.year()} != *report.year ||
                        int{report.period->last.year()} != *report.year)) {
    Finding finding = finding_in(report, "S.YEAR");
    finding.stated = to_text(report.period->first) + " – " + to_text(report.period->last);
    finding.subjects.push_back({report.organ.name, report.year, 0});
    out.push_back(std::move(finding));
  }
  if (!report.published) return;
  // Article 49: departments by 31 January, governments by 31 March; the later where the name does
  // not tell which it is.
  const bool department = report.organ.kind == OrganKind::department;
  const Date last{std::chrono::year{*report.year + 1}, std::chrono::month{department ? 1u : 3u},
                  std::chrono::day{31}};
  if (*report.published > last) {
    Finding finding = finding_in(report, "S.DEADLINE");
    finding.stated = to_text(*report.published);
    finding.where.text = to_text(last);
    out.push_back(std::move(finding));
  }
}

// ---- tables and figures
// --------------------------------------------------------------------------

/// What the figures of one table are, counted by state.
struct TableStates {
  std::array<std::uint32_t, count_of<FigureState>> count{};
  std::uint32_t negative = 0;
  std::uint32_t huge = 0;

  [[nodiscard]] std::uint32_t of(FigureState state) const { return count[index(state)]; }
  [[nodiscard]] bool shown() const {
    return of(FigureState::printed) + of(FigureState::blank) + of(FigureState::dash) +
               of(FigureState::unreadable) >
           0;
  }
};

constexpr std::int64_t largest(FigureId id) noexcept {
  return table_of(id) == Table::disclosure ? most_decisions : most_requests;
}

using States = std::array<TableStates, count_of<Table>>;

/// One pass over the figures: what a clean report costs.
States states_of(const Report& report) {
  States states;
  for_each_figure(report, [&](FigureId id, const auto& figure) {
    TableStates& table = states[index(table_of(id))];
    ++table.count[index(figure.state)];
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
      table.negative += figure.number < 0 && kind_of(id) == FigureKind::count;
      table.huge += figure.number > largest(id);
    } else {
      table.negative += figure.digits < 0;
    }
  });
  return states;
}

/// A finding that lists the figures of a table for which `wanted` holds.
template <class Wanted>
Finding listing(const Report& report, std::string rule, Table table, Wanted wanted) {
  Finding finding = start_finding(std::move(rule));
  std::int64_t count = 0;
  for_each_figure(report, [&](FigureId id, const auto& figure) {
    if (table_of(id) != table || !wanted(id, figure)) return;
    finding.where.edition = edition_for(report.editions, id);
    ++count;
    add_term(finding, report, id);
  });
  finding.left = sum_of(count);
  return finding;
}

void check_figures(const Report& report, const States& states, std::vector<Finding>& out) {
  const auto in_state = [](FigureState state) {
    return [state](FigureId, const auto& figure) { return figure.state == state; };
  };
  for (Table table : all_values<Table>) {
    const TableStates& seen = states[index(table)];
    if (!seen.shown()) {
      if (has_words(report)) out.push_back(finding_in(report, with("S.TBL", name(table))));
      continue;
    }
    if (const std::uint32_t lost = seen.of(FigureState::absent); lost > 0) {
      if (table != Table::disclosure) {
        Finding finding = listing(report, table == Table::requests ? "S.SHAPE" : "S.T4SHAPE", table,
                                  in_state(FigureState::absent));
        const std::int64_t all =
            table == Table::remedies
                ? std::int64_t{remedy_figure_count}
                : static_cast<std::int64_t>(request_rows(finding.where.edition).size() *
                                            count_of<Applicant>);
        finding.left = sum_of(all - lost);
        finding.right = sum_of(all);
        out.push_back(std::move(finding));
      }
    }
    if (seen.of(FigureState::unreadable) > 0) {
      out.push_back(
          listing(report, with("S.NUM", name(table)), table, in_state(FigureState::unreadable)));
    }
    if (seen.of(FigureState::blank) > 0) {
      out.push_back(
          listing(report, with("S.BLANK", name(table)), table, in_state(FigureState::blank)));
    }
    if (seen.of(FigureState::dash) > 0) {
      out.push_back(
          listing(report, with("S.DASH", name(table)), table, in_state(FigureState::dash)));
    }
    if (seen.negative > 0) {
      out.push_back(
          listing(report, with("S.NEG", name(table)), table, [](FigureId id, const auto& figure) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
              return figure.number < 0 && kind_of(id) == FigureKind::count;
            } else {
              return figure.digits < 0;
            }
          }));
    }
    if (seen.huge > 0) {
      out.push_back(
          listing(report, with("S.HUGE", name(table)), table, [](FigureId id, const auto& figure) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(figure)>, Figure>) {
              return figure.number > largest(id);
            } else {
              return false;
            }
          }));
    }
  }
}

/// How many figures of a table an edition of the form does not have.
constexpr std::uint32_t off_form(Table table, Edition edition) noexcept {
  std::uint32_t count = 0;
  for (FigureId id : all_figures) count += table_of(id) == table && !on_form(id, edition);
  return count;
}

constexpr auto off_forms = [] {
  std::array<std::array<std::uint32_t, count_of<Edition>>, count_of<Table>> all{};
  for (Table table : all_values<Table>) {
    for (Edition edition : all_values<Edition>) {
      all[index(table)][index(edition)] = off_form(table, edition);
    }
  }
  return all;
}();

/// A figure of the other form inside a table, and a form that is unusual for its year.
void check_edition(const Report& report, Table table, const TableStates& seen,
                   const std::optional<Edition>& edition, std::vector<Finding>& out) {
  if (!edition) return;
  if (seen.of(FigureState::not_on_form) != off_forms[index(table)][index(*edition)]) {
    Finding mixed = listing(report, with("S.EDITION", name(table), "mixed"), table,
                            [&](FigureId id, const auto& figure) {
                              return figure.state != FigureState::absent &&
                                     figure.state != FigureState::not_on_form &&
                                     !on_form(id, *edition);
                            });
    if (!mixed.figures.empty()) out.push_back(std::move(mixed));
  }
  // The 2021 form is that of report years 2021 and later. A table that was cut may have lost what
  // tells the forms apart.
  if (report.year && seen.of(FigureState::absent) == 0 &&
      (*report.year >= 2021) != (*edition == Edition::standard_2021)) {
    Finding finding = finding_in(report, with("S.EDITION", name(table), "other_year"));
    finding.severity = Severity::note;
    out.push_back(std::move(finding));
  }
}

void check_template(const Report& report, std::vector<Finding>& out) {
  for (const ForeignName& foreign : foreign_names(report)) {
    Finding finding = finding_in(report, with("S.TEMPLATE", name(foreign.section),
                                              foreign.placeholder ? "placeholder" : "other_organ"));
    finding.where.text = foreign.text;
    finding.where.prose = foreign.span;
    out.push_back(std::move(finding));
  }
}

}  // namespace

void check_structure(const Report& report, std::vector<Finding>& out) {
  check_title(report, out);
  check_sections(report, out);
  const States states = states_of(report);
  check_figures(report, states, out);
  check_edition(report, Table::disclosure, states[index(Table::disclosure)],
                report.editions.disclosure, out);
  check_edition(report, Table::requests, states[index(Table::requests)], report.editions.requests,
                out);
  check_dates(report, out);
  check_problems(report, out);
  check_overview(report, out);
  check_template(report, out);
}

}  // namespace govinfo::inline v0_1::detail
