// SPDX-License-Identifier: Apache-2.0
// Any figures in tables 三 and 四, of one report or of two years, are explained: the search ends,
// and every answer makes the equations of its table hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "../cpp/support/request_cases.hpp"
#include "expect.hpp"
#include "govinfo/govinfo.hpp"

namespace fuzz {

namespace detail {

/// Reads bytes one by one; 0 after the end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  std::uint8_t next() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }

 private:
  std::string_view bytes_;
};

/// Puts figures at places until the bytes end.
inline void fill(Bytes& bytes, std::array<govinfo::Report, 2>& reports) {
  using namespace govinfo;
  constexpr std::int64_t special[] = {std::numeric_limits<std::int64_t>::max(),
                                      std::numeric_limits<std::int64_t>::min(),
                                      std::int64_t{1} << 44,
                                      (std::int64_t{1} << 44) + 1,
                                      -1,
                                      -(std::int64_t{1} << 40),
                                      1'000'000'007,
                                      0};
  while (!bytes.empty()) {
    const std::uint8_t where = bytes.next();
    const std::uint8_t what = bytes.next();
    Report& report = reports[where % 2];
    const std::size_t cell = where / 2u + 128u * (bytes.next() % 2u);
    const std::size_t id =
        cell < request_figure_count
            ? cell
            : request_figure_count + disclosure_figure_count + cell % remedy_figure_count;
    Figure* const figure = find_figure(report, static_cast<FigureId>(id));
    if (figure == nullptr || figure->state == FigureState::not_on_form) continue;
    switch (what % 8) {
      case 0: *figure = missing(FigureState::blank); break;
      case 1: *figure = missing(FigureState::unreadable); break;
      case 2: *figure = printed(special[(what >> 3) % 8]); break;
      case 3:
        if (figure->number < 1000) *figure = printed(figure->number + (what >> 3));
        break;
      default: *figure = printed(what >> 3); break;
    }
  }
}

inline bool fails(const govinfo::Report& report, govinfo::Table table) {
  for (const govinfo::Finding& finding : govinfo::check_identities(report)) {
    if (finding.verdict == govinfo::Verdict::fail && !finding.figures.empty() &&
        table_of(finding.figures.front().id) == table) {
      return true;
    }
  }
  return false;
}

}  // namespace detail

inline void explain(std::string_view input) {
  using namespace govinfo;
  detail::Bytes bytes(input);
  const std::uint8_t start = bytes.next();
  std::array<Report, 2> reports;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const Edition edition = ((start >> i) & 1) != 0 ? Edition::trial_2019 : Edition::standard_2021;
    request_cases::Random random{start};
    if ((start & 4) != 0) {
      reports[i] = blank_report(edition);
    } else {
      reports[i] = request_cases::balanced(random, (start & 8) != 0 ? 40 : 0, edition);
    }
    reports[i].year = 2020 + static_cast<int>(i);
  }
  detail::fill(bytes, reports);

  ExplainOptions options;
  options.most_steps = 3000;
  options.most_explanations = 32;
  const Explanations explanations = govinfo::explain(reports[0], options);
  for (const ExplainedPart& part : explanations.parts) {
    expect(part.steps <= options.most_steps, "the search did not end in time");
    expect(part.items.size() <= options.most_explanations, "more answers than were asked for");
    if (part.engine != ExplanationEngine::network) continue;
    for (const Explanation& item : part.items) {
      const Report fixed = govinfo::apply(reports[0], item);
      if (item.value_unique) {
        expect(!detail::fails(fixed, part.table), "an answer does not make the table hold");
      }
      for (const Slip& slip : item.slips) {
        for (const Edit& edit : slip.edits) expect(edit.explained >= 0, "a negative count");
      }
    }
  }
  for (const Deduction& deduction : explanations.deduced) {
    const auto& possible = deduction.possible;
    expect(possible.lower.has_value() && *possible.lower >= 0, "a missing count below 0");
    expect(!possible.upper || *possible.lower <= *possible.upper, "an empty interval");
  }
  const Explanations series = explain_series(reports, options);
  for (const ExplainedPart& part : series.parts) {
    expect(part.steps <= options.most_steps, "the search over years did not end in time");
    for (const Explanation& item : part.items) {
      if (!item.value_unique) continue;
      for (std::uint32_t i = 0; i < 2; ++i) {
        expect(!detail::fails(govinfo::apply(reports[i], item, i), Table::requests),
               "an answer does not make a year hold");
      }
    }
  }
}

}  // namespace fuzz
