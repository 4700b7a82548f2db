"""Documents, for readers of formats of their own."""

from __future__ import annotations

import copy
import pickle

import pytest

import govinfo as g
from govinfo import Cell, Document, Grid, Line, TextSpan, Word
from samples import ORGAN, TEXT


def test_text_becomes_a_document() -> None:
    document = g.document_from_text(TEXT)
    assert document == g.document_from_text(TEXT.encode())
    assert document.format
    lines = [block for block in document.blocks if isinstance(block, Line)]
    first = "".join(document[word.text] for word in lines[0].words)
    assert first == f"{ORGAN}2023年政府信息公开工作年度报告"
    (reading,) = g.interpret(document, "name")
    assert reading.source == "name"
    assert reading.report == g.read_report(TEXT.encode()).report


def made_of(words: list[str]) -> Document:
    """A document of one word a line."""
    text, blocks = "", []
    for number, word in enumerate(words, 1):
        span = TextSpan(len(text.encode()), len(word.encode()))
        text += word
        blocks.append(Line(words=[Word(span, 0, 2 * len(word))], place=g.SourcePlace(line=number)))
    return Document(format="test", text=text, blocks=blocks)


def test_a_document_made_in_python() -> None:
    document = made_of(["某县财政局2022年政府信息公开工作年度报告", "总体情况"])
    assert document[document.blocks[1].words[0].text] == "总体情况"  # type: ignore[union-attr]
    reading = g.interpret(document)[0]
    assert reading.format == "test"
    assert reading.status is not g.ReadingStatus.complete
    assert (reading.report.organ.name, reading.report.year) == ("某县财政局", 2022)


@pytest.mark.parametrize(
    "block",
    [
        Line(words=[Word(TextSpan(0, 99))]),
        Line(words=[Word(TextSpan(99, 0))]),
        Line(words=[Word(TextSpan(4294967295, 4294967295))]),
        Line(words=[Word(TextSpan(0, 1), 5, 3)]),
        Grid(rows=1, columns=1, cells=[Cell(text=TextSpan(0, 99))]),
        Grid(rows=1, columns=1, cells=[Cell(row=1)]),
        Grid(rows=1, columns=1, cells=[Cell(column_span=2)]),
        Grid(rows=1, columns=1, cells=[Cell(row_span=0)]),
        Grid(rows=1, columns=1, cells=[Cell(row_span=4294967295)]),
        Grid(rows=1, columns=2, cells=[Cell(column_span=2), Cell(column=1)]),
        Grid(rows=2, columns=1, cells=[Cell(row=1), Cell(row=0)]),
    ],
)
def test_what_the_interpreter_would_trust_is_checked(block: Line | Grid) -> None:
    with pytest.raises(g.UsageError, match="outside of its text or grid, or out of order"):
        g.interpret(Document(text="报告", blocks=[block]))


def test_span_outside_of_the_text() -> None:
    document = Document(text="报告")
    assert document[TextSpan(3, 3)] == "告"
    assert document[TextSpan(6, 0)] == ""
    for span in (TextSpan(4, 3), TextSpan(7, 0)):
        with pytest.raises(IndexError):
            document[span]


def test_documents_are_values() -> None:
    document = Document(
        format="test",
        text="报告",
        blocks=[
            Line(words=[Word(TextSpan(0, 6), 0, 4)], gap=True),
            Grid(rows=1, columns=1, cells=[Cell(text=TextSpan(0, 3))]),
        ],
        findings=[g.Finding(rule="R.DAMAGE.lost_characters")],
    )
    line, grid = document.blocks
    assert isinstance(line, Line)
    assert isinstance(grid, Grid)
    assert line.gap
    assert grid.cells[0].row_span == 1
    assert document.findings[0].rule == "R.DAMAGE.lost_characters"
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(document, protocol)) == document
    assert copy.deepcopy(document) == document != document.replace(format="other")
    assert hash(document) == hash(copy.copy(document))
    assert eval(repr(document), vars(g)) == document
    with pytest.raises(AttributeError):
        document.text = "x"  # type: ignore[misc]
    assert document.to_dict()["blocks"][1]["rows"] == 1  # type: ignore[index]
