// SPDX-License-Identifier: Apache-2.0
// What holds for every input. A broken promise is an exception: under libFuzzer it ends the program
// and the input is kept, in an ordinary test it is a failure.
#pragma once

#include <stdexcept>
#include <string>

namespace fuzz {

inline void expect(bool holds, const std::string& promise) {
  if (!holds) throw std::logic_error{promise};
}

}  // namespace fuzz
