"""Tables are indexed by enums; rows are references into their report."""

from __future__ import annotations

import copy
import pickle

import pytest

import govinfo as g
from govinfo import (
    Applicant,
    ApplicantRow,
    Edition,
    Figure,
    FigureState,
    Outcome,
    Remedy,
    RemedyResult,
    RequestRow,
)

ROW = [6, 1, 0, 0, 0, 0, 7]


@pytest.fixture
def report() -> g.Report:
    return g.blank_report(Edition.standard_2021)


def test_figures_by_row_and_column(report: g.Report) -> None:
    report.requests[Outcome.not_held, Applicant.natural_person] = Figure(3)
    assert report.requests[Outcome.not_held, Applicant.natural_person] == Figure(3)
    assert report.requests[RequestRow.not_held, Applicant.natural_person] == Figure(3)
    assert report["requests.not_held.natural_person"] == Figure(3)
    assert report.requests[Outcome.not_held, Applicant.total] == Figure()
    report.requests[RequestRow.received, Applicant.total] = 7
    assert report["requests.received.total"] == Figure(7)
    report.remedies[Remedy.reconsideration, RemedyResult.upheld] = 2
    assert report["remedies.reconsideration.upheld"] == Figure(2)


def test_rows_are_references(report: g.Report) -> None:
    row = report.requests[RequestRow.received]
    row[Applicant.total] = 7
    assert report["requests.received.total"] == Figure(7)
    report["requests.received.total"] = 8
    assert row[Applicant.total] == Figure(8)
    block = report.remedies[Remedy.direct_litigation]
    block[RemedyResult.pending] = Figure(state=FigureState.dash)
    assert report["remedies.direct_litigation.pending"].state is FigureState.dash


def test_whole_rows(report: g.Report) -> None:
    report.requests[RequestRow.received] = ROW
    assert [figure.value for figure in report.requests[RequestRow.received].values()] == ROW
    report.requests[Outcome.granted] = report.requests[RequestRow.received]
    assert report["requests.granted.total"] == Figure(7)
    report["requests.received.total"] = 1
    assert report["requests.granted.total"] == Figure(7)
    report.remedies[Remedy.reconsideration] = [2, 1, 0, Figure(state=FigureState.blank), 3]
    assert report["remedies.reconsideration.pending"].state is FigureState.blank
    with pytest.raises(g.UsageError, match="a row has 7 figures, not 3"):
        report.requests[RequestRow.received] = [1, 2, 3]
    assert [figure.value for figure in report.requests[RequestRow.received].values()][:2] == [6, 1]


@pytest.mark.parametrize("wrong", [3.5, "3", True, g.Amount("3")])
def test_only_figures_and_ints_are_assigned(report: g.Report, wrong: int) -> None:
    with pytest.raises(TypeError):
        report.requests[Outcome.not_held, Applicant.total] = wrong
    with pytest.raises(TypeError):
        report.disclosure.regulations.issued = wrong
    assert report.requests[Outcome.not_held, Applicant.total] == Figure()


def test_none_does_not_say_why(report: g.Report) -> None:
    for assign in (
        lambda: report.requests.__setitem__((Outcome.granted, Applicant.total), None),  # type: ignore[call-overload]
        lambda: setattr(report.disclosure.licensing, "decisions", None),
        lambda: report.__setitem__("requests.granted.total", None),  # type: ignore[call-overload]
    ):
        with pytest.raises(TypeError, match=r"Figure\(state=FigureState\.blank\)"):
            assign()


@pytest.mark.parametrize(
    "key",
    [
        Outcome.not_held,
        (Applicant.total, Outcome.not_held),
        (Remedy.reconsideration, Applicant.total),
        (Outcome.not_held, Applicant.total, 1),
        ("not_held", "total"),
        0,
    ],
)
def test_wrong_keys(report: g.Report, key: object) -> None:
    if key is not Outcome.not_held:
        with pytest.raises(TypeError):
            report.requests[key]  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        report.remedies[key]  # type: ignore[call-overload]


