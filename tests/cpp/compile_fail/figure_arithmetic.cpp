// SPDX-License-Identifier: Apache-2.0
// Figures are not added by themselves: a sum says what is missing from it.
// expect: (no match for .*operator|invalid operands to binary expression)
#include "govinfo/sum.hpp"

auto both(const govinfo::Figure& a, const govinfo::Figure& b) {
#ifdef GOVINFO_CONTROL
  govinfo::Sum sum;
  add(sum, a);
  add(sum, b);
  return sum;
#else
  return a + b;
#endif
}
