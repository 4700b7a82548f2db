// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "prose/extras.hpp"
#include "prose/parser.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// How many tokens are looked at for what belongs to a number.
constexpr std::size_t farthest = 64;

/// 补正5件次，延期答复3件: steps of requests, counted nowhere.
bool names_step(const Phrase& phrase) noexcept {
  if (phrase.empty()) return false;
  const Head& last = phrase.heads[phrase.size - 1];
  return last.role == Role::foreign && last.value == 4;
}

/// Applicants of requests that were received.
bool takes_in(const Topic& subject) noexcept {
  return subject.domain == Domain::requests && subject.rows == 0 && !subject.other_reason &&
         subject.carry == Carry::none &&
         (subject.flow == Flow::none || subject.flow == Flow::received ||
          subject.flow == Flow::accepted);
}

}  // namespace

void Parser::take_number(std::size_t at) {
  const Token& number = tokens_[at];
  switch (number.kind) {
    case NumberKind::percent: take_percent(at); break;
    case NumberKind::yuan:
    case NumberKind::ten_thousand_yuan: take_money(at); break;
    case NumberKind::count:
    case NumberKind::bare: take_count(at); break;
  }
}

void Parser::take_count(std::size_t at) {
  const Token& number = tokens_[at];
  // 三个特点: of nothing that is known
  if (number.kind == NumberKind::count && number.end - number.digits_end == 1 &&
      text_.chars[number.digits_end] == u'个' && at + 1 < tokens_.size() &&
      tokens_[at + 1].role == Role::unknown) {
    take_unknown();
    return;
  }
  const bool in_turn =
      sentence_.next_in_turn < sentence_.in_turn.size() && phrase_.empty() && !clause_.deferred;
  // 行政许可、行政处罚分别公示5件和3件: what stands before the numbers is of both
  if (clause_.in_turn && !in_turn && sentence_.next_in_turn == 0 && !clause_.deferred) {
    sentence_.in_turn.clear();
  }
  if (number.counter == Counter::persons) {  // 4个自然人
    const Phrase before = phrase_;
    phrase_ = {};
    phrase_.flow = before.flow;
    phrase_.last_year = before.last_year;
    phrase_.lead_unknown = before.lead_unknown;
    // 三家企业提出申请5件
    if (before.empty() && at + 2 < tokens_.size() && tokens_[at + 1].role == Role::glue &&
        text_.chars[tokens_[at + 1].begin] == u'提' &&
        (tokens_[at + 2].role == Role::request || tokens_[at + 2].role == Role::bare_request)) {
      for (std::uint32_t from = number.digits_end; from < number.end; ++from) {
        const Word kind = find_word(text_.chars, from);
        if (kind.role != Role::applicant || from + kind.size != number.end) continue;
        if (kind.value == bit(Applicant::natural_person)) break;  // 4名自然人: as many persons
        Token applicant = number;
        applicant.value = kind.value;
        applicant.begin = from;
        phrase_.add(Role::applicant, applicant);
        break;
      }
    }
    return;
  }
  const bool only_flow = phrase_.empty() && phrase_.flow != Flow::none && !phrase_.lead_unknown &&
                         context_.domain == Domain::requests;  // 办结12，转下年3
  if (number.kind == NumberKind::bare && !in_turn &&
      ((phrase_.empty() && !only_flow) || phrase_.tail_unknown ||
       !(ends_clause(at + 1) || (at + 2 < tokens_.size() && tokens_[at + 1].role == Role::pause &&
                                 (domain_of(tokens_[at + 2].role) == Domain::requests ||
                                  tokens_[at + 2].role == Role::flow))))) {
    take_unknown();
    return;
  }
  if (clause_.zero != nullptr && phrase_.empty() && number.digits == 1) return;  // 未发生一起
  if (clause_.zero != nullptr && phrase_.empty() && clause_.before_zero.empty() &&
      clause_.zero->end == number.begin && context_.domain == Domain::requests &&
      out_.statements.size() > sentence_.first && number.kind == NumberKind::count &&
      text_.chars.compare(clause_.zero->begin, number.begin - clause_.zero->begin, u"不存在") ==
          0) {
    Token outcome = *clause_.zero;  // 公开8件、不存在3件
    outcome.value = bit(RequestRow::not_held);
    clause_.zero = nullptr;
    phrase_.add(Role::outcome, outcome);
  }
  if (clause_.zero != nullptr) {  // 无上年结转申请办结5件: which of them is none?
    clause_.zero = nullptr;
    phrase_ = {};
    clause_.settled = true;
    unresolved(phrase_);
    return;
  }
  if (clause_.direction != 0 && in_turn) {  // 分别增加2件、1件
    if (sentence_.compare && !number.rough && !sentence_.compare_far) {
      emit(StatementKind::change, number.begin, number.digits_end,
           clause_.direction * number.digits, sentence_.in_turn[sentence_.next_in_turn]);
    }
    ++sentence_.next_in_turn;
    clause_.settled = true;
    return;
  }
  if (clause_.direction != 0) {
    // 行政许可决定增长5%，行政强制决定增加2件: in a report of a year that is against the year
    // before
    const bool named = !phrase_.empty() && (domain_of(phrase_) == Domain::decisions ||
                                            domain_of(phrase_) == Domain::remedies);
    if (sentence_.compare || (named && directly_changed(at))) resolve_change(number);
    clause_.direction = 0;
    clause_.settled = true;
    return;
  }
  if (clause_.compare) return;  // 较上年的3件增加2件
  bool from_here = false;
  for (std::size_t i = at; i > clause_.begin && i + 8 > at; --i) {
    const Token& from = tokens_[i - 1];
    if (from.role == Role::number) break;
    from_here = from_here || (from.end == from.begin + 1 && (text_.chars[from.begin] == u'由' ||
                                                             text_.chars[from.begin] == u'从'));
  }
  if (phrase_.last_year || from_here) {  // 由上年的3件增至5件
    if (stands_ahead(at, Role::up_to)) {
      phrase_.last_year = false;
      sentence_.from_last = true;
      return;
    }
  }
  const bool of_requests = domain_of(phrase_) == Domain::remedies &&
                           (phrase_.has(Role::request) || phrase_.has(Role::bare_request));
  if (phrase_.last_year && !phrase_.carry && !of_requests && !phrase_.items &&
      !phrase_.has(Role::unfinished)) {  // 因上年度申请引发的复议: this year's
    if (!stands_ahead(at, Role::carry)) sentence_.other_year = true;
  }
  if (phrase_.next_year && !phrase_.carry && !phrase_.has(Role::unfinished)) {
    if (!stands_ahead(at, Role::carry)) sentence_.plan = true;
  }
  for (std::size_t next = at + 1; next < at + farthest && !ends_clause(next); ++next) {
    // 5件不计入
    if (tokens_[next].role == Role::block &&
        (tokens_[next].value == 1 || (tokens_[next].value == 4 && phrase_.has(Role::outcome)))) {
      phrase_.blocked = true;
    }
    if (tokens_[next].role == Role::number) break;
  }
  if (number.rough || sentence_.other_year || sentence_.plan) {
    sentence_.skipped = sentence_.skipped || sentence_.other_year;
    sentence_.latest.reset();
    if (sentence_.other_year) {
      remember_mention();  // 上年收到申请3件，本年收到5件
      if (domain_of(phrase_) == Domain::foreign) unresolved(phrase_);
    }
    phrase_ = {};
    clause_.settled = true;
    return;
  }
  count_seen(number);
  if (in_turn) {
    const Topic& subject = sentence_.in_turn[sentence_.next_in_turn++];
    if (counts(number, subject, true) && !excluded(phrase_, subject.domain)) {
      emit(StatementKind::count, number.begin, number.digits_end, number.digits, subject);
    }
    clause_.settled = true;
    return;
  }
  Phrase own = split_deferred();
  settle_deferred();
  if (!own.empty()) phrase_ = own;
  if (phrase_.empty() || noun_follows(at)) {
    clause_.deferred = &number;
    clause_.before = phrase_;
    phrase_ = {};
    phrase_.last_year = clause_.before.last_year;
    phrase_.next_year = clause_.before.next_year;
    return;
  }
  // 上年度遗留的2件诉讼
  if (phrase_.carry && phrase_.size == 1 && at + 1 < tokens_.size() &&
      tokens_[at + 1].role == Role::remedy) {
    unresolved(phrase_);
    phrase_ = {};
    phrase_.blocked = true;
    clause_.settled = true;
    return;
  }
  // 结转3件至下年度: the direction follows
  if (phrase_.carry && phrase_.last_year == phrase_.next_year) {
    for (std::size_t next = at + 1; next < at + farthest && !ends_clause(next); ++next) {
      const Token& token = tokens_[next];
      const bool after = token.role == Role::year && report_.year &&
                         static_cast<int>(token.value) == *report_.year + 1;
      if (token.role == Role::next_year || after) phrase_.next_year = true;
    }
  }
  if (phrase_.tail_unknown || !resolve(number, phrase_, false)) {
    if (domain_of(phrase_) == Domain::documents) remember_mention();  // 清理规范性文件20件，废止3件
    unresolved(phrase_);
  }
  phrase_ = {};
  clause_.settled = true;
}

