// SPDX-License-Identifier: Apache-2.0
// DOCX as a document: paragraphs as lines, tables as grids, in the order of the text.
//
// What is read is what the document shows when all tracked changes are accepted: insertions stay,
// deletions go (also deleted rows, and a paragraph whose end was deleted goes on in the next); of a
// field its result; of alternate contents the first; of hidden text (w:vanish) nothing, since no
// reader of the report sees it. Numbers that the word processor counts itself are written out where
// a paragraph says so itself. Headers and footers are left out, footnotes come last.
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "docx/docx_numbering.hpp"
#include "docx/docx_relations.hpp"
#include "docx/docx_xml.hpp"
#include "govinfo/read.hpp"
#include "html/html_blocks.hpp"
#include "read/facts.hpp"
#include "read/mhtml.hpp"
#include "read/ole_file.hpp"
#include "read/zip_archive.hpp"
#include "text/encoding.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "text/utf8_write.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

namespace {

constexpr std::string_view lost = "\uFFFD";

/// Symbols by the character of their font, as plain characters. 0 if it is not known what is shown.
char32_t symbol(std::string_view font, std::uint32_t code) noexcept {
  struct Symbol {
    std::string_view font;
    std::uint32_t code;
    char32_t character;
  };
  static constexpr auto symbols = std::to_array<Symbol>({
      {"Wingdings", 0xFC, U'√'},
      {"Wingdings", 0xFB, U'×'},
      {"Wingdings", 0xFE, U'☑'},
      {"Wingdings", 0xFD, U'☒'},
      {"Wingdings", 0xA8, U'□'},
      {"Wingdings", 0x6F, U'□'},
      {"Wingdings", 0x6E, U'■'},
      {"Wingdings", 0x6C, U'●'},
      {"Wingdings 2", 0x50, U'√'},
      {"Wingdings 2", 0x4F, U'×'},
      {"Wingdings 2", 0x52, U'☑'},
      {"Wingdings 2", 0x54, U'☒'},
      {"Wingdings 2", 0xA3, U'□'},
      {"Symbol", 0xB7, U'·'},
      {"Symbol", 0x2D, U'−'},
  });
  constexpr std::uint32_t first_private = 0xF000;
  const bool pictures = font.starts_with("Wingdings") || font.starts_with("Webdings");
  if (code >= first_private && code <= first_private + 0xFF) {
    code -= first_private;
  } else if (!pictures && font != "Symbol") {
    const bool character = code >= 0x20 && code < 0xE000 && (code < 0xD800 || code > 0xDFFF);
    return character ? char32_t{code} : char32_t{0};
  }
  for (const Symbol& known : symbols) {
    if (known.font == font && known.code == code) return known.character;
  }
  // The font Symbol has digits and marks where ASCII has them.
  constexpr std::string_view same = " !#%&()+,./0123456789:;<=>?[]_{|}";
  const bool plain = font == "Symbol" && code < 0x80 &&
                     same.find(static_cast<char>(code)) != std::string_view::npos;
  return plain ? char32_t{code} : char32_t{0};
}

bool is_blank_text(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_blank(next_char(text, at))) return false;
  }
  return true;
}

class DocxReader {
 public:
  DocxReader(Document& document, ZipArchive& zip, std::string main, const ReadOptions& options)
      : document_(document),
        zip_(zip),
        main_(std::move(main)),
        options_(options),
        out_(document, options) {}

  void read() {
    const auto part = load_part(zip_, main_, DocxDetail::meaningful);
    if (!part->refusal.empty()) {
      state(document_, std::string{part->refusal}, {}, main_);
      return;
    }
    if (part->lost_characters) state(document_, "R.DAMAGE.lost_characters");
    document_.text.reserve(part->bytes.size / 8);
    blocks(part->xml.document_element(), 0);
    flush_line();
    const std::size_t body = document_.blocks.size();
    if (footnotes_) notes("footnotes");
    if (endnotes_) notes("endnotes");
    // Without a mark of where pages end they are not known, and those of notes never are.
    const auto known = page_ > 1 ? static_cast<std::ptrdiff_t>(body) : 0;
    std::for_each(document_.blocks.begin() + known, document_.blocks.end(), forget_page);
    for (Finding& finding : document_.findings) {
      if (page_ == 1) finding.where.source.page = 0;
    }
  }

