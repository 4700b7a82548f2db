// SPDX-License-Identifier: Apache-2.0
// A.ROUND and A.DIGIT: round numbers and digits that are too frequent to have been counted.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "govinfo/difference.hpp"
#include "govinfo/table.hpp"
#include "rules/comparison.hpp"
#include "rules/organ_checks.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Fewer counts tell nothing.
constexpr std::uint64_t fewest_counts = 1000;
/// About one in a million, one-sided.
constexpr double largest_z = 4.75;
/// χ² with nine degrees of freedom that one in a million exceeds.
constexpr double largest_chi_square = 45.1;
/// With many counts the slightest unevenness is significant; less than these is not worth a word.
constexpr double least_share_above = 0.05;  // of round numbers, over the third that is expected
constexpr double least_unevenness = 0.02;   // χ² / n
/// Mean deviation from Benford's shares, twice what counts as nonconformity (0.015).
constexpr double largest_mean_deviation = 0.03;
/// Benford's law is expected only of numbers that spread over so many orders of magnitude.
constexpr double least_spread = 10'000;

/// Numbers below this end in 0 or 5 for reasons of their own.
constexpr std::int64_t least_number = 10;
/// The last of two digits is no more even than the first of one: numbers near 10 are more frequent
/// than those near 19. From here on it is even to a fifth of a percent.
constexpr std::int64_t least_for_last_digit = 100;

/// The digits of many counts.
struct Digits {
  std::uint64_t counts = 0;                 // numbers ≥ 10
  std::array<std::uint64_t, 10> near{};     // of these, by the last digit, from 14 on
  std::array<std::uint64_t, 10> last{};     // of numbers ≥ 100
  std::array<std::uint64_t, 10> first{};    // of numbers ≥ 10
  std::array<std::uint64_t, 20> lengths{};  // by the number of digits
};

void add(Digits& digits, std::int64_t number) {
  if (number < least_number) return;
  ++digits.counts;
  const auto last = static_cast<std::size_t>(number % 10);
  // 14 is the first of three neighbours, 14 to 16.
  if (number >= 14) ++digits.near[last];
  if (number >= least_for_last_digit) ++digits.last[last];
  std::size_t length = 1;
  for (; number >= 10; number /= 10) ++length;
  ++digits.first[static_cast<std::size_t>(number)];
  ++digits.lengths[length];
}

void add(Digits& sum, const Digits& digits) {
  const auto each = [](auto& to, const auto& from) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
  };
  sum.counts += digits.counts;
  each(sum.near, digits.near);
  each(sum.last, digits.last);
  each(sum.first, digits.first);
  each(sum.lengths, digits.lengths);
}

/// Figures that no identity gives: a cell repeated as the total of its row is one observation.
void add(Digits& digits, const Report& report) {
  for (const RequestRow row : all_values<RequestRow>) {
    if (row == RequestRow::received || row == RequestRow::processed) continue;
    for (const Applicant applicant : applicant_kinds) {
      add(digits, or_zero(report.requests[row][applicant]));
    }
  }
  std::size_t next = request_figure_count;
  const auto visit = [&](FigureId id, const auto& figure) {
    if constexpr (std::is_same_v<decltype(figure), const Figure&>) {
      if (is_additive(id)) add(digits, or_zero(figure));
    }
  };
  walk_figures(report.disclosure, next, visit);
  for (const Remedy remedy : all_values<Remedy>) {
    for (const RemedyResult result : remedy_results) {
      add(digits, or_zero(report.remedies[remedy][result]));
    }
  }
}

Sum exactly(std::uint64_t count) {
  const auto number = static_cast<std::int64_t>(count);
  return {number, 0, {number, number}};
}

/// What a test found: so many of so many, and the digit or the share that stands out.
struct Outlier {
  std::uint64_t found = 0;
  std::uint64_t among = 0;
  std::string stated;
};

/// A number that ends in 0 or 5 is as frequent as its neighbours, whatever the sizes of the numbers
/// are: of those that end in 9, 0, 1, 4, 5, 6 a third does.
std::optional<Outlier> round_numbers(const Digits& digits) {
  const auto& near = digits.near;
  const std::uint64_t round = near[0] + near[5];
  const std::uint64_t among = round + near[9] + near[1] + near[4] + near[6];
  if (digits.counts < fewest_counts || among == 0) return std::nullopt;
  const auto n = static_cast<double>(among);
  const double share = static_cast<double>(round) / n;
  const double z = (share - 1.0 / 3) / std::sqrt(2.0 / 9 / n);
  if (z < largest_z || share - 1.0 / 3 < least_share_above) return std::nullopt;
  return Outlier{round, among, std::to_string(std::lround(share * 100)) + "%"};
}

