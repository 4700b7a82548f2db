"""PDF through both extractors: poppler as a program and PDFium as a library."""

from __future__ import annotations

import json
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

import govinfo

pytest.importorskip("pypdfium2")

from govinfo.pdf import default_extractor, pdfium_words

DATA = Path(__file__).resolve().parent.parent / "data" / "pdf"
REPORTS = os.environ.get("GOVINFO_REPORTS")
FILES = sorted(DATA.glob("*.pdf")) + (sorted(Path(REPORTS).rglob("*.pdf")) if REPORTS else [])
poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")


def read(file: Path, *, pdfium: bool) -> govinfo.Reading:
    """A report read through one of the two."""
    options = govinfo.ReadOptions(pdf_extractor=pdfium_words if pdfium else None)
    return govinfo.read_report(file, options=options)


def figures(reading: govinfo.Reading) -> dict[str, Any]:
    """What was read, by path; nothing where the reading was refused."""
    if reading.status is govinfo.ReadingStatus.refused:
        return {}
    found: dict[str, Any] = json.loads(govinfo.figures_to_json(reading))
    return found


def truth_of(file: Path) -> dict[str, Any] | None:
    """The figures that stand in a file, if they are known."""
    for beside in (file.with_suffix(".json"), file.parent / "truth.json"):
        if beside.exists():
            known: dict[str, Any] = json.loads(beside.read_text(encoding="utf-8"))["figures"]
            return known
    return None


def number(value: object) -> str | None:
    """A figure without its unit."""
    return None if value is None else str(value).removesuffix("元").removesuffix("万")


def test_there_are_files() -> None:
    assert {file.stem for file in FILES} >= {"plain", "blank_cells", "turned"}


@poppler
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_extractors_read_the_same(file: Path) -> None:
    one, other = figures(read(file, pdfium=False)), figures(read(file, pdfium=True))
    assert one or other
    for path in one.keys() & other.keys():
        states = {one[path]["state"], other[path]["state"]}
        if states & {"unreadable", "absent"}:
            continue
        for told in ("value", "state", "unit"):
            assert one[path].get(told) == other[path].get(told), path


@pytest.mark.parametrize("pdfium", [True, pytest.param(False, marks=poppler)])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_read_is_what_stands_there(file: Path, pdfium: bool) -> None:
    truth = truth_of(file)
    if truth is None:
        pytest.skip("nobody has written down what stands in it")
    found = figures(read(file, pdfium=pdfium))
    right = 0
    for path, expected in truth.items():
        figure = found.get(path)
        if figure is None or figure["state"] in ("unreadable", "absent"):
            continue
        assert number(figure["value"]) == number(expected), path
        right += 1
    # Poppler measures text on its side wrongly: such pages are refused.
    assert right >= len(truth) * 0.97 or (file.stem == "turned" and not pdfium)


def test_words_stand_where_they_are_seen() -> None:
    text = pdfium_words((DATA / "plain.pdf").read_bytes())
    assert text.refusal == ""
    assert text.tool.startswith("pdfium ")
    page = next(page for page in text.pages if len(page.words) > 0)
    words = [word for page in text.pages for word in page.words]
    row = next(word for word in words if "属于国家秘密" in word.text)
    assert 0 < row.left < row.right < page.width
    assert 5 < row.bottom - row.top < 20
    heading = next(word for word in page.words if word.text == "一、总体情况")
    assert 0 < heading.top < page.height / 4


def test_turned_pages_are_given_as_they_are_seen() -> None:
    plain = pdfium_words((DATA / "blank_cells.pdf").read_bytes()).pages[-1]
    turned = pdfium_words((DATA / "turned.pdf").read_bytes()).pages[-1]
    assert len(plain.words) > 20
    assert (turned.width, turned.height) == (plain.height, plain.width)
    expected = {
        (word.text, round(plain.height - word.bottom), round(word.left)) for word in plain.words
    }
    assert {(word.text, round(word.left), round(word.top)) for word in turned.words} == expected


@pytest.mark.parametrize(
    ("data", "rule"),
    [(b"", "R.FORMAT.corrupt"), (b"%PDF-1.7 and nothing else", "R.FORMAT.corrupt")],
)
def test_what_cannot_be_opened(data: bytes, rule: str) -> None:
    assert pdfium_words(data).refusal == rule


def test_many_threads() -> None:
    data = (DATA / "plain.pdf").read_bytes()
    expected = pdfium_words(data)
    results: list[govinfo.PdfText] = []
    threads = [
        threading.Thread(target=lambda: results.append(pdfium_words(data))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 6


def test_poppler_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", "/usr/bin/{}".format)
    assert default_extractor() is None
    monkeypatch.setattr(shutil, "which", {}.get)
    assert default_extractor() is pdfium_words
