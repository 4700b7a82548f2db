// SPDX-License-Identifier: Apache-2.0
// The HTML reader against gumbo, a parser that builds the tree of the HTML standard: the same
// tables with the same cells in the same places, and the same text around them, on pages written by
// hand, on pages as office programs write them, and on thousands of damaged ones.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>
#include <gumbo.h>

#include "../bench/pages.hpp"
#include "govinfo/read.hpp"

namespace {

using namespace govinfo;

// ---- what is compared
// ----------------------------------------------------------------------------

struct PlacedCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  std::string text;

  friend bool operator==(const PlacedCell&, const PlacedCell&) = default;
};

struct PlacedTable {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<PlacedCell> cells;

  friend bool operator==(const PlacedTable&, const PlacedTable&) = default;
};

/// A page: its tables, and the text before, between and after them.
struct Content {
  std::vector<PlacedTable> tables;
  std::vector<std::string> texts = {""};
};

constexpr std::array<std::string_view, 4> wide_blanks = {"\xC2\xA0", "\xE2\x80\x82", "\xE2\x80\x83",
                                                         "\xE3\x80\x80"};
constexpr std::array<std::string_view, 3> no_width = {"\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD"};

/// One blank for every stretch of them, none at the ends, marks without width left out. With
/// `all`, no-break and wide blanks are blanks too.
std::string tidy(std::string_view text, bool all) {
  std::string out;
  bool blank = false;
  while (!text.empty()) {
    const auto starts = [&](std::string_view mark) { return text.starts_with(mark); };
    const auto* const mark = std::find_if(no_width.begin(), no_width.end(), starts);
    if (mark != no_width.end()) {
      text.remove_prefix(mark->size());
      continue;
    }
    const auto* const wide = std::find_if(wide_blanks.begin(), wide_blanks.end(), starts);
    if (all && wide != wide_blanks.end()) {
      blank = true;
      text.remove_prefix(wide->size());
      continue;
    }
    const char c = text.front();
    text.remove_prefix(1);
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

Content content_of(const Document& document) {
  Content content;
  for (const Block& block : document.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      if (line->place.line == 0) continue;  // the title of the page's head
      for (const Word& word : line->words) {
        content.texts.back().append(" ").append(document[word.text]);
      }
      continue;
    }
    const Grid& grid = std::get<Grid>(block);
    PlacedTable table{grid.rows, grid.columns, {}};
    for (const Cell& cell : grid.cells) {
      table.cells.push_back({cell.row, cell.column, cell.row_span, cell.column_span,
                             tidy(document[cell.text], false)});
    }
    content.tables.push_back(std::move(table));
    content.texts.emplace_back();
  }
  for (std::string& text : content.texts) text = tidy(text, true);
  return content;
}

// ---- the same out of gumbo's tree
// ----------------------------------------------------------------

std::string name_of(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  if (node.v.element.tag != GUMBO_TAG_UNKNOWN) {
    return gumbo_normalized_tagname(node.v.element.tag);
  }
  GumboStringPiece piece = node.v.element.original_tag;
  gumbo_tag_from_original_text(&piece);
  std::string name{piece.data == nullptr ? "" : std::string{piece.data, piece.length}};
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

std::optional<std::string> attribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  if (found == nullptr) return std::nullopt;
  return found->value;
}

bool is_hidden(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT) return false;
  if (attribute(node, "hidden")) return true;
  std::string style = attribute(node, "style").value_or("");
  std::erase_if(style, [](unsigned char c) { return std::isspace(c) != 0; });
  for (char& c : style) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return (";" + style).find(";display:none") != std::string::npos;
}

const std::set<std::string> unread = {"script",   "style",   "textarea", "title",    "xmp",
                                      "iframe",   "noembed", "noframes", "noscript", "select",
                                      "template", "del",     "s",        "strike"};
