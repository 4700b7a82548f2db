// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "prose/extras.hpp"
#include "prose/parser.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// A government, or the committee of a zone, from the name as printed.
bool names_government(const Report& report) {
  if (report.organ.kind) return *report.organ.kind == OrganKind::government;
  const std::string_view name = report.organ.name;
  return name.ends_with("政府") || name.ends_with("管委会") || name.ends_with("管理委员会");
}

}  // namespace

Parser::Parser(const Report& report, ProseScan& out) : report_(report), out_(out) {
  is_government_ = names_government(report);
  text_.assign(report.organ.name);
  const std::u16string_view name = text_.chars;
  organ_ = name;
  for (std::u16string_view suffix : {u"人民政府", u"管委会", u"管理委员会", u"办事处", u"政府"}) {
    const std::size_t at = name.find(suffix);
    if (at != name.npos && at > 0) {
      level_ = name[at - 1];
      break;
    }
  }
}

bool Parser::speaks_for_area(char16_t level) const {
  if (level == u'院') return false;  // 全市法院
  if (report_.organ.name.empty()) return true;
  return is_government_ && (level == level_ || level == u'统');
}

void Parser::read(std::uint32_t item) {
  const Prose& prose = report_.prose[item];
  item_ = item;
  first_of_item_ = out_.statements.size();
  fee_ = false;
  context_ = {};
  if (prose.section == Section::requests) context_.domain = Domain::requests;
  if (!prose.heading.empty()) {
    text_.assign(prose.heading);
    tokenize(text_.chars, tokens_);
    for (const Token& token : tokens_) {
      if (token.role == Role::request) context_.domain = Domain::requests;
      if (token.role == Role::processing_fee) fee_ = true;
    }
  }
  text_.assign(prose.text);
  tokenize(text_.chars, tokens_);
  find_stale_years(report_, item, text_, tokens_, out_.stale_years);
  sentence_ = {};
  sentence_.first = sentence_.first_unsettled = out_.statements.size();
  before_ = {};
  clause_ = {};
  phrase_ = {};
  named_ = told_ = {};
  brackets_.clear();
  for (at_ = 0; at_ < tokens_.size(); ++at_) take(at_);
  end_sentence(tokens_.size());
}

const Token* Parser::previous(std::size_t at) const {
  return at == 0 || at <= clause_.begin ? nullptr : &tokens_[at - 1];
}

bool Parser::ends_clause(std::size_t at) const {
  if (at >= tokens_.size()) return true;
  switch (tokens_[at].role) {
    case Role::comma:
    case Role::semicolon:
    case Role::stop:
    case Role::close:
    case Role::open: return true;
    default: return false;
  }
}

ProseSpan Parser::clause_span(std::size_t begin, std::size_t end, std::size_t to) const {
  const std::size_t from = tokens_[clause_.begin].begin;
  return text_.span(item_, std::max(std::min(from, begin), begin - std::min(begin, longest_clause)),
                    std::min(std::max(to, end), end + longest_clause));
}

// --------------------------------------------------------------------------------- the words ----

void Parser::take(std::size_t at) {
  const Token& token = tokens_[at];
  if (token.in_title) return;
  switch (token.role) {
    case Role::stop: end_sentence(at); break;
    case Role::comma: end_clause(at, true); break;
    case Role::semicolon:
      end_clause(at, false);
      sentence_.other_year = sentence_.skipped;
      sentence_.compare = sentence_.compare_leads;
      sentence_.shared.reset();
      sentence_.plan = false;
      sentence_.run = out_.statements.size();
      sentence_.office_counted = false;
      sentence_.whole_count = nullptr;
      break;
    case Role::colon:
      if (clause_.deferred != nullptr && !phrase_.empty() && at + 1 < tokens_.size() &&
          (tokens_[at + 1].role == Role::applicant || tokens_[at + 1].role == Role::outcome)) {
        phrase_.tail_unknown = false;  // 12件申请的提出者分布为：自然人8件
        settle_deferred();
      }
      phrase_.colon = true;
      clause_.direction = 0;  // 呈现“一增一减”特点：
      if (phrase_.tail_unknown) remember_mention();
      phrase_.topic = phrase_.topic_unknown = phrase_.lead_unknown = false;
      if (phrase_.empty() && context_.domain == Domain::none &&
          (phrase_.flow == Flow::handled || phrase_.flow == Flow::finished)) {
        context_.domain = Domain::requests;  // 办理情况为：公开5件
      }
      if (at + 1 < tokens_.size() && tokens_[at + 1].role == Role::flow) {
        if (domain_of(phrase_) == Domain::foreign &&
            static_cast<Flow>(tokens_[at + 1].value) == Flow::fresh) {
          phrase_ = named_ = {};
        }
        phrase_.tail_unknown = false;  // 依申请公开无积压：收到5件
        phrase_.flow = Flow::none;
      }
      break;
    case Role::open: open(at); break;
    case Role::close: close(); break;
    case Role::pause:
      // 行政复议零发生、行政诉讼零发生
      if (clause_.zero != nullptr && phrase_.empty() && !clause_.before_zero.empty() &&
          !clause_.zero_tail && domain_of(clause_.before_zero) == Domain::remedies &&
          !clause_.before_zero.tail_unknown) {
        settle_zero();
        break;
      }
      [[fallthrough]];
    case Role::joiner: phrase_.joined = !phrase_.empty() && !phrase_.tail_unknown; break;
    case Role::number: take_number(at); break;
    default: take_word(at); break;
  }
}