/// Where a number still waits for its noun when the next one comes: what stands between belongs to
/// the first before a pause (3件予以公开、2件部分公开). Without one, the first noun does and the
/// rest is the next number's own, which is returned (46件申请中自然人申请40件,
/// 收到12件予以公开3件).
Phrase Parser::split_deferred() {
  if (clause_.deferred == nullptr || phrase_.empty() || phrase_.joined) return {};
  Phrase own = phrase_;
  std::size_t first = 0;
  while (first < own.size && own.heads[first].group == own.heads[0].group) ++first;
  if (first == own.size) {
    if (clause_.within) return {};  // 35件申请中有2件: the first one's
    // One noun for two numbers: the second one's if a verb stands before the first.
    if (clause_.before.flow == Flow::none)
      phrase_.tail_unknown = true;
    else
      phrase_ = {};
    return phrase_.empty() ? own : Phrase{};
  }
  phrase_.size = first;
  phrase_.tail_unknown = false;
  std::move(own.heads.begin() + static_cast<std::ptrdiff_t>(first), own.heads.end(),
            own.heads.begin());
  own.size -= first;
  return own;
}

/// 出台四项规范性文件, 维持3件行政复议: a verb stands before the number, its noun behind.
bool Parser::noun_follows(std::size_t at) const {
  const Role noun = phrase_.has(Role::action)   ? Role::document
                    : phrase_.has(Role::result) ? Role::remedy
                                                : Role::unknown;
  if (noun == Role::unknown || phrase_.has(noun)) return false;
  for (std::size_t next = at + 1; next < at + farthest && !ends_clause(next); ++next) {
    if (tokens_[next].role == noun) return true;
    if (tokens_[next].role == Role::number) return false;
  }
  return false;
}

