// SPDX-License-Identifier: Apache-2.0
// Recognises text that was decoded with a wrong encoding before it came here. It is named, never
// repaired: part of its characters is usually lost.
#pragma once

#include <string>
#include <string_view>

namespace govinfo::inline v0_1::detail {

struct TextDamage {
  /// Empty, "R.DAMAGE.mojibake" or "R.DAMAGE.question_marks".
  std::string_view rule;
  /// A piece of the text that shows it.
  std::string example;
};

/// What is wrong with the words of a text (UTF-8) as a whole:
///
/// * UTF-8 that was read as GBK (鏀垮簻淇℃伅鍏紑), which is full of characters that no Chinese
///   text is full of: those with E4 to E9 and 80 to BF in GBK;
/// * UTF-8 or GBK that was read as Latin-1 or Windows-1252 (æ”¿åºœ, ÕþÎñ): letters with marks, one
///   after the other;
/// * a text of many hanzi with hardly a common one among them;
/// * nearly all that is not ASCII having become “?”, in runs.
///
/// A page that is only partly so is damaged too: an eighth of the hanzi is enough for the first.
/// Most texts are told sound by samples of 8 KB.
TextDamage find_text_damage(std::string_view text);

}  // namespace govinfo::inline v0_1::detail
