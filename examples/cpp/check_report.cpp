// SPDX-License-Identifier: Apache-2.0
// run: examples/data/sample_report.txt
// exit: 1
#include <iostream>

#include <govinfo/govinfo.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const govinfo::Reading reading = govinfo::read_report(argv[1]);
  const govinfo::Findings findings = govinfo::validate(reading);
  for (const govinfo::Finding& finding : findings) {
    std::cout << reading.source << ':' << finding.where.source.line << ": "
              << message(finding, govinfo::Lang::en) << '\n';
  }
  return findings.empty() ? 0 : 1;
}
