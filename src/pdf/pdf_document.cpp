// SPDX-License-Identifier: Apache-2.0
// PDF as a document: lines of words in tenths of a point, and grids where the columns of a table
// are proven.
#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "govinfo/read.hpp"
#include "pdf/pdf_columns.hpp"
#include "pdf/pdf_page.hpp"
#include "pdf/pdf_rows.hpp"
#include "pdf/pdf_words.hpp"
#include "read/facts.hpp"
#include "text/fold.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

namespace {

/// A length in points as a position in the document: tenths of a point.
std::uint32_t position(double points) {
  constexpr double most = 1e7;
  return static_cast<std::uint32_t>(std::clamp(points * 10, 0.0, most));
}

/// What a text layer is made of.
struct Characters {
  std::size_t all = 0;
  std::size_t odd = 0;  ///< private use, or characters that stand for none
  std::string example;
};

void count(Characters& characters, std::string_view text) {
  bool odd = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    ++characters.all;
    const bool is_odd = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || c == 0xFFFD || c < 0x20;
    odd = odd || is_odd;
    characters.odd += is_odd ? 1u : 0u;
  }
  if (odd && characters.example.empty()) characters.example = text;
}

class Builder {
 public:
  Builder(Document& document, const ReadOptions& options)
      : document_(document), options_(options) {}

  /// Whether the document is full.
  [[nodiscard]] bool is_full() const noexcept { return full_; }

  void add_line(const PrintedLine& line, std::uint32_t page, bool gap) {
    if (!next_line(page)) return;
    Line added;
    added.place = place_;
    added.gap = gap;
    for (const Segment& segment : line.segments) {
      added.words.push_back(
          {text_of(segment.text), position(segment.box.left), position(segment.box.right)});
    }
    document_.blocks.emplace_back(std::move(added));
  }

  void add_part(const PrintedPage& page, std::uint32_t number, const TablePart& part) {
    std::size_t labels = 1;
    for (std::size_t i = part.first; i < part.last; ++i) {
      labels = std::max(labels, row_of(page.lines[i], part.columns).labels.size());
    }
    constexpr std::size_t most_labels = 8;
    labels = std::min(labels, most_labels);
    Grid grid;
    grid.columns = static_cast<std::uint32_t>(labels + part.columns.size());
    const std::vector<LabelledRow> labelled = find_labelled_rows(page, part);
    auto whole = labelled.begin();
    for (std::size_t i = part.first; i < part.last && !full_; ++i) {
      if (whole != labelled.end() && whole->first == i) {
        add_labelled(grid, page, number, *whole, labels, part.columns);
        i = whole->last - 1;
        ++whole;
        continue;
      }
      const PrintedLine& line = page.lines[i];
      if (line.page_number || !next_line(number)) continue;
      TableRow row = row_of(line, part.columns);
      // Numbers of one row that do not stand exactly at one height, or are broken in their cells.
      while (i + 1 < part.last && is_one_row(line, row, page.lines[i + 1], part.columns)) {
        ++i;
        TableRow more = row_of(page.lines[i], part.columns);
        row.labels.insert(row.labels.end(), more.labels.begin(), more.labels.end());
        row.cells.insert(row.cells.end(), more.cells.begin(), more.cells.end());
      }
      add_row(grid, row, labels, part.columns);
    }
    if (!grid.cells.empty()) document_.blocks.emplace_back(std::move(grid));
  }

 private:
  static bool is_one_row(const PrintedLine& line, const TableRow& row, const PrintedLine& next,
                         std::span<const NumberColumn> columns) {
    if (row.cells.empty() || line.upright || next.upright || next.page_number) return false;
    const TableRow more = row_of(next, columns);
    if (more.cells.empty()) return false;
    const auto are_values = [](const TableRow& of) {
      return std::all_of(of.cells.begin(), of.cells.end(),
                         [](const ColumnText& cell) { return cell.segments.front()->value; });
    };
    if (!are_values(row) || !are_values(more)) return false;
    const Box& above = row.cells.back().segments.front()->box;
    const Box& below = more.cells.front().segments.front()->box;
    return below.center() - above.center() < std::min(above.height(), below.height()) * 0.75;
  }

