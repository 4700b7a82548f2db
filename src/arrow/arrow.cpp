// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "arrow/columns.hpp"
#include "arrow/export.hpp"
#include "govinfo/arrow.hpp"

namespace govinfo::inline v0_1 {

namespace {

using detail::Column;

/// The columns as one batch.
detail::SharedTable table_of(const std::shared_ptr<const detail::Columns>& columns) {
  auto table = std::make_shared<detail::ExportTable>();
  table->owner = columns;
  detail::ExportBatch& batch = table->batches.emplace_back();
  for (const Column& column : columns->columns) {
    batch.rows = column.rows;
    const char* const format = column.is_text ? "U" : column.is_real ? "g" : "l";
    table->fields.push_back({format, column.name.c_str(), nullptr});
    const void* data = column.is_text ? column.offsets.data() : column.numbers.data();
    batch.columns.push_back(
        {column.nulls, column.valid.data(), data, column.is_text ? column.text.data() : nullptr});
  }
  return table;
}

}  // namespace

ColumnTable::ColumnTable() : columns_(std::make_shared<const detail::Columns>()) {}

ColumnTable::ColumnTable(std::shared_ptr<const detail::Columns> columns) noexcept
    : columns_(std::move(columns)) {}

std::size_t ColumnTable::rows() const noexcept {
  return columns_->columns.empty() ? 0 : static_cast<std::size_t>(columns_->columns.front().rows);
}

std::vector<std::string> ColumnTable::names() const {
  std::vector<std::string> names;
  for (const Column& column : columns_->columns) names.push_back(column.name);
  return names;
}

void ColumnTable::export_schema(ArrowSchema* out) const {
  detail::export_schema(table_of(columns_), out);
}

void ColumnTable::export_stream(ArrowArrayStream* out) const {
  detail::export_stream(table_of(columns_), out);
}

}  // namespace govinfo::inline v0_1
