// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "read/child_process.hpp"

extern char** environ;

namespace govinfo::inline v0_1::detail {

namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) noexcept : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close();
      fd_ = std::exchange(other.fd_, -1);
    }
    return *this;
  }
  ~Descriptor() { close(); }

  [[nodiscard]] int get() const noexcept { return fd_; }
  [[nodiscard]] bool is_open() const noexcept { return fd_ >= 0; }
  void close() noexcept {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_ = -1;
};

struct Pipe {
  Descriptor reads;
  Descriptor writes;

  /// Opens a pipe that is not inherited. Its ends lie above the standard three, so that none of
  /// them is overwritten while they are put in place in the child.
  bool open() {
    std::array<int, 2> ends{};
#ifdef __linux__
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
#else
    if (::pipe(ends.data()) != 0) return false;
    for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
    reads = Descriptor{ends[0]};
    writes = Descriptor{ends[1]};
    return lift(reads) && lift(writes);
  }

 private:
  static bool lift(Descriptor& end) {
    constexpr int first_free = 3;
    if (end.get() >= first_free) return true;
    end = Descriptor{::fcntl(end.get(), F_DUPFD_CLOEXEC, first_free)};
    return end.is_open();
  }
};

bool set_nonblocking(const Descriptor& end) {
  const int flags = ::fcntl(end.get(), F_GETFL);
  return flags >= 0 && ::fcntl(end.get(), F_SETFL, flags | O_NONBLOCK) == 0;
}

/// Keeps SIGPIPE away from this thread while it writes: the signal of a write goes to the thread
/// that wrote, so that what others do with the signal is left as it is.
class PipeSignalHeld {
 public:
  PipeSignalHeld() {
    sigemptyset(&signal_);
    sigaddset(&signal_, SIGPIPE);
    pending_before_ = is_pending();
    held_ = ::pthread_sigmask(SIG_BLOCK, &signal_, &before_) == 0;
  }
  PipeSignalHeld(const PipeSignalHeld&) = delete;
  PipeSignalHeld& operator=(const PipeSignalHeld&) = delete;
  ~PipeSignalHeld() {
    if (!held_) return;
    if (!pending_before_ && is_pending()) {
      int taken = 0;
      ::sigwait(&signal_, &taken);
    }
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  static bool is_pending() {
    sigset_t pending;
    return ::sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
  }

  sigset_t signal_;
  sigset_t before_;
  bool pending_before_ = false;
  bool held_ = false;
};

/// What a child is started with: its own process group, the usual signals, the three pipes.
class SpawnSetup {
 public:
  SpawnSetup() {
    actions_made_ = ::posix_spawn_file_actions_init(&actions_) == 0;
    attributes_made_ = ::posix_spawnattr_init(&attributes_) == 0;
  }
  SpawnSetup(const SpawnSetup&) = delete;
  SpawnSetup& operator=(const SpawnSetup&) = delete;
  ~SpawnSetup() {
    if (actions_made_) ::posix_spawn_file_actions_destroy(&actions_);
    if (attributes_made_) ::posix_spawnattr_destroy(&attributes_);
  }

  bool prepare(int in, int out, int err) {
    if (!actions_made_ || !attributes_made_) return false;
    sigset_t none;
    sigemptyset(&none);
    sigset_t usual;
    sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGCHLD, SIGHUP}) {
      sigaddset(&usual, signal);
    }
    constexpr short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    return ::posix_spawn_file_actions_adddup2(&actions_, in, STDIN_FILENO) == 0 &&
           ::posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO) == 0 &&
           ::posix_spawn_file_actions_adddup2(&actions_, err, STDERR_FILENO) == 0 &&
           ::posix_spawnattr_setflags(&attributes_, flags) == 0 &&
           ::posix_spawnattr_setpgroup(&attributes_, 0) == 0 &&
           ::posix_spawnattr_setsigmask(&attributes_, &none) == 0 &&
           ::posix_spawnattr_setsigdefault(&attributes_, &usual) == 0;
  }

  int spawn(pid_t& pid, const std::vector<std::string>& command) const {
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& argument : command) {
      arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    return ::posix_spawnp(&pid, arguments.front(), &actions_, &attributes_, arguments.data(),
                          environ);
  }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
  bool actions_made_ = false;
  bool attributes_made_ = false;
};

