// SPDX-License-Identifier: Apache-2.0
// Sums inside a report; totals and groups over a corpus, in parts that any machine can merge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/arrow.hpp"
#include "govinfo/category.hpp"
#include "govinfo/corpus.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/export.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/form.hpp"
#include "govinfo/path.hpp"
#include "govinfo/report.hpp"
#include "govinfo/roster.hpp"
#include "govinfo/sum.hpp"
#include "govinfo/table.hpp"

namespace govinfo::inline v0_1 {

namespace detail {
struct AggregateAccess;
}

/// How many requests of one kind of applicant (or of the printed total column) ended in one group
/// of results （一）…（六）. Rows that are not on the report's form are no part of the sum; a row
/// that is blank, lost or unreadable is counted in `missing`.
[[nodiscard]] constexpr Sum group_total(const Report& report, OutcomeGroup group,
                                        Applicant applicant) noexcept {
  Sum sum;
  for (Outcome outcome : all_values<Outcome>) {
    const bool listed =
        !report.editions.requests || form_of(row_of(outcome)).on.in(*report.editions.requests);
    if (listed && group_of(outcome) == group) add(sum, report.requests[outcome][applicant]);
  }
  return sum;
}

/// A whole number of 128 bits in two's complement: no sum of fewer than 2^63 counts leaves it, so
/// that the order of adding cannot matter.
struct WideSum {
  std::uint64_t low = 0;
  std::int64_t high = 0;

  friend bool operator==(const WideSum&, const WideSum&) = default;
};
GOVINFO_DESCRIBE(WideSum, low, high);

[[nodiscard]] constexpr WideSum widen(std::int64_t number) noexcept {
  return {static_cast<std::uint64_t>(number), number < 0 ? -1 : 0};
}

/// a + b; wraps around where it leaves 128 bits.
[[nodiscard]] constexpr WideSum operator+(const WideSum& a, const WideSum& b) noexcept {
  const std::uint64_t low = a.low + b.low;
  const std::uint64_t high = static_cast<std::uint64_t>(a.high) +
                             static_cast<std::uint64_t>(b.high) + (low < a.low ? 1u : 0u);
  return {low, static_cast<std::int64_t>(high)};
}

/// The number where it fits 64 bits.
[[nodiscard]] constexpr std::optional<std::int64_t> narrow(const WideSum& sum) noexcept {
  const auto number = static_cast<std::int64_t>(sum.low);
  return widen(number) == sum ? std::optional{number} : std::nullopt;
}

/// What some reports have of one figure, before anything is concluded from it. Money is in units of
/// 10^−9 万元. Merging is commutative and associative.
struct PartialSum {
  WideSum total;
  std::uint64_t reported = 0;     ///< reports that print a number
  std::uint64_t missing = 0;      ///< reports whose form asks for it and that have none
  std::uint64_t not_on_form = 0;  ///< reports whose form does not ask for it

  friend bool operator==(const PartialSum&, const PartialSum&) = default;
};
GOVINFO_DESCRIBE(PartialSum, total, reported, missing, not_on_form);

[[nodiscard]] constexpr PartialSum operator+(const PartialSum& a, const PartialSum& b) noexcept {
  return {a.total + b.total, a.reported + b.reported, a.missing + b.missing,
          a.not_on_form + b.not_on_form};
}

/// As a Sum: without a value where it does not fit 64 bits, with a lower bound where a count is
/// missing (it is at least 0), without any where a signed change is.
[[nodiscard]] constexpr Sum sum_of(const PartialSum& partial, FigureKind kind) noexcept {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  const std::optional<std::int64_t> number = narrow(partial.total);
  Sum sum{number,
          static_cast<std::uint32_t>(partial.missing < most ? partial.missing : most),
          {number, number}};
  if (partial.missing > 0) {
    sum.interval.upper.reset();
    if (kind == FigureKind::change) sum.interval.lower.reset();
  }
  return sum;
}

/// By what rows are put together: a column of the corpus, and of text only so many bytes (region 2:
/// province, 4: city, 6: county). A shorter text, and one that is missing, is a group of its own.
struct GroupKey {
  std::string column;
  std::uint32_t prefix = 0;  ///< 0: all of it

