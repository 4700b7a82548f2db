// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <optional>

#include "prose/phrase.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

void Phrase::add(Role role, const Token& token) {
  // 简要数据：申请5件, 复议诉讼形势平稳：行政复议5件
  if (colon && (tail_unknown || domain_of(*this) == Domain::foreign)) size = 0;
  colon = false;
  told = false;
  if (size == capacity) {
    tail_unknown = true;
    return;
  }
  const bool adjacent = size > 0 && (role == Role::remedy || role == Role::applicant) &&
                        heads[size - 1].role == role && heads[size - 1].end == token.begin &&
                        (heads[size - 1].value & token.value) == 0;
  const std::uint8_t last = size == 0 ? std::uint8_t{0} : heads[size - 1].group;
  const bool same = size > 0 && !tail_unknown && (joined || adjacent);
  const auto group = static_cast<std::uint8_t>(size == 0 || same ? last : last + 1);
  heads[size++] = {role, token.value, token.begin, token.end, group, token.label};
  joined = false;
  tail_unknown = false;
}

bool Phrase::has(Role role) const noexcept {
  return std::any_of(heads.begin(), heads.begin() + static_cast<std::ptrdiff_t>(size),
                     [&](const Head& head) { return head.role == role; });
}

Domain domain_of(Role role) noexcept {
  switch (role) {
    case Role::request:
    case Role::bare_request:
    case Role::carry:
    case Role::outcome:
    case Role::applicant:
    case Role::unfinished:
    case Role::other: return Domain::requests;
    case Role::remedy:
    case Role::result: return Domain::remedies;
    case Role::document:
    case Role::action: return Domain::documents;
    case Role::decision: return Domain::decisions;
    case Role::fee: return Domain::fees;
    case Role::procurement: return Domain::procurement;
    case Role::foreign:
    case Role::processing_fee: return Domain::foreign;
    default: return Domain::none;
  }
}

Domain domain_of(const Phrase& phrase) noexcept {
  return phrase.empty() ? Domain::none : domain_of(phrase.heads[phrase.size - 1].role);
}

namespace {

/// Puts words together into one subject. Words of another domain than the last one's qualify
/// nothing: in 因政府信息公开申请引发的行政复议 the request is no request that is counted.
class Composer {
 public:
  Composer(const Phrase& phrase, const Context& context) : phrase_(phrase), context_(context) {}

  /// The subject of the heads whose bit is set.
  std::optional<Topic> compose(std::uint32_t chosen) {
    subject_ = Topic{};
    document_group_ = applicant_group_ = outcome_group_ = no_group;
    Role last = Role::unknown;
    for (std::size_t i = 0; i < phrase_.size; ++i) {
      if ((chosen >> i & 1) != 0) last = phrase_.heads[i].role;
    }
    pends_ = last == Role::result && !phrase_.has(Role::remedy) && phrase_.forum == 0 &&
             phrase_.size == 1 && phrase_.heads[0].value == bit(RemedyResult::pending);
    Domain domain = resolved_domain(last);
    for (std::size_t i = 0; i < phrase_.size; ++i) {
      if ((chosen >> i & 1) == 0) continue;
      const Head& head = phrase_.heads[i];
      if (resolved_domain(head.role) == domain) take(head);
    }
    subject_.domain = domain;
    subject_.flow = phrase_.flow;
    if (!finish()) return std::nullopt;
    return subject_;
  }

 private:
  Domain resolved_domain(Role role) const noexcept {
    if (role == Role::result && pends_ && context_.domain == Domain::requests) {
      return Domain::requests;  // 收到申请5件，未结2件
    }
    if (role == Role::unfinished && context_.domain == Domain::remedies) return Domain::remedies;
    if (role == Role::other && context_.last_part == Role::result) return Domain::remedies;
    return domain_of(role);
  }