 private:
  static void forget_page(Block& block) {
    if (Line* const line = std::get_if<Line>(&block)) line->place.page = 0;
    if (Grid* const grid = std::get_if<Grid>(&block)) {
      for (Cell& cell : grid->cells) cell.place.page = 0;
    }
  }

  // ---- limits
  // ------------------------------------------------------------------------------------

  void stop(std::string rule) {
    if (!stopped_) state(document_, std::move(rule));
    stopped_ = true;
  }

  [[nodiscard]] bool too_deep(std::size_t depth) {
    if (depth <= options_.max_depth) return false;
    stop("R.LIMIT.depth");
    return true;
  }

  // ---- text
  // --------------------------------------------------------------------------------------

  void append(std::string_view text) {
    if (text.empty() || stopped_) return;
    if (document_.text.size() + text.size() >= options_.max_text) {
      stop("R.LIMIT.text");
      return;
    }
    // References to characters can make what is no UTF-8.
    if (!is_utf8(text)) {
      lose();
      return;
    }
    const std::size_t from = document_.text.size();
    document_.text += text;
    // The ends of lines in a file of XML are no ends of lines in the document.
    std::replace_if(
        document_.text.begin() + static_cast<std::ptrdiff_t>(from), document_.text.end(),
        [](char c) { return c == '\n' || c == '\r'; }, ' ');
  }

  void append_break() {
    if (!stopped_) document_.text += '\n';
  }

  /// A character that cannot be told.
  void lose() {
    if (!lost_stated_) state(document_, "R.DAMAGE.lost_characters");
    lost_stated_ = true;
    append(lost);
  }

  void append_text(pugi::xml_node node) {
    append(node.value());
    for (const pugi::xml_node part : node.children()) append(part.value());
  }

  void append_symbol(pugi::xml_node node) {
    std::uint32_t code = 0;
    for (const char c : attribute_of(node, "char")) {
      const std::uint32_t digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                  : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                  : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                                         : 0;
      code = (code << 4 | digit) & 0xFFFFF;
    }
    const char32_t found = symbol(attribute_of(node, "font"), code);
    if (found == 0) {
      lose();
      return;
    }
    char bytes[4];
    append({bytes, static_cast<std::size_t>(write_utf8(found, bytes) - bytes)});
  }

  /// Where a field is: between its beginning and its separator stands its instruction, of which
  /// nothing is shown.
  void field(pugi::xml_node node) {
    const std::string_view type = attribute_of(node, "fldCharType");
    if (type == "begin") {
      fields_.push_back(true);
      ++instructions_;
    } else if (!fields_.empty()) {
      if (fields_.back()) --instructions_;
      fields_.back() = false;
      if (type == "end") fields_.pop_back();
    }
  }

  static bool is_hidden(pugi::xml_node run) {
    const pugi::xml_node first = run.first_child();
    return first && tag_of(first) == DocxTag::run_properties && is_on(first, "vanish");
  }

  /// The alternative that is read: the first choice.
  static pugi::xml_node chosen(pugi::xml_node alternatives) {
    const pugi::xml_node choice = child_of(alternatives, "Choice");
    return choice ? choice : child_of(alternatives, "Fallback");
  }

