// SPDX-License-Identifier: Apache-2.0
// Web pages as documents, in one pass over their tags and without a tree. Follows the parsing rules
// of the HTML standard as far as they decide which cell a text belongs to and where the cell
// stands. What is not shown is not read: comments, scripts, menus, deleted text, and elements with
// `display: none` or `hidden`; where that would leave no table at all, tables that a script may
// show (hidden elements, or markup kept in a string of a script) are read, and a finding says so.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "govinfo/read.hpp"
#include "html/html_attributes.hpp"
#include "html/html_blocks.hpp"
#include "html/html_scan.hpp"
#include "html/html_script.hpp"
#include "html/html_tag_memory.hpp"
#include "html/html_tags.hpp"
#include "html/html_text.hpp"
#include "html/html_title.hpp"
#include "read/facts.hpp"
#include "read/span_grid.hpp"
#include "text/utf8.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

namespace {

/// Where within a table the next tag stands; `outside` of any.
enum class Within : std::uint8_t { outside, table, columns, group, row, cell, caption };

/// A group of rows that has ended: where its rows and cells begin.
struct RowGroup {
  std::uint32_t first_row = 0;
  std::size_t first_cell = 0;
  bool foot = false;
};

/// A table that has begun and not ended.
struct OpenTable {
  explicit OpenTable(std::uint32_t most_columns) : grid(most_columns) {}

  SpanGrid grid;
  std::vector<Cell> cells;
  std::vector<TextSpan> strays;  ///< the caption, and text between cells
  std::vector<RowGroup> groups;
  std::vector<std::size_t> to_end;  ///< cells of the open group that go on to its end
  std::size_t outer_piece = 0;      ///< where the piece of text begins that the table interrupts
  std::size_t first_text = 0;       ///< where the text of the table begins
  std::size_t first_block = 0;      ///< elements of the stack that belong to it
  std::uint32_t row_number = 0;     ///< rows as written
  std::uint32_t cell_number = 0;    ///< cells of the row as written
  Within within = Within::table;
  std::uint8_t group_id = 0;
  std::uint8_t cell_id = 0;
  bool hidden = false;
  bool layout = false;  ///< holds other tables
};

/// How far out an element reaches, from the innermost.
enum class Level : std::uint8_t { table, group, row, cell, content };

/// The element that hides what is read.
struct Hiding {
  bool on = false;
  Level level = Level::content;
  Tag tag = Tag::plain;
  NameKey key;
  std::size_t tables = 0;  ///< open tables, itself included
  std::size_t blocks = 0;  ///< open blocks, itself included
  std::size_t same = 0;    ///< elements of its name inside of it
  bool in_paragraph = false;
};

class HtmlReader {
 public:
  HtmlReader(Document& document, std::string_view page, const ReadOptions& options, bool show_all)
      : document_(document),
        options_(options),
        first_(page.data()),
        end_(page.data() + page.size()),
        show_all_(show_all),
        blocks_out_(document, options),
        most_cells_(static_cast<std::uint32_t>(
            std::min<std::size_t>(options.max_cells, std::numeric_limits<std::int32_t>::max()))),
        most_span_(static_cast<std::uint32_t>(std::clamp<std::size_t>(
            options.max_span, 1, std::numeric_limits<std::int32_t>::max() / 2))),
        text_(document.text, page.size() / 4 + 64,
              std::min<std::size_t>(options.max_text, std::numeric_limits<std::int32_t>::max()),
              end_) {
    document.blocks.reserve(128);
  }

  void run() {
    for (const char* at = first_; at < end_ && !stopped_;) {
      if (*at != '<') {
        at = read_text(at);
        if (at == end_) break;
      }
      at = read_tag(at);
    }
    while (!tables_.empty()) close_table();
    end_line(true);
    if (text_.full()) limit("R.LIMIT.text");
    if (text_.saw_nul()) state(document_, "R.FORMAT.binary");
    text_.finish();
  }

  [[nodiscard]] bool found_grid() const noexcept { return blocks_out_.grids() > 0; }
  /// Whether a table was left out because it is hidden.
  [[nodiscard]] bool hid_table() const noexcept { return hid_table_; }
  /// The texts of scripts, and of the title as it is written.
  [[nodiscard]] const std::vector<std::string_view>& scripts() const noexcept { return scripts_; }
  [[nodiscard]] std::string_view title() const noexcept { return title_; }

 private:
  using Gap = HtmlText::Gap;

