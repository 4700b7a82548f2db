// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "docx/docx_xml.hpp"
#include "govinfo/read.hpp"
#include "read/zip_archive.hpp"
#include "support/zip_writer.hpp"

using namespace govinfo;

namespace {

constexpr std::string_view word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string part(std::string_view body, std::string_view prefix = "w",
                 std::string_view space = word_namespace) {
  std::string start{prefix};
  if (!start.empty()) start += ':';
  const std::string declared =
      prefix.empty() ? std::string{"xmlns"} : "xmlns:" + std::string{prefix};
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + start + "document " +
         declared + "=\"" + std::string{space} +
         "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><" + start +
         "body>" + std::string{body} + "</" + start + "body></" + start + "document>";
}

constexpr std::string_view relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

/// A file with this as its text, and perhaps another part beside it.
std::string docx(std::string_view body, std::string_view name = {}, std::string_view other = {}) {
  sample::ZipWriter zip;
  zip.add("_rels/.rels", relations);
  zip.add("word/document.xml", part(body));
  if (!name.empty()) {
    zip.add("word/_rels/document.xml.rels",
            "<Relationships><Relationship Id=\"rId7\" Type=\"http://x/relationships/" +
                std::string{name} + "\" Target=\"" + std::string{name} +
                ".xml\"/></Relationships>");
    zip.add("word/" + std::string{name} + ".xml", other);
  }
  return zip.bytes();
}

/// The document in short: lines as their words with “·” between; grids as their cells, each with
/// row, column, and spans if there are any: {0,0 甲|0,1 2x1 乙}; line ends as “/”.
std::string shape(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (const Line* const line = std::get_if<Line>(&block)) {
      for (const Word& word : line->words) {
        text += word.left == line->words.front().left ? "" : "·";
        text += document[word.text];
      }
      text += '\n';
      continue;
    }
    const Grid& grid = std::get<Grid>(block);
    text += std::to_string(grid.rows) + "x" + std::to_string(grid.columns) + "{";
    for (const Cell& cell : grid.cells) {
      if (&cell != &grid.cells.front()) text += '|';
      text += std::to_string(cell.row) + "," + std::to_string(cell.column) + " ";
      if (cell.row_span > 1 || cell.column_span > 1) {
        text += std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + " ";
      }
      for (const char c : document[cell.text]) text += c == '\n' ? '/' : c;
    }
    text += "}\n";
  }
  return text;
}

std::vector<std::string> rules(const Document& document) {
  std::vector<std::string> ids;
  for (const Finding& finding : document.findings) ids.push_back(finding.rule);
  return ids;
}

std::string read(std::string_view body) {
  const Document document = document_from_docx(docx(body));
  CHECK(rules(document).empty());
  return shape(document);
}

using Rules = std::vector<std::string>;

// Short hands for the XML.
std::string p(std::string_view inner) { return "<w:p>" + std::string{inner} + "</w:p>"; }
std::string r(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string{text} + "</w:t></w:r>";
}
std::string tc(std::string_view text, std::string_view properties = {}) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"100\" w:type=\"dxa\"/>" + std::string{properties} +
         "</w:tcPr>" + p(text.empty() ? std::string{} : r(text)) + "</w:tc>";
}
std::string tr(std::string_view cells) { return "<w:tr>" + std::string{cells} + "</w:tr>"; }
std::string tbl(std::string_view rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + std::string{rows} + "</w:tbl>";
}

}  // namespace

TEST_CASE("paragraphs are lines of words") {
  CHECK(read(p(r("一、总体情况")) + p(r("信息") + r("公开") + r(" 12")) + p("") + p(r("末"))) ==
        "一、总体情况\n信息公开·12\n末\n");
  // A label that is cut in runs, with what a writer leaves between them.
  CHECK(read(p("<w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr>" + r("本年") +
               "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"0\" w:name=\"a\"/>" +
               r("新收"))) == "本年新收\n");
  CHECK(read(p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/>"
               "<w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/><w:t>4</w:t></w:r>")) ==
        "甲·乙\n丙\n2-34\n");
  // Only blanks in an element of text are blanks.
  CHECK(read(p(r("甲") + r(" ") + r("乙"))) == "甲·乙\n");
  CHECK(read(p("<w:r><w:t>&lt;&#x653F;&amp;<![CDATA[府]]></w:t></w:r>")) == "<政&府\n");
}