def test_tables_are_keyed_as_dicts_are() -> None:
    table = g.RequestTable()
    assert len(table) == 26
    assert list(table) == table.keys() == list(RequestRow)
    row = ApplicantRow(ROW)
    assert len(row) == 7
    assert dict(row.items())[Applicant.commercial_enterprise] == Figure(1)
    assert [figure.value for figure in row.values()] == ROW
    assert list(g.RemedyTable()) == list(Remedy)
    assert list(g.RemedyRow()) == list(RemedyResult)


def test_values_of_a_table_are_references() -> None:
    table = g.RequestTable()
    table.values()[0][Applicant.total] = 9
    assert table[RequestRow.received, Applicant.total] == Figure(9)


def test_disclosure(report: g.Report) -> None:
    report.disclosure.regulations.issued = 2
    report.disclosure.fees.collected = g.Amount("12.50", g.MoneyUnit.wan_yuan)
    regulations = report.disclosure.regulations
    regulations.repealed = Figure(1)
    assert report["disclosure.regulations.issued"] == Figure(2)
    assert report["disclosure.regulations.repealed"] == Figure(1)
    assert report["disclosure.fees.collected"] == g.Amount("12.50", g.MoneyUnit.wan_yuan)
    assert report.disclosure.regulations.made.state is FigureState.not_on_form
    with pytest.raises(TypeError):
        report.disclosure.fees.collected = 3  # type: ignore[assignment]
    with pytest.raises(AttributeError):
        report.disclosure.regulation = 1  # type: ignore[attr-defined]


def test_assigning_a_table_copies_it(report: g.Report) -> None:
    table = g.RequestTable()
    table[RequestRow.received, Applicant.total] = 5
    report.requests = table
    table[RequestRow.received, Applicant.total] = 6
    assert report["requests.received.total"] == Figure(5)
    report.disclosure = g.DisclosureTable(regulations=g.DocumentFigures(issued=4))
    assert report["disclosure.regulations.issued"] == Figure(4)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_tables_round_trip(report: g.Report, protocol: int) -> None:
    report.requests[Outcome.granted] = ROW
    report.remedies[Remedy.reconsideration, RemedyResult.total] = 4
    report.disclosure.fees.collected = g.Amount("1.5")
    for table in (
        report.requests,
        report.requests[Outcome.granted],
        report.remedies,
        report.remedies[Remedy.reconsideration],
        report.disclosure,
        report.disclosure.fees,
    ):
        again = pickle.loads(pickle.dumps(table, protocol))
        assert type(again) is type(table)
        assert again == table == copy.copy(table) == copy.deepcopy(table)
    row = copy.copy(report.requests[Outcome.granted])
    row[Applicant.total] = 0
    assert report["requests.granted.total"] == Figure(7)
    assert row != report.requests[Outcome.granted]


def test_a_pickled_table_must_be_whole() -> None:
    with pytest.raises(g.UsageError, match="a table of another form"):
        ApplicantRow.__new__(ApplicantRow).__setstate__((1, [1]))  # type: ignore[attr-defined]


def test_words(report: g.Report) -> None:
    report.requests[Outcome.granted] = ROW
    row = report.requests[Outcome.granted]
    assert row.to_dict() == dict(zip([kind.name for kind in Applicant], ROW, strict=True))
    assert repr(row).startswith("<ApplicantRow {'natural_person': 6, 'commercial_enterprise': 1,")
    assert repr(report.disclosure.licensing) == (
        "DecisionFigures(decisions=Figure(state=FigureState.absent), "
        "items_last_year=Figure(state=FigureState.not_on_form), "
        "change=Figure(state=FigureState.not_on_form))"
    )


def test_mutable_tables_are_not_hashable(report: g.Report) -> None:
    for table in (report.requests, report.requests[Outcome.granted], report.disclosure):
        with pytest.raises(TypeError):
            hash(table)
