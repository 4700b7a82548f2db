// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "govinfo/enum.hpp"
#include "govinfo/error.hpp"
#include "govinfo/note.hpp"
#include "govinfo/path.hpp"
#include "rules/nearest_name.hpp"
#include "rules/yaml.hpp"

namespace govinfo::inline v0_1 {

namespace {

std::string value_text(const Figure& figure) {
  return is_printed(figure) ? std::to_string(figure.number) : std::string{name(figure.state)};
}

std::vector<NotedFigure> figures_of(const Finding& finding) {
  std::vector<NotedFigure> figures;
  for (const Term& term : finding.figures) {
    figures.push_back({std::string{path_of(term.id)}, value_text(term.figure)});
  }
  return figures;
}

bool is_of(const Note& note, const Report& report) {
  const bool organ = note.organ == report.organ.name ||
                     (!report.organ.id.empty() && note.organ == report.organ.id);
  return organ && note.year == report.year;
}

bool explains(const Note& note, const Finding& finding) {
  return note.rule == finding.rule && note.stated == finding.stated &&
         note.figures == figures_of(finding);
}

Note note_from(const YAML::Node& node) {
  using detail::line_of;
  using detail::scalar;
  if (!node.IsMap()) throw RuleError(line_of(node) + ": a note is a list of fields");
  Note note;
  for (const auto& entry : node) {
    const std::string key = scalar(entry.first, "a field");
    const YAML::Node& value = entry.second;
    if (key == "rule") {
      note.rule = scalar(value, key);
    } else if (key == "organ") {
      note.organ = scalar(value, key);
    } else if (key == "stated") {
      note.stated = scalar(value, key);
    } else if (key == "text") {
      note.text = scalar(value, key);
    } else if (key == "by") {
      note.by = scalar(value, key);
    } else if (key == "year") {
      const std::string text = scalar(value, key);
      int year = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
      if (error != std::errc{} || end != text.data() + text.size()) {
        throw RuleError(line_of(value) + ": “" + text + "” is no year");
      }
      note.year = year;
    } else if (key == "on") {
      note.on = parse_date(scalar(value, key));
      if (!note.on) throw RuleError(line_of(value) + ": “on” is a date (2024-01-31)");
    } else if (key == "figures") {
      if (!value.IsMap()) throw RuleError(line_of(value) + ": figures are {path: value, …}");
      for (const auto& figure : value) {
        const std::string path = scalar(figure.first, "a figure");
        if (!parse_path(path)) {
          std::vector<std::string_view> paths;
          for (FigureId id : all_figures) paths.push_back(path_of(id));
          const std::string_view near = detail::nearest_name(path, paths);
          throw RuleError(line_of(figure.first) + ": there is no figure “" + path + "”" +
                          (near.empty() ? "" : "; is “" + std::string{near} + "” meant?"));
        }
        note.figures.push_back({path, scalar(figure.second, path)});
      }
    } else {
      const std::vector<std::string_view> names = {"rule", "organ",  "year", "figures",
                                                   "text", "stated", "by",   "on"};
      const std::string_view near = detail::nearest_name(key, names);
      throw RuleError(line_of(entry.first) + ": a note has no field “" + key + "”" +
                      (near.empty() ? "" : "; is “" + std::string{near} + "” meant?"));
    }
  }
  if (note.rule.empty() || note.organ.empty() || note.text.empty()) {
    throw RuleError(line_of(node) + ": a note needs rule, organ and text");
  }
  return note;
}

}  // namespace

Note note_for(const Finding& finding, const Report& report, std::string text) {
  Note note;
  note.rule = finding.rule;
  note.organ = report.organ.id.empty() ? report.organ.name : report.organ.id;
  note.year = report.year;
  note.figures = figures_of(finding);
  note.stated = finding.stated;
  note.text = std::move(text);
  return note;
}

NoteMatch match_notes(const Findings& findings, const Report& report, std::span<const Note> notes) {
  NoteMatch match;
  match.explained.resize(findings.size());
  for (std::size_t n = 0; n < notes.size(); ++n) {
    if (!is_of(notes[n], report)) continue;
    bool used = false;
    bool found = false;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      found = found || findings.items[i].rule == notes[n].rule;
      if (!explains(notes[n], findings.items[i])) continue;
      used = true;
      if (!match.explained[i]) match.explained[i] = n;
    }
    if (!used) (found ? match.stale : match.unused).push_back(n);
  }
  return match;
}

std::vector<Note> notes_from_yaml(std::string_view yaml) {
  try {
    const YAML::Node root = detail::parse_yaml(yaml);
    std::vector<Note> notes;
    if (root.IsNull()) return notes;
    if (!root.IsMap() ||
        (root["notes"] && !root["notes"].IsSequence() && !root["notes"].IsNull())) {
      throw RuleError("a file of notes has the key notes with a list");
    }
    for (const auto& entry : root) {
      const std::string key = detail::scalar(entry.first, "a key");
      if (key != "notes" && key != "govinfo") {
        throw RuleError(detail::line_of(entry.first) + ": a file of notes has no key “" + key +
                        "”");
      }
    }
    for (const YAML::Node& node : root["notes"]) notes.push_back(note_from(node));
    return notes;
  } catch (const RuleError& error) {
    throw UsageError(error.what());
  }
}

std::string to_yaml(std::span<const Note> notes) {
  std::string out = notes.empty() ? "govinfo: 1\nnotes: []\n" : "govinfo: 1\nnotes:\n";
  for (const Note& note : notes) {
    const auto put = [&](std::string_view lead, std::string_view key, std::string_view text) {
      out.append(lead).append(key).append(": ").append(detail::quoted_yaml(text)).append("\n");
    };
    put("  - ", "rule", note.rule);
    put("    ", "organ", note.organ);
    if (note.year) out.append("    year: ").append(std::to_string(*note.year)).append("\n");
    if (!note.figures.empty()) {
      out += "    figures:\n";
      for (const NotedFigure& figure : note.figures) put("      ", figure.path, figure.value);
    }
    if (!note.stated.empty()) put("    ", "stated", note.stated);
    put("    ", "text", note.text);
    if (!note.by.empty()) put("    ", "by", note.by);
    if (note.on) put("    ", "on", to_text(*note.on));
  }
  return out;
}

}  // namespace govinfo::inline v0_1