  /// A row whose label is known: its lines are one text, and its cells are empty where it has no
  /// numbers. What else stands on its lines are the headings of groups.
  void add_labelled(Grid& grid, const PrintedPage& page, std::uint32_t number,
                    const LabelledRow& row, std::size_t labels,
                    std::span<const NumberColumn> columns) {
    Segment label = *row.label.front();
    for (std::size_t p = 1; p < row.label.size(); ++p) label.text += row.label[p]->text;
    TableRow whole;
    for (std::size_t i = row.first; i < row.last; ++i) {
      const PrintedLine& line = page.lines[i];
      if (line.page_number || !next_line(number)) continue;
      TableRow here = row_of(line, columns);
      if (line.upright) here.cells.clear();
      std::vector<const Segment*> groups;
      for (const Segment* text : here.labels) {
        if (std::find(row.label.begin(), row.label.end(), text) == row.label.end()) {
          groups.push_back(text);
        }
      }
      if (!here.cells.empty()) whole.cells = std::move(here.cells);
      if (i == row.first) {
        whole.labels = std::move(groups);
      } else if (!groups.empty()) {
        add_row(grid, {std::move(groups), {}}, labels, columns);
      }
    }
    whole.labels.push_back(&label);
    add_row(grid, whole, labels, columns, true);
  }

  /// `empty`: a row without numbers has cells all the same.
  void add_row(Grid& grid, const TableRow& row, std::size_t labels,
               std::span<const NumberColumn> columns, bool empty = false) {
    const std::uint32_t number = grid.rows++;
    std::uint32_t column = 0;
    for (const Segment* label : row.labels) {
      if (column == labels) break;
      add_cell(grid, {number, column++, 1}, text_of(label->text), label->box);
    }
    if (row.cells.empty() && !empty) return;
    std::vector<std::vector<const Segment*>> in_column(columns.size());
    bool clear = true;
    for (const ColumnText& cell : row.cells) {
      clear = clear && cell.column + cell.columns <= columns.size() && cell.columns > 0;
      if (cell.column >= columns.size()) continue;
      auto& here = in_column[cell.column];
      here.insert(here.end(), cell.segments.begin(), cell.segments.end());
    }
    for (const auto& here : in_column) {
      for (std::size_t i = 1; i < here.size() && clear; ++i) {
        // Pieces of a number that is broken in its cell make it unclear; numbers beside each other
        // make the row unclear.
        const double off = std::abs(here[i]->box.center() - here[i - 1]->box.center());
        clear = !here[i]->value || are_one_number(*here[i - 1], *here[i]) ||
                off > here[i]->box.height() * 0.25;
      }
    }
    const auto first_column = static_cast<std::uint32_t>(labels);
    if (!clear) {
      std::string text;
      for (const ColumnText& cell : row.cells) {
        for (const Segment* segment : cell.segments) {
          if (!text.empty()) text += '\n';
          text += segment->text;
        }
      }
      const auto all = static_cast<std::uint32_t>(columns.size());
      return add_cell(grid, {number, first_column, all}, text_of(text),
                      {columns.front().left, 0, columns.back().right, 0});
    }
    std::vector<std::size_t> spans(columns.size(), 1);
    for (const ColumnText& cell : row.cells) {
      spans[cell.column] = std::max(spans[cell.column], cell.columns);
    }
    for (std::size_t c = 0; c < columns.size(); c += spans[c]) {
      std::string text;
      for (std::size_t i = 0; i < in_column[c].size(); ++i) {
        if (i > 0) text += are_one_number(*in_column[c][i - 1], *in_column[c][i]) ? ' ' : '\n';
        text += in_column[c][i]->text;
      }
      const Box box = in_column[c].empty() ? Box{columns[c].left, 0, columns[c].right, 0}
                                           : in_column[c].front()->box;
      add_cell(grid,
               {number, first_column + static_cast<std::uint32_t>(c),
                static_cast<std::uint32_t>(spans[c])},
               text_of(text), box);
    }
  }

