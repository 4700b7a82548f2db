// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <new>
#include <string_view>
#include <thread>

#include "govinfo/batch.hpp"
#include "govinfo/json.hpp"
#include "read/detect.hpp"
#include "read/office.hpp"
#include "read/read_bytes.hpp"
#include "read/source_bytes.hpp"

namespace govinfo::inline v0_1 {

namespace {

Reading refusal(const std::string& source, std::string rule, std::string text) {
  Reading reading;
  reading.source = source;
  reading.findings.run.reading = true;
  Finding& finding = reading.findings.items.emplace_back();
  finding.rule = std::move(rule);
  finding.where.text = std::move(text);
  return reading;
}

/// Whether a name looks like a document that goes through LibreOffice. Only says which sources
/// are worth a look when some are to be converted together; what a source is, its bytes tell.
bool looks_like_office(std::string_view name) {
  constexpr std::array<std::string_view, 4> suffixes = {".doc", ".wps", ".rtf", ".odt"};
  if (name.size() < 4) return false;
  std::string suffix{name.substr(name.size() - 4)};
  std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(suffixes.begin(), suffixes.end(), suffix) != suffixes.end();
}

constexpr std::size_t most_converted = 50;  // documents in one run of LibreOffice

}  // namespace

class BatchReader::Shared {
 public:
  explicit Shared(BatchOptions options) : options_(std::move(options)) {
    options_.read.stop = &cancelled_;
    options_.waiting = std::max<std::size_t>(options_.waiting, 1);
    unsigned threads = options_.threads;
    if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
    threads_.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Shared() {
    cancel();
    for (std::thread& thread : threads_) thread.join();
  }
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;

  void submit(Source source) {
    {
      const std::lock_guard lock{mutex_};
      if (cancelled_) throw UsageError("the batch was cancelled");
      if (slots_.size() >= options_.waiting) throw UsageError("the batch is full");
      slots_.push_back(std::make_shared<Slot>(Slot{std::move(source), {}, false}));
      jobs_.push_back(slots_.back());
    }
    work_.notify_one();
  }

  [[nodiscard]] bool is_full() const noexcept {
    const std::lock_guard lock{mutex_};
    return slots_.size() >= options_.waiting;
  }
  [[nodiscard]] std::size_t pending() const noexcept {
    const std::lock_guard lock{mutex_};
    return slots_.size();
  }

  /// Sleeps until several sources have been read, where that is soon: to be woken for each page
  /// takes as long as a good part of reading it.
  std::optional<SourceReadings> next(std::optional<std::chrono::milliseconds> patience = {}) {
    constexpr std::chrono::milliseconds soon{2};
    const auto begin = std::chrono::steady_clock::now();
    std::unique_lock lock{mutex_};
    if (slots_.empty()) return std::nullopt;
    while (!cancelled_ && !slots_.front()->done) {
      const auto waited = std::chrono::steady_clock::now() - begin;
      if (patience && waited >= *patience) return std::nullopt;
      done_.wait_for(lock, soon, [&] { return cancelled_ || is_worth_waking(); });
    }
    if (cancelled_) return std::nullopt;
    const Job slot = std::move(slots_.front());
    slots_.pop_front();
    --finished_;
    return std::move(slot->result);
  }

  void cancel() noexcept {
    {
      const std::lock_guard lock{mutex_};
      cancelled_ = true;
      jobs_.clear();
    }
    work_.notify_all();
    done_.notify_all();
  }
  [[nodiscard]] bool is_cancelled() const noexcept { return cancelled_; }

 private:
  struct Slot {
    Source source;
    SourceReadings result;
    bool done = false;
  };
  using Job = std::shared_ptr<Slot>;

  /// Whether the thread that waits has enough to go on with. The mutex is held.
  [[nodiscard]] bool is_worth_waking() const noexcept {
    constexpr std::size_t several = 16;
    return !slots_.empty() && slots_.front()->done && (finished_ >= several || jobs_.empty());
  }

  void work() {
    while (true) {
      Job job;
      {
        std::unique_lock lock{mutex_};
        work_.wait(lock, [&] { return cancelled_ || !jobs_.empty(); });
        if (cancelled_) return;
        job = std::move(jobs_.front());
        jobs_.pop_front();
      }
      read(std::move(job));
    }
  }

  void finish(const Job& job, std::vector<Reading> readings) {
    std::string json;
    if (options_.json) {
      for (Reading& reading : readings) {
        json.append(to_json(reading)).push_back('\n');
        reading.provenance.clear();
      }
    }
    bool wake = false;
    {
      const std::lock_guard lock{mutex_};
      job->result = {std::move(job->source.name), std::move(readings), std::move(json)};
      job->source.bytes.reset();
      job->done = true;
      ++finished_;
      wake = is_worth_waking();
    }
    if (wake) done_.notify_all();
  }

  /// The bytes of a source, or nothing once it has been finished as one that cannot be opened.
  std::optional<std::string> open(const Job& job) {
    if (job->source.bytes) return std::move(*job->source.bytes);
    auto bytes = detail::bytes_of(job->source.name, options_.read.max_bytes);
    if (bytes) return std::move(bytes).value();
    guard(job, [&](const std::string& name) {
      return std::vector<Reading>{refusal(name, "R.IO", bytes.failure()->code.message())};
    });
    return std::nullopt;
  }

  /// Reads a source whatever happens: what is thrown is a row too.
  template <class Read>
  void guard(const Job& job, Read read_it) {
    const std::string name = job->source.name;
    try {
      std::vector<Reading> readings = read_it(name);
      if (options_.each) std::for_each(readings.begin(), readings.end(), options_.each);
      finish(job, std::move(readings));
    } catch (const std::bad_alloc&) {
      finish(job, {refusal(name, "R.LIMIT.memory", {})});
    } catch (const std::exception& error) {
      finish(job, {refusal(name, "R.TOOL.failed", error.what())});
    }
  }

  void read(Job job) {
    const auto bytes = open(job);
    if (!bytes) return;
    if (detail::detect(*bytes) == detail::SourceFormat::office) {
      return read_office(std::move(job), *bytes);
    }
    guard(job,
          [&](const std::string& name) { return read_all_bytes(*bytes, name, options_.read); });
  }

  /// Documents that wait for LibreOffice are converted together: starting it takes the time.
  void read_office(Job first, std::string its_bytes) {
    std::vector<Job> jobs{std::move(first)};
    std::vector<std::string> bytes{std::move(its_bytes)};
    for (Job& other : take_office_jobs()) {
      auto opened = open(other);
      if (!opened) continue;
      if (detail::detect(*opened) != detail::SourceFormat::office) {
        guard(other, [&](const std::string& name) {
          return read_all_bytes(*opened, name, options_.read);
        });
        continue;
      }
      jobs.push_back(std::move(other));
      bytes.push_back(std::move(*opened));
    }
    std::vector<detail::OfficeResult> converted;
    try {
      const std::vector<std::string_view> views{bytes.begin(), bytes.end()};
      converted = detail::convert_to_docx(views, options_.read);
    } catch (const std::bad_alloc&) {
      converted.clear();
    }
    converted.resize(jobs.size());
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      guard(jobs[i], [&](const std::string& name) {
        return detail::read_office(converted[i], bytes[i], name, options_.read);
      });
    }
  }

