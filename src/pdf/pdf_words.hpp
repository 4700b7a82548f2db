// SPDX-License-Identifier: Apache-2.0
// Words with boxes as pdftotext -bbox writes them.
#pragma once

#include <optional>
#include <string_view>

#include "govinfo/read.hpp"

namespace govinfo::inline v0_1::detail {

/// Reads what `pdftotext -bbox` writes: pages and words, nothing else of it. Characters that XML
/// does not allow do no harm. Nothing when it is cut or is something else; words over the limits
/// are left out, one page and one word more than allowed tell that there were more.
std::optional<PdfText> parse_bbox(std::string_view xhtml, const ReadOptions& options);

/// The words of a PDF file by pdftotext.
PdfText run_pdftotext(std::string_view bytes, const ReadOptions& options);

}  // namespace govinfo::inline v0_1::detail
