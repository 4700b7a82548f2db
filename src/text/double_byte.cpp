// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>
#include <vector>

#if __has_include(<iconv.h>)
#include <iconv.h>
#define GOVINFO_ICONV 1
#endif

#include "text/ascii_run.hpp"
#include "text/common_hanzi.hpp"
#include "text/double_byte.hpp"
#include "text/utf8_write.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr unsigned first_lead = 0x81;
constexpr unsigned last_lead = 0xFE;
constexpr unsigned first_trail = 0x40;
constexpr unsigned trails = 192;
constexpr std::size_t double_bytes = std::size_t{last_lead - first_lead + 1} * trails;

constexpr bool is_lead(unsigned byte) noexcept { return byte >= first_lead && byte <= last_lead; }
constexpr std::size_t double_byte_index(unsigned lead, unsigned trail) noexcept {
  return std::size_t{lead - first_lead} * trails + (trail - first_trail);
}

/// The characters of GB18030 that have four bytes, counted from 81308130.
constexpr bool is_digit_byte(unsigned byte) noexcept { return byte >= 0x30 && byte <= 0x39; }
constexpr std::size_t four_byte_index(unsigned a, unsigned b, unsigned c, unsigned d) noexcept {
  return ((std::size_t{a - 0x81} * 10 + (b - 0x30)) * 126 + (c - 0x81)) * 10 + (d - 0x30);
}
/// Those of the first plane, which follow no rule, and the first of the other planes, which do.
constexpr std::size_t first_plane_size = four_byte_index(0x84, 0x31, 0xA4, 0x39) + 1;
constexpr std::size_t other_planes = four_byte_index(0x90, 0x30, 0x81, 0x30);

#ifdef GOVINFO_ICONV
class Converter {
 public:
  explicit Converter(const char* encoding) : handle_(::iconv_open("UTF-32LE", encoding)) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) ::iconv_close(handle_);
  }

  [[nodiscard]] bool is_open() const noexcept { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// The characters that the bytes stand for: none if they stand for nothing, at most two.
  [[nodiscard]] std::array<char32_t, 2> characters(std::string_view bytes) {
    std::array<char, 4> input{};
    bytes.copy(input.data(), input.size());
    std::array<unsigned char, 16> output{};
    char* from = input.data();
    std::size_t from_size = bytes.size();
    char* to = reinterpret_cast<char*>(output.data());
    std::size_t to_size = output.size();
    constexpr auto failed = static_cast<std::size_t>(-1);
    const bool done = ::iconv(handle_, &from, &from_size, &to, &to_size) != failed;
    // Some converters hold the last character back.
    ::iconv(handle_, nullptr, nullptr, &to, &to_size);
    std::array<char32_t, 2> characters{};
    if (!done || from_size != 0) return characters;
    for (std::size_t i = 0; i < 2 && (i + 1) * 4 <= output.size() - to_size; ++i) {
      for (std::size_t byte = 4; byte-- > 0;) {
        characters[i] = characters[i] << 8 | output[i * 4 + byte];
      }
    }
    return characters;
  }

 private:
  iconv_t handle_;
};
#endif

/// What the two bytes of a character stand for: 0 for nothing; a surrogate for one of `others`.
struct DoubleByteTable {
  std::array<char16_t, double_bytes> characters{};
  std::vector<std::array<char32_t, 2>> others;  ///< beyond U+FFFF, or two characters
  bool known = false;

  static constexpr char16_t first_other = 0xD800;
  static constexpr std::size_t most_others = 0x800;

  /// Asks for the first of the encodings that the C library knows.
  explicit DoubleByteTable(std::initializer_list<const char*> names) {
#ifdef GOVINFO_ICONV
    for (const char* name : names) {
      Converter converter{name};
      if (!converter.is_open()) continue;
      fill(converter);
      return;
    }
#else
    static_cast<void>(names);
#endif
  }

  [[nodiscard]] char16_t at(unsigned lead, unsigned trail) const noexcept {
    return trail >= first_trail ? characters[double_byte_index(lead, trail)] : char16_t{0};
  }

 private:
#ifdef GOVINFO_ICONV
  void fill(Converter& converter) {
    std::size_t filled = 0;
    for (unsigned lead = first_lead; lead <= last_lead; ++lead) {
      for (unsigned trail = first_trail; trail <= 0xFE; ++trail) {
        const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
        const auto found = converter.characters({bytes, 2});
        char16_t& character = characters[double_byte_index(lead, trail)];
        // A byte of two that is a character by itself is none of these.
        if (found[0] < 0x80) continue;
        if (found[1] == 0 && found[0] < 0x10000) {
          character = static_cast<char16_t>(found[0]);
        } else if (others.size() < most_others) {
          character = static_cast<char16_t>(first_other + others.size());
          others.push_back(found);
        }
        ++filled;
      }
    }
    constexpr std::size_t least = 13'000;  // the hanzi of Big5 alone
    known = filled >= least;
  }
#endif
};

const DoubleByteTable& table(DoubleByte encoding) {
  if (encoding == DoubleByte::big5) {
    static const DoubleByteTable big5{"BIG5-HKSCS", "CP950", "BIG5"};
    return big5;
  }
  static const DoubleByteTable gb18030{"GB18030", "GBK", "CP936"};
  return gb18030;
}

