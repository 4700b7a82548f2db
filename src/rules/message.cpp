// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/label.hpp"
#include "govinfo/message.hpp"
#include "govinfo/place.hpp"
#include "rules/figure_words.hpp"
#include "text/display.hpp"
#include "write/layout.hpp"

namespace govinfo::inline v0_1 {

namespace {

// clang-format off
constexpr Text dot = {"·", " · "};
constexpr Text colon = {"：", ": "};
constexpr Text comma = {"，", ", "};
constexpr Text open_bracket = {"（", " ("};
constexpr Text close_bracket = {"）", ")"};

constexpr Text whole_report = {"报告", "the report"};
constexpr Text unknown = {"未知", "unknown"};
constexpr Text at_least = {"至少 ", "at least "};
constexpr Text out_of_range = {"超出可计算的范围", "more than can be added up"};
constexpr Text overflowed = {"数字过大，无法求和核对",
                             "the numbers are too large to be added up, not checked"};
constexpr Text not_checked = {"未核对：", "not checked: "};
constexpr Text missing_figures = {"未填或读不出的数有 ", "figures missing: "};
constexpr Text check_by_hand = {"对照原件人工核对", "Check against the original by hand"};

/// What the rows 一 and 二 count, left out where a sum is written.
constexpr std::string_view counted_requests = "政府信息公开申请数量";
// clang-format on

/// Longer sums name the figures that matter and count the zeros.
constexpr std::size_t longest_sum = 4;
/// Text of a source is cut after this many terminal cells.
constexpr std::size_t longest_text = 80;

std::string join(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (std::string_view part : parts) out += part;
  return out;
}

/// Text in quotation marks; those inside it become single ones.
std::string quoted(std::string_view text) {
  std::string out{"“"};
  while (!text.empty()) {
    const std::string_view inner = text.starts_with("“")   ? "‘"
                                   : text.starts_with("”") ? "’"
                                                           : std::string_view{};
    const std::size_t size = inner.empty() ? 1 : std::string_view{"“"}.size();
    out += inner.empty() ? text.substr(0, 1) : inner;
    text.remove_prefix(size);
  }
  return out += "”";
}

Edition checked(Edition edition) noexcept {
  return index(edition) < count_of<Edition> ? edition : Edition::standard_2021;
}

bool exists(FigureId id) noexcept { return index(id) < figure_count; }

// ------------------------------------------------------------------------- figures in words ----

RequestRow row_of(FigureId id) noexcept {
  return static_cast<RequestRow>(index(id) / count_of<Applicant>);
}
Applicant applicant_of(FigureId id) noexcept {
  return static_cast<Applicant>(index(id) % count_of<Applicant>);
}
std::size_t remedy_cell(FigureId id) noexcept {
  return index(id) - request_figure_count - disclosure_figure_count;
}
Remedy remedy_of(FigureId id) noexcept {
  return static_cast<Remedy>(remedy_cell(id) / count_of<RemedyResult>);
}
RemedyResult result_of(FigureId id) noexcept {
  return static_cast<RemedyResult>(remedy_cell(id) % count_of<RemedyResult>);
}

/// A row of table 三 as it can be understood alone: a row inside a group is named with its group,
/// a group of one row by the group's label, which is the shorter one.
std::string row_name(RequestRow row, Edition edition, Lang lang) {
  if (!form_of(row).on.in(edition)) {
    edition = edition == Edition::trial_2019 ? Edition::standard_2021 : Edition::trial_2019;
  }
  const auto outcome = outcome_of(row);
  if (!outcome) return std::string{form_of(row).label.in(lang)};
  const std::string_view group = form_of(group_of(*outcome)).label.in(lang);
  if (!layout::group_beside(row, edition)) return std::string{group};
  return join({group, lang == Lang::zh ? " " : ": ", form_of(row).label.in(lang)});
}

/// The same without the numeral and the words that all rows share, for a term of a sum. `before`
/// is the row of the term before it: a group is named once.
std::string short_row_name(RequestRow row, std::optional<RequestRow> before, Edition edition,
                           Lang lang) {
  const auto group = layout::group_beside(row, edition);
  if (before && group && layout::group_beside(*before, edition) == group) {
    return std::string{form_of(row).label.in(lang)};
  }
  std::string text = row_name(row, edition, lang);
  if (outcome_of(row) || row == RequestRow::processed) return text;
  const std::string_view mark = lang == Lang::zh ? "、" : ". ";
  if (const std::size_t at = text.find(mark); at != text.npos) text.erase(0, at + mark.size());
  if (const std::size_t at = text.find(counted_requests); at != text.npos) text.erase(at);
  return text;
}

/// The row of table 二 in which a figure stands, and its column; looked up on `edition` first.
struct DisclosureCell {
  const DisclosureRow* row = nullptr;
  const DisclosureColumn* column = nullptr;
};

DisclosureCell disclosure_cell(FigureId id, Edition edition) noexcept {
  for (const Edition each : {edition, Edition::standard_2021, Edition::trial_2019}) {
    for (const DisclosureBlock& block : disclosure_blocks(each)) {
      for (const DisclosureRow& row : block.rows) {
        const auto found = std::find(row.figures.begin(), row.figures.end(), id);
        if (found == row.figures.end()) continue;
        const auto column = static_cast<std::size_t>(found - row.figures.begin());
        return {&row, &block.columns[column]};
      }
    }
  }
  return {};
}

/// The two halves of a figure's label: its row (in table 四: its block) and its column.
struct Labels {
  std::string row;
  std::string column;
};

Labels labels_of(FigureId id, Edition edition, Lang lang) {
  switch (table_of(id)) {
    case Table::requests:
      return {row_name(row_of(id), edition, lang),
              std::string{form_of(applicant_of(id)).label.in(lang)}};
    case Table::disclosure:
      if (const auto cell = disclosure_cell(id, edition); cell.row != nullptr) {
        return {std::string{cell.row->label.in(lang)}, std::string{cell.column->label.in(lang)}};
      }
      break;
    case Table::remedies:
      return {std::string{form_of(remedy_of(id)).label.in(lang)},
              std::string{form_of(result_of(id)).label.in(lang)}};
  }
  return {std::string{path_of(id)}, {}};
}

/// "表三 第3行“（一）予以公开”", "表四 “行政复议”": the row of a figure.
std::string row_place(FigureId id, Edition edition, Lang lang) {
  const Labels labels = labels_of(id, edition, lang);
  std::string text{table_label(table_of(id)).in(lang)};
  const auto place = place_of(id, edition);
  if (table_of(id) == Table::requests && place) {
    const std::string number = std::to_string(place->row);
    text += lang == Lang::zh ? join({" 第", number, "行"}) : join({", row ", number, " "});
  } else {
    text += lang == Lang::zh ? " " : ", ";
  }
  return text += quoted(labels.row);
}

/// "表三 “自然人”列": the column of table 三.
std::string column_place(Applicant applicant, Lang lang) {
  const std::string label = quoted(form_of(applicant).label.in(lang));
  return lang == Lang::zh ? join({table_label(Table::requests).zh, " ", label, "列"})
                          : join({table_label(Table::requests).en, ", column ", label});
}

std::string number_of(FigureId id) { return "#" + std::to_string(index(id)); }

std::string or_number(std::string text, std::size_t place) {
  return text.empty() ? "#" + std::to_string(place + 1) : text;
}

// -------------------------------------------------------------------- where a finding stands ----

/// What the figures of a finding have in common.
struct Common {
  std::optional<FigureId> first;
  bool one = true;
  bool row = true;
  bool column = true;
  bool table = true;
};

Common common_of(const Finding& finding) {
  Common common;
  const Edition edition = checked(finding.where.edition);
  const auto row_key = [&](FigureId id) -> std::uintptr_t {
    switch (table_of(id)) {
      case Table::requests: return index(row_of(id));
      case Table::remedies: return index(remedy_of(id));
      case Table::disclosure: break;
    }
    return reinterpret_cast<std::uintptr_t>(disclosure_cell(id, edition).row);
  };
  for (const Term& term : finding.figures) {
    if (!exists(term.id)) continue;
    if (!common.first) common.first = term.id;
    const FigureId first = *common.first;
    const bool same_table = table_of(first) == table_of(term.id);
    common.one = common.one && first == term.id;
    common.table = common.table && same_table;
    common.row = common.row && same_table && row_key(first) == row_key(term.id);
    common.column = common.column && same_table && table_of(first) == Table::requests &&
                    applicant_of(first) == applicant_of(term.id);
  }
  return common;
}

/// The place that the id of a rule names: "R.TABLE.requests.missing" speaks of table 三,
/// "T3.ROW.received" of a row, "T3.BAL.total" of a column; empty when it names none.
std::string place_of_rule(std::string_view rule, Edition edition, Lang lang) {
  for (std::size_t from = 0; from < rule.size();) {
    const std::string_view rest = rule.substr(from);
    const std::size_t end = std::min(rest.find('.'), rest.size());
    const std::string_view part = rest.substr(0, end);
    if (const auto table = parse_name<Table>(part)) {
      // The longest path of figures that the id goes on with: a figure, a row, or the table.
      for (std::string_view path = rest; path.size() > end;
           path = path.substr(0, path.rfind('.'))) {
        for (FigureId id : all_figures) {
          const std::string_view other = path_of(id);
          if (other == path) return place_text(id, edition, lang);
          if (other.starts_with(path) && other[path.size()] == '.') {
            return row_place(id, edition, lang);
          }
        }
      }
      return std::string{table_label(*table).in(lang)};
    }
    if (const auto row = parse_name<RequestRow>(part)) {
      return row_place(figure_id(*row, Applicant::total), edition, lang);
    }
    if (const auto applicant = parse_name<Applicant>(part)) return column_place(*applicant, lang);
    if (const auto remedy = parse_name<Remedy>(part)) {
      return row_place(figure_id(*remedy, RemedyResult::total), edition, lang);
    }
    if (const auto section = parse_name<Section>(part)) {
      const std::string name = quoted(label(*section).in(lang));
      return lang == Lang::zh ? name + "部分" : "section " + name;
    }
    from += end + 1;
  }
  return {};
}

// ------------------------------------------------------------------- the reports compared ----

/// A report that a finding compares, by what tells it from the others: its year where all are of
/// one organ, else its organ, and both where neither is enough.
std::string subject_name(const Finding& finding, std::size_t place, Lang lang) {
  if (place >= finding.subjects.size()) return {};
  const Subject& subject = finding.subjects[place];
  const Subject& first = finding.subjects.front();
  bool same_organ = true;
  bool same_year = true;
  for (const Subject& other : finding.subjects) {
    same_organ = same_organ && other.organ == first.organ;
    same_year = same_year && other.year == first.year;
  }
  std::string text;
  if (!same_organ || !subject.year) text = display::excerpt(subject.organ, longest_text);
  if (subject.year && (same_organ || !same_year)) {
    if (lang == Lang::zh) {
      text += join({std::to_string(*subject.year), "年"});
    } else {
      text += join({text.empty() ? "" : " ", std::to_string(*subject.year)});
    }
  }
  return or_number(std::move(text), place);
}

/// All reports but the first.
std::string other_subjects(const Finding& finding, Lang lang) {
  constexpr std::size_t most = 6;
  std::string text;
  const std::size_t count = finding.subjects.size();
  for (std::size_t i = 1; i < count && i <= most; ++i) {
    if (i > 1) text += lang == Lang::zh ? "、" : ", ";
    text += subject_name(finding, i, lang);
  }
  if (count > most + 1) {
    text += lang == Lang::zh ? join({"等 ", std::to_string(count - 1), " 个"})
                             : join({" and ", std::to_string(count - 1 - most), " more"});
  }
  return text;
}

/// Where a finding stands in the form; empty when nothing tells.
std::string place_of_finding(const Finding& finding, Lang lang) {
  const Edition edition = checked(finding.where.edition);
  const Common common = common_of(finding);
  if (!common.first) return place_of_rule(finding.rule, edition, lang);
  if (common.one) return place_text(*common.first, edition, lang);
  if (common.row) return row_place(*common.first, edition, lang);
  if (common.column) return column_place(applicant_of(*common.first), lang);
  if (common.table) return std::string{table_label(table_of(*common.first)).in(lang)};
  return {};
}

// --------------------------------------------------------------------------------- the sums ----

/// How the terms of a finding are named: by what tells them apart. `before` is the term before.
std::string term_name(FigureId id, std::optional<FigureId> before, const Common& common,
                      Edition edition, Lang lang) {
  if (!exists(id)) return number_of(id);
  if (common.row) return labels_of(id, edition, lang).column;
  if (common.column) {
    const bool usable = before && exists(*before);
    return short_row_name(row_of(id), usable ? std::optional{row_of(*before)} : std::nullopt,
                          edition, lang);
  }
  return figure_label(id, edition, lang);
}

/// "6 列", "1 row": terms that are not named one by one.
std::string counted(std::size_t count, const Common& common, Lang lang) {
  const Text noun = common.row      ? Text{" 列", " column"}
                    : common.column ? Text{" 行", " row"}
                                    : Text{" 项", " figure"};
  std::string text = std::to_string(count).append(noun.in(lang));
  if (lang == Lang::en && count != 1) text += 's';
  return text;
}

/// Whether a term is money that was printed: its number is in Finding::stated.
bool is_stated(const Finding& finding, const Term& term) {
  return exists(term.id) && kind_of(term.id) == FigureKind::amount &&
         term.figure.state == FigureState::absent && !finding.stated.empty();
}

/// One side of an equation written out: "本年新收 21 + 上年结转 0". A figure without a number is
/// named with its state.
std::optional<std::string> sum_text(const Finding& finding, bool left, Lang lang) {
  const Edition edition = checked(finding.where.edition);
  const Common common = common_of(finding);
  std::vector<const Term*> terms;
  for (const Term& term : finding.figures) {
    if ((term.sign > 0) == left) terms.push_back(&term);
  }
  if (terms.empty()) return std::nullopt;
  const bool shortened = terms.size() > longest_sum;
  std::size_t zeros = 0;
  std::optional<FigureId> before;
  std::string text;
  for (const Term* term : terms) {
    const Figure& figure = term->figure;
    if (shortened && figure == printed(0)) {
      ++zeros;
      continue;
    }
    if (!text.empty()) text += " + ";
    text += term_name(term->id, before, common, edition, lang);
    if (finding.subjects.size() > 1 && term->subject > 0) {
      text += join({open_bracket.in(lang), subject_name(finding, term->subject, lang),
                    close_bracket.in(lang)});
    }
    before = term->id;
    if (is_printed(figure)) {
      text.append(" ").append(std::to_string(figure.number));
    } else if (is_stated(finding, *term)) {
      text.append(" ").append(display::excerpt(finding.stated, longest_text));
    } else {
      const std::string_view state = label(figure.state).in(lang);
      text += join({open_bracket.in(lang), state.empty() ? "?" : state, close_bracket.in(lang)});
    }
  }
  if (zeros == 0) return text;
  if (zeros == terms.size()) {
    const std::string all = counted(zeros, common, lang);
    return lang == Lang::zh ? join({all, "（均为 0）"}) : join({all, " (all 0)"});
  }
  if (lang == Lang::zh) return text + "（其余 " + counted(zeros, common, lang) + "为 0）";
  return text + (zeros == 1 ? " (the other one is 0)"
                            : " (the other " + std::to_string(zeros) + " are 0)");
}

/// The value of a side over the figures that are printed, and how many are missing.
std::optional<std::string> value_text(const std::optional<Sum>& sum, Lang lang) {
  if (!sum) return std::nullopt;
  std::string text = sum->value ? std::to_string(*sum->value) : std::string{out_of_range.in(lang)};
  if (sum->missing > 0) {
    const std::string count = std::to_string(sum->missing);
    text += lang == Lang::zh    ? "（另缺 " + count + " 个数）"
            : sum->missing == 1 ? " (1 figure missing)"
                                : " (" + count + " figures missing)";
  }
  return text;
}

/// How many figures have no number.
std::uint64_t missing_in(const Finding& finding) {
  if (finding.left || finding.right) {
    return std::uint64_t{finding.left ? finding.left->missing : 0} +
           (finding.right ? finding.right->missing : 0);
  }
  return static_cast<std::uint64_t>(
      std::count_if(finding.figures.begin(), finding.figures.end(),
                    [](const Term& term) { return !is_printed(term.figure); }));
}

using Written = std::optional<std::string>;

/// A figure as it was published: its number, or the word for its state.
std::string published(const Figure& figure, Lang lang) {
  if (is_printed(figure)) return std::to_string(figure.number);
  const std::string_view state = label(figure.state).in(lang);
  return std::string{state.empty() ? "?" : state};
}

/// The figures with their labels and what was published: "总计 -3、…".
Written figures_text(const Finding& finding, Lang lang) {
  constexpr std::size_t most = 4;
  if (finding.figures.empty()) return std::nullopt;
  const Edition edition = checked(finding.where.edition);
  const Common common = common_of(finding);
  std::string text;
  for (std::size_t i = 0; i < finding.figures.size() && i < most; ++i) {
    const Term& term = finding.figures[i];
    if (i > 0) text += lang == Lang::zh ? "、" : ", ";
    text += common.one ? figure_label(term.id, edition, lang)
                       : term_name(term.id, std::nullopt, common, edition, lang);
    if (finding.subjects.size() > 1) {
      text += join({open_bracket.in(lang), subject_name(finding, term.subject, lang),
                    close_bracket.in(lang)});
    }
    if (is_printed(term.figure)) text += join({" ", published(term.figure, lang)});
    if (is_stated(finding, term))
      text += join({" ", display::excerpt(finding.stated, longest_text)});
  }
  if (const std::size_t count = finding.figures.size(); count > most) {
    text += lang == Lang::zh ? join({"……共 ", std::to_string(count), " 个"})
                             : join({" … ", std::to_string(count), " in all"});
  }
  return text;
}

/// The sums that a sentence can mean: "本年新收 275，或 本年新收 275 + 上年结转 2".
Written alternatives_text(const Finding& finding, Lang lang) {
  if (finding.figures.empty()) return std::nullopt;
  const Edition edition = checked(finding.where.edition);
  std::string text;
  std::optional<std::uint8_t> open;
  std::size_t terms = 0;
  std::size_t zeros = 0;
  const auto close = [&] {
    if (zeros > 0) {
      text += lang == Lang::zh ? join({"（其余 ", std::to_string(zeros), " 项为 0）"})
                               : join({" (", std::to_string(zeros), " more are 0)"});
    }
    terms = zeros = 0;
  };
  for (const Term& term : finding.figures) {
    if (open != term.alternative) {
      if (open) {
        close();
        text += lang == Lang::zh ? "；或 " : "; or ";
      }
      open = term.alternative;
    }
    if (terms >= longest_sum && term.figure == printed(0)) {
      ++zeros;
      continue;
    }
    if (terms++ > 0) text += " + ";
    text += figure_label(term.id, edition, lang);
    if (finding.subjects.size() > 1) {
      text += join({open_bracket.in(lang), subject_name(finding, term.subject, lang),
                    close_bracket.in(lang)});
    }
    text += join({" ", published(term.figure, lang)});
  }
  close();
  return text;
}

/// The size of the difference: both sides stand beside it, so it needs no sign.
std::string difference_text(const Finding& finding, Lang lang) {
  if (!finding.difference) return std::string{unknown.in(lang)};
  auto size = static_cast<std::uint64_t>(*finding.difference);
  if (*finding.difference < 0) size = 0 - size;
  return join({missing_in(finding) > 0 ? at_least.in(lang) : "", std::to_string(size)});
}

std::string reason_text(const Finding& finding, Lang lang) {
  if (const Reason* reason = find_reason(finding.rule)) return std::string{reason->text.in(lang)};
  const RuleFamily* family = find_family(finding.rule);
  return std::string{family != nullptr ? family->title.in(lang) : unknown.in(lang)};
}

std::string or_else(std::string text, Text instead, Lang lang) {
  return text.empty() ? std::string{instead.in(lang)} : text;
}

// ---------------------------------------------------------------------------- the templates ----

/// The words of a rule, wherever they are kept.
struct RuleWords {
  std::string_view id;
  std::string_view title;
  std::string_view message;
  std::string_view open;
  std::string_view advice;
};

std::optional<RuleWords> words_of(const RuleFamily* family, Lang lang) {
  if (family == nullptr) return std::nullopt;
  return RuleWords{family->id, family->title.in(lang), family->message.in(lang),
                   family->open.in(lang), family->advice.in(lang)};
}

std::optional<RuleWords> words_of(const Rule* rule, Lang lang) {
  if (rule == nullptr) return std::nullopt;
  const auto in = [&](const Words& words) -> std::string_view {
    return lang == Lang::zh ? words.zh : words.en;
  };
  return RuleWords{rule->id, in(rule->title), in(rule->message), in(rule->open), in(rule->advice)};
}

/// A placeholder of the templates, and what stands for it; none when the finding lacks what the
/// placeholder needs.
struct Placeholder {
  std::string_view name;
  std::optional<std::string> (*write)(const Finding& finding, Lang lang);
};

constexpr std::array placeholders = {
    Placeholder{"place",
                [](const Finding& finding, Lang lang) -> Written {
                  return or_else(place_of_finding(finding, lang), whole_report, lang);
                }},
    Placeholder{"left_sum",
                [](const Finding& f, Lang lang) -> Written { return sum_text(f, true, lang); }},
    Placeholder{"right_sum",
                [](const Finding& f, Lang lang) -> Written { return sum_text(f, false, lang); }},
    Placeholder{"left",
                [](const Finding& f, Lang lang) -> Written { return value_text(f.left, lang); }},
    Placeholder{"right",
                [](const Finding& f, Lang lang) -> Written { return value_text(f.right, lang); }},
    Placeholder{"difference",
                [](const Finding& f, Lang lang) -> Written { return difference_text(f, lang); }},
    Placeholder{"missing",
                [](const Finding& f, Lang) -> Written { return std::to_string(missing_in(f)); }},
    Placeholder{"reason",
                [](const Finding& f, Lang lang) -> Written { return reason_text(f, lang); }},
    Placeholder{
        "line",
        [](const Finding& f, Lang lang) -> Written { return place_text(f.where.source, lang); }},
    Placeholder{"text",
                [](const Finding& f, Lang) -> Written {
                  return display::excerpt(f.where.text, longest_text);
                }},
    Placeholder{"figures", figures_text},
    Placeholder{"alternatives", alternatives_text},
    Placeholder{
        "stated",
        [](const Finding& f, Lang) -> Written { return display::excerpt(f.stated, longest_text); }},
    Placeholder{"this",
                [](const Finding& f, Lang lang) -> Written { return subject_name(f, 0, lang); }},
    Placeholder{"other",
                [](const Finding& f, Lang lang) -> Written { return subject_name(f, 1, lang); }},
    Placeholder{"others",
                [](const Finding& f, Lang lang) -> Written { return other_subjects(f, lang); }},
};

/// Where nothing stands for a placeholder, its brackets or the colon before it go as well.
void drop_around(std::string& out, std::string_view& pattern, Lang lang) {
  const std::string_view open = open_bracket.in(lang);
  const std::string_view close = close_bracket.in(lang);
  if (out.ends_with(open) && pattern.starts_with(close)) {
    out.erase(out.size() - open.size());
    pattern.remove_prefix(close.size());
  } else if (out.ends_with(colon.in(lang))) {
    out.erase(out.size() - colon.in(lang).size());
  }
}

/// A template with its placeholders filled in; none when one of them cannot be.
Written fill(std::string_view pattern, const Finding& finding, Lang lang) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    out += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    if (pattern.empty() || close == pattern.npos) break;
    const std::string_view name = pattern.substr(1, close - 1);
    const auto* known = std::find_if(placeholders.begin(), placeholders.end(),
                                     [&](const Placeholder& p) { return p.name == name; });
    if (known == placeholders.end()) return std::nullopt;
    const Written written = known->write(finding, lang);
    if (!written) return std::nullopt;
    out += *written;
    pattern.remove_prefix(close + 1);
    if (written->empty()) drop_around(out, pattern, lang);
  }
  return out.append(pattern);
}