TEST_CASE("lines know their places") {
  const Document document = document_from_docx(
      docx(p(r("甲")) + p("") + p("<w:r><w:lastRenderedPageBreak/><w:t>乙 丙</w:t></w:r>") +
           tbl(tr(tc("丁") + tc("3")))));
  REQUIRE(document.blocks.size() == 3);
  const Line& first = std::get<Line>(document.blocks[0]);
  CHECK(first.place == SourcePlace{.page = 1, .line = 1});
  CHECK_FALSE(first.gap);
  const Line& second = std::get<Line>(document.blocks[1]);
  CHECK(second.place == SourcePlace{.page = 2, .line = 2});
  CHECK(second.gap);
  CHECK(second.words[1].left == 2);
  CHECK(second.words[1].right == 3);
  const Grid& grid = std::get<Grid>(document.blocks[2]);
  CHECK(grid.cells[1].place == SourcePlace{.page = 2, .table = 1, .row = 1, .cell = 2});
  CHECK(document.format == "docx");
}

TEST_CASE("tables are grids") {
  CHECK(read(tbl(tr(tc("甲") + tc("1")) + tr(tc("乙") + tc("")))) ==
        "2x2{0,0 甲|0,1 1|1,0 乙|1,1 }\n");
  CHECK(read(tbl(tr(tc("头", "<w:gridSpan w:val=\"3\"/>")) + tr(tc("1") + tc("2") + tc("3")))) ==
        "2x3{0,0 1x3 头|1,0 1|1,1 2|1,2 3}\n");
  CHECK(read(tbl(tr(tc("组", "<w:vMerge w:val=\"restart\"/>") + tc("1")) +
                 tr(tc("", "<w:vMerge/>") + tc("2")) +
                 tr(tc("", "<w:vMerge w:val=\"continue\"/>") + tc("3")) +
                 tr(tc("另", "<w:vMerge w:val=\"restart\"/>") + tc("4")))) ==
        "4x2{0,0 3x1 组|0,1 1|1,1 2|2,1 3|3,0 另|3,1 4}\n");
  // Both at once, and one that goes on from nothing.
  CHECK(read(tbl(tr(tc("甲", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>") + tc("1")) +
                 tr(tc("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>") + tc("2")) +
                 tr(tc("") + tc("乙") + tc("3", "<w:vMerge/>")))) ==
        "3x3{0,0 2x2 甲|0,2 1|1,2 2|2,0 |2,1 乙|2,2 3}\n");
  CHECK(read(tbl(tr(tc("甲", "<w:hMerge w:val=\"restart\"/>") + tc("", "<w:hMerge/>") + tc("1")) +
                 tr(tc("乙") + tc("2") + tc("3")))) ==
        "2x3{0,0 1x2 甲|0,2 1|1,0 乙|1,1 2|1,2 3}\n");
  // Both ways of going on in one table: no two cells at one place.
  CHECK(read(tbl(tr(tc("甲", "<w:hMerge w:val=\"restart\"/><w:vMerge w:val=\"restart\"/>") +
                    tc("", "<w:hMerge/>")) +
                 tr(tc("乙", "<w:vMerge/>") + tc("", "<w:hMerge/>")) + tr(tc("1") + tc("2")))) ==
        "3x2{0,0 1x2 甲|1,0 1x2 乙|2,0 1|2,1 2}\n");
  CHECK(read(tbl(tr(tc("甲") + tc("乙", "<w:vMerge w:val=\"restart\"/>") + tc("1")) +
                 tr(tc("丙") + tc("", "<w:vMerge/>") + tc("2", "<w:hMerge/>")))) ==
        "2x3{0,0 甲|0,1 2x1 乙|0,2 1|1,0 丙|1,2 2}\n");
  // Columns that are not there.
  CHECK(read(tbl(tr(tc("甲") + tc("1") + tc("2")) +
                 "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" +
                 tc("3") + "</w:tr>" + tr(tc("乙")))) == "3x3{0,0 甲|0,1 1|0,2 2|1,1 3|2,0 乙}\n");
  // Paragraphs of a cell; blanks around its text are none of it.
  CHECK(read(tbl(tr("<w:tc>" + p(r("结果")) + p(r("维持 ")) + p("") + "</w:tc>" + tc(" 5 ")))) ==
        "1x2{0,0 结果/维持|0,1 5}\n");
  // A row without cells is a row.
  CHECK(read(tbl(tr(tc("甲") + tc("1")) + tr("") + tr(tc("乙") + tc("2")))) ==
        "3x2{0,0 甲|0,1 1|2,0 乙|2,1 2}\n");
  CHECK(read(tbl("")).empty());
  CHECK(read(tbl(tr(tc("") + tc("")))).empty());
}

TEST_CASE("wrappers do not hide what they hold") {
  const std::string cell = "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" +
                           tc("1") + "</w:sdtContent></w:sdt>";
  CHECK(read("<w:sdt><w:sdtContent>" +
             tbl("<w:sdt><w:sdtContent>" + tr(tc("甲") + cell) + "</w:sdtContent></w:sdt>") +
             "</w:sdtContent></w:sdt>") == "1x2{0,0 甲|0,1 1}\n");
  CHECK(read(p("<w:smartTag w:element=\"x\"><w:smartTagPr/>" + r("−1") + "</w:smartTag>" +
               "<w:hyperlink>" + r("甲") + "</w:hyperlink><w:customXml>" + r("乙") +
               "</w:customXml><w:fldSimple w:instr=\"PAGE\">" + r("7") + "</w:fldSimple>" +
               "<w:sdt><w:sdtContent>" + r("8") + "</w:sdtContent></w:sdt>")) == "−1甲乙78\n");
  CHECK(read("<w:customXml w:element=\"x\">" + p(r("甲")) + "</w:customXml>") == "甲\n");
}

TEST_CASE("tracked changes are accepted") {
  CHECK(read(p(r("11") + "<w:ins w:id=\"1\">" + r("7") + "</w:ins>" +
               "<w:del w:id=\"2\"><w:r><w:delText>9</w:delText></w:r></w:del>")) == "117\n");
  CHECK(read(p("<w:moveFrom w:id=\"1\">" + r("旧") + "</w:moveFrom><w:moveTo w:id=\"2\">" +
               r("新") + "</w:moveTo>")) == "新\n");
  CHECK(read(tbl(tr(tc("甲") + tc("1")) + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + tc("乙") +
                 tc("2") + "</w:tr>" + "<w:tr><w:trPr><w:ins w:id=\"1\"/></w:trPr>" + tc("丙") +
                 tc("3") + "</w:tr>")) == "2x2{0,0 甲|0,1 1|1,0 丙|1,1 3}\n");
  const std::string joined = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
  CHECK(read(p(joined + r("总体")) + p(r("情况")) + p(r("末"))) == "总体情况\n末\n");
  CHECK(read(tbl(tr("<w:tc>" + p(joined + r("1")) + p(r("6")) + "</w:tc>" + tc("2")))) ==
        "1x2{0,0 16|0,1 2}\n");
  CHECK(read(p(joined + r("甲")) + tbl(tr(tc("1") + tc("2")))) == "甲\n1x2{0,0 1|0,1 2}\n");
}

TEST_CASE("fields show their results") {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const std::string code = "<w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r>";
  CHECK(read(p(begin + code + separate + r("12") + end + r("件"))) == "12件\n");
  // A field in the instruction of another.
  CHECK(read(p(begin + code + begin + code + separate + r("no") + end + code + separate + r("3") +
               end)) == "3\n");
  // Without a result, without an end, and an end alone.
  CHECK(read(p(begin + code + end + r("4"))) == "4\n");
  CHECK(read(p(begin + code) + p(r("5"))) == "5\n");
  CHECK(read(p(end + separate + r("6"))) == "6\n");
  // A result over several paragraphs.
  CHECK(read(p(begin + code + separate + r("7")) + p(r("8") + end)) == "7\n8\n");
}

TEST_CASE("hidden text, glosses and instructions are not shown") {
  CHECK(read(p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>" + r("1") +
               "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>2</w:t></w:r>")) == "12\n");
  CHECK(read(p("<w:r><w:ruby><w:rubyPr/><w:rt>" + r("guī") + "</w:rt><w:rubyBase>" + r("规") +
               "</w:rubyBase></w:ruby></w:r>" + r("章"))) == "规章\n");
  CHECK(read(p(r("甲")) + "<w:sectPr><w:headerReference/></w:sectPr>") == "甲\n");
}

TEST_CASE("symbols") {
  CHECK(read(p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
               "<w:sym w:font=\"Symbol\" w:char=\"F037\"/>"
               "<w:sym w:font=\"宋体\" w:char=\"2460\"/></w:r>")) == "√7①\n");
  const Document document = document_from_docx(
      docx(p(r("1") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F031\"/></w:r>") +
           p("<w:r><w:sym w:font=\"Wingdings 3\" w:char=\"F031\"/></w:r>")));
  CHECK(shape(document) == "1\uFFFD\n\uFFFD\n");
  CHECK(rules(document) == Rules{"R.DAMAGE.lost_characters"});
}

