"""The official form as text and HTML."""

from __future__ import annotations

import html.parser

import pytest

import govinfo as g
from govinfo import Mark, Severity
from samples import TEXT


@pytest.fixture(scope="module")
def reading() -> g.Reading:
    return g.read_report(TEXT.encode())


def row_of(text: str, label: str) -> list[str]:
    (line,) = [line for line in text.splitlines() if label in line]
    return line.split(label)[1].split()


def test_text(reading: g.Reading) -> None:
    text = g.to_text(reading)
    assert text == g.to_text(reading.report) == g.to_text(reading, g.Lang.zh, [])
    assert row_of(text, "1.本机关不掌握相关政府信息") == ["2", "1", "0", "0", "0", "0", "3"]
    assert "Not held by this organ" in g.to_text(reading, "en")


def test_marks(reading: g.Reading) -> None:
    mark = Mark(figure="requests.not_held.total", severity=Severity.warning, note="核对 <b>")
    assert mark == Mark(figure=g.FigureId("requests.not_held.total"), severity=Severity.warning,
                        note="核对 <b>")  # fmt: skip
    assert Mark(figure="requests.not_held.total").severity is Severity.error
    text = g.to_text(reading, marks=[mark])
    assert row_of(text, "1.本机关不掌握相关政府信息")[-1] == "3*"
    page = g.to_html(reading, marks=(each for each in [mark]))
    assert "核对 &lt;b&gt;" in page
    assert "<b>" not in page
    for wrong in ([3], "requests", [None], 3):
        with pytest.raises(TypeError):
            g.to_html(reading, marks=wrong)  # type: ignore[arg-type]


def test_marks_of_findings(reading: g.Reading) -> None:
    marks = g.marks_of(g.validate(reading), "en")
    assert [str(mark.figure) for mark in marks] == [
        f"remedies.reconsideration.{result}"
        for result in ("upheld", "corrected", "other", "pending", "total")
    ]
    assert all("the difference is 3" in mark.note for mark in marks)
    assert isinstance(marks, list)


class Cells(html.parser.HTMLParser):
    """The figures of a page by path, and the tags that are not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: dict[str, str] = {}
        self.open: list[str] = []
        self.path: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "col", "hr", "meta"):
            self.open.append(tag)
        path = dict(attrs).get("data-figure")
        if path:
            self.path = path
            self.figures[path] = ""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "td":
            self.path = None

    def handle_data(self, data: str) -> None:
        if self.path:
            self.figures[self.path] += data


def test_html(reading: g.Reading) -> None:
    cells = Cells()
    cells.feed(g.to_html(reading))
    assert cells.open == []
    assert len(cells.figures) == 200
    assert cells.figures["requests.not_held.total"].strip() == "3"
    assert cells.figures["disclosure.fees.collected"].strip() == "12.50"
    # With the place in the source where a reading is given.
    assert "requests.not_held.total" in g.to_html(reading.report)
    assert g.to_html(reading) != g.to_html(reading.report)


@pytest.mark.parametrize(("text", "width"), [("", 0), ("abc", 3), ("汉字", 4), ("（a）", 5)])
def test_display_width(text: str, width: int) -> None:
    assert g.display_width(text) == width
