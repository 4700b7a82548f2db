// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <memory>
#include <system_error>

#include <stdlib.h>

#include "read/scratch_folder.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

}  // namespace

ScratchFolder::ScratchFolder() {
  std::error_code code;
  const std::filesystem::path base = std::filesystem::temp_directory_path(code);
  if (code) return;
  std::string name = (base / "govinfo-XXXXXX").string();
  if (::mkdtemp(name.data()) != nullptr) path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code code;
  if (!path_.empty()) std::filesystem::remove_all(path_, code);
}

bool write_file(const std::filesystem::path& file, std::string_view bytes) {
  File opened{std::fopen(file.string().c_str(), "wb")};
  if (!opened) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), opened.get()) == bytes.size();
  return std::fclose(opened.release()) == 0 && written;
}

std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t most) {
  const File opened{std::fopen(file.string().c_str(), "rb")};
  if (!opened) return std::nullopt;
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
  if (std::ferror(opened.get()) != 0) return std::nullopt;
  return bytes;
}

}  // namespace govinfo::inline v0_1::detail
