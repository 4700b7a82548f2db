// SPDX-License-Identifier: Apache-2.0
// The one interpreter: finds the report in a document, its sections by words, the rows of its
// tables by alignment to the form, and assigns numbers to columns. States what it could not tell.
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "govinfo/catalogue.hpp"
#include "govinfo/form.hpp"
#include "govinfo/place.hpp"
#include "govinfo/read.hpp"
#include "interpret/cell_columns.hpp"
#include "interpret/exact_rows.hpp"
#include "interpret/report_head.hpp"
#include "interpret/report_prose.hpp"
#include "interpret/row_align.hpp"
#include "interpret/source_lines.hpp"
#include "interpret/table_pieces.hpp"
#include "text/edit_distance.hpp"
#include "text/find_text.hpp"
#include "text/fold.hpp"
#include "text/utf8_write.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

namespace {

using std::string_view_literals::operator""sv;

std::vector<std::u16string> folded_labels(std::string_view label, Aliases aliases) {
  std::vector<std::u16string> labels{fold(label)};
  for (const std::string_view alias : aliases) labels.push_back(fold(alias));
  return labels;
}

TableSpec make_request_spec(Edition edition) {
  std::vector<RowSpec> rows;
  std::vector<std::u16string> floating;
  for (const RequestRow row : request_rows(edition)) {
    const RequestForm& form = form_of(row);
    rows.push_back({folded_labels(form.label.zh, form.aliases), count_of<Applicant>});
  }
  for (const GroupForm& group : group_forms) {
    const bool is_row =
        std::any_of(request_forms.begin(), request_forms.end(), [&](const RequestForm& form) {
          return form.on.in(edition) && form.label.zh.starts_with(group.label.zh);
        });
    if (!is_row) floating.push_back(fold(group.label.zh));
  }
  for (const Text& text :
       {requests_head, applicants_heading, organizations_heading, results_heading}) {
    floating.push_back(fold(text.zh));
  }
  for (const ApplicantForm& form : applicant_forms) floating.push_back(fold(form.label.zh));
  return {std::move(rows), std::move(floating)};
}

/// A label without what stands in brackets: notes in brackets are left out of table 二.
std::string without_brackets(std::string_view label) {
  const std::size_t open = label.find("（");
  const std::size_t close = label.find("）");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
    return std::string{label};
  }
  return std::string{label.substr(0, open)}.append(label.substr(close + std::strlen("）")));
}

TableSpec make_disclosure_spec(Edition edition) {
  std::vector<RowSpec> rows;
  std::vector<std::u16string> floating{fold(disclosure_rows_heading.zh)};
  for (const DisclosureBlock& block : disclosure_blocks(edition)) {
    floating.push_back(fold(block.title.zh));
    floating.push_back(fold(without_brackets(block.title.zh)));
    for (const DisclosureColumn& column : block.columns) {
      for (auto& label : folded_labels(column.label.zh, column.aliases)) {
        floating.push_back(std::move(label));
      }
    }
    for (const DisclosureRow& row : block.rows) {
      rows.push_back({folded_labels(row.label.zh, row.aliases), row.figures.size()});
    }
  }
  return {std::move(rows), std::move(floating)};
}

const TableSpec& request_spec(Edition edition) {
  static const std::array specs = {make_request_spec(Edition::trial_2019),
                                   make_request_spec(Edition::standard_2021)};
  return specs[index(edition)];
}

const TableSpec& disclosure_spec(Edition edition) {
  static const std::array specs = {make_disclosure_spec(Edition::trial_2019),
                                   make_disclosure_spec(Edition::standard_2021)};
  return specs[index(edition)];
}

std::vector<std::vector<FigureId>> make_figure_rows(Table table, Edition edition) {
  std::vector<std::vector<FigureId>> rows;
  if (table == Table::requests) {
    for (const RequestRow row : request_rows(edition)) {
      auto& ids = rows.emplace_back();
      for (const Applicant applicant : all_values<Applicant>) {
        ids.push_back(figure_id(row, applicant));
      }
    }
  } else if (table == Table::disclosure) {
    for (const DisclosureBlock& block : disclosure_blocks(edition)) {
      for (const DisclosureRow& row : block.rows) {
        rows.emplace_back(row.figures.begin(), row.figures.end());
      }
    }
  }
  return rows;
}

/// The ids of the figures of each row of a table on an edition, in the order of the spec's rows.
const std::vector<std::vector<FigureId>>& figure_rows(Table table, Edition edition) {
  static const std::array rows = {
      std::array{make_figure_rows(Table::requests, Edition::trial_2019),
                 make_figure_rows(Table::requests, Edition::standard_2021)},
      std::array{make_figure_rows(Table::disclosure, Edition::trial_2019),
                 make_figure_rows(Table::disclosure, Edition::standard_2021)}};
  return rows[table == Table::requests ? 0 : 1][index(edition)];
}

