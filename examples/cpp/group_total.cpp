// SPDX-License-Identifier: Apache-2.0
// run: examples/data/sample_report.txt
//
// How the requests ended, in the six groups of the form. A sum says what is missing from it.
#include <cstdio>

#include <fmt/format.h>
#include <govinfo/format.hpp>
#include <govinfo/govinfo.hpp>

int main(int argc, char** argv) {
  using namespace govinfo;
  if (argc != 2) return 2;
  const Report report = read_report(argv[1]).report;
  fmt::print("{} {}\n", report.organ, report.year.value_or(0));
  for (const OutcomeGroup group : all_values<OutcomeGroup>) {
    const Sum sum = group_total(report, group, Applicant::total);
    fmt::print("{:>4}  {} {}\n", sum, label(group).zh, label(group).en);
  }
}
