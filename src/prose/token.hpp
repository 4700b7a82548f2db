// SPDX-License-Identifier: Apache-2.0
// Prose as a list of tokens: the words of the vocabulary, numbers with what they count, signs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "prose/vocabulary.hpp"

namespace govinfo::inline v0_1::detail {

/// What a number is: a count with its counter, a number alone, a percentage, money.
enum class NumberKind : std::uint8_t { count, bare, percent, yuan, ten_thousand_yuan };

/// The characters from `begin` up to `end` of the clean text. A number is digits / 10^scale; its
/// digits end before `digits_end`. `step` is 1, or what its last printed digit stands for (1.2万件:
/// 12,000 in steps of 1,000). `rough` numbers (300余件, 约300件) claim nothing exact.
struct Token {
  Role role = Role::unknown;
  NumberKind kind = NumberKind::bare;
  Counter counter = Counter::none;
  std::uint8_t scale = 0;
  bool label = false;
  bool rough = false;
  bool chinese = false;
  bool in_title = false;  ///< inside 《》
  std::uint32_t value = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t digits_end = 0;
  std::int64_t digits = 0;
  std::int64_t step = 1;
};

/// The counting word that stands at `at`.
Word find_counter(std::u16string_view text, std::size_t at) noexcept;

/// Replaces `tokens` with those of the text.
void tokenize(std::u16string_view text, std::vector<Token>& tokens);

}  // namespace govinfo::inline v0_1::detail
