// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <iconv.h>

#include "text/common_hanzi.hpp"
#include "text/double_byte.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

using namespace govinfo::detail;

namespace {

struct Decoded {
  std::string text;
  std::string encoding;
  std::string damage;
  std::string example;
};

Decoded decoded(std::string_view bytes, std::string_view declared = {}) {
  std::string storage;
  const DecodedText result = decode(bytes, storage, declared);
  return {std::string{result.text}, std::string{result.encoding}, result.damage, result.example};
}

std::string times(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

/// 政府信息公开工作年度报告
constexpr std::string_view title = "政府信息公开工作年度报告";
constexpr std::string_view title_gbk =
    "\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\xB9\xA4\xD7\xF7\xC4\xEA\xB6\xC8\xB1\xA8\xB8"
    "\xE6";
/// 政府資訊公開工作年度報告
constexpr std::string_view title_traditional = "政府資訊公開工作年度報告";
constexpr std::string_view title_big5 =
    "\xAC\x46\xA9\xB2\xB8\xEA\xB0\x54\xA4\xBD\xB6\x7D\xA4\x75\xA7\x40\xA6\x7E\xAB\xD7\xB3\xF8\xA7"
    "\x69";

/// One character as iconv decodes it, as code points; empty when it refuses.
class Reference {
 public:
  explicit Reference(const char* name) : handle_(iconv_open("UTF-8", name)) {}
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;
  ~Reference() { iconv_close(handle_); }

  std::string operator()(std::string bytes) {
    char out[32];
    char* from = bytes.data();
    std::size_t from_size = bytes.size();
    char* to = out;
    std::size_t to_size = sizeof out;
    const bool failed =
        iconv(handle_, &from, &from_size, &to, &to_size) == static_cast<std::size_t>(-1);
    iconv(handle_, nullptr, nullptr, &to, &to_size);
    return failed ? std::string{} : std::string(out, to);
  }

 private:
  iconv_t handle_;
};

std::string bytes_of(std::initializer_list<int> values) {
  std::string bytes;
  for (const int value : values) bytes += static_cast<char>(value);
  return bytes;
}

/// Compares all characters of two bytes; returns how many there are.
int compare_double_bytes(DoubleByte encoding, Reference& reference) {
  std::string text;
  int characters = 0;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      const std::string bytes = bytes_of({lead, trail});
      const std::size_t errors = decode_double_byte(encoding, bytes, text);
      const std::string expected = reference(bytes);
      // Two characters of one byte each are none of two.
      if (expected.empty() || static_cast<unsigned char>(expected.front()) < 0x80) {
        CHECK_MESSAGE(errors == 1, lead, " ", trail);
      } else {
        CHECK_MESSAGE((errors == 0 && text == expected), lead, " ", trail);
        ++characters;
      }
    }
  }
  return characters;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is") {
  const std::string text = times(title, 3);
  std::string storage;
  const DecodedText result = decode(text, storage);
  CHECK(result.text.data() == text.data());
  CHECK(result.text == text);
  CHECK(result.encoding == "utf-8");
  CHECK(result.damage.empty());
  CHECK(storage.empty());

  CHECK(decoded("").encoding == "utf-8");
  CHECK(decoded("plain ASCII").encoding == "utf-8");
  CHECK(decoded("\xEF\xBB\xBF" + text).text == text);
  CHECK(decoded("\xEF\xBB\xBF").text.empty());
}

