// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "docx/docx_xml.hpp"
#include "read/child_process.hpp"
#include "read/office.hpp"
#include "read/scratch_folder.hpp"
#include "read/zip_archive.hpp"
#include "text/utf8.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

namespace fs = std::filesystem;

/// The settings of the profile: no macros, no other active content, no links followed, no network
/// (its proxy is a port at which nothing answers), no search for updates, no Java.
struct Setting {
  std::string_view node;
  std::string_view name;
  std::string_view value;
};
constexpr auto settings = std::to_array<Setting>({
    {"/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"},
    {"/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"},
    {"/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"},
    {"/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"},
    {"/org.openoffice.Office.Writer/Content/Update", "Link", "2"},
    {"/org.openoffice.Office.Writer/Content/Update", "Field", "false"},
    {"/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"},
    {"/org.openoffice.Inet/Settings", "ooInetProxyType", "2"},
    {"/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"},
    {"/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"},
    {"/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"},
    {"/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"},
    {"/org.openoffice.Inet/Settings", "ooInetNoProxy", ""},
    {"/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
     "AutoCheckEnabled", "false"},
    {"/org.openoffice.Office.Common/Misc", "FirstRun", "false"},
    {"/org.openoffice.Office.Common/Misc", "CrashReport", "false"},
    {"/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"},
});

std::string profile_settings() {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" "
      "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n";
  for (const Setting& setting : settings) {
    xml += "<item oor:path=\"";
    xml += setting.node;
    xml += "\"><prop oor:name=\"";
    xml += setting.name;
    xml += "\" oor:op=\"fuse\"><value>";
    xml += setting.value;
    xml += "</value></prop></item>\n";
  }
  return xml + "</oor:items>\n";
}

/// A path as the URL that LibreOffice takes.
std::string file_url(const fs::path& path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string url = "file://";
  for (const char c : path.string()) {
    if (plain.find(c) != std::string_view::npos) {
      url += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    url += '%';
    url += digits[byte >> 4];
    url += digits[byte & 15];
  }
  return url;
}

/// What a document is; its refusal is set for what is not turned into DOCX at all.
OfficeResult told(std::string_view bytes, const ReadOptions& options) {
  OfficeResult result;
  const auto refuse = [&](std::string rule) {
    result.refusal = std::move(rule);
    return std::move(result);
  };
  if (bytes.size() > options.max_bytes) return refuse("R.LIMIT.bytes");
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && bytes.substr(first).starts_with("{\\rtf")) {
    result.format = "rtf";
    return result;
  }
  if (bytes.starts_with("PK")) {
    const ZipKind kind = kind_of_zip(bytes);
    if (kind == ZipKind::odt || kind == ZipKind::encrypted_odt) result.format = "odt";
    if (kind == ZipKind::encrypted_odt) return refuse("R.FORMAT.encrypted");
    return kind == ZipKind::odt ? result : refuse("R.FORMAT.unsupported");
  }
  const OleKind kind = kind_of_ole(bytes);
  if (kind == OleKind::encrypted) return refuse("R.FORMAT.encrypted");
  if (kind == OleKind::other) return refuse("R.FORMAT.unsupported");
  result.format = is_from_wps(bytes) ? "wps" : "doc";
  return result;
}

/// "LibreOffice 7.4.7.2", as the document says that it wrote.
std::string tool_in(std::string_view docx) {
  constexpr std::size_t little = std::size_t{1} << 20;
  constexpr std::string_view part_name = "docProps/app.xml";
  ZipArchive zip{docx, little};
  if (!zip.contains(part_name)) return "LibreOffice";
  const auto part = load_part(zip, part_name);
  const pugi::xml_node node = child_of(part->xml.document_element(), "Application");
  std::string_view tool = node.text().get();
  tool = tool.substr(0, tool.find('$'));
  if (!tool.starts_with("LibreOffice/")) return "LibreOffice";
  std::string name{tool};
  name[name.find('/')] = ' ';
  return name;
}

/// The first line that a program complained with, without the names of our own folders. It always
/// warns of something, such as that there is no Java.
std::string complaint(std::string_view error, const fs::path& folder) {
  constexpr std::size_t longest = 200;
  while (error.starts_with("Warning") || error.starts_with('\n')) {
    error.remove_prefix(std::min(error.find('\n'), error.size() - 1) + 1);
  }
  std::string line{error.substr(0, std::min(error.find('\n'), longest))};
  const std::string own = folder.string() + "/";
  for (std::size_t at = line.find(own); at != std::string::npos; at = line.find(own)) {
    line.erase(at, own.size());
  }
  return is_utf8(line) ? line : std::string{};
}

/// Which documents a run is about, by their place in `results`.
using Places = std::vector<std::size_t>;

