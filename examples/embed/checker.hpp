// SPDX-License-Identifier: Apache-2.0
// What the host and the plug-in share: plain data and three functions. No type of govinfo crosses
// the boundary but its exceptions.
#pragma once

#include <cstddef>
#include <cstdint>

/// A figure of the host's own report: "remedies.reconsideration.upheld", 10.
struct Value {
  const char* path;
  std::int64_t number;
};

/// A finding as data. The pointers are valid during the call only.
struct Problem {
  const char* rule;   ///< "T4.SUM.reconsideration"
  bool failed;        ///< false: could not be evaluated, figures are missing
  std::int64_t left;  ///< both sides of the equation, over the figures given
  std::int64_t right;
  const char* message;  ///< in Chinese, UTF-8
};

/// Called once for every finding, with the context that the host gave.
using Found = void (*)(void* context, const Problem& problem);

/// What the plug-in can do. All of them throw govinfo::Error.
struct Checker {
  void (*check_values)(const Value* values, std::size_t count, Found found, void* context);
  void (*check_json)(const char* json, Found found, void* context);
  void (*check_file)(const char* path, Found found, void* context);
};

/// The only symbol of the plug-in: extern "C" const Checker* checker().
using GetChecker = const Checker* (*)();