/// The characters of the first plane that GB18030 writes with four bytes; 0 for none.
const std::vector<char16_t>& first_plane() {
  static const std::vector<char16_t> characters = [] {
    std::vector<char16_t> filled(first_plane_size);
#ifdef GOVINFO_ICONV
    Converter converter{"GB18030"};
    if (!converter.is_open()) return filled;
    std::size_t index = 0;
    for (unsigned a = 0x81; index < filled.size(); ++a) {
      for (unsigned b = 0x30; b <= 0x39; ++b) {
        for (unsigned c = 0x81; c <= 0xFE; ++c) {
          for (unsigned d = 0x30; d <= 0x39 && index < filled.size(); ++d, ++index) {
            const char bytes[] = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c),
                                  static_cast<char>(d)};
            const auto found = converter.characters({bytes, 4});
            if (found[1] == 0 && found[0] < 0x10000)
              filled[index] = static_cast<char16_t>(found[0]);
          }
        }
      }
    }
#endif
    return filled;
  }();
  return characters;
}

/// What stands at a byte that is not ASCII: one or two characters (the first is 0 where the bytes
/// are none) and how many bytes they take.
struct Decoded {
  std::array<char32_t, 2> characters{};
  std::size_t size = 1;
};

Decoded four_bytes(const unsigned char* at) {
  if (!is_lead(at[2]) || !is_digit_byte(at[3])) return {};
  const std::size_t index = four_byte_index(at[0], at[1], at[2], at[3]);
  if (index < first_plane_size) return {{first_plane()[index], 0}, 4};
  if (index < other_planes || index - other_planes > 0xFFFFF) return {{0, 0}, 4};
  return {{static_cast<char32_t>(0x10000 + (index - other_planes)), 0}, 4};
}

Decoded decode_one(DoubleByte encoding, const DoubleByteTable& table, const unsigned char* at,
                   const unsigned char* end) {
  const unsigned lead = *at;
  // What Windows and browsers make of it.
  if (lead == 0x80 && encoding == DoubleByte::gb18030) return {{0x20AC, 0}, 1};
  if (!is_lead(lead) || end - at < 2) return {};
  const unsigned trail = at[1];
  if (encoding == DoubleByte::gb18030 && is_digit_byte(trail)) {
    return end - at >= 4 ? four_bytes(at) : Decoded{};
  }
  const char16_t found = table.at(lead, trail);
  // Of bytes that are no character the second stays if it is ASCII: it may be the “<” of a tag.
  if (found == 0) return {{0, 0}, trail < 0x80 ? std::size_t{1} : std::size_t{2}};
  const auto other = static_cast<std::size_t>(found - DoubleByteTable::first_other);
  if (found >= DoubleByteTable::first_other && other < table.others.size()) {
    return {table.others[other], 2};
  }
  return {{found, 0}, 2};
}

}  // namespace

bool is_known(DoubleByte encoding) { return table(encoding).known; }

EncodingScore score(DoubleByte encoding, std::string_view bytes, std::size_t most) {
  EncodingScore score;
  const DoubleByteTable& known = table(encoding);
  if (!known.known) return score;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (score.characters + score.errors < most) {
    at = skip_ascii(at, end);
    if (at == end) break;
    const Decoded found = decode_one(encoding, known, reinterpret_cast<const unsigned char*>(at),
                                     reinterpret_cast<const unsigned char*>(end));
    at += found.size;
    const char32_t c = found.characters[0];
    if (c == 0) {
      ++score.errors;
      continue;
    }
    ++score.characters;
    if (!is_hanzi(c)) continue;
    ++score.hanzi;
    score.common += is_common(c) ? 1u : 0u;
  }
  return score;
}

std::size_t decode_double_byte(DoubleByte encoding, std::string_view bytes, std::string& utf8) {
  const DoubleByteTable& known = table(encoding);
  std::size_t errors = 0;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  constexpr std::size_t room = 32;  // for what one step writes
  utf8.resize(bytes.size() * 3 / 2 + room);
  char* to = utf8.data();
  const auto make_room = [&](std::size_t wanted) {
    const auto used = static_cast<std::size_t>(to - utf8.data());
    if (utf8.size() - used >= wanted) return;
    utf8.resize(used + wanted + wanted / 2);
    to = utf8.data() + used;
  };
  while (at < end) {
    make_room(static_cast<std::size_t>(end - at) + room);
    copy_ascii(at, end, to);
    char* const full = utf8.data() + utf8.size() - room;
    while (at < end && to < full && static_cast<signed char>(*at) < 0) {
      const auto lead = static_cast<unsigned char>(*at);
      if (is_lead(lead) && end - at >= 2) {
        const char16_t found = known.at(lead, static_cast<unsigned char>(at[1]));
        // Hanzi and punctuation.
        if (found >= 0x800 && (found & 0xF800) != DoubleByteTable::first_other) {
          to[0] = static_cast<char>(0xE0 | found >> 12);
          to[1] = static_cast<char>(0x80 | (found >> 6 & 0x3F));
          to[2] = static_cast<char>(0x80 | (found & 0x3F));
          to += 3;
          at += 2;
          continue;
        }
      }
      const Decoded found = decode_one(encoding, known, reinterpret_cast<const unsigned char*>(at),
                                       reinterpret_cast<const unsigned char*>(end));
      at += found.size;
      errors += found.characters[0] == 0 ? 1u : 0u;
      to = write_utf8(found.characters[0] == 0 ? replacement : found.characters[0], to);
      if (found.characters[1] != 0) to = write_utf8(found.characters[1], to);
    }
  }
  utf8.resize(static_cast<std::size_t>(to - utf8.data()));
  return errors;
}

char32_t gbk_character(unsigned char first, unsigned char second) {
  const DoubleByteTable& known = table(DoubleByte::gb18030);
  if (!known.known || !is_lead(first)) return 0;
  const char16_t found = known.at(first, second);
  return found >= 0xD800 && found < 0xE000 ? char32_t{0} : char32_t{found};
}

}  // namespace govinfo::inline v0_1::detail
