// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "govinfo/path.hpp"
#include "govinfo/place.hpp"
#include "govinfo/table.hpp"
#include "prose/topic.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

using R = RequestRow;

constexpr std::uint32_t all_outcomes = denied_rows | unable_rows | not_processed_rows |
                                       otherwise_rows | bit(R::granted) | bit(R::partially_granted);
constexpr std::uint32_t all_applicants = organization_bits | bit(Applicant::natural_person);

/// Builds the meanings of one subject.
class Builder {
 public:
  Builder(const Topic& subject, const Report& report) : subject_(subject), report_(report) {}

  std::vector<Meaning> build() {
    switch (subject_.domain) {
      case Domain::requests: requests(); break;
      case Domain::remedies: remedies(); break;
      case Domain::documents: documents(); break;
      case Domain::decisions: decision(); break;
      case Domain::fees:
        if (subject_.items_last_year) {
          add({figure_id("disclosure.fees.items_last_year")});
        } else {
          add({figure_id("disclosure.fees.collected")});
        }
        break;
      case Domain::procurement: add({figure_id("disclosure.procurement.projects")}); break;
      case Domain::none:
      case Domain::foreign: break;
    }
    return std::move(meanings_);
  }

 private:
  /// Figures that the form of the report lacks are no part of a sum; a sum of none is no meaning.
  void add(std::vector<FigureId> figures) {
    std::erase_if(figures,
                  [&](FigureId id) { return !on_form(id, edition_for(report_.editions, id)); });
    if (figures.empty()) return;
    Meaning meaning{std::move(figures)};
    if (std::find(meanings_.begin(), meanings_.end(), meaning) == meanings_.end()) {
      meanings_.push_back(std::move(meaning));
    }
  }

  void rows(std::uint32_t rows, std::uint32_t applicants) {
    std::vector<FigureId> figures;
    // All results together are those of 总计; a row of both editions stands once.
    if ((rows & ~all_outcomes) == 0 && has_all_outcomes(rows)) rows = bit(R::processed);
    for (R row : all_values<R>) {
      if ((rows & bit(row)) == 0) continue;
      if (applicants == 0 || applicants == all_applicants) {
        figures.push_back(figure_id(row, Applicant::total));
        continue;
      }
      for (Applicant applicant : applicant_kinds) {
        if ((applicants & bit(applicant)) != 0) figures.push_back(figure_id(row, applicant));
      }
    }
    add(std::move(figures));
  }

  static bool has_all_outcomes(std::uint32_t rows) noexcept {
    constexpr std::uint32_t most = denied_rows | unable_rows | not_processed_rows |
                                   bit(R::granted) | bit(R::partially_granted);
    return (rows & most) == most && (rows & otherwise_rows) != 0;
  }

  void flows(std::uint32_t applicants) {
    const auto each = [&](std::initializer_list<std::uint32_t> sums) {
      for (std::uint32_t sum : sums) rows(sum, applicants);
    };
    constexpr std::uint32_t received = bit(R::received);
    constexpr std::uint32_t both = bit(R::received) | bit(R::carried_in);
    constexpr std::uint32_t processed = bit(R::processed);
    constexpr std::uint32_t rest = bit(R::carried_out);
    switch (subject_.carry) {
      case Carry::in: return each({bit(R::carried_in)});
      case Carry::out: return each({bit(R::carried_out)});
      case Carry::unknown: return each({bit(R::carried_in), bit(R::carried_out)});
      case Carry::none: break;
    }
    switch (subject_.flow) {
      case Flow::received:
      case Flow::accepted: return each({received, both});
      case Flow::fresh: return each({received});
      case Flow::handled: return each({processed, both});
      case Flow::finished: return each({processed});
      case Flow::due: return each({both});
      case Flow::finished_and_rest: return each({processed | rest, both});
      case Flow::handled_and_rest: return each({processed | rest, both});
      case Flow::none: return each({received, both});
    }
  }

  void requests() {
    if (subject_.other_reason) {
      if (!subject_.last_reason) return rows(otherwise_rows, subject_.applicants);
      rows(bit(R::other_reason), subject_.applicants);
      if (meanings_.empty()) rows(otherwise_rows, subject_.applicants);
      return;
    }
    if (subject_.rows != 0) {
      rows(subject_.rows, subject_.applicants);
      // A form with one row for the group.
      if (meanings_.empty() && (subject_.rows & otherwise_rows) != 0) {
        rows(subject_.rows | otherwise_rows, subject_.applicants);
      }
      return;
    }
    flows(subject_.applicants);
  }

