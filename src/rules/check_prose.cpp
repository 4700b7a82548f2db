// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "prose/percentage.hpp"
#include "prose/scan.hpp"
#include "prose/table_value.hpp"
#include "prose/words.hpp"
#include "rules/checks.hpp"
#include "rules/money.hpp"
#include "rules/prose_finding.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr int first_year_with_fees = 2021;
/// How many statements of one sentence are looked at together.
constexpr std::size_t farthest = 64;

constexpr std::uint32_t all_outcomes = denied_rows | unable_rows | not_processed_rows |
                                       otherwise_rows | bit(RequestRow::granted) |
                                       bit(RequestRow::partially_granted);
constexpr std::uint32_t all_results = bit(RemedyResult::upheld) | bit(RemedyResult::corrected) |
                                      bit(RemedyResult::other) | bit(RemedyResult::pending);

/// Whether a value is what was printed: exactly, or rounded or cut to the last printed digit
/// (1.2万件 is 12,000 in steps of 1,000).
bool agrees(std::int64_t value, const ScannedStatement& scanned) noexcept {
  const std::int64_t stated = scanned.statement.digits;
  const std::int64_t step = scanned.step;
  if (step == 1) return value == stated;
  const std::int64_t cut = value - value % step;
  return stated == cut || (value % step * 2 >= step && stated == cut + step);
}

class Check {
 public:
  Check(const Report& report, std::vector<Finding>& out)
      : report_(report), values_(report), out_(out), scan_(scan_prose(report)) {}

