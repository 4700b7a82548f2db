// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>

#include "govinfo/form.hpp"
#include "interpret/outline.hpp"
#include "interpret/report_head.hpp"
#include "text/find_text.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

using std::string_view_literals::operator""sv;

struct SectionLabels {
  Section section;
  std::vector<std::u16string> labels;
};

const std::vector<SectionLabels>& section_labels() {
  static const std::vector<SectionLabels> all = [] {
    std::vector<SectionLabels> sections;
    for (const SectionForm& form : section_forms) {
      auto& section = sections.emplace_back();
      section.section = form.section;
      section.labels.push_back(fold(form.label.zh));
      for (const std::string_view alias : form.aliases) section.labels.push_back(fold(alias));
    }
    return sections;
  }();
  return all;
}

/// The characters with which headings of sections end.
const std::bitset<0x10000>& section_ends() {
  static const std::bitset<0x10000> all = [] {
    std::bitset<0x10000> ends;
    for (const SectionLabels& section : section_labels()) {
      for (const std::u16string& label : section.labels) ends.set(label.back());
    }
    return ends;
  }();
  return all;
}

/// Whether two texts differ by at most one character changed, lost or added.
bool nearly_equal(std::u16string_view a, std::u16string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t head = 0;
  while (head < a.size() && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return head + tail + 1 >= b.size();
}

std::u16string_view without_numeral(std::u16string_view text) {
  constexpr std::u16string_view numerals = u"一二三四五六七八九十";
  std::size_t digits = 0;
  while (digits < text.size() && digits < 2 &&
         (numerals.find(text[digits]) != std::u16string_view::npos ||
          (text[digits] >= u'0' && text[digits] <= u'9'))) {
    ++digits;
  }
  return text.substr(digits);
}

std::optional<Section> section_of(std::u16string_view text) {
  constexpr std::size_t longest = 32;
  if (text.size() < 2 || text.size() > longest) return std::nullopt;
  // Most lines are ruled out by their last two characters: one of them is a label's last one.
  const auto& ends = section_ends();
  if (!ends[text.back()] && !ends[text[text.size() - 2]]) return std::nullopt;
  text = without_numeral(text);
  if (text.size() < 2) return std::nullopt;
  for (const SectionLabels& section : section_labels()) {
    for (const std::u16string& label : section.labels) {
      if (text == label || (label.size() >= 7 && nearly_equal(text, label))) {
        return section.section;
      }
    }
  }
  return std::nullopt;
}

/// Whether a line is the beginning of a heading that goes on on the next line.
bool starts_a_label(std::u16string_view text) {
  text = without_numeral(text).substr(0, 4);
  return std::any_of(section_labels().begin(), section_labels().end(),
                     [&](const SectionLabels& section) {
                       return std::any_of(section.labels.begin(), section.labels.end(),
                                          [&](const std::u16string& label) {
                                            return std::u16string_view{label}.starts_with(text);
                                          });
                     });
}

bool is_nested(const SourceLines& lines, std::size_t line) {
  const auto words = lines.words(line);
  if (words.empty()) return false;
  const std::string_view text = lines.text(words.front().span);
  return text.starts_with("（") || text.starts_with('(');
}

/// Every line, alone or with the next one, that reads like the heading of a section.
std::vector<Heading> heading_candidates(const SourceLines& lines, LineRange range) {
  std::vector<Heading> found;
  for (std::size_t line = range.first; line < range.last; ++line) {
    const std::u16string_view text = lines.folded(line);
    std::optional<Section> section = section_of(text);
    if (!section && text.size() >= 6 && text.size() < 32 && line + 1 < range.last &&
        lines.folded(line + 1).size() < 12 && starts_a_label(text)) {
      section = section_of(std::u16string{text}.append(lines.folded(line + 1)));
      if (section && section_of(lines.folded(line + 1))) section.reset();
    }
    if (section) found.push_back({line, *section, is_nested(lines, line)});
  }
  return found;
}

/// How many numbers stand at the end of a line.
std::size_t trailing_numbers(const SourceLines& lines, std::size_t line) {
  if (lines[line].page_number) return 0;
  const auto words = lines.words(line);
  std::size_t count = 0;
  while (count < words.size() && words[words.size() - 1 - count].number.is_value()) ++count;
  return count;
}

/// A line on which table 二 begins: the name of an article's paragraph, or the heading of the rows.
bool begins_disclosure(const SourceLines& lines, std::size_t line) {
  // Most lines are ruled out by their first character.
  const std::u16string_view whole = lines.folded(line);
  if (whole.empty() || u"第二信规"sv.find(whole.front()) == whole.npos) {
    return false;
  }
  const auto words = lines.words(line);
  // The first cell of a row stands for itself.
  const bool cells = !words.empty() && words.front().cell != nullptr;
  const std::u16string_view text = cells ? lines.folded(words.front()) : whole;
  if (text.starts_with(u"第二十条"sv) || text.starts_with(u"二十条第"sv)) return text.size() <= 14;
  if (text.starts_with(u"信息内容"sv)) return true;
  return text.starts_with(u"规章"sv) && trailing_numbers(lines, line) == 3;
}

/// A line of the first row of table 三, or any row of seven numbers.
bool begins_requests(const SourceLines& lines, std::size_t line) {
  const std::size_t numbers = trailing_numbers(lines, line);
  if (numbers == count_of<Applicant>) return true;
  const std::u16string_view text = lines.folded(line);
  constexpr std::size_t longest_label = 26;
  return text.size() <= longest_label &&
         (text.starts_with(u"一"sv) || text.starts_with(u"本年"sv) || numbers > 0) &&
         has_text(text, u"年新收政府信息公开申请"sv);
}

bool begins_remedies(std::u16string_view text) {
  return has_text(text, u"未经复议"sv) || has_text(text, u"直接起诉"sv) ||
         (text.size() <= 10 && has_text(text, u"行政复议行政诉讼"sv));
}

template <class Test>
std::optional<std::size_t> first_line(std::size_t first, std::size_t last, Test test) {
  for (std::size_t line = first; line < last; ++line) {
    if (test(line)) return line;
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(const SourceLines& lines, LineRange range)
      : lines_(lines), range_(range), candidates_(heading_candidates(lines, range)) {}

  Outline run() {
    const std::size_t end = range_.last;
    const auto disclosure = first_line(
        range_.first, end, [&](std::size_t line) { return begins_disclosure(lines_, line); });
    const std::size_t after_disclosure = disclosure.value_or(range_.first);
    const auto requests = first_line(
        after_disclosure, end, [&](std::size_t line) { return begins_requests(lines_, line); });
    const std::size_t after_requests = requests.value_or(after_disclosure);
    const auto remedies = first_line(after_requests, end, [&](std::size_t line) {
      return begins_remedies(lines_.folded(line)) && !contains_prose(line);
    });

    Outline outline;
    const auto heading_1 = first_of(Section::overview, range_.first, end);
    const auto heading_2 =
        disclosure ? last_of(Section::disclosure, range_.first, *disclosure)
                   : first_of(Section::disclosure, range_.first, requests.value_or(end));
    const auto heading_3 = requests ? last_of(Section::requests, after_disclosure, *requests)
                                    : first_of(Section::requests, after_disclosure, end);
    const auto heading_4 =
        remedies ? last_of(Section::remedies, after_requests, *remedies)
                 : first_of(Section::remedies, heading_3.value_or(after_requests), end);
    const std::size_t after_tables =
        std::max({remedies.value_or(0), heading_4.value_or(0), after_requests});
    const auto heading_5 = first_of(Section::problems, after_tables, end);
    const auto heading_6 = first_of(Section::other_matters, heading_5.value_or(after_tables), end);
    const auto add = [&](std::optional<std::size_t> line, Section section) {
      if (line) outline.headings.push_back({*line, section, is_nested(lines_, *line)});
    };
    add(heading_1, Section::overview);
    add(heading_2, Section::disclosure);
    add(heading_3, Section::requests);
    add(heading_4, Section::remedies);
    add(heading_5, Section::problems);
    add(heading_6, Section::other_matters);
    const std::size_t top = std::min({heading_1.value_or(end), heading_2.value_or(end),
                                      disclosure.value_or(end), requests.value_or(end)});
    outline.title = title_above(top);
    std::stable_sort(outline.headings.begin(), outline.headings.end(),
                     [](const Heading& a, const Heading& b) { return a.line < b.line; });

    const std::size_t tail = heading_5.value_or(heading_6.value_or(end));
    const std::size_t remedies_start = heading_4.value_or(remedies.value_or(tail));
    const std::size_t requests_start = heading_3.value_or(requests.value_or(remedies_start));
    if (disclosure) {
      outline.disclosure = {*disclosure, std::max(*disclosure, std::min(requests_start, tail))};
    }
    if (requests || heading_3) {
      const std::size_t first = heading_3 ? *heading_3 + 1 : *requests;
      outline.requests = {after_prose(first), std::max(first, std::min(remedies_start, tail))};
    }
    if (remedies || heading_4) {
      const std::size_t first = heading_4 ? *heading_4 + 1 : *remedies;
      outline.remedies = {first, std::max(first, tail)};
      outline.remedies_head = first;
    }
    return outline;
  }

 private:
  /// The title above the first section: the last one with an organ and a year, since the frame of a
  /// page leads to the reports of other years before it.
  [[nodiscard]] std::optional<LineRange> title_above(std::size_t top) const {
    const auto first = find_title(lines_, range_);
    std::optional<LineRange> last = first;
    for (auto next = first; next && next->last < top;) {
      next = find_title(lines_, {next->last, top});
      if (!next) break;
      const TitleWords words = words_of_title(lines_, *next);
      if (!words.organ.empty() && words.year != 0) last = next;
    }
    return last;
  }

  /// Whether a line is a sentence rather than a piece of a table.
  [[nodiscard]] bool contains_prose(std::size_t line) const {
    std::string storage;
    const std::string_view text = lines_.text(line, storage);
    return text.find("。") != std::string::npos || text.find("，") != std::string::npos ||
           text.find("；") != std::string::npos || lines_.folded(line).size() > 34;
  }

  /// The first line behind the sentences that stand before the rows of table 三: they may speak of
  /// the same rows in the same words.
  [[nodiscard]] std::size_t after_prose(std::size_t first) const {
    const auto row = first_line(first, range_.last, [&](std::size_t line) {
      return trailing_numbers(lines_, line) == count_of<Applicant>;
    });
    std::string storage;
    for (std::size_t line = row.value_or(first); line > first; --line) {
      if (has_text(lines_.text(line - 1, storage), "。")) return line;
    }
    return first;
  }

  /// The first heading of a section in [first, last), one that is not nested if there is one.
  [[nodiscard]] std::optional<std::size_t> first_of(Section section, std::size_t first,
                                                    std::size_t last) const {
    std::optional<std::size_t> nested;
    for (const Heading& heading : candidates_) {
      if (heading.section != section || heading.line < first || heading.line >= last) continue;
      if (!heading.nested) return heading.line;
      if (!nested) nested = heading.line;
    }
    return nested;
  }

  /// The last heading of a section in [first, last): the one before its table.
  [[nodiscard]] std::optional<std::size_t> last_of(Section section, std::size_t first,
                                                   std::size_t last) const {
    std::optional<std::size_t> found;
    for (const Heading& heading : candidates_) {
      if (heading.section != section || heading.line < first || heading.line >= last) continue;
      found = heading.line;
    }
    return found;
  }

  const SourceLines& lines_;
  LineRange range_;
  std::vector<Heading> candidates_;
};

}  // namespace

std::vector<LineRange> find_reports(const SourceLines& lines) {
  // Where tables begin; and the titles between tables that are not those of the report before them.
  std::vector<std::size_t> tables;
  std::vector<std::size_t> first_rows;  // of table three
  for (std::size_t line = 0; line < lines.size(); ++line) {
    if (begins_disclosure(lines, line) || begins_requests(lines, line) ||
        begins_remedies(lines.folded(line))) {
      tables.push_back(line);
    }
    const std::u16string_view text = lines.folded(line);
    if (text.starts_with(u"一本年新收"sv) || text.starts_with(u"本年新收政府信息公开申请"sv)) {
      first_rows.push_back(line);
    }
  }
  const auto any_in = [](const std::vector<std::size_t>& found, LineRange range) {
    const auto first = std::lower_bound(found.begin(), found.end(), range.first);
    return first != found.end() && *first < range.last;
  };
  std::vector<LineRange> reports;
  LineRange report{0, lines.size()};
  auto title = find_title(lines, report);
  if (tables.empty() && !title) return reports;
  for (std::optional<TitleWords> words; title && title->last < lines.size();) {
    if (!words) words = words_of_title(lines, *title);
    const auto next = find_title(lines, {title->last, lines.size()});
    if (!next) break;
    TitleWords next_words = words_of_title(lines, *next);
    // Pages repeat their title, and lead to other reports. The same title again begins the same
    // report again only where its tables begin again too.
    const LineRange before{report.first, next->first};
    const LineRange behind{next->last, lines.size()};
    const bool again = any_in(first_rows, before) && any_in(first_rows, behind);
    if (again ||
        (any_in(tables, before) && any_in(tables, behind) && tell_apart(*words, next_words))) {
      reports.push_back({report.first, next->first});
      report.first = next->first;
      words = std::move(next_words);
    } else if (!any_in(tables, before)) {
      words = std::move(next_words);
    }
    title = next;
  }
  reports.push_back(report);
  return reports;
}

Outline find_outline(const SourceLines& lines, LineRange range) {
  return Finder{lines, range}.run();
}

}  // namespace govinfo::inline v0_1::detail