const std::set<std::string> blocks = {
    "address", "article", "aside",  "blockquote", "br",     "caption", "center",   "dd",
    "details", "dialog",  "dir",    "div",        "dl",     "dt",      "fieldset", "figcaption",
    "figure",  "footer",  "form",   "h1",         "h2",     "h3",      "h4",       "h5",
    "h6",      "header",  "hgroup", "hr",         "legend", "li",      "listing",  "main",
    "menu",    "nav",     "ol",     "p",          "pre",    "section", "summary",  "table",
    "tbody",   "td",      "tfoot",  "th",         "thead",  "tr",      "ul"};

std::vector<const GumboNode*> children(const GumboNode& node) {
  std::vector<const GumboNode*> all;
  if (node.type != GUMBO_NODE_ELEMENT) return all;
  const GumboVector& vector = node.v.element.children;
  for (unsigned i = 0; i < vector.length; ++i) {
    all.push_back(static_cast<const GumboNode*>(vector.data[i]));
  }
  return all;
}

bool is_shown(const GumboNode& node) { return !unread.contains(name_of(node)) && !is_hidden(node); }

/// The algorithm for forming a table of the HTML standard, over slots. A cell that would cover a
/// slot of another one, which is a table model error, is cut there.
class TableModel {
 public:
  explicit TableModel(const GumboNode& table) {
    std::vector<const GumboNode*> feet;
    for (const GumboNode* child : children(table)) {
      const std::string name = name_of(*child);
      if (!is_shown(*child)) continue;
      if (name == "thead" || name == "tbody") group(*child);
      if (name == "tfoot") feet.push_back(child);
    }
    for (const GumboNode* foot : feet) group(*foot);
  }

  struct Slot {
    const GumboNode* node;
    PlacedCell place;
  };
  std::vector<Slot> cells;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;

 private:
  /// 4.9.11: "rules for parsing non-negative integers".
  static std::optional<unsigned long> number(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    std::size_t at = 0;
    while (at < text->size() && std::isspace(static_cast<unsigned char>((*text)[at])) != 0) ++at;
    const bool negative = at < text->size() && (*text)[at] == '-';
    if (at < text->size() && ((*text)[at] == '+' || (*text)[at] == '-')) ++at;
    if (at == text->size() || std::isdigit(static_cast<unsigned char>((*text)[at])) == 0) {
      return std::nullopt;
    }
    const unsigned long value = std::strtoul(text->c_str() + at, nullptr, 10);
    if (negative && value != 0) return std::nullopt;
    return value;
  }

  void group(const GumboNode& node) {
    const std::uint32_t first = rows;
    std::vector<std::size_t> growing;
    std::uint32_t row = first;
    for (const GumboNode* child : children(node)) {
      if (name_of(*child) != "tr" || !is_shown(*child)) continue;
      rows = std::max(rows, row + 1);
      std::uint32_t column = 0;
      for (const GumboNode* cell : children(*child)) {
        const std::string name = name_of(*cell);
        if ((name != "td" && name != "th") || !is_shown(*cell)) continue;
        const auto covers = [&](std::uint32_t c) {
          if (taken_.contains({row, c})) return true;
          return std::any_of(growing.begin(), growing.end(), [&](std::size_t i) {
            const PlacedCell& place = cells[i].place;
            return place.row < row && c >= place.column && c < place.column + place.column_span;
          });
        };
        while (covers(column)) ++column;
        unsigned long columns_asked = number(attribute(*cell, "colspan")).value_or(1);
        if (columns_asked == 0) columns_asked = 1;
        const auto span = static_cast<std::uint32_t>(std::min(columns_asked, 1000ul));
        const unsigned long rows_asked = number(attribute(*cell, "rowspan")).value_or(1);
        // Larger ones than the reader's limit are not among the pages.
        const auto height = static_cast<std::uint32_t>(std::min(rows_asked, 1000ul));
        PlacedCell place{row, column, height, 1, {}};
        while (place.column_span < span && !covers(column + place.column_span)) ++place.column_span;
        if (height == 0) growing.push_back(cells.size());
        for (std::uint32_t r = row; r < row + std::max(height, 1u); ++r) {
          for (std::uint32_t c = column; c < column + place.column_span; ++c) taken_.insert({r, c});
        }
        rows = std::max(rows, row + std::max(height, 1u));
        columns = std::max(columns, column + place.column_span);
        cells.push_back({cell, place});
        column += span;
      }
      ++row;
    }
    for (const std::size_t i : growing) cells[i].place.row_span = rows - cells[i].place.row;
  }

  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
};

