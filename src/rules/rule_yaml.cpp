// SPDX-License-Identifier: Apache-2.0
// Rules as users write them.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/rule_set.hpp"
#include "rules/nearest_name.hpp"
#include "rules/yaml.hpp"

namespace govinfo::inline v0_1 {

namespace {

using detail::line_of;
using detail::scalar;

/// Everything that is wrong with a text, said at once.
class Complaints {
 public:
  void add(std::string text) { texts_.push_back(std::move(text)); }

  void raise() const {
    if (texts_.empty()) return;
    if (texts_.size() == 1) throw RuleError(texts_.front());
    std::string all = "Found " + std::to_string(texts_.size()) + " errors:";
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      all += "\n  " + std::to_string(i + 1) + ". " + texts_[i];
    }
    throw RuleError(all);
  }

 private:
  std::vector<std::string> texts_;
};

std::string meant(std::string_view name, const std::vector<std::string_view>& names) {
  const std::string_view near = detail::nearest_name(name, names);
  return near.empty() ? std::string{} : "; is “" + std::string{near} + "” meant?";
}

template <class E>
E enum_of(const YAML::Node& node, std::string_view what) {
  const std::string text = scalar(node, what);
  if (const auto value = parse_name<E>(text)) return *value;
  std::string message = line_of(node) + ": “" + text + "” is no " + std::string{what} + ": one of";
  for (E value : all_values<E>) message.append(" ").append(name(value));
  throw RuleError(message);
}

Words words_from(const YAML::Node& node, std::string_view what) {
  if (node.IsScalar()) return {node.Scalar(), node.Scalar()};
  Words words;
  if (!node.IsMap()) {
    throw RuleError(line_of(node) + ": " + std::string{what} + " is a text or {zh: …, en: …}");
  }
  for (const auto& entry : node) {
    const std::string key = scalar(entry.first, "a language");
    if (key == "zh") {
      words.zh = scalar(entry.second, what);
    } else if (key == "en") {
      words.en = scalar(entry.second, what);
    } else {
      throw RuleError(line_of(entry.first) + ": “" + key + "” is no language: zh or en");
    }
  }
  return words;
}

std::string dumped(const YAML::Node& node) {
  YAML::Emitter out;
  out.SetMapFormat(YAML::Flow);
  out.SetSeqFormat(YAML::Flow);
  out << node;
  return out.c_str();
}

/// One field of a rule: its name in YAML and how it is read.
struct Field {
  std::string_view name;
  void (*read)(Rule& rule, const YAML::Node& node);
};

constexpr std::array fields = {
    Field{"id", [](Rule& r, const YAML::Node& n) { r.id = scalar(n, "the id"); }},
    Field{"scope", [](Rule& r, const YAML::Node& n) { r.scope = enum_of<RuleScope>(n, "scope"); }},
    Field{"severity",
          [](Rule& r, const YAML::Node& n) { r.severity = enum_of<Severity>(n, "severity"); }},
    Field{"level",
          [](Rule& r, const YAML::Node& n) {
            const std::string text = scalar(n, "the level");
            if (text.size() != 1 || text[0] < '0' || text[0] > '3') {
              throw RuleError(line_of(n) + ": the level is 0, 1, 2 or 3");
            }
            r.level = static_cast<std::uint8_t>(text[0] - '0');
          }},
    Field{"status",
          [](Rule& r, const YAML::Node& n) { r.status = enum_of<RuleStatus>(n, "status"); }},
    Field{"missing",
          [](Rule& r, const YAML::Node& n) { r.missing = enum_of<MissingPolicy>(n, "missing"); }},
    Field{"tolerance",
          [](Rule& r, const YAML::Node& n) { r.tolerance = enum_of<Tolerance>(n, "tolerance"); }},
    Field{"editions",
          [](Rule& r, const YAML::Node& n) {
            r.editions.clear();
            if (n.IsScalar()) r.editions.push_back(enum_of<Edition>(n, "edition"));
            for (const YAML::Node& each : n)
              r.editions.push_back(enum_of<Edition>(each, "edition"));
          }},
    Field{"expression",
          [](Rule& r, const YAML::Node& n) { r.expression = scalar(n, "the expression"); }},
    Field{"when", [](Rule& r, const YAML::Node& n) { r.when = scalar(n, "the condition"); }},
    Field{"title", [](Rule& r, const YAML::Node& n) { r.title = words_from(n, "the title"); }},
    Field{"message",
          [](Rule& r, const YAML::Node& n) { r.message = words_from(n, "the message"); }},
    Field{"open", [](Rule& r, const YAML::Node& n) { r.open = words_from(n, "the message"); }},
    Field{"advice", [](Rule& r, const YAML::Node& n) { r.advice = words_from(n, "the advice"); }},
    Field{"legal",
          [](Rule& r, const YAML::Node& n) {
            if (!n.IsMap()) throw RuleError(line_of(n) + ": legal is {document, place, quote}");
            for (const auto& entry : n) {
              const std::string key = scalar(entry.first, "a key");
              std::string* const field = key == "document" ? &r.legal.document
                                         : key == "place"  ? &r.legal.place
                                         : key == "quote"  ? &r.legal.quote
                                                           : nullptr;
              if (field == nullptr) {
                throw RuleError(line_of(entry.first) +
                                ": legal has document, place and quote, no “" + key + "”");
              }
              *field = scalar(entry.second, key);
            }
          }},
    Field{"example",
          [](Rule& r, const YAML::Node& n) {
            if (!n.IsMap() || !n["passes"] || !n["change"]) {
              throw RuleError(line_of(n) + ": an example is {passes: {…}, change: {…}}");
            }
            r.example = dumped(n["passes"]);
            r.counterexample = dumped(n["change"]);
          }},
};

Rule rule_from(const YAML::Node& node) {
  if (!node.IsMap()) throw RuleError(line_of(node) + ": a rule is a list of fields");
  Rule rule;
  rule.severity = Severity::warning;
  for (const auto& entry : node) {
    const std::string key = scalar(entry.first, "a field");
    const auto* const field =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == key; });
    if (field == fields.end()) {
      std::vector<std::string_view> names;
      for (const Field& each : fields) names.push_back(each.name);
      throw RuleError(line_of(entry.first) + ": a rule has no field “" + key + "”" +
                      meant(key, names));
    }
    field->read(rule, entry.second);
  }
  if (rule.id.empty()) throw RuleError(line_of(node) + ": the rule has no id");
  return rule;
}

