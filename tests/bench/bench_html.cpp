// SPDX-License-Identifier: Apache-2.0
// Web pages to reports with their identities checked against a bare pass over the same pages and
// against the SAX parser of libxml2. `--write-pages=FOLDER` writes the pages for other programs and
// measures nothing.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>

#include "govinfo/check_identities.hpp"
#include "govinfo/read.hpp"
#include "pages.hpp"
#include "ratio.hpp"

using namespace govinfo;

namespace {

/// The yardstick: what a report costs at least. One pass over the bytes that knows tags from text
/// and nothing more of HTML (no quotes, entities, nesting, hidden parts, limits), the text of the
/// page in one string, cells with their spans in a grid, the title and the year by one search each,
/// rows found by a table of labels as they are printed, and the sums of table 三.
class BareReader {
 public:
  BareReader() {
    for (const RequestRow row : request_rows(Edition::standard_2021)) {
      labels_.push_back(hash(form_of(row).label.zh));
    }
    std::sort(labels_.begin(), labels_.end());
  }

  /// How many figures were found, and how many sums hold.
  std::size_t read(std::string_view page) {
    cells_.clear();
    text_.clear();
    const char* at = page.data();
    const char* const end = at + page.size();
    while (at < end) {
      const auto* tag =
          static_cast<const char*>(std::memchr(at, '<', static_cast<std::size_t>(end - at)));
      if (tag == nullptr) break;
      add_text(at, tag);
      const auto* close =
          static_cast<const char*>(std::memchr(tag, '>', static_cast<std::size_t>(end - tag)));
      if (close == nullptr) break;
      look_at({tag + 1, static_cast<std::size_t>(close - tag - 1)});
      at = close + 1;
    }
    return check();
  }

 private:
  struct Cell {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
  };

  static std::uint64_t hash(std::string_view text) noexcept {
    std::uint64_t value = 14695981039346656037u;
    for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return value;
  }

  void add_text(const char* at, const char* end) {
    while (at < end && static_cast<unsigned char>(*at) <= ' ') ++at;
    while (end > at && static_cast<unsigned char>(end[-1]) <= ' ') --end;
    text_.append(at, end);
  }

  static std::uint32_t span(std::string_view tag, std::string_view name) noexcept {
    const std::size_t found = tag.find(name);
    if (found == std::string_view::npos) return 1;
    std::size_t at = found + name.size();
    if (at < tag.size() && tag[at] == '"') ++at;
    std::uint32_t value = 0;
    for (; at < tag.size() && tag[at] >= '0' && tag[at] <= '9'; ++at) {
      value = value * 10 + static_cast<std::uint32_t>(tag[at] - '0');
    }
    return std::max(value, 1u);
  }

  void look_at(std::string_view tag) {
    if (tag.size() < 2) return;
    if (tag[0] == 't' && tag[1] == 'd') {
      const std::uint32_t columns = span(tag, "colspan=");
      const std::uint32_t rows = span(tag, "rowspan=");
      while (column_ < covered_.size() && covered_[column_] > row_) ++column_;
      if (covered_.size() < column_ + columns) covered_.resize(column_ + columns);
      for (std::uint32_t i = 0; i < columns; ++i) covered_[column_ + i] = row_ + rows;
      cells_.push_back({static_cast<std::uint32_t>(text_.size()), 0, row_, column_});
      column_ += columns;
    } else if (tag.starts_with("/td")) {
      if (!cells_.empty()) {
        cells_.back().size = static_cast<std::uint32_t>(text_.size()) - cells_.back().first;
      }
    } else if (tag.starts_with("tr")) {
      ++row_;
      column_ = 0;
    } else if (tag.starts_with("table")) {
      row_ += 1000;
      covered_.clear();
    }
  }

  std::size_t check() {
    std::size_t found = text_.find(report_title.zh) != std::string::npos ? 1 : 0;
    found += text_.find("统计期限") != std::string::npos ? 1u : 0u;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const std::string_view label =
          std::string_view{text_}.substr(cells_[i].first, cells_[i].size);
      if (!std::binary_search(labels_.begin(), labels_.end(), hash(label))) continue;
      std::int64_t sum = 0;
      std::int64_t last = 0;
      for (std::size_t k = i + 1; k < cells_.size() && cells_[k].row == cells_[i].row; ++k) {
        sum += last;
        last = 0;
        for (const char c : std::string_view{text_}.substr(cells_[k].first, cells_[k].size)) {
          last = last * 10 + (c - '0');
        }
        ++found;
      }
      found += sum == last ? 1u : 0u;
    }
    return found;
  }

  std::vector<std::uint64_t> labels_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> covered_;
  std::string text_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
};

/// The other yardstick: the SAX parser of libxml2 with handlers that only count.
std::size_t sax(std::string_view page) {
  struct Count {
    std::size_t tags = 0;
    std::size_t text = 0;
  } count;
  htmlSAXHandler handler{};
  handler.startElement = [](void* context, const xmlChar*, const xmlChar**) {
    ++static_cast<Count*>(context)->tags;
  };
  handler.characters = [](void* context, const xmlChar*, int size) {
    static_cast<Count*>(context)->text += static_cast<std::size_t>(size);
  };
  htmlParserCtxtPtr parser =
      htmlCreatePushParserCtxt(&handler, &count, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
  htmlParseChunk(parser, page.data(), static_cast<int>(page.size()), 1);
  htmlFreeParserCtxt(parser);
  return count.tags + count.text;
}

std::size_t document_of(const std::string& page) { return document_from_html(page).text.size(); }

std::size_t report_of(const std::string& page) {
  std::size_t found = 0;
  for (const Reading& reading : interpret(document_from_html(page))) {
    found += check_identities(reading.report).size() + reading.provenance.size();
  }
  return found;
}

using Texts = std::vector<std::string>;

template <class Ours, class Yardstick>
void add(const std::string& name, double goal, const Texts& texts, Ours ours, Yardstick yardstick) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  const std::string label =
      std::to_string(texts.size()) + " pages of " + std::to_string(bytes / texts.size()) + " bytes";
  ratio::add(name, {goal, 0}, [=](benchmark::State& state) {
    state.SetLabel(label);
    ratio::compare(
        state, texts.size(), [&](std::size_t i) { benchmark::DoNotOptimize(ours(texts[i])); },
        [&](std::size_t i) { benchmark::DoNotOptimize(yardstick(texts[i])); });
  });
}

int write_pages(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  for (const pages::Page& page : pages::all()) {
    std::ofstream stream{folder / (page.name + ".html"), std::ios::binary};
    stream << page.html;
    if (!stream.good()) return 2;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::string_view write = "--write-pages=";
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument.starts_with(write)) return write_pages(argument.substr(write.size()));
  }
  constexpr double most_of_floor = 2.6;
  constexpr double most_of_sax = 1.0 / 7;
  const auto bare = [](const std::string& page) { return BareReader{}.read(page); };
  for (const char* const style : {"word", "wps", "cleaned"}) {
    Texts texts;
    for (const pages::Page& page : pages::all()) {
      if (page.name.starts_with(style)) texts.push_back(page.html);
    }
    const std::string name = std::string{"html/"} + style;
    add(name + "/document/bare_pass", 0, texts, document_of, bare);
    add(name + "/report/bare_pass", most_of_floor, texts, report_of, bare);
    add(name + "/report/libxml2_sax", most_of_sax, texts, report_of, sax);
  }
  return ratio::run(argc, argv);
}
