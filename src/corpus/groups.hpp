// SPDX-License-Identifier: Apache-2.0
// Which group each row is in.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/part.hpp"
#include "govinfo/aggregate.hpp"

namespace govinfo::inline v0_1::detail {

/// `of_row` has a number for each row, part by part: its group, counted in the order of `keys`;
/// those left out have the number behind the last group.
struct Groups {
  std::vector<std::vector<CorpusValue>> keys;
  std::vector<std::vector<std::uint32_t>> of_row;
};

/// `taken` has a byte for each row of each part, 0 for those that are left out. Keys are in order,
/// a missing value first.
[[nodiscard]] Groups groups_of(const Corpus& corpus, std::span<const GroupKey> by,
                               const std::vector<std::vector<std::uint8_t>>& taken);

/// The order of keys: missing, numbers, texts, money.
[[nodiscard]] bool key_less(const std::vector<CorpusValue>& a, const std::vector<CorpusValue>& b);

}  // namespace govinfo::inline v0_1::detail
