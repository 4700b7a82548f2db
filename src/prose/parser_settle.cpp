// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "prose/parser.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// How many statements are looked at for what 均为 speaks of.
constexpr std::size_t farthest = 64;
constexpr std::size_t deepest_bracket = 6;
constexpr std::size_t longest_remark = 80;  // tokens of a bracket that is looked through

/// A kind of applicant; 公民 alone may be anybody.
bool names_applicant(const Phrase& phrase) noexcept {
  for (std::size_t i = 0; i < phrase.size; ++i) {
    const Head& head = phrase.heads[i];
    if (head.role == Role::applicant &&
        (head.label || head.value != bit(Applicant::natural_person))) {
      return true;
    }
  }
  return false;
}

}  // namespace

void Parser::open(std::size_t at) {
  // 予以公开（3件）
  if (at + 2 < tokens_.size() && tokens_[at + 1].role == Role::number &&
      tokens_[at + 1].kind == NumberKind::count && tokens_[at + 2].role == Role::close &&
      !phrase_.empty() && clause_.deferred == nullptr) {
    take_count(at + 1);
    at_ = at + 2;
    return;
  }
  // 予以公开（3件，占5%）
  if (at + 2 < tokens_.size() && tokens_[at + 1].role == Role::number &&
      tokens_[at + 1].kind == NumberKind::count && tokens_[at + 2].role == Role::comma &&
      !phrase_.empty() && !phrase_.tail_unknown && clause_.deferred == nullptr &&
      brackets_.size() < deepest_bracket) {
    take_count(at + 1);
    brackets_.push_back({sentence_, clause_.begin, context_});
    clause_ = {};
    clause_.begin = at + 3;
    clause_.settled = true;
    phrase_ = {};
    at_ = at + 2;
    return;
  }
  // A remark without a number, behind a label and before its number, is passed over.
  std::size_t end = at + 1;
  bool plain = true;
  while (end < tokens_.size() && end - at < longest_remark && tokens_[end].role != Role::close &&
         tokens_[end].role != Role::stop) {
    const Role role = tokens_[end].role;
    plain = plain && role != Role::number && role != Role::zero && role != Role::all;
    ++end;
  }
  const bool closed = end < tokens_.size() && tokens_[end].role == Role::close;
  if (closed && end == at + 2 && tokens_[at + 1].role == Role::year) {  // 上一年度（2022年）
    take_year(at + 1);
    at_ = end;
    return;
  }
  if (plain && closed) take_remark(at, end);
  if (plain && closed && (!phrase_.empty() || clause_.deferred != nullptr)) {
    at_ = end;
    return;
  }
  if (brackets_.size() == deepest_bracket) return;
  settle_deferred();
  if (clause_.zero != nullptr && (!phrase_.empty() || clause_.zero_tail)) settle_zero();
  remember_mention();
  brackets_.push_back({sentence_, clause_.begin, context_});
  // 集中在土地征收（占40%）: of something else than what was counted before
  if (phrase_.lead_unknown || phrase_.tail_unknown) sentence_.latest.reset();
  clause_ = {};
  clause_.begin = at + 1;
  phrase_ = {};
}

