// SPDX-License-Identifier: Apache-2.0
// An enum that is not described has no names.
// expect: no matching function for call to .*name
#include "govinfo/category.hpp"
#include "govinfo/enum.hpp"

enum class Colour { red };

#ifdef GOVINFO_CONTROL
constexpr auto text = govinfo::name(govinfo::Severity::error);
#else
constexpr auto text = govinfo::name(Colour::red);
#endif