void Parser::take_unknown() {
  if (phrase_.told) return;  // 12件申请均已登记
  if (phrase_.reason && !phrase_.has(Role::outcome)) phrase_.reason_unknown = true;
  if (phrase_.topic) phrase_.topic_unknown = true;
  (phrase_.empty() ? phrase_.lead_unknown : phrase_.tail_unknown) = true;
  if (clause_.zero != nullptr && phrase_.empty()) clause_.zero_tail = true;
}

void Parser::take_word(std::size_t at) {
  const Token& token = tokens_[at];
  switch (token.role) {
    case Role::unknown:
      if (ends_early(at)) sentence_.other_year = true;  // 1-6月
      take_unknown();
      break;
    case Role::neutral: take_neutral(token); break;
    case Role::request:
    case Role::bare_request: take_request(at); break;
    case Role::flow: {
      const auto flow = static_cast<Flow>(token.value);
      // 维持我局答复3件: what is upheld
      if (flow == Flow::finished && !phrase_.empty() && !phrase_.tail_unknown &&
          phrase_.heads[phrase_.size - 1].role == Role::result &&
          text_.chars[token.begin] == u'答') {
        break;
      }
      if (clause_.share && flow == Flow::handled) break;
      if (phrase_.timed && phrase_.empty()) phrase_.blocked = true;  // 5个工作日内答复
      if (phrase_.ongoing && flow == Flow::handled) {                // 仍在法定期限内办理
        Token unfinished = token;
        unfinished.value = 0;
        phrase_.add(Role::unfinished, unfinished);
        break;
      }
      // 收到并办结: both
      const bool alone = phrase_.flow == Flow::none || flow == Flow::fresh || flow == Flow::due;
      const bool taken = phrase_.flow == Flow::received && flow == Flow::accepted;  // 收到并登记
      if (!taken) phrase_.flow = alone || phrase_.flow == flow ? flow : Flow::handled;
      phrase_.led = phrase_.led || phrase_.empty();
      if (phrase_.empty() && phrase_.lead_unknown && others_before(at)) clause_.office = true;
      if (context_.domain == Domain::none && speaks_of_requests(at)) {
        context_.domain = Domain::requests;
      }
      break;
    }
    case Role::carry:
      if (token.value != 1 && joins_fresh(at)) {  // 新收和上年结转的申请合计
        phrase_.flow = Flow::due;
        phrase_.last_year = false;
        break;
      }
      phrase_.carry = true;
      phrase_.add(token.role, token);
      break;
    case Role::remedy:
      sentence_.after_reconsideration =
          sentence_.after_reconsideration ||
          token.value == bit(Remedy::litigation_after_reconsideration);
      // 不服我局答复提起行政诉讼5件: the verb is another's
      if (phrase_.flow == Flow::finished && phrase_.empty()) {
        const char16_t first = text_.chars[token.begin];
        if (first == u'提' || first == u'被' || first == u'申') phrase_.flow = Flow::none;
      }
      phrase_.modified = phrase_.modified || modified_at(at);
      phrase_.add(token.role, token);
      break;
    case Role::action:
      phrase_.action = static_cast<Action>(token.value);
      phrase_.add(token.role, token);
      break;
    case Role::open_up: {
      const Role next = at + 1 < tokens_.size() ? tokens_[at + 1].role : Role::stop;
      const bool joined = (next == Role::joiner || next == Role::pause) &&
                          at + 2 < tokens_.size() && tokens_[at + 2].role == Role::outcome;
      const bool of = next == Role::glue && at + 2 < tokens_.size() &&
                      tokens_[at + 2].role == Role::number &&
                      text_.chars[tokens_[at + 1].begin] == u'的';  // 全部公开的5件
      const bool granted = joined
                               ? context_.domain != Domain::foreign
                               : (next == Role::number || of) &&
                                     (context_.domain == Domain::requests ||
                                      (context_.domain == Domain::none && clause_.all != nullptr &&
                                       clause_.all->end == token.begin));
      if (granted && phrase_.empty() && !sentence_.part_of_other) {
        Token outcome = token;
        outcome.value = bit(RequestRow::granted);
        phrase_.add(Role::outcome, outcome);
      } else {
        phrase_.action = Action::disclosed;
        if (!phrase_.empty()) phrase_.tail_unknown = true;
      }
      break;
    }
    case Role::processing_fee:
      fee_ = true;
      phrase_.add(token.role, token);
      break;
    case Role::fee:
      fee_ = false;
      sentence_.fees = true;
      [[fallthrough]];
    case Role::procurement:
      if (token.value == 1) {  // 政府集中采购方面，采购项目3个
        const Token* const front = previous(at);
        const bool own = context_.domain == Domain::procurement &&
                         (front == nullptr || front->role != Role::unknown);
        phrase_.add(own ? Role::procurement : Role::foreign, token);
        break;
      }
      [[fallthrough]];
    case Role::result:
      // 因答复不规范被纠正3件: the verb is that of the reason
      if (token.role == Role::result && phrase_.reason && phrase_.flow == Flow::finished) {
        phrase_.flow = Flow::none;
      }
      [[fallthrough]];
    case Role::outcome:
    case Role::other:
    case Role::applicant:
    case Role::unfinished:
    case Role::document:
    case Role::foreign:
      sentence_.attributes =
          sentence_.attributes || (token.role == Role::foreign && token.value == 1);
      if (token.role == Role::foreign && !phrase_.empty() && !phrase_.tail_unknown &&
          (phrase_.heads[phrase_.size - 1].role == Role::decision ||
           phrase_.heads[phrase_.size - 1].role == Role::fee) &&
          text_.chars.compare(token.begin, token.end - token.begin, u"项目") == 0) {
        phrase_.items = true;
        break;
      }
      if (token.role == Role::foreign && token.value == 4 && context_.domain == Domain::none &&
          (phrase_.has(Role::request) || phrase_.has(Role::bare_request))) {
        context_.domain = Domain::requests;  // 对5件申请办理了延期答复手续
      }
      // 信访类申请5件，告知不作为政府信息公开申请处理: requests all the same
      if (token.role == Role::foreign && token.value == 5 &&
          (phrase_.has(Role::outcome) || phrase_.has(Role::request))) {
        break;
      }
      // 全年共登记申请5件: only where requests are spoken of
      if (token.role == Role::foreign && context_.domain == Domain::requests && phrase_.empty() &&
          !phrase_.lead_unknown &&
          text_.chars.compare(token.begin, token.end - token.begin, u"登记申请") == 0) {
        phrase_.flow = Flow::accepted;
        phrase_.add(Role::bare_request, token);
        break;
      }
      if (token.role == Role::foreign && token.value == 2) phrase_.privacy = true;
      if (token.role == Role::foreign && token.value == 3) sentence_.defends = true;
      phrase_.add(token.role, token);
      break;
    case Role::decision:
      phrase_.decides = phrase_.decides || text_.chars[token.end - 1] == u'定' ||
                        text_.chars[token.end - 1] == u'书' || text_.chars[token.begin] == u'作';
      phrase_.add(token.role, token);
      break;
    case Role::zero: take_zero(at, false); break;
    case Role::zero_char: take_zero(at, true); break;
    case Role::all:
      // 9件政府信息公开申请全部来自自然人: the number is of the requests
      if (clause_.deferred != nullptr && !phrase_.tail_unknown && comes_from(at)) {
        settle_deferred();
      }
      clause_.all = &token;
      clause_.all_behind = !phrase_.empty();
      phrase_.told = !phrase_.empty() && clause_.deferred != nullptr && !phrase_.tail_unknown;
      break;
    case Role::respectively: {
      clause_.in_turn = true;
      sentence_.next_in_turn = 0;
      if (again_in_turn()) break;
      sentence_.in_turn.clear();
      if (flows_in_turn(at, sentence_.in_turn)) {
        phrase_ = {};
        phrase_.tail_unknown = sentence_.in_turn.empty();
        break;
      }
      const Phrase& phrase = phrase_.empty() ? named_ : phrase_;
      if (domain_of(phrase) != Domain::foreign && !phrase.tail_unknown) {
        Phrase each = phrase;
        Context context = context_;
        const auto last_is = [&](Role role) { return each.heads[each.size - 1].role == role; };
        if (each.size > 2 && (last_is(Role::request) || last_is(Role::bare_request)) &&
            each.heads[each.size - 2].role == Role::applicant) {
          --each.size;  // 自然人、企业申请分别为5件、2件
          context.domain = Domain::requests;
        }
        sentence_.in_turn = topics_of(each, context, true);
        if (sentence_.in_turn.size() < 2) sentence_.in_turn.clear();
      }
      if (sentence_.in_turn.empty() && phrase_.empty() && !phrase_.lead_unknown) {
        sentence_.in_turn = counted_in_turn(numbers_in_turn(at));
      }
      // Of several numbers in turn none is the one subject's.
      if (sentence_.in_turn.empty() && at + 1 < tokens_.size() &&
          tokens_[at + 1].role == Role::number && numbers_in_turn(at) > 1) {
        take_unknown();
      }
      if (!sentence_.in_turn.empty()) {
        const Flow flow = phrase_.flow;
        phrase_ = {};
        phrase_.flow = flow;
      }
      break;
    }
    case Role::part:
      if (token.value == 3) {
        take_within(at);
        break;
      }
      if (token.value == 2 && sentence_.last_count == nullptr && clause_.deferred == nullptr) break;
      settle_deferred();
      if (sentence_.last_count == nullptr) {  // 收到8件。其中，…
        sentence_.last = before_.last;
        context_.last_part = context_.last_part_before;
        sentence_.last_count = before_.last_count;
        sentence_.own_year = sentence_.own_year || before_.own_year;
        sentence_.other_organ = sentence_.other_organ || before_.other_organ;
      }
      // 新收申请增长5%，其中自然人申请增长3%
      if (!sentence_.last && sentence_.compare && out_.statements.size() > sentence_.first) {
        const ScannedStatement& changed = out_.statements.back();
        const bool told = changed.statement.kind == StatementKind::growth ||
                          changed.statement.kind == StatementKind::change;
        if (told && changed.subject.domain == Domain::requests && changed.subject.rows == 0 &&
            changed.subject.carry == Carry::none && changed.subject.flow != Flow::none) {
          sentence_.scope = changed.subject;
        }
      }
      sentence_.part = true;
      sentence_.whole = sentence_.last;
      sentence_.whole_count = sentence_.last_count;
      sentence_.part_of_other = !sentence_.last && sentence_.last_count != nullptr;
      phrase_ = {};
      break;
    case Role::share:
      settle_deferred();
      clause_.share = true;
      clause_.share_in_turn = clause_.in_turn;
      clause_.rough_share = clause_.rough_share || (at > 0 && tokens_[at - 1].role == Role::approx);
      clause_.share_of = phrase_;
      phrase_ = {};
      break;
    case Role::rise:
    case Role::fall:
      if (token.value == 1 && !sentence_.compare) {  // 多, 少: only of a comparison
        take_unknown();
        break;
      }
      if (token.value == 2) sentence_.compare = true;
      clause_.direction = token.role == Role::rise ? 1 : -1;
      break;
    case Role::up_to:
      clause_.direction = 0;
      clause_.compare = false;
      break;
    case Role::level: take_level(token); break;
    case Role::compare:
      clause_.compare = true;
      sentence_.compare = true;
      sentence_.compare_far = compared_far(at);
      phrase_.last_year = false;
      break;
    case Role::year: take_year(at); break;
    case Role::last_year:
      if (!clause_.compare) phrase_.last_year = true;
      break;
    case Role::this_year: sentence_.other_year = sentence_.skipped = sentence_.plan = false; break;
    case Role::next_year: phrase_.next_year = true; break;
    case Role::other_time: {
      // 今年以来, 2023年以来
      const bool own = at > 0 && (tokens_[at - 1].role == Role::this_year ||
                                  (tokens_[at - 1].role == Role::year && report_.year &&
                                   static_cast<int>(tokens_[at - 1].value) == *report_.year));
      if (!own || text_.chars[token.end - 1] != u'来') sentence_.other_year = true;
      break;
    }
    case Role::date:
      if (names_month(at)) sentence_.other_year = true;
      phrase_.timed = phrase_.timed || names_span(at);
      break;
    case Role::block:
      if (token.value == 3) {
        phrase_.single = true;
        break;
      }
      if (token.value == 5) {  // 自然人以外的主体
        if (!phrase_.empty() && phrase_.heads[phrase_.size - 1].role == Role::applicant) {
          phrase_.tail_unknown = phrase_.blocked = true;
        }
        break;
      }
      if (token.value == 6) {  // 二审维持1件: counted before
        phrase_.blocked = phrase_.blocked || context_.domain == Domain::remedies;
        break;
      }
      if (token.value == 4) break;  // 征求: looked at where a number stands before it
      phrase_.blocked = true;
      sentence_.defends = sentence_.defends || token.value == 2;
      break;
    case Role::topic: phrase_.topic = clause_.topic = true; break;
    case Role::channel:
      phrase_.several_channels = phrase_.several_channels || phrase_.channel;
      phrase_.channel = true;
      break;
    case Role::channels: phrase_.all_channels = true; break;
    case Role::plan: {
      const Role next = at + 1 < tokens_.size() ? tokens_[at + 1].role : Role::stop;
      const bool verb = next == Role::year || next == Role::next_year || next == Role::flow ||
                        next == Role::action || next == Role::this_year;
      if (token.value == 0 || verb) sentence_.plan = true;  // 计划 may be a document
      break;
    }
    case Role::area: take_area(token); break;
    case Role::office:
      // 全县各级各部门共收到: the whole area
      if (clause_.area && !clause_.settled && clause_.deferred == nullptr) break;
      if (token.value == 0 || is_government_) clause_.office = true;
      break;
    case Role::self:
      clause_.office = false;
      sentence_.other_organ = sentence_.foreign_counted = sentence_.office_counted = false;
      break;
    case Role::glue:
      sentence_.disclosure = sentence_.disclosure || token.value == 1;
      phrase_.decides = phrase_.decides || token.value == 2;
      phrase_.reason = phrase_.reason || token.value == 3;
      clause_.besides = clause_.besides || token.value == 8;
      clause_.rest = clause_.rest || token.value == 9;
      phrase_.ongoing = phrase_.ongoing || token.value == 12;
      phrase_.dropped = phrase_.dropped || token.value == 10;
      clause_.rough_share = clause_.rough_share || token.value == 11;
      clause_.total = clause_.total || token.value == 4;
      // 书面申请、网上申请合计12件
      if (token.value == 4 && phrase_.several_channels) phrase_.all_channels = true;
      phrase_.towards = phrase_.towards || token.value == 7;
      if (token.value == 6 && clause_.deferred != nullptr && !phrase_.tail_unknown) {
        phrase_.told = !phrase_.empty();
      }
      phrase_.other_reasons = phrase_.other_reasons || (token.value == 5 && !phrase_.empty());
      break;
    default: break;
  }
}

