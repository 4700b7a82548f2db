// SPDX-License-Identifier: Apache-2.0
// A host that checks reports by rules of its own: one written as an expression, as in a file that a
// user keeps, and one in code. Prints nothing; the exit code says which expectation was not met.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/message.hpp>
#include <govinfo/place.hpp>
#include <govinfo/rule_set.hpp>
#include <govinfo/validate.hpp>

namespace {

// What the host's own office asks for beyond the form, and what it grades otherwise.
constexpr std::string_view house_rules = R"(
rules:
  - id: HOUSE.ANSWERED
    severity: error
    title: {zh: 九成以上申请办结, en: nine in ten requests are closed}
    message:
      zh: "{place}：办结 {left_sum}，不到收到的九成（{right_sum}）"
      en: "{place}: closed {left_sum}, less than nine tenths of {right_sum}"
    advice: {zh: 说明积压的原因, en: Say why requests are left over}
    expression: requests.processed.total >= 0.9 * (requests.received.total + requests.carried_in.total)
    when: requests.received.total > 0
overlay:
  T3.ALLOTHER: off
)";

/// A rule that no expression can say: a footnote must name the contact of the office.
std::vector<govinfo::Finding> contact_is_named(const govinfo::Report& report) {
  const bool named =
      std::any_of(report.footnotes.begin(), report.footnotes.end(),
                  [](const std::string& note) { return note.find("联系电话") != note.npos; });
  if (named) return {};
  govinfo::Finding finding;
  finding.where.text = "联系电话";
  return {finding};
}

govinfo::RuleSet rules_of_the_house() {
  govinfo::Rule contact;
  contact.id = "HOUSE.CONTACT";
  contact.severity = govinfo::Severity::warning;
  contact.title = {"写明联系电话", "the contact is named"};
  contact.message = {"没有写明{text}", "{text} is not named"};
  return govinfo::add_check(govinfo::load_rules(house_rules), contact, contact_is_named);
}

/// A report that the host filled in itself.
govinfo::Report report_with(std::int64_t processed) {
  govinfo::Report report = govinfo::blank_report(govinfo::Edition::standard_2021);
  govinfo::for_each_figure(report, [](govinfo::FigureId, auto& figure) {
    if (figure.state == govinfo::FigureState::absent) {
      figure.state = govinfo::FigureState::printed;
    }
  });
  using govinfo::Applicant, govinfo::RequestRow;
  for (const Applicant applicant : {Applicant::natural_person, Applicant::total}) {
    report.requests[RequestRow::received][applicant] = govinfo::printed(10);
    report.requests[RequestRow::granted][applicant] = govinfo::printed(processed);
    report.requests[RequestRow::processed][applicant] = govinfo::printed(processed);
    report.requests[RequestRow::carried_out][applicant] = govinfo::printed(10 - processed);
  }
  return report;
}

}  // namespace

int main() {
  const govinfo::RuleSet rules = rules_of_the_house();
  govinfo::ValidateOptions options;
  options.rules = &rules;

  govinfo::Report report = report_with(9);
  govinfo::Findings findings = validate(report, options);
  if (findings.size() != 1) return 1;
  const govinfo::Finding& contact = findings.items.front();
  if (contact.rule != "HOUSE.CONTACT" || contact.severity != govinfo::Severity::warning) return 2;
  if (message(contact, govinfo::Lang::zh, rules) != "没有写明联系电话") return 3;

  report = report_with(8);
  report.footnotes.push_back("联系电话：0951-1234567。");
  findings = validate(report, options);
  if (findings.size() != 1) return 4;
  const govinfo::Finding& answered = findings.items.front();
  if (answered.rule != "HOUSE.ANSWERED" || answered.severity != govinfo::Severity::error) return 5;
  const std::string words = message(answered, govinfo::Lang::en, rules);
  if (words.find("8") == words.npos || words.find("less than nine tenths") == words.npos) return 6;

  // A mistake in a file of rules is told with its line and the name that was probably meant.
  const auto wrong = govinfo::try_load_rules(
      "rules:\n  - {id: HOUSE.X, title: x, expression: requests.recieved.total = 0}");
  if (wrong.has_value()) return 7;
  if (wrong.failure()->message.find("requests.received.total") == std::string::npos) return 8;
  return 0;
}
