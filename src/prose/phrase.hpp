// SPDX-License-Identifier: Apache-2.0
// A phrase: the words of a clause that name what is counted, in their order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "prose/token.hpp"
#include "prose/topic.hpp"

namespace govinfo::inline v0_1::detail {

/// A word that names something countable. `group` numbers the coordinations: words joined by 、 or
/// 和 share a group, and the last group is what the phrase is about; those before it qualify it.
struct Head {
  Role role = Role::unknown;
  std::uint32_t value = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint8_t group = 0;
  bool label = false;
};

/// What the clauses before leave for this one.
struct Context {
  Domain domain = Domain::none;
  Role last_part = Role::unknown;         ///< what 其他 is one of: outcome, applicant, result
  Role last_part_before = Role::unknown;  ///< in the sentence before
  std::uint32_t remedies = 0;
  std::uint32_t all_remedies = 0;  ///< those counted one after the other
  bool counts_remedies = false;    ///< the last statement counted a remedy as such
  std::uint32_t documents = 0;
  Action action = Action::none;
  Flow flow = Flow::none;
  std::uint32_t last_rows = 0;  ///< of the last result
};

struct Phrase {
  static constexpr std::size_t capacity = 12;

  std::array<Head, capacity> heads{};
  std::size_t size = 0;
  Flow flow = Flow::none;
  Action action = Action::none;
  bool last_year = false;
  bool next_year = false;
  bool carry = false;
  bool blocked = false;  ///< by a word that makes the number one of a part without a figure
  bool channel = false;
  bool all_channels = false;
  bool several_channels = false;
  bool topic = false;
  bool topic_unknown = false;
  bool decides = false;         ///< 作出, 实施
  bool total = false;           ///< 共, 合计
  bool reason = false;          ///< 因
  bool reason_unknown = false;  ///< unknown words behind 因
  bool led = false;             ///< the verb stood before the first head: 已办结的申请
  bool told = false;            ///< 均 stands behind the last head: what follows is told of it
  bool dropped = false;         ///< 不再处理
  bool timed = false;           ///< 5个工作日: a verb behind it tells of the quick ones only
  bool modified = false;        ///< 工伤认定行政复议: unknown words directly before the remedy
  bool single = false;          ///< 同一申请人
  bool items = false;           ///< 行政许可项目: the items, not the decisions
  bool ongoing = false;         ///< 仍在: a verb behind it has not come to its end
  bool towards = false;         ///< 对
  bool colon = false;           ///< a colon stood since the last head
  bool other_reasons = false;   ///< 等原因: the reasons that are named are not all
  bool privacy = false;         ///< 个人隐私, 商业秘密
  std::uint32_t forum = 0;      ///< the remedies of the one who decides: 复议机关, 法院
  bool joined = false;          ///< a joiner stood since the last head
  bool lead_unknown = false;    ///< unknown words before the first head
  bool tail_unknown = false;    ///< unknown words behind the last head
  bool other_words = false;     ///< any word but glue

  void add(Role role, const Token& token);
  [[nodiscard]] bool empty() const noexcept { return size == 0; }
  [[nodiscard]] bool has(Role role) const noexcept;
};

/// The subjects of a phrase: one that takes all words together, or, with `each`, one for each word
/// of its coordination (行政复议和行政诉讼均为0件). Empty where it names nothing that a table
/// holds.
std::vector<Topic> topics_of(const Phrase& phrase, const Context& context, bool each);

/// The domain of the last word; foreign where that is counted elsewhere.
Domain domain_of(const Phrase& phrase) noexcept;
Domain domain_of(Role role) noexcept;

}  // namespace govinfo::inline v0_1::detail
