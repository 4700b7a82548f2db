// SPDX-License-Identifier: Apache-2.0
// The compiled part of Boost.JSON, once. Nothing of it is visible outside of the library.
#include <boost/json/src.hpp>
