// SPDX-License-Identifier: Apache-2.0
// Opens sources and hands their bytes to the reader of their format.
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

#include "govinfo/read.hpp"

namespace govinfo::inline v0_1 {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

Failure cannot_open(const std::filesystem::path& file, std::error_code code) {
  return {Failure::Kind::read, file.string() + ": " + code.message(), code};
}

/// The bytes of a file, at most one more than `most`.
Result<std::string> bytes_of(const std::filesystem::path& file, std::size_t most) {
  std::error_code code;
  const auto status = std::filesystem::status(file, code);
  if (code) return cannot_open(file, code);
  if (std::filesystem::is_directory(status)) {
    return cannot_open(file, std::make_error_code(std::errc::is_a_directory));
  }
  if (!std::filesystem::is_regular_file(status)) {
    return cannot_open(file, std::make_error_code(std::errc::invalid_argument));
  }
  errno = 0;
  const std::unique_ptr<std::FILE, CloseFile> opened{std::fopen(file.string().c_str(), "rb")};
  if (!opened) return cannot_open(file, {errno, std::generic_category()});
  std::string bytes;
  constexpr std::size_t step = std::size_t{1} << 16;
  while (bytes.size() <= most) {
    const std::size_t before = bytes.size();
    bytes.resize(before + std::min(step, most + 1 - before));
    const std::size_t got =
        std::fread(bytes.data() + before, 1, bytes.size() - before, opened.get());
    bytes.resize(before + got);
    if (got == 0) break;
  }
  if (std::ferror(opened.get()) != 0) return cannot_open(file, {errno, std::generic_category()});
  return bytes;
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
  if (!readings.empty()) refused.format = readings.front().format;
  return refused;
}

}  // namespace

std::vector<Reading> read_all_bytes(std::string_view bytes, std::string source,
                                    const ReadOptions& options) {
  return interpret(document_from_text(bytes, options), std::move(source));
}

Result<std::vector<Reading>> try_read_all(const std::filesystem::path& file,
                                          const ReadOptions& options) {
  auto bytes = bytes_of(file, options.max_bytes);
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
