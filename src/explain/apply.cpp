// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "govinfo/error.hpp"
#include "govinfo/explain.hpp"

namespace govinfo::inline v0_1 {

Report apply(const Report& report, const Explanation& explanation, std::uint32_t place) {
  Report fixed = report;
  for (const Slip& slip : explanation.slips) {
    for (const Edit& edit : slip.edits) {
      if (edit.report != place) continue;
      Figure* const figure = find_figure(fixed, edit.id);
      if (figure == nullptr || *figure != edit.published) {
        throw UsageError("the explanation was made for another report: " +
                         std::string{path_of(edit.id)});
      }
      *figure = printed(edit.explained);
    }
  }
  return fixed;
}

}  // namespace govinfo::inline v0_1
