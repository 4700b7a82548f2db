// SPDX-License-Identifier: Apache-2.0
// DOCX to a document, against no more than unpacking its main part and parsing that as XML.
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <pugixml.hpp>

#include "govinfo/read.hpp"
#include "ratio.hpp"
#include "read/zip_archive.hpp"

using namespace govinfo;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

/// The blank form as it was published, and every document that the generator has written.
std::vector<std::string> documents() {
  const auto data = std::filesystem::path{__FILE__}.parent_path().parent_path() / "data";
  std::vector<std::string> found{bytes_of(data / "form_2021_blank_template.docx")};
  for (const auto& entry : std::filesystem::recursive_directory_iterator{GOVINFO_BENCH_DOCUMENTS}) {
    if (entry.path().extension() == ".docx") found.push_back(bytes_of(entry.path()));
  }
  return found;
}

/// The yardstick: the sum of the part is checked here as well.
std::size_t unpack_and_parse(std::string_view bytes) {
  constexpr std::size_t most = std::size_t{64} << 20;
  detail::ZipArchive zip{bytes, most};
  const detail::ZipPart part = zip.read("word/document.xml");
  pugi::xml_document xml;
  xml.load_buffer_inplace(part.bytes.get(), part.size, pugi::parse_default, pugi::encoding_utf8);
  return part.size;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> files = documents();
  std::size_t unpacked = 0;
  for (const std::string& file : files) unpacked += unpack_and_parse(file);
  const std::string label = std::to_string(files.size()) + " files, main part of " +
                            std::to_string(unpacked / files.size()) + " bytes";
  ratio::add("docx/document", {1.4, 1e-3}, [&](benchmark::State& state) {
    state.SetLabel(label);
    ratio::compare(
        state, files.size(),
        [&](std::size_t i) { benchmark::DoNotOptimize(document_from_docx(files[i])); },
        [&](std::size_t i) { benchmark::DoNotOptimize(unpack_and_parse(files[i])); });
  });
  return ratio::run(argc, argv);
}
