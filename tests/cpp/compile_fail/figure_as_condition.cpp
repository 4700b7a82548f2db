// SPDX-License-Identifier: Apache-2.0
// A figure has no truth value: is a blank false, is a printed 0?
// expect: (could not convert|not contextually convertible).*bool
#include "govinfo/figure.hpp"

bool has_requests(const govinfo::Figure& figure) {
#ifdef GOVINFO_CONTROL
  if (govinfo::or_zero(figure) != 0) return true;
#else
  if (figure) return true;
#endif
  return false;
}
