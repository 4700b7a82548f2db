// SPDX-License-Identifier: Apache-2.0
// Sets of rules: what a user adds, turns off or grades otherwise.
#include <memory>

#include "convert.hpp"
#include "govinfo/expression.hpp"
#include "govinfo/rule_set.hpp"
#include "register.hpp"
#include "struct.hpp"

namespace govinfo::python {

namespace {

/// A callable of Python's as a rule. Copies of it live and die on threads that do not hold the GIL.
class CallableCheck {
 public:
  explicit CallableCheck(py::object callable)
      : callable_(new py::object{std::move(callable)}, [](py::object* held) {
          const py::gil_scoped_acquire gil;
          delete held;
        }) {}

  std::vector<Finding> operator()(const Report& report) const {
    const py::gil_scoped_acquire gil;
    try {
      const py::object found = (*callable_)(report);
      if (found.is_none()) return {};
      return found.cast<ListArg<Finding>>().value;
    } catch (const std::exception& error) {
      // The exception of Python must not outlive the GIL.
      throw RuleError(error.what());
    }
  }

 private:
  std::shared_ptr<py::object> callable_;
};

void register_expression(py::module_& m) {
  bind_struct<LinearTerm>(m, "LinearTerm", "factor × figure in a comparison.",
                          {{"id", "Which figure."},
                           {"factor", "The factor in billionths."},
                           {"whose", "Whose figure."},
                           {"right", "Whether it stands on the right side."}});
  bind_struct<Comparison>(m, "Comparison", "Two sums of figures and how they are compared.",
                          {{"terms", "The figures of both sides."},
                           {"left", "The constant of the left side, in billionths."},
                           {"right", "That of the right side."},
                           {"relation", "How they are compared."}});
  bind_struct<ComparisonInstance>(m, "ComparisonInstance", "A comparison for one row or column.",
                                  {{"instance", "The row or column; empty where there is none."},
                                   {"comparison", "The comparison."},
                                   {"when", "What must hold for it to speak."}});
  m.def(
      "parse_expression",
      [](const TextArg& expression, const TextArg& when, Edition edition) {
        return detail::show(parse_expression(expression.value, when.value, edition));
      },
      py::arg("expression"), py::arg("when") = "",
      py::arg_v("edition", Edition::standard_2021, "Edition.standard_2021"),
      "Reads an expression and its condition and expands them. RuleError says what is wrong and\n"
      "where, with the nearest name where one does not exist.");
}

}  // namespace

void register_rule_types(py::module_& m) {
  bind_struct<Words>(m, "Words", "Words in both languages.",
                     {{"zh", "Chinese."}, {"en", "English."}});
  bind_struct<RuleSource>(m, "RuleSource", "Where a rule comes from.",
                          {{"document", "The document."},
                           {"place", "The place in it."},
                           {"quote", "Its words, verbatim."}});
  bind_struct<Rule>(
      m, "Rule", "A family of rules as it stands in a set.",
      {{"id", "Its id."},
       {"scope", "What it looks at."},
       {"severity", "How grave its findings are."},
       {"level", "0 structure and reading, 1 within the report, 2 over years, 3 over organs."},
       {"status", "Whether it is run."},
       {"missing", "How it takes a blank or a dash."},
       {"tolerance", "How far the two sides may be apart."},
       {"editions", "The editions of the form that it knows."},
       {"expression", "The rule in the language of expressions; empty where it is code."},
       {"when", "The condition under which it speaks."},
       {"title", "What it asks for."},
       {"message", "What a finding says: a template."},
       {"open", "What it says when it could not be evaluated."},
       {"advice", "What to do."},
       {"legal", "Where it comes from."},
       {"example", "YAML that passes."},
       {"counterexample", "The change with which it fails."},
       {"built_in", "Whether it comes with the library."}});
  bind_struct<RuleSetting>(m, "RuleSetting", "What an overlay says of a rule.",
                           {{"id", "A family or one of its instances."},
                            {"severity", "Another severity."},
                            {"status", "Whether it is run."}});
  py::class_<RuleSet>(m, "RuleSet", "Rules ready to run; without arguments, the built-in ones.")
      .def(py::init<>())
      .def_property_readonly(
          "rules", [](const RuleSet& self) { return detail::show(self.rules()); }, "Its rules.")
      .def_property_readonly(
          "settings", [](const RuleSet& self) { return detail::show(self.settings()); },
          "What is laid over them.")
      .def("__len__", [](const RuleSet& self) { return self.rules().size(); })
      .def(
          "find",
          [](const RuleSet& self, const TextArg& id) -> std::optional<Rule> {
            const Rule* const found = self.find(id.value);
            return found != nullptr ? std::optional{*found} : std::nullopt;
          },
          py::arg("id"), "The rule with this id, or whose instance it is; None when there is none.")
      .def(
          "status_of",
          [](const RuleSet& self, const TextArg& id) { return self.status_of(id.value); },
          py::arg("id"), "What becomes of findings of this rule.")
      .def(
          "severity_of",
          [](const RuleSet& self, const TextArg& id) { return self.severity_of(id.value); },
          py::arg("id"), "How grave its findings are.")
      .def("__eq__",
           [](const RuleSet& self, const py::object& other) {
             return py::isinstance<RuleSet>(other) && self == other.cast<const RuleSet&>();
           })
      .def("__hash__", [](const RuleSet& self) { return self.rules().size(); })
      .def("__repr__",
           [](const RuleSet& self) {
             return "<RuleSet: " + std::to_string(self.rules().size()) + " rules, " +
                    std::to_string(self.settings().size()) + " settings>";
           })
      .def(py::pickle(
          [](const RuleSet& self) {
            for (const Rule& rule : self.rules()) {
              if (!rule.built_in && rule.expression.empty()) {
                throw py::type_error(rule.id + " is written in code and cannot be pickled");
              }
            }
            return py::make_tuple(to_str(to_yaml(self)));
          },
          [](const py::tuple& state) { return load_rules(from_str(state[0])); }));
}

void register_rule_set(py::module_& m) {
  register_expression(m);
  bind_struct<LintMessage>(m, "LintMessage", "Something wrong with a set of rules.",
                           {{"kind",
                             "contradiction, redundant, duplicate, translation, example, "
                             "case."},
                            {"rules", "The rules; for a contradiction the smallest set."},
                            {"text", "What is wrong."}});

  m.def(
      "load_rules",
      [](const BytesArg& yaml, const std::optional<RuleSet>& base) {
        return load_rules(yaml.value, base ? *base : RuleSet{});
      },
      py::arg("yaml"), py::arg_v("base", py::none(), "None"),
      "The rules of `base` (else the built-in ones) with what a YAML text adds or lays over.\n"
      "RuleError names every mistake at once with its line.");
  m.def(
      "add_rule", [](const RuleSet& base, const Rule& rule) { return add_rule(base, rule); },
      py::arg("base"), py::arg("rule"), "`base` with one more rule that has an expression.");
  m.def(
      "add_check",
      [](const RuleSet& base, const Rule& rule,
         const py::typing::Callable<py::object(Report)>& check) {
        return add_check(base, rule, CallableCheck{check});
      },
      py::arg("base"), py::arg("rule"), py::arg("check"),
      "`base` with one more rule in code: `check(report)` returns findings, or None for none. A\n"
      "finding without a rule gets that of `rule`. What it raises becomes a finding SYS.RULE.");
  m.def(
      "with_setting",
      [](const RuleSet& base, const RuleSetting& setting) { return with_setting(base, setting); },
      py::arg("base"), py::arg("setting"), "`base` with a setting laid over.");
  m.def(
      "to_yaml", [](const RuleSet& rules) { return to_str(to_yaml(rules)); }, py::arg("rules"),
      "The rules as the YAML that load_rules reads; built-in ones are comments.");
  m.def(
      "to_yaml", [](const Rule& rule) { return to_str(to_yaml(rule)); }, py::arg("rule"),
      "One rule as YAML.");
  m.def(
      "instances_of",
      [](const RuleSet& rules, const TextArg& id) {
        return detail::show(instances_of(rules, id.value));
      },
      py::arg("rules"), py::arg("id"),
      "The ids of the rules into which a family expands; the id itself where it does not.");
  m.def(
      "example_findings",
      [](const RuleSet& rules, const TextArg& id, bool changed) {
        return without_gil([&] { return example_findings(rules, id.value, changed); });
      },
      py::arg("rules"), py::arg("id"), py::arg("changed") = true,
      "What a rule finds in its example once the change is laid over it, or in what passes.");
  m.def(
      "lint",
      [](const RuleSet& rules) { return detail::show(without_gil([&] { return lint(rules); })); },
      py::arg("rules"),
      "Checks the rules themselves: words, examples, contradictions, what follows from others.");
}

}  // namespace govinfo::python
