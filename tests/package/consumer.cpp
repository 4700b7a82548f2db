// SPDX-License-Identifier: Apache-2.0
// A program of somebody else's: it links the library and throws and catches its exceptions.
#include "govinfo/error.hpp"
#include "govinfo/version.hpp"

int headers_only();

int main() {
  try {
    throw govinfo::UsageError("a name that does not exist");
  } catch (const govinfo::Error&) {
    return headers_only();
  }
}
