// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cerrno>
#include <deque>
#include <new>
#include <utility>

#include "arrow/columns.hpp"
#include "govinfo/arrow.hpp"

namespace govinfo::inline v0_1 {

namespace {

using detail::Column;
using Shared = std::shared_ptr<const detail::Columns>;

// What is exported hangs on one object for each struct of the interface, which holds the columns.

struct SchemaHolder {
  Shared columns;
  std::deque<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void release_leaf(ArrowSchema* schema) { schema->release = nullptr; }

void release_schema(ArrowSchema* schema) {
  auto* const holder = static_cast<SchemaHolder*>(schema->private_data);
  for (ArrowSchema& child : holder->children) {
    if (child.release != nullptr) child.release(&child);
  }
  delete holder;
  schema->release = nullptr;
}

void write_schema(const Shared& columns, ArrowSchema* out) {
  auto holder = std::make_unique<SchemaHolder>();
  holder->columns = columns;
  for (const Column& column : columns->columns) {
    // The names live as long as the columns do, which a child that was moved away does not hold:
    // each has its own share.
    auto own = std::make_unique<Shared>(columns);
    ArrowSchema child{};
    child.format = column.is_text ? "U" : "l";
    child.name = column.name.c_str();
    child.flags = ARROW_FLAG_NULLABLE;
    child.private_data = own.release();
    child.release = [](ArrowSchema* schema) {
      delete static_cast<Shared*>(schema->private_data);
      release_leaf(schema);
    };
    holder->children.push_back(child);
  }
  for (ArrowSchema& child : holder->children) holder->pointers.push_back(&child);
  *out = ArrowSchema{};
  out->format = "+s";
  out->name = "";
  out->n_children = static_cast<std::int64_t>(holder->pointers.size());
  out->children = holder->pointers.data();
  out->release = release_schema;
  out->private_data = holder.release();
}

struct ArrayHolder {
  Shared columns;
  std::deque<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
  std::array<const void*, 1> buffers{};
};

/// A column that was exported; it may outlive the struct that it came in.
struct LeafHolder {
  Shared columns;
  std::array<const void*, 3> buffers{};
};

void release_array(ArrowArray* array) {
  auto* const holder = static_cast<ArrayHolder*>(array->private_data);
  for (ArrowArray& child : holder->children) {
    if (child.release != nullptr) child.release(&child);
  }
  delete holder;
  array->release = nullptr;
}

void write_array(const Shared& columns, ArrowArray* out) {
  auto holder = std::make_unique<ArrayHolder>();
  holder->columns = columns;
  for (const Column& column : columns->columns) {
    auto leaf = std::make_unique<LeafHolder>();
    leaf->columns = columns;
    leaf->buffers[0] = column.nulls > 0 ? column.valid.data() : nullptr;
    if (column.is_text) {
      leaf->buffers[1] = column.offsets.data();
      leaf->buffers[2] = column.text.data();
    } else {
      leaf->buffers[1] = column.numbers.data();
    }
    ArrowArray child{};
    child.length = column.rows;
    child.null_count = column.nulls;
    child.n_buffers = column.is_text ? 3 : 2;
    child.buffers = leaf->buffers.data();
    child.private_data = leaf.release();
    child.release = [](ArrowArray* array) {
      delete static_cast<LeafHolder*>(array->private_data);
      array->release = nullptr;
    };
    holder->children.push_back(child);
  }
  for (ArrowArray& child : holder->children) holder->pointers.push_back(&child);
  *out = ArrowArray{};
  out->length = columns->columns.empty() ? 0 : columns->columns.front().rows;
  out->n_buffers = 1;
  out->buffers = holder->buffers.data();
  out->n_children = static_cast<std::int64_t>(holder->pointers.size());
  out->children = holder->pointers.data();
  out->release = release_array;
  out->private_data = holder.release();
}

struct StreamHolder {
  Shared columns;
  bool given = false;
};

/// Runs what may find no memory, as the interface tells errors.
template <class Work>
int guarded(Work&& work) noexcept {
  try {
    work();
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
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

void ColumnTable::export_schema(ArrowSchema* out) const { write_schema(columns_, out); }

void ColumnTable::export_stream(ArrowArrayStream* out) const {
  auto holder = std::make_unique<StreamHolder>();
  holder->columns = columns_;
  *out = ArrowArrayStream{};
  out->get_schema = [](ArrowArrayStream* stream, ArrowSchema* schema) {
    const auto* const held = static_cast<StreamHolder*>(stream->private_data);
    return guarded([&] { write_schema(held->columns, schema); });
  };
  out->get_next = [](ArrowArrayStream* stream, ArrowArray* array) {
    auto* const held = static_cast<StreamHolder*>(stream->private_data);
    if (std::exchange(held->given, true)) {
      *array = ArrowArray{};  // released: the end of the stream
      return 0;
    }
    return guarded([&] { write_array(held->columns, array); });
  };
  out->get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
  out->release = [](ArrowArrayStream* stream) {
    delete static_cast<StreamHolder*>(stream->private_data);
    stream->release = nullptr;
  };
  out->private_data = holder.release();
}

}  // namespace govinfo::inline v0_1