class Interpreter {
 public:
  Interpreter(const SourceLines& lines, LineRange range) : lines_(lines), range_(range) {}

  Reading run() {
    reading_.provenance.resize(figure_count);
    outline_ = find_outline(lines_, range_);
    read_disclosure();
    read_requests();
    read_remedies();
    doubt_emptied();
    mark_forms();
    read_head(lines_, range_, outline_, reading_.report);
    read_prose(lines_, range_, outline_, reading_.report);
    return std::move(reading_);
  }

 private:
  Report& report() noexcept { return reading_.report; }

  Finding fact(std::string rule, std::vector<FigureId> figures = {}) {
    Finding finding;
    finding.rule = std::move(rule);
    if (const RuleFamily* family = find_family(finding.rule)) finding.severity = family->severity;
    for (const FigureId id : figures) finding.figures.push_back({id, 1, {}});
    return finding;
  }

  void state(Finding finding) { reading_.findings.items.push_back(std::move(finding)); }

  void state_table(Table table, std::string_view reason) {
    state(fact(std::string{"R.TABLE."}.append(name(table)).append(".").append(reason)));
  }

  void set_state(FigureId id, FigureState figure_state) {
    visit_figure(report(), id, [&](auto& figure) { figure.state = figure_state; });
  }

  /// Takes over the numbers of a run as the figures of a row.
  void take_row(std::span<const FigureId> ids, const ValueRun& run, Edition edition) {
    for (std::size_t i = 0; i < ids.size(); ++i) take_cell(ids[i], run.cells[i], edition);
  }

  void take_cell(FigureId id, const ValueCell& cell, Edition edition) {
    take_cell(id, cell.number, cell.raw, cell.place, edition);
  }

  void take_cell(FigureId id, const NumberText& number, std::string_view raw,
                 const SourcePlace& place, Edition edition) {
    Provenance& provenance = reading_.provenance[index(id)];
    provenance.raw = raw;
    provenance.place = place;
    bool readable = true;
    visit_figure(report(), id, [&](auto& figure) {
      if constexpr (std::is_same_v<decltype(figure), Figure&>) {
        if (number.kind == NumberText::Kind::blank) {
          figure = missing(FigureState::blank);
        } else if (number.kind == NumberText::Kind::none) {
          figure = missing(FigureState::dash);
        } else if (number.kind == NumberText::Kind::number && number.scale == 0 &&
                   number.unit == MoneyUnit::unknown) {
          figure = printed(number.digits);
        } else {
          figure = missing(FigureState::unreadable);
          readable = false;
        }
      } else {
        if (number.kind == NumberText::Kind::blank) {
          figure = Amount{0, 0, MoneyUnit::unknown, FigureState::blank};
        } else if (number.kind == NumberText::Kind::none) {
          figure = Amount{0, 0, MoneyUnit::unknown, FigureState::dash};
        } else if (number.kind == NumberText::Kind::number) {
          figure = Amount{number.digits, number.scale,
                          number.unit == MoneyUnit::unknown ? unit_by_heading(id) : number.unit,
                          FigureState::printed};
        } else {
          figure = Amount{0, 0, MoneyUnit::unknown, FigureState::unreadable};
          readable = false;
        }
      }
    });
    if (!readable || number.remark || number.torn) {
      Finding finding = fact(!readable       ? "R.ROW.not_a_number"
                             : number.remark ? "R.REMARK"
                                             : "R.REMARK.torn",
                             {id});
      finding.figures.front().figure = *value_for_finding(id);
      finding.where.edition = edition;
      finding.where.source = place;
      finding.where.text = raw;
      state(std::move(finding));
    }
  }

  std::optional<Figure> value_for_finding(FigureId id) {
    const Figure* figure = find_figure(report(), id);
    return figure != nullptr ? *figure : missing(state_of(report(), id));
  }

  /// The unit that the heading of an amount gives: 万元 on the 2021 form; on the 2019 form only
  /// where the report itself printed it.
  MoneyUnit unit_by_heading(FigureId id) const {
    if (id == figure_id("disclosure.fees.collected")) return MoneyUnit::wan_yuan;
    return procurement_in_wan_yuan_ ? MoneyUnit::wan_yuan : MoneyUnit::unknown;
  }

