// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "interpret/report_head.hpp"
#include "text/find_text.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t longest_title = 60;  // characters, folded
constexpr std::size_t most_title_lines = 4;

bool ends_like_title(std::u16string_view text) {
  return text.ends_with(u"报告"sv) || text.ends_with(u"年报"sv);
}

bool is_title(std::u16string_view text) {
  return text.size() <= longest_title && ends_like_title(text) && has_text(text, u"信息公开"sv) &&
         !has_text(text, u"根据"sv) && !has_text(text, u"编制"sv);
}

bool is_sentence(std::string_view text) {
  return has_text(text, "，") || has_text(text, "。") || has_text(text, "；") ||
         has_text(text, "《") || has_text(text, "：");
}

/// Without blanks between characters of which one is Chinese, and without marks of Markdown.
std::string tidy(std::string_view text) {
  std::string tidied;
  tidied.reserve(text.size());
  char32_t last = 0;
  bool blank = false;
  const auto is_left_out = [](char32_t c) {
    return c < 0x4E00 && (is_blank(c) || c == U'#' || c == U'*');
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    char32_t c = next_char(text, at);
    if (is_left_out(c)) {
      blank = true;
      continue;
    }
    const bool word = c < 0x80 && last < 0x80 && last != 0;
    const bool digits = last >= U'0' && last <= U'9' && c >= U'0' && c <= U'9';
    if (blank && word && !digits) tidied += ' ';
    // And all that follows without anything to leave out.
    while (at < text.size()) {
      const auto lead = static_cast<unsigned char>(text[at]);
      if (lead >= 0xE4 && lead <= 0xE9) {
        c = U'字';  // most characters, none of which is left out
        at += 3;
        continue;
      }
      std::size_t next = at;
      const char32_t following = next_char(text, next);
      if (is_left_out(following)) break;
      c = following;
      at = next;
    }
    tidied += text.substr(first, at - first);
    last = c;
    blank = false;
  }
  return tidied;
}

/// A number of one to four digits, ASCII or full-width, at a place of tidied text.
struct Number {
  int value = 0;
  std::size_t digits = 0;
};
Number number_at(std::string_view text, std::size_t& at) {
  Number number;
  while (at < text.size() && number.digits < 5) {
    std::size_t next = at;
    char32_t c = next_char(text, next);
    if (c >= 0xFF10 && c <= 0xFF19) c -= 0xFEE0;
    if (c < U'0' || c > U'9') break;
    number.value = number.value * 10 + static_cast<int>(c - U'0');
    ++number.digits;
    at = next;
  }
  return number;
}

bool skip(std::string_view text, std::size_t& at, std::string_view word) {
  if (!text.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

constexpr int first_year = 2008;  // the regulations came into force on 1 May 2008
constexpr int last_year = 2099;

/// A year with 年 behind it; where it stands and how long it is.
struct Year {
  int year = 0;
  std::size_t first = 0;
  std::size_t size = 0;
};
std::optional<Year> find_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    std::size_t end = at;
    const Number number = number_at(text, end);
    if (number.digits == 4 && number.value >= first_year && number.value <= last_year &&
        text.substr(end).starts_with("年")) {
      return Year{number.value, first, end + std::string_view{"年"}.size() - first};
    }
    if (number.digits > 0) {
      at = end;
    } else {
      next_char(text, at);
    }
  }
  // 二〇二四年
  constexpr std::array<std::string_view, 11> digits = {"〇", "一", "二", "三", "四", "五",
                                                       "六", "七", "八", "九", "零"};
  for (std::size_t first = text.find("二"); first != std::string_view::npos;
       first = text.find("二", first + 1)) {
    int value = 0;
    std::size_t at = first;
    std::size_t count = 0;
    for (; count < 4; ++count) {
      const auto* digit = std::find_if(digits.begin(), digits.end(), [&](std::string_view d) {
        return text.substr(at).starts_with(d);
      });
      if (digit == digits.end()) break;
      value = value * 10 + static_cast<int>((digit - digits.begin()) % 10);
      at += digit->size();
    }
    if (count == 4 && text.substr(at).starts_with("年") && value >= first_year &&
        value <= last_year) {
      return Year{value, first, at + std::string_view{"年"}.size() - first};
    }
  }
  return std::nullopt;
}

std::optional<Date> date_of(int year, int month, int day) {
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (year < first_year || year > last_year || !date.ok()) return std::nullopt;
  return date;
}

