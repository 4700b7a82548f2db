// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/ascii_run.hpp"
#include "text/common_hanzi.hpp"
#include "text/double_byte.hpp"
#include "text/mojibake.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// The characters that Latin-1 and Windows-1252 have beyond ASCII, as far as text is made of them:
/// those of Windows-1252 from U+0152 to U+2122 stand for the bytes 80 to 9F.
constexpr bool is_western(char32_t c) noexcept {
  return (c >= 0x80 && c <= 0xFF && c != 0xA0) ||
         std::u32string_view{U"ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"}.find(c) != std::u32string_view::npos;
}
constexpr bool is_letter_with_mark(char32_t c) noexcept { return c >= 0xC0 && c <= 0xFF; }

struct Census {
  std::size_t characters = 0;  ///< beyond ASCII
  std::size_t hanzi = 0;
  std::size_t common = 0;
  std::size_t marks = 0;    ///< letters with marks
  std::size_t western = 0;  ///< western characters right behind a letter with a mark

  void count(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    const char* behind_mark = nullptr;
    while ((at = skip_ascii(at, end)) != end) {
      auto place = static_cast<std::size_t>(at - text.data());
      const char32_t c = next_char(text, place);
      ++characters;
      if (is_hanzi(c)) {
        ++hanzi;
        common += is_common(c) ? 1u : 0u;
      } else if (c < 0x2200) {
        western += behind_mark == at && is_western(c) ? 1u : 0u;
        if (is_letter_with_mark(c)) {
          ++marks;
          behind_mark = text.data() + place;
        }
      }
      at = text.data() + std::min(place, text.size());
    }
  }
};

constexpr std::size_t few = 20;

/// Whether the samples leave no doubt that the text is sound.
bool is_sound(const Census& census) noexcept {
  return census.hanzi >= few && census.common * 3 >= census.hanzi * 2 &&
         census.marks * 10 <= census.hanzi;
}

Census sample(std::string_view text) {
  constexpr std::size_t pieces = 32;
  constexpr std::size_t piece = 256;
  Census census;
  if (text.size() <= pieces * piece) {
    census.count(text);
    return census;
  }
  const std::size_t step = (text.size() - piece) / (pieces - 1);
  for (std::size_t i = 0; i < pieces; ++i) {
    std::size_t first = i * step;
    std::size_t last = first + piece;
    const auto is_inside = [&](std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    while (is_inside(first)) ++first;
    while (is_inside(last)) ++last;
    census.count(text.substr(first, last - first));
  }
  return census;
}

/// One bit for each character that UTF-8 read as GBK is full of: the first two bytes of a hanzi.
class TornHanzi {
 public:
  TornHanzi() {
    for (unsigned first = 0xE4; first <= 0xE9; ++first) {
      for (unsigned second = 0x80; second <= 0xBF; ++second) {
        const char32_t c =
            gbk_character(static_cast<unsigned char>(first), static_cast<unsigned char>(second));
        if (is_hanzi(c)) bits_[(c - 0x4E00) / 64] |= std::uint64_t{1} << ((c - 0x4E00) % 64);
      }
    }
  }

  [[nodiscard]] bool contains(char32_t c) const noexcept {
    return is_hanzi(c) && (bits_[(c - 0x4E00) / 64] >> ((c - 0x4E00) % 64) & 1) != 0;
  }

 private:
  std::array<std::uint64_t, (0xA000 - 0x4E00) / 64> bits_{};
};

/// About a dozen characters of the text from the first one that is meant.
template <class Test>
std::string example(std::string_view text, Test test) {
  constexpr std::size_t most = 40;  // bytes
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    if (!test(next_char(text, at))) continue;
    std::size_t last = std::min(first + most, text.size());
    while (last > first && last < text.size() &&
           (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) {
      --last;
    }
    const std::string_view piece = text.substr(first, last - first);
    return std::string{piece.substr(0, piece.find_first_of("\r\n<"))};
  }
  return {};
}

/// How many question marks stand in runs of two and more.
std::size_t question_marks_in_runs(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("??"); at != std::string_view::npos; at = text.find("??", at)) {
    const std::size_t first = at;
    while (at < text.size() && text[at] == '?') ++at;
    count += at - first;
  }
  return count;
}

}  // namespace

TextDamage find_text_damage(std::string_view text) {
  if (is_sound(sample(text))) return {};
  Census census;
  census.count(text);

  if (census.hanzi >= few) {
    static const TornHanzi torn_hanzi;
    std::size_t torn = 0;
    std::vector<char32_t> different;  // of them, up to a few
    constexpr std::size_t least_different = 6;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_char(text, at);
      if (!torn_hanzi.contains(c)) continue;
      ++torn;
      // Some are ordinary traditional characters: a page may say 鎮 often, but not six of them.
      if (different.size() < least_different &&
          std::find(different.begin(), different.end(), c) == different.end()) {
        different.push_back(c);
      }
    }
    if (different.size() == least_different && torn * 8 >= census.hanzi) {
      return {"R.DAMAGE.mojibake",
              example(text, [](char32_t c) { return torn_hanzi.contains(c); })};
    }
  }
  constexpr std::size_t least_western = 12;
  if (census.western >= least_western && census.western > census.hanzi / 2 &&
      census.western * 2 > census.marks) {
    return {"R.DAMAGE.mojibake", example(text, is_letter_with_mark)};
  }
  constexpr std::size_t many = 200;
  if (census.hanzi >= many && census.common * 10 < census.hanzi) {
    return {"R.DAMAGE.mojibake", example(text, is_hanzi)};
  }
  const std::size_t question_marks = question_marks_in_runs(text);
  if (question_marks >= few && question_marks > census.hanzi * 4) {
    return {"R.DAMAGE.question_marks",
            example(text.substr(text.find("??")), [](char32_t c) { return c == U'?'; })};
  }
  return {};
}

}  // namespace govinfo::inline v0_1::detail
