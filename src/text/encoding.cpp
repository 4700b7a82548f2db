// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "text/ascii_run.hpp"
#include "text/common_hanzi.hpp"
#include "text/double_byte.hpp"
#include "text/encoding.hpp"
#include "text/mojibake.hpp"
#include "text/utf8.hpp"
#include "text/utf8_write.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

enum class Encoding { utf_8, gb18030, big5, utf_16le, utf_16be };

constexpr std::array<std::string_view, 5> encoding_names = {"utf-8", "gb18030", "big5", "utf-16le",
                                                            "utf-16be"};
constexpr std::string_view name_of(Encoding encoding) noexcept {
  return encoding_names[static_cast<std::size_t>(encoding)];
}

// ---- what is declared
// ----------------------------------------------------------------------------

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// The encoding that a charset names, if it is one of these.
std::optional<Encoding> named(std::string_view charset) {
  std::string bare;
  for (const char c : charset) {
    if (c != '-' && c != '_' && c != ' ') bare += lower(c);
  }
  constexpr auto names = std::to_array<std::pair<std::string_view, Encoding>>({
      {"utf8", Encoding::utf_8},         {"gb2312", Encoding::gb18030},
      {"gbk", Encoding::gb18030},        {"gb18030", Encoding::gb18030},
      {"cp936", Encoding::gb18030},      {"ms936", Encoding::gb18030},
      {"windows936", Encoding::gb18030}, {"xgbk", Encoding::gb18030},
      {"euccn", Encoding::gb18030},      {"hzgb2312", Encoding::gb18030},
      {"gb23121980", Encoding::gb18030}, {"chinese", Encoding::gb18030},
      {"big5", Encoding::big5},          {"big5hkscs", Encoding::big5},
      {"xbig5", Encoding::big5},         {"cp950", Encoding::big5},
      {"utf16", Encoding::utf_16le},     {"utf16le", Encoding::utf_16le},
      {"unicode", Encoding::utf_16le},   {"utf16be", Encoding::utf_16be},
  });
  for (const auto& [name, encoding] : names) {
    if (bare == name) return encoding;
  }
  return std::nullopt;
}

/// What stands behind `charset=` or `encoding=` near the beginning of the bytes.
std::optional<Encoding> declared_in(std::string_view bytes) {
  constexpr std::size_t far = 4096;
  const std::string_view head = bytes.substr(0, far);
  for (std::size_t at = head.find('='); at != std::string_view::npos; at = head.find('=', at + 1)) {
    std::size_t end = at;
    while (end > 0 && head[end - 1] == ' ') --end;
    const auto ends_with = [&](std::string_view word) {
      return end >= word.size() && std::equal(word.begin(), word.end(),
                                              head.begin() + static_cast<long>(end - word.size()),
                                              [](char a, char b) { return a == lower(b); });
    };
    if (!ends_with("charset") && !ends_with("encoding")) continue;
    const std::size_t first = head.find_first_not_of(" \"'\\", at + 1);
    if (first == std::string_view::npos) break;
    const std::size_t last = std::min(head.find_first_of(" \"'\\;/>?\r\n", first), head.size());
    if (const auto found = named(head.substr(first, last - first))) return found;
  }
  return std::nullopt;
}

// ---- UTF-8 that has suffered
// ---------------------------------------------------------------------

/// The size of the character at the beginning of the bytes, 0 when there is none.
std::size_t character_size(std::string_view bytes) noexcept {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return bytes.size() >= size && is_utf8(bytes.substr(0, size)) ? size : 0;
}

/// The size of what is replaced by one U+FFFD: the beginning of a character that is cut, or a byte.
std::size_t broken_size(std::string_view bytes) noexcept {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t most = lead < 0xC2   ? 1
                           : lead < 0xE0 ? 1
                           : lead < 0xF0 ? 2
                           : lead < 0xF5 ? 3
                                         : 1;
  std::size_t size = 1;
  while (size < most && size < bytes.size() &&
         (static_cast<unsigned char>(bytes[size]) & 0xC0) == 0x80) {
    ++size;
  }
  return size;
}

EncodingScore score_utf8(std::string_view bytes, std::size_t most) {
  EncodingScore score;
  while (score.characters + score.errors < most) {
    bytes.remove_prefix(static_cast<std::size_t>(
        skip_ascii(bytes.data(), bytes.data() + bytes.size()) - bytes.data()));
    if (bytes.empty()) break;
    const std::size_t size = character_size(bytes);
    if (size == 0) {
      ++score.errors;
      bytes.remove_prefix(broken_size(bytes));
      continue;
    }
    std::size_t at = 0;
    const char32_t c = next_char(bytes, at);
    ++score.characters;
    if (is_hanzi(c)) {
      ++score.hanzi;
      score.common += is_common(c) ? 1u : 0u;
    }
    bytes.remove_prefix(size);
  }
  return score;
}