/// 2024年1月1日, 2024-01-31, 2024/1/31, 2024.1.31; `year` is taken where none is printed.
std::optional<Date> date_at(std::string_view text, std::size_t& at, int year) {
  std::size_t p = at;
  const Number first = number_at(text, p);
  int month = 0;
  if (first.digits == 4) {
    year = first.value;
    if (!skip(text, p, "年") && !skip(text, p, "-") && !skip(text, p, "/") && !skip(text, p, ".")) {
      return std::nullopt;
    }
    month = number_at(text, p).value;
  } else if (year > 0 && first.digits > 0) {
    month = first.value;
  } else {
    return std::nullopt;
  }
  if (!skip(text, p, "月") && !skip(text, p, "-") && !skip(text, p, "/") && !skip(text, p, ".")) {
    return std::nullopt;
  }
  const Number day = number_at(text, p);
  if (day.digits == 0 || day.digits > 2) return std::nullopt;
  skip(text, p, "日");
  const auto date = date_of(year, month, day.value);
  if (date) at = p;
  return date;
}

/// 2024年1月1日至2024年12月31日, 自…起至…止, with or without the second year.
std::optional<Period> find_period(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // Most characters are hanzi; and of all bytes only digits begin a date, also full-width ones,
    // which are EF BC 90 … EF BC 99.
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0xE3 && byte <= 0xEE) {
      at += 3;
      continue;
    }
    if ((byte < '0' || byte > '9') && byte != 0xEF) {
      ++at;
      continue;
    }
    std::size_t p = at;
    if (const auto first = date_at(text, p, 0)) {
      for (const std::string_view word : {"始", "起", "开始"}) skip(text, p, word);
      skip(text, p, "，");
      const bool to = skip(text, p, "至") || skip(text, p, "到") || skip(text, p, "—") ||
                      skip(text, p, "－") || skip(text, p, "-") || skip(text, p, "–") ||
                      skip(text, p, "~") || skip(text, p, "～");
      while (skip(text, p, "—") || skip(text, p, "-")) {
      }
      if (to) {
        const auto last = date_at(text, p, static_cast<int>(first->year()));
        if (last && *first <= *last) return Period{*first, *last};
      }
    }
    if (number_at(text, at).digits == 0) next_char(text, at);
  }
  return std::nullopt;
}

/// 国办公开办函〔2021〕30号, as printed.
std::string find_notice(std::string_view text) {
  for (const std::string_view start : {"国办公开办函", "国办公开函", "国办函"}) {
    for (std::size_t first = find_text(text, start); first != std::string_view::npos;
         first = find_text(text, start, first + 1)) {
      const std::size_t number = text.find("号", first);
      constexpr std::size_t longest = 48;
      if (number == std::string_view::npos || number - first > longest) continue;
      std::string notice{text.substr(first, number + std::string_view{"号"}.size() - first)};
      // 国办函〔2020〕109号 is about fees, not about the form.
      if (start == "国办函" && notice.find("109") != std::string::npos) continue;
      return notice;
    }
  }
  return {};
}

void trim(std::string& text, std::string_view word) {
  if (text.size() > word.size() && std::string_view{text}.starts_with(word)) {
    text.erase(0, word.size());
  }
  if (text.size() > word.size() && std::string_view{text}.ends_with(word)) {
    text.resize(text.size() - word.size());
  }
}

/// The organ in a title: what is left without the year and the words for the report.
std::string organ_in(std::string title) {
  constexpr std::array<std::string_view, 7> subjects = {
      "政府信息公开", "政务信息公开", "政府信息主动公开", "信息公开",
      "政府信息公開", "政務信息公開", "信息公開"};
  std::size_t cut = std::string::npos;
  for (const std::string_view subject : subjects) {
    cut = title.rfind(subject);
    if (cut != std::string::npos) break;
  }
  if (cut == std::string::npos) return {};
  std::string organ = title.substr(0, cut);
  if (const auto year = find_year(organ)) {
    organ.erase(year->first, year->size);
    if (std::string_view{organ}.substr(year->first).starts_with("度")) {
      organ.erase(year->first, std::string_view{"度"}.size());
    }
  }
  for (const std::string_view word : {"关于", "關於", "的", "年度", "—", "-", "：", "《", "度"}) {
    trim(organ, word);
  }
  if (organ == "关于" || organ == "關於") return {};
  // 县人民政府信息公开…: the organ's own last word is part of the subject that was cut.
  if (organ.ends_with("人民")) organ += "政府";
  return organ;
}