  /// A row whose figures cannot be told: they are unreadable, and the finding says why.
  void refuse_row(std::span<const FigureId> ids, std::string_view reason, Edition edition,
                  const ValueRun* run, std::size_t expected) {
    Finding finding = fact(std::string{"R.ROW."}.append(reason), {ids.begin(), ids.end()});
    if (run != nullptr && run->cells.size() != expected) {
      finding = fact("R.COLUMN", {ids.begin(), ids.end()});
      finding.left = Sum{static_cast<std::int64_t>(run->cells.size()), 0, {}};
      finding.right = Sum{static_cast<std::int64_t>(expected), 0, {}};
    }
    finding.where.edition = edition;
    if (run != nullptr) {
      finding.where.source = run->place;
      finding.where.text = lines_.text(run->line);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      set_state(ids[i], FigureState::unreadable);
      finding.figures[i].figure = missing(FigureState::unreadable);
      if (run != nullptr) reading_.provenance[index(ids[i])] = {lines_.text(run->line), run->place};
    }
    state(std::move(finding));
  }

  struct Choice {
    Edition edition;
    Alignment alignment;
  };

  /// The edition whose rows fit the pieces; none when both fit alike. `only`: the edition is known.
  static std::optional<Choice> choose_edition(const TablePieces& table, Table which,
                                              std::optional<Edition> only = {}) {
    const auto spec = which == Table::requests ? request_spec : disclosure_spec;
    const bool running = which == Table::requests && is_running_text(table, count_of<Applicant>);
    std::vector<std::pair<Edition, RowAligner>> aligners;
    for (const Edition edition : {Edition::standard_2021, Edition::trial_2019}) {
      if (only && *only != edition) continue;
      RowAligner& aligner =
          aligners.emplace_back(edition, RowAligner{table.pieces, spec(edition), running}).second;
      if (auto alignment = aligner.exact()) return Choice{edition, std::move(*alignment)};
    }
    // Most tables are nearly as the form asks: what is far from it is looked at only where nothing
    // nearer is found, and a second form only as far as it could compete.
    std::vector<Alignment> found(aligners.size(), Alignment{no_alignment, {}, {}});
    int nearest = no_alignment;
    for (const int limit : {40, 160, no_alignment}) {
      if (nearest < no_alignment) break;
      for (std::size_t i = 0; i < aligners.size(); ++i) {
        found[i] = aligners[i].second.best(limit);
        nearest = std::min(nearest, found[i].cost);
      }
    }
    for (std::size_t i = 0; i < aligners.size(); ++i) {
      if (found[i].cost < no_alignment || nearest == no_alignment) continue;
      found[i] = aligners[i].second.best(nearest + alignment_margin - 1);
    }
    std::size_t best = 0;
    if (found.size() > 1) {
      const int difference = found[0].cost - found[1].cost;
      if (difference < alignment_margin && -difference < alignment_margin) return std::nullopt;
      best = difference > 0 ? 1 : 0;
    }
    aligners[best].second.mark_ambiguous(found[best]);
    settle_bare_rows(table, spec(aligners[best].first), found[best]);
    take_strays(table, spec(aligners[best].first), found[best]);
    return Choice{aligners[best].first, std::move(found[best])};
  }

  /// The edition that the words of a table tell, where only words of one edition stand in it.
  static std::optional<Edition> edition_by_words(Table table, std::u16string_view folded) {
    std::array<std::size_t, count_of<Edition>> seen{};
    for (const Edition edition : all_values<Edition>) {
      for (const std::string_view word : edition_words(table, edition)) {
        if (folded.find(fold(word)) != std::u16string::npos) ++seen[index(edition)];
      }
    }
    // One word may be there by chance where the other form has words of its own.
    const std::size_t enough = table == Table::disclosure ? 2 : 1;
    if (seen[0] >= enough && seen[1] == 0) return Edition::trial_2019;
    if (seen[1] >= enough && seen[0] == 0) return Edition::standard_2021;
    return std::nullopt;
  }

  /// All lines of a range as they are compared, one after the other.
  std::u16string folded(LineRange range) const {
    std::u16string text;
    for (std::size_t line = range.first; line < range.last; ++line) text += lines_.folded(line);
    return text;
  }

  /// Whether as many runs of numbers as belong to rows were left over: the table stands twice.
  static bool is_doubled(const TablePieces& table, const Alignment& alignment) {
    std::size_t over = 0;
    std::size_t taken = 0;
    for (std::size_t p = 0; p < table.pieces.size(); ++p) {
      if (table.pieces[p].values < 2 || table.pieces[p].empty) continue;
      ++(alignment.row_of_piece[p] < 0 ? over : taken);
    }
    return over > 2 && over * 3 > taken;
  }