std::size_t mend_utf8(std::string_view bytes, std::string& text) {
  std::size_t errors = 0;
  text.clear();
  text.reserve(bytes.size() + 64);
  while (!bytes.empty()) {
    const char* const first = bytes.data();
    const char* at = first;
    const char* const end = first + bytes.size();
    while ((at = skip_ascii(at, end)) != end) {
      const std::size_t size = character_size({at, static_cast<std::size_t>(end - at)});
      if (size == 0) break;
      at += size;
    }
    text.append(first, at);
    bytes.remove_prefix(static_cast<std::size_t>(at - first));
    if (bytes.empty()) break;
    text += "\uFFFD";
    ++errors;
    bytes.remove_prefix(broken_size(bytes));
  }
  return errors;
}

// ---- UTF-16
// --------------------------------------------------------------------------------------

constexpr char32_t unit_at(std::string_view bytes, std::size_t at, Encoding order) noexcept {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return order == Encoding::utf_16le ? static_cast<char32_t>(second << 8 | first)
                                     : static_cast<char32_t>(first << 8 | second);
}

/// Whether the beginning of the bytes is text in this order of bytes: what Chinese pages are made
/// of, and ASCII or common hanzi among it.
bool is_utf16(std::string_view bytes, Encoding order) noexcept {
  constexpr std::size_t far = 4096;
  const std::size_t size = std::min(bytes.size(), far) / 2 * 2;
  std::size_t ascii = 0;
  std::size_t common = 0;
  std::size_t other = 0;
  for (std::size_t at = 0; at < size; at += 2) {
    const char32_t c = unit_at(bytes, at, order);
    if (c < 0x80) {
      const bool text = c >= 0x20 || (c >= 0x09 && c <= 0x0D);
      (text ? ascii : other) += 1;
    } else if (is_hanzi(c)) {
      (is_common(c) ? common : other) += is_common(c) ? 1u : 0u;
    } else {
      other += (c >= 0x2010 && c < 0x2700) || (c >= 0x3000 && c < 0x3030) || c >= 0xFF00 ? 0u : 1u;
    }
  }
  return ascii + common >= 2 && other * 20 <= size / 2 && (ascii + common) * 8 >= size / 2;
}

std::size_t decode_utf16(std::string_view bytes, Encoding order, std::string& text) {
  std::size_t errors = 0;
  text.clear();
  text.reserve(bytes.size() * 3 / 2 + 4);
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(bytes, at, order);
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = at + 3 < bytes.size() ? unit_at(bytes, at + 2, order) : 0;
      if (c < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10 | (low - 0xDC00));
        at += 2;
      } else {
        c = 0xFFFD;
        ++errors;
      }
    }
    append_utf8(text, c);
  }
  if (at < bytes.size()) {
    text += "\uFFFD";
    ++errors;
  }
  return errors;
}

// ---- the decision
// --------------------------------------------------------------------------------

/// Some text before and behind the first U+FFFD, on its line.
std::string around_loss(std::string_view text) {
  constexpr std::string_view sign = "\uFFFD";
  constexpr std::size_t most = 30;
  const std::size_t at = text.find(sign);
  if (at == std::string_view::npos) return {};
  const auto inside = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  std::size_t first = at - std::min(at, most);
  while (inside(first)) ++first;
  const std::size_t line = text.substr(0, at).find_last_of("\r\n>");
  if (line != std::string_view::npos) first = std::max(first, line + 1);
  std::size_t last = std::min(text.find_first_of("\r\n<", at), std::min(at + most, text.size()));
  while (inside(last)) ++last;
  return std::string{text.substr(first, last - first)};
}

DecodedText finished(Encoding encoding, std::string_view text, std::size_t errors) {
  DecodedText decoded;
  decoded.text = text;
  decoded.encoding = name_of(encoding);
  TextDamage damage = find_text_damage(text);
  if (!damage.rule.empty()) {
    decoded.damage = damage.rule;
    decoded.example = std::move(damage.example);
  } else if (errors > 0) {
    decoded.damage = "R.DAMAGE.lost_characters";
    decoded.example = around_loss(text);
  }
  return decoded;
}

DecodedText finished_utf16(std::string_view bytes, Encoding order, std::string& storage) {
  const std::size_t errors = decode_utf16(bytes, order, storage);
  return finished(order, storage, errors);
}

/// Decodes and returns how many characters were lost; leaves `storage` empty if it is not known
/// how.
std::size_t decode_as(Encoding encoding, std::string_view bytes, std::string& storage) {
  if (encoding == Encoding::utf_8) return mend_utf8(bytes, storage);
  const DoubleByte known = encoding == Encoding::big5 ? DoubleByte::big5 : DoubleByte::gb18030;
  storage.clear();
  return is_known(known) ? decode_double_byte(known, bytes, storage) : 0;
}