TEST_CASE("text boxes are read once") {
  const std::string box = "<w:txbxContent>" + p(r("框")) + "</w:txbxContent>";
  const std::string both =
      "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
      "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
      "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
  CHECK(read(p(r("甲") + "<w:r>" + both + "</w:r>" + r("乙")) + p(r("丙"))) == "甲乙\n框\n丙\n");
  CHECK(read(p("<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox>" + box +
               "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")) == "框\n");
  // A table in a box.
  CHECK(read(p("<w:r><w:pict><w:txbxContent>" + tbl(tr(tc("甲") + tc("1"))) +
               "</w:txbxContent></w:pict></w:r>")) == "1x2{0,0 甲|0,1 1}\n");
  // In a cell it is said.
  const Document document = document_from_docx(
      docx(tbl(tr(tc("甲") + "<w:tc>" + p("<w:r>" + both + "</w:r>") + "</w:tc>"))));
  CHECK(shape(document) == "1x2{0,0 甲|0,1 框}\n");
  REQUIRE(rules(document) == Rules{"R.CHOICE.text_box"});
  CHECK(document.findings[0].where.source == SourcePlace{.table = 1, .row = 1, .cell = 2});
  CHECK(document.findings[0].where.text == "框");
}

TEST_CASE("tables in tables") {
  const std::string inner = tbl(tr(tc("1") + tc("2")) + tr(tc("3") + tc("4")));
  // Around more cells than its own it puts things in their places; one cell is a frame.
  CHECK(read(tbl(tr("<w:tc>" + p(r("题")) + inner + p("") + "</w:tc>" + tc("旁")))) ==
        "题\n2x2{0,0 1|0,1 2|1,0 3|1,1 4}\n旁\n");
  CHECK(read(tbl(tr("<w:tc>" + p(r("题")) + p(r("文")) + "</w:tc>"))) == "题\n文\n");
  // Otherwise it is text of its cell.
  const std::string row = tr(tc("甲") + tc("5"));
  CHECK(read(tbl(row + row + tr("<w:tc>" + tbl(tr(tc("乙"))) + p("") + "</w:tc>" + tc("6")))) ==
        "3x2{0,0 甲|0,1 5|1,0 甲|1,1 5|2,0 乙|2,1 6}\n");
}

