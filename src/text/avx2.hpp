// SPDX-License-Identifier: Apache-2.0
// Whether code for AVX2 can be built, and whether the processor that it runs on has it. Such a
// function is marked GOVINFO_AVX2_FUNCTION, and called only where `has_avx2`; there is always
// another one that gives the same.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define GOVINFO_AVX2 1
#define GOVINFO_AVX2_FUNCTION __attribute__((target("avx2,bmi,popcnt")))

namespace govinfo::inline v0_1::detail {

inline const bool has_avx2 = [] {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
         __builtin_cpu_supports("popcnt") != 0;
}();

}  // namespace govinfo::inline v0_1::detail

#endif