  /// Rows that stand out of the order of the form: a whole label, once, and beside it as many
  /// numbers as the row has.
  static void take_strays(const TablePieces& table, const TableSpec& spec, Alignment& alignment) {
    for (std::size_t r = 0; r < spec.rows.size(); ++r) {
      AlignedRow& row = alignment.rows[r];
      if (row.piece >= 0 || row.label > 0) continue;
      const auto& labels = spec.rows[r].labels;
      std::size_t found = 0;
      std::size_t at = 0;
      for (std::size_t p = 0; p < table.pieces.size(); ++p) {
        const std::u16string& text = table.pieces[p].text;
        if (text.empty() || std::find(labels.begin(), labels.end(), text) == labels.end()) continue;
        ++found;
        at = p;
      }
      if (found != 1 || at + 1 == table.pieces.size()) continue;
      const Piece& numbers = table.pieces[at + 1];
      if (alignment.row_of_piece[at] >= 0 || alignment.row_of_piece[at + 1] >= 0 ||
          numbers.line != table.pieces[at].line || numbers.values != spec.rows[r].values) {
        continue;
      }
      row = {static_cast<int>(at + 1), static_cast<int>(labels.front().size()), false, true};
      alignment.row_of_piece[at] = alignment.row_of_piece[at + 1] = static_cast<int>(r);
    }
  }

  /// Rows of a grid without a label of their own. Their order is that of the form: between two rows
  /// that are certain they are told when there are as many of them as rows are missing, and cannot
  /// be told otherwise, whatever labels stand around them.
  static void settle_bare_rows(const TablePieces& table, const TableSpec& spec,
                               Alignment& alignment) {
    const auto is_bare = [&](std::size_t p) {
      const Piece& piece = table.pieces[p];
      return table.runs[p].in_grid && !piece.empty && piece.values > 0 &&
             (p == 0 || table.pieces[p - 1].line != piece.line) &&
             (p + 1 == table.pieces.size() || table.pieces[p + 1].line != piece.line);
    };
    std::vector<std::size_t> bare;
    const auto settle = [&](std::size_t first_row, std::size_t last_row) {
      if (bare.empty()) return;
      bool fits = bare.size() == last_row - first_row;
      for (std::size_t i = 0; fits && i < bare.size(); ++i) {
        const ValueRun& run = table.runs[bare[i]];
        const std::size_t figures = spec.rows[first_row + i].values;
        fits = run.cells.size() == figures || first_cell(table, run, figures).has_value();
      }
      for (const std::size_t p : bare) alignment.row_of_piece[p] = -1;
      for (std::size_t r = first_row; r < last_row; ++r) {
        AlignedRow& row = alignment.rows[r];
        row.piece = -1;
        row.ambiguous = !fits;
        if (!fits) continue;
        row.piece = static_cast<int>(bare[r - first_row]);
        row.label = static_cast<int>(spec.rows[r].labels.front().size());
        row.anchored = true;
        alignment.row_of_piece[bare[r - first_row]] = static_cast<int>(r);
      }
      bare.clear();
    };
    std::size_t row = 0;  // behind the last one that is certain
    for (std::size_t p = 0; p < table.pieces.size(); ++p) {
      if (is_bare(p)) {
        bare.push_back(p);
        continue;
      }
      const int r = alignment.row_of_piece[p];
      if (table.pieces[p].values == 0 || r < 0) continue;
      settle(row, static_cast<std::size_t>(r));
      row = static_cast<std::size_t>(r) + 1;
    }
    settle(row, spec.rows.size());
  }

  /// Notes the labels that are near those of the form and not the same: some characters more, fewer
  /// or other ones. What is further off was not printed as one label.
  template <class Rows>
  void take_labels(const TablePieces& table, const Alignment& alignment, const TableSpec& spec,
                   const Rows& rows) {
    constexpr std::size_t most_changes = 3;
    std::vector<std::u16string> printed(spec.rows.size());
    for (std::size_t p = 0; p < table.pieces.size(); ++p) {
      const int r = alignment.row_of_piece[p];
      if (r >= 0 && table.pieces[p].values == 0) {
        printed[static_cast<std::size_t>(r)] += table.pieces[p].text;
      }
    }
    for (std::size_t r = 0; r < printed.size(); ++r) {
      const std::u16string& text = printed[r];
      const auto& labels = spec.rows[r].labels;
      if (text.empty() || std::find(labels.begin(), labels.end(), text) != labels.end()) continue;
      const std::u16string& form = labels.front();
      const std::size_t size = form.size();
      // A piece of the label, or the label with something beside it, was not printed otherwise.
      if (form.find(text) != form.npos || text.find(form) != text.npos) continue;
      if (text.size() + most_changes < size || text.size() > size + most_changes) continue;
      if (edit_distance(std::u16string_view{text}, std::u16string_view{form}) > most_changes) {
        continue;
      }
      std::string utf8;
      for (const char16_t c : text) append_utf8(utf8, c >= 0xD800 && c < 0xE000 ? U'\uFFFD' : c);
      reading_.labels.push_back({rows[r].front(), std::move(utf8)});
    }
  }