/// 收到申请（含上年结转）12件: what a remark without a number tells of the count beside it.
void Parser::take_remark(std::size_t begin, std::size_t end) {
  if (!phrase_.empty() && phrase_.heads[phrase_.size - 1].role == Role::other) {
    const Token* row = nullptr;  // 其他（申请人自主撤销）
    std::size_t rows = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].role != Role::outcome) continue;
      row = &tokens_[i];
      ++rows;
    }
    if (rows == 1) {
      Head& head = phrase_.heads[phrase_.size - 1];
      head.role = Role::outcome;
      head.value = row->value;
    }
  }
  // 行政诉讼（未经复议直接起诉）2件
  if (!phrase_.empty() && phrase_.heads[phrase_.size - 1].role == Role::remedy &&
      phrase_.heads[phrase_.size - 1].value == litigation_bits) {
    std::uint32_t kinds = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].role == Role::remedy) kinds |= tokens_[i].value;
    }
    if (kinds != 0 && (kinds & ~litigation_bits) == 0)
      phrase_.heads[phrase_.size - 1].value = kinds;
  }
  // 收费金额（行政事业性收费）5万元
  if (phrase_.empty() && end == begin + 2 && tokens_[begin + 1].role == Role::fee) {
    phrase_.add(Role::fee, tokens_[begin + 1]);
  }
  bool with = false;
  bool last_year = false;
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = tokens_[i];
    if (token.role == Role::part && token.value == 2) with = true;
    if (token.role == Role::last_year) last_year = true;
    if (token.role == Role::year && report_.year &&
        static_cast<int>(token.value) == *report_.year - 1) {
      last_year = true;
    }
    if (token.role != Role::carry || !with || !last_year) continue;
    if (!phrase_.empty() && clause_.deferred == nullptr) {
      if (phrase_.flow != Flow::finished && phrase_.flow != Flow::handled) phrase_.flow = Flow::due;
    } else if (phrase_.empty() && sentence_.latest) {
      const Topic& counted = out_.statements[*sentence_.latest].subject;
      const bool taken = counted.flow == Flow::received || counted.flow == Flow::accepted ||
                         counted.flow == Flow::none;
      if (counted.domain == Domain::requests && taken && counted.rows == 0 &&
          !counted.other_reason && counted.carry == Carry::none) {
        set_flow(*sentence_.latest, Flow::due);
      }
    }
    return;
  }
}

void Parser::close() {
  if (brackets_.empty()) return;
  end_clause(at_, false);
  Saved saved = std::move(brackets_.back());
  brackets_.pop_back();
  const std::optional<std::uint32_t> last = sentence_.last;
  sentence_ = std::move(saved.sentence);
  if (!sentence_.last) sentence_.last = last;
  clause_.begin = saved.clause_begin;
  // 行政诉讼3件（直接起诉2件、复议后起诉1件），维持2件: of all three
  if (saved.context.domain != Domain::none) context_ = saved.context;
  clause_.settled = true;
}

void Parser::end_clause(std::size_t end, bool comma) {
  settle_deferred();
  if (clause_.zero != nullptr) {
    settle_zero();
  } else if (clause_.all != nullptr && !clause_.settled) {
    settle_all();
  }
  if (clause_.within && clause_.settled) {  // 办结的12件中
    sentence_.part = true;
    sentence_.whole = sentence_.latest;
    sentence_.whole_count = sentence_.last_count;
    sentence_.part_of_other = !sentence_.latest.has_value();
  }
  told_ = {};
  if (comma && !clause_.settled && spoken_of(phrase_)) {
    told_ = phrase_;
    told_.tail_unknown = false;
  }
  remember_mention();
  if (comma && phrase_.towards && names_applicant(phrase_) && !clause_.settled &&
      !phrase_.tail_unknown && domain_of(phrase_) == Domain::requests) {
    const auto subjects = topics_of(phrase_, context_, false);  // 对企业提出的申请，予以公开5件
    if (subjects.size() == 1) sentence_.scope = subjects[0];
  }
  const bool names = comma && !phrase_.empty() && !clause_.settled && !phrase_.tail_unknown;
  if (names) {
    named_ = phrase_;
  } else if (clause_.settled || !phrase_.empty() || !comma) {
    named_ = {};
  }
  // 推进行政许可网上办理，全年收到申请500件
  if (comma && !clause_.settled && (phrase_.tail_unknown || phrase_.lead_unknown) &&
      !clause_.disclosure) {
    const Domain matter = domain_of(phrase_);
    if (matter == Domain::decisions || matter == Domain::remedies) sentence_.other_matter = true;
  }
  if (comma && told_by_others(end)) sentence_.other_organ = true;
  if (comma && announces_other(end)) {
    context_.domain = Domain::foreign;
    sentence_.foreign_counted = true;
  }
  if (comma && clause_.compare && clause_.direction == 0 && !clause_.settled && phrase_.empty() &&
      sentence_.last_count == nullptr) {
    sentence_.compare_leads = true;
  }
  if (phrase_.last_year && !phrase_.carry && !clause_.compare && !sentence_.compare) {
    sentence_.other_year = true;
  }
  clause_ = {};
  clause_.begin = std::min(end + 1, tokens_.empty() ? 0 : tokens_.size() - 1);
  phrase_ = {};
}

