// SPDX-License-Identifier: Apache-2.0
// The main function of the C++ tests; the tests are in test_*.cpp beside this file.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
