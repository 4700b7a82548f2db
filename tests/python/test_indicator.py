"""Rates against plain Python; intervals against the textbook; panels by hand."""

from __future__ import annotations

import math
import pickle
from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo as g

# The rates as a clerk would write them down, independent of the library's table. "a+b / c+d".
ROWS = {
    "granted": ["granted"],
    "partially_granted": ["partially_granted"],
    "denied": [
        "state_secret", "prohibited_by_law", "security_and_stability", "third_party_rights",
        "internal_affairs", "process_information", "enforcement_file", "administrative_inquiry",
    ],
    "unable": ["not_held", "needs_creation", "still_unclear"],
    "not_processed": [
        "petition_or_complaint", "repeated_request", "published_material", "excessive_requests",
        "reconfirmation",
    ],
    "otherwise": ["correction_overdue", "fee_overdue", "other_reason", "other_unspecified"],
}  # fmt: skip


def requests(*rows: str, applicant: str = "total") -> list[str]:
    return [f"requests.{name}.{applicant}" for row in rows for name in ROWS.get(row, [row])]


def remedies(results: str, *kinds: str) -> list[str]:
    return [f"remedies.{kind}.{result}" for kind in kinds for result in results.split()]


SUITS = ("direct_litigation", "litigation_after_reconsideration")
DONE = "upheld corrected other"
WAITING = requests("received", "carried_in")
PROCESSED = requests("processed")
EXPECTED: dict[str, tuple[list[str], list[str]]] = {
    "disclosure_rate": (requests("granted", "partially_granted"), PROCESSED),
    "full_disclosure_rate": (requests("granted"), PROCESSED),
    "partial_disclosure_rate": (requests("partially_granted"), PROCESSED),
    "substantive_disclosure_rate": (
        requests("granted", "partially_granted"),
        requests("granted", "partially_granted", "denied"),
    ),
    "denial_rate": (requests("denied"), PROCESSED),
    "unable_to_provide_rate": (requests("unable"), PROCESSED),
    "not_held_rate": (requests("not_held"), PROCESSED),
    "not_processed_rate": (requests("not_processed"), PROCESSED),
    "otherwise_handled_rate": (requests("otherwise"), PROCESSED),
    "completion_rate": (PROCESSED, WAITING),
    "carry_over_rate": (requests("carried_out"), WAITING),
    **{
        f"{kind}_share": (requests("received", applicant=kind), requests("received"))
        for kind in (
            "natural_person", "commercial_enterprise", "research_institution",
            "public_welfare_organization", "legal_service_organization", "other_organization",
        )
    },
    "reconsideration_rate": (remedies("total", "reconsideration"), PROCESSED),
    "litigation_rate": (remedies("total", *SUITS), PROCESSED),
    "litigation_after_reconsideration_rate": (
        remedies("total", SUITS[1]),
        remedies(DONE, "reconsideration"),
    ),
    "reconsideration_correction_rate": (
        remedies("corrected", "reconsideration"),
        remedies(DONE, "reconsideration"),
    ),
    "reconsideration_correction_rate_of_all": (
        remedies("corrected", "reconsideration"),
        remedies("total", "reconsideration"),
    ),
    "reconsideration_upheld_rate": (
        remedies("upheld", "reconsideration"),
        remedies(DONE, "reconsideration"),
    ),
    "litigation_loss_rate": (remedies("corrected", *SUITS), remedies(DONE, *SUITS)),
    "litigation_loss_rate_of_all": (remedies("corrected", *SUITS), remedies("total", *SUITS)),
    "litigation_upheld_rate": (remedies("upheld", *SUITS), remedies(DONE, *SUITS)),
}  # fmt: skip
RATIOS = {"reconsideration_rate", "litigation_rate", "litigation_after_reconsideration_rate"}
FIGURES = sorted({path for pair in EXPECTED.values() for side in pair for path in side})
OTHER_2021 = requests("correction_overdue", "fee_overdue", "other_reason")
OTHER_2019 = requests("other_unspecified")
Z95 = NormalDist().inv_cdf(0.975)