void Parser::end_sentence(std::size_t end) {
  while (!brackets_.empty()) close();
  end_clause(end, false);
  before_ = std::move(sentence_);
  sentence_ = {};
  sentence_.first = sentence_.first_unsettled = out_.statements.size();
  // 2022年收到8件。办结8件。: a year holds until another is named.
  sentence_.other_year = sentence_.skipped = before_.skipped;
  context_.documents = 0;
  context_.action = Action::none;
  context_.counts_remedies = false;
  context_.last_part_before = std::exchange(context_.last_part, Role::unknown);
  named_ = {};
}

/// 申请量居高不下，“不掌握”仍为主要答复类型，: what a number alone in the next clause counts.
bool Parser::spoken_of(const Phrase& phrase) const {
  if (phrase.empty() || !phrase.tail_unknown || phrase.lead_unknown || phrase.topic ||
      phrase.towards || phrase.last_year || phrase.next_year || clause_.compare ||
      excluded(phrase, Domain::requests)) {
    return false;
  }
  const Head& last = phrase.heads[phrase.size - 1];
  if (last.role == Role::outcome) return phrase.size == 1;
  if (phrase.has(Role::applicant)) {  // 申请人以自然人为主，达8件
    std::u16string_view after = std::u16string_view{text_.chars}.substr(last.end, 8);
    after = after.substr(0, after.find(u','));
    return after == u"为主" || after == u"居多" || after == u"最多" || after == u"占多数" ||
           after == u"数量最多" || after == u"为主体";
  }
  if (last.role != Role::request && last.role != Role::bare_request) return false;
  const std::u16string_view behind = std::u16string_view{text_.chars}.substr(last.end, 2);
  return behind.starts_with(u'量') || behind.starts_with(u'数') || behind == u"总量" ||
         behind == u"件数" || behind == u"总数";
}

void Parser::remember_mention() {
  if (phrase_.empty()) return;
  const Domain domain = domain_of(phrase_);
  if (domain == Domain::foreign || domain == Domain::none || domain == Domain::fees) return;
  if (domain == Domain::documents && !phrase_.has(Role::document)) return;
  if (domain == Domain::requests && !phrase_.has(Role::request) &&
      !phrase_.has(Role::bare_request)) {
    return;
  }
  context_.domain = domain;
  std::uint32_t remedies = 0;
  std::uint32_t documents = 0;
  for (std::size_t i = 0; i < phrase_.size; ++i) {
    if (phrase_.heads[i].role == Role::remedy) remedies |= phrase_.heads[i].value;
    if (phrase_.heads[i].role == Role::document) documents |= phrase_.heads[i].value;
  }
  if (remedies != 0) context_.remedies = remedies;
  if (documents != 0) context_.documents = documents;
}

