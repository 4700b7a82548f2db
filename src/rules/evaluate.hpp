// SPDX-License-Identifier: Apache-2.0
// Evaluates the comparisons of rules over the figures of reports, exactly and three-valued.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "govinfo/expression.hpp"
#include "govinfo/report.hpp"
#include "govinfo/sum.hpp"

namespace govinfo::inline v0_1::detail {

/// The reports that a comparison looks at. `previous` and `children` are needed where its terms ask
/// for them.
struct Evidence {
  const Report* own = nullptr;
  const Report* previous = nullptr;
  std::span<const Report* const> children;
};

struct Outcome3 {
  Verdict verdict = Verdict::open;
  /// The sides over the figures that are printed; without a value where it is no whole number or
  /// does not fit.
  Sum left;
  Sum right;
};

/// `pass`, `fail`, or `open` where the figures that are missing could make it either: a missing
/// count is at least 0, a signed change anything. `blank_is_zero` takes blanks and dashes as 0.
[[nodiscard]] Outcome3 evaluate(const Comparison& comparison, const Evidence& evidence,
                                bool blank_is_zero);

/// The same under a rule's policy for what is missing.
[[nodiscard]] Outcome3 evaluate(const Comparison& comparison, const Evidence& evidence,
                                MissingPolicy missing);

/// Whether every figure of the comparison stands on the form that its report uses, and every report
/// that it asks for is there.
[[nodiscard]] bool applies(const Comparison& comparison, const Evidence& evidence) noexcept;

}  // namespace govinfo::inline v0_1::detail
