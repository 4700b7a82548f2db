// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "govinfo/error.hpp"
#include "rules/csv.hpp"

namespace govinfo::inline v0_1::detail {

void CsvReader::fail(std::string_view what) const {
  throw UsageError("CSV, line " + std::to_string(here_) + ": " + std::string{what});
}

void CsvReader::pass_line_end() noexcept {
  if (at_ == text_.size()) return;
  const bool two = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  at_ += two ? 2 : 1;
  ++here_;
}

void CsvReader::read_quoted(std::string& field) {
  ++at_;
  for (;;) {
    const std::size_t end = text_.find('"', at_);
    if (end == text_.npos) fail("a quotation mark is not closed");
    const std::string_view part = text_.substr(at_, end - at_);
    field += part;
    at_ = end + 1;
    if (at_ == text_.size() || text_[at_] != '"') {
      if (!at_line_end() && text_[at_] != ',') fail("text behind a closing quotation mark");
      here_ += static_cast<std::size_t>(std::count(field.begin(), field.end(), '\n'));
      return;
    }
    field += '"';
    ++at_;
  }
}

void CsvReader::read_plain(std::string& field) {
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != ',') {
    if (text_[at_] == '"') fail("a quotation mark inside a field that is not quoted");
    ++at_;
  }
  field = text_.substr(begin, at_ - begin);
}

bool CsvReader::next(std::vector<std::string>& fields) {
  fields.clear();
  while (at_ < text_.size() && at_line_end()) pass_line_end();
  if (at_ == text_.size()) return false;
  line_ = here_;
  for (;;) {
    if (fields.size() == max_fields) fail("too many fields");
    std::string& field = fields.emplace_back();
    if (!at_line_end() && text_[at_] == '"') {
      read_quoted(field);
    } else {
      read_plain(field);
    }
    if (at_line_end()) break;
    ++at_;  // the comma
  }
  pass_line_end();
  return true;
}

}  // namespace govinfo::inline v0_1::detail
