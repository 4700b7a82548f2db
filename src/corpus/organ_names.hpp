// SPDX-License-Identifier: Apache-2.0
// Organs of a roster by id and by name; what an organ is called in a Member.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "govinfo/roster.hpp"

namespace govinfo::inline v0_1::detail {

/// A name without the blanks that a page puts into it.
[[nodiscard]] std::string without_blanks(std::string_view name);

/// The XXH3 of an id, of a name without blanks where there is no id; 0 for neither.
[[nodiscard]] std::uint64_t organ_key(std::string_view id, std::string_view name);

/// The roster must outlive it.
class OrganNames {
 public:
  explicit OrganNames(const Roster& roster);

  [[nodiscard]] const Roster& roster() const noexcept { return *roster_; }
  /// The place of an organ: by id, else by its name where only one organ has it.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id, std::string_view name) const;
  /// The same by the key of an organ's id or name.
  [[nodiscard]] std::optional<std::size_t> find(std::uint64_t key) const;
  /// The organ above; none at the top.
  [[nodiscard]] std::optional<std::size_t> parent(std::size_t organ) const;

 private:
  const Roster* roster_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::optional<std::size_t>> by_name_;
  std::unordered_map<std::uint64_t, std::optional<std::size_t>> by_key_;
};

}  // namespace govinfo::inline v0_1::detail