  /// Fills the rows of table 二 or 三 from an alignment.
  void fill(const TablePieces& table, Table which, const Choice& choice) {
    const Alignment& alignment = choice.alignment;
    const auto& rows = figure_rows(which, choice.edition);
    const TableSpec& spec =
        which == Table::requests ? request_spec(choice.edition) : disclosure_spec(choice.edition);
    const std::size_t count = rows.size();

    std::size_t without_values = 0;
    std::size_t last_seen = 0;  // one behind the last row of which anything was found
    for (std::size_t r = 0; r < count; ++r) {
      const AlignedRow& row = alignment.rows[r];
      if (row.piece < 0) ++without_values;
      if (row.piece >= 0 || row.label > 0) last_seen = r + 1;
    }
    if (without_values == count) {
      const bool numbers = std::any_of(table.pieces.begin(), table.pieces.end(),
                                       [](const Piece& p) { return p.values > 0 && !p.empty; });
      state_table(which, numbers ? "scrambled" : "emptied");
      for (std::size_t r = 0; r < count; ++r) {
        const bool empty = !numbers && label_is_whole(alignment.rows[r], spec.rows[r]);
        for (const FigureId id : rows[r]) {
          set_state(id, empty ? FigureState::blank : FigureState::unreadable);
          if (empty) emptied_.push_back(id);
        }
      }
      return;
    }
    if (is_doubled(table, alignment)) {
      state_table(which, "doubled");
      for (std::size_t r = 0; r < count; ++r) refuse_quietly(rows[r]);
      return;
    }
    // Where a format marks cells, empty ones are seen: a label without any has lost them. The cells
    // of a PDF are told by their numbers.
    const bool marked =
        lines_.in_characters() && std::any_of(table.runs.begin(), table.runs.end(),
                                              [](const ValueRun& run) { return run.in_grid; });
    const bool scrambled = without_values * 3 > count && strays(table, alignment, 0, end_) > 0;
    if (scrambled) state_table(which, "scrambled");
    if (last_seen < count) state_table(which, "cut");
    if (alignment.cost > 0 && !scrambled) take_labels(table, alignment, spec, rows);

    for (std::size_t r = 0; r < count; ++r) {
      const AlignedRow& row = alignment.rows[r];
      const std::size_t expected = spec.rows[r].values;
      const ValueRun* run =
          row.piece < 0 ? nullptr : &table.runs[static_cast<std::size_t>(row.piece)];
      if (run == nullptr && r >= last_seen) continue;  // absent, and the table is named as cut
      if (run == nullptr && row.label == 0) {
        // Neither label nor numbers: the source does not show this row.
        Finding finding = fact("R.ROW.no_row", rows[r]);
        finding.where.edition = choice.edition;
        state(std::move(finding));
      } else if (scrambled && (run == nullptr || !row.anchored)) {
        refuse_quietly(rows[r]);
      } else if (row.ambiguous) {
        refuse_row(rows[r], "ambiguous", choice.edition, run, expected);
      } else if (run == nullptr) {
        if (!marked && label_is_whole(row, spec.rows[r]) &&
            is_quiet(table, alignment, r, expected) && neighbours_are_certain(alignment, r)) {
          for (const FigureId id : rows[r]) set_state(id, FigureState::blank);
        } else {
          refuse_row(rows[r], "no_values", choice.edition, nullptr, expected);
        }
      } else if (table.pieces[static_cast<std::size_t>(row.piece)].whole_row) {
        for (const FigureId id : rows[r]) take_cell(id, run->cells.front(), choice.edition);
      } else if (run->in_grid && run->cells.size() != expected) {
        take_cells(table, rows[r], *run, choice.edition);
      } else if (run->cells.size() != expected) {
        const bool certain =
            which == Table::requests && (row.anchored || run->cells.size() * 2 > expected);
        const auto columns = run->cells.size() < expected && certain
                                 ? columns_by_place(lines_, table, *run, expected)
                                 : std::nullopt;
        if (!columns) {
          refuse_row(rows[r], "ambiguous", choice.edition, run, expected);
          continue;
        }
        for (const FigureId id : rows[r]) set_state(id, FigureState::blank);
        for (std::size_t c = 0; c < columns->size(); ++c) {
          take_cell(rows[r][(*columns)[c]], run->cells[c], choice.edition);
        }
      } else if (!is_certain(alignment, spec, r)) {
        refuse_row(rows[r], "ambiguous", choice.edition, run, expected);
      } else {
        take_row(rows[r], *run, choice.edition);
      }
    }
    name_emptied(which, rows);
  }

  /// A table of which every cell is empty.
  void name_emptied(Table which, const std::vector<std::vector<FigureId>>& rows) {
    const bool blank = std::all_of(rows.begin(), rows.end(), [&](const auto& ids) {
      return std::all_of(ids.begin(), ids.end(),
                         [&](FigureId id) { return state_of(report(), id) == FigureState::blank; });
    });
    if (blank) state_table(which, "emptied");
  }

