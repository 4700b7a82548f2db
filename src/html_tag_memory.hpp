// SPDX-License-Identifier: Apache-2.0
// Tags that have been looked at. Programs write the same attributes over and over: a page of 75 KB
// has a thousand start tags and some thirty that differ.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "html_attributes.hpp"
#include "html_scan.hpp"
#include "html_tags.hpp"

namespace govinfo::inline v0_1::detail {

/// What a start tag says.
struct StartTag {
  const char* end = nullptr;  ///< its '>'; null when there is none
  const TagEntry* tag = nullptr;
  NameKey key;
  bool hides = false;    ///< its element is not shown
  CellSpans spans = {};  ///< of a cell
};

/// Remembers what tags said that are the same byte by byte, from the name to the '>'. Where a tag
/// ends, and what it says, follows from these bytes alone.
class TagMemory {
 public:
  /// The tag whose name begins at `at`; `look` reads it where it is not known.
  template <class Look>
  StartTag recall(const char* at, const char* end, Look look) noexcept {
#ifdef GOVINFO_HTML_SSE2
    // Where the tag ends early, what follows tells it from all others: nothing to remember.
    if (end - at < least || at[1] == '>' || at[2] == '>') return look();
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::memcpy(&first, at, sizeof first);
    std::memcpy(&second, at + sizeof first, sizeof second);
    const std::uint64_t mixed = first * 0x9E3779B97F4A7C15u + second * 0xC2B2AE3D27D4EB4Fu;
    auto& [latest, other] = known_[mixed >> (64 - bits)];
    for (const Known* known : {&latest, &other}) {
      if (known->size <= end - at - 16 && is_same(known->at, at, known->size)) {
        return {at + known->size - 1, known->tag, known->key, known->hides, known->spans};
      }
    }
    const StartTag tag = look();
    if (tag.end != nullptr && tag.end - at < longest) {
      other = latest;
      latest = {at,       static_cast<std::uint16_t>(tag.end - at + 1), tag.hides, tag.tag, tag.key,
                tag.spans};
    }
    return tag;
#else
    static_cast<void>(at);
    static_cast<void>(end);
    return look();
#endif
  }

 private:
  static constexpr unsigned bits = 6;
  static constexpr std::ptrdiff_t least = 32;
  static constexpr std::ptrdiff_t longest = 2000;  ///< bytes

  struct Known {
    const char* at = nullptr;
    std::uint16_t size = 0;  ///< with the '>'
    bool hides = false;
    const TagEntry* tag = nullptr;
    NameKey key;
    CellSpans spans = {};
  };

#ifdef GOVINFO_HTML_SSE2
  /// Sixteen bytes can be read behind both.
  static bool is_same(const char* a, const char* b, std::uint16_t size) noexcept {
    if (a == nullptr) return false;
    std::ptrdiff_t i = 0;
    for (; i + 16 <= size; i += 16) {
      if (sse2::bits(_mm_cmpeq_epi8(sse2::load(a + i), sse2::load(b + i))) != 0xFFFF) return false;
    }
    const std::uint32_t same = sse2::bits(_mm_cmpeq_epi8(sse2::load(a + i), sse2::load(b + i)));
    return (~same & ~(~std::uint32_t{0} << (size - i))) == 0;
  }
#endif

  /// Two for each pattern of first letters.
  std::array<std::array<Known, 2>, std::size_t{1} << bits> known_{};
};

}  // namespace govinfo::inline v0_1::detail
