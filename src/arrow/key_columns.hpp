// SPDX-License-Identifier: Apache-2.0
// The keys of groups as columns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "arrow/columns.hpp"
#include "govinfo/aggregate.hpp"

namespace govinfo::inline v0_1::detail {

/// A column for each key, of text where a group's key is text; `groups` have a member `key`.
template <class Groups>
void add_key_columns(Columns& table, const std::vector<GroupKey>& by, const Groups& groups) {
  for (std::size_t k = 0; k < by.size(); ++k) {
    const std::string title =
        by[k].prefix > 0 ? by[k].column + ":" + std::to_string(by[k].prefix) : by[k].column;
    const bool is_text = std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
      return std::holds_alternative<std::string>(group.key[k]);
    });
    table.columns.push_back(is_text ? text_column(title) : number_column(title));
  }
}

inline void add_key(Column& column, const CorpusValue& value) {
  if (const auto* const text = std::get_if<std::string>(&value)) {
    column.add(std::string_view{*text});
  } else if (const auto* const number = std::get_if<std::int64_t>(&value)) {
    column.add(std::optional<std::int64_t>{*number});
  } else {
    column.add_null();
  }
}

}  // namespace govinfo::inline v0_1::detail
