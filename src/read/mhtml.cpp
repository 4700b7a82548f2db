// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "read/mhtml.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool is_same(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

/// Takes the next line off the text, without its end (LF, CRLF, or CR alone).
std::string_view take_line(std::string_view& text) noexcept {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  std::size_t next = end;
  if (next < text.size() && text[next] == '\r') ++next;
  if (next < text.size() && text[next] == '\n') ++next;
  text.remove_prefix(next);
  return line;
}

/// The value of a header field, and its parameters.
struct Field {
  std::string value;

  /// What stands before the parameters.
  [[nodiscard]] std::string_view kind() const noexcept {
    return trimmed(std::string_view{value}.substr(0, value.find(';')));
  }
  /// A parameter's value; also one that is cut into pieces (`name*0`) begins with the first.
  [[nodiscard]] std::string_view parameter(std::string_view name) const noexcept {
    std::string_view rest = value;
    for (std::size_t at = rest.find(';'); at != std::string_view::npos; at = rest.find(';')) {
      rest.remove_prefix(at + 1);
      const std::size_t equals = rest.find('=');
      if (equals == std::string_view::npos) return {};
      const std::string_view key = trimmed(rest.substr(0, equals));
      if (key.find(';') != std::string_view::npos) continue;
      rest.remove_prefix(equals + 1);
      const std::string_view text = trimmed(rest);
      if (text.starts_with('"')) {
        const std::size_t end = text.find('"', 1);
        const std::string_view quoted = text.substr(1, end == text.npos ? end : end - 1);
        if (is_same(key, name)) return quoted;
        if (end == text.npos) return {};
        rest = text.substr(end + 1);
      } else if (is_same(key, name)) {
        return trimmed(text.substr(0, text.find(';')));
      }
    }
    return {};
  }
};

/// The header of a message or of a part of it.
struct Header {
  Field type;
  Field encoding;
  std::string location;
  std::string id;
  bool is_mime = false;
};

/// Takes the header off the text: up to the first empty line.
Header take_header(std::string_view& text) {
  Header header;
  std::string line;
  const auto use = [&] {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) return;
    const std::string_view name = trimmed(std::string_view{line}.substr(0, colon));
    const std::string_view value = trimmed(std::string_view{line}.substr(colon + 1));
    if (is_same(name, "Content-Type")) header.type.value = value;
    if (is_same(name, "Content-Transfer-Encoding")) header.encoding.value = value;
    if (is_same(name, "Content-Location")) header.location = value;
    if (is_same(name, "Content-ID")) header.id = value;
    if (is_same(name, "MIME-Version")) header.is_mime = true;
  };
  constexpr std::size_t longest = std::size_t{64} << 10;
  while (!text.empty()) {
    const std::string_view next = take_line(text);
    if (trimmed(next).empty()) break;
    const bool goes_on = next.front() == ' ' || next.front() == '\t';
    if (!goes_on) {
      use();
      line.clear();
    }
    if (line.size() < longest) line += next;
  }
  use();
  return header;
}

std::optional<unsigned> hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  return std::nullopt;
}

/// =E6=94=BF; a “=” at the end of a line joins it with the next. What is no code stays.
std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  while (!text.empty()) {
    const std::size_t before = text.size();
    std::string_view line = take_line(text);
    const bool ended = before > line.size();
    const std::size_t solid = line.find_last_not_of(" \t");
    line = line.substr(0, solid == std::string_view::npos ? 0 : solid + 1);
    const bool joined = line.ends_with('=');
    if (joined) line.remove_suffix(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at] == '=' && at + 2 < line.size()) {
        const auto high = hex_digit(line[at + 1]);
        const auto low = hex_digit(line[at + 2]);
        if (high && low) {
          bytes += static_cast<char>(*high << 4 | *low);
          at += 2;
          continue;
        }
      }
      bytes += line[at];
    }
    if (!joined && ended) bytes += '\n';
  }
  return bytes;
}

std::string from_base64(std::string_view text) {
  static constexpr auto values = [] {
    std::array<std::int8_t, 256> table{};
    table.fill(-1);
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < digits.size(); ++i) {
      table[static_cast<unsigned char>(digits[i])] = static_cast<std::int8_t>(i);
    }
    return table;
  }();
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 3);
  std::uint32_t collected = 0;
  int bits = 0;
  for (const char c : text) {
    if (c == '=') break;
    const int value = values[static_cast<unsigned char>(c)];
    if (value < 0) continue;  // ends of lines
    collected = (collected << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFF;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>(collected >> bits & 0xFF);
    }
  }
  return bytes;
}

