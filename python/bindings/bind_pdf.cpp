// SPDX-License-Identifier: Apache-2.0
// Words with boxes out of PDF, for those who bring an extractor of their own.
#include "convert.hpp"
#include "govinfo/pdf.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

void register_pdf(py::module_& m) {
  bind_struct<PdfWord>(m, "PdfWord",
                       "A word on a page of PDF and its box, in points from the upper left corner.",
                       {{"text", "The word."},
                        {"left", "Its left edge."},
                        {"top", "Its upper edge."},
                        {"right", "Its right edge."},
                        {"bottom", "Its lower edge; y grows downwards."}});
  bind_struct<PdfPage>(m, "PdfPage", "A page of PDF as it is looked at.",
                       {{"width", "In points."},
                        {"height", "In points."},
                        {"words", "Its words in the order of the file."}});
  bind_struct<PdfText>(m, "PdfText", "The words of a PDF file.",
                       {{"tool", "The extractor, with its version."},
                        {"pages", "The pages."},
                        {"refusal", "Empty, or the rule that says why there are no words."}});
}

}  // namespace govinfo::python