class TreeReader {
 public:
  Content read(const GumboNode& root) {
    walk(root, nullptr);
    for (std::string& text : content_.texts) text = tidy(text, true);
    return std::move(content_);
  }

 private:
  /// Whether a table is only a frame around text of the cell it stands in.
  bool is_frame(const GumboNode& table) {
    if (is_layout(table)) return false;
    const TableModel model{table};
    if (model.cells.size() <= 1) return true;
    std::string text;
    collect(table, text);
    return tidy(text, false).empty();
  }

  /// Whether a table holds a table that is no frame.
  bool is_layout(const GumboNode& table) {
    bool layout = false;
    for (const GumboNode* child : children(table)) layout = layout || holds_table(*child);
    return layout;
  }
  bool holds_table(const GumboNode& node) {
    if (!is_shown(node)) return false;
    if (name_of(node) == "table") return !is_frame(node);
    bool holds = false;
    for (const GumboNode* child : children(node)) holds = holds || holds_table(*child);
    return holds;
  }

  /// The text of a node, without tables that are read on their own.
  void collect(const GumboNode& node, std::string& text) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
        node.type == GUMBO_NODE_CDATA) {
      text += node.v.text.text;
      return;
    }
    if (node.type != GUMBO_NODE_ELEMENT || !is_shown(node)) return;
    const bool block = blocks.contains(name_of(node));
    if (block) text += ' ';
    for (const GumboNode* child : children(node)) collect(*child, text);
    if (block) text += ' ';
  }

  void walk(const GumboNode& node, const GumboNode* outer) {
    std::string& text = content_.texts.back();
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
        node.type == GUMBO_NODE_CDATA) {
      text += node.v.text.text;
      return;
    }
    if ((node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_DOCUMENT) || !is_shown(node)) {
      return;
    }
    const std::string name = name_of(node);
    if (name == "table" && !is_layout(node)) {
      const TableModel model{node};
      if (model.cells.size() > 1 && (outer == nullptr || !is_frame(node))) {
        add_grid(node, model);
        return;
      }
    }
    const bool block = blocks.contains(name);
    if (block) text += ' ';
    const GumboVector& all =
        node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
    for (unsigned i = 0; i < all.length; ++i) {
      walk(*static_cast<const GumboNode*>(all.data[i]), name == "table" ? &node : outer);
    }
    if (block) content_.texts.back() += ' ';
  }

  void add_grid(const GumboNode& table, const TableModel& model) {
    for (const GumboNode* child : children(table)) {
      if (name_of(*child) == "caption") collect(*child, content_.texts.back());
    }
    PlacedTable placed{model.rows, model.columns, {}};
    for (const TableModel::Slot& slot : model.cells) {
      placed.cells.push_back(slot.place);
      std::string text;
      collect(*slot.node, text);
      placed.cells.back().text = tidy(text, false);
    }
    content_.tables.push_back(std::move(placed));
    content_.texts.emplace_back();
  }

  Content content_;
};

Content gumbo_content(const std::string& page) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* const output = gumbo_parse_with_options(&options, page.data(), page.size());
  Content content = TreeReader{}.read(*output->document);
  gumbo_destroy_output(&options, output);
  return content;
}

// ---- differences
// ---------------------------------------------------------------------------------

/// How two contents differ. All but the last are allowed, each for its reason.
enum class Difference {
  none,
  /// A label or a text has a blank more or less where a block was closed that was not open, or not
  /// the innermost one. A figure is the same: the reader only ever has more blanks in it.
  separators,
  /// Text in a table but in none of its cells: the standard puts it before the table (foster
  /// parenting). The reader does so as well, but leaves it where it stands when the table turns out
  /// to be layout. It is in no cell either way.
  order_of_strays,
  /// Text outside of all cells beside hidden elements that stand directly in a table or in a row:
  /// the standard takes them out of the table, and an element of formatting that is not closed
  /// hides again what comes behind the table.
  hidden_strays,
  /// No table is shown: the reader takes tables of hidden elements and scripts, and says so.
  not_shown,
  other,
};