  /// Reads a grid that is printed exactly as one of the forms asks; false where none is.
  bool read_exactly(Table which, LineRange range, std::optional<Edition>& edition_found,
                    LineRange& table_found) {
    const auto spec = which == Table::requests ? request_spec : disclosure_spec;
    for (const Edition edition : {Edition::standard_2021, Edition::trial_2019}) {
      const auto found = exact_rows(lines_, range, spec(edition));
      if (!found) continue;
      const auto& rows = figure_rows(which, edition);
      for (std::size_t r = 0; r < rows.size(); ++r) {
        const ExactRow& row = (*found)[r];
        for (std::size_t i = 0; i < rows[r].size(); ++i) {
          const SourceWord& word = row.values[i];
          take_cell(rows[r][i], word.number, lines_.text(word.span),
                    place_of(lines_, row.line, word), edition);
        }
      }
      name_emptied(which, rows);
      edition_found = edition;
      table_found = with_heads(lines_, {found->front().line, found->back().line + 1}, range.first);
      return true;
    }
    return false;
  }

  /// Takes over a row of a grid with more or fewer cells than figures.
  void take_cells(const TablePieces& table, std::span<const FigureId> ids, const ValueRun& run,
                  Edition edition) {
    if (const auto first = first_cell(table, run, ids.size())) {
      for (std::size_t i = 0; i < ids.size(); ++i)
        take_cell(ids[i], run.cells[*first + i], edition);
      return;
    }
    // One cell that is merged over all columns speaks for each of them if it says that there is
    // nothing.
    const ValueCell& only = run.cells.front();
    const bool nothing = only.number.kind == NumberText::Kind::none ||
                         only.number.kind == NumberText::Kind::blank ||
                         (only.number.kind == NumberText::Kind::number && only.number.digits == 0);
    if (run.cells.size() == 1 && only.columns >= ids.size() && nothing) {
      for (const FigureId id : ids) take_cell(id, only, edition);
      return;
    }
    refuse_row(ids, "ambiguous", edition, &run, ids.size());
  }

  void refuse_quietly(std::span<const FigureId> ids) {
    for (const FigureId id : ids) set_state(id, FigureState::unreadable);
  }

  static bool label_is_whole(const AlignedRow& row, const RowSpec& spec) {
    return static_cast<std::size_t>(row.label) * 5 >= spec.labels.front().size() * 3 ||
           std::any_of(spec.labels.begin(), spec.labels.end(), [&](const std::u16string& label) {
             return static_cast<std::size_t>(row.label) >= label.size();
           });
  }

  /// Whether a row's numbers are its own beyond doubt. Numbers without any label are taken only
  /// between two labelled rows; a single number only beside its label, since the number of a page
  /// looks the same.
  static bool is_certain(const Alignment& alignment, const TableSpec& spec, std::size_t r) {
    const AlignedRow& row = alignment.rows[r];
    if (spec.rows[r].values == 1 && !row.anchored) return false;
    if (row.label > 0) return true;
    const bool before = r == 0 || alignment.rows[r - 1].label > 0;
    const bool after = r + 1 == alignment.rows.size() || alignment.rows[r + 1].label > 0;
    return before && after && spec.rows[r].values > 1;
  }

  /// Whether the rows with numbers before and after a row have those beyond doubt: numbers nearby
  /// that are not certain may be those of a row that seems to have none.
  static bool neighbours_are_certain(const Alignment& alignment, std::size_t r) {
    const auto certain = [](const AlignedRow& row) { return !row.ambiguous; };
    for (std::size_t before = r; before-- > 0;) {
      if (alignment.rows[before].piece < 0) continue;
      if (!certain(alignment.rows[before])) return false;
      break;
    }
    for (std::size_t after = r + 1; after < alignment.rows.size(); ++after) {
      if (alignment.rows[after].piece >= 0) return certain(alignment.rows[after]);
    }
    return true;
  }

  static constexpr std::size_t end_ = static_cast<std::size_t>(-1);

  /// How many runs of numbers and unexplained texts on lines of rows stand among these pieces.
  static std::size_t strays(const TablePieces& table, const Alignment& alignment, std::size_t first,
                            std::size_t last) {
    std::size_t found = 0;
    for (std::size_t p = first; p < std::min(last, table.pieces.size()); ++p) {
      if (table.pieces[p].values == 0 || table.pieces[p].empty) continue;
      if (alignment.row_of_piece[p] >= 0) continue;
      // Numbers beside a label of their own, which is no label of the form: an added row.
      const bool added = p > 0 && table.pieces[p - 1].line == table.pieces[p].line &&
                         alignment.row_of_piece[p - 1] < 0 && table.pieces[p - 1].text.size() > 2;
      if (!added) ++found;
    }
    return found;
  }

