// SPDX-License-Identifier: Apache-2.0
// The headers alone are a library: this file links govinfo::headers and nothing compiled.
#include "govinfo/aggregate.hpp"

int headers_only() {
  govinfo::Report report;
  report.requests[govinfo::Outcome::state_secret][govinfo::Applicant::total] = govinfo::printed(2);
  const govinfo::Sum sum =
      govinfo::group_total(report, govinfo::OutcomeGroup::denied, govinfo::Applicant::total);
  return sum.value == 2 ? 0 : 1;
}
