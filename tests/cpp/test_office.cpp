// SPDX-License-Identifier: Apache-2.0
// Converting with programs that stand in for LibreOffice; tests/python/test_office.py runs it.
#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "read/office.hpp"
#include "read/ole_file.hpp"
#include "read/scratch_folder.hpp"
#include "support/zip_writer.hpp"

using namespace govinfo;
using namespace govinfo::detail;

namespace {

namespace fs = std::filesystem;

/// A program that converts what says CONVERT, leaves out what says FAIL, breaks on CRASH, and stays
/// for a minute at HANG. It notes each run in the file beside it.
constexpr std::string_view stand_in = R"sh(#!/bin/sh
echo "Warning: this is not the real one" >&2
log="$0.log"
profile=
while [ $# -gt 0 ]; do
  case "$1" in
    -env:UserInstallation=file://*) profile="${1#-env:UserInstallation=file://}" ;;
    --convert-to) [ "$2" = docx ] || exit 9; shift ;;
    --outdir) out="$2"; shift ;;
    -*) ;;
    *) break ;;
  esac
  shift
done
grep -q DisableMacrosExecution "$profile/user/registrymodifications.xcu" || exit 9
mkdir -p "$out"
echo "$#" >> "$log"
for file; do
  name=$(basename "$file")
  case "$(cat "$file")" in
    *CONVERT*) cp "$(dirname "$0")/made.docx" "$out/${name%.*}.docx" ;;
    *CUT*) printf 'PK\003\004' > "$out/${name%.*}.docx"; kill -9 $$ ;;
    *CRASH*) kill -9 $$ ;;
    *HANG*) sleep 60 ;;
    *) echo "Error: source file $file could not be loaded" >&2 ;;
  esac
done
)sh";

struct Setup {
  ScratchFolder folder;
  ReadOptions options;
  std::string made;

  Setup() {
    const fs::path program = folder.path() / "soffice";
    REQUIRE(write_file(program, stand_in));
    fs::permissions(program, fs::perms::owner_all);
    sample::ZipWriter zip;
    zip.add("word/document.xml", "<w:document/>")
        .add("docProps/app.xml",
             "<Properties><Application>LibreOffice/7.4.7.2$Linux_X86_64 x</Application>"
             "</Properties>");
    made = zip.bytes();
    REQUIRE(write_file(folder.path() / "made.docx", made));
    options.libreoffice = program.string();
    options.max_seconds = 2;
  }

  std::vector<OfficeResult> convert(const std::vector<std::string>& documents) const {
    const std::vector<std::string_view> views{documents.begin(), documents.end()};
    return convert_to_docx(views, options);
  }

  /// How many documents each run was given.
  [[nodiscard]] std::string runs() const {
    std::string text = read_file(folder.path() / "soffice.log", 1000).value_or("");
    for (char& c : text) c = c == '\n' ? ' ' : c;
    return text;
  }
};

std::string rtf(std::string_view text) { return "{\\rtf1 " + std::string{text} + "}"; }

/// The smallest file in the old container: its header, a table of sectors, and a directory with
/// these streams. What `head` says stands where the last stream begins.
std::string ole(const std::vector<std::string_view>& streams, std::string_view head = {}) {
  constexpr std::size_t sector = 512;
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  bytes.resize(sector * 4);
  bytes[30] = 9;  // sectors of 512 bytes
  bytes[48] = 1;  // the directory
  for (std::size_t at = 80; at < sector; ++at) bytes[at] = '\xFF';
  for (std::size_t at = 0; at < 12; ++at) bytes[sector + at] = at % 4 == 0 ? '\xFE' : '\xFF';
  std::size_t entry = sector * 2;
  std::vector<std::string_view> names{"Root Entry"};
  names.insert(names.end(), streams.begin(), streams.end());
  for (const std::string_view name : names) {
    for (std::size_t i = 0; i < name.size(); ++i) bytes[entry + i * 2] = name[i];
    bytes[entry + 64] = static_cast<char>(name.size() * 2 + 2);
    bytes[entry + 116] = 2;
    entry += 128;
  }
  bytes.replace(sector * 3, head.size(), head);
  return bytes;
}

const std::string_view odt_type = "application/vnd.oasis.opendocument.text";

/// How many of our folders there are.
std::size_t scratch_folders() {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator{fs::temp_directory_path()}) {
    count += entry.path().filename().string().starts_with("govinfo-") ? 1u : 0u;
  }
  return count;
}

}  // namespace

TEST_CASE("documents are converted in one run") {
  const Setup setup;
  sample::ZipWriter odt;
  odt.add("mimetype", odt_type, {.method = 0}).add("content.xml", "CONVERT", {.method = 0});
  const std::size_t before = scratch_folders();
  const auto results = setup.convert({rtf("CONVERT"), ole({"WordDocument"}, "CONVERT"),
                                      ole({"WordDocument", "WpsCustomData"}, "CONVERT"),
                                      odt.bytes(), "\n" + rtf("CONVERT")});
  REQUIRE(results.size() == 5);
  const std::vector<std::string> formats = {"rtf", "doc", "wps", "odt", "rtf"};
  for (std::size_t i = 0; i < results.size(); ++i) {
    CAPTURE(i);
    CHECK(results[i].refusal.empty());
    CHECK(results[i].docx == setup.made);
    CHECK(results[i].format == formats[i]);
    CHECK(results[i].tool == "LibreOffice 7.4.7.2");
  }
  CHECK(setup.runs() == "5 ");
  CHECK(scratch_folders() == before);
}

