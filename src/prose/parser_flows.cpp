// SPDX-License-Identifier: Apache-2.0
// What the statements of one sentence tell of each other.
#include <algorithm>
#include <optional>
#include <utility>

#include "prose/parser.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// How many statements are looked at.
constexpr std::size_t farthest = 24;

bool takes_in(Flow flow) noexcept {
  return flow == Flow::received || flow == Flow::accepted || flow == Flow::none;
}

bool is_flow(const Topic& subject) noexcept {
  return subject.domain == Domain::requests && subject.rows == 0 && !subject.other_reason &&
         subject.carry == Carry::none;
}

}  // namespace

Topic Parser::in_sentence(Topic subject) const {
  if (subject.domain != Domain::requests) return subject;
  const std::size_t count = out_.statements.size();
  if (subject.carry == Carry::unknown) {
    for (std::size_t i = count; i-- > sentence_.first && i + farthest > count;) {
      const Topic& before = out_.statements[i].subject;
      if (before.domain != Domain::requests) continue;
      if (sentence_.compare && before.carry != Carry::none) {
        subject.carry = before.carry;
      } else if (before.rows != 0 || before.flow == Flow::finished ||
                 before.flow == Flow::handled) {
        subject.carry = Carry::out;
      } else if (is_flow(before) && before.flow == Flow::fresh) {
        subject.carry = Carry::in;
      } else {
        continue;
      }
      break;
    }
    // 收到51件。结转1件。: what came from last year would be called so
    for (std::size_t i = sentence_.first; i-- > first_of_item_ && i + farthest > count;) {
      const Topic& before = out_.statements[i].subject;
      if (subject.carry != Carry::unknown) break;
      if (before.domain == Domain::requests) subject.carry = Carry::out;
    }
  }
  const Topic* whole = nullptr;
  if (sentence_.scope) {
    whole = &*sentence_.scope;
  } else if (sentence_.part && sentence_.whole &&
             !out_.statements[*sentence_.whole].statement.whole) {
    whole = &out_.statements[*sentence_.whole].subject;
  } else if (!brackets_.empty() && brackets_.back().sentence.latest &&
             out_.statements[*brackets_.back().sentence.latest].subject.carry != Carry::none) {
    whole =
        &out_.statements[*brackets_.back().sentence.latest].subject;  // 上年结转5件（自然人3件）
  }
  if (whole == nullptr && subject.carry == Carry::out && subject.applicants == 0 &&
      !subject.request && subject.rows == 0 && count > 0 && count - 1 == sentence_.run) {
    // 自然人申请办结5件，结转下年1件；企业…
    const ScannedStatement& only = out_.statements[count - 1];
    if (only.statement.kind == StatementKind::count && is_flow(only.subject) &&
        only.subject.flow == Flow::finished) {
      subject.applicants = only.subject.applicants;
    }
  }
  if (whole == nullptr || whole->domain != Domain::requests) return subject;
  if (whole->carry != Carry::none && subject.request && subject.flow == Flow::finished) {
    return subject;  // 上年结转申请中自然人2件，已为自然人申请办结1件
  }
  if (subject.applicants != 0 && subject.rows == 0 && !subject.other_reason &&
      subject.carry == Carry::none && whole->applicants == 0) {
    subject.rows = whole->rows;
    subject.carry = whole->carry;
    if (!subject.request || subject.flow == Flow::none) subject.flow = whole->flow;
  } else if ((subject.rows != 0 || subject.other_reason) && subject.applicants == 0 &&
             whole->rows == 0 && whole->applicants != 0) {
    subject.applicants = whole->applicants;
  }
  return subject;
}

void Parser::set_flow(std::uint32_t at, Flow flow) {
  ScannedStatement& scanned = out_.statements[at];
  if (scanned.subject.flow == flow) return;
  scanned.subject.flow = flow;
  std::vector<Meaning> meanings = meanings_of(scanned.subject, report_);
  if (!meanings.empty()) scanned.statement.meanings = std::move(meanings);
}

