// SPDX-License-Identifier: Apache-2.0
// The checks over the organs of a tree, one concept each.
#pragma once

#include <vector>

#include "govinfo/finding.hpp"
#include "rules/organ_tree.hpp"

namespace govinfo::inline v0_1::detail {

/// S.UNIT against the peers of an organ.
void check_peer_units(const OrganTree& tree, std::vector<Finding>& out);

/// H.SUM and H.DOUBLE.
void check_sums(const OrganTree& tree, std::vector<Finding>& out);

/// H.MISSING.
void check_missing(const OrganTree& tree, std::vector<Finding>& out);

/// H.TWIN.
void check_twins(const OrganTree& tree, std::vector<Finding>& out);

/// A.PEER.
void check_peers(const OrganTree& tree, std::vector<Finding>& out);

/// A.ROUND and A.DIGIT.
void check_digits(const OrganTree& tree, std::vector<Finding>& out);

}  // namespace govinfo::inline v0_1::detail