std::string sorted_bytes(std::string text) {
  std::sort(text.begin(), text.end());
  return text;
}

std::string show(const Content& content) {
  std::string out;
  for (std::size_t i = 0; i < content.texts.size(); ++i) {
    out += "TEXT " + content.texts[i] + "\n";
    if (i == content.tables.size()) break;
    const PlacedTable& table = content.tables[i];
    out += "TABLE " + std::to_string(table.rows) + "x" + std::to_string(table.columns) + "\n";
    for (const PlacedCell& cell : table.cells) {
      out += "  " + std::to_string(cell.row) + "," + std::to_string(cell.column) + " " +
             std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + " [" +
             cell.text + "]\n";
    }
  }
  return out;
}

/// The first line in which two contents differ.
std::string first_difference(const Content& ours, const Content& theirs) {
  const std::string a = show(ours);
  const std::string b = show(theirs);
  std::size_t line = 0;
  for (std::size_t at = 0; at < std::min(a.size(), b.size()) && a[at] == b[at]; ++at) {
    if (a[at] == '\n') line = at + 1;
  }
  const auto line_of = [&](const std::string& text) {
    return text.substr(line, text.find('\n', line) - line);
  };
  return "reader: " + line_of(a) + "\ngumbo:  " + line_of(b);
}

/// Whether a text has a blank wherever the other one has: nothing is glued that was apart.
bool is_as_wide(const std::string& ours, const std::string& theirs) {
  std::size_t at = 0;
  for (const char c : theirs) {
    if (c != ' ' && at < ours.size() && ours[at] == ' ') ++at;
    if (at == ours.size() || ours[at] != c) return false;
    ++at;
  }
  return true;
}

bool is_as_wide(const Content& ours, const Content& theirs) {
  for (std::size_t t = 0; t < ours.tables.size(); ++t) {
    for (std::size_t i = 0; i < ours.tables[t].cells.size(); ++i) {
      if (!is_as_wide(ours.tables[t].cells[i].text, theirs.tables[t].cells[i].text)) return false;
    }
  }
  for (std::size_t i = 0; i < ours.texts.size(); ++i) {
    if (!is_as_wide(ours.texts[i], theirs.texts[i])) return false;
  }
  return true;
}

/// `hides` tells that the page has hidden elements.
Difference compare(const Content& ours, const Content& theirs, bool hides) {
  if (ours.tables == theirs.tables && ours.texts == theirs.texts) return Difference::none;
  Content a = ours;
  Content b = theirs;
  for (Content* content : {&a, &b}) {
    for (PlacedTable& table : content->tables) {
      for (PlacedCell& cell : table.cells) cell.text = without_blanks(cell.text);
    }
    for (std::string& text : content->texts) text = without_blanks(text);
  }
  if (a.tables != b.tables) return Difference::other;
  if (a.texts == b.texts) {
    return is_as_wide(ours, theirs) ? Difference::separators : Difference::other;
  }
  std::string all_ours;
  std::string all_theirs;
  for (const std::string& text : a.texts) all_ours += text;
  for (const std::string& text : b.texts) all_theirs += text;
  all_ours = sorted_bytes(all_ours);
  all_theirs = sorted_bytes(all_theirs);
  if (all_ours == all_theirs) return Difference::order_of_strays;
  const auto holds = [](const std::string& more, const std::string& less) {
    return std::includes(more.begin(), more.end(), less.begin(), less.end());
  };
  const bool part = holds(all_ours, all_theirs) || holds(all_theirs, all_ours);
  return part && hides ? Difference::hidden_strays : Difference::other;
}

// ---- pages
// ---------------------------------------------------------------------------------------

