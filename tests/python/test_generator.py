"""The generator of sample reports: what its truths claim must hold, or it cannot examine anyone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator import CHOICES, Document, Options, make_corpus, make_document, write_corpus
from generator.corpus import lost_share
from generator.damage import REASONS
from generator.form import REQUEST_ROWS, paths

GENERATOR = Path(__file__).resolve().parents[1] / "generator"
KINDS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
)


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return make_corpus(60, 7)


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


def test_every_variation_occurs_in_sixty_documents(corpus: list[Document]) -> None:
    for field, values in CHOICES.items():
        assert {getattr(each.options, field) for each in corpus} == set(values), field


@pytest.mark.parametrize(
    ("forms", "count"), [("standard", 200), ("trial", 198), ("mixed", 186), ("mixed_reverse", 212)]
)
def test_figures_are_those_of_the_editions(corpus: list[Document], forms: str, count: int) -> None:
    for document in corpus:
        if document.options.forms == forms:
            editions = document.truth.editions
            assert tuple(document.truth.figures) == paths(
                editions["disclosure"], editions["requests"]
            )
            assert len(document.truth.figures) == count


def test_identities_hold_unless_a_mistake_was_planted(corpus: list[Document]) -> None:
    for document in corpus:
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


def test_figures_that_are_not_lost_stand_in_the_text(corpus: list[Document]) -> None:
    for document in corpus:
        if document.options.damage == "glued":
            continue
        shown = Counter(
            re.sub(r"[^\d.]", "", str(value))
            for path, value in document.truth.figures.items()
            if value is not None and path not in document.truth.lost
        )
        printed = Counter(re.findall(r"\d+(?:\.\d+)?", document.content.decode()))
        assert not shown - printed, document.name


def test_only_damage_loses_figures(corpus: list[Document]) -> None:
    for document in corpus:
        assert document.truth.lost.keys() <= document.truth.figures.keys()
        assert set(document.truth.lost.values()) <= REASONS
    seen = {reason for document in corpus for reason in document.truth.lost.values()}
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
            assert re.search(line, document.content.decode(), re.MULTILINE), (row.key, seed)


def test_holes_are_lost_in_running_text_and_kept_in_columns() -> None:
    reading = make_document(Options(blanks="partial_requests", size="city"), 1)
    columns = make_document(Options(layout="layout", blanks="partial_requests", size="city"), 1)
    assert set(reading.truth.lost.values()) == {"cell_removed"}
    assert None in columns.truth.figures.values()
    assert not columns.truth.lost


def test_options_that_cannot_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="blanks=zeros, mistake=balance"):
        make_document(Options(blanks="zeros", mistake="balance"), 1)
