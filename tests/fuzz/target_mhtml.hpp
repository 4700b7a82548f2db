// SPDX-License-Identifier: Apache-2.0
// Any bytes are taken for a saved web page.
#pragma once

#include <cstddef>
#include <string_view>

#include "expect.hpp"
#include "read/mhtml.hpp"

namespace fuzz {

inline void mhtml(std::string_view bytes) {
  using namespace govinfo::detail;
  static_cast<void>(is_mhtml(bytes));
  const MhtmlPage page = page_in_mhtml(bytes, std::size_t{1} << 20);
  expect(page.refusal.empty() || page.bytes.empty(), "what is refused has no bytes");
  expect(page.bytes.size() <= bytes.size() + 1, "nothing grows");
  constexpr std::size_t little = 100;
  expect(page_in_mhtml(bytes, little).bytes.size() <= little, "no more than allowed");
}

}  // namespace fuzz
