// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <utility>

#include "pdf/pdf_page.hpp"
#include "text/fold.hpp"
#include "text/number_text.hpp"
#include "text/utf8.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// A word before it is put in a line. `characters` counts without blanks; `units` is its width in
/// characters of Chinese; `em` is the size of its font as far as the box tells.
struct PlacedWord {
  std::string text;
  Box box;
  std::size_t characters = 0;
  double units = 0;
  double em = 0;
  bool chinese = false;  ///< in a font of Chinese text on this page, numbers in it too
  bool value = false;
};

/// Takes blanks and control characters out of a text, and counts the others.
void set_text(PlacedWord& word, std::string_view text) {
  word.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    const char32_t c = next_char(text, at);
    if (c < 0x20 || c == 0x7F || is_blank(c)) continue;
    word.text += text.substr(first, at - first);
    ++word.characters;
    word.units += c >= 0x2E80 ? 1 : 0.5;
  }
}

bool is_value(std::string_view text) { return parse_number_text(text).is_value(); }

std::vector<PlacedWord> place_words(const PdfPage& page, PrintedPage& printed) {
  std::vector<PlacedWord> words;
  words.reserve(page.words.size());
  constexpr double farthest = 1e6;  // points
  const auto sane = [&](double x) { return std::isfinite(x) && std::abs(x) < farthest; };
  for (const PdfWord& word : page.words) {
    PlacedWord placed;
    if (!is_utf8(word.text)) {
      ++printed.lost;
      continue;
    }
    set_text(placed, word.text);
    if (placed.text.empty()) continue;
    if (!sane(word.left) || !sane(word.right) || !sane(word.top) || !sane(word.bottom)) {
      ++printed.lost;
      continue;
    }
    placed.box = {std::min(word.left, word.right), std::min(word.top, word.bottom),
                  std::max(word.left, word.right), std::max(word.top, word.bottom)};
    placed.value = is_value(placed.text);
    words.push_back(std::move(placed));
  }
  return words;
}

// ---- pages that are looked at from the wrong side

/// How far a page was turned so that its text stands upright: in quarters, clockwise.
enum class Turn { none, quarter, half, three_quarters };

/// Whether most words run up or down the page.
bool is_on_its_side(const std::vector<PlacedWord>& words) {
  std::size_t standing = 0;  // words of several characters
  std::size_t lying = 0;
  std::size_t below = 0;  // single characters below the one before them
  std::size_t beside = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Box& box = words[i].box;
    if (words[i].characters > 1) {
      // The boxes of some fonts are higher than two Chinese characters are wide.
      const bool tells = words[i].units * 2 == static_cast<double>(words[i].characters)
                             ? words[i].characters > 4
                             : words[i].units >= 4;
      if (tells) ++(box.height() > box.width() * 1.2 ? standing : lying);
      continue;
    }
    if (i == 0 || words[i - 1].characters > 1 || words[i].units < 1) continue;
    // Single characters one directly below the other, as some extractors give text on its side.
    const Box& last = words[i - 1].box;
    const double reach = std::max(box.width(), last.width()) * 0.7;
    if (box.middle() > last.middle() && box.left - last.right < reach &&
        std::abs(box.top - last.top) < 0.5) {
      ++beside;
    }
    const double apart = std::max(box.top, last.top) - std::min(box.bottom, last.bottom);
    if (std::abs(box.left - last.left) < 0.5 && std::abs(box.right - last.right) < 0.5 &&
        std::abs(apart) < box.height() * 0.3) {
      ++below;
    }
  }
  constexpr std::size_t few = 8;
  if (standing + lying >= few) return standing > lying * 2;
  return standing + below >= few && standing + below > (lying + beside) * 2;
}

Box turned(const Box& box, Turn turn, double width, double height) {
  switch (turn) {
    case Turn::quarter: return {height - box.bottom, box.left, height - box.top, box.right};
    case Turn::half:
      return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case Turn::three_quarters: return {box.top, width - box.right, box.bottom, width - box.left};
    case Turn::none: break;
  }
  return box;
}

// ---- fonts

/// Several characters one below the other.
bool stands(const PlacedWord& word) {
  return word.characters > 1 &&
         word.box.height() > word.box.width() * 0.75 * static_cast<double>(word.characters);
}

