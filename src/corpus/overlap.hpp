// SPDX-License-Identifier: Apache-2.0
// Which reports of one sum are counted in another one of it already.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "corpus/organ_names.hpp"
#include "corpus/part.hpp"
#include "govinfo/aggregate.hpp"

namespace govinfo::inline v0_1::detail {

/// A member and where it comes from; `published` in days, INT32_MIN where it is not known.
struct MemberRow {
  Member member;
  std::int32_t published = 0;
  std::size_t row = 0;
};

/// The member that a row is.
[[nodiscard]] Member member_of(const CorpusPart& part, std::size_t row);
[[nodiscard]] std::int32_t published_of(const CorpusPart& part, std::size_t row);

/// The pairs of one sum: each part stands in one pair at most, the first reason that applies.
/// Sorts the members; `organs` is null where there is no roster.
[[nodiscard]] std::vector<Overlap> overlaps_of(std::vector<MemberRow>& members,
                                               const OrganNames* organs);

}  // namespace govinfo::inline v0_1::detail
