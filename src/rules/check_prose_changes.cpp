// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/place.hpp"
#include "prose/clean_text.hpp"
#include "prose/numeral.hpp"
#include "prose/percentage.hpp"
#include "prose/scan.hpp"
#include "prose/table_value.hpp"
#include "rules/checks.hpp"
#include "rules/prose_finding.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Shorter texts are alike by chance: many organs have one sentence to say.
constexpr std::size_t shortest_copy = 200;
constexpr std::size_t shingle = 5;  // characters
constexpr std::uint64_t alike_percent = 95;

/// The hashes of all stretches of five characters of the prose, numbers left out, sorted, each
/// once.
std::vector<std::uint64_t> shingles_of(const Report& report) {
  std::u16string masked;
  CleanText clean;
  for (const Prose& prose : report.prose) {
    clean.assign(prose.text);
    for (std::size_t at = 0; at < clean.chars.size();) {
      const Numeral number = read_numeral(clean.chars, at);
      if (number.end != 0 && !number.chinese) {
        at = number.end;
      } else {
        const char16_t c = clean.chars[at++];
        if (c < u'0' || c > u'9') masked += c;
      }
    }
  }
  std::vector<std::uint64_t> hashes;
  if (masked.size() < shortest_copy) return hashes;
  hashes.reserve(masked.size());
  for (std::size_t at = 0; at + shingle <= masked.size(); ++at) {
    std::uint64_t hash = 14695981039346656037u;  // FNV-1a
    for (std::size_t i = 0; i < shingle; ++i) hash = (hash ^ masked[at + i]) * 1099511628211u;
    hashes.push_back(hash);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

/// How much of two sets they share, in percent, rounded down.
std::uint64_t alike(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool first = a[i] <= b[j];
    const bool second = b[j] <= a[i];
    i += first ? 1 : 0;
    j += second ? 1 : 0;
  }
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0 : std::uint64_t{shared} * 100 / all;
}

class Changes {
 public:
  Changes(const Report& before, std::uint32_t before_place, const Report& after,
          std::uint32_t after_place, std::vector<Finding>& out)
      : before_(before), after_(after), then_(before), now_(after), out_(out) {
    subjects_ = {{after.organ.name, after.year, after_place},
                 {before.organ.name, before.year, before_place}};
  }

  void run() {
    for (const ScannedStatement& scanned : scan_prose(after_).statements) {
      const StatementKind kind = scanned.statement.kind;
      if (kind == StatementKind::growth || kind == StatementKind::change) change(scanned);
    }
    copy();
  }

 private:
  void change(const ScannedStatement& scanned) {
    const Statement& statement = scanned.statement;
    std::optional<Sum> now;
    std::optional<Sum> then;
    for (const Meaning& meaning : statement.meanings) {
      const Sum after = now_.sum(meaning.figures);
      const Sum before = then_.sum(meaning.figures);
      if (!is_exact(after) || !is_exact(before)) return;
      const auto difference = checked_add(*after.value, -*before.value);
      if (!difference) return;
      if (statement.kind == StatementKind::change) {
        if (*difference == statement.digits) return;
      } else if (*before.value <= 0 ||
                 gives_percentage(*difference, *before.value, statement.digits, statement.scale)) {
        return;  // growth out of nothing has no percentage
      }
      if (!now) {
        now = after;
        then = before;
      }
    }
    if (!now || !then) return;
    Finding finding = start_prose_finding("P.CHANGE", after_, statement.number, statement.clause);
    if (statement.digits != 0) finding.stated.insert(0, statement.digits < 0 ? "-" : "+");
    if (statement.kind == StatementKind::growth) finding.stated += "%";
    finding.subjects = subjects_;
    const auto& first = statement.meanings[0].figures;
    finding.where.edition = edition_for(after_.editions, first[0]);
    std::uint8_t alternative = 0;
    for (const Meaning& meaning : statement.meanings) {
      for (FigureId id : meaning.figures) {
        finding.figures.push_back({id, 1, *find_figure(after_, id), 0, alternative});
      }
      for (FigureId id : meaning.figures) {
        finding.figures.push_back({id, -1, *find_figure(before_, id), 1, alternative});
      }
      ++alternative;
    }
    finding.left = now;
    finding.right = then;
    finding.difference = checked_add(*now->value, -*then->value);
    out_.push_back(std::move(finding));
  }

  void copy() {
    const std::vector<std::uint64_t> now = shingles_of(after_);
    if (now.empty()) return;
    const std::vector<std::uint64_t> then = shingles_of(before_);
    const std::uint64_t percent = alike(now, then);
    if (percent < alike_percent) return;
    Finding finding = start_finding("P.COPY");
    finding.subjects = subjects_;
    finding.stated = std::to_string(percent) + "%";
    out_.push_back(std::move(finding));
  }

  const Report& before_;
  const Report& after_;
  TableValues then_;
  TableValues now_;
  std::vector<Finding>& out_;
  std::vector<Subject> subjects_;
};

}  // namespace

void check_prose_changes(const Report& before, std::uint32_t before_place, const Report& after,
                         std::uint32_t after_place, std::vector<Finding>& out) {
  Changes{before, before_place, after, after_place, out}.run();
}

}  // namespace govinfo::inline v0_1::detail