  void take(const Head& head) {
    subject_.label = subject_.label && (head.label || head.role == Role::request);
    switch (head.role) {
      case Role::request:
      case Role::bare_request: subject_.request = true; break;
      case Role::carry:
        subject_.carry = head.value == 1 ? Carry::out : head.value == 2 ? Carry::in : direction();
        break;
      case Role::outcome: take_outcome(head); break;
      case Role::applicant:
        subject_.applicants =
            applicant_group_ == head.group ? subject_.applicants | head.value : head.value;
        applicant_group_ = head.group;
        break;
      case Role::remedy:
        // 行政诉讼未经复议直接起诉: the one kind
        subject_.generic_lawsuit = subject_.generic_lawsuit || head.value == litigation_bits;
        subject_.remedies = (subject_.remedies & head.value) == head.value
                                ? head.value
                                : subject_.remedies | head.value;
        break;
      case Role::result:
        if (pends_ && context_.domain == Domain::requests) {
          subject_.carry = Carry::out;
        } else {
          // 已审结维持3件, 驳回起诉、结果维持2件: the narrower word
          const bool narrower =
              (head.value & ~decided_results) == 0 &&
              (subject_.results == decided_results || subject_.results == dismissed_claims);
          subject_.results = narrower ? head.value : subject_.results | head.value;
        }
        break;
      case Role::document:
        // 规章以外的行政规范性文件: only words that are joined add up
        subject_.documents =
            document_group_ == head.group ? subject_.documents | head.value : head.value;
        document_group_ = head.group;
        break;
      case Role::action: action_ = static_cast<Action>(head.value); break;
      case Role::decision: subject_.decisions |= head.value; break;
      case Role::unfinished:
        if (context_.domain == Domain::remedies) {
          subject_.results |= bit(RemedyResult::pending);
        } else {
          subject_.carry = phrase_.last_year && !phrase_.next_year ? Carry::in : Carry::out;
          if (context_.domain == Domain::foreign) lost_ = true;  // 受理事项8件，未办结2件
        }
        break;
      case Role::other: take_other(head); break;
      default: break;
    }
  }

  /// 因涉及国家秘密不予公开: the row that is named as the reason, not its group.
  void take_outcome(const Head& head) {
    constexpr std::uint32_t groups[] = {denied_rows, unable_rows, not_processed_rows,
                                        otherwise_rows};
    for (std::uint32_t group : groups) {
      if (head.value == group && (subject_.rows & group) != 0 && !phrase_.other_reasons) return;
    }
    const bool is_group =
        std::find(std::begin(groups), std::end(groups), head.value) != std::end(groups);
    if (!is_group && subject_.rows != 0 && (subject_.rows & head.value) == head.value) {
      subject_.rows = head.value;  // 不予公开，属于国家秘密
      return;
    }
    // 因行政查询事项不予处理: of which of them?
    if (is_group && subject_.rows != 0 && (subject_.rows & head.value) == 0 &&
        head.group != outcome_group_ && !phrase_.other_reasons) {
      lost_ = true;
    }
    outcome_group_ = head.group;
    if (is_group && phrase_.other_reasons) subject_.rows &= ~head.value;
    if (is_group && phrase_.privacy && head.value == denied_rows) {
      subject_.rows |= bit(RequestRow::third_party_rights);
      return;
    }
    const bool unknown = phrase_.reason_unknown || (phrase_.reason && phrase_.has(Role::foreign));
    if (is_group && unknown && !phrase_.other_reasons) lost_ = true;
    subject_.rows |= head.value;
  }

  void take_other(const Head& other) {
    Role part = context_.last_part;
    for (std::size_t i = 0; i < phrase_.size; ++i) {  // 商业企业、科研机构、其他均为0件
      const Head& head = phrase_.heads[i];
      if (&head != &other && head.group == other.group && head.role == Role::applicant) {
        part = Role::applicant;
      }
    }
    switch (part) {
      case Role::outcome:
        subject_.other_reason = true;
        subject_.last_reason = (context_.last_rows & otherwise_rows) != 0;
        break;
      case Role::applicant: subject_.applicants |= bit(Applicant::other_organization); break;
      case Role::result: subject_.results |= bit(RemedyResult::other); break;
      default: lost_ = true; break;
    }
  }

  Carry direction() const noexcept {
    if (phrase_.last_year == phrase_.next_year) return Carry::unknown;
    return phrase_.last_year ? Carry::in : Carry::out;
  }

  bool finish() {
    if (lost_) return false;
    switch (subject_.domain) {
      case Domain::requests: return finish_requests();
      case Domain::remedies:
        if (phrase_.carry) return false;
        if (subject_.remedies == 0 && subject_.results != 0) {
          // 复议后起诉5件，法院维持3件: of those lawsuits
          const std::uint32_t both = phrase_.forum & context_.remedies;
          const bool own = context_.domain == Domain::remedies && both != 0;
          subject_.remedies = own ? both : phrase_.forum;
        }
        // 纠正不规范答复3件，撤销2件: of what is not known
        if (subject_.remedies == 0 && context_.domain == Domain::foreign) return false;
        if (subject_.remedies == 0) {
          subject_.remedies = context_.remedies;
          if (context_.all_remedies != context_.remedies) {
            subject_.all_remedies = context_.all_remedies;
          }
        }
        return subject_.remedies != 0;
      case Domain::documents:
        if (subject_.documents == 0) subject_.documents = context_.documents;
        subject_.action = action_ != Action::none          ? action_
                          : phrase_.action != Action::none ? phrase_.action
                                                           : context_.action;
        return subject_.documents != 0 && subject_.action != Action::none &&
               subject_.action != Action::blocked;
      case Domain::decisions:
        if (phrase_.items) return take_items();
        return phrase_.action == Action::none || phrase_.action == Action::issued;
      case Domain::fees: return !phrase_.items || take_items();
      case Domain::procurement: return true;
      case Domain::none:
      case Domain::foreign: return false;
    }
    return false;
  }