void Parser::settle_deferred() {
  if (clause_.deferred == nullptr) return;
  const Token& number = *std::exchange(clause_.deferred, nullptr);
  const Phrase& before = clause_.before;
  clause_.settled = true;
  if (!phrase_.empty()) {
    Phrase phrase = phrase_;
    // The verb before the number rules; one behind the noun speaks of something else.
    const bool answered = before.towards && phrase.flow == Flow::finished;  // 对15件申请作出答复
    if (before.flow != Flow::none && phrase.flow != Flow::fresh) {
      phrase.flow = before.flow;
    } else if (phrase.flow != Flow::fresh && !answered &&
               !(phrase.led && phrase.flow == Flow::finished) &&
               (phrase.has(Role::request) || phrase.has(Role::bare_request))) {
      phrase.flow = Flow::none;
    }
    phrase.last_year = phrase.last_year || before.last_year;
    phrase.blocked = phrase.blocked || before.blocked;
    phrase.channel = phrase.channel || before.channel;
    phrase.single = phrase.single || before.single;
    phrase.all_channels = phrase.all_channels || before.all_channels;
    phrase.topic_unknown = phrase.topic_unknown || before.topic_unknown;
    if (phrase.action == Action::none) phrase.action = before.action;
    if (before.lead_unknown && sentence_.part) phrase.lead_unknown = true;
    if (phrase.tail_unknown || !resolve(number, phrase, true)) unresolved(phrase);
    phrase_ = {};
    return;
  }
  const Flow flow = before.flow != Flow::none ? before.flow : phrase_.flow;
  Phrase phrase = named_;
  if (clause_.total && flow == Flow::none && before.empty() && !before.lead_unknown &&
      !before.blocked && !sentence_.foreign_counted && resolve_total(number)) {
    return;
  }
  // 新收5件: of requests, whatever else was told before
  const bool fresh = flow == Flow::fresh && before.empty() && phrase.empty() && !before.blocked &&
                     !sentence_.foreign_counted && !excluded(before, Domain::requests);
  if (fresh) context_.domain = Domain::requests;
  if ((before.lead_unknown && !fresh) || (phrase_.lead_unknown && !fresh)) {
    unresolved(phrase_);
    return;
  }
  if (!phrase.empty() && domain_of(phrase) != Domain::foreign) {
    if (flow != Flow::none) phrase.flow = flow;
    phrase.blocked = phrase.blocked || before.blocked || phrase_.blocked;
    phrase.channel = phrase.channel || before.channel || phrase_.channel;
    if (!resolve(number, phrase, true)) unresolved(phrase);
    return;
  }
  if (flow != Flow::none && context_.domain == Domain::requests && phrase.empty()) {
    phrase = before;
    phrase.flow = flow;
    phrase.blocked = phrase.blocked || phrase_.blocked;
    Token noun = number;
    noun.label = false;
    phrase.add(Role::bare_request, noun);
    if (!resolve(number, phrase, true)) unresolved(phrase);
    return;
  }
  // 申请较去年增长15%，达到46件
  const std::size_t at = static_cast<std::size_t>(&number - tokens_.data());
  const bool reaches =
      at > clause_.begin &&
      (tokens_[at - 1].role == Role::up_to ||
       (tokens_[at - 1].role == Role::glue && text_.chars[tokens_[at - 1].begin] == u'达'));
  if (reaches && before.empty() && phrase_.flow == Flow::none && !sentence_.compare_far &&
      out_.statements.size() > sentence_.first && context_.domain != Domain::foreign) {
    const ScannedStatement& last = out_.statements.back();
    if (last.statement.kind == StatementKind::growth ||
        last.statement.kind == StatementKind::change) {
      const Topic subject = last.subject;
      if (counts(number, subject, false) && !excluded(before, subject.domain)) {
        emit(StatementKind::count, number.begin, number.digits_end, number.digits, subject);
        return;
      }
    }
  }
  // 不予公开占5%，计3件
  const bool alone = before.empty() && named_.empty() && !before.lead_unknown && flow == Flow::none;
  if (sentence_.shared && alone && !out_.statements.empty() &&
      out_.statements.back().statement.kind == StatementKind::share &&
      !excluded(before, sentence_.shared->domain)) {
    const Topic subject = *sentence_.shared;
    if (counts(number, subject, false)) {
      emit(StatementKind::count, number.begin, number.digits_end, number.digits, subject);
      return;
    }
  }
  // 行政许可上一年项目数量5项，处理决定数量12件
  if (alone && before.decides && sentence_.decisions != 0 && !sentence_.part &&
      !excluded(before, Domain::decisions)) {
    Topic subject;
    subject.domain = Domain::decisions;
    subject.decisions = sentence_.decisions;
    subject.label = false;
    if (counts(number, subject, true)) {
      emit(StatementKind::count, number.begin, number.digits_end, number.digits, subject);
      return;
    }
  }
  if (alone && !told_.empty() && at > clause_.begin && tokens_[at - 1].role == Role::glue &&
      resolve(number, told_, true)) {
    return;
  }
  // 行政诉讼50件，其中因政府信息公开引起的2件
  if (sentence_.part && sentence_.any_remedies != 0 && clause_.disclosure && before.empty() &&
      named_.empty() && !before.blocked && !sentence_.plan && !sentence_.other_year &&
      !sentence_.other_organ && !clause_.office) {
    Topic subject;
    subject.domain = Domain::remedies;
    subject.remedies = sentence_.any_remedies;
    subject.generic_lawsuit = subject.remedies == litigation_bits;
    subject.label = false;
    if (counts(number, subject, false)) {
      emit(StatementKind::count, number.begin, number.digits_end, number.digits, subject);
      return;
    }
  }
  if (context_.domain != Domain::remedies) unresolved(phrase_);
}