  struct At {
    std::uint32_t row;
    std::uint32_t column;
    std::uint32_t columns;
  };
  void add_cell(Grid& grid, At at, TextSpan text, const Box& box) {
    if (full_) return;
    if (cells_ == options_.max_cells) return stop("R.LIMIT.cells");
    ++cells_;
    Cell cell;
    cell.text = text;
    cell.row = at.row;
    cell.column = at.column;
    cell.column_span = at.columns;
    cell.place = place_;
    cell.place.column = position(box.left) + 1;
    grid.cells.push_back(cell);
  }

  bool next_line(std::uint32_t page) {
    if (full_) return false;
    if (place_.page != page) place_ = {.page = page};
    if (lines_ == options_.max_lines) {
      stop("R.LIMIT.lines");
      return false;
    }
    ++lines_;
    ++place_.line;
    return true;
  }

  TextSpan text_of(std::string_view text) {
    if (full_) return {};
    if (text.size() >= options_.max_text - std::min(options_.max_text, document_.text.size())) {
      stop("R.LIMIT.text");
      return {};
    }
    const TextSpan span{static_cast<std::uint32_t>(document_.text.size()),
                        static_cast<std::uint32_t>(text.size())};
    document_.text += text;
    if (!text.empty()) document_.text += ' ';
    return span;
  }

  void stop(std::string rule) {
    state(document_, std::move(rule), place_);
    full_ = true;
  }

  Document& document_;
  const ReadOptions& options_;
  SourcePlace place_;
  std::size_t lines_ = 0;
  std::size_t cells_ = 0;
  bool full_ = false;
};

/// Marks the lines whose only word is the number of the page, if it goes on from page to page.
void drop_page_numbers(std::vector<PrintedPage>& pages) {
  struct Seen {
    std::size_t page;
    std::size_t line;
    std::int64_t offset;
  };
  std::vector<Seen> seen;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i = 0; i < pages[p].lines.size(); ++i) {
      const PrintedLine& line = pages[p].lines[i];
      if (!line.page_number || line.segments.size() != 1) continue;
      const std::string& text = line.segments.front().text;
      constexpr std::size_t longest = 4;
      if (text.size() > longest) continue;
      std::int64_t number = 0;
      bool digits = true;
      for (const char c : text) {
        digits = digits && c >= '0' && c <= '9';
        number = number * 10 + (c - '0');
      }
      if (digits) seen.push_back({p, i, number - static_cast<std::int64_t>(p)});
    }
  }
  std::vector<Seen> dropped;
  for (const Seen& one : seen) {
    const auto same = std::count_if(seen.begin(), seen.end(), [&](const Seen& other) {
      return other.offset == one.offset && other.page != one.page;
    });
    if (same > 0) dropped.push_back(one);
  }
  for (auto one = dropped.rbegin(); one != dropped.rend(); ++one) {
    auto& lines = pages[one->page].lines;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(one->line));
  }
}

std::string list_of(const std::vector<std::uint32_t>& pages) {
  constexpr std::size_t most = 20;
  std::string text;
  for (std::size_t i = 0; i < pages.size() && i < most; ++i) {
    if (i > 0) text += ", ";
    text += std::to_string(pages[i]);
  }
  if (pages.size() > most) text += ", …";
  return text;
}

/// How far the lines of a page stand from each other: the middle one of all distances.
double line_distance(const PrintedPage& page) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    distances.push_back(page.lines[i].box.center() - page.lines[i - 1].box.center());
  }
  if (distances.empty()) return 0;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

void build(Document& document, std::vector<PrintedPage>& pages, const ReadOptions& options) {
  drop_page_numbers(pages);
  const auto parts = find_table_parts(pages);
  Builder builder{document, options};
  for (std::size_t p = 0; p < pages.size() && !builder.is_full(); ++p) {
    const PrintedPage& page = pages[p];
    const auto number = static_cast<std::uint32_t>(p + 1);
    auto part = parts[p].begin();
    const double usual = line_distance(page);
    double before = 0;  // the middle of the line before
    for (std::size_t i = 0; i < page.lines.size() && !builder.is_full(); ++i) {
      while (part != parts[p].end() && part->last <= i) ++part;
      if (part != parts[p].end() && part->first == i) {
        builder.add_part(page, number, *part);
        i = part->last - 1;
        before = page.lines[i].box.center();
        continue;
      }
      const PrintedLine& line = page.lines[i];
      const bool gap = i == 0 || line.box.center() - before > usual * 1.4;
      builder.add_line(line, number, gap);
      before = line.box.center();
    }
  }
}