bool Parser::stands_ahead(std::size_t at, Role role) const {
  for (std::size_t next = at + 1; next < at + farthest && !ends_clause(next); ++next) {
    if (tokens_[next].role == role) return true;
  }
  return false;
}

void Parser::count_seen(const Token& number) {
  const auto is_case = [](const Token& token) {
    return token.counter == Counter::cases || token.counter == Counter::matters ||
           token.counter == Counter::things;
  };
  if (number.kind != NumberKind::count) return;
  if (sentence_.part && sentence_.whole_count != nullptr) {
    const Token& whole = *sentence_.whole_count;
    if (is_case(whole) && is_case(number) && number.digits > whole.digits && whole.digits > 0) {
      out_.larger_parts.push_back({text_.span(item_, whole.begin, whole.digits_end),
                                   text_.span(item_, number.begin, number.digits_end),
                                   text_.span(item_, whole.begin, number.end), whole.digits,
                                   number.digits});
    }
  }
  sentence_.last_count = &number;
  sentence_.latest.reset();
  if (!sentence_.part) sentence_.last.reset();  // until it is understood
}

void Parser::unresolved(const Phrase& phrase) {
  if (!sentence_.part && !names_step(phrase)) context_.domain = Domain::foreign;
}

bool Parser::counts(const Token& number, const Topic& subject, bool decides) const {
  if (number.kind == NumberKind::bare) return subject.domain != Domain::fees;
  const char16_t counter = text_.chars[number.end - 1];
  switch (subject.domain) {
    case Domain::requests:
      if (number.counter == Counter::matters) {
        return (subject.request && subject.rows == 0) ||
               (subject.rows != 0 && context_.domain != Domain::foreign &&
                !sentence_.part_of_other);
      }
      if (number.counter == Counter::things) return counter == u'个' || counter == u'件';
      return number.counter == Counter::cases;
    case Domain::remedies:
      return number.counter == Counter::cases || number.counter == Counter::things ||
             number.counter == Counter::matters;
    case Domain::documents:
      return number.counter == Counter::cases || number.counter == Counter::things ||
             number.counter == Counter::matters;
    case Domain::decisions:
      if (subject.items_last_year) {
        return number.counter == Counter::matters || number.counter == Counter::things;
      }
      if (counter == u'次' && text_.chars[number.end - 2] == u'件') return true;  // 5件次
      if (counter == u'次' && subject.decisions == bit(Decision::coercion) &&
          !phrase_.lead_unknown && !phrase_.has(Role::foreign)) {
        return true;  // 行政强制5次
      }
      if (counter == u'次' || counter == u'份') return decides;  // 作出行政许可决定5份
      if (number.counter == Counter::matters && number.end - number.digits_end == 1) {
        return decides && !phrase_.has(Role::foreign);  // 作出行政许可决定5项
      }
      return number.counter == Counter::cases && counter != u'条' && counter != u'封' &&
             counter != u'单';
    case Domain::procurement:
      return number.counter == Counter::cases || number.counter == Counter::things ||
             number.counter == Counter::matters;
    case Domain::fees:
      return subject.items_last_year &&
             (number.counter == Counter::matters || number.counter == Counter::things);
    case Domain::none:
    case Domain::foreign: return false;
  }
  return false;
}