class Converter {
 public:
  Converter(std::span<const std::string_view> documents, const ReadOptions& options,
            std::vector<OfficeResult>& results)
      : documents_(documents), options_(options), results_(results) {}

  /// Converts the documents; where one breaks the run, it is tried alone and the rest again.
  void convert(Places places) {
    while (!places.empty()) {
      const bool ended = run(places);
      const bool alone = places.size() == 1;
      const Places left = without_result(places);
      if (ended || alone || left.empty()) {
        for (const std::size_t place : left) refuse(place);
        return;
      }
      // One after the other: the first without a result is the one that broke it.
      run({left.front()});
      if (is_open(left.front())) refuse(left.front());
      places.assign(left.begin() + 1, left.end());
      if (over_) {
        for (const std::size_t place : places) refuse(place);
        return;
      }
    }
  }

 private:
  [[nodiscard]] bool is_open(std::size_t place) const {
    return results_[place].docx.empty() && results_[place].refusal.empty();
  }

  [[nodiscard]] Places without_result(const Places& places) const {
    Places left;
    for (const std::size_t place : places) {
      if (is_open(place)) left.push_back(place);
    }
    return left;
  }

  /// Why the last run has no result for it.
  void refuse(std::size_t place) {
    results_[place].refusal = refusal_;
    results_[place].detail = detail_;
  }

  void fail(std::string_view rule, std::string detail) {
    refusal_ = rule;
    detail_ = std::move(detail);
  }

  /// Runs the program once. Whether it came to its own end; what it has made is taken in any case.
  bool run(const Places& places) {
    fail("R.TOOL.failed", {});
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    const fs::path profile = folder / "profile";
    std::error_code code;
    if (folder.empty()) return true;
    fs::create_directories(profile / "user", code);
    if (!write_file(profile / "user" / "registrymodifications.xcu", profile_settings())) {
      return true;
    }
    std::vector<std::string> command = {
        options_.libreoffice, "-env:UserInstallation=" + file_url(profile),
        "--headless",         "--norestore",
        "--nologo",           "--nodefault",
        "--nolockcheck",      "--nofirststartwizard",
        "--convert-to",       "docx",
        "--outdir",           (folder / "out").string()};
    for (const std::size_t place : places) {
      const std::string_view format = results_[place].format;
      const fs::path file =
          folder / (std::to_string(place) + "." + std::string{format == "wps" ? "doc" : format});
      if (!write_file(file, documents_[place])) return true;
      command.push_back(file.string());
    }
    ChildLimits limits;
    // Starting takes most of the time that is allowed; each further document takes some.
    limits.seconds = options_.max_seconds + static_cast<std::uint32_t>(places.size() - 1);
    limits.stop = options_.stop;
    const ChildResult ended = run_child(command, {}, limits);
    for (const std::size_t place : places) {
      take(place, folder / "out" / (std::to_string(place) + ".docx"));
    }
    using Status = ChildResult::Status;
    switch (ended.status) {
      case Status::missing: fail("R.TOOL.libreoffice", options_.libreoffice); return true;
      case Status::timed_out: fail("R.LIMIT.time", options_.libreoffice); return false;
      case Status::stopped:
        fail("R.LIMIT.stop", {});
        over_ = true;
        return true;
      case Status::too_much_output:
      case Status::ended: break;
    }
    fail("R.TOOL.failed", complaint(ended.error, folder));
    return ended.status == Status::ended && ended.exit_code == 0;
  }

  void take(std::size_t place, const fs::path& file) {
    auto bytes = read_file(file, options_.max_bytes);
    if (!bytes || bytes->empty()) return;
    OfficeResult& result = results_[place];
    if (bytes->size() > options_.max_bytes) {
      result.refusal = "R.LIMIT.bytes";
      return;
    }
    // What was being written when the run broke has no end.
    if (ZipArchive{*bytes, 0}.is_open()) {
      result.tool = tool_in(*bytes);
      result.docx = std::move(*bytes);
    }
  }

  std::span<const std::string_view> documents_;
  const ReadOptions& options_;
  std::vector<OfficeResult>& results_;
  std::string_view refusal_;
  std::string detail_;
  bool over_ = false;
};

}  // namespace

std::vector<OfficeResult> convert_to_docx(std::span<const std::string_view> documents,
                                          const ReadOptions& options) {
  std::vector<OfficeResult> results;
  Places places;
  results.reserve(documents.size());
  for (const std::string_view document : documents) {
    results.push_back(told(document, options));
    OfficeResult& result = results.back();
    if (!result.refusal.empty()) continue;
    if (options.libreoffice.empty()) {
      result.refusal = "R.TOOL.libreoffice";
      continue;
    }
    places.push_back(results.size() - 1);
  }
  Converter{documents, options, results}.convert(std::move(places));
  return results;
}

}  // namespace govinfo::inline v0_1::detail