  // ---- text ----

  /// Reads up to the next tag, and returns where that begins.
  const char* read_text(const char* at) {
    // Most of what stands between tags is blanks.
    const char* text = at;
    while (text < end_ && HtmlText::is_blank(*text)) ++text;
    const bool blanks = text < end_ && *text == '<';
    if (!blanks) text = find_byte(text, end_, '<');
    if (blanks && preformatted_ == 0) {
      if (!hiding_.on && !in_select_) text_.separate(Gap::blank);
    } else {
      add_text(at, text);
    }
    return text;
  }

  void add_text(const char* at, const char* end) {
    if (hiding_.on || in_select_) return;
    if (preformatted_ > 0) {
      add_preformatted(at, end);
    } else {
      text_.append(at, end);
    }
    if (text_.full()) stopped_ = true;
  }

  void add_preformatted(const char* at, const char* end) {
    while (true) {
      const char* const line = find_byte(at, end, '\n');
      text_.append(at, line, tables_.empty());
      if (line == end) return;
      line_break();
      at = line + 1;
    }
  }

  /// Ends a line that stands outside of tables. `gap` tells that a new paragraph begins.
  void end_line(bool gap) {
    if (text_.has_text()) {
      blocks_out_.add_lines(text_.piece(), gap_);
      stopped_ = stopped_ || blocks_out_.full();
      gap_ = false;
    }
    gap_ = gap_ || gap;
    text_.begin();
  }

  void line_break() {
    if (tables_.empty()) {
      end_line(false);
    } else {
      text_.separate(Gap::line);
    }
  }

  void separate() {
    if (tables_.empty()) {
      end_line(true);
    } else {
      text_.separate(Gap::line);
    }
  }

  [[gnu::cold]] void limit(const char* rule) {
    SourcePlace place;
    place.table = blocks_out_.grids();
    const auto same = [&](const Finding& finding) { return finding.rule == rule; };
    if (std::any_of(document_.findings.begin(), document_.findings.end(), same)) return;
    state(document_, rule, place);
  }

  // ---- hiding ----

  /// The end of a tag. Next to the start of the page the bytes cannot be looked at in blocks.
  template <bool Spans = false>
  [[nodiscard]] TagEnd end_of_tag(const char* name_end) const noexcept {
    if (name_end < end_ && *name_end == '>') return {name_end, false, false};
    if (name_end - first_ >= 16) return find_tag_end<Spans>(name_end, end_);
    return {find_tag_end_slowly(name_end, end_), true, true};
  }

  /// Reads the start tag whose name begins at `name`.
  void look_at_start_tag(const char* name, StartTag& start) const noexcept {
    const auto [key, name_end] = read_name(name, end_);
    start = {};
    start.key = key;
    start.tag = &find_tag(key);
    const bool is_cell = start.tag->tag == Tag::cell;
    const TagEnd close = is_cell ? end_of_tag<true>(name_end) : end_of_tag(name_end);
    if (close.at == nullptr) return;
    start.size = close.at - name + 1;
    // Looks closer only where something may be said.
    const std::string_view inside{name_end, static_cast<std::size_t>(close.at - name_end)};
    start.hides = close.may_hide && hides(inside);
    if (is_cell && close.may_span) start.spans = spans_of(inside);
  }

  [[gnu::cold]] void hide(Level level, Tag tag, const NameKey& key) {
    if (show_all_) return;
    hiding_ = {true, level, tag, key, tables_.size(), blocks_.size(), 0, in_paragraph_};
  }

  /// An element of a table has ended, and what hides within it as well.
  void end_hiding(Level level) noexcept {
    if (hiding_.on && hiding_.tables == tables_.size() && hiding_.level >= level) {
      hiding_.on = false;
    }
  }

  void end_paragraph() noexcept {
    if (hiding_.on && hiding_.level == Level::content && hiding_.tables == tables_.size() &&
        (hiding_.tag == Tag::paragraph ||
         (hiding_.in_paragraph && hiding_.tag != Tag::formatting))) {
      hiding_.on = false;
    }
    in_paragraph_ = false;
  }

  /// Whether the end tag of the element that hides closes it: not when it stands within a block
  /// inside of the element, unless the element is one of formatting.
  [[nodiscard]] bool closes_hiding() const noexcept {
    if (hiding_.tag == Tag::paragraph || hiding_.tables != tables_.size()) return false;
    if (hiding_.tag == Tag::formatting) return true;
    return blocks_.size() <= hiding_.blocks && (hiding_.in_paragraph || !in_paragraph_);
  }

