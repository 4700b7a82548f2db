// SPDX-License-Identifier: Apache-2.0
#include "govinfo/message.hpp"
#include "govinfo/write.hpp"

namespace govinfo::inline v0_1 {

std::vector<Mark> marks_of(const Findings& findings, Lang lang) {
  std::vector<Mark> marks;
  for (const Finding& finding : findings) {
    if (finding.figures.empty()) continue;
    const std::string note = message(finding, lang);
    for (const Term& term : finding.figures) marks.push_back({term.id, finding.severity, note});
  }
  return marks;
}

}  // namespace govinfo::inline v0_1
