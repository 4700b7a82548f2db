# SPDX-License-Identifier: Apache-2.0
"""The form as data against the official documents, label by label and in their order.

The 2021 form is the blank one that was published with the notice (tests/data). The 2019 form is a
page of a published report; it is compared where ``GOVINFO_REPORTS`` names a folder that holds it.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

import govinfo
from govinfo import Edition

DATA = Path(__file__).resolve().parents[1] / "data"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CLAUSE = "第二十条第"


@dataclass
class Cell:
    """A cell of a table of a document; `rows` is 1 unless the document merges rows."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass
class Source:
    """What a document prints: its lines outside tables, and its tables row by row."""

    lines: list[str] = field(default_factory=list)
    tables: list[list[list[Cell]]] = field(default_factory=list)

    def headings(self) -> list[str]:
        """The words of the headings 一、 to 六、, in order."""
        found = [re.fullmatch(r"[一二三四五六]、(.+)", line) for line in self.lines]
        return [match[1] for match in found if match]


def read_docx(path: Path) -> Source:
    """The paragraphs and tables of a Word document; merged-over cells are left out."""
    source = Source()
    with zipfile.ZipFile(path) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml")).find(f"{WORD}body")
    assert body is not None

    def text_of(element: ElementTree.Element) -> str:
        return "".join(t.text or "" for t in element.iter(f"{WORD}t")).strip()

    for element in body:
        if element.tag == f"{WORD}p":
            source.lines.append(text_of(element))
        if element.tag != f"{WORD}tbl":
            continue
        rows: list[list[Cell]] = []
        open_cells: dict[int, Cell] = {}  # column → the cell that merges downwards there
        for tr in element.iter(f"{WORD}tr"):
            row: list[Cell] = []
            column = 0
            for tc in tr.iter(f"{WORD}tc"):
                span = tc.find(f"{WORD}tcPr/{WORD}gridSpan")
                merge = tc.find(f"{WORD}tcPr/{WORD}vMerge")
                cell = Cell(
                    text_of(tc), int(span.get(f"{WORD}val", "1")) if span is not None else 1
                )
                if merge is not None and merge.get(f"{WORD}val") != "restart":
                    open_cells[column].rows += 1
                else:
                    row.append(cell)
                    if merge is not None:
                        open_cells[column] = cell
                column += cell.columns
            rows.append(row)
        source.tables.append(rows)
    return source


class _Page(HTMLParser):
    """Collects the lines and the tables of a page without nested tables."""

    def __init__(self) -> None:
        super().__init__()
        self.source = Source()
        self._cell: Cell | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.source.tables.append([])
        elif tag == "tr":
            self.source.tables[-1].append([])
        elif tag in ("td", "th"):
            given = dict(attrs)
            self._cell = Cell("", int(given.get("colspan") or 1), int(given.get("rowspan") or 1))
            self.source.tables[-1][-1].append(self._cell)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._cell = None

    def handle_data(self, data: str) -> None:
        text = data.strip()
        if self._cell is not None:
            self._cell.text += text
        elif text:
            self.source.lines.append(text)


def read_html(path: Path) -> Source:
    """The lines and tables of a page."""
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page.source


@pytest.fixture(scope="module")
def form_2021() -> Source:
    """The blank official form of 2021."""
    return read_docx(DATA / "form_2021_blank_template.docx")


@pytest.fixture
def form_2019(reports_path: Path) -> Source:
    """A published report on the form of 2019."""
    page = reports_path / "shanghai_office_2019" / "shanghai_office_2019.html"
    if not page.exists():
        pytest.skip(f"needs {page}")
    return read_html(page)


def number_rows(source: Source) -> list[list[Cell]]:
    """The rows of table 三 under its three head rows."""
    return source.tables[1][3:]


def check_disclosure(source: Source, edition: Edition) -> None:
    """Table 二: every title, heading and row label, in order, and nothing else."""
    heading = govinfo.disclosure_rows_heading.zh
    printed: list[list[str]] = []
    for row in source.tables[0]:
        texts = [cell.text for cell in row]
        is_head = texts[0].startswith(CLAUSE) or texts[0] == heading
        printed.append(texts if is_head else texts[:1])
    expected: list[list[str]] = []
    for block in govinfo.disclosure_blocks(edition):
        expected.append([block.title.zh])
        expected.append([heading, *(column.label.zh for column in block.columns)])
        expected.extend([row.label.zh] for row in block.rows)
    assert printed == expected