void Parser::settle_zero() {
  const Token& zero = *std::exchange(clause_.zero, nullptr);
  const bool behind = phrase_.empty();  // 行政复议、行政诉讼均无
  Phrase phrase = !behind ? phrase_ : !clause_.before_zero.empty() ? clause_.before_zero : named_;
  // 没有行政复议、诉讼和申诉: of what no table has nothing is said
  while (phrase.size > 1 && phrase.heads[phrase.size - 1].role == Role::foreign &&
         phrase.heads[phrase.size - 2].group == phrase.heads[phrase.size - 1].group) {
    --phrase.size;
  }
  clause_.settled = true;
  // 复议诉讼无一被纠正: the result is told of what stands before
  const bool of_before = !behind && phrase.size == 1 && phrase.has(Role::result) &&
                         domain_of(clause_.before_zero) == Domain::remedies &&
                         !clause_.before_zero.has(Role::result) &&
                         !clause_.before_zero.tail_unknown;
  if (of_before) {
    const Head result = phrase.heads[0];
    phrase = clause_.before_zero;
    if (phrase.size == Phrase::capacity) return;
    phrase.heads[phrase.size] = result;
    phrase.heads[phrase.size].group =
        static_cast<std::uint8_t>(phrase.heads[phrase.size - 1].group + 1);
    ++phrase.size;
  }
  if (behind && (clause_.zero_tail || phrase_.flow != Flow::none)) {
    phrase_ = {};
    return;
  }
  const Domain domain = domain_of(phrase);
  const bool refused = phrase.empty() || phrase.tail_unknown || excluded(phrase, domain) ||
                       (phrase.flow == Flow::finished && !phrase.has(Role::outcome)) ||
                       clause_.law || clause_.compare || (phrase.last_year && !phrase.carry) ||
                       (domain == Domain::requests && phrase.topic_unknown) ||
                       phrase.has(Role::other);
  if (!refused) {
    for (Topic subject : topics_of(phrase, context_, !of_before)) {
      // 收到申请8件、没有结转
      if (subject.carry == Carry::unknown && sentence_.last &&
          out_.statements[*sentence_.last].subject.flow == Flow::received &&
          out_.statements[*sentence_.last].subject.carry == Carry::none) {
        subject.carry = Carry::out;
      }
      emit(StatementKind::zero, zero.begin, zero.end, 0, subject);
    }
  }
  remember_mention();
  phrase_ = {};
}

/// 行政审批方面，在信访工作中，: what is received and answered from here on is no request. Words
/// that tell how requests are looked at (内容, 时效) announce nothing else.
bool Parser::announces_other(std::size_t end) const {
  if (clause_.settled || clause_.zero != nullptr || clause_.begin >= end) return false;
  if (phrase_.reason || phrase_.towards || clause_.disclosure) return false;
  const std::uint32_t from = tokens_[clause_.begin].begin;
  std::u16string_view said{text_.chars};
  said = said.substr(from, tokens_[end - 1].end - from);
  if (!said.ends_with(u"方面") && !said.ends_with(u"工作中")) return false;
  const bool strange = domain_of(phrase_) == Domain::foreign;
  // 不动产登记 is a thing, 高效办理 is not.
  const bool thing = phrase_.flow == Flow::none || phrase_.flow == Flow::accepted;
  if (!strange && !(phrase_.empty() && phrase_.lead_unknown && thing)) return false;
  for (std::u16string_view word :
       {u"申请", u"答复", u"内容", u"类型", u"主体", u"时效", u"渠道", u"结果", u"结构", u"数量",
        u"总体", u"质量", u"效率", u"情况", u"方式", u"时限", u"总量", u"件数"}) {
    if (said.find(word) != said.npos) return false;
  }
  return true;
}

