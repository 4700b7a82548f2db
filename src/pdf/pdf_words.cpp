// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "pdf/pdf_words.hpp"
#include "read/child_process.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// The value of an attribute of a tag: ` xMin="219.359000"`.
std::optional<double> attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const std::size_t value = at + name.size() + 2;
    if (at == 0 || tag[at - 1] != ' ' || value > tag.size() || tag.substr(value - 2, 2) != "=\"") {
      continue;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(tag.data() + value, tag.data() + tag.size(), number);
    if (error != std::errc{} || end == tag.data() + tag.size() || *end != '"') return std::nullopt;
    return number;
  }
  return std::nullopt;
}

/// The entities that the writer uses; anything else is left as it stands.
std::string without_entities(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    bool found = false;
    if (text.front() == '&') {
      for (const auto& [entity, character] : entities) {
        if (!text.starts_with(entity)) continue;
        plain += character;
        text.remove_prefix(entity.size());
        found = true;
        break;
      }
    }
    if (found) continue;
    plain += text.front();
    text.remove_prefix(1);
  }
  return plain;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// "pdftotext version 22.12.0" → "poppler 22.12.0"
std::string version_in(std::string_view words) {
  constexpr std::string_view before = "version ";
  const std::size_t at = words.find(before);
  if (at == std::string_view::npos) return "poppler";
  words.remove_prefix(at + before.size());
  return std::string{"poppler "}.append(words.substr(0, words.find_first_not_of("0123456789.")));
}

}  // namespace

std::optional<PdfText> parse_bbox(std::string_view xhtml, const ReadOptions& options) {
  PdfText pdf;
  std::size_t words = 0;
  bool ended = false;
  for (std::size_t at = 0; !ended;) {
    at = xhtml.find('<', at);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view rest = xhtml.substr(at);
    const bool page = rest.starts_with("<page ");
    const bool word = rest.starts_with("<word ");
    ended = rest.starts_with("</doc>");
    ++at;
    if (!page && !word) continue;
    const std::size_t close = rest.find('>');
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view tag = rest.substr(0, close);
    if (page) {
      const auto width = attribute(tag, "width");
      const auto height = attribute(tag, "height");
      if (!width || !height) return std::nullopt;
      pdf.pages.push_back({*width, *height, {}});
      if (pdf.pages.size() > options.max_pages) return pdf;
      continue;
    }
    const auto left = attribute(tag, "xMin");
    const auto top = attribute(tag, "yMin");
    const auto right = attribute(tag, "xMax");
    const auto bottom = attribute(tag, "yMax");
    const std::size_t end = rest.find("</word>", close);
    if (!left || !top || !right || !bottom || end == std::string_view::npos || pdf.pages.empty()) {
      return std::nullopt;
    }
    const std::string_view text = rest.substr(close + 1, end - close - 1);
    pdf.pages.back().words.push_back({without_entities(text), *left, *top, *right, *bottom});
    if (++words > options.max_words) return pdf;
    at += end;
  }
  return pdf;
}

PdfText run_pdftotext(std::string_view bytes, const ReadOptions& options) {
  PdfText pdf;
  pdf.tool = "poppler";
  if (options.pdftotext.empty()) {
    pdf.refusal = "R.TOOL.poppler";
    return pdf;
  }
  // A page of a report takes about 10 kB.
  constexpr std::size_t output_per_word = 160;
  const std::size_t most_words = std::size_t{1} << 24;
  const ChildLimits limits{
      .seconds = options.max_seconds,
      .max_output =
          (std::min(options.max_words, most_words) + 1000) * output_per_word + options.max_text};
  const std::string last = std::to_string(std::min<std::size_t>(options.max_pages, 1'000'000) + 1);
  const ChildResult result =
      run_child({options.pdftotext, "-bbox", "-cropbox", "-l", last, "-", "-"}, bytes, limits);
  switch (result.status) {
    case ChildResult::Status::missing: pdf.refusal = "R.TOOL.poppler"; return pdf;
    case ChildResult::Status::timed_out: pdf.refusal = "R.LIMIT.time"; return pdf;
    case ChildResult::Status::too_much_output: pdf.refusal = "R.LIMIT.words"; return pdf;
    case ChildResult::Status::stopped: pdf.refusal = "R.LIMIT.time"; return pdf;
    case ChildResult::Status::ended: break;
  }
  if (contains(result.error, "Incorrect password") ||
      contains(result.error, "Copying of text from this document is not allowed")) {
    pdf.refusal = "R.FORMAT.encrypted";
    return pdf;
  }
  auto found = result.exit_code == 0 ? parse_bbox(result.output, options) : std::nullopt;
  if (!found) {
    // 1: the file cannot be opened as PDF; everything else is a failure of the program.
    pdf.refusal = result.exit_code == 1 ? "R.FORMAT.corrupt" : "R.TOOL.failed";
    return pdf;
  }
  const ChildResult version =
      run_child({options.pdftotext, "-v"}, {}, {.seconds = 5, .max_output = 4096});
  found->tool = version_in(version.error + version.output);
  return std::move(*found);
}

}  // namespace govinfo::inline v0_1::detail
