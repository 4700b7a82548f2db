// SPDX-License-Identifier: Apache-2.0
// What a page of findings adds to the official form: cells and sentences that can be chosen.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/finding.hpp"
#include "govinfo/write.hpp"

namespace govinfo::inline v0_1 {

/// A finding that stands in the prose: its number on the page, and where.
struct ProseMark {
  std::size_t number = 0;
  Severity severity = Severity::note;
  ProseSpan span;
};

/// Findings by the number that they have on the page.
struct PageMarks {
  std::array<std::vector<std::size_t>, figure_count> figures;
  std::vector<ProseMark> prose;
};

/// The form of to_html. A figure that has findings is a button in its cell with
/// data-findings="1 4"; so is a stretch of prose, as a <mark>, and the sentence around it is a
/// <span class="sentence">. The notes of the marks are not listed: the page lists the findings.
[[nodiscard]] std::string form_html(const Reading& reading, Lang lang,
                                    const std::vector<Mark>& marks, const PageMarks& page);

/// The paragraphs of a text as <p> elements, with the marks that stand in it.
[[nodiscard]] std::string marked_prose(std::string_view text, const std::vector<ProseMark>& marks,
                                       Lang lang);

}  // namespace govinfo::inline v0_1
