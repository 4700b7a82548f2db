// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "govinfo/form.hpp"
#include "govinfo/path.hpp"
#include "pdf/pdf_columns.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

using Columns = std::vector<NumberColumn>;

bool overlap(const Box& box, const NumberColumn& column) {
  return box.left < column.right && box.right > column.left;
}

/// Whether columns stand apart from each other, in order.
bool are_apart(const Columns& columns) {
  for (std::size_t c = 1; c < columns.size(); ++c) {
    if (columns[c].left <= columns[c - 1].right) return false;
  }
  return true;
}

std::size_t trailing_values(const PrintedLine& line) {
  std::size_t count = 0;
  while (count < line.segments.size() && line.segments[line.segments.size() - 1 - count].value) {
    ++count;
  }
  return count;
}

/// The columns that a line's numbers stand in, one in each; widened by them.
bool widen(Columns& columns, const PrintedLine& line) {
  const std::size_t first = line.segments.size() - columns.size();
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Box& box = line.segments[first + c].box;
    for (std::size_t other = 0; other < columns.size(); ++other) {
      if (overlap(box, columns[other]) != (other == c)) return false;
    }
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Box& box = line.segments[first + c].box;
    columns[c].left = std::min(columns[c].left, box.left);
    columns[c].right = std::max(columns[c].right, box.right);
  }
  return true;
}

/// The columns of the complete rows of a page, and the rows that prove them.
struct Proof {
  Columns columns;
  std::vector<std::size_t> rows;
};
std::optional<Proof> prove_by_rows(const PrintedPage& page, std::size_t count) {
  std::vector<std::size_t> complete;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.lines[i].upright && trailing_values(page.lines[i]) == count) complete.push_back(i);
  }
  constexpr std::size_t enough = 3;
  constexpr std::size_t seeds = 3;
  for (std::size_t s = 0; s < std::min(seeds, complete.size()); ++s) {
    Proof proof;
    const PrintedLine& seed = page.lines[complete[s]];
    for (std::size_t c = 0; c < count; ++c) {
      const Box& box = seed.segments[seed.segments.size() - count + c].box;
      proof.columns.push_back({box.left, box.right});
    }
    if (!are_apart(proof.columns)) continue;
    for (const std::size_t i : complete) {
      if (widen(proof.columns, page.lines[i])) proof.rows.push_back(i);
    }
    if (proof.rows.size() >= enough && proof.rows.size() * 4 > complete.size() * 3 &&
        are_apart(proof.columns)) {
      return proof;
    }
  }
  return std::nullopt;
}

// ---- headings

/// The headings of the columns of a table, or of a block of one, as they are compared.
using HeadingSet = std::vector<std::vector<std::u16string>>;

const std::vector<HeadingSet>& heading_sets() {
  static const std::vector<HeadingSet> all = [] {
    std::vector<HeadingSet> sets;
    HeadingSet& results = sets.emplace_back();
    for (std::size_t i = 0; i < remedy_figure_count; ++i) {
      results.push_back({fold(remedy_result_forms[i % count_of<RemedyResult>].label.zh)});
    }
    HeadingSet& applicants = sets.emplace_back();
    for (const ApplicantForm& form : applicant_forms) applicants.push_back({fold(form.label.zh)});
    for (const Edition edition : all_values<Edition>) {
      for (const DisclosureBlock& block : disclosure_blocks(edition)) {
        if (block.columns.size() < 2) continue;
        HeadingSet set;
        for (const DisclosureColumn& column : block.columns) {
          std::vector<std::u16string>& labels = set.emplace_back();
          labels.push_back(fold(column.label.zh));
          for (const std::string_view alias : column.aliases) labels.push_back(fold(alias));
        }
        if (std::find(sets.begin(), sets.end(), set) == sets.end()) sets.push_back(std::move(set));
      }
    }
    return sets;
  }();
  return all;
}

/// A heading of one column, its lines put together from bottom to top.
struct Stack {
  Box box;
  std::u16string text;
  std::size_t first_line = 0;
  bool complete = false;  ///< a whole heading: what stands above it is over several columns
};

/// Whether a text is the whole heading of a column.
bool is_whole_heading(std::u16string_view text) {
  for (const HeadingSet& set : heading_sets()) {
    for (const std::vector<std::u16string>& labels : set) {
      if (std::find(labels.begin(), labels.end(), text) != labels.end()) return true;
    }
  }
  return false;
}

/// A text above a line, as if the page before it ended where its own page begins.
struct TextAbove {
  std::u16string text;
  Box box;
  std::size_t line = 0;
};