const std::vector<std::string> written = {
    // Clean, and as short as HTML allows.
    "<p>一</p><table><tr><td>规章</td><td>13</td></tr><tr><td>规范性文件</td><td>60</td></tr></"
    "table>"
    "<p>二</p>",
    "<TABLE BORDER=1><TR><TD>a<TD>1<TR><TD>b<TD>2</TABLE>after",
    "<table><thead><tr><th>h<th>k</thead><tfoot><tr><td>f<td>9</tfoot><tbody><tr><td>b<td>2</"
    "table>",
    "<table><caption>表<b>一</b></caption><colgroup><col><col></colgroup><tr><td>x</td><td>y</td>"
    "</tr></table>",
    // Office programs.
    "<table class=MsoNormalTable><tr><td width=76 style='width:57pt'><p class=MsoNormal><span "
    "lang=EN-US>2</span><span lang=EN-US>6<o:p></o:p></span></p></td><td><p><span><o:p>&nbsp;</o:p>"
    "</span></p></td><td><p>（<span>一</span><font "
    "face=\"宋体\">）</font>予以公开</p></td></tr></table>",
    "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
    "<![endif]--><table><!--<td>0</td>--><tr><![if !supportMisalignedColumns]><td>1</td><![endif]>"
    "<td>2</td></tr></table>",
    // Spans.
    "<table><tr><td rowspan=2>a<td colspan=3>b<tr><td>1<td>2<td>3<tr><td colspan=\"2\">4<td>5<td>6"
    "</table>",
    "<table><tr><td rowspan=0>a<td>1<tr><td>2<tr><td>3</table>",
    "<table><tr><td rowspan=3>a<td>1<tr><td colspan=2>2<td>9<tr><td>3</table>",
    "<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>overlaps<td>d</table>",
    "<table><tr><td colspan=-1>a<td colspan=0>b<td colspan=x>c<td colspan>d<td colspan='2 px'>e"
    "<td rowspan=' +2'>f<tr><td>g</table>",
    "<table><tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d</table>",
    "<table><tr><td colspan=1000>wide<td>b<tr><td>c</table>",
    // Lines in cells.
    "<table><tr><td>本年新<br />制作数量<td><p>1</p><p>6</p><td><div>2</div>7<td>3<br>4<td>5<wbr>6"
    "<td> 1 \n 2 <td>&#49;&#x32;&nbsp;3<td>a&ensp;b&lt;c&gt;&amp;&amp;amp;</table>",
    "<table><tr><td>零\xE2\x80\x8B宽<td>1\xEF\xBB\xBF"
    "2<td>soft&shy;hyphen<td>&copy2024&nbsp</table>",
    // Attributes.
    "<table><tr><td title=\"a>b\" colspan=2>1<td title='<td>' data-x=a\"b>2<td/>3<td class=x/>4"
    "<td =\"x>5<td a= b=\"c\">6<td a=\"1\"colspan=2>7</table>",
    "<table><tr><td COLSPAN = 2 colspan=3>1</td ><td\n "
    "rowspan\t=\n'2'\n>2</td\n></tr><tr><td>3</table>",
    // Nesting.
    "<table><tr><td>menu<td><p>before</p><table><tr><td>a<td>1<tr><td>b<td>2</table><p>after</p></"
    "table>",
    "<table><tr><td>a<td><table><tr><td>26</table><td>3<tr><td>b<td>4<td>5</table>",
    "<table><tr><td>a<td>1<table><tr><td>x<td>y</table>2<td>3<tr><td>b<td>4<td>5</table>",
    "<table><tr><td><table><tr><td><table><tr><td>deep<td>1</table></table></table>",
    "<table><tr><td><table><tr><td></td><td></td></tr></table>1</td><td>2</td></tr></table>",
    "<div><table><tr><td>1<td>2</div><p>x</p></table>y",
    // Tags in the wrong place.
    "text<td>no table<tr></td></table><table><tr><td>1</p><td>2</div><td>3</body><td>4</table>",
    "<table><td>1<td>2<tr>stray<td>3</tbody><td>4</table>",
    "<table><tr><td>1</th><td>2</caption><td>3</html></tr></thead><td>4</table>",
    "<table>a<tr>b<td>1</td>c<td>2</td></tr>d</table>e",
    "<table><tr><td>1<table><tr><td>2<td>3",
    "<table><tr><td>1<td>2<table><tr><td>3<td>4</table></table>5</table>6",
    "<table><tr><td><select><option>1<option>2<td>3</select><td>4</table><select><table><tr><td>5"
    "</select>6",
    "<table><caption>c<tr><td>1<td>2<caption>d</table>",
    "<table><tr><td>1<td>2</table",
    "<table><tr><td>1<td>2<td",
    "<table><tr><td>1<td>2<!-- never ends <td>3",
    "<table><tr><td>1<td>2<!--><td>3--><td>4<!---><td>5<!--x--!><td>6<!x><td>7<?y><td>8</ z><td>9"
    "</></table>",
    "a<b<c 5<6 &lt 7</b> <i>x</i> &#0; &#128; &#xD800; &nosuch; &",
    "<table><tr><td><![CDATA[1]]><td>2</table>",
    // What is not shown.
    "<script>if(a<b)document.write('<table><tr><td>1<td>2</table>')</script><style>td>a{}</style>"
    "<textarea><td>9</textarea><template><table><tr><td>8<td>9</table></template><table><tr><td>1"
    "<script>'</table>'</script><td>2</table>",
    "<script><!-- <script>a</script> <td>x --></script>after",
    "<table><tr><td>1<td style='display:none'>9<td>2<tr style=\"DISPLAY: none\"><td>9<td>9<tr><td>3"
    "<td><span style='color:red;display : none'>9</span>4</table>",
    "<div hidden>no<table><tr><td>1<td>2</table></div>yes<p style=display:none>no<p>yes<table><tr>"
    "<td>1<td>2</table>",
    "<table><tr><td><span style='display:none'>9<td>2</table><font style='display:none'>9</font>3"
    "<p><span hidden>9</p>4",
    "<pre>\n规章  1  2\n许可  3\n</pre><ul><li>a<li>b</ul><dl><dt>t<dd>d</dl><h2>h<h3>k</h3>",
    "<html><head><title>标题</title></head><body>一</body></html><p>二",
};

