"""What is a reference keeps its owner alive, and nothing is kept for ever."""

from __future__ import annotations

import gc
import pickle
import sys
import weakref
from pathlib import Path

import pytest

import govinfo as g
from govinfo import Applicant, Figure, RequestRow
from samples import TEXT

DATA = TEXT.encode()


def test_a_row_outlives_the_report() -> None:
    row = g.read_report(DATA).report.requests[RequestRow.received]
    gc.collect()
    spoil = [g.Report() for _ in range(100)]
    assert row[Applicant.natural_person] == Figure(6)
    row[Applicant.total] = 9
    assert row[Applicant.total] == Figure(9)
    del spoil


def test_every_part_outlives_its_owner() -> None:
    def parts() -> list[object]:
        reading = g.read_report(DATA)
        report = reading.report
        report.footnotes = ["注"]
        report.prose = [g.Prose(text="文")]
        return [
            report.organ.name, report.organ, report.editions, report.footnotes, report.prose,
            report.disclosure.fees, report.remedies[g.Remedy.reconsideration],
            reading.provenance, reading.findings, reading.findings.items, reading.findings.run,
            iter(report.prose), iter(reading.findings), report.requests.values(),
        ]  # fmt: skip

    kept = parts()
    gc.collect()
    spoil = [g.read_report(DATA) for _ in range(20)]
    texts = [repr(part) for part in kept]
    assert texts[0] == "'临江县档案局'"
    assert texts[3:5] == [
        "StringList(['注'])",
        "ProseList([Prose(section=Section.preamble, heading='', text='文')])",
    ]
    assert "12.50" in texts[5]
    assert next(kept[11]).text == "文"  # type: ignore[call-overload]
    del spoil


def test_the_owner_goes_with_its_last_part() -> None:
    report = g.Report()
    row = report.requests[RequestRow.received]
    gone = weakref.ref(report)
    del report
    gc.collect()
    assert gone() is not None
    del row
    gc.collect()
    assert gone() is None


def test_references_are_the_same_object() -> None:
    report = g.Report()
    requests = report.requests
    assert report.requests is requests
    assert report.organ is report.organ


def work() -> None:
    """Everything that hands objects from one language to the other."""
    reading = g.read_report(DATA, source="s")
    findings = g.validate(reading)
    [finding.message() + finding.advice() for finding in findings]
    report = reading.report
    for figure_id, figure in report.figures():
        report[figure_id] = figure
    pickle.loads(pickle.dumps(reading))
    report.prose.append(g.Prose(text="文"))
    report.footnotes = ["a", "b"]
    g.reading_from_json(g.to_json(reading))
    reading.to_dict()
    g.to_html(reading, marks=g.marks_of(findings))
    for wrong in ("requests.nothing", "x"):
        with pytest.raises(g.UsageError):
            g.FigureId(wrong)
    with pytest.raises(g.ReadError):
        g.read_report("/nowhere/report.txt")
    with pytest.raises(TypeError):
        report.footnotes = [1]  # type: ignore[list-item]


def test_no_reference_is_leaked() -> None:
    # Classes and enumerators that are not immortal count every leaked reference.
    watched = [
        g.Figure,
        g.Report,
        g.Finding,
        g.FigureId,
        g.Outcome.granted,
        g.Edition.standard_2021,
    ]
    work()
    gc.collect()
    before = [sys.getrefcount(thing) for thing in watched]
    for _ in range(20):
        work()
    gc.collect()
    after = [sys.getrefcount(thing) for thing in watched]
    assert max(b - a for a, b in zip(before, after, strict=True)) < 10


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_memory_is_leaked() -> None:
    def resident() -> int:
        gc.collect()
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

    for _ in range(30):
        work()
    before = resident()
    for _ in range(300):
        work()
    # The smallest thing made in each round, a Report, would be 1.2 MB if it were lost.
    assert resident() - before < 600_000