/// Whether the words say that the number is another's, or one of a part that no table has.
bool Parser::excluded(const Phrase& phrase, Domain domain) const {
  if (sentence_.plan || sentence_.other_year || sentence_.other_organ || clause_.office)
    return true;
  if (phrase.blocked) return true;
  if (domain == Domain::requests && phrase.single && !phrase.has(Role::outcome)) return true;
  if (domain == Domain::requests && phrase.channel && !phrase.all_channels) return true;
  // 下属单位收到申请5件，予以公开3件
  if (domain == Domain::requests && sentence_.office_counted && !phrase.has(Role::request)) {
    return true;
  }
  const bool made = domain == Domain::documents && phrase.has(Role::document) &&
                    phrase.action == Action::issued;  // 审核文件8件，其中制发规范性文件2件
  // 发出收费通知4份，其中3件逾期未缴费: as many as the row has
  const bool overdue = phrase.size == 1 && phrase.heads[0].role == Role::outcome &&
                       (phrase.heads[0].value == bit(RequestRow::correction_overdue) ||
                        phrase.heads[0].value == bit(RequestRow::fee_overdue)) &&
                       context_.domain != Domain::foreign;
  return sentence_.part_of_other && !phrase.has(Role::request) && !made && !overdue;
}

bool Parser::resolve(const Token& number, const Phrase& phrase, bool noun_behind) {
  const Domain domain = domain_of(phrase);
  if (phrase.blocked) clause_.blocked = domain;  // 代理行政复议3件、行政诉讼5件: neither
  if (domain == Domain::decisions && phrase.action == Action::blocked) {
    clause_.blocked = domain;  // 公示行政许可5件、行政处罚3件: neither
  }
  if (domain == clause_.blocked && (domain == Domain::remedies || domain == Domain::decisions)) {
    return false;
  }
  if (domain == Domain::decisions) {
    sentence_.about = (sentence_.about || phrase.topic) && !phrase.decides;
    if (sentence_.about) return false;
  }
  if (domain == Domain::foreign && phrase.heads[phrase.size - 1].value == 3 &&
      !excluded(phrase, Domain::remedies)) {
    sentence_.any_remedies = litigation_bits;  // 行政应诉案件50件，其中涉及信息公开2件
  }
  if (domain == Domain::foreign && !phrase.topic && !clause_.topic &&
      !(names_step(phrase) && context_.domain != Domain::foreign)) {
    sentence_.foreign_counted = true;
  }
  if (clause_.office && domain == Domain::requests) sentence_.office_counted = true;
  const bool pieces = text_.chars[number.end - 1] == u'条';
  if (pieces && (domain == Domain::foreign || domain == Domain::documents)) {
    sentence_.items_counted = true;
  }
  if (pieces && sentence_.items_counted && domain == Domain::requests &&
      phrase.flow == Flow::none) {
    return false;  // 主动公开100条、依申请公开15条、不予公开5条: the attributes of documents
  }
  if (domain == Domain::foreign || domain == Domain::none || excluded(phrase, domain)) return false;
  const bool names_request = phrase.has(Role::request) || phrase.has(Role::bare_request);
  if (sentence_.attributes && domain == Domain::requests && phrase.flow == Flow::none) {
    return false;  // 公文属性审定为依申请公开5件、不予公开3件
  }
  if (phrase.topic && domain == Domain::requests && !names_request && phrase.has(Role::applicant)) {
    return false;  // 涉及企业的2件
  }
  if (domain == Domain::requests && sentence_.foreign_counted && !names_request &&
      !(phrase.carry && context_.domain != Domain::foreign)) {
    return false;  // 收到来信93件，公开答复56件
  }
  // 3件因申请内容不明确，向申请人发出补正通知: before they are corrected
  if (domain == Domain::requests && !names_request && phrase.size == 1 &&
      phrase.heads[0].role == Role::outcome &&
      phrase.heads[0].value == bit(RequestRow::still_unclear) && asks_for_more(number)) {
    return false;
  }
  // 审核执法案卷5份: what is looked through is no result
  if (domain == Domain::requests && !names_request && phrase.action == Action::blocked &&
      phrase.has(Role::outcome) && phrase.heads[0].role == Role::action) {
    return false;
  }
  if (phrase.dropped && domain == Domain::requests && !phrase.has(Role::outcome)) {
    return false;  // 不再处理其申请1件
  }
  if (names_request && domain == Domain::requests) {
    if (phrase.topic_unknown) return false;
    // 申请人张三提出申请35件
    if (phrase.lead_unknown && phrase.flow == Flow::none && phrase.size == 1 && !noun_behind &&
        phrase.heads[0].role == Role::bare_request) {
      return false;
    }
    // 收取5元，涉及申请1件: some of them
    if (phrase.topic && phrase.flow == Flow::none && phrase.size == 1 &&
        phrase.heads[0].role == Role::bare_request) {
      return false;
    }
    if (sentence_.part && phrase.lead_unknown && !phrase.carry) return false;
  }
  if (domain == Domain::remedies && phrase.has(Role::remedy) && !phrase.has(Role::result) &&
      !sentence_.judges && !sentence_.disclosure && phrase.flow == Flow::none) {
    for (std::size_t i = 0; i < phrase.size; ++i) {
      if (phrase.heads[i].role == Role::remedy) sentence_.any_remedies = phrase.heads[i].value;
    }
  }
  if (domain == Domain::remedies &&
      (sentence_.judges || (sentence_.defends && !sentence_.disclosure))) {
    return false;
  }
  const bool apart = phrase.flow == Flow::accepted && !clause_.disclosure;
  if (domain == Domain::remedies && (!sentence_.disclosure || phrase.forum != 0 || apart) &&
      (phrase.flow == Flow::accepted || phrase.flow == Flow::handled ||
       phrase.flow == Flow::finished || (phrase.flow == Flow::fresh && phrase.forum != 0))) {
    sentence_.foreign_counted = true;
    return false;  // 受理行政复议案件120件: as the organ that decides them
  }
  // 全市收到行政复议申请: whatever was told before
  const bool of_all = !clause_.disclosure && (clause_.area || phrase.flow == Flow::received);
  if (domain == Domain::remedies && (!sentence_.disclosure || of_all) &&
      (phrase.flow == Flow::received || !phrase.has(Role::result)) &&
      decides_others(number, phrase.flow == Flow::received)) {
    return false;
  }
  if (domain == Domain::remedies && !sentence_.disclosure &&
      (phrase.modified || phrase.has(Role::decision))) {
    clause_.blocked = domain;
    return false;
  }
  if (domain == Domain::decisions && phrase.has(Role::result)) return false;  // 撤销行政许可决定
  // 行政复议审结3件: not all of them
  if (domain == Domain::remedies && phrase.flow == Flow::finished && !phrase.has(Role::result) &&
      !noun_behind && !phrase.led) {
    return false;
  }
  if (domain == Domain::decisions && phrase.lead_unknown && !phrase.decides &&
      phrase.flow == Flow::none) {
    return false;  // 梳理行政许可事项25件
  }
  if (domain == Domain::requests && phrase.lead_unknown && !sentence_.part) {
    const bool persons = phrase.has(Role::applicant) && !names_request;
    const char16_t counter = text_.chars[number.end - 1];
    const bool soft = counter == u'次' || counter == u'份' || counter == u'条' || counter == u'个';
    const bool taken = phrase.flow == Flow::received || phrase.flow == Flow::accepted ||
                       phrase.flow == Flow::fresh;
    if (persons || (soft && names_request && !taken)) return false;  // 走访企业3次
  }
  const bool each =
      number.digits == 0 || (clause_.all != nullptr && clause_.all_behind && !noun_behind);
  Phrase spread = phrase;
  Context context = context_;
  if (each && number.digits != 0 && clause_.all != nullptr && phrase.size > 2 &&
      text_.chars[clause_.all->begin] == u'各' &&
      (phrase.heads[phrase.size - 1].role == Role::request ||
       phrase.heads[phrase.size - 1].role == Role::bare_request) &&
      phrase.heads[phrase.size - 2].role == Role::applicant) {
    --spread.size;  // 自然人、企业申请各5件
    context.domain = Domain::requests;
  }
  const std::vector<Topic> subjects = topics_of(spread, context, each);
  bool found = false;
  // 结果纠正的复议案件2件、诉讼案件1件: the result is told of both
  const bool leads = phrase.size > 1 && phrase.heads[0].role == Role::result &&
                     phrase.heads[phrase.size - 1].role == Role::remedy;
  for (Topic subject : subjects) {
    if (subject.domain == Domain::remedies) {
      if (leads) {
        clause_.results = subject.results;
      } else if (subject.results == 0) {
        subject.results = clause_.results;
      }
    }
    // 因政府信息不存在，无法提供5件: the row that is named as the reason
    if (domain == Domain::requests && named_.reason && named_.size == 1 && phrase.size == 1 &&
        named_.heads[0].role == Role::outcome && phrase.heads[0].role == Role::outcome &&
        named_.heads[0].value != subject.rows && (named_.heads[0].value & ~subject.rows) == 0) {
      subject.rows = named_.heads[0].value;
    }
    if (!counts(number, subject, phrase.decides)) continue;
    if (repeats_whole(subject)) continue;
    const std::uint32_t at =
        emit(StatementKind::count, number.begin, number.digits_end, number.digits, subject);
    if (at == out_.statements.size()) continue;
    out_.statements[at].step = number.step;
    found = true;
  }
  return found;
}