void Parser::take_neutral(const Token& token) {
  clause_.disclosure = clause_.disclosure || token.value == 1;
  sentence_.disclosure = sentence_.disclosure || token.value == 1;
  if (token.value == 2) {
    phrase_.forum = bit(Remedy::reconsideration);
  } else if (token.value == 3) {
    phrase_.forum = litigation_bits;
  } else if (token.value == 7 || token.value == 8) {
    sentence_.judges = token.value == 7;
    // 以市政府为被告的行政诉讼: of every kind where no disclosure is named
    if (token.value == 8 && context_.domain != Domain::remedies) sentence_.defends = true;
  } else if (token.value == 6) {
    if (phrase_.has(Role::request) || phrase_.has(Role::bare_request)) take_unknown();
  } else if (clause_.zero != nullptr && !phrase_.empty() && text_.chars[token.begin] == u'零') {
    settle_zero();  // 零复议、零投诉
  } else {
    clause_.law = clause_.law || token.value == 4;
    if (!phrase_.empty() || token.value == 5) take_unknown();
  }
}

void Parser::take_area(const Token& token) {
  clause_.area = true;
  sentence_.office_counted = false;
  if (!speaks_for_area(static_cast<char16_t>(token.value))) sentence_.other_organ = true;
}

void Parser::take_request(std::size_t at) {
  const Token& token = tokens_[at];
  if (token.role == Role::request) {
    sentence_.disclosure = clause_.disclosure = true;
    sentence_.foreign_counted = false;
    phrase_.add(token.role, token);
    return;
  }
  const Token* before = previous(at);
  if (before != nullptr && before->role == Role::remedy) return;  // 行政复议申请
  // 企业开办、跨省通办等申请
  if (before != nullptr && before->role == Role::glue && before->value == 5 && at >= 2 &&
      at - 1 > clause_.begin) {
    before = &tokens_[at - 2];
  }
  const bool strange =
      before != nullptr &&
      (before->role == Role::unknown || before->role == Role::foreign ||
       before->role == Role::neutral || before->role == Role::document ||
       (before->role == Role::action && static_cast<Action>(before->value) == Action::blocked));
  const bool known =
      context_.domain == Domain::requests || phrase_.flow != Flow::none || phrase_.carry ||
      phrase_.last_year || phrase_.has(Role::applicant) || phrase_.has(Role::outcome) ||
      clause_.zero != nullptr ||
      (context_.domain == Domain::none && (!phrase_.lead_unknown || counts_requests(token.end)));
  const bool elsewhere = sentence_.other_matter && !sentence_.disclosure;
  const bool request = !strange && known && !elsewhere && !phrase_.has(Role::decision) &&
                       (phrase_.colon || !phrase_.has(Role::foreign));
  if (request && context_.domain == Domain::requests) sentence_.foreign_counted = false;
  phrase_.add(request ? Role::bare_request : Role::foreign, token);
}

