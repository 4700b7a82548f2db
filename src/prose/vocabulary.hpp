// SPDX-License-Identifier: Apache-2.0
// The words that the parser of prose knows, and what each is for. The labels of the form come from
// form.hpp, what clerks write instead from words.hpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "govinfo/category.hpp"

namespace govinfo::inline v0_1::detail {

/// What a word does in a clause.
enum class Role : std::uint8_t {
  unknown,  ///< characters that are no word of the vocabulary
  number,   ///< see Token
  year,     ///< 2023年
  date,     ///< 1月1日, 20个工作日: a number that counts nothing
  comma,
  pause,  ///< 、
  semicolon,
  stop,  ///< 。！？
  colon,
  open,  ///< a bracket
  close,
  title_open,  ///< 《
  title_close,
  joiner,        ///< 和 及 或
  glue,          ///< words that may stand between a subject and its number
  neutral,       ///< words that mean nothing here and look like others (无法, 复议机关)
  counter,       ///< value: Counter
  request,       ///< 政府信息公开申请
  bare_request,  ///< 申请: a request only where the words around it say so
  flow,          ///< value: Flow
  carry,         ///< 结转; value 0, or 1 out (转下年度)
  outcome,       ///< value: rows of table 三, a bit each
  other,         ///< 其他: an outcome, an applicant or a result
  applicant,     ///< value: columns of table 三, a bit each
  remedy,        ///< value: blocks of table 四, a bit each
  result,        ///< value: columns of table 四, a bit each
  unfinished,    ///< 正在办理: carried over, or pending
  document,      ///< value: 1 规章, 2 规范性文件
  action,        ///< value: Action
  open_up,       ///< 公开
  decision,      ///< value: decisions, a bit each
  fee,           ///< 行政事业性收费
  procurement,   ///< 政府集中采购
  processing_fee,
  zero,          ///< 无, 未收到; value: ZeroVerb
  zero_char,     ///< 零
  all,           ///< 均, 全部
  respectively,  ///< 分别
  part,          ///< 其中
  share,         ///< 占
  rise,
  fall,
  up_to,    ///< 增至: what follows is no change
  level,    ///< 持平
  compare,  ///< 较, 同比
  last_year,
  this_year,
  next_year,
  other_time,  ///< 上半年, 历年
  foreign,     ///< things that are counted elsewhere
  block,       ///< words that make a number one of a part that no table has
  topic,       ///< 涉及, 关于
  channel,     ///< 网上, 信函
  channels,    ///< 等渠道: all of them
  plan,        ///< 力争
  area,        ///< 全区; value: the character of the level
  office,      ///< 各部门: others than the organ that reports
  self,        ///< 我局
  approx,      ///< 约, 余
};

enum class Counter : std::uint8_t { none, cases, matters, things, persons, others, metric };
/// The last ones: received and carried in (应办理); finished, or handled, of which some were
/// carried over (办结12件，其中结转下年度3件).
enum class Flow : std::uint8_t {
  none,
  received,
  fresh,
  accepted,
  handled,
  finished,
  due,
  finished_and_rest,
  handled_and_rest
};
enum class Action : std::uint8_t {
  none,
  issued,
  repealed,
  in_force,
  disclosed,
  disclosed_total,
  blocked
};
enum class Decision : std::uint8_t { licensing, penalties, coercion, other_services };
enum class ZeroVerb : std::uint8_t {
  none,
  fresh,
  receives,
  accepts,
  issues,
  repeals,
  carries,
  handles
};

struct Word {
  Role role = Role::unknown;
  std::uint32_t value = 0;
  std::uint32_t size = 0;  ///< in characters, 0 where there is no word
  bool label = false;      ///< a label of the form
};

/// The longest word that stands at `at`.
Word find_word(std::u16string_view text, std::size_t at) noexcept;

constexpr std::uint32_t bit(RequestRow row) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(row);
}
constexpr std::uint32_t bit(Applicant applicant) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(applicant);
}
constexpr std::uint32_t bit(Remedy remedy) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(remedy);
}
constexpr std::uint32_t bit(Decision decision) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(decision);
}
constexpr std::uint32_t bit(RemedyResult result) noexcept {
  return std::uint32_t{1} << static_cast<unsigned>(result);
}

}  // namespace govinfo::inline v0_1::detail
