"""The generator of sample reports: what its truths claim must hold, or it cannot examine anyone."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter
from email import message_from_bytes
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator import CHOICES, Document, Options, make_corpus, make_document, write_corpus
from generator.corpus import converted, lost_share, write_documents
from generator.damage import REASONS
from generator.form import APPLICANTS, DISCLOSURE_BLOCKS, REQUEST_ROWS, paths
from generator.layouts import LAYOUTS

GENERATOR = Path(__file__).resolve().parents[1] / "generator"
KINDS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
)


LETTERS = {
    "utf8": "utf-8",
    "utf8_bom": "utf-8-sig",
    "gb18030": "gb18030",
    "gbk": "gbk",
    "utf16": "utf-16",
    "big5": "big5hkscs",
}


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return make_corpus(400, 7)


@pytest.fixture(scope="module")
def reports(corpus: list[Document]) -> list[Document]:
    """The documents that hold one report."""
    return [document for document in corpus if document.options.content == "report"]


def number(document: Document, path: str) -> int:
    """A figure as the sums see it: a blank is nothing."""
    return int(document.truth.figures[path] or 0)


def broken_identities(document: Document) -> set[str]:
    """The identities of the form, written out once more over the figures of a truth."""
    rows = {path.split(".")[1] for path in document.truth.figures if path.startswith("requests.")}
    results = rows - {"received", "carried_in", "processed", "carried_out"}
    broken = set()
    for kind in (*KINDS, "total"):
        column = {row: number(document, f"requests.{row}.{kind}") for row in rows}
        open_cases = column["received"] + column["carried_in"] - column["carried_out"]
        if open_cases != column["processed"]:
            broken.add(f"T3.BAL.{kind}")
        if sum(column[row] for row in results) != column["processed"]:
            broken.add(f"T3.SUM.{kind}")
    for row in rows:
        kinds = sum(number(document, f"requests.{row}.{kind}") for kind in KINDS)
        if kinds != number(document, f"requests.{row}.total"):
            broken.add(f"T3.ROW.{row}")
    for remedy in ("reconsideration", "direct_litigation", "litigation_after_reconsideration"):
        parts = [
            number(document, f"remedies.{remedy}.{result}")
            for result in ("upheld", "corrected", "other", "pending")
        ]
        if sum(parts) != number(document, f"remedies.{remedy}.total"):
            broken.add(f"T4.SUM.{remedy}")
    return broken


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    first = write_corpus(tmp_path / "first", count=8, seed=3)
    for hash_seed in ("1", "2"):
        out = tmp_path / hash_seed
        subprocess.run(
            [sys.executable, GENERATOR, out, "--count", "8", "--seed", "3"],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        for path in first:
            twin = out / path.relative_to(tmp_path / "first")
            assert twin.read_bytes() == path.read_bytes()
            truth = twin.with_name("truth.json").read_bytes()
            assert truth == path.with_name("truth.json").read_bytes()
    assert make_corpus(8, 4) != make_corpus(8, 3)


def test_every_variation_occurs_in_four_hundred_documents(corpus: list[Document]) -> None:
    for field, values in CHOICES.items():
        assert {getattr(each.options, field) for each in corpus} == set(values), field
    assert {each.options.layout for each in corpus} == set(LAYOUTS)


@pytest.mark.parametrize(
    ("forms", "count"), [("standard", 200), ("trial", 198), ("mixed", 186), ("mixed_reverse", 212)]
)
def test_figures_are_those_of_the_editions(reports: list[Document], forms: str, count: int) -> None:
    for document in reports:
        if document.options.forms == forms:
            editions = document.truth.editions
            assert tuple(document.truth.figures) == paths(
                editions["disclosure"], editions["requests"]
            )
            assert len(document.truth.figures) == count


def test_identities_hold_unless_a_mistake_was_planted(reports: list[Document]) -> None:
    for document in reports:
        if document.options.blanks == "totals":
            continue
        broken = broken_identities(document)
        assert broken == set(document.truth.known_violations), document.name
        assert bool(broken) == (document.options.mistake != "none"), document.name


@pytest.mark.parametrize("mistake", sorted(set(CHOICES["mistake"]) - {"none"}))
def test_a_planted_mistake_is_a_violation(mistake: str) -> None:
    for seed in range(20):
        document = make_document(Options(mistake=mistake, size="quiet"), seed)
        assert document.truth.known_violations
        assert broken_identities(document) == set(document.truth.known_violations)


# The documents themselves, taken apart here once more with nothing of the generator: the texts of
# their cells in reading order, without blanks and punctuation of another width.

_CELL = re.compile(r"(?is)<t[dh]\b[^>]*>(.*?)(?=</?(?:td|th|tr|table|tbody|thead)\b)")
_HIDDEN = re.compile(r"(?is)<(script|style|svg)\b.*?</\1\s*>|<!--.*?-->")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bare(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFKC", text))


def html_cells(text: str) -> list[str]:
    page = _HIDDEN.sub("", text)
    return [bare(unescape(re.sub(r"<[^>]*>", "", cell))) for cell in _CELL.findall(page)]


def docx_cells(content: bytes) -> list[str]:
    """The accepted text of the cells: without what was deleted, with what was inserted."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    cells = []
    for row in root.iter(f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is not None:
            continue
        for cell in row.findall(f"{_W}tc"):
            if cell.find(f"{_W}tbl") is not None:
                continue
            letters = []
            for each in cell.iter():
                if each.tag == f"{_W}t":
                    letters.append(each.text or "")
                elif each.tag == f"{_W}noBreakHyphen":
                    letters.append("-")
            cells.append(bare("".join(letters)))
    return cells


def text_cells(document: Document) -> list[str]:
    layout = document.options.layout
    if layout == "tabs":
        return [bare(cell) for cell in re.split(r"[\t\n]", document.text)]
    if layout == "bars":
        text = re.sub(r"(?m)^\|\n(?=.+\|$)", "", document.text)
        cells = re.split(r"\n\|\n|[ ]?[|]+\n|\n", text)
        return [bare(cell.rstrip("| ")) for cell in cells]
    if layout in ("ends", "cells"):
        # Blank lines stand for blank cells and for nothing: only rows without any are looked at.
        return [bare(line) for line in document.text.splitlines() if line.strip()]
    lines = [line.strip() for line in document.text.splitlines() if "|" in line]
    lines = [line for line in lines if not re.fullmatch(r"[|\s:-]*-[|\s:-]*", line)]
    return [bare(cell) for line in lines for cell in line.split("|")]


def cells_of(document: Document) -> list[str]:
    if document.format == "html":
        return html_cells(document.text)
    if document.format == "mhtml":
        message = message_from_bytes(document.content)
        page = next(part for part in message.walk() if part.get_content_type() == "text/html")
        return html_cells(page.get_payload(decode=True).decode())
    if document.format in ("text", "md"):
        return text_cells(document)
    return docx_cells(document.content)


def shows(cell: str, value: object) -> bool:
    """Whether a cell shows this figure, None for no number."""
    if value is None:
        return not re.search(r"\d", cell)
    number = re.sub(r"万?元|萬元", "", str(value))
    found = re.match(r"[+-]?[\d,]+(?:\.\d+)?", re.sub("^减|^減", "-", cell))
    return bool(found) and found[0].replace(",", "").lstrip("+") == number


def words(label: str) -> str:
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", label))


def stands(cells: list[str], label: str, values: list[object]) -> bool:
    """Whether the values stand after a cell with this label, with nothing between them.

    Places that the label's cell covered may lie between the two.
    """
    for place, cell in enumerate(cells):
        if not words(cell).endswith(words(label)):
            continue
        for gap in range(4):
            if any(cells[place + 1 : place + 1 + gap]):
                break
            row = cells[place + 1 + gap : place + 1 + gap + len(values)]
            if len(row) == len(values) and all(map(shows, row, values)):
                return True
    return False


_IN_CELLS = [
    name
    for name, layout in LAYOUTS.items()
    if layout.format != "text" or name in ("cells", "bars", "ends", "pipes", "tabs")
    if name not in ("md_fallen", "md_split")
]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("layout", _IN_CELLS)
def test_every_figure_stands_beside_its_label(layout: str, seed: int) -> None:
    blanks = ("none", "partial_requests", "zeros", "disclosure_rows", "totals", "none")[seed]
    forms = ("standard", "trial", "mixed", "mixed_reverse", "standard", "trial")[seed]
    numbers = (
        "plain" if "disclosure" in blanks else ("plain", "unit", "separators", "wide")[seed % 4]
    )
    options = Options(
        layout=layout,
        forms=forms,
        blanks=blanks,
        numbers=numbers,
        size=("city", "province")[seed % 2],
    )
    document = make_document(options, seed)
    figures = document.truth.figures
    cells = cells_of(document)
    rows = [
        (row.label, [figures[f"requests.{row.key}.{key}"] for key, _ in APPLICANTS])
        for row in REQUEST_ROWS[options.requests]
    ]
    for block in DISCLOSURE_BLOCKS[options.disclosure]:
        for key, label in block.rows:
            rows.append(
                (label, [figures[f"disclosure.{key}.{column}"] for column, _ in block.columns])
            )
    rows.append(("总计", [value for path, value in figures.items() if path[:8] == "remedies"]))
    for label, values in rows:
        # Where a blank cell is a blank line, the rows that have one are left to the readers.
        if any(value is not None for value in values) and not (
            layout in ("cells", "ends") and None in values
        ):
            assert stands(cells, label, values), (document.file_name, label, values)


def test_figures_that_are_not_lost_stand_in_the_text(reports: list[Document]) -> None:
    for document in reports:
        if document.options.layout not in ("reading", "layout", "flow"):
            continue
        if document.options.damage == "glued":
            continue
        shown = Counter(
            re.sub(r"[^\d.]", "", str(value))
            for path, value in document.truth.figures.items()
            if value is not None and path not in document.truth.lost
        )
        text = unicodedata.normalize("NFKC", document.text)
        printed = Counter(
            number.replace(",", "") for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text)
        )
        assert not shown - printed, document.name


