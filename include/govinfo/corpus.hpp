// SPDX-License-Identifier: Apache-2.0
// Many readings as columns: one row a reading, one column a figure of either form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "govinfo/arrow.hpp"
#include "govinfo/batch.hpp"
#include "govinfo/category.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/path.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/roster.hpp"
#include "govinfo/validate.hpp"

namespace govinfo::inline v0_1 {

/// The schema that is written. Columns are added, never renamed; a corpus of an older schema loads,
/// and what it does not have is missing in every row.
inline constexpr int corpus_schema_version = 1;

/// The rows of one entry of the statistics beside a figure's column.
inline constexpr std::size_t corpus_block_rows = 4096;

/// A value of a column: none, a number (counts, years, the days since 1970-01-01 of dates), text
/// (names of enumerators and of states among it), or money in 万元.
using CorpusValue = std::variant<std::monostate, std::int64_t, std::string, Amount>;

/// What a row must meet: its value in `column` (as names() has it) meets `predicate` against one of
/// `values`; `not_equal` against all of them. `missing` and `present` take no values.
struct Condition {
  std::string column;
  Predicate predicate = Predicate::equal;
  std::vector<CorpusValue> values = {};

  friend bool operator==(const Condition&, const Condition&) = default;
};

/// What a block of corpus_block_rows rows holds of one figure: what sums need not read. Rows that
/// are neither `printed` nor `missing` are not on the form. `min`, `max` and `sum` are of the
/// printed numbers (0 when there is none); `sum` is not set when it does not fit 64 bits.
struct BlockStatistics {
  std::uint32_t printed = 0;
  std::uint32_t missing = 0;
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::optional<std::int64_t> sum = 0;

  friend bool operator==(const BlockStatistics&, const BlockStatistics&) = default;
};
GOVINFO_DESCRIBE(BlockStatistics, printed, missing, min, max, sum);

/// How readings become rows. The findings that are counted are those of `validate(reading)`; with
/// `check` unset those that the readings carry.
struct AppendOptions {
  bool check = true;
  ValidateOptions validate = {};
  unsigned threads = 0;  ///< 0: as many as the machine has
};

namespace detail {
struct CorpusPart;
}

/// A columnar store of readings, ≤ 2.4 KB a row and its texts. The columns, in this order:
///   those of CorpusColumn;
///   for each figure, ids ascending: `requests.not_held.total` (int64; money: decimal128(38, 9) in
///   万元), valid where a number is printed, and `requests.not_held.total.state` (uint8, the place
///   among FigureState); money has `.unit` (uint8, among MoneyUnit) and `.scale` (uint8, the
///   printed decimals) behind it. Money whose unit is not told, or that has no place in the column,
///   has state `printed` and no number.
///
/// A value: copies share the columns. Rows lie in one or more parts, of which each leaves as one
/// Arrow batch, uncopied; compact() makes them one.
class GOVINFO_API Corpus {
 public:
  Corpus();
  explicit Corpus(std::vector<std::shared_ptr<const detail::CorpusPart>> parts);

  [[nodiscard]] std::size_t size() const noexcept;
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }
  /// The names of the columns, in order.
  [[nodiscard]] static std::vector<std::string> names();
  /// The bytes of all columns, texts among them.
  [[nodiscard]] std::size_t bytes() const noexcept;

  /// Appends one row a reading, in order, over threads.
  void append(std::span<const Reading> readings, const AppendOptions& options = {});
  /// Appends the rows of another corpus; columns are shared where they need not be joined.
  void append(const Corpus& other);
  /// Makes all rows one part. Takes memory for one column more, unless somebody else has the parts.
  void compact();
  [[nodiscard]] std::size_t part_count() const noexcept { return parts_.size(); }