  /// Blocks have been closed.
  void end_blocks() noexcept {
    if (hiding_.on && hiding_.level == Level::content && hiding_.tables == tables_.size() &&
        blocks_.size() < hiding_.blocks && hiding_.tag != Tag::formatting) {
      hiding_.on = false;
    }
  }

  // ---- tables ----

  [[nodiscard]] OpenTable& table() noexcept { return tables_.back(); }
  [[nodiscard]] Within within() const noexcept {
    return tables_.empty() ? Within::outside : tables_.back().within;
  }

  /// A part of a table begins or ends: the piece of text between the parts is done.
  void end_piece() {
    OpenTable& open = table();
    if (open.within == Within::cell) {
      if (!open.cells.empty() && open_cell_counts_) open.cells.back().text = text_.piece();
    } else if (text_.has_text()) {
      add_stray();
    }
    while (blocks_.size() > open.first_block) blocks_.pop_back();
    end_hiding(Level::content);
    preformatted_ = 0;
    text_.raise(0);
    if (tables_.size() > 1 && text_.has_text()) part_pieces();
    text_.begin();
    in_paragraph_ = false;
  }

  [[gnu::cold]] void add_stray() { table().strays.push_back(text_.piece()); }

  /// Within the cell of another table the pieces may turn out to be one text.
  [[gnu::cold]] void part_pieces() {
    text_.separate(Gap::line);
    text_.write_gap();
  }

  void close_cell() {
    end_piece();
    end_hiding(Level::cell);
    table().within = Within::row;
    open_cell_counts_ = false;
  }

  void close_row() {
    end_piece();
    end_hiding(Level::row);
    table().within = Within::group;
  }

  void close_group() {
    end_piece();
    end_hiding(Level::group);
    OpenTable& open = table();
    open.grid.end_group();
    for (const std::size_t i : open.to_end) {
      Cell& cell = open.cells[i];
      cell.row_span = open.grid.rows() - cell.row;
    }
    open.to_end.clear();
    open.within = Within::table;
  }

  void open_group(std::uint8_t id) {
    OpenTable& open = table();
    open.within = Within::group;
    open.group_id = id;
    open.groups.push_back({open.grid.rows(), open.cells.size(), id == tag_id("tfoot")});
  }

  /// Closes what is open inside of the table, from the inside, down to `target`.
  void close_down_to(Within target) {
    OpenTable& open = table();
    if (open.within == Within::cell) {
      if (target == Within::cell) return;
      close_cell();
    }
    if (open.within == Within::caption || open.within == Within::columns) {
      end_piece();
      end_hiding(Level::cell);
      open.within = Within::table;
    }
    if (open.within == Within::row && target != Within::row) close_row();
    if (open.within == Within::group && target == Within::table) close_group();
    end_piece();
  }

  void open_table(bool hidden) {
    if (tables_.size() >= options_.max_depth) {
      limit("R.LIMIT.depth");
      ++tables_too_deep_;
      separate();
      return;
    }
    if (tables_.empty()) {
      end_line(true);
    } else {
      text_.separate(Gap::line);
      text_.write_gap();
    }
    const std::size_t outer = text_.first();
    OpenTable& open = tables_.emplace_back(most_cells_);
    outer_cell_counts_.push_back(open_cell_counts_);
    outer_preformatted_.push_back(preformatted_);
    open_cell_counts_ = false;
    preformatted_ = 0;
    open.outer_piece = outer;
    open.first_text = text_.size();
    open.first_block = blocks_.size();
    open.hidden = hiding_.on;
    if (hidden && !hiding_.on) {
      hide(Level::table, Tag::table, {});
      open.hidden = hiding_.on;
    }
    hid_table_ = hid_table_ || open.hidden || hidden;
    text_.raise(0);
    text_.begin();
    in_paragraph_ = false;
  }

  void open_row(bool hidden) {
    close_down_to(Within::group);
    if (table().within == Within::table) open_group(tag_id("tbody"));
    OpenTable& open = table();
    open.within = Within::row;
    if (hidden && !hiding_.on) hide(Level::row, Tag::row, {});
    if (hiding_.on) return;
    open.grid.begin_row();
    ++open.row_number;
    open.cell_number = 0;
  }

