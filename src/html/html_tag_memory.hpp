// SPDX-License-Identifier: Apache-2.0
// Tags that have been looked at. Programs write the same attributes over and over: a page of 75 KB
// has a thousand start tags and some thirty that differ.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "html/html_attributes.hpp"
#include "html/html_scan.hpp"
#include "html/html_tags.hpp"

namespace govinfo::inline v0_1::detail {

/// What a start tag says.
struct StartTag {
  std::ptrdiff_t size = 0;  ///< from its name to the '>', with that; 0 when there is none
  const TagEntry* tag = nullptr;
  NameKey key;
  bool hides = false;    ///< its element is not shown
  CellSpans spans = {};  ///< of a cell
};

/// Remembers what tags said that are the same byte by byte, from the name to the '>'. Where a tag
/// ends, and what it says, follows from these bytes alone.
class TagMemory {
 public:
  /// The tag whose name begins at `at`; `look` reads it into its argument where it is not known.
  /// Good until the next call.
  template <class Look>
  const StartTag& recall(const char* at, const char* end, Look look) noexcept {
    // Where the tag ends early, what follows tells it from all others: nothing to remember.
    if (end - at < least || at[1] == '>' || at[2] == '>') {
      look(other_);
      return other_;
    }
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::memcpy(&first, at, sizeof first);
    std::memcpy(&second, at + sizeof first, sizeof second);
    const std::uint64_t mixed = first * 0x9E3779B97F4A7C15u + second * 0xC2B2AE3D27D4EB4Fu;
    auto& [latest, other] = known_[mixed >> (64 - bits)];
    for (const Known* known : {&latest, &other}) {
      const auto size = static_cast<std::size_t>(known->tag.size);
      if (known->tag.size > 0 && known->tag.size <= end - at &&
          std::memcmp(known->at, at, size) == 0) {
        return known->tag;
      }
    }
    other = latest;
    latest.at = at;
    look(latest.tag);
    return latest.tag;
  }

 private:
  static constexpr unsigned bits = 6;
  static constexpr std::ptrdiff_t least = 16;

  struct Known {
    const char* at = nullptr;
    StartTag tag;
  };

  /// Two for each pattern of first letters.
  std::array<std::array<Known, 2>, std::size_t{1} << bits> known_{};
  StartTag other_;  ///< one that is not remembered
};

}  // namespace govinfo::inline v0_1::detail
