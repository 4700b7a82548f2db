// SPDX-License-Identifier: Apache-2.0
// What notebooks show: the official form with findings and explanations marked in it, a table of
// findings, and one of explanations.
#pragma once

#include <string>

#include "govinfo/explain.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"

namespace govinfo::python {

[[nodiscard]] std::string page_of(const Report& report);
[[nodiscard]] std::string page_of(const Reading& reading);
[[nodiscard]] std::string page_of(const Findings& findings);
[[nodiscard]] std::string page_of(const Explanations& explanations);

}  // namespace govinfo::python