void tell_level(Organ& organ) {
  struct Ending {
    std::string_view words;
    std::optional<OrganLevel> level;
    OrganKind kind;
  };
  // 市 alone does not tell the level: there are prefecture-level and county-level cities.
  constexpr std::array<Ending, 16> endings = {{
      {"街道办事处", OrganLevel::township, OrganKind::branch_office},
      {"镇人民政府", OrganLevel::township, OrganKind::government},
      {"乡人民政府", OrganLevel::township, OrganKind::government},
      {"县人民政府", OrganLevel::county, OrganKind::government},
      {"自治旗人民政府", OrganLevel::county, OrganKind::government},
      {"区人民政府", OrganLevel::county, OrganKind::government},
      {"自治州人民政府", OrganLevel::municipal, OrganKind::government},
      {"自治区人民政府", OrganLevel::provincial, OrganKind::government},
      {"省人民政府", OrganLevel::provincial, OrganKind::government},
      {"人民政府", std::nullopt, OrganKind::government},
      {"厅", OrganLevel::provincial, OrganKind::department},
      {"局", std::nullopt, OrganKind::department},
      {"委员会", std::nullopt, OrganKind::department},
      {"委", std::nullopt, OrganKind::department},
      {"部", std::nullopt, OrganKind::department},
      {"办公室", std::nullopt, OrganKind::department},
  }};
  std::optional<Ending> best;
  for (const Ending& ending : endings) {
    if (organ.name.ends_with(ending.words) && (!best || ending.words.size() > best->words.size())) {
      best = ending;
    }
  }
  // 办公厅 of a government: the level is that of its government, which the name need not tell.
  if (!best) return;
  organ.kind = best->kind;
  if (!organ.name.ends_with("办公厅")) organ.level = best->level;
}

}  // namespace

namespace {

/// Lines of a web page's frame, or of a dump, that are no part of a title.
bool is_frame(std::u16string_view text) {
  constexpr std::array<std::u16string_view, 14> words = {
      u"首页", u"当前位置", u"您的位置", u"所在位置", u"正文", u"全文",   u"附件",
      u"标题", u"导航",     u"打印",     u"下载",     u"字体", u"索引号", u"无障碍"};
  return text.size() < 4 ||
         std::any_of(
             words.begin(), words.end(),
             [&](std::u16string_view word) {
               return text == word ||
                      (word.size() > 2 ? text.find(word) != text.npos : text.starts_with(word));
             });
}

/// A line that may be a piece of a title: no sentence, no row of a table.
bool may_be_title(const SourceLines& lines, std::size_t line) {
  std::string storage;
  const auto words = lines.words(line);
  const auto texts = std::count_if(words.begin(), words.end(), [](const SourceWord& word) {
    return word.number.kind != NumberText::Kind::blank;
  });
  return lines.folded(line).size() <= longest_title && !is_sentence(lines.text(line, storage)) &&
         (texts < 2 || words.front().cell == nullptr);
}

bool has_year(std::u16string_view text) {
  for (std::size_t at = text.find(u'年'); at != text.npos; at = text.find(u'年', at + 1)) {
    if (at >= 4 && text.substr(at - 4, 2) == u"20"sv) return true;
  }
  return false;
}

/// Whether the organ is still missing at the beginning of a title: 关于2021年度…,
/// 2023年政府信息公开….
bool lacks_organ(std::u16string_view title) {
  return title.starts_with(u"关于"sv) || title.starts_with(u"20"sv) ||
         title.starts_with(u"政府信息公开"sv);
}

/// What a title that lacks its organ may go on with above.
bool begins_title(std::u16string_view text) {
  constexpr std::array<std::u16string_view, 12> ends = {u"政府",   u"局",     u"厅",     u"委",
                                                        u"委员会", u"办公室", u"办事处", u"部",
                                                        u"院",     u"中心",   u"处",     u"会"};
  const bool year = text.size() <= 7 && has_year(text);  // 2024年 on a line of its own
  return year || std::any_of(ends.begin(), ends.end(),
                             [&](std::u16string_view end) { return text.ends_with(end); });
}

/// The title that ends on a line. As few lines as make one; and above them those that it begins
/// on: they stand close above.
std::optional<LineRange> title_ending_on(const SourceLines& lines, std::size_t first,
                                         std::size_t last) {
  std::u16string joined;
  const std::size_t floor = last - std::min(last - first, most_title_lines - 1);
  for (std::size_t line = last + 1; line-- > floor;) {
    if (!may_be_title(lines, line)) return std::nullopt;
    if (line == last && lines.folded(line).size() > 3 && is_frame(lines.folded(line))) {
      return std::nullopt;
    }
    joined.insert(0, lines.folded(line));
    if (is_frame(lines.folded(line)) && line != last) return std::nullopt;
    if (!is_title(joined)) continue;
    while (line > floor && may_be_title(lines, line - 1) &&
           (!lines[line].gap || (lacks_organ(joined) && begins_title(lines.folded(line - 1)))) &&
           !is_frame(lines.folded(line - 1)) && !is_title(lines.folded(line - 1)) &&
           joined.size() + lines.folded(line - 1).size() <= longest_title) {
      --line;
      joined.insert(0, lines.folded(line));
    }
    return LineRange{line, last + 1};
  }
  return std::nullopt;
}

}  // namespace

