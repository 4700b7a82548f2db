"""The reader against documents whose figures are known: the project's own, and real ones."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TESTS = Path(__file__).resolve().parent.parent
COUNT = 120


def load(name: str) -> ModuleType:
    """A module of the tests that is no part of the package."""
    path = TESTS / f"{name}.py" if name == "accuracy" else TESTS / name / "__init__.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


accuracy = load("accuracy")
generator = load("generator")


def readable(document: Any) -> bool:
    """Whether the programs are here that a document of this format is read with."""
    return document.format != "pdf" or shutil.which("pdftotext") is not None


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, Path, Any]]:
    """Documents of every format and layout with what was read of them.

    Without LibreOffice there is no PDF, DOC, RTF and ODT among them.
    """
    folder = tmp_path_factory.mktemp("corpus")
    wanted = [each for each in generator.make_corpus(COUNT, 0) if readable(each)]
    documents = {each.file_name: each for each in wanted}
    scored = []
    for path in generator.write_documents(folder, wanted):
        truth = json.loads(path.with_name("truth.json").read_text(encoding="utf-8"))
        scored.append((documents[path.name], path, accuracy.compare(path, truth)))
    return scored


def test_no_generated_document_is_read_wrongly(scores: list[tuple[Any, Path, Any]]) -> None:
    for _, path, score in scores:
        assert score.verdicts["wrong"] == 0, (path.name, score.notes)


def test_whatever_is_not_read_is_named(scores: list[tuple[Any, Path, Any]]) -> None:
    for _, path, score in scores:
        assert not score.failure, path.name
        assert score.verdicts["missed"] == 0, (path.name, score.notes)


def test_what_the_documents_show_is_read(scores: list[tuple[Any, Path, Any]]) -> None:
    """At least 99.5 % of the figures that the documents still show, over all formats."""
    verdicts = sum((score.verdicts for _, _, score in scores), Counter())
    shown = sum(verdicts.values()) - verdicts["lost"]
    refused = {path.name: score.verdicts["flagged"] for _, path, score in scores}
    assert verdicts["right"] >= 0.995 * shown, {k: v for k, v in refused.items() if v}


def test_no_whole_document_is_refused(scores: list[tuple[Any, Path, Any]]) -> None:
    whole = 0
    for document, path, score in scores:
        if document.damaged or not document.truths:
            continue
        whole += 1
        assert score.verdicts["right"] >= 0.8 * document.figures, (path.name, score.notes)
    assert whole >= COUNT // 2


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_figure_is_wrong_in_other_corpora(seed: int, tmp_path: Path) -> None:
    """Documents that need no other program, of more seeds."""
    documents = generator.make_corpus(60, seed, ["text", "md", "html", "docx"])
    for path in generator.write_documents(tmp_path, documents):
        truth = json.loads(path.with_name("truth.json").read_text(encoding="utf-8"))
        score = accuracy.compare(path, truth)
        assert score.verdicts["wrong"] == 0, (path.name, score.notes)


# The examiner itself ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expected", "value", "state", "verdict"),
    [
        (3, 3, "printed", "right"),
        (3, 4, "printed", "wrong"),
        (None, 0, "printed", "wrong"),
        (0, None, "blank", "wrong"),
        (0, None, "dash", "wrong"),
        (None, None, "blank", "right"),
        (None, None, "dash", "right"),
        (None, None, "unreadable", "flagged"),
        (3, None, "unreadable", "flagged"),
        (3, None, "absent", "flagged"),
    ],
)
def test_verdicts(expected: int | None, value: int | None, state: str, verdict: str) -> None:
    figure = {"value": value, "state": state}
    assert accuracy.verdict_on(expected, figure, lost=False, doubted=True) == verdict
    if verdict == "flagged":
        assert accuracy.verdict_on(expected, figure, lost=False, doubted=False) == "missed"


def test_a_lost_figure_may_be_refused_or_right_and_nothing_else() -> None:
    def verdict(value: int | None, state: str) -> object:
        return accuracy.verdict_on(5, {"value": value, "state": state}, lost=True, doubted=True)

    assert verdict(None, "absent") == "lost"
    assert verdict(5, "printed") == "right"
    assert verdict(6, "printed") == "wrong"
    assert verdict(None, "blank") == "wrong"


@pytest.mark.parametrize(
    ("expected", "unit", "verdict"),
    [
        ("251000元", "yuan", "right"),
        ("251000元", "wan_yuan", "wrong"),
        ("251000万元", "wan_yuan", "right"),
        ("251000", "unknown", "right"),
        ("251000", "yuan", "wrong"),
    ],
)
def test_an_amount_is_right_with_its_unit_only(expected: str, unit: str, verdict: str) -> None:
    figure = {"value": "251000", "unit": unit, "state": "printed"}
    assert accuracy.verdict_on(expected, figure, lost=False, doubted=False) == verdict


def test_reports_are_paired_by_what_they_are() -> None:
    def read(organ: str, year: int) -> object:
        return accuracy.Read(organ, year, {"a": {"value": 1, "state": "printed"}})

    truths = [{"organ": organ, "year": 2021, "figures": {"a": 1}} for organ in ("甲", "乙")]
    for read_as, right in (([("乙", 2021)], ["乙"]), ([("甲", 2021), ("乙", 2021)], ["甲", "乙"])):
        pairs = accuracy.pair([read(*each) for each in read_as], truths)
        assert [truth["organ"] for found, truth in pairs if found.figures] == right
    stranger = accuracy.pair([read("丙", 2021)], [])
    assert [accuracy.compare_report(*each).verdicts["wrong"] for each in stranger] == [1]


def test_the_command_fails_where_a_figure_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = generator.write_corpus(tmp_path, count=1, seed=1, formats=["html"])[0]
    assert accuracy.main([str(tmp_path), "--yardstick", "no"]) == 0
    assert "html   all" in capsys.readouterr().out
    truth_path = path.with_name("truth.json")
    truth = json.loads(truth_path.read_text(encoding="utf-8"))
    truth["figures"]["requests.received.total"] += 1
    truth_path.write_text(json.dumps(truth), encoding="utf-8")
    assert accuracy.main([str(tmp_path), "--yardstick", "no"]) == 1
    assert "wrong: requests.received.total" in capsys.readouterr().out


@pytest.mark.parametrize("layout", ["html_cms", "docx_clean", "md_clean", "pipes", "reading"])
def test_the_yardstick_reads_a_plain_document(layout: str, tmp_path: Path) -> None:
    """It is a fair comparison: whatever is laid out plainly it reads without a mistake."""
    yardstick = accuracy.load_yardstick()
    if yardstick is None:
        pytest.skip("needs pandas, lxml and python-docx")
    document = generator.make_document(generator.Options(layout=layout), 1, layout)
    path = generator.write_documents(tmp_path, [document])[0]
    truth = json.loads(path.with_name("truth.json").read_text(encoding="utf-8"))
    score = accuracy.measure(path, truth, yardstick.read)
    assert score.verdicts == {"right": 200}, score.notes


# Real reports -------------------------------------------------------------------------------------

# Files that still show every figure; of one the labels fell out, one is in the order of drawing.
COMPLETE = {
    "zhongwei_housing_2024.txt": 200,
    "hongze_2023.layout.txt": 186,
    "hongze_2023.raworder.txt": 186,
    "hongze_2023.pdf": 186,
    "shanghai_office_2019.html": 198,
}


@pytest.mark.parametrize("name", COMPLETE)
def test_every_figure_of_a_real_report_is_right(name: str, reports_path: Path) -> None:
    found = {path.name: (path, truth) for path, truth in accuracy.documents(reports_path)}
    score = accuracy.compare(*found[name])
    assert score.verdicts == {"right": COMPLETE[name]}, score.notes


def test_no_real_report_is_read_wrongly(reports_path: Path) -> None:
    """Whatever a file has lost is refused with a reason and never guessed."""
    for path, truth in accuracy.documents(reports_path):
        score = accuracy.compare(path, truth)
        assert score.verdicts["wrong"] == 0, (path.name, score.notes)
        assert score.verdicts["missed"] == 0, (path.name, score.notes)
