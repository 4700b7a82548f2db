// SPDX-License-Identifier: Apache-2.0
// Whether two tables are the same, and whether that can be chance.
#pragma once

#include <cstddef>
#include <cstdint>

#include "govinfo/category.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1::detail {

/// Whether every figure of the table is the same, its state included.
[[nodiscard]] bool same_table(const Report& a, const Report& b, Table table) noexcept;

/// Whether every figure of all three tables is the same.
[[nodiscard]] bool same_figures(const Report& a, const Report& b) noexcept;

/// Equal for equal tables.
[[nodiscard]] std::uint64_t table_hash(const Report& report, Table table) noexcept;

/// About how many bits a table tells: of each figure that is not 0 and that no other figure gives,
/// the digits of its binary number and one more for standing where it stands. A table with little
/// in it says little, and two organs or years may well have the same.
[[nodiscard]] unsigned bits_told(const Report& report, Table table) noexcept;

/// What two reports of one organ must tell to be the same by copying: nobody looks for a partner
/// among many.
inline constexpr unsigned bits_of_a_copy = 8;

/// The same for a pair found among `count` organs: each doubling of them doubles, for each of the
/// two, the chance to agree.
[[nodiscard]] unsigned bits_among(std::size_t count) noexcept;

}  // namespace govinfo::inline v0_1::detail
