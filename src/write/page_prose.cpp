// SPDX-License-Identifier: Apache-2.0
// Prose with the places of findings in it: the number that is wrong, and the sentence around it.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/enum.hpp"
#include "write/html_escape.hpp"
#include "write/write_html.hpp"

namespace govinfo::inline v0_1 {

namespace {

/// More marks than this in one stretch of prose are not shown: a page that is all marks shows none.
constexpr std::size_t most_marks = 500;

/// Where sentences end.
constexpr std::array<std::string_view, 5> stops = {"。", "！", "？", "；", "\n"};

/// A stretch of text, in bytes.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A place in a text that is not inside a character.
std::size_t boundary(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

Stretch sentence_around(std::string_view text, const Stretch& inner) {
  Stretch sentence{0, text.size()};
  for (std::string_view stop : stops) {
    const std::string_view before = text.substr(0, inner.begin);
    if (const std::size_t at = before.rfind(stop); at != before.npos) {
      sentence.begin = std::max(sentence.begin, at + stop.size());
    }
    if (const std::size_t at = text.find(stop, inner.end); at != text.npos) {
      sentence.end = std::min(sentence.end, at + stop.size());
    }
  }
  return sentence;
}

struct Marked {
  const ProseMark* mark = nullptr;
  Stretch number;
  Stretch sentence;
};

bool covers(const Stretch& outer, const Stretch& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

class ProseWriter {
 public:
  ProseWriter(std::string_view text, const std::vector<ProseMark>& marks, Lang lang)
      : text_(text), lang_(lang) {
    for (const ProseMark& mark : marks) {
      if (marks_.size() == most_marks) break;
      const Stretch number{boundary(text, mark.span.begin), boundary(text, mark.span.end)};
      if (number.begin >= number.end) continue;
      marks_.push_back({&mark, number, sentence_around(text, number)});
      for (const Stretch& part : {number, marks_.back().sentence}) {
        cuts_.insert(cuts_.end(), {part.begin, part.end});
      }
    }
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
  }

  std::string write() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      paragraph(at, end);
      at = end + 1;
    }
    return std::move(out_);
  }

 private:
  void paragraph(std::size_t begin, std::size_t end) {
    if (display::clean(text_.substr(begin, end - begin)).empty()) return;
    out_ += "<p>";
    spaced_ = true;
    std::string sentence;  // the numbers of the sentence that is open
    auto cut = std::upper_bound(cuts_.begin(), cuts_.end(), begin);
    for (std::size_t at = begin; at < end;) {
      const std::size_t next = cut == cuts_.end() ? end : std::min(*cut++, end);
      const Stretch part{at, next};
      const std::string here = numbers(part, &Marked::sentence);
      if (here != sentence) {
        if (!sentence.empty()) out_ += "</span>";
        if (!here.empty()) open("<span class=\"sentence\"", here);
        sentence = here;
      }
      piece(part);
      at = next;
    }
    if (!sentence.empty()) out_ += "</span>";
    out_ += "</p>\n";
  }

  void open(std::string_view tag, std::string_view numbers) {
    out_.append(tag).append(" data-findings=\"").append(numbers).append("\">");
  }

  /// The numbers of the findings that cover a piece.
  [[nodiscard]] std::string numbers(const Stretch& part, Stretch Marked::* where) const {
    std::string text;
    for (const Marked& marked : marks_) {
      if (!covers(marked.*where, part)) continue;
      text.append(text.empty() ? "" : " ").append(std::to_string(marked.mark->number));
    }
    return text;
  }

  void piece(const Stretch& part) {
    const std::string shown = clean_piece(text_.substr(part.begin, part.end - part.begin));
    if (shown.empty()) return;
    const std::string found = numbers(part, &Marked::number);
    if (found.empty()) {
      out_ += escape_html(shown);
      return;
    }
    Severity severity = Severity::note;
    for (const Marked& marked : marks_) {
      if (covers(marked.number, part)) severity = std::max(severity, marked.mark->severity);
    }
    std::string tag{"<mark role=\"button\" tabindex=\"0\" class=\"said "};
    tag.append(name(severity)).append("\" aria-label=\"").append(escape_html(shown));
    tag.append(lang_ == Lang::zh ? "，发现 " : ", finding ").append(found).append("\"");
    open(tag, found);
    out_.append(escape_html(shown)).append("</mark>");
  }

  /// Clean text that keeps a blank at its ends, of which never two stand beside each other.
  std::string clean_piece(std::string_view text) {
    std::string framed{"|"};
    framed.append(text).append("|");
    std::string clean = display::clean(framed);
    clean = clean.substr(1, clean.size() - 2);
    if (spaced_ && clean.starts_with(' ')) clean.erase(0, 1);
    if (!clean.empty()) spaced_ = clean.ends_with(' ');
    return clean;
  }

  std::string_view text_;
  Lang lang_;
  std::vector<Marked> marks_;
  std::vector<std::size_t> cuts_;
  bool spaced_ = true;
  std::string out_;
};

}  // namespace

std::string marked_prose(std::string_view text, const std::vector<ProseMark>& marks, Lang lang) {
  return ProseWriter{text, marks, lang}.write();
}

}  // namespace govinfo::inline v0_1
