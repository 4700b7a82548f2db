// SPDX-License-Identifier: Apache-2.0
// The plug-in: links govinfo, hides all but one function, and turns findings into plain data.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "checker.hpp"
#include "govinfo/govinfo.hpp"

namespace {

void tell(const govinfo::Findings& findings, Found found, void* context) {
  for (const govinfo::Finding& finding : findings) {
    const std::string message = govinfo::message(finding, govinfo::Lang::zh);
    const auto side = [](const std::optional<govinfo::Sum>& sum) -> std::int64_t {
      return sum ? sum->value.value_or(0) : 0;
    };
    found(context, {finding.rule.c_str(), finding.verdict == govinfo::Verdict::fail,
                    side(finding.left), side(finding.right), message.c_str()});
  }
}

/// A report out of the host's figures; what it does not give is absent.
void check_values(const Value* values, std::size_t count, Found found, void* context) {
  govinfo::Report report = govinfo::blank_report(govinfo::Edition::standard_2021);
  for (std::size_t i = 0; i < count; ++i) {
    const auto id = govinfo::parse_path(values[i].path);
    govinfo::Figure* figure = id ? govinfo::find_figure(report, *id) : nullptr;
    if (figure == nullptr) throw govinfo::UsageError(std::string{values[i].path} + ": no count");
    *figure = govinfo::printed(values[i].number);
  }
  tell(govinfo::validate(report), found, context);
}

void check_json(const char* json, Found found, void* context) {
  tell(govinfo::validate(govinfo::report_from_json(json)), found, context);
}

void check_file(const char* path, Found found, void* context) {
  tell(govinfo::validate(govinfo::read_report(path)), found, context);
}

constexpr Checker functions = {check_values, check_json, check_file};

}  // namespace

extern "C" __attribute__((visibility("default"))) const Checker* checker() { return &functions; }