@pytest.mark.needs_libreoffice
@pytest.mark.parametrize("target", ["pdf", "doc", "rtf", "odt"])
def test_office_documents_are_converted_with_their_figures(target: str, tmp_path: Path) -> None:
    """LibreOffice's text export of what it made must hold every number."""
    for document in converted(make_corpus(3, 5, [target])):
        assert document.format == target
        assert not document.convert
        (tmp_path / document.file_name).write_bytes(document.content)
        start = {"pdf": b"%PDF", "doc": b"\xd0\xcf\x11\xe0", "rtf": b"{\\rtf", "odt": b"PK"}
        assert document.content.startswith(start[target])
        if target == "pdf":
            text = subprocess.run(
                ["pdftotext", "-layout", tmp_path / document.file_name, "-"],
                check=True,
                capture_output=True,
                encoding="utf-8",
            ).stdout
            numbers = re.findall(r"\d[\d,]*(?:\.\d+)?", unicodedata.normalize("NFKC", text))
            printed = Counter(number.replace(",", "") for number in numbers)
            shown = Counter(
                re.sub(r"[^\d.]", "", str(value))
                for truth in document.truths
                for path, value in truth.figures.items()
                if value is not None and path not in truth.lost
            )
            assert document.options.numbers == "split" or not shown - printed, document.name


