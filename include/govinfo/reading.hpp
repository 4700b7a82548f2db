// SPDX-License-Identifier: Apache-2.0
// A report together with where each of its figures came from and what the reader noticed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "govinfo/category.hpp"
#include "govinfo/finding.hpp"
#include "govinfo/path.hpp"
#include "govinfo/report.hpp"

namespace govinfo::inline v0_1 {

/// Where a figure came from: its text exactly as it stands in the source, and the place.
struct Provenance {
  std::string raw;
  SourcePlace place;

  friend bool operator==(const Provenance&, const Provenance&) = default;
};
GOVINFO_DESCRIBE(Provenance, raw, place);

/// A label that the source prints otherwise than the form has it: `id` is the first figure of its
/// row, `text` what was printed, without blanks and punctuation.
struct PrintedLabel {
  FigureId id{};
  std::string text;

  friend bool operator==(const PrintedLabel&, const PrintedLabel&) = default;
};
GOVINFO_DESCRIBE(PrintedLabel, id, text);

/// What was read out of one source. `index` counts the reports of the source from 0; `format`,
/// `encoding` and `tool` are those of its Document; `digest` is the XXH3 of its bytes, 128 bits in
/// 32 hexadecimal digits: the same bytes have the same one.
/// `provenance` has one entry for each figure, indexed by FigureId (226), or none at all when the
/// reading was refused. `labels` are those of rows that are near the form's, not the same, in the
/// order of the form. `findings` are facts of the reader (R.*), never the result of a check.
struct Reading {
  std::string source;
  std::uint32_t index = 0;
  ReadingStatus status = ReadingStatus::refused;
  std::string format;
  std::string encoding = {};
  std::string tool = {};
  std::string digest = {};
  Report report = {};
  std::vector<Provenance> provenance = {};
  std::vector<PrintedLabel> labels = {};
  Findings findings = {};

  friend bool operator==(const Reading&, const Reading&) = default;
};
GOVINFO_DESCRIBE(Reading, source, index, status, format, encoding, tool, digest, report, provenance,
                 labels, findings);

/// Where a figure came from; null when the source shows nothing for it.
[[nodiscard]] inline const Provenance* provenance_of(const Reading& reading, FigureId id) noexcept {
  if (index(id) >= reading.provenance.size()) return nullptr;
  const Provenance& provenance = reading.provenance[index(id)];
  return provenance == Provenance{} ? nullptr : &provenance;
}

}  // namespace govinfo::inline v0_1
