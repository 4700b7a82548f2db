// SPDX-License-Identifier: Apache-2.0
// An enum of the library counts from 0 without gaps: tables are indexed by it.
// expect: enumerators must be 0 ... n-1
#include <boost/describe/enum.hpp>

#include "govinfo/enum.hpp"

#ifdef GOVINFO_CONTROL
BOOST_DEFINE_ENUM_CLASS(Sample, first, second)
#else
enum class Sample { first, second = 5 };
BOOST_DESCRIBE_ENUM(Sample, first, second)
#endif

static_assert(govinfo::name(Sample::first) == "first");
