// SPDX-License-Identifier: Apache-2.0
// run: examples/data/sample_report.txt requests.not_held.total disclosure.fees.collected
//
// Where a figure comes from: its place on the form, its place in the source, its text there.
#include <cstdio>

#include <fmt/format.h>
#include <govinfo/format.hpp>
#include <govinfo/govinfo.hpp>

int main(int argc, char** argv) {
  using namespace govinfo;
  if (argc < 3) return 2;
  const Reading reading = read_report(argv[1]);
  for (int i = 2; i < argc; ++i) {
    const auto id = parse_path(argv[i]);
    if (!id) {
      fmt::print(stderr, "{}: no such figure\n", argv[i]);
      return 2;
    }
    const Edition edition = edition_for(reading.report.editions, *id);
    fmt::print("{}\n  {}\n", *id, place_text(*id, edition, Lang::zh));
    if (const Provenance* source = provenance_of(reading, *id)) {
      fmt::print("  {}: “{}”\n", place_text(source->place, Lang::zh), source->raw);
    }
  }
}