void Parser::settle_flows(std::uint32_t at) {
  const Topic subject = out_.statements[at].subject;
  if (subject.domain != Domain::requests || subject.rows != 0 || subject.other_reason) return;
  const std::optional<std::uint32_t> whole = out_.statements[at].statement.whole;
  if (whole) {
    const Topic& of = out_.statements[*whole].subject;
    if (!is_flow(of) || subject.applicants != 0) return;
    const bool all = of.flow == Flow::finished || of.flow == Flow::handled;
    if (all && subject.carry == Carry::none && subject.flow == Flow::finished) {
      set_flow(*whole, Flow::handled_and_rest);  // 共办理46件，其中办结45件
    } else if ((subject.carry == Carry::in || subject.flow == Flow::fresh) &&
               (takes_in(of.flow) || of.flow == Flow::handled)) {
      set_flow(*whole, Flow::due);
    } else if (subject.carry == Carry::out) {
      // 办结12件，其中予以公开5件；结转下年度3件: no part of the finished ones
      if (at > 0 && out_.statements[at - 1].subject.rows != 0 && of.flow == Flow::finished) {
        out_.statements[at].statement.whole.reset();
        return;
      }
      if (of.flow == Flow::finished) set_flow(*whole, Flow::finished_and_rest);
      if (of.flow == Flow::handled) set_flow(*whole, Flow::handled_and_rest);
    }
    return;
  }
  if (!brackets_.empty() && brackets_.back().sentence.latest && subject.applicants == 0 &&
      subject.carry == Carry::none && subject.flow == Flow::fresh) {
    const std::uint32_t before = *brackets_.back().sentence.latest;  // 12件（新收10件、结转2件）
    const Topic& of = out_.statements[before].subject;
    if (is_flow(of) && of.applicants == 0 && (takes_in(of.flow) || of.flow == Flow::handled)) {
      set_flow(before, Flow::due);
    }
  }
  const bool total = subject.flow == Flow::fresh && subject.carry == Carry::none;
  if ((sentence_.part && !total) || !brackets_.empty()) return;
  const bool rest = clause_.rest && subject.flow == Flow::finished;
  bool carried_out = false;
  // 收到5件，上年结转2件，办理7件: three different things
  for (std::size_t i = at; i-- > sentence_.first && i + farthest > at;) {
    const Topic& before = out_.statements[i].subject;
    if (before.domain != Domain::requests || before.rows != 0 || before.other_reason) continue;
    const auto index = static_cast<std::uint32_t>(i);
    carried_out = carried_out || before.carry == Carry::out;
    if (rest && carried_out && is_flow(before) && takes_in(before.flow) && before.applicants == 0) {
      set_flow(index, Flow::due);  // 申请共9件，除2件结转下年外，其余7件均已办结
      return;
    }
    if (subject.flow == Flow::fresh && subject.carry == Carry::none && subject.applicants == 0 &&
        is_flow(before) && before.flow == Flow::none && before.applicants != 0) {
      set_flow(index, Flow::fresh);  // 自然人5件，企业2件；新收总数7件
      continue;
    }
    if (subject.carry == Carry::in && is_flow(before) && takes_in(before.flow) &&
        before.applicants == 0 && out_.statements[i].statement.kind != StatementKind::share) {
      set_flow(index, Flow::fresh);
    } else if (subject.carry == Carry::none && takes_in(subject.flow) &&
               before.carry == Carry::in && !clause_.total && subject.applicants == 0) {
      set_flow(at, Flow::fresh);
    } else if (subject.carry == Carry::none && subject.flow == Flow::handled && is_flow(before) &&
               (takes_in(before.flow) || before.flow == Flow::fresh)) {
      set_flow(at, Flow::finished);
    } else if (subject.carry == Carry::none && subject.flow == Flow::handled && clause_.total &&
               before.carry == Carry::in) {
      set_flow(at, Flow::handled_and_rest);  // 上年结转1件，新收10件，合计办理11件
      return;
    } else if (subject.carry == Carry::out && is_flow(before) && before.flow == Flow::handled) {
      set_flow(index, Flow::finished);
    }
  }
}

