// SPDX-License-Identifier: Apache-2.0
// Reads reports out of files or memory, in every format in which they are published.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/document.hpp"
#include "govinfo/export.hpp"
#include "govinfo/pdf.hpp"
#include "govinfo/reading.hpp"
#include "govinfo/result.hpp"

namespace govinfo::inline v0_1 {

/// Limits on what comes from outside, and the programs that help. Reaching a limit is a finding
/// (R.LIMIT), never a crash: what was read up to there stands, and the reading is not complete.
struct ReadOptions {
  std::size_t max_bytes = std::size_t{64} << 20;     ///< of a source
  std::size_t max_unpacked = std::size_t{64} << 20;  ///< of what is packed in it, all together
  std::size_t max_text = std::size_t{16} << 20;      ///< of a document's text, in bytes of UTF-8
  std::size_t max_lines = 200'000;
  std::size_t max_words = 1'000'000;
  std::size_t max_cells = 400'000;  ///< of all grids of a document
  std::size_t max_span = 1'000;     ///< rows or columns that one cell may take
  std::size_t max_depth = 400;      ///< elements inside of each other
  std::size_t max_pages = 2'000;
  std::size_t max_reports = 1'000;  ///< in one source
  std::uint32_t max_seconds = 60;   ///< for one run of a helper program
  /// Takes the words out of PDF files; poppler's pdftotext is run when none is given, and
  /// `pdf_fallback`, if there is one, where that is missing.
  PdfExtractor pdf_extractor = {};
  PdfExtractor pdf_fallback = {};
  /// The programs to run: names that are looked up in PATH, or paths; empty: never run.
  std::string pdftotext = "pdftotext";
  std::string libreoffice = "soffice";
  /// Set to true by another thread, ends what takes long: helper programs are stopped
  /// (R.LIMIT.stop).
  const std::atomic<bool>* stop = nullptr;
};

/// The reports in a file, in order; a refused Reading that says why where there is none. The format
/// is told by the content, never by the name. Throws ReadError when the file cannot be opened or is
/// a directory; a pipe or a device that delivers nothing is a failure too.
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

// ---- the steps: bytes → Document → readings
// ------------------------------------------------------

/// The document that the bytes of a file hold, in whatever format and encoding they are.
[[nodiscard]] GOVINFO_API Document document_from_bytes(std::string_view bytes,
                                                       const ReadOptions& options = {});

/// One reader a format. Text, Markdown and HTML are given in UTF-8.
[[nodiscard]] GOVINFO_API Document document_from_text(std::string_view utf8,
                                                      const ReadOptions& options = {});
[[nodiscard]] GOVINFO_API Document document_from_markdown(std::string_view utf8,
                                                          const ReadOptions& options = {});
[[nodiscard]] GOVINFO_API Document document_from_html(std::string_view utf8,
                                                      const ReadOptions& options = {});
[[nodiscard]] GOVINFO_API Document document_from_docx(std::string_view bytes,
                                                      const ReadOptions& options = {});
[[nodiscard]] GOVINFO_API Document document_from_pdf(std::string_view bytes,
                                                     const ReadOptions& options = {});
/// The reconstruction behind document_from_pdf.
[[nodiscard]] GOVINFO_API Document document_from_pdf_text(const PdfText& pdf,
                                                          const ReadOptions& options = {});

/// The reports that a document holds. The one interpreter behind all formats.
[[nodiscard]] GOVINFO_API std::vector<Reading> interpret(const Document& document,
                                                         std::string source = {});

}  // namespace govinfo::inline v0_1
