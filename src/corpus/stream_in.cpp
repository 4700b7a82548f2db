// SPDX-License-Identifier: Apache-2.0
// A corpus out of any Arrow stream: everything that comes in is looked at.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow/parallel.hpp"
#include "corpus/part.hpp"
#include "govinfo/error.hpp"

namespace govinfo::inline v0_1 {

namespace {

using namespace detail;

/// Releases what it holds.
template <class Struct>
class Owned {
 public:
  Owned() = default;
  ~Owned() {
    if (held.release != nullptr) held.release(&held);
  }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;

  Struct held{};
};

[[noreturn]] void refuse(std::string_view column, const std::string& what) {
  throw UsageError("no corpus: column \"" + std::string{column} + "\" " + what);
}

template <class T>
T loaded(const void* data, std::int64_t at) {
  T value;
  std::memcpy(&value, static_cast<const char*>(data) + static_cast<std::size_t>(at) * sizeof(T),
              sizeof(T));
  return value;
}

/// A whole number of any of Arrow's types; none for what is no whole number, or too large.
std::optional<std::int64_t> whole(std::string_view format, const void* data, std::int64_t at) {
  switch (format.front()) {
    case 'c': return loaded<std::int8_t>(data, at);
    case 'C': return loaded<std::uint8_t>(data, at);
    case 's': return loaded<std::int16_t>(data, at);
    case 'S': return loaded<std::uint16_t>(data, at);
    case 'i':
    case 't':  // tdD
      return loaded<std::int32_t>(data, at);
    case 'I': return loaded<std::uint32_t>(data, at);
    case 'l': return loaded<std::int64_t>(data, at);
    case 'L': {
      const auto value = loaded<std::uint64_t>(data, at);
      if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return {};
      return static_cast<std::int64_t>(value);
    }
    default: return {};
  }
}

bool is_whole(std::string_view format) {
  return format.size() == 1 && std::string_view{"cCsSiIlL"}.find(format.front()) != format.npos;
}
bool is_text(std::string_view format) { return format == "u" || format == "U" || format == "vu"; }

/// A column of a batch as it came, with its own and its batch's offset.
struct Incoming {
  const ArrowSchema* schema = nullptr;
  const ArrowArray* array = nullptr;
  std::int64_t offset = 0;
  std::string_view name;