/// What can be said when the words of the rule cannot be used: its id, the place and the verdict.
std::string plain_message(const Finding& finding, const std::optional<RuleWords>& words,
                          Lang lang) {
  std::string text = display::excerpt(finding.rule, longest_text);
  if (const std::string place = place_of_finding(finding, lang); !place.empty()) {
    text += join({open_bracket.in(lang), place, close_bracket.in(lang)});
  }
  const std::string_view verdict = label(finding.verdict).in(lang);
  text += join({colon.in(lang), verdict.empty() ? unknown.in(lang) : verdict});
  if (words && !words->title.empty()) text += join({comma.in(lang), words->title});
  if (!finding.stated.empty()) {
    text += join({colon.in(lang), display::excerpt(finding.stated, longest_text)});
  }
  // An equation of a rule without words of its own still names its values.
  if (finding.left && finding.right && finding.left->value && finding.right->value) {
    const auto left = sum_text(finding, true, lang);
    const auto right = sum_text(finding, false, lang);
    text += join({colon.in(lang), left ? *left + " = " : "", std::to_string(*finding.left->value),
                  lang == Lang::zh ? "；" : "; ", right ? *right + " = " : "",
                  std::to_string(*finding.right->value)});
  }
  return text;
}

std::string message_of(const Finding& finding, const std::optional<RuleWords>& words, Lang lang) {
  if (!words || finding.verdict == Verdict::pass) return plain_message(finding, words, lang);
  std::string_view pattern = words->message;
  if (finding.verdict == Verdict::open && !words->open.empty()) {
    const bool equation = finding.left && finding.right;
    if (equation && missing_in(finding) == 0) {
      return join({or_else(place_of_finding(finding, lang), whole_report, lang), colon.in(lang),
                   overflowed.in(lang)});
    }
    pattern = words->open;
  } else if (finding.verdict == Verdict::open && finding.left && finding.right) {
    return join({or_else(place_of_finding(finding, lang), whole_report, lang), colon.in(lang),
                 not_checked.in(lang), words->title, colon.in(lang), missing_figures.in(lang),
                 std::to_string(missing_in(finding))});
  }
  if (pattern.empty()) return plain_message(finding, words, lang);
  if (Written text = fill(pattern, finding, lang)) return std::move(*text);
  return plain_message(finding, words, lang);
}