  void open_cell(std::uint8_t id, const StartTag& start) {
    const bool hidden = start.hides;
    close_down_to(Within::row);
    if (table().within != Within::row) open_row(false);
    OpenTable& open = table();
    open.within = Within::cell;
    open.cell_id = id;
    if (hidden && !hiding_.on) hide(Level::cell, Tag::cell, {});
    open_cell_counts_ = !hiding_.on;
    if (hiding_.on) return;

    const CellSpans& spans = start.spans;
    if (spans.rows > most_span_ || spans.columns > most_span_) limit("R.LIMIT.spans");
    const auto rows = static_cast<std::uint32_t>(std::min<std::uint64_t>(spans.rows, most_span_));
    const auto columns =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(spans.columns, most_span_));
    if (cells_ >= most_cells_ || !open.grid.fits(columns)) {
      limit("R.LIMIT.cells");
      open_cell_counts_ = false;
      stopped_ = true;
      return;
    }
    ++cells_;
    const SpanGrid::Place place = open.grid.add(rows, columns);
    if (place.row_span == SpanGrid::to_end) open.to_end.push_back(open.cells.size());
    if (open.cells.empty()) open.cells.reserve(64);
    Cell& cell = open.cells.emplace_back();
    cell.row = place.row;
    cell.column = place.column;
    cell.row_span = std::max<std::uint32_t>(place.row_span, 1);
    cell.column_span = place.column_span;
    cell.text.first = static_cast<std::uint32_t>(text_.size());
    cell.place.row = open.row_number;
    cell.place.cell = ++open.cell_number;
  }

  /// Text of a table that turned out to be layout, up to here, as lines.
  void flush(OpenTable& open, TextSpan rest) {
    open.layout = true;
    const bool in_cell = open.within == Within::cell && !open.cells.empty() && !open.hidden;
    Cell last;
    if (in_cell) {
      last = open.cells.back();
      open.cells.pop_back();
    }
    add_pieces(open);
    blocks_out_.add_lines(rest, true);
    open.cells.clear();
    open.strays.clear();
    open.groups.clear();
    open.to_end.clear();
    if (in_cell) open.cells.push_back(last);
  }

  /// Cells and strays as lines, in the order of the page.
  void add_pieces(const OpenTable& open) {
    std::size_t from = 0;
    const auto cells_before = [&](std::uint32_t first) {
      std::size_t to = from;
      while (to < open.cells.size() && open.cells[to].text.first < first) ++to;
      blocks_out_.add_cells(std::span{open.cells}.subspan(from, to - from));
      from = to;
    };
    for (const TextSpan stray : open.strays) {
      cells_before(stray.first);
      blocks_out_.add_lines(stray, true);
    }
    cells_before(std::numeric_limits<std::uint32_t>::max());
  }

  /// The rows of feet stand below all others.
  static void move_feet_down(OpenTable& open) {
    auto& groups = open.groups;
    const auto is_foot = [](const RowGroup& group) { return group.foot; };
    const auto first_foot = std::find_if(groups.begin(), groups.end(), is_foot);
    if (std::all_of(first_foot, groups.end(), is_foot)) return;
    std::vector<Cell> cells;
    cells.reserve(open.cells.size());
    std::uint32_t row = 0;
    for (const bool feet : {false, true}) {
      for (std::size_t g = 0; g < groups.size(); ++g) {
        if (groups[g].foot != feet) continue;
        const bool last = g + 1 == groups.size();
        const std::size_t end_cell = last ? open.cells.size() : groups[g + 1].first_cell;
        const std::uint32_t end_row = last ? open.grid.rows() : groups[g + 1].first_row;
        for (std::size_t i = groups[g].first_cell; i < end_cell; ++i) {
          cells.push_back(open.cells[i]);
          cells.back().row = cells.back().row - groups[g].first_row + row;
        }
        row += end_row - groups[g].first_row;
      }
    }
    open.cells = std::move(cells);
  }

  /// Whether a table inside of a cell is no more than a frame around text of the cell.
  [[nodiscard]] static bool is_frame(const OpenTable& open) noexcept {
    if (open.layout) return false;
    return open.cells.size() <= 1 ||
           std::all_of(open.cells.begin(), open.cells.end(),
                       [](const Cell& cell) { return cell.text.size == 0; });
  }