  [[nodiscard]] std::string_view format() const { return schema->format; }
  [[nodiscard]] bool valid(std::int64_t row) const {
    if (format() == "n") return false;
    const void* const bits = array->n_buffers > 0 ? array->buffers[0] : nullptr;
    if (bits == nullptr || array->null_count == 0) return true;
    const std::int64_t at = offset + row;
    return (unsigned{loaded<std::uint8_t>(bits, at / 8)} >> (at % 8) & 1u) != 0;
  }
};

std::string_view text_of(std::string_view format, const ArrowArray& array, std::int64_t at) {
  if (format == "vu") {
    // A view: length, then the text itself where it is short, else a prefix, a buffer and a place.
    const char* const view = static_cast<const char*>(array.buffers[1]) + at * 16;
    const auto size = static_cast<std::size_t>(loaded<std::int32_t>(view, 0));
    if (size <= 12) return {view + 4, size};
    const auto buffer = loaded<std::int32_t>(view, 2);
    const auto place = loaded<std::int32_t>(view, 3);
    return {static_cast<const char*>(array.buffers[2 + buffer]) + place, size};
  }
  const bool large = format == "U";
  const std::int64_t first = large ? loaded<std::int64_t>(array.buffers[1], at)
                                   : loaded<std::int32_t>(array.buffers[1], at);
  const std::int64_t last = large ? loaded<std::int64_t>(array.buffers[1], at + 1)
                                  : loaded<std::int32_t>(array.buffers[1], at + 1);
  if (last <= first) return {};
  return {static_cast<const char*>(array.buffers[2]) + first,
          static_cast<std::size_t>(last - first)};
}

/// The text in a row of a column of text, or of words by their numbers.
std::string_view text_at(const Incoming& column, std::int64_t row) {
  const std::int64_t at = column.offset + row;
  if (column.schema->dictionary == nullptr) return text_of(column.format(), *column.array, at);
  const auto word = whole(column.format(), column.array->buffers[1], at);
  const ArrowArray& words = *column.array->dictionary;
  if (!word || *word < 0 || *word >= words.length) refuse(column.name, "has a broken dictionary");
  return text_of(column.schema->dictionary->format, words, words.offset + *word);
}

void need_text(const Incoming& column) {
  const ArrowSchema* const words = column.schema->dictionary;
  const bool right = words != nullptr ? is_whole(column.format()) && is_text(words->format)
                                      : is_text(column.format()) || column.format() == "n";
  if (!right) refuse(column.name, "is no text");
}

void need_whole(const Incoming& column) {
  if (column.schema->dictionary != nullptr ||
      !(is_whole(column.format()) || column.format() == "n")) {
    refuse(column.name,
           "is no column of whole numbers (Arrow type \"" + std::string{column.format()} + "\")");
  }
}

std::int64_t whole_at(const Incoming& column, std::int64_t row) {
  const auto number = whole(column.format(), column.array->buffers[1], column.offset + row);
  if (!number) refuse(column.name, "has a number that does not fit 64 bits");
  return *number;
}

std::string at_row(std::int64_t row) { return " (row " + std::to_string(row) + " of its batch)"; }

Shared<KeyColumn> key_column(CorpusColumn column, const Incoming& from, std::int64_t rows) {
  KeyColumn keys{kind_of(column)};
  switch (keys.kind) {
    case KeyKind::text:
      need_text(from);
      for (std::int64_t row = 0; row < rows; ++row) {
        keys.add(from.valid(row) ? text_at(from, row) : std::string_view{});
      }
      break;
    case KeyKind::code: {
      need_text(from);
      const std::vector<std::string_view> words = words_of(column);
      for (std::int64_t row = 0; row < rows; ++row) {
        if (!from.valid(row)) {
          keys.add(std::optional<std::int64_t>{});
          continue;
        }
        const std::string_view word = text_at(from, row);
        const auto found = std::find(words.begin(), words.end(), word);
        if (found == words.end()) {
          refuse(from.name,
                 "says \"" + std::string{word} + "\", which is none of its words" + at_row(row));
        }
        keys.add(std::optional<std::int64_t>{found - words.begin()});
      }
      break;
    }
    case KeyKind::day:
      if (from.format() != "tdD" && from.format() != "n") refuse(from.name, "is no date");
      for (std::int64_t row = 0; row < rows; ++row) {
        keys.add(from.valid(row) ? std::optional{whole_at(from, row)} : std::nullopt);
      }
      break;
    default:
      need_whole(from);
      for (std::int64_t row = 0; row < rows; ++row) {
        const auto number = from.valid(row) ? std::optional{whole_at(from, row)} : std::nullopt;
        const bool flag = keys.kind == KeyKind::flag;
        const bool year = column == CorpusColumn::year;
        if (number && ((flag && (*number < 0 || *number > 1)) ||
                       (year && *number != static_cast<int>(*number)))) {
          refuse(from.name, "has a value that it cannot have" + at_row(row));
        }
        keys.add(flag ? std::optional{number.value_or(0)} : number);
      }
  }
  if (column == CorpusColumn::source || column == CorpusColumn::status) {
    // What every row has; an empty name of a source is a missing one.
    if (column == CorpusColumn::status &&
        std::find(keys.present.begin(), keys.present.end(), 0) != keys.present.end()) {
      refuse(from.name, "has rows without a value");
    }
  }
  seal(keys);
  return std::make_shared<const KeyColumn>(std::move(keys));
}

/// Small numbers below `count`, one in every row.
Buffer<std::uint8_t> codes(const Incoming& from, std::int64_t rows, std::size_t count) {
  need_whole(from);
  Buffer<std::uint8_t> all;
  all.reserve(static_cast<std::size_t>(rows));
  for (std::int64_t row = 0; row < rows; ++row) {
    const std::int64_t code = from.valid(row) ? whole_at(from, row) : -1;
    if (code < 0 || code >= static_cast<std::int64_t>(count)) {
      refuse(from.name, "has a code that is none" + at_row(row));
    }
    all.push_back(static_cast<std::uint8_t>(code));
  }
  return all;
}

constexpr auto printed_code = static_cast<std::uint8_t>(FigureState::printed);

Shared<CountColumn> count_column(const Incoming& from, const Incoming& states, std::int64_t rows) {
  need_whole(from);
  CountColumn column;
  column.states = codes(states, rows, count_of<FigureState>);
  column.values.reserve(static_cast<std::size_t>(rows));
  for (std::int64_t row = 0; row < rows; ++row) {
    const bool is_printed = column.states[static_cast<std::size_t>(row)] == printed_code;
    if (is_printed != from.valid(row)) {
      refuse(from.name, "contradicts its state" + at_row(row));
    }
    column.values.push_back(is_printed ? whole_at(from, row) : 0);
  }
  seal(column);
  return std::make_shared<const CountColumn>(std::move(column));
}

Shared<MoneyColumn> money_column(const Incoming& from, const Incoming& states,
                                 const Incoming& units, const Incoming& scales, std::int64_t rows) {
  if (from.format() != "d:38,9" && from.format() != "d:38,9,128" && from.format() != "n") {
    refuse(from.name, "is no decimal128(38, 9)");
  }
  MoneyColumn column;
  column.states = codes(states, rows, count_of<FigureState>);
  column.units = codes(units, rows, count_of<MoneyUnit>);
  column.scales = codes(scales, rows, max_amount_scale + std::size_t{1});
  std::vector<std::uint8_t> valid;
  for (std::int64_t row = 0; row < rows; ++row) {
    const bool is_valid = from.valid(row);
    valid.push_back(is_valid ? 1 : 0);
    column.values.push_back(is_valid ? loaded<WideSum>(from.array->buffers[1], from.offset + row)
                                     : WideSum{});
  }
  set_valid(column, valid);
  for (std::size_t row = 0; row < valid.size(); ++row) {
    if (valid[row] == 0) continue;
    // What comes back must be what was printed.
    if (column.states[row] != printed_code ||
        money_value(amount_at(column, row)) != column.values[row]) {
      refuse(from.name,
             "contradicts its state, unit or decimals" + at_row(static_cast<std::int64_t>(row)));
    }
  }
  return std::make_shared<const MoneyColumn>(std::move(column));
}

std::map<std::string, std::string, std::less<>> metadata_of(const char* encoded) {
  std::map<std::string, std::string, std::less<>> pairs;
  if (encoded == nullptr) return pairs;
  const auto number = [&] {
    const auto value = loaded<std::int32_t>(encoded, 0);
    encoded += sizeof value;
    return static_cast<std::size_t>(std::max(value, 0));
  };
  const auto text = [&] {
    const std::size_t size = number();
    const std::string value(encoded, size);
    encoded += size;
    return value;
  };
  for (std::size_t left = number(); left > 0; --left) {
    std::string key = text();
    pairs.insert_or_assign(std::move(key), text());
  }
  return pairs;
}

/// The version of the library's schema that added a column of this name. All are as old as the
/// schema.
constexpr int version_of_column(std::string_view) { return 1; }

/// Where the columns of a corpus are in a stream: the place of each of Corpus::names(), none for
/// what a schema of an older version does not have.
struct Plan {
  std::map<std::string, std::size_t, std::less<>> places;
  std::vector<std::string> rules;
  int schema = corpus_schema_version;
};

Plan plan_of(const ArrowSchema& schema) {
  if (schema.format == nullptr || std::string_view{schema.format} != "+s") {
    throw UsageError("no corpus: the stream is no table");
  }
  Plan plan;
  const auto metadata = metadata_of(schema.metadata);
  if (const auto found = metadata.find("govinfo.schema"); found != metadata.end()) {
    const std::string& text = found->second;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), plan.schema);
    if (error != std::errc{} || end != text.data() + text.size()) {
      throw UsageError("no corpus: its schema version is \"" + text + "\"");
    }
  }
  if (plan.schema > corpus_schema_version) {
    throw UsageError("this corpus has schema version " + std::to_string(plan.schema) +
                     ", and this govinfo knows up to " + std::to_string(corpus_schema_version) +
                     ": update govinfo");
  }
  if (const auto found = metadata.find("govinfo.rules"); found != metadata.end()) {
    std::string_view rest = found->second;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (end > 0) plan.rules.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::sort(plan.rules.begin(), plan.rules.end());
    plan.rules.erase(std::unique(plan.rules.begin(), plan.rules.end()), plan.rules.end());
  }
  for (std::int64_t i = 0; i < schema.n_children; ++i) {
    const ArrowSchema& child = *schema.children[i];
    const std::string name = child.name != nullptr ? child.name : "";
    if (!plan.places.emplace(name, static_cast<std::size_t>(i)).second) {
      const std::vector<std::string> names = Corpus::names();
      if (std::find(names.begin(), names.end(), name) != names.end()) {
        refuse(name, "is there twice");
      }
    }
  }
  std::string missing_names;
  std::size_t count = 0;
  for (const std::string& name : Corpus::names()) {
    if (plan.places.contains(name)) continue;
    const bool always = name == "source" || name == "status";
    if (!always && version_of_column(name) > plan.schema) continue;
    if (count++ < 3) missing_names += (missing_names.empty() ? "\"" : ", \"") + name + "\"";
  }
  if (count > 0) {
    throw UsageError("no corpus: it has no column " + missing_names +
                     (count > 3 ? " and " + std::to_string(count - 3) + " more" : ""));
  }
  return plan;
}