/// 共答复12件，其中准予公开5件: whether the sentence goes on with what only requests have, and
/// nothing else that is counted stands before that.
bool Parser::speaks_of_requests(std::size_t at) const {
  const std::u16string_view verb = std::u16string_view{text_.chars}.substr(
      tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  const bool takes = verb.starts_with(u"收件") || verb.starts_with(u"接件") || verb == u"共收件";
  if (sentence_.last_count != nullptr || sentence_.foreign_counted || phrase_.lead_unknown) {
    return false;
  }
  constexpr std::size_t farthest = 40;
  bool counted = false;
  for (std::size_t next = at + 1; next < at + farthest && next < tokens_.size(); ++next) {
    const Token& token = tokens_[next];
    const bool fresh = token.role == Role::flow && static_cast<Flow>(token.value) == Flow::fresh;
    switch (token.role) {
      case Role::outcome:
      case Role::unfinished:
      case Role::carry: return counted;
      case Role::applicant:
        if (counted && token.label) return true;  // 办结的12件中，自然人8件
        break;
      case Role::number: counted = true; break;
      case Role::unknown:
        if (!counted) return false;  // 受理疑难事项8件
        break;
      case Role::stop:  // 共办结8件。其中，予以公开5件
        if (next + 1 < tokens_.size() && tokens_[next + 1].role == Role::part) break;
        return false;
      case Role::foreign:
      case Role::remedy:
      case Role::document:
      case Role::decision:
      case Role::neutral: return false;
      default:
        if (fresh) return counted;
        // 收件5件，答复4件: what is answered was asked
        if (takes && counted && token.role == Role::flow &&
            first_of_item_ == out_.statements.size() &&
            static_cast<Flow>(token.value) == Flow::finished && next + 1 < tokens_.size() &&
            tokens_[next + 1].role == Role::number) {
          return true;
        }
        break;
    }
  }
  return false;
}

/// 全部来自自然人, 均由自然人提出: from whom they come, and nothing else.
bool Parser::comes_from(std::size_t at) const {
  const auto last = domain_of(phrase_) == Domain::requests && !phrase_.has(Role::applicant);
  if (!last || at + 2 >= tokens_.size()) return false;
  const Token& from = tokens_[at + 1];
  const std::u16string_view chars = text_.chars;
  const std::u16string_view word = chars.substr(from.begin, from.end - from.begin);
  const bool leads = word == u"来自" || word == u"由" || word == u"系" || word == u"为";
  return leads && tokens_[at + 2].role == Role::applicant;
}

/// 新收和上年结转的申请: both together, where the noun and its number follow at once.
bool Parser::joins_fresh(std::size_t at) const {
  if (!phrase_.empty() || phrase_.lead_unknown || clause_.zero != nullptr) return false;
  std::size_t first = at;
  while (first > clause_.begin &&
         (tokens_[first - 1].role == Role::last_year || tokens_[first - 1].role == Role::year ||
          tokens_[first - 1].role == Role::glue)) {
    --first;
  }
  if (first < clause_.begin + 2) return false;
  const Role sign = tokens_[first - 1].role;
  const Token& flow = tokens_[first - 2];
  if (sign != Role::joiner && sign != Role::pause) return false;
  if (flow.role != Role::flow || static_cast<Flow>(flow.value) != Flow::fresh) return false;
  bool noun = false;
  for (std::size_t next = at + 1; next < tokens_.size(); ++next) {
    const Token& token = tokens_[next];
    if (token.role == Role::number) return noun && token.digits != 0;
    if (token.role == Role::request || token.role == Role::bare_request) {
      noun = true;
    } else if (token.role != Role::glue) {
      return false;
    }
  }
  return false;
}

/// 申请量, 申请件数
bool Parser::counts_requests(std::uint32_t behind) const {
  const std::u16string_view word = std::u16string_view{text_.chars}.substr(behind, 2);
  return word.starts_with(u'量') || word == u"总量" || word == u"总数" || word == u"件数";
}

/// 1-6月: a range of months that ends before the year does.
bool Parser::ends_early(std::size_t at) const {
  const Token& token = tokens_[at];
  if (at == 0 || tokens_[at - 1].role != Role::number || tokens_[at - 1].end != token.begin) {
    return false;
  }
  const std::u16string_view word =
      std::u16string_view{text_.chars}.substr(token.begin, token.end - token.begin);
  if (word.size() < 3 || std::u16string_view{u"-—–~"}.find(word[0]) == word.npos) return false;
  return word[1] >= u'1' && word[1] <= u'9' &&
         (word[2] == u'月' || (word.size() > 3 && word[3] == u'月' && word.substr(1, 2) != u"12"));
}

/// Whether another year and a word for “to” stand directly before this one.
bool Parser::ends_range(std::size_t at) const {
  if (at < 2 || tokens_[at - 2].role != Role::year) return false;
  const char16_t to = text_.chars[tokens_[at - 1].begin];
  return tokens_[at - 2].value != tokens_[at].value &&
         (to == u'至' || to == u'到' || to == u'-' || to == u'—' || to == u'~');
}

/// 教育局收到申请8件: an organ by its name, and not the one that reports. Where that is not known,
/// one after another that was counted.
bool Parser::others_before(std::size_t at) const {
  while (at > clause_.begin &&
         (tokens_[at - 1].role == Role::glue || tokens_[at - 1].role == Role::this_year)) {
    --at;
  }
  if (at <= clause_.begin || tokens_[at - 1].role != Role::unknown) return false;
  const Token& token = tokens_[at - 1];
  std::u16string_view name{text_.chars};
  name = name.substr(token.begin, token.end - token.begin);
  if (name.size() < 2 || std::u16string_view{u"局委厅办部镇乡院"}.find(name.back()) == name.npos) {
    return false;
  }
  if (organ_.empty()) return sentence_.last_count != nullptr;
  if (std::u16string_view{u"市县区省州"}.find(name.front()) != name.npos) name.remove_prefix(1);
  return organ_.find(name) == organ_.npos;
}

/// 与2019年相比: the year before the verb is that of the comparison.
bool Parser::compared_far(std::size_t at) {
  if (at <= clause_.begin || tokens_[at - 1].role != Role::year || !report_.year) return false;
  const int year = static_cast<int>(tokens_[at - 1].value);
  sentence_.other_year = sentence_.skipped;
  return year != *report_.year - 1;
}

/// 工伤认定行政复议, 行政执法类行政诉讼: a kind of its own.
bool Parser::modified_at(std::size_t at) const {
  if (at > clause_.begin && tokens_[at - 1].role == Role::glue &&
      text_.chars[tokens_[at - 1].begin] == u'类') {
    --at;
  }
  if (at <= clause_.begin) return false;
  // 征地拆迁引发的行政复议, 投诉举报答复被申请行政复议
  bool caused = false;
  std::size_t cause = at;
  while (
      cause > clause_.begin && cause + 6 > at &&
      (tokens_[cause - 1].role == Role::glue ||
       (tokens_[cause - 1].role == Role::flow && tokens_[cause - 1].value == as(Flow::finished)))) {
    const char16_t c = text_.chars[tokens_[cause - 1].begin];
    caused = caused || c == u'引' || c == u'导' || c == u'产' || c == u'答' ||
             tokens_[cause - 1].role == Role::flow;
    --cause;
  }
  if (caused && cause > clause_.begin) {
    const Token& by = tokens_[cause - 1];
    const std::u16string_view words =
        std::u16string_view{text_.chars}.substr(by.begin, by.end - by.begin);
    if (by.role == Role::foreign && by.value == 0) return words.find(u"信息") == words.npos;
    if (by.role == Role::decision) return true;
    if (by.role == Role::unknown && words.size() > 3) {
      for (std::u16string_view own :
           {u"不服", u"答复", u"公开", u"申请", u"不满", u"异议", u"认为"}) {
        if (words.find(own) != words.npos) return false;
      }
      return true;
    }
  }
  if (tokens_[at - 1].end + 1 < tokens_[at].begin) return false;
  const Role before = tokens_[at - 1].role;
  return before == Role::unknown || before == Role::foreign;
}

/// 5个工作日, 3日: a stretch of time, no day of the year.
bool Parser::names_span(std::size_t at) const {
  const Token& token = tokens_[at];
  const char16_t unit = text_.chars[token.end - 1];
  if (unit != u'日' && unit != u'天') return false;
  return at == 0 || tokens_[at - 1].role != Role::date || tokens_[at - 1].end != token.begin;
}

/// 12月份收到, 12月收到: of that month alone.
bool Parser::names_month(std::size_t at) const {
  const Token& token = tokens_[at];
  if (text_.chars[token.end - 1] != u'月') return false;
  const char16_t behind = token.end < text_.chars.size() ? text_.chars[token.end] : char16_t{0};
  if ((behind == u'底' || behind == u'末') && token.digits < 12) return true;  // 截至6月底
  // 截至2023年6月30日
  if (token.digits < 12 && at >= 2 && behind >= u'0' && behind <= u'9') {
    const std::size_t year = tokens_[at - 1].role == Role::year ? at - 1 : at;
    const bool own =
        year == at || (report_.year && static_cast<int>(tokens_[year].value) == *report_.year);
    const std::u16string_view until{u"截至截止"};
    if (own && year > clause_.begin && tokens_[year - 1].end >= 2 &&
        until.find(std::u16string_view{text_.chars}.substr(tokens_[year - 1].end - 2, 2)) !=
            until.npos) {
      return true;
    }
  }
  const bool part = behind == u'份';
  if (!part && !(at + 1 < tokens_.size() && tokens_[at + 1].role == Role::flow)) return false;
  if (token.digits < 12 && at > 0 && tokens_[at - 1].end == token.begin &&
      text_.chars[tokens_[at - 1].begin] == u'至') {
    return true;  // 1至6月收到
  }
  for (std::size_t i = at; i > clause_.begin && i + 8 > at; --i) {
    const char16_t c = text_.chars[tokens_[i - 1].begin];
    const char16_t last = text_.chars[tokens_[i - 1].end - 1];
    if (c == u'至' || c == u'到' || c == u'截' || c == u'自' || c == u'从' || last == u'-' ||
        last == u'—' || last == u'~' || last == u'–') {
      return false;
    }
  }
  return at == 0 || tokens_[at - 1].end != token.begin || tokens_[at - 1].role != Role::unknown;
}

void Parser::take_year(std::size_t at) {
  const Token& token = tokens_[at];
  if (token.end < text_.chars.size() && text_.chars[token.end] == u'版') return;  // 2021年版格式
  if (!report_.year) {
    sentence_.other_year = token.value == 0;
    return;
  }
  const int year = static_cast<int>(token.value);
  if (ends_range(at)) {  // 2021年至2023年
    sentence_.other_year = true;
    return;
  }
  // 2022年收到12件，结转2023年3件: that year's
  if (year == *report_.year && sentence_.skipped && sentence_.other_year && phrase_.carry) return;
  if (year == *report_.year) {
    sentence_.other_year = sentence_.skipped = sentence_.plan = false;
    sentence_.own_year = true;
  } else if (clause_.compare) {
    sentence_.compare_far = sentence_.compare_far || year != *report_.year - 1;
  } else if (year == *report_.year - 1) {
    phrase_.last_year = true;
  } else if (year == *report_.year + 1) {
    phrase_.next_year = true;
  } else {
    sentence_.other_year = true;
  }
}

void Parser::take_zero(std::size_t at, bool only_if_noun_follows) {
  const Token& token = tokens_[at];
  if (only_if_noun_follows) {
    const Role next = at + 1 < tokens_.size() ? tokens_[at + 1].role : Role::stop;
    const Domain domain = domain_of(next);
    const bool noun = domain == Domain::requests || domain == Domain::remedies;
    if (!noun && !(ends_clause(at + 1) && !phrase_.empty())) {
      if (clause_.zero != nullptr && !phrase_.empty()) settle_zero();  // 零复议、零投诉
      take_unknown();
      return;
    }
  }
  if (clause_.deferred != nullptr) settle_deferred();
  if (clause_.zero != nullptr && !phrase_.empty()) settle_zero();  // 零复议、零诉讼
  clause_.zero = &token;
  clause_.before_zero = phrase_;
  clause_.zero_tail = false;
  const Phrase before = phrase_;
  phrase_ = {};
  phrase_.last_year = before.last_year;
  phrase_.next_year = before.next_year;
  phrase_.blocked = before.blocked;
  switch (static_cast<ZeroVerb>(token.value)) {
    case ZeroVerb::fresh: phrase_.flow = Flow::fresh; break;
    case ZeroVerb::receives: phrase_.flow = Flow::received; break;
    case ZeroVerb::handles: phrase_.flow = Flow::handled; break;
    case ZeroVerb::accepts: phrase_.flow = Flow::accepted; break;
    case ZeroVerb::issues: phrase_.action = Action::issued; break;
    case ZeroVerb::repeals: phrase_.action = Action::repealed; break;
    case ZeroVerb::carries: {
      Token carry = token;
      carry.value = 0;
      phrase_.carry = true;
      phrase_.add(Role::carry, carry);
      break;
    }
    case ZeroVerb::none: break;
  }
}

}  // namespace govinfo::inline v0_1::detail
