"""Report: keyword constructor, attributes, lists, ==, repr, copy, pickle."""

from __future__ import annotations

import copy
import datetime
import pickle
from collections.abc import Callable, MutableSequence
from typing import Any

import pytest
from hypothesis import given

import govinfo as g
from govinfo import Edition, Figure, FigureState, Organ, Period, Prose, Report, Section
from strategies import TEXTS, prose, reports


def test_keyword_constructor() -> None:
    report = Report(
        title="某局2023年年度报告",
        organ=Organ(name="某局", kind=g.OrganKind.department),
        year=2023,
        period=Period(datetime.date(2023, 1, 1), datetime.date(2023, 12, 31)),
        published=datetime.date(2024, 1, 31),
        editions=g.Editions(requests=Edition.standard_2021),
        prose=[Prose(Section.overview, "", "概述。")],
        footnotes=["注"],
    )
    assert report.organ.name == "某局"
    assert report.organ.kind is g.OrganKind.department
    assert report.organ.level is None
    assert report.year == 2023
    assert report.period == Period(datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
    assert report.published == datetime.date(2024, 1, 31)
    assert report.editions.requests is Edition.standard_2021
    assert report.editions.disclosure is None
    assert [piece.text for piece in report.prose] == ["概述。"]
    assert report.footnotes == ["注"]
    assert report.notice == ""
    assert report.requests[g.RequestRow.received, g.Applicant.total] == Figure()


def test_defaults_are_not_shared() -> None:
    first, second = Report(), Report()
    assert first == second
    first.organ.name = "某局"
    first.footnotes.append("注")
    first["requests.received.total"] = 1
    assert second == Report()
    assert first != second


def test_unknown_names_are_refused() -> None:
    with pytest.raises(TypeError):
        Report(titel="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Report("x")  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Report().titel = "x"  # type: ignore[attr-defined]


def test_attributes() -> None:
    report = Report()
    report.year = 2023
    report.organ.level = g.OrganLevel.county
    report.editions.requests = Edition.trial_2019
    report.published = datetime.date(2024, 1, 1)
    assert (report.year, report.organ.level) == (2023, g.OrganLevel.county)
    assert report.editions == g.Editions(None, Edition.trial_2019)
    report.year = None
    report.published = None
    assert (report.year, report.published) == (None, None)
    report.organ = Organ(name="某县人民政府")
    assert report.organ.name == "某县人民政府"
    for name, wrong in [("year", "2023"), ("organ", "某局"), ("editions", None), ("title", None)]:
        with pytest.raises(TypeError):
            setattr(report, name, wrong)


def test_figures_by_path() -> None:
    report = Report()
    report["requests.not_held.natural_person"] = 3
    assert report[g.FigureId("requests.not_held.natural_person")] == Figure(3)
    report["disclosure.fees.collected"] = g.Amount("1.50", g.MoneyUnit.wan_yuan)
    assert report.disclosure.fees.collected.text == "1.50"
    with pytest.raises(TypeError, match=r"disclosure\.fees\.collected is money: assign an Amount"):
        report["disclosure.fees.collected"] = 3
    with pytest.raises(TypeError, match="is a count: assign a Figure or int"):
        report["requests.not_held.natural_person"] = g.Amount("3")
    with pytest.raises(g.UsageError, match=r"did you mean 'requests\.granted\.total'"):
        report["requests.grantd.total"] = 3
    for wrong in (84, None, ("requests", "granted")):
        with pytest.raises(TypeError):
            report[wrong]  # type: ignore[index]
    with pytest.raises(TypeError):
        iter(report)  # type: ignore[call-overload]


def test_all_figures_with_their_ids() -> None:
    report = g.blank_report(Edition.standard_2021)
    report["requests.received.natural_person"] = 3
    figures = report.figures()
    assert [figure_id for figure_id, _ in figures] == list(g.all_figures)
    assert figures[0][1] == Figure(3)
    states = [figure.state for _, figure in figures]
    assert states.count(FigureState.printed) == 1
    assert states.count(FigureState.absent) == 199
    assert states.count(FigureState.not_on_form) == 26
    assert dict(figures)[g.FigureId("disclosure.fees.collected")] == g.Amount()


def test_blank_reports() -> None:
    assert g.blank_report(Edition.trial_2019).editions == g.Editions(
        Edition.trial_2019, Edition.trial_2019
    )
    mixed = g.blank_report(Edition.standard_2021, Edition.trial_2019)
    assert mixed.editions.disclosure is Edition.standard_2021
    assert mixed.editions.requests is Edition.trial_2019
    assert mixed["requests.fee_overdue.total"].state is FigureState.not_on_form
    assert mixed["disclosure.regulations.issued"].state is FigureState.absent
    on_form = [f for _, f in mixed.figures() if f.state is not FigureState.not_on_form]
    assert len(on_form) == 186


@pytest.mark.parametrize(
    ("own", "edition"),
    [
        (g.Editions(Edition.standard_2021, Edition.trial_2019), Edition.trial_2019),
        (g.Editions(Edition.trial_2019, None), Edition.trial_2019),
        (g.Editions(), Edition.standard_2021),
    ],
)
def test_edition_for(own: g.Editions, edition: Edition) -> None:
    assert own.edition_for("requests.granted.total") is edition


class TestLists:
    """report.prose and report.footnotes behave as lists do."""

    def test_append_is_not_lost(self) -> None:
        report = Report()
        report.footnotes.append("一")
        report.footnotes += ["二"]  # type: ignore[operator]
        report.footnotes.extend(iter(["三"]))
        report.prose.append(Prose(Section.overview, "", "甲"))
        assert list(report.footnotes) == ["一", "二", "三"]
        assert len(report.prose) == 1

    def test_as_a_list_does(self) -> None:
        notes = g.StringList(["a", "b", "c"])
        mirror = ["a", "b", "c"]
        edits: list[Callable[[Any], object]] = [
            lambda items: items.insert(1, "x"),
            lambda items: items.__setitem__(0, "y"),
            lambda items: items.__setitem__(slice(1, 2), ["p", "q"]),
            lambda items: items.__delitem__(-1),
            lambda items: items.__delitem__(slice(None, None, 2)),
            lambda items: items.reverse(),
            lambda items: items.append("z"),
            lambda items: items.remove("z"),
            lambda items: items.pop(0),
            lambda items: items.extend(["1", "2", "2"]),
        ]
        for edit in edits:
            assert edit(notes) == edit(mirror)
            assert list(notes) == mirror
        assert notes[-1] == "2"
        assert notes[::2] == g.StringList(mirror[::2])
        assert notes.index("2") == mirror.index("2")
        assert notes.count("2") == 2
        assert "2" in notes
        assert "nowhere" not in notes
        assert 3 not in notes  # type: ignore[comparison-overlap]
        assert notes == mirror
        assert notes != ["1"]
        assert list(reversed(notes)) == mirror[::-1]
        notes.clear()
        assert notes == []

    @pytest.mark.parametrize("index", [3, -4, 10**6])
    def test_index_out_of_range(self, index: int) -> None:
        notes = g.StringList(["a", "b", "c"])
        with pytest.raises(IndexError):
            notes[index]
        with pytest.raises(IndexError):
            notes[index] = "x"
        with pytest.raises(IndexError):
            del notes[index]
        with pytest.raises(IndexError):
            notes.pop(index)

    def test_missing_items(self) -> None:
        with pytest.raises(ValueError, match="not in list"):
            g.StringList(["a"]).remove("b")
        with pytest.raises(ValueError, match="not in list"):
            g.StringList(["a"]).index("b")

    def test_assigned_from_any_iterable(self) -> None:
        report = Report()
        report.footnotes = (text for text in ("a", "b"))
        assert report.footnotes == ["a", "b"]
        report.prose = [Prose(text="x")]
        assert report.prose[0].text == "x"
        other = Report(footnotes=report.footnotes)
        report.footnotes.append("c")
        assert other.footnotes == ["a", "b"]

    def test_a_str_is_no_list(self) -> None:
        report = Report()
        for wrong in ("ab", b"ab", 3, None, [1], [None]):
            with pytest.raises(TypeError):
                report.footnotes = wrong  # type: ignore[assignment]
        assert report.footnotes == []

    def test_an_error_in_an_iterable_is_not_swallowed(self) -> None:
        def broken() -> object:
            yield "a"
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            Report().footnotes = broken()  # type: ignore[assignment]

    def test_items_are_values(self) -> None:
        report = Report(prose=[Prose(text="x")])
        piece = report.prose[0]
        with pytest.raises(AttributeError):
            piece.text = "y"  # type: ignore[misc]
        report.prose[0] = piece.replace(text="y")
        assert (piece.text, report.prose[0].text) == ("x", "y")

    def test_growing_while_iterating(self) -> None:
        notes = g.StringList(["a"])
        for note in notes:
            if len(notes) < 1000:
                notes.append(note)
        assert len(notes) == 1000

    def test_they_are_sequences(self) -> None:
        report = Report(footnotes=["a", "b"])
        assert isinstance(report.footnotes, MutableSequence)
        match report.footnotes:
            case [first, second]:
                assert (first, second) == ("a", "b")
            case _:
                pytest.fail("no sequence")
        assert repr(report.footnotes) == "StringList(['a', 'b'])"
        with pytest.raises(TypeError):
            hash(report.footnotes)

    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_round_trip(self, protocol: int) -> None:
        for items in (g.StringList(["a"]), g.ProseList([Prose(text="x")])):
            again = pickle.loads(pickle.dumps(items, protocol))
            assert type(again) is type(items)
            assert again == items == copy.copy(items) == copy.deepcopy(items)


def test_replace() -> None:
    period = Period(datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
    shorter = period.replace(first=datetime.date(2023, 7, 1))
    assert shorter == Period(datetime.date(2023, 7, 1), datetime.date(2023, 12, 31))
    assert period.first == datetime.date(2023, 1, 1)
    with pytest.raises(TypeError, match="Period has no field 'frist'"):
        period.replace(frist=datetime.date(2023, 7, 1))
    with pytest.raises(TypeError, match=r"Period\.first cannot be 3"):
        period.replace(first=3)
    report = Report(year=2022)
    assert report.replace(year=2023, footnotes=["a"]) == Report(year=2023, footnotes=["a"])
    assert report.year == 2022


class TestDates:
    """Dates are datetime.date."""

    @pytest.mark.parametrize(
        "day", [datetime.date.min, datetime.date(2024, 2, 29), datetime.date.max]
    )
    def test_round_trip(self, day: datetime.date) -> None:
        assert Report(published=day).published == day
        assert Period(day, day).last == day

    def test_no_time_of_day(self) -> None:
        with pytest.raises(TypeError, match=r"not a datetime: use its \.date\(\)"):
            Report(published=datetime.datetime(2024, 1, 1, 12))

    @pytest.mark.parametrize("wrong", ["2024-01-31", 20240131, (2024, 1, 31)])
    def test_other_types(self, wrong: datetime.date) -> None:
        with pytest.raises(TypeError):
            Report(published=wrong)

    @pytest.mark.parametrize("year", [0, 10000, -5])
    def test_a_year_that_a_date_cannot_hold(self, year: int) -> None:
        sign, digits = ("-" if year < 0 else ""), f"{abs(year):04}"
        report = g.report_from_json(
            f'{{"govinfo": 1, "kind": "report", "published": "{sign}{digits}-01-31"}}'
        )
        with pytest.raises(ValueError, match=r"no day of the years 1 to 9999"):
            _ = report.published
        assert report.to_dict()["published"] == f"{sign}{digits}-01-31"


def test_text_of_any_kind() -> None:
    # A file name that is no UTF-8 comes from os.fsdecode with lone surrogates.
    for text in ("", "汉字", "a\0b", "\U0001f600", "caf\udce9.txt"):
        assert Report(title=text).title == text
        assert Report(footnotes=[text]).footnotes[0] == text
        assert pickle.loads(pickle.dumps(Report(title=text))).title == text
    with pytest.raises(UnicodeEncodeError):
        Report(title="\ud800")


def test_repr() -> None:
    report = g.blank_report(Edition.standard_2021)
    report.organ.name = "某局"
    report.year = 2023
    report["requests.granted.total"] = 3
    assert repr(report) == "<Report '某局' 2023: 200 figures, 1 printed>"
    assert repr(report.organ) == "Organ(name='某局', level=None, kind=None, region='', id='')"
    assert repr(report.editions) == (
        "Editions(disclosure=Edition.standard_2021, requests=Edition.standard_2021)"
    )


@given(prose())
def test_repr_can_be_evaluated(piece: Prose) -> None:
    assert eval(repr(piece), {"Prose": Prose, "Section": Section}) == piece


@given(reports())
def test_reports_round_trip(report: Report) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(report, protocol)) == report
    for again in (copy.copy(report), copy.deepcopy(report)):
        assert again == report
        again.requests[g.RequestRow.received, g.Applicant.total] = Figure(
            0 if report["requests.received.total"] == Figure(1) else 1
        )
        assert again != report


@given(reports(), TEXTS)
def test_every_field_counts_in_equality(report: Report, text: str) -> None:
    for name in ("title", "notice"):
        changed = report.replace(**{name: getattr(report, name) + text})
        assert (changed == report) == (text == "")
    changed = copy.copy(report)
    changed.prose.append(Prose())
    assert changed != report


def test_mutable_things_are_not_hashable() -> None:
    report = Report()
    for thing in (report, report.organ, report.editions, report.prose):
        with pytest.raises(TypeError):
            hash(thing)
    assert hash(Prose(text="x")) == hash(Prose(text="x"))
    assert len({Prose(text="x"), Prose(text="x"), Prose(text="y")}) == 2
