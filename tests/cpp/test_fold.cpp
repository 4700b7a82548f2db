// SPDX-License-Identifier: Apache-2.0
// Texts as they are compared: what becomes of each character, and that the quick way through long
// texts gives the same as one character at a time.
#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "text/fold.hpp"
#include "text/utf8_write.hpp"

using govinfo::detail::fold;

namespace {

std::string utf8(char32_t c) {
  std::string text;
  govinfo::detail::append_utf8(text, c);
  return text;
}

/// Characters one at a time.
std::u16string folded(const std::vector<char32_t>& characters) {
  std::u16string text;
  for (const char32_t c : characters) {
    if (const char16_t one = fold(c); one != 0) text += one;
  }
  return text;
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

}  // namespace

TEST_CASE("labels are compared without blanks, punctuation and brackets") {
  CHECK(fold("（一）予以公开") == u"一予以公开");
  CHECK(fold("1. 属于国家秘密；") == u"1属于国家秘密");
  CHECK(fold("政府信息公开申請數量 ＡＢ１２") == u"政府信息公开申请数量ab12");
  CHECK(fold("㈠ ①") == u"一1");
  CHECK(fold("、。《》“”—…·　") == u"");
  CHECK(fold("") == u"");
}

TEST_CASE("every character is folded the same alone and among others") {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x10000 ? 1 : 0x101) {
    if (is_surrogate(c)) continue;
    const std::u16string own = folded({c});
    std::string many;
    for (int i = 0; i < 8; ++i) many += utf8(c);
    std::u16string all;
    for (int i = 0; i < 8; ++i) all += own;
    const bool same = fold(utf8(c)) == own && fold(many) == all &&
                      fold("公开" + utf8(c) + "政府信息年度报告") ==
                          std::u16string{u"公开"} + own + u"政府信息年度报告";
    if (!same) FAIL("U+" << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("texts of any length are folded as their characters") {
  // Characters of every size and treatment, in random order; the seed is fixed.
  const std::u32string_view alphabet = U"政府信息公开数據關、。，；“”Ａ９ ax7　㐂①·\u2000𠀀";
  std::mt19937 random{7};
  for (std::size_t size = 0; size < 400; ++size) {
    std::vector<char32_t> characters;
    std::string text;
    for (std::size_t i = 0; i < size % 40; ++i) {
      // Mostly hanzi, so that there are runs of them.
      const std::size_t from = random() % 4 == 0 ? alphabet.size() : 7;
      characters.push_back(alphabet[random() % from]);
      text += utf8(characters.back());
    }
    CHECK(fold(text) == folded(characters));
  }
}
