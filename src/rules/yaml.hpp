// SPDX-License-Identifier: Apache-2.0
// YAML in, with its line for every complaint. The only place where the YAML library is seen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <yaml-cpp/yaml.h>

#include "govinfo/error.hpp"

namespace govinfo::inline v0_1::detail {

/// More than any set of rules needs.
inline constexpr std::size_t longest_yaml = std::size_t{1} << 20;

/// The document; throws RuleError with the line. Depth and the number of nodes are bounded, aliases
/// counted as often as they are used: a small text cannot grow without end.
YAML::Node parse_yaml(std::string_view text);

/// "line 3": where a node stands.
std::string line_of(const YAML::Node& node);

/// The text of a scalar; throws RuleError for anything else.
std::string scalar(const YAML::Node& node, std::string_view what);

/// A text in double quotes if it needs them.
std::string quoted_yaml(std::string_view text);

/// `change` laid over `base`: maps are merged key by key, anything else replaces. A null in
/// `change` takes the key away.
YAML::Node merged(const YAML::Node& base, const YAML::Node& change);

}  // namespace govinfo::inline v0_1::detail
