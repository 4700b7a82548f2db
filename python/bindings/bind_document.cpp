// SPDX-License-Identifier: Apache-2.0
// The format-neutral document, for those who bring a reader of a format of their own.
#include "convert.hpp"
#include "govinfo/document.hpp"
#include "govinfo/error.hpp"
#include "govinfo/read.hpp"
#include "options.hpp"
#include "records.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

using detail::show;

bool within(TextSpan span, std::size_t size) {
  return span.first <= size && span.size <= size - span.first;
}

bool is_sound(const Line& line, std::size_t size) {
  return std::all_of(line.words.begin(), line.words.end(), [&](const Word& word) {
    return within(word.text, size) && word.left <= word.right;
  });
}

bool is_sound(const Grid& grid, std::size_t size) {
  const Cell* last = nullptr;
  for (const Cell& cell : grid.cells) {
    if (!within(cell.text, size) || cell.row_span == 0 || cell.column_span == 0) return false;
    if (cell.row >= grid.rows || cell.row_span > grid.rows - cell.row) return false;
    if (cell.column >= grid.columns || cell.column_span > grid.columns - cell.column) return false;
    if (last != nullptr &&
        (cell.row < last->row ||
         (cell.row == last->row && cell.column < last->column + last->column_span))) {
      return false;
    }
    last = &cell;
  }
  return true;
}

/// The interpreter trusts its document: words and cells inside of the text, cells inside of their
/// grid and in order.
void check(const Document& document) {
  for (const Block& block : document.blocks) {
    if (!std::visit([&](const auto& b) { return is_sound(b, document.text.size()); }, block)) {
      throw UsageError(
          "a word or cell of the document lies outside of its text or grid, or out of order");
    }
  }
}

}  // namespace

void register_document(py::module_& m) {
  bind_struct<TextSpan>(m, "TextSpan", "A piece of the document's text, in bytes of its UTF-8.",
                        {{"first", "Where it begins."}, {"size", "How many bytes it has."}});
  bind_struct<Word>(
      m, "Word", "A word on a line: text without blanks, and its edges in units of the document.",
      {{"text", "Where its text stands."},
       {"left", "Its left edge."},
       {"right", "Its right edge, exclusive."}});
  bind_struct<Line>(m, "Line", "A line of words from left to right.",
                    {{"words", "The words."},
                     {"place", "The place in the source."},
                     {"gap", "Whether blank space stands above it."}});
  bind_struct<Cell>(m, "Cell", "A cell of a grid: row and column from 0, spans at least 1.",
                    {{"text", "Where its text stands."},
                     {"row", "The row."},
                     {"column", "The column."},
                     {"row_span", "How many rows it takes."},
                     {"column_span", "How many columns it takes."},
                     {"place", "The place in the source."}});
  bind_struct<Grid>(m, "Grid", "A table whose cells the format itself marks.",
                    {{"rows", "How many rows it has."},
                     {"columns", "How many columns it has."},
                     {"cells", "The cells in row order; they do not overlap."}});
  bind_struct<Document>(m, "Document",
                        "A document in reading order: its text, and blocks that point into it.",
                        {{"format", "The format that it came from."},
                         {"encoding", "The encoding that its text was decoded from."},
                         {"tool", "The program that helped to read it, with its version."},
                         {"in_characters", "Whether the edges of words count characters."},
                         {"text", "The text of every word and cell."},
                         {"blocks", "Its lines and grids, in reading order."},
                         {"findings", "What the reader of the format noticed."}})
      .def(
          "__getitem__",
          [](const Document& self, const TextSpan& span) {
            if (!within(span, self.text.size())) throw py::index_error("outside of the text");
            return to_str(self[span]);
          },
          py::arg("span"), "The text of a word or cell.");

  struct Step {
    const char* name;
    Document (*make)(std::string_view, const ReadOptions&);
    const char* doc;
  };
  for (const Step& step : {
           Step{"document_from_bytes", &document_from_bytes,
                "The document that the bytes of a file hold, in whatever format they are."},
           Step{"document_from_text", &document_from_text,
                "Text in UTF-8, in reading order or in layout order, or with its cells marked."},
           Step{"document_from_markdown", &document_from_markdown, "Markdown in UTF-8."},
           Step{"document_from_html", &document_from_html, "A web page in UTF-8."},
           Step{"document_from_docx", &document_from_docx, "A DOCX file."},
           Step{"document_from_pdf", &document_from_pdf, "A PDF file."},
       }) {
    m.def(
        step.name,
        [make = step.make](const BytesArg& bytes, const std::optional<ReadOptions>& given) {
          const ReadOptions options = options_of(given);
          return without_gil([&] { return make(bytes.value, options); });
        },
        py::arg("bytes"), py::kw_only(), py::arg_v("options", py::none(), "None"), step.doc);
  }
  m.def(
      "document_from_pdf_text",
      [](const PdfText& pdf, const std::optional<ReadOptions>& given) {
        const ReadOptions options = options_of(given);
        return without_gil([&, copy = pdf] { return document_from_pdf_text(copy, options); });
      },
      py::arg("pdf"), py::kw_only(), py::arg_v("options", py::none(), "None"),
      "The reconstruction behind document_from_pdf.");
  m.def(
      "interpret",
      [](const Document& document, const TextArg& source) {
        check(document);
        return without_gil(
            [copy = document, name = source.value] { return interpret(copy, name); });
      },
      py::arg("document"), py::arg("source") = "", "The reports that a document holds.");
}

}  // namespace govinfo::python