  /// Text of a frame that stands in none of its cells is shown above it.
  void move_strays_up(const OpenTable& frame) {
    if (frame.strays.empty() || frame.cells.empty()) return;
    std::string moved;
    for (const TextSpan stray : frame.strays) moved.append(document_[stray]).append("\n");
    const std::string_view text = std::string_view{document_.text}.substr(0, text_.size());
    std::size_t at = frame.first_text;
    for (const Cell& cell : frame.cells) {
      if (cell.text.size > 0) moved.append(document_[cell.text]).append("\n");
    }
    moved.resize(std::min(moved.size(), text.size() - at));
    std::copy(moved.begin(), moved.end(), document_.text.begin() + static_cast<std::ptrdiff_t>(at));
    text_.cut(at + moved.size());
  }

  void close_table() {
    close_down_to(Within::table);
    end_hiding(Level::table);
    OpenTable closed = std::move(tables_.back());
    tables_.pop_back();
    open_cell_counts_ = outer_cell_counts_.back();
    outer_cell_counts_.pop_back();
    preformatted_ = outer_preformatted_.back();
    outer_preformatted_.pop_back();
    if (closed.hidden || (!tables_.empty() && is_frame(closed))) {
      move_strays_up(closed);
      text_.begin_at(closed.outer_piece);
      text_.drop_gap();
      separate();
      return;
    }
    flush_outer(closed);
    if (closed.layout || closed.cells.size() <= 1) {
      add_pieces(closed);
    } else {
      for (const TextSpan stray : closed.strays) blocks_out_.add_lines(stray, true);
      if (!closed.groups.empty()) move_feet_down(closed);
      Grid grid;
      grid.rows = closed.grid.rows();
      grid.columns = closed.grid.columns();
      grid.cells = std::move(closed.cells);
      blocks_out_.add_grid(std::move(grid));
    }
    stopped_ = stopped_ || blocks_out_.full();
    gap_ = true;
    text_.begin();
  }

