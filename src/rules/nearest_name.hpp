// SPDX-License-Identifier: Apache-2.0
// The name that somebody probably meant.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/edit_distance.hpp"

namespace govinfo::inline v0_1::detail {

/// The nearest of the names, empty when none is near: more than a third of the name would change.
template <class Names>
std::string_view nearest_name(std::string_view name, const Names& names) {
  constexpr std::size_t longest = 200;
  if (name.size() > longest) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(name.size() / 3, 1) + 1;
  for (const std::string_view candidate : names) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace govinfo::inline v0_1::detail
