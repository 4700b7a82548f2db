// SPDX-License-Identifier: Apache-2.0
// The catalogue of rules and the identities of the form as read-only data.
#include "convert.hpp"
#include "govinfo/catalogue.hpp"
#include "govinfo/identity.hpp"
#include "govinfo/rule.hpp"
#include "records.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

template <class Item>
using Tuple = py::typing::Tuple<Item, py::ellipsis>;

void register_equation(py::module_& m) {
  bind_struct<EquationTerm>(
      m, "EquationTerm", "A figure of a linear equation.",
      {{"id", "Which figure."}, {"sign", "+1 on the left side, -1 on the right side."}});
  py::class_<Equation> equation(
      m, "Equation", "The equation Σ left = Σ right between figures of one table of the form.");
  equation.def_property_readonly(
      "family", [](const Equation& self) { return to_str(self.family); }, "Its family: 'T3.BAL'.");
  equation.def_property_readonly(
      "instance", [](const Equation& self) { return to_str(self.instance); },
      "The row, column or block of which it speaks.");
  equation.def_property_readonly(
      "rule_id", [](const Equation& self) { return to_str(rule_id(self)); },
      "The id of its rule: 'T3.BAL.natural_person'.");
  equation.def_property_readonly(
      "implied", [](const Equation& self) { return self.implied; },
      "Whether the other equations of the table imply this one.");
  equation.def_property_readonly(
      "terms", [](const Equation& self) { return detail::show(self.terms()); },
      "Its figures with their signs.");
  equation.def("__repr__",
               [](const Equation& self) { return to_str("<Equation " + rule_id(self) + ">"); });
  m.def(
      "request_identities",
      [](Edition edition) { return detail::show(request_identities(edition)); }, py::arg("edition"),
      "The equations of table 三 on a form: T3.BAL (7), T3.SUM (7), T3.ROW (25; 2019 form: 23).");
  m.def(
      "remedy_identities", [] { return detail::show(remedy_identities()); },
      "The equations of table 四, the same on both forms: T4.SUM (3).");
}

}  // namespace

void register_rule(py::module_& m) {
  bind_struct<RuleCase>(m, "RuleCase", "An example of a rule, in YAML.",
                        {{"passes", "A report that passes."},
                         {"change", "The change to it with which the rule fails."}});
  bind_struct<RuleFamily>(
      m, "RuleFamily",
      "A family of rules: one rule for each row, column or block it speaks of. Messages are\n"
      "templates.",
      {{"id", "Its id: 'T3.BAL'."},
       {"scope", "What it looks at."},
       {"severity", "How grave its findings are."},
       {"level", "0 structure and reading, 1 within the report, 2 over years, 3 over organs."},
       {"missing", "How it takes a blank or a dash."},
       {"status", "Whether it is run."},
       {"title", "What it asks for."},
       {"message", "What a finding says."},
       {"open", "What it says when it could not be evaluated; empty for facts of a reader."},
       {"advice", "What to do."},
       {"legal", "Where it comes from."},
       {"example", "What passes, and the change with which it fails."},
       {"expression", "The rule in the language of expressions; empty where it is code."},
       {"when", "The condition under which it speaks."},
       {"on", "The editions of the form that it knows."},
       {"tolerance", "How far the two sides may be apart."}});
  bind_struct<Reason>(
      m, "Reason", "A reason that a finding gives: the last part of its rule's id.",
      {{"id", "The last part of the rule's id: 'missing'."}, {"text", "The reason in words."}});
  register_equation(m);

  m.attr("rule_families") = detail::show(std::span<const RuleFamily>{rule_families});
  m.attr("reasons") = detail::show(std::span<const Reason>{reasons});
  m.def(
      "find_family",
      [](const TextArg& rule) -> std::optional<RuleFamily> {
        const RuleFamily* found = find_family(rule.value);
        return found != nullptr ? std::optional{*found} : std::nullopt;
      },
      py::arg("rule"),
      "The family with this id, or of the rule with this id ('T3.BAL.total'); None when there is\n"
      "none.");
  m.def(
      "find_reason",
      [](const TextArg& rule) -> std::optional<Reason> {
        const Reason* found = find_reason(rule.value);
        return found != nullptr ? std::optional{*found} : std::nullopt;
      },
      py::arg("rule"), "The reason that a rule's id ends with; None when it ends with none.");
}

}  // namespace govinfo::python