/// 自然人5件、法人2件，合计7件: the counts before it in the sentence, added up.
bool Parser::sum_before(Topic& sum) const {
  const std::size_t count = out_.statements.size();
  std::size_t parts = 0;
  for (std::size_t i = count; i-- > sentence_.first && i + farthest > count;) {
    const ScannedStatement& scanned = out_.statements[i];
    const Topic& one = scanned.subject;
    if (scanned.statement.kind != StatementKind::count) break;
    if (parts == 0) {
      sum = one;
      parts = 1;
      continue;
    }
    if (one.domain != sum.domain) break;
    bool adds = false;
    if (one.domain == Domain::requests) {
      const bool same_rows =
          one.rows == sum.rows && one.carry == sum.carry && one.other_reason == sum.other_reason;
      if (one.other_reason || sum.other_reason) break;
      if (same_rows && one.applicants != 0 && (one.applicants & sum.applicants) == 0) {
        sum.applicants |= one.applicants;
        adds = true;
      } else if (one.rows != 0 && sum.rows != 0 && (one.rows & sum.rows) == 0 &&
                 one.applicants == sum.applicants) {
        sum.rows |= one.rows;
        adds = true;
      } else if (i >= sentence_.run && one.applicants == 0 && sum.applicants == 0 &&
                 one.rows == 0 && sum.rows == 0 &&
                 ((one.carry == Carry::in && sum.carry == Carry::none && sum.flow == Flow::fresh) ||
                  (sum.carry == Carry::in && one.carry == Carry::none &&
                   one.flow == Flow::fresh))) {
        sum.carry = Carry::none;
        sum.flow = Flow::due;
        adds = true;
      }
    } else if (one.domain == Domain::documents) {
      if (one.action == sum.action && (one.documents & sum.documents) == 0) {
        sum.documents |= one.documents;
        adds = true;
      }
    } else if (one.domain == Domain::decisions) {
      if ((one.decisions & sum.decisions) == 0) {
        sum.decisions |= one.decisions;
        adds = true;
      }
    } else if (one.domain == Domain::remedies) {
      if (one.results != 0 && sum.results != 0 && one.remedies == sum.remedies &&
          (one.results & sum.results) == 0) {
        sum.results |= one.results;
        adds = true;
      } else if (one.results == 0 && sum.results == 0 && (one.remedies & sum.remedies) == 0) {
        sum.remedies |= one.remedies;
        adds = true;
      }
    }
    if (!adds) break;
    ++parts;
  }
  if (parts < 2) return false;
  if (parts == 5 && sum.domain == Domain::requests && sum.rows != 0) {
    // The groups of table 三 but one, which may be none: 总计
    constexpr std::uint32_t most =
        denied_rows | unable_rows | bit(RequestRow::granted) | bit(RequestRow::partially_granted);
    if ((sum.rows & most) != most || sum.applicants != 0) return false;
    sum.rows = 0;
    sum.flow = Flow::finished;
  }
  sum.generic_lawsuit = false;
  sum.all_remedies = 0;
  if (sum.domain == Domain::remedies && sum.results != 0) {
    bool all = true;
    for (RemedyResult result : {RemedyResult::upheld, RemedyResult::corrected, RemedyResult::other,
                                RemedyResult::pending}) {
      all = all && (sum.results & bit(result)) != 0;
    }
    if (all) sum.results = 0;
  }
  return true;
}

bool Parser::resolve_total(const Token& number) {
  Topic sum;
  if (!sum_before(sum)) return false;
  const bool part = std::exchange(sentence_.part, false);
  const std::optional<Topic> scope = std::exchange(sentence_.scope, std::nullopt);
  const std::uint32_t at =
      emit(StatementKind::count, number.begin, number.digits_end, number.digits, sum);
  sentence_.part = part;
  sentence_.scope = scope;
  if (at == out_.statements.size()) return false;
  out_.statements[at].step = number.step;
  return true;
}

/// How many numbers stand behind 分别, up to the end of its clause.
std::size_t Parser::numbers_in_turn(std::size_t at) const {
  std::size_t numbers = 0;
  for (std::size_t i = at + 1; i < tokens_.size() && i < at + farthest && !ends_clause(i); ++i) {
    if (tokens_[i].role == Role::number) ++numbers;
  }
  return numbers;
}

