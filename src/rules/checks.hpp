// SPDX-License-Identifier: Apache-2.0
// The checks behind the rules that are written in code. Each appends what it finds, in the order of
// the catalogue, with the severity of the catalogue; a rule set decides afterwards what is kept.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/roster.hpp"

namespace govinfo::inline v0_1::detail {

/// S.* that need no more than the report.
void check_structure(const Report& report, std::vector<Finding>& out);

/// S.* that need to know what the source shows.
void check_source(const Reading& reading, std::vector<Finding>& out);

/// P.* of one report.
void check_prose(const Report& report, std::vector<Finding>& out);

/// P.CHANGE and P.COPY: what the prose of `after` says against the report of the year before.
/// `subjects` of the findings are after and before, with the places `after_place` and
/// `before_place` among the reports that are checked together.
void check_prose_changes(const Report& before, std::uint32_t before_place, const Report& after,
                         std::uint32_t after_place, std::vector<Finding>& out);

/// Y.* and S.UNIT over the years of one organ: `reports` in any order, of any years; findings name
/// reports by their place in the span.
void check_years(std::span<const Report> reports, std::vector<Finding>& out);

/// H.* and A.* over the organs of a roster: `reports` are of any years; each is matched to an entry
/// by Organ::id, else by its name.
void check_organs(std::span<const Report> reports, const Roster& roster, std::vector<Finding>& out);

}  // namespace govinfo::inline v0_1::detail