  std::vector<Job> take_office_jobs() {
    std::vector<Job> taken;
    const std::lock_guard lock{mutex_};
    for (auto job = jobs_.begin(); job != jobs_.end() && taken.size() + 1 < most_converted;) {
      if (looks_like_office((*job)->source.name)) {
        taken.push_back(std::move(*job));
        job = jobs_.erase(job);
      } else {
        ++job;
      }
    }
    return taken;
  }

  BatchOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable done_;
  std::deque<Job> slots_;     // given and not taken back, the oldest first
  std::deque<Job> jobs_;      // not begun
  std::size_t finished_ = 0;  // of the slots
  std::atomic<bool> cancelled_{false};
  std::vector<std::thread> threads_;
};

BatchReader::BatchReader(BatchOptions options)
    : shared_(std::make_unique<Shared>(std::move(options))) {}
BatchReader::~BatchReader() = default;

void BatchReader::submit(Source source) { shared_->submit(std::move(source)); }
bool BatchReader::is_full() const noexcept { return shared_->is_full(); }
std::size_t BatchReader::pending() const noexcept { return shared_->pending(); }
std::optional<SourceReadings> BatchReader::next() { return shared_->next(); }
std::optional<SourceReadings> BatchReader::next(std::chrono::milliseconds patience) {
  return shared_->next(patience);
}
void BatchReader::cancel() noexcept { shared_->cancel(); }
bool BatchReader::is_cancelled() const noexcept { return shared_->is_cancelled(); }

BatchProgress read_batch(std::span<const Source> sources,
                         const std::function<bool(SourceReadings&&)>& take,
                         const BatchOptions& options,
                         const std::function<void(const BatchProgress&)>& progress) {
  BatchReader reader{options};
  BatchProgress far;
  far.total = sources.size();
  std::size_t given = 0;
  while (far.done < sources.size()) {
    while (given < sources.size() && !reader.is_full()) reader.submit(sources[given++]);
    auto result = reader.next();
    if (!result) break;
    ++far.done;
    far.refused += static_cast<std::size_t>(std::count_if(
        result->readings.begin(), result->readings.end(),
        [](const Reading& reading) { return reading.status == ReadingStatus::refused; }));
    const bool go_on = take(std::move(*result));
    if (progress) progress(far);
    if (!go_on) break;
  }
  return far;
}

}  // namespace govinfo::inline v0_1