  /// The tables around the one that was closed are layout: their text so far comes before it.
  void flush_outer(OpenTable& closed) {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      OpenTable& inner = i + 1 < tables_.size() ? tables_[i + 1] : closed;
      flush(tables_[i], {static_cast<std::uint32_t>(inner.outer_piece),
                         static_cast<std::uint32_t>(inner.first_text - inner.outer_piece)});
      inner.outer_piece = inner.first_text = text_.size();
    }
  }

  void start_of_table_part(const TagEntry& tag, const StartTag& start) {
    const bool hidden = start.hides;
    if (tables_.empty() || tables_too_deep_ > 0) {
      separate();
      return;
    }
    switch (tag.tag) {
      case Tag::cell: open_cell(tag.id, start); break;
      case Tag::row: open_row(hidden); break;
      case Tag::row_group:
        close_down_to(Within::table);
        open_group(tag.id);
        if (hidden && !hiding_.on) hide(Level::group, Tag::row_group, {});
        break;
      case Tag::caption:
        close_down_to(Within::table);
        table().within = Within::caption;
        if (hidden && !hiding_.on) hide(Level::cell, Tag::caption, {});
        break;
      default:  // columns
        if (table().within == Within::columns && tag.tag == Tag::column) break;
        close_down_to(Within::table);
        table().within = Within::columns;
        break;
    }
  }

  /// Whether the part of the innermost table is open that an end tag would close.
  [[nodiscard]] bool is_open(const TagEntry& tag) const noexcept {
    const OpenTable& open = tables_.back();
    const bool in_row = open.within == Within::row || open.within == Within::cell;
    switch (tag.tag) {
      case Tag::table: return true;
      case Tag::cell: return open.within == Within::cell && open.cell_id == tag.id;
      case Tag::row: return in_row;
      case Tag::row_group:
        return (in_row || open.within == Within::group) && open.group_id == tag.id;
      case Tag::caption: return open.within == Within::caption;
      case Tag::column_group: return open.within == Within::columns;
      default: return false;
    }
  }

  void end_of_table_part(const TagEntry& tag) {
    if (tables_.empty() || tables_too_deep_ > 0 || !is_open(tag)) return;
    if (tag.tag == Tag::cell) {
      close_cell();
    } else {
      close_down_to(tag.tag == Tag::row ? Within::group : Within::table);
    }
  }

  // ---- blocks ----

  [[nodiscard]] std::size_t base() const noexcept {
    return tables_.empty() ? 0 : tables_.back().first_block;
  }

  void open_block(const TagEntry& tag, bool hidden) {
    end_paragraph();
    separate();
    if (tag.tag == Tag::item || tag.tag == Tag::heading) {
      // Neither stands directly in one of its kind.
      if (blocks_.size() > base() && tag_names[blocks_.back() - 1u].tag == tag.tag) {
        blocks_.pop_back();
        end_blocks();
      }
    }
    if (blocks_.size() >= options_.max_depth) {
      limit("R.LIMIT.depth");
      return;
    }
    blocks_.push_back(tag.id);
    if (tag.tag == Tag::preformatted) ++preformatted_;
    if (hidden && !hiding_.on) hide(Level::content, tag.tag, {});
  }

  /// Closes the innermost open block of the name, and what is open inside of it. An end tag of a
  /// block that is not open means nothing.
  void close_block(const TagEntry& tag) {
    std::size_t at = blocks_.size();
    const auto is_it = [&](std::uint8_t id) {
      return id == tag.id || (tag.tag == Tag::heading && tag_names[id - 1u].tag == Tag::heading);
    };
    while (at > base() && !is_it(blocks_[at - 1])) --at;
    if (at == base()) return;
    for (std::size_t i = at - 1; i < blocks_.size(); ++i) {
      if (tag_names[blocks_[i] - 1u].tag == Tag::preformatted && preformatted_ > 0) --preformatted_;
    }
    blocks_.resize(at - 1);
    end_paragraph();
    end_blocks();
    separate();
  }

  // ---- tags ----

  /// Reads what begins at '<' and returns where to go on.
  const char* read_tag(const char* at) {
    if (end_ - at < 2) {
      add_text(at, end_);
      return end_;
    }
    const char next = at[1];
    if (is_letter(next)) return read_start_tag(at + 1);
    if (next == '/') return read_end_tag(at + 2);
    if (next == '!' || next == '?') return read_declaration(at);
    add_text(at, at + 1);
    return at + 1;
  }

  const char* read_declaration(const char* at) {
    if (end_ - at >= 4 && at[1] == '!' && at[2] == '-' && at[3] == '-') return comment_end(at + 4);
    const char* const close = find_byte(at, end_, '>');
    return close == end_ ? end_ : close + 1;
  }

  /// Behind a comment whose text begins at `at`. <!--> and <!---> are whole comments.
  const char* comment_end(const char* at) const noexcept {
    if (at < end_ && *at == '>') return at + 1;
    if (end_ - at >= 2 && at[0] == '-' && at[1] == '>') return at + 2;
    for (const char* close = at; (close = find_byte(close, end_, '>')) != end_; ++close) {
      const auto before = [&](std::ptrdiff_t count) {
        return close - at >= count ? close[-count] : '\0';
      };
      if (before(1) == '-' && before(2) == '-') return close + 1;
      if (before(1) == '!' && before(2) == '-' && before(3) == '-') return close + 1;
    }
    return end_;
  }

  const char* read_start_tag(const char* name) {
    const StartTag& start =
        memory_.recall(name, end_, [&](StartTag& unknown) { look_at_start_tag(name, unknown); });
    if (start.size == 0) return end_;
    const TagEntry& tag = *start.tag;
    const NameKey& key = start.key;
    const char* const next = name + start.size;
    if (in_select_ && !leaves_select(tag, key)) {
      if (tag.tag == Tag::script || tag.tag == Tag::raw || tag.tag == Tag::title ||
          tag.tag == Tag::hidden_template) {
        return skip_content(tag, next);
      }
      return next;
    }
    const bool hidden = start.hides;
    switch (tag.tag) {
      case Tag::plain:
      case Tag::formatting:
      case Tag::struck:
        if (hiding_.on) {
          if (hiding_.key == key) ++hiding_.same;
        } else if (hidden || tag.tag == Tag::struck) {
          hide(Level::content, tag.tag, key);
        }
        break;
      case Tag::raised: text_.raise(key == key_of("sup") ? 1 : -1); break;
      case Tag::empty:
      case Tag::document: break;
      case Tag::line_break:
        if (!hiding_.on) line_break();
        break;
      case Tag::paragraph:
        end_paragraph();
        separate();
        in_paragraph_ = true;
        if (hidden && !hiding_.on) hide(Level::content, tag.tag, key);
        break;
      case Tag::rule:
        end_paragraph();
        separate();
        break;
      case Tag::heading:
      case Tag::item:
      case Tag::block:
      case Tag::preformatted: open_block(tag, hidden); break;
      case Tag::table:
        if (tables_too_deep_ > 0) {
          ++tables_too_deep_;
          break;
        }
        // A table that stands in a table, but in none of its cells, ends it.
        if (within() != Within::outside && within() != Within::cell &&
            within() != Within::caption) {
          close_table();
        }
        open_table(hidden);
        break;
      case Tag::caption:
      case Tag::column_group:
      case Tag::column:
      case Tag::row_group:
      case Tag::row:
      case Tag::cell: start_of_table_part(tag, start); break;
      case Tag::select: in_select_ = true; break;
      case Tag::script:
      case Tag::title:
      case Tag::raw:
      case Tag::hidden_template: return skip_content(tag, next);
    }
    return next;
  }

  /// Whether a start tag ends a menu that was not ended.
  bool leaves_select(const TagEntry& tag, const NameKey& key) {
    const bool table_part = tag.tag >= Tag::table && tag.tag <= Tag::cell &&
                            tag.tag != Tag::column && tag.tag != Tag::column_group;
    if (table_part && !tables_.empty()) {
      in_select_ = false;
      return true;
    }
    if (key == key_of("input") || key == key_of("textarea") || key == key_of("keygen")) {
      in_select_ = false;
      return true;
    }
    if (tag.tag == Tag::select) in_select_ = false;
    return false;
  }

  const char* skip_content(const TagEntry& tag, const char* content) {
    if (tag.tag == Tag::hidden_template) return skip_template(content);
    const char* const last = find_raw_end(tag, content);
    const std::string_view inside{content, static_cast<std::size_t>(last - content)};
    if (tag.tag == Tag::script && !inside.empty()) scripts_.push_back(inside);
    if (tag.tag == Tag::title && title_.empty()) title_ = inside;
    if (last == end_) return end_;
    const char* const close = end_of_tag(last + 2 + tag_names[tag.id - 1u].name.size()).at;
    return close == nullptr ? end_ : close + 1;
  }

  /// Where the end tag begins of an element whose content is no markup.
  [[nodiscard]] const char* find_raw_end(const TagEntry& tag, const char* content) const noexcept {
    return tag.tag == Tag::script ? find_script_end(content, end_)
                                  : find_end_tag(content, end_, tag_names[tag.id - 1u].name);
  }

  const char* skip_template(const char* at) const noexcept {
    std::size_t open = 1;
    while (true) {
      at = find_byte(at, end_, '<');
      if (at == end_) return end_;
      const bool ends = end_ - at > 1 && at[1] == '/';
      const char* const name = at + (ends ? 2 : 1);
      const auto [key, name_end] = read_name(name, end_);
      at = name;
      const TagEntry& tag = find_tag(key);
      const bool raw = !ends && (tag.tag == Tag::script || tag.tag == Tag::raw);
      if (tag.tag != Tag::hidden_template && !raw) continue;
      const char* const close = end_of_tag(name_end).at;
      if (close == nullptr) return end_;
      at = close + 1;
      if (raw) {
        at = find_raw_end(tag, at);
        continue;
      }
      open = ends ? open - 1 : open + 1;
      if (open == 0) return at;
    }
  }

  const char* read_end_tag(const char* name) {
    if (name == end_) {
      add_text(name - 2, end_);
      return end_;
    }
    // The most frequent end tag by far; it ends nothing but what it hides.
    constexpr std::string_view span = "span>";
    if (!hiding_.on && !in_select_ &&
        std::string_view{name, static_cast<std::size_t>(end_ - name)}.starts_with(span)) {
      return name + span.size();
    }
    if (!is_letter(*name)) {
      const char* const close = find_byte(name, end_, '>');
      return close == end_ ? end_ : close + 1;
    }
    const auto [key, name_end] = read_name(name, end_);
    const TagEnd close = end_of_tag(name_end);
    if (close.at == nullptr) return end_;
    const TagEntry& tag = find_tag(key);
    if (in_select_) {
      const bool table_part = !tables_.empty() && tag.tag != Tag::column_group && is_open(tag);
      if (tag.tag == Tag::select || table_part) in_select_ = false;
      if (!table_part) return close.at + 1;
    }
    switch (tag.tag) {
      case Tag::plain:
      case Tag::formatting:
      case Tag::struck:
        if (hiding_.on && hiding_.key == key && hiding_.level == Level::content) {
          if (hiding_.same > 0) {
            --hiding_.same;
          } else if (closes_hiding()) {
            hiding_.on = false;
          }
        }
        break;
      case Tag::raised: text_.raise(0); break;
      case Tag::line_break:
        if (!hiding_.on) line_break();
        break;
      case Tag::paragraph:
        end_paragraph();
        separate();
        break;
      case Tag::heading:
      case Tag::item:
      case Tag::block:
      case Tag::preformatted: close_block(tag); break;
      case Tag::table:
        if (tables_too_deep_ > 0) {
          --tables_too_deep_;
        } else if (!tables_.empty()) {
          close_table();
        }
        break;
      case Tag::caption:
      case Tag::column_group:
      case Tag::row_group:
      case Tag::row:
      case Tag::cell: end_of_table_part(tag); break;
      default: break;
    }
    return close.at + 1;
  }

  Document& document_;
  const ReadOptions& options_;
  const char* first_;
  const char* end_;
  bool show_all_;
  HtmlBlocks blocks_out_;
  std::uint32_t most_cells_;
  std::uint32_t most_span_;
  HtmlText text_;
  TagMemory memory_;
  std::vector<OpenTable> tables_;
  std::vector<bool> outer_cell_counts_;
  std::vector<std::uint32_t> outer_preformatted_;
  std::vector<std::uint8_t> blocks_;  ///< open blocks, by the numbers of their names
  std::vector<std::string_view> scripts_;
  std::string_view title_;
  Hiding hiding_;
  std::size_t tables_too_deep_ = 0;
  std::uint32_t preformatted_ = 0;
  std::uint32_t cells_ = 0;
  bool open_cell_counts_ = false;
  bool in_paragraph_ = false;
  bool in_select_ = false;
  bool hid_table_ = false;
  bool gap_ = true;
  bool stopped_ = false;
};

