// SPDX-License-Identifier: Apache-2.0
// A path that no figure has does not compile.
// expect: requests\.nothing\.total
// expect: no_figure_has_this_path
#include "govinfo/path.hpp"

#ifdef GOVINFO_CONTROL
constexpr auto id = govinfo::figure_id("requests.not_held.total");
#else
constexpr auto id = govinfo::figure_id("requests.nothing.total");
#endif