/// How many pages are within the limits; states the limit that was reached.
std::size_t pages_within(Document& document, const PdfText& pdf, const ReadOptions& options) {
  std::size_t words = 0;
  std::size_t text = 0;
  for (std::size_t p = 0; p < pdf.pages.size(); ++p) {
    const SourcePlace place{.page = static_cast<std::uint32_t>(p + 1)};
    words += pdf.pages[p].words.size();
    for (const PdfWord& word : pdf.pages[p].words) text += word.text.size();
    const char* const limit = p == options.max_pages      ? "R.LIMIT.pages"
                              : words > options.max_words ? "R.LIMIT.words"
                              : text > options.max_text   ? "R.LIMIT.text"
                                                          : nullptr;
    if (limit == nullptr) continue;
    state(document, limit, place);
    return p;
  }
  return pdf.pages.size();
}

}  // namespace

}  // namespace detail

Document document_from_pdf_text(const PdfText& pdf, const ReadOptions& options) {
  Document document;
  document.format = "pdf";
  document.in_characters = false;
  document.encoding = "utf-8";
  document.tool = pdf.tool;
  if (!pdf.refusal.empty()) {
    // What is missing is named by the reason.
    const bool missing = pdf.refusal == "R.TOOL.poppler";
    detail::state(document, pdf.refusal, {}, missing ? std::string{} : pdf.tool);
    return document;
  }
  const std::size_t read = detail::pages_within(document, pdf, options);
  // Poppler measures text on its side and on its head with the wrong ends of its fonts.
  const bool honest = !pdf.tool.starts_with("poppler");
  auto pages = detail::print_pages(std::span{pdf.pages}.first(read), honest);
  detail::Characters characters;
  std::vector<std::uint32_t> without_text;
  std::size_t lost = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const detail::PrintedPage& page = pages[p];
    const auto number = static_cast<std::uint32_t>(p + 1);
    lost += page.lost;
    if (!page.trusted) detail::state(document, "R.TOOL.failed", {.page = number}, pdf.tool);
    for (const detail::PrintedLine& line : page.lines) {
      for (const detail::Segment& segment : line.segments) {
        detail::count(characters, segment.text);
      }
    }
    const bool nothing = std::all_of(page.lines.begin(), page.lines.end(),
                                     [](const detail::PrintedLine& l) { return l.page_number; });
    constexpr std::size_t few_words = 3;
    if (nothing && page.words <= few_words) without_text.push_back(number);
  }
  if (characters.all == 0 && !pages.empty()) {
    detail::state(document, "R.NOTEXT.no_text_layer", {.page = 1}, detail::list_of(without_text));
    return document;
  }
  // The last page may be an empty one.
  const bool last_only = without_text.size() == 1 && without_text.front() == pages.size();
  if (!without_text.empty() && !last_only) {
    detail::state(document, "R.NOTEXT.no_text_layer", {.page = without_text.front()},
                  detail::list_of(without_text));
    document.findings.back().severity = Severity::warning;
  }
  if (lost > 0 || characters.odd * 50 > characters.all) {
    detail::state(document, "R.DAMAGE.lost_characters", {}, characters.example);
  }
  detail::build(document, pages, options);
  return document;
}

Document document_from_pdf(std::string_view bytes, const ReadOptions& options) {
  Document document;
  document.format = "pdf";
  document.in_characters = false;
  if (bytes.size() > options.max_bytes) {
    detail::state(document, "R.LIMIT.bytes");
    return document;
  }
  constexpr std::size_t header_within = 1024;  // where readers look for it
  if (bytes.substr(0, header_within).find("%PDF-") == std::string_view::npos) {
    detail::state(document, bytes.empty() ? "R.FORMAT.empty" : "R.FORMAT.corrupt");
    return document;
  }
  PdfText pdf =
      options.pdf_extractor ? options.pdf_extractor(bytes) : detail::run_pdftotext(bytes, options);
  if (pdf.refusal == "R.TOOL.poppler" && options.pdf_fallback) pdf = options.pdf_fallback(bytes);
  return document_from_pdf_text(pdf, options);
}

}  // namespace govinfo::inline v0_1
