// SPDX-License-Identifier: Apache-2.0
// What a `try_` function returns: a value, or the error that its throwing twin would throw.
#pragma once

#include <cstdint>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include "govinfo/error.hpp"

namespace govinfo::inline v0_1 {

/// An error as a value. `code` is set for `read` only.
struct Failure {
  enum class Kind : std::uint8_t { usage, read, rule };

  Kind kind = Kind::usage;
  std::string message;
  std::error_code code;

  /// Throws the exception of this kind.
  [[noreturn]] void raise() const {
    switch (kind) {
      case Kind::read: throw ReadError(message, code);
      case Kind::rule: throw RuleError(message);
      case Kind::usage: break;
    }
    throw UsageError(message);
  }
};

/// A value or a failure. The same type in every build configuration.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  /// The value; throws what the failure stands for.
  [[nodiscard]] const T& value() const& {
    if (!has_value()) failure_().raise();
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T value() && {
    if (!has_value()) failure_().raise();
    return std::move(*std::get_if<0>(&state_));
  }

  /// The failure; null when there is a value.
  [[nodiscard]] const Failure* failure() const noexcept { return std::get_if<1>(&state_); }

 private:
  [[nodiscard]] const Failure& failure_() const noexcept { return *std::get_if<1>(&state_); }

  std::variant<T, Failure> state_;
};

}  // namespace govinfo::inline v0_1
