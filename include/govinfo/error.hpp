// SPDX-License-Identifier: Apache-2.0
// The exceptions of the library, exported so that they can be caught across shared libraries.
#pragma once

#include <stdexcept>
#include <string>
#include <system_error>

#include "govinfo/export.hpp"
#include "govinfo/version.hpp"

namespace govinfo::inline v0_1 {

/// The base of everything that govinfo throws, std::bad_alloc aside.
class GOVINFO_API Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The library was used wrongly: a name that does not exist, text that is not of the form asked
/// for. Says what is wrong and, where there is one, the path of the field.
class GOVINFO_API UsageError : public Error {
 public:
  using Error::Error;
};

/// A rule that cannot be loaded or run.
class GOVINFO_API RuleError : public Error {
 public:
  using Error::Error;
};

/// A source that cannot be opened. What is wrong inside an opened source is a finding instead.
class GOVINFO_API ReadError : public Error {
 public:
  ReadError(const std::string& message, std::error_code code) : Error(message), code_(code) {}

  /// Why, as the operating system said it.
  [[nodiscard]] const std::error_code& code() const noexcept { return code_; }

 private:
  std::error_code code_;
};

}  // namespace govinfo::inline v0_1