def wilson(hits: int, cases: int, confidence: float = 0.95) -> tuple[float, float]:
    """The shares p at which |hits/cases − p| = z √(p (1 − p) / cases): a quadratic equation."""
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    a, b, c = cases + z * z, -(2 * hits + z * z), hits * hits / cases
    root = math.sqrt(max(b * b - 4 * a * c, 0.0))
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def poisson(events: int, units: int) -> tuple[float, float]:
    """The rates m at which |events − m·units| = z √(m·units)."""
    root = Z95 * math.sqrt(events + Z95 * Z95 / 4)
    middle = events + Z95 * Z95 / 2
    return (middle - root) / units, (middle + root) / units


def test_the_table_is_what_a_clerk_would_write_down() -> None:
    assert [each.name for each in g.Indicator] == list(EXPECTED)
    for indicator in g.Indicator:
        form = g.form_of(indicator)
        above, below = EXPECTED[indicator.name]
        assert form.indicator == indicator
        assert sorted(each.path for each in form.numerator) == sorted(above)
        assert sorted(each.path for each in form.denominator) == sorted(below)
        assert (form.kind == g.IndicatorKind.ratio) == (indicator.name in RATIOS)
        assert form.label.zh == indicator.label("zh")
        assert "÷" in form.meaning.zh
        assert "/" in form.meaning.en