  void remedies() {
    std::uint32_t results = subject_.results;
    const auto sum = [&](std::uint32_t remedies) {
      std::vector<FigureId> figures;
      for (Remedy remedy : all_values<Remedy>) {
        if ((remedies & bit(remedy)) == 0) continue;
        if (results == 0) {
          figures.push_back(figure_id(remedy, RemedyResult::total));
          continue;
        }
        for (RemedyResult result : remedy_results) {
          if ((results & bit(result)) != 0) figures.push_back(figure_id(remedy, result));
        }
      }
      add(std::move(figures));
    };
    if ((results & dismissed_claims) != 0) {
      // 驳回诉讼请求: 维持 for most, 其他结果 for some
      const std::uint32_t told = results & ~dismissed_claims;
      for (RemedyResult result : {RemedyResult::upheld, RemedyResult::other}) {
        results = told | bit(result);
        sum(subject_.remedies);
        if (subject_.all_remedies != 0) sum(subject_.all_remedies);
      }
      return;
    }
    sum(subject_.remedies);
    if (subject_.all_remedies != 0) sum(subject_.all_remedies);
    if (subject_.one_lawsuit_kind)
      sum(subject_.remedies & ~(bit(Remedy::litigation_after_reconsideration)));
  }

  void documents() {
    const Edition edition =
        edition_for(report_.editions, figure_id("disclosure.regulations.issued"));
    const auto sum = [&](FigureId regulations, FigureId normative) {
      std::vector<FigureId> figures;
      if ((subject_.documents & 1) != 0) figures.push_back(regulations);
      if ((subject_.documents & 2) != 0) figures.push_back(normative);
      add(std::move(figures));
    };
    const bool trial = edition == Edition::trial_2019;
    switch (subject_.action) {
      case Action::issued:
        sum(figure_id("disclosure.regulations.issued"),
            figure_id("disclosure.normative_documents.issued"));
        sum(figure_id("disclosure.regulations.made"),
            figure_id("disclosure.normative_documents.made"));
        break;
      case Action::repealed:
        sum(figure_id("disclosure.regulations.repealed"),
            figure_id("disclosure.normative_documents.repealed"));
        break;
      case Action::in_force:
        sum(figure_id("disclosure.regulations.in_force"),
            figure_id("disclosure.normative_documents.in_force"));
        break;
      case Action::disclosed:
        if (trial) {
          sum(figure_id("disclosure.regulations.disclosed"),
              figure_id("disclosure.normative_documents.disclosed"));
        }
        break;
      case Action::disclosed_total:
        if (trial) {
          sum(figure_id("disclosure.regulations.disclosed_total"),
              figure_id("disclosure.normative_documents.disclosed_total"));
        }
        break;
      case Action::none:
      case Action::blocked: break;
    }
  }

  void decision() {
    std::vector<FigureId> figures;
    const auto take = [&](Decision decision, FigureId id) {
      if ((subject_.decisions & bit(decision)) != 0) figures.push_back(id);
    };
    if (subject_.items_last_year) {
      take(Decision::licensing, figure_id("disclosure.licensing.items_last_year"));
      take(Decision::penalties, figure_id("disclosure.penalties.items_last_year"));
      take(Decision::coercion, figure_id("disclosure.coercion.items_last_year"));
      take(Decision::other_services, figure_id("disclosure.other_services.items_last_year"));
      return add(std::move(figures));
    }
    take(Decision::licensing, figure_id("disclosure.licensing.decisions"));
    take(Decision::penalties, figure_id("disclosure.penalties.decisions"));
    take(Decision::coercion, figure_id("disclosure.coercion.decisions"));
    take(Decision::other_services, figure_id("disclosure.other_services.decisions"));
    add(std::move(figures));
  }

  const Topic& subject_;
  const Report& report_;
  std::vector<Meaning> meanings_;
};

}  // namespace

std::vector<Meaning> meanings_of(const Topic& subject, const Report& report) {
  return Builder{subject, report}.build();
}

std::vector<Meaning> bases_of(const Topic& subject, const Report& report) {
  Topic base;
  base.domain = subject.domain;
  if (subject.domain == Domain::requests) {
    if (subject.rows != 0 || subject.other_reason) {
      base.flow = Flow::finished;
    } else if (subject.carry != Carry::none) {
      base.flow = Flow::due;
    } else if (subject.applicants == 0) {
      return {};
    } else {
      base.flow = subject.flow;
    }
  } else if (subject.domain == Domain::remedies) {
    base.remedies =
        subject.results != 0 ? subject.remedies : bit(Remedy::reconsideration) | litigation_bits;
  } else {
    return {};
  }
  return meanings_of(base, report);
}

}  // namespace govinfo::inline v0_1::detail