  /// Whether nothing that could be the row's lost numbers stands between the rows around it.
  bool is_quiet(const TablePieces& table, const Alignment& alignment, std::size_t r,
                std::size_t expected) const {
    std::size_t first = 0;
    std::size_t last = table.pieces.size();
    for (std::size_t p = 0; p < table.pieces.size(); ++p) {
      const int row = alignment.row_of_piece[p];
      if (row >= 0 && row < static_cast<int>(r)) first = p + 1;
      if (row > static_cast<int>(r)) {
        last = p;
        break;
      }
    }
    if (strays(table, alignment, first, last) > 0) return false;
    if (expected == 3 && first < last) {
      // - 4 - may be the number of a page, and may be three cells.
      for (std::size_t line = table.pieces[first].line; line <= table.pieces[last - 1].line;
           ++line) {
        if (lines_[line].page_number) return false;
      }
    }
    for (std::size_t p = first; p < last; ++p) {
      // No label ends with a digit: a number is glued to the text.
      const std::u16string& text = table.pieces[p].text;
      if (!text.empty() && text.back() >= u'0' && text.back() <= u'9') return false;
      if (alignment.row_of_piece[p] != static_cast<int>(r)) continue;
      // Text beside the label that is no label may be a number that could not be read.
      for (std::size_t q = p + 1; q < last && table.pieces[q].line == table.pieces[p].line; ++q) {
        if (alignment.row_of_piece[q] < 0 && !table.pieces[q].text.empty()) return false;
      }
    }
    return true;
  }

  void read_disclosure() {
    const auto& range = outline_.disclosure;
    if (range.empty()) return state_table(Table::disclosure, "missing");
    const std::u16string text = folded(range);
    procurement_in_wan_yuan_ =
        has_text(text, u"采购总金额万元"sv) || has_text(text, u"采购总金额单位万元"sv);
    if (read_exactly(Table::disclosure, range, report().editions.disclosure,
                     outline_.disclosure_table)) {
      return;
    }
    const TablePieces table = collect_pieces(
        lines_, range,
        {true, {&disclosure_spec(Edition::trial_2019), &disclosure_spec(Edition::standard_2021)}});
    if (table.pieces.size() > most_pieces) return state_table(Table::disclosure, "scrambled");
    const auto choice =
        choose_edition(table, Table::disclosure, edition_by_words(Table::disclosure, text));
    if (!choice) return state_table(Table::disclosure, "scrambled");
    report().editions.disclosure = choice->edition;
    fill(table, Table::disclosure, *choice);
    outline_.disclosure_table = table_lines(lines_, table, choice->alignment, range);
  }

  void read_requests() {
    const auto& range = outline_.requests;
    if (range.empty()) return state_table(Table::requests, "missing");
    if (read_exactly(Table::requests, range, report().editions.requests, outline_.requests_table)) {
      return;
    }
    TablePieces table = collect_pieces(
        lines_, range,
        {false, {&request_spec(Edition::trial_2019), &request_spec(Edition::standard_2021)}});
    cut_to_figures(table, count_of<Applicant>);
    if (table.pieces.size() > most_pieces) return state_table(Table::requests, "scrambled");
    const auto choice =
        choose_edition(table, Table::requests, edition_by_words(Table::requests, folded(range)));
    if (!choice) return state_table(Table::requests, "scrambled");
    report().editions.requests = choice->edition;
    fill(table, Table::requests, *choice);
    outline_.requests_table = table_lines(lines_, table, choice->alignment, range);
  }