bool is_wide(const PlacedWord& word) {
  return word.units == static_cast<double>(word.characters);  // nothing but Chinese characters
}

/// A Chinese font, told by how much higher its boxes are than its characters. `offset`: how much
/// the middle of its boxes is below that of numbers on the same line, as a part of its size.
struct FontFamily {
  double height = 0;  ///< of a box, as a part of the font's size
  std::size_t words = 0;
  std::vector<std::pair<double, double>> votes = {};  ///< offset and weight
  double offset = 0;
  bool known = false;
  bool sure = false;  ///< also where the boxes of the extractor are not what they should be
};

/// The offset that most of the votes are for; nothing when others are nearly as good.
void decide(FontFamily& family) {
  auto& votes = family.votes;
  std::sort(votes.begin(), votes.end());
  constexpr double near = 0.08;
  double best = 0;
  std::size_t best_at = 0;
  std::vector<double> weights(votes.size());
  double weight = 0;
  for (std::size_t first = 0, last = 0, i = 0; i < votes.size(); ++i) {
    for (; last < votes.size() && votes[last].first <= votes[i].first + near; ++last) {
      weight += votes[last].second;
    }
    for (; votes[first].first < votes[i].first - near; ++first) weight -= votes[first].second;
    weights[i] = weight;
    if (weight > best) {
      best = weight;
      best_at = i;
    }
  }
  double other = 0;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (std::abs(votes[i].first - votes[best_at].first) > near * 3) {
      other = std::max(other, weights[i]);
    }
  }
  constexpr double enough = 2;
  constexpr double many = 4;
  family.known = best >= enough && other < best * 0.7;
  family.sure = best >= many && other < best * 0.35;
  if (family.known) family.offset = votes[best_at].first;
}

/// The Chinese fonts of a document. The boxes of fonts reach more or less far above and below the
/// characters, so that words of two fonts on one line have their middles at different heights.
/// Where Chinese text and numbers touch each other tells by how much.
class FontBook {
 public:
  /// Looks at the fonts of a page.
  void look_at(std::vector<PlacedWord>& words) {
    measure(words);
    std::vector<std::size_t> wide;
    for (std::size_t i = 0; i < words.size(); ++i) {
      PlacedWord& word = words[i];
      if (!word.chinese || stands(word)) continue;
      const double height = word.box.height() / word.em;
      if (FontFamily* family = find(height)) {
        ++family->words;
      } else if (constexpr std::size_t most = 16; families_.size() < most) {
        families_.push_back({height, 1});
      }
      if (is_wide(word)) wide.push_back(i);
    }
    vote(words, wide);
  }

  void close() {
    for (FontFamily& family : families_) {
      if (!family.votes.empty()) decide(family);
    }
  }

  /// Takes off by how much fonts differ, and makes every box as high as its font. Whether the boxes
  /// are those of honest fonts, of which all is known.
  bool level(std::vector<PlacedWord>& words) const {
    measure(words);
    std::size_t doubtful = 0;
    for (PlacedWord& word : words) {
      if (stands(word)) continue;
      double center = word.box.center();
      if (word.chinese) {
        constexpr double highest = 1.6;
        const double height = word.box.height() / word.em;
        const FontFamily* const family = find(height);
        if (family != nullptr) center -= family->offset * word.em;
        doubtful += family == nullptr || !family->sure || height > highest ? 1u : 0u;
      }
      word.box.top = center - word.em / 2;
      word.box.bottom = center + word.em / 2;
    }
    return doubtful * 20 <= words.size();
  }