  /// The text of what stands in a paragraph. Text boxes wait in boxes_.
  void inline_content(pugi::xml_node node, std::size_t depth) {
    if (too_deep(depth)) return;
    for (pugi::xml_node child = node.first_child(); child && !stopped_;
         child = child.next_sibling()) {
      if (child.type() != pugi::node_element) continue;
      switch (tag_of(child)) {
        case DocxTag::skipped:
        case DocxTag::paragraph_properties:
        case DocxTag::run_properties: break;
        case DocxTag::text:
          if (instructions_ == 0) append_text(child);
          break;
        case DocxTag::tab: append("\t"); break;
        case DocxTag::line_break: append_break(); break;
        case DocxTag::no_break_hyphen: append("-"); break;
        case DocxTag::symbol: append_symbol(child); break;
        case DocxTag::field_char: field(child); break;
        case DocxTag::rendered_page_break: ++page_; break;
        case DocxTag::footnote_reference: footnotes_ = true; break;
        case DocxTag::endnote_reference: endnotes_ = true; break;
        case DocxTag::text_box: boxes_.push_back(child); break;
        case DocxTag::alternate_content: inline_content(chosen(child), depth + 1); break;
        case DocxTag::run:
          if (!is_hidden(child)) inline_content(child, depth + 1);
          break;
        default: inline_content(child, depth + 1); break;
      }
    }
  }

  /// The number before a paragraph that says itself that it has one, in `w:numPr`.
  std::string number_before(pugi::xml_node numbered) {
    const std::string_view list = value_of(numbered, "numId");
    if (list.empty() || list == "0") return {};
    if (!numbering_) {
      if (const auto* name = related("numbering")) numbering_part_ = load_part(zip_, *name);
      numbering_.emplace(numbering_part_ ? numbering_part_->xml.document_element()
                                         : pugi::xml_node{});
    }
    return numbering_->next(list, number_in(value_of(numbered, "ilvl"), 0));
  }

  /// Appends a paragraph; whether it goes on in the next, since its end was deleted.
  bool append_paragraph(pugi::xml_node paragraph, std::size_t depth) {
    const pugi::xml_node properties = child_of(paragraph, "pPr");
    pugi::xml_node end;
    number_.clear();
    for (pugi::xml_node child = properties.first_child(); child; child = child.next_sibling()) {
      const std::string_view name = local_name(child.name());
      if (name == "numPr") number_ = number_before(child);
      if (name == "rPr") end = child;
    }
    append(number_);
    inline_content(paragraph, depth + 1);
    // An instruction does not go on in the next paragraph; one that does is damaged.
    for (auto field = fields_.begin(); field != fields_.end(); ++field) *field = false;
    instructions_ = 0;
    constexpr std::size_t many = 100;
    if (fields_.size() > many) fields_.clear();
    return end && (child_of(end, "del") || child_of(end, "moveFrom"));
  }

  // ---- lines
  // -------------------------------------------------------------------------------------

  void flush_line() {
    if (!open_) return;
    open_ = false;
    const TextSpan span{static_cast<std::uint32_t>(first_),
                        static_cast<std::uint32_t>(document_.text.size() - first_)};
    append_break();
    if (is_blank_text(document_[span])) {
      gap_ = true;
      return;
    }
    const std::size_t before = document_.blocks.size();
    out_.add_lines(span, gap_);
    gap_ = false;
    for (std::size_t i = before; i < document_.blocks.size(); ++i) {
      std::get<Line>(document_.blocks[i]).place.page = line_page_;
    }
    stopped_ = stopped_ || out_.full();
  }

  void open_line() {
    if (open_) return;
    open_ = true;
    first_ = document_.text.size();
    line_page_ = page_;
  }

  void add_paragraph(pugi::xml_node paragraph, std::size_t depth) {
    open_line();
    const std::uint32_t page = page_;
    const bool goes_on = append_paragraph(paragraph, depth);
    // A page that begins with the paragraph is marked in its first run.
    if (page_ != page && line_page_ == page) line_page_ = page_;
    if (!goes_on || !boxes_.empty()) flush_line();
    const std::vector<pugi::xml_node> boxes = std::exchange(boxes_, {});
    for (const pugi::xml_node box : boxes) {
      gap_ = true;
      blocks(box, depth + 1);
      flush_line();
      gap_ = true;
    }
  }