/// The texts between a line and the next numbers above it, on its page and, where nothing but
/// heads stands above the line, on the page `before`.
std::vector<TextAbove> texts_above(const PrintedPage& page, std::size_t line,
                                   const PrintedPage* before) {
  constexpr double farthest = 220;  // points
  constexpr std::size_t most_lines = 24;
  const double base = page.lines[line].box.center();
  std::vector<TextAbove> texts;
  std::size_t back = 1;
  double top = base;  // of the line looked at last
  for (; back <= std::min(most_lines, line); ++back) {
    const PrintedLine& above = page.lines[line - back];
    if (base - above.box.center() > farthest) return texts;
    if (above.page_number) continue;
    if (!above.upright && trailing_values(above) > 0) return texts;
    top = std::min(top, above.box.top);
    for (const Segment& segment : above.segments) {
      texts.push_back({fold(segment.text), segment.box, line - back});
    }
  }
  if (before == nullptr || back <= line || std::abs(page.width - before->width) > 1) return texts;
  std::size_t end = before->lines.size();
  while (end > 0 && before->lines[end - 1].page_number) --end;
  double bottom = 0;
  for (std::size_t i = end; i-- > 0 && back <= most_lines; ++back) {
    const PrintedLine& above = before->lines[i];
    if (!above.upright && trailing_values(above) > 0) break;
    if (i + 1 == end) bottom = above.box.bottom;
    const double down = top - bottom;
    if (base - above.box.center() - down > farthest) break;
    for (const Segment& segment : above.segments) {
      Box box = segment.box;
      box.top += down;
      box.bottom += down;
      texts.push_back({fold(segment.text), box, 0});
    }
  }
  return texts;
}

/// The headings that stand above a line, from left to right.
std::vector<Stack> heads_above(const PrintedPage& page, std::size_t line,
                               const PrintedPage* before) {
  std::vector<TextAbove> items = texts_above(page, line, before);
  constexpr std::size_t most_items = 400;  // the heads of the widest table have some forty
  if (items.size() > most_items) return {};
  std::stable_sort(items.begin(), items.end(), [](const TextAbove& a, const TextAbove& b) {
    return a.box.bottom > b.box.bottom;
  });
  std::vector<Stack> stacks;
  for (const auto& [text, box, at] : items) {
    std::vector<Stack*> below;
    for (Stack& stack : stacks) {
      if (box.left < stack.box.right && box.right > stack.box.left) below.push_back(&stack);
    }
    if (below.size() > 1) continue;  // a heading over several columns
    if (below.empty()) {
      stacks.push_back({box, text, at});
      stacks.back().complete = is_whole_heading(stacks.back().text);
    } else {
      Stack& stack = *below.front();
      if (stack.complete) continue;
      const double height = std::min(box.height(), 20.0);
      if (stack.box.top - box.bottom > height * 2 ||
          std::abs(box.middle() - stack.box.middle()) > std::max(box.width(), 20.0) * 0.4) {
        continue;
      }
      stack.text.insert(0, text);
      stack.box.top = box.top;
      stack.box.left = std::min(stack.box.left, box.left);
      stack.box.right = std::max(stack.box.right, box.right);
      stack.first_line = std::min(stack.first_line, at);
      stack.complete = is_whole_heading(stack.text);
    }
  }
  std::sort(stacks.begin(), stacks.end(),
            [](const Stack& a, const Stack& b) { return a.box.left < b.box.left; });
  return stacks;
}

bool is_heading(std::u16string_view text, const std::vector<std::u16string>& labels) {
  return std::any_of(labels.begin(), labels.end(), [&](const std::u16string& label) {
    return text.ends_with(label) || (text.size() >= 2 && text.size() * 2 >= label.size() &&
                                     (label.ends_with(text) || label.starts_with(text)));
  });
}

/// The columns that headings of the form name above a line, and the first line of these headings.
struct Headed {
  Columns columns;
  std::size_t first_line = 0;
};
std::optional<Headed> columns_by_heads(const PrintedPage& page, std::size_t line,
                                       const PrintedPage* before) {
  const std::vector<Stack> stacks = heads_above(page, line, before);
  for (const HeadingSet& set : heading_sets()) {
    if (stacks.size() < set.size()) continue;
    const std::size_t first = stacks.size() - set.size();
    bool fits = true;
    Headed headed;
    headed.first_line = line;
    for (std::size_t c = 0; c < set.size() && fits; ++c) {
      const Stack& stack = stacks[first + c];
      fits = is_heading(stack.text, set[c]);
      headed.first_line = std::min(headed.first_line, stack.first_line);
      headed.columns.push_back({stack.box.left, stack.box.right});
    }
    if (fits && are_apart(headed.columns)) return headed;
  }
  return std::nullopt;
}