TEST_CASE("numbers that are counted") {
  const std::string numbering =
      "<w:numbering><w:abstractNum w:abstractNumId=\"1\">"
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
      "<w:lvlText w:val=\"%1、\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2 \"/></w:lvl>"
      "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"?\"/></w:lvl>"
      "<w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%4\"/></w:lvl>"
      "</w:abstractNum>"
      "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>"
      "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
      "<w:startOverride w:val=\"11\"/></w:lvlOverride></w:num></w:numbering>";
  const auto item = [](std::string_view list, std::string_view level, std::string_view text) {
    return p("<w:pPr><w:numPr><w:ilvl w:val=\"" + std::string{level} + "\"/><w:numId w:val=\"" +
             std::string{list} + "\"/></w:numPr></w:pPr>" + (text.empty() ? "" : r(text)));
  };
  const auto read_numbered = [&](const std::string& body) {
    return document_from_docx(docx(body, "numbering", numbering));
  };
  const Document document =
      read_numbered(item("5", "0", "总体") + item("5", "1", "甲") + item("5", "1", "乙") +
                    item("5", "2", "点") + item("5", "0", "主动") + item("5", "1", "丙") +
                    item("6", "0", "另") + item("0", "0", "无") + item("99", "0", "缺"));
  CHECK(shape(document) == "一、总体\n一.1·甲\n一.2·乙\n点\n二、主动\n二.1·丙\n十一、另\n无\n缺\n");
  CHECK(document.findings.empty());
  // What is counted is never a figure.
  const Document cells =
      read_numbered(tbl(tr(tc("甲") + "<w:tc>" + item("5", "3", "") + "</w:tc>")));
  CHECK(shape(cells) == "1x2{0,0 甲|0,1 \uFFFD}\n");
  CHECK(rules(cells) == Rules{"R.DAMAGE.lost_characters"});
}