  /// What stands in one cell. `row` must be below size(). Money without a number whose state is
  /// `printed` comes back as `unreadable`.
  [[nodiscard]] Figure figure(std::size_t row, FigureId id) const;
  [[nodiscard]] Amount amount(std::size_t row, FigureId id) const;
  /// Throws UsageError for a column that does not exist.
  [[nodiscard]] CorpusValue value(std::size_t row, std::string_view column) const;
  [[nodiscard]] CorpusValue value(std::size_t row, CorpusColumn column) const;
  /// The row as a Report: figures, organ, year, period, publication and editions; no text.
  [[nodiscard]] Report report(std::size_t row) const;

  /// The rows at these places, in this order; throws UsageError for a place that is none.
  [[nodiscard]] Corpus select(std::span<const std::size_t> rows) const;
  /// The places of the rows that meet all conditions, ascending. Throws UsageError for a column
  /// that does not exist and for a value of another type than the column's.
  [[nodiscard]] std::vector<std::size_t> where(std::span<const Condition> conditions) const;
  [[nodiscard]] Corpus filter(std::span<const Condition> conditions) const;

  /// The statistics of a count, part by part; empty for money.
  [[nodiscard]] std::vector<BlockStatistics> statistics(FigureId id) const;

  /// Which rules the findings were counted with: the version of the library for those built in,
  /// with a digest behind it for others; several are joined by blanks.
  [[nodiscard]] std::string rules() const;

  /// A fresh stream of a batch a part; the schema's metadata have `govinfo.schema` and
  /// `govinfo.rules`. Takes microseconds whatever the number of rows. The caller releases it.
  void export_stream(ArrowArrayStream* out) const;
  void export_schema(ArrowSchema* out) const;
  /// One batch of all rows; copies them when they lie in several parts.
  void export_array(ArrowSchema* schema, ArrowArray* array) const;

  /// What the library itself looks at.
  [[nodiscard]] const std::vector<std::shared_ptr<const detail::CorpusPart>>& parts()
      const noexcept {
    return parts_;
  }

 private:
  void add_part(std::shared_ptr<const detail::CorpusPart> part);

  std::vector<std::shared_ptr<const detail::CorpusPart>> parts_;
  std::vector<std::size_t> first_;  // the row behind each part
};

/// The same rows with the same values, texts and states, however they lie.
[[nodiscard]] GOVINFO_API bool operator==(const Corpus& a, const Corpus& b);

/// A corpus from any Arrow stream with its columns in any order; others beside them are passed
/// over. Takes over the stream, and releases it. Columns that the schema version of the stream does
/// not have yet are missing in every row; without metadata the stream is taken for one of this
/// version. Throws UsageError for a column that is missing or of another type, for a code that is
/// none, a number that contradicts its state, and a schema of a newer version.
[[nodiscard]] GOVINFO_API Corpus corpus_from_stream(ArrowArrayStream* stream);

/// Reads sources over threads straight into columns: neither provenance nor prose is kept, and
/// memory beside the columns is bounded. What cannot be read is a row too. `progress` is called
/// behind each source, and every 50 ms at least, on the calling thread; it ends the batch by
/// returning false: the rows so far are given back.
struct CorpusReadOptions {
  BatchOptions batch = {};
  AppendOptions append = {};
};
[[nodiscard]] GOVINFO_API Corpus
read_corpus(std::span<const Source> sources, const CorpusReadOptions& options = {},
            const std::function<bool(const BatchProgress&)>& progress = {});

/// The same rows with organ_id, region and kind of the roster where the report's own are missing:
/// by id, else by name without blanks where only one organ has it.
[[nodiscard]] GOVINFO_API Corpus with_roster(const Corpus& corpus, const Roster& roster);

/// 2019 and 2021 in one series: where table 三 is on the 2021 form, `other_unspecified` becomes
/// correction_overdue + fee_overdue + other_reason, missing where one of them is, and the column
/// `harmonised` says so. Everything else stays as published.
[[nodiscard]] GOVINFO_API Corpus harmonised(const Corpus& corpus);

}  // namespace govinfo::inline v0_1
