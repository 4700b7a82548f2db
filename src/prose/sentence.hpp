// SPDX-License-Identifier: Apache-2.0
// What the parser of prose remembers: of a sentence, of a clause, of a bracket.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "prose/phrase.hpp"
#include "prose/token.hpp"
#include "prose/topic.hpp"

namespace govinfo::inline v0_1::detail {

/// A sentence, up to 。 — statements are named by their place in the list.
struct Sentence {
  std::size_t first = 0;                ///< its first statement
  std::size_t run = 0;                  ///< the first since the last semicolon
  std::size_t first_unsettled = 0;      ///< its first that no 均获维持 has spoken of
  std::optional<std::uint32_t> last;    ///< the last statement
  std::optional<std::uint32_t> latest;  ///< the same, none when a count was not understood
  std::optional<std::uint32_t> whole;   ///< whose parts follow (其中)
  const Token* last_count = nullptr;    ///< any count, understood or not
  const Token* whole_count = nullptr;   ///< the count before 其中
  std::vector<Topic> in_turn;           ///< what 分别 gives one number each
  std::size_t next_in_turn = 0;
  bool part = false;
  bool part_of_other = false;  ///< parts of what no table holds
  bool plan = false;
  bool other_year = false;
  bool skipped = false;   ///< a number was, because of its year
  bool own_year = false;  ///< the year of the report is named
  bool other_organ = false;
  bool compare = false;
  bool compare_leads = false;        ///< 与上年相比，: holds for the whole sentence
  bool compare_far = false;          ///< with another year than the last
  bool disclosure = false;           ///< 信息公开 is named
  bool attributes = false;           ///< of the organ's own documents (公文属性)
  bool rate = false;                 ///< a rate was named last (办结率100%)
  std::uint32_t decisions = 0;       ///< of the last count of such
  bool fees = false;                 ///< 行政事业性收费 is named
  bool defends = false;              ///< 应诉: lawsuits of every kind
  bool judges = false;               ///< 作为复议机关: cases that it decides
  bool from_last = false;            ///< 由去年的3件增至5件
  bool about = false;                ///< decisions are what requests are about (涉及行政许可)
  std::uint32_t any_remedies = 0;    ///< those of every kind that were counted
  bool office_counted = false;       ///< requests of another organ were, and none since
  bool other_matter = false;         ///< decisions or remedies are what a clause tells of
  bool items_counted = false;        ///< pieces of information were (主动公开100条)
  bool foreign_counted = false;      ///< something else was counted, no request named since
  std::optional<Topic> scope;        ///< whose parts follow without its number (不予公开中)
  std::vector<Meaning> share_bases;  ///< those that the last share named
  int share_rows = 0;  ///< of what that was: 0 applicants, 1 a result, 2 a remedy, 3 its result
  std::optional<Topic> shared;         ///< what the last share without a count was of
  bool after_reconsideration = false;  ///< 复议后起诉 is named
};

/// A clause, up to a comma. `deferred` is a number whose noun has not come yet: 8份申请.
struct Clause {
  std::size_t begin = 0;  ///< its first token
  const Token* deferred = nullptr;
  Phrase before;                ///< what stood before the deferred number
  const Token* zero = nullptr;  ///< the word for none
  Phrase before_zero;
  bool zero_tail = false;  ///< unknown words behind the word for none
  const Token* all = nullptr;
  bool all_behind = false;  ///< 均 stands behind what it speaks of
  bool compare = false;
  int direction = 0;  ///< +1 增长, −1 下降
  bool share = false;
  Phrase share_of;                ///< what stood before 占
  bool area = false;              ///< a whole area is named
  bool total = false;             ///< 共, 合计
  bool topic = false;             ///< 涉及
  bool within = false;            ///< 中 stands behind a number
  bool law = false;               ///< 第三十六条
  bool in_turn = false;           ///< 分别
  bool rest = false;              ///< 其余
  bool besides = false;           ///< 另有
  bool rough_share = false;       ///< 约占, 二者占
  std::uint32_t results = 0;      ///< told of a coordination: 结果纠正的复议案件2件、诉讼案件1件
  bool disclosure = false;        ///< 信息公开 is named
  bool share_in_turn = false;     ///< 分别占
  Domain blocked = Domain::none;  ///< of which a number was another's in this clause
  bool settled = false;           ///< a number or a zero was taken
  bool office = false;            ///< another organ's
};

}  // namespace govinfo::inline v0_1::detail
