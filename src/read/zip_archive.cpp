// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

#include <minizip/unzip.h>

#include "read/zip_archive.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// What minizip reads from: bytes in memory and a place in them.
struct Memory {
  std::string_view bytes;
  std::size_t at = 0;
};

Memory& memory(voidpf stream) noexcept { return *static_cast<Memory*>(stream); }

// The functions of a file that minizip calls.
voidpf ZCALLBACK open_memory(voidpf opaque, const void*, int) { return opaque; }
uLong ZCALLBACK read_memory(voidpf, voidpf stream, void* to, uLong size) {
  Memory& from = memory(stream);
  const std::size_t count = std::min<std::size_t>(size, from.bytes.size() - from.at);
  if (count > 0) std::memcpy(to, from.bytes.data() + from.at, count);
  from.at += count;
  return static_cast<uLong>(count);
}
uLong ZCALLBACK write_memory(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T ZCALLBACK tell_memory(voidpf, voidpf stream) { return memory(stream).at; }
long ZCALLBACK seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& in = memory(stream);
  const std::size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? in.at
                           : origin == ZLIB_FILEFUNC_SEEK_END ? in.bytes.size()
                                                              : 0;
  if (offset > in.bytes.size() - base) return -1;
  in.at = base + static_cast<std::size_t>(offset);
  return 0;
}
int ZCALLBACK close_memory(voidpf, voidpf stream) {
  delete static_cast<Memory*>(stream);
  return 0;
}
int ZCALLBACK no_error(voidpf, voidpf) { return 0; }

unzFile open_zip(std::string_view bytes) {
  auto source = std::make_unique<Memory>(Memory{bytes, 0});
  zlib_filefunc64_def functions{};
  functions.zopen64_file = open_memory;
  functions.zread_file = read_memory;
  functions.zwrite_file = write_memory;
  functions.ztell64_file = tell_memory;
  functions.zseek64_file = seek_memory;
  functions.zclose_file = close_memory;
  functions.zerror_file = no_error;
  functions.opaque = source.get();
  unzFile opened = unzOpen2_64("", &functions);
  // It closes the stream itself, also when it finds no zip file in it.
  static_cast<void>(source.release());
  return opened;
}

std::string comparable(std::string_view name) {
  while (name.starts_with('/') || name.starts_with('\\')) name.remove_prefix(1);
  std::string folded{name};
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '\\') c = '/';
  }
  return folded;
}

constexpr uLong encrypted_flag = 1;
constexpr std::size_t max_entries = 10'000;

ZipPart refused(std::string_view rule) {
  ZipPart part;
  part.refusal = rule;
  return part;
}

}  // namespace

ZipArchive::ZipArchive(std::string_view bytes, std::size_t max_unpacked)
    : bytes_(bytes), left_(max_unpacked), handle_(open_zip(bytes)) {
  if (handle_ == nullptr) return;
  for (int result = unzGoToFirstFile(handle_); result == UNZ_OK && entries_.size() < max_entries;
       result = unzGoToNextFile(handle_)) {
    std::array<char, 256> name{};
    unz_file_info64 info{};
    unz64_file_pos position{};
    if (unzGetCurrentFileInfo64(handle_, &info, name.data(), name.size() - 1, nullptr, 0, nullptr,
                                0) != UNZ_OK ||
        unzGetFilePos64(handle_, &position) != UNZ_OK) {
      break;
    }
    entries_.push_back(
        {comparable(name.data()), position.pos_in_zip_directory, position.num_of_file});
  }
}

ZipArchive::~ZipArchive() {
  if (handle_ != nullptr) unzClose(handle_);
}

const ZipArchive::Entry* ZipArchive::find(std::string_view name) const {
  const std::string wanted = comparable(name);
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.name == wanted; });
  return found == entries_.end() ? nullptr : &*found;
}

bool ZipArchive::contains(std::string_view name) const { return find(name) != nullptr; }

bool ZipArchive::contains_folder(std::string_view prefix) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const Entry& entry) { return entry.name.starts_with(prefix); });
}

ZipPart ZipArchive::read(std::string_view name) {
  const Entry* const entry = handle_ == nullptr ? nullptr : find(name);
  if (entry == nullptr) return refused("R.FORMAT.corrupt");
  const unz64_file_pos position{entry->position, entry->number};
  unz_file_info64 info{};
  if (unzGoToFilePos64(handle_, &position) != UNZ_OK ||
      unzGetCurrentFileInfo64(handle_, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    return refused("R.FORMAT.corrupt");
  }
  if ((info.flag & encrypted_flag) != 0) return refused("R.FORMAT.encrypted");
  if (info.compression_method != 0 && info.compression_method != Z_DEFLATED) {
    return refused("R.FORMAT.unsupported");
  }
  if (info.uncompressed_size > left_) return refused("R.LIMIT.unpacked");
  // No more than a thousandfold comes out of deflate: a part that claims more is no good.
  constexpr std::uint64_t most_packed = 1100;
  if (info.uncompressed_size / most_packed > bytes_.size()) return refused("R.FORMAT.corrupt");
  if (unzOpenCurrentFile(handle_) != UNZ_OK) return refused("R.FORMAT.corrupt");
  ZipPart part;
  const auto size = static_cast<std::size_t>(info.uncompressed_size);
  part.bytes.reset(new char[size + 1]);
  constexpr std::size_t most_at_once = std::size_t{1} << 30;
  while (part.size < size) {
    const auto wanted = static_cast<unsigned>(std::min(size - part.size, most_at_once));
    const int got = unzReadCurrentFile(handle_, part.bytes.get() + part.size, wanted);
    if (got <= 0) break;
    part.size += static_cast<std::size_t>(got);
  }
  const bool sound = unzCloseCurrentFile(handle_) == UNZ_OK && part.size == size;
  if (!sound) return refused("R.FORMAT.corrupt");
  left_ -= size;
  return part;
}

ZipKind kind_of_zip(std::string_view bytes) {
  constexpr std::size_t little = std::size_t{1} << 20;
  ZipArchive zip{bytes, little};
  if (!zip.is_open()) return ZipKind::corrupt;
  if (zip.contains("mimetype")) {
    const ZipPart type = zip.read("mimetype");
    constexpr std::string_view open_document = "application/vnd.oasis.opendocument.";
    std::string_view name = type.view();
    if (name.starts_with(open_document)) {
      name.remove_prefix(open_document.size());
      if (!name.starts_with("text")) return ZipKind::other_office;
      const ZipPart manifest = zip.read("META-INF/manifest.xml");
      const bool encrypted = manifest.view().find("encryption-data") != std::string_view::npos;
      return encrypted ? ZipKind::encrypted_odt : ZipKind::odt;
    }
    if (!name.empty()) return ZipKind::other;
  }
  if (zip.contains("word/document.xml")) return ZipKind::docx;
  if (zip.contains_folder("xl/") || zip.contains_folder("ppt/") || zip.contains_folder("visio/")) {
    return ZipKind::other_office;
  }
  if (zip.contains("[Content_Types].xml")) {
    const ZipPart types = zip.read("[Content_Types].xml");
    return types.view().find("wordprocessingml") != std::string_view::npos ||
                   types.view().find("ms-word") != std::string_view::npos
               ? ZipKind::docx
               : ZipKind::other_office;
  }
  return ZipKind::other;
}

}  // namespace govinfo::inline v0_1::detail
