// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <new>

#include "arrow/export.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

// A child may be moved out and outlive its parent: the block that all of them lie in is counted, a
// share for each struct that has not been released.

template <class Struct>
struct Block {
  SharedTable table;
  std::vector<Struct> children;
  std::vector<Struct*> pointers;
  std::vector<Struct> dictionaries;
  std::vector<std::array<const void*, 3>> buffers;
  std::atomic<std::size_t> shares{1};
};

template <class Struct>
void drop(Struct* released) {
  auto* const block = static_cast<Block<Struct>*>(released->private_data);
  released->release = nullptr;
  if (block->shares.fetch_sub(1, std::memory_order_acq_rel) == 1) delete block;
}

template <class Struct>
void release_leaf(Struct* leaf) {
  if (leaf->dictionary != nullptr && leaf->dictionary->release != nullptr) {
    leaf->dictionary->release(leaf->dictionary);
  }
  drop(leaf);
}

template <class Struct>
void release_parent(Struct* parent) {
  for (std::int64_t i = 0; i < parent->n_children; ++i) {
    Struct* const child = parent->children[i];
    if (child->release != nullptr) child->release(child);
  }
  drop(parent);
}

/// A block with room for every field, and the parent over its children.
template <class Struct>
std::unique_ptr<Block<Struct>> block_of(const SharedTable& table) {
  auto block = std::make_unique<Block<Struct>>();
  const std::size_t count = table->fields.size();
  std::size_t words = 0;
  for (const ExportField& field : table->fields) words += field.dictionary != nullptr ? 1 : 0;
  block->table = table;
  block->children.resize(count);
  block->pointers.resize(count);
  block->dictionaries.reserve(words);
  for (std::size_t i = 0; i < count; ++i) block->pointers[i] = &block->children[i];
  return block;
}

template <class Struct>
void hand_over(std::unique_ptr<Block<Struct>> block, Struct* out) {
  block->shares = 1 + block->children.size() + block->dictionaries.size();
  for (Struct& child : block->children) {
    child.release = release_leaf<Struct>;
    child.private_data = block.get();
  }
  for (Struct& dictionary : block->dictionaries) {
    dictionary.release = release_leaf<Struct>;
    dictionary.private_data = block.get();
  }
  out->n_children = static_cast<std::int64_t>(block->children.size());
  out->children = block->pointers.data();
  out->release = release_parent<Struct>;
  out->private_data = block.release();
}

struct StreamHolder {
  SharedTable table;
  std::size_t next = 0;
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

std::string arrow_metadata(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string out;
  const auto number = [&](std::size_t size) {
    const auto value = static_cast<std::int32_t>(size);
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    out.append(bytes.data(), bytes.size());
  };
  number(pairs.size());
  for (const auto& [key, value] : pairs) {
    for (const std::string* text : {&key, &value}) {
      number(text->size());
      out += *text;
    }
  }
  return out;
}

void export_schema(const SharedTable& table, ArrowSchema* out) {
  auto block = block_of<ArrowSchema>(table);
  for (std::size_t i = 0; i < table->fields.size(); ++i) {
    const ExportField& field = table->fields[i];
    ArrowSchema& child = block->children[i];
    child.format = field.format;
    child.name = field.name;
    child.flags = ARROW_FLAG_NULLABLE;
    if (field.dictionary == nullptr) continue;
    ArrowSchema& words = block->dictionaries.emplace_back();
    words.format = "U";
    words.name = "";
    child.dictionary = &words;
  }
  *out = ArrowSchema{};
  out->format = "+s";
  out->name = "";
  out->metadata = table->metadata.empty() ? nullptr : table->metadata.c_str();
  hand_over(std::move(block), out);
}

void export_batch(const SharedTable& table, std::size_t batch, ArrowArray* out) {
  auto block = block_of<ArrowArray>(table);
  const ExportBatch& from = table->batches[batch];
  const std::size_t count = table->fields.size();
  // One more for the parent, whose only buffer is none.
  block->buffers.resize(count + block->dictionaries.capacity() + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const ExportField& field = table->fields[i];
    const ExportColumn& column = from.columns[i];
    ArrowArray& child = block->children[i];
    block->buffers[i] = {column.nulls > 0 ? column.valid : nullptr, column.data, column.text};
    child.length = from.rows;
    child.null_count = column.nulls;
    child.n_buffers = std::string_view{field.format} == "U" ? 3 : 2;
    child.buffers = block->buffers[i].data();
    if (field.dictionary == nullptr) continue;
    auto& buffers = block->buffers[count + 1 + block->dictionaries.size()];
    buffers = {nullptr, field.dictionary->offsets.data(), field.dictionary->text.data()};
    ArrowArray& words = block->dictionaries.emplace_back();
    words.length = field.dictionary->size();
    words.n_buffers = 3;
    words.buffers = buffers.data();
    child.dictionary = &words;
  }
  *out = ArrowArray{};
  out->length = from.rows;
  out->n_buffers = 1;
  out->buffers = block->buffers[count].data();
  hand_over(std::move(block), out);
}

void export_stream(SharedTable table, ArrowArrayStream* out) {
  auto holder = std::make_unique<StreamHolder>();
  holder->table = std::move(table);
  *out = ArrowArrayStream{};
  out->get_schema = [](ArrowArrayStream* stream, ArrowSchema* schema) {
    const auto* const held = static_cast<StreamHolder*>(stream->private_data);
    return guarded([&] { export_schema(held->table, schema); });
  };
  out->get_next = [](ArrowArrayStream* stream, ArrowArray* array) {
    auto* const held = static_cast<StreamHolder*>(stream->private_data);
    if (held->next == held->table->batches.size()) {
      *array = ArrowArray{};  // released: the end of the stream
      return 0;
    }
    return guarded([&] { export_batch(held->table, held->next++, array); });
  };
  out->get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
  out->release = [](ArrowArrayStream* stream) {
    delete static_cast<StreamHolder*>(stream->private_data);
    stream->release = nullptr;
  };
  out->private_data = holder.release();
}

}  // namespace govinfo::inline v0_1::detail
