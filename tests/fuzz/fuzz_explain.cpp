// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "target_explain.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::explain({reinterpret_cast<const char*>(data), size});
  return 0;
}