 private:
  /// Every pair of a number, or of Latin letters, and Chinese text before or behind it says where
  /// the font of the text stands. Those that touch exactly are words of one line; others may be.
  void vote(const std::vector<PlacedWord>& words, std::vector<std::size_t>& wide) {
    constexpr std::size_t most_narrow = 2000;
    constexpr std::size_t most_touching = 60;
    struct Touch {
      FontFamily* family;
      double offset;
      bool exact;
    };
    std::vector<Touch> touching;
    for (const bool behind : {true, false}) {
      const auto edge = [&](std::size_t i) {
        return behind ? words[i].box.left : words[i].box.right;
      };
      std::sort(wide.begin(), wide.end(),
                [&](std::size_t a, std::size_t b) { return edge(a) < edge(b); });
      std::size_t narrow = 0;
      for (const PlacedWord& word : words) {
        if (word.chinese || stands(word)) continue;
        if (++narrow > most_narrow) break;
        touching.clear();
        const double from = behind ? word.box.right - word.em * 0.1 : word.box.left - word.em * 0.4;
        const double to = behind ? word.box.right + word.em * 0.4 : word.box.left + word.em * 0.1;
        auto next = std::lower_bound(wide.begin(), wide.end(), from,
                                     [&](std::size_t i, double x) { return edge(i) < x; });
        for (; next != wide.end() && edge(*next) < to && touching.size() < most_touching; ++next) {
          const PlacedWord& other = words[*next];
          const double offset = (other.box.center() - word.box.center()) / other.em;
          FontFamily* const family = find(other.box.height() / other.em);
          if (std::abs(offset) >= 1.6 || family == nullptr) continue;
          const double gap = behind ? edge(*next) - word.box.right : word.box.left - edge(*next);
          touching.push_back({family, offset, std::abs(gap) < word.em * 0.03});
        }
        const auto exact = static_cast<std::size_t>(std::count_if(
            touching.begin(), touching.end(), [](const Touch& touch) { return touch.exact; }));
        for (const Touch& touch : touching) {
          if (exact > 0 && !touch.exact) continue;
          const auto count = static_cast<double>(exact > 0 ? exact : touching.size());
          touch.family->votes.emplace_back(touch.offset, (exact > 0 ? 1 : 0.3) / count);
        }
      }
    }
  }

  /// The sizes of the fonts: a Chinese character is as wide as its font is high. Letters that are
  /// spaced are wider, so the narrowest of the words with boxes of one height tells.
  static void measure(std::vector<PlacedWord>& words) {
    std::vector<std::pair<std::int64_t, double>> sizes;
    const auto key = [](const PlacedWord& word) {
      constexpr double steps = 20;  // in a point
      return static_cast<std::int64_t>(word.box.height() * steps + 0.5);
    };
    for (PlacedWord& word : words) {
      word.em = std::min(word.box.height(), word.box.width() / std::max(word.units, 0.5));
      word.chinese = false;
      if (stands(word)) {
        word.em = word.box.width();
      } else if (is_wide(word) && word.em > 0) {
        sizes.emplace_back(key(word), word.em);
      }
    }
    std::sort(sizes.begin(), sizes.end());
    for (PlacedWord& word : words) {
      if (stands(word)) continue;
      const auto size = std::lower_bound(sizes.begin(), sizes.end(), std::pair{key(word), 0.0});
      if (size == sizes.end() || size->first != key(word)) continue;
      word.em = size->second;
      word.chinese = true;
    }
  }

  [[nodiscard]] const FontFamily* find(double height) const {
    const auto found = std::find_if(
        families_.begin(), families_.end(),
        [&](const FontFamily& family) { return std::abs(family.height - height) < 0.04; });
    return found == families_.end() ? nullptr : &*found;
  }
  FontFamily* find(double height) {
    return const_cast<FontFamily*>(std::as_const(*this).find(height));
  }

  std::vector<FontFamily> families_;
};

// ---- text that is read downwards

/// ０, １２
bool is_full_width_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (c < U'０' || c > U'９') return false;
  }
  return true;
}

/// One character, or several one below the other.
bool may_stand(const PlacedWord& word) {
  if (static_cast<unsigned char>(word.text.front()) < 0x80) return false;
  if (is_full_width_number(word.text)) return false;  // a cell, below others of its column
  const double width = word.box.width();
  const double height = word.box.height();
  if (width <= 0) return false;
  if (word.characters == 1) return width < height * 1.6;
  return height > width * 0.75 * static_cast<double>(word.characters);
}

