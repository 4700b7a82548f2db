"""The reader against documents whose figures are known: the project's own, and real ones."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TESTS = Path(__file__).resolve().parent.parent

# Rows in which some cells are blank: in text only complete rows can be told for certain.
HOLES = {"partial_requests", "partial_disclosure", "zeros", "totals"}


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


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, Path]]:
    """Sixty documents: both forms, mixed ones, every layout, variation and damage."""
    folder = tmp_path_factory.mktemp("corpus")
    documents = generator.make_corpus(60, 0)
    paths = generator.write_documents(folder, documents)
    return list(zip(documents, paths, strict=True))


def test_no_generated_document_is_read_wrongly(corpus: list[tuple[Any, Path]]) -> None:
    """No wrong figure anywhere; where nothing is destroyed by design, every figure is right."""
    whole = 0
    for document, path in corpus:
        truth = vars(document.truth)
        score = accuracy.compare(path, truth)
        assert score.verdicts["wrong"] == 0, (path.name, score.notes)
        assert score.verdicts["missed"] == 0, (path.name, score.notes)
        if document.damaged or document.options.blanks in HOLES:
            continue
        whole += 1
        assert score.verdicts["right"] == len(truth["figures"]), (path.name, score.notes)
    assert whole >= 30


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_figure_is_wrong_in_other_corpora(seed: int, tmp_path: Path) -> None:
    documents = generator.make_corpus(60, seed)
    for document, path in zip(
        documents, generator.write_documents(tmp_path, documents), strict=True
    ):
        score = accuracy.compare(path, vars(document.truth))
        assert score.verdicts["wrong"] == 0, (path.name, score.notes)


# What the order of its text leaves of a real report; formats that are not read are not listed.
REAL = {
    "zhongwei_housing_2024.txt": 200,
    "hongze_2023.layout.txt": 186,
    "hongze_2023.raworder.txt": 186,
}


@pytest.mark.parametrize("name", REAL)
def test_every_figure_of_a_real_report_is_right(name: str, reports_path: Path) -> None:
    found = {path.name: (path, truth) for path, truth in accuracy.documents(reports_path)}
    score = accuracy.compare(*found[name])
    assert score.verdicts == {"right": REAL[name]}, score.notes


def test_a_scrambled_report_is_refused_and_never_guessed(reports_path: Path) -> None:
    found = {path.name: (path, truth) for path, truth in accuracy.documents(reports_path)}
    score = accuracy.compare(*found["hongze_2023.flow.txt"])
    assert score.verdicts["wrong"] == 0, score.notes
    assert score.verdicts["missed"] == 0, score.notes