def check_applicants(source: Source) -> None:
    """The three head rows of table 三."""
    head = [[(cell.text, cell.columns, cell.rows) for cell in row] for row in source.tables[1][:3]]
    person, *organizations, total = govinfo.applicant_forms
    over = govinfo.organizations_heading.zh
    assert [form.over.zh for form in govinfo.applicant_forms] == ["", *[over] * 5, ""]
    assert head == [
        [(govinfo.requests_head.zh, 3, 3), (govinfo.applicants_heading.zh, 7, 1)],
        [(person.label.zh, 1, 2), (over, 5, 1), (total.label.zh, 1, 2)],
        [(form.label.zh, 1, 1) for form in organizations],
    ]


def check_requests(source: Source, edition: Edition) -> None:
    """Table 三: the label of every row in order; seven number cells in each."""
    printed = []
    for row in number_rows(source):
        assert all(cell.columns == 1 for cell in row[-7:])
        printed.append(row[-8].text)
    on_form = [form for form in govinfo.request_forms if form.on.in_(edition)]
    assert printed == [form.label.zh for form in on_form]
    assert [form.row for form in on_form] == list(govinfo.request_rows(edition))


def check_groups(source: Source, heights: list[int]) -> None:
    """The merged cells beside the rows of table 三: 三、本年度办理结果 and the groups."""
    beside = [
        (cell.text, cell.rows) for row in number_rows(source) for cell in row[:-8] if cell.text
    ]
    results, *groups = beside
    labels = [form.label.zh for form in govinfo.group_forms]
    assert results == (govinfo.results_heading.zh, len(number_rows(source)) - 3)
    assert groups == list(zip(labels[2:], heights, strict=False))
    # The first two groups are rows themselves, and on the 2019 form the sixth.
    rows = [row[-8].text for row in number_rows(source)]
    assert labels[0] in rows
    assert any(row.startswith(labels[1]) for row in rows)
    if len(heights) == 3:
        assert labels[5] in rows


def check_remedies(source: Source) -> None:
    """Table 四: three head rows over 15 numbers."""
    results = [form.label.zh for form in govinfo.remedy_result_forms]
    review, direct, after = govinfo.remedy_forms
    over = govinfo.litigation_heading.zh
    assert [form.over.zh for form in govinfo.remedy_forms] == ["", over, over]
    head = [[(cell.text, cell.columns) for cell in row] for row in source.tables[2][:3]]
    assert head == [
        [(review.label.zh, 5), (over, 10)],
        [*((label, 1) for label in results), (direct.label.zh, 5), (after.label.zh, 5)],
        [(label, 1) for label in results * 2],
    ]
    assert len(source.tables[2]) == 4
    assert len(source.tables[2][3]) == 15


def test_2021_sections(form_2021: Source) -> None:
    assert form_2021.headings() == [form.label.zh for form in govinfo.section_forms]


def test_2021_disclosure(form_2021: Source) -> None:
    check_disclosure(form_2021, Edition.standard_2021)


def test_2021_applicants(form_2021: Source) -> None:
    check_applicants(form_2021)


def test_2021_requests(form_2021: Source) -> None:
    check_requests(form_2021, Edition.standard_2021)
    assert len(number_rows(form_2021)) == 25


def test_2021_groups(form_2021: Source) -> None:
    check_groups(form_2021, heights=[8, 3, 5, 3])


def test_2021_remedies(form_2021: Source) -> None:
    check_remedies(form_2021)


def test_2019_sections(form_2019: Source) -> None:
    headings = form_2019.headings()
    assert len(headings) == len(govinfo.section_forms) == 6
    for heading, form in zip(headings, govinfo.section_forms, strict=True):
        assert heading in {form.label.zh, *form.aliases}


def test_2019_disclosure(form_2019: Source) -> None:
    check_disclosure(form_2019, Edition.trial_2019)


def test_2019_applicants(form_2019: Source) -> None:
    check_applicants(form_2019)


def test_2019_requests(form_2019: Source) -> None:
    check_requests(form_2019, Edition.trial_2019)
    assert len(number_rows(form_2019)) == 23


def test_2019_groups(form_2019: Source) -> None:
    check_groups(form_2019, heights=[8, 3, 5])


def test_2019_remedies(form_2019: Source) -> None:
    check_remedies(form_2019)
