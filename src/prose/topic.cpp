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
      case Domain::fees: add({figure_id("disclosure.fees.collected")}); break;
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

  void flows(std::uint32_t applicants) {
    const auto each = [&](std::initializer_list<std::uint32_t> sums) {
      for (std::uint32_t sum : sums) rows(sum, applicants);
    };
    constexpr std::uint32_t received = bit(R::received);
    constexpr std::uint32_t both = bit(R::received) | bit(R::carried_in);
    constexpr std::uint32_t processed = bit(R::processed);
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
      case Flow::handled: return each({processed, both, received});
      case Flow::finished: return each({processed, both});
      case Flow::none: return each({received, both, processed});
    }
  }

  void requests() {
    if (subject_.other_reason) {
      rows(otherwise_rows, subject_.applicants);
      rows(bit(R::other_reason), subject_.applicants);
      return;
    }
    if (subject_.rows != 0) {
      rows(subject_.rows, subject_.applicants);
      if (subject_.rows == bit(R::other_reason)) rows(otherwise_rows, subject_.applicants);
      return;
    }
    if (subject_.anybody) flows(0);
    flows(subject_.applicants);
    if (subject_.applicants == organization_bits) {  // 法人 beside 其他组织
      flows(organization_bits & ~bit(Applicant::other_organization));
    }
    if (subject_.applicants == bit(Applicant::commercial_enterprise) && !subject_.label) {
      flows(organization_bits);
    }
  }

  void remedies() {
    const auto sum = [&](std::uint32_t remedies) {
      std::vector<FigureId> figures;
      for (Remedy remedy : all_values<Remedy>) {
        if ((remedies & bit(remedy)) == 0) continue;
        if (subject_.results == 0) {
          figures.push_back(figure_id(remedy, RemedyResult::total));
          continue;
        }
        for (RemedyResult result : remedy_results) {
          if ((subject_.results & bit(result)) != 0) figures.push_back(figure_id(remedy, result));
        }
      }
      add(std::move(figures));
    };
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
      case Action::disclosed_total:
        if (!trial) break;
        sum(figure_id("disclosure.regulations.disclosed"),
            figure_id("disclosure.normative_documents.disclosed"));
        sum(figure_id("disclosure.regulations.disclosed_total"),
            figure_id("disclosure.normative_documents.disclosed_total"));
        if (subject_.action == Action::disclosed_total) std::swap(meanings_[0], meanings_[1]);
        break;
      case Action::none:
      case Action::blocked: break;
    }
  }

  void decision() {
    switch (subject_.decision) {
      case Decision::licensing: return add({figure_id("disclosure.licensing.decisions")});
      case Decision::penalties: return add({figure_id("disclosure.penalties.decisions")});
      case Decision::coercion: return add({figure_id("disclosure.coercion.decisions")});
      case Decision::other_services: return add({figure_id("disclosure.other_services.decisions")});
    }
  }

  const Topic& subject_;
  const Report& report_;
  std::vector<Meaning> meanings_;
};

}  // namespace

std::vector<Meaning> meanings_of(const Topic& subject, const Report& report) {
  return Builder{subject, report}.build();
}

std::vector<Meaning> bases_of(const Topic& subject) {
  std::vector<Meaning> bases;
  if (subject.domain == Domain::requests) {
    const FigureId received = figure_id(R::received, Applicant::total);
    const FigureId carried_in = figure_id(R::carried_in, Applicant::total);
    bases.push_back({{figure_id(R::processed, Applicant::total)}});
    bases.push_back({{received}});
    bases.push_back({{received, carried_in}});
  } else if (subject.domain == Domain::remedies) {
    Meaning whole;
    for (Remedy remedy : all_values<Remedy>) {
      const FigureId total = figure_id(remedy, RemedyResult::total);
      if ((subject.remedies & bit(remedy)) != 0) bases.push_back({{total}});
      whole.figures.push_back(total);
    }
    bases.push_back(std::move(whole));
  }
  return bases;
}

}  // namespace govinfo::inline v0_1::detail
