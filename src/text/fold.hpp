// SPDX-License-Identifier: Apache-2.0
// Text as labels are compared: without blanks, punctuation and brackets, full-width letters and
// traditional characters folded to the ones that the form prints.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace govinfo::inline v0_1::detail {

/// Decodes one character of valid UTF-8 at `at` and moves behind it.
inline char32_t next_char(std::string_view text, std::size_t& at) noexcept {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0x80u;
  };
  const char32_t lead = byte(at);
  if (lead < 0x80) {
    at += 1;
    return lead;
  }
  if (lead < 0xE0) {
    const char32_t c = (lead & 0x1F) << 6 | (byte(at + 1) & 0x3F);
    at += 2;
    return c;
  }
  if (lead < 0xF0) {
    const char32_t c = (lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
    at += 3;
    return c;
  }
  const char32_t c = (lead & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 |
                     (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F);
  at += 4;
  return c;
}

/// The blanks of real documents: ASCII, no-break, ideographic, the typographic ones, and marks
/// that have no width.
constexpr bool is_blank(char32_t c) noexcept {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0xFEFF;
}

/// Traditional characters that occur in labels of the form, and what the form prints.
inline constexpr auto traditional = [] {
  std::array pairs = std::to_array<std::pair<char16_t, char16_t>>({
      {u'數', u'数'}, {u'據', u'据'}, {u'關', u'关'}, {u'係', u'系'}, {u'項', u'项'},
      {u'與', u'与'}, {u'請', u'请'}, {u'業', u'业'}, {u'機', u'机'}, {u'構', u'构'},
      {u'組', u'组'}, {u'織', u'织'}, {u'務', u'务'}, {u'總', u'总'}, {u'計', u'计'},
      {u'結', u'结'}, {u'轉', u'转'}, {u'開', u'开'}, {u'區', u'区'}, {u'處', u'处'},
      {u'屬', u'属'}, {u'於', u'于'}, {u'國', u'国'}, {u'規', u'规'}, {u'穩', u'稳'},
      {u'內', u'内'}, {u'過', u'过'}, {u'執', u'执'}, {u'詢', u'询'}, {u'無', u'无'},
      {u'沒', u'没'}, {u'現', u'现'}, {u'製', u'制'}, {u'補', u'补'}, {u'後', u'后'},
      {u'確', u'确'}, {u'認', u'认'}, {u'復', u'复'}, {u'複', u'复'}, {u'議', u'议'},
      {u'訴', u'诉'}, {u'訟', u'讼'}, {u'維', u'维'}, {u'糾', u'纠'}, {u'審', u'审'},
      {u'許', u'许'}, {u'罰', u'罚'}, {u'強', u'强'}, {u'費', u'费'}, {u'額', u'额'},
      {u'單', u'单'}, {u'萬', u'万'}, {u'採', u'采'}, {u'購', u'购'}, {u'對', u'对'},
      {u'減', u'减'}, {u'辦', u'办'}, {u'條', u'条'}, {u'廢', u'废'}, {u'發', u'发'},
      {u'獲', u'获'}, {u'繳', u'缴'}, {u'納', u'纳'}, {u'從', u'从'}, {u'況', u'况'},
      {u'報', u'报'}, {u'號', u'号'}, {u'門', u'门'}, {u'訊', u'讯'}, {u'鉤', u'勾'},
      {u'鈎', u'勾'}, {u'钩', u'勾'}, {u'隻', u'只'}, {u'類', u'类'}, {u'這', u'这'},
      {u'為', u'为'}, {u'時', u'时'}, {u'遞', u'递'}, {u'監', u'监'}, {u'體', u'体'},
      {u'問', u'问'}, {u'題', u'题'}, {u'進', u'进'}, {u'動', u'动'}, {u'間', u'间'},
      {u'護', u'护'}, {u'權', u'权'}, {u'險', u'险'}, {u'舉', u'举'}, {u'訪', u'访'},
      {u'範', u'范'}, {u'檔', u'档'}, {u'併', u'并'}, {u'終', u'终'}, {u'達', u'达'},
      {u'徵', u'征'}, {u'獎', u'奖'}, {u'裏', u'里'}, {u'臺', u'台'}, {u'標', u'标'},
      {u'準', u'准'}, {u'實', u'实'}, {u'產', u'产'}, {u'應', u'应'}, {u'編', u'编'},
      {u'決', u'决'}, {u'員', u'员'}, {u'會', u'会'}, {u'廳', u'厅'}, {u'縣', u'县'},
      {u'鎮', u'镇'}, {u'鄉', u'乡'}, {u'廣', u'广'}, {u'歷', u'历'}, {u'經', u'经'},
      {u'繼', u'继'}, {u'續', u'续'}, {u'說', u'说'}, {u'當', u'当'},
  });
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}();

/// One bit for each character that `traditional` maps: most characters need no look-up.
inline constexpr auto traditional_bits = [] {
  std::array<std::uint64_t, 1024> bits{};
  for (const auto& [from, to] : traditional) bits[from >> 6] |= std::uint64_t{1} << (from & 63);
  return bits;
}();

/// A character as it is compared; 0 when it is left out.
constexpr char16_t fold(char32_t c) noexcept {
  if (c >= 0x4E00 && c <= 0x9FFF) {
    if ((traditional_bits[c >> 6] >> (c & 63) & 1) == 0) return static_cast<char16_t>(c);
    const auto* found = std::lower_bound(
        traditional.begin(), traditional.end(), static_cast<char16_t>(c),
        [](const std::pair<char16_t, char16_t>& pair, char16_t key) { return pair.first < key; });
    return found->second;
  }
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width ASCII
  if (c >= U'0' && c <= U'9') return static_cast<char16_t>(c);
  if (c >= U'a' && c <= U'z') return static_cast<char16_t>(c);
  if (c >= U'A' && c <= U'Z') return static_cast<char16_t>(c + 32);
  if (c >= 0x3400 && c <= 0x4DBF) return static_cast<char16_t>(c);
  if (c >= 0x3220 && c <= 0x3229) return u"一二三四五六七八九十"[c - 0x3220];         // ㈠
  if (c >= 0x2460 && c <= 0x2468) return static_cast<char16_t>(u'1' + (c - 0x2460));  // ①
  if (c > 0xFFFF) return 0xFFFD;
  return 0;
}

/// `fold` of ASCII.
inline constexpr auto folded_ascii = [] {
  std::array<char16_t, 128> folded{};
  for (std::size_t c = 0; c < folded.size(); ++c) folded[c] = fold(static_cast<char32_t>(c));
  return folded;
}();

/// Writes a text as it is compared, and returns the end. There is room for a character for each
/// byte of the text, all of which may be written to.
char16_t* fold_to(char16_t* out, std::string_view text) noexcept;

/// A text as it is compared.
inline std::u16string fold(std::string_view text) {
  std::u16string folded(text.size(), u'\0');
  folded.resize(static_cast<std::size_t>(fold_to(folded.data(), text) - folded.data()));
  return folded;
}

}  // namespace govinfo::inline v0_1::detail
