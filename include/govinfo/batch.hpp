// SPDX-License-Identifier: Apache-2.0
// Reads many sources on several threads: in order, in bounded memory, one bad file never harms the
// others. What cannot be read is a row too.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/export.hpp"
#include "govinfo/read.hpp"

namespace govinfo::inline v0_1 {

/// A source of a batch: the file `name`, or `bytes` with a name for messages and provenance.
struct Source {
  std::string name;
  std::optional<std::string> bytes = {};
};

/// What a source gave: at least one Reading, in the order of the source. A file that cannot be
/// opened is a refused one with R.IO; `json` is one line of JSON for each reading (to_json), each
/// with its line end, where that was asked for.
struct SourceReadings {
  std::string source;
  std::vector<Reading> readings;
  std::string json = {};
};

/// How a batch is read. `waiting` sources may be given and not yet taken back: they bound the
/// memory. `json`: write each reading as JSON too, on the thread that read it; the readings then
/// keep no provenance of their own. `each` is called for every reading before that, on the thread
/// that read it, of several at once: what it throws makes the source a refused row (R.TOOL.failed).
struct BatchOptions {
  ReadOptions read = {};
  unsigned threads = 0;  ///< 0: as many as the machine has
  std::size_t waiting = 256;
  bool json = false;
  std::function<void(Reading&)> each = {};
};

/// A running batch: sources go in, what they gave comes out in the same order. One thread uses it;
/// `cancel` may be called from any.
class GOVINFO_API BatchReader {
 public:
  explicit BatchReader(BatchOptions options = {});
  /// Cancels, and waits for what is being read.
  ~BatchReader();
  BatchReader(const BatchReader&) = delete;
  BatchReader& operator=(const BatchReader&) = delete;

  /// Gives a source to the threads. Throws UsageError when the batch is full or cancelled.
  void submit(Source source);
  /// Whether `waiting` sources have been given and not taken back.
  [[nodiscard]] bool is_full() const noexcept;
  /// How many sources have been given and not taken back.
  [[nodiscard]] std::size_t pending() const noexcept;
  /// Waits for the oldest source and takes back what it gave; nothing when none is pending, or the
  /// batch was cancelled.
  [[nodiscard]] std::optional<SourceReadings> next();
  /// The same, waiting no longer than `patience`: nothing, and `pending()` stays, when it is over.
  [[nodiscard]] std::optional<SourceReadings> next(std::chrono::milliseconds patience);
  /// Ends the batch: what has not been read is dropped, helper programs that run are stopped.
  void cancel() noexcept;
  [[nodiscard]] bool is_cancelled() const noexcept;

 private:
  class Shared;
  std::unique_ptr<Shared> shared_;
};

/// How far a batch is, in sources.
struct BatchProgress {
  std::size_t done = 0;
  std::size_t total = 0;
  std::size_t refused = 0;  ///< readings that were refused
};

/// Reads sources in order and gives what each gave to `take`, which ends the batch by returning
/// false. `progress` is called behind each. Both are called on the calling thread. Returns how far
/// the batch came.
GOVINFO_API BatchProgress
read_batch(std::span<const Source> sources, const std::function<bool(SourceReadings&&)>& take,
           const BatchOptions& options = {},
           const std::function<void(const BatchProgress&)>& progress = {});

}  // namespace govinfo::inline v0_1