// ---- parts

/// Whether a line can be a row, or a piece of a label: every text among the columns is a value in
/// one column.
bool fits(const PrintedLine& line, const Columns& columns) {
  if (line.page_number) return false;
  if (line.upright) return line.box.right <= columns.front().left;
  const TableRow row = row_of(line, columns);
  // A label may be numbered; more numbers before the first column belong to another table.
  if (std::count_if(row.labels.begin(), row.labels.end(),
                    [](const Segment* label) { return label->value; }) > 1) {
    return false;
  }
  return std::all_of(row.cells.begin(), row.cells.end(), [](const ColumnText& cell) {
    return cell.columns == 1 && std::all_of(cell.segments.begin(), cell.segments.end(),
                                            [](const Segment* s) { return s->value; });
  });
}

bool has_values(const PrintedLine& line, const Columns& columns) {
  return !line.upright && !row_of(line, columns).cells.empty();
}

/// Widens columns by numbers that reach farther than those seen, as long as they stay apart.
void widen_by_rows(Columns& columns, const PrintedPage& page, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (!fits(page.lines[i], columns)) continue;
    Columns wider = columns;
    for (const ColumnText& cell : row_of(page.lines[i], columns).cells) {
      for (const Segment* segment : cell.segments) {
        NumberColumn& column = wider[cell.column];
        column.left = std::min(column.left, segment->box.left);
        column.right = std::max(column.right, segment->box.right);
      }
    }
    if (are_apart(wider)) columns = std::move(wider);
  }
}

/// The lines around [first, last) that belong to the same table, ended by lines with numbers.
void extend(TablePart& part, const PrintedPage& page, std::size_t least, std::size_t most) {
  std::size_t end = part.last;
  for (std::size_t i = part.last; i < most && fits(page.lines[i], part.columns); ++i) {
    if (has_values(page.lines[i], part.columns)) end = i + 1;
  }
  part.last = end;
  std::size_t begin = part.first;
  for (std::size_t i = part.first; i > least && fits(page.lines[i - 1], part.columns); --i) {
    if (has_values(page.lines[i - 1], part.columns)) begin = i - 1;
  }
  part.first = begin;
}

/// Whether two numbers of a row stand in one column.
bool has_conflict(const PrintedPage& page, const TablePart& part) {
  for (std::size_t i = part.first; i < part.last; ++i) {
    if (page.lines[i].upright || page.lines[i].page_number) continue;
    for (const ColumnText& cell : row_of(page.lines[i], part.columns).cells) {
      for (std::size_t s = 1; s < cell.segments.size(); ++s) {
        if (!are_one_number(*cell.segments[s - 1], *cell.segments[s])) return true;
      }
    }
  }
  return false;
}

class PartFinder {
 public:
  explicit PartFinder(std::span<const PrintedPage> pages) : pages_(pages), found_(pages.size()) {}