TEST_CASE("footnotes come last") {
  const std::string notes = "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">" +
                            p(r("—")) + "</w:footnote><w:footnote w:id=\"2\">" +
                            p("<w:r><w:footnoteRef/></w:r>" + r("注：含上年")) +
                            "</w:footnote></w:footnotes>";
  const std::string reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  const Document document =
      document_from_docx(docx(p(r("12") + reference) + p(r("末")), "footnotes", notes));
  CHECK(shape(document) == "12\n末\n注：含上年\n");
}

TEST_CASE("web pages in a document") {
  const std::string page = "<html><body><p>甲</p><table><tr><td>乙</td><td>1</td></tr></table>";
  const Document document =
      document_from_docx(docx(p(r("前")) + "<w:altChunk r:id=\"rId7\"/>", "aFChunk", page));
  CHECK(shape(document) == "前\n甲\n1x2{0,0 乙|0,1 1}\n");
  const Document packed = document_from_docx(
      docx("<w:altChunk r:id=\"rId7\"/>", "aFChunk",
           "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
           "text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
           "<p>=E7=94=B2</p>\n--b--\n"));
  CHECK(shape(packed) == "甲\n");
  CHECK(rules(document_from_docx(docx("<w:altChunk r:id=\"rId7\"/>", "aFChunk", "{\\rtf1 }"))) ==
        Rules{"R.FORMAT.unsupported"});
}

TEST_CASE("other names, prefixes and namespaces") {
  sample::ZipWriter strict;
  strict.add("_rels/.rels", relations)
      .add("word/document.xml", part("<p><r><t>甲</t></r></p><tbl><tr><tc><p/></tc><tc><p><r>"
                                     "<t>1</t></r></p></tc></tr></tbl>",
                                     "", "http://purl.oclc.org/ooxml/wordprocessingml/main"));
  CHECK(shape(document_from_docx(strict.bytes())) == "甲\n1x2{0,0 |0,1 1}\n");

  sample::ZipWriter prefixed;
  prefixed.add("word/document.xml", part("<ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p>", "ns0"));
  CHECK(shape(document_from_docx(prefixed.bytes())) == "甲\n");

  // The part is where the relations say, in whatever spelling.
  sample::ZipWriter moved;
  moved
      .add("_rels/.rels",
           "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
           "relationships/officeDocument\" Target=\"/Word/document22.xml\"/></Relationships>")
      .add("word\\Document22.xml", part(p(r("甲"))));
  CHECK(shape(document_from_docx(moved.bytes())) == "甲\n");

  // Only the content types tell.
  sample::ZipWriter typed;
  typed
      .add("[Content_Types].xml",
           "<Types><Override PartName=\"/a/b.xml\" ContentType=\"application/vnd.openxmlformats-"
           "officedocument.wordprocessingml.template.main+xml\"/></Types>")
      .add("a/b.xml", part(p(r("甲"))));
  CHECK(shape(document_from_docx(typed.bytes())) == "甲\n");

  sample::ZipWriter stored;
  stored.add("word/document.xml", part(p(r("甲"))), {.method = 0});
  CHECK(shape(document_from_docx("prefix" + stored.bytes())) == "甲\n");
}

TEST_CASE("XML in other encodings") {
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string_view{"<w:document><w:body><w:p><w:r><w:t>A1</w:t></w:r></w:p>"
                                       "</w:body></w:document>"}) {
    utf16 += c;
    utf16 += '\0';
  }
  sample::ZipWriter zip;
  zip.add("word/document.xml", utf16);
  CHECK(shape(document_from_docx(zip.bytes())) == "A1\n");

  sample::ZipWriter broken;
  broken.add("word/document.xml", part(p(r("政府信息公开工作年度报告\xFF"
                                           "1"))));
  const Document document = document_from_docx(broken.bytes());
  CHECK(shape(document) == "政府信息公开工作年度报告\uFFFD1\n");
  CHECK(rules(document) == Rules{"R.DAMAGE.lost_characters"});
}

