// SPDX-License-Identifier: Apache-2.0
// The words of JSON errors.
#include <algorithm>
#include <array>
#include <numeric>

#include "json/json_error.hpp"
#include "json/json_writer.hpp"

namespace govinfo::inline v0_1::json {

namespace {

/// A word that is longer than this is not compared.
constexpr std::size_t longest_word = 80;

bool is_plain(std::string_view key) {
  return !key.empty() && key.size() <= longest_word &&
         std::all_of(key.begin(), key.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '_' || c == '.';
         });
}

void append(std::string& out, const Path& path) {
  if (path.parent == nullptr) return;
  append(out, *path.parent);
  if (path.in_array) {
    out.append("[").append(std::to_string(path.index)).append("]");
  } else if (is_plain(path.key)) {
    if (!out.empty()) out += '.';
    out += path.key;
  } else {
    out.append("[").append(quoted(path.key)).append("]");
  }
}

/// How many letters must be put in, left out, changed or swapped with their neighbour. Neither
/// word is longer than `longest_word`.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, longest_word + 1>, 3> rows;
  std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
      }
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string text_of(const Path& path) {
  std::string text;
  append(text, path);
  return text;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::size_t characters = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    const bool starts_character = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
    if (starts_character && ++characters > longest) break;
  }
  std::string out;
  append_quoted(out, text.substr(0, end));
  if (end < text.size()) out += "…";
  return out;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > longest_word) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string_view candidate : known) {
    if (candidate.size() > longest_word) continue;
    const std::size_t d = distance(word, candidate);
    // Nothing of the word is left when all its letters must be changed.
    if (d < least && d < std::max(word.size(), candidate.size())) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

void Errors::add(const Path& path, std::string_view message) {
  std::string text = text_of(path);
  if (!text.empty()) text += ": ";
  add(text.append(message));
}

void Errors::add(std::string message) {
  ++count_;
  if (!full()) shown_.push_back(std::move(message));
}

std::string Errors::text() const {
  std::string text = "Found " + std::to_string(count_) + (count_ == 1 ? " error:" : " errors:");
  std::size_t number = 0;
  for (const std::string& error : shown_) {
    text.append("\n").append(std::to_string(++number)).append(". ").append(error);
  }
  if (count_ > shown_.size()) {
    text.append("\n(").append(std::to_string(count_ - shown_.size())).append(" more not shown)");
  }
  return text;
}

}  // namespace govinfo::inline v0_1::json
