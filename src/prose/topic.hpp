// SPDX-License-Identifier: Apache-2.0
// What a phrase speaks of, and the figures that it can mean.
#pragma once

#include <cstdint>
#include <vector>

#include "govinfo/prose.hpp"
#include "govinfo/report.hpp"
#include "prose/vocabulary.hpp"

namespace govinfo::inline v0_1::detail {

/// The part of the tables to which a word belongs.
enum class Domain : std::uint8_t {
  none,
  requests,
  remedies,
  documents,
  decisions,
  fees,
  procurement,
  foreign
};

/// Which way requests are carried: not told, from last year, to next year.
enum class Carry : std::uint8_t { none, unknown, in, out };

/// The words of a phrase, put together. Rows, applicants, remedies, results and documents are sets
/// of bits; an empty set of applicants or results means their total.
struct Topic {
  Domain domain = Domain::none;
  std::uint32_t rows = 0;
  std::uint32_t applicants = 0;
  std::uint32_t remedies = 0;
  std::uint32_t all_remedies = 0;  ///< those of the sentence, where it may mean all of them
  std::uint32_t results = 0;
  std::uint32_t documents = 0;
  Action action = Action::none;
  std::uint32_t decisions = 0;
  bool items_last_year = false;  ///< 上一年项目数量 of decisions or fees
  Flow flow = Flow::none;
  Carry carry = Carry::none;
  bool request = false;           ///< requests as such are named
  bool other_reason = false;      ///< 其他: the whole group, or its last row
  bool last_reason = false;       ///< 其他 among the rows of its group: the last row
  bool one_lawsuit_kind = false;  ///< 行政诉讼 beside 复议后起诉: may be the other kind alone
  bool generic_lawsuit = false;   ///< 行政诉讼 without telling which kind
  bool label = true;              ///< every word of it is a label of the form
};

/// What the subject can mean on this report, the likeliest first; none where no table has it.
std::vector<Meaning> meanings_of(const Topic& subject, const Report& report);

/// What a share of the subject is a share of where the text does not tell: of the requests that
/// were processed where it is a result, of those received for a kind of applicant; of the same
/// cases where it is a result of theirs. None where nothing can be said.
std::vector<Meaning> bases_of(const Topic& subject, const Report& report);

}  // namespace govinfo::inline v0_1::detail