/// Whether 补正 follows before the next number: the request was sent back, not refused.
bool Parser::asks_for_more(const Token& number) const {
  const auto at = static_cast<std::size_t>(&number - tokens_.data());
  for (std::size_t next = at + 1; next < at + farthest && next < tokens_.size(); ++next) {
    const Token& token = tokens_[next];
    if (token.role == Role::stop || token.role == Role::semicolon || token.role == Role::number ||
        token.role == Role::pause) {
      return false;
    }
    if (token.role == Role::foreign && token.value == 4) return true;
  }
  return false;
}

/// 收到行政复议申请230件，受理210件: of the organ that decides them; 行政复议50件，其中政府信息公开
/// 2件: of every kind.
bool Parser::decides_others(const Token& number, bool received) const {
  bool part = false;
  const auto at = static_cast<std::size_t>(&number - tokens_.data());
  for (std::size_t next = at + 1; next < at + farthest && next < tokens_.size(); ++next) {
    const Token& token = tokens_[next];
    if (token.role == Role::stop || token.role == Role::semicolon) return false;
    part = part || token.role == Role::part;
    const bool disclosure = token.role == Role::request ||
                            (token.role == Role::neutral && token.value == 1) ||
                            (token.role == Role::glue && token.value == 1);
    if (part && disclosure) return true;
    const bool accepts =
        token.role == Role::flow && static_cast<Flow>(token.value) == Flow::accepted;
    if (received && (accepts || token.role == Role::block)) return true;
  }
  return false;
}

