// SPDX-License-Identifier: Apache-2.0
// The two halves of the label of a figure.
#pragma once

#include <string>

#include "govinfo/category.hpp"
#include "govinfo/path.hpp"

namespace govinfo::inline v0_1::detail {

/// Its row (in table 四 its block): "（一）予以公开".
[[nodiscard]] std::string row_label(FigureId id, Edition edition, Lang lang);

/// Its column: "自然人".
[[nodiscard]] std::string column_label(FigureId id, Edition edition, Lang lang);

}  // namespace govinfo::inline v0_1::detail
