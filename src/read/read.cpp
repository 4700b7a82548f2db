// SPDX-License-Identifier: Apache-2.0
// Hands the bytes of a source to the reader of their format, and its document to the interpreter.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "govinfo/read.hpp"
#include "read/detect.hpp"
#include "read/facts.hpp"
#include "read/mhtml.hpp"
#include "read/office.hpp"
#include "read/read_bytes.hpp"
#include "read/source_bytes.hpp"
#include "text/encoding.hpp"

namespace govinfo::inline v0_1 {

namespace {

using detail::SourceFormat;

Document refused(std::string format, std::string rule, std::string text = {}) {
  Document document;
  document.format = std::move(format);
  detail::state(document, std::move(rule), {}, std::move(text));
  return document;
}

/// A text file or a web page in whatever encoding.
Document document_from_encoded(std::string_view bytes, std::string_view declared,
                               const ReadOptions& options) {
  std::string storage;
  const detail::DecodedText decoded = detail::decode(bytes, storage, declared);
  if (decoded.encoding.empty()) {
    return refused("text", decoded.damage.empty() ? "R.FORMAT.encoding" : decoded.damage,
                   decoded.example);
  }
  Document document = detail::is_html(decoded.text) ? document_from_html(decoded.text, options)
                                                    : document_from_text(decoded.text, options);
  document.encoding = decoded.encoding;
  if (!decoded.damage.empty()) detail::state(document, decoded.damage, {}, decoded.example);
  return document;
}

Document document_from_mhtml(std::string_view bytes, const ReadOptions& options) {
  const detail::MhtmlPage page = detail::page_in_mhtml(bytes, options.max_unpacked);
  if (!page.refusal.empty()) return refused("mhtml", page.refusal);
  Document document = document_from_encoded(page.bytes, page.charset, options);
  document.format = "mhtml";
  return document;
}

Document document_from_office(const detail::OfficeResult& result, const ReadOptions& options) {
  if (!result.refusal.empty()) return refused(result.format, result.refusal, result.detail);
  Document document = document_from_docx(result.docx, options);
  document.format = result.format;
  document.tool = result.tool;
  return document;
}

std::string digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::string text;
  for (const XXH64_hash_t part : {hash.high64, hash.low64}) {
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[part >> shift & 15];
  }
  return text;
}

/// The readings of a document, with the digest of the bytes that it was made of.
std::vector<Reading> readings_of(const Document& document, std::string_view bytes,
                                 std::string source, const ReadOptions& options) {
  std::vector<Reading> readings = interpret(document, std::move(source));
  if (readings.size() > options.max_reports) {
    readings.resize(options.max_reports);
    readings.back().findings.items.emplace_back().rule = "R.LIMIT.reports";
    readings.back().status = ReadingStatus::partial;
  }
  const std::string digest = digest_of(bytes);
  for (Reading& reading : readings) reading.digest = digest;
  return readings;
}

Reading only_one(std::vector<Reading> readings, std::string source) {
  if (readings.size() == 1) return std::move(readings.front());
  Reading refused;
  refused.source = std::move(source);
  refused.findings.run.reading = true;
  Finding& finding = refused.findings.items.emplace_back();
  finding.rule = "R.MULTI.several";
  finding.severity = Severity::error;
  finding.left = Sum{static_cast<std::int64_t>(readings.size()), 0, {}};
  if (!readings.empty()) {
    refused.format = readings.front().format;
    refused.encoding = readings.front().encoding;
    refused.tool = readings.front().tool;
    refused.digest = readings.front().digest;
  }
  return refused;
}

}  // namespace

Document document_from_bytes(std::string_view bytes, const ReadOptions& options) {
  if (bytes.size() > options.max_bytes) return refused("", "R.LIMIT.bytes");
  switch (detail::detect(bytes)) {
    case SourceFormat::empty: return refused("", "R.FORMAT.empty");
    case SourceFormat::pdf: return document_from_pdf(bytes, options);
    case SourceFormat::docx: return document_from_docx(bytes, options);
    case SourceFormat::office:
      return document_from_office(detail::convert_to_docx(std::array{bytes}, options).front(),
                                  options);
    case SourceFormat::mhtml: return document_from_mhtml(bytes, options);
    case SourceFormat::encrypted: return refused("", "R.FORMAT.encrypted");
    case SourceFormat::other: return refused("", "R.FORMAT.unsupported");
    case SourceFormat::text:
    case SourceFormat::html: break;
  }
  return document_from_encoded(bytes, {}, options);
}

std::vector<Reading> read_all_bytes(std::string_view bytes, std::string source,
                                    const ReadOptions& options) {
  return readings_of(document_from_bytes(bytes, options), bytes, std::move(source), options);
}

namespace detail {

std::vector<Reading> read_office(const OfficeResult& converted, std::string_view bytes,
                                 std::string source, const ReadOptions& options) {
  return readings_of(document_from_office(converted, options), bytes, std::move(source), options);
}

}  // namespace detail

Result<std::vector<Reading>> try_read_all(const std::filesystem::path& file,
                                          const ReadOptions& options) {
  auto bytes = detail::bytes_of(file, options.max_bytes);
  if (!bytes) return *bytes.failure();
  return read_all_bytes(bytes.value(), file.string(), options);
}

std::vector<Reading> read_all(const std::filesystem::path& file, const ReadOptions& options) {
  return try_read_all(file, options).value();
}

Reading read_report_bytes(std::string_view bytes, std::string source, const ReadOptions& options) {
  return only_one(read_all_bytes(bytes, source, options), source);
}

Result<Reading> try_read_report(const std::filesystem::path& file, const ReadOptions& options) {
  auto readings = try_read_all(file, options);
  if (!readings) return *readings.failure();
  return only_one(std::move(readings).value(), file.string());
}

Reading read_report(const std::filesystem::path& file, const ReadOptions& options) {
  return try_read_report(file, options).value();
}

}  // namespace govinfo::inline v0_1
