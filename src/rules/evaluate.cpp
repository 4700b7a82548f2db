// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <limits>

#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "rules/evaluate.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Values in 10⁻¹⁸: a figure with nine decimals times a factor with nine. 64 bits times 64 bits
/// fit; what a sum could overflow is checked.
__extension__ using Wide = __int128;

constexpr Wide billion = 1'000'000'000;

/// A figure in billionths of its unit (money: of 万元); none where it has no number, or money whose
/// unit was not told.
struct Value {
  std::optional<Wide> number;
  FigureState state = FigureState::absent;
  FigureKind kind = FigureKind::count;
};

Value value_of(const Report& report, FigureId id) {
  Value value;
  value.kind = kind_of(id);
  if (const Figure* const figure = find_figure(report, id)) {
    value.state = figure->state;
    if (is_printed(*figure)) value.number = Wide{figure->number} * billion;
    return value;
  }
  const Amount& amount = *find_amount(report, id);
  value.state = amount.state;
  if (!is_printed(amount) || amount.unit == MoneyUnit::unknown) return value;
  Wide number = amount.digits;
  // 10^(9 − scale), and 10^4 yuan are one 万元.
  const int decimals = amount.scale + (amount.unit == MoneyUnit::yuan ? 4 : 0);
  for (int i = decimals; i < 9; ++i) number *= 10;
  for (int i = 9; i < decimals; ++i) {
    // A fraction of a billionth cannot be told from its neighbours: no value.
    if (number % 10 != 0) return value;
    number /= 10;
  }
  value.number = number;
  return value;
}

/// One side: the sum of what is printed, and what the missing ones allow.
struct Side {
  Wide sum = 0;
  std::uint32_t missing = 0;
  bool overflow = false;
  bool no_lower = false;
  bool no_upper = false;

  void add(Wide number) { overflow = __builtin_add_overflow(sum, number, &sum) || overflow; }

  void add(const Value& value, std::int64_t factor, bool blank_is_zero) {
    if (value.number) {
      Wide product = 0;
      overflow = __builtin_mul_overflow(*value.number, Wide{factor}, &product) || overflow;
      add(product);
      return;
    }
    const bool empty = value.state == FigureState::blank || value.state == FigureState::dash;
    if (blank_is_zero && empty) return;
    ++missing;
    const bool any = value.kind == FigureKind::change;
    no_upper = no_upper || factor > 0 || any;
    no_lower = no_lower || factor < 0 || any;
  }

  [[nodiscard]] Sum shown() const {
    const Wide unit = billion * billion;
    Sum out;
    out.missing = missing;
    const bool fits = !overflow && sum % unit == 0 &&
                      sum / unit <= std::numeric_limits<std::int64_t>::max() &&
                      sum / unit >= std::numeric_limits<std::int64_t>::min();
    out.value = fits ? std::optional{static_cast<std::int64_t>(sum / unit)} : std::nullopt;
    out.interval.lower = no_lower ? std::nullopt : out.value;
    out.interval.upper = no_upper ? std::nullopt : out.value;
    return out;
  }
};

Verdict decide(const Side& left, const Side& right, Relation relation) {
  if (left.overflow || right.overflow) return Verdict::open;
  Wide difference = 0;
  if (__builtin_sub_overflow(left.sum, right.sum, &difference)) return Verdict::open;
  const bool no_upper = left.no_upper || right.no_lower;
  const bool no_lower = left.no_lower || right.no_upper;
  // What the difference can be: at least, at most.
  const auto verdict = [&](bool always, bool never) {
    return always ? Verdict::pass : never ? Verdict::fail : Verdict::open;
  };
  const bool exact = !no_upper && !no_lower;
  switch (relation) {
    case Relation::equal:
      return verdict(exact && difference == 0,
                     (!no_lower && difference > 0) || (!no_upper && difference < 0));
    case Relation::not_equal:
      return verdict((!no_lower && difference > 0) || (!no_upper && difference < 0),
                     exact && difference == 0);
    case Relation::less: return verdict(!no_upper && difference < 0, !no_lower && difference >= 0);
    case Relation::less_equal:
      return verdict(!no_upper && difference <= 0, !no_lower && difference > 0);
    case Relation::greater:
      return verdict(!no_lower && difference > 0, !no_upper && difference <= 0);
    case Relation::greater_equal:
      return verdict(!no_lower && difference >= 0, !no_upper && difference < 0);
  }
  return Verdict::open;
}

}  // namespace

Outcome3 evaluate(const Comparison& comparison, const Evidence& evidence, bool blank_is_zero) {
  Side left;
  Side right;
  left.add(Wide{comparison.left} * billion);
  right.add(Wide{comparison.right} * billion);
  for (const LinearTerm& term : comparison.terms) {
    Side& side = term.right ? right : left;
    const auto add = [&](const Report* report) {
      if (report != nullptr) side.add(value_of(*report, term.id), term.factor, blank_is_zero);
    };
    switch (term.whose) {
      case Whose::own: add(evidence.own); break;
      case Whose::previous: add(evidence.previous); break;
      case Whose::children:
        for (const Report* const child : evidence.children) add(child);
        break;
    }
  }
  return {decide(left, right, comparison.relation), left.shown(), right.shown()};
}

Outcome3 evaluate(const Comparison& comparison, const Evidence& evidence, MissingPolicy missing) {
  Outcome3 unknown = evaluate(comparison, evidence, missing == MissingPolicy::zero);
  if (missing != MissingPolicy::zero_if_consistent || unknown.verdict != Verdict::open) {
    return unknown;
  }
  Outcome3 zero = evaluate(comparison, evidence, true);
  return zero.verdict == Verdict::pass ? zero : unknown;
}

bool applies(const Comparison& comparison, const Evidence& evidence) noexcept {
  const auto stands = [](const Report& report, FigureId id) {
    return state_of(report, id) != FigureState::not_on_form &&
           (table_of(id) != Table::requests || report.editions.requests) &&
           (table_of(id) != Table::disclosure || report.editions.disclosure);
  };
  for (const LinearTerm& term : comparison.terms) {
    switch (term.whose) {
      case Whose::own:
        if (evidence.own == nullptr || !stands(*evidence.own, term.id)) return false;
        break;
      case Whose::previous:
        if (evidence.previous == nullptr || !stands(*evidence.previous, term.id)) return false;
        break;
      case Whose::children:
        if (evidence.children.empty()) return false;
        for (const Report* const child : evidence.children) {
          if (!stands(*child, term.id)) return false;
        }
        break;
    }
  }
  return true;
}

}  // namespace govinfo::inline v0_1::detail