TEST_CASE("files that cannot be read say why") {
  const auto refusal = [](std::string_view bytes, const ReadOptions& options = {}) {
    const Document document = document_from_docx(bytes, options);
    CHECK(document.blocks.empty());
    CHECK(document.format == "docx");
    return document.findings.size() == 1 ? document.findings[0].rule : std::string{"?"};
  };
  const std::string good = docx(p(r("甲")));
  CHECK(refusal("") == "R.FORMAT.empty");
  CHECK(refusal("PK") == "R.FORMAT.corrupt");
  CHECK(refusal(good.substr(0, good.size() / 2)) == "R.FORMAT.corrupt");
  CHECK(refusal(good, {.max_bytes = 100}) == "R.LIMIT.bytes");
  CHECK(refusal(good, {.max_unpacked = 400}) == "R.LIMIT.unpacked");

  sample::ZipWriter locked;
  locked.add("word/document.xml", part(p(r("甲"))), {.encrypted = true});
  CHECK(refusal(locked.bytes()) == "R.FORMAT.encrypted");
  sample::ZipWriter wrong_sum;
  wrong_sum.add("word/document.xml", part(p(r("甲"))), {.wrong_sum = true});
  CHECK(refusal(wrong_sum.bytes()) == "R.FORMAT.corrupt");
  sample::ZipWriter packed_otherwise;
  packed_otherwise.add("word/document.xml", part(p(r("甲"))), {.method = 14});
  CHECK(refusal(packed_otherwise.bytes()) == "R.FORMAT.unsupported");
  sample::ZipWriter no_xml;
  no_xml.add("word/document.xml", "<w:document><w:body><w:p>");
  CHECK(refusal(no_xml.bytes()) == "R.FORMAT.corrupt");
  sample::ZipWriter zero;
  zero.add("word/document.xml", part(p(r("1&#0;2"))));
  CHECK(refusal(zero.bytes()) == "R.FORMAT.corrupt");
  sample::ZipWriter other;
  other.add("xl/workbook.xml", "<workbook/>");
  CHECK(refusal(other.bytes()) == "R.FORMAT.unsupported");
}

TEST_CASE("nothing from outside comes in") {
  sample::ZipWriter zip;
  zip.add("word/document.xml",
          "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yyy\">]>"
          "<w:document><w:body><w:p><w:r><w:t>&x;&y;1</w:t></w:r></w:p></w:body></w:document>");
  CHECK(shape(document_from_docx(zip.bytes())) == "&x;&y;1\n");
}

TEST_CASE("limits") {
  const auto limited = [](const std::string& body, const ReadOptions& options) {
    const Document document = document_from_docx(docx(body), options);
    REQUIRE(document.findings.size() == 1);
    return document.findings[0].rule;
  };
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<w:sdt>";
  deep += p(r("甲"));
  for (int i = 0; i < 1000; ++i) deep += "</w:sdt>";
  CHECK(limited(deep, {}) == "R.LIMIT.depth");
  std::string tables;
  for (int i = 0; i < 300; ++i) tables += "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>";
  for (int i = 0; i < 300; ++i) tables += "</w:tc></w:tr></w:tbl>";
  CHECK(limited(tables, {}) == "R.LIMIT.depth");

  const std::string many = p(r("甲")) + p(r("乙 丙")) + p(r("丁"));
  CHECK(limited(many, {.max_lines = 2}) == "R.LIMIT.lines");
  CHECK(limited(many, {.max_words = 2}) == "R.LIMIT.words");
  CHECK(limited(many, {.max_text = 8}) == "R.LIMIT.text");
  CHECK(limited(tbl(tr(tc("1") + tc("2")) + tr(tc("3") + tc("4"))), {.max_cells = 3}) ==
        "R.LIMIT.cells");
  const std::string in_places =
      tbl(tr("<w:tc>" + tbl(tr(tc("1") + tc("2") + tc("3"))) + "</w:tc>" + tc("4") + tc("5")));
  CHECK(limited(in_places, {.max_cells = 2}) == "R.LIMIT.cells");
  CHECK(limited(tbl(tr(tc("1", "<w:gridSpan w:val=\"1000000000\"/>") + tc("2"))), {}) ==
        "R.LIMIT.spans");
  CHECK(limited(
            tbl(tr(tc("1", "<w:gridSpan w:val=\"900\"/>") + tc("2", "<w:gridSpan w:val=\"900\"/>") +
                   tc("3", "<w:gridSpan w:val=\"900\"/>") + tc("4", "<w:gridSpan w:val=\"900\"/>") +
                   tc("5", "<w:gridSpan w:val=\"900\"/>"))),
            {}) == "R.LIMIT.spans");
}

