"""What differs between two reports."""

from __future__ import annotations

import copy

import govinfo as g
from samples import TEXT


def test_a_copy_differs_in_nothing() -> None:
    report = g.read_report(TEXT.encode()).report
    assert g.differing_fields(report, copy.deepcopy(report)) == []


def test_differences_are_named_by_path() -> None:
    report = g.read_report(TEXT.encode()).report
    other = copy.deepcopy(report)
    other.organ.name = "某县"
    other.requests[g.Outcome.not_held, g.Applicant.total] = g.Figure(state=g.FigureState.blank)
    assert g.differing_fields(report, other) == ["organ.name", "requests.not_held.total"]
