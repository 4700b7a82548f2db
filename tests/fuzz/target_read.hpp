// SPDX-License-Identifier: Apache-2.0
// Any bytes are read, checked, said in words and written.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "check_reading.hpp"

namespace fuzz {

inline void read(std::string_view bytes, bool written = true) {
  using namespace govinfo;
  ReadOptions options;
  options.pdftotext.clear();  // no other program is run
  options.libreoffice.clear();
  const Document document = document_from_bytes(bytes, options);
  const std::vector<Reading> readings = read_all_bytes(bytes, "source", options);
  expect(!readings.empty(), "there is always a reading");
  for (std::size_t i = 0; i < readings.size(); ++i) {
    expect(readings[i].index == i && readings[i].source == "source", "readings are numbered");
    const bool silent = readings[i].status == ReadingStatus::refused &&
                        count_at_least(readings[i].findings, Severity::error) == 0;
    expect(!silent, "what is refused says why");
    check_reading(readings[i], document.text, written);
  }
}

}  // namespace fuzz