  void run() {
    for (const ScannedStatement& scanned : scan_.statements) {
      switch (scanned.statement.kind) {
        case StatementKind::count: count(scanned, "P.COUNT"); break;
        case StatementKind::zero:
          if (scanned.subject.domain == Domain::fees) {
            fee_zero(scanned);
          } else {
            count(scanned, "P.ZERO");
          }
          break;
        case StatementKind::amount: amount(scanned); break;
        case StatementKind::share:
        case StatementKind::growth:
        case StatementKind::change: break;
      }
    }
    for (std::uint32_t i = 0; i < scan_.statements.size(); ++i) parts(i);
    for (const ScannedStatement& scanned : scan_.statements) {
      if (scanned.statement.kind == StatementKind::share) share(scanned);
    }
    larger_parts();
    stale_years();
    fees();
    std::stable_sort(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                     [](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
  }

 private:
  /// The place of a finding's family in the catalogue.
  static std::size_t rank(const Finding& finding) noexcept {
    return static_cast<std::size_t>(find_family(finding.rule) - rule_families.data());
  }

  Finding start(std::string rule, const ScannedStatement& scanned,
                Verdict verdict = Verdict::fail) const {
    const Statement& statement = scanned.statement;
    Finding finding =
        start_prose_finding(std::move(rule), report_, statement.number, statement.clause, verdict);
    if (statement.formal && verdict == Verdict::fail) finding.severity = Severity::error;
    if (!statement.meanings.empty() && !statement.meanings[0].figures.empty()) {
      finding.where.edition = edition_for(report_.editions, statement.meanings[0].figures[0]);
    }
    return finding;
  }

  void add_terms(Finding& finding, const std::vector<Meaning>& meanings, int sign = -1) const {
    std::uint8_t alternative = 0;
    for (const Meaning& meaning : meanings) {
      for (FigureId id : meaning.figures) {
        if (const Figure* const figure = find_figure(report_, id)) {
          finding.figures.push_back({id, static_cast<std::int8_t>(sign), *figure, 0, alternative});
        }
      }
      ++alternative;
    }
  }

  void count(const ScannedStatement& scanned, const char* rule) {
    const Statement& statement = scanned.statement;
    bool open = false;
    std::optional<Sum> likeliest;
    for (const Meaning& meaning : statement.meanings) {
      const Sum sum = values_.sum(meaning.figures);
      if (!sum.value) return;
      if (is_exact(sum)) {
        if (agrees(*sum.value, scanned)) return;
      } else {
        open = open || *sum.value <= statement.digits;
      }
      if (!likeliest) likeliest = sum;
    }
    if (!likeliest || (open && !statement.formal)) return;
    Finding finding = start(rule, scanned, open ? Verdict::open : Verdict::fail);
    add_terms(finding, statement.meanings);
    finding.left = known(statement.digits);
    finding.right = likeliest;
    if (!open) finding.difference = checked_add(statement.digits, -*likeliest->value);
    out_.push_back(std::move(finding));
  }

  // ------------------------------------------------------------------------------- money ----

  const Amount* amount_of_statement(const ScannedStatement& scanned) const {
    return find_amount(report_, scanned.statement.meanings[0].figures[0]);
  }

  void report_amount(const ScannedStatement& scanned, const char* rule, const Amount& printed) {
    Finding finding = start(
        std::string{rule}.append(".").append(path_of(scanned.statement.meanings[0].figures[0])),
        scanned);
    const Statement& statement = scanned.statement;
    if (statement.kind == StatementKind::amount) {
      finding.stated =
          money_text({statement.digits, statement.scale, statement.unit, FigureState::printed});
    }
    finding.stated.append(" ≠ ").append(money_text(printed));
    out_.push_back(std::move(finding));
  }

  void fee_zero(const ScannedStatement& scanned) {
    const Amount* const printed = amount_of_statement(scanned);
    if (printed == nullptr || !is_printed(*printed) || printed->digits == 0) return;
    report_amount(scanned, "P.ZERO", *printed);
  }

  /// Amounts differ when no rounding of the one with fewer decimals explains it.
  void amount(const ScannedStatement& scanned) {
    const Statement& statement = scanned.statement;
    const Amount* const printed = amount_of_statement(scanned);
    if (printed == nullptr || !is_printed(*printed)) return;
    const auto left =
        money_of({statement.digits, statement.scale, statement.unit, FigureState::printed});
    const auto right = money_of(*printed);
    if (!left || !right) return;
    const std::uint8_t scale = std::max(left->scale, right->scale);
    const auto a = digits_at(*left, scale);
    const auto b = digits_at(*right, scale);
    std::optional<std::int64_t> step = 1;
    step = digits_at({1, std::min(left->scale, right->scale)}, scale);
    if (!a || !b || !step || *a < 0 || *b < 0) return;
    const std::int64_t difference = *a > *b ? *a - *b : *b - *a;
    if (difference >= *step) report_amount(scanned, "P.COUNT", *printed);
  }

  // ------------------------------------------------------------------------- parts, shares ----

  /// The parts of one whole that are of one kind and do not overlap.
  struct Parts {
    std::uint32_t set = 0;
    std::int64_t sum = 0;
    std::size_t count = 0;
    bool overlap = false;
    bool labelled = true;
    const ScannedStatement* last = nullptr;
    std::vector<Meaning> meanings;

    void add(const ScannedStatement& part, std::uint32_t bits) {
      overlap = overlap || (set & bits) != 0 || part.step != 1;
      set |= bits;
      const auto total = checked_add(sum, part.statement.digits);
      overlap = overlap || !total;
      sum = total.value_or(0);
      ++count;
      labelled = labelled && part.subject.label;
      last = &part;
      meanings.push_back(part.statement.meanings[0]);
    }
  };

  std::int64_t total_of(RequestRow row) {
    const Figure figure = values_.value(figure_id(row, Applicant::total));
    return is_printed(figure) ? figure.number : -1;
  }

  void parts(std::uint32_t at) {
    const ScannedStatement& whole = scan_.statements[at];
    if (whole.statement.kind != StatementKind::count || whole.step != 1) return;
    Parts outcomes;
    Parts applicants;
    Parts results;
    const std::size_t end = std::min<std::size_t>(scan_.statements.size(), at + farthest);
    for (std::size_t i = at + 1; i < end; ++i) {
      const ScannedStatement& part = scan_.statements[i];
      if (part.statement.number.item != whole.statement.number.item) break;
      if (part.statement.kind != StatementKind::count || part.statement.whole != at) continue;
      const Topic& subject = part.subject;
      if (subject.results != 0) {
        if (subject.remedies == whole.subject.remedies) results.add(part, subject.results);
      } else if (subject.other_reason || subject.rows != 0) {
        if (subject.applicants == 0) {
          outcomes.add(part, subject.other_reason ? otherwise_rows : subject.rows);
        }
      } else if (subject.applicants != 0 && subject.carry == Carry::none) {
        applicants.add(part, subject.applicants);
      }
    }
    const std::int64_t stated = whole.statement.digits;
    if (results.count > 1 && !results.overlap &&
        (results.sum > stated || (results.set == all_results && results.sum != stated))) {
      report_parts(whole, results);
    }
    constexpr std::uint32_t everybody = organization_bits | bit(Applicant::natural_person);
    if (applicants.count > 1 && !applicants.overlap &&
        (applicants.sum > stated ||
         (applicants.set == everybody && applicants.labelled && applicants.sum != stated))) {
      report_parts(whole, applicants);
    }
    // “上年结转4件，均已办理。其中，予以公开5件”: what was carried in is not what is parted.
    if (outcomes.count > 1 && !outcomes.overlap && whole.subject.rows == 0 &&
        whole.subject.carry == Carry::none) {
      // The whole may leave out what was carried in, or hold what is carried out.
      const std::int64_t carried_in = total_of(RequestRow::carried_in);
      const std::int64_t carried_out = total_of(RequestRow::carried_out);
      const bool known = carried_in >= 0 && carried_out >= 0;
      const std::int64_t low = known ? stated - carried_out : stated;
      const std::int64_t high = known ? checked_add(stated, carried_in).value_or(stated) : stated;
      const bool fits = outcomes.sum == stated || outcomes.sum == low || outcomes.sum == high ||
                        outcomes.sum == high - (stated - low);
      const bool closed = outcomes.set == all_outcomes;
      if (known && !fits && (closed || outcomes.sum > high)) report_parts(whole, outcomes);
    }
  }

  void report_parts(const ScannedStatement& whole, const Parts& parts) {
    Finding finding = start("P.PARTS", whole);
    finding.where.text =
        text_of(report_, {whole.statement.number.item, whole.statement.clause.begin,
                          parts.last->statement.clause.end});
    for (const Meaning& meaning : parts.meanings) {
      for (FigureId id : meaning.figures) {
        finding.figures.push_back({id, -1, *find_figure(report_, id), 0, 0});
      }
    }
    finding.left = known(whole.statement.digits);
    finding.right = known(parts.sum);
    finding.difference = checked_add(whole.statement.digits, -parts.sum);
    finding.severity = Severity::warning;
    out_.push_back(std::move(finding));
  }

  void share(const ScannedStatement& scanned) {
    const Statement& statement = scanned.statement;
    std::vector<std::int64_t> numerators;
    std::vector<std::int64_t> denominators;
    const auto collect = [&](const std::vector<Meaning>& meanings, std::vector<std::int64_t>& to) {
      for (const Meaning& meaning : meanings) {
        const Sum sum = values_.sum(meaning.figures);
        if (!is_exact(sum)) return false;
        to.push_back(*sum.value);
      }
      return true;
    };
    if (!collect(statement.meanings, numerators) || !collect(statement.bases, denominators)) return;
    if (numerators.empty() || denominators.empty()) return;
    const std::int64_t table_numerator = numerators[0];
    if (statement.whole) {
      const ScannedStatement& counted = scan_.statements[*statement.whole];
      if (counted.step != 1) return;
      numerators.push_back(counted.statement.digits);
      if (counted.statement.whole) {
        const ScannedStatement& whole = scan_.statements[*counted.statement.whole];
        if (whole.step != 1) return;
        denominators.push_back(whole.statement.digits);
      }
    }
    // Any count shortly before it may be the whole.
    const std::size_t here = static_cast<std::size_t>(&scanned - scan_.statements.data());
    for (std::size_t i = here - std::min(here, farthest); i < here; ++i) {
      const Statement& other = scan_.statements[i].statement;
      if (other.kind == StatementKind::count && other.number.item == statement.number.item) {
        denominators.push_back(other.digits);
      }
    }
    bool any = false;
    for (std::int64_t part : numerators) {
      for (std::int64_t whole : denominators) {
        if (whole <= 0 || part < 0) continue;
        any = true;
        if (gives_percentage(part, whole, statement.digits, statement.scale)) return;
      }
    }
    if (!any) return;
    Finding finding = start("P.PERCENT", scanned);
    finding.stated += "%";
    add_terms(finding, {statement.meanings[0]}, +1);
    finding.right = known(table_numerator);
    out_.push_back(std::move(finding));
  }

  // ------------------------------------------------------------------------------- notes ----

  /// Whether a number counts what was carried in or out: “其中” behind it speaks of all requests.
  [[nodiscard]] bool is_carried(const ProseSpan& number) const {
    return std::any_of(
        scan_.statements.begin(), scan_.statements.end(), [&](const ScannedStatement& scanned) {
          return scanned.statement.number == number && scanned.subject.carry != Carry::none;
        });
  }

  void larger_parts() {
    const LargerPart* before = nullptr;
    for (const LargerPart& part : scan_.larger_parts) {
      // One note for each whole, of the first such part.
      const bool told = before != nullptr && before->whole_number == part.whole_number;
      before = &part;
      if (told || is_carried(part.whole_number)) continue;
      Finding finding = start_prose_finding("P.PARTWHOLE", report_, part.number, part.clause);
      finding.left = known(part.whole);
      finding.right = known(part.part);
      out_.push_back(std::move(finding));
    }
  }

  void stale_years() {
    for (const StaleYear& stale : scan_.stale_years) {
      Finding finding = start_prose_finding("P.STALEYEAR", report_, stale.span, stale.clause);
      finding.left = known(stale.year);
      finding.right = known(*report_.year);
      out_.push_back(std::move(finding));
    }
  }

  /// Whether the tariff gives an amount. By requests it gives multiples of 100 yuan (100 for each
  /// of the 11th to 30th of a month, 200 for the next ten, and so on). By pages it gives multiples
  /// of 10 (10, 20 or 40 for each page from the 31st), and 30 + k pages of one request give 10 × k
  /// for every k up to 70; over several requests these add up to every multiple of 10. So what it
  /// cannot give is what is no multiple of 10 yuan. Three decimals of 万元 or fewer are multiples
  /// of 10 yuan however they were rounded.
  static bool tariff_gives(const Amount& amount) noexcept {
    int decimals = amount.scale - (amount.unit == MoneyUnit::wan_yuan ? 4 : 0);
    std::int64_t digits = amount.digits;
    for (; decimals > -1; --decimals) {
      if (digits % 10 != 0) return false;
      digits /= 10;
    }
    return true;
  }

  void fees() {
    for (const StatedFee& fee : scan_.fees) {
      const bool early = report_.year && *report_.year < first_year_with_fees;
      if (early && fee.amount.digits > 0) {
        Finding finding = start_prose_finding("P.FEEDATE", report_, fee.number, fee.clause);
        finding.stated = money_text(fee.amount);
        finding.left = known(*report_.year);
        out_.push_back(std::move(finding));
      }
      if (!tariff_gives(fee.amount) || !components_add_up(fee)) {
        Finding finding = start_prose_finding("P.FEE", report_, fee.number, fee.clause);
        finding.stated = money_text(fee.amount);
        out_.push_back(std::move(finding));
      }
    }
  }

  static bool components_add_up(const StatedFee& fee) noexcept {
    if (fee.components.empty()) return true;
    std::optional<Money> sum = Money{};
    for (const Amount& component : fee.components) {
      if (!tariff_gives(component)) return false;
      const auto money = money_of(component);
      if (!money || !sum) return true;
      sum = add_money(*sum, *money);
    }
    const auto whole = money_of(fee.amount);
    if (!sum || !whole) return true;
    const std::uint8_t scale = std::max(sum->scale, whole->scale);
    const auto a = digits_at(*sum, scale);
    const auto b = digits_at(*whole, scale);
    return !a || !b || *a == *b;
  }

  const Report& report_;
  TableValues values_;
  std::vector<Finding>& out_;
  ProseScan scan_;
  std::size_t first_ = out_.size();
};

}  // namespace

void check_prose(const Report& report, std::vector<Finding>& out) { Check{report, out}.run(); }

}  // namespace govinfo::inline v0_1::detail