std::string advice_of(const Finding& finding, const std::optional<RuleWords>& words, Lang lang) {
  if (words && !words->advice.empty()) {
    if (Written text = fill(words->advice, finding, lang)) return std::move(*text);
  }
  return join({check_by_hand.in(lang), open_bracket.in(lang),
               display::excerpt(finding.rule, longest_text), close_bracket.in(lang)});
}

}  // namespace

std::string figure_label(FigureId id, Edition edition, Lang lang) {
  if (!exists(id)) return number_of(id);
  const Labels labels = labels_of(id, checked(edition), lang);
  return labels.column.empty() ? labels.row : join({labels.row, dot.in(lang), labels.column});
}

namespace detail {

std::string row_label(FigureId id, Edition edition, Lang lang) {
  return exists(id) ? labels_of(id, checked(edition), lang).row : number_of(id);
}

std::string column_label(FigureId id, Edition edition, Lang lang) {
  return exists(id) ? labels_of(id, checked(edition), lang).column : std::string{};
}

}  // namespace detail

std::string place_text(FigureId id, Edition edition, Lang lang) {
  if (!exists(id)) return number_of(id);
  const Labels labels = labels_of(id, checked(edition), lang);
  return join({row_place(id, checked(edition), lang), dot.in(lang), labels.column});
}

