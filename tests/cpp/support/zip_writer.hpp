// SPDX-License-Identifier: Apache-2.0
// Writes zip files in memory: parts that are deflated, or that claim to be something else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <zlib.h>

namespace sample {

class ZipWriter {
 public:
  /// What is said of a part, beside what it is.
  struct Claim {
    bool encrypted = false;
    bool wrong_sum = false;
    std::uint32_t method = 8;  ///< deflate
  };

  ZipWriter& add(std::string_view name, std::string_view bytes) {
    return add(name, bytes, Claim{});
  }
  ZipWriter& add(std::string_view name, std::string_view bytes, const Claim& claim) {
    const std::string packed = claim.method == 8 ? deflated(bytes) : std::string{bytes};
    std::uint32_t sum = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
    if (claim.wrong_sum) sum ^= 1;
    std::string common;
    number(common, 20, 2);
    number(common, claim.encrypted ? 1 : 0, 2);
    number(common, claim.method, 2);
    number(common, 0, 4);  // time and date
    number(common, sum, 4);
    number(common, packed.size(), 4);
    number(common, bytes.size(), 4);
    number(common, name.size(), 2);
    number(common, 0, 2);
    directory_ += "PK\x01\x02\x14";
    directory_ += '\0';
    directory_ += common;
    number(directory_, 0, 2);
    number(directory_, 0, 2);
    number(directory_, 0, 2);
    number(directory_, 0, 4);
    number(directory_, parts_.size(), 4);
    directory_ += name;
    parts_ += "PK\x03\x04";
    parts_ += common;
    parts_ += name;
    parts_ += packed;
    ++count_;
    return *this;
  }

  [[nodiscard]] std::string bytes() const {
    std::string all = parts_ + directory_ + "PK\x05\x06";
    number(all, 0, 4);
    number(all, count_, 2);
    number(all, count_, 2);
    number(all, directory_.size(), 4);
    number(all, parts_.size(), 4);
    number(all, 0, 2);
    return all;
  }

 private:
  static void number(std::string& to, std::size_t value, int size) {
    for (int i = 0; i < size; ++i) to += static_cast<char>(value >> (8 * i) & 0xFF);
  }

  static std::string deflated(std::string_view bytes) {
    z_stream stream{};
    constexpr int raw = -15;
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())) + 16, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
  }

  std::string parts_;
  std::string directory_;
  std::size_t count_ = 0;
};

}  // namespace sample
