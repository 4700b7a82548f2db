// SPDX-License-Identifier: Apache-2.0
// ReadOptions: limits, helper programs, and the extractor of PDF.
#include <memory>
#include <tuple>

#include "options.hpp"
#include "pickle.hpp"
#include "register.hpp"

namespace govinfo::python {

namespace {

/// A callable of Python's as an extractor. Copies of it live and die on threads that do not hold
/// the GIL.
class CallableExtractor {
 public:
  explicit CallableExtractor(py::object callable)
      : callable_(new py::object{std::move(callable)}, [](py::object* held) {
          const py::gil_scoped_acquire gil;
          delete held;
        }) {}

  [[nodiscard]] const py::object& callable() const noexcept { return *callable_; }

  PdfText operator()(std::string_view bytes) const {
    const py::gil_scoped_acquire gil;
    try {
      return (*callable_)(py::bytes(bytes)).cast<PdfText>();
    } catch (const std::exception& error) {
      PdfText failed;
      failed.refusal = "R.TOOL.failed";
      failed.tool = error.what();
      return failed;
    }
  }

 private:
  std::shared_ptr<py::object> callable_;
};

PdfText words_of_pdfium(std::string_view bytes) {
  const py::gil_scoped_acquire gil;
  PdfText missing;
  missing.refusal = "R.TOOL.poppler";
  try {
    const py::object words = py::module_::import("govinfo.pdf").attr("pdfium_words");
    return words(py::bytes(bytes)).cast<PdfText>();
  } catch (py::error_already_set& error) {
    if (error.matches(PyExc_ImportError)) return missing;
    missing.refusal = "R.TOOL.failed";
    missing.tool = error.what();
    return missing;
  }
}

struct SizeOption {
  const char* name;
  std::size_t ReadOptions::* member;
  const char* doc;
};

constexpr SizeOption max_bytes{"max_bytes", &ReadOptions::max_bytes, "Bytes of a source."};
constexpr SizeOption max_unpacked{"max_unpacked", &ReadOptions::max_unpacked,
                                  "Bytes of what is packed in a source, all together."};
constexpr SizeOption max_text{"max_text", &ReadOptions::max_text,
                              "Bytes of a document's text in UTF-8."};
constexpr SizeOption max_lines{"max_lines", &ReadOptions::max_lines, "Lines of a document."};
constexpr SizeOption max_words{"max_words", &ReadOptions::max_words, "Words of a document."};
constexpr SizeOption max_cells{"max_cells", &ReadOptions::max_cells,
                               "Cells of all tables of a document."};
constexpr SizeOption max_span{"max_span", &ReadOptions::max_span,
                              "Rows or columns that one cell may take."};
constexpr SizeOption max_depth{"max_depth", &ReadOptions::max_depth,
                               "Elements inside of each other."};
constexpr SizeOption max_pages{"max_pages", &ReadOptions::max_pages, "Pages of a document."};
constexpr SizeOption max_reports{"max_reports", &ReadOptions::max_reports, "Reports in a source."};

/// What == and pickles compare and keep.
py::tuple state_of(const ReadOptions& self) {
  const auto* extractor = self.pdf_extractor.target<CallableExtractor>();
  return py::make_tuple(self.max_bytes, self.max_unpacked, self.max_text, self.max_lines,
                        self.max_words, self.max_cells, self.max_span, self.max_depth,
                        self.max_pages, self.max_reports, self.max_seconds,
                        extractor != nullptr ? extractor->callable() : py::object{py::none()},
                        to_str(self.pdftotext), to_str(self.libreoffice));
}

ReadOptions make(std::size_t bytes, std::size_t unpacked, std::size_t text, std::size_t lines,
                 std::size_t words, std::size_t cells, std::size_t span, std::size_t depth,
                 std::size_t pages, std::size_t reports, std::uint32_t seconds,
                 const py::object& extractor, const TextArg& pdftotext,
                 const TextArg& libreoffice) {
  ReadOptions made;
  made.max_bytes = bytes;
  made.max_unpacked = unpacked;
  made.max_text = text;
  made.max_lines = lines;
  made.max_words = words;
  made.max_cells = cells;
  made.max_span = span;
  made.max_depth = depth;
  made.max_pages = pages;
  made.max_reports = reports;
  made.max_seconds = seconds;
  if (!extractor.is_none()) made.pdf_extractor = CallableExtractor{extractor};
  made.pdftotext = pdftotext.value;
  made.libreoffice = libreoffice.value;
  return made;
}

}  // namespace

ReadOptions options_of(const std::optional<ReadOptions>& given) {
  ReadOptions options = given.value_or(ReadOptions{});
  if (!options.pdf_extractor) options.pdf_fallback = &words_of_pdfium;
  return options;
}

void register_options(py::module_& m) {
  const ReadOptions standard;
  py::class_<ReadOptions> cls(
      m, "ReadOptions",
      "Limits on what comes from outside, and the programs that help. Reaching a limit is a "
      "finding\n"
      "(R.LIMIT). `pdf_extractor` takes the bytes of a PDF file and returns its PdfText; without\n"
      "one pdftotext is run, and where that is missing PDFium is asked (the extra `pdf`).");
  const auto arg = [&](const SizeOption& option) {
    return py::arg(option.name) = standard.*option.member;
  };
  cls.def(py::init(&make), py::kw_only(), arg(max_bytes), arg(max_unpacked), arg(max_text),
          arg(max_lines), arg(max_words), arg(max_cells), arg(max_span), arg(max_depth),
          arg(max_pages), arg(max_reports), py::arg("max_seconds") = standard.max_seconds,
          py::arg_v("pdf_extractor", py::none(), "None"), py::arg("pdftotext") = standard.pdftotext,
          py::arg("libreoffice") = standard.libreoffice);
  for (const SizeOption& option : {max_bytes, max_unpacked, max_text, max_lines, max_words,
                                   max_cells, max_span, max_depth, max_pages, max_reports}) {
    const auto member = option.member;
    cls.def_property(
        option.name, [member](const ReadOptions& self) { return self.*member; },
        [member](ReadOptions& self, std::size_t value) { self.*member = value; }, option.doc);
  }
  cls.def_property(
      "max_seconds", [](const ReadOptions& self) { return self.max_seconds; },
      [](ReadOptions& self, std::uint32_t value) { self.max_seconds = value; },
      "Seconds for one run of a helper program.");
  cls.def_property(
      "pdf_extractor",
      [](const ReadOptions& self) -> py::object {
        const auto* extractor = self.pdf_extractor.target<CallableExtractor>();
        return extractor != nullptr ? extractor->callable() : py::object{py::none()};
      },
      [](ReadOptions& self, const py::object& value) {
        self.pdf_extractor =
            value.is_none() ? PdfExtractor{} : PdfExtractor{CallableExtractor{value}};
      },
      "Takes the words out of PDF: a callable from bytes to PdfText.");
  cls.def_property(
      "pdftotext", [](const ReadOptions& self) { return to_str(self.pdftotext); },
      [](ReadOptions& self, const TextArg& value) { self.pdftotext = value.value; },
      "The program of poppler; empty: never run.");
  cls.def_property(
      "libreoffice", [](const ReadOptions& self) { return to_str(self.libreoffice); },
      [](ReadOptions& self, const TextArg& value) { self.libreoffice = value.value; },
      "The program that turns DOC, WPS, RTF and ODT into DOCX; empty: never run.");
  cls.def(
      "__eq__",
      [](const ReadOptions& a, const ReadOptions& b) { return state_of(a).equal(state_of(b)); },
      py::is_operator());
  cls.def("__copy__", [](const ReadOptions& self) { return ReadOptions{self}; });
  cls.def(
      "__deepcopy__", [](const ReadOptions& self, const py::dict&) { return ReadOptions{self}; },
      py::arg("memo"));
  cls.def(py::pickle(&state_of, [](const py::tuple& state) {
    if (state.size() != 14) throw UsageError("not the state of ReadOptions");
    const auto size = [&](std::size_t i) { return state[i].cast<std::size_t>(); };
    return make(size(0), size(1), size(2), size(3), size(4), size(5), size(6), size(7), size(8),
                size(9), state[10].cast<std::uint32_t>(), state[11],
                TextArg{state[12].cast<std::string>()}, TextArg{state[13].cast<std::string>()});
  }));
}

}  // namespace govinfo::python