struct Tally {
  std::map<Difference, std::size_t> counts;
  std::size_t pages = 0;

  void add(const std::string& page) {
    const Document document = document_from_html(page);
    const Content ours = content_of(document);
    const Content theirs = gumbo_content(page);
    const bool hides = page.find("isplay") != page.npos || page.find("ISPLAY") != page.npos;
    Difference difference = compare(ours, theirs, hides);
    const bool says_so =
        std::any_of(document.findings.begin(), document.findings.end(),
                    [](const Finding& finding) { return finding.rule.starts_with("R.CHOICE."); });
    if (difference == Difference::other && says_so && theirs.tables.empty()) {
      difference = Difference::not_shown;
    }
    ++pages;
    ++counts[difference];
    if (difference != Difference::other) return;
    CAPTURE(page);
    FAIL_CHECK(first_difference(ours, theirs));
  }
};

// ---- damage
// --------------------------------------------------------------------------------------

struct Piece {
  std::size_t first = 0;
  std::size_t size = 0;
};

/// Where the tags of an undamaged page stand.
std::vector<Piece> tags_of(std::string_view page) {
  std::vector<Piece> tags;
  char quote = 0;
  std::size_t first = std::string_view::npos;
  for (std::size_t at = 0; at < page.size(); ++at) {
    const char c = page[at];
    if (first == std::string_view::npos) {
      const char next = at + 1 < page.size() ? page[at + 1] : ' ';
      if (c == '<' && (next == '/' || std::isalpha(static_cast<unsigned char>(next)) != 0)) {
        first = at;
      }
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      tags.push_back({first, at + 1 - first});
      first = std::string_view::npos;
    }
  }
  return tags;
}