TEST_CASE("a document that cannot be converted says so") {
  const Setup setup;
  const auto results = setup.convert({rtf("CONVERT"), rtf("FAIL"), rtf("CONVERT")});
  CHECK(results[0].docx == setup.made);
  CHECK(results[2].docx == setup.made);
  CHECK(results[1].docx.empty());
  CHECK(results[1].refusal == "R.TOOL.failed");
  CHECK(results[1].detail == "Error: source file 1.rtf could not be loaded");
  CHECK(setup.runs() == "3 ");
}

TEST_CASE("a document that breaks the run does not harm the others") {
  const Setup setup;
  const auto results =
      setup.convert({rtf("CONVERT"), rtf("CRASH"), rtf("CONVERT"), rtf("CUT"), rtf("CONVERT")});
  for (const std::size_t good : {0u, 2u, 4u}) CHECK(results[good].docx == setup.made);
  for (const std::size_t bad : {1u, 3u}) {
    CHECK(results[bad].docx.empty());
    CHECK(results[bad].refusal == "R.TOOL.failed");
  }
  CHECK(setup.runs() == "5 1 3 1 1 ");
}

TEST_CASE("a document that takes too long is given up") {
  Setup setup;
  setup.options.max_seconds = 1;
  const auto start = std::chrono::steady_clock::now();
  const auto results = setup.convert({rtf("HANG"), rtf("CONVERT")});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20});
  CHECK(results[0].refusal == "R.LIMIT.time");
  CHECK(results[1].docx == setup.made);
}

TEST_CASE("a run that is stopped ends") {
  Setup setup;
  const std::atomic<bool> stop{true};
  setup.options.stop = &stop;
  setup.options.max_seconds = 30;
  const auto start = std::chrono::steady_clock::now();
  const auto results = setup.convert({rtf("HANG"), rtf("HANG")});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{10});
  for (const OfficeResult& result : results) CHECK(result.refusal == "R.LIMIT.stop");
}

TEST_CASE("without LibreOffice it is named") {
  Setup setup;
  setup.options.libreoffice = "/no/such/program";
  auto results = setup.convert({rtf("CONVERT"), rtf("CONVERT")});
  for (const OfficeResult& result : results) {
    CHECK(result.refusal == "R.TOOL.libreoffice");
    CHECK(result.format == "rtf");
  }
  setup.options.libreoffice.clear();
  results = setup.convert({rtf("CONVERT")});
  CHECK(results[0].refusal == "R.TOOL.libreoffice");
  CHECK(setup.runs().empty());
}

TEST_CASE("what is not to be converted is never given to it") {
  Setup setup;
  setup.options.max_bytes = 4000;
  sample::ZipWriter locked;
  locked.add("mimetype", odt_type, {.method = 0})
      .add("META-INF/manifest.xml", "<manifest:encryption-data/>");
  sample::ZipWriter sheet;
  sheet.add("xl/workbook.xml", "<x/>");
  const auto results =
      setup.convert({locked.bytes(), sheet.bytes(), ole({"Workbook"}), ole({"EncryptedPackage"}),
                     "text", "", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", rtf(std::string(5000, 'x'))});
  const std::vector<std::string> rules = {
      "R.FORMAT.encrypted",   "R.FORMAT.unsupported", "R.FORMAT.unsupported", "R.FORMAT.encrypted",
      "R.FORMAT.unsupported", "R.FORMAT.unsupported", "R.FORMAT.unsupported", "R.LIMIT.bytes"};
  REQUIRE(results.size() == rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    CAPTURE(i);
    CHECK(results[i].refusal == rules[i]);
    CHECK(results[i].docx.empty());
  }
  CHECK(setup.runs().empty());
  CHECK(setup.convert({}).empty());
}

TEST_CASE("which document a file in the old container is") {
  CHECK(kind_of_ole(ole({"1Table", "WordDocument"})) == OleKind::document);
  CHECK(kind_of_ole(ole({"Workbook"})) == OleKind::other);
  CHECK(kind_of_ole(ole({"PowerPoint Document"})) == OleKind::other);
  CHECK(kind_of_ole(ole({"EncryptionInfo", "EncryptedPackage"})) == OleKind::encrypted);
  // A document of Word whose head says that it is encrypted.
  CHECK(kind_of_ole(ole({"WordDocument"}, std::string("\xEC\xA5\0\0\0\0\0\0\0\0\0\x01", 12))) ==
        OleKind::encrypted);
  CHECK(kind_of_ole(ole({"WordDocument"}, std::string("\xEC\xA5\0\0\0\0\0\0\0\0\0\x02", 12))) ==
        OleKind::document);
  CHECK(is_from_wps(ole({"WpsCustomData", "WordDocument"})));
  CHECK_FALSE(is_from_wps(ole({"WordDocument"})));
  for (const std::string_view none : {"", "text", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}) {
    CHECK(kind_of_ole(none) == OleKind::other);
  }
  // Sectors that lead in a circle.
  std::string circle = ole({"x", "y", "z"});
  circle.replace(512 + 4, 4, std::string("\x01\0\0\0", 4));
  circle.replace(76, 4, std::string("\0\0\0\0", 4));
  CHECK(kind_of_ole(circle) == OleKind::other);
}