  void read_remedies() {
    const auto& range = outline_.remedies;
    constexpr std::size_t width = remedy_figure_count;
    std::vector<FigureId> ids;
    for (const Remedy remedy : all_values<Remedy>) {
      for (const RemedyResult result : all_values<RemedyResult>) {
        ids.push_back(figure_id(remedy, result));
      }
    }
    if (range.empty()) return state_table(Table::remedies, "missing");
    TablePieces table = collect_pieces(lines_, range, {});
    cut_to_figures(table, width);
    if (table.pieces.size() > most_pieces) {
      state_table(Table::remedies, "scrambled");
      return refuse_quietly(ids);
    }
    const ValueRun* found = nullptr;
    const ValueRun* widest = nullptr;
    std::size_t whole = 0;
    std::size_t runs = 0;
    for (std::size_t p = 0; p < table.pieces.size(); ++p) {
      const ValueRun& run = table.runs[p];
      if (run.cells.empty() || (table.pieces[p].empty && run.cells.size() != width)) continue;
      ++runs;
      if (widest == nullptr || run.cells.size() > widest->cells.size()) widest = &run;
      if (run.cells.size() == width) {
        found = &run;
        ++whole;
      }
    }
    outline_.remedies_table = {outline_.remedies_head,
                               std::min(range.last, outline_.remedies_head + 1)};
    const Edition edition = report().editions.requests.value_or(Edition::standard_2021);
    if (whole > 1) {
      state_table(Table::remedies, "doubled");
      return refuse_quietly(ids);
    }
    for (std::size_t p = 0; p < table.pieces.size(); ++p) {
      if (table.pieces[p].values == 0) continue;
      outline_.remedies_table.last =
          std::max(outline_.remedies_table.last, std::size_t{table.pieces[p].line} + 1);
    }
    if (whole == 1) return take_row(ids, *found, edition);
    const bool headed = std::any_of(table.pieces.begin(), table.pieces.end(), [](const Piece& p) {
      return p.text.find(u"维持"sv) != std::u16string::npos ||
             p.text.find(u"复议"sv) != std::u16string::npos;
    });
    if (runs == 0 && !headed) return state_table(Table::remedies, "missing");
    if (runs == 0) {
      // The headings of the table stand, and nothing below them: the cells are empty.
      for (const FigureId id : ids) set_state(id, FigureState::blank);
      emptied_.insert(emptied_.end(), ids.begin(), ids.end());
      state_table(Table::remedies, "emptied");
      return;
    }
    refuse_row(ids, "ambiguous", edition, widest, width);
  }

  /// In text, tables without numbers were empty on paper, or a program has dropped their cells. The
  /// second is likely where no other table has kept its own.
  void doubt_emptied() {
    if (emptied_.empty()) return;
    bool whole = false;
    for (const Table table : all_values<Table>) {
      std::size_t told = 0;
      std::size_t lost = 0;
      for_each_figure(report(), [&](FigureId id, const auto& figure) {
        if (table_of(id) != table) return;
        told += figure.state == FigureState::printed ? 1u : 0u;
        lost += figure.state == FigureState::unreadable ? 1u : 0u;
      });
      whole = whole || (told > 0 && lost == 0);
    }
    if (whole) return;
    for (const FigureId id : emptied_) set_state(id, FigureState::unreadable);
  }

  /// Figures that the form of their table does not have.
  void mark_forms() {
    for_each_figure(report(), [&](FigureId id, auto& figure) {
      if (!on_form(id, edition_for(report().editions, id))) figure.state = FigureState::not_on_form;
    });
  }

  const SourceLines& lines_;
  LineRange range_;
  Outline outline_;
  Reading reading_;
  std::vector<FigureId> emptied_;  // blank because their table has no numbers in the text
  bool procurement_in_wan_yuan_ = false;
};

}  // namespace

}  // namespace detail

std::vector<Reading> interpret(const Document& document, std::string source) {
  std::vector<Reading> readings;
  const auto describe = [&](Reading& reading) {
    reading.source = source;
    reading.format = document.format;
    reading.encoding = document.encoding;
    reading.tool = document.tool;
    reading.findings.run.reading = true;
  };
  const auto refuse = [&](std::string rule) {
    Reading& reading = readings.emplace_back();
    describe(reading);
    reading.findings.items = document.findings;
    if (!rule.empty()) {
      Finding finding;
      finding.rule = std::move(rule);
      reading.findings.items.push_back(std::move(finding));
    }
  };
  // What stands before a limit is read; anything else that is wrong says that nothing is there.
  const auto stated = [&](auto test) {
    return std::any_of(document.findings.begin(), document.findings.end(),
                       [&](const Finding& finding) {
                         return finding.severity == Severity::error && test(finding.rule);
                       });
  };
  const bool limited = stated([](std::string_view rule) { return rule.starts_with("R.LIMIT."); });
  if (document.blocks.empty() ||
      stated([](std::string_view rule) { return !rule.starts_with("R.LIMIT."); })) {
    refuse(document.findings.empty() ? "R.NOREPORT.no_text" : "");
    return readings;
  }
  const detail::SourceLines lines{document};
  for (const detail::LineRange range : detail::find_reports(lines)) {
    Reading reading = detail::Interpreter{lines, range}.run();
    describe(reading);
    reading.index = static_cast<std::uint32_t>(readings.size());
    reading.findings.items.insert(reading.findings.items.begin(), document.findings.begin(),
                                  document.findings.end());
    const bool doubt = std::any_of(reading.findings.begin(), reading.findings.end(),
                                   [](const Finding& f) { return f.severity == Severity::error; });
    reading.status = doubt ? ReadingStatus::partial : ReadingStatus::complete;
    readings.push_back(std::move(reading));
  }
  if (readings.empty()) refuse(limited ? "" : "R.NOREPORT.no_tables");
  return readings;
}

}  // namespace govinfo::inline v0_1