  /// What stands one below the other: paragraphs, tables, and what holds such.
  void blocks(pugi::xml_node node, std::size_t depth) {
    if (too_deep(depth)) return;
    for (pugi::xml_node child = node.first_child(); child && !stopped_;
         child = child.next_sibling()) {
      if (child.type() != pugi::node_element) continue;
      switch (tag_of(child)) {
        case DocxTag::skipped:
        case DocxTag::paragraph_properties:
        case DocxTag::run_properties: break;
        case DocxTag::paragraph: add_paragraph(child, depth); break;
        case DocxTag::table:
          flush_line();
          table(child, depth + 1);
          gap_ = true;
          break;
        case DocxTag::alternate_content: blocks(chosen(child), depth + 1); break;
        case DocxTag::alternative_chunk:
          flush_line();
          chunk(child);
          break;
        case DocxTag::run:
          open_line();
          inline_content(child, depth + 1);
          break;
        default: blocks(child, depth + 1); break;
      }
    }
  }

  // ---- tables
  // ------------------------------------------------------------------------------------

  enum class Merge : std::uint8_t { none, begins, goes_on };

  struct TableCell {
    pugi::xml_node node;
    std::string_view span;  ///< as it is written
    Merge down = Merge::none;
    Merge beside = Merge::none;
    bool deleted = false;
  };

  struct Row {
    std::vector<TableCell> cells;
    std::string_view columns_before;
    bool deleted = false;
  };

  static Merge merge_of(pugi::xml_node node) {
    return attribute_of(node, "val") == "restart" ? Merge::begins : Merge::goes_on;
  }

  /// A cell and its properties, in one pass over them.
  static TableCell table_cell(pugi::xml_node node) {
    TableCell cell;
    cell.node = node;
    const pugi::xml_node properties = child_of(node, "tcPr");
    for (pugi::xml_node child = properties.first_child(); child; child = child.next_sibling()) {
      const std::string_view name = local_name(child.name());
      if (name == "gridSpan") cell.span = attribute_of(child, "val");
      if (name == "vMerge") cell.down = merge_of(child);
      if (name == "hMerge") cell.beside = merge_of(child);
      if (name == "cellDel") cell.deleted = true;
    }
    return cell;
  }

  static Row table_row(pugi::xml_node node) {
    Row row;
    const pugi::xml_node properties = child_of(node, "trPr");
    for (pugi::xml_node child = properties.first_child(); child; child = child.next_sibling()) {
      const std::string_view name = local_name(child.name());
      if (name == "gridBefore") row.columns_before = attribute_of(child, "val");
      if (name == "del") row.deleted = true;
    }
    return row;
  }