RuleSetting setting_from(const std::string& id, const YAML::Node& node) {
  RuleSetting setting;
  setting.id = id;
  const auto word = [&](const YAML::Node& value) {
    const std::string text = scalar(value, "the setting");
    // YAML reads a bare off as false in some libraries and as text in others.
    if (text == "off" || text == "false") {
      setting.status = RuleStatus::off;
    } else if (const auto severity = parse_name<Severity>(text)) {
      setting.severity = severity;
    } else if (const auto status = parse_name<RuleStatus>(text)) {
      setting.status = status;
    } else {
      throw RuleError(line_of(value) + ": “" + text +
                      "” is no setting: note, warning, error, active, shadow or off");
    }
  };
  if (!node.IsMap()) {
    word(node);
    return setting;
  }
  for (const auto& entry : node) {
    const std::string key = scalar(entry.first, "a setting");
    if (key != "severity" && key != "status") {
      throw RuleError(line_of(entry.first) + ": a setting has severity and status, no “" + key +
                      "”");
    }
    word(entry.second);
  }
  return setting;
}

/// Ids that a setting may name: families, and their instances where these are known.
void check_known(const RuleSet& rules, const YAML::Node& node, const std::string& id) {
  std::vector<std::string_view> names;
  for (const Rule& rule : rules.rules()) names.push_back(rule.id);
  const Rule* const rule = rules.find(id);
  if (rule == nullptr) {
    throw RuleError(line_of(node) + ": there is no rule “" + id + "”" + meant(id, names));
  }
  const std::vector<std::string> instances = instances_of(rules, rule->id);
  if (id == rule->id || instances.size() < 2) return;
  const bool known = std::any_of(instances.begin(), instances.end(), [&](const std::string& each) {
    return each == id || (each.starts_with(id) && each[id.size()] == '.');
  });
  if (known) return;
  names.assign(instances.begin(), instances.end());
  throw RuleError(line_of(node) + ": the rule " + rule->id + " has no instance “" + id + "”" +
                  meant(id, names));
}

}  // namespace

RuleSet load_rules(std::string_view yaml, const RuleSet& base) {
  const YAML::Node root = detail::parse_yaml(yaml);
  if (root.IsNull()) return base;
  if (!root.IsMap()) throw RuleError("a file of rules has the keys rules and overlay");
  Complaints complaints;
  RuleSet rules = base;
  const auto attempt = [&](const YAML::Node& node, auto&& work) {
    try {
      work();
    } catch (const RuleError& error) {
      const std::string_view text = error.what();
      complaints.add(text.starts_with("line ") ? std::string{text}
                                               : line_of(node) + ": " + std::string{text});
    }
  };
  for (const auto& entry : root) {
    const std::string key = scalar(entry.first, "a key");
    if (key != "rules" && key != "overlay" && key != "govinfo") {
      complaints.add(line_of(entry.first) + ": a file of rules has no key “" + key + "”" +
                     meant(key, {"rules", "overlay", "govinfo"}));
    }
  }
  if (const YAML::Node format = root["govinfo"]; format && format.as<std::string>("") != "1") {
    complaints.add(line_of(format) + ": this version reads files with govinfo: 1");
  }
  if (const YAML::Node added = root["rules"]; added && !added.IsNull()) {
    if (!added.IsSequence()) {
      complaints.add(line_of(added) + ": rules is a list");
    } else {
      for (const YAML::Node& node : added) {
        attempt(node, [&] { rules = add_rule(rules, rule_from(node)); });
      }
    }
  }
  if (const YAML::Node overlay = root["overlay"]; overlay && !overlay.IsNull()) {
    if (!overlay.IsMap()) {
      complaints.add(line_of(overlay) + ": overlay is a list of ids with what is set");
    } else {
      for (const auto& entry : overlay) {
        attempt(entry.first, [&] {
          const std::string id = scalar(entry.first, "an id");
          check_known(rules, entry.first, id);
          rules = with_setting(rules, setting_from(id, entry.second));
        });
      }
    }
  }
  complaints.raise();
  return rules;
}