  std::vector<std::vector<TablePart>> run() {
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      by_rows(p);
      by_heads(p);
      if (p > 0) carried_over(p);
      std::sort(found_[p].begin(), found_[p].end(),
                [](const TablePart& a, const TablePart& b) { return a.first < b.first; });
    }
    return std::move(found_);
  }

 private:
  /// The first line behind the part that ends last before a line, and the first line of the part
  /// that begins next.
  [[nodiscard]] std::pair<std::size_t, std::size_t> room(std::size_t p, std::size_t line) const {
    std::size_t least = 0;
    std::size_t most = pages_[p].lines.size();
    for (const TablePart& part : found_[p]) {
      if (part.last <= line) least = std::max(least, part.last);
      if (part.first > line) most = std::min(most, part.first);
    }
    return {least, most};
  }

  [[nodiscard]] const TablePart* part_with(std::size_t p, std::size_t line) const {
    for (const TablePart& part : found_[p]) {
      if (line >= part.first && line < part.last) return &part;
    }
    return nullptr;
  }

  void by_rows(std::size_t p) {
    const PrintedPage& page = pages_[p];
    const auto proof = prove_by_rows(page, count_of<Applicant>);
    if (!proof) return;
    // A line that is no row ends a part; the next row begins another one.
    TablePart part{proof->rows.front(), proof->rows.front() + 1, proof->columns};
    widen_by_rows(part.columns, page, proof->rows.front(), proof->rows.back() + 1);
    for (const std::size_t row : proof->rows) {
      if (row < part.last) continue;
      bool joined = true;
      for (std::size_t i = part.last; i < row && joined; ++i) {
        joined = fits(page.lines[i], part.columns);
      }
      if (joined) {
        part.last = row + 1;
        continue;
      }
      add(p, part);
      part.first = row;
      part.last = row + 1;
    }
    add(p, part);
  }

  void add(std::size_t p, TablePart part) {
    const auto [least, most] = room(p, part.first);
    extend(part, pages_[p], least, most);
    found_[p].push_back(std::move(part));
  }

  void by_heads(std::size_t p) {
    const PrintedPage& page = pages_[p];
    bool text_before = p > 0;  // the headings may be on the page before
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const PrintedLine& line = page.lines[i];
      if (line.upright || line.page_number) continue;
      const bool values = trailing_values(line) > 0;
      if (!values || !text_before) {
        text_before = !values;
        continue;
      }
      text_before = false;
      auto headed = columns_by_heads(page, i, nullptr);
      if (!headed && p > 0) headed = columns_by_heads(page, i, &pages_[p - 1]);
      if (!headed) continue;
      const TablePart* const known = part_with(p, i);
      if (known != nullptr && known->columns.size() == headed->columns.size()) continue;
      if (known != nullptr) continue;
      TablePart part{i, i + 1, headed->columns};
      if (trailing_values(line) == part.columns.size()) {
        // A complete row tells its columns itself.
        for (std::size_t c = 0; c < part.columns.size(); ++c) {
          const Box& box = line.segments[line.segments.size() - part.columns.size() + c].box;
          part.columns[c] = {box.left, box.right};
        }
      }
      if (!fits(line, part.columns) || !has_values(line, part.columns)) continue;
      const auto [least, most] = room(p, i);
      widen_by_rows(part.columns, page, i, most);
      extend(part, page, i, most);
      if (has_conflict(page, part)) continue;
      part.first = std::max(least, headed->first_line);
      i = std::max(i, part.last - 1);
      found_[p].push_back(std::move(part));
    }
  }

  /// Rows at the top of a page with which the table at the end of the page before goes on.
  void carried_over(std::size_t p) {
    const PrintedPage& page = pages_[p];
    const PrintedPage& before = pages_[p - 1];
    if (found_[p - 1].empty() || std::abs(page.width - before.width) > 1) return;
    const TablePart& last = found_[p - 1].back();
    if (last.columns.size() != count_of<Applicant>) return;
    for (std::size_t i = last.last; i < before.lines.size(); ++i) {
      const PrintedLine& line = before.lines[i];
      if (!line.page_number && !fits(line, last.columns)) return;
    }
    constexpr std::size_t highest = 6;  // lines of a running head
    const std::size_t end = found_[p].empty() ? page.lines.size() : found_[p].front().first;
    for (std::size_t i = 0; i < std::min(highest, end); ++i) {
      const PrintedLine& line = page.lines[i];
      if (!fits(line, last.columns) || !has_values(line, last.columns)) continue;
      TablePart part{i, i + 1, last.columns};
      widen_by_rows(part.columns, page, i, end);
      extend(part, page, i, end);
      if (!has_conflict(page, part)) found_[p].push_back(std::move(part));
      return;
    }
  }

  std::span<const PrintedPage> pages_;
  std::vector<std::vector<TablePart>> found_;
};

}  // namespace

bool are_one_number(const Segment& a, const Segment& b) {
  const double height = std::min(a.box.height(), b.box.height());
  return std::abs(a.box.center() - b.box.center()) < height * 0.25 &&
         b.box.left - a.box.right < height * 0.6;
}

TableRow row_of(const PrintedLine& line, std::span<const NumberColumn> columns) {
  TableRow row;
  for (const Segment& segment : line.segments) {
    std::size_t first = columns.size();
    std::size_t count = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (!overlap(segment.box, columns[c])) continue;
      first = std::min(first, c);
      ++count;
    }
    if (count == 0 && segment.box.right <= columns.front().left) {
      row.labels.push_back(&segment);
      continue;
    }
    if (!row.cells.empty() && count == 1 && row.cells.back().columns == 1 &&
        row.cells.back().column == first) {
      row.cells.back().segments.push_back(&segment);
      continue;
    }
    row.cells.push_back({first, count, {&segment}});
  }
  return row;
}

std::vector<std::vector<TablePart>> find_table_parts(std::span<const PrintedPage> pages) {
  return PartFinder{pages}.run();
}

}  // namespace govinfo::inline v0_1::detail