/// 规范性文件4件，其中部门规范性文件2件: a part by words that are not known.
bool Parser::repeats_whole(const Topic& part) const {
  if (!sentence_.part || !sentence_.whole) return false;
  const Topic& whole = out_.statements[*sentence_.whole].subject;
  if (part.domain != whole.domain) return false;
  if (part.domain == Domain::documents) {
    return part.documents == whole.documents && part.action == whole.action;
  }
  return part.domain == Domain::decisions && part.decisions == whole.decisions;
}

/// 增加了2件: the verb stands directly before the number.
bool Parser::directly_changed(std::size_t at) const {
  while (at > clause_.begin && tokens_[at - 1].role == Role::glue) --at;
  if (at <= clause_.begin) return false;
  return tokens_[at - 1].role == Role::rise || tokens_[at - 1].role == Role::fall;
}

bool Parser::resolve_change(const Token& number) {
  if (sentence_.compare_far || number.rough || clause_.in_turn) return false;
  if (sentence_.plan || sentence_.other_year || sentence_.other_organ) return false;
  Topic subject;
  if (phrase_.empty() && phrase_.flow != Flow::none && !phrase_.lead_unknown &&
      context_.domain == Domain::requests) {  // 办结数同比上升5%
    subject.domain = Domain::requests;
    subject.flow = phrase_.flow;
    if (excluded(phrase_, Domain::requests)) return false;
  } else if (!phrase_.empty()) {
    if (domain_of(phrase_) == Domain::foreign || phrase_.tail_unknown) return false;
    const auto subjects = topics_of(phrase_, context_, false);
    if (subjects.size() != 1 || excluded(phrase_, subjects[0].domain)) return false;
    subject = subjects[0];
  } else if (sentence_.latest && !sentence_.rate && context_.domain != Domain::foreign) {
    subject = out_.statements[*sentence_.latest].subject;
  } else if (number.kind == NumberKind::percent && !out_.statements.empty() &&
             out_.statements.size() > sentence_.run &&
             out_.statements.back().statement.kind == StatementKind::change &&
             !phrase_.lead_unknown && context_.domain != Domain::foreign) {
    subject = out_.statements.back().subject;  // 新收申请减少8件，降幅10%
  } else if (sentence_.shared && number.kind != NumberKind::percent) {
    subject = *sentence_.shared;  // 不予公开占5%，同比减少2件
  } else {
    return false;
  }
  const bool percent = number.kind == NumberKind::percent;
  const std::uint32_t at =
      emit(percent ? StatementKind::growth : StatementKind::change, number.begin, number.digits_end,
           clause_.direction * number.digits, subject);
  if (at == out_.statements.size()) return false;
  out_.statements[at].statement.scale = number.scale;
  return true;
}

