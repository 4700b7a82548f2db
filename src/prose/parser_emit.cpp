// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "prose/parser.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

bool Parser::is_part(const Topic& part, const Topic& whole) const {
  if (part.domain != whole.domain) return false;
  if (part.domain == Domain::requests) {
    if (part.rows != 0 || part.other_reason) {
      return !whole.other_reason && whole.applicants == 0 &&
             (whole.rows == 0 || ((part.rows & ~whole.rows) == 0 && part.rows != whole.rows));
    }
    return whole.rows == 0 && !whole.other_reason && whole.applicants == 0 &&
           whole.carry == Carry::none &&
           (part.applicants != 0 || part.carry != Carry::none ||
            (part.flow == Flow::fresh && whole.flow != Flow::fresh) ||
            (part.flow == Flow::finished &&
             (whole.flow == Flow::handled || whole.flow == Flow::finished)));
  }
  if (part.domain == Domain::remedies) {
    if ((part.remedies & ~whole.remedies) != 0 || whole.results != 0) return false;
    if (part.all_remedies != 0) return false;
    return part.results != 0 || part.remedies != whole.remedies;
  }
  return false;
}

std::uint32_t Parser::emit(StatementKind kind, std::uint32_t begin, std::uint32_t end,
                           std::int64_t digits, const Topic& given) {
  Topic subject = in_sentence(given);
  // 行政复议2件、行政诉讼1件，维持1件: of the last unless 其中 stands before
  if (clause_.total && subject.results != 0 && subject.all_remedies != 0) {
    subject.remedies = subject.all_remedies;  // 直接起诉2件，复议后起诉1件，结果维持合计3件
    subject.all_remedies = 0;
  }
  if (kind != StatementKind::zero && !sentence_.part) subject.all_remedies = 0;
  if (subject.generic_lawsuit && subject.remedies == litigation_bits &&
      sentence_.after_reconsideration) {
    subject.one_lawsuit_kind = true;
  }
  const auto at = static_cast<std::uint32_t>(out_.statements.size());
  if (kind == StatementKind::count || kind == StatementKind::zero) {
    remember(subject, kind == StatementKind::zero || digits == 0);
  } else {
    context_.domain = subject.domain;
    context_.counts_remedies = false;
    if (kind == StatementKind::share && subject.remedies != 0) context_.remedies = subject.remedies;
  }
  std::vector<Meaning> meanings = meanings_of(subject, report_);
  if (meanings.empty()) return at;
  if (digits == 0 && (kind == StatementKind::count || kind == StatementKind::zero)) {
    // None of a sum is none of each of its parts: what is said of the part says less.
    const std::vector<FigureId> first = meanings.front().figures;
    std::erase_if(meanings, [&](const Meaning& one) {
      return one.figures.size() > first.size() &&
             std::all_of(first.begin(), first.end(), [&](FigureId id) {
               return std::find(one.figures.begin(), one.figures.end(), id) != one.figures.end();
             });
    });
  }
  ScannedStatement scanned;
  Statement& statement = scanned.statement;
  statement.kind = kind;
  statement.number = text_.span(item_, begin, end);
  const std::size_t to = at_ >= tokens_.size() ? text_.chars.size()
                         : ends_clause(at_)    ? tokens_[at_].begin
                                               : tokens_[at_].end;
  statement.clause = clause_span(begin, end, to);
  statement.digits = digits;
  statement.formal = subject.label && sentence_.own_year && meanings.size() == 1 &&
                     (subject.rows != 0 || subject.carry != Carry::none ||
                      subject.flow == Flow::fresh || subject.results != 0);
  statement.meanings = std::move(meanings);
  if (sentence_.part && sentence_.whole && !clause_.besides &&
      is_part(subject, out_.statements[*sentence_.whole].subject)) {
    statement.whole = sentence_.whole;
  }
  scanned.subject = subject;
  if (subject.domain == Domain::decisions) sentence_.decisions = subject.decisions;
  out_.statements.push_back(std::move(scanned));
  if (kind == StatementKind::amount) sentence_.latest = at;
  if (kind == StatementKind::count || kind == StatementKind::zero) settle_flows(at);
  if (kind == StatementKind::count) {
    sentence_.last = sentence_.latest = at;
    sentence_.compare = sentence_.compare_leads;
    sentence_.rate = false;
    sentence_.shared.reset();
  }
  return at;
}

void Parser::remember(const Topic& subject, bool none) {
  context_.domain = subject.domain;
  if (subject.domain == Domain::requests) {
    if (subject.rows != 0 || subject.other_reason) {
      context_.last_part = Role::outcome;
      context_.last_rows = subject.other_reason ? otherwise_rows : subject.rows;
    } else if (subject.applicants != 0) {
      context_.last_part = Role::applicant;
    } else {
      context_.flow = subject.flow;
      context_.last_part = Role::unknown;
    }
  } else if (subject.domain == Domain::remedies) {
    if (subject.results == 0) {  // 行政复议2件、行政诉讼1件，其中维持2件: of both or of the last
      const bool goes_on = context_.counts_remedies && context_.remedies != subject.remedies;
      // Of none no part is told.
      context_.all_remedies = none ? (goes_on ? context_.all_remedies : 0)
                                   : subject.remedies | (goes_on ? context_.all_remedies : 0);
    }
    context_.counts_remedies = subject.results == 0 && !(none && context_.all_remedies == 0);
    context_.remedies = subject.remedies;
    if (context_.all_remedies == 0 || (subject.results != 0 && subject.all_remedies == 0)) {
      context_.all_remedies = subject.remedies;
    }
    context_.last_part = subject.results != 0 ? Role::result : Role::unknown;
  } else if (subject.domain == Domain::documents) {
    context_.documents = subject.documents;
    context_.action = subject.action;
  }
}

}  // namespace govinfo::inline v0_1::detail