  friend bool operator==(const GroupKey&, const GroupKey&) = default;
};
GOVINFO_DESCRIBE(GroupKey, column, prefix);

/// Who is in a group: what coverage and double counting are told from, also once parts of several
/// machines have been merged. `organ` is the XXH3 of its id, of its name without blanks where it
/// has none. `region` is the code of a government's region, 0 otherwise; days are counted from
/// 1970-01-01, INT32_MIN where the period is not known.
struct Member {
  std::uint64_t organ = 0;
  std::int32_t year = 0;  ///< 0: not known
  std::uint32_t region = 0;
  std::int32_t first_day = std::numeric_limits<std::int32_t>::min();
  std::int32_t last_day = std::numeric_limits<std::int32_t>::min();

  friend bool operator==(const Member&, const Member&) = default;
  friend auto operator<=>(const Member&, const Member&) = default;
};
GOVINFO_DESCRIBE(Member, organ, year, region, first_day, last_day);

/// Two reports of one sum that count something twice: rows of the corpus, the one that holds the
/// other (the later version) first.
struct Overlap {
  OverlapKind kind = OverlapKind::versions;
  std::size_t whole = 0;
  std::size_t part = 0;

  friend bool operator==(const Overlap&, const Overlap&) = default;
};
GOVINFO_DESCRIBE(Overlap, kind, whole, part);

/// How many reports of a sum are counted already in another one of it, by the first reason that
/// applies, in the order of OverlapKind.
struct OverlapCounts {
  std::uint64_t versions = 0;
  std::uint64_t periods = 0;
  std::uint64_t inside = 0;
  std::uint64_t own_share = 0;

  friend bool operator==(const OverlapCounts&, const OverlapCounts&) = default;
};
GOVINFO_DESCRIBE(OverlapCounts, versions, periods, inside, own_share);

/// One sum of one group, with all that must be said of it. `value`, `missing` and the interval of
/// counts are in `sum`; money is in `amount` (万元), not set where it does not fit. `partial`:
/// something is missing, is not on the form of some, or an organ that must report did not.
struct FigureTotal {
  FigureId id{};
  Sum sum;
  std::optional<Amount> amount;
  std::uint64_t reported = 0;
  std::uint64_t not_on_form = 0;
  bool partial = false;

  friend bool operator==(const FigureTotal&, const FigureTotal&) = default;
};
GOVINFO_DESCRIBE(FigureTotal, id, sum, amount, reported, not_on_form, partial);

/// Who reported in a group. `expected` is how many reports the roster asks for, not set where no
/// roster is given or the group is by something that a roster does not know; `absent` are the
/// places in the roster of those that did not report (in some year).
struct Coverage {
  std::uint64_t reports = 0;
  std::uint64_t organs = 0;  ///< different ones; 0 where members were not kept
  std::optional<std::uint64_t> expected;
  std::vector<std::size_t> absent;
  OverlapCounts twice;

  friend bool operator==(const Coverage&, const Coverage&) = default;
};
GOVINFO_DESCRIBE(Coverage, reports, organs, expected, absent, twice);

struct AggregateOptions {
  std::vector<GroupKey> by = {};       ///< none: one total
  std::vector<FigureId> figures = {};  ///< none: all
  std::vector<Condition> where = {};   ///< only rows that meet all of these
  /// Groups of organs that must report are there even where none did.
  const Roster* roster = nullptr;
  /// Refused readings have no figures and stand in no sum.
  bool refused = false;
  /// Keep who is in each group. Without it neither coverage nor double counting can be told.
  bool members = true;
  unsigned threads = 0;  ///< 0: as many as the machine has
};

/// Sums in groups, as a state that can be merged and written as bytes. Groups are in the order of
/// their keys, a missing key first.
class GOVINFO_API Aggregate {
 public:
  Aggregate() = default;