  /// Cells of a row or rows of a table, also inside of content controls and the like, until `take`
  /// says that it is enough; whether it never did.
  template <class Take>
  bool collect(pugi::xml_node node, DocxTag wanted, std::size_t depth, Take take) {
    if (too_deep(depth)) return false;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
      if (child.type() != pugi::node_element) continue;
      const DocxTag tag = tag_of(child);
      bool more = true;
      if (tag == wanted) {
        more = take(child);
      } else if (tag == DocxTag::alternate_content) {
        more = collect(chosen(child), wanted, depth + 1, take);
      } else if (tag == DocxTag::other) {
        more = collect(child, wanted, depth + 1, take);
      }
      if (!more) return false;
    }
    return true;
  }

  /// Counts the cells of the tables inside of a cell, as long as they are not more than `most`;
  /// whether they are not.
  bool count_inside(pugi::xml_node cell, std::size_t depth, std::size_t& count, std::size_t most) {
    return collect(cell, DocxTag::table, depth + 1, [&](pugi::xml_node inner) {
      return collect(inner, DocxTag::row, depth + 1, [&](pugi::xml_node row) {
        return collect(row, DocxTag::cell, depth + 1, [&](pugi::xml_node inner_cell) {
          return ++count <= most && count_inside(inner_cell, depth + 4, count, most);
        });
      });
    });
  }

  void table(pugi::xml_node node, std::size_t depth) {
    if (too_deep(depth)) return;
    std::vector<Row> rows;
    std::size_t cells = 0;
    collect(node, DocxTag::row, depth, [&](pugi::xml_node row) {
      Row added = table_row(row);
      if (added.deleted) return true;
      collect(row, DocxTag::cell, depth + 1, [&](pugi::xml_node child) {
        const TableCell cell = table_cell(child);
        if (cell.deleted) return true;
        added.cells.push_back(cell);
        return ++cells <= options_.max_cells;
      });
      rows.push_back(std::move(added));
      return cells <= options_.max_cells;
    });
    bool small_inside = true;  // no more cells in tables inside than of its own
    std::size_t inside = 0;
    for (const Row& row : rows) {
      for (const TableCell& cell : row.cells) {
        small_inside = small_inside && count_inside(cell.node, depth + 1, inside, cells);
      }
    }
    if (stopped_) return;
    // One cell is a frame, and a table around larger ones puts things in their places.
    if (cells > 1 && small_inside) {
      grid(rows, depth);
      return;
    }
    gap_ = true;
    for (const Row& row : rows) {
      for (const TableCell& cell : row.cells) {
        blocks(cell.node, depth + 1);
        flush_line();
      }
    }
    if (cells > options_.max_cells) stop("R.LIMIT.cells");
  }

  /// A cell that goes on in the rows below it.
  struct Merged {
    std::size_t cell = 0;
    std::uint32_t next_row = 0;
    std::uint32_t span = 0;
  };

  std::uint32_t span_of(std::string_view text) {
    const std::uint32_t span = text.empty() ? 1 : number_in(text, 1);
    if (span <= options_.max_span) return std::max(span, 1u);
    if (!spans_stated_) state(document_, "R.LIMIT.spans");
    spans_stated_ = true;
    return static_cast<std::uint32_t>(std::max<std::size_t>(options_.max_span, 1));
  }

  void grid(const std::vector<Row>& rows, std::size_t depth) {
    Grid made;
    std::vector<Merged> merged;
    for (const Row& row : rows) {
      if (stopped_) break;
      grid_row(row, made, merged, depth);
      ++made.rows;
    }
    const bool nothing = std::all_of(made.cells.begin(), made.cells.end(),
                                     [&](const Cell& cell) { return cell.text.size == 0; });
    if (!nothing) out_.add_grid(std::move(made));
  }

  void grid_row(const Row& row, Grid& made, std::vector<Merged>& merged, std::size_t depth) {
    constexpr std::uint32_t most_columns = 4096;
    const std::uint32_t number = made.rows;
    const std::size_t first_cell = made.cells.size();
    std::uint32_t column = 0;
    if (!row.columns_before.empty() && row.columns_before != "0") {
      column = span_of(row.columns_before);
    }
    std::uint32_t place = 0;
    for (const TableCell& table_cell : row.cells) {
      if (stopped_) return;
      ++place;
      const std::uint32_t span = span_of(table_cell.span);
      if (column + span > most_columns) {
        if (!spans_stated_) state(document_, "R.LIMIT.spans");
        spans_stated_ = true;
        return;
      }
      const bool beside = table_cell.beside == Merge::goes_on && made.cells.size() > first_cell &&
                          made.cells.back().column + made.cells.back().column_span == column;
      if (beside) {
        Cell& left = made.cells.back();
        left.column_span += span;
        // Wider than it says, it goes on in no row below.
        merged[left.column] = {};
        column += span;
        made.columns = std::max(made.columns, column);
        continue;
      }
      if (column >= merged.size()) merged.resize(column + 1);
      Merged& above = merged[column];
      const bool goes_on = table_cell.down == Merge::goes_on && number > 0 &&
                           above.next_row == number && above.span == span &&
                           made.cells[above.cell].row_span < options_.max_span;
      if (goes_on) {
        ++made.cells[above.cell].row_span;
        ++above.next_row;
        column += span;
        continue;
      }
      if (all_cells_ >= options_.max_cells) {
        stop("R.LIMIT.cells");
        return;
      }
      ++all_cells_;
      Cell cell;
      cell.row = number;
      cell.column = column;
      cell.column_span = span;
      cell.place.row = number + 1;
      cell.place.cell = place;
      cell.place.page = page_;
      cell.text = cell_text(table_cell.node, cell.place, depth + 1);
      above =
          table_cell.down == Merge::none ? Merged{} : Merged{made.cells.size(), number + 1, span};
      made.cells.push_back(cell);
      column += span;
      made.columns = std::max(made.columns, column);
    }
  }

  /// What a cell shows, its paragraphs on lines of their own.
  TextSpan cell_text(pugi::xml_node cell, const SourcePlace& place, std::size_t depth) {
    cell_first_ = document_.text.size();
    number_.clear();
    joined_ = true;
    cell_blocks(cell, place, depth);
    std::size_t first = cell_first_;
    std::size_t last = document_.text.size();
    const auto is_edge = [&](std::size_t at) {
      const char c = document_.text[at];
      return c == ' ' || c == '\n' || c == '\t';
    };
    while (first < last && is_edge(first)) ++first;
    while (first < last && is_edge(last - 1)) --last;
    const TextSpan span{static_cast<std::uint32_t>(first),
                        static_cast<std::uint32_t>(last - first)};
    // A number that the word processor counts is no figure.
    const std::string_view shown = document_[span];
    const bool counted = !number_.empty() && shown == number_ &&
                         shown.find_first_not_of("0123456789") == std::string_view::npos;
    if (counted) {
      document_.text.resize(first);
      lose();
      append_break();
      return {span.first, static_cast<std::uint32_t>(lost.size())};
    }
    append_break();
    return span;
  }

  /// Begins another paragraph of a cell, unless the last one goes on.
  void next_in_cell() {
    if (!joined_ && document_.text.size() > cell_first_) append_break();
    joined_ = false;
  }

  void cell_blocks(pugi::xml_node node, const SourcePlace& place, std::size_t depth) {
    if (too_deep(depth)) return;
    for (pugi::xml_node child = node.first_child(); child && !stopped_;
         child = child.next_sibling()) {
      if (child.type() != pugi::node_element) continue;
      switch (tag_of(child)) {
        case DocxTag::skipped:
        case DocxTag::paragraph_properties:
        case DocxTag::run_properties: break;
        case DocxTag::paragraph: {
          next_in_cell();
          joined_ = append_paragraph(child, depth);
          const std::vector<pugi::xml_node> boxes = std::exchange(boxes_, {});
          for (const pugi::xml_node box : boxes) box_in_cell(box, place, depth);
          break;
        }
        case DocxTag::alternate_content: cell_blocks(chosen(child), place, depth + 1); break;
        case DocxTag::run:
          next_in_cell();
          joined_ = true;
          inline_content(child, depth + 1);
          break;
        default: cell_blocks(child, place, depth + 1); break;
      }
    }
  }

  /// A text box that hangs on a cell most likely stands in it, and that is said.
  void box_in_cell(pugi::xml_node box, const SourcePlace& place, std::size_t depth) {
    const std::size_t first = document_.text.size();
    joined_ = false;
    cell_blocks(box, place, depth + 1);
    const std::string_view text = std::string_view{document_.text}.substr(first);
    if (is_blank_text(text)) return;
    SourcePlace where = place;
    where.table = out_.grids() + 1;
    const std::size_t words = text.find_first_not_of(" \t\n");
    state(document_, "R.CHOICE.text_box", where,
          std::string{text.substr(words, text.find('\n', words) - words)});
  }

  // ---- other parts
  // -------------------------------------------------------------------------------

  const DocxRelations& relations() {
    if (!relations_) relations_ = relations_of(zip_, main_);
    return *relations_;
  }

  const std::string* related(std::string_view type) {
    const auto found = relations().by_type.find(type);
    return found == relations().by_type.end() ? nullptr : &found->second;
  }

  void notes(std::string_view type) {
    const std::string* const name = related(type);
    if (name == nullptr || stopped_) return;
    const auto part = load_part(zip_, *name);
    if (!part->refusal.empty()) {
      state(document_, std::string{part->refusal}, {}, *name);
      return;
    }
    for (const pugi::xml_node note : part->xml.document_element().children()) {
      const std::string_view kind = attribute_of(note, "type");
      if (!kind.empty() && kind != "normal") continue;  // lines between text and notes
      gap_ = true;
      blocks(note, 1);
      flush_line();
    }
  }

  /// A part in another format that stands for a piece of the document, mostly a web page.
  void chunk(pugi::xml_node node) {
    const auto found = relations().by_id.find(attribute_of(node, "id"));
    if (found == relations().by_id.end()) return;
    const ZipPart part = zip_.read(found->second);
    if (!part.refusal.empty()) {
      state(document_, std::string{part.refusal}, {}, found->second);
      return;
    }
    std::string page{part.view()};
    std::string charset;
    if (is_mhtml(page)) {
      MhtmlPage inner = page_in_mhtml(page, options_.max_unpacked);
      page = std::move(inner.bytes);
      charset = std::move(inner.charset);
    }
    std::string storage;
    const DecodedText decoded = decode(page, storage, charset);
    const bool html = decoded.text.find("</") != std::string_view::npos;
    if (!html || page.starts_with("PK") || page.starts_with("{\\rtf")) {
      state(document_, "R.FORMAT.unsupported", {}, found->second);
      return;
    }
    splice(document_from_html(decoded.text, options_));
  }

  /// Takes over the lines and grids of another document.
  void splice(Document inner) {
    if (document_.text.size() + inner.text.size() >= options_.max_text) {
      stop("R.LIMIT.text");
      return;
    }
    const auto shift = static_cast<std::uint32_t>(document_.text.size());
    document_.text += inner.text;
    append_break();
    for (Block& block : inner.blocks) {
      if (Line* const line = std::get_if<Line>(&block)) {
        for (Word& word : line->words) word.text.first += shift;
        document_.blocks.push_back(std::move(block));
      } else {
        Grid& moved = std::get<Grid>(block);
        for (Cell& cell : moved.cells) cell.text.first += shift;
        out_.add_grid(std::move(moved));
      }
    }
    for (Finding& finding : inner.findings) document_.findings.push_back(std::move(finding));
  }

  Document& document_;
  ZipArchive& zip_;
  std::string main_;
  const ReadOptions& options_;
  HtmlBlocks out_;

  std::optional<DocxRelations> relations_;
  std::unique_ptr<DocxPart> numbering_part_;
  std::optional<DocxNumbering> numbering_;

  bool stopped_ = false;
  bool lost_stated_ = false;
  bool spans_stated_ = false;
  std::size_t all_cells_ = 0;

  std::vector<bool> fields_;  ///< of each field that is open, whether this is its instruction
  std::size_t instructions_ = 0;
  std::vector<pugi::xml_node> boxes_;
  std::string number_;  ///< before the last paragraph
  bool footnotes_ = false;
  bool endnotes_ = false;

  bool open_ = false;  ///< whether a line has begun
  bool gap_ = false;
  std::size_t first_ = 0;
  std::uint32_t page_ = 1;
  std::uint32_t line_page_ = 1;

  std::size_t cell_first_ = 0;
  bool joined_ = false;  ///< whether the paragraph of a cell goes on in the next
};

}  // namespace

}  // namespace detail

Document document_from_docx(std::string_view bytes, const ReadOptions& options) {
  Document document;
  document.format = "docx";
  document.encoding = "utf-8";
  const auto refuse = [&](std::string_view rule) {
    detail::state(document, std::string{rule});
    return std::move(document);
  };
  if (bytes.empty()) return refuse("R.FORMAT.empty");
  if (bytes.size() > options.max_bytes) return refuse("R.LIMIT.bytes");
  if (detail::kind_of_ole(bytes) == detail::OleKind::encrypted) return refuse("R.FORMAT.encrypted");
  detail::ZipArchive zip{bytes, options.max_unpacked};
  if (!zip.is_open()) return refuse("R.FORMAT.corrupt");
  std::string main = detail::main_part(zip);
  if (main.empty()) return refuse("R.FORMAT.unsupported");
  detail::DocxReader{document, zip, std::move(main), options}.read();
  return document;
}

}  // namespace govinfo::inline v0_1
