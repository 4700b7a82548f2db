// SPDX-License-Identifier: Apache-2.0
// Which types Python may change.
#pragma once

#include <vector>

#include "govinfo/finding.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/report.hpp"
#include "govinfo/table.hpp"

namespace govinfo::python {

/// What Python may do with a type.
///   value   immutable and hashable: what stands in lists and optional fields is handed out as a
///           copy, and a change to a copy would be lost without a word
///   object  changed in place: attributes are references into their owner and keep it alive
///   record  data of the library itself, read-only and not to be made
enum class Access { value, object, record };

template <class T>
inline constexpr Access access_of = Access::value;
template <class X>
inline constexpr Access access_of<std::vector<X>> = Access::object;
template <class Key, class Value>
inline constexpr Access access_of<EnumArray<Key, Value>> = Access::object;
// clang-format off
template <> inline constexpr Access access_of<RequestTable> = Access::object;
template <> inline constexpr Access access_of<DocumentFigures> = Access::object;
template <> inline constexpr Access access_of<DecisionFigures> = Access::object;
template <> inline constexpr Access access_of<FeeFigures> = Access::object;
template <> inline constexpr Access access_of<ProcurementFigures> = Access::object;
template <> inline constexpr Access access_of<DisclosureTable> = Access::object;
template <> inline constexpr Access access_of<Organ> = Access::object;
template <> inline constexpr Access access_of<Editions> = Access::object;
template <> inline constexpr Access access_of<Report> = Access::object;
template <> inline constexpr Access access_of<Reading> = Access::object;
template <> inline constexpr Access access_of<ScopesRun> = Access::object;
template <> inline constexpr Access access_of<Findings> = Access::object;
// clang-format on

}  // namespace govinfo::python