void limit_resources([[maybe_unused]] pid_t pid, [[maybe_unused]] const ChildLimits& limits) {
#ifdef __linux__
  const auto limit = [pid](__rlimit_resource resource, rlim_t most) {
    rlimit wanted{most, most};
    rlimit before{};
    if (::prlimit(pid, resource, nullptr, &before) != 0) return;
    wanted.rlim_max = std::min(wanted.rlim_max, before.rlim_max);
    wanted.rlim_cur = std::min(wanted.rlim_cur, wanted.rlim_max);
    ::prlimit(pid, resource, &wanted, nullptr);
  };
  constexpr rlim_t threads = 8;  // that may compute for it at the same time
  limit(RLIMIT_CPU, (rlim_t{limits.seconds} + 1) * threads);
  limit(RLIMIT_AS, limits.max_memory);
  limit(RLIMIT_CORE, 0);
#endif
}

/// A child that was started. Nothing is left of it when this ends.
class Child {
 public:
  explicit Child(pid_t pid) noexcept : pid_(pid) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    kill();
    reap();
  }

  /// Whether it has ended. It is not reaped by this: until then its process group is its own.
  bool has_ended() noexcept {
    siginfo_t info{};
    for (;;) {
      if (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0) {
        return info.si_pid != 0;
      }
      if (errno != EINTR) {
        gone_ = true;  // somebody else in this process has reaped it
        return true;
      }
    }
  }

  void kill() noexcept {
    if (!gone_) ::kill(-pid_, SIGKILL);
  }

  /// The exit code, −1 when it was killed or cannot be told.
  int reap() noexcept {
    if (gone_) return exit_code_;
    int status = 0;
    pid_t found = -1;
    do {
      found = ::waitpid(pid_, &status, 0);
    } while (found < 0 && errno == EINTR);
    gone_ = true;
    if (found == pid_ && WIFEXITED(status)) exit_code_ = WEXITSTATUS(status);
    return exit_code_;
  }

 private:
  pid_t pid_;
  bool gone_ = false;
  int exit_code_ = -1;
};

bool would_block(int error) noexcept {
#if EAGAIN != EWOULDBLOCK
  if (error == EWOULDBLOCK) return true;
#endif
  return error == EAGAIN;
}

/// Writes the input and reads both outputs until all three are closed, the child ends, or a limit
/// is reached.
class Exchange {
 public:
  Exchange(Descriptor input, Descriptor output, Descriptor error, std::string_view bytes,
           const ChildLimits& limits, ChildResult& result)
      : input_(std::move(input)),
        output_(std::move(output)),
        error_(std::move(error)),
        bytes_(bytes),
        deadline_(Clock::now() + std::chrono::seconds{limits.seconds}),
        limits_(limits),
        result_(result) {}