Result<RuleSet> try_load_rules(std::string_view yaml, const RuleSet& base) {
  try {
    return load_rules(yaml, base);
  } catch (const RuleError& error) {
    return Failure{Failure::Kind::rule, error.what(), {}};
  }
}

namespace {

void put(std::string& out, std::string_view indent, std::string_view key, std::string_view text) {
  out.append(indent).append(key).append(": ").append(detail::quoted_yaml(text)).append("\n");
}

void put(std::string& out, std::string_view indent, std::string_view key, const Words& words) {
  if (words.zh.empty() && words.en.empty()) return;
  out.append(indent).append(key).append(":\n");
  const std::string deeper = std::string{indent} + "  ";
  put(out, deeper, "zh", std::string_view{words.zh});
  put(out, deeper, "en", std::string_view{words.en});
}

std::string yaml_of(const Rule& rule, std::string_view indent) {
  std::string out;
  const auto plain = [&](std::string_view key, std::string_view text) {
    out.append(indent).append(key).append(": ").append(text).append("\n");
  };
  plain("id", rule.id);
  plain("scope", name(rule.scope));
  plain("severity", name(rule.severity));
  plain("level", std::to_string(int{rule.level}));
  if (rule.status != RuleStatus::active) plain("status", name(rule.status));
  if (rule.missing != MissingPolicy::unknown) plain("missing", name(rule.missing));
  if (rule.tolerance != Tolerance::exact) plain("tolerance", name(rule.tolerance));
  if (rule.editions.size() == 1) plain("editions", name(rule.editions.front()));
  if (!rule.expression.empty()) put(out, indent, "expression", rule.expression);
  if (!rule.when.empty()) put(out, indent, "when", rule.when);
  put(out, indent, "title", rule.title);
  put(out, indent, "message", rule.message);
  put(out, indent, "open", rule.open);
  put(out, indent, "advice", rule.advice);
  if (rule.legal != RuleSource{}) {
    out.append(indent).append("legal:\n");
    const std::string deeper = std::string{indent} + "  ";
    put(out, deeper, "document", rule.legal.document);
    put(out, deeper, "place", rule.legal.place);
    if (!rule.legal.quote.empty()) put(out, deeper, "quote", rule.legal.quote);
  }
  if (!rule.example.empty()) {
    out.append(indent).append("example:\n");
    out.append(indent).append("  passes: ").append(rule.example).append("\n");
    out.append(indent).append("  change: ").append(rule.counterexample).append("\n");
  }
  return out;
}

}  // namespace

std::string to_yaml(const Rule& rule) { return yaml_of(rule, ""); }

std::string to_yaml(const RuleSet& rules) {
  std::string out = "govinfo: 1\nrules:\n";
  bool any = false;
  for (const Rule& rule : rules.rules()) {
    std::string text = yaml_of(rule, "    ");
    // Built-in rules are there already wherever this is read: they are shown as comments.
    text.replace(2, 2, "- ");
    if (rule.built_in) {
      std::string comment;
      std::size_t from = 0;
      while (from < text.size()) {
        const std::size_t end = text.find('\n', from);
        comment.append("#").append(text, from, end - from + 1);
        from = end + 1;
      }
      out += comment;
    } else {
      any = true;
      out += text;
    }
  }
  if (!any) out.replace(out.find("rules:\n"), 7, "rules: []\n");
  if (!rules.settings().empty()) out += "overlay:\n";
  for (const RuleSetting& setting : rules.settings()) {
    out.append("  ").append(setting.id).append(": {");
    if (setting.severity) out.append("severity: ").append(name(*setting.severity));
    if (setting.severity && setting.status) out += ", ";
    if (setting.status) out.append("status: ").append(name(*setting.status));
    out += "}\n";
  }
  return out;
}

}  // namespace govinfo::inline v0_1
