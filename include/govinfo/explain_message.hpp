// SPDX-License-Identifier: Apache-2.0
// Explanations of wrong cells in words, Chinese or English. The words say what was assumed (how
// many cells are wrong at most), and of several answers that none is proved.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/explain.hpp"
#include "govinfo/export.hpp"
#include "govinfo/path.hpp"
#include "govinfo/report.hpp"
#include "govinfo/write.hpp"

namespace govinfo::inline v0_1 {

/// The reports that were explained together: one, or those of a chain of years, oldest first. Looks
/// at reports that must outlive it.
class ExplainedReports {
 public:
  ExplainedReports(const Report& report) : reports_{&report} {}
  ExplainedReports(std::span<const Report> reports) {
    for (const Report& report : reports) reports_.push_back(&report);
  }
  explicit ExplainedReports(std::vector<const Report*> reports) : reports_(std::move(reports)) {}

  [[nodiscard]] std::size_t size() const noexcept { return reports_.size(); }
  /// Null where there is no such report.
  [[nodiscard]] const Report* at(std::size_t place) const noexcept {
    return place < reports_.size() ? reports_[place] : nullptr;
  }

 private:
  std::vector<const Report*> reports_;
};

/// "（七）总计·自然人 应为 19，不是 9"; in a chain of years with the year before it.
[[nodiscard]] GOVINFO_API std::string message(const Edit& edit, const ExplainedReports& reports,
                                              Lang lang);

/// The same with the kind of slip: "……：少录一位数字".
[[nodiscard]] GOVINFO_API std::string message(const Slip& slip, const ExplainedReports& reports,
                                              Lang lang);

/// All slips, and what else speaks for them.
[[nodiscard]] GOVINFO_API std::string message(const Explanation& explanation,
                                              const ExplainedReports& reports, Lang lang);

/// What can be said of a table: the answer and how sure it is, or a line for each of the answers,
/// likeliest first, under a line that says that none is proved. At most `most` answers are told,
/// the rest is counted. Lines are parted by '\n'; none stands at the end.
[[nodiscard]] GOVINFO_API std::string message(const ExplainedPart& part,
                                              const ExplainedReports& reports, Lang lang,
                                              std::size_t most = 5);

/// "……：缺的数应为 5（由 T3.SUM.total 等各式及“数不为负”推出）", or between what it must be.
[[nodiscard]] GOVINFO_API std::string message(const Deduction& deduction,
                                              const ExplainedReports& reports, Lang lang);

/// Missing figures together: how many are deduced, then a line for each row of the form. Lines are
/// parted by '\n'; empty when there is nothing.
[[nodiscard]] GOVINFO_API std::string message(std::span<const Deduction> deduced,
                                              const ExplainedReports& reports, Lang lang);

/// Everything: the parts, then what is missing.
[[nodiscard]] GOVINFO_API std::string message(const Explanations& explanations,
                                              const ExplainedReports& reports, Lang lang);

/// A mark for every cell of `place` (the place of a report among `reports`) that the first answers
/// change and for every missing one that is deduced, with Mark::explained set.
[[nodiscard]] GOVINFO_API std::vector<Mark> marks_of(const Explanations& explanations,
                                                     const ExplainedReports& reports, Lang lang,
                                                     std::uint32_t place = 0);

}  // namespace govinfo::inline v0_1
