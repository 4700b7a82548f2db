// SPDX-License-Identifier: Apache-2.0
// Numbers that a word processor writes before paragraphs by itself: 一、 （二） 3. ④
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace govinfo::inline v0_1::detail {

/// A number in one of the ways in which Chinese documents number: the name is one of
/// ST_NumberFormat. Empty for bullets, for none, and for ways that are not known.
[[nodiscard]] std::string number_text(std::uint32_t number, std::string_view format);

/// The lists of a document and how far each has counted. Only what a paragraph says itself counts:
/// numbers that come from a style are not known here, and what is numbered is found by its words.
class DocxNumbering {
 public:
  static constexpr std::size_t levels = 9;

  /// Reads `w:numbering`.
  explicit DocxNumbering(pugi::xml_node numbering);

  /// Counts a paragraph and returns what stands before it, without what separates the two.
  [[nodiscard]] std::string next(std::string_view list, std::uint32_t level);

 private:
  struct Level {
    std::uint32_t start = 1;
    std::string_view format = "decimal";
    std::string_view text;  ///< "%1.%2、"
  };
  struct List {
    std::array<Level, levels> of{};
    std::string_view counters;  ///< lists of the same abstract one count together
  };

  static void read_level(pugi::xml_node node, Level& level);

  std::map<std::string_view, List> lists_;
  std::map<std::string_view, std::array<std::uint32_t, levels>> counted_;
};

}  // namespace govinfo::inline v0_1::detail
