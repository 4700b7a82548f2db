// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "prose/clean_text.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// A sign in the form that the parser knows; 0 for one that is left out.
char16_t sign_of(char32_t c) noexcept {
  switch (c) {
    case U'“':
    case U'”':
    case U'‘':
    case U'’':
    case U'"':
    case U'\'':
    case U'「':
    case U'」': return 0;
    case U'<':
    case U'〈':
    case U'«': return u'《';
    case U'>':
    case U'〉':
    case U'»': return u'》';
    case U'〔':
    case U'[':
    case U'【':
    case U'﹙': return u'(';
    case U'〕':
    case U']':
    case U'】':
    case U'﹚': return u')';
    case U'﹪': return u'%';
    case U'∶':
    case U'﹕': return u':';
    case U'﹐': return u',';
    case U'﹑': return u'、';
    case U'﹔': return u';';
    case U'｡': return u'。';
    default: return c > 0xFFFF ? char16_t{0xFFFD} : static_cast<char16_t>(c);
  }
}

char16_t clean(char32_t c) noexcept {
  if (c >= 0x4E00 && c <= 0x9FFF) return fold(c);
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width ASCII
  if ((c >= U'0' && c <= U'9') || c == U',' || c == U'。' || c == U'、') {
    return static_cast<char16_t>(c);
  }
  if (is_blank(c) || c < 0x20) return 0;
  return sign_of(c);
}

}  // namespace

void CleanText::assign(std::string_view source) {
  source = source.substr(0, std::numeric_limits<std::uint32_t>::max());
  const std::size_t most = source.size();
  if (chars.size() < most) {
    chars.resize(most);
    begins.resize(most);
    ends.resize(most);
  }
  std::size_t count = 0;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t begin = at;
    const char16_t c = clean(next_char(source, at));
    at = std::min(at, source.size());
    chars[count] = c;
    begins[count] = static_cast<std::uint32_t>(begin);
    ends[count] = static_cast<std::uint32_t>(at);
    count += c != 0 ? 1 : 0;
  }
  chars.resize(count);
  begins.resize(count);
  ends.resize(count);
}

}  // namespace govinfo::inline v0_1::detail
