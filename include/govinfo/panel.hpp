// SPDX-License-Identifier: Apache-2.0
// Organs over years: who is the same organ, what changed from year to year, where a series breaks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "govinfo/arrow.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/indicator.hpp"
#include "govinfo/path.hpp"
#include "govinfo/roster.hpp"

namespace govinfo::inline v0_1 {

/// An organ that changed its name: reports under `former` are of the organ that is called `name`
/// (or has it as its id in the roster) now. Several may follow each other.
struct Rename {
  std::string former;
  std::string name;

  friend bool operator==(const Rename&, const Rename&) = default;
};
GOVINFO_DESCRIBE(Rename, former, name);

/// The report of an organ for a year. `organ` is its id, its name without blanks where it has none;
/// `name` the name on the report; `row` its place in the corpus, of several versions the latest;
/// `versions` how many others there are; `previous` the place in Panel::rows of its last report
/// before. The breaks are told against that one, and are false in the first year:
///   gap              it is not the year before
///   renamed          the report names the organ differently
///   region_changed   the region code is another one; only where both are known
///   edition_changed  table 二 or table 三 is on another form
struct PanelRow {
  std::string organ;
  std::string name;
  int year = 0;
  std::size_t row = 0;
  std::uint64_t versions = 0;
  std::optional<std::size_t> previous;
  bool gap = false;
  bool renamed = false;
  bool region_changed = false;
  bool edition_changed = false;

  friend bool operator==(const PanelRow&, const PanelRow&) = default;
};
GOVINFO_DESCRIBE(PanelRow, organ, name, year, row, versions, previous, gap, renamed, region_changed,
                 edition_changed);

/// By organ, then by year. `left_out` are the rows of no organ or year, and the refused ones.
struct Panel {
  std::vector<PanelRow> rows;
  std::vector<std::size_t> left_out;

  friend bool operator==(const Panel&, const Panel&) = default;
};
GOVINFO_DESCRIBE(Panel, rows, left_out);

struct PanelOptions {
  const Roster* roster = nullptr;  ///< ids for organs that are named only
  std::vector<Rename> renames = {};
};

/// Throws UsageError where renames go in a circle.
[[nodiscard]] GOVINFO_API Panel panel(const Corpus& corpus, const PanelOptions& options = {});

/// One row a report and measure, the counts before the rates: organ, name, year, row, measure,
/// value, numerator, denominator, base, base_numerator, base_denominator, base_year, change,
/// growth, small, gap, renamed, region_changed, edition_changed (0 or 1). A count stands in
/// `numerator` and has no denominator. `base` is the value of `previous`, `change` the value less
/// the base, `growth` change / base where the base is not 0. What is missing has no value, and no
/// change. Throws UsageError for money, which is no count, and for a panel of another corpus.
[[nodiscard]] GOVINFO_API ColumnTable panel_table(const Corpus& corpus, const Panel& panel,
                                                  const std::vector<FigureId>& figures,
                                                  const std::vector<Indicator>& indicators,
                                                  std::uint64_t smallest = 30);

}  // namespace govinfo::inline v0_1