/// What stands for a column that the stream does not have.
Shared<KeyColumn> no_keys(CorpusColumn column, std::int64_t rows) {
  KeyColumn keys{kind_of(column)};
  for (std::int64_t row = 0; row < rows; ++row) {
    if (keys.kind == KeyKind::text) {
      keys.add(std::string_view{});
    } else {
      keys.add(keys.kind == KeyKind::flag ? std::optional<std::int64_t>{0} : std::nullopt);
    }
  }
  seal(keys);
  return std::make_shared<const KeyColumn>(std::move(keys));
}

SharedPart part_of(const Plan& plan, const ArrowSchema& schema, const ArrowArray& batch) {
  auto part = std::make_shared<CorpusPart>();
  const std::int64_t rows = batch.length;
  part->rows = static_cast<std::size_t>(rows);
  part->rules = plan.rules;
  const auto find = [&](std::string_view name) -> std::optional<Incoming> {
    const auto found = plan.places.find(name);
    if (found == plan.places.end()) return std::nullopt;
    Incoming column;
    column.schema = schema.children[found->second];
    column.array = batch.children[found->second];
    column.offset = column.array->offset + batch.offset;
    column.name = found->first;
    return column;
  };
  const auto with_state = [&](const std::string& path, const std::optional<Incoming>& states) {
    if (!states) refuse(path, "has no column of its states beside it");
  };
  in_parallel(count_of<CorpusColumn> + figure_count, 0, [&](std::size_t i, std::size_t) {
    if (i < count_of<CorpusColumn>) {
      const CorpusColumn column = all_values<CorpusColumn>[i];
      const auto from = find(name(column));
      part->keys[i] = from ? key_column(column, *from, rows) : no_keys(column, rows);
      return;
    }
    const FigureId id = all_figures[i - count_of<CorpusColumn>];
    const std::string path{path_of(id)};
    const auto from = find(path);
    const auto states = find(path + ".state");
    if (from) with_state(path, states);
    const auto size = static_cast<std::size_t>(rows);
    if (kind_of(id) == FigureKind::amount) {
      const auto units = find(path + ".unit");
      const auto scales = find(path + ".scale");
      if (from && units && scales) {
        part->money[index(id)] = money_column(*from, *states, *units, *scales, rows);
        return;
      }
      MoneyColumn column;
      column.values.resize(size);
      column.states.resize(size);
      column.units.resize(size);
      column.scales.resize(size);
      set_valid(column, std::vector<std::uint8_t>(size));
      part->money[index(id)] = std::make_shared<const MoneyColumn>(std::move(column));
    } else if (from) {
      part->counts[index(id)] = count_column(*from, *states, rows);
    } else {
      CountColumn column;
      column.values.resize(size);
      column.states.resize(size);
      seal(column);
      part->counts[index(id)] = std::make_shared<const CountColumn>(std::move(column));
    }
  });
  return part;
}

[[noreturn]] void stream_failed(ArrowArrayStream& stream, int code) {
  const char* const words =
      stream.get_last_error != nullptr ? stream.get_last_error(&stream) : nullptr;
  throw UsageError("the stream failed: " +
                   (words != nullptr ? std::string{words} : std::string{std::strerror(code)}));
}

}  // namespace

Corpus corpus_from_stream(ArrowArrayStream* stream) {
  Owned<ArrowArrayStream> own;
  own.held = *stream;
  stream->release = nullptr;
  if (own.held.release == nullptr) throw UsageError("the stream was released before");
  Owned<ArrowSchema> schema;
  if (const int code = own.held.get_schema(&own.held, &schema.held); code != 0) {
    stream_failed(own.held, code);
  }
  const Plan plan = plan_of(schema.held);
  Corpus corpus;
  while (true) {
    Owned<ArrowArray> batch;
    if (const int code = own.held.get_next(&own.held, &batch.held); code != 0) {
      stream_failed(own.held, code);
    }
    if (batch.held.release == nullptr) break;
    if (batch.held.length == 0) continue;
    corpus.append(Corpus{{part_of(plan, schema.held, batch.held)}});
  }
  corpus.compact();
  return corpus;
}

}  // namespace govinfo::inline v0_1