/// 规章和规范性文件制发数分别为3件、5件，废止数分别为1件、2件: what was told in turn before, with
/// another verb.
bool Parser::again_in_turn() {
  if (sentence_.in_turn.empty() || phrase_.tail_unknown || phrase_.lead_unknown) return false;
  const bool documents = phrase_.size == 1 && phrase_.heads[0].role == Role::action;
  const bool requests =
      phrase_.empty() && phrase_.flow != Flow::none && !clause_.compare && clause_.direction == 0;
  for (const Topic& one : sentence_.in_turn) {
    if (documents && one.domain != Domain::documents) return false;
    if (requests && (one.domain != Domain::requests || one.rows != 0 || one.applicants == 0)) {
      return false;
    }
  }
  if (!documents && !requests) return false;
  for (Topic& one : sentence_.in_turn) {
    if (documents) {
      one.action = phrase_.action;
    } else {
      one.flow = phrase_.flow;
    }
  }
  phrase_ = {};
  return true;
}

/// 行政复议2件、诉讼1件，同比分别增长5%、10%: the last counts of the sentence, where they are as
/// many as the numbers and of one kind, and none more of that kind stands before them.
std::vector<Topic> Parser::counted_in_turn(std::size_t numbers) const {
  std::vector<Topic> subjects;
  const std::size_t count = out_.statements.size();
  if (numbers < 2 || numbers > 6 || context_.domain == Domain::foreign) return subjects;
  const auto kind_of = [](const Topic& one) {
    return std::pair{one.domain, one.domain == Domain::requests
                                     ? (one.rows != 0 ? 1 : 0) + (one.applicants != 0 ? 2 : 0)
                                     : (one.results != 0 ? 1 : 0)};
  };
  for (std::size_t i = count; i-- > sentence_.first && subjects.size() <= numbers;) {
    const ScannedStatement& scanned = out_.statements[i];
    const Topic& one = scanned.subject;
    if (scanned.statement.kind == StatementKind::share || one.carry != Carry::none) break;
    if (!subjects.empty()) {
      if (kind_of(one) != kind_of(subjects.front())) break;
      if (one.domain == Domain::remedies && one.results == 0 &&
          (one.remedies & subjects.front().remedies) == subjects.front().remedies) {
        break;  // 行政诉讼3件（直接起诉1件、复议后起诉2件）
      }
    }
    subjects.insert(subjects.begin(), one);
  }
  if (subjects.size() != numbers) subjects.clear();
  return subjects;
}

/// 新收申请、上年结转申请、办结申请分别为: each with its own verb. False where the words before
/// 分别 have no verbs of their own; no subjects where they are not understood.
bool Parser::flows_in_turn(std::size_t at, std::vector<Topic>& subjects) const {
  std::size_t first = at;
  std::size_t verbs = 0;
  while (first > clause_.begin && first + farthest > at) {
    const Role role = tokens_[first - 1].role;
    if (role == Role::number || role == Role::unknown) return false;
    if (role == Role::flow || role == Role::carry) ++verbs;
    --first;
  }
  if (verbs < 2 || first != clause_.begin) return false;
  bool requests = context_.domain == Domain::requests;
  Phrase one;
  const auto close = [&] {
    if (one.flow == Flow::none && !one.carry) return false;
    if (one.empty()) {
      Token noun;
      one.add(Role::bare_request, noun);
    }
    Context context = context_;
    context.domain = Domain::requests;
    const auto topics = topics_of(one, context, false);
    if (topics.size() != 1) return false;
    subjects.push_back(topics[0]);
    one = {};
    return true;
  };
  for (std::size_t i = first; i < at; ++i) {
    const Token& token = tokens_[i];
    switch (token.role) {
      case Role::pause:
      case Role::joiner:
        if (!close()) {
          subjects.clear();
          return true;
        }
        break;
      case Role::flow:
        one.flow = static_cast<Flow>(token.value);
        requests = requests || one.flow == Flow::fresh;
        break;
      case Role::carry:
        one.carry = requests = true;
        one.add(token.role, token);
        break;
      case Role::last_year: one.last_year = true; break;
      case Role::next_year: one.next_year = true; break;
      case Role::request:
        requests = true;
        one.add(token.role, token);
        break;
      case Role::bare_request:
      case Role::applicant: one.add(token.role, token); break;
      case Role::glue:
      case Role::self:
      case Role::this_year: break;
      case Role::year:
        if (!report_.year || static_cast<int>(token.value) != *report_.year) {
          subjects.clear();
          return true;
        }
        break;
      default: subjects.clear(); return true;
    }
  }
  if (!close() || !requests || subjects.size() < 2) subjects.clear();
  return true;
}

