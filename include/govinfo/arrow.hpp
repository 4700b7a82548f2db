// SPDX-License-Identifier: Apache-2.0
// The Arrow C data interface: how columns leave for pandas, polars, duckdb and pyarrow, uncopied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/export.hpp"
#include "govinfo/version.hpp"

// The structs of the interface as its specification gives them; the guards let other headers that
// define them stand beside this one.
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
extern "C" {
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
}
#define ARROW_FLAG_NULLABLE 2
#endif
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
extern "C" {
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
}
#endif

namespace govinfo::inline v0_1 {

namespace detail {
struct Columns;
}

/// Columns of equal length that cannot change: text (large_utf8), whole numbers (int64) and rates
/// (float64), each with nulls. A value: copies share the memory, and what was exported keeps it
/// alive.
class GOVINFO_API ColumnTable {
 public:
  ColumnTable();
  explicit ColumnTable(std::shared_ptr<const detail::Columns> columns) noexcept;

  [[nodiscard]] std::size_t rows() const noexcept;
  [[nodiscard]] std::vector<std::string> names() const;

  /// A fresh stream of one batch, which is a struct of the columns. The caller releases it.
  void export_stream(ArrowArrayStream* out) const;
  /// Its type. The caller releases it.
  void export_schema(ArrowSchema* out) const;

 private:
  std::shared_ptr<const detail::Columns> columns_;
};

}  // namespace govinfo::inline v0_1
