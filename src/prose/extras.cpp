// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "prose/extras.hpp"
#include "prose/numeral.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

constexpr std::size_t around = 80;  // characters before and behind a year
constexpr std::size_t longest_title = 48;
constexpr std::size_t longest_period = 28;
constexpr std::size_t most_components = 64;

template <std::size_t size>
bool contains_any(std::u16string_view text,
                  const std::array<std::u16string_view, size>& words) noexcept {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u16string_view word) { return text.find(word) != text.npos; });
}

constexpr std::array<std::u16string_view, 8> presents = {
    u"现公布", u"现发布", u"现将", u"现予", u"现向", u"特编制", u"现编制", u"编制本"};
constexpr std::array<std::u16string_view, 5> not_own = {u"公布了", u"发布了", u"已公布", u"已发布",
                                                        u"印发"};
constexpr std::array<std::u16string_view, 4> titles = {u"年度报告", u"工作报告", u"年度工作报告",
                                                       u"年报"};
constexpr std::array<std::u16string_view, 4> period_words = {u"统计", u"数据", u"期限", u"报告期"};

}  // namespace

void find_stale_years(const Report& report, std::uint32_t item, const CleanText& text,
                      const std::vector<Token>& tokens, std::vector<StaleYear>& out) {
  if (!report.year) return;
  const std::u16string_view chars = text.chars;
  std::size_t sentence = 0;  // its first character
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.role == Role::stop) sentence = token.end;
    if (token.role != Role::year || token.value == 0) continue;
    const int year = static_cast<int>(token.value);
    if (year == *report.year || year < 2008 || year > 2100) continue;
    const std::size_t begin =
        std::max(sentence, token.begin - std::min<std::size_t>(token.begin, around));
    std::u16string_view after = chars.substr(token.end, around);
    after = after.substr(0, after.find(u'。'));
    const std::u16string_view before = chars.substr(begin, token.begin - begin);
    const std::u16string_view whole = chars.substr(begin, token.end + after.size() - begin);

    std::size_t last = 0;  // where a title or period that begins here ends
    const std::u16string_view title =
        after.substr(0, std::min({after.find(u','), after.find(u'、'), longest_title}));
    if (title.find(u"信息公开") != title.npos && contains_any(title, titles) &&
        contains_any(before, presents) && !contains_any(before, not_own)) {
      last = token.end;
    }
    const std::u16string_view period = after.substr(0, longest_period);
    const std::size_t december = period.find(u"12月31日");
    if (period.starts_with(u"1月1日") && december != period.npos &&
        contains_any(whole, period_words)) {
      bool other = false;
      for (std::size_t next = i + 1;
           next < tokens.size() && tokens[next].begin < token.end + december; ++next) {
        other = other || (tokens[next].role == Role::year && tokens[next].value != token.value);
      }
      if (!other) last = token.end + december + 6;
    }
    if (last == 0) continue;
    out.push_back(
        {text.span(item, token.begin, token.end), text.span(item, token.begin, last), year});
    while (i + 1 < tokens.size() && tokens[i + 1].begin < last)
      ++i;  // the second year of the same period
  }
}

void read_components(std::u16string_view text, std::size_t at, StatedFee& fee) {
  if (at >= text.size() || text[at] != u'(') return;
  ++at;
  std::vector<Amount> amounts;
  while (at < text.size() && amounts.size() < most_components) {
    const Numeral number = read_numeral(text, at);
    if (number.end == 0 || number.chinese || number.power != 0) return;
    amounts.push_back({number.digits, number.scale, fee.amount.unit, FigureState::printed});
    at = number.end;
    if (at < text.size() && text[at] == u'元') ++at;
    if (at >= text.size() || text[at] != u'+') break;
    ++at;
  }
  if (amounts.size() > 1 && at < text.size() && text[at] == u')')
    fee.components = std::move(amounts);
}

}  // namespace govinfo::inline v0_1::detail