/// Takes the columns of single characters out of the words and makes a line of each.
std::vector<PrintedLine> take_upright(std::vector<PlacedWord>& words) {
  std::vector<std::size_t> standing;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (may_stand(words[i])) standing.push_back(i);
  }
  std::sort(standing.begin(), standing.end(), [&](std::size_t a, std::size_t b) {
    return words[a].box.center() < words[b].box.center();
  });
  // Text whose letters are spaced has its characters beside each other on every line.
  const auto has_neighbour = [&](std::size_t i) {
    const Box& box = words[i].box;
    const double reach = box.width() * 0.6;
    return std::any_of(words.begin(), words.end(), [&](const PlacedWord& other) {
      if (&other == &words[i] || std::abs(other.box.center() - box.center()) > box.width() * 0.1) {
        return false;
      }
      return other.box.left < box.right + reach && other.box.right > box.left - reach;
    });
  };
  std::vector<PrintedLine> lines;
  std::vector<bool> taken(words.size());
  constexpr std::size_t most_looked_at = 2000;  // a page of a report has some hundred words
  if (standing.size() > most_looked_at || words.size() > most_looked_at * 10) return lines;
  for (std::size_t s = 0; s < standing.size(); ++s) {
    if (taken[standing[s]]) continue;
    std::vector<std::size_t> column = {standing[s]};
    std::size_t characters = words[standing[s]].characters;
    for (std::size_t n = s + 1; n < standing.size(); ++n) {
      const Box& last = words[column.back()].box;
      const Box& next = words[standing[n]].box;
      const double em = std::max(last.width(), next.width());
      if (next.top > last.bottom + em * 0.65) break;
      if (taken[standing[n]] || std::abs(next.middle() - last.middle()) > em * 0.3 ||
          next.center() < last.center() + em * 0.5) {
        continue;
      }
      column.push_back(standing[n]);
      characters += words[standing[n]].characters;
    }
    if (column.size() < 2 || characters < 3) continue;
    std::size_t values = 0;
    std::size_t beside = 0;
    for (const std::size_t i : column) {
      values += words[i].value ? 1u : 0u;
      beside += has_neighbour(i) ? 1u : 0u;
    }
    if (values * 2 > column.size() || beside * 3 > column.size()) continue;
    PrintedLine& line = lines.emplace_back();
    line.upright = true;
    Segment& segment = line.segments.emplace_back();
    segment.box = words[column.front()].box;
    for (const std::size_t i : column) {
      taken[i] = true;
      segment.text += words[i].text;
      segment.box.left = std::min(segment.box.left, words[i].box.left);
      segment.box.right = std::max(segment.box.right, words[i].box.right);
      segment.box.bottom = std::max(segment.box.bottom, words[i].box.bottom);
    }
    line.box = segment.box;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (taken[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
  return lines;
}

// ---- lines

int open_brackets(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (c == U'（' || c == U'(') ++depth;
    if (c == U'）' || c == U')') --depth;
  }
  return depth;
}

/// The units of amounts of money.
bool is_unit(std::string_view text) {
  constexpr std::array<std::string_view, 4> units = {"元", "圆", "万元", "萬元"};
  return std::find(units.begin(), units.end(), text) != units.end();
}

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// Whether a segment, of which `last` is the last word, goes on with the next one, which stands
/// `gap` points to the right of it.
bool goes_on(const Segment& before, const PlacedWord& last, const PlacedWord& next, double gap) {
  const double height = std::min(before.box.height(), next.box.height());  // of the fonts
  // 22（其中修订 16 件）
  if (begins_with_digit(before.text) && open_brackets(before.text) > 0) return gap < height;
  // A number whose characters are given one by one.
  const auto is_narrow = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (gap < height * 0.06 && is_narrow(before.text.back()) && is_narrow(next.text.front())) {
    return true;
  }
  // 727266 元
  if (before.value && begins_with_digit(before.text) && is_unit(next.text)) {
    return gap < height * 0.6 && is_value(before.text + next.text);
  }
  // Letters that are spaced are words of one character.
  const bool spaced = last.characters == 1 && next.characters == 1;
  if (gap > height * (spaced ? 0.45 : 0.28)) return false;
  if (!before.value && !next.value) return true;
  const bool touch = gap < height * 0.12;
  // 1 .属于国家秘密
  if (before.value && begins_with_digit(before.text) && before.text.size() == 1 &&
      (next.text.starts_with(".") || next.text.starts_with("．") || next.text.starts_with("、"))) {
    return true;
  }
  if (!touch) return false;
  // 本年增/减; 565.37万元
  if (!before.value) return !begins_with_digit(next.text) && next.text.size() <= 3;
  if (next.value) return false;
  return is_value(before.text + next.text);
}

/// The words of a line, from left to right, as segments. Words that are printed twice, one over
/// the other to look bold, are one.
PrintedLine make_line(std::vector<PlacedWord*>& words) {
  std::stable_sort(words.begin(), words.end(), [](const PlacedWord* a, const PlacedWord* b) {
    return a->box.left < b->box.left;
  });
  PrintedLine line;
  line.box = words.front()->box;
  const PlacedWord* last = nullptr;
  for (PlacedWord* word : words) {
    const Box& box = word->box;
    line.box = {std::min(line.box.left, box.left), std::min(line.box.top, box.top),
                std::max(line.box.right, box.right), std::max(line.box.bottom, box.bottom)};
    if (last != nullptr && last->text == word->text &&
        std::abs(last->box.left - box.left) < box.height() * 0.2 &&
        std::abs(last->box.right - box.right) < box.height() * 0.2) {
      continue;
    }
    const PlacedWord* const before_it = std::exchange(last, word);
    if (!line.segments.empty()) {
      Segment& before = line.segments.back();
      if (goes_on(before, *before_it, *word, box.left - before.box.right)) {
        before.text += word->text;
        before.box = {before.box.left, std::min(before.box.top, box.top),
                      std::max(before.box.right, box.right),
                      std::max(before.box.bottom, box.bottom)};
        before.value = is_value(before.text);
        continue;
      }
    }
    line.segments.push_back({word->text, box, word->value});
  }
  return line;
}

/// Words whose middles are at the same height stand on one line. Lines of a label that is wrapped
/// beside its number are half a line above and below it.
std::vector<PrintedLine> make_lines(std::vector<PlacedWord>& words) {
  std::vector<PlacedWord*> sorted;
  sorted.reserve(words.size());
  for (PlacedWord& word : words) sorted.push_back(&word);
  std::stable_sort(sorted.begin(), sorted.end(), [](const PlacedWord* a, const PlacedWord* b) {
    return a->box.center() < b->box.center();
  });
  std::vector<PrintedLine> lines;
  std::vector<PlacedWord*> line;
  double center = 0;  // of the line so far
  double least = 0;   // the least height of its words
  for (PlacedWord* word : sorted) {
    const double height = word->box.height();
    const double here = word->box.center();
    if (!line.empty() && here - center > std::min(least, height) * 0.3) {
      lines.push_back(make_line(line));
      line.clear();
    }
    if (line.empty()) {
      center = here;
      least = height;
    } else {
      const auto count = static_cast<double>(line.size());
      center = (center * count + here) / (count + 1);
      least = std::min(least, height);
    }
    line.push_back(word);
  }
  if (!line.empty()) lines.push_back(make_line(line));
  return lines;
}

/// Puts units that are wrapped in their cells behind their numbers: 727266, and 元 below it.
/// Without its unit an amount would be one of the unit of its heading.
void join_units(std::vector<PrintedLine>& lines) {
  constexpr std::size_t farthest = 6;  // lines of a label beside the number
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto& segments = lines[i].segments;
    for (std::size_t s = 0; s < segments.size();) {
      const Segment& unit = segments[s];
      Segment* number = nullptr;
      if (is_unit(unit.text)) {
        for (std::size_t back = 1; back <= std::min(farthest, i) && number == nullptr; ++back) {
          for (Segment& above : lines[i - back].segments) {
            if (above.box.left < unit.box.right && above.box.right > unit.box.left) number = &above;
          }
        }
      }
      const bool wrapped = number != nullptr && number->value && begins_with_digit(number->text) &&
                           unit.box.center() - number->box.center() <
                               2.2 * std::min(unit.box.height(), number->box.height()) &&
                           is_value(number->text + unit.text);
      if (!wrapped) {
        ++s;
        continue;
      }
      number->text += unit.text;
      segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(s));
    }
  }
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [](const PrintedLine& line) { return line.segments.empty(); }),
              lines.end());
}

