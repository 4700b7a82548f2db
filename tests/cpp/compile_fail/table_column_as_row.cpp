// SPDX-License-Identifier: Apache-2.0
// Table 3 is indexed by row, then by applicant; the other way round does not compile.
// expect: (no match for .*operator|no viable overloaded operator)
#include "govinfo/table.hpp"

using namespace govinfo;

Figure not_held(const RequestTable& table) {
#ifdef GOVINFO_CONTROL
  return table[Outcome::not_held][Applicant::natural_person];
#else
  return table[Applicant::natural_person][Outcome::not_held];
#endif
}
