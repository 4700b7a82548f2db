// SPDX-License-Identifier: Apache-2.0
#include <cstddef>

#include "prose/numeral.hpp"
#include "prose/token.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::int64_t powers_of_ten[] = {1,       10,        100,        1'000,      10'000,
                                          100'000, 1'000'000, 10'000'000, 100'000'000};
constexpr std::int64_t largest_count = 1'000'000'000'000;

Role sign_role(char16_t c) noexcept {
  switch (c) {
    case u',': return Role::comma;
    case u'、': return Role::pause;
    case u';': return Role::semicolon;
    case u'。':
    case u'!':
    case u'?': return Role::stop;
    case u':': return Role::colon;
    case u'(': return Role::open;
    case u')': return Role::close;
    case u'《': return Role::title_open;
    case u'》': return Role::title_close;
    default: return Role::unknown;
  }
}

bool is_ascii_word(char16_t c) noexcept {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'/' ||
         c == u'.' || c == u'@' || c == u'_' || c == u'~' || c == u'—' || c == u'–';
}

constexpr std::u16string_view more_or_less_before = u"余多几";
constexpr std::u16string_view percent_words = u"百分之";

class Tokenizer {
 public:
  Tokenizer(std::u16string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) at = step(at);
  }

 private:
  Token& add(Role role, std::size_t begin, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.role = role;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.in_title = in_title_;
    return token;
  }

  std::size_t unknown(std::size_t begin, std::size_t end) {
    if (!tokens_.empty() && tokens_.back().role == Role::unknown) {
      tokens_.back().end = static_cast<std::uint32_t>(end);
    } else {
      add(Role::unknown, begin, end);
    }
    return end;
  }

  std::size_t step(std::size_t at) {
    const char16_t c = text_[at];
    if (const Role sign = sign_role(c); sign != Role::unknown) {
      if (sign == Role::title_open) in_title_ = true;
      add(sign, at, at + 1);
      if (sign == Role::title_close || sign == Role::stop) in_title_ = false;
      return at + 1;
    }
    if (const std::size_t end = enumerator(at); end != 0) {  // 1.申请情况
      add(Role::date, at, end);
      return end;
    }
    if (c >= u'0' && c <= u'9') return number(at, at);
    if (const std::size_t end = negative(at); end != 0) return end;
    if (c == u'第' && find_word(text_, at).size < 3) {  // 第三方权益 is a word
      if (const Numeral numeral = read_numeral(text_, at + 1); numeral.end != 0) {
        std::size_t end = numeral.end;
        end += find_counter(text_, end).size;
        add(Role::neutral, at, end).value = text_[end - 1] == u'条' ? 4 : 0;  // 第三十六条
        return end;
      }
    }
    if (text_.substr(at).starts_with(percent_words)) {
      const std::size_t from = at + percent_words.size();
      if (const Numeral numeral = read_numeral(text_, from); numeral.end != 0) {
        Token& token = add(Role::number, at, numeral.end);
        token.kind = NumberKind::percent;
        token.digits = numeral.digits;
        token.scale = numeral.scale;
        token.digits_end = numeral.end;
        return numeral.end;
      }
    }
    Word word = find_word(text_, at);
    if (c == u'无' && text_.substr(at).starts_with(u"无法人")) word = {Role::zero, 0, 1, false};
    if (word.size <= 1) {  // a Chinese numeral counts only with its counter
      if (const std::size_t end = chinese_number(at); end != 0) return end;
    }
    if (word.size == 0) return unknown(at, at + 1);
    Token& token = add(word.role, at, at + word.size);
    token.value = word.value;
    token.label = word.label;
    return at + word.size;
  }

  /// 办结三百四十九，: a Chinese number of several characters, behind a word and before a sign.
  bool stands_alone(std::size_t at, std::size_t end) const {
    if (end - at < 2 || tokens_.empty()) return false;
    if (end < text_.size() && sign_role(text_[end]) == Role::unknown) return false;
    switch (tokens_.back().role) {
      case Role::glue: {
        const char16_t before = text_[at - 1];
        return tokens_.back().end == at && (before == u'数' || before == u'量');
      }
      case Role::pause:
      case Role::joiner:
      case Role::respectively:
      case Role::flow:
      case Role::carry:
      case Role::applicant:
      case Role::request:
      case Role::bare_request:
      case Role::other:
      case Role::document:
      case Role::decision:
      case Role::remedy:
      case Role::result:
      case Role::outcome: return tokens_.back().end == at;
      default: return false;
    }
  }

  /// The end of 1. or 一、 at the beginning of a sentence or of a part of one; 0 for anything else.
  std::size_t enumerator(std::size_t at) const {
    const Role before = tokens_.empty() ? Role::stop : tokens_.back().role;
    if (before != Role::stop && before != Role::semicolon && before != Role::colon) return 0;
    const Numeral number = read_numeral(text_, at);
    if (number.end == 0 || number.scale != 0 || number.power != 0 || number.digits > 20) return 0;
    if (number.end + 1 >= text_.size()) return 0;
    const char16_t mark = text_[number.end];
    const bool marked = mark == u'、' || (mark == u'.' && !number.chinese);
    return marked ? number.end + 1 : 0;
  }

  std::size_t chinese_number(std::size_t at) {
    const Numeral numeral = read_numeral(text_, at);
    if (numeral.end == 0) return 0;
    if (numeral.length == 4 && numeral.end < text_.size() && text_[numeral.end] == u'年') {
      return number(at, at);
    }
    const Word counter = find_counter(text_, numeral.end);
    if (counter.size == 0) return stands_alone(at, numeral.end) ? number(at, at) : 0;
    if (counter.value == static_cast<std::uint32_t>(Counter::metric)) return 0;
    if (numeral.digits == 1 && text_.substr(at).starts_with(u"一次")) return 0;  // 一次提出
    return number(at, at);
  }

  /// 增长-12.5%: a fall told as a rise; 0 for anything else.
  std::size_t negative(std::size_t at) {
    if (text_[at] != u'-' && text_[at] != u'−') return 0;
    if (tokens_.empty() || tokens_.back().end != at) return 0;
    if (tokens_.back().role != Role::rise && tokens_.back().role != Role::fall) return 0;
    const Numeral numeral = read_numeral(text_, at + 1);
    if (numeral.end >= text_.size() || numeral.end == 0 || text_[numeral.end] != u'%') return 0;
    Token& token = add(Role::number, at + 1, numeral.end + 1u);
    token.kind = NumberKind::percent;
    token.digits = -numeral.digits;
    token.scale = numeral.scale;
    token.digits_end = numeral.end;
    return token.end;
  }

  std::size_t number(std::size_t begin, std::size_t at) {
    const Numeral numeral = read_numeral(text_, at);
    if (numeral.end == 0) {  // more digits than any number of a report
      std::size_t end = at + 1;
      while (end < text_.size() && text_[end] >= u'0' && text_[end] <= u'9') ++end;
      return unknown(begin, end);
    }
    std::size_t end = numeral.end;
    const char16_t next = end < text_.size() ? text_[end] : char16_t{0};
    const bool glued = begin > 0 && is_ascii_word(text_[begin - 1]) && !numeral.chinese;
    if (next == u'年' && numeral.length == 4 && numeral.scale == 0 && numeral.power == 0) {
      ++end;
      if (end < text_.size() && text_[end] == u'度') ++end;
      Token& token = add(Role::year, begin, end);
      token.value = static_cast<std::uint32_t>(numeral.digits);
      if (glued) token.value = 0;  // 2021-2023年: neither
      return end;
    }
    if (glued) return unknown(begin, end);
    Token token;
    token.role = Role::number;
    token.begin = static_cast<std::uint32_t>(begin);
    token.digits_end = static_cast<std::uint32_t>(end);
    token.digits = numeral.digits;
    token.scale = numeral.scale;
    token.chinese = numeral.chinese;
    token.in_title = in_title_;
    if (next == u'%') {
      token.kind = NumberKind::percent;
      ++end;
    } else if (next == u'元') {
      token.kind = numeral.power == 4 ? NumberKind::ten_thousand_yuan : NumberKind::yuan;
      token.rough = numeral.power == 8;
      if (numeral.power != 0) --token.digits_end;  // 万 belongs to the unit
      ++end;
    } else {
      if (next != 0 && more_or_less_before.find(next) != std::u16string_view::npos) {
        token.rough = true;
        ++end;
      }
      const Word counter = find_counter(text_, end);
      token.counter = static_cast<Counter>(counter.value);
      if (counter.size != 0) {
        token.kind = NumberKind::count;
        end += counter.size;
      }
      if (token.counter == Counter::metric) token.role = Role::date;
      expand(token, numeral.power);
      if (end < text_.size()) {
        const std::u16string_view rest = text_.substr(end);
        for (std::u16string_view more : {u"余", u"多", u"以上", u"以下", u"左右", u"上下"}) {
          if (token.kind == NumberKind::count && rest.starts_with(more)) token.rough = true;
        }
      }
    }
    if (!tokens_.empty() && tokens_.back().role == Role::approx) token.rough = true;
    token.end = static_cast<std::uint32_t>(end);
    tokens_.push_back(token);
    return end;
  }

  /// Works 万 and 亿 into a count. A count with decimals that are left is no exact one.
  static void expand(Token& token, std::uint8_t power) noexcept {
    if (power == 0) {
      token.rough = token.rough || token.scale != 0;
      return;
    }
    if (token.scale > power || token.digits > largest_count / powers_of_ten[power]) {
      token.rough = true;
      return;
    }
    token.step = powers_of_ten[power - token.scale];
    token.digits *= token.step;
    token.scale = 0;
  }

  std::u16string_view text_;
  std::vector<Token>& tokens_;
  bool in_title_ = false;
};

}  // namespace

void tokenize(std::u16string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Tokenizer{text, tokens}.run();
}

}  // namespace govinfo::inline v0_1::detail