/// 不予处理中，信访类占5%: what follows are parts of what stands before it.
void Parser::take_within(std::size_t at) {
  if (clause_.deferred != nullptr) {
    clause_.within = true;
    return;
  }
  if (phrase_.empty() || phrase_.tail_unknown || clause_.settled || at + 1 >= tokens_.size())
    return;
  const Role next = tokens_[at + 1].role;
  const bool goes_on = next == Role::comma || next == Role::number || next == Role::glue ||
                       domain_of(next) != Domain::none;
  const Domain domain = domain_of(phrase_);
  if (!goes_on || excluded(phrase_, domain)) return;
  if (domain == Domain::remedies) {
    remember_mention();
    phrase_ = {};
    return;
  }
  if (domain != Domain::requests) return;
  const auto subjects = topics_of(phrase_, context_, false);
  if (subjects.size() != 1) return;
  context_.domain = Domain::requests;
  if (subjects[0].request) sentence_.foreign_counted = false;
  sentence_.scope = subjects[0];
  if (subjects[0].rows != 0) {  // “其他处理”中的“其他”
    context_.last_part = Role::outcome;
    context_.last_rows = subjects[0].rows;
  }
  phrase_ = {};
}

// ---------------------------------------------------------------------------------- shares ----

/// What stands between 占 and the number; false where that is no figure of the report. Where the
/// words do not tell, `bases` stays empty.
bool Parser::bases_named(const Phrase& base, Topic& subject, std::vector<Meaning>& bases) {
  if (clause_.area && !(is_government_ && !sentence_.other_organ)) return false;
  Topic topic;
  if (base.empty()) {
    if (base.lead_unknown) return false;
    if (base.flow == Flow::none) return true;
    topic.domain = Domain::requests;
    topic.flow = base.flow;
  } else {
    if (base.tail_unknown || domain_of(base) == Domain::foreign) return false;
    if (base.lead_unknown && domain_of(base) == Domain::decisions) return false;
    const auto subjects = topics_of(base, context_, false);
    if (subjects.size() != 1) return false;
    topic = subjects[0];
  }
  if (topic.flow == Flow::handled) topic.flow = Flow::finished;
  bases = meanings_of(topic, report_);
  if (subject.domain == Domain::requests && subject.applicants != 0 && subject.rows == 0 &&
      subject.carry == Carry::none && topic.domain == Domain::requests && topic.rows == 0 &&
      topic.carry == Carry::none && topic.flow != Flow::none) {
    subject.flow = topic.flow;
  }
  return !bases.empty();
}

std::vector<Meaning> Parser::bases_in_sentence(const Topic& subject) {
  const bool result = subject.rows != 0 || subject.other_reason;
  if (subject.domain == Domain::remedies && subject.results == 0 &&
      !sentence_.share_bases.empty() && sentence_.share_rows == 2) {
    return sentence_.share_bases;  // 直接起诉占行政诉讼的60%，复议后起诉占40%
  }
  if (subject.domain == Domain::requests) {
    if (!sentence_.share_bases.empty() && sentence_.share_rows == (result ? 1 : 0)) {
      return sentence_.share_bases;
    }
    if (sentence_.scope && sentence_.scope->domain == Domain::requests) {
      Topic whole = *sentence_.scope;
      if (whole.flow == Flow::handled) whole.flow = Flow::finished;
      if (whole.rows != subject.rows || whole.applicants != subject.applicants) {
        return meanings_of(whole, report_);
      }
    }
    const std::size_t count = out_.statements.size();
    if (sentence_.part && sentence_.whole) {
      const ScannedStatement& whole = out_.statements[*sentence_.whole];
      if (is_part(subject, whole.subject)) return whole.statement.meanings;
    }
    for (std::size_t i = count; i-- > sentence_.first && i + farthest > count;) {
      const ScannedStatement& one = out_.statements[i];
      if (one.statement.kind != StatementKind::count || !is_flow(one.subject) ||
          one.subject.applicants != 0) {
        continue;
      }
      const bool taken = takes_in(one.subject.flow) || one.subject.flow == Flow::fresh ||
                         one.subject.flow == Flow::due;
      if (subject.applicants == 0 || taken || result) return one.statement.meanings;
    }
  }
  return bases_of(subject, report_);
}

}  // namespace govinfo::inline v0_1::detail
