"""Pickles: small, of a version, and harmless when they are not what was pickled."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import govinfo as g
from samples import TEXT

READING = g.read_report(TEXT.encode())


def unpickled(cls: type, state: object) -> Any:
    """An object of a state that pickle might hold."""
    made = cls.__new__(cls)
    made.__setstate__(state)
    return made


def test_only_what_differs_from_the_default_is_kept() -> None:
    assert g.Prose(text="x").__getstate__() == (1, {"text": "x"})
    assert g.SourcePlace(line=3, column=5).__getstate__() == (1, {"line": 3, "column": 5})
    assert g.Report().__getstate__()[1].keys() == set()
    assert g.Finding(severity=g.Severity.note).__getstate__() == (1, {"severity": "note"})


def test_a_field_that_was_not_there_takes_its_default() -> None:
    assert unpickled(g.Prose, (1, {})) == g.Prose()
    assert unpickled(g.Report, (1, {"year": 2023})) == g.Report(year=2023)


@pytest.mark.parametrize(
    ("cls", "state", "message"),
    [
        (g.Prose, (2, {}), "pickled by another version of govinfo"),
        (g.Prose, (1, {}, {}), "pickled by another version of govinfo"),
        (g.Prose, (1, {"titel": "x"}), "a field that is not known"),
        (g.Finding, (1, {"severity": "grave"}), "there is no grave"),
        (g.Report, (1, {"year": "x"}), "not what was pickled"),
        (g.SourcePlace, (1, {"line": -1}), "not what was pickled"),
        (g.ApplicantRow, (1, [1, 2]), "a table of another form"),
        (g.Amount, (1, (1, 10, "yuan", "printed")), "no such amount"),
    ],
)
def test_another_state_is_refused(cls: type, state: object, message: str) -> None:
    with pytest.raises(g.UsageError, match=f"cannot be unpickled: {message}"):
        unpickled(cls, state)


@pytest.mark.parametrize(
    "state",
    [None, 3, (), (1,), (1, None), (1, 3), (1, "x"), (1, [None]), (1, {1: 2}), (1, {"text": 3})],
)
@pytest.mark.parametrize(
    "cls",
    [
        g.Figure, g.Amount, g.FigureId, g.Prose, g.Report, g.Reading, g.Findings, g.RequestTable,
        g.ProseList, g.Period, g.Document,
    ],
)  # fmt: skip
def test_nonsense_is_harmless(cls: type, state: object) -> None:
    try:
        made = unpickled(cls, state)
    except (TypeError, ValueError, IndexError):
        return
    repr(made)


def test_a_reading_is_small() -> None:
    assert len(pickle.dumps(READING)) < 20_000


def test_an_object_that_is_made_is_not_made_again() -> None:
    prose = g.Prose(text="x")
    prose.__setstate__((1, {"text": "y"}))
    assert prose.text == "x"
