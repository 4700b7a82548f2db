// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/source_bytes.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr int patience = 1500;  // milliseconds without a byte

class Descriptor {
 public:
  explicit Descriptor(int number) noexcept : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const noexcept { return number_; }

 private:
  int number_;
};

bool would_block(int error) noexcept {
#if EAGAIN != EWOULDBLOCK
  if (error == EWOULDBLOCK) return true;
#endif
  return error == EAGAIN;
}

Failure cannot_open(const std::filesystem::path& file, std::error_code code) {
  return {Failure::Kind::read, file.string() + ": " + code.message(), code};
}

Failure cannot_open(const std::filesystem::path& file, int error) {
  return cannot_open(file, {error, std::generic_category()});
}

}  // namespace

Result<std::string> bytes_of(const std::filesystem::path& file, std::size_t most) {
  // Without O_NONBLOCK the opening of a pipe waits for a writer, who may never come.
  const Descriptor opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (opened.number() < 0) return cannot_open(file, errno);
  struct stat status = {};
  if (::fstat(opened.number(), &status) != 0) return cannot_open(file, errno);
  if (S_ISDIR(status.st_mode)) return cannot_open(file, EISDIR);
  const bool regular = S_ISREG(status.st_mode);

  std::string bytes;
  std::size_t step = std::size_t{1} << 16;
  if (regular && status.st_size > 0) {
    step = std::min(static_cast<std::size_t>(status.st_size), most) + 1;
  }
  while (bytes.size() <= most) {
    const std::size_t before = bytes.size();
    bytes.resize(before + std::min(step, most + 1 - before));
    const ssize_t got = ::read(opened.number(), bytes.data() + before, bytes.size() - before);
    const int error = got < 0 ? errno : 0;
    bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got > 0) {
      if (regular && bytes.size() == static_cast<std::size_t>(status.st_size)) step = 1;
      continue;
    }
    if (error == EINTR) continue;
    if (error != 0 && !would_block(error)) return cannot_open(file, error);
    // The end of a file; of a pipe only once somebody has written to it and gone.
    if (got == 0 && (regular || !bytes.empty() || !S_ISFIFO(status.st_mode))) break;
    pollfd waiting{opened.number(), POLLIN, 0};
    const int ready = ::poll(&waiting, 1, patience);
    if (ready < 0 && errno != EINTR) return cannot_open(file, errno);
    if (ready == 0) return cannot_open(file, std::make_error_code(std::errc::timed_out));
    if (ready > 0 && (waiting.revents & POLLIN) == 0) break;  // all writers have gone
  }
  return bytes;
}

}  // namespace govinfo::inline v0_1::detail
