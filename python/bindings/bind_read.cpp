// SPDX-License-Identifier: Apache-2.0
// Reading files and bytes.
#include "convert.hpp"
#include "errors.hpp"
#include "govinfo/read.hpp"
#include "options.hpp"
#include "register.hpp"

namespace govinfo::python {

namespace {

/// What `read_file` or `read_memory` makes of the source, without the GIL.
template <class ReadFile, class ReadMemory>
auto read(const SourceArg& source, ReadFile read_file, ReadMemory read_memory) {
  if (!source.path) return without_gil([&] { return read_memory(source.bytes); });
  try {
    return without_gil([&] { return read_file(*source.path); });
  } catch (const ReadError& error) {
    raise_read_error(error, *source.path);
  }
}

Reading read_one(const SourceArg& file, const TextArg& source,
                 const std::optional<ReadOptions>& given) {
  const ReadOptions options = options_of(given);
  Reading reading = read(
      file, [&](const auto& path) { return read_report(path, options); },
      [&](const auto& bytes) { return read_report_bytes(bytes, source.value, options); });
  if (!source.value.empty()) reading.source = source.value;
  return reading;
}

std::vector<Reading> read_each(const SourceArg& file, const TextArg& source,
                               const std::optional<ReadOptions>& given) {
  const ReadOptions options = options_of(given);
  std::vector<Reading> readings = read(
      file, [&](const auto& path) { return read_all(path, options); },
      [&](const auto& bytes) { return read_all_bytes(bytes, source.value, options); });
  if (!source.value.empty()) {
    for (Reading& reading : readings) reading.source = source.value;
  }
  return readings;
}

}  // namespace

void register_read(py::module_& m) {
  m.def("read_report", &read_one, py::arg("file"), py::kw_only(), py::arg("source") = "",
        py::arg_v("options", py::none(), "None"),
        "The only report of a file, or of bytes in memory; a refused Reading with R.NOREPORT or\n"
        "R.MULTI where there is none or more than one. The format is told by the content. Raises\n"
        "ReadError when the file cannot be opened. `source` is a name for messages and provenance\n"
        "in the place of the path.");
  m.def(
      "read_all", &read_each, py::arg("file"), py::kw_only(), py::arg("source") = "",
      py::arg_v("options", py::none(), "None"),
      "The reports in a file, or in bytes, in order; a refused Reading that says why where there\n"
      "is none. Raises as read_report.");
}

}  // namespace govinfo::python
