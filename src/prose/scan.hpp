// SPDX-License-Identifier: Apache-2.0
// Everything that one pass over the prose finds: the statements and what else the rules ask for.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "govinfo/prose.hpp"
#include "govinfo/report.hpp"
#include "prose/topic.hpp"

namespace govinfo::inline v0_1::detail {

/// A statement with what the check needs beside it. `step` is what the last printed digit of the
/// number stands for; `subject` what its words were.
struct ScannedStatement {
  Statement statement;
  Topic subject;
  std::int64_t step = 1;
  bool implied = false;  ///< no number of its own: 均获维持; the rules ask for it
};

/// Two counts of one sentence, the second told as a part of the first and larger.
struct LargerPart {
  ProseSpan whole_number;
  ProseSpan number;
  ProseSpan clause;
  std::int64_t whole = 0;
  std::int64_t part = 0;
};

/// A year that the report speaks of as its own and that is not.
struct StaleYear {
  ProseSpan span;
  ProseSpan clause;
  int year = 0;
};

/// Money that is told as 信息处理费. `components` are the amounts, in the same unit, that stand in
/// brackets behind it as a sum.
struct StatedFee {
  ProseSpan number;
  ProseSpan clause;
  Amount amount;
  std::vector<Amount> components;
};

struct ProseScan {
  std::vector<ScannedStatement> statements;
  std::vector<LargerPart> larger_parts;
  std::vector<StaleYear> stale_years;
  std::vector<StatedFee> fees;
};

/// Linear in the length of the prose.
ProseScan scan_prose(const Report& report);

}  // namespace govinfo::inline v0_1::detail
