"""Random values of every type that a report is made of, for property tests."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

import govinfo as g

# Machines are slow at times; what is tested here is not speed.
settings.register_profile("govinfo", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("govinfo")

T = TypeVar("T")

INT64 = st.integers(-(2**63), 2**63 - 1)
UINT32 = st.integers(0, 2**32 - 1)
TEXTS = st.text(max_size=12)
MISSING = st.sampled_from([state for state in g.FigureState if state != g.FigureState.printed])
IDS = st.sampled_from(g.all_figures)


def optional(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def figures() -> st.SearchStrategy[g.Figure]:
    return st.builds(g.Figure, INT64) | st.builds(g.Figure, st.none(), MISSING)


@st.composite
def amounts(draw: st.DrawFn) -> g.Amount:
    unit = draw(st.sampled_from(g.MoneyUnit))
    if draw(st.booleans()):
        return g.Amount(None, unit, draw(MISSING))
    digits = draw(st.integers(-(2**63) + 1, 2**63 - 1))
    return g.Amount(Decimal(digits).scaleb(-draw(st.integers(0, 9))), unit)


def dates() -> st.SearchStrategy[datetime.date]:
    return st.dates()


def periods() -> st.SearchStrategy[g.Period]:
    return st.builds(g.Period, dates(), dates())


def organs() -> st.SearchStrategy[g.Organ]:
    return st.builds(
        g.Organ,
        name=TEXTS,
        level=optional(st.sampled_from(g.OrganLevel)),
        kind=optional(st.sampled_from(g.OrganKind)),
        region=TEXTS,
        id=TEXTS,
    )


def prose() -> st.SearchStrategy[g.Prose]:
    return st.builds(g.Prose, st.sampled_from(g.Section), TEXTS, TEXTS)


@st.composite
def reports(draw: st.DrawFn) -> g.Report:
    report = g.Report(
        title=draw(TEXTS),
        organ=draw(organs()),
        year=draw(optional(st.integers(-(2**31), 2**31 - 1))),
        period=draw(optional(periods())),
        published=draw(optional(dates())),
        notice=draw(TEXTS),
        editions=g.Editions(
            draw(optional(st.sampled_from(g.Edition))), draw(optional(st.sampled_from(g.Edition)))
        ),
        prose=draw(st.lists(prose(), max_size=3)),
        footnotes=draw(st.lists(TEXTS, max_size=3)),
    )
    for figure in draw(st.lists(IDS, max_size=12)):
        if figure.kind == g.FigureKind.amount:
            report[figure] = draw(amounts())
        else:
            report[figure] = draw(figures())
    return report


def source_places() -> st.SearchStrategy[g.SourcePlace]:
    return st.builds(
        g.SourcePlace,
        page=UINT32,
        line=UINT32,
        column=UINT32,
        table=UINT32,
        row=UINT32,
        cell=UINT32,
    )


def sums() -> st.SearchStrategy[g.Sum]:
    interval = st.builds(g.Interval, optional(INT64), optional(INT64))
    return st.builds(g.Sum, optional(INT64), UINT32, interval)


@st.composite
def findings(draw: st.DrawFn) -> g.Finding:
    return g.Finding(
        rule=draw(TEXTS),
        verdict=draw(st.sampled_from(g.Verdict)),
        severity=draw(st.sampled_from(g.Severity)),
        where=g.Location(
            edition=draw(st.sampled_from(g.Edition)),
            source=draw(source_places()),
            text=draw(TEXTS),
        ),
        figures=draw(
            st.lists(
                st.builds(g.Term, id=IDS, sign=st.sampled_from([1, -1]), figure=figures()),
                max_size=3,
            )
        ),
        left=draw(optional(sums())),
        right=draw(optional(sums())),
        difference=draw(optional(INT64)),
        related=draw(st.lists(TEXTS, max_size=2)),
    )


def finding_lists() -> st.SearchStrategy[g.Findings]:
    flags = st.booleans()
    run = st.builds(g.ScopesRun, reading=flags, report=flags, series=flags, tree=flags)
    return st.builds(g.Findings, st.lists(findings(), max_size=3), run, flags)


@st.composite
def readings(draw: st.DrawFn) -> g.Reading:
    reading = g.Reading(
        source=draw(TEXTS),
        index=draw(UINT32),
        status=draw(st.sampled_from(g.ReadingStatus)),
        format=draw(TEXTS),
        report=draw(reports()),
        findings=draw(finding_lists()),
    )
    if draw(st.booleans()):
        reading.provenance = [g.Provenance()] * g.figure_count
        for figure in draw(st.lists(IDS, max_size=5)):
            reading.provenance[int(figure)] = g.Provenance(draw(TEXTS), draw(source_places()))
    return reading