// ---- the number of the page

bool is_dash(char32_t c) noexcept {
  return c == U'-' || c == U'—' || c == U'–' || c == U'―' || c == U'－' || c == U'─' || c == U'·' ||
         c == U'•' || c == U'~' || c == U'/' || c == U'第' || c == U'共' || c == U'页' ||
         c == U'頁';
}

/// 4, - 4 -, — 5 —, 第4页 共6页, 4/6
bool is_page_number(const PrintedLine& line) {
  std::size_t numbers = 0;
  std::size_t digits = 0;
  std::size_t characters = 0;
  bool of_several = false;
  for (const Segment& segment : line.segments) {
    const std::size_t before = digits;
    for (std::size_t at = 0; at < segment.text.size(); ++characters) {
      const char32_t c = next_char(segment.text, at);
      const bool digit = (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19);
      if (!digit && !is_dash(c)) return false;
      digits += digit ? 1u : 0u;
      of_several = of_several || c == U'/' || c == U'页' || c == U'頁';
    }
    numbers += digits > before ? 1u : 0u;
  }
  return digits > 0 && digits <= 6 && characters <= 12 &&
         (numbers == 1 || (numbers == 2 && of_several));
}

void mark_page_numbers(PrintedPage& page) {
  if (page.lines.size() < 2) return;
  const double edge = page.height * 0.14;
  PrintedLine& first = page.lines.front();
  const PrintedLine& second = page.lines[1];
  PrintedLine& last = page.lines.back();
  const PrintedLine& before = page.lines[page.lines.size() - 2];
  const auto apart = [](const PrintedLine& above, const PrintedLine& below) {
    const double height = std::min(above.box.height(), below.box.height());
    return below.box.center() - above.box.center() > height * 1.3;
  };
  first.page_number = first.box.bottom < edge && apart(first, second) && is_page_number(first);
  last.page_number =
      last.box.top > page.height - edge && apart(before, last) && is_page_number(last);
  for (PrintedLine* line : {&first, &last}) {
    if (!line->page_number) continue;
    // One word: 1 / 2 is no row of three cells.
    while (line->segments.size() > 1) {
      line->segments.front().text += line->segments[1].text;
      line->segments.erase(line->segments.begin() + 1);
    }
    line->segments.front().box = line->box;
    line->segments.front().value = false;
  }
}

