// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "read/ole_file.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::string_view signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t header_size = 512;
constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) noexcept {
  std::uint32_t number = 0;
  if (at > bytes.size() || bytes.size() - at < size) return end_of_chain;
  for (std::size_t i = size; i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

/// Finds its way through the sectors of a file.
class Sectors {
 public:
  explicit Sectors(std::string_view bytes) : bytes_(bytes) {
    const std::uint32_t shift = number_at(bytes, 30, 2);
    if (shift == 9 || shift == 12) size_ = std::size_t{1} << shift;
  }

  [[nodiscard]] bool is_valid() const noexcept { return size_ != 0; }
  [[nodiscard]] std::uint32_t first_of_directory() const noexcept {
    return number_at(bytes_, 48, 4);
  }
  /// A sector; empty if the file has none of this number.
  [[nodiscard]] std::string_view operator[](std::uint32_t sector) const noexcept {
    const std::size_t at = (std::size_t{sector} + 1) * size_;
    return at < bytes_.size() ? bytes_.substr(at, size_) : std::string_view{};
  }
  /// The sector that follows in a chain. The tables of sectors that the header does not list are
  /// not looked for: files of 7 MB and more have such, their directory stands before that.
  [[nodiscard]] std::uint32_t next(std::uint32_t sector) const noexcept {
    constexpr std::size_t listed = 109;
    const std::size_t in_table = size_ / 4;
    const std::size_t table = sector / in_table;
    if (table >= listed) return end_of_chain;
    const std::uint32_t where = number_at(bytes_, 76 + table * 4, 4);
    return number_at((*this)[where], sector % in_table * 4, 4);
  }

 private:
  std::string_view bytes_;
  std::size_t size_ = 0;
};

/// Whether the stream with a document of Word says in its head that it is encrypted. `entry` is the
/// stream's in the directory.
bool is_encrypted_doc(const Sectors& sectors, std::string_view entry) noexcept {
  const std::string_view head = sectors[number_at(entry, 116, 4)];
  constexpr std::uint32_t of_word = 0xA5EC;
  constexpr std::uint32_t encrypted = 0x0100;
  return head.size() >= 32 && number_at(head, 0, 2) == of_word &&
         (number_at(head, 10, 2) & encrypted) != 0;
}

/// A name in the directory: UTF-16, what is not ASCII left out.
std::string name_of(std::string_view entry) {
  std::string name;
  const std::size_t size = std::min<std::size_t>(number_at(entry, 64, 2), 64);
  for (std::size_t i = 0; i + 2 < size + 1; i += 2) {
    if (entry[i + 1] == 0 && entry[i] > ' ') name += entry[i];
  }
  return name;
}

/// The streams that tell, as bits.
enum Stream : unsigned {
  word_document = 1,
  wps_data = 2,
  encrypted_package = 4,
  encrypted_word = 8,
};

/// Which of them a file has; 0 for what is no such file.
unsigned streams_of(std::string_view bytes) {
  if (!bytes.starts_with(signature) || bytes.size() < header_size) return 0;
  const Sectors sectors{bytes};
  if (!sectors.is_valid()) return 0;
  constexpr std::size_t entry_size = 128;
  constexpr int most_sectors = 1000;
  unsigned found = 0;
  std::uint32_t sector = sectors.first_of_directory();
  for (int count = 0; count < most_sectors && sector < end_of_chain; ++count) {
    const std::string_view directory = sectors[sector];
    for (std::size_t at = 0; at + entry_size <= directory.size(); at += entry_size) {
      const std::string_view entry = directory.substr(at, entry_size);
      const std::string name = name_of(entry);
      if (name == "WordDocument") {
        found |= word_document;
        if (is_encrypted_doc(sectors, entry)) found |= encrypted_word;
      }
      if (name == "WpsCustomData") found |= wps_data;
      if (name == "EncryptedPackage") found |= encrypted_package;
    }
    sector = sectors.next(sector);
  }
  return found;
}

}  // namespace

OleKind kind_of_ole(std::string_view bytes) {
  const unsigned streams = streams_of(bytes);
  if ((streams & (encrypted_package | encrypted_word)) != 0) return OleKind::encrypted;
  return (streams & word_document) != 0 ? OleKind::document : OleKind::other;
}

bool is_from_wps(std::string_view bytes) { return (streams_of(bytes) & wps_data) != 0; }

}  // namespace govinfo::inline v0_1::detail