constexpr std::array<std::string_view, 34> stray_tags = {
    "<td>",    "</td>",      "<tr>",           "</tr>",         "<table>",   "</table>",
    "<tbody>", "</tbody>",   "<th>",           "</th>",         "<p>",       "</p>",
    "<div>",   "</div>",     "<br>",           "</span>",       "<span>",    "<b>",
    "</b>",    "<thead>",    "</thead>",       "<tfoot>",       "<caption>", "</caption>",
    "<col>",   "<colgroup>", "</colgroup>",    "<!-- c -->",    "<font>",    "</font>",
    "<li>",    "</body>",    "<td rowspan=2>", "<td colspan=3>"};

std::string damaged(std::string page, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const std::size_t times = 1 + below(4);
  for (std::size_t i = 0; i < times; ++i) {
    const std::vector<Piece> tags = tags_of(page);
    if (tags.empty()) break;
    const Piece tag = tags[below(tags.size())];
    const std::string text = page.substr(tag.first, tag.size);
    switch (below(9)) {
      case 0: page.erase(tag.first, tag.size); break;
      case 1: page.insert(tag.first, text); break;
      case 2:
        for (std::size_t k = tag.first + 1; k < tag.first + tag.size; ++k) {
          const auto c = static_cast<unsigned char>(page[k]);
          if (c < 0x80) {
            page[k] = static_cast<char>(std::islower(c) != 0 ? std::toupper(c) : std::tolower(c));
          }
        }
        break;
      case 3:
      case 4: page.insert(tag.first, stray_tags[below(stray_tags.size())]); break;
      case 5: {
        const std::size_t span = text.find("span=");
        if (span != std::string::npos) {
          page.insert(tag.first + span + 5, std::to_string(below(4)));
        } else {
          page.insert(tag.first + tag.size - 1, below(2) == 0 ? " rowspan=2" : " colspan='2'");
        }
        break;
      }
      case 6:
        if (below(4) == 0) {
          page.resize(below(page.size()));
          while (!page.empty() && static_cast<unsigned char>(page.back()) >= 0x80) page.pop_back();
        }
        break;
      case 7: {
        // An end tag is lost.
        std::vector<Piece> ends;
        for (const Piece& piece : tags) {
          if (page[piece.first + 1] == '/') ends.push_back(piece);
        }
        if (!ends.empty()) {
          const Piece lost = ends[below(ends.size())];
          page.erase(lost.first, lost.size);
        }
        break;
      }
      default: {
        // Two tags change places.
        const Piece other = tags[below(tags.size())];
        if (other.first <= tag.first) break;
        const std::string later = page.substr(other.first, other.size);
        page.replace(other.first, other.size, text);
        page.replace(tag.first, tag.size, later);
        break;
      }
    }
  }
  return page;
}

}  // namespace

TEST_CASE("pages written by hand are read as gumbo reads them") {
  Tally tally;
  for (const std::string& page : written) tally.add(page);
  CHECK(tally.pages == written.size());
}

TEST_CASE("pages of office programs are read as gumbo reads them") {
  Tally tally;
  for (const pages::Page& page : pages::all(1)) tally.add(page.html);
  CHECK(tally.counts[Difference::none] == tally.pages);
}

TEST_CASE("damaged pages are read as gumbo reads them") {
  std::mt19937 random{20240131};
  Tally tally;
  constexpr std::size_t of_each = 100;
  for (const std::string& page : written) {
    for (std::size_t i = 0; i < of_each; ++i) tally.add(damaged(page, random));
  }
  for (const pages::Page& page : pages::all(1)) {
    for (std::size_t i = 0; i < of_each; ++i) tally.add(damaged(page.html, random));
  }
  CHECK(tally.pages >= 2000);
  MESSAGE("pages " << tally.pages << ", the same " << tally.counts[Difference::none]
                   << ", other blanks " << tally.counts[Difference::separators]
                   << ", text between cells in another order "
                   << tally.counts[Difference::order_of_strays] << ", text of hidden rows "
                   << tally.counts[Difference::hidden_strays] << ", no table shown "
                   << tally.counts[Difference::not_shown]);
}