std::string place_text(const SourcePlace& place, Lang lang) {
  std::string text;
  const auto put = [&](std::uint32_t number, std::string_view before, std::string_view after,
                       std::string_view english) {
    if (number == 0) return;
    if (lang == Lang::zh) {
      text += join({before, std::to_string(number), after});
    } else {
      text += join({text.empty() ? "" : ", ", english, std::to_string(number)});
    }
  };
  put(place.page, "第", "页", "page ");
  put(place.line, "第", "行", "line ");
  put(place.table, "第", "个表格", "table ");
  put(place.row, "第", "行", "row ");
  put(place.cell, "第", "格", "cell ");
  return text;
}

std::string place_text(const Finding& finding, Lang lang) {
  return place_of_finding(finding, lang);
}

std::string message(const Finding& finding, Lang lang) {
  return message_of(finding, words_of(find_family(finding.rule), lang), lang);
}

std::string message(const Finding& finding, Lang lang, const RuleSet& rules) {
  return message_of(finding, words_of(rules.find(finding.rule), lang), lang);
}

std::string advice(const Finding& finding, Lang lang) {
  return advice_of(finding, words_of(find_family(finding.rule), lang), lang);
}

std::string advice(const Finding& finding, Lang lang, const RuleSet& rules) {
  return advice_of(finding, words_of(rules.find(finding.rule), lang), lang);
}

LegalSource legal(const Finding& finding) {
  const RuleFamily* family = find_family(finding.rule);
  return family != nullptr ? family->legal : LegalSource{};
}

RuleSource legal(const Finding& finding, const RuleSet& rules) {
  const Rule* const rule = rules.find(finding.rule);
  return rule != nullptr ? rule->legal : RuleSource{};
}

}  // namespace govinfo::inline v0_1
