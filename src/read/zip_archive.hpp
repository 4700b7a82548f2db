// SPDX-License-Identifier: Apache-2.0
// Zip files in memory: which documents are in them, and their parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govinfo::inline v0_1::detail {

/// A part of a zip file, unpacked. `refusal` is empty, or the rule of the finding that says why
/// there are no bytes: "R.FORMAT.corrupt", "R.FORMAT.encrypted", "R.FORMAT.unsupported" (how it is
/// packed), "R.LIMIT.unpacked".
struct ZipPart {
  std::unique_ptr<char[]> bytes;
  std::size_t size = 0;
  std::string_view refusal;

  [[nodiscard]] std::string_view view() const noexcept { return {bytes.get(), size}; }
};

/// A zip file. The bytes must outlive it.
class ZipArchive {
 public:
  /// Reads the directory: the first 10,000 parts. `max_unpacked` is for all parts that are read.
  ZipArchive(std::string_view bytes, std::size_t max_unpacked);
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  ~ZipArchive();

  /// Whether the bytes have a directory that can be read.
  [[nodiscard]] bool is_open() const noexcept { return handle_ != nullptr; }
  /// Whether there is a part of this name; names are compared without case, “\” is “/”, and a “/”
  /// at the beginning does not count.
  [[nodiscard]] bool contains(std::string_view name) const;
  /// Whether there is a part whose name begins so.
  [[nodiscard]] bool contains_folder(std::string_view prefix) const;
  /// Unpacks a part and checks its sum. A part that is not there is corrupt.
  [[nodiscard]] ZipPart read(std::string_view name);

 private:
  struct Entry {
    std::string name;  ///< in the form in which names are compared
    std::uint64_t position = 0;
    std::uint64_t number = 0;
  };
  [[nodiscard]] const Entry* find(std::string_view name) const;

  std::string_view bytes_;
  std::size_t left_;  ///< of what may be unpacked
  void* handle_ = nullptr;
  std::vector<Entry> entries_;
};

/// What kind of document a zip file is, told by its parts.
enum class ZipKind {
  docx,           ///< docx, docm, dotx, also under another suffix (.wps, .doc)
  odt,            ///< OpenDocument text
  encrypted_odt,  ///< the same, its content packed with a password
  other_office,   ///< a spreadsheet, a presentation, a drawing
  other,          ///< no document of a word processor: OFD, EPUB, a folder that was packed
  corrupt,        ///< begins as a zip file does, but has no directory
};

[[nodiscard]] ZipKind kind_of_zip(std::string_view bytes);

}  // namespace govinfo::inline v0_1::detail
