// SPDX-License-Identifier: Apache-2.0
// A.PEER and S.UNIT: an organ beside those of the same kind under the same parent.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/comparison.hpp"
#include "rules/money.hpp"
#include "rules/organ_checks.hpp"
#include "rules/statistics.hpp"
#include "rules/unit_slips.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Fewer have no usual size.
constexpr std::size_t fewest_peers = 8;
/// A robust z beyond this is an outlier: (ln x − median) / (1.4826 × MAD), the MAD being no less
/// than a tenth, so that peers of nearly one size allow for a little.
constexpr double largest_z = 6.0;
constexpr double least_mad = 0.1;
constexpr double mad_to_deviation = 1.4826;
/// However alike the peers are, an outlier is so many times more or less than the median, and the
/// greater of the two no less than this.
constexpr double smallest_ratio = 5.0;
constexpr double smallest_count = 30.0;
/// An amount in the wrong unit stands alone: the next largest is so many times less.
constexpr double alone = 100.0;

/// Organs of one kind under one parent, and what they reported for a year.
struct Peer {
  std::size_t organ = 0;
  const Report* report = nullptr;
};

/// Calls `visit(peers, year)` for every group that is large enough. Own shares are nobody's peers.
template <class Visit>
void for_each_group(const OrganTree& tree, Visit&& visit) {
  struct Key {
    std::size_t parent;
    std::size_t kind;
    std::size_t organ;
  };
  for (const int year : tree.all_years()) {
    std::vector<Key> keys;
    for (const std::size_t organ : tree.reporting(year)) {
      if (is_own_share(tree.entry(organ))) continue;
      const Report& report = tree.report(tree.find(organ, year)->chosen);
      const auto kind = tree.entry(organ).kind ? tree.entry(organ).kind : report.organ.kind;
      keys.push_back({tree.parent(organ), kind ? index(*kind) : count_of<OrganKind>, organ});
    }
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
      return std::tie(a.parent, a.kind, a.organ) < std::tie(b.parent, b.kind, b.organ);
    });
    for (std::size_t i = 0; i < keys.size();) {
      std::vector<Peer> peers;
      const Key& first = keys[i];
      for (; i < keys.size() && keys[i].parent == first.parent && keys[i].kind == first.kind; ++i) {
        const std::size_t organ = keys[i].organ;
        peers.push_back({organ, &tree.report(tree.find(organ, year)->chosen)});
      }
      if (peers.size() >= fewest_peers) visit(peers, year);
    }
  }
}

/// An organ that has some of the figure; zeros are skipped.
struct Value {
  std::size_t organ = 0;
  const Report* report = nullptr;
  std::int64_t number = 0;
};

void check_figure(const OrganTree& tree, const std::vector<Peer>& peers, int year, FigureId id,
                  std::vector<Finding>& out) {
  std::vector<Value> values;
  for (const Peer& peer : peers) {
    const Figure* const figure = find_figure(*peer.report, id);
    if (figure == nullptr || !is_printed(*figure) || figure->number <= 0) continue;
    values.push_back({peer.organ, peer.report, figure->number});
  }
  if (values.size() < fewest_peers) return;
  std::vector<double> sorted;
  for (const Value& value : values) sorted.push_back(std::log(static_cast<double>(value.number)));
  std::sort(sorted.begin(), sorted.end());
  const double median = quantile(sorted, 0.5);
  std::vector<double> away;
  for (const double each : sorted) away.push_back(std::abs(each - median));
  std::sort(away.begin(), away.end());
  const double deviation = mad_to_deviation * std::max(quantile(away, 0.5), least_mad);
  for (const Value& value : values) {
    const auto number = static_cast<double>(value.number);
    const double distance = std::abs(std::log(number) - median);
    if (distance < largest_z * deviation || distance < std::log(smallest_ratio)) continue;
    if (std::max(number, std::exp(median)) < smallest_count) continue;
    const auto usual = static_cast<std::int64_t>(std::llround(std::exp(median)));
    Finding finding = start_finding("A.PEER." + std::string{path_of(id)});
    finding.where.edition = edition_for(value.report->editions, id);
    finding.figures.push_back({id, +1, printed(value.number), 0});
    finding.left = Sum{value.number, 0, {value.number, value.number}};
    finding.right = Sum{usual, 0, {usual, usual}};
    finding.difference = difference_of(*finding.left, *finding.right);
    finding.stated = std::to_string(values.size());
    finding.subjects.push_back(tree.subject(value.organ, year));
    out.push_back(std::move(finding));
  }
}

/// In 万元 as the form asks for them; those printed with another unit say so.
void check_amount(const OrganTree& tree, const std::vector<Peer>& peers, int year, FigureId id,
                  std::vector<Finding>& out) {
  struct Entry {
    double number;
    std::size_t organ;
    const Report* report;
    const Amount* amount;
  };
  std::vector<Entry> entries;
  for (const Peer& peer : peers) {
    const Amount& amount = *find_amount(*peer.report, id);
    if (!is_printed(amount) || amount.digits <= 0 || amount.unit == MoneyUnit::yuan) continue;
    const double number = static_cast<double>(amount.digits) / std::pow(10.0, amount.scale);
    entries.push_back({number, peer.organ, peer.report, &amount});
  }
  if (entries.size() < fewest_peers) return;
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.number < b.number; });
  const Entry& largest = entries.back();
  const Entry& next = entries[entries.size() - 2];
  const Entry& middle = entries[entries.size() / 2];
  if (!is_unit_slip(*largest.amount, *middle.amount) || largest.number < alone * next.number) {
    return;
  }
  Finding finding = start_finding("S.UNIT." + std::string{path_of(id)});
  finding.where.edition = edition_for(largest.report->editions, id);
  finding.stated = money_text(*middle.amount) + " → " + money_text(*largest.amount);
  finding.subjects = {tree.subject(largest.organ, year), tree.subject(middle.organ, year)};
  out.push_back(std::move(finding));
}

}  // namespace

void check_peers(const OrganTree& tree, std::vector<Finding>& out) {
  for_each_group(tree, [&](const std::vector<Peer>& peers, int year) {
    for (const FigureId id : headline_figures) check_figure(tree, peers, year, id, out);
  });
}

void check_peer_units(const OrganTree& tree, std::vector<Finding>& out) {
  for_each_group(tree, [&](const std::vector<Peer>& peers, int year) {
    for (const FigureId id : amount_figures) check_amount(tree, peers, year, id, out);
  });
}

}  // namespace govinfo::inline v0_1::detail
