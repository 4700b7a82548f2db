// SPDX-License-Identifier: Apache-2.0
// Walks over the tokens of one stretch of prose and makes statements of what it understands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "govinfo/report.hpp"
#include "prose/clean_text.hpp"
#include "prose/phrase.hpp"
#include "prose/scan.hpp"
#include "prose/sentence.hpp"
#include "prose/token.hpp"

namespace govinfo::inline v0_1::detail {

class Parser {
 public:
  Parser(const Report& report, ProseScan& out);

  /// Reads Report::prose[item].
  void read(std::uint32_t item);

 private:
  /// How many characters of a clause are shown before and behind a number.
  static constexpr std::size_t longest_clause = 120;

  void take(std::size_t at);
  void take_word(std::size_t at);
  void take_unknown();
  void take_request(std::size_t at);
  void take_year(std::size_t at);
  [[nodiscard]] bool joins_fresh(std::size_t at) const;
  [[nodiscard]] bool counts_requests(std::uint32_t behind) const;
  [[nodiscard]] bool asks_for_more(const Token& number) const;
  [[nodiscard]] bool ends_early(std::size_t at) const;
  [[nodiscard]] bool comes_from(std::size_t at) const;
  [[nodiscard]] bool ends_range(std::size_t at) const;
  bool compared_far(std::size_t at);
  [[nodiscard]] bool names_month(std::size_t at) const;
  [[nodiscard]] bool names_span(std::size_t at) const;
  [[nodiscard]] bool modified_at(std::size_t at) const;
  [[nodiscard]] bool others_before(std::size_t at) const;
  void take_zero(std::size_t at, bool only_if_noun_follows);
  void take_area(const Token& token);
  void take_number(std::size_t at);
  void take_count(std::size_t at);
  void take_percent(std::size_t at);
  void take_money(std::size_t at);
  void take_share_in_turn(const Token& number);
  void take_level(const Token& token);
  void open(std::size_t at);
  void close();
  void take_remark(std::size_t begin, std::size_t end);

  void end_clause(std::size_t end, bool comma);
  void end_sentence(std::size_t end);
  void settle_deferred();
  [[nodiscard]] bool speaks_of_requests(std::size_t at) const;
  [[nodiscard]] std::size_t numbers_in_turn(std::size_t at) const;
  bool again_in_turn();
  bool flows_in_turn(std::size_t at, std::vector<Topic>& subjects) const;
  std::vector<Topic> counted_in_turn(std::size_t numbers) const;
  void settle_zero();
  void settle_all();
  [[nodiscard]] bool told_by_others(std::size_t end) const;
  [[nodiscard]] bool announces_other(std::size_t end) const;
  void remember_mention();
  [[nodiscard]] bool spoken_of(const Phrase& phrase) const;

  Phrase split_deferred();
  bool resolve(const Token& number, const Phrase& phrase, bool noun_behind);
  bool resolve_change(const Token& number);
  [[nodiscard]] bool directly_changed(std::size_t at) const;
  [[nodiscard]] bool decides_others(const Token& number, bool received) const;
  [[nodiscard]] bool repeats_whole(const Topic& part) const;
  bool sum_before(Topic& sum) const;
  bool resolve_total(const Token& number);
  void take_within(std::size_t at);
  void take_neutral(const Token& token);
  /// The subject with what the sentence says of it before: whose part it is, which way it is
  /// carried.
  [[nodiscard]] Topic in_sentence(Topic subject) const;
  /// What the new statement tells of those before it in the sentence, and they of it.
  void settle_flows(std::uint32_t at);
  void set_flow(std::uint32_t at, Flow flow);
  std::vector<Meaning> bases_in_sentence(const Topic& subject);
  bool bases_named(const Phrase& base, Topic& subject, std::vector<Meaning>& bases);
  void unresolved(const Phrase& phrase);
  bool counts(const Token& number, const Topic& subject, bool decides) const;
  bool excluded(const Phrase& phrase, Domain domain) const;
  std::uint32_t emit(StatementKind kind, std::uint32_t begin, std::uint32_t end,
                     std::int64_t digits, const Topic& subject);
  void remember(const Topic& subject, bool none);
  bool is_part(const Topic& part, const Topic& whole) const;
  void count_seen(const Token& number);
  /// Whether a word of this role follows in the clause.
  [[nodiscard]] bool stands_ahead(std::size_t at, Role role) const;
  [[nodiscard]] bool noun_follows(std::size_t at) const;

  [[nodiscard]] bool ends_clause(std::size_t at) const;
  [[nodiscard]] const Token* previous(std::size_t at) const;
  /// What is shown of the clause around the characters from `begin` to `end`, up to `to`.
  [[nodiscard]] ProseSpan clause_span(std::size_t begin, std::size_t end, std::size_t to) const;
  [[nodiscard]] bool speaks_for_area(char16_t level) const;

  const Report& report_;
  ProseScan& out_;
  CleanText text_;
  std::vector<Token> tokens_;
  std::uint32_t item_ = 0;
  std::size_t first_of_item_ = 0;  ///< its first statement
  std::size_t at_ = 0;
  bool is_government_ = false;
  char16_t level_ = 0;    ///< the last character of the region of a government's name
  std::u16string organ_;  ///< its name as it is parsed
  bool fee_ = false;      ///< 信息处理费 was named

  Context context_;
  Sentence sentence_;
  Sentence before_;  ///< the sentence before
  Clause clause_;
  Phrase phrase_;
  Phrase named_;  ///< what the clause before named without a number
  Phrase told_;   ///< what it spoke of at length: 申请量居高不下，全年达15件

  struct Saved {
    Sentence sentence;
    std::size_t clause_begin = 0;
    Context context;
  };
  std::vector<Saved> brackets_;
};

}  // namespace govinfo::inline v0_1::detail
