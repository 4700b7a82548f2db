// SPDX-License-Identifier: Apache-2.0
// What validate() found must be looked at.
// expect: ignoring return value.*nodiscard
#pragma GCC diagnostic error "-Wunused-result"
#include "govinfo/validate.hpp"

void check(const govinfo::Report& report) {
#ifdef GOVINFO_CONTROL
  static_cast<void>(govinfo::validate(report));
#else
  govinfo::validate(report);
#endif
}