/// 据市司法局统计，: what follows is of those of whom they keep account.
bool Parser::told_by_others(std::size_t end) const {
  if (clause_.settled || clause_.begin >= end) return false;
  const std::uint32_t from = tokens_[clause_.begin].begin;
  const std::uint32_t to = tokens_[end - 1].end;
  std::u16string_view said{text_.chars};
  said = said.substr(from, to - from);
  if (said.starts_with(u'根')) said.remove_prefix(1);
  if (!said.starts_with(u'据')) return false;
  bool tells = false;
  for (std::u16string_view word : {u"统计", u"通报", u"显示", u"介绍", u"反映", u"数据"}) {
    tells = tells || said.ends_with(word);
  }
  for (std::size_t i = clause_.begin; i < end; ++i) {
    if (tokens_[i].role == Role::self || tokens_[i].role == Role::number) return false;
  }
  return tells && said.find_first_of(u"局厅委院府") != said.npos;
}

/// 均为自然人申请, 全部予以公开, 均获维持: the parts of counts that stand in the same sentence.
void Parser::settle_all() {
  const Token& all = *clause_.all;
  if (phrase_.empty() || clause_.all_behind || phrase_.tail_unknown || phrase_.lead_unknown) return;
  const Domain domain = domain_of(phrase_);
  if (excluded(phrase_, domain) || context_.domain != domain) return;
  const std::uint32_t end = phrase_.heads[phrase_.size - 1].end;
  const std::vector<Topic> subjects = topics_of(phrase_, context_, false);
  if (subjects.size() != 1) return;
  Topic subject = subjects[0];
  if (subject.carry != Carry::none || subject.other_reason) return;
  const std::size_t count = out_.statements.size();
  const std::optional<std::uint32_t> last = sentence_.last;
  if (subject.domain == Domain::remedies && subject.results != 0) {
    // Each once, so that no text has more statements than words.
    std::size_t from = std::max(std::exchange(sentence_.first_unsettled, count), sentence_.run);
    if (!brackets_.empty() && count > 0) from = std::max(from, count - 1);  // 诉讼2件（均为维持）
    for (std::size_t i = from; i < count; ++i) {
      const ScannedStatement whole = out_.statements[i];
      if (whole.statement.kind != StatementKind::count || whole.statement.digits == 0 ||
          whole.subject.domain != Domain::remedies || whole.subject.results != 0) {
        continue;
      }
      bool told = false;  // 行政复议5件，维持4件，…均…
      for (std::size_t next = i + 1; next < count && next < i + farthest; ++next) {
        const Topic& other = out_.statements[next].subject;
        told = told || (other.results != 0 && (other.remedies & whole.subject.remedies) != 0);
      }
      if (told) continue;
      subject.remedies = whole.subject.remedies;
      subject.all_remedies = 0;
      const std::uint32_t at =
          emit(StatementKind::count, all.begin, end, whole.statement.digits, subject);
      if (at < out_.statements.size()) {
        out_.statements[at].statement.whole = static_cast<std::uint32_t>(i);
        out_.statements[at].implied = true;
      }
    }
  } else if (subject.domain == Domain::requests && (subject.rows != 0 || subject.applicants != 0)) {
    for (std::size_t i = count; i-- > sentence_.first && i + farthest > count;) {
      const ScannedStatement whole = out_.statements[i];
      const Topic& of = whole.subject;
      if (whole.statement.kind != StatementKind::count || of.domain != Domain::requests) continue;
      if (of.rows != 0 || of.applicants != 0 || of.carry != Carry::none || of.other_reason ||
          whole.statement.digits == 0 || whole.step != 1) {
        break;
      }
      subject.flow = of.flow;
      const std::uint32_t at =
          emit(StatementKind::count, all.begin, end, whole.statement.digits, subject);
      if (at < out_.statements.size()) {
        out_.statements[at].statement.whole = static_cast<std::uint32_t>(i);
        out_.statements[at].implied = true;
      }
      break;
    }
  }
  sentence_.last = sentence_.latest = last;
  clause_.settled = true;
}

}  // namespace govinfo::inline v0_1::detail