  ChildResult::Status run(Child& child) {
    using Status = ChildResult::Status;
    if (bytes_.empty()) input_.close();
    while (output_.is_open() || error_.is_open()) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now());
      if (left.count() <= 0) return Status::timed_out;
      if (limits_.stop != nullptr && *limits_.stop) return Status::stopped;
      // What the child has started may hold the pipes open when it has ended itself.
      constexpr std::chrono::milliseconds look_again{50};
      std::array<pollfd, 3> ends{
          {{input_.get(), POLLOUT, 0}, {output_.get(), POLLIN, 0}, {error_.get(), POLLIN, 0}}};
      const int ready =
          ::poll(ends.data(), ends.size(), static_cast<int>(std::min(left, look_again).count()));
      if (ready < 0 && errno != EINTR) return Status::timed_out;
      if (ready == 0 && child.has_ended()) return Status::ended;
      if (ready <= 0) continue;
      if (ends[0].revents != 0) write_some();
      if (ends[1].revents != 0 && !read_output()) return Status::too_much_output;
      if (ends[2].revents != 0) read_error();
    }
    input_.close();
    for (auto pause = std::chrono::microseconds{100}; !child.has_ended();
         pause = std::min(pause * 2, std::chrono::microseconds{10'000})) {
      if (Clock::now() >= deadline_) return Status::timed_out;
      if (limits_.stop != nullptr && *limits_.stop) return Status::stopped;
      const timespec wait{0, static_cast<long>(pause.count()) * 1000};
      ::nanosleep(&wait, nullptr);
    }
    return Status::ended;
  }

 private:
  void write_some() {
    const PipeSignalHeld held;
    while (!bytes_.empty()) {
      const ssize_t written = ::write(input_.get(), bytes_.data(), bytes_.size());
      if (written < 0) {
        if (errno == EINTR) continue;
        if (would_block(errno)) return;
        break;  // it does not want to read any more
      }
      bytes_.remove_prefix(static_cast<std::size_t>(written));
    }
    input_.close();
  }

  /// Reads what there is; calls `take(bytes)` until that says no.
  template <class Take>
  static bool read_some(Descriptor& end, Take take) {
    std::array<char, 65536> buffer;
    for (;;) {
      const ssize_t count = ::read(end.get(), buffer.data(), buffer.size());
      if (count > 0) {
        if (!take(std::string_view{buffer.data(), static_cast<std::size_t>(count)})) return false;
        // One buffer at a time, so that neither output keeps the other from being read.
        return true;
      }
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && would_block(errno)) return true;
      end.close();
      return true;
    }
  }

  bool read_output() {
    return read_some(output_, [this](std::string_view bytes) {
      const std::size_t room = limits_.max_output - result_.output.size();
      result_.output.append(bytes.substr(0, room));
      return bytes.size() <= room;
    });
  }

  void read_error() {
    constexpr std::size_t longest = 4096;
    read_some(error_, [this](std::string_view bytes) {
      result_.error.append(bytes.substr(0, longest - result_.error.size()));
      return true;
    });
  }

  Descriptor input_;
  Descriptor output_;
  Descriptor error_;
  std::string_view bytes_;
  Clock::time_point deadline_;
  const ChildLimits& limits_;
  ChildResult& result_;
};

bool can_be_passed(const std::vector<std::string>& command) {
  return !command.empty() && !command.front().empty() &&
         std::all_of(command.begin(), command.end(), [](const std::string& argument) {
           return argument.find('\0') == std::string::npos;
         });
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                      const ChildLimits& limits) {
  ChildResult result;
  if (!can_be_passed(command)) return result;
  Pipe in;
  Pipe out;
  Pipe err;
  SpawnSetup setup;
  if (!in.open() || !out.open() || !err.open() || !set_nonblocking(in.writes) ||
      !set_nonblocking(out.reads) || !set_nonblocking(err.reads) ||
      !setup.prepare(in.reads.get(), out.writes.get(), err.writes.get())) {
    result.error = "no pipes";
    return result;
  }
  pid_t pid = 0;
  if (setup.spawn(pid, command) != 0) return result;
  Child child{pid};
  limit_resources(pid, limits);
  in.reads.close();
  out.writes.close();
  err.writes.close();
  Exchange exchange{
      std::move(in.writes), std::move(out.reads), std::move(err.reads), input, limits, result};
  result.status = exchange.run(child);
  // Also what it has left running after its own end.
  child.kill();
  const int exit_code = child.reap();
  if (result.status == ChildResult::Status::ended) result.exit_code = exit_code;
  return result;
}

}  // namespace govinfo::inline v0_1::detail
