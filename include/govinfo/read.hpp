// SPDX-License-Identifier: Apache-2.0
// Reads reports out of files or memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/document.hpp"
#include "govinfo/export.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/result.hpp"

namespace govinfo::inline v0_1 {

/// Limits on what comes from outside. Reaching one is a finding (R.LIMIT), never a crash.
struct ReadOptions {
  std::size_t max_bytes = std::size_t{64} << 20;
  std::size_t max_lines = 200'000;
};

/// The reports in a file, in order; a refused Reading that says why where there is none. Throws
/// ReadError when the file cannot be opened or is no regular file, a pipe or a device.
[[nodiscard]] GOVINFO_API std::vector<Reading> read_all(const std::filesystem::path& file,
                                                        const ReadOptions& options = {});
[[nodiscard]] GOVINFO_API Result<std::vector<Reading>> try_read_all(
    const std::filesystem::path& file, const ReadOptions& options = {});

/// The reports in memory. `source` is a name for messages and provenance.
[[nodiscard]] GOVINFO_API std::vector<Reading> read_all_bytes(std::string_view bytes,
                                                              std::string source = {},
                                                              const ReadOptions& options = {});

/// The only report of a file; a refused Reading with R.NOREPORT or R.MULTI otherwise. Throws as
/// read_all.
[[nodiscard]] GOVINFO_API Reading read_report(const std::filesystem::path& file,
                                              const ReadOptions& options = {});
[[nodiscard]] GOVINFO_API Result<Reading> try_read_report(const std::filesystem::path& file,
                                                          const ReadOptions& options = {});

/// The only report in memory.
[[nodiscard]] GOVINFO_API Reading read_report_bytes(std::string_view bytes, std::string source = {},
                                                    const ReadOptions& options = {});

/// Text out of PDF, in reading order or in layout order, as a Document. UTF-8.
[[nodiscard]] GOVINFO_API Document document_from_text(std::string_view bytes,
                                                      const ReadOptions& options = {});

/// The reports that a document holds. The one interpreter behind all formats.
[[nodiscard]] GOVINFO_API std::vector<Reading> interpret(const Document& document,
                                                         std::string source = {});

}  // namespace govinfo::inline v0_1