/// Appends what was read out of another page; `document` has no grids.
void append(Document& document, Document other) {
  const auto first = static_cast<std::uint32_t>(document.text.size());
  std::uint32_t lines = 0;
  for (const Block& block : document.blocks) lines += std::holds_alternative<Line>(block) ? 1u : 0u;
  document.text += other.text;
  for (Block& block : other.blocks) {
    if (auto* line = std::get_if<Line>(&block)) {
      for (Word& word : line->words) word.text.first += first;
      line->place.line += lines;
    } else {
      for (Cell& cell : std::get<Grid>(block).cells) cell.text.first += first;
    }
    document.blocks.push_back(std::move(block));
  }
  for (Finding& finding : other.findings) document.findings.push_back(std::move(finding));
}

/// Reads tables that a page keeps in strings of its scripts.
void read_scripts(Document& document, const std::vector<std::string_view>& scripts,
                  const ReadOptions& options) {
  std::string markup;
  for (const std::string_view script : scripts) markup += tables_in_script(script);
  if (markup.empty()) return;
  Document inner;
  HtmlReader reader{inner, markup, options, false};
  reader.run();
  if (!reader.found_grid()) return;
  append(document, std::move(inner));
  state(document, "R.CHOICE.script");
}

/// How many bytes at the end are the beginning of a character: the page was cut there.
std::size_t cut_character(std::string_view text) noexcept {
  for (std::size_t size = 1; size <= std::min<std::size_t>(3, text.size()); ++size) {
    const auto byte = static_cast<unsigned char>(text[text.size() - size]);
    if ((byte & 0xC0) == 0x80) continue;
    const std::size_t whole = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return whole > size ? size : 0;
  }
  return 0;
}

}  // namespace

}  // namespace detail

Document document_from_html(std::string_view utf8, const ReadOptions& options) {
  using namespace detail;
  Document document;
  document.format = "html";
  if (utf8.size() > options.max_bytes) {
    state(document, "R.LIMIT.bytes");
    return document;
  }
  utf8.remove_suffix(cut_character(utf8));
  HtmlReader reader{document, utf8, options, false};
  reader.run();
  if (!reader.found_grid() && reader.hid_table()) {
    Document shown;
    shown.format = document.format;
    HtmlReader again{shown, utf8, options, true};
    again.run();
    if (again.found_grid()) {
      document = std::move(shown);
      state(document, "R.CHOICE.hidden");
    }
  } else if (!reader.found_grid()) {
    read_scripts(document, reader.scripts(), options);
  }
  if (!reader.title().empty()) add_title(document, reader.title(), options);
  if (!is_utf8(document.text)) {
    document.blocks.clear();
    document.text.clear();
    state(document, "R.FORMAT.encoding");
  }
  return document;
}

}  // namespace govinfo::inline v0_1