std::optional<LineRange> find_title(const SourceLines& lines, LineRange range) {
  // A page names itself in its frame too; the title of the report is the one with the year.
  constexpr std::size_t farthest = 40;
  std::optional<LineRange> without_year;
  for (std::size_t line = range.first; line < range.last; ++line) {
    if (without_year && line > without_year->last + farthest) break;
    // The last word may be broken: 年度报 | 告.
    const std::u16string_view last = lines.folded(line);
    if (last.empty() || (last.back() != u'告' && !last.ends_with(u"年报"sv))) continue;
    const auto title = title_ending_on(lines, range.first, line);
    if (!title) continue;
    std::u16string text;
    for (std::size_t part = title->first; part < title->last; ++part) text += lines.folded(part);
    if (has_year(text)) return title;
    if (!without_year) without_year = title;
  }
  return without_year;
}

TitleWords words_of_title(const SourceLines& lines, LineRange title) {
  TitleWords words;
  std::string storage;
  for (std::size_t line = title.first; line < title.last; ++line) {
    if (!lines[line].page_number) words.text += lines.text(line, storage);
  }
  words.text = tidy(words.text);
  words.organ = organ_in(words.text);
  if (const auto year = find_year(words.text)) words.year = year->year;
  return words;
}

bool tell_apart(const TitleWords& a, const TitleWords& b) {
  if (a.year != 0 && b.year != 0 && a.year != b.year) return true;
  // A page repeats its title shortened: without the organ, or with a part of its name.
  return !a.organ.empty() && !b.organ.empty() && a.organ.find(b.organ) == std::string::npos &&
         b.organ.find(a.organ) == std::string::npos;
}

void read_head(const SourceLines& lines, LineRange range, const Outline& outline, Report& report) {
  std::size_t body = range.first;
  if (const auto& title = outline.title) {
    TitleWords words = words_of_title(lines, *title);
    report.title = std::move(words.text);
    report.organ.name = std::move(words.organ);
    if (words.year != 0) report.year = words.year;
    body = title->last;
  }
  tell_level(report.organ);

  // The opening and the first section tell the period and the notice.
  constexpr std::size_t opening_lines = 40;  // where no heading ends it
  constexpr std::size_t after_heading = 8;
  std::size_t end = body + opening_lines;
  if (!outline.headings.empty()) {
    end = std::min(end, std::max(body, outline.headings.front().line) + after_heading);
  }
  std::string opening;
  std::string storage;
  constexpr std::size_t longest_opening = 6000;  // bytes: paragraphs of web pages are one line
  for (std::size_t line = range.first;
       line < std::min(range.last, end) && opening.size() < longest_opening; ++line) {
    if (outline.disclosure.contains(line) || outline.requests.contains(line)) break;
    if (!lines[line].page_number) opening += lines.text(line, storage);
  }
  opening = tidy(opening);
  report.period = find_period(opening);
  report.notice = find_notice(opening);
  if (!report.year && report.period) report.year = static_cast<int>(report.period->last.year());
  if (!has_text(opening, "日期") && !has_text(opening, "时间")) return;
  for (const std::string_view word :
       {"发布日期", "发布时间", "公开日期", "公布日期", "成文日期", "发文日期", "生成日期"}) {
    std::size_t at = find_text(opening, word);
    if (at == std::string::npos) continue;
    at += word.size();
    if (!skip(opening, at, "：")) skip(opening, at, ":");
    if (const auto date = date_at(opening, at, 0)) {
      report.published = date;
      break;
    }
  }
}

}  // namespace govinfo::inline v0_1::detail
