// SPDX-License-Identifier: Apache-2.0
// A figure does not turn into a number by itself: what a blank counts for is the caller's to say.
// expect: (cannot convert|no viable conversion).*Figure
#include <cstdint>

#include "govinfo/figure.hpp"

std::int64_t number_of(const govinfo::Figure& figure) {
#ifdef GOVINFO_CONTROL
  return govinfo::or_zero(figure);
#else
  return figure;
#endif
}
