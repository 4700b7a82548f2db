// SPDX-License-Identifier: Apache-2.0
// What notebooks show: the official form with the findings marked in it, and a table of findings.
#pragma once

#include <string>

#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"

namespace govinfo::python {

[[nodiscard]] std::string page_of(const Report& report);
[[nodiscard]] std::string page_of(const Reading& reading);
[[nodiscard]] std::string page_of(const Findings& findings);

}  // namespace govinfo::python