void Parser::take_level(const Token& token) {
  if ((clause_.compare || phrase_.last_year) && !sentence_.compare_far) {
    Token number = token;
    number.kind = NumberKind::count;
    number.digits = 0;
    number.digits_end = token.end;
    clause_.direction = 1;
    phrase_.last_year = false;
    resolve_change(number);
    clause_.direction = 0;
  }
  clause_.settled = true;
}

void Parser::take_percent(std::size_t at) {
  const Token& number = tokens_[at];
  const Token* const before = at == 0 ? nullptr : &tokens_[at - 1];
  const bool in_bracket =
      before != nullptr && at + 1 < tokens_.size() && tokens_[at + 1].role == Role::close &&
      (before->role == Role::open ||
       (before->role == Role::comma && at > 2 && tokens_[at - 3].role == Role::open &&
        tokens_[at - 2].role == Role::number && tokens_[at - 2].kind == NumberKind::count));
  if (sentence_.plan || sentence_.other_year || number.rough || clause_.rough_share) return;
  if (stands_ahead(at, Role::up_to)) {  // 占比由上年的20%上升至25%
    phrase_.last_year = false;
    return;
  }
  if (clause_.direction != 0 && sentence_.next_in_turn < sentence_.in_turn.size() &&
      clause_.in_turn) {  // 同比分别增长5%、10%
    const Topic& subject = sentence_.in_turn[sentence_.next_in_turn++];
    if (sentence_.compare && !sentence_.compare_far && !excluded(phrase_, subject.domain)) {
      const std::uint32_t growth = emit(StatementKind::growth, number.begin, number.digits_end,
                                        clause_.direction * number.digits, subject);
      if (growth < out_.statements.size()) out_.statements[growth].statement.scale = number.scale;
    }
    clause_.settled = true;
    return;
  }
  if (clause_.direction != 0) {
    // 行政许可决定增长5%: in a report of a year that is against the year before
    if (sentence_.compare || sentence_.from_last || !phrase_.empty()) resolve_change(number);
    clause_.direction = 0;
    clause_.settled = true;
    phrase_ = {};
    return;
  }
  // 予以公开率达50%, 纠正率5%
  const bool rate = !clause_.share && !phrase_.empty() && phrase_.tail_unknown &&
                    (phrase_.heads[phrase_.size - 1].role == Role::outcome ||
                     phrase_.heads[phrase_.size - 1].role == Role::result) &&
                    text_.chars[phrase_.heads[phrase_.size - 1].end] == u'率';
  if (rate) {
    clause_.share_of = phrase_;
    clause_.share_of.tail_unknown = false;
    phrase_ = {};
  } else if (!clause_.share && !clause_.share_in_turn && !in_bracket) {
    sentence_.rate = true;
    return;
  }
  if (clause_.in_turn) return take_share_in_turn(number);
  const bool named = clause_.share || rate;
  clause_.share = false;
  settle_deferred();
  const Phrase base = std::exchange(phrase_, {});
  const Phrase of = std::exchange(clause_.share_of, {});
  // 征地拆迁类占5%, 邮寄占5%: of what no table holds
  const bool strange = of.lead_unknown || of.channel || of.blocked || of.topic;
  if (named && of.empty() && strange && !clause_.settled) return;
  std::optional<std::uint32_t> counted = sentence_.latest;
  Topic subject;
  bool parts = false;  // the phrase names more than requests as such
  for (std::size_t i = 0; i < of.size; ++i) {
    parts = parts || (of.heads[i].role != Role::request && of.heads[i].role != Role::bare_request);
  }
  if (!of.empty() && (!clause_.settled || rate)) {
    if (!parts || (of.tail_unknown && !of.told) || domain_of(of) == Domain::foreign) return;
    const auto subjects = topics_of(of, context_, false);
    if (subjects.size() != 1 || excluded(of, subjects[0].domain)) return;
    subject = subjects[0];
    counted.reset();
  } else if (counted && context_.domain != Domain::foreign) {
    const bool several = *counted > 0 && out_.statements[*counted - 1].statement.number ==
                                             out_.statements[*counted].statement.number;
    if (several) return;  // 予以公开和部分公开0件，占0%
    subject = out_.statements[*counted].subject;
    if (clause_.total && named) {  // 不予公开3件、无法提供5件，合计占办结总数的8%
      if (!sum_before(subject)) return;
      counted.reset();
    }
  } else {
    return;
  }
  if (subject.domain != Domain::requests && subject.domain != Domain::remedies &&
      subject.domain != Domain::decisions) {
    return;
  }
  if (subject.domain == Domain::requests && sentence_.attributes) return;
  subject = in_sentence(subject);
  std::vector<Meaning> bases;
  const bool told = named && !rate && !in_bracket;
  if (told && !bases_named(base, subject, bases)) return;
  const bool explicit_base = !bases.empty();
  if (rate) {
    bases = bases_of(subject, report_);
  } else if (!explicit_base) {
    bases = bases_in_sentence(subject);
  }
  if (bases.empty()) return;
  const std::uint32_t share =
      emit(StatementKind::share, number.begin, number.digits_end, number.digits, subject);
  if (share == out_.statements.size()) return;
  Statement& statement = out_.statements[share].statement;
  statement.scale = number.scale;
  statement.whole = counted;
  if (counted) {
    const ProseSpan& clause = out_.statements[*counted].statement.clause;
    if (statement.clause.begin - clause.begin < 4 * longest_clause) {
      statement.clause.begin = clause.begin;
    }
  }
  if (explicit_base && subject.domain == Domain::requests && subject.flow == Flow::fresh) {
    // 自然人5件，占新收申请的50%；企业3件: those received, all of them
    context_.flow = Flow::fresh;
    if (counted && out_.statements[*counted].subject.applicants == subject.applicants &&
        takes_in(out_.statements[*counted].subject)) {
      set_flow(*counted, Flow::fresh);
    }
  }
  if (explicit_base) {
    sentence_.share_bases = bases;
    sentence_.share_rows = subject.domain == Domain::remedies ? (subject.results == 0 ? 2 : 3)
                           : subject.rows != 0 || subject.other_reason ? 1
                                                                       : 0;
  }
  statement.bases = std::move(bases);
  if (!counted) sentence_.shared = subject;
  if (rate && at + 1 < tokens_.size() && tokens_[at + 1].role == Role::open) {
    phrase_ = of;  // 予以公开率达50%（5件）
  }
}