@given(st.integers(1, 10**6), st.floats(0, 1), st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_wilson(cases: int, share: float, confidence: float) -> None:
    hits = round(cases * share)
    interval = g.wilson_interval(hits, cases, confidence)
    lower, upper = wilson(hits, cases, confidence)
    assert interval.lower == pytest.approx(lower, abs=1e-9)
    assert interval.upper == pytest.approx(upper, abs=1e-9)
    assert 0 <= interval.lower <= hits / cases <= interval.upper <= 1


def test_wilson_as_published() -> None:
    # 10 of 20, 0 of 10 and 10 of 10: tables of Newcombe's comparison of intervals.
    half = g.wilson_interval(10, 20)
    assert (round(half.lower, 4), round(half.upper, 4)) == (0.2993, 0.7007)
    none = g.wilson_interval(0, 10)
    assert (none.lower, round(none.upper, 4)) == (0, 0.2775)
    every = g.wilson_interval(10, 10)
    assert (round(every.lower, 4), every.upper) == (0.7225, 1)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_poisson(events: int, units: int) -> None:
    interval = g.poisson_interval(events, units)
    lower, upper = poisson(events, units)
    assert interval.lower == pytest.approx(lower, rel=1e-9, abs=1e-9)
    assert interval.upper == pytest.approx(upper, rel=1e-9)


@pytest.mark.parametrize("confidence", [0, 1, -1, 1.5, math.nan])
def test_a_confidence_that_is_none(confidence: float) -> None:
    with pytest.raises(g.UsageError, match="between 0 and 1"):
        g.wilson_interval(1, 2, confidence)
    with pytest.raises(g.UsageError, match="between 0 and 1"):
        g.Corpus().indicators(confidence=confidence)


def test_an_interval_of_nothing() -> None:
    for hits, cases in ((0, 0), (3, 2)):
        with pytest.raises(g.UsageError):
            g.wilson_interval(hits, cases)
    with pytest.raises(g.UsageError):
        g.poisson_interval(1, 0)


# ---- random corpora ------------------------------------------------------------------------------

HOLES = st.sampled_from([g.FigureState.blank, g.FigureState.dash, g.FigureState.absent])


@st.composite
def rows(draw: st.DrawFn) -> g.Reading:
    reading = g.Reading(source="a", status=g.ReadingStatus.complete)
    if draw(st.integers(0, 9)) == 0:
        reading.status = g.ReadingStatus.refused
    report = reading.report
    report.organ.region = draw(st.sampled_from(["320100", "330000"]))
    report.year = draw(st.sampled_from([2020, 2021]))
    new = draw(st.booleans())
    edition = g.Edition.standard_2021 if new else g.Edition.trial_2019
    report.editions = g.Editions(disclosure=edition, requests=edition)
    absent = OTHER_2019 if new else OTHER_2021
    hole = draw(st.none() | st.sampled_from(FIGURES))
    top = draw(st.sampled_from([3, 40, 10**6]))
    for path in FIGURES:
        if path in absent:
            report[path] = g.Figure(state=g.FigureState.not_on_form)
        elif path == hole:
            report[path] = g.Figure(state=draw(HOLES))
        else:
            report[path] = draw(st.integers(0, top))
    return reading


Tally = dict[tuple[Any, ...], list[int]]


def enumerated(readings: Sequence[g.Reading], by: Sequence[str]) -> dict[str, Tally]:
    """[numerator, denominator, reports, missing] of each group, in Python's integers."""
    groups: dict[str, Tally] = {}
    for name, sides in EXPECTED.items():
        tally: Tally = defaultdict(lambda: [0, 0, 0, 0])
        for reading in readings:
            if reading.status == g.ReadingStatus.refused:
                continue
            report = reading.report
            key = tuple({"year": report.year, "region": report.organ.region}[k] for k in by)
            figures = [[report[path] for path in side] for side in sides]
            listed = [[f for f in side if f.state != g.FigureState.not_on_form] for side in figures]
            if any(f.value is None for side in listed for f in side):
                tally[key][3] += 1
                continue
            for place, side in enumerate(listed):
                tally[key][place] += sum(f.value for f in side)
            tally[key][2] += 1
        groups[name] = tally
    return groups


def check(rates: g.Indicators, expected: dict[str, Tally]) -> None:
    for indicator in rates.indicators:
        tally = expected[indicator.name]
        assert [rates.key(i) for i in range(len(rates))] == sorted(tally)
        for place in range(len(rates)):
            value = rates.value(place, indicator)
            above, below, reports, missing = tally[rates.key(place)]
            assert (int(value.sum.numerator), int(value.sum.denominator)) == (above, below)
            assert (value.sum.reports, value.sum.missing) == (reports, missing)
            assert value.partial == (missing > 0)
            assert value.small == (below < 30)
            if below == 0:
                assert value.value is None
                continue
            assert value.value == float(Fraction(above, below))
            if indicator.name in RATIOS:
                bounds = poisson(above, below)
            elif above <= below:
                bounds = wilson(above, below)
            else:
                assert value.lower is None
                assert value.upper is None
                continue
            assert value.lower == pytest.approx(bounds[0], abs=1e-9)
            assert value.upper == pytest.approx(bounds[1], abs=1e-9)


@settings(max_examples=60)
@given(st.lists(rows(), max_size=10), st.sampled_from([[], ["year"], ["region", "year"]]))
def test_rates_of_random_corpora(readings: list[g.Reading], by: list[str]) -> None:
    corpus = g.Corpus.from_readings(readings[:3], check=False)
    corpus.append(readings[3:], check=False)  # two parts
    taken = [each for each in readings if each.status != g.ReadingStatus.refused]
    rates = corpus.indicators(by)
    if taken:
        check(rates, enumerated(readings, by))
    assert pickle.loads(pickle.dumps(rates)) == rates
    # Harmonised rows have （六）其他处理 twice, and count it once.
    assert corpus.harmonised().indicators(by) == rates


@settings(max_examples=30)
@given(st.lists(rows(), min_size=2, max_size=8), st.integers(1, 7))
def test_parts_of_rates_merge(readings: list[g.Reading], cut: int) -> None:
    whole = g.Corpus.from_readings(readings, check=False).indicators()
    parts = [g.Corpus.from_readings(some, check=False).indicators()
             for some in (readings[:cut], readings[cut:])]  # fmt: skip
    for indicator in g.Indicator:
        merged = g.IndicatorSum()
        for part in parts:
            if len(part):
                merged = part.value(0, indicator).sum + merged
        if len(whole):
            assert g.indicator_value(indicator, merged) == whole.value(0, indicator)


@settings(max_examples=30)
@given(st.lists(rows(), min_size=1, max_size=8))
def test_rates_of_sums(readings: list[g.Reading]) -> None:
    """Where nothing is missing sums give the same rates; where something is, they say so."""
    corpus = g.Corpus.from_readings(readings, check=False)
    exact = corpus.indicators("year")
    for sums in (corpus.aggregate("year"), corpus.harmonised().aggregate("year")):
        rates = sums.indicators()
        for place in range(len(rates)):
            for indicator in rates.indicators:
                mine, right = rates.value(place, indicator), exact.value(place, indicator)
                if right.sum.missing == 0 and right.sum.not_on_form == 0:
                    assert (mine.sum.numerator, mine.sum.denominator, mine.value) == (
                        right.sum.numerator, right.sum.denominator, right.value)  # fmt: skip
                else:
                    assert mine.partial


# ---- by hand -------------------------------------------------------------------------------------


def reading(organ: str, year: int, **figures: int | None) -> g.Reading:
    made = g.Reading(source=f"{organ}{year}", status=g.ReadingStatus.complete)
    edition = g.Edition.standard_2021 if year >= 2021 else g.Edition.trial_2019
    made.report.organ.name = organ
    made.report.year = year
    made.report.editions = g.Editions(disclosure=edition, requests=edition)
    for path in FIGURES:
        made.report[path] = 0
    for path in OTHER_2019 if year >= 2021 else OTHER_2021:
        made.report[path] = g.Figure(state=g.FigureState.not_on_form)
    for name, value in figures.items():
        path = f"requests.{name}.total"
        made.report[path] = g.Figure(state=g.FigureState.blank) if value is None else value
    return made


def test_pooled_is_no_mean_of_rates() -> None:
    corpus = g.Corpus.from_readings(
        [
            reading("甲", 2022, granted=1, processed=1),
            reading("乙", 2022, granted=30, processed=99),
        ],
        check=False,
    )
    value = corpus.indicators().value(0, "disclosure_rate")
    assert value.value == 31 / 100  # and not (1/1 + 30/99) / 2 = 65 %
    assert not value.small
    assert corpus.indicators("organ").value(1, "disclosure_rate").small


def test_a_report_stands_in_both_sums_or_in_neither() -> None:
    corpus = g.Corpus.from_readings(
        [
            reading("甲", 2022, granted=10, processed=40),
            reading("乙", 2022, granted=None, processed=400),
        ],
        check=False,
    )
    value = corpus.indicators().value(0, "full_disclosure_rate")
    assert (value.value, value.sum.reports, value.sum.missing) == (0.25, 1, 1)
    assert value.partial
    of_sums = corpus.aggregate().indicators().value(0, "full_disclosure_rate")
    assert (of_sums.value, of_sums.sum.missing, of_sums.partial) == (10 / 440, 1, True)


def test_harmonised_series_by_hand() -> None:
    """2020: 12 of 60 otherwise; 2021: 3 + 1 + 5 of 45."""
    corpus = g.Corpus.from_readings(
        [
            reading("甲", 2020, other_unspecified=12, processed=60),
            reading("甲", 2021, correction_overdue=3, fee_overdue=1, other_reason=5, processed=45),
        ],
        check=False,
    )
    path = "requests.other_unspecified.total"
    assert corpus.figure(1, path).state == g.FigureState.not_on_form
    series = corpus.harmonised()
    assert [series.figure(row, path).value for row in (0, 1)] == [12, 9]
    assert [series.value(row, "harmonised") for row in (0, 1)] == [0, 1]
    for each in (corpus, series):
        rates = each.indicators("year", indicators="otherwise_handled_rate")
        assert [rates.value(i, "otherwise_handled_rate").value for i in (0, 1)] == [0.2, 0.2]
        assert not rates.value(0, "otherwise_handled_rate").partial
    # Sums of rows of which some are harmonised do not tell which.
    mixed = g.Corpus.from_readings([reading("乙", 2022, other_reason=1, processed=9)], check=False)
    mixed.append(series)
    value = mixed.aggregate().indicators().value(0, "otherwise_handled_rate")
    assert value.value is None
    assert value.partial
    assert mixed.indicators().value(0, "otherwise_handled_rate").value == 22 / 114


def test_one_kind_of_applicant() -> None:
    made = reading("甲", 2022)
    for row, applicant, number in (
        ("granted", "natural_person", 4), ("processed", "natural_person", 10),
        ("granted", "total", 9), ("processed", "total", 20),
    ):  # fmt: skip
        made.report[f"requests.{row}.{applicant}"] = number
    for indicator in g.Indicator:
        for term in (*g.form_of(indicator).numerator, *g.form_of(indicator).denominator):
            path = term.path.replace(".total", ".natural_person")
            if path.startswith("requests.") and made.report[path].value is None:
                made.report[path] = 0
    corpus = g.Corpus.from_readings([made], check=False)
    rates = corpus.indicators(applicant=g.Applicant.natural_person)
    assert rates.applicant == g.Applicant.natural_person
    assert rates.value(0, "full_disclosure_rate").value == 0.4
    assert corpus.indicators().value(0, "full_disclosure_rate").value == 0.45
    assert g.Indicator.reconsideration_rate not in rates.indicators
    with pytest.raises(g.UsageError, match="one kind of applicant"):
        corpus.indicators(indicators="litigation_rate", applicant=g.Applicant.natural_person)


def test_who_did_not_report() -> None:
    roster = g.roster_from_csv("id,name,region\na,甲,320100\nb,乙,320200\n")
    corpus = g.Corpus.from_readings([reading("甲", 2022, processed=50)], check=False)
    rates = corpus.with_roster(roster).indicators("year", roster=roster)
    assert rates.coverage(0).expected == 2
    assert rates.coverage(0).absent == (1,)
    assert rates.value(0, "disclosure_rate").partial


def test_contradicting_figures_have_no_interval() -> None:
    corpus = g.Corpus.from_readings([reading("甲", 2022, granted=60, processed=50)], check=False)
    value = corpus.indicators().value(0, "disclosure_rate")
    assert (value.value, value.lower, value.upper) == (1.2, None, None)


def test_wrong_use() -> None:
    with pytest.raises(g.UsageError, match="no indicator"):
        g.Corpus().indicators(indicators="disclosure")
    with pytest.raises(g.UsageError, match="not among"):
        g.Indicators.value(
            g.Corpus.from_readings([reading("甲", 2022)]).indicators(indicators="denial_rate"),
            0,
            "disclosure_rate",
        )
    sums = g.Corpus.from_readings([reading("甲", 2022)]).aggregate(
        figures=["requests.granted.total", "requests.processed.total"]
    )
    assert [each.name for each in sums.indicators().indicators] == ["full_disclosure_rate"]
    with pytest.raises(g.UsageError, match="not added up"):
        sums.indicators(indicators="denial_rate")


def test_the_table() -> None:
    pandas = pytest.importorskip("pandas")
    corpus = g.Corpus.from_readings(
        [
            reading("甲", 2021, granted=8, processed=40),
            reading("甲", 2022, granted=5, processed=10),
        ],
        check=False,
    )
    rates = corpus.indicators("year", indicators=["disclosure_rate", "denial_rate"])
    frame = rates.to_pandas()
    assert list(frame["year"]) == [2021, 2021, 2022, 2022]
    assert list(frame["value"]) == [0.2, 0.0, 0.5, 0.0]
    assert list(frame["small"]) == [False, False, True, True]
    assert list(frame["numerator"]) == [8, 0, 5, 0]
    named = rates.to_pandas(names="zh")
    assert list(named.columns[:4]) == ["报告年度", "指标", "分子", "分母"]
    assert list(named["指标"][:2]) == ["公开率", "不予公开率"]
    assert isinstance(frame, pandas.DataFrame)
    page = rates._repr_html_()
    assert "公开率" in page
    assert "20.0% [10.5, 34.8]" in page
    assert 'title="5 / 10" style="color:#999"' in page


# ---- panels --------------------------------------------------------------------------------------


def test_a_panel_by_hand() -> None:
    """An organ that is renamed, changes its form and leaves a year out; one with two versions."""
    readings = [
        reading("甲局", 2020, received=10, granted=3, processed=10),
        reading("甲委", 2021, received=15, granted=9, processed=12),
        reading("甲委", 2023, received=15, granted=6, processed=10),
        reading("乙局", 2021, received=0, processed=0),
        reading("乙局", 2022, received=4, processed=4),
        reading("乙局", 2022, received=5, processed=5),
    ]
    for place, region in enumerate(["320100", "320100", "320200", "", "", ""]):
        readings[place].report.organ.region = region
    readings.append(g.Reading(source="x"))
    corpus = g.Corpus.from_readings(readings, check=False)
    alone = g.panel(corpus)
    assert {row.organ for row in alone.rows} == {"甲局", "甲委", "乙局"}

    roster = g.roster_from_csv("id,name\nA,甲委\nB,乙局\n")
    panel = g.panel(corpus, roster=roster, renames=[g.Rename("甲局", "甲委")])
    assert [(row.organ, row.year, row.row, row.previous) for row in panel.rows] == [
        ("A", 2020, 0, None), ("A", 2021, 1, 0), ("A", 2023, 2, 1),
        ("B", 2021, 3, None), ("B", 2022, 5, 3),
    ]  # fmt: skip
    assert panel.left_out == (6,)
    assert panel.rows[4].versions == 1
    breaks = [
        [name for name in ("gap", "renamed", "region_changed", "edition_changed")
         if getattr(row, name)]
        for row in panel.rows
    ]  # fmt: skip
    assert breaks == [[], ["renamed", "edition_changed"], ["gap", "region_changed"], [], []]
    assert pickle.loads(pickle.dumps(panel)) == panel

    frame = corpus.panel(
        figures="requests.received.total",
        indicators="full_disclosure_rate",
        roster=roster,
        renames=[g.Rename("甲局", "甲委")],
    )
    counts = frame[frame["measure"] == "requests.received.total"]
    assert list(counts["numerator"]) == [10, 15, 15, 0, 5]
    assert [None if value != value else value for value in counts["change"].astype(float)] == [
        None, 5, 0, None, 5,
    ]  # fmt: skip
    growth = counts["growth"].astype(float).tolist()
    assert growth[1:3] == [0.5, 0.0]
    assert growth[4] != growth[4]  # from 0 nothing grows by a share
    assert counts["base_year"].tolist()[1:3] == [2020, 2021]
    rates = frame[frame["measure"] == "full_disclosure_rate"]
    assert rates["value"].tolist()[:3] == [0.3, 0.75, 0.6]
    assert rates["base_numerator"].tolist()[1:3] == [3, 9]
    assert rates["base_denominator"].tolist()[1:3] == [10, 12]
    assert rates["change"].tolist()[1] == pytest.approx(0.45)
    assert all(rates["small"])
    assert list(corpus.panel(names="zh").columns)[:3] == ["行政机关", "报告所称机关", "报告年度"]


def test_panels_that_cannot_be() -> None:
    corpus = g.Corpus.from_readings([reading("甲", 2022)], check=False)
    with pytest.raises(g.UsageError, match="circle"):
        g.panel(corpus, renames=[g.Rename("甲", "乙"), g.Rename("乙", "甲")])
    with pytest.raises(g.UsageError, match="money"):
        g.panel_table(corpus, g.panel(corpus), ["disclosure.fees.collected"])
    with pytest.raises(g.UsageError, match="not"):
        g.panel_table(g.Corpus(), g.panel(corpus), ["requests.received.total"])
