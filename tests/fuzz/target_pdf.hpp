// SPDX-License-Identifier: Apache-2.0
// Any bytes as what pdftotext writes, and as words with any boxes: the document that is made of
// them is whole, and what is read out of it stands in it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "check_document.hpp"
#include "check_reading.hpp"
#include "pdf/pdf_words.hpp"

namespace fuzz {

/// Takes numbers out of bytes; zeros behind their end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool empty() const noexcept { return bytes_.empty(); }
  template <class Number>
  Number take() {
    Number number{};
    const std::size_t size = std::min(sizeof number, bytes_.size());
    std::memcpy(&number, bytes_.data(), size);
    bytes_.remove_prefix(size);
    return number;
  }
  std::string text(std::size_t size) {
    size = std::min(size, bytes_.size());
    std::string taken{bytes_.substr(0, size)};
    bytes_.remove_prefix(size);
    return taken;
  }

 private:
  std::string_view bytes_;
};

/// Pages of words: most of them are labels and numbers of a report on a grid, some are anything.
inline govinfo::PdfText words_in(std::string_view bytes) {
  using namespace govinfo;
  PdfText pdf{"words", {}, {}};
  Bytes rest{bytes};
  constexpr std::array<std::string_view, 20> usual = {
      "0",    "1",        "12",           "345",  "-",     "—",    "三",
      "、",   "1.",       "自然人",       "总计", "商业",  "企业", "结果维持",
      "规章", "信息内容", "22（其中修订", "件）", "- 4 -", "“"};
  while (!rest.empty()) {
    const auto kind = rest.take<std::uint8_t>();
    if (pdf.pages.empty() || kind == 255) pdf.pages.push_back({595, 842, {}});
    if (kind == 254) {
      pdf.pages.back().width = rest.take<double>();
      pdf.pages.back().height = rest.take<double>();
      continue;
    }
    PdfWord word;
    if (kind >= 240) {
      word.text = rest.text(rest.take<std::uint8_t>() % 16);
      word.left = rest.take<double>();
      word.top = rest.take<double>();
      word.right = rest.take<double>();
      word.bottom = rest.take<double>();
    } else {
      const std::size_t rows = request_forms.size();
      const std::size_t choice = kind % (usual.size() + rows);
      word.text = choice < usual.size()
                      ? std::string{usual[choice]}
                      : std::string{request_forms[choice - usual.size()].label.zh};
      word.left = rest.take<std::uint8_t>() * 2.5;
      word.top = rest.take<std::uint8_t>() * 3.5;
      word.right = word.left + static_cast<double>(word.text.size()) * 3;
      word.bottom = word.top + 9;
    }
    pdf.pages.back().words.push_back(std::move(word));
  }
  return pdf;
}

inline void pdf_text(const govinfo::PdfText& pdf) {
  using namespace govinfo;
  const Document document = document_from_pdf_text(pdf);
  check_document(document, false);
  const std::vector<Reading> readings = interpret(document, "source");
  expect(!readings.empty(), "there is always a reading");
  for (const Reading& reading : readings) check_reading(reading, document.text, false);
}

inline void pdf(std::string_view bytes) {
  if (const auto parsed = govinfo::detail::parse_bbox(bytes, {})) pdf_text(*parsed);
  pdf_text(words_in(bytes));
}

}  // namespace fuzz
