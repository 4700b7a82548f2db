// SPDX-License-Identifier: Apache-2.0
// Random values of every described type: all states, extremes and hostile texts. The same seed
// gives the same values with every standard library.
#pragma once

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/date.hpp"
#include "govinfo/describe.hpp"
#include "govinfo/figure.hpp"
#include "govinfo/path.hpp"
#include "govinfo/reading.hpp"

namespace random_value {

using Random = std::mt19937_64;

inline std::size_t below(Random& random, std::size_t count) {
  return static_cast<std::size_t>(random() % count);
}

/// Valid UTF-8 that writers get wrong: quotes, controls, NUL, the ends of each length of UTF-8,
/// characters beyond the basic plane, noncharacters, line separators.
inline const std::array<std::string_view, 20>& hostile_texts() {
  using namespace std::string_view_literals;
  static constexpr std::array<std::string_view, 20> texts = {""sv,
                                                             "\""sv,
                                                             "\\"sv,
                                                             "\0"sv,
                                                             "a\0b"sv,
                                                             "\x01\x1f\x7f",
                                                             "\b\f\n\r\t",
                                                             "</script>",
                                                             "\\u0041",
                                                             "\xC2\x80",
                                                             "\xDF\xBF",
                                                             "\xE0\xA0\x80",
                                                             "\xED\x9F\xBF",
                                                             "\xEE\x80\x80",
                                                             "\xEF\xBF\xBF",
                                                             "\xF0\x90\x80\x80",
                                                             "\xF4\x8F\xBF\xBF",
                                                             "😀𠮷",
                                                             "\xE2\x80\xA8",
                                                             "（七）总计"};
  return texts;
}

template <class T>
void fill(Random& random, T& out);

inline void fill(Random& random, bool& out) { out = below(random, 2) == 1; }

template <std::integral T>
void fill(Random& random, T& out) {
  using Limits = std::numeric_limits<T>;
  const std::array<T, 6> special = {Limits::min(),        Limits::max(),       0, 1,
                                    T(Limits::min() + 1), T(Limits::max() - 1)};
  const std::size_t i = below(random, 3 * special.size());
  out = i < special.size() ? special[i] : static_cast<T>(random() >> below(random, 64));
}

inline void fill(Random& random, std::string& out) {
  out.clear();
  for (std::size_t parts = below(random, 4); parts > 0; --parts) {
    out += hostile_texts()[below(random, hostile_texts().size())];
  }
}

template <govinfo::DescribedEnum E>
void fill(Random& random, E& out) {
  out = govinfo::all_values<E>[below(random, govinfo::count_of<E>)];
}

inline void fill(Random& random, govinfo::FigureId& out) {
  out = govinfo::all_figures[below(random, govinfo::figure_count)];
}

/// Only a printed figure has a number.
inline void fill(Random& random, govinfo::Figure& out) {
  out = {};
  fill(random, out.state);
  if (is_printed(out)) fill(random, out.number);
}

/// Only a printed amount has a number; any can have a unit.
inline void fill(Random& random, govinfo::Amount& out) {
  out = {};
  fill(random, out.state);
  fill(random, out.unit);
  if (!is_printed(out)) return;
  fill(random, out.digits);
  out.scale = static_cast<std::uint8_t>(below(random, 10));
}

inline void fill(Random& random, govinfo::Date& out) {
  constexpr std::array<int, 6> years = {-32767, -1, 0, 1, 9999, 32767};
  const std::size_t i = below(random, 3 * years.size());
  const int year = i < years.size() ? years[i] : 2000 + static_cast<int>(below(random, 100));
  out = govinfo::Date{std::chrono::year{year},
                      std::chrono::month{1 + static_cast<unsigned>(below(random, 12))},
                      std::chrono::day{1 + static_cast<unsigned>(below(random, 28))}};
}

/// One entry for each figure, many of them empty; or none at all.
inline void fill(Random& random, std::vector<govinfo::Provenance>& out) {
  out.clear();
  if (below(random, 4) == 0) return;
  out.resize(govinfo::figure_count);
  for (govinfo::Provenance& entry : out) {
    if (below(random, 2) == 0) fill(random, entry);
  }
}

template <class T>
void fill(Random& random, std::optional<T>& out) {
  out.reset();
  if (below(random, 3) > 0) fill(random, out.emplace());
}

template <class T>
void fill(Random& random, std::vector<T>& out) {
  out.resize(below(random, 4));
  for (T& item : out) fill(random, item);
}

template <class T>
void fill(Random& random, T& out) {
  govinfo::for_each_field(out, [&](std::string_view, auto& member) { fill(random, member); });
}

template <class T>
T make(Random& random) {
  T value{};
  fill(random, value);
  return value;
}

}  // namespace random_value