TEST_CASE("a zip bomb is told before it is unpacked") {
  sample::ZipWriter zip;
  zip.add("word/document.xml", std::string(std::size_t{80} << 20, ' '));
  const Document document = document_from_docx(zip.bytes());
  CHECK(rules(document) == Rules{"R.LIMIT.unpacked"});
  // So is a tree of far more elements than any document has.
  std::string elements = "<w:document>";
  for (int i = 0; i < 2'000'000; ++i) elements += "<a/>";
  elements += "</w:document>";
  sample::ZipWriter swollen;
  swollen.add("word/document.xml", elements);
  CHECK(rules(document_from_docx(swollen.bytes())) == Rules{"R.LIMIT.unpacked"});
}

TEST_CASE("what means nothing is left out of the tree") {
  const auto rest = [](std::string xml) {
    xml.resize(detail::drop_meaningless(xml.data(), xml.size()));
    return xml;
  };
  CHECK(rest("<w:p><w:rPr><w:sz w:val=\"3\"/><w:vanish/><w:b/></w:rPr><w:tab/></w:p>") ==
        "<w:p><w:rPr><w:vanish/></w:rPr><w:tab/></w:p>");
  CHECK(rest("<sz/><b />a<i\n/>") == "a");
  CHECK(rest("<?xml version=\"1.0\"?><w:sz/>") == "<?xml version=\"1.0\"?>");
  // A “>” in a value ends no tag.
  for (const std::string_view whole :
       {"<w:x a=\"/>\" b=\"c\">1</w:x>", "<w:x a='/>'>1</w:x>", "<w:x a='\"/>\"'/>",
        "<!-- <w:sz/> --><w:sz/>", "<w:t><![CDATA[<w:sz/>]]></w:t>", "<", "<w:sz", "<w:sz/", "</>",
        "</w:p>", ""}) {
    CHECK(rest(std::string{whole}) == whole);
  }
  CHECK(rest("<w:sz/><!-- --><w:sz/>") == "<!-- --><w:sz/>");
  CHECK(read(p("<w:r><w:rPr><w:sz w:val=\"&gt;\"/></w:rPr><w:t>1</w:t></w:r>")) == "1\n");
}

TEST_CASE("which document a zip file is") {
  using detail::kind_of_zip;
  using detail::ZipKind;
  CHECK(kind_of_zip(docx(p(r("甲")))) == ZipKind::docx);
  CHECK(kind_of_zip("PK\x03\x04") == ZipKind::corrupt);
  constexpr std::string_view odt = "application/vnd.oasis.opendocument.text";
  sample::ZipWriter open;
  open.add("mimetype", odt, {.method = 0}).add("content.xml", "<x/>");
  CHECK(kind_of_zip(open.bytes()) == ZipKind::odt);
  sample::ZipWriter locked;
  locked.add("mimetype", odt, {.method = 0})
      .add("META-INF/manifest.xml", "<manifest:encryption-data/>");
  CHECK(kind_of_zip(locked.bytes()) == ZipKind::encrypted_odt);
  sample::ZipWriter sheet;
  sheet.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", {.method = 0});
  CHECK(kind_of_zip(sheet.bytes()) == ZipKind::other_office);
  sample::ZipWriter excel;
  excel.add("[Content_Types].xml", "<Types/>").add("xl/workbook.xml", "<x/>");
  CHECK(kind_of_zip(excel.bytes()) == ZipKind::other_office);
  sample::ZipWriter ofd;
  ofd.add("OFD.xml", "<x/>");
  CHECK(kind_of_zip(ofd.bytes()) == ZipKind::other);
}

TEST_CASE("the blank form of 2021") {
  std::ifstream stream{
      std::string{GOVINFO_SOURCE_DIR} + "/tests/data/form_2021_blank_template.docx",
      std::ios::binary};
  REQUIRE(stream);
  const std::string bytes{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
  const Document document = document_from_docx(bytes);
  CHECK(document.findings.empty());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sizes;
  for (const Block& block : document.blocks) {
    if (const Grid* const grid = std::get_if<Grid>(&block)) {
      sizes.emplace_back(grid->rows, grid->columns);
    }
  }
  CHECK(sizes.size() == 3);
}