  [[nodiscard]] const std::vector<GroupKey>& by() const noexcept { return by_; }
  [[nodiscard]] const std::vector<FigureId>& figures() const noexcept { return figures_; }
  [[nodiscard]] bool has_members() const noexcept { return members_kept_; }
  [[nodiscard]] std::size_t size() const noexcept { return groups_.size(); }
  [[nodiscard]] bool empty() const noexcept { return groups_.empty(); }

  /// The key of a group: a value for each of by().
  [[nodiscard]] const std::vector<CorpusValue>& key(std::size_t group) const;
  /// The group with this key; none when there is no such one.
  [[nodiscard]] std::optional<std::size_t> find(std::span<const CorpusValue> key) const;
  [[nodiscard]] std::uint64_t reports(std::size_t group) const;
  [[nodiscard]] std::span<const Member> members(std::size_t group) const;
  /// Throws UsageError for a figure that was not added up.
  [[nodiscard]] const PartialSum& partial(std::size_t group, FigureId id) const;
  [[nodiscard]] FigureTotal total(std::size_t group, FigureId id) const;
  /// The same, partial also where an organ is absent.
  [[nodiscard]] FigureTotal total(std::size_t group, FigureId id, const Coverage& coverage) const;
  /// Who reported, against the roster where one is given. `expected` is told of groups by nothing
  /// but region, kind and year (without year: over all years that are in any group); the rows need
  /// the regions and kinds of the roster, see with_roster().
  [[nodiscard]] Coverage coverage(std::size_t group, const Roster* roster = nullptr) const;

  /// Adds the groups of another part: in any order and any split the same state, to the bit. Throws
  /// UsageError when the other was made by other keys, figures or members.
  void merge(const Aggregate& other);

  /// The state as bytes, little-endian, the same for the same state on every machine.
  [[nodiscard]] std::string to_bytes() const;

  friend bool operator==(const Aggregate&, const Aggregate&) = default;

 private:
  friend struct detail::AggregateAccess;

  struct Group {
    std::vector<CorpusValue> key;
    std::uint64_t reports = 0;
    std::vector<PartialSum> sums;  // one for each of figures_
    std::vector<Member> members;   // ascending

    friend bool operator==(const Group&, const Group&) = default;
  };

  std::vector<GroupKey> by_;
  std::vector<FigureId> figures_;
  bool members_kept_ = true;
  std::vector<Group> groups_;
};

/// Adds up the rows of a corpus. Throws UsageError for a key that is no column, and for a prefix of
/// what is no text.
[[nodiscard]] GOVINFO_API Aggregate aggregate(const Corpus& corpus,
                                              const AggregateOptions& options = {});

/// The state from its bytes. Throws UsageError for what to_bytes() did not write.
[[nodiscard]] GOVINFO_API Aggregate aggregate_from_bytes(std::string_view bytes);

/// One row a group and figure: the keys, reports, expected, absent, figure, value (of counts),
/// amount (of money, text in 万元), lower, upper, reported, missing, not_on_form, partial (0 or 1),
/// counted_twice (reports).
[[nodiscard]] GOVINFO_API ColumnTable totals_table(const Aggregate& sums,
                                                   const Roster* roster = nullptr);

/// The pairs of rows that count something twice if they are added up together, by the place of
/// `part`; `by` as in AggregateOptions: rows of different groups are in different sums. At most
/// `limit` of them.
[[nodiscard]] GOVINFO_API std::vector<Overlap> find_overlaps(const Corpus& corpus,
                                                             std::span<const GroupKey> by = {},
                                                             const Roster* roster = nullptr,
                                                             std::size_t limit = 100'000);

/// The rows without those that are counted in another: the latest version of each report (the later
/// row where dates do not tell), and no organ that is inside another one.
[[nodiscard]] GOVINFO_API Corpus without_overlaps(const Corpus& corpus,
                                                  std::span<const GroupKey> by = {},
                                                  const Roster* roster = nullptr);

}  // namespace govinfo::inline v0_1
