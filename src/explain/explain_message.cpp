// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "govinfo/explain_message.hpp"
#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/place.hpp"
#include "rules/figure_words.hpp"

namespace govinfo::inline v0_1 {

namespace {

// clang-format off
constexpr Text semicolon = {"；", "; "};
constexpr Text colon = {"：", ": "};
constexpr Text list_comma = {"、", ", "};
constexpr Text should_be = {" 应为 ", " should be "};
constexpr Text not_this = {"，不是 ", ", not "};
constexpr Text spoken_for = {"（佐证：", " (spoken for by "};
constexpr Text close_bracket = {"）", ")"};
constexpr Text not_finished = {"：在找到最小的解释之前，查找已达到上限，没有结论", ": the search reached its limit before it found the smallest explanation; nothing can be said"};
constexpr Text none_found = {"：没有找到解释：写错的格太多，或者数字大到无法查找", ": no explanation was found: too many cells are wrong, or figures are too large to be searched"};
constexpr Text more_of_this_size = {"还有更多同样大小的解释，没有列全", "there are more explanations of this size than are listed"};
constexpr Text only_by_arithmetic = {"算术上唯一，但不能证明", "the only one by arithmetic, but not proved"};
constexpr Text likeliest = {"最可能的解释（不能证明）：", "the likeliest explanation (not proved): "};
constexpr Text no_negative = {"“数不为负”", "“no count is negative”"};
// clang-format on

/// Slips of whole rows and columns name so many cells.
constexpr std::size_t most_edits = 4;
/// A proof names so many equations.
constexpr std::size_t most_rules = 6;

std::string join(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

/// A small number as text has it: "一", "两", "one"; digits from 11 on.
std::string number_word(std::size_t number, Lang lang) {
  static constexpr std::array<Text, 11> words = {{
      {"零", "no"},
      {"一", "one"},
      {"两", "two"},
      {"三", "three"},
      {"四", "four"},
      {"五", "five"},
      {"六", "six"},
      {"七", "seven"},
      {"八", "eight"},
      {"九", "nine"},
      {"十", "ten"},
  }};
  if (number < words.size()) return std::string{words[number].in(lang)};
  return join({lang == Lang::zh ? " " : "", std::to_string(number), lang == Lang::zh ? " " : ""});
}

/// "一格", "two cells".
std::string cells(std::size_t number, Lang lang) {
  return number_word(number, lang) + (lang == Lang::zh ? "格" : number == 1 ? " cell" : " cells");
}

std::string slips(std::size_t number, Lang lang) {
  return number_word(number, lang) + (lang == Lang::zh ? "处差错"
                                      : number == 1    ? " slip"
                                                       : " slips");
}

Edition edition_of(FigureId id, std::uint32_t place, const ExplainedReports& reports) noexcept {
  const Report* const report = reports.at(place);
  return report != nullptr ? edition_for(report->editions, id) : Edition::standard_2021;
}

/// The year of a report of a chain, before what is said about it.
std::string year_text(std::uint32_t place, const ExplainedReports& reports, Lang lang) {
  if (reports.size() < 2) return {};
  const Report* const report = reports.at(place);
  if (report == nullptr || !report->year) return "#" + std::to_string(place + 1) + " ";
  return std::to_string(*report->year) + (lang == Lang::zh ? "年 " : " ");
}

std::string cell_text(FigureId id, std::uint32_t place, const ExplainedReports& reports,
                      Lang lang) {
  return year_text(place, reports, lang) + figure_label(id, edition_of(id, place, reports), lang);
}

std::string figure_text(const Figure& figure, Lang lang) {
  if (is_printed(figure)) return std::to_string(figure.number);
  return std::string{label(figure.state).in(lang)};
}

/// "在 0 与 3 之间", "不小于 2", "不大于 3"; what is not known at all says so.
std::string range_text(const Interval& range, Lang lang) {
  const bool zh = lang == Lang::zh;
  const std::string lower = range.lower ? std::to_string(*range.lower) : std::string{};
  const std::string upper = range.upper ? std::to_string(*range.upper) : std::string{};
  if (range.lower && range.upper) {
    return zh ? join({"在 ", lower, " 与 ", upper, " 之间"})
              : join({"between ", lower, " and ", upper});
  }
  if (range.lower) return zh ? "不小于 " + lower : "at least " + lower;
  if (range.upper) return zh ? "不大于 " + upper : "at most " + upper;
  return zh ? "无法推出" : "unknown";
}

bool is_one_value(const Interval& range) noexcept {
  return range.lower && range.upper && *range.lower == *range.upper;
}

/// "这是唯一一种只改一格的解释（……）"
std::string only_one(const Explanation& answer, Lang lang) {
  const bool single = answer.cells == answer.count;
  if (lang == Lang::zh) {
    if (single) {
      const std::string count = cells(answer.cells, lang);
      return join({"这是唯一一种只改", count, "的解释（如果写错的不超过", count, "，只能是它）"});
    }
    const std::string count = slips(answer.count, lang);
    return join({"这是唯一一种只有", count, "的解释（共改", cells(answer.cells, lang), "；如果",
                 "差错不超过", number_word(answer.count, lang), "处，只能是它）"});
  }
  const std::string count = single ? cells(answer.cells, lang) : slips(answer.count, lang);
  const std::string_view are = answer.count == 1 ? " is" : " are";
  if (single) {
    return join({"this is the only explanation that changes ", count, " (if no more than ", count,
                 are, " wrong, it must be this)"});
  }
  return join({"this is the only explanation with ", count, ", ", cells(answer.cells, lang),
               " in all (if no more than ", count, are, " behind it, it must be this)"});
}

/// "如果写错的不超过一格"
std::string model(const ExplainedPart& part, Lang lang) {
  const std::size_t count = part.cells_needed.value_or(part.items.front().cells);
  if (lang == Lang::zh) return join({"如果写错的不超过", cells(count, lang)});
  return join({"if no more than ", cells(count, lang), count == 1 ? " is" : " are", " wrong"});
}

/// "表三有两种解释，哪一种都不能证明（如果写错的不超过一格）；按可能性排列："
std::string several(const ExplainedPart& part, Lang lang) {
  const std::string_view table = table_label(part.table).in(lang);
  const std::size_t count = part.items.size();
  const bool zh = lang == Lang::zh;
  const bool preferred = part.status == ExplanationStatus::preferred;
  const std::string_view least = part.truncated ? (zh ? "至少" : "at least ") : "";
  if (count == 1) {
    return zh ? join({table, "有", least, "一种解释，不能证明（", model(part, lang), "）："})
              : join({table, " has ", least, "one explanation, which is not proved (",
                      model(part, lang), "):"});
  }
  if (zh) {
    return join({table, "有", least, number_word(count, lang), "种解释，哪一种都不能证明（",
                 model(part, lang), preferred ? "）；第一种最可能：" : "）；按可能性排列："});
  }
  return join({table, " has ", least, number_word(count, lang), " explanations, ",
               count == 2 ? "neither of them" : "none of them", " is proved (", model(part, lang),
               preferred ? "); the first is the likeliest:" : "); likeliest first:"});
}

/// The answers from `first` on, a line each with its number.
void list_answers(std::string& text, const ExplainedPart& part, std::size_t first, std::size_t most,
                  const ExplainedReports& reports, Lang lang) {
  const std::size_t end = std::min(part.items.size(), std::max(first, most));
  for (std::size_t i = first; i < end; ++i) {
    text += '\n';
    text += std::to_string(i + 1);
    text += ". ";
    text += message(part.items[i], reports, lang);
  }
  if (const std::size_t left = part.items.size() - end; left > 0) {
    text += lang == Lang::zh ? join({"\n另有 ", std::to_string(left), " 种"})
                             : join({"\nand ", std::to_string(left), " more"});
  }
  if (part.truncated) text += join({"\n", more_of_this_size.in(lang)});
}

/// "由 T3.ROW.received、T3.SUM.total 两式及“数不为负”推出"
std::string proof_text(const Deduction& deduction, Lang lang) {
  std::vector<std::string_view> rules;
  for (const auto* proof : {&deduction.lower_proof, &deduction.upper_proof}) {
    for (const std::string& rule : *proof) {
      if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    }
  }
  std::string text;
  for (std::size_t i = 0; i < rules.size() && i < most_rules; ++i) {
    if (i > 0) text += list_comma.in(lang);
    text += rules[i];
  }
  const bool zh = lang == Lang::zh;
  if (rules.size() > most_rules) {
    const std::string count = std::to_string(rules.size());
    text += zh ? join({" 等 ", count, " 式"}) : join({" … (", count, " equations)"});
  } else if (!rules.empty() && zh) {
    text += rules.size() == 1 ? " 式" : " 各式";
  }
  if (!deduction.by_equations) {
    if (!text.empty()) text += zh ? "及" : " and ";
    text += no_negative.in(lang);
  }
  return zh ? join({"由 ", text, "推出"}) : join({"from ", text});
}

std::string value_text(const Interval& range, Lang lang) {
  if (is_one_value(range)) return std::to_string(*range.lower);
  return range_text(range, lang);
}

}  // namespace

std::string message(const Edit& edit, const ExplainedReports& reports, Lang lang) {
  std::string text = cell_text(edit.id, edit.report, reports, lang);
  if (is_one_value(edit.possible)) {
    text += join({should_be.in(lang), std::to_string(edit.explained)});
  } else {
    text += join({lang == Lang::zh ? " 应" : " should be ", range_text(edit.possible, lang)});
  }
  return text += join({not_this.in(lang), figure_text(edit.published, lang)});
}

std::string message(const Slip& slip, const ExplainedReports& reports, Lang lang) {
  const std::string_view kind = label(slip.kind).in(lang);
  if (slip.edits.size() == 1) {
    std::string text = message(slip.edits.front(), reports, lang);
    if (slip.kind != SlipKind::arbitrary) text += join({colon.in(lang), kind});
    return text;
  }
  std::string text = join({kind, colon.in(lang)});
  for (std::size_t i = 0; i < slip.edits.size() && i < most_edits; ++i) {
    if (i > 0) text += lang == Lang::zh ? "，" : ", ";
    text += message(slip.edits[i], reports, lang);
  }
  if (const std::size_t count = slip.edits.size(); count > most_edits) {
    text += lang == Lang::zh ? join({"……共 ", std::to_string(count), " 格"})
                             : join({" … ", std::to_string(count), " cells in all"});
  }
  return text;
}

std::string message(const Explanation& explanation, const ExplainedReports& reports, Lang lang) {
  std::string text;
  for (const Slip& slip : explanation.slips) {
    if (!text.empty()) text += semicolon.in(lang);
    text += message(slip, reports, lang);
  }
  if (explanation.evidence.empty()) return text;
  text += spoken_for.in(lang);
  for (std::size_t i = 0; i < explanation.evidence.size(); ++i) {
    if (i > 0) text += list_comma.in(lang);
    text += label(explanation.evidence[i]).in(lang);
  }
  return text += close_bracket.in(lang);
}

std::string message(const ExplainedPart& part, const ExplainedReports& reports, Lang lang,
                    std::size_t most) {
  const std::string_view table = table_label(part.table).in(lang);
  if (part.items.empty()) {
    const bool ended = part.status == ExplanationStatus::budget_exhausted;
    return join({table, (ended ? not_finished : none_found).in(lang)});
  }
  const Explanation& first = part.items.front();
  std::string text;
  if (part.status == ExplanationStatus::unique) {
    text = message(first, reports, lang);
    text += semicolon.in(lang);
    if (part.engine == ExplanationEngine::equations) {
      text += join({only_by_arithmetic.in(lang), lang == Lang::zh ? "（" : " (", model(part, lang),
                    close_bracket.in(lang)});
    } else {
      text += only_one(first, lang);
    }
    list_answers(text, part, 1, 0, reports, lang);
    return text;
  }
  if (part.status == ExplanationStatus::preferred && part.items.size() == 1) {
    return join({likeliest.in(lang), message(first, reports, lang)});
  }
  text = several(part, lang);
  list_answers(text, part, 0, std::max<std::size_t>(most, 1), reports, lang);
  return text;
}

std::string message(const Deduction& deduction, const ExplainedReports& reports, Lang lang) {
  std::string text = cell_text(deduction.id, deduction.report, reports, lang);
  text += colon.in(lang);
  const bool one = is_one_value(deduction.possible);
  if (lang == Lang::zh) {
    text += one ? join({"缺的数应为 ", value_text(deduction.possible, lang)})
                : join({"缺的数", range_text(deduction.possible, lang)});
    return text += join({"（", proof_text(deduction, lang), "）"});
  }
  text += join({"the missing figure must be ", value_text(deduction.possible, lang)});
  return text += join({" (", proof_text(deduction, lang), ")"});
}

std::string message(std::span<const Deduction> deduced, const ExplainedReports& reports,
                    Lang lang) {
  if (deduced.empty()) return {};
  const bool zh = lang == Lang::zh;
  const auto known = static_cast<std::size_t>(
      std::count_if(deduced.begin(), deduced.end(),
                    [](const Deduction& each) { return is_one_value(each.possible); }));
  const bool bounds = std::any_of(deduced.begin(), deduced.end(),
                                  [](const Deduction& each) { return !each.by_equations; });
  const std::string all = std::to_string(deduced.size());
  const std::string left = std::to_string(deduced.size() - known);
  std::string text;
  if (zh) {
    text = join({"缺的 ", all, " 个数中，", std::to_string(known), " 个可以推出"});
    if (known < deduced.size()) text += join({"，", left, " 个只知道范围"});
    text += join({"（由各式", bounds ? "及“数不为负”" : "", "推算，不是公布的数）："});
  } else {
    text = join({all, deduced.size() == 1 ? " figure is" : " figures are",
                 " missing: ", std::to_string(known), " can be deduced"});
    if (known < deduced.size()) text += join({", of ", left, " a range is known"});
    text += join(
        {" (from the equations", bounds ? " and “no count is negative”" : "", ", not published):"});
  }
  for (std::size_t i = 0; i < deduced.size();) {
    const Deduction& first = deduced[i];
    const Edition edition = edition_of(first.id, first.report, reports);
    const std::string row = detail::row_label(first.id, edition, lang);
    std::size_t end = i;
    bool alike = is_one_value(first.possible);
    while (end < deduced.size() && deduced[end].report == first.report &&
           table_of(deduced[end].id) == table_of(first.id) &&
           detail::row_label(deduced[end].id, edition, lang) == row) {
      alike = alike && deduced[end].possible == first.possible;
      ++end;
    }
    text += join({"\n", year_text(first.report, reports, lang), row, colon.in(lang)});
    if (alike && end - i > 2) {
      const std::string count = std::to_string(end - i);
      const std::string value = value_text(first.possible, lang);
      text += zh ? join({count, " 格均为 ", value}) : join({value, " in ", count, " cells"});
      i = end;
      continue;
    }
    for (std::size_t at = i; at < end; ++at) {
      if (at > i) text += list_comma.in(lang);
      text += join({detail::column_label(deduced[at].id, edition, lang), " ",
                    value_text(deduced[at].possible, lang)});
    }
    i = end;
  }
  return text;
}

std::string message(const Explanations& explanations, const ExplainedReports& reports, Lang lang) {
  std::string text;
  for (const ExplainedPart& part : explanations.parts) {
    if (!text.empty()) text += '\n';
    text += message(part, reports, lang);
  }
  const std::string missing =
      message(std::span<const Deduction>{explanations.deduced}, reports, lang);
  if (!text.empty() && !missing.empty()) text += '\n';
  return text += missing;
}

std::vector<Mark> marks_of(const Explanations& explanations, const ExplainedReports& reports,
                           Lang lang, std::uint32_t place) {
  std::vector<Mark> marks;
  for (const ExplainedPart& part : explanations.parts) {
    if (part.items.empty()) continue;
    const std::string note = message(part, reports, lang);
    const bool sure =
        part.status == ExplanationStatus::unique && part.engine == ExplanationEngine::network;
    for (const Slip& slip : part.items.front().slips) {
      for (const Edit& edit : slip.edits) {
        if (edit.report != place) continue;
        Mark& mark = marks.emplace_back();
        mark.figure = edit.id;
        mark.severity = Severity::note;
        mark.note = note;
        mark.explained = value_text(edit.possible, lang);
        if (!sure) mark.explained += lang == Lang::zh ? "？" : "?";
      }
    }
  }
  for (const Deduction& deduction : explanations.deduced) {
    if (deduction.report != place) continue;
    const Interval& range = deduction.possible;
    Mark& mark = marks.emplace_back();
    mark.figure = deduction.id;
    mark.severity = Severity::note;
    mark.note = message(deduction, reports, lang);
    mark.deduced = true;
    if (is_one_value(range)) {
      mark.explained = std::to_string(*range.lower);
    } else if (range.lower && range.upper) {
      mark.explained = join({std::to_string(*range.lower), "–", std::to_string(*range.upper)});
    } else if (range.lower) {
      mark.explained = join({"≥", std::to_string(*range.lower)});
    }
  }
  return marks;
}

}  // namespace govinfo::inline v0_1
