// SPDX-License-Identifier: Apache-2.0
// A folder for the files of a helper program, gone when it is no longer needed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace govinfo::inline v0_1::detail {

/// A new folder that nobody else may look into, under the folder for temporary files.
class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  /// Empty if it could not be made.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

/// Writes a file whole; whether that was possible.
[[nodiscard]] bool write_file(const std::filesystem::path& file, std::string_view bytes);

/// The bytes of a file, at most one more than `most`; nothing if it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& file,
                                                   std::size_t most);

}  // namespace govinfo::inline v0_1::detail
