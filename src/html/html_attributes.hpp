// SPDX-License-Identifier: Apache-2.0
// The attributes of a tag, for the few tags of which they matter.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace govinfo::inline v0_1::detail {

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// Takes the next attribute off the inside of a tag (what stands behind its name, without '>').
std::optional<Attribute> next_attribute(std::string_view& inside) noexcept;

/// Spans of a cell as the standard reads them: a column span is 1 where none or nonsense is given,
/// a row span of 0 goes on to the end of its group.
struct CellSpans {
  std::uint64_t rows = 1;
  std::uint64_t columns = 1;
};
CellSpans spans_of(std::string_view inside) noexcept;

/// Whether the tag hides its element: the attribute `hidden`, or `display: none` as its style.
bool hides(std::string_view inside) noexcept;

}  // namespace govinfo::inline v0_1::detail
