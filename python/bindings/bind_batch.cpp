// SPDX-License-Identifier: Apache-2.0
// Reading many sources on several threads. govinfo.read_batch (python/govinfo/batch.py) is the
// comfortable way in.
#include <chrono>
#include <optional>

#include "convert.hpp"
#include "govinfo/batch.hpp"
#include "options.hpp"
#include "register.hpp"

namespace govinfo::python {

namespace {

constexpr std::chrono::milliseconds between_signals{50};  // Ctrl-C is looked for so often

/// The next result, or none when nothing is pending or the batch was cancelled. Ctrl-C raises
/// KeyboardInterrupt.
std::optional<SourceReadings> next_of(BatchReader& reader) {
  while (true) {
    std::optional<SourceReadings> next = without_gil([&] { return reader.next(between_signals); });
    if (next) return next;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    if (reader.pending() == 0 || reader.is_cancelled()) return std::nullopt;
  }
}

/// The threads may wait for the GIL (an extractor of Python's), so that it must not be held while
/// the batch waits for them to end.
struct WithoutGil {
  void operator()(BatchReader* reader) const {
    const py::gil_scoped_release release;
    delete reader;
  }
};

}  // namespace

void register_batch(py::module_& m) {
  py::class_<SourceReadings>(m, "SourceReadings", "What a source of a batch gave.")
      .def_property_readonly(
          "source", [](const SourceReadings& self) { return to_str(self.source); }, "Its name.")
      .def_property_readonly(
          "readings", [](const SourceReadings& self) { return self.readings; },
          "Its readings, at least one.")
      .def_property_readonly(
          "json", [](const SourceReadings& self) { return to_str(self.json); },
          "A line of JSON for each reading, where that was asked for.")
      .def("__repr__", [](const SourceReadings& self) {
        return to_str("<SourceReadings of " + self.source + ": " +
                      std::to_string(self.readings.size()) + ">");
      });

  py::class_<BatchReader, std::unique_ptr<BatchReader, WithoutGil>>(
      m, "BatchReader",
      "A running batch: sources go in, what they gave comes out in the same order.\n"
      "\n"
      "At most `waiting` sources may be inside at a time. `threads` 0 takes as many as the "
      "machine\n"
      "has. `json`: each reading is written as a line of JSON too, and keeps no provenance of its\n"
      "own.")
      .def(py::init([](unsigned threads, std::size_t waiting, bool json,
                       const std::optional<ReadOptions>& options) {
             return std::unique_ptr<BatchReader, WithoutGil>{
                 new BatchReader{BatchOptions{options_of(options), threads, waiting, json}}};
           }),
           py::kw_only(), py::arg("threads") = 0, py::arg("waiting") = BatchOptions{}.waiting,
           py::arg("json") = false, py::arg_v("options", py::none(), "None"))
      .def(
          "submit",
          [](BatchReader& self, const TextArg& name, const std::optional<BytesArg>& bytes) {
            Source source{name.value};
            if (bytes) source.bytes = bytes->value;
            self.submit(std::move(source));
          },
          py::arg("name"), py::arg_v("bytes", py::none(), "None"),
          "Gives a file, or bytes with a name, to the threads. UsageError when the batch is full "
          "or\n"
          "cancelled.")
      .def_property_readonly("is_full", &BatchReader::is_full,
                             "Whether `waiting` sources are inside.")
      .def_property_readonly("pending", &BatchReader::pending, "How many sources are inside.")
      .def_property_readonly("is_cancelled", &BatchReader::is_cancelled,
                             "Whether the batch was ended.")
      .def("next", &next_of,
           "Waits for the oldest source; None when nothing is inside or the batch was cancelled.")
      .def("cancel", &BatchReader::cancel,
           "Ends the batch: what has not been read is dropped, helper programs are stopped.");
}

}  // namespace govinfo::python
