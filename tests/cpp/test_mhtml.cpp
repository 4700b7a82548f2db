// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "read/mhtml.hpp"

using namespace govinfo::detail;

namespace {

constexpr std::size_t plenty = std::size_t{1} << 20;

MhtmlPage page(std::string_view bytes) { return page_in_mhtml(bytes, plenty); }

std::string with_crlf(std::string_view text) {
  std::string lines;
  for (const char c : text) {
    if (c == '\n') lines += '\r';
    lines += c;
  }
  return lines;
}

/// As browsers save a page: the page and a picture.
constexpr std::string_view saved =
    "From: <Saved by Blink>\n"
    "Snapshot-Content-Location: http://example.gov.cn/a.html\n"
    "Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=\n"
    "Date: Tue, 24 Jan 2023 09:00:00 +0800\n"
    "MIME-Version: 1.0\n"
    "Content-Type: multipart/related;\n"
    "\ttype=\"text/html\";\n"
    "\tboundary=\"----MultipartBoundary--abc----\"\n"
    "\n"
    "\n"
    "------MultipartBoundary--abc----\n"
    "Content-Type: text/html; charset=\"GB2312\"\n"
    "Content-ID: <frame-1@mhtml.blink>\n"
    "Content-Transfer-Encoding: quoted-printable\n"
    "Content-Location: http://example.gov.cn/a.html\n"
    "\n"
    "<html><td class=3D\"a\">=D5=FE=B8=\n"
    "=AE</td>  \n"
    "12=3\n"
    "------MultipartBoundary--abc----\n"
    "Content-Type: image/png\n"
    "Content-Transfer-Encoding: base64\n"
    "\n"
    "iVBORw0KGgo=\n"
    "------MultipartBoundary--abc------\n";

}  // namespace

TEST_CASE("a page that a browser saved") {
  for (const std::string& bytes :
       {std::string{saved}, with_crlf(saved), "\xEF\xBB\xBF\r\n" + with_crlf(saved)}) {
    CHECK(is_mhtml(bytes));
    const MhtmlPage found = page(bytes);
    CHECK(found.refusal.empty());
    CHECK(found.charset == "GB2312");
    CHECK(found.bytes == "<html><td class=\"a\">\xD5\xFE\xB8\xAE</td>\n12=3\n");
  }
}

TEST_CASE("base64, and a page that is not the first part") {
  const std::string bytes =
      "MIME-Version: 1.0\n"
      "Content-Type: multipart/related; start=\"<root>\"; boundary=b\n"
      "\n"
      "Text before the parts.\n"
      "--b\n"
      "Content-Type: text/html\n"
      "\n"
      "<p>frame</p>\n"
      "--b\n"
      "content-type: TEXT/HTML; charset=utf-8\n"
      "CONTENT-TRANSFER-ENCODING: BASE64\n"
      "Content-ID: <root>\n"
      "\n"
      "PHA+5pS/\n"
      "5bqcPC9wPg==\n"
      "--b--\n"
      "Text behind them.\n";
  CHECK(page(bytes).bytes == "<p>政府</p>");
  CHECK(page(bytes).charset == "utf-8");
}

TEST_CASE("parts in parts") {
  const std::string bytes =
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"out er\"\n\n"
      "--out er\nContent-Type: text/plain\n\nplain\n"
      "--out er\nContent-Type: multipart/alternative; boundary=inner\n\n"
      "--inner\nContent-Type: text/plain\n\nplain\n"
      "--inner\nContent-Type: text/html; charset=gbk\n\n<p>1</p>\n"
      "--inner--\n--out er--\n";
  CHECK(is_mhtml(bytes));
  CHECK(page(bytes).bytes == "<p>1</p>\n");
  CHECK(page(bytes).charset == "gbk");
}

TEST_CASE("oddities") {
  const std::string head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
  const std::string part = "--b\nContent-Type: text/html\n\n<p>1</p>\n";
  CHECK(page(head + part).bytes == "<p>1</p>\n");  // never closed
  // A boundary that the header does not have.
  CHECK(page("MIME-Version: 1.0\nContent-Type: multipart/related\n\n" + part + "--b--").bytes ==
        "<p>1</p>\n");
  // A longer one that begins the same.
  CHECK(page(head + "--b\nContent-Type: text/html\n\n--bb\n2\n--b--\n").bytes == "--bb\n2\n");
  // No parts.
  const std::string single =
      "MIME-Version: 1.0\nContent-Type: text/html; charset=gb2312\n"
      "Content-Transfer-Encoding: quoted-printable\n\n<p>=31</p>";
  CHECK(is_mhtml(single));
  CHECK(page(single).bytes == "<p>1</p>");
  CHECK(page(single).charset == "gb2312");
  // 8bit is what it is.
  CHECK(page("MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n=31")
            .bytes == "=31");
}

TEST_CASE("what holds no page") {
  CHECK(page("").refusal == "R.FORMAT.corrupt");
  CHECK(page("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
             "Content-Type: text/plain\n\nx\n--b--\n")
            .refusal == "R.FORMAT.corrupt");
  std::string deep;
  for (int i = 0; i < 50; ++i) {
    deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" +
            std::to_string(i) + "\n";
  }
  CHECK(page(deep + "Content-Type: text/html\n\n1").refusal == "R.FORMAT.corrupt");
  CHECK(page_in_mhtml(saved, 10).refusal == "R.LIMIT.unpacked");
}

TEST_CASE("what is no saved page at all") {
  for (const std::string_view bytes : {
           std::string_view{},
           std::string_view{"<html><body>Content-Type: text/html</body>"},
           std::string_view{"标题：政府信息公开工作年度报告\n"},
           std::string_view{"Title: a\nX: b\n\nContent-Type: multipart/related\n"},
           std::string_view{"Content-Type: text/html\n\n<p>the head of a page by itself</p>"},
           std::string_view{"%PDF-1.4\nContent-Type: multipart/related"},
       }) {
    CHECK_FALSE(is_mhtml(bytes));
  }
}