TEST_CASE("what is UTF-8") {
  // On its own, and at every place around the blocks that are looked at together.
  struct Case {
    std::string_view bytes;
    bool valid;
  };
  const std::vector<Case> cases = {
      {"a", true},
      {"\xC2\x80", true},
      {"\xDF\xBF", true},
      {"\xE0\xA0\x80", true},
      {"\xED\x9F\xBF", true},
      {"\xEE\x80\x80", true},
      {"\xEF\xBF\xBF", true},
      {"\xF0\x90\x80\x80", true},
      {"\xF4\x8F\xBF\xBF", true},
      {"\x80", false},
      {"\xBF", false},
      {"\xC0\x80", false},
      {"\xC1\xBF", false},
      {"\xC2", false},
      {"\xC2\xC2\x80", false},
      {"\xE0\x9F\xBF", false},
      {"\xE4\xB8", false},
      {"\xE4\xB8\xAD\x80", false},
      {"\xED\xA0\x80", false},
      {"\xED\xBF\xBF", false},
      {"\xF0\x8F\xBF\xBF", false},
      {"\xF0\x90\x80", false},
      {"\xF4\x90\x80\x80", false},
      {"\xF5\x80\x80\x80", false},
      {"\xFE", false},
      {"\xFF", false},
  };
  for (const Case& c : cases) {
    for (const std::string_view around : {"", "x", "中"}) {
      for (int before = 0; before < 140; ++before) {
        for (const int behind : {0, 1, 2, 3, 40, 140}) {
          const std::string bytes =
              times(around, before) + std::string{c.bytes} + times(around, behind);
          CHECK(is_utf8(bytes) == c.valid);
          if (around.empty()) break;
        }
        if (around.empty()) break;
      }
    }
  }
}

TEST_CASE("GB18030 and what is in it") {
  CHECK(decoded(title_gbk).text == title);
  CHECK(decoded(title_gbk).encoding == "gb18030");
  CHECK(decoded(title_gbk).damage.empty());
  // Characters of GBK beyond GB2312: 鎔; 㐀 has four bytes, 〇 two.
  const std::string mixed = std::string{title_gbk} + "\xE6\x67\x81\x39\xEE\x39\xA9\x96" + "12";
  CHECK(decoded(mixed).text == std::string{title} + "鎔㐀〇12");
  // Beyond the first plane: 𠀀 is 95328236.
  CHECK(decoded(std::string{title_gbk} + "\x95\x32\x82\x36").text == std::string{title} + "𠀀");
  // Full-width digits, dashes and the euro sign of Windows.
  CHECK(decoded(std::string{title_gbk} + "\xA3\xB1\xA1\xAA\x80").text ==
        std::string{title} + "１—€");
  // Byte order mark.
  CHECK(decoded("\x84\x31\x95\x33" + std::string{title_gbk}).text == title);
  // By chance UTF-8 as well: 一 is D2BB. Letters with marks are left as they are.
  CHECK(decoded("\xD2\xBB \xD2\xBB").text == "一 一");
  CHECK(decoded("caf\xC3\xA9").text == "café");
}

