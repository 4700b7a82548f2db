// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "utf8.hpp"

namespace govinfo::inline v0_1::detail {

bool is_utf8(std::string_view bytes) noexcept {
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = at + bytes.size();
  const auto follows = [&](const unsigned char* p) { return p < end && (*p & 0xC0) == 0x80; };
  while (at < end) {
    // Most characters of a report: three bytes, of which no combination is forbidden.
    while (end - at >= 3 && *at >= 0xE1 && *at <= 0xEC && (at[1] & 0xC0) == 0x80 &&
           (at[2] & 0xC0) == 0x80) {
      at += 3;
    }
    if (at == end) break;
    if (*at < 0x80) {
      std::uint64_t block = 0;
      while (end - at >= 8 && (std::memcpy(&block, at, 8), (block & 0x8080808080808080u) == 0)) {
        at += 8;
      }
      while (at < end && *at < 0x80) ++at;
    } else if (*at < 0xC2) {
      return false;
    } else if (*at < 0xE0) {
      if (!follows(at + 1)) return false;
      at += 2;
    } else if (*at < 0xF0) {
      if (!follows(at + 1) || !follows(at + 2)) return false;
      if ((*at == 0xE0 && at[1] < 0xA0) || (*at == 0xED && at[1] > 0x9F)) return false;
      at += 3;
    } else if (*at < 0xF5) {
      if (!follows(at + 1) || !follows(at + 2) || !follows(at + 3)) return false;
      if ((*at == 0xF0 && at[1] < 0x90) || (*at == 0xF4 && at[1] > 0x8F)) return false;
      at += 4;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace govinfo::inline v0_1::detail
