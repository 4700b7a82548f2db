// SPDX-License-Identifier: Apache-2.0
// Readings become a part of a corpus.
#pragma once

#include <span>
#include <string>

#include "corpus/part.hpp"
#include "govinfo/rule_set.hpp"

namespace govinfo::inline v0_1::detail {

[[nodiscard]] SharedPart part_of_readings(std::span<const Reading> readings,
                                          const AppendOptions& options);

/// What a set of rules is called in the metadata of a corpus: the version of the library for its
/// own rules (null), with a digest behind it for others.
[[nodiscard]] std::string rules_name(const RuleSet* rules);

}  // namespace govinfo::inline v0_1::detail