/// The parts between the lines of a boundary. One that is not closed ends with the text.
std::vector<std::string_view> parts_of(std::string_view body, std::string_view boundary) {
  constexpr std::size_t most = 10'000;
  std::vector<std::string_view> parts;
  const char* first = nullptr;  // of the open part
  std::string_view rest = body;
  while (!rest.empty() && parts.size() < most) {
    const char* const begin = rest.data();
    std::string_view line = take_line(rest);
    if (!line.starts_with("--") || !line.substr(2).starts_with(boundary)) continue;
    line = trimmed(line.substr(2 + boundary.size()));
    if (!line.empty() && line != "--") continue;  // a longer boundary of a message inside
    if (first != nullptr) parts.emplace_back(first, static_cast<std::size_t>(begin - first));
    first = line.empty() ? rest.data() : nullptr;
    if (first == nullptr) break;
  }
  if (first != nullptr) {
    parts.emplace_back(first, static_cast<std::size_t>(body.data() + body.size() - first));
  }
  return parts;
}

/// The boundary as it is used: what is declared, or else the first line that looks like one.
std::string_view boundary_of(const Field& type, std::string_view body) {
  const std::string_view declared = type.parameter("boundary");
  if (!declared.empty()) return declared;
  while (!body.empty()) {
    const std::string_view line = trimmed(take_line(body));
    if (line.size() > 2 && line.starts_with("--")) return line.substr(2);
  }
  return {};
}

bool is_page(std::string_view kind) noexcept {
  return is_same(kind, "text/html") || is_same(kind, "application/xhtml+xml");
}

MhtmlPage refused(std::string rule) {
  MhtmlPage page;
  page.refusal = std::move(rule);
  return page;
}

MhtmlPage unpacked(const Header& header, std::string_view body, std::size_t max_unpacked) {
  const std::string_view encoding = header.encoding.kind();
  MhtmlPage page;
  page.charset = header.type.parameter("charset");
  if (is_same(encoding, "base64")) {
    if (body.size() / 4 * 3 > max_unpacked) return refused("R.LIMIT.unpacked");
    page.bytes = from_base64(body);
  } else if (body.size() > max_unpacked) {
    return refused("R.LIMIT.unpacked");
  } else if (is_same(encoding, "quoted-printable")) {
    page.bytes = from_quoted_printable(body);
  } else {
    page.bytes = body;
  }
  return page;
}

MhtmlPage find_page(const Header& header, std::string_view body, std::size_t max_unpacked,
                    int depth);

/// The root of the parts: the one that `start` names, else the first page.
MhtmlPage root_of(const Header& header, std::string_view body, std::size_t max_unpacked,
                  int depth) {
  const std::string_view start = header.type.parameter("start");
  std::optional<MhtmlPage> first;
  for (std::string_view part : parts_of(body, boundary_of(header.type, body))) {
    const Header inner = take_header(part);
    const bool several =
        inner.type.kind().size() > 10 && is_same(inner.type.kind().substr(0, 10), "multipart/");
    if (!several && !is_page(inner.type.kind())) continue;
    const bool named = !start.empty() && inner.id == start;
    if (first && !named) continue;
    MhtmlPage page = find_page(inner, part, max_unpacked, depth + 1);
    if (page.refusal == "R.FORMAT.corrupt") continue;
    if (named || start.empty()) return page;
    first = std::move(page);
  }
  return first ? std::move(*first) : refused("R.FORMAT.corrupt");
}

MhtmlPage find_page(const Header& header, std::string_view body, std::size_t max_unpacked,
                    int depth) {
  constexpr int deepest = 4;
  if (depth > deepest) return refused("R.FORMAT.corrupt");
  const std::string_view kind = header.type.kind();
  if (kind.size() > 10 && is_same(kind.substr(0, 10), "multipart/")) {
    return root_of(header, body, max_unpacked, depth);
  }
  return is_page(kind) ? unpacked(header, body, max_unpacked) : refused("R.FORMAT.corrupt");
}

/// Without a byte order mark and empty lines at the beginning.
std::string_view message_in(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of("\r\n");
  return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

}  // namespace

bool is_mhtml(std::string_view bytes) {
  constexpr std::size_t far = std::size_t{16} << 10;
  std::string_view head = message_in(bytes.substr(0, far));
  // A field's name, and nothing that is no header before the first empty line.
  const std::size_t colon = head.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const bool name = std::all_of(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(colon),
                                [](char c) { return c > ' ' && c < 0x7F; });
  if (!name) return false;
  const Header header = take_header(head);
  const std::string_view kind = header.type.kind();
  return is_same(kind, "multipart/related") || is_same(kind, "multipart/mixed") ||
         is_same(kind, "multipart/alternative") || (header.is_mime && is_page(kind));
}

MhtmlPage page_in_mhtml(std::string_view bytes, std::size_t max_unpacked) {
  std::string_view message = message_in(bytes);
  const Header header = take_header(message);
  return find_page(header, message, max_unpacked, 0);
}

}  // namespace govinfo::inline v0_1::detail