/// How much a page reads like one: `words` of every report along its lines, and numbers behind
/// their labels rather than before them.
struct Legibility {
  int words = 0;
  int order = 0;
};

Legibility legibility(const PrintedPage& page) {
  Legibility found;
  for (const PrintedLine& line : page.lines) {
    if (line.upright) continue;
    std::string text;
    for (const Segment& segment : line.segments) text += segment.text;
    for (const std::string_view word : {"政府", "信息", "公开", "机关", "本年"}) {
      for (std::size_t at = text.find(word); at != std::string::npos;
           at = text.find(word, at + word.size())) {
        ++found.words;
      }
    }
    // One number does not tell: a line of prose may begin with a year.
    if (line.segments.size() < 3) continue;
    const auto is_row = [](const auto& from, const auto& to) {
      return from->value && std::next(from)->value && !to->value;
    };
    if (is_row(line.segments.rbegin(), line.segments.begin())) ++found.order;
    if (is_row(line.segments.begin(), line.segments.rbegin())) --found.order;
  }
  return found;
}

/// How much better a page reads than it does turned another way; 0 when that cannot be told.
int compare(const PrintedPage& page, const PrintedPage& other) {
  const Legibility a = legibility(page);
  const Legibility b = legibility(other);
  const int here = a.words + 2 * a.order;
  const int there = b.words + 2 * b.order;
  const int much = 2 + std::max(std::abs(here), std::abs(there)) / 4;
  if (std::abs(here - there) > much) return here - there;
  // Their words come in the order of reading, or against it.
  const int flow = page.flow - other.flow;
  return std::abs(flow) > static_cast<int>(page.words / 2) ? flow : 0;
}

/// A page while it is looked at. `size` has no lines yet.
struct RawPage {
  PrintedPage size;
  std::vector<PlacedWord> words;
  bool on_its_side = false;
};

RawPage raw_page(const PdfPage& page) {
  RawPage raw;
  raw.size.width = std::isfinite(page.width) ? page.width : 0;
  raw.size.height = std::isfinite(page.height) ? page.height : 0;
  raw.words = place_words(page, raw.size);
  raw.size.words = raw.words.size();
  // Some extractors give the size of a page before it is turned and the words behind that.
  double right = 0;
  double bottom = 0;
  for (const PlacedWord& word : raw.words) {
    right = std::max(right, word.box.middle());
    bottom = std::max(bottom, word.box.center());
  }
  if ((right > raw.size.width && right < raw.size.height) ||
      (bottom > raw.size.height && bottom < raw.size.width)) {
    std::swap(raw.size.width, raw.size.height);
  }
  raw.on_its_side = is_on_its_side(raw.words);
  return raw;
}

