// SPDX-License-Identifier: Apache-2.0
// Sums as bytes: "govinfo sums 1\n", then little-endian numbers; texts and lists have their length
// in 64 bits in front.
#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "corpus/aggregate_access.hpp"
#include "corpus/groups.hpp"
#include "corpus/part.hpp"
#include "govinfo/error.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;
using Group = AggregateAccess::Group;

constexpr std::string_view head = "govinfo sums 1\n";

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  template <class T>
  void number(T value) {
    const auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof(T); ++i) {
      out_ += static_cast<char>(static_cast<unsigned char>(bits >> (8 * i)));
    }
  }
  void text(std::string_view value) {
    number(std::uint64_t{value.size()});
    out_ += value;
  }

 private:
  std::string& out_;
};

/// Throws UsageError where the bytes end too soon.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  T number() {
    const std::string_view part = take(sizeof(T));
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
      bits |= std::uint64_t{static_cast<unsigned char>(part[i])} << (8 * i);
    }
    return static_cast<T>(bits);
  }
  std::string text() { return std::string{take(number<std::uint64_t>())}; }
  /// The length of a list whose items have at least so many bytes.
  std::size_t length(std::size_t least) {
    const auto count = number<std::uint64_t>();
    if (count > bytes_.size() / least) broken();
    return static_cast<std::size_t>(count);
  }
  void expect(std::string_view text) {
    if (take(text.size()) != text) broken();
  }
  void expect_end() const {
    if (!bytes_.empty()) broken();
  }
  [[noreturn]] static void broken() {
    throw UsageError("these bytes are no sums of this version of govinfo, or were cut");
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > bytes_.size()) broken();
    const std::string_view part = bytes_.substr(0, static_cast<std::size_t>(size));
    bytes_.remove_prefix(part.size());
    return part;
  }

  std::string_view bytes_;
};

void write_value(Writer& out, const CorpusValue& value) {
  out.number(static_cast<std::uint8_t>(value.index()));
  if (const auto* const number = std::get_if<std::int64_t>(&value)) out.number(*number);
  if (const auto* const text = std::get_if<std::string>(&value)) out.text(*text);
}

CorpusValue read_value(Reader& in) {
  switch (in.number<std::uint8_t>()) {
    case 0: return {};
    case 1: return in.number<std::int64_t>();
    case 2: return in.text();
    default: Reader::broken();
  }
}

void write_group(Writer& out, const Group& group) {
  for (const CorpusValue& value : group.key) write_value(out, value);
  out.number(group.reports);
  for (const PartialSum& sum : group.sums) {
    out.number(sum.total.low);
    out.number(sum.total.high);
    out.number(sum.reported);
    out.number(sum.missing);
    out.number(sum.not_on_form);
  }
  out.number(std::uint64_t{group.members.size()});
  for (const Member& member : group.members) {
    out.number(member.organ);
    out.number(member.year);
    out.number(member.region);
    out.number(member.first_day);
    out.number(member.last_day);
  }
}

Group read_group(Reader& in, std::size_t keys, std::size_t figures) {
  Group group;
  for (std::size_t i = 0; i < keys; ++i) group.key.push_back(read_value(in));
  group.reports = in.number<std::uint64_t>();
  for (std::size_t i = 0; i < figures; ++i) {
    PartialSum& sum = group.sums.emplace_back();
    sum.total.low = in.number<std::uint64_t>();
    sum.total.high = in.number<std::int64_t>();
    sum.reported = in.number<std::uint64_t>();
    sum.missing = in.number<std::uint64_t>();
    sum.not_on_form = in.number<std::uint64_t>();
  }
  const std::size_t members = in.length(24);
  for (std::size_t i = 0; i < members; ++i) {
    Member& member = group.members.emplace_back();
    member.organ = in.number<std::uint64_t>();
    member.year = in.number<std::int32_t>();
    member.region = in.number<std::uint32_t>();
    member.first_day = in.number<std::int32_t>();
    member.last_day = in.number<std::int32_t>();
  }
  if (!std::is_sorted(group.members.begin(), group.members.end())) Reader::broken();
  return group;
}

}  // namespace

std::string Aggregate::to_bytes() const {
  std::string bytes{head};
  Writer out(bytes);
  out.number(std::uint64_t{by_.size()});
  for (const GroupKey& key : by_) {
    out.text(key.column);
    out.number(key.prefix);
  }
  out.number(std::uint64_t{figures_.size()});
  for (const FigureId id : figures_) out.number(static_cast<std::uint16_t>(id));
  out.number(static_cast<std::uint8_t>(members_kept_ ? 1 : 0));
  out.number(std::uint64_t{groups_.size()});
  for (const Group& group : groups_) write_group(out, group);
  return bytes;
}

Aggregate aggregate_from_bytes(std::string_view bytes) {
  Reader in(bytes);
  in.expect(head);
  std::vector<GroupKey> by(in.length(12));
  for (GroupKey& key : by) {
    key.column = in.text();
    key.prefix = in.number<std::uint32_t>();
    static_cast<void>(parse_column(key.column));
  }
  std::vector<FigureId> figures(in.length(2));
  for (FigureId& id : figures) id = static_cast<FigureId>(in.number<std::uint16_t>());
  const bool ascending =
      std::adjacent_find(figures.begin(), figures.end(),
                         [](FigureId a, FigureId b) { return a >= b; }) == figures.end();
  if (!ascending || (!figures.empty() && index(figures.back()) >= figure_count)) Reader::broken();
  const auto members = in.number<std::uint8_t>();
  if (members > 1) Reader::broken();
  const std::size_t count = in.length(16);
  Aggregate sums;
  std::vector<Group>& groups = AggregateAccess::groups(sums);
  for (std::size_t i = 0; i < count; ++i) {
    groups.push_back(read_group(in, by.size(), figures.size()));
    if (i > 0 && !key_less(groups[i - 1].key, groups[i].key)) Reader::broken();
  }
  in.expect_end();
  AggregateAccess::describe(sums, std::move(by), std::move(figures), members == 1);
  return sums;
}

}  // namespace govinfo::inline v0_1