  /// Of items the old form has those of the year before.
  bool take_items() {
    subject_.items_last_year = phrase_.last_year && phrase_.action == Action::none;
    return subject_.items_last_year;
  }

  bool finish_requests() {
    const bool in_context = context_.domain == Domain::requests || context_.domain == Domain::none;
    // 行政复议3件，申请人撤回2件: a complaint, no request
    if (subject_.rows == bit(RequestRow::other_reason) && !subject_.request &&
        (context_.domain == Domain::remedies || phrase_.has(Role::remedy))) {
      return false;
    }
    // 行政复议案件3件，去年结转1件: of those cases
    if (subject_.carry != Carry::none && subject_.rows == 0 && !subject_.request &&
        context_.domain == Domain::remedies && context_.counts_remedies) {
      return false;
    }
    if (subject_.rows != 0 && subject_.carry != Carry::none) subject_.carry = Carry::none;
    if (subject_.rows == 0 && subject_.carry == Carry::none && !subject_.other_reason) {
      // Applicants alone need to be known as those of requests.
      if (!subject_.request && !in_context) return false;
      if (!subject_.request && context_.domain == Domain::none && !subject_.label) return false;
      if (subject_.flow == Flow::none && subject_.applicants != 0) subject_.flow = context_.flow;
    }
    return true;
  }

  const Phrase& phrase_;
  const Context& context_;
  Topic subject_;
  Action action_ = Action::none;
  bool lost_ = false;
  bool pends_ = false;  ///< 未结 alone
  static constexpr std::uint8_t no_group = 0xFF;
  std::uint8_t document_group_ = no_group;
  std::uint8_t applicant_group_ = no_group;
  std::uint8_t outcome_group_ = no_group;
};

/// Whether both name the same figures (没有现成信息、需要加工汇总).
bool says_same(const Topic& left, const Topic& right) noexcept {
  return left.domain == right.domain && left.rows == right.rows &&
         left.applicants == right.applicants && left.remedies == right.remedies &&
         left.results == right.results && left.documents == right.documents &&
         left.action == right.action && left.decisions == right.decisions &&
         left.flow == right.flow && left.carry == right.carry && left.request == right.request &&
         left.other_reason == right.other_reason;
}

constexpr std::uint32_t mask_of(std::size_t count) noexcept {
  return (std::uint32_t{1} << count) - 1;
}

}  // namespace

std::vector<Topic> topics_of(const Phrase& phrase, const Context& context, bool each) {
  std::vector<Topic> subjects;
  if (phrase.empty()) return subjects;
  // The coordination: the last group of several words, among those of the last word's domain.
  std::size_t first = 0;
  std::size_t end = 0;
  for (std::size_t i = 0; i < phrase.size;) {
    std::size_t next = i;
    while (next < phrase.size && phrase.heads[next].group == phrase.heads[i].group) ++next;
    if (next - i > 1 || next == phrase.size) {
      if (end == 0 || next - i > 1) {
        first = i;
        end = next;
      }
    }
    i = next;
  }
  const bool last_group = end == phrase.size;
  const std::uint32_t all = mask_of(phrase.size);
  const std::uint32_t group = mask_of(end) & ~mask_of(first);
  bool mixed = false;
  for (std::size_t i = first; i < end; ++i) {
    mixed = mixed || domain_of(phrase.heads[i].role) != domain_of(phrase.heads[first].role);
  }
  // 公民、法人和其他组织的申请: all of them
  const bool applicants = !last_group && phrase.heads[first].role == Role::applicant &&
                          (phrase.has(Role::request) || phrase.has(Role::bare_request));
  // 企业、高校等法人和组织: the last word sums the others up
  const bool summed = !last_group && phrase.heads[first].role == Role::applicant &&
                      phrase.heads[phrase.size - 1].role == Role::applicant;
  if (each && !applicants && !summed && end - first > 1 &&
      (last_group || domain_of(phrase.heads[first].role) == domain_of(phrase))) {
    for (std::size_t i = first; i < end; ++i) {
      const std::uint32_t chosen = (all & ~group) | std::uint32_t{1} << i;
      // What stands behind the coordination must not outweigh its words' own domain.
      const auto subject =
          Composer{phrase, context}.compose(last_group ? chosen & mask_of(i + 1) : chosen);
      if (!subject) continue;
      const bool said = std::any_of(subjects.begin(), subjects.end(),
                                    [&](const Topic& one) { return says_same(one, *subject); });
      if (!said) subjects.push_back(*subject);
    }
    return subjects;
  }
  if (mixed && last_group) return subjects;
  if (const auto subject = Composer{phrase, context}.compose(all)) subjects.push_back(*subject);
  return subjects;
}

}  // namespace govinfo::inline v0_1::detail
