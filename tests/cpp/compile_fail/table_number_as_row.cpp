// SPDX-License-Identifier: Apache-2.0
// Rows have names, not numbers: a number would mean another row on the other form.
// expect: (no match for .*operator|no viable overloaded operator)
#include "govinfo/table.hpp"

using namespace govinfo;

Figure first(const RequestTable& table) {
#ifdef GOVINFO_CONTROL
  return table[RequestRow::received][Applicant::total];
#else
  return table[0][Applicant::total];
#endif
}
