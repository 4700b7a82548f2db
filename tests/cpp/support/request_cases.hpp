// SPDX-License-Identifier: Apache-2.0
// Tables 三 that balance, and slips put into them: the same on every machine for the same seed.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include "govinfo/place.hpp"
#include "govinfo/report.hpp"

namespace request_cases {

using namespace govinfo;
using Random = std::mt19937_64;

/// 0 … count − 1. (The distributions of the standard library differ from one to the other.)
inline std::size_t below(Random& random, std::size_t count) {
  return static_cast<std::size_t>(random() % count);
}

inline std::size_t pick(Random& random, std::span<const unsigned> weights) {
  unsigned sum = 0;
  for (const unsigned weight : weights) sum += weight;
  std::size_t left = below(random, sum);
  std::size_t place = 0;
  while (left >= weights[place]) left -= weights[place++];
  return place;
}

/// A report in which every figure is a printed 0.
inline Report zeros(Edition edition) {
  Report report = blank_report(edition);
  for_each_figure(report, [](FigureId, auto& figure) {
    if (figure.state == FigureState::absent) figure.state = FigureState::printed;
  });
  return report;
}

/// A report of so many requests in which table 三 balances. Most applicants are natural persons and
/// most results are of a few kinds, as in real reports.
inline Report balanced(Random& random, std::size_t requests, Edition edition) {
  constexpr std::array<unsigned, 6> kinds = {80, 12, 1, 2, 2, 3};
  constexpr std::array<unsigned, 22> outcomes = {60, 24, 2,  2, 2, 6, 4, 4, 2, 6, 40,
                                                 8,  4,  10, 4, 4, 1, 1, 8, 1, 8, 8};
  Report report = zeros(edition);
  RequestTable& table = report.requests;
  std::vector<RequestRow> rows;
  std::vector<unsigned> weights;
  for (const RequestRow row : request_rows(edition)) {
    if (const auto outcome = outcome_of(row)) {
      rows.push_back(row);
      weights.push_back(outcomes[index(*outcome)]);
    }
  }
  for (std::size_t i = 0; i < requests; ++i) {
    const Applicant kind = applicant_kinds[pick(random, kinds)];
    const bool old = below(random, 12) == 0;
    ++table[old ? RequestRow::carried_in : RequestRow::received][kind].number;
    if (below(random, 12) == 0) {
      ++table[RequestRow::carried_out][kind].number;
    } else {
      ++table[rows[pick(random, weights)]][kind].number;
      ++table[RequestRow::processed][kind].number;
    }
  }
  for (const RequestRow row : request_rows(edition)) {
    for (const Applicant kind : applicant_kinds) {
      table[row][Applicant::total].number += table[row][kind].number;
    }
  }
  return report;
}

/// The figure in the row and column of the form, counted from 0.
inline Figure& figure(Report& report, Edition edition, std::size_t row, std::size_t column) {
  return report.requests[request_rows(edition)[row]].cells[column];
}

/// Another number than this one, as slips make them.
inline std::int64_t other_number(Random& random, std::int64_t number, std::size_t requests) {
  for (;;) {
    std::int64_t other = number;
    switch (below(random, 4)) {
      case 0: other += static_cast<std::int64_t>(below(random, 19)) - 9; break;
      case 1: other /= 10; break;
      case 2: other = other * 10 + static_cast<std::int64_t>(below(random, 10)); break;
      default: other = static_cast<std::int64_t>(below(random, 2 * requests + 2)); break;
    }
    if (other >= 0 && other != number) return other;
  }
}

/// Gives so many cells of table 三 another number.
inline void spoil(Random& random, Report& report, Edition edition, std::size_t cells,
                  std::size_t requests) {
  const std::size_t count = request_rows(edition).size() * count_of<Applicant>;
  std::vector<std::size_t> chosen;
  while (chosen.size() < cells) {
    const std::size_t cell = below(random, count);
    if (std::find(chosen.begin(), chosen.end(), cell) != chosen.end()) continue;
    chosen.push_back(cell);
    std::int64_t& number =
        figure(report, edition, cell / count_of<Applicant>, cell % count_of<Applicant>).number;
    number = other_number(random, number, requests);
  }
}

/// Lets so many pairs of neighbours in a row change places; fewer where the table does not have
/// them.
inline void swap_neighbours(Random& random, Report& report, Edition edition, std::size_t swaps) {
  const std::size_t rows = request_rows(edition).size();
  std::vector<std::pair<std::size_t, std::size_t>> used;
  const auto is_free = [&](std::size_t row, std::size_t column) {
    return std::none_of(used.begin(), used.end(), [&](const auto& pair) {
      return pair.first == row && pair.second + 1 >= column && pair.second <= column + 1;
    });
  };
  for (std::size_t tries = 0; swaps > 0 && tries < 10'000; ++tries) {
    const std::size_t row = below(random, rows);
    const std::size_t column = below(random, count_of<Applicant> - 1);
    Figure& left = figure(report, edition, row, column);
    Figure& right = figure(report, edition, row, column + 1);
    if (left.number == right.number || !is_free(row, column)) continue;
    std::swap(left.number, right.number);
    used.emplace_back(row, column);
    --swaps;
  }
}

}  // namespace request_cases
