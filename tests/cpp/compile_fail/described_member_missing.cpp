// SPDX-License-Identifier: Apache-2.0
// A member that is added to a struct but not described does not compile.
// expect: Sample: every member must stand in its GOVINFO_DESCRIBE line
#include "govinfo/describe.hpp"

struct Sample {
  int first = 0;
  int second = 0;
  int third = 0;
};
#ifdef GOVINFO_CONTROL
GOVINFO_DESCRIBE(Sample, first, second, third);
#else
GOVINFO_DESCRIBE(Sample, first, second);
#endif
