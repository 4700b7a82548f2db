// SPDX-License-Identifier: Apache-2.0
// Columns that lie ready in memory as the structs of the Arrow C data interface: one allocation a
// struct with all its children, so that hundreds of columns leave in microseconds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/arrow.hpp"

namespace govinfo::inline v0_1::detail {

/// The words of a dictionary, as large_utf8.
struct ExportDictionary {
  std::vector<std::int64_t> offsets = {0};
  std::string text;

  [[nodiscard]] std::int64_t size() const noexcept {
    return static_cast<std::int64_t>(offsets.size()) - 1;
  }
  void add(std::string_view word) {
    text += word;
    offsets.push_back(static_cast<std::int64_t>(text.size()));
  }
};

/// The name and type of a column. `format` has static storage, `name` lives as long as the table;
/// `dictionary` is of columns whose type is one of indices.
struct ExportField {
  const char* format = "n";
  const char* name = "";
  const ExportDictionary* dictionary = nullptr;
};

/// Where a column lies. `valid` is null where nothing is; `data` are the numbers, or the offsets
/// of `text`.
struct ExportColumn {
  std::int64_t nulls = 0;
  const void* valid = nullptr;
  const void* data = nullptr;
  const void* text = nullptr;
};

struct ExportBatch {
  std::int64_t rows = 0;
  std::vector<ExportColumn> columns;
};

/// A table of batches of the same fields. `owner` holds what the pointers point into; `metadata` is
/// encoded (see arrow_metadata), empty for none.
struct ExportTable {
  std::vector<ExportField> fields;
  std::vector<ExportBatch> batches;
  std::string metadata = {};
  std::shared_ptr<const void> owner = {};
};

using SharedTable = std::shared_ptr<const ExportTable>;

/// Pairs of key and value as the interface encodes them.
[[nodiscard]] std::string arrow_metadata(
    const std::vector<std::pair<std::string, std::string>>& pairs);

void export_schema(const SharedTable& table, ArrowSchema* out);
void export_batch(const SharedTable& table, std::size_t batch, ArrowArray* out);
void export_stream(SharedTable table, ArrowArrayStream* out);

}  // namespace govinfo::inline v0_1::detail
