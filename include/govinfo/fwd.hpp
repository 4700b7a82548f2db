// SPDX-License-Identifier: Apache-2.0
// Forward declarations.
#pragma once

#include "govinfo/version.hpp"

namespace govinfo::inline v0_1 {

struct Figure;
struct Amount;
struct RequestTable;
struct DisclosureTable;
struct Organ;
struct Period;
struct Editions;
struct Prose;
struct Report;
struct Reading;
struct Provenance;
struct SourcePlace;
struct Finding;
struct Findings;
struct Sum;
struct Interval;
struct Place;
struct Document;
struct RuleFamily;
struct Equation;
struct Mark;
struct Statement;
struct Rule;
struct Roster;
struct RosterEntry;
struct DifferenceTable;

class Error;
class UsageError;
class RuleError;
class ReadError;
class RuleSet;

}  // namespace govinfo::inline v0_1