/// A few words of GB18030 can be UTF-8 by chance, as letters of two bytes that no Chinese text has.
bool is_rather_gb18030(std::string_view bytes) {
  constexpr std::size_t long_text = 200;
  const char* const end = bytes.data() + bytes.size();
  std::size_t characters = 0;
  for (const char* at = bytes.data(); (at = skip_ascii(at, end)) != end; at += 2) {
    if (static_cast<unsigned char>(*at) >= 0xE0 || ++characters == long_text) return false;
  }
  if (characters == 0) return false;
  const EncodingScore gb = score(DoubleByte::gb18030, bytes, long_text);
  return gb.errors == 0 && gb.hanzi > 0 && gb.common * 2 > gb.hanzi;
}

constexpr std::size_t sample = 600;  // characters of more than one byte
constexpr double surely_right = 0.5;
constexpr double perhaps_right = 0.25;
constexpr double hint_weight = 1.25;

struct Choice {
  Encoding encoding;
  EncodingScore score;
};

}  // namespace

DecodedText decode(std::string_view bytes, std::string& storage, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
    if (is_utf8(bytes)) return finished(Encoding::utf_8, bytes, 0);
    const std::size_t errors = mend_utf8(bytes, storage);
    return finished(Encoding::utf_8, storage, errors);
  }
  if (bytes.starts_with("\xFF\xFE")) {
    return finished_utf16(bytes.substr(2), Encoding::utf_16le, storage);
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return finished_utf16(bytes.substr(2), Encoding::utf_16be, storage);
  }
  if (bytes.starts_with("\x84\x31\x95\x33") && is_known(DoubleByte::gb18030)) {
    bytes.remove_prefix(4);
    const std::size_t errors = decode_double_byte(DoubleByte::gb18030, bytes, storage);
    return finished(Encoding::gb18030, storage, errors);
  }
  constexpr std::size_t far = 4096;
  if (bytes.substr(0, far).find('\0') != std::string_view::npos) {
    for (const Encoding order : {Encoding::utf_16le, Encoding::utf_16be}) {
      if (is_utf16(bytes, order)) return finished_utf16(bytes, order, storage);
    }
  }
  if (is_utf8(bytes)) {
    if (!is_rather_gb18030(bytes)) return finished(Encoding::utf_8, bytes, 0);
    const std::size_t errors = decode_double_byte(DoubleByte::gb18030, bytes, storage);
    return finished(Encoding::gb18030, storage, errors);
  }

  const std::optional<Encoding> hint =
      named(declared).has_value() ? named(declared) : declared_in(bytes);
  const auto quality = [&](const Choice& choice) {
    return choice.score.quality() * (hint == choice.encoding ? hint_weight : 1);
  };
  Choice best{Encoding::gb18030, score(DoubleByte::gb18030, bytes, sample)};
  std::optional<Choice> passed_over;  // what was declared, if it was not taken
  const bool long_enough = best.score.hanzi >= 50;
  if (!long_enough || best.score.quality() < surely_right) {
    for (const Choice& other : {Choice{Encoding::utf_8, score_utf8(bytes, sample)},
                                Choice{Encoding::big5, score(DoubleByte::big5, bytes, sample)}}) {
      if (quality(other) > quality(best)) {
        if (hint == best.encoding) passed_over = best;
        best = other;
      } else if (hint == other.encoding) {
        passed_over = other;
      }
    }
  }
  if (best.score.quality() >= perhaps_right) {
    const std::size_t errors = decode_as(best.encoding, bytes, storage);
    DecodedText decoded = finished(best.encoding, storage, errors);
    if (decoded.damage.empty() && passed_over && passed_over->score.errors == 0) {
      decoded.damage = "R.DAMAGE.declared_encoding";
      decoded.example = name_of(passed_over->encoding);
    }
    return decoded;
  }
  for (const Encoding order : {Encoding::utf_16le, Encoding::utf_16be}) {
    if (is_utf16(bytes, order)) return finished_utf16(bytes, order, storage);
  }
  // Few hanzi to go by, or strange ones: what is declared stands if it fits.
  const bool double_byte = hint == Encoding::gb18030 || hint == Encoding::big5;
  if (double_byte && decode_as(*hint, bytes, storage) == 0 && !storage.empty()) {
    return finished(*hint, storage, 0);
  }
  // Hardly anything but ASCII: what the rest was does not matter much.
  std::size_t foreign = 0;
  for (const char c : bytes) foreign += static_cast<signed char>(c) < 0 ? 1u : 0u;
  if (foreign * 50 <= bytes.size()) {
    const std::size_t errors = mend_utf8(bytes, storage);
    return finished(Encoding::utf_8, storage, errors);
  }
  DecodedText none;
  none.damage = "R.FORMAT.encoding";
  return none;
}

}  // namespace govinfo::inline v0_1::detail