std::optional<Outlier> last_digits(const Digits& digits) {
  std::uint64_t among = 0;
  for (const std::uint64_t count : digits.last) among += count;
  if (among < fewest_counts) return std::nullopt;
  const double expected = static_cast<double>(among) / 10;
  double chi_square = 0;
  for (const std::uint64_t count : digits.last) {
    const double away = static_cast<double>(count) - expected;
    chi_square += away * away / expected;
  }
  if (chi_square < largest_chi_square) return std::nullopt;
  if (chi_square / static_cast<double>(among) < least_unevenness) return std::nullopt;
  const auto most = std::max_element(digits.last.begin(), digits.last.end());
  return Outlier{*most, among, std::to_string(most - digits.last.begin())};
}

/// The numbers between which all but one in a hundred lie are so far apart that Benford's law is to
/// be expected.
bool spreads(const Digits& digits) {
  const double hundredth = static_cast<double>(digits.counts) / 100;
  const auto end = [&](auto first, auto last) {
    double passed = 0;
    for (; first != last; ++first) {
      passed += static_cast<double>(*first);
      if (passed > hundredth) break;
    }
    return first;
  };
  const auto low = end(digits.lengths.begin(), digits.lengths.end()) - digits.lengths.begin();
  const auto high = end(digits.lengths.rbegin(), digits.lengths.rend());
  const auto length = digits.lengths.rend() - high - 1;
  return std::pow(10.0, static_cast<double>(length - low)) >= least_spread;
}

std::optional<Outlier> first_digits(const Digits& digits) {
  if (digits.counts < fewest_counts || !spreads(digits)) return std::nullopt;
  double deviation = 0;
  double most = 0;
  std::size_t digit = 0;
  for (std::size_t d = 1; d <= 9; ++d) {
    const double expected = std::log10(1 + 1 / static_cast<double>(d));
    const double share = static_cast<double>(digits.first[d]) / static_cast<double>(digits.counts);
    deviation += std::abs(share - expected) / 9;
    if (share - expected > most) {
      most = share - expected;
      digit = d;
    }
  }
  if (deviation < largest_mean_deviation) return std::nullopt;
  return Outlier{digits.first[digit], digits.counts, std::to_string(digit)};
}

/// Whether there was anything to say.
bool test(const Digits& digits, const Subject& subject, std::vector<Finding>& out) {
  struct Test {
    const char* rule;
    std::optional<Outlier> (*run)(const Digits&);
  };
  bool said = false;
  for (const Test& each : {Test{"A.ROUND", round_numbers}, Test{"A.DIGIT.last", last_digits},
                           Test{"A.DIGIT.first", first_digits}}) {
    std::optional<Outlier> outlier = each.run(digits);
    if (!outlier) continue;
    Finding finding = start_finding(each.rule);
    finding.left = exactly(outlier->found);
    finding.right = exactly(outlier->among);
    finding.stated = std::move(outlier->stated);
    finding.subjects.push_back(subject);
    out.push_back(std::move(finding));
    said = true;
  }
  return said;
}

}  // namespace

void check_digits(const OrganTree& tree, std::vector<Finding>& out) {
  std::vector<Digits> own(tree.size());
  Digits all;
  for (std::size_t organ = 0; organ < tree.size(); ++organ) {
    for (const YearVersions& versions : tree.years(organ)) {
      if (versions.certain) add(own[organ], tree.report(versions.chosen));
    }
    add(all, own[organ]);
  }
  if (all.counts < fewest_counts) return;
  bool said = false;
  for (std::size_t organ = 0; organ < tree.size(); ++organ) {
    Digits family = own[organ];
    for (const std::size_t child : tree.children(organ)) add(family, own[child]);
    const auto& years = tree.years(organ);
    const Subject subject{tree.entry(organ).name, std::nullopt,
                          years.empty() ? no_report : years.back().chosen};
    said = test(family, subject, out) || said;
  }
  if (!said) test(all, {{}, std::nullopt, no_report}, out);
}

}  // namespace govinfo::inline v0_1::detail