/// 自然人和法人申请分别占80%和20%。
void Parser::take_share_in_turn(const Token& number) {
  if (sentence_.next_in_turn == sentence_.in_turn.size()) return;
  const Topic subject = in_sentence(sentence_.in_turn[sentence_.next_in_turn++]);
  std::vector<Meaning> bases = bases_in_sentence(subject);
  if (bases.empty() || excluded(phrase_, subject.domain)) return;
  const std::uint32_t at =
      emit(StatementKind::share, number.begin, number.digits_end, number.digits, subject);
  if (at == out_.statements.size()) return;
  out_.statements[at].statement.scale = number.scale;
  out_.statements[at].statement.bases = std::move(bases);
}

void Parser::take_money(std::size_t at) {
  const Token& number = tokens_[at];
  const bool wan = number.kind == NumberKind::ten_thousand_yuan;
  const bool rate = at + 1 < tokens_.size() && text_.chars[tokens_[at + 1].begin] == u'/';
  const Token* const before = previous(at);
  if (number.rough || sentence_.other_year || sentence_.plan || rate) {
    phrase_ = {};
    return;
  }
  if (fee_ && !(before != nullptr && text_.chars[before->begin] == u'每')) {
    StatedFee fee;
    fee.number = text_.span(item_, number.begin, number.digits_end);
    fee.clause = clause_span(number.begin, number.end, number.end);
    fee.amount = {number.digits, number.scale, wan ? MoneyUnit::wan_yuan : MoneyUnit::yuan,
                  FigureState::printed};
    read_components(text_.chars, number.end, fee);
    out_.fees.push_back(std::move(fee));
  } else if (phrase_.empty() && !phrase_.lead_unknown && sentence_.fees && before != nullptr &&
             before->role == Role::glue && !clause_.compare && clause_.direction == 0 &&
             !excluded(phrase_, Domain::fees)) {  // 行政事业性收费严格按目录执行，全年收取5万元
    Topic subject;
    subject.domain = Domain::fees;
    const std::uint32_t amount =
        emit(StatementKind::amount, number.begin, number.digits_end, number.digits, subject);
    if (amount < out_.statements.size()) {
      out_.statements[amount].statement.scale = number.scale;
      out_.statements[amount].statement.unit = wan ? MoneyUnit::wan_yuan : MoneyUnit::yuan;
    }
  } else if (domain_of(phrase_) == Domain::fees && !phrase_.tail_unknown &&
             !excluded(phrase_, Domain::fees) && !clause_.compare && clause_.direction == 0) {
    for (const Topic& subject : topics_of(phrase_, context_, false)) {
      const std::uint32_t amount =
          emit(StatementKind::amount, number.begin, number.digits_end, number.digits, subject);
      if (amount == out_.statements.size()) continue;
      out_.statements[amount].statement.scale = number.scale;
      out_.statements[amount].statement.unit = wan ? MoneyUnit::wan_yuan : MoneyUnit::yuan;
    }
  }
  clause_.settled = true;
  phrase_ = {};
}

}  // namespace govinfo::inline v0_1::detail