def test_without_libreoffice_its_documents_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    documents = make_corpus(120, 0)
    left = converted(documents)
    assert {each.format for each in documents} - {each.format for each in left} == {
        "pdf",
        "doc",
        "rtf",
        "odt",
    }
    assert not any(each.convert for each in left)


def test_encodings_are_what_they_are_called(corpus: list[Document]) -> None:
    for document in corpus:
        if document.format not in ("text", "md", "html"):
            continue
        text = document.content.decode(LETTERS[document.options.encoding])
        assert text == document.text
        if document.options.damage not in ("mojibake", "questions"):
            assert re.search("公开|公開|&#20844;", text), document.name


def test_a_figure_without_a_number_has_a_state(corpus: list[Document]) -> None:
    for document in corpus:
        for truth in document.truths:
            empty = {path for path, value in truth.figures.items() if value is None}
            assert truth.states.keys() == empty
            assert set(truth.states.values()) <= {"blank", "dash", "none"}
    seen = {state for each in corpus for truth in each.truths for state in truth.states.values()}
    assert seen == {"blank", "dash", "none"}


def test_two_reports_in_one_document_have_two_truths(
    corpus: list[Document], tmp_path: Path
) -> None:
    counts = {"report": 1, "two": 2, "half_year": 0, "menu": 0}
    for document in corpus:
        assert len(document.truths) == counts[document.options.content]
    two = next(each for each in corpus if len(each.truths) == 2 and not each.convert)
    path = write_documents(tmp_path, [two])[0]
    truth = json.loads(path.with_name("truth.json").read_text(encoding="utf-8"))
    assert [len(each["figures"]) for each in truth["reports"]] == [
        len(each.figures) for each in two.truths
    ]
    assert two.truths[0].figures != two.truths[1].figures


def test_only_formats_that_are_asked_for_are_made() -> None:
    assert {each.format for each in make_corpus(30, 1, ["html", "md"])} == {"html", "md"}


def test_only_damage_loses_figures(corpus: list[Document]) -> None:
    for document in corpus:
        for truth in document.truths:
            assert truth.lost.keys() <= truth.figures.keys()
            assert set(truth.lost.values()) <= REASONS
            assert document.damaged or not truth.lost, document.name
    seen = {reason for each in corpus for truth in each.truths for reason in truth.lost.values()}
    assert seen == REASONS
    assert lost_share(each for each in corpus if not each.damaged) <= 0.02


@pytest.mark.parametrize("edition", [2019, 2021])
@pytest.mark.parametrize("layout", ["reading", "layout"])
def test_each_row_stands_beside_its_label(layout: str, edition: int) -> None:
    forms = {2019: "trial", 2021: "standard"}[edition]
    options = Options(layout=layout, forms=forms, page_number="none")
    for seed in range(5):
        document = make_document(options, seed)
        for row in REQUEST_ROWS[edition]:
            # In columns only labels of one line are followed by their numbers.
            if "、" in row.label or (layout == "layout" and len(row.label) > 13):
                continue
            label = r"\s*".join(map(re.escape, row.label))
            numbers = (number(document, f"requests.{row.key}.{kind}") for kind in (*KINDS, "total"))
            line = rf"{label}\s+" + r"\s+".join(map(str, numbers)) + "$"
            assert re.search(line, document.text, re.MULTILINE), (row.key, seed)


def test_holes_are_lost_in_running_text_and_kept_in_columns() -> None:
    reading = make_document(Options(blanks="partial_requests", size="city"), 1)
    columns = make_document(Options(layout="layout", blanks="partial_requests", size="city"), 1)
    assert set(reading.truth.lost.values()) == {"cell_removed"}
    assert None in columns.truth.figures.values()
    assert not columns.truth.lost


def test_options_that_cannot_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="blanks=zeros, mistake=balance"):
        make_document(Options(blanks="zeros", mistake="balance"), 1)
