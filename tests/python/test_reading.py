"""Reading: a report with where its figures came from."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given

import govinfo as g
from govinfo import Provenance, Reading, ReadingStatus, SourcePlace
from samples import TEXT
from strategies import readings


def test_provenance() -> None:
    reading = g.read_report(TEXT.encode())
    assert len(reading.provenance) == 226
    where = reading.provenance_of("requests.received.natural_person")
    assert where is not None
    line = next(n for n, text in enumerate(TEXT.splitlines(), 1) if text.startswith("一、本年新收"))
    assert where.raw == "6"
    assert (where.place.page, where.place.line) == (1, line)
    assert reading.provenance_of("disclosure.procurement.projects") is None
    fees = reading.provenance_of(g.FigureId("disclosure.fees.collected"))
    assert fees is not None
    assert fees.raw == "12.50"
    assert reading.provenance[0] == where


def test_constructor() -> None:
    reading = Reading(
        source="a.txt",
        status=ReadingStatus.complete,
        report=g.Report(year=2023),
        provenance=[Provenance("6", SourcePlace(line=3))] * g.figure_count,
        findings=g.Findings([g.Finding(rule="R.REMARK")]),
    )
    assert reading.report.year == 2023
    assert reading.findings[0].rule == "R.REMARK"
    assert reading.provenance_of("requests.received.total") == Provenance("6", SourcePlace(line=3))
    assert Reading().status is ReadingStatus.refused
    assert Reading().provenance_of("requests.received.total") is None


def test_parts_are_references() -> None:
    reading = Reading()
    reading.report.year = 2020
    reading.report.organ.name = "某局"
    reading.findings.items.append(g.Finding(rule="R.IO"))
    reading.provenance.append(Provenance("6"))
    assert reading.report == g.Report(year=2020, organ=g.Organ(name="某局"))
    assert len(reading.findings) == 1
    assert len(reading.provenance) == 1


def test_repr() -> None:
    report = g.Report(organ=g.Organ(name="某局"), year=2023)
    reading = Reading(source="a.txt", index=2, status=ReadingStatus.partial, report=report)
    assert repr(reading) == "<Reading 'a.txt'[2] partial: 某局 2023>"
    assert repr(Reading(source="a.txt")) == "<Reading 'a.txt' refused>"


@given(readings())
def test_round_trips(reading: Reading) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(reading, protocol)) == reading
    for again in (copy.copy(reading), copy.deepcopy(reading)):
        assert again == reading
        again.findings.items.append(g.Finding())
        assert again != reading


def test_html_shows_the_form_with_its_findings() -> None:
    reading = g.read_report(TEXT.encode())
    html = reading._repr_html_()
    assert "（一）予以公开" in html
    assert 'data-figure="remedies.reconsideration.total"' in html
    assert "相差 3" in html
    assert html.count("data-figure=") == 200
    assert "相差 3" in reading.report._repr_html_()


def test_a_reading_has_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        Reading().pages = 3  # type: ignore[attr-defined]
