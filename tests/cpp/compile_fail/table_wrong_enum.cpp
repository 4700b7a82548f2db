// SPDX-License-Identifier: Apache-2.0
// Both tables have a column named total: that of the other table does not index this one.
// expect: (no match for .*operator|no viable overloaded operator)
#include "govinfo/table.hpp"

using namespace govinfo;

Figure pending(const RemedyTable& table) {
#ifdef GOVINFO_CONTROL
  return table[Remedy::reconsideration][RemedyResult::total];
#else
  return table[Remedy::reconsideration][Applicant::total];
#endif
}