std::vector<PlacedWord> turned(std::vector<PlacedWord> words, Turn turn, const PrintedPage& size) {
  for (PlacedWord& word : words) word.box = turned(word.box, turn, size.width, size.height);
  return words;
}

/// How many words stand where text goes on behind the word before them in the file, less those that
/// stand where it comes from.
int flow_of(const std::vector<PlacedWord>& words) {
  int flow = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Box& last = words[i - 1].box;
    const Box& box = words[i].box;
    const bool same_line =
        std::abs(box.center() - last.center()) < std::min(box.height(), last.height()) * 0.3;
    const double onward = same_line ? box.middle() - last.middle() : box.center() - last.center();
    flow += onward > 0 ? 1 : -1;
  }
  return flow;
}

/// The lines of a page that is turned.
PrintedPage print(const RawPage& raw, Turn turn, const FontBook& fonts, bool honest) {
  PrintedPage printed = raw.size;
  std::vector<PlacedWord> words = turned(raw.words, turn, raw.size);
  if (turn == Turn::quarter || turn == Turn::three_quarters) {
    std::swap(printed.width, printed.height);
  }
  const bool known = fonts.level(words);
  printed.flow = flow_of(words);
  printed.trusted = known || honest || turn == Turn::none;
  std::vector<PrintedLine> upright = take_upright(words);
  printed.lines = make_lines(words);
  join_units(printed.lines);
  mark_page_numbers(printed);
  for (PrintedLine& line : upright) {
    const auto at =
        std::find_if(printed.lines.begin(), printed.lines.end(),
                     [&](const PrintedLine& other) { return other.box.center() > line.box.top; });
    printed.lines.insert(at, std::move(line));
  }
  return printed;
}

}  // namespace

std::vector<PrintedPage> print_pages(std::span<const PdfPage> pages, bool honest) {
  std::vector<RawPage> raw;
  raw.reserve(pages.size());
  for (const PdfPage& page : pages) raw.push_back(raw_page(page));
  std::array<FontBook, 4> fonts;
  const auto book = [&](Turn turn) -> FontBook& { return fonts[static_cast<std::size_t>(turn)]; };
  for (RawPage& page : raw) {
    if (!page.on_its_side) {
      book(Turn::none).look_at(page.words);
      continue;
    }
    for (const Turn turn : {Turn::quarter, Turn::three_quarters}) {
      auto words = turned(page.words, turn, page.size);
      book(turn).look_at(words);
    }
  }
  for (FontBook& one : fonts) one.close();
  std::vector<PrintedPage> printed;
  std::vector<std::size_t> doubtful;  // pages that may stand on their head
  for (const RawPage& page : raw) {
    if (page.on_its_side) {
      PrintedPage one = print(page, Turn::quarter, book(Turn::quarter), honest);
      PrintedPage other = print(page, Turn::three_quarters, book(Turn::three_quarters), honest);
      const int better = compare(one, other);
      if (better == 0) one.trusted = false;
      printed.push_back(better < 0 ? std::move(other) : std::move(one));
      continue;
    }
    printed.push_back(print(page, Turn::none, book(Turn::none), honest));
    constexpr std::size_t few_words = 20;
    const bool backwards = printed.back().flow * 2 < -static_cast<int>(page.words.size());
    const Legibility found = legibility(printed.back());
    const bool onward = printed.back().flow * 2 > static_cast<int>(page.words.size());
    const bool odd = found.words == 0 || found.order < 0;
    if (page.words.size() >= few_words && (backwards || (odd && !onward))) {
      doubtful.push_back(printed.size() - 1);
    }
  }
  for (const std::size_t p : doubtful) {
    auto words = turned(raw[p].words, Turn::half, raw[p].size);
    book(Turn::half).look_at(words);
  }
  book(Turn::half).close();
  for (const std::size_t p : doubtful) {
    PrintedPage other = print(raw[p], Turn::half, book(Turn::half), honest);
    if (compare(other, printed[p]) > 0) printed[p] = std::move(other);
  }
  return printed;
}

}  // namespace govinfo::inline v0_1::detail