TEST_CASE("GB18030 is what iconv says, all of it") {
  Reference reference{"GB18030"};
  CHECK(compare_double_bytes(DoubleByte::gb18030, reference) == 23940);

  std::string text;
  int characters = 0;
  for (int a = 0x81; a <= 0xFE; ++a) {
    for (int b = 0x30; b <= 0x39; ++b) {
      for (int c = 0x81; c <= 0xFE; ++c) {
        // Beyond the first plane the characters are in order: a few of each group are enough.
        for (int d = 0x30; d <= 0x39; d += a < 0x85 ? 1 : 3) {
          const std::string bytes = bytes_of({a, b, c, d});
          const std::size_t errors = decode_double_byte(DoubleByte::gb18030, bytes, text);
          const std::string expected = reference(bytes);
          if (expected.empty() ? errors != 1 : errors != 0 || text != expected) {
            FAIL_CHECK(a, " ", b, " ", c, " ", d);
          }
          characters += expected.empty() ? 0 : 1;
        }
      }
    }
  }
  CHECK(characters > 400'000);
}

TEST_CASE("Big5 is what iconv says, all of it") {
  Reference reference{"BIG5-HKSCS"};
  CHECK(compare_double_bytes(DoubleByte::big5, reference) > 18'000);
}

TEST_CASE("Big5 is told from GB18030 by its characters") {
  CHECK(decoded(title_big5).text == title_traditional);
  CHECK(decoded(title_big5).encoding == "big5");
  CHECK(decoded(title_big5).damage.empty());
  CHECK(decoded(title_big5, "big5").text == title_traditional);
  CHECK(decoded(title_gbk, "gb2312").text == title);
}

TEST_CASE("what is declared is only a hint") {
  // UTF-8 leaves no doubt: nothing is damaged.
  const std::string page = "<meta charset=\"gb2312\">" + std::string{title};
  CHECK(decoded(page).text == page);
  CHECK(decoded(page).damage.empty());
  CHECK(decoded(title, "gbk").text == title);
  CHECK(decoded(title, "gbk").damage.empty());

  const std::string other =
      "<META http-equiv=Content-Type content='text/html; charset=UTF-8'>" + std::string{title_gbk};
  CHECK(decoded(other).encoding == "gb18030");
  CHECK(decoded(other).damage.empty());

  // The bytes of this title are valid in both; its characters tell, and it is said.
  const std::string both = times(title_gbk, 4);
  CHECK(decoded(both, "big5").text == times(title, 4));

  // Two rare characters and nothing else: what is declared is all there is to go by. 黻黼.
  const std::string_view rare = "\xED\xEA\xED\xEB";
  CHECK(decoded(rare, "gbk").text == "黻黼");
  CHECK(decoded("<?xml version=\"1.0\" encoding=\"GBK\"?>" + std::string{rare}).text ==
        "<?xml version=\"1.0\" encoding=\"GBK\"?>黻黼");
  CHECK(decoded(rare).encoding.empty());
  CHECK(decoded(rare).damage == "R.FORMAT.encoding");
}

TEST_CASE("a declared encoding that fits, but badly, is named") {
  // 行政复议 and the like in GBK are pairs that Big5 has too.
  const std::string bytes =
      "\xB9\xAB\xBF\xAA\xB9\xA4\xD7\xF7\xC4\xEA\xB6\xC8\xB1\xA8\xB8\xE6\xB9\xAB\xBF\xAA";
  const Decoded result = decoded(bytes, "big5");
  CHECK(result.text == "公开工作年度报告公开");
  CHECK(result.damage == "R.DAMAGE.declared_encoding");
  CHECK(result.example == "big5");
}

TEST_CASE("UTF-16 with and without a byte order mark") {
  // 年报 12\n
  const std::string little("\x74\x5E\xA5\x62 \0001\0002\0\n\0", 12);
  const std::string big("\x5E\x74\x62\xA5\0 \0001\0002\0\n", 12);
  for (const std::string& bytes : {little, "\xFF\xFE" + little}) {
    CHECK(decoded(bytes).text == "年报 12\n");
    CHECK(decoded(bytes).encoding == "utf-16le");
    CHECK(decoded(bytes).damage.empty());
  }
  for (const std::string& bytes : {big, "\xFE\xFF" + big}) {
    CHECK(decoded(bytes).text == "年报 12\n");
    CHECK(decoded(bytes).encoding == "utf-16be");
  }
  // Beyond U+FFFF: 𠀀 is D840 DC00; half of it and half a unit are lost.
  CHECK(decoded(std::string("\xFF\xFE\x40\xD8\x00\xDC", 6)).text == "𠀀");
  const Decoded half = decoded(std::string("\xFF\xFE\x74\x5E\x40\xD8\x74\x5E\x0A", 9));
  CHECK(half.text == "年\uFFFD年\uFFFD");
  CHECK(half.damage == "R.DAMAGE.lost_characters");
  // ASCII with a zero byte is not UTF-16.
  CHECK(decoded(std::string("abc\0def", 7)).encoding == "utf-8");
}

TEST_CASE("a broken byte does not lose the page") {
  const std::string good = times(title, 4);
  SUBCASE("UTF-8 that is cut in its last character") {
    const Decoded result = decoded(good.substr(0, good.size() - 1));
    CHECK(result.encoding == "utf-8");
    CHECK(result.text == good.substr(0, good.size() - 3) + "\uFFFD");
    CHECK(result.damage == "R.DAMAGE.lost_characters");
    CHECK(result.example.ends_with("年度报\uFFFD"));
  }
  SUBCASE("UTF-8 with a byte order mark, cut") {
    const Decoded result = decoded("\xEF\xBB\xBF" + good.substr(0, good.size() - 2));
    CHECK(result.text == good.substr(0, good.size() - 3) + "\uFFFD");
    CHECK(result.damage == "R.DAMAGE.lost_characters");
  }
  SUBCASE("UTF-8 with a foreign byte") {
    const Decoded result = decoded(good + "\n自然人\xFF 12\n" + good);
    CHECK(result.text == good + "\n自然人\uFFFD 12\n" + good);
    CHECK(result.example == "自然人\uFFFD 12");
  }
  SUBCASE("GB18030 that is cut in its last character") {
    const Decoded result = decoded(times(title_gbk, 4) + "\xD5");
    CHECK(result.encoding == "gb18030");
    CHECK(result.text == good + "\uFFFD");
    CHECK(result.damage == "R.DAMAGE.lost_characters");
  }
  SUBCASE("GB18030 with half a character before a tag") {
    const Decoded result = decoded(times(title_gbk, 4) + "\xD5<td>12</td>");
    CHECK(result.text == good + "\uFFFD<td>12</td>");
  }
  SUBCASE("ASCII with one byte of another encoding") {
    const Decoded result = decoded("<p>" + std::string(100, 'x') + "\xA0</p>");
    CHECK(result.text == "<p>" + std::string(100, 'x') + "\uFFFD</p>");
    CHECK(result.damage == "R.DAMAGE.lost_characters");
  }
}

TEST_CASE("bytes that are no text in any encoding") {
  std::string bytes;
  std::uint32_t state = 1;
  for (int i = 0; i < 4000; ++i) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(0x80 | state >> 24);
  }
  const Decoded result = decoded(bytes);
  CHECK(result.encoding.empty());
  CHECK(result.text.empty());
  CHECK(result.damage == "R.FORMAT.encoding");
}

TEST_CASE("mojibake is named and left as it is") {
  SUBCASE("UTF-8 read as GBK") {
    const std::string text = times("鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡 2023\n", 4);
    const Decoded result = decoded(text);
    CHECK(result.text == text);
    CHECK(result.damage == "R.DAMAGE.mojibake");
    CHECK(result.example == "鏀垮簻淇℃伅鍏紑宸ヤ綔骞村");
  }
  SUBCASE("UTF-8 read as Windows-1252") {
    const Decoded result = decoded(times("æ”¿åºœä¿¡æ¯å…¬å¼€", 3));
    CHECK(result.damage == "R.DAMAGE.mojibake");
    CHECK(result.example.starts_with("æ”¿åºœ"));
  }
  SUBCASE("GBK read as Latin-1") {
    const Decoded result = decoded(times("ÕþÎñ¹«¿ª", 6));
    CHECK(result.damage == "R.DAMAGE.mojibake");
  }
  SUBCASE("a page of which the report only is damaged") {
    const Decoded result = decoded(times("网站首页政务公开互动交流办事服务", 20) +
                                   times("鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡", 20));
    CHECK(result.damage == "R.DAMAGE.mojibake");
  }
  SUBCASE("all that was not ASCII has become question marks") {
    const Decoded result = decoded(times("<td>???\?</td><td>0</td>\n", 10));
    CHECK(result.damage == "R.DAMAGE.question_marks");
    CHECK(result.example.starts_with("???\?"));
  }
}

TEST_CASE("what is not mojibake") {
  CHECK(decoded(times("https://example.org/?a=1&b=?", 40)).damage.empty());
  CHECK(decoded(times("l’année dernière, les élèves étaient là où ça commençait. ", 20))
            .damage.empty());
  CHECK(decoded(times(title, 20) + times("ÀÉÎÕÜ", 3)).damage.empty());
  CHECK(decoded(times("青河县人民政府办公室二〇二三年度政府信息公开工作报告", 10)).damage.empty());
  CHECK(decoded(times(title_traditional, 20)).damage.empty());
  // Characters that mojibake has, but only these.
  CHECK(decoded(times("青山鎮閱覽室", 20)).damage.empty());
}

TEST_CASE("common hanzi") {
  CHECK(is_common(U'政'));
  CHECK(is_common(U'為'));
  CHECK_FALSE(is_common(U'鏀'));
}
